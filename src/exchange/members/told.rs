//! What the columns of a list of members can be told to be.

use super::guess::guess;
use super::{Role, form};
use crate::exchange::error::Error;
use crate::exchange::told::{self, Part};
use crate::store::Store;
use std::path::Path;

/// A column of a list of members that is to be told what it is, and what all of them were told to be.
pub type Asked = told::Asked<Role>;
pub type Roles = told::Roles<Role>;

impl Part for Role {
    const LIST: &'static str = "members-list";
    const CHOICES: &'static [Self] = &Self::CHOICES;

    fn word(self) -> &'static str {
        self.word()
    }

    /// There are a number and a name.
    fn are_enough(told: &[Self]) -> bool {
        let is_any = |is_it: fn(Self) -> bool| told.iter().copied().any(is_it);
        is_any(Self::is_number) && is_any(Self::is_name)
    }

    fn guess(header: &[String]) -> Vec<Option<Self>> {
        guess(header)
    }

    fn is_known(cell: &str) -> bool {
        form::knows(cell)
    }
}

/// The columns of a list, with a few of their values and what they may be.
///
/// # Errors
/// As [`told::ask`].
pub fn ask(path: &Path, store: &Store) -> Result<Vec<Asked>, Error> {
    told::ask(path, store)
}
