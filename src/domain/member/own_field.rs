//! Fields of the branch's own: what it wants to know of its members beyond the columns there are. Their values stand
//! beside the facts, under the field's English name; a list that has a column of that name fills it.

use crate::domain::language::Language;
use crate::domain::problem::{Problem, Why};
use serde::{Deserialize, Serialize};

/// Under this name the branch keeps its fields among its settings.
pub const OWN_FIELDS: &str = "member_fields";
/// Most letters of a field's name.
const NAME_MOST: usize = 60;
/// Most letters of what is written into one.
pub const VALUE_MOST: usize = 500;

/// A field of the branch's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnField {
    /// Its name, and the name its values are kept under.
    pub en: String,
    pub ta: Option<String>,
}

impl OwnField {
    /// Its name as somebody reads it.
    pub fn name(&self, language: Language) -> &str {
        match (language, &self.ta) {
            (Language::Tamil, Some(tamil)) => tamil,
            _ => &self.en,
        }
    }
}

/// A field as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnFieldForm {
    pub en: String,
    pub ta: String,
}

impl OwnFieldForm {
    /// The field to keep beside those there are.
    ///
    /// # Errors
    /// A name is needed, one that no other field has, without anything that can't be read.
    pub fn check(&self, others: &[OwnField]) -> Result<OwnField, Vec<Problem>> {
        let [en, ta] = [&self.en, &self.ta].map(|name| name.trim());
        let is_taken = others.iter().any(|other| other.en == en);
        let mut problems = Vec::new();
        let fits = |name: &str| match () {
            () if name.chars().count() > NAME_MOST => Some(Why::TooLong { most: NAME_MOST }),
            () if name.contains(char::is_control) => Some(Why::Unreadable),
            () => None,
        };
        let why = match () {
            () if en.is_empty() => Some(Why::Missing),
            () if is_taken => Some(Why::Taken { value: en.into() }),
            () => fits(en),
        };
        problems.extend(why.map(|why| Problem::new("en", why)));
        problems.extend(fits(ta).map(|why| Problem::new("ta", why)));
        if problems.is_empty() {
            Ok(OwnField {
                en: en.to_owned(),
                ta: (!ta.is_empty()).then(|| ta.to_owned()),
            })
        } else {
            Err(problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_a_name_of_its_own_that_can_be_listed() {
        let there = [OwnField {
            en: "Bus route".into(),
            ta: None,
        }];
        let long = "x".repeat(61);
        for (en, ta, wrong) in [
            (" Locker ", "", &[] as &[&str]),
            ("Locker", "பெட்டகம்", &[]),
            ("", "பெட்டகம்", &["en"]),
            ("Bus route", "", &["en"]),
            ("Locker\u{7}", "", &["en"]),
            ("Locker", "பெட்ட\nகம்", &["ta"]),
            (&long, &long, &["en", "ta"]),
        ] {
            let form = OwnFieldForm {
                en: en.into(),
                ta: ta.into(),
            };
            let found = match form.check(&there) {
                Ok(field) => {
                    assert_eq!(field.name(Language::English), "Locker");
                    Vec::new()
                }
                Err(problems) => problems.into_iter().map(|p| p.field.into_owned()).collect(),
            };
            assert_eq!(found, wrong, "{en:?} {ta:?}");
        }
    }
}
