//! Pictures of the room of shelves and of a bay.

use super::{Error, Keep, go};
use crate::domain::id::{BayId, ItemId};
use crate::domain::plan::Side;
use crate::domain::shelf::survey::SectionField;
use crate::ui::app::Message;
use crate::ui::drive::Drive;
use crate::ui::page::{Copy, Page, ShelvesPart, Sought};
use crate::ui::screen::{bay, floors, shelves};
use crate::ui::shell;

/// A bay of the demo branch with both sides in use.
const BAY: i64 = 150;

pub(super) fn keep(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Shelves(ShelvesPart::Checks));
    keep(drive, "shelves-well")?;
    go(drive, Page::Bay(BayId(BAY), Some(Side::A)));
    for message in [
        bay::Message::Split(0),
        bay::Message::Typed(0, SectionField::Last, "726".into()),
        bay::Message::Typed(1, SectionField::First, "725".into()),
        bay::Message::Moving(1, true),
        bay::Message::Typed(1, SectionField::MovingUntil, "3/12/2026".into()),
    ] {
        drive.send(of_bay(message));
    }
    keep(drive, "bay")?;
    drive.send(of_bay(bay::Message::Save));
    keep(drive, "bay-saved")?;
    go(drive, Page::Shelves(ShelvesPart::Checks));
    keep(drive, "shelves")?;
    go(drive, Page::Floors(Some(Sought::Book(copy()))));
    drive.send(of_floors(floors::Message::NotThere(ItemId(COPY))));
    keep(drive, "not-there")?;
    go(drive, Page::Shelves(ShelvesPart::Searches));
    drive.send(of_shelves(shelves::Message::Searches(
        shelves::SearchesMessage::Place("Returns trolley".into()),
    )));
    drive.send(of_shelves(shelves::Message::Searches(
        shelves::SearchesMessage::Looked(false),
    )));
    keep(drive, "searches")?;
    go(drive, Page::Shelves(ShelvesPart::Vanished));
    keep(drive, "vanished")?;
    go(drive, Page::Shelves(ShelvesPart::Subjects));
    for (field, text) in [
        (shelves::Field::Name, "Public service examinations"),
        (shelves::Field::Others, "TNPSC, UPSC"),
        (shelves::Field::Number, "351"),
    ] {
        drive.send(of_shelves(shelves::Message::Subjects(
            shelves::SubjectsMessage::Typed(field, text.into()),
        )));
    }
    keep(drive, "subjects")
}

/// A copy of the demo branch.
const COPY: i64 = 40;

fn copy() -> Copy {
    Copy {
        item: Some(ItemId(COPY)),
        title: "Optics".into(),
        call_number: "535 RAM".into(),
        collection: None,
        location: String::new(),
        as_of: None,
    }
}

/// The same pages with large text.
pub(super) fn keep_large(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Bay(BayId(BAY), None));
    keep(drive, "bay-200")?;
    go(drive, Page::Shelves(ShelvesPart::Checks));
    keep(drive, "shelves-200")
}

fn of_bay(message: bay::Message) -> Message {
    Message::Shell(shell::Message::Bay(message))
}

fn of_shelves(message: shelves::Message) -> Message {
    Message::Shell(shell::Message::Shelves(message))
}

fn of_floors(message: floors::Message) -> Message {
    Message::Shell(shell::Message::Floors(message))
}
