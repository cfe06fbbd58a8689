//! What a list of members would do, row by row, for somebody to look at before anything is taken.

use super::report::Outcome;
use crate::domain::member::MemberChange;

/// So many rows of each kind are kept to look at; the numbers tell of all of them.
pub const MOST: usize = 300;

/// The first rows that would be added, and the first that would change somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub added: Vec<Would>,
    pub changed: Vec<Would>,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Would {
    /// Where it stands in the file.
    pub line: u64,
    pub number: String,
    pub name: String,
    /// Of somebody who is there: what it changes.
    pub change: MemberChange,
}

impl Preview {
    /// Keeps a row to look at.
    pub(super) fn keep(&mut self, outcome: Outcome, would: impl FnOnce() -> Would) {
        let kept = match outcome {
            Outcome::Added => &mut self.added,
            Outcome::Updated => &mut self.changed,
            Outcome::Unchanged => return,
        };
        if kept.len() < MOST {
            kept.push(would());
        }
    }
}
