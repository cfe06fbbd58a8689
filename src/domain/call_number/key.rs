//! The bytes of a sort key. They compare one by one, as `memcmp` and SQLite compare a BLOB.
//!
//! | byte | meaning |
//! |---|---|
//! | nothing | the end of the number |
//! | 0x01 | the next token begins |
//! | 0x02 | the further end of a span begins: `no.2 1952` before `no.2-4 1952` |
//! | 0x03 | never written: the end of a range that covers a token lies here |
//! | 0x04 | decimal digits end and letters of the same token follow: `C73a` before `C735` |
//! | 0x05, n, digits | a whole number of n digits |
//! | 0x30..0x39 | decimal digits |
//! | 0x41..0x5A | Latin letters, without case |
//! | 0x60.. | Tamil letters, see `tamil` |
//! | 0xF0, UTF-8 | letters of other scripts |

use super::tamil;

const TOKEN: u8 = 0x01;
const SPAN: u8 = 0x02;
const PAST_TOKEN: u8 = 0x03;
const LETTERS_AFTER_DECIMALS: u8 = 0x04;
const WHOLE: u8 = 0x05;
const OTHER_SCRIPT: u8 = 0xF0;
const PAST_ALL: u8 = 0xFF;

/// Where a call number files among those of its collection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SortKey(Vec<u8>);

impl SortKey {
    /// A key that was stored.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes to store.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Whether a range holds this number: from the key of its first label up to, without, the end key of its last.
    pub fn is_within(&self, first: &Self, end: &Self) -> bool {
        first <= self && self < end
    }

    /// Whether two numbers have the whole number of their class in common, or the letters where letters come first.
    pub fn has_class_of(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.class(), other.class());
        !mine.is_empty() && mine == theirs
    }

    /// The whole number of the class, where the number begins with one.
    pub fn class_number(&self) -> Option<u32> {
        let [WHOLE, _, digits @ ..] = self.class() else {
            return None;
        };
        let text = std::str::from_utf8(digits).ok()?;
        // The class 000 has no digits that count.
        if text.is_empty() {
            Some(0)
        } else {
            text.parse().ok()
        }
    }

    fn class(&self) -> &[u8] {
        let length = match self.0.as_slice() {
            [WHOLE, digits, ..] => 2 + usize::from(*digits),
            bytes => bytes.iter().take_while(|b| **b > WHOLE).count(),
        };
        self.0.get(..length).unwrap_or_default()
    }

    /// The spot behind all numbers that begin with these tokens.
    pub(super) fn past_tokens(mut self) -> Self {
        self.0.push(PAST_TOKEN);
        self
    }

    /// The spot behind all numbers that begin with these bytes.
    pub(super) fn past_all(mut self) -> Self {
        self.0.push(PAST_ALL);
        self
    }
}

/// Writes a key run by run.
pub(super) struct KeyWriter(Vec<u8>);

impl KeyWriter {
    /// A writer with room for the key of a text, so that it grows at most once.
    pub fn for_text(text: &str) -> Self {
        Self(Vec::with_capacity(text.len() + text.len() / 2 + 12))
    }

    pub fn finish(self) -> SortKey {
        SortKey(self.0)
    }

    /// Begins the next token, unless nothing was written yet.
    pub fn token(&mut self) {
        if !self.0.is_empty() {
            self.0.push(TOKEN);
        }
    }

    /// Begins the further end of a span of numbers: "1-2".
    pub fn span(&mut self) {
        self.0.push(SPAN);
    }

    /// A run of digits read as a whole number.
    pub fn whole(&mut self, digits: &[u8]) {
        let zeros = digits.iter().take_while(|d| **d == b'0').count();
        let digits = &digits[zeros..];
        // A number of more than 255 digits is no number; it files behind all others by its digits.
        let length = u8::try_from(digits.len()).unwrap_or(u8::MAX);
        self.0.extend([WHOLE, length]);
        self.0.extend_from_slice(digits);
    }

    /// A run of digits read behind a point.
    pub fn decimals(&mut self, digits: &[u8]) {
        self.0.extend_from_slice(digits);
    }

    /// Drops zeros that end the decimals written since the key was `from` bytes long.
    pub fn trim_zeros(&mut self, from: usize) {
        while self.0.len() > from && self.0.last() == Some(&b'0') {
            self.0.pop();
        }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says that letters follow decimals inside one token.
    pub fn letters_follow(&mut self) {
        self.0.push(LETTERS_AFTER_DECIMALS);
    }

    /// A run of letters; apostrophes inside it are passed over.
    pub fn letters(&mut self, run: &str) {
        if run.is_ascii() {
            let letters = run.bytes().filter(u8::is_ascii_alphabetic);
            self.0.extend(letters.map(|b| b.to_ascii_uppercase()));
            return;
        }
        let mut rest = run;
        while let Some(c) = rest.chars().next() {
            let mut used = c.len_utf8();
            if c.is_ascii_alphabetic() {
                self.0.push(c.to_ascii_uppercase() as u8);
            } else if let Some(letter) = tamil::first_letter(rest) {
                self.0.extend(letter.weight());
                used = letter.length;
            } else if !c.is_ascii() {
                self.other(c);
            }
            rest = &rest[used..];
        }
    }

    /// A letter that has no order of its own here: by code point, behind all that have one.
    pub fn other(&mut self, c: char) {
        let mut utf8 = [0; 4];
        for upper in c.to_uppercase() {
            self.0.push(OTHER_SCRIPT);
            self.0
                .extend_from_slice(upper.encode_utf8(&mut utf8).as_bytes());
        }
    }

    /// A byte with a meaning that a scheme gives it.
    pub fn raw(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Files what follows behind everything that is built by its scheme.
    pub fn after_all(&mut self) {
        self.0.push(OTHER_SCRIPT + 1);
    }
}
