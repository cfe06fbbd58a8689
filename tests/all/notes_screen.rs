//! Notes on a profile: added in one line, loud where they must be, ended and brought back.

use super::desk::Desk;
use super::plan::House;
use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::changed::Changed;
use deskbell::domain::id::Key;
use deskbell::domain::member::{MemberFacts, NoteForm};
use deskbell::domain::story::{Actor, StoryAct};
use deskbell::domain::undo::Undo;
use deskbell::store::{MemberRow, Store};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use std::path::PathBuf;

/// A branch of two members, and the folder it lies in.
fn two_members() -> (tempfile::TempDir, PathBuf) {
    let House {
        folder,
        path,
        store,
        now,
        ..
    } = House::new();
    let members = [("M0001", "Mala Devi"), ("M0002", "Kokila Devi")];
    for (bits, (number, name)) in (900..).zip(members) {
        let row = MemberRow {
            key: Key::from_bits(bits),
            facts: MemberFacts {
                number: number.into(),
                name: name.into(),
                ..MemberFacts::default()
            },
            contacts: Vec::new(),
            source: "desk",
        };
        let write = store.write_now(Actor::System, now, move |w| w.put_member(&row));
        write.unwrap();
    }
    (folder, path)
}

const TOLD: &str = "Brings back the borrowed reading glasses";

/// How often the note stands on the screen.
fn seen(desk: &Desk) -> usize {
    desk.texts().iter().filter(|text| *text == TOLD).count()
}

#[test]
fn an_alert_is_seen_on_every_page_until_it_is_ended_and_again_once_that_is_undone() {
    let (_folder, path) = two_members();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("note-text", TOLD);
    desk.press("Alert");
    desk.press("Add");
    assert!(desk.sees("Note added"), "{:?}", desk.texts());
    // At the top, and in the timeline.
    assert_eq!(seen(&desk), 2);
    desk.press("Desk");
    assert_eq!(seen(&desk), 1);
    desk.scan("M0001");
    desk.press_sign("note-end-1");
    assert!(desk.sees("Note ended"), "{:?}", desk.texts());
    desk.press("Desk");
    assert_eq!(seen(&desk), 0);
    desk.ctrl("z", Code::KeyZ);
    assert_eq!(seen(&desk), 1);
    desk.scan("M0001");
    assert!(desk.sees("Note counts again"), "{:?}", desk.texts());
}

#[test]
fn an_alert_that_was_read_makes_room_until_they_come_again_and_a_block_does_not() {
    let (_folder, path) = two_members();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("note-text", TOLD);
    desk.press("Alert");
    desk.press("Add");
    desk.fill("note-text", "Owes a deposit");
    desk.press("To be settled first");
    desk.press("Add");
    desk.press("Desk");
    desk.press("Seen");
    assert!(!desk.sees("Seen"), "a block has nothing to press");
    assert_eq!(seen(&desk), 0);
    assert!(desk.sees("Owes a deposit"));
    desk.press("Floors");
    assert_eq!(seen(&desk), 0);
    desk.scan("M0001");
    assert!(seen(&desk) > 0, "the profile says it always");
    desk.scan("M0002");
    desk.scan("M0001");
    desk.press("Desk");
    assert_eq!(seen(&desk), 1);
}

#[test]
fn a_note_is_changed_in_its_line_and_stands_as_it_was_once_that_is_undone() {
    let (_folder, path) = two_members();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("note-text", TOLD);
    desk.press("Add");
    desk.press_sign("note-change-1");
    desk.press("Leave it as it was");
    desk.fill("note-text", "Half a thought");
    desk.press_sign("note-change-1");
    assert!(desk.sees("A note is being typed already"));
    assert!(desk.sees("Half a thought"), "{:?}", desk.texts());
    desk.clear("note-text");
    desk.press_sign("note-change-1");
    desk.clear("note-text");
    desk.fill("note-text", "Brought the glasses back");
    desk.press("Alert");
    desk.press("Keep the change");
    assert!(desk.sees("Note changed"), "{:?}", desk.texts());
    desk.press("Desk");
    assert!(desk.sees("Brought the glasses back") && seen(&desk) == 0);
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees("Brought the glasses back"), "{:?}", desk.texts());
    desk.scan("M0001");
    desk.press_sign("note-change-1");
    assert!(seen(&desk) > 0);
}

#[test]
fn a_note_just_added_is_taken_back() {
    let (_folder, path) = two_members();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("note-text", TOLD);
    desk.press("Add");
    // In the card, and in the timeline.
    assert_eq!(seen(&desk), 2);
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees("Note ended"), "{:?}", desk.texts());
    // The timeline tells of both; the card has it no longer.
    assert_eq!(seen(&desk), 2);
    desk.press("Changes (1)");
    assert_eq!(seen(&desk), 0);
}

#[test]
fn a_second_press_on_the_end_changes_nothing() {
    let (_folder, path) = two_members();
    let now: DateTime<Utc> = "2026-11-24T05:02:00Z".parse().unwrap();
    let store = Store::open(&path, now).unwrap();
    let member = store.read_now(|r| r.find_member_by_card("M0001"));
    let member = member.unwrap().unwrap();
    let form = NoteForm {
        text: TOLD.into(),
        ..NoteForm::default()
    };
    let note = form.check(now.date_naive()).unwrap();
    let key = Key::from_bits(900);
    let added = store.write_now(Actor::System, now, move |w| {
        w.add_new_note((member, &key), &note)
    });
    let id = added.unwrap().value;
    let end = |minute| {
        let at = now + TimeDelta::minutes(minute);
        let ended = store.write_now(Actor::System, at, move |w| w.end_note(id));
        ended.unwrap().undo
    };
    let story = || {
        let lines = store
            .read_now(move |r| r.list_timeline(member, 50))
            .unwrap();
        lines.iter().map(|line| line.act).collect::<Vec<_>>()
    };
    assert_eq!(end(1), Some(Undo::ReopenNote(id)));
    let once = story();
    assert_eq!(once[0], StoryAct::NoteEnded);
    assert_eq!((end(2), story()), (None, once));
    let undone = store.write_now(Actor::System, now, move |w| w.reopen_note(id));
    assert!(undone.unwrap().changed.has(Changed::MEMBERS));
    let again = store.write_now(Actor::System, now, move |w| w.reopen_note(id));
    assert!(again.unwrap().changed.is_nothing());
}

#[test]
fn what_is_wrong_with_a_note_is_said_and_what_was_typed_is_there_at_the_next_start() {
    let (_folder, path) = two_members();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("note-text", "Comes with a guide dog");
    desk.fill("note-until", "23/11/2026");
    desk.press("Add");
    assert!(desk.sees("This day is over. A day from today on is needed."));
    desk.scan("M0002");
    assert!(!desk.sees("Comes with a guide dog"));
    desk.fill("note-text", "Asks for large print");
    drop(desk);
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    assert!(desk.sees("Comes with a guide dog") && desk.sees("23/11/2026"));
    desk.clear("note-until");
    desk.key_in("note-text", Named::Enter, Modifiers::NONE);
    assert!(desk.sees("Note added"), "{:?}", desk.texts());
    drop(desk);
    let mut desk = Desk::open(&path);
    desk.scan("M0002");
    assert!(desk.sees("Asks for large print"), "{:?}", desk.texts());
    desk.scan("M0001");
    assert!(!desk.sees("23/11/2026"));
}
