//! Things to press, by pointer and keyboard.

use crate::widget::{named, window};
use deskbell::ui::widget::press;
use deskbell::ui::{style, theme};
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

#[test]
fn words_under_the_pointer_show_within_what_can_be_pressed() {
    use iced::widget::{text, tooltip};
    let face = tooltip(text("today"), text("Tuesday"), tooltip::Position::Bottom);
    // One look, hovered or not, so that only the words can differ.
    let one_look = |theme: &_, _| style::plain(theme, iced::widget::button::Status::Active);
    let mut ui = window(press::press(face).on_press(1).style(one_look));
    let folder = tempfile::tempdir().unwrap();
    let is_as_before = |ui: &mut iced_test::Simulator<'_, i32>| {
        let picture = ui.snapshot(&theme::light()).unwrap();
        picture.matches_hash(folder.path().join("look")).unwrap()
    };
    assert!(is_as_before(&mut ui) && is_as_before(&mut ui));
    ui.point_at(iced::Point::new(20.0, 16.0));
    ui.simulate([iced::Event::Mouse(iced::mouse::Event::CursorMoved {
        position: iced::Point::new(20.0, 16.0),
    })]);
    assert!(!is_as_before(&mut ui), "the words did not show");
}
