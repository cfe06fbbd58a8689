//! The word lists of the demo branch, as they stand in `assets/demo`: one thing a line, columns parted by tabs, lists
//! inside a column by bars.

/// The lines of a list with their columns; lines for people left out.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim_end).collect())
}

/// The entries of a column; none of an empty one.
pub(super) fn bar(column: &'static str) -> Vec<&'static str> {
    column
        .split('|')
        .filter(|entry| !entry.is_empty())
        .collect()
}

/// A column that may be missing at the end of a line.
pub(super) fn column(row: &[&'static str], at: usize) -> &'static str {
    row.get(at).copied().unwrap_or_default()
}

/// A text with its first letter large.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
