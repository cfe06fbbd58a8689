//! Complaints as a desk uses them: the detail tells what comes next, and until when the way people say it.

use super::desk::Desk;
use deskbell::ui::screen::complaints;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

fn taken() -> Desk {
    let mut desk = Desk::demo();
    desk.ctrl("n", Code::KeyN);
    desk.press("Lift or escalator");
    desk.enter(
        complaints::SUMMARY,
        "The lift stood still between two floors.",
    );
    desk
}

#[test]
fn what_was_done_takes_the_place_of_what_was_due() {
    let mut desk = taken();
    let due = |desk: &Desk| desk.texts().iter().any(|text| text == "Acknowledge by");
    assert!(due(&desk) && desk.sees("today 10:32"), "{:?}", desk.texts());
    desk.press("Acknowledge");
    assert!(!due(&desk), "{:?}", desk.texts());
    assert!(desk.sees("Acknowledged") && desk.sees("Answer by"));
    desk.ctrl("z", Code::KeyZ);
    assert!(due(&desk), "{:?}", desk.texts());
}

#[test]
fn whoever_complained_is_one_press_away() {
    let mut desk = Desk::demo();
    desk.key(Named::F6, Modifiers::NONE);
    desk.press("The water cooler on floor 5 gives warm water only.");
    assert!(desk.sees("B. Meena"), "{:?}", desk.texts());
    desk.press("Open the profile");
    assert!(desk.sees("Facts") && desk.sees("Timeline"));
}
