//! The table of keys against layouts, typing and the wording.

use super::*;
use crate::domain::language::Language;
use crate::wording::Wording;
use iced::keyboard::key::Code;
use std::collections::HashSet;

fn press(key: &str, modified: &str, code: Code, modifiers: Modifiers) -> Option<Shortcut> {
    let (key, modified) = (Key::Character(key.into()), Key::Character(modified.into()));
    let entry = at_root(&Pressed {
        key: &key,
        modified: &modified,
        physical: Physical::Code(code),
        modifiers,
    });
    entry.map(|entry| entry.shortcut)
}

#[test]
fn a_key_means_the_same_under_a_tamil_layout() {
    assert_eq!(
        press("k", "k", Code::KeyK, Modifiers::CTRL),
        Some(Shortcut::Search)
    );
    assert_eq!(
        press("ம", "ம", Code::KeyK, Modifiers::CTRL),
        Some(Shortcut::Search)
    );
    assert_eq!(
        press("ஞ", "ஞ", Code::KeyQ, Modifiers::ALT),
        Some(Shortcut::Search)
    );
}

#[test]
fn shift_reaches_signs_but_makes_another_key_of_a_letter() {
    assert_eq!(
        press("/", "?", Code::Slash, Modifiers::CTRL | Modifiers::SHIFT),
        Some(Shortcut::Keys)
    );
    assert_eq!(
        press("=", "+", Code::Equal, Modifiers::CTRL | Modifiers::SHIFT),
        Some(Shortcut::Larger)
    );
    assert_eq!(
        press("k", "K", Code::KeyK, Modifiers::CTRL | Modifiers::SHIFT),
        None
    );
}

#[test]
fn typing_is_never_a_shortcut() {
    assert_eq!(press("k", "k", Code::KeyK, Modifiers::NONE), None);
    assert_eq!(
        press("q", "q", Code::KeyQ, Modifiers::CTRL | Modifiers::ALT),
        None
    );
    for entry in TABLE
        .iter()
        .filter(|entry| entry.place == Place::Everywhere)
    {
        for Chord(held, stroke) in entry.chords {
            assert!(
                !held.contains(Modifiers::CTRL | Modifiers::ALT),
                "{entry:?}"
            );
            assert!(
                matches!(stroke, Stroke::Named(_)) || !held.is_empty(),
                "{entry:?}"
            );
        }
    }
}

#[test]
fn no_two_lines_share_a_key_in_the_same_place() {
    let mut seen = HashSet::new();
    for entry in TABLE {
        let place = match entry.place {
            OutsideFields => Everywhere,
            place => place,
        };
        for chord in entry.chords {
            assert!(seen.insert((place, chord.to_string())), "{entry:?}");
        }
    }
}

#[test]
fn every_line_is_said_in_both_languages() {
    for language in [Language::English, Language::Tamil] {
        let wording = Wording::new(language);
        for entry in TABLE {
            assert!(wording.has(entry.wording), "{language:?} {}", entry.wording);
        }
    }
}

#[test]
fn keys_are_named_as_printed() {
    assert_eq!(shown(Shortcut::Search), "Ctrl+K");
    assert_eq!(shown(Shortcut::Back), "Alt+Left");
    assert_eq!(shown(Shortcut::PreviousStop), "Shift+Tab");
    assert_eq!(shown(Shortcut::Save), "Ctrl+Enter");
}
