//! What the columns of a kind of list are called, by us and by others.

use std::collections::HashMap;

/// The columns of a kind of list, by their names in the file.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Those without which no row can be taken.
    pub needed: &'static [&'static str],
    /// Further ones that are read.
    pub wanted: &'static [&'static str],
    /// Other words for a column, in small letters, and the column; they count where its own name does not stand. A word
    /// that stands for several columns is the first of them that no surer word took.
    pub also: &'static [(&'static str, &'static str)],
    /// Columns whose empty cells hold what the row above has: a sheet writes merged cells so.
    pub carried: &'static [&'static str],
    /// A column whose empty cells hold what the row above has only where one of these is filled, and no blank row stands
    /// between; and the columns that go with it.
    pub goes_on: Option<GoesOn>,
    /// Columns that each hold what needed ones do, and count where one of these is not there.
    pub instead: &'static [(&'static str, &'static [&'static str])],
    /// Those of them that are read beside what they hold the place of, too.
    pub beside: &'static [&'static str],
}

/// A column that goes on from the row above, as somebody leaves it out who writes several rows of one thing.
#[derive(Debug, Clone, Copy)]
pub struct GoesOn {
    pub column: &'static str,
    /// One of these must be filled, so that the row says something at all.
    pub where_filled: &'static [&'static str],
    /// These go on with it.
    pub with: &'static [&'static str],
    /// Where one of these is filled, the row says itself of what it is.
    pub unless_filled: &'static [&'static str],
    /// If one of these is another than above, the row is of another thing.
    pub unless_other: &'static [&'static str],
}

impl Shape {
    /// What each column of a header may be, each column of ours once; the sure names first.
    pub fn guess(&self, header: &[String]) -> Vec<Option<&'static str>> {
        let mut taken: Vec<&'static str> = Vec::new();
        let mut guessed: Vec<Option<&'static str>> = vec![None; header.len()];
        // Its own name, then a word for one column, then a word for several.
        for words in [0, 1, usize::MAX] {
            for (cell, guess) in header.iter().zip(&mut guessed) {
                let others = self.other_names_of(cell);
                let names: Vec<&'static str> = match self.name_of(cell) {
                    Some(own) => vec![own],
                    None if others.len() <= words => others,
                    None => continue,
                };
                let free = names.into_iter().find(|name| !taken.contains(name));
                if let (None, Some(name)) = (&guess, free) {
                    *guess = Some(name);
                    taken.push(name);
                }
            }
        }
        guessed
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.needed.iter().chain(self.wanted).copied()
    }

    /// The column a header cell names: letters' case and spaces at the ends do not count.
    pub(super) fn name_of(&self, cell: &str) -> Option<&'static str> {
        self.names().find(|name| name.eq_ignore_ascii_case(cell))
    }

    /// The columns that a header cell may name in other words; "Start-Call Number" and
    /// `startCallNumber` are "start call number", and "No." or "#" is a number.
    pub(super) fn other_names_of(&self, cell: &str) -> Vec<&'static str> {
        let words = [
            super::above::words(cell),
            super::above::words(&super::above::apart(cell)),
        ];
        let all = self.also.iter();
        all.filter(|(other, _)| words.contains(&super::above::words(other)))
            .map(|(_, name)| *name)
            .collect()
    }

    /// A needed column that is not there, nor one instead of it.
    pub(super) fn lacking(&self, places: &HashMap<&'static str, usize>) -> Option<&'static str> {
        let is_there = |name: &&'static str| places.contains_key(name);
        let is_held = |name: &&'static str| {
            let mut others = self.instead.iter();
            is_there(name) || others.any(|(one, all)| all.contains(name) && is_there(one))
        };
        self.needed.iter().copied().find(|name| !is_held(name))
    }

    /// What a word that may mean several columns means: what is lacking, rather than one that is not needed.
    pub(super) fn settle(
        &self,
        places: &mut HashMap<&'static str, usize>,
        doubtful: Vec<(Vec<&'static str>, usize)>,
    ) {
        for (names, index) in doubtful {
            let with = |name: &&'static str| {
                let mut places = places.clone();
                places.retain(|_, at| *at != index);
                places.entry(name).or_insert(index);
                places
            };
            let mut meant = names.iter().map(with);
            if self.lacking(places).is_some()
                && let Some(found) = meant.find(|places| self.lacking(places).is_none())
            {
                *places = found;
            }
        }
    }

    pub fn knows(&self, cell: &str) -> bool {
        self.name_of(cell).is_some() || !self.other_names_of(cell).is_empty()
    }
}
