//! Numbers of bays by a pattern: `B5-{001}` is `B5-001`, `B5-002` and on. What stands in the braces is the first number
//! and how many digits there are at least.

use std::fmt;

/// A code on a sign has no more letters.
pub const CODE_MOST: usize = 32;

/// How codes are counted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    before: String,
    first: u32,
    /// Digits at least, with noughts before the number.
    width: usize,
    after: String,
}

/// Why a text is no pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternFlaw {
    /// Nothing in it counts on.
    NoNumber,
    /// More than one pair of braces, or one of them alone.
    Braces,
    /// Longer than a sign is.
    TooLong,
}

impl Pattern {
    /// Reads what was typed. Without braces the last digits are the number: `B5-001` counts on as `B5-{001}` does.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(typed: &str) -> Result<Self, PatternFlaw> {
        let typed = typed.trim();
        let is_braced = typed.contains(['{', '}']);
        let (before, digits, after) = if is_braced {
            let (before, rest) = typed.split_once('{').ok_or(PatternFlaw::Braces)?;
            let (digits, after) = rest.split_once('}').ok_or(PatternFlaw::Braces)?;
            if [before, digits, after]
                .iter()
                .any(|t| t.contains(['{', '}']))
            {
                return Err(PatternFlaw::Braces);
            }
            (before, digits.trim(), after)
        } else {
            let is_digit = |c: char| c.is_ascii_digit();
            let end = typed.rfind(is_digit).ok_or(PatternFlaw::NoNumber)? + 1;
            let begin = typed[..end].rfind(|c| !is_digit(c));
            let begin = begin.map_or(0, |at| {
                at + typed[at..].chars().next().map_or(1, char::len_utf8)
            });
            (&typed[..begin], &typed[begin..end], &typed[end..])
        };
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let first = digits.parse().ok().filter(|_| is_number);
        let pattern = Self {
            before: before.to_owned(),
            first: first.ok_or(PatternFlaw::NoNumber)?,
            width: digits.len(),
            after: after.to_owned(),
        };
        if pattern
            .code(pattern.first.saturating_add(999))
            .chars()
            .count()
            > CODE_MOST
        {
            return Err(PatternFlaw::TooLong);
        }
        Ok(pattern)
    }

    /// The code with a number.
    pub fn code(&self, number: u32) -> String {
        format!(
            "{}{number:0width$}{}",
            self.before,
            self.after,
            width = self.width
        )
    }

    /// So many codes in a row, from the first number on from which all of them are free.
    pub fn codes(&self, count: usize, is_taken: impl Fn(&str) -> bool) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        let mut number = self.first;
        while codes.len() < count {
            let code = self.code(number);
            if is_taken(&code) {
                codes.clear();
            } else {
                codes.push(code);
            }
            match number.checked_add(1) {
                Some(next) => number = next,
                None => break,
            }
        }
        codes
    }

    /// The pattern that goes on after so many codes in a row, the last of which is given.
    #[must_use]
    pub fn after(&self, last: &str) -> Self {
        let number = last.strip_prefix(self.before.as_str());
        let number = number.and_then(|rest| rest.strip_suffix(self.after.as_str()));
        let number = number.and_then(|digits| digits.parse::<u32>().ok());
        Self {
            first: number.map_or(self.first, |n| n.saturating_add(1)),
            ..self.clone()
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            before,
            first,
            width,
            after,
        } = self;
        write!(f, "{before}{{{first:0width$}}}{after}")
    }
}

/// Codes are read aloud and typed in either case, so `a1` and `A 1` are one.
pub fn said(code: &str) -> String {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    code.to_lowercase()
}

/// The next free code like another one: the number at its end counted on; with one where it has none.
pub fn next_like(code: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let pattern = Pattern::read(&code.replace(['{', '}'], ""));
    let pattern = pattern.or_else(|_| Pattern::read(&format!("{code}-1")));
    let next = pattern.map(|p| p.after(code).codes(1, is_taken));
    next.ok()
        .and_then(|codes| codes.into_iter().next())
        .unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_counts_as_it_is_written() {
        for (typed, first, last) in [
            ("B5-{001}", "B5-001", "B5-003"),
            ("B5-001", "B5-001", "B5-003"),
            ("{98} east", "98 east", "100 east"),
            ("R{9}", "R9", "R11"),
            ("தளம்-{07}", "தளம்-07", "தளம்-09"),
            ("தளம்7", "தளம்7", "தளம்9"),
            ("7", "7", "9"),
        ] {
            let codes = Pattern::read(typed).unwrap().codes(3, |_| false);
            assert_eq!((codes[0].as_str(), codes[2].as_str()), (first, last));
        }
    }

    #[test]
    fn what_does_not_count_on_is_told() {
        for (typed, flaw) in [
            ("B5", None),
            ("", Some(PatternFlaw::NoNumber)),
            ("East", Some(PatternFlaw::NoNumber)),
            ("{}", Some(PatternFlaw::NoNumber)),
            ("{a1}", Some(PatternFlaw::NoNumber)),
            ("{99999999999}", Some(PatternFlaw::NoNumber)),
            ("A{1", Some(PatternFlaw::Braces)),
            ("A1}", Some(PatternFlaw::Braces)),
            ("{1}-{2}", Some(PatternFlaw::Braces)),
            (
                "a long name of a whole wing - {001}",
                Some(PatternFlaw::TooLong),
            ),
        ] {
            assert_eq!(Pattern::read(typed).err(), flaw, "{typed}");
        }
    }

    #[test]
    fn taken_numbers_are_passed_as_a_block() {
        let pattern = Pattern::read("B5-{001}").unwrap();
        let codes = pattern.codes(3, |code| code == "B5-002" || code == "B5-004");
        assert_eq!(codes, ["B5-005", "B5-006", "B5-007"]);
        assert_eq!(pattern.after("B5-007").to_string(), "B5-{008}");
    }

    #[test]
    fn a_copy_gets_the_next_free_code() {
        let taken = ["B5-003", "B5-004", "Map"];
        let is_taken = |code: &str| taken.contains(&code);
        assert_eq!(next_like("B5-003", is_taken), "B5-005");
        assert_eq!(next_like("Map", is_taken), "Map-1");
    }
}
