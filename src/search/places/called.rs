//! What a thing of the house is called, by its signs and by visitors, and how well typed words fit it.

use crate::domain::language::Name;
use crate::domain::plan::{Floor, Place, PlaceKind};
use crate::search::Fit;
use crate::search::names::packed::Texts;
use crate::search::names::query::Typed;
use crate::search::names::similar;
use crate::search::{fold, text};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What people call each kind of place; words of one name apart by blanks, names by commas.
const KINDS: &str = include_str!("../../../assets/search/kind.tsv");
const SMALL: &str = include_str!("../../../assets/search/small.txt");

static NAMES_OF_KINDS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = KINDS.lines().filter(|line| !line.starts_with('#'));
    let kinds = lines.filter_map(|line| line.split_once('\t'));
    kinds
        .map(|(kind, names)| (kind, names.split(',').collect()))
        .collect()
});

static SMALL_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = SMALL.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(str::split_whitespace)
        .map(fold::spelling)
        .collect()
});

/// Whether a word of a question says nothing of what is looked for.
pub fn is_small(spelling: &str) -> bool {
    SMALL_WORDS.contains(spelling)
}

/// The names of a thing.
pub struct Called {
    /// Its own.
    names: Vec<Vec<Word>>,
    /// What it is called besides.
    others: Vec<Vec<Word>>,
    /// The floor it is on: a second fact.
    floor: Vec<Word>,
}

struct Word {
    spelling: String,
    keys: Vec<String>,
}

impl Called {
    pub fn place(floor: &Floor, place: &Place) -> Self {
        let kinds = NAMES_OF_KINDS.get(PlaceKind::word(place.kind));
        let others = place
            .other_names
            .iter()
            .map(String::as_str)
            .chain(kinds.into_iter().flatten().copied());
        Self {
            names: both(&place.name).map(words).collect(),
            others: others.map(words).collect(),
            floor: both(&floor.name)
                .chain([floor.short_name.as_str()])
                .flat_map(words)
                .collect(),
        }
    }

    pub fn subject(name: &Name, floor: &Name) -> Self {
        Self {
            names: both(name).map(words).collect(),
            others: Vec::new(),
            floor: both(floor).flat_map(words).collect(),
        }
    }

    /// The same with what it is called besides.
    pub fn besides(mut self, others: &[&str]) -> Self {
        self.others.extend(others.iter().copied().map(words));
        self
    }

    /// How well it fits: every typed word must, and one of them its name, not its floor alone.
    pub fn fit(&self, typed: &[Typed]) -> Option<Fit> {
        let of = |names: &[Vec<Word>]| names.iter().filter_map(|n| self.fit_name(n, typed)).min();
        let own = of(&self.names);
        let other = of(&self.others).map(|fit| {
            if fit == Fit::Similar {
                fit
            } else {
                Fit::Called.max(fit)
            }
        });
        own.into_iter().chain(other).min()
    }

    fn fit_name(&self, name: &[Word], typed: &[Typed]) -> Option<Fit> {
        let (mut worst, mut is_named) = (Fit::Whole, false);
        for (at, word) in typed.iter().enumerate() {
            let is_last = at + 1 == typed.len();
            let fit = name
                .iter()
                .filter_map(|known| known.fit(word, is_last))
                .min();
            is_named |= fit.is_some();
            let on_floor = || {
                self.floor
                    .iter()
                    .filter_map(|known| known.fit(word, is_last))
                    .min()
            };
            worst = worst.max(fit.or_else(|| on_floor().filter(|fit| *fit < Fit::Similar))?);
        }
        is_named.then_some(worst)
    }
}

impl Word {
    /// Words before the last one may be begun, too: people type "acc toi".
    fn fit(&self, typed: &Typed, is_last: bool) -> Option<Fit> {
        if self.spelling == typed.spelling {
            return Some(Fit::Whole);
        }
        if self.spelling.starts_with(&typed.spelling) {
            return Some(Fit::Begun);
        }
        let sounds = |keys: &[String]| self.keys.iter().any(|key| keys.contains(key));
        if sounds(&typed.keys) {
            return Some(Fit::Sounds);
        }
        let goes_on = |begun: &&String| {
            begun.len() > 2 && self.keys.iter().any(|key| key.starts_with(begun.as_str()))
        };
        if is_last && typed.begun.iter().find(goes_on).is_some() {
            return Some(Fit::Sounds);
        }
        let begun = typed
            .begun
            .first()
            .filter(|begun| begun.len() >= SLIP_LETTERS)?;
        // Hardly anybody slips on the first letter, and most words are passed over by it.
        let mut like = self
            .keys
            .iter()
            .filter(|key| key.as_bytes().first() == begun.as_bytes().first());
        let is_near = like.any(|key| {
            let one: Texts = [key.as_str()].into_iter().collect();
            !similar::near(&one, begun, 1, is_last).is_empty()
        });
        is_near.then_some(Fit::Similar)
    }
}

/// A shorter word says too little for a slip in it.
const SLIP_LETTERS: usize = 4;

fn both(name: &Name) -> impl Iterator<Item = &str> {
    [Some(name.en.as_str()), name.ta.as_deref()]
        .into_iter()
        .flatten()
}

fn words(name: &str) -> Vec<Word> {
    let words = text::words(name).into_iter();
    words
        .map(|w| Word {
            keys: fold::keys(&w.spelling),
            spelling: w.spelling,
        })
        .collect()
}
