//! A cell that holds whole ranges, as libraries print them on their guides and end panels: `A – BF`, `PS1-PS3569`,
//! `000 to 199; 300 to 399`.
//!
//! A word, a long dash or a hyphen with spaces stands between two numbers. A hyphen without spaces may as well be a part
//! of a number (`v.1-2`, `ORNL-6371`), so both of its sides must be numbers of one kind; where two readings are left,
//! the cell is told and not guessed.

use crate::domain::call_number::{CallNumber, Scheme};
use crate::domain::problem::Why;

/// The first and the last number of a range.
pub type Ends = (String, String);

/// What stands between two numbers as a word, English and Tamil.
const WORDS: [&str; 5] = [" to ", " through ", " thru ", " until ", " முதல் "];
/// What may stand around a range and says no more than that it is one.
const AROUND: [(&str, &str); 3] = [("from ", ""), ("between ", ""), ("", " வரை")];
const LONG_DASHES: [char; 4] = ['–', '—', '―', '‒'];
const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// The ranges of a cell, in its order; a number alone is a range from itself to itself. None where nothing stands.
///
/// # Errors
/// A cell that can be read in two ways, or a range that lacks one of its ends.
pub fn ranges(cell: &str) -> Result<Vec<Ends>, Why> {
    let mut all = Vec::new();
    for part in cell.split(';') {
        let lines: Vec<&str> = filled(part.split(['\n', '\r']));
        // A number that was copied from a label has its parts on lines of their own.
        let pieces = match lines.iter().all(|line| is_range(line)) {
            true => lines,
            false => vec![part],
        };
        for piece in pieces {
            let commas: Vec<&str> = filled(piece.split(", "));
            let are_all = commas.len() > 1 && commas.iter().all(|c| is_range(c) || is_class(c));
            let each = if are_all { commas } else { vec![piece] };
            for range in each {
                let words: Vec<&str> = range.split_whitespace().collect();
                if !words.is_empty() {
                    all.push(range_of(&words.join(" "))?);
                }
            }
        }
    }
    Ok(all)
}

fn filled<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_range(text: &str) -> bool {
    range_of(text).is_ok_and(|(first, last)| first != last)
}

/// Whether a text is a class and no more: `PR`, `QA76`, `813`.
fn is_class(text: &str) -> bool {
    let is_built = |scheme| CallNumber::parse(text, scheme).parsed_as() == scheme;
    !text.contains(' ') && (is_built(Scheme::Lcc) || is_built(Scheme::Ddc))
}

fn range_of(text: &str) -> Result<Ends, Why> {
    let text = bare(text);
    let unclear = || Why::NotARange {
        typed: text.to_owned(),
    };
    if let Some(why) = open_end(text) {
        return Err(why);
    }
    for cuts in [word_cuts(text), dash_cuts(text), hyphen_cuts(text)] {
        match cuts.as_slice() {
            [] => {}
            [(first, last)] => return Ok((first.clone(), last.clone())),
            _ => return Err(unclear()),
        }
    }
    if is_unclear(text) {
        return Err(unclear());
    }
    Ok((text.to_owned(), text.to_owned()))
}

/// Without what stands around it.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    for (before, behind) in AROUND {
        let begins = text.get(..before.len());
        let begins = begins.is_some_and(|begin| begin.eq_ignore_ascii_case(before));
        if begins && text.ends_with(behind) {
            text = text[before.len()..text.len() - behind.len()].trim();
        }
    }
    text
}

/// A range that begins or ends with what stands between two numbers.
fn open_end(text: &str) -> Option<Why> {
    let is_dash = |c: char| LONG_DASHES.contains(&c) || HYPHENS.contains(&c);
    let is_open = text.starts_with(is_dash) || text.ends_with(is_dash);
    is_open.then_some(Why::HalfRange)
}

/// Cuts at words, which stand in no number.
fn word_cuts(text: &str) -> Vec<Ends> {
    let small = text.to_ascii_lowercase();
    let at = WORDS
        .iter()
        .flat_map(|word| small.match_indices(word).map(|(at, w)| (at, w.len())));
    at.map(|(at, length)| ends(&text[..at], &text[at + length..]))
        .collect()
}

/// Cuts at long dashes and at dashes with spaces.
fn dash_cuts(text: &str) -> Vec<Ends> {
    let mut cuts = Vec::new();
    for (at, dash) in text.char_indices() {
        let (left, right) = (&text[..at], &text[at + dash.len_utf8()..]);
        let is_apart = left.ends_with(' ') && right.starts_with(' ');
        let is_long = LONG_DASHES.contains(&dash);
        if !(is_long || HYPHENS.contains(&dash) && is_apart) {
            continue;
        }
        let (first, last) = ends(left, right);
        let is_half = starts_with_digit(&last) != starts_with_digit(&first);
        // "v.1–2" goes on with a number where a letter began.
        if is_half && !is_mixed(&first, &last, is_apart) {
            continue;
        }
        if is_apart || (is_long && are_ends(&first, &last)) {
            cuts.push((first, last));
        }
    }
    cuts
}

/// "999 – A" is a range over two kinds of numbers; "QA1 v.1 – 2" is none.
fn is_mixed(first: &str, last: &str, is_apart: bool) -> bool {
    is_apart && starts_with_digit(first) && !starts_with_digit(last)
}

/// Cuts at hyphens without spaces, where both sides are numbers of one kind.
fn hyphen_cuts(text: &str) -> Vec<Ends> {
    let hyphens = text.char_indices().filter(|(_, c)| HYPHENS.contains(c));
    let cuts = hyphens.map(|(at, c)| ends(&text[..at], &text[at + c.len_utf8()..]));
    cuts.filter(|(first, last)| are_ends(first, last) && !is_cutter_pair(first, last))
        .collect()
}

/// Whether two numbers are of one kind and whole, so that a dash between them is no part of a number.
fn are_ends(first: &str, last: &str) -> bool {
    let both = |is: fn(&str) -> bool| is(first) && is(last);
    let is_lcc = |text: &str| CallNumber::parse(text, Scheme::Lcc).parsed_as() == Scheme::Lcc;
    let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_lowercase).collect() };
    let (a, b) = (words(first), words(last));
    // "FIC A" and "FIC M": a mark and the letters of an author.
    let is_marked = a.len() == 2 && b.len() == 2 && a[0] == b[0] && {
        let is_name = |word: &String| word.chars().all(char::is_alphabetic);
        a[1..].iter().chain(&b[1..]).all(is_name)
    };
    both(is_dewey) || both(is_lcc) || is_marked || is_counted(first, last)
}

/// Three digits, and decimals or a book number behind them.
fn is_dewey(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.as_bytes().get(digits);
    digits == 3 && matches!(behind, None | Some(b'.' | b' ' | b'/'))
}

/// Accession numbers: two whole numbers that go up, a mark before both of them or before none.
fn is_counted(first: &str, last: &str) -> bool {
    let cut = |text: &str| {
        let at = text.find(|c: char| c.is_ascii_digit())?;
        let number: u64 = text[at..].parse().ok()?;
        Some((text[..at].to_owned(), number))
    };
    match (cut(first), cut(last)) {
        (Some((mark, from)), Some((other, to))) => mark == other && from < to,
        _ => false,
    }
}

/// `E98 .A1-Z9` may go on to class Z, or to the last Cutter of E98.
fn is_cutter_pair(first: &str, last: &str) -> bool {
    let is_cutter = |text: &str| {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.all(|c| c.is_ascii_digit())
    };
    let tail = first.rsplit(['.', ' ']).next().unwrap_or_default();
    tail != first && is_cutter(tail) && is_cutter(last)
}

/// A hyphen that could stand between two numbers, and as well be a part of one.
fn is_unclear(text: &str) -> bool {
    let Some((left, right)) = text.split_once(HYPHENS) else {
        return false;
    };
    let are = |of: fn(char) -> bool| text.chars().all(|c| of(c) || HYPHENS.contains(&c));
    let is_name = |c: char| c.is_alphabetic() || c == '\'';
    are(is_name) || are(|c| c.is_ascii_digit()) || is_cutter_pair(left, right)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The last number may leave out what it shares with the first: `QA76 – 90`, `R 000 – 099`, `FIC A – M`,
/// `QA76.9 .A25 – .D3`.
fn ends(left: &str, right: &str) -> Ends {
    let (left, right) = (left.trim(), right.trim());
    let shared = if right.starts_with('.') {
        left.rfind('.')
            .filter(|at| !starts_with_digit(&left[at + 1..]))
            .map(|at| left[..at].to_owned())
    } else {
        let letters = left.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
        let number = left[letters..].trim_start();
        let is_number = |text: &str| text.parse::<f64>().is_ok();
        let goes_on = is_number(number) && is_number(right);
        let is_up = || number.parse::<f64>().ok() < right.parse::<f64>().ok();
        if letters > 0 && goes_on && is_up() {
            Some(left[..left.len() - number.len()].to_owned())
        } else {
            shared_mark(left, right)
        }
    };
    match shared {
        Some(shared) => (left.to_owned(), format!("{shared}{right}")),
        None => (left.to_owned(), right.to_owned()),
    }
}

/// The mark of "FIC A" before "M": letters behind a mark, and nothing but letters.
fn shared_mark(left: &str, right: &str) -> Option<String> {
    let (mark, name) = left.rsplit_once(' ')?;
    let is_name = |text: &str| !text.is_empty() && text.chars().all(char::is_alphabetic);
    let is_marked = is_name(name) && is_name(right) && !starts_with_digit(mark);
    is_marked.then(|| format!("{mark} "))
}

#[cfg(test)]
mod tests;
