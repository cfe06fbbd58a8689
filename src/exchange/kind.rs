//! The kinds of lists that can be brought in.

use super::Error;
use super::bring::{self, How};
use super::report::{Report, Watch};
use crate::store::Store;
use chrono::{DateTime, Utc};
use std::path::Path;

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Members,
    Holdings,
    Shelves,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Members, Self::Holdings, Self::Shelves];

    /// The word on the command line, and the tail of its wording ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Holdings => "holdings",
            Self::Shelves => "shelves",
        }
    }

    /// The kind of a word, if it is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Brings a list of this kind in.
    ///
    /// # Errors
    /// A list that can't be read at all; a row that can't be taken stands in the report instead.
    pub fn bring(
        self,
        store: &Store,
        now: DateTime<Utc>,
        path: &Path,
        how: How,
        watch: &Watch,
    ) -> Result<Report, Error> {
        match self {
            Self::Members => bring::members(store, now, path, how, watch),
            Self::Holdings => bring::holdings(store, now, path, how, watch),
            Self::Shelves => bring::shelves(store, now, path, how, watch),
        }
    }
}
