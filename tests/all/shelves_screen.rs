//! The room of shelves and a bay as a librarian uses them.

use super::desk::Desk;
use deskbell::ui::onebox;
use deskbell::ui::screen::{floors, shelves};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// A bay of the demo branch, opened from the map.
fn bay() -> Desk {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "b3-034");
    desk.press("Ranges here");
    desk
}

#[test]
fn a_range_is_changed_at_its_bay_kept_in_the_log_and_put_back() {
    let mut desk = bay();
    assert!(desk.sees("Bay B3-034"), "{:?}", desk.texts());
    assert!(desk.sees("No change was made here yet."));
    desk.clear("bay-0-last");
    desk.fill("bay-0-last", "999");
    assert!(
        desk.sees("Let one end before the other begins."),
        "{:?}",
        desk.texts()
    );
    desk.press("Save the face");
    assert!(desk.sees("The face is saved."), "{:?}", desk.texts());
    assert!(desk.sees("became"), "{:?}", desk.texts());
    desk.key(Named::F10, Modifiers::NONE);
    assert!(desk.sees("Overlaps ·"), "{:?}", desk.texts());
    desk.press("Open the bay");
    desk.press("Undo");
    assert!(!desk.sees("Let one end before the other begins."));
    desk.key(Named::F10, Modifiers::NONE);
    assert!(!desk.sees("Overlaps ·"), "{:?}", desk.texts());
}

#[test]
fn the_sign_of_a_side_is_changed_at_its_bay_and_is_what_readers_are_told() {
    let mut desk = bay();
    desk.clear("bay-sign-en");
    desk.fill("bay-sign-en", "Optics and light");
    desk.clear("bay-sign-ta");
    desk.fill("bay-sign-ta", "ஒளியியல்");
    desk.press("Save the face");
    assert!(desk.sees("The face is saved."), "{:?}", desk.texts());
    assert!(
        desk.sees("The sign became “Optics and light”."),
        "{:?}",
        desk.texts()
    );
    desk.enter(onebox::FIELD, "optics light");
    assert!(desk.sees("below “Optics and light”"), "{:?}", desk.texts());
    desk.press("Ranges here");
    desk.press("Put back as it was before");
    assert!(
        !desk.sees("Side A · Optics and light"),
        "{:?}",
        desk.texts()
    );
    desk.enter(onebox::FIELD, "b3-034");
    assert!(!desk.sees("below “Optics and light”"), "{:?}", desk.texts());
}

#[test]
fn the_ends_of_a_section_are_typed_along_the_face() {
    let mut desk = bay();
    desk.press("Split");
    desk.clear("bay-0-to");
    desk.fill("bay-0-to", "3");
    desk.clear("bay-0-last");
    desk.fill("bay-0-last", "1");
    desk.clear("bay-1-first");
    desk.fill("bay-1-first", "2");
    desk.press("Save the face");
    assert!(desk.sees("Swap the two."), "{:?}", desk.texts());
    desk.clear("bay-0-to");
    desk.fill("bay-0-to", "30");
    assert!(
        desk.sees("Section 1 from the left · 30 cm"),
        "{:?}",
        desk.texts()
    );
    desk.press("Save the face");
    assert!(desk.sees("The face is saved."), "{:?}", desk.texts());
    desk.clear("bay-0-to");
    desk.fill("bay-0-to", "20");
    desk.press("Save the face");
    assert!(
        desk.sees("at another place on the face."),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn what_is_missing_is_told_beside_its_field_and_nothing_is_saved() {
    let mut desk = bay();
    desk.clear("bay-0-first");
    desk.press("Save the face");
    assert!(!desk.sees("The face is saved."));
    assert!(desk.sees("Fill it in to go on."), "{:?}", desk.texts());
}

#[test]
fn a_title_that_is_not_on_its_shelf_is_looked_for() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, "KB000500");
    desk.press("Not on the shelf");
    assert!(desk.sees("The copy is looked for"), "{:?}", desk.texts());
    desk.key(Named::F10, Modifiers::NONE);
    desk.press("Not on the shelf");
    desk.press("Returns trolley");
    desk.press("Not there");
    assert!(
        desk.sees("Returns trolley: not there"),
        "{:?}",
        desk.texts()
    );
    desk.press("Reading tables");
    desk.press("Found there");
    assert!(desk.sees("It is found."), "{:?}", desk.texts());
    assert!(desk.sees("0 missing"), "{:?}", desk.texts());
}

#[test]
fn a_word_of_the_branch_leads_to_its_shelves() {
    let mut desk = Desk::demo();
    desk.key(Named::F10, Modifiers::NONE);
    desk.press("Words for subjects");
    desk.fill(shelves::NAME, "Zymurgy corner");
    desk.fill(shelves::NUMBER, "641");
    assert!(desk.sees("Floor "), "{:?}", desk.texts());
    desk.press("Save the word");
    assert!(desk.sees("The word is saved"), "{:?}", desk.texts());
    desk.enter(onebox::FIELD, "zymurgy");
    assert!(desk.sees("Ranges here"), "{:?}", desk.texts());
}

#[test]
fn whoever_waits_for_a_copy_is_named_told_when_it_is_found_and_has_it_in_their_file() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.enter(onebox::FIELD, "KB000500");
    desk.press("Not on the shelf");
    desk.key(Named::F10, Modifiers::NONE);
    desk.press("Not on the shelf");
    desk.press("Natural language processing: principles and patterns");
    assert!(desk.sees("Waits for it: "), "{:?}", desk.texts());
    assert!(!desk.sees("Nobody waits for it."), "{:?}", desk.texts());
    desk.key(Named::F9, Modifiers::NONE);
    assert!(
        desk.sees("Waits for it: ") && !desk.sees("Nyanavel"),
        "{:?}",
        desk.texts()
    );
    desk.key(Named::F9, Modifiers::NONE);
    desk.press("Reading tables");
    desk.press("Found there");
    assert!(desk.sees("tell them"), "{:?}", desk.texts());
    desk.press("Open their file");
    for line in ["Nyanavel", "Book looked for", "Book found"] {
        assert!(desk.sees(line), "{line}: {:?}", desk.texts());
    }
    desk.key(Named::F10, Modifiers::NONE);
    desk.press("Not on the shelf");
    desk.press("They were told");
    assert!(desk.sees("They were told today"), "{:?}", desk.texts());
    assert!(!desk.sees("tell them"));
}

#[test]
fn a_visitor_without_a_card_may_wait_for_a_copy_as_well() {
    let mut desk = Desk::demo();
    desk.key(Named::F10, Modifiers::NONE);
    desk.press("Not on the shelf");
    assert!(desk.sees("Nobody waits for it."), "{:?}", desk.texts());
    desk.enter(shelves::WHO, "Quilla, 10300 00001");
    assert!(
        desk.sees("Waits for it: Quilla, 10300 00001"),
        "{:?}",
        desk.texts()
    );
    desk.press("Undo");
    assert!(desk.sees("Nobody waits for it."), "{:?}", desk.texts());
}
