//! Fixtures that are shelves. IMDF has no category for a bookcase: a piece of furniture is one when its name or an
//! extension of its category says so, or when it is numbered and of a shelf's measure. A nameless one of that measure is
//! one where it stands in a row of such ([`super::row`]).

use super::Feature;
use super::said::name;
use super::shape::rectangle;
use crate::domain::geometry::PointF;
use crate::domain::language::Name;
use crate::domain::plan::Point;

/// Lengths and depths of shelves, in millimetres.
const LENGTH_MM: std::ops::RangeInclusive<f64> = 400.0..=30_000.0;
const DEPTH_MM: std::ops::RangeInclusive<f64> = 150.0..=1_100.0;
/// A nameless piece is no longer and no deeper.
const PIECE_LENGTH_MM: f64 = 1_400.0;
const PIECE_DEPTH_MM: f64 = 750.0;

/// Words that say that it is a shelf; what stands beside them is its number.
const SURE: [&str; 13] = [
    "shelf",
    "shelves",
    "shelving",
    "bookshelf",
    "bookshelves",
    "bookcase",
    "bookcases",
    "bookstack",
    "stack",
    "stacks",
    "almirah",
    "அலமாரி",
    "அலமாரிகள்",
];
/// These say it only with a number.
const WITH_NUMBER: [&str; 6] = ["range", "bay", "rack", "row", "case", "புத்தக"];

fn is_word(small: &str) -> bool {
    SURE.contains(&small) || WITH_NUMBER.contains(&small)
}

/// A shelf on its floor, before it is one of a row.
pub(super) struct Case<'a> {
    pub fixture: &'a Feature,
    pub floor: usize,
    pub outline: Vec<Point>,
    pub centre: PointF,
    pub turn_deg: i32,
    pub length: f64,
    pub depth: f64,
    /// The number on it; empty where there is none.
    pub code: String,
    pub sign: Option<Name>,
    /// It is a shelf whatever stands beside it.
    pub is_sure: bool,
}

/// The shelf that a fixture is, if it can be one.
pub(super) fn case<'a>(fixture: &'a Feature, floor: usize, outline: &[Point]) -> Option<Case<'a>> {
    let category = fixture.category().to_lowercase();
    let is_called = SURE.contains(&category.as_str());
    if !is_called && !matches!(category.as_str(), "furniture" | "equipment" | "obstruction") {
        return None;
    }
    let fit = rectangle(outline).filter(|fit| fit.filled > 0.9)?;
    if !LENGTH_MM.contains(&fit.length) || !DEPTH_MM.contains(&fit.depth) {
        return None;
    }
    let own = name(&fixture.labels("name"));
    let other = name(&fixture.labels("alt_name"));
    let read = [&own, &other].map(|name| name.as_ref().map(|name| read(&name.en)));
    let is_shelf = is_called || read.iter().flatten().any(|said| said.is_shelf);
    let code = { read.into_iter().flatten() }
        .map(|said| said.code)
        .find(|code| !code.is_empty());
    let is_piece = fit.length <= PIECE_LENGTH_MM && fit.depth <= PIECE_DEPTH_MM;
    let is_sure = is_shelf || (code.is_some() && category == "furniture");
    let is_nameless = own.is_none() && category == "furniture" && is_piece;
    if !is_sure && !is_nameless {
        return None;
    }
    let turn = fit.along.y.atan2(fit.along.x).to_degrees().round() as i32;
    let is_sign = |name: &Name| code.as_ref().is_none_or(|code| *code != name.en);
    Some(Case {
        fixture,
        floor,
        outline: outline.to_vec(),
        centre: fit.centre,
        turn_deg: turn.rem_euclid(180),
        length: fit.length,
        depth: fit.depth,
        sign: own.filter(|name| is_sign(name) && read_is_subject(&name.en)),
        code: code.unwrap_or_default(),
        is_sure,
    })
}

/// What a name says of a shelf.
struct Said {
    is_shelf: bool,
    code: String,
}

fn read(name: &str) -> Said {
    let words: Vec<&str> = name
        .split([' ', ':', '#'])
        .filter(|w| !w.is_empty())
        .collect();
    let small = |word: &str| word.trim_end_matches('.').to_lowercase();
    let is_among = |known: &[&str]| {
        words
            .iter()
            .any(|word| known.contains(&small(word).as_str()))
    };
    let rest: Vec<&str> = { words.iter().copied() }
        .filter(|word| !is_word(&small(word)))
        .collect();
    let code = match rest.as_slice() {
        [code] if is_code(code) => (*code).to_owned(),
        [letter, number] if letter.chars().count() <= 2 && is_code(number) => {
            format!("{letter} {number}")
        }
        // "Range A" has a letter for a number.
        [letter] if letter.chars().count() == 1 && words.len() > 1 => (*letter).to_owned(),
        _ => String::new(),
    };
    let is_shelf = is_among(&SURE) || (is_among(&WITH_NUMBER) && !code.is_empty());
    Said { is_shelf, code }
}

/// A number on a sign: short, and with a digit in it.
fn is_code(word: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | '_');
    word.chars().count() <= 12
        && word.chars().all(plain)
        && word.contains(|c: char| c.is_ascii_digit())
}

/// A name that is more than "Shelf 12" is what stands there: "History shelves".
fn read_is_subject(name: &str) -> bool {
    let said = read(name);
    let words = name.split_whitespace();
    let rest = words.filter(|word| !is_word(&word.to_lowercase()));
    said.code.is_empty() && rest.count() > 0
}
