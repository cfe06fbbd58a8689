//! Which floor a list means: `3`, `G`, `B1`, `3rd Floor`, `Level 3`, `Lower level`, `தரைத் தளம்`.

use crate::domain::language::Name;

/// Which floor it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// 0 is the ground floor.
    pub ordinal: i32,
    /// As the list and the lift button say it.
    pub short: String,
}

/// Words that say that it is a floor.
const WORDS: [&str; 11] = [
    "floor",
    "fl",
    "flr",
    "level",
    "lvl",
    "storey",
    "story",
    "no",
    "the",
    "தளம்",
    "மாடி",
];
/// Words that say which part of it.
const PARTS: [&str; 9] = ["wing", "north", "south", "east", "west", "n", "s", "e", "w"];
/// Words between several floors.
const SEVERAL: [&str; 5] = ["to", "and", "or", "through", "மற்றும்"];
/// Floors that have a word of their own, with the letter on the button.
const NAMED: [(&str, i32, &str); 14] = [
    ("g", 0, "G"),
    ("gf", 0, "G"),
    ("ground", 0, "G"),
    ("தரைத்", 0, "G"),
    ("தரை", 0, "G"),
    ("basement", -1, "B"),
    ("அடித்தளம்", -1, "B"),
    ("lower", -1, "B"),
    ("lower ground", -1, "LG"),
    ("lg", -1, "LG"),
    ("ll", -1, "LL"),
    ("sub basement", -2, "B2"),
    ("subbasement", -2, "B2"),
    ("முதல்", 1, "1"),
];
/// Counted in words.
const COUNTED: [&str; 10] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

impl Level {
    /// Reads what a list says of a floor: a whole number, `G` for the ground floor, `B1` for the first basement, in words
    /// or behind the word for a floor. A number is the number on the button.
    pub fn read(text: &str) -> Option<Self> {
        let small = text.to_lowercase();
        // "3-ஆம்" counts; "B-1" may be a block.
        let small = small.replace("-ஆம்", " ஆம்");
        let words =
            small.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '(' | ')' | '#'));
        let words: Vec<&str> = words
            .filter(|word| !word.is_empty() && !WORDS.contains(word) && !PARTS.contains(word))
            .collect();
        let words = words.join(" ");
        // "Main" alone may be a building.
        if words == "main" && small.trim() != words {
            let short = "M".to_owned();
            return Some(Self { ordinal: 0, short });
        }
        let named = NAMED.iter().find(|(word, ..)| *word == words);
        let (ordinal, short) = match named {
            Some((_, ordinal, short)) => (*ordinal, (*short).to_owned()),
            None => counted(&words)?,
        };
        let is_likely = (-9..=99).contains(&ordinal);
        is_likely.then_some(Self { ordinal, short })
    }

    /// A floor with the part of it that is meant: `3rd Floor East`, `Level 1, Reference`. `None` where a floor alone is
    /// named, or none.
    pub fn split(text: &str) -> Option<(&str, &str)> {
        let ends = text.char_indices().filter(|(_, c)| c.is_whitespace());
        let mut parts = ends
            .rev()
            .map(|(at, _)| text.split_at(at))
            .filter(|(floor, _)| {
                let is_floor = Self::read(floor).is_some();
                is_floor && !floor.trim_end().ends_with('-')
            });
        // The longest beginning that is a floor, so that the word for it goes with it.
        let (floor, part) = parts.next()?;
        let between = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | ':' | '/');
        let part = part.trim_matches(between);
        let is_word = |word: &str| WORDS.contains(&word.to_lowercase().as_str());
        // "3 to 4" and "2 - 3" are several floors.
        let is_named = part.starts_with(char::is_alphabetic) && !SEVERAL.contains(&first(part));
        let is_more = is_named && part.split_whitespace().any(|word| !is_word(word));
        is_more.then(|| (floor.trim_end_matches(between), part))
    }

    pub(super) fn name(&self) -> Name {
        match self.ordinal {
            0 => Name::new("Ground floor", "தரைத் தளம்"),
            below if below < 0 => Name::new(
                format!("Basement {}", -below),
                format!("அடித்தளம் {}", -below),
            ),
            above => Name::new(format!("Floor {above}"), format!("{above}-ஆம் தளம்")),
        }
    }
}

fn first(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// `3`, `3rd`, `3f`, `l3`, `b2`, `basement 2`, `third`, `3 ஆம்`.
fn counted(words: &str) -> Option<(i32, String)> {
    let above = |number: i32| Some((number, number.to_string()));
    if let Some(at) = COUNTED.iter().position(|word| *word == words) {
        return above(i32::try_from(at).ok()? + 1);
    }
    let depth = { ["basement", "b", "அடித்தளம்"].iter() }
        .find_map(|word| words.strip_prefix(word)?.trim().parse::<i32>().ok());
    if let Some(depth) = depth.filter(|depth| *depth > 0) {
        return Some((-depth, format!("B{depth}")));
    }
    let bare = { ["l", "f"].iter() }
        .find_map(|letter| words.strip_prefix(letter))
        .unwrap_or(words);
    let digits = bare.trim_end_matches(|c: char| !c.is_ascii_digit());
    let tail = bare[digits.len()..].trim();
    let is_tail = ["", "st", "nd", "rd", "th", "f", "ஆம்", "வது"].contains(&tail);
    above(digits.parse().ok().filter(|_| is_tail)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floors_are_named_as_signs_name_them() {
        for (text, expected) in [
            ("3", Some((3, "3"))),
            ("-1", Some((-1, "-1"))),
            ("3rd Floor", Some((3, "3"))),
            ("Third floor", Some((3, "3"))),
            ("3rd Floor North", Some((3, "3"))),
            ("Level 3", Some((3, "3"))),
            ("Floor 11", Some((11, "11"))),
            ("L3", Some((3, "3"))),
            ("G", Some((0, "G"))),
            ("Ground Floor", Some((0, "G"))),
            ("Basement", Some((-1, "B"))),
            ("B1", Some((-1, "B1"))),
            ("Basement 2", Some((-2, "B2"))),
            ("Lower Level", Some((-1, "B"))),
            ("Lower Ground", Some((-1, "LG"))),
            ("தரைத் தளம்", Some((0, "G"))),
            ("3-ஆம் தளம்", Some((3, "3"))),
            ("attic", None),
            ("300", None),
            ("B0", None),
            ("B", None),
            ("B-1", None),
            ("Main", None),
            ("Main Floor", Some((0, "M"))),
            ("Ground", Some((0, "G"))),
            ("Lower level", Some((-1, "B"))),
            ("Floor", None),
            ("3 to 4", None),
        ] {
            let read = Level::read(text);
            let read = read.as_ref().map(|l| (l.ordinal, l.short.as_str()));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn a_part_said_with_its_floor_is_told_from_it() {
        for (text, expected) in [
            ("3rd Floor East", Some(("3rd Floor", "East"))),
            ("Level 1, Reference", Some(("Level 1", "Reference"))),
            ("Level 3 – North Wing", Some(("Level 3", "North Wing"))),
            (
                "Ground Floor Reading Room",
                Some(("Ground Floor", "Reading Room")),
            ),
            ("2 Annexe", Some(("2", "Annexe"))),
            ("முதல் தளம் கிழக்கு", Some(("முதல் தளம்", "கிழக்கு"))),
            ("2nd Floor", None),
            ("Lower Ground Floor", None),
            ("தரைத் தளம்", None),
            ("3 to 4", None),
            ("Levels 2 - 3", None),
            ("2 - 3", None),
            ("Annexe", None),
            ("", None),
        ] {
            assert_eq!(Level::split(text), expected, "{text}");
        }
    }
}
