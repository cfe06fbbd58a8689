//! A long list, by pointer and keyboard.

use crate::widget::{named, window};
use deskbell::ui::widget::{list, words};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::mouse::ScrollDelta;
use iced::{Event, Point, mouse};
use iced_test::{Simulator, selector};

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Chosen(usize),
    Opened(usize),
}

const COUNT: usize = 100_000;

fn members(chosen: Option<usize>) -> Simulator<'static, Said> {
    let list = list(COUNT, |index| words::body(format!("Member {index}")).into())
        .id("members")
        .chosen(chosen)
        .on_choose(Said::Chosen)
        .on_open(Said::Opened);
    window(list)
}

fn said(ui: Simulator<'_, Said>) -> Vec<Said> {
    ui.into_messages().collect()
}

#[test]
fn a_press_chooses_a_row_and_two_open_it() {
    let mut ui = members(None);
    ui.click("Member 3").unwrap();
    ui.click("Member 3").unwrap();
    assert_eq!(said(ui), [Said::Chosen(3), Said::Opened(3)]);
}

#[test]
fn keys_walk_from_end_to_end_and_scroll_along() {
    let mut ui = members(None);
    ui.click("Member 0").unwrap();
    let key = |key| named(key, Modifiers::NONE);
    ui.simulate([key(Named::End), key(Named::ArrowUp), key(Named::Enter)]);
    assert!(ui.find("Member 99999").is_ok());
    assert!(ui.find("Member 0").is_err());
    ui.simulate([key(Named::Home), key(Named::PageDown)]);
    assert!(ui.find("Member 8").is_ok());
    let expected = [0, 99_999, 99_998].map(Said::Chosen);
    let said = said(ui);
    assert_eq!(said[..3], expected);
    assert_eq!(
        said[3..],
        [Said::Opened(99_998), Said::Chosen(0), Said::Chosen(8)]
    );
}

#[test]
fn the_wheel_scrolls_without_choosing() {
    let mut ui = members(None);
    ui.point_at(Point::new(100.0, 100.0));
    let delta = ScrollDelta::Pixels { x: 0.0, y: -3600.0 };
    ui.simulate([Event::Mouse(mouse::Event::WheelScrolled { delta })]);
    assert!(ui.find("Member 100").is_ok());
    assert!(ui.find("Member 99").is_err());
    assert!(said(ui).is_empty());
}

#[test]
fn the_chosen_row_is_scrolled_to() {
    let mut ui = members(Some(5000));
    assert!(ui.find("Member 5000").is_ok());
}

#[test]
fn the_thumb_can_be_dragged_to_the_end() {
    let mut ui = members(None);
    ui.point_at(Point::new(395.0, 5.0));
    ui.simulate([Event::Mouse(mouse::Event::ButtonPressed(
        mouse::Button::Left,
    ))]);
    let position = Point::new(395.0, 299.0);
    ui.point_at(position);
    ui.simulate([
        Event::Mouse(mouse::Event::CursorMoved { position }),
        Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
    ]);
    assert!(ui.find("Member 99999").is_ok());
    assert!(said(ui).is_empty());
}

#[test]
fn the_list_is_one_stop_that_a_name_leads_to() {
    let mut ui = members(None);
    assert!(ui.find(selector::id("members")).is_ok());
}
