//! The house brought back to what it was before an earlier drawing, through the real board.

use super::draw_screen::{plan, with_a_row};
use deskbell::ui::screen::floors::draw::BOARD;
use iced::keyboard::key::Code;

#[test]
fn the_house_is_brought_back_to_what_it_was_before_an_earlier_drawing_and_forth_again() {
    let mut desk = with_a_row();
    let file = desk.at("demo.deskbell");
    let first = plan(&file);
    desk.press("Save");
    let floor = plan(&file).floors.pop().unwrap().short_name;
    desk.press("Draw the floors");
    desk.press(&floor);
    desk.press_sign("draw-tool-zone");
    desk.drag(BOARD, (0.3, 0.5), (0.5, 0.55));
    desk.press("Save");
    let last = plan(&file);
    desk.press("Draw the floors");
    desk.press_sign("draw-earlier");
    assert!(desk.sees("R. Thenmozhi"), "{:?}", desk.texts());
    let drawn = format!("Floor {floor}: 7 drawn, 0 changed, 0 taken out; 6 of them are bays.");
    assert!(desk.sees(&drawn), "{:?}", desk.texts());
    assert!(desk.sees(&format!("Floor {floor}: 1 drawn, 0 changed, 0 taken out.")));
    desk.press_sign("draw-earlier-1");
    assert!(
        desk.sees("The floors are as they were before that drawing."),
        "{:?}",
        desk.texts()
    );
    assert_eq!(plan(&file), first);
    assert!(desk.sees("8 taken out"), "{:?}", desk.texts());
    // It is a drawing like any other, and taken back like one.
    desk.press_sign("draw-discard");
    desk.ctrl("z", Code::KeyZ);
    assert_eq!(plan(&file), last);
}

#[test]
fn what_is_on_the_board_waits_while_the_house_is_as_it_was_and_comes_back_with_one_press() {
    let mut desk = with_a_row();
    let file = desk.at("demo.deskbell");
    let first = plan(&file);
    desk.press("Save");
    let saved = plan(&file);
    desk.press("Draw the floors");
    desk.press_sign("draw-tool-zone");
    desk.drag(BOARD, (0.3, 0.5), (0.5, 0.55));
    desk.press_sign("draw-earlier");
    assert!(
        desk.sees("else is laid aside until that is taken back"),
        "{:?}",
        desk.texts()
    );
    desk.press_sign("draw-earlier-1");
    assert_eq!(plan(&file), first);
    assert!(
        desk.sees("is there again when the earlier drawing is taken back"),
        "{:?}",
        desk.texts()
    );
    // One press: the house is as it was saved, and the zone is on the board again, not yet saved.
    desk.ctrl("z", Code::KeyZ);
    assert_eq!(plan(&file), saved);
    desk.press("Save");
    let zones = |plan: &deskbell::domain::plan::Plan| {
        plan.floors.iter().map(|f| f.zones.len()).sum::<usize>()
    };
    assert_eq!(zones(&plan(&file)), zones(&saved) + 1);
}

#[test]
fn the_floors_turn_to_the_floor_that_was_drawn() {
    let mut desk = with_a_row();
    desk.press("Save");
    let name = plan(&desk.at("demo.deskbell"))
        .floors
        .pop()
        .unwrap()
        .name
        .en;
    assert!(
        desk.sees(&name) && desk.sees("Draw the floors"),
        "{:?}",
        desk.texts()
    );
}
