//! The field of one line, as a person uses it.

use crate::widget::{letter, named, window};
use deskbell::ui::widget::line;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::mouse;
use iced::{Event, Point};
use iced_test::{Simulator, selector};

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Typed(String),
    Submitted,
    Left,
    Down,
}

fn name(value: &str) -> Simulator<'static, Said> {
    let field = line("Name", value.to_owned())
        .id("name")
        .on_input(Said::Typed)
        .on_submit(Said::Submitted)
        .on_leave(Said::Left)
        .on_key(|key, _| (key == Named::ArrowDown).then_some(Said::Down));
    window(iced::widget::column![
        field,
        iced::widget::space().height(100)
    ])
}

fn last_typed(ui: Simulator<'_, Said>) -> String {
    let typed = ui.into_messages().filter_map(|said| match said {
        Said::Typed(value) => Some(value),
        _ => None,
    });
    typed.last().unwrap_or_default()
}

#[test]
fn typed_words_are_said_as_the_whole_value() {
    let mut ui = name("");
    ui.click(selector::id("name")).unwrap();
    ui.typewrite("சுரேஷ் K");
    assert_eq!(last_typed(ui), "சுரேஷ் K");
}

#[test]
fn a_click_between_tamil_letters_puts_the_caret_there() {
    let mut ui = name("சுரேஷ்");
    let field = ui.find(selector::id("name")).unwrap();
    let y = iced_test::selector::Bounded::bounds(&field).center_y();
    // The first letter, சு, is wider than 8 pixels and narrower than 24 at this size: just before its end.
    ui.point_at(Point::new(8.0 + 14.0, y));
    ui.simulate([
        Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
        Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        letter("x", Code::KeyX, Modifiers::empty()),
    ]);
    assert_eq!(last_typed(ui), "சுxரேஷ்");
}

#[test]
fn enter_submits_and_an_arrow_can_be_heard_elsewhere() {
    let mut ui = name("a");
    ui.click(selector::id("name")).unwrap();
    ui.simulate([
        named(Named::Enter, Modifiers::empty()),
        named(Named::ArrowDown, Modifiers::empty()),
    ]);
    let said: Vec<_> = ui.into_messages().collect();
    assert_eq!(said, [Said::Submitted, Said::Down]);
}

#[test]
fn leaving_is_said_once_after_the_focus_is_gone() {
    let mut ui = name("a");
    ui.click(selector::id("name")).unwrap();
    ui.point_at(Point::new(200.0, 200.0));
    ui.simulate(iced_test::simulator::click());
    ui.simulate([named(Named::Shift, Modifiers::empty())]);
    let said: Vec<_> = ui.into_messages().collect();
    assert_eq!(said, [Said::Left]);
}

#[test]
fn ctrl_z_takes_back_what_was_typed_whatever_the_layout() {
    let mut ui = name("old");
    ui.click(selector::id("name")).unwrap();
    ui.typewrite(" new");
    ui.simulate([letter("ழ", Code::KeyZ, Modifiers::CTRL)]);
    assert_eq!(last_typed(ui), "old");
}

#[test]
fn alt_with_a_letter_is_not_typed() {
    let mut ui = name("");
    ui.click(selector::id("name")).unwrap();
    ui.simulate([letter("q", Code::KeyQ, Modifiers::ALT)]);
    assert_eq!(ui.into_messages().count(), 0);
}
