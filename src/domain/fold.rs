//! One sound, one key: names as they are spelled in Tamil and in Latin letters become short ASCII keys, so that
//! சுரேஷ், Suresh and Sureshh meet. Stored and typed words go through the same rules.
//!
//! The letters of a key are `a e i o u k s j t n m p y r l v` and digits. Clusters are opened by putting a vowel in,
//! never by taking one out: so the key of what is typed so far stays the beginning of the key of the whole name. Final
//! vowels are kept, and s and j, r and l stay apart: Kamal and Kamala, Siva and Jeeva are different people.

mod alias;
mod latin;
mod rewrite;
mod tamil;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

/// The script that decides how a word is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Tamil,
    Latin,
    Other,
}

/// The spelling that is compared: compatible forms made one (NFKC), small letters, without joiners and apostrophes.
pub fn spelling(word: &str) -> String {
    word.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_silent(*c))
        .collect()
}

/// Signs inside a word that are not heard: joiners, byte order marks, apostrophes.
pub fn is_silent(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'
            ..='\u{200d}' | '\u{feff}' | '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{ad}'
    )
}

/// The keys of a whole word, given its [`spelling`]. Two words sound alike when they share a key.
pub fn keys(spelling: &str) -> Vec<String> {
    let mut all = Vec::with_capacity(2);
    own_keys(spelling, &mut all);
    for other in alias::group_of(spelling) {
        own_keys(other, &mut all);
    }
    all
}

/// The keys of a word's beginning as it stands while it is typed: one of them is the beginning of a key of the word
/// that is meant.
pub fn typed_keys(spelling: &str) -> Vec<String> {
    let mut all = Vec::with_capacity(4);
    match script(spelling) {
        Script::Tamil => {
            for raw in tamil::typed(spelling) {
                add(&mut all, rewrite::open(&raw));
            }
        }
        Script::Latin => {
            for raw in latin::typed(spelling) {
                let open = rewrite::open(&raw);
                rewrite::typed_also(&open, |key| add(&mut all, key));
                add(&mut all, open);
            }
        }
        Script::Other => {}
    }
    for key in keys(spelling) {
        add(&mut all, key);
    }
    all
}

/// The keys that the word itself has, without those of its alias group.
fn own_keys(spelling: &str, all: &mut Vec<String>) {
    let raws = match script(spelling) {
        Script::Tamil => tamil::readings(spelling),
        Script::Latin => latin::readings(spelling),
        Script::Other => {
            add(all, spelling.to_owned());
            return;
        }
    };
    for raw in raws {
        let open = rewrite::open(&raw);
        add(all, rewrite::complete(&open));
        // What is typed so far does not know yet how the word ends.
        add(all, open);
    }
}

fn add(all: &mut Vec<String>, key: String) {
    if !key.is_empty() && !all.contains(&key) {
        all.push(key);
    }
}

fn script(spelling: &str) -> Script {
    if spelling.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Script::Latin;
    }
    if spelling.chars().any(tamil::is_tamil) {
        return Script::Tamil;
    }
    let is_latin = spelling
        .nfd()
        .all(|c| c.is_ascii_alphanumeric() || unicode_normalization::char::is_combining_mark(c));
    if is_latin {
        Script::Latin
    } else {
        Script::Other
    }
}
