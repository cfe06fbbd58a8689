//! Members from the lists of library systems and schools, and from any other list once it is told what its columns are.
//!
//! | file | what it holds |
//! |---|---|
//! | `role` | what a column can be |
//! | `form` | the lists that are known, each as a table of its columns and their roles |
//! | `mapping` | the columns of one file with their roles, and reading its rows by them |
//! | `name`, `attributes` | a name out of its parts; Koha's attributes out of their cell |
//! | `guess`, `told` | what the columns of any other list may be, and what they can be told to be |
//! | `said` | what of a member a list can tell, by the roles its columns have |
//!
//! Passwords, secrets and tokens are never looked at, in whatever list they stand.

mod attributes;
mod form;
mod guess;
mod mapping;
mod name;
mod role;
mod said;
mod told;

pub use form::Form;
pub(super) use guess::is_secret;
pub use mapping::{Listed, Mapping};
pub use role::Role;
pub use said::Said;
pub use told::{Asked, Roles, ask};

use super::error::{Error, ErrorKind};
use super::table::Table;
use crate::store;
use std::path::Path;

/// Letters the longer fields hold; a name is bounded by the schema.
const NAME_MOST: usize = 300;
const TEXT_MOST: usize = 500;
const NOTE_MOST: usize = 2_000;

/// An open list of members.
#[derive(Debug)]
pub struct List {
    pub table: Table,
    /// The system whose list it is; none where its columns were told.
    pub system: Option<&'static str>,
    pub mapping: Mapping,
}

impl List {
    /// Opens a list and finds out what its columns are: those of a known list, or else what `told` knows of them.
    ///
    /// # Errors
    /// It can't be read, or nothing is known of its columns.
    pub fn open(
        path: &Path,
        told: impl FnOnce(&[String]) -> Result<Option<Roles>, store::Error>,
    ) -> Result<Self, Error> {
        let mut table = Table::open_any(path, &form::knows)?;
        if table.header.iter().all(String::is_empty) {
            return Err(Error::new(ErrorKind::Empty));
        }
        let form = Form::of(&table.header);
        let (mapping, unread) = match form {
            Some(form) => Mapping::of_form(form, &table.header)?,
            None => match told(&table.header)? {
                Some(roles) => Mapping::of_roles(&roles, &table.header),
                None => return Err(Error::new(ErrorKind::NotTold)),
            },
        };
        table.unread = unread;
        Ok(Self {
            table,
            system: form.map(|form| form.system),
            mapping,
        })
    }
}

#[cfg(test)]
mod tests;
