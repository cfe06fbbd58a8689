//! Editing a line as a person does.

use super::*;

fn at(text: &str, caret: usize) -> Edit {
    let mut edit = Edit::new(text);
    edit.go(To::Byte(caret), false);
    edit
}

#[test]
fn the_caret_walks_by_letters_as_a_reader_sees_them() {
    let letters = |text: &str| stops(text).count() - 1;
    assert_eq!(letters("சுரேஷ் குமார்"), 7);
    assert_eq!(letters("ஸ்ரீ"), 1);
    assert_eq!(letters("க்ஷ"), 1);
    assert_eq!(letters("க்ஷி"), 1);
    assert_eq!(letters("கொ"), 1);
    assert_eq!(letters("கொடு"), 2);
    assert_eq!(letters("é"), 1);
    assert_eq!(letters(""), 0);
}

#[test]
fn backspace_takes_one_letter_with_its_signs() {
    let mut edit = Edit::new("சுரேஷ்");
    edit.remove(To::Left);
    assert_eq!(edit.text(), "சுரே");
    edit.remove(To::Left);
    assert_eq!(edit.text(), "சு");
    edit.remove(To::Left);
    edit.remove(To::Left);
    assert_eq!(edit.text(), "");
}

#[test]
fn delete_takes_the_letter_after_the_caret() {
    let mut edit = at("க்ஷமா", 0);
    edit.remove(To::Right);
    assert_eq!(edit.text(), "மா");
    assert_eq!(edit.caret(), 0);
}

#[test]
fn moving_by_words_stops_at_their_ends() {
    let mut edit = Edit::new("Suresh  சுரேஷ் (old)");
    edit.go(To::WordLeft, false);
    assert!(edit.text()[edit.caret()..].starts_with("old"));
    edit.go(To::WordLeft, false);
    assert!(edit.text()[edit.caret()..].starts_with('ச'));
    edit.go(To::WordRight, false);
    assert!(edit.text()[edit.caret()..].starts_with(" (old"));
}

#[test]
fn an_arrow_without_shift_leaves_the_selection_at_its_side() {
    let mut edit = Edit::new("abc def");
    edit.go(To::WordLeft, true);
    assert_eq!(edit.selected(), Some("def"));
    edit.go(To::Left, false);
    assert_eq!((edit.caret(), edit.selected()), (4, None));
}

#[test]
fn pasted_lines_become_one_line() {
    let mut edit = Edit::new("a ");
    edit.insert("b\r\nc\td\u{7}\n");
    assert_eq!(edit.text(), "a b c d");
}

#[test]
fn what_is_typed_replaces_what_is_chosen() {
    let mut edit = Edit::new("Suresh Kumar");
    edit.select_word(8);
    assert_eq!(edit.selected(), Some("Kumar"));
    edit.insert("குமார்");
    assert_eq!(edit.text(), "Suresh குமார்");
    assert_eq!(edit.caret(), edit.text().len());
}

#[test]
fn a_letter_that_joins_the_one_after_it_leaves_the_caret_between_letters() {
    let mut edit = at("ஷ", 0);
    edit.insert("க்");
    assert_eq!(edit.caret(), edit.text().len());
}

#[test]
fn a_run_of_typing_is_one_step_back() {
    let (mut edit, mut history) = (Edit::new(""), History::default());
    for c in ["a", "b", "c"] {
        history.note(&edit, Step::Typed);
        edit.insert(c);
    }
    history.note(&edit, Step::Removed);
    edit.remove(To::Left);
    assert!(history.undo(&mut edit));
    assert_eq!(edit.text(), "abc");
    assert!(history.undo(&mut edit));
    assert_eq!(edit.text(), "");
    assert!(!history.undo(&mut edit));
    assert!(history.redo(&mut edit) && history.redo(&mut edit));
    assert_eq!(edit.text(), "ab");
}
