//! What is wrong with a value, said beside its field: what, and how to mend it.

use super::Wording;
use crate::domain::problem::Why;

/// The sentence for one reason.
pub fn sentence(wording: &Wording, why: &Why) -> String {
    match why {
        Why::Missing => wording.text("problem-missing"),
        Why::TooLong { most } => wording.with("problem-too-long", &[("most", (*most).into())]),
        Why::NotADay { typed } => {
            wording.with("problem-not-a-day", &[("typed", typed.as_str().into())])
        }
        Why::NotOneOf { typed } => {
            wording.with("problem-not-one-of", &[("typed", typed.as_str().into())])
        }
        Why::Backwards => wording.text("problem-backwards"),
        Why::Taken { value } => wording.with("problem-taken", &[("value", value.as_str().into())]),
        Why::Unknown { value } => {
            wording.with("problem-unknown", &[("value", value.as_str().into())])
        }
        Why::NotANumber { typed } => {
            wording.with("problem-not-a-number", &[("typed", typed.as_str().into())])
        }
        Why::Unreadable => wording.text("problem-unreadable"),
    }
}
