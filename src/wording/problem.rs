//! What is wrong with a value, said beside its field: what, and how to mend it.

use super::Wording;
use crate::domain::problem::{RecordFlaw, Why};

/// What is wrong with a row of a list of shelves or places.
fn of_shelf_or_place(wording: &Wording, why: &Why) -> String {
    wording.text(match why {
        Why::NotARange { typed } => {
            let slots = [("typed", typed.as_str().into())];
            return wording.with("problem-not-a-range", &slots);
        }
        Why::HalfRange => "problem-half-range",
        Why::OffFloor => "problem-off-floor",
        Why::NoPicture => "problem-no-picture",
        Why::NoFreeBay => "problem-no-free-bay",
        _ => "problem-joint",
    })
}

/// The sentence for one reason.
pub fn sentence(wording: &Wording, why: &Why) -> String {
    let of_typed = |id, typed: &str| wording.with(id, &[("typed", typed.into())]);
    match why {
        Why::Missing => wording.text("problem-missing"),
        Why::NotAgreed => wording.text("problem-not-agreed"),
        Why::NotChosen => wording.text("problem-not-chosen"),
        Why::TooLong { most } => wording.with("problem-too-long", &[("most", (*most).into())]),
        Why::NotADay { typed } => of_typed("problem-not-a-day", typed),
        Why::NotOneOf { typed } => of_typed("problem-not-one-of", typed),
        Why::Over => wording.text("problem-over"),
        Why::Backwards => wording.text("problem-backwards"),
        Why::NotARange { .. }
        | Why::HalfRange
        | Why::OffFloor
        | Why::NoPicture
        | Why::NoFreeBay
        | Why::Joint => of_shelf_or_place(wording, why),
        Why::Taken { value } => wording.with("problem-taken", &[("value", value.as_str().into())]),
        Why::Unknown { value } => {
            wording.with("problem-unknown", &[("value", value.as_str().into())])
        }
        Why::NotANumber { typed } => of_typed("problem-not-a-number", typed),
        Why::Unreadable => wording.text("problem-unreadable"),
        Why::NotAPhone { typed } => of_typed("problem-not-a-phone", typed),
        Why::NotAnEmail { typed } => of_typed("problem-not-an-email", typed),
        Why::Rounded { typed } => of_typed("problem-rounded", typed),
        Why::Ragged { found, expected } => wording.with(
            "problem-ragged",
            &[("found", (*found).into()), ("expected", (*expected).into())],
        ),
        Why::OpenQuote => wording.text("problem-open-quote"),
        Why::RowTooBig => wording.text("problem-row-too-big"),
        Why::Beyond { length } => {
            wording.with("problem-beyond", &[("length", length.as_str().into())])
        }
        Why::Reached { length } => {
            wording.with("problem-reached", &[("length", length.as_str().into())])
        }
        Why::Overlaps { with } => {
            wording.with("problem-overlaps", &[("with", with.as_str().into())])
        }
        Why::Record { flaw } => record(wording, *flaw),
        Why::OtherLetters { tag, set } => wording.with(
            "problem-other-letters",
            &[("tag", tag.as_str().into()), ("set", (*set).into())],
        ),
        Why::NotLetters { tag } => {
            wording.with("problem-not-letters", &[("tag", tag.as_str().into())])
        }
    }
}

fn record(wording: &Wording, flaw: RecordFlaw) -> String {
    match flaw {
        RecordFlaw::TooLong => wording.text("problem-record-too-long"),
        RecordFlaw::Cut => wording.text("problem-record-cut"),
        RecordFlaw::Leader => wording.text("problem-record-leader"),
        RecordFlaw::Stray => wording.text("problem-record-stray"),
        RecordFlaw::Length { said, found } => wording.with(
            "problem-record-length",
            &[("said", said.into()), ("found", found.into())],
        ),
        RecordFlaw::Directory => wording.text("problem-record-directory"),
        RecordFlaw::Xml => wording.text("problem-record-xml"),
        RecordFlaw::Json => wording.text("problem-record-json"),
        RecordFlaw::NotATitle => wording.text("problem-record-not-a-title"),
    }
}
