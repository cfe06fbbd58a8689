//! Something worth remembering of a person as it is typed, and what of it may be saved.

use super::TraitKind;
use crate::domain::problem::{Problem, Why};
use serde::{Deserialize, Serialize};

/// Most letters it holds.
const TEXT_MOST: usize = 500;

/// As it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitForm {
    pub kind: TraitKind,
    pub text: String,
    /// How the desk knows.
    pub source: String,
    /// The member agreed that it is noted.
    pub is_agreed: bool,
}

impl Default for TraitForm {
    fn default() -> Self {
        Self {
            kind: TraitKind::Interest,
            text: String::new(),
            source: String::new(),
            is_agreed: false,
        }
    }
}

/// What may be saved. Made by [`TraitForm::check`] alone: a like or dislike is never without consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTrait {
    form: TraitForm,
}

impl TraitForm {
    /// What is to be saved, or everything that is wrong with it.
    ///
    /// # Errors
    /// Words are needed, as many as the file holds; for a like or dislike the member's consent.
    pub fn check(&self) -> Result<NewTrait, Vec<Problem>> {
        let mut problems = Vec::new();
        let (text, source) = (self.text.trim(), self.source.trim());
        if text.is_empty() {
            problems.push(Problem::new("text", Why::Missing));
        }
        for (field, text) in [("text", text), ("source", source)] {
            if text.chars().count() > TEXT_MOST {
                problems.push(Problem::new(field, Why::TooLong { most: TEXT_MOST }));
            }
        }
        if self.kind.needs_consent() && !self.is_agreed {
            problems.push(Problem::new("consent", Why::NotAgreed));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let form = Self {
            text: text.to_owned(),
            source: source.to_owned(),
            ..self.clone()
        };
        Ok(NewTrait { form })
    }
}

impl NewTrait {
    /// The checked words.
    pub fn form(&self) -> &TraitForm {
        &self.form
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_like_needs_consent_and_an_interest_does_not() {
        use TraitKind::{Desire, Dislike, Interest, Like};
        let table: [(TraitKind, &str, bool, &[&str]); 6] = [
            (Interest, " Chess ", false, &[]),
            (Desire, "Chess", true, &[]),
            (Like, "Chess", true, &[]),
            (Like, "Chess", false, &["consent"]),
            (Dislike, " ", false, &["text", "consent"]),
            (Interest, "", true, &["text"]),
        ];
        for (kind, text, is_agreed, wrong) in table {
            let form = TraitForm {
                kind,
                text: text.into(),
                source: String::new(),
                is_agreed,
            };
            match form.check() {
                Ok(new) => assert_eq!((new.form().text.as_str(), wrong.len()), ("Chess", 0)),
                Err(problems) => {
                    let fields: Vec<&str> = problems.iter().map(|p| p.field.as_ref()).collect();
                    assert_eq!(fields, wrong, "{kind:?} {text:?}");
                }
            }
        }
    }
}
