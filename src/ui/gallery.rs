//! Every screen of the program with the demo branch in it, as pictures: for the documents, and for reading a screen
//! with a designer's eye.

mod brought;
mod drawing;
mod floors;
mod shelves;

use super::app::{Message, Start};
use super::drive::Drive;
use super::onebox;
use super::open::Places;
use super::page::{Page, Sought};
use super::prefs::Preference;
use super::screen::members::lists;
use super::screen::profile::{erasing, privacy};
use super::screen::{complaints, desk, edit, help, import, members, profile, start, trouble};
use super::shell;
use super::theme::Mode;
use crate::clock::Clock;
use crate::domain::complaint::ComplaintKind;
use crate::domain::id::MemberId;
use crate::domain::language::Language;
use crate::domain::member::filter::ReadyList;
use crate::domain::member::{ContactKind, GroupBy, MemberField};
use chrono::{DateTime, Utc};
use iced::Size;
use std::path::Path;

/// Why the pictures were not drawn.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Shot(#[from] super::shot::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// How the pictures are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub mode: Mode,
    pub language: Language,
}

const SIZE: Size = Size::new(1280.0, 800.0);
const NARROW: Size = Size::new(760.0, 800.0);

/// A Tuesday morning at the desk: the pictures don't change with the day they are drawn on.
fn morning() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_496_520, 0).unwrap_or_default() // 2026-11-24 10:32 in Chennai
}

/// Draws every screen into a folder; gives back the names of the files.
///
/// # Errors
/// When the folder can't be written, or a picture not be drawn.
pub fn draw(folder: &Path, look: Look) -> Result<Vec<String>, Error> {
    std::fs::create_dir_all(folder)?;
    let work = Work::new()?;
    let mut names = Vec::new();
    let mut keep = |drive: &Drive, name: &str| -> Result<(), Error> {
        let file = format!("{name}.png");
        let size = [SIZE, NARROW][usize::from(name.ends_with("-760"))];
        std::fs::write(folder.join(&file), drive.picture(size, 1.0)?)?;
        names.push(file);
        Ok(())
    };
    keep_first(&work, look, &mut keep)?;
    let mut drive = work.drive(true, look)?;
    keep_desk(&mut drive, &mut keep)?;
    keep_rooms(&mut drive, &mut keep)?;
    shelves::keep(&work, &mut drive, &mut keep)?;
    brought::keep(&work, &mut drive, &mut keep)?;
    keep_lists(&work, &mut drive, &mut keep)?;
    keep_large(&work, &mut drive, &mut keep)?;
    drawing::keep_all(&work, &mut drive, &mut keep)?;
    Ok(names)
}

type Keep<'a> = dyn FnMut(&Drive, &str) -> Result<(), Error> + 'a;

/// The first start, its form, and a file that does not open.
fn keep_first(work: &Work, look: Look, keep: &mut Keep<'_>) -> Result<(), Error> {
    let mut drive = work.drive(false, look)?;
    keep(&drive, "start")?;
    drive.send(Message::First(start::Message::SetUp));
    drive.send(Message::First(start::Message::Make));
    keep(&drive, "start-form")?;
    drive.send(Message::First(start::Message::Back));
    drive.send(Message::First(start::Message::Path(
        work.folder.join("moved.deskbell").display().to_string(),
    )));
    drive.send(Message::First(start::Message::Open));
    drive.send(Message::Trouble(trouble::Message::Unfold));
    keep(&drive, "trouble")
}

/// The desk, the box, a member.
fn keep_desk(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    keep(drive, "desk-empty")?;
    let member = MemberId(MEMBER);
    go(drive, Page::Member(member));
    keep(drive, "member")?;
    go(drive, Page::Desk);
    drive.send(desk_message(desk::Message::Question(
        "Where are the chemistry question banks for the entrance test?".into(),
    )));
    keep(drive, "desk")?;
    drive.send(desk_message(desk::Message::Question(
        "Where can I find the Tamil novels?".into(),
    )));
    drive.send(desk_message(desk::Message::Step(true)));
    keep(drive, "desk-similar")?;
    drive.send(desk_message(desk::Message::Step(false)));
    go(drive, Page::Member(MemberId(WARNED)));
    keep(drive, "member-block")?;
    go(drive, Page::Desk);
    drive.send(desk_message(desk::Message::Question(String::new())));
    keep(drive, "desk-block")?;
    go(drive, Page::Member(MemberId(CHILD)));
    keep(drive, "member-child")?;
    keep_privacy(drive, keep)?;
    go(drive, Page::Desk);
    drive.send(desk_message(desk::Message::Question(String::new())));
    for (words, name) in [
        ("senthil", "box-name"),
        ("540", "box-shelf"),
        ("கழிப்பறை", "box-place"),
        ("zzzz", "box-none"),
    ] {
        drive.send(Message::Shell(shell::Message::Box(onebox::Message::Typed(
            words.into(),
        ))));
        keep(drive, name)?;
    }
    drive.send(Message::Shell(shell::Message::Box(onebox::Message::Close)));
    Ok(())
}

/// What belongs to a member's own hand: the panel, and the look before an erasure.
fn keep_privacy(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Member(MemberId(MEMBER)));
    drive.send(privacy_message(privacy::Message::Open(true)));
    keep(drive, "privacy")?;
    drive.send(privacy_message(privacy::Message::Erasing(
        erasing::Message::Look,
    )));
    keep(drive, "privacy-erase")?;
    drive.send(privacy_message(privacy::Message::Open(false)));
    Ok(())
}

/// The rooms of the rail.
fn keep_rooms(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Members);
    keep(drive, "members")?;
    for (words, name) in [("senthil", "members-found"), ("0000000", "members-none")] {
        drive.send(members_message(words));
        keep(drive, name)?;
    }
    drive.send(members_message(""));
    drive.send(lists_message(lists::Message::Choose(Some(
        lists::Chosen::Ready(ReadyList::RegularsNotSeen),
    ))));
    drive.send(lists_message(lists::Message::Ask(true)));
    keep(drive, "members-list")?;
    drive.send(lists_message(lists::Message::Ask(false)));
    drive.send(lists_message(lists::Message::Make(true)));
    drive.send(lists_message(lists::Message::By(Some(GroupBy::Category))));
    drive.send(lists_message(lists::Message::Making(
        lists::own::Message::Interest("novels".into()),
    )));
    keep(drive, "members-own-list")?;
    drive.send(lists_message(lists::Message::Make(false)));
    drive.send(lists_message(lists::Message::Choose(None)));
    keep_form(drive, keep)?;
    floors::keep(drive, keep)?;
    go(drive, Page::Inquiries);
    keep(drive, "inquiries")?;
    go(drive, Page::Complaints);
    drive.send(complaint_message(complaints::Message::Open(0)));
    keep(drive, "complaints")?;
    go(drive, Page::NewComplaint);
    let lift = complaints::Message::Kind(Some(ComplaintKind::Lift));
    drive.send(complaint_message(lift));
    drive.send(complaint_message(complaints::Message::Save));
    keep(drive, "complaint-form")?;
    for (page, name) in [(Page::Import, "import"), (Page::Settings, "settings")] {
        go(drive, page);
        keep(drive, name)?;
    }
    for (sheet, name) in [(help::Sheet::Help, "help"), (help::Sheet::Keys, "keys")] {
        drive.send(Message::Toggle(sheet));
        keep(drive, name)?;
        drive.send(Message::CloseSheet);
    }
    Ok(())
}

/// The form of a newcomer who may be here already, and of a member.
fn keep_form(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::NewMember);
    for (field, text) in [
        (MemberField::Name, "Mangayarkarasi"),
        (MemberField::BornOn, "31/02/1988"),
    ] {
        drive.send(edit_message(edit::Message::Typed(field, text.into())));
    }
    drive.send(edit_message(edit::Message::AddContact(ContactKind::Mobile)));
    drive.send(edit_message(edit::Message::Save));
    keep(drive, "member-new")?;
    drive.send(edit_message(edit::Message::Discard));
    go(drive, Page::EditMember(MemberId(MEMBER)));
    keep(drive, "member-edit")?;
    drive.send(edit_message(edit::Message::Discard));
    keep_double(drive, keep)
}

/// Somebody who is here already is added a second time, and found.
fn keep_double(drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::NewMember);
    for (field, text) in [
        (MemberField::Name, "Nyanavel K.M."),
        (MemberField::BornOn, "1971"),
        (MemberField::Town, "Salt Quarters"),
    ] {
        drive.send(edit_message(edit::Message::Typed(field, text.into())));
    }
    drive.send(edit_message(edit::Message::AddContact(ContactKind::Mobile)));
    drive.send(edit_message(edit::Message::Contact(
        0,
        "10314-90987".into(),
    )));
    keep(drive, "member-new-known")?;
    drive.send(edit_message(edit::Message::Save));
    keep(drive, "member-enrolling")?;
    go(drive, Page::Doubles);
    keep(drive, "doubles")
}

/// Lists of members: one that has to be told what its columns are, then a look at one of Koha's, and what came in.
fn keep_lists(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    go(drive, Page::Import);
    for (list, name) in [(OWN_LIST, "import-columns"), (KOHA_LIST, "import-preview")] {
        let path = work.folder.join("members.csv");
        std::fs::write(&path, list)?;
        let path = path.display().to_string();
        drive.send(import_message(import::Message::Path(path)));
        drive.send(import_message(import::Message::Look));
        let more = match list {
            OWN_LIST => import::Message::Unfold(4),
            _ => import::Message::Part(import::Part::Changed),
        };
        drive.send(import_message(more));
        keep(drive, name)?;
    }
    drive.send(import_message(import::Message::Take));
    drive.send(import_message(import::Message::Again));
    keep(drive, "import-done")
}

/// Large text.
fn keep_large(work: &Work, drive: &mut Drive, keep: &mut Keep<'_>) -> Result<(), Error> {
    let largest = super::scale::Scale::of_percent(200);
    drive.send(Message::Prefer(Preference::Scale(largest)));
    for (page, name) in [
        (Page::Desk, "desk-200"),
        (Page::Members, "members-200"),
        (Page::Member(MemberId(MEMBER)), "member-200"),
        (Page::EditMember(MemberId(MEMBER)), "member-edit-200"),
        (Page::Doubles, "doubles-200"),
        (Page::Import, "import-200"),
        (a_way(), "way-200"),
        (Page::Complaints, "complaints-200"),
    ] {
        go(drive, page);
        keep(drive, name)?;
    }
    shelves::keep_large(work, drive, keep)?;
    brought::keep_large(work, drive, keep)?;
    floors::keep_large(drive, keep)?;
    go(drive, Page::Members);
    drive.send(lists_message(lists::Message::Make(true)));
    keep(drive, "members-own-list-200")?;
    drive.send(lists_message(lists::Message::Make(false)));
    Ok(())
}

/// The demo members of the pictures: an ordinary one, one with something to settle first, a child.
const MEMBER: i64 = 7;
const WARNED: i64 = 3089;
const CHILD: i64 = 15;

/// A list that no library system writes, and one of Koha's that changes two of the demo members; its people are made up.
const OWN_LIST: &str = "Sl. No,Member No,பெயர்,Father's name,Mobile,Ward,Valid up to
1,ZZ900001,Quilla Feathers,Ada F,10300 00001,Adyar,31/12/2027
2,ZZ900002,Tamarind Sparrow,,10300 00002,Mylapore,31/12/2027
";
const KOHA_LIST: &str =
    "cardnumber,surname,firstname,city,mobile,email,categorycode,dateexpiry,sort1
KM00007,Sparrow,Tamarind,Velachery,10300 00007,tamarind@example.org,Adult,2027-12-31,West
KM00008,Heron,Marigold,Adyar,10300 00008,,Student,2027-06-30,
ZZ900001,Feathers,Quilla,Adyar,10300 00001,,Adult,2027-12-31,East
ZZ900002,Nobody,,Adyar,call later,,Adult,2027-12-31,
";

fn go(drive: &mut Drive, page: Page) {
    drive.send(Message::Shell(shell::Message::Go(page)));
}

fn a_way() -> Page {
    Page::Floors(Some(Sought::CallNumber("330.954 RAM".into())))
}

fn desk_message(message: desk::Message) -> Message {
    Message::Shell(shell::Message::Desk(message))
}

fn import_message(message: import::Message) -> Message {
    Message::Shell(shell::Message::Import(message))
}

fn lists_message(message: lists::Message) -> Message {
    Message::Shell(shell::Message::Members(members::Message::Lists(message)))
}

fn privacy_message(message: privacy::Message) -> Message {
    Message::Shell(shell::Message::Profile(profile::Message::Privacy(message)))
}

fn members_message(words: &str) -> Message {
    Message::Shell(shell::Message::Members(members::Message::Typed(
        words.into(),
    )))
}

fn edit_message(message: edit::Message) -> Message {
    Message::Shell(shell::Message::Edit(message))
}

fn complaint_message(message: complaints::Message) -> Message {
    Message::Shell(shell::Message::Complaints(message))
}

/// A folder for the demo branch of the pictures; gone when they are drawn.
struct Work {
    folder: std::path::PathBuf,
}

impl Work {
    fn new() -> std::io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("deskbell-screens-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// The program as it looks at the first start, or with the demo branch.
    fn drive(&self, is_demo: bool, look: Look) -> std::io::Result<Drive> {
        let places = Places {
            file: self.folder.join("branch.deskbell"),
            demo: self.folder.join("demo.deskbell"),
            demo_ready: self.folder.join("ready"),
            prefs: self.folder.join("window.json"),
            papers: self.folder.clone(),
        };
        let mut drive = Drive::new(Start {
            places,
            clock: Clock::Fixed(morning()),
            file: None,
            is_demo,
            language: None,
        })?;
        drive.send(Message::Prefer(Preference::Mode(look.mode)));
        drive.send(Message::Prefer(Preference::Language(look.language)));
        Ok(drive)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // What stays behind is a made-up branch in the system's own folder for such things.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
