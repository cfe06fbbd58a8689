//! What somebody told of the columns of a list that is not known here: asked once, kept in the branch's file under the
//! names of the columns, and used for every list that has the same ones. One mechanism for every kind of list; what the
//! columns of a kind can be is a [`Part`].

use super::error::Error;
use super::members::is_secret;
use super::table::Table;
use crate::store::{self, Store};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;
use std::path::Path;

/// Rows that are looked at for samples, how many samples a column shows, and letters of each.
const ROWS: usize = 50;
const SAMPLES: usize = 3;
const LETTERS: usize = 40;
/// The word of a column that is not taken.
const LEFT: &str = "left";

/// What a column of a kind of list can be.
pub trait Part: Copy + PartialEq + 'static {
    /// What such a list is called in the branch's file.
    const LIST: &'static str;
    /// All that a column can be told to be.
    const CHOICES: &'static [Self];

    /// Whether titles may stand above the names of the columns.
    const HAS_TITLES: bool = false;

    /// The word in the branch's file.
    fn word(self) -> &'static str;

    /// Whether a list can come in by these.
    fn are_enough(told: &[Self]) -> bool;

    /// What each column of a header may be; `None` for what had better be left.
    fn guess(header: &[String]) -> Vec<Option<Self>>;

    /// Whether a known list of this kind has a column of this name.
    fn is_known(cell: &str) -> bool;

    /// The part of a word, if it is one.
    fn from_word(word: &str) -> Option<Self> {
        let mut all = Self::CHOICES.iter().copied();
        all.find(|part| part.word() == word)
    }
}

/// A part that is a column of ours under another name.
pub trait ColumnPart: Part {
    /// The name of the column.
    fn column(self) -> &'static str;
}

/// A column that is to be told what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked<P> {
    pub name: String,
    /// A few of the values that stand in it.
    pub samples: Vec<String>,
    /// What it was told to be, or may be; `None` for what is left.
    pub role: Option<P>,
}

/// What the columns of a list were told to be: words by the columns' names in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Roles<P> {
    told: BTreeMap<String, String>,
    #[serde(skip)]
    of: PhantomData<P>,
}

impl<P: Part> Roles<P> {
    /// What was told of these columns.
    pub fn of<'a>(columns: impl Iterator<Item = &'a Asked<P>>) -> Self {
        let word = |role: Option<P>| role.map_or(LEFT, P::word).to_owned();
        let told = columns.map(|column| (column.name.to_lowercase(), word(column.role)));
        Self {
            told: told.collect(),
            of: PhantomData,
        }
    }

    /// What a column was told to be.
    pub fn get(&self, name: &str) -> Option<P> {
        P::from_word(self.told.get(&name.to_lowercase())?)
    }

    /// Whether a list can come in by it.
    pub fn is_enough(&self) -> bool {
        let parts = self.told.values().filter_map(|word| P::from_word(word));
        P::are_enough(&parts.collect::<Vec<_>>())
    }

    /// What each column of a header was told to be.
    pub fn columns(&self, header: &[String]) -> Vec<Option<&'static str>>
    where
        P: ColumnPart,
    {
        let told = names(header).into_iter().map(|name| self.get(&name));
        told.map(|role| role.map(P::column)).collect()
    }

    /// The name under which it is kept.
    pub fn key(&self) -> String {
        key::<P>(self.told.keys().cloned())
    }

    /// What the branch's file holds of the columns of a header.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find(store: &Store, header: &[String]) -> Result<Option<Self>, store::Error> {
        let key = key::<P>(names(header).iter().filter(|name| is_asked(name)).cloned());
        let told: Option<BTreeMap<String, String>> =
            store.read_now(move |r| r.get_setting(&key))?;
        Ok(told.map(|told| Self {
            told,
            of: PhantomData,
        }))
    }
}

/// Columns are known again by their names, in whatever order they stand.
fn key<P: Part>(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    names.sort_unstable();
    format!("{}: {}", P::LIST, names.join("|"))
}

/// Whether a column is asked for: one without a name can't be named, and a secret is never looked at.
pub fn is_asked(name: &str) -> bool {
    !name.is_empty() && !is_secret(name)
}

/// The names of columns, each of them once.
pub fn names(header: &[String]) -> Vec<String> {
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
pub fn ask<P: Part>(path: &Path, store: &Store) -> Result<Vec<Asked<P>>, Error> {
    let mut table = Table::open_any(path, &P::is_known)?;
    if P::HAS_TITLES {
        table.pass_titles(&P::is_known)?;
    }
    let names = names(&table.header);
    let told = Roles::<P>::find(store, &table.header)?;
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
    let guessed = P::guess(&names);
    let columns = names.into_iter().zip(samples).zip(guessed);
    let columns = columns.filter(|((name, _), _)| is_asked(name));
    let asked = columns.map(|((name, samples), guessed)| Asked {
        role: told.as_ref().map_or(guessed, |told| told.get(&name)),
        name,
        samples,
    });
    Ok(asked.collect())
}
