//! Subjects in words: what a visitor says ("law", "சட்டம்") and the Dewey number it stands at. The number stays the
//! library's own business.
//!
//! The index holds the ten main classes, the hundred divisions and some sections that visitors ask for by name, in words of
//! our own (Dewey Decimal Classification: numbers are facts, its captions are not used).

use super::id::{CollectionId, SubjectWordId};
use super::language::Name;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The index as it is kept: number, English, Tamil, other names.
const DEWEY: &str = include_str!("../../assets/subject/ddc.tsv");

/// A word of the branch's own for a subject, and where its shelves begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSubject {
    /// 0 before it is first saved.
    pub id: SubjectWordId,
    pub name: Name,
    /// What visitors call it besides.
    pub other_names: Vec<String>,
    pub call_number: String,
    /// In this sequence; else wherever the number leads.
    pub collection: Option<CollectionId>,
}

/// A subject and where its shelves begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The Dewey number.
    pub number: &'static str,
    pub name: Name,
    /// What it is called besides, in either language.
    pub other_names: Vec<&'static str>,
}

/// Every subject, in the order of their numbers.
pub fn dewey() -> &'static [Subject] {
    static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
        let lines = DEWEY.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(read).collect()
    });
    &SUBJECTS
}

fn read(line: &'static str) -> Option<Subject> {
    let mut cells = line.split('\t');
    let (number, en, ta) = (cells.next()?, cells.next()?, cells.next()?);
    let others = cells.next().unwrap_or_default().split(',');
    Some(Subject {
        number,
        name: Name::new(en, ta),
        other_names: others.map(str::trim).filter(|o| !o.is_empty()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::call_number::{CallNumber, Scheme};

    #[test]
    fn the_index_holds_every_class_and_division_in_order_and_in_both_languages() {
        let lines = DEWEY.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(dewey().len(), lines, "a line can't be read");
        for ten in 0..100 {
            // The division 040 is not in use; its numbers were given back (DDC 23).
            let number = format!("{ten:02}0");
            let is_there = dewey().iter().any(|s| s.number == number);
            assert_eq!(is_there, number != "040", "{number}");
        }
        let keys = dewey()
            .iter()
            .map(|s| CallNumber::parse(s.number, Scheme::Ddc));
        let keys: Vec<_> = keys.collect();
        assert!(keys.iter().all(|n| n.parsed_as() == Scheme::Ddc));
        assert!(keys.is_sorted_by(|a, b| a.key() < b.key()));
        for subject in dewey() {
            let tamil = subject.name.ta.as_deref().unwrap_or_default();
            assert!(
                tamil.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c)),
                "{}",
                subject.number
            );
        }
    }
}
