//! Library of Congress Classification: one to three letters, a whole number of at most four digits, decimals, then
//! dates, Cutters and volumes.
//!
//! A word where a Cutter may stand files among the Cutters by its letters (`BF1999 .A63880`, `BF1999 Aarons`,
//! `BF1999 .B34`); others file it behind them. `K.3` (a catalogue number) files before `K2` (a Cutter), as the token
//! ends after K.

use super::Covers;
use super::key::KeyWriter;
use super::token::{Kind, Style, digits_end, kind, letters_end, write_tokens};

const MOST_CLASS_DIGITS: usize = 4;
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// Writes the key of a number built as LCC asks; `None`, and nothing written, for any other text.
pub(super) fn write(text: &str, key: &mut KeyWriter) -> Option<Covers> {
    let text = text.trim();
    let letters = &text[..letters_end(text, 0)];
    if !is_class(letters) {
        return None;
    }
    let number = skip_spaces(text, letters.len());
    let number_end = digits_end(text, number);
    if number_end == number {
        return write_without_number(letters, &text[number..], key);
    }
    if number_end - number > MOST_CLASS_DIGITS {
        return None;
    }
    let decimals = decimals(text, number_end);
    let class_end = decimals.as_ref().map_or(number_end, |d| d.end);
    if text.as_bytes().get(class_end) == Some(&b':') {
        return None; // "E 1.28:COO" is a number of the Superintendent of Documents
    }
    key.letters(letters);
    key.token();
    key.whole(&text.as_bytes()[number..number_end]);
    let class_key = key.len();
    if let Some(decimals) = decimals {
        key.decimals(&text.as_bytes()[decimals]);
        key.trim_zeros(class_key);
    }
    let has_decimals = key.len() > class_key;
    // A small s counts only where the class shows that capitals are told apart.
    let is_map = letters == "G";
    let has_tokens = write_tokens(&text[class_end..], Style::Lcc { is_map }, key);
    if has_tokens || has_decimals {
        Some(Covers::Tokens)
    } else {
        Some(Covers::Class)
    }
}

/// Letters alone are a label on a sign ("QA"); letters and a dotted Cutter are a law class that has no number
/// ("KBG .C3813").
fn write_without_number(letters: &str, rest: &str, key: &mut KeyWriter) -> Option<Covers> {
    if !rest.is_empty() {
        let cutter = rest.strip_prefix('.')?;
        let digits = letters_end(cutter, 0);
        if digits == 0 || kind(cutter, digits) != Kind::Digit {
            return None;
        }
        key.letters(letters);
        key.token();
        key.whole(b"");
        write_tokens(cutter, Style::Lcc { is_map: false }, key);
    } else {
        key.letters(letters);
        // A guide that says "A – J" means JX as well; "QA" is a class of its own.
        if letters.len() == 1 {
            return Some(Covers::Class);
        }
    }
    Some(Covers::Tokens)
}

/// Whether letters can be a class. I, O, X and Y have none; W and Q with a third row are the medical library's.
/// Three letters occur in history (DAW, DJK) and law (K) alone, so that DVD or FIC is not taken for a class.
fn is_class(letters: &str) -> bool {
    let mut upper = [0; 3];
    let Some(upper) = upper.get_mut(..letters.len()) else {
        return false;
    };
    upper.copy_from_slice(letters.as_bytes());
    upper.make_ascii_uppercase();
    let is_row = match upper {
        [] | [b'I' | b'O' | b'X' | b'Y', ..] => false,
        [first, _, _] => *first == b'K' || upper == b"DAW" || upper == b"DJK",
        _ => true,
    };
    is_row && upper.iter().all(u8::is_ascii_uppercase)
}

/// The digits behind the class point. `KF4558.15th` has none: an ordinal follows its point.
fn decimals(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let point = skip_spaces(text, at);
    let from = point + 1;
    if text.as_bytes().get(point) != Some(&b'.') || kind(text, from) != Kind::Digit {
        return None;
    }
    let to = digits_end(text, from);
    let behind = &text[to..letters_end(text, to)];
    let is_ordinal = ORDINALS.iter().any(|o| o.eq_ignore_ascii_case(behind));
    (!is_ordinal).then_some(from..to)
}

fn skip_spaces(text: &str, mut at: usize) -> usize {
    // A label that was copied from a sticker has its parts on lines of their own.
    while (text.as_bytes().get(at)).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}
