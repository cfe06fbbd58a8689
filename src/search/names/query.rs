//! What was typed, read as parts of a name and second facts.

use super::index::Digits;
use crate::search::{fold, text};

/// So many characters are looked at.
const CHARS_MOST: usize = 200;
/// A sentence of more words is no name.
const WORDS_MOST: usize = 6;
/// What resembles a shorter word is anything.
const SLIP_LETTERS: usize = 4;

/// The typed words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Parts of a name or of a town; the last one may be only begun.
    pub words: Vec<Typed>,
    /// Digits beside them.
    pub digits: Vec<Digits>,
    /// A single digit was typed, too, which tells nobody apart and was passed over.
    pub is_loose: bool,
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

/// What was typed as words alone, digits among them.
pub fn typed_words(typed: &str) -> Vec<Typed> {
    let words = text::words(beginning(typed));
    words
        .into_iter()
        .map(|word| Typed::new(word.spelling))
        .collect()
}

/// So much of a text as is looked at.
fn beginning(typed: &str) -> &str {
    let end = typed.char_indices().nth(CHARS_MOST);
    end.map_or(typed, |(at, _)| &typed[..at])
}

impl Query {
    /// Whether some word is long enough to be looked for with a slip in it.
    pub fn is_telling(&self) -> bool {
        let letters = |word: &Typed| word.spelling.chars().count();
        self.words.iter().any(|word| letters(word) >= SLIP_LETTERS)
    }

    /// Reads what was typed; without words when it is no name.
    pub fn read(typed: &str) -> Self {
        let mut query = Self::default();
        for word in text::words(beginning(typed)) {
            if word.spelling.bytes().all(|b| b.is_ascii_digit()) {
                let digits = Digits::new(&word.spelling);
                query.is_loose |= digits.is_none();
                query.digits.extend(digits);
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
