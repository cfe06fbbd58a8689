//! Which side of a bay a list means: `A`, `Side B`, `North`, or what stands at the end of the bay's own name (`G12A`,
//! `Range 12 North`). Where a list counts or names sides otherwise, the first of them is A: left and odd; right and even
//! are B.

use super::Listed;
use crate::domain::plan::{Bay, Face, Side};
use std::collections::{HashMap, HashSet};

/// A side as a list says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Stood {
    /// Nothing is said.
    #[default]
    Unsaid,
    Side(Side),
    /// It looks that way: degrees from north, clockwise.
    Looks(i32),
}

const NORTH: i32 = 0;
const EAST: i32 = 90;
const SOUTH: i32 = 180;
const WEST: i32 = 270;

/// Ways to look, by their letters and words.
const WAYS: [(i32, [&str; 4]); 4] = [
    (NORTH, ["n", "north", "northern", "வடக்கு"]),
    (EAST, ["e", "east", "eastern", "கிழக்கு"]),
    (SOUTH, ["s", "south", "southern", "தெற்கு"]),
    (WEST, ["w", "west", "western", "மேற்கு"]),
];
/// A face that looks this far past the way it is said to is still meant.
const OFF_DEG: i32 = 46;
/// What a bay's name may begin with and is not on its sign.
const CALLED: [&str; 13] = [
    "range",
    "aisle",
    "row",
    "bay",
    "stack",
    "stacks",
    "shelf",
    "unit",
    "case",
    "bookcase",
    "rack",
    "no",
    "அலமாரி",
];

impl Stood {
    /// Reads a cell of a column of sides.
    pub fn read(text: &str) -> Option<Self> {
        let small = text.to_lowercase();
        let words = small.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | ':'));
        let words: Vec<&str> = words
            .filter(|word| !["", "side", "face", "facing", "பக்கம்", "பக்க"].contains(word))
            .collect();
        match words.as_slice() {
            [word] => of_word(word),
            _ => None,
        }
    }

    /// The side of a bay with such faces, turned so on a floor where north is so; the first where nothing is said.
    pub fn face(self, bay: &Bay, north_deg: i32) -> Option<&Face> {
        match self {
            Self::Unsaid => bay.faces.first(),
            Self::Side(side) => bay.faces.iter().find(|face| face.side == side),
            Self::Looks(way) => {
                let off = |face: &&Face| {
                    let up = match face.side {
                        Side::A => 0,
                        Side::B => 180,
                    };
                    let apart = (bay.turn_deg + up - north_deg - way).rem_euclid(360);
                    apart.min(360 - apart)
                };
                let nearest = bay.faces.iter().min_by_key(off);
                nearest.filter(|face| off(face) <= OFF_DEG)
            }
        }
    }

    /// The side on a sketch, where a floor's bays look north and south, or east and west.
    pub fn on_sketch(self) -> Side {
        match self {
            Self::Side(side) => side,
            Self::Looks(SOUTH | WEST) => Side::B,
            Self::Unsaid | Self::Looks(_) => Side::A,
        }
    }

    /// Whether it looks along east and west, or along north and south.
    pub fn looks(self) -> Option<bool> {
        match self {
            Self::Looks(way) => Some(matches!(way, EAST | WEST)),
            Self::Unsaid | Self::Side(_) => None,
        }
    }
}

fn of_word(word: &str) -> Option<Stood> {
    let way = WAYS.iter().find(|(_, words)| words.contains(&word));
    match (word, way) {
        ("a" | "odd" | "left" | "ஒற்றை" | "இடது", _) => {
            Some(Stood::Side(Side::A))
        }
        ("b" | "even" | "right" | "இரட்டை" | "வலது", _) => {
            Some(Stood::Side(Side::B))
        }
        (_, Some((way, _))) => Some(Stood::Looks(*way)),
        _ => None,
    }
}

/// A bay's name without the word for a bay: "Range 12" has 12 on its sign.
pub fn bare(code: &str) -> &str {
    let code = code.trim();
    let at = code.find(|c: char| c.is_whitespace() || matches!(c, '.' | '#'));
    let Some((word, rest)) = at.map(|at| code.split_at(at)) else {
        return code;
    };
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '#'));
    if rest.is_empty() || !CALLED.contains(&word.to_lowercase().as_str()) {
        return code;
    }
    bare(rest)
}

/// A bay's name and the side at its end, if one stands there: a letter behind a digit, or a word.
pub fn split(code: &str) -> Option<(&str, Stood)> {
    let between = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',' | ':' | '(' | ')');
    let code = code.trim().trim_end_matches(between);
    let code = ["side", "face", "Side", "Face"]
        .iter()
        .find_map(|word| code.strip_suffix(word))
        .unwrap_or(code)
        .trim_end_matches(between);
    let (at, _) = code
        .char_indices()
        .rfind(|(_, c)| between(*c) || c.is_ascii_digit())?;
    let last = code[at..].chars().next()?;
    let cut = if between(last) {
        at
    } else {
        at + last.len_utf8()
    };
    let (bay, word) = (&code[..cut], code[cut..].trim_matches(between));
    let side = of_word(&word.to_lowercase())?;
    let bay = bay.trim_end_matches(between);
    let bay = ["side", "Side", "face", "Face"]
        .iter()
        .find_map(|word| bay.strip_suffix(word))
        .unwrap_or(bay)
        .trim_end_matches(between);
    (!bare(bay).is_empty()).then_some((bay, side))
}

/// Takes sides out of the names of bays, for a list of bays that no plan has yet: all of them must end in a side, and
/// one bay at least have two of them.
pub fn settle(rows: &mut [Listed]) {
    let mut sides: HashMap<(&str, &str), HashSet<Stood>> = HashMap::new();
    for row in rows.iter().filter(|row| row.side == Stood::Unsaid) {
        let Some((bay, side)) = split(&row.bay) else {
            return;
        };
        sides.entry((&row.floor, bay)).or_default().insert(side);
    }
    if !sides.values().any(|sides| sides.len() > 1) {
        return;
    }
    for row in rows.iter_mut().filter(|row| row.side == Stood::Unsaid) {
        if let Some((bay, side)) = split(&row.bay) {
            (row.side, row.bay) = (side, bay.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_stands_at_the_end_of_a_bay() {
        use Side::{A, B};
        for (code, expected) in [
            ("G12A", Some(("G12", Stood::Side(A)))),
            ("G12-b", Some(("G12", Stood::Side(B)))),
            ("Range 12 North", Some(("Range 12", Stood::Looks(NORTH)))),
            ("12 S", Some(("12", Stood::Looks(SOUTH)))),
            ("12, side B", Some(("12", Stood::Side(B)))),
            ("12 west side", Some(("12", Stood::Looks(WEST)))),
            ("12 Left", Some(("12", Stood::Side(A)))),
            ("Range 1, Side A", Some(("Range 1", Stood::Side(A)))),
            ("12 even", Some(("12", Stood::Side(B)))),
            ("12 (East)", Some(("12", Stood::Looks(EAST)))),
            ("G12", None),
            ("12C", None),
            ("North", None),
            ("AB", None),
        ] {
            assert_eq!(split(code), expected, "{code}");
        }
        for (code, on_sign) in [
            ("Range 12", "12"),
            ("Row #4", "4"),
            ("Aisle no. 7", "7"),
            ("G12", "G12"),
            ("Range", "Range"),
            ("Rangeland 2", "Rangeland 2"),
        ] {
            assert_eq!(bare(code), on_sign, "{code}");
        }
    }
}
