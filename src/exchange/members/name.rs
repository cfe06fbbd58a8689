//! A member's name out of its parts, as it is said.

use super::NAME_MOST;
use crate::domain::member::MemberFacts;
use crate::domain::problem::Why;
use crate::domain::typed;

/// The parts of a name that a list keeps apart; empty where it does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub family: String,
    pub given: String,
    pub middle: String,
    pub initials: String,
}

impl Parts {
    /// Puts the name into the facts, unless a list has it whole: given names, initials, surname. Where there is no
    /// surname, initials come first, as in the Tamil country. A given name that only repeats the title (`Mr.`) is none.
    pub fn put_into(&self, facts: &mut MemberFacts) -> Result<(), Why> {
        if facts.name.is_empty() {
            facts.name = self.shown(&facts.title);
        }
        if facts.name.is_empty() {
            return Err(Why::Missing);
        }
        if facts.name.chars().count() > NAME_MOST {
            return Err(Why::TooLong { most: NAME_MOST });
        }
        // Desks keep the Tamil form of a name where the library system has room for it: among the other names.
        if facts.name_ta.is_none() {
            facts.name_ta = if typed::is_tamil(&facts.name) {
                Some(facts.name.clone())
            } else if typed::is_tamil(&facts.other_names) {
                Some(std::mem::take(&mut facts.other_names))
            } else {
                None
            };
        }
        Ok(())
    }

    fn shown(&self, title: &str) -> String {
        let first = given_names(&self.given, title);
        let (middle, family) = (self.middle.as_str(), self.family.as_str());
        let initials = if are_initials_of(&self.initials, &[first, middle, family]) {
            ""
        } else {
            self.initials.as_str()
        };
        let parts = if family.is_empty() || first.is_empty() {
            [initials, first, middle, family]
        } else {
            [first, middle, initials, family]
        };
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }
}

/// The given names without the title that some lists repeat before them.
fn given_names<'a>(first: &'a str, title: &str) -> &'a str {
    let rest = first
        .get(..title.len())
        .filter(|start| start.eq_ignore_ascii_case(title))
        .map(|_| &first[title.len()..]);
    match rest {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => rest.trim_start(),
        _ => first,
    }
}

/// Whether initials are nothing but the first letters of names that are written out anyway.
fn are_initials_of(initials: &str, names: &[&str]) -> bool {
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphabetic())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let firsts: String = names
        .iter()
        .flat_map(|name| name.split_whitespace())
        .filter_map(|word| word.chars().next())
        .collect();
    letters(&firsts).starts_with(&letters(initials))
}
