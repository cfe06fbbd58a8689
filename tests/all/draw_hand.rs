//! What a hand does on the board beside drawing: the picture moved, turned and made larger, furniture outlined, copies
//! dragged off; and that the board keeps its room where there is little.

use super::desk::Desk;
use super::draw_screen::{board, top, with_a_row};
use super::widget;
use deskbell::domain::draw::Underlay;
use deskbell::store::Store;
use deskbell::ui::screen::floors::draw::BOARD;
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use std::path::Path;

const PLAN: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 25"><path d="M1 1H39V24H1Z"/></svg>"#;

/// A new floor with a picture of a plan under it.
fn with_picture() -> Desk {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    let path = desk.at("plan.svg");
    std::fs::write(&path, PLAN).unwrap();
    desk.fill("draw-picture-path", path.to_str().unwrap());
    desk.press("Lay it under");
    desk
}

fn underlay(file: &Path) -> Underlay {
    let store = Store::open_reader(file).unwrap();
    let underlays = store.read_now(|r| r.list_underlays()).unwrap();
    underlays.into_values().next().unwrap()
}

/// Two pages, as plain as a PDF can be; the second is twice as wide as high.
const TWO_PAGES: &str = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
    2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj\n\
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>> endobj\n\
    4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>> endobj\n\
    trailer <</Root 1 0 R>>\n%%EOF\n";

#[test]
fn of_a_pdf_the_page_that_shows_the_floor_is_laid_under_it() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    let path = desk.at("floors.pdf");
    std::fs::write(&path, TWO_PAGES).unwrap();
    desk.fill("draw-picture-path", path.to_str().unwrap());
    desk.press("Lay it under");
    assert!(
        desk.sees("This PDF has 2 pages. Type the number"),
        "{:?}",
        desk.texts()
    );
    desk.enter("draw-picture-page", "2");
    desk.press("Save");
    let saved = underlay(&desk.at("demo.deskbell"));
    assert_eq!((saved.width, saved.height), (4_000, 2_000));
    // What was kept is read again without the file.
    std::fs::remove_file(&path).unwrap();
    let store = Store::open_reader(&desk.at("demo.deskbell")).unwrap();
    let kept = store.read_now(move |r| r.find_picture(saved.picture));
    let kept = kept.unwrap().expect("a picture");
    let picture = deskbell::exchange::picture::read(&kept, &[]).unwrap();
    assert_eq!(picture.shown, (4_000, 2_000));
}

#[test]
fn a_picture_is_moved_turned_and_made_larger_by_hand_and_by_numbers() {
    let mut desk = with_picture();
    // A line of the picture that is a little crooked is set straight.
    desk.drag(BOARD, (0.3, 0.5), (0.6, 0.51));
    desk.press("Set this line straight");
    desk.press_sign("draw-tool-select");
    desk.press("Move by hand");
    desk.drag(BOARD, (0.5, 0.5), (0.6, 0.5));
    desk.clear("draw-turn");
    desk.enter("draw-turn", "1,25");
    desk.clear("draw-width");
    desk.enter("draw-width", "50");
    desk.clear("draw-left");
    desk.enter("draw-left", "-2");
    desk.press("Save");
    assert!(desk.sees("The floors are saved."), "{:?}", desk.texts());
    let saved = underlay(&desk.at("demo.deskbell"));
    assert_eq!(saved.turn_mdeg, 1_250);
    assert!((saved.size().x - 50_000.0).abs() < 2.0, "{saved:?}");
    let least = saved
        .corners()
        .map(|p| p.x)
        .into_iter()
        .fold(f64::MAX, f64::min);
    assert!((least + 2_000.0).abs() < 2.0, "{saved:?}");
}

#[test]
fn what_is_done_to_a_picture_is_taken_back_step_by_step() {
    let mut desk = with_picture();
    desk.press_sign("draw-tool-select");
    desk.press("Move by hand");
    desk.drag(BOARD, (0.5, 0.5), (0.6, 0.5));
    desk.press("Turn");
    for _ in 0..2 {
        desk.ctrl("z", Code::KeyZ);
    }
    desk.press("Save");
    let saved = underlay(&desk.at("demo.deskbell"));
    let outline = top(&desk.at("demo.deskbell")).outline;
    assert_eq!((saved.turn_mdeg, saved.at), (0, outline[0]));
}

#[test]
fn furniture_is_outlined_where_a_place_is_and_the_outline_goes_again() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    desk.press_sign("draw-tool-place");
    desk.press_at(BOARD, (0.5, 0.5));
    desk.enter("draw-name-en", "Long table");
    desk.press_sign("draw-tool-select");
    desk.press_at(BOARD, (0.5, 0.5));
    desk.press("Draw its outline");
    desk.drag(BOARD, (0.45, 0.47), (0.55, 0.53));
    assert!(desk.sees("Draw its outline anew"), "{:?}", desk.texts());
    // One stands in front of it, not in it: the disc is taken there.
    desk.drag(BOARD, (0.5, 0.5), (0.5, 0.56));
    desk.press("Save");
    let file = desk.at("demo.deskbell");
    let place = top(&file).places[0].clone();
    let polygon = place.polygon.unwrap();
    assert_eq!((place.name.en.as_str(), polygon.len()), ("Long table", 4));
    assert!(polygon.iter().all(|corner| corner.y < place.at.y));
    desk.press("Draw the floors");
    let floor = top(&file).short_name;
    desk.press(&floor);
    desk.press_at(BOARD, (0.5, 0.5));
    desk.press("Take its outline away");
    desk.press("Save");
    assert_eq!(top(&file).places[0].polygon, None);
}

#[test]
fn a_place_that_is_dragged_has_the_shape_of_its_furniture() {
    let mut desk = board();
    desk.press_sign("draw-new-floor");
    desk.press_sign("draw-tool-place");
    desk.drag(BOARD, (0.4, 0.4), (0.5, 0.45));
    desk.press("Save");
    let place = top(&desk.at("demo.deskbell")).places[0].clone();
    assert_eq!(place.polygon.unwrap().len(), 4);
}

#[test]
fn a_copy_is_dragged_off_and_the_next_one_stands_as_far_again() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-select");
    desk.press_at(BOARD, (0.35, 0.45));
    desk.drag_with(BOARD, Modifiers::ALT, ((0.35, 0.45), (0.35, 0.52)));
    desk.drag_with(BOARD, Modifiers::NONE, ((0.35, 0.52), (0.35, 0.52)));
    desk.key_at(
        BOARD,
        (0.35, 0.52),
        widget::letter("d", Code::KeyD, Modifiers::COMMAND),
    );
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    assert_eq!((floor.runs.len(), floor.bays.len()), (3, 18));
    assert_eq!(floor.bays[17].code, "T9-018");
    let rows: Vec<i32> = floor.bays.iter().step_by(6).map(|b| b.centre.y).collect();
    assert!(
        rows[1] - rows[0] > 900 && rows[2] - rows[1] == rows[1] - rows[0],
        "{rows:?}"
    );
}

#[test]
fn rows_are_repeated_at_one_spacing_with_numbers_that_go_on() {
    let mut desk = with_a_row();
    desk.press_sign("draw-tool-select");
    desk.press_at(BOARD, (0.35, 0.45));
    desk.clear("draw-more");
    desk.fill("draw-more", "4");
    desk.clear("draw-every");
    desk.enter("draw-every", "1.8");
    assert!(
        desk.sees("4 things, 24 bays") || desk.sees("24 bays"),
        "{:?}",
        desk.texts()
    );
    desk.press("Save");
    let floor = top(&desk.at("demo.deskbell"));
    assert_eq!(floor.bays.len(), 30);
    let codes: Vec<&str> = floor.bays.iter().map(|b| b.code.as_str()).collect();
    assert_eq!((codes[6], codes[29]), ("T9-007", "T9-030"));
    let rows: Vec<i32> = floor.bays.iter().step_by(6).map(|b| b.centre.y).collect();
    assert!(
        rows.windows(2).all(|two| two[1] - two[0] == 1_800),
        "{rows:?}"
    );
}

#[test]
fn the_board_keeps_most_of_a_small_window() {
    let mut desk = with_a_row();
    // 760 pixels wide; 1280 x 800 with text twice as large.
    for size in [Size::new(760.0, 800.0), Size::new(640.0, 400.0)] {
        let board = desk.bounds_in(BOARD, size).unwrap();
        let share = board.width * board.height / (size.width * size.height);
        assert!(share > 0.5, "{share} of {size:?}");
        assert!(desk.bounds_in("draw-save", size).is_some());
        assert!(desk.bounds_in("draw-pattern", size).is_none());
    }
    desk.key(Named::Escape, Modifiers::NONE);
}
