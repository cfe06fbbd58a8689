//! Colon Classification, 7th edition (1987). A class number is one string of digits in the wide sense: facet marks,
//! small letters, numerals, capitals, each with its place in the printed order
//! `* <- " & ' . : ; , - = a..z 1..9 A..Z`. The first three are anteriorising: `B*Z` files before `B` itself. Whole
//! numbers do not exist, and case counts. Parts divided by a space (class, book number) file one after the other.
//!
//! The printed order leaves out the closing bracket of a packet, the arrow, the plus, the opening bracket and the nought.
//! They are placed so that a shorter packet files before a longer one, the opening marks behind the other facet marks
//! and nought before 1.

use super::Covers;
use super::key::KeyWriter;

/// The end of a part: behind the anteriorising marks, before all others.
const END: u8 = 0x08;

/// Marks in their order, each with its weight.
const MARKS: [(&[u8], u8); 15] = [
    (b"*", 0x02),
    (b"<-", 0x03),
    (b"\"", 0x04),
    (b")", 0x09),
    (b"&", 0x0A),
    (b"'", 0x0B),
    (b".", 0x0C),
    (b":", 0x0D),
    (b";", 0x0E),
    (b",", 0x0F),
    // Before "-", which begins it.
    (b"->", 0x12),
    (b"-", 0x10),
    (b"=", 0x11),
    (b"+", 0x13),
    (b"(", 0x14),
];

const SMALL: u8 = 0x20;
const NUMERALS: u8 = 0x40;
const CAPITALS: u8 = 0x50;
/// Greek letters and others that the schedules use for a few main classes.
const OTHERS: u8 = 0x70;

/// Writes the key of a number built as CC asks; `None`, and nothing written, for any other text.
pub(super) fn write(text: &str, key: &mut KeyWriter) -> Option<Covers> {
    let text = text.trim();
    if !is_number(text) {
        return None;
    }
    for part in text.split_ascii_whitespace() {
        write_part(part, key);
    }
    Some(Covers::Tokens)
}

/// A number begins with a letter or numeral and has only digits of the notation; a class of three letters and more
/// without any numeral or mark is a word.
fn is_number(text: &str) -> bool {
    let Some(class) = text.split_ascii_whitespace().next() else {
        return false;
    };
    let is_word = class.chars().count() > 2 && class.chars().all(char::is_alphabetic);
    let begins_well = class.chars().next().is_some_and(char::is_alphanumeric);
    begins_well && !is_word && text.split_ascii_whitespace().all(has_only_digits)
}

fn has_only_digits(part: &str) -> bool {
    let mut rest = part;
    while let Some((_, length)) = first_weight(rest) {
        rest = &rest[length..];
    }
    rest.is_empty()
}

fn write_part(part: &str, key: &mut KeyWriter) {
    let mut rest = part;
    while let Some((weight, length)) = first_weight(rest) {
        key.raw(weight);
        if weight == OTHERS {
            key.letters(&rest[..length]);
        }
        rest = &rest[length..];
    }
    key.raw(END);
}

/// The weight of the first digit and the bytes it takes.
fn first_weight(rest: &str) -> Option<(u8, usize)> {
    let first = rest.chars().next()?;
    let weight = match first {
        'a'..='z' => SMALL + (first as u8 - b'a'),
        '0'..='9' => NUMERALS + (first as u8 - b'0'),
        'A'..='Z' => CAPITALS + (first as u8 - b'A'),
        _ if !first.is_ascii() => OTHERS,
        _ => {
            let mark = |(mark, _): &&(&[u8], u8)| rest.as_bytes().starts_with(mark);
            return MARKS.iter().find(mark).map(|(m, w)| (*w, m.len()));
        }
    };
    Some((weight, first.len_utf8()))
}
