//! Pictures of the room of shelves and of a bay.

use super::{Error, Keep, Work, go};
use crate::domain::id::{BayId, ItemId};
use crate::domain::plan::Side;
use crate::domain::shelf::survey::SectionField;
use crate::ui::app::Message;
use crate::ui::drive::Drive;
use crate::ui::page::{Copy, Page, ShelvesPart, Sought};
use crate::ui::screen::{bay, floors, import, shelves};
use crate::ui::shell;

/// A bay of the demo branch with both sides in use.
const BAY: i64 = 150;

pub(super) fn keep(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    keep_room(drive, keep)?;
    keep_narrow(drive, keep)?;
    keep_holdings(work, drive, keep)
}

fn keep_room(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Shelves(ShelvesPart::Checks));
    keep(drive, "shelves-well")?;
    go(drive, Page::Bay(BayId(BAY), Some(Side::A)));
    for message in [
        bay::Message::Split(0),
        bay::Message::Typed(0, SectionField::Last, "726".into()),
        bay::Message::Typed(1, SectionField::First, "725".into()),
        bay::Message::Typed(0, SectionField::To, "30".into()),
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

/// The same pages in a narrow window.
fn keep_narrow(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    for (page, name) in [
        (Page::Bay(BayId(BAY), Some(Side::A)), "bay-760"),
        (Page::Shelves(ShelvesPart::Checks), "shelves-760"),
        (Page::Shelves(ShelvesPart::Searches), "searches-760"),
        (Page::Shelves(ShelvesPart::Subjects), "subjects-760"),
    ] {
        go(drive, page);
        keep(drive, name)?;
    }
    Ok(())
}

/// A list of holdings that has to be told what its columns are, the fields of records, and a look at a list of Koha's.
fn keep_holdings(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    tell(work, drive, OWN_LIST)?;
    keep(drive, "holdings-columns")?;
    keep(drive, "holdings-columns-760")?;
    tell(work, drive, ITEMS)?;
    keep(drive, "holdings-preview")?;
    keep(drive, "holdings-preview-760")?;
    fields(drive);
    keep(drive, "record-fields")?;
    keep(drive, "record-fields-760")?;
    drive.send(of_import(import::Message::Marc(import::MarcMessage::Open(
        false,
    ))));
    Ok(())
}

/// Looks at a list of holdings.
fn tell(work: &Work, drive: &mut Drive, list: &str) -> Result<(), Error> {
    let path = work.folder.join("holdings.csv");
    std::fs::write(&path, list)?;
    go(drive, Page::Import);
    for message in [
        import::Message::Again,
        import::Message::Kind(import::Kind::Holdings),
        import::Message::Path(path.display().to_string()),
        import::Message::Look,
    ] {
        drive.send(of_import(message));
    }
    Ok(())
}

/// Opens the fields of records; one of them is written wrong.
fn fields(drive: &mut Drive) {
    drive.send(of_import(import::Message::Again));
    for message in [
        import::MarcMessage::Open(true),
        import::MarcMessage::Typed("call-numbers", "082ab 090ab".into()),
        import::MarcMessage::Typed("copies", "95".into()),
        import::MarcMessage::Save,
    ] {
        drive.send(of_import(import::Message::Marc(message)));
    }
}

const OWN_LIST: &str = "Acc. No,Class No,Book No,நூல்பெயர்,Author,Rack,Publisher,Year,Price
1001,330.954,RAM,இந்தியப் பொருளாதாரம்,Raman K,GEN,Vaigai,1984,120
1002,894.8113,கல்கி,பொன்னியின் செல்வன்,கல்கி,TAM,வானதி,1955,300
";
/// A copy of the demo branch that changed, a new one, and rows that can't be taken.
const ITEMS: &str =
    "Title,Publication date,Publisher,Collection,Barcode,Call number,Shelving location,Status
Wells of the south / Devi R,1984,Vaigai,GEN,KB000040,333.91 DEV,Stacks,Available
Rivers and lakes / Bose A,1990,Vaigai,GEN,ZZ000001,551.48 BOS,Stacks,Available
A spreadsheet's number,1990,Vaigai,GEN,9.19E+11,551.48 BOS,Stacks,Available
No number at all,1990,Vaigai,GEN,,551.48 BOS,Stacks,Available
";

/// The same pages with large text.
pub(super) fn keep_large(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    for (page, name) in [
        (Page::Bay(BayId(BAY), None), "bay-200"),
        (Page::Shelves(ShelvesPart::Checks), "shelves-200"),
        (Page::Shelves(ShelvesPart::Searches), "searches-200"),
    ] {
        go(drive, page);
        keep(drive, name)?;
    }
    tell(work, drive, OWN_LIST)?;
    keep(drive, "holdings-columns-200")?;
    fields(drive);
    keep(drive, "record-fields-200")?;
    drive.send(of_import(import::Message::Marc(import::MarcMessage::Open(
        false,
    ))));
    Ok(())
}

fn of_import(message: import::Message) -> Message {
    Message::Shell(shell::Message::Import(message))
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
