//! The one box, typed into and walked through with the real screens behind it.

use super::desk::Desk;
use deskbell::ui::{onebox, screen};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

const PLAIN: Modifiers = Modifiers::NONE;

#[test]
fn the_toilet_is_womens_and_mens_and_the_accessible_one_of_this_floor() {
    for (steps, place) in ["Women's toilets", "Men's toilets", "Accessible toilet"]
        .into_iter()
        .enumerate()
    {
        let mut desk = Desk::demo();
        desk.fill(onebox::FIELD, "toilet");
        assert!(desk.sees("Enter shows the way"));
        assert!(desk.sees(" times, last "), "past answers say how often");
        desk.keys_in(onebox::FIELD, &vec![(Named::ArrowDown, PLAIN); steps]);
        desk.keys_in(onebox::FIELD, &[(Named::Enter, PLAIN)]);
        assert!(desk.sees(place), "{place}: {:?}", desk.texts());
    }
}

#[test]
fn arrows_walk_and_enter_opens_what_they_came_to() {
    let mut desk = Desk::demo();
    desk.fill(onebox::FIELD, "lift");
    desk.keys_in(
        onebox::FIELD,
        &[(Named::ArrowDown, PLAIN), (Named::Enter, PLAIN)],
    );
    assert!(
        desk.sees("Lift 2") && !desk.sees("Enter shows the way"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn the_last_hit_is_one_key_away_and_is_shown() {
    let mut desk = Desk::demo();
    desk.fill(onebox::FIELD, "tamil");
    assert!(!desk.sees("Enter shows the answer"));
    desk.keys_in(onebox::FIELD, &[(Named::End, Modifiers::COMMAND)]);
    assert!(desk.sees("Enter shows the answer"), "{:?}", desk.texts());
    desk.keys_in(onebox::FIELD, &[(Named::Home, Modifiers::COMMAND)]);
    assert!(desk.sees("Enter opens the profile"), "{:?}", desk.texts());
}

#[test]
fn words_become_a_question_with_ctrl_and_enter() {
    let mut desk = Desk::demo();
    desk.fill(onebox::FIELD, "where may one park");
    desk.keys_in(onebox::FIELD, &[(Named::Enter, Modifiers::COMMAND)]);
    desk.press("Log it");
    assert!(
        desk.sees("Logged: “where may one park”"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn where_nothing_is_found_a_complaint_can_be_taken() {
    let mut desk = Desk::demo();
    desk.key(Named::F3, PLAIN);
    desk.fill(onebox::FIELD, "qzxv");
    assert!(
        desk.sees("Nothing found for “qzxv”") && desk.sees("Log “qzxv” as a question"),
        "{:?}",
        desk.texts()
    );
    assert!(
        !desk.sees("There are no members yet"),
        "there are five thousand"
    );
    desk.press("Take a complaint");
    desk.fill(screen::complaints::SUMMARY, "No place to park.");
    assert!(desk.sees("Take it"), "{:?}", desk.texts());
}

#[test]
fn whoever_was_at_the_desk_stands_there_before_anything_is_typed() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.ctrl("k", Code::KeyK);
    let texts = desk.texts();
    let seen = texts.iter().position(|text| text == "Seen last");
    let first = texts.iter().position(|text| text.starts_with("KM00007 · "));
    let second = texts.iter().position(|text| {
        text.starts_with("KM0") && text.contains(" · ") && !text.starts_with("KM00007")
    });
    assert!(seen.is_some() && first.is_some(), "{texts:?}");
    assert!(first < second, "{texts:?}");
}
