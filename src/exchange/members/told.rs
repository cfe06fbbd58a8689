//! What somebody told of the columns of a list that is not known here: asked once, kept in the branch's file under the
//! names of the columns, and used for every list that has the same ones.

use super::guess::{guess, is_secret};
use super::{Role, form};
use crate::exchange::error::Error;
use crate::exchange::table::Table;
use crate::store::{self, Store};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Rows that are looked at for samples, how many samples a column shows, and letters of each.
const ROWS: usize = 50;
const SAMPLES: usize = 3;
const LETTERS: usize = 40;

/// The word of a column that is not taken.
const LEFT: &str = "left";

/// A column that is to be told what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    /// A few of the values that stand in it.
    pub samples: Vec<String>,
    /// What it was told to be, or may be; `None` for what is left.
    pub role: Option<Role>,
}

/// What the columns of a list were told to be: the words of roles by the columns' names in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Roles(BTreeMap<String, String>);

impl Roles {
    /// What was told of these columns.
    pub fn of<'a>(columns: impl Iterator<Item = &'a Asked>) -> Self {
        let word = |role: Option<Role>| role.map_or(LEFT, Role::word).to_owned();
        let told = columns.map(|column| (column.name.to_lowercase(), word(column.role)));
        Self(told.collect())
    }

    /// What a column was told to be.
    pub fn get(&self, name: &str) -> Option<Role> {
        Role::from_word(self.0.get(&name.to_lowercase())?)
    }

    /// Whether a list can come in by it: there are a number and a name.
    pub fn is_enough(&self) -> bool {
        let roles = || self.0.values().filter_map(|word| Role::from_word(word));
        roles().any(Role::is_number) && roles().any(Role::is_name)
    }

    /// The name under which it is kept.
    pub fn key(&self) -> String {
        key(self.0.keys().cloned())
    }

    /// What the branch's file holds of the columns of a header.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find(store: &Store, header: &[String]) -> Result<Option<Self>, store::Error> {
        let key = key(names(header).iter().filter(|name| is_asked(name)).cloned());
        store.read_now(move |r| r.get_setting(&key))
    }
}

/// Columns are known again by their names, in whatever order they stand.
fn key(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    names.sort_unstable();
    format!("members-list: {}", names.join("|"))
}

/// Whether a column is asked for: one without a name can't be named, and a secret is never looked at.
pub(super) fn is_asked(name: &str) -> bool {
    !name.is_empty() && !is_secret(name)
}

/// The names of columns, each of them once.
pub(super) fn names(header: &[String]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let name = |cell: &String| {
        let times = seen.entry(cell.to_lowercase()).or_default();
        *times += 1;
        match *times {
            1 => cell.clone(),
            _ if cell.is_empty() => String::new(),
            again => format!("{cell} ({again})"),
        }
    };
    header.iter().map(name).collect()
}

/// The columns of a list, with a few of their values and what they may be.
///
/// # Errors
/// The list can't be read, or the branch's file.
pub fn ask(path: &Path, store: &Store) -> Result<Vec<Asked>, Error> {
    let mut table = Table::open_any(path, &form::knows)?;
    let names = names(&table.header);
    let told = Roles::find(store, &table.header)?;
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); names.len()];
    for _ in 0..ROWS {
        let Some(cells) = table.next_row()? else {
            break;
        };
        for (index, samples) in samples.iter_mut().enumerate() {
            let Ok(text) = cells.at(index) else {
                continue;
            };
            let sample: String = text.chars().take(LETTERS).collect();
            if samples.len() < SAMPLES && !sample.is_empty() && !samples.contains(&sample) {
                samples.push(sample);
            }
        }
    }
    let guessed = guess(&names);
    let columns = names.into_iter().zip(samples).zip(guessed);
    let columns = columns.filter(|((name, _), _)| is_asked(name));
    let asked = columns.map(|((name, samples), guessed)| Asked {
        role: told.as_ref().map_or(guessed, |told| told.get(&name)),
        name,
        samples,
    });
    Ok(asked.collect())
}
