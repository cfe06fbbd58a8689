//! Marks on the spine that name the collection and are no part of the number: REF, R, J, TAM.

use crate::domain::call_number::{CallNumber, Scheme, SortKey, end_key, sort_key};
use crate::domain::holding::{Collection, ShelvedBy};

/// Shorter codes of a collection are too likely the beginning of a number.
const SHORTEST_CODE: usize = 2;

/// The number behind the longest of a collection's marks that the text begins with, and how long the mark is; `None`
/// when it begins with none or nothing follows. The collection's code counts as a mark.
///
/// A mark may touch the digits behind it (`R914.3`), but not in LCC, where R914 is a class of its own.
pub(super) fn strip<'a>(typed: &'a str, collection: &Collection) -> Option<(&'a str, usize)> {
    let text = typed.trim_start();
    let code = Some(&collection.code).filter(|c| c.len() >= SHORTEST_CODE);
    collection
        .prefixes
        .iter()
        .chain(code)
        .filter_map(|mark| {
            let behind = behind_mark(text, mark.trim(), collection.scheme)?;
            Some((behind, mark.len()))
        })
        .max_by_key(|(_, length)| *length)
}

/// The number without any of the marks.
pub(super) fn without<'a>(typed: &'a str, collection: &Collection) -> &'a str {
    strip(typed, collection).map_or(typed, |(number, _)| number)
}

impl Collection {
    /// The keys of a range as its labels are printed, marks and all: `first <= number < end`.
    pub fn range_keys(&self, first: &str, last: &str) -> (SortKey, SortKey) {
        (
            sort_key(without(first, self), self.scheme),
            end_key(without(last, self), self.scheme),
        )
    }

    /// Where a number or a label files in this collection, its mark not counted.
    pub fn key_of(&self, typed: &str) -> SortKey {
        sort_key(without(typed, self), self.scheme)
    }

    /// A number or a label without the mark of this collection.
    pub fn without_mark<'a>(&self, typed: &'a str) -> &'a str {
        without(typed, self)
    }

    /// Whether a number is built as this collection's are; where copies stand by title or author, numbers don't count.
    pub fn is_built_so(&self, typed: &str) -> bool {
        let is_read = matches!(
            self.shelved_by,
            ShelvedBy::CallNumber | ShelvedBy::Accession
        );
        if !is_read || self.scheme == Scheme::Generic {
            return true;
        }
        CallNumber::parse(without(typed, self), self.scheme).parsed_as() == self.scheme
    }

    /// How long the mark of this collection is that a number begins with, if it does.
    pub fn mark_of(&self, typed: &str) -> Option<usize> {
        strip(typed, self).map(|(_, length)| length)
    }
}

fn behind_mark<'a>(text: &'a str, mark: &str, scheme: Scheme) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in mark.chars().flat_map(char::to_lowercase) {
        if !rest.next()?.to_lowercase().eq(std::iter::once(expected)) {
            return None;
        }
    }
    let rest = rest.as_str();
    let number = rest.trim_start_matches([' ', '\t', '.', '-', '/', ':']);
    let is_glued = number.len() == rest.len();
    let may_be_glued = scheme != Scheme::Lcc && number.starts_with(char::is_numeric);
    let is_there = !mark.is_empty() && !number.is_empty() && (!is_glued || may_be_glued);
    is_there.then_some(number)
}
