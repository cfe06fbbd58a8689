//! Slips in the words of a title: a word that no title has is read as the nearest that titles have. Asked only where
//! nothing is found without, as going through the words of all titles takes some milliseconds.

use crate::search::fold;
use crate::store::{Error, Reader};
use std::cmp::Reverse;

/// How many slips a word may have, and whether it is only begun.
type Reading = (usize, bool);

/// Shorter words are near too many others.
const SHORTEST: usize = 4;
/// From so many letters on a word may have two slips.
const LONG: usize = 8;

/// What was typed with each word that no title has made the nearest one that titles have; `None` where a word has none
/// near it, or nothing was to be mended.
pub fn mended(reader: &Reader<'_>, typed: &str) -> Result<Option<String>, Error> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut mended = Vec::with_capacity(words.len());
    let mut is_any = false;
    for (at, word) in words.iter().enumerate() {
        let is_last = at + 1 == words.len();
        match nearest(reader, &folded(word), is_last)? {
            Near::Itself => mended.push((*word).to_owned()),
            Near::Other(near) => {
                is_any = true;
                mended.push(near);
            }
            Near::None => return Ok(None),
        }
    }
    Ok(is_any.then(|| mended.join(" ")))
}

/// What titles have for a typed word.
enum Near {
    /// The word itself, or nothing that could be looked for.
    Itself,
    Other(String),
    None,
}

/// As the word list has it: small letters without accents; Tamil as it is.
fn folded(word: &str) -> Vec<char> {
    let is_tamil = |c: char| matches!(c, '\u{b80}'..='\u{bff}');
    let letters = |c: &char| c.is_alphanumeric() || is_tamil(*c);
    if word.chars().any(is_tamil) {
        word.chars().filter(letters).collect()
    } else {
        fold::spelling(word).chars().filter(letters).collect()
    }
}

/// The nearest word that titles have; of equally near ones the most common.
fn nearest(reader: &Reader<'_>, word: &[char], is_last: bool) -> Result<Near, Error> {
    if word.len() < SHORTEST {
        // Too short to be looked for with a slip: either titles have it, or nothing helps.
        return Ok(Near::Itself);
    }
    let most = if word.len() < LONG { 1 } else { 2 };
    let mut best: Option<(usize, Reverse<usize>, String)> = None;
    let (mut slips, mut letters) = (Slips::default(), Vec::new());
    let mut is_word = false;
    for beginning in beginnings(word) {
        reader.each_title_term(&beginning, |term, titles| {
            letters.clear();
            letters.extend(term.chars());
            let Some(count) = slips.count(word, &letters, (most, is_last)) else {
                return;
            };
            is_word |= count == 0;
            let is_nearer = best.as_ref().is_none_or(|(least, common, known)| {
                (count, Reverse(titles), term) < (*least, *common, known.as_str())
            });
            if is_nearer {
                best = Some((count, Reverse(titles), term.to_owned()));
            }
        })?;
        if is_word {
            return Ok(Near::Itself);
        }
    }
    Ok(best.map_or(Near::None, |(.., term)| Near::Other(term)))
}

/// How the word that was meant may begin: as typed, with its second letter left out or swapped with the third, with its
/// first two swapped, or without its first.
fn beginnings(word: &[char]) -> Vec<String> {
    let pairs = [(0, 1), (0, 2), (1, 0), (1, 2)];
    let mut beginnings: Vec<String> = Vec::new();
    for (first, second) in pairs {
        let pair: String = [word.get(first), word.get(second)]
            .into_iter()
            .flatten()
            .collect();
        if !beginnings.contains(&pair) {
            beginnings.push(pair);
        }
    }
    beginnings
}

/// Counts slips; what it counts with is kept from word to word, as some ten thousand words are gone through at a key.
#[derive(Default)]
struct Slips {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Slips {
    /// How many letters are wrong, missing, too many or swapped, if they are at most so many; of a word that is still
    /// being typed the other one may go on.
    fn count(&mut self, typed: &[char], term: &[char], (most, is_begun): Reading) -> Option<usize> {
        let longest = if is_begun {
            term.len().min(typed.len() + most)
        } else {
            term.len()
        };
        if typed.len().abs_diff(longest) > most {
            return None;
        }
        let term = term.get(..longest)?;
        let Self { before, last, row } = self;
        last.clear();
        last.extend(0..=term.len());
        for (i, letter) in typed.iter().enumerate() {
            row.clear();
            row.push(i + 1);
            let mut least_of_row = i + 1;
            for (j, other) in term.iter().enumerate() {
                let same = usize::from(letter != other);
                let mut least = (last[j] + same).min(last[j + 1] + 1).min(row[j] + 1);
                let is_swapped = i > 0 && j > 0 && typed[i - 1] == *other && *letter == term[j - 1];
                if is_swapped {
                    least = least.min(before[j - 1] + 1);
                }
                least_of_row = least_of_row.min(least);
                row.push(least);
            }
            if least_of_row > most {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, row);
        }
        let ends = if is_begun {
            last.iter().min().copied()
        } else {
            last.last().copied()
        };
        ends.filter(|slips| *slips <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_a_letter_wrong_missing_too_many_or_swapped() {
        let count = |typed: &str, term: &str, how| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            Slips::default().count(&letters(typed), &letters(term), how)
        };
        for (typed, term, how, expected) in [
            ("phisics", "physics", (1, false), Some(1)),
            ("pyhsics", "physics", (1, false), Some(1)),
            ("physcs", "physics", (1, false), Some(1)),
            ("physsics", "physics", (2, false), Some(1)),
            ("physics", "physical", (1, false), None),
            ("phisi", "physics", (1, true), Some(1)),
            ("phisi", "physics", (1, false), None),
            ("chemistry", "physics", (2, false), None),
            ("பொன்னியன்", "பொன்னியின்", (2, false), Some(1)),
        ] {
            assert_eq!(count(typed, term, how), expected, "{typed} {term}");
        }
    }

    #[test]
    fn the_word_that_was_meant_may_begin_in_four_ways() {
        let word: Vec<char> = "pyhsics".chars().collect();
        assert_eq!(beginnings(&word), ["py", "ph", "yp", "yh"]);
    }
}
