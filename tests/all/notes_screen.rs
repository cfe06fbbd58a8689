//! Notes on a profile: added in one line, loud where they must be, ended and brought back.

use super::desk::Desk;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

#[test]
fn an_alert_is_added_seen_on_every_page_ended_and_brought_back() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    let told = "Brings back the borrowed reading glasses";
    desk.fill("note-text", told);
    desk.press("Alert");
    desk.fill("note-until", "24/11/2026");
    desk.press("Add");
    assert!(
        desk.sees("Note added") && desk.sees("Notes (1)"),
        "{:?}",
        desk.texts()
    );
    desk.press("Desk");
    assert!(desk.sees(told), "an alert stands above every page");
    // The notice of the added note takes it back; its way back is the same as the end of a note.
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees(told), "{:?}", desk.texts());
    desk.scan("KM00007");
    assert!(desk.sees("Note ended"), "{:?}", desk.texts());
}

#[test]
fn what_is_wrong_with_a_note_is_said_and_what_was_typed_stays_with_its_member() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.fill("note-text", "Comes with a guide dog");
    desk.fill("note-until", "23/11/2026");
    desk.press("Add");
    assert!(desk.sees("This day is over. A day from today on is needed."));
    desk.scan("KM00015");
    assert!(!desk.sees("Comes with a guide dog"));
    desk.scan("KM00007");
    assert!(desk.sees("Comes with a guide dog") && desk.sees("23/11/2026"));
    desk.clear("note-until");
    desk.key_in("note-text", Named::Enter, Modifiers::NONE);
    assert!(desk.sees("Note added"), "{:?}", desk.texts());
}
