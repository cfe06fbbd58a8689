//! Things to press, by pointer and keyboard.

use crate::widget::{named, window};
use deskbell::ui::widget::press;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced_test::selector;

#[test]
fn a_click_presses() {
    let mut ui = window(press::button("Save").on_press(1));
    ui.click("Save").unwrap();
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [1]);
}

#[test]
fn enter_and_space_press_what_has_the_focus_and_nothing_else() {
    let mut ui = window(iced::widget::row![
        press::button("One").id("one").on_press(1),
        press::button("Two").id("two").on_press(2),
    ]);
    ui.click(selector::id("two")).unwrap();
    ui.simulate([
        named(Named::Enter, Modifiers::empty()),
        named(Named::Space, Modifiers::empty()),
        named(Named::Enter, Modifiers::CTRL),
    ]);
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [2, 2, 2]);
}

#[test]
fn what_says_nothing_cannot_be_pressed() {
    let mut ui = window(press::button::<i32>("Save").id("save").on_press_maybe(None));
    ui.click("Save").unwrap();
    ui.simulate([named(Named::Enter, Modifiers::empty())]);
    assert_eq!(ui.into_messages().count(), 0);
}
