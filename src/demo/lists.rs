//! Named lists of `people.tsv`, and one thing of each.

use super::dice::Dice;
use super::sheet::{column, rows};
use std::collections::HashMap;

const PEOPLE: &str = include_str!("../../assets/demo/people.tsv");

/// What can be said of people. An empty entry stands for nothing known.
pub(super) struct Lists {
    lists: HashMap<&'static str, Vec<&'static str>>,
}

impl Lists {
    pub fn new() -> Self {
        let list = |text: &'static str| {
            if text.is_empty() {
                Vec::new()
            } else {
                text.split('|').collect()
            }
        };
        Self {
            lists: rows(PEOPLE)
                .map(|row| (column(&row, 0), list(column(&row, 1))))
                .collect(),
        }
    }

    /// One of a list; nothing of a list that is not there.
    pub fn one(&self, dice: &mut Dice, name: &str) -> &'static str {
        let list = self.all(name);
        list.get(dice.below(list.len()))
            .copied()
            .unwrap_or_default()
    }

    /// The whole of a list.
    pub fn all(&self, name: &str) -> &[&'static str] {
        self.lists.get(name).map(Vec::as_slice).unwrap_or_default()
    }
}
