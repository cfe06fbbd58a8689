//! What both scripts share once they are raw sounds: doubled letters, clusters, and habits of spelling.

/// The key of a word or of its beginning: no rule here asks how the word ends.
pub fn open(raw: &str) -> String {
    let heard = glides(raw.as_bytes());
    let mut key = clusters(&heard);
    for (written, kept) in ANYWHERE {
        key = key.replace(written, kept);
    }
    for (written, kept) in BEGINNINGS {
        if let Some(rest) = key.strip_prefix(written) {
            key = format!("{kept}{rest}");
        }
    }
    single(&key)
}

/// The key of a whole word from its open one: endings that are spelled in two ways.
pub fn complete(open: &str) -> String {
    let swapped = |tail: &str, kept: &str, least: usize| {
        let head = open.strip_suffix(tail).filter(|_| open.len() >= least)?;
        Some(format!("{head}{kept}"))
    };
    swapped("tos", "tas", 4)
        .or_else(|| swapped("er", "ar", 4))
        .or_else(|| swapped("or", "ar", 4))
        .or_else(|| swapped("eson", "esan", 5))
        .or_else(|| swapped("en", "an", 5))
        .unwrap_or_else(|| open.to_owned())
}

/// Other keys that a typed beginning may turn out to have, when the rest of a rule's pattern is typed.
pub fn typed_also(open: &str, mut also: impl FnMut(String)) {
    for tail in ["suvam", "suva", "suv"] {
        if let Some(head) = open.strip_suffix(tail) {
            also(format!(
                "{head}sa{}",
                if tail.ends_with('m') { "m" } else { "" }
            ));
            also(format!("{head}s"));
        }
    }
    if let Some(head) = open.strip_suffix("je") {
        also(format!("{head}ja"));
    }
    if matches!(open, "e" | "es") {
        also(open.replacen('e', "i", 1));
    }
    also(complete(open));
}

/// Spellings of one sound wherever they stand.
const ANYWHERE: [(&str, &str); 9] = [
    ("kiru", "kiri"),
    ("piru", "piri"),
    ("tiru", "tiri"),
    ("miru", "miri"),
    ("mirt", "mirit"),
    ("leks", "laks"),
    ("torai", "turai"),
    ("suvami", "sami"),
    ("aies", "ais"),
];

/// Spellings of one sound where a word begins.
const BEGINNINGS: [(&str, &str); 11] = [
    ("siru", "siri"),
    ("suru", "siri"),
    ("visinav", "vaisinav"),
    ("ye", "e"),
    ("yi", "i"),
    ("el", "il"),
    ("esuv", "isuv"),
    ("ia", "aia"),
    ("epir", "ipir"),
    ("renk", "rank"),
    ("retin", "ratin"),
];

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// h as k where it is heard, y as i behind the beginning, no letter twice.
fn glides(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    for (i, b) in raw.iter().enumerate() {
        let (before, next) = (i.checked_sub(1).and_then(|i| raw.get(i)), raw.get(i + 1));
        let is_between = before.is_some_and(|b| is_vowel(*b)) && next.is_some_and(|b| is_vowel(*b));
        let heard = match b {
            b'h' if i == 0 || is_between || matches!(next, Some(b'm' | b'n')) => b'k',
            b'h' => continue,
            b'y' if i > 0 => b'i',
            other => *other,
        };
        if out.last() != Some(&heard) {
            out.push(heard);
        }
    }
    out
}

/// Opens clusters by putting a vowel in, from left to right.
fn clusters(heard: &[u8]) -> String {
    let mut out = String::with_capacity(heard.len() + 4);
    let mut i = 0;
    while let Some(rest) = heard.get(i..).filter(|rest| !rest.is_empty()) {
        let (sound, length) = match rest {
            [b'j', b'e', b'i' | b'k', ..] => ("ja", 2),
            [b'j', b'i', b'o', ..] => ("jo", 3),
            [b'n', b'j', ..] => ("ns", 2),
            [b'n', b'r', ..] => ("nti", 1),
            [b'k', b's', b'm', ..] => ("ksu", 2),
            [b's', b'v', ..] => ("su", 1),
            [b'a', b'v', b'u', next, ..] if !is_vowel(*next) => ("au", 3),
            [b'u', b'a' | b'e' | b'o', ..] if !out.ends_with('a') => ("uv", 1),
            [b'k', b'r' | b'l' | b'n', ..] => ("ki", 1),
            [b'p', b'r' | b'l', ..] => ("pi", 1),
            [b't', b'r' | b'n' | b'v', ..] => ("ti", 1),
            [b's', b'r' | b'n', ..] => ("si", 1),
            [b'm', b'r', ..] => ("mi", 1),
            [other, ..] => {
                out.push(char::from(*other));
                i += 1;
                continue;
            }
            [] => break,
        };
        out.push_str(sound);
        i += length;
    }
    out
}

fn single(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
