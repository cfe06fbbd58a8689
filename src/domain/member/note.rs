//! A note on a member as it is typed, and what of it may be saved.

use super::{Note, NoteKind};
use crate::domain::id::NoteId;
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use chrono::NaiveDate;

/// Most letters a note holds.
const TEXT_MOST: usize = 2_000;

/// A note as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NoteForm {
    pub kind: NoteKind,
    pub text: String,
    /// The last day on which it counts; empty for good.
    pub until: String,
    /// The note in whose place it comes.
    #[serde(default)]
    pub instead: Option<NoteId>,
}

impl Default for NoteForm {
    fn default() -> Self {
        Self {
            kind: NoteKind::Silent,
            text: String::new(),
            until: String::new(),
            instead: None,
        }
    }
}

/// A note that may be saved. Made by [`NoteForm::check`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    kind: NoteKind,
    text: String,
    until: Option<NaiveDate>,
    instead: Option<NoteId>,
}

impl NoteForm {
    /// A note as it stands, to be changed.
    pub fn of(note: &Note) -> Self {
        Self {
            kind: note.kind,
            text: note.text.clone(),
            until: note.until.map(|day| day.to_string()).unwrap_or_default(),
            instead: note.id,
        }
    }

    /// Whether words were typed that stand nowhere else.
    pub fn is_begun(&self) -> bool {
        !self.text.trim().is_empty() && self.instead.is_none()
    }

    /// The note to save, or everything that is wrong with it.
    ///
    /// # Errors
    /// Words are needed, as many as the file holds; a last day is a day, and not over yet.
    pub fn check(&self, today: NaiveDate) -> Result<NewNote, Vec<Problem>> {
        let mut problems = Vec::new();
        let text = self.text.trim();
        if text.is_empty() {
            problems.push(Problem::new("text", Why::Missing));
        }
        if text.chars().count() > TEXT_MOST {
            problems.push(Problem::new("text", Why::TooLong { most: TEXT_MOST }));
        }
        let until = match typed::until_day(self.until.trim()) {
            Ok(Some(day)) if day < today => {
                problems.push(Problem::new("until", Why::Over));
                None
            }
            Ok(until) => until,
            Err(why) => {
                problems.push(Problem::new("until", why));
                None
            }
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(NewNote {
            kind: self.kind,
            text: text.to_owned(),
            until,
            instead: self.instead,
        })
    }
}

impl NewNote {
    pub fn kind(&self) -> NoteKind {
        self.kind
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The last day on which it counts.
    pub fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// The note in whose place it comes.
    pub fn instead(&self) -> Option<NoteId> {
        self.instead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_needs_words_and_a_day_that_is_not_over() {
        let today = "2026-11-24".parse().unwrap();
        let table: [(&str, &str, &[&str]); 6] = [
            ("Owes a fee", "", &[]),
            (" Owes a fee ", "24/11/2026", &[]),
            ("Owes a fee", "2026-11-23", &["until"]),
            ("Owes a fee", "31/02/2027", &["until"]),
            ("  ", "2027", &["text"]),
            ("", "soon", &["text", "until"]),
        ];
        for (text, until, wrong) in table {
            let form = NoteForm {
                kind: NoteKind::Alert,
                text: text.to_owned(),
                until: until.to_owned(),
                instead: None,
            };
            match form.check(today) {
                Ok(note) => assert_eq!((note.text(), wrong.len()), ("Owes a fee", 0)),
                Err(problems) => {
                    let fields: Vec<&str> = problems.iter().map(|p| p.field.as_ref()).collect();
                    assert_eq!(fields, wrong, "{text:?} {until:?}");
                }
            }
        }
        let long = NoteForm {
            text: "x".repeat(TEXT_MOST + 1),
            ..NoteForm::default()
        };
        assert!(long.check(today).is_err());
    }
}
