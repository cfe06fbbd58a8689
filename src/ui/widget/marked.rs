//! Text with the words that were looked for marked in it.

use super::one_line;
use crate::ui::Element;
use iced::Fill;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// One line of text; the beginnings of words that were typed are heavier, and underlined, so that the mark does not
/// hang on colour.
pub fn marked<'a, Message: 'a>(text: &'a str, typed: &str) -> Element<'a, Message> {
    one_line(text).marked(found(text, typed)).width(Fill).into()
}

/// Where words of a text begin with a typed word, whatever its case, from left to right.
fn found(text: &str, typed: &str) -> Vec<Range<usize>> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let mut ranges = Vec::new();
    let mut from = 0;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let is_begin = !before.is_alphanumeric() && !is_combining_mark(before);
        before = letter;
        if at < from || !is_begin {
            continue;
        }
        let longest = typed
            .iter()
            .filter_map(|word| begun(&text[at..], word))
            .max();
        if let Some(length) = longest {
            from = at + length;
            ranges.push(at..from);
        }
    }
    ranges
}

/// How many bytes a word takes up at the beginning of a text; a vowel sign stays with its letter.
fn begun(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars().flat_map(char::to_lowercase).peekable();
    let mut end = 0;
    for letter in text.chars() {
        if wanted.peek().is_none() && !is_combining_mark(letter) {
            break;
        }
        for lower in letter.to_lowercase() {
            match wanted.next() {
                Some(want) if want != lower => return None,
                _ => {}
            }
        }
        end += letter.len_utf8();
    }
    wanted
        .peek()
        .is_none()
        .then_some(end)
        .filter(|end| *end > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_their_beginning_and_whole_letters_are_marked() {
        let table: [(&str, &str, &[&str]); 6] = [
            (
                "Where are the Tamil novels?",
                "tamil nov",
                &["Tamil", "nov"],
            ),
            ("An introduction", "duction", &[]),
            ("An introduction", "", &[]),
            ("caf\u{e9} caf\u{e9}s", "CAF", &["caf", "caf"]),
            ("குழந்தை நூல்கள்", "க", &["கு"]),
            ("நூல்கள் எங்கே?", "நூல", &["நூல்"]),
        ];
        for (text, typed, marks) in table {
            let found: Vec<&str> = found(text, typed).into_iter().map(|r| &text[r]).collect();
            assert_eq!(found, marks, "{typed} in {text}");
        }
    }
}
