//! The floors as a desk uses them: what is typed leads to the nearest, what is pressed tells what it holds, the map shows
//! the way and the floor of each step.

use super::desk::Desk;
use deskbell::ui::onebox;
use deskbell::ui::screen::{closures, floors, start};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

/// The floors after something was looked for there.
fn sought(words: &str) -> Desk {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, words);
    desk
}

#[test]
fn a_kind_of_place_leads_to_the_nearest_one_that_serves() {
    for (words, arrived) in [
        ("toilet", "You have arrived: Men's toilets."),
        ("lift", "You have arrived: Lift 1."),
        ("கழிப்பறை", "toilets."),
        ("help point", "On your right: Help point."),
    ] {
        let desk = sought(words);
        assert!(desk.sees(arrived), "{words}: {:?}", desk.texts());
        assert!(!desk.sees("Take "), "{words} is on this floor");
    }
}

#[test]
fn a_lift_that_stands_still_is_said_to() {
    let desk = sought("Lift 3");
    let said = desk.texts();
    let is_said = said
        .iter()
        .any(|t| t.starts_with("Lift 3 is out of service:"));
    assert!(is_said, "{said:?}");
}

#[test]
fn the_ways_there_are_stand_side_by_side_and_a_key_chooses() {
    let mut desk = sought("330.954 RAM");
    let takes = |desk: &Desk, what: &str| desk.texts().iter().any(|t| t.starts_with(what));
    assert!(desk.sees("Shortest way") && desk.sees("Without steps"));
    let first = desk.texts();
    desk.alt("2", Code::Digit2);
    assert!(takes(&desk, "Take Lift"), "{:?}", desk.texts());
    desk.alt("1", Code::Digit1);
    assert_eq!(desk.texts(), first);
    desk.press("Without steps");
    assert!(takes(&desk, "Take Lift") && !takes(&desk, "Take Stair"));
}

#[test]
fn a_visitor_who_cannot_take_steps_is_offered_no_stairs() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, "KM00279");
    for lift in ["Lift 1", "Lift 2", "Lift 4"] {
        desk.ctrl("o", Code::KeyO);
        desk.fill(closures::FIELD, lift);
        desk.key_in(closures::FIELD, Named::Enter, Modifiers::NONE);
    }
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "330.954 RAM");
    let said = desk.texts();
    assert!(
        !desk.sees("Shortest way") && desk.sees("no such way"),
        "{said:?}"
    );
    assert!(
        desk.sees("There is no way without steps") && desk.sees("Help is at"),
        "{said:?}"
    );
    assert!(!desk.sees("Take "), "{said:?}");
}

#[test]
fn a_bay_tells_what_stands_on_each_side_of_it() {
    let desk = sought("b3-034");
    for held in ["Side A: ", "Side B: "] {
        assert!(desk.sees(held), "{:?}", desk.texts());
    }
}

#[test]
fn a_shelf_of_the_one_box_is_named_by_its_bay_and_told_what_it_holds() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, "B3-034");
    assert_eq!(times(&desk, "B3-034"), 1, "{:?}", desk.texts());
    assert!(desk.sees("Side A: ") && desk.sees("Floor 3, Wing B, bay B3-034"));
}

#[test]
fn a_step_turns_the_map_to_its_floor() {
    let mut desk = sought("330.954 RAM");
    assert_eq!(times(&desk, "Ground floor"), 1, "over its steps only");
    desk.press("Turn right and walk a few paces.");
    assert_eq!(times(&desk, "Ground floor"), 2, "over the map as well");
    desk.press("Walk about 20 m.");
    assert_eq!(times(&desk, "Ground floor"), 1);
}

#[test]
fn a_number_that_no_shelf_holds_is_said_and_shows_no_way() {
    let desk = sought("zzqq 9x");
    assert!(desk.sees("No shelf on the plan holds “zzqq 9x”."));
    assert!(!desk.sees("The way") && !desk.sees("Print the slip"));
}

#[test]
fn a_slip_is_never_saved_under_the_name_of_another_one() {
    let mut desk = sought("330.954 RAM");
    desk.press("Save as PDF");
    assert!(desk.sees("slip 330.954 RAM.pdf"));
    desk.clear(floors::FIELD);
    desk.enter(floors::FIELD, "TAM 894");
    assert!(!desk.sees("slip 330.954 RAM.pdf"), "{:?}", desk.texts());
}

#[test]
fn the_foot_of_the_map_leads_closer_and_back_to_the_whole_floor() {
    let mut desk = sought("330.954 RAM");
    let near = desk.picture(1280.0, 800.0);
    desk.press("Whole floor");
    let whole = desk.picture(1280.0, 800.0);
    assert_ne!(near, whole);
    desk.press("The way");
    assert!(
        near == desk.picture(1280.0, 800.0),
        "the way is shown as before"
    );
}

#[test]
fn a_branch_without_floors_offers_to_bring_shelves_in() {
    let mut desk = Desk::first();
    desk.press("Set up my branch");
    desk.fill(start::NAME, "Central branch");
    desk.fill("start-staff-0", "Kavitha R");
    desk.press("Make the branch");
    desk.key(Named::F4, Modifiers::NONE);
    desk.press("Bring in a list");
    assert!(desk.sees("What kind of list"), "{:?}", desk.texts());
}

fn times(desk: &Desk, words: &str) -> usize {
    desk.texts().iter().filter(|text| *text == words).count()
}
