//! Names that no rule of spelling leads to each other: John is ஜான்.

use super::spelling;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One group a line; `#` begins a remark.
const GROUPS: &str = include_str!("../../../assets/search/alias.txt");

static GROUP_OF: LazyLock<(Vec<Vec<String>>, HashMap<String, usize>)> = LazyLock::new(|| {
    let lines = GROUPS.lines().filter(|line| !line.starts_with('#'));
    let groups: Vec<Vec<String>> = lines
        .map(|line| line.split_whitespace().map(spelling).collect::<Vec<_>>())
        .filter(|group| group.len() > 1)
        .collect();
    let of = groups.iter().enumerate();
    let of = of.flat_map(|(i, group)| group.iter().map(move |word| (word.clone(), i)));
    (groups.clone(), of.collect())
});

/// The other spellings of a word's group, none for most words.
pub fn group_of(spelling: &str) -> impl Iterator<Item = &'static str> {
    let (groups, of) = &*GROUP_OF;
    let group = of.get(spelling).and_then(|at| groups.get(*at));
    group.into_iter().flatten().map(String::as_str)
}
