//! Drawing the floors through the real screens: a small floor with a row of bays, taken back, saved, read again.

use super::desk::Desk;
use super::widget;
use deskbell::domain::plan::{Floor, PlaceKind, Plan};
use deskbell::store::Store;
use deskbell::ui::screen::floors::draw::BOARD;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use std::path::Path;

/// The drawing board of the demo branch, with the supervisor at it.
pub fn board() -> Desk {
    begin(Desk::demo())
}

fn begin(mut desk: Desk) -> Desk {
    desk.ctrl(",", Code::Comma);
    desk.press("R. Thenmozhi");
    desk.key(Named::F4, Modifiers::NONE);
    desk.press("Draw the floors");
    assert!(desk.sees("What to look at"), "{:?}", desk.texts());
    desk
}

/// A new floor with one row of bays on it.
pub fn with_a_row() -> Desk {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    desk.press_sign("draw-tool-run");
    desk.fill("draw-tool-pattern", "T9-{001}");
    desk.fill("draw-tool-bays", "6");
    desk.drag(BOARD, (0.3, 0.45), (0.5, 0.45));
    assert!(desk.sees("Row of 6 bays"), "{:?}", desk.texts());
    desk
}

/// Chooses all that is on the floor.
pub fn all() -> iced::Event {
    widget::letter("a", Code::KeyA, Modifiers::COMMAND)
}

pub fn plan(file: &Path) -> Plan {
    let store = Store::open_reader(file).unwrap();
    store.read_now(|r| r.get_plan()).unwrap()
}

pub fn top(file: &Path) -> Floor {
    plan(file).floors.pop().unwrap()
}

#[test]
fn a_small_floor_is_drawn_numbered_taken_back_saved_and_read_again() {
    let mut desk = with_a_row();
    let before = plan(&desk.at("demo.deskbell"));
    desk.press_sign("draw-tool-zone");
    desk.press("Quiet");
    desk.drag(BOARD, (0.3, 0.5), (0.5, 0.55));
    desk.enter("draw-name-en", "Silent room");
    desk.press_sign("draw-tool-connector");
    desk.press_at(BOARD, (0.7, 0.5));
    desk.press_sign("draw-tool-here");
    desk.press_at(BOARD, (0.6, 0.55));
    desk.ctrl("z", Code::KeyZ);
    desk.ctrl("z", Code::KeyZ);
    desk.ctrl("y", Code::KeyY);
    desk.ctrl("y", Code::KeyY);
    assert_eq!(
        plan(&desk.at("demo.deskbell")),
        before,
        "nothing is written yet"
    );
    desk.ctrl("s", Code::KeyS);
    assert!(desk.sees("The floors are saved."), "{:?}", desk.texts());
    let floor = top(&desk.at("demo.deskbell"));
    let codes: Vec<&str> = floor.bays.iter().map(|b| b.code.as_str()).collect();
    assert_eq!(
        codes,
        ["T9-001", "T9-002", "T9-003", "T9-004", "T9-005", "T9-006"]
    );
    assert!(
        floor
            .bays
            .windows(2)
            .all(|b| b[0].centre.distance(b[1].centre) == 900.0)
    );
    assert_eq!(floor.zones[0].name.en, "Silent room");
    assert_eq!(floor.places[0].kind, PlaceKind::Board);
    // Undo brings the old house back, and once more the new one.
    desk.ctrl("z", Code::KeyZ);
    assert_eq!(
        plan(&desk.at("demo.deskbell")).floors.len(),
        before.floors.len()
    );
    desk.ctrl("z", Code::KeyZ);
    assert_eq!(top(&desk.at("demo.deskbell")), floor);
    desk.press("Draw the floors");
    desk.press(&floor.short_name);
    assert!(desk.sees("Lift button"), "{:?}", desk.texts());
}

#[test]
fn the_row_is_chosen_with_its_exact_numbers_and_moved_by_arrows() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-select");
    desk.key_at(
        BOARD,
        (0.35, 0.45),
        widget::named(Named::ArrowDown, Modifiers::NONE),
    );
    desk.clear("draw-left");
    desk.enter("draw-left", "12,5");
    desk.clear("draw-bays");
    desk.enter("draw-bays", "8");
    assert!(desk.sees("Row of 8 bays"), "{:?}", desk.texts());
    desk.clear("draw-depth");
    desk.enter("draw-depth", "wide");
    assert!(desk.sees("Metres, such as 0.9"));
    desk.clear("draw-pattern");
    desk.enter("draw-pattern", "Q{07}");
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    assert_eq!(floor.bays.len(), 8);
    assert_eq!(
        (floor.bays[0].code.as_str(), floor.bays[7].code.as_str()),
        ("Q07", "Q14")
    );
    assert_eq!(floor.bays[0].centre.x, 12_500 + 450);
}

#[test]
fn what_is_drawn_and_not_saved_is_there_again_and_can_be_discarded_and_brought_back() {
    let desk = with_a_row();
    let file = desk.at("copy.deskbell");
    std::fs::copy(desk.at("demo.deskbell"), &file).unwrap();
    for tail in ["-wal", "-shm"] {
        let name = |base: &str| desk.at(&format!("{base}.deskbell{tail}"));
        if name("demo").exists() {
            std::fs::copy(name("demo"), name("copy")).unwrap();
        }
    }
    let mut again = begin(Desk::open(&file));
    assert!(
        again.sees("The drawing goes on where it was left."),
        "{:?}",
        again.texts()
    );
    again.key_at(BOARD, (0.05, 0.05), all());
    assert!(again.sees("Row of 6 bays"), "{:?}", again.texts());
    again.press("Discard");
    again.press("Bring the drawing back");
    again.key_at(BOARD, (0.05, 0.05), all());
    assert!(again.sees("Row of 6 bays"), "{:?}", again.texts());
}

#[test]
fn who_may_not_draw_is_told_so() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.press("Draw the floors");
    assert!(desk.sees("Only supervisors and administrators draw the floors."));
    assert!(!desk.sees("What to look at"));
}

#[test]
fn what_is_wrong_is_listed_and_leads_there() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-bay");
    desk.fill("draw-tool-pattern", "");
    desk.press_at(BOARD, (0.31, 0.45));
    assert!(desk.sees("This bay stands where bay"), "{:?}", desk.texts());
    desk.press_sign("draw-check-0");
    assert!(desk.sees("Code on the sign"), "{:?}", desk.texts());
    desk.clear("draw-code");
    desk.enter("draw-code", "T9-001");
    desk.press("Save");
    assert!(
        desk.sees("or one that stands on another sign"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn a_bay_with_ranges_is_not_lost_unsaid() {
    let mut desk = board();
    desk.press("5");
    desk.key_at(BOARD, (0.5, 0.5), all());
    desk.press("Remove");
    let lost = desk
        .texts()
        .into_iter()
        .find(|t| t.contains("will go when you save"));
    assert!(lost.is_some(), "{:?}", desk.texts());
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees("will go when you save"));
}

#[test]
fn a_picture_lies_under_the_floor_and_is_scaled_by_two_points() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    let path = desk.at("plan.svg");
    std::fs::write(&path, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 25"><path d="M1 1H39V24H1Z"/></svg>"#).unwrap();
    desk.fill("draw-picture-path", path.to_str().unwrap());
    let before = desk.picture(1280.0, 800.0);
    desk.press("Lay it under");
    assert_ne!(before, desk.picture(1280.0, 800.0));
    desk.drag(BOARD, (0.3, 0.5), (0.6, 0.5));
    desk.enter("draw-distance", "10");
    desk.press("Save");
    let store = Store::open_reader(&desk.at("demo.deskbell")).unwrap();
    let underlays = store.read_now(|r| r.list_underlays()).unwrap();
    let underlay = underlays.values().next().unwrap();
    assert_eq!((underlay.width, underlay.height), (3_000, 1_875));
    assert_ne!(underlay.dot_um, 13_333, "no longer as wide as the floor");
}
