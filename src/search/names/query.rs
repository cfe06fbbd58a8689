//! What was typed, read as parts of a name and second facts.

use super::index::Digits;
use crate::search::{fold, text};

/// So many characters are looked at.
const CHARS_MOST: usize = 200;
/// A sentence of more words is no name.
const WORDS_MOST: usize = 6;

/// The typed words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Parts of a name or of a town; the last one may be only begun.
    pub words: Vec<Typed>,
    /// Digits beside them.
    pub digits: Vec<Digits>,
}

/// A typed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub spelling: String,
    /// Its keys if it is whole.
    pub keys: Vec<String>,
    /// Its keys if it goes on.
    pub begun: Vec<String>,
}

impl Typed {
    pub fn new(spelling: String) -> Self {
        Self {
            keys: fold::keys(&spelling),
            begun: fold::typed_keys(&spelling),
            spelling,
        }
    }

    pub fn is_initial(&self) -> bool {
        self.spelling.chars().count() == 1
    }
}

impl Query {
    /// Reads what was typed; without words when it is no name.
    pub fn read(typed: &str) -> Self {
        let end = typed
            .char_indices()
            .nth(CHARS_MOST)
            .map_or(typed.len(), |(at, _)| at);
        let mut query = Self::default();
        for word in text::words(&typed[..end]) {
            if word.spelling.bytes().all(|b| b.is_ascii_digit()) {
                query.digits.extend(Digits::new(&word.spelling));
            } else {
                query.words.push(Typed::new(word.spelling));
            }
        }
        if query.words.len() > WORDS_MOST {
            return Self::default();
        }
        query
    }
}
