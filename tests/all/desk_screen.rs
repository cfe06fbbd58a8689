//! The desk as whoever sits there meets it: similar answers, alerts that can't be missed, where the cursor goes.

use super::desk::Desk;
use deskbell::ui::onebox;
use deskbell::ui::screen::{desk, members};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

/// Members of the demo branch.
const ALERT: (&str, &str) = ("KM01784", "A reserved book waits at the reception desk.");
const BLOCK: (&str, &str) = (
    "KM03089",
    "Two volumes of a set not returned since last year; see the supervisor.",
);

#[test]
fn an_alert_stands_on_every_page_until_its_visitor_goes() {
    for ((number, said), kind) in [(ALERT, "Alert"), (BLOCK, "To be settled first")] {
        let mut desk = Desk::demo();
        desk.scan(number);
        for key in [
            None,
            Some(Named::F2),
            Some(Named::F4),
            Some(Named::F5),
            Some(Named::F6),
        ] {
            if let Some(key) = key {
                desk.key(key, Modifiers::NONE);
            }
            let texts = desk.texts();
            let is_loud = |pair: &&[String]| pair[0] == kind && pair[1].contains(said);
            assert_eq!(texts.windows(2).filter(is_loud).count(), 1, "{texts:?}");
            // The profile's timeline tells of it, too.
            let times = texts.iter().filter(|t| t.contains(said)).count();
            assert_eq!(times, 1 + usize::from(key.is_none()), "{key:?}: {texts:?}");
        }
        desk.key(Named::Escape, Modifiers::NONE);
        assert!(!desk.sees(said), "it outlived its visitor");
    }
}

#[test]
fn a_similar_answer_is_taken_over_with_one_key_and_given_back_with_another() {
    let mut desk = Desk::demo();
    desk.fill(desk::ANSWER, "my own words");
    desk.fill(desk::QUESTION, "where can I find tamil novels");
    assert!(desk.sees("Answered before"), "{:?}", desk.texts());
    let holds = |desk: &Desk, words: &str| desk.texts().iter().any(|t| t == words);
    desk.key_in(desk::QUESTION, Named::ArrowDown, Modifiers::NONE);
    assert!(!holds(&desk, "my own words"), "{:?}", desk.texts());
    let told = "Floor 2; fiction in wing B.";
    let times = desk.texts().iter().filter(|t| *t == told).count();
    assert_eq!(times, 2, "in the list and in the field: {:?}", desk.texts());
    desk.key_in(desk::QUESTION, Named::ArrowUp, Modifiers::NONE);
    assert!(holds(&desk, "my own words"), "{:?}", desk.texts());
}

#[test]
fn a_question_like_no_other_shows_no_answers() {
    let mut desk = Desk::demo();
    desk.fill(
        desk::QUESTION,
        "zebra umbrellas quietly juggling violoncellos",
    );
    assert!(!desk.sees("Answered before"), "{:?}", desk.texts());
}

#[test]
fn ctrl_enter_saves_from_every_field_and_the_cursor_goes_to_the_box() {
    for (field, question) in [
        (desk::QUESTION, "May one park here?"),
        (desk::ANSWER, "May one sleep here?"),
    ] {
        let mut desk = Desk::demo();
        desk.fill(desk::QUESTION, question);
        desk.key_in(field, Named::Enter, Modifiers::COMMAND);
        assert!(
            desk.sees(&format!("Logged: “{question}”")),
            "{:?}",
            desk.texts()
        );
        assert!(
            desk.moves_focus_to(onebox::FIELD),
            "the next visitor begins in the box"
        );
    }
}

#[test]
fn a_question_without_words_brings_the_cursor_to_its_field() {
    let mut desk = Desk::demo();
    desk.ctrl("s", Code::KeyS);
    assert!(desk.sees("This is needed"));
    assert!(desk.moves_focus_to(desk::QUESTION));
}

#[test]
fn the_desk_begins_in_the_box_and_with_a_visitor_in_the_question() {
    let mut desk = Desk::demo();
    desk.key(Named::F3, Modifiers::NONE);
    desk.key(Named::F2, Modifiers::NONE);
    assert!(desk.moves_focus_to(onebox::FIELD));
    desk.scan(ALERT.0);
    desk.press("Log what they ask");
    assert!(desk.moves_focus_to(desk::QUESTION));
}

#[test]
fn a_tamil_speaker_is_greeted_in_tamil_by_their_tamil_name() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.key(Named::F2, Modifiers::NONE);
    assert!(
        desk.sees("வணக்கம், க.மா. ஞானவேல். என்ன உதவி வேண்டும்?"),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn the_desk_shows_what_a_visitor_asked_last_and_their_open_complaint() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.key(Named::F2, Modifiers::NONE);
    assert!(
        desk.sees("Asked last") && desk.sees("Drinking water?"),
        "{:?}",
        desk.texts()
    );
    desk.press("Take a complaint");
    desk.fill(
        deskbell::ui::screen::complaints::SUMMARY,
        "The chair by the window rocks.",
    );
    desk.press("Seats, light, air");
    desk.press("Take it");
    desk.key(Named::F2, Modifiers::NONE);
    assert!(
        desk.sees("Open complaints") && desk.sees("The chair by the window rocks."),
        "{:?}",
        desk.texts()
    );
}

#[test]
fn the_arrows_walk_the_members_while_the_name_is_typed() {
    let mut desk = Desk::demo();
    desk.key(Named::F3, Modifiers::NONE);
    desk.fill(members::FIELD, "senthil");
    desk.key_in(members::FIELD, Named::ArrowDown, Modifiers::NONE);
    desk.key_in(members::FIELD, Named::Enter, Modifiers::NONE);
    assert!(
        desk.sees("At the desk: K. Senthil"),
        "the second hit: {:?}",
        desk.texts()
    );
}

#[test]
fn a_name_nobody_has_can_be_logged_as_a_question() {
    let mut desk = Desk::demo();
    desk.key(Named::F3, Modifiers::NONE);
    desk.fill(members::FIELD, "0000000");
    desk.press("Log “0000000” as a question");
    assert!(desk.sees("Who is here") && desk.sees("0000000"));
}

#[test]
fn only_the_newest_notices_take_room_from_the_desk() {
    let mut desk = Desk::demo();
    for question in ["First?", "Second?", "Third?"] {
        desk.fill(desk::QUESTION, question);
        desk.press("Log it");
    }
    let said: Vec<String> = desk
        .texts()
        .into_iter()
        .filter(|t| t.starts_with("Logged: "))
        .collect();
    assert_eq!(said, ["Logged: “Second?”", "Logged: “Third?”"]);
}

#[test]
fn a_question_that_was_taken_back_is_not_among_those_asked_last() {
    let mut desk = Desk::demo();
    desk.scan("KM00007");
    desk.key(Named::F2, Modifiers::NONE);
    let asked = "Who repairs old palm leaf manuscripts?";
    desk.enter(desk::QUESTION, asked);
    let times = |desk: &Desk| desk.texts().iter().filter(|t| *t == asked).count();
    let logged = times(&desk);
    desk.ctrl("z", Code::KeyZ);
    assert!(logged > 0, "{:?}", desk.texts());
    assert_eq!(times(&desk), 0, "{:?}", desk.texts());
}

#[test]
fn what_was_logged_for_somebody_without_a_card_is_a_members_once_they_are_known() {
    let mut desk = Desk::demo();
    let said = "Red scarf, asks about law";
    desk.fill("desk-unknown", said);
    for question in ["Where is the law?", "And who can help me there?"] {
        desk.fill("desk-question", question);
        desk.press("Log it");
    }
    // In the field, and beside each of their questions; Esc lets them go.
    let told = |desk: &Desk| desk.texts().iter().filter(|text| *text == said).count();
    assert_eq!(told(&desk), 3, "they may ask more");
    desk.key(Named::Escape, Modifiers::NONE);
    assert_eq!(told(&desk), 2);
    desk.scan("KM00007");
    desk.press("Desk");
    desk.press("Asked lately without a card?");
    assert!(desk.sees(&format!("“{said}” (2)")), "{:?}", desk.texts());
    desk.press("It was them");
    assert!(!desk.sees(&format!("“{said}” (2)")));
    desk.press("Open the profile");
    let told = |desk: &Desk| desk.texts().iter().any(|text| text == "Where is the law?");
    assert!(told(&desk), "{:?}", desk.texts());
    desk.ctrl("z", Code::KeyZ);
    assert!(!told(&desk), "{:?}", desk.texts());
}
