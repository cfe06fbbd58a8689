//! The form of a member, through the real screens: a newcomer from the first word to the card, and facts changed.

use super::desk::Desk;
use super::plan::House;
use deskbell::domain::member::{Contact, ContactKind, MemberFacts};
use deskbell::domain::story::Actor;
use deskbell::store::{MemberRow, fresh_key};
use iced::keyboard::key::Code;
use std::path::PathBuf;

/// A branch of one member, and the folder it lies in.
fn one_member() -> (tempfile::TempDir, PathBuf) {
    let House {
        folder,
        path,
        store,
        now,
        ..
    } = House::new();
    let row = MemberRow {
        key: fresh_key(),
        facts: MemberFacts {
            number: "M0001".into(),
            name: "Senthil Kumar".into(),
            born_on: Some("1988-02-29".into()),
            town: "Salem".into(),
            ..MemberFacts::default()
        },
        contacts: vec![Contact {
            kind: ContactKind::Mobile,
            value: "98400 00000".into(),
        }],
        source: "list",
    };
    let write = store.write_now(Actor::Import, now, move |w| w.put_member(&row));
    write.unwrap();
    (folder, path)
}

#[test]
fn a_newcomer_is_added_with_a_name_gets_the_form_and_then_the_card() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.press("Members");
    desk.press("New member");
    desk.press("Save");
    assert!(desk.sees("Save"), "a form without a name stays");
    desk.fill("edit-name", "Amutha R");
    desk.press("Save");
    assert!(desk.sees("N-2026-0001"), "{:?}", desk.texts());
    assert!(desk.sees("Asked for a card"));
    desk.press("Form given");
    assert!(desk.sees("there is no card yet"), "{:?}", desk.texts());
    desk.press("Enter the card");
    desk.clear("edit-number");
    desk.fill("edit-number", "M0001");
    desk.press("Save");
    let taken = "“M0001”";
    assert!(desk.sees(taken), "{:?}", desk.texts());
    desk.clear("edit-number");
    desk.fill("edit-number", "M0002");
    desk.press("Save");
    assert!(!desk.sees("there is no card yet"));
    assert!(desk.sees("Enrolled"), "{:?}", desk.texts());
    desk.scan("M0002");
    assert!(desk.sees("Amutha R"));
}

#[test]
fn whoever_may_be_the_same_is_shown_while_the_form_is_filled_in() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.press("Members");
    desk.press("New member");
    desk.fill("edit-name", "K. Ravi");
    assert!(!desk.sees("M0001"));
    desk.clear("edit-name");
    desk.fill("edit-name", "sendhil kumar");
    assert!(desk.sees("M0001"), "{:?}", desk.texts());
    assert!(desk.sees("Same name"));
    desk.press("Mobile");
    desk.fill("edit-contact-0", "+91 98400-00000");
    assert!(desk.sees("Same name · Same phone"), "{:?}", desk.texts());
    desk.press("Senthil Kumar");
    assert!(desk.sees("Timeline"), "their profile is a press away");
}

#[test]
fn what_was_typed_is_there_again_after_a_restart_and_gone_once_it_is_let_go() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.press("Members");
    desk.press("New member");
    desk.fill("edit-name", "Amutha R");
    drop(desk);
    let mut desk = Desk::open(&path);
    desk.press("Members");
    desk.press("New member");
    assert!(desk.sees("Amutha R"));
    desk.press("Leave without saving");
    desk.press("New member");
    assert!(!desk.sees("Amutha R"));
}

#[test]
fn a_like_is_noted_once_the_member_agreed_and_taken_back_without_a_trace_on_the_page() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.press("the language they like to speak");
    assert!(desk.sees("Who they are"), "a fact is written on the form");
    desk.press("Leave without saving");
    desk.press("Likes");
    desk.fill("trait-text", "A quiet seat by the window");
    desk.press("Note it");
    assert!(
        desk.sees("once the member has agreed"),
        "{:?}",
        desk.texts()
    );
    desk.press("The member agrees that this is noted, and may take it back at any time");
    desk.press("Note it");
    assert!(desk.sees("agreed today"), "{:?}", desk.texts());
    desk.press_sign("trait-end-1");
    assert!(
        !desk.sees("A quiet seat by the window"),
        "{:?}",
        desk.texts()
    );
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees("A quiet seat by the window"));
}

#[test]
fn an_interest_is_said_in_the_words_of_the_shelves() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.fill("trait-text", "phys");
    desk.press("Physics");
    drop(desk);
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    assert!(desk.sees("Physics"), "what was typed is a draft");
    desk.press("Note it");
    assert!(desk.sees("Interested in"));
    assert!(desk.sees("noted today"), "{:?}", desk.texts());
}

#[test]
fn facts_are_changed_told_in_the_timeline_and_taken_back() {
    let (_folder, path) = one_member();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.press("Edit");
    desk.clear("edit-town");
    desk.fill("edit-town", "Madurai");
    desk.fill("edit-need", "Law for a case of tenancy");
    desk.press("Uses a wheelchair");
    desk.ctrl("s", Code::KeyS);
    assert!(desk.sees("Saved"), "{:?}", desk.texts());
    assert!(
        desk.sees("Access needs · Comes for · Town"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("Law for a case of tenancy"));
    desk.press("Edit");
    assert!(desk.sees("Town · set here"));
    desk.press("Leave without saving");
    desk.ctrl("z", Code::KeyZ);
    assert!(
        !desk.sees("Law for a case of tenancy"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("Salem"));
}
