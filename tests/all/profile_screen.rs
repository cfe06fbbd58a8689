//! A member's profile: what is worth asking next, and the timeline by its strands.

use super::desk::Desk;
use deskbell::ui::screen::floors;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

#[test]
fn a_profile_says_how_much_is_known_and_what_to_ask_next() {
    let mut desk = Desk::demo();
    desk.scan("KM02043");
    assert!(
        desk.sees("44 % of the profile is known") && desk.sees("the language they like to speak"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn a_child_is_shown_with_age_and_guardian() {
    let mut desk = Desk::demo();
    desk.scan("KM00015");
    assert!(
        desk.sees("16 years old") && desk.sees("Guardian: S. Vigram"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn the_timeline_shows_one_strand_alone() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    assert!(desk.sees("Drinking water?") && desk.sees("Added"));
    desk.press("Changes (1)");
    assert!(
        !desk.sees("Drinking water?") && desk.sees("Added"),
        "{:?}",
        desk.texts()
    );
    desk.press("Inquiries (3)");
    assert!(desk.sees("Drinking water?") && !desk.sees("Added"));
}

#[test]
fn what_is_begun_on_a_profile_is_for_its_member_again_after_esc() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.key(Named::Escape, Modifiers::NONE);
    assert!(!desk.sees("At the desk: "));
    desk.press("Log what they ask");
    assert!(
        desk.sees("At the desk: K.M. Nyanavel"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn a_slip_in_the_timeline_leads_to_its_way_again() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "330.954 RAM");
    desk.press("Save as PDF");
    let slip = desk.at("slip.pdf");
    desk.clear(floors::SLIP_PATH);
    desk.fill(floors::SLIP_PATH, &slip.display().to_string());
    desk.press("Save here");
    assert!(desk.sees("The slip lies at"), "{:?}", desk.texts());
    desk.scan("KM00007");
    desk.press("Slips (1)");
    desk.press("330.954 RAM");
    assert!(desk.sees("Print the slip"), "{:?}", desk.texts());
}
