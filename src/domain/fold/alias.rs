//! Names that no rule of spelling leads to each other: John is ஜான்.

use super::spelling;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One group a line; `#` begins a remark.
const GROUPS: &str = include_str!("../../../assets/search/alias.txt");

static GROUPS_READ: LazyLock<Groups> = LazyLock::new(Groups::read);

struct Groups {
    groups: Vec<Vec<String>>,
    /// Which group a word belongs to.
    of: HashMap<String, usize>,
}

impl Groups {
    fn read() -> Self {
        let lines = GROUPS.lines().filter(|line| !line.starts_with('#'));
        let groups: Vec<Vec<String>> = lines
            .map(|line| line.split_whitespace().map(spelling).collect())
            .collect();
        let words = groups.iter().zip(0..);
        let of = words.flat_map(|(group, at)| group.iter().map(move |word| (word.clone(), at)));
        Self {
            of: of.collect(),
            groups,
        }
    }
}

/// All spellings of a word's group, the word itself among them; none for most words.
pub fn group_of(spelling: &str) -> impl Iterator<Item = &'static str> {
    let Groups { groups, of } = &*GROUPS_READ;
    let group = of.get(spelling).and_then(|at| groups.get(*at));
    group.into_iter().flatten().map(String::as_str)
}
