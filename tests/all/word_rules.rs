//! The rules for what the program says: nobody is blamed, Tamil is Tamil, and no sentence is written that nobody says.

use crate::house_rules::sources;
use std::path::Path;

/// Words that blame who reads them, or say nothing.
const NO_WORDS: [&str; 12] = [
    "invalid",
    "illegal",
    "failed",
    "failure",
    "fatal",
    "please",
    "you must",
    "oops",
    "sorry",
    "unknown error",
    "successfully",
    "abort",
];

/// The sentences of one language: id and text, lines that go on joined.
fn sentences(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/wording")
        .join(language);
    let mut found: Vec<(String, String)> = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(entry.unwrap().path())
            .unwrap()
            .lines()
        {
            match line.split_once(" =") {
                Some((id, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    found.push((id.to_owned(), text.to_owned()));
                }
                _ if line.starts_with([' ', '}']) => {
                    if let Some((_, text)) = found.last_mut() {
                        text.push_str(line);
                    }
                }
                _ => {}
            }
        }
    }
    assert!(found.len() > 300, "the sentences were not found");
    found
}

/// The text between the slots.
fn without_slots(text: &str) -> String {
    (text.split('{').enumerate())
        .map(|(index, part)| match part.split_once('}') {
            Some((_, rest)) if index > 0 => rest,
            _ => part,
        })
        .collect()
}

#[test]
fn sentences_blame_nobody_and_tamil_is_written_in_tamil() {
    let mut broken = Vec::new();
    for (id, text) in sentences("en") {
        let text = text.to_lowercase();
        for word in NO_WORDS.iter().filter(|word| text.contains(**word)) {
            broken.push(format!("{id} says “{word}”"));
        }
    }
    let english: std::collections::HashMap<_, _> = sentences("en").into_iter().collect();
    for (id, text) in sentences("ta") {
        let said = without_slots(&text);
        let mut words = said.split(|c: char| !c.is_alphabetic());
        let is_tamil = text.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c));
        // A line of slots, numbers and codes alone reads the same in both.
        let is_same = english.get(&id) == Some(&text);
        if !is_tamil && !is_same && words.any(|word| word.len() > 3) {
            broken.push(format!("{id} is not in Tamil: {text}"));
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn the_code_and_the_wording_know_the_same_sentences() {
    let ids: std::collections::BTreeSet<String> =
        sentences("en").into_iter().map(|(id, _)| id).collect();
    let all = sources();
    // A sentence may be a part of another: { way-distance }.
    let parts = |text: String| -> Vec<String> {
        let inside = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'));
        inside.map(|(id, _)| id.trim().to_owned()).collect()
    };
    let within: Vec<String> = sentences("en")
        .into_iter()
        .flat_map(|(_, text)| parts(text))
        .collect();
    let text: String = all.iter().map(|source| source.text.as_str()).collect();
    // Ids that are put together begin with what stands before the first slot: format!("check-{kind}").
    let literals: Vec<&str> = text.split('"').collect();
    let (mut whole, mut starts) = (std::collections::HashSet::new(), Vec::new());
    for literal in &literals {
        match literal.split_once('{') {
            Some((start, _)) if start.ends_with('-') && start.len() > 2 => starts.push(start),
            _ => {
                whole.insert(*literal);
            }
        }
    }
    let unused: Vec<&String> = (ids.iter())
        .filter(|id| !within.contains(id))
        .filter(|id| !whole.contains(id.as_str()) && !starts.iter().any(|s| id.starts_with(s)))
        .collect();
    assert_eq!(unused, Vec::<&String>::new(), "sentences that nobody says");
    let mut unknown = Vec::new();
    for asking in [".text(\"", ".say(\"", ".with(\"", "say_with(\""] {
        for tail in text.split(asking).skip(1) {
            let id = tail.split('"').next().unwrap();
            let is_id = id.contains('-')
                && id
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if is_id && !ids.contains(id) {
                unknown.push(id);
            }
        }
    }
    assert_eq!(
        unknown,
        Vec::<&str>::new(),
        "sentences that are written nowhere"
    );
}
