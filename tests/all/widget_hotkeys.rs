//! The root of the window: shortcuts, scanned cards, and where typing goes.

use crate::widget::{letter, named, window};
use deskbell::ui::Element;
use deskbell::ui::keys::Shortcut;
use deskbell::ui::widget::{Heard, hotkeys, line, press};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::widget::column;
use iced::{Event, window as iced_window};
use iced_test::{Simulator, selector};
use std::time::{Duration, Instant};

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Heard(Heard),
    Search(String),
    Note(String),
    Submitted,
    Pressed,
}

fn desk() -> Simulator<'static, Said> {
    let screen: Element<'static, Said> = column![
        line("Search", "").id("search").on_input(Said::Search),
        line("Note", "")
            .id("note")
            .on_input(Said::Note)
            .on_submit(Said::Submitted),
        press::button("Save").id("save").on_press(Said::Pressed),
    ]
    .into();
    let root = hotkeys(screen, |heard| Some(Said::Heard(heard))).typing_goes_to("search");
    window(root)
}

fn later() -> Event {
    Event::Window(iced_window::Event::RedrawRequested(
        Instant::now() + Duration::from_millis(80),
    ))
}

fn said(ui: Simulator<'_, Said>) -> Vec<Said> {
    ui.into_messages().collect()
}

#[test]
fn a_shortcut_is_taken_before_the_field_that_has_the_focus() {
    let mut ui = desk();
    ui.click(selector::id("note")).unwrap();
    ui.simulate([
        letter("ஞ", Code::KeyQ, Modifiers::ALT),
        letter("0", Code::Digit0, Modifiers::CTRL),
        named(Named::F2, Modifiers::NONE),
    ]);
    let heard = [Shortcut::Search, Shortcut::NormalSize, Shortcut::Desk];
    assert_eq!(
        said(ui),
        heard.map(|shortcut| Said::Heard(Heard::Shortcut(shortcut)))
    );
}

#[test]
fn ctrl_z_belongs_to_the_field_that_has_the_focus() {
    let mut ui = desk();
    ui.click(selector::id("note")).unwrap();
    ui.typewrite("a");
    ui.simulate([letter("z", Code::KeyZ, Modifiers::CTRL)]);
    assert_eq!(
        said(ui),
        [Said::Note("a".into()), Said::Note(String::new())]
    );

    let mut ui = desk();
    ui.click(selector::id("save")).unwrap();
    ui.simulate([letter("z", Code::KeyZ, Modifiers::CTRL)]);
    assert_eq!(
        said(ui).last(),
        Some(&Said::Heard(Heard::Shortcut(Shortcut::Undo)))
    );
}

#[test]
fn typing_outside_a_field_begins_a_search() {
    let mut ui = desk();
    ui.typewrite("கவி");
    ui.simulate([later()]);
    ui.typewrite("தா");
    assert_eq!(said(ui).last(), Some(&Said::Search("கவிதா".into())));
}

#[test]
fn typing_while_a_button_has_the_focus_begins_a_search_and_space_presses_the_button() {
    let mut ui = desk();
    ui.click(selector::id("save")).unwrap();
    ui.simulate([named(Named::Space, Modifiers::NONE)]);
    ui.typewrite("k");
    ui.simulate([later()]);
    assert_eq!(
        said(ui),
        [Said::Pressed, Said::Pressed, Said::Search("k".into())]
    );
}

#[test]
fn a_card_scanned_with_nothing_focused_is_reported_and_typed_nowhere() {
    let mut ui = desk();
    ui.typewrite("2000417");
    ui.simulate([named(Named::Enter, Modifiers::NONE), later()]);
    assert_eq!(said(ui), [Said::Heard(Heard::Scanned("2000417".into()))]);
}

#[test]
fn a_card_scanned_into_a_field_is_reported_and_the_field_is_as_before() {
    let mut ui = desk();
    ui.click(selector::id("note")).unwrap();
    ui.typewrite("lost umbrella ");
    ui.simulate([named(Named::End, Modifiers::NONE)]);
    ui.typewrite("2000417");
    ui.simulate([named(Named::Enter, Modifiers::NONE)]);
    let said = said(ui);
    let notes: Vec<_> = said
        .iter()
        .filter(|said| matches!(said, Said::Note(_)))
        .collect();
    assert_eq!(notes.last(), Some(&&Said::Note("lost umbrella ".into())));
    assert_eq!(
        said.last(),
        Some(&Said::Heard(Heard::Scanned("2000417".into())))
    );
    assert!(!said.contains(&Said::Submitted));
}

#[test]
fn a_card_is_read_right_under_a_tamil_layout() {
    let mut ui = desk();
    ui.simulate([letter("அ", Code::KeyA, Modifiers::NONE)]);
    ui.typewrite("200041");
    ui.simulate([named(Named::Enter, Modifiers::NONE)]);
    assert_eq!(said(ui), [Said::Heard(Heard::Scanned("a200041".into()))]);
}

#[test]
fn tab_walks_round_through_fields_and_buttons() {
    let mut ui = desk();
    let tab = || named(Named::Tab, Modifiers::NONE);
    ui.simulate([
        tab(),
        tab(),
        tab(),
        named(Named::Enter, Modifiers::NONE),
        tab(),
    ]);
    ui.typewrite("a");
    ui.simulate([
        named(Named::Tab, Modifiers::SHIFT),
        named(Named::Enter, Modifiers::NONE),
    ]);
    assert_eq!(
        said(ui),
        [Said::Pressed, Said::Search("a".into()), Said::Pressed]
    );
}
