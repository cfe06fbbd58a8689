//! The inquiry list as a desk uses it.

use super::desk::Desk;
use deskbell::ui::screen::inquiries;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

#[test]
fn the_count_is_that_of_the_words_and_the_filter() {
    let mut desk = Desk::demo();
    desk.key(Named::F5, Modifiers::NONE);
    let all = count(&desk);
    desk.fill(inquiries::FIELD, "toilet");
    let found = count(&desk);
    desk.press("Referred");
    let referred = count(&desk);
    assert!(all > found && found > referred, "{all} {found} {referred}");
    desk.fill(inquiries::FIELD, "qqqq");
    assert!(desk.sees("No inquiry fits."), "{:?}", desk.texts());
}

#[test]
fn an_effort_is_a_number_and_what_it_means() {
    let mut desk = Desk::demo();
    desk.key(Named::F5, Modifiers::NONE);
    let questions = [
        "Old question papers of the university",
        "Washroom?",
        "Logical reasoning study material",
        "Lost library card, what to do?",
        "Where are the Tamil novels?",
    ];
    let is_said = questions.into_iter().any(|question| {
        desk.press(question);
        ["1 · at once", "2 · a short look", "3 · some searching"]
            .into_iter()
            .any(|effort| desk.sees(effort))
    });
    assert!(is_said, "{:?}", desk.texts());
}

/// The number of "11034 inquiries".
fn count(desk: &Desk) -> usize {
    let texts = desk.texts();
    let said = texts.iter().find_map(|text| {
        let (count, unit) = text.split_once(' ')?;
        unit.starts_with("inquir").then(|| count.parse().ok())?
    });
    said.unwrap_or_else(|| panic!("{texts:?}"))
}
