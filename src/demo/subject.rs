//! The classes of the demo branch: how much shelf each takes in each collection, its name on the signs, and what its
//! books are about.

use super::sheet::{bar, column, rows};
use super::stock::{BRAILLE, CHILDREN, CLOSED_STACK, GENERAL, OVERSIZE, REFERENCE, TAMIL};
use crate::domain::id::CollectionId;
use crate::domain::language::{Language, Name};
use std::collections::HashMap;

const CLASSES: &str = include_str!("../../assets/demo/classes.tsv");
const TOPICS: &str = include_str!("../../assets/demo/topics.tsv");

/// The collections in the order of the columns of `classes.tsv`.
pub(super) const SHELVED: [CollectionId; 7] = [
    GENERAL,
    TAMIL,
    CHILDREN,
    REFERENCE,
    BRAILLE,
    OVERSIZE,
    CLOSED_STACK,
];

/// One class with what is said of it.
#[derive(Debug, Clone)]
pub(super) struct Class {
    pub number: &'static str,
    pub name: Name,
    /// How much shelf it takes in each of [`SHELVED`].
    weights: [u32; SHELVED.len()],
    /// What kind of book it holds: the word in `templates.tsv` and `stories.tsv`.
    pub kind: &'static str,
    english: Vec<Topic>,
    tamil: Vec<Topic>,
    child: Vec<Topic>,
}

/// What a book can be about, and the class number of its own that it has then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Topic {
    pub number: &'static str,
    pub words: &'static str,
}

impl Class {
    /// How much shelf it takes in a collection.
    pub fn weight(&self, collection: CollectionId) -> u32 {
        let at = SHELVED.iter().position(|c| *c == collection);
        at.and_then(|at| self.weights.get(at)).copied().unwrap_or(0)
    }

    /// What books of a collection in a language can be about; none where stories are told.
    pub fn topics(&self, collection: CollectionId, language: Language) -> &[Topic] {
        match language {
            Language::Tamil => &self.tamil,
            Language::English if collection == CHILDREN => &self.child,
            Language::English => &self.english,
        }
    }
}

/// Every class, in shelf order.
pub(super) fn classes() -> Vec<Class> {
    let topics: HashMap<&str, Vec<&'static str>> =
        rows(TOPICS).map(|row| (column(&row, 0), row)).collect();
    rows(CLASSES)
        .map(|row| {
            let number = column(&row, 0);
            let more = topics.get(number).map(Vec::as_slice).unwrap_or_default();
            let list = |at| {
                bar(column(more, at))
                    .into_iter()
                    .map(|entry| topic(number, entry))
                    .collect()
            };
            let mut weights = [0; SHELVED.len()];
            for (at, weight) in weights.iter_mut().enumerate() {
                *weight = column(&row, at + 1).parse().unwrap_or(0);
            }
            Class {
                number,
                name: Name::new(column(&row, 8), column(&row, 9)),
                weights,
                kind: column(more, 1),
                english: list(2),
                tamil: list(3),
                child: list(4),
            }
        })
        .collect()
}

/// An entry of a list of topics: "512.5 linear algebra" stands under 512.5, "matrices" under its class.
fn topic(class: &'static str, entry: &'static str) -> Topic {
    let own = entry.split_once(' ').filter(|(number, _)| {
        number.len() >= 3
            && number.starts_with(|c: char| c.is_ascii_digit())
            && number.parse::<f64>().is_ok()
    });
    match own {
        Some((number, words)) => Topic { number, words },
        None => Topic {
            number: class,
            words: entry,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kinds whose titles are told, not made from a topic.
    const TOLD: [&str; 7] = [
        "novel", "tale", "verse", "drama", "essay", "letters", "humour",
    ];

    #[test]
    fn every_class_that_a_collection_holds_has_something_to_be_about() {
        let classes = classes();
        assert!(classes.len() > 170);
        for class in &classes {
            assert!(!class.kind.is_empty(), "{}", class.number);
            if TOLD.contains(&class.kind) {
                continue;
            }
            for collection in SHELVED.into_iter().filter(|c| class.weight(*c) > 0) {
                let has = |language| !class.topics(collection, language).is_empty();
                let is_tamil_alone = collection == TAMIL;
                assert!(
                    has(Language::Tamil) || (!is_tamil_alone && has(Language::English)),
                    "{} in {collection}",
                    class.number
                );
            }
        }
    }

    #[test]
    fn a_topic_may_bring_a_number_of_its_own() {
        assert_eq!(
            topic("512", "512.5 linear algebra"),
            Topic {
                number: "512.5",
                words: "linear algebra"
            }
        );
        assert_eq!(
            topic("512", "matrices"),
            Topic {
                number: "512",
                words: "matrices"
            }
        );
    }
}
