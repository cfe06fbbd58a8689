//! What a list of members, holdings, shelves or places would do, row by row, for somebody to look at before anything is taken.

use super::report::Outcome;
use crate::domain::member::MemberChange;

/// So many rows of each kind are kept to look at; the numbers tell of all of them.
pub const MOST: usize = 300;

/// In the place of a fact: a copy that had vanished is in the list again.
pub const BACK: &str = "back";

/// The first rows that would be added, that would change somebody or something, and that the list no longer names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub added: Vec<Would>,
    pub changed: Vec<Would>,
    pub vanished: Vec<Would>,
    /// How many vanish in all.
    pub vanish: u64,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Would {
    /// Where it stands in the file; nothing for what does not stand there.
    pub line: Option<u64>,
    /// A member's number, a copy's barcode with its call number, the floor of a place or a face.
    pub number: String,
    /// A member's name, a copy's title, what a place or a face is called.
    pub name: String,
    /// Of what is there: what it changes.
    pub change: Change,
}

/// What a row changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Member(MemberChange),
    /// Of a copy by the words of columns: what is held, and what the list says.
    Copy(Vec<(&'static str, [String; 2])>),
    /// Of a place, in the same way.
    Place(Vec<(&'static str, [String; 2])>),
    /// Of a face: what stands on it, and what the list says.
    Face(Vec<(&'static str, [String; 2])>),
}

impl Preview {
    /// Keeps a row to look at.
    pub(super) fn keep(&mut self, outcome: Outcome, would: impl FnOnce() -> Would) {
        if self.has_room(outcome) {
            match outcome {
                Outcome::Added => self.added.push(would()),
                Outcome::Updated => self.changed.push(would()),
                Outcome::Unchanged => {}
            }
        }
    }

    /// Whether a further row of this kind is kept.
    pub(super) fn has_room(&self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Added => self.added.len() < MOST,
            Outcome::Updated => self.changed.len() < MOST,
            Outcome::Unchanged => false,
        }
    }
}
