//! The first start, and files that do not open, through the window.

use super::desk::{Desk, morning};
use super::store::branch;
use deskbell::store::Store;
use deskbell::ui::screen::start;

#[test]
fn three_choices_stand_at_the_first_start() {
    let desk = Desk::first();
    for choice in [
        "Set up my branch",
        "Try the demo branch",
        "Open a branch's file",
    ] {
        assert!(desk.sees(choice), "{choice} in {:?}", desk.texts());
    }
}

#[test]
fn a_branch_is_set_up_and_its_desk_opens() {
    let mut desk = Desk::first();
    desk.press("Set up my branch");
    desk.press("Make the branch");
    assert!(desk.sees("This is needed"), "an empty form was taken");
    desk.fill(start::NAME, "Central branch");
    desk.fill("start-staff-0", "Kavitha R");
    desk.press("Make the branch");
    assert!(desk.sees("Log what they ask"), "{:?}", desk.texts());
    assert!(desk.sees("Kavitha R"));
}

#[test]
fn trouble_with_a_file_is_told_with_the_ways_out() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("notes.deskbell");
    std::fs::write(&foreign, "dear diary, ".repeat(200)).unwrap();
    let mut desk = Desk::open(&foreign);
    assert!(desk.sees("This file was not made by Deskbell."));
    assert!(desk.sees("Nothing in it was changed."));
    for way in ["Look again", "Begin anew", "Try the demo branch", "Leave"] {
        assert!(desk.sees(way), "{way}");
    }
    desk.press("Begin anew");
    assert!(desk.sees("Welcome to the desk"));
}

#[test]
fn a_file_that_is_open_elsewhere_says_so_and_opens_once_it_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("branch.deskbell");
    let first = Store::create(&file, &branch(), morning()).unwrap();
    let mut second = Desk::open(&file);
    assert!(
        second.sees("open in another Deskbell"),
        "{:?}",
        second.texts()
    );
    drop(first);
    second.press("Look again");
    assert!(second.sees("Log what they ask"), "{:?}", second.texts());
}

#[test]
fn the_hours_of_monday_are_taken_for_every_open_day() {
    let mut desk = Desk::first();
    desk.press("Set up my branch");
    let nine = |desk: &Desk| desk.texts().iter().filter(|t| *t == "08:30-20:00").count();
    desk.clear("start-hours-0");
    desk.fill("start-hours-0", "08:30-20:00");
    assert_eq!(nine(&desk), 1);
    desk.press("Use Monday's hours on every open day");
    assert_eq!(nine(&desk), 6, "Sunday stays closed");
}

#[test]
fn a_time_zone_is_offered_while_it_is_typed() {
    let mut desk = Desk::first();
    desk.press("Set up my branch");
    desk.clear("start-zone");
    desk.fill("start-zone", "colom");
    desk.press("Asia/Colombo");
    assert_eq!(
        desk.texts().iter().filter(|t| *t == "Asia/Colombo").count(),
        1,
        "in the field, and no longer offered"
    );
}
