//! Dewey Decimal Classification: words before the class if there are any (`YR DVD`), one to three digits, decimals,
//! then book number, date and volume.
//!
//! Segmentation marks inside the decimals (`823/.914`, `616.99/383`, `823'.914`) are dropped. Case does not count, also
//! not in work marks, where one large library files small letters before capital ones. Words before the class file
//! behind bare numbers, word by word.

use super::Covers;
use super::key::KeyWriter;
use super::token::{Kind, Style, digits_end, kind, letters_end, write_tokens};

const CLASS_DIGITS: usize = 3;
const MOST_WORDS: usize = 4;

/// Writes the key of a number built as DDC asks; `None`, and nothing written, for any other text.
pub(super) fn write(text: &str, key: &mut KeyWriter) -> Option<Covers> {
    let class = find_class(text)?;
    let class_end = digits_end(text, class);
    write_tokens(&text[..class], Style::Ddc, key);
    key.token();
    key.whole(&text.as_bytes()[class..class_end]);
    let class_key = key.len();
    let end = write_decimals(text, class_end, key);
    key.trim_zeros(class_key);
    let has_decimals = key.len() > class_key;
    let has_tokens = write_tokens(&text[end..], Style::Ddc, key);
    if has_tokens || has_decimals {
        Some(Covers::Tokens)
    } else {
        Some(Covers::Class)
    }
}

/// Where the class begins, behind words of letters alone. A word that touches the class (`R914.3`) needs all three
/// digits of it, else `T1 105` or `M23` would pass for Dewey.
fn find_class(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut words = 0;
    let mut is_glued = false;
    loop {
        match kind(text, at) {
            Kind::End => return None,
            Kind::Mark => {
                // Brackets and the like open no Dewey number.
                if !matches!(text.as_bytes()[at], b' ' | b'\t' | b'.' | b'-' | b'/') {
                    return None;
                }
                is_glued = false;
                at += 1;
            }
            Kind::Letter if words < MOST_WORDS => {
                words += 1;
                is_glued = true;
                at = letters_end(text, at);
            }
            Kind::Letter => return None,
            Kind::Digit => {
                let length = digits_end(text, at) - at;
                let is_class = length == CLASS_DIGITS || (length < CLASS_DIGITS && !is_glued);
                let is_fraction = words == 0 && text[..at].ends_with('.');
                return (is_class && !is_fraction).then_some(at);
            }
        }
    }
}

/// Writes the digits behind the point, over segmentation marks; gives where they end.
fn write_decimals(text: &str, class_end: usize, key: &mut KeyWriter) -> usize {
    let bytes = text.as_bytes();
    let mut point = class_end;
    while matches!(bytes.get(point), Some(b' ' | b'/' | b'\'')) {
        point += 1;
    }
    if bytes.get(point) != Some(&b'.') || kind(text, point + 1) != Kind::Digit {
        return class_end;
    }
    let mut at = point + 1;
    loop {
        let end = digits_end(text, at);
        key.decimals(&bytes[at..end]);
        let is_segmented = matches!(bytes.get(end), Some(b'/' | b'\''));
        if !is_segmented || kind(text, end + 1) != Kind::Digit {
            return end;
        }
        at = end + 1;
    }
}
