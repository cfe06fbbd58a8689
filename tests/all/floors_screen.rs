//! The floors as a desk uses them: what is typed leads to the nearest, what is pressed tells what it holds, the map shows
//! the way and the floor of each step.

use super::desk::Desk;
use deskbell::ui::screen::floors;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

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
fn a_bay_tells_what_stands_on_each_side_of_it() {
    let desk = sought("b3-034");
    for held in ["Side A: ", "Side B: "] {
        assert!(desk.sees(held), "{:?}", desk.texts());
    }
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

fn times(desk: &Desk, words: &str) -> usize {
    desk.texts().iter().filter(|text| *text == words).count()
}
