//! Rows and places at the walls of a drawn floor: which way they look, and that each is one step to take back.

use super::desk::Desk;
use super::draw_screen::{board, top, with_a_row};
use super::widget::named;
use deskbell::ui::screen::floors::draw::BOARD;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

const BACK: &str = "Its back stands to the wall";

/// Types where the chosen row begins, from the top.
fn to_top(desk: &mut Desk, metres: &str) {
    desk.clear("draw-top");
    desk.enter("draw-top", metres);
}

#[test]
fn a_row_that_comes_to_the_edge_of_the_floor_has_its_back_to_it_until_it_is_wanted_otherwise() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-select");
    to_top(&mut desk, "0.1");
    assert!(!desk.sees(BACK), "{:?}", desk.texts());
    // An arrow brings it there; one step takes it away again.
    desk.key_at(BOARD, (0.02, 0.98), named(Named::Space, Modifiers::NONE));
    assert!(desk.sees("Row of 6 bays"), "{:?}", desk.texts());
    desk.key_at(BOARD, (0.02, 0.98), named(Named::Space, Modifiers::NONE));
    to_top(&mut desk, "0");
    assert!(desk.sees(BACK), "{:?}", desk.texts());
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees(BACK), "{:?}", desk.texts());
    desk.ctrl("y", Code::KeyY);
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    let codes: Vec<&str> = floor.bays.iter().map(|b| b.code.as_str()).collect();
    assert_eq!(codes[0], "T9-001", "{codes:?}");
    assert!(
        floor.bays[0].centre.x < floor.bays[5].centre.x,
        "they stay where they stood"
    );
    let looks = |b: &deskbell::domain::plan::Bay| (b.faces.len(), b.turn_deg);
    assert!(
        floor.bays.iter().all(|b| looks(b) == (1, 180)),
        "{:?}",
        floor.bays
    );
    // Faces on both sides again, and moved along the edge they stay.
    desk.press("Draw the floors");
    desk.press(&floor.short_name);
    desk.key_at(BOARD, (0.02, 0.98), named(Named::Space, Modifiers::NONE));
    desk.press("Faces on both sides");
    assert!(!desk.sees(BACK), "{:?}", desk.texts());
    desk.clear("draw-left");
    desk.enter("draw-left", "7");
    assert!(!desk.sees(BACK), "{:?}", desk.texts());
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    assert!(
        floor.bays.iter().all(|b| looks(b) == (2, 180)),
        "{:?}",
        floor.bays
    );
}

#[test]
fn a_board_drawn_anew_is_looked_at_and_turned_by_number_and_key() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    desk.press_sign("draw-tool-here");
    desk.press_at(BOARD, (0.5, 0.6));
    let floor = |desk: &Desk| top(&desk.at("demo.deskbell"));
    assert!(desk.sees("The way somebody looks who stands before it"));
    desk.press("Turn");
    desk.press("Save");
    let turned = floor(&desk).places[0].facing_deg.unwrap();
    assert_eq!(turned, 195, "away from the middle, and turned once");
    desk.press("Draw the floors");
    desk.press(&floor(&desk).short_name);
    desk.key_at(BOARD, (0.02, 0.98), named(Named::Space, Modifiers::NONE));
    desk.clear("draw-facing");
    desk.enter("draw-facing", "270");
    desk.press("Save");
    assert_eq!(floor(&desk).places[0].facing_deg, Some(270));
}
