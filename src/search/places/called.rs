//! What a thing of the house is called, by its signs and by visitors, and how well typed words fit it.

use super::lexicon::{Fits, Lexicon};
use crate::domain::language::Name;
use crate::domain::plan::{Connector, Floor, Place, Zone};
use crate::search::{Fit, fold};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What people call each kind of place; words of one name apart by blanks, names by commas.
const KINDS: &str = include_str!("../../../assets/search/kind.tsv");
const SMALL: &str = include_str!("../../../assets/search/small.txt");

static NAMES_OF_KINDS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = KINDS.lines().filter(|line| !line.starts_with('#'));
    let kinds = lines.filter_map(|line| line.split_once('\t'));
    kinds
        .map(|(kind, names)| (kind, names.split(',').map(str::trim).collect()))
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

/// The names of a thing, as written.
#[derive(Default)]
pub struct Names<'a> {
    /// Its own, and what everybody calls its kind: who asks for the toilet means women's and men's as well.
    own: Vec<&'a str>,
    /// What it is called besides.
    others: Vec<&'a str>,
    /// The floors it is on: a second fact.
    floor: Vec<&'a str>,
}

impl<'a> Names<'a> {
    pub fn place(floor: &'a Floor, place: &'a Place) -> Self {
        Self {
            own: both(&place.name)
                .chain(of_kind(place.kind.word()))
                .collect(),
            others: place.other_names.iter().map(String::as_str).collect(),
            floor: on(floor).collect(),
        }
    }

    pub fn area(floor: &'a Floor, zone: &'a Zone) -> Self {
        Self {
            floor: on(floor).collect(),
            ..Self::of(&zone.name)
        }
    }

    /// A lift or a flight of stairs, with the floors it stops at.
    pub fn connector(connector: &'a Connector, floors: impl Iterator<Item = &'a Floor>) -> Self {
        Self {
            own: both(&connector.name)
                .chain(of_kind(connector.kind.word()))
                .collect(),
            others: Vec::new(),
            floor: floors.flat_map(on).collect(),
        }
    }

    pub fn subject(name: &'a Name, floor: &'a Name) -> Self {
        Self {
            floor: both(floor).collect(),
            ..Self::of(name)
        }
    }

    /// A name that belongs to no floor.
    pub fn of(name: &'a Name) -> Self {
        Self {
            own: both(name).collect(),
            ..Self::default()
        }
    }

    /// The same with what it is called besides.
    pub fn besides(mut self, others: &[&'a str]) -> Self {
        self.others.extend(others);
        self
    }

    /// All of them.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        [&self.own, &self.others, &self.floor]
            .into_iter()
            .flatten()
            .copied()
    }
}

/// The names of a thing, as numbers of their words.
pub struct Called {
    own: Vec<Vec<u32>>,
    others: Vec<Vec<u32>>,
    floor: Vec<u32>,
}

impl Called {
    pub fn new(lexicon: &Lexicon, names: &Names<'_>) -> Self {
        let read = |names: &[&str]| names.iter().map(|name| lexicon.ids(name)).collect();
        Self {
            own: read(&names.own),
            others: read(&names.others),
            floor: names.floor.iter().flat_map(|f| lexicon.ids(f)).collect(),
        }
    }

    /// Words of its first name: the fewer, the more of it was typed.
    pub fn length(&self) -> usize {
        self.own.first().map_or(0, Vec::len)
    }

    /// How well it fits: every typed word must, and one of them its name, not its floor alone.
    pub fn fit(&self, typed: &[Fits]) -> Option<Fit> {
        let of = |names: &[Vec<u32>]| names.iter().filter_map(|n| self.fit_name(n, typed)).min();
        let other = of(&self.others).map(|fit| fit.max(Fit::Called));
        of(&self.own).into_iter().chain(other).min()
    }

    fn fit_name(&self, name: &[u32], typed: &[Fits]) -> Option<Fit> {
        let (mut worst, mut is_named) = (Fit::Whole, false);
        for fits in typed {
            let fit = fits.best(name);
            is_named |= fit.is_some();
            let on_floor = || fits.best(&self.floor).filter(|fit| *fit < Fit::Similar);
            worst = worst.max(fit.or_else(on_floor)?);
        }
        is_named.then_some(worst)
    }
}

fn both(name: &Name) -> impl Iterator<Item = &str> {
    [Some(name.en.as_str()), name.ta.as_deref()]
        .into_iter()
        .flatten()
}

fn on(floor: &Floor) -> impl Iterator<Item = &str> {
    both(&floor.name).chain([floor.short_name.as_str()])
}

fn of_kind<'a>(kind: &'static str) -> impl Iterator<Item = &'a str> {
    NAMES_OF_KINDS.get(kind).into_iter().flatten().copied()
}
