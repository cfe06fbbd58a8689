//! Finding anything from a few typed letters: members, places, shelves and call numbers from memory, within the
//! keystroke's own frame; titles, past answers and complaints from the file, a moment later.
//!
//! [`crate::domain::fold`] says which spellings are one name; [`names`] holds every member's name in memory; `places` what can be found
//! on the plan; `rest` asks the file. [`Finder`] is what a window or a command line holds.
//!
//! Imports `domain`, `store` and `wording`; stands above the plan of the house, below window and command line.

pub mod alike;
mod doubles;
mod finder;
mod line;
pub mod names;
mod places;
mod rest;
mod similar;

pub use doubles::{Double, Pair, Pairs};
pub use finder::{Finder, NameFound, Question};

use crate::domain::holding::Item;
use crate::domain::{fold, text};
use std::collections::HashSet;
use std::ops::Range;
use std::time::Duration;

/// How a word sounds, as keys: words that sound alike share one, in whatever spelling and script.
pub fn sounds(word: &str) -> Vec<String> {
    fold::keys(&fold::spelling(word))
}

/// Something that fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub kind: HitKind,
    /// The row's number in its kind's table; of a shelf the section's, 0 where there is none to walk to.
    pub id: i64,
    pub title: String,
    /// What tells it from others of the same title.
    pub subtitle: String,
    /// The parts of the title that match, in bytes, in order and apart.
    pub matched: Vec<Range<usize>>,
    /// It is just what was typed: a whole card, number, name.
    pub is_exact: bool,
    /// It only resembles what was typed.
    pub is_similar: bool,
    /// The number that was typed, where it is one.
    pub call_number: Option<String>,
    /// A title's copy to send a reader to.
    pub copy: Option<Item>,
}

impl Hit {
    /// A hit of a kind with its title, and nothing else known of it.
    fn new(kind: HitKind, title: String) -> Self {
        Self {
            kind,
            id: 0,
            title,
            subtitle: String::new(),
            matched: Vec::new(),
            is_exact: false,
            is_similar: false,
            call_number: None,
            copy: None,
        }
    }
}

/// What memory answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Grouped by kind, the group with the best hit first.
    pub hits: Vec<Hit>,
    pub took: Duration,
}

/// What kind of thing a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HitKind {
    Member,
    Place,
    /// A room or another part of a floor.
    Area,
    /// A lift, stairs, an escalator or a ramp.
    Connector,
    /// A row of bays.
    Row,
    Shelf,
    Title,
    Answer,
    Complaint,
}

impl HitKind {
    /// Every kind, in the order of equally good groups.
    pub const ALL: [Self; 9] = [
        Self::Member,
        Self::Place,
        Self::Area,
        Self::Connector,
        Self::Row,
        Self::Shelf,
        Self::Title,
        Self::Answer,
        Self::Complaint,
    ];

    /// The word in JSON, and the tail of its wording id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Place => "place",
            Self::Area => "area",
            Self::Connector => "connector",
            Self::Row => "row",
            Self::Shelf => "shelf",
            Self::Title => "title",
            Self::Answer => "answer",
            Self::Complaint => "complaint",
        }
    }
}

/// Puts what the file answered to what memory did: exact hits first, the others below what stands there already. Each
/// thing stands once; what only resembles the typed words stands there only if nothing else does.
pub fn merge(now: Vec<Hit>, rest: Vec<Hit>) -> Vec<Hit> {
    let (mut all, other): (Vec<Hit>, Vec<Hit>) = unknown(&now, rest).partition(|hit| hit.is_exact);
    all.extend(now);
    all.extend(other);
    sure(all)
}

/// The same for a list somebody walks through already: everything new stands below, so that nothing moves under the
/// finger.
pub fn append(mut now: Vec<Hit>, rest: Vec<Hit>) -> Vec<Hit> {
    let new: Vec<Hit> = unknown(&now, rest).collect();
    now.extend(new);
    now
}

/// The hits of the file that do not stand there yet.
fn unknown(now: &[Hit], rest: Vec<Hit>) -> impl Iterator<Item = Hit> {
    let known: HashSet<(HitKind, i64)> = now.iter().map(|hit| (hit.kind, hit.id)).collect();
    rest.into_iter()
        .filter(move |hit| !known.contains(&(hit.kind, hit.id)))
}

/// Without those that are only similar, if there are others.
fn sure(mut hits: Vec<Hit>) -> Vec<Hit> {
    if hits.iter().any(|hit| !hit.is_similar) {
        hits.retain(|hit| !hit.is_similar);
    }
    hits
}

/// How well something fits, best first: what orders groups of different kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The whole number of something.
    Number,
    /// Every word is a word of its name.
    Whole,
    /// Every word begins a word of its name.
    Begun,
    /// It sounds so.
    Sounds,
    /// It is called so beside its name, or holds the number in a wider range.
    Called,
    Similar,
}

/// A hit with how well it fits.
type Fitting = (Fit, Hit);

/// Hits by kind, the kind with the best hit first.
fn grouped(mut hits: Vec<Fitting>) -> Vec<Hit> {
    let best = HitKind::ALL.map(|kind| {
        let fits = hits.iter().filter(|(_, hit)| hit.kind == kind);
        fits.map(|(fit, _)| *fit).min().unwrap_or(Fit::Similar)
    });
    hits.sort_by_key(|(_, hit)| (best.get(hit.kind as usize).copied(), hit.kind));
    hits.into_iter().map(|(_, hit)| hit).collect()
}

#[cfg(test)]
mod tests;
