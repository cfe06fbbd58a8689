//! The walk of a day at the desk: a visitor is found, the question is logged, the shelf is found and the way to it printed,
//! a complaint is taken and stands in its queue; lists come in, and the window speaks Tamil.

use super::desk::Desk;
use deskbell::ui::onebox;
use deskbell::ui::screen::{complaints, desk, floors, import};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

/// A name that several members of the demo branch bear.
const NAME: &str = "senthil";

#[test]
fn a_member_is_found_by_part_of_a_name_and_the_question_is_theirs() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, NAME);
    assert!(
        desk.sees("Facts") && desk.sees("Timeline"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("At the desk: "), "they do not stand at the desk");
    desk.key(Named::F2, Modifiers::NONE);
    desk.fill(desk::QUESTION, "Which newspapers come in Tamil?");
    desk.press("Log it");
    assert!(desk.sees("Logged: “Which newspapers come in Tamil?”"));
    desk.press("Open the profile");
    assert!(
        desk.sees("Which newspapers come in Tamil?"),
        "not in the timeline"
    );
    desk.key(Named::F5, Modifiers::NONE);
    assert!(
        desk.sees("Which newspapers come in Tamil?"),
        "not in the list"
    );
}

#[test]
fn what_was_logged_is_taken_back_with_one_press() {
    let mut desk = Desk::demo();
    desk.fill(desk::QUESTION, "Where may one eat?");
    desk.press("Log it");
    assert!(desk.sees("Where may one eat?"));
    desk.press("Undo");
    desk.key(Named::F5, Modifiers::NONE);
    assert!(!desk.sees("Where may one eat?"));
}

#[test]
fn a_question_without_words_is_not_logged_and_says_so() {
    let mut desk = Desk::demo();
    desk.press("Log it");
    assert!(desk.sees("This is needed"));
}

#[test]
fn a_call_number_leads_to_its_bay_in_words_and_on_a_slip() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, "330.954 RAM");
    assert!(
        desk.sees("330.954 RAM") && desk.sees("Floor 3"),
        "{:?}",
        desk.texts()
    );
    assert!(
        desk.sees("Take Lift") && desk.sees("Numbers run from"),
        "{:?}",
        desk.texts()
    );
    let slip = desk.at("slip.pdf");
    desk.press("Save as PDF");
    desk.clear(floors::SLIP_PATH);
    desk.fill(floors::SLIP_PATH, &slip.display().to_string());
    desk.press("Save here");
    assert!(desk.sees("The slip lies at"), "{:?}", desk.texts());
    assert!(std::fs::read(slip).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_place_is_found_by_what_a_visitor_calls_it() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "drinking water");
    assert!(desk.sees("Print the slip"), "{:?}", desk.texts());
}

#[test]
fn a_complaint_is_owned_numbered_queued_and_acknowledged() {
    let mut desk = Desk::demo();
    desk.ctrl("n", Code::KeyN);
    desk.fill(
        complaints::SUMMARY,
        "The lift stood still between two floors.",
    );
    desk.press("Take it");
    assert!(
        desk.sees("Choose one of these"),
        "a complaint about nothing was taken"
    );
    desk.press("Lift or escalator");
    desk.press("Take it");
    assert!(desk.sees("The complaint is taken"), "{:?}", desk.texts());
    assert!(
        desk.sees("2026-0151") && desk.sees("Acknowledge by"),
        "{:?}",
        desk.texts()
    );
    desk.press("Acknowledge");
    assert!(desk.sees("Complaint acknowledged"), "{:?}", desk.texts());
}

#[test]
fn a_scanned_card_opens_its_profile_from_any_screen() {
    let mut desk = Desk::demo();
    desk.key(Named::F6, Modifiers::NONE);
    desk.scan("KM00007");
    assert!(
        desk.sees("KM00007") && desk.sees("Facts"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn a_list_is_looked_at_first_and_then_comes_in_without_its_bad_rows() {
    let mut desk = Desk::demo();
    let list = desk.at("patrons.csv");
    let rows =
        "cardnumber,surname,firstname,phone\nZZ900001,Quillfeather,Ada,10300 00001\n,Nobody,,\n";
    std::fs::write(&list, rows).unwrap();
    desk.ctrl(",", Code::Comma);
    desk.press("Bring in a list");
    desk.enter(import::PATH, &list.display().to_string());
    assert!(desk.sees("Line 3, cardnumber"), "{:?}", desk.texts());
    desk.press("Bring in 1 row without these");
    assert!(desk.sees("1 added"), "{:?}", desk.texts());
    desk.enter(onebox::FIELD, "quillfether");
    assert!(desk.sees("Ada Quillfeather"), "{:?}", desk.texts());
}

#[test]
fn the_window_speaks_tamil_and_turns_larger_at_once() {
    let mut desk = Desk::demo();
    desk.ctrl(",", Code::Comma);
    desk.press("தமிழ்");
    assert!(desk.sees("உறுப்பினர்கள்") && !desk.sees("Members"));
    desk.press("200 %");
    desk.key(Named::F2, Modifiers::NONE);
    assert!(desk.sees("கேட்பதைப் பதிக"), "{:?}", desk.texts());
}

#[test]
fn every_room_has_its_key_and_the_way_back_leads_through_them() {
    let mut desk = Desk::demo();
    for (key, sign) in [
        (Named::F3, "Seen last"),
        (Named::F4, "Ground floor"),
        (Named::F5, "inquiries"),
        (Named::F6, "Due today"),
    ] {
        desk.key(key, Modifiers::NONE);
        assert!(desk.sees(sign), "{key:?}: {:?}", desk.texts());
    }
    desk.key(Named::ArrowLeft, Modifiers::ALT);
    assert!(desk.sees("inquiries"));
    desk.key(Named::F12, Modifiers::NONE);
    assert!(desk.sees("Shortcuts") && desk.sees("Ctrl+K"));
    desk.key(Named::Escape, Modifiers::NONE);
    assert!(!desk.sees("Shortcuts"));
}
