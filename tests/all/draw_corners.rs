//! The corners of what is drawn, one by one, by keys and exact numbers; and a bay taken out of its row.

use super::draw_screen::{board, top, with_a_row};
use deskbell::domain::plan::Point;
use deskbell::ui::screen::floors::draw::BOARD;

#[test]
fn corners_are_gone_through_set_by_numbers_added_and_taken_away() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    desk.press_sign("draw-tool-zone");
    desk.drag(BOARD, (0.3, 0.5), (0.5, 0.55));
    desk.press_sign("draw-tool-select");
    desk.press_at(BOARD, (0.4, 0.52));
    desk.press("Its corners, one by one");
    assert!(desk.sees("Corner 1 of 4"), "{:?}", desk.texts());
    desk.press_sign("draw-corner-before");
    assert!(desk.sees("Corner 4 of 4"), "{:?}", desk.texts());
    desk.press_sign("draw-corner-next");
    for (field, metres) in [("draw-corner-x", "12,5"), ("draw-corner-y", "7")] {
        desk.clear(field);
        desk.enter(field, metres);
    }
    desk.clear("draw-corner-x");
    desk.enter("draw-corner-x", "far");
    assert!(desk.sees("Metres, such as 12.35"), "{:?}", desk.texts());
    desk.press("Add a corner behind it");
    assert!(desk.sees("Corner 2 of 5"), "{:?}", desk.texts());
    desk.clear("draw-corner-y");
    desk.enter("draw-corner-y", "6.25");
    desk.press_sign("draw-corner-next");
    desk.press("Take this corner away");
    assert!(desk.sees("Corner 3 of 4"), "{:?}", desk.texts());
    desk.press("Save");
    let polygon = top(&desk.at("demo.deskbell")).zones[0].polygon.clone();
    assert_eq!(polygon.len(), 4);
    assert_eq!(
        (polygon[0], polygon[1].y),
        (Point::new(12_500, 7_000), 6_250)
    );
    // The outline of the floor, with nothing chosen.
    desk.press("Draw the floors");
    let floor = top(&desk.at("demo.deskbell"));
    desk.press(&floor.short_name);
    desk.press("Its corners, one by one");
    let of = format!("Corner 1 of {}", floor.outline.len());
    assert!(desk.sees(&of), "{:?}", desk.texts());
    desk.press("Add a corner behind it");
    desk.press("Save");
    let more = top(&desk.at("demo.deskbell")).outline.len();
    assert_eq!(more, floor.outline.len() + 1);
}

#[test]
fn one_bay_of_a_row_is_chosen_numbered_and_taken_out() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-select");
    desk.press_at(BOARD, (0.33, 0.45));
    desk.press("Its bays, one by one");
    desk.clear("draw-code");
    desk.enter("draw-code", "T9-900");
    desk.clear("draw-shelves");
    desk.enter("draw-shelves", "4");
    desk.press("Take it out of its row");
    assert!(!desk.sees("Take it out of its row"), "{:?}", desk.texts());
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    let alone: Vec<_> = floor.bays.iter().filter(|b| b.run.is_none()).collect();
    assert_eq!(alone.len(), 1);
    assert_eq!((alone[0].code.as_str(), alone[0].shelves), ("T9-900", 4));
    let row = floor.bays.iter().filter(|b| b.run.is_some());
    let row: Vec<_> = row.map(|b| (b.run_index, b.code.as_str())).collect();
    assert_eq!(
        row,
        [
            (0, "T9-002"),
            (1, "T9-003"),
            (2, "T9-004"),
            (3, "T9-005"),
            (4, "T9-006")
        ]
    );
}
