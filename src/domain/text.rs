//! A text as words: letters with their signs, and digits. Everything else lies between words.

use super::fold;
use std::ops::Range;

/// A word and where it stands in its text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub range: Range<usize>,
    /// As it is compared.
    pub spelling: String,
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word> {
    let mut all = Vec::new();
    let mut begin = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(c), begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                begin = None;
                let spelling = fold::spelling(&text[from..at]);
                if spelling.chars().any(char::is_alphanumeric) {
                    all.push(Word {
                        range: from..at,
                        spelling,
                    });
                }
            }
            _ => {}
        }
    }
    all
}

/// Letters, digits, the signs that Tamil vowels are written with, and what stands unheard inside a word.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || fold::is_silent(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_their_signs_end() {
        let table: [(&str, &[&str]); 6] = [
            ("", &[]),
            (" -'' . ", &[]),
            ("S.K. Suresh", &["s", "k", "suresh"]),
            ("D’Souza-Rao", &["dsouza", "rao"]),
            ("பொன்னியின் செல்வன்", &["பொன்னியின்", "செல்வன்"]),
            ("ＡＣＬ0001/2", &["acl0001", "2"]),
        ];
        for (text, expected) in table {
            let found: Vec<String> = words(text).into_iter().map(|w| w.spelling).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
