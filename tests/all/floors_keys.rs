//! The floors by keys alone: things chosen, gone to, closed and let go of.

use super::desk::Desk;
use super::widget::{letter, named};
use deskbell::ui::screen::closures;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

/// The floors, with the keyboard on the map as it is when one comes there.
fn floors() -> Desk {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    assert!(desk.moves_focus_to("map"));
    desk
}

/// Presses a key while the map has the focus.
fn map_key(desk: &mut Desk, key: Named, held: Modifiers) {
    desk.keys_on_map("map", &[named(key, held)]);
}

fn has_choice(desk: &Desk) -> bool {
    desk.sees("Out of service")
}

#[test]
fn arrows_choose_enter_shows_the_way_and_esc_lets_go() {
    let mut desk = floors();
    assert!(!has_choice(&desk));
    map_key(&mut desk, Named::ArrowDown, Modifiers::NONE);
    assert!(has_choice(&desk), "{:?}", desk.texts());
    map_key(&mut desk, Named::Escape, Modifiers::NONE);
    assert!(!has_choice(&desk));

    // The first of all things is a lift.
    map_key(&mut desk, Named::Space, Modifiers::NONE);
    assert!(desk.sees("Lift"), "{:?}", desk.texts());
    map_key(&mut desk, Named::Enter, Modifiers::NONE);
    assert!(!has_choice(&desk));
    assert!(desk.sees("Go with them"), "{:?}", desk.texts());
    map_key(&mut desk, Named::Escape, Modifiers::NONE);
    assert!(!desk.sees("Go with them"));
}

#[test]
fn every_kind_of_thing_is_come_to_and_the_closing_key_acts_on_what_is_chosen() {
    let mut desk = floors();
    let mut seen = [false; 2]; // a door, an area
    for _ in 0..80 {
        map_key(&mut desk, Named::Space, Modifiers::NONE);
        let texts = desk.texts();
        let door = texts.iter().any(|t| t.starts_with("Door by"));
        let area = !desk.sees("· ") && texts.iter().any(|t| t.ends_with(", Ground floor"));
        seen = [seen[0] | door, seen[1] | (area && !door)];
        if door {
            break;
        }
    }
    assert_eq!(seen, [true; 2], "{:?}", desk.texts());
    desk.ctrl("o", Code::KeyO);
    desk.key_in(closures::FIELD, Named::Enter, Modifiers::NONE);
    let texts = desk.texts();
    let is_out = |t: &String| t.starts_with("Door by") && t.contains(": out of service.");
    assert!(texts.iter().any(is_out), "{texts:?}");
}

#[test]
fn an_area_is_gone_to_by_a_second_press() {
    let mut desk = floors();
    for _ in 0..80 {
        map_key(&mut desk, Named::Space, Modifiers::NONE);
        let texts = desk.texts();
        if texts.iter().any(|t| t.ends_with(", Ground floor")) {
            break;
        }
    }
    map_key(&mut desk, Named::Enter, Modifiers::NONE);
    let told = desk.texts();
    let is_there = told.iter().any(|t| t.starts_with("You have arrived: "));
    assert!(is_there, "{told:?}");
    // What is shown can be closed as well.
    desk.ctrl("o", Code::KeyO);
    desk.key_in(closures::FIELD, Named::Enter, Modifiers::NONE);
    assert!(desk.sees(": out of service."), "{:?}", desk.texts());
}

#[test]
fn floors_are_turned_and_the_map_is_moved_zoomed_and_fitted_by_keys() {
    let mut desk = floors();
    assert!(desk.sees("Ground floor"));
    map_key(&mut desk, Named::PageUp, Modifiers::NONE);
    assert!(!desk.sees("Ground floor"), "{:?}", desk.texts());
    map_key(&mut desk, Named::PageDown, Modifiers::NONE);
    assert!(desk.sees("Ground floor"));
    let whole = desk.picture(1280.0, 800.0);
    let keys = [
        named(Named::ArrowRight, Modifiers::COMMAND),
        letter("+", Code::Equal, Modifiers::NONE),
    ];
    for key in keys {
        let before = desk.picture(1280.0, 800.0);
        // A letter waits for the next key: it could be the first of a card.
        desk.keys_on_map("map", &[key, named(Named::Shift, Modifiers::NONE)]);
        assert!(!has_choice(&desk), "moving chooses nothing");
        assert!(before != desk.picture(1280.0, 800.0));
    }
    map_key(&mut desk, Named::Home, Modifiers::NONE);
    assert!(whole == desk.picture(1280.0, 800.0));
}
