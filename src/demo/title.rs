//! Titles that read like those of real books of their class, made from topics and patterns.

use super::dice::Dice;
use super::sheet::{bar, column, rows, sentence};
use super::stock::{CHILDREN, OVERSIZE, REFERENCE};
use super::subject::{Class, Topic};
use crate::domain::id::CollectionId;
use crate::domain::language::Language;
use std::collections::HashMap;

const TEMPLATES: &str = include_str!("../../assets/demo/templates.tsv");
const STORIES: &str = include_str!("../../assets/demo/stories.tsv");

/// The maker of titles.
pub(super) struct Titles {
    /// Patterns around a topic, by kind and language.
    around: HashMap<(&'static str, &'static str), Vec<&'static str>>,
    /// Patterns of titles that are told, with how common they are.
    told: HashMap<(&'static str, &'static str), Vec<(u32, &'static str)>>,
    lists: HashMap<&'static str, Vec<&'static str>>,
}

/// A title and the class number it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Titled {
    pub words: String,
    pub number: &'static str,
}

impl Titles {
    pub fn new() -> Self {
        let mut titles = Self {
            around: HashMap::new(),
            told: HashMap::new(),
            lists: HashMap::new(),
        };
        for row in rows(TEMPLATES) {
            let key = (column(&row, 0), column(&row, 1));
            titles.around.entry(key).or_default().push(column(&row, 2));
        }
        for row in rows(STORIES) {
            if column(&row, 0) == "=" {
                let key = (column(&row, 1), column(&row, 2));
                let weight = column(&row, 3).parse().unwrap_or(1);
                titles
                    .told
                    .entry(key)
                    .or_default()
                    .push((weight, column(&row, 4)));
            } else {
                titles.lists.insert(column(&row, 0), bar(column(&row, 1)));
            }
        }
        titles
    }

    /// A title of a class in a collection.
    pub fn make(&self, dice: &mut Dice, class: &Class, shelf: (CollectionId, Language)) -> Titled {
        let (collection, language) = shelf;
        let topics = class.topics(collection, language);
        let Some(topic) = topics.get(dice.below(topics.len())) else {
            let words = self.tell(dice, class, shelf);
            return Titled {
                words: sentence(&words),
                number: class.number,
            };
        };
        let kind = kind_of(class, collection);
        let patterns = self
            .around
            .get(&(kind, language.code()))
            .map(Vec::as_slice)
            .unwrap_or_default();
        // A pattern that does not go with the topic is thrown again; the topic alone always goes.
        let pattern = (0..12)
            .filter_map(|_| patterns.get(dice.below(patterns.len())))
            .find(|pattern| goes_with(pattern, topic))
            .map_or("{t}", |pattern| pattern.trim_start_matches(['~', '!']));
        Titled {
            words: sentence(&pattern.replace("{t}", topic.words)),
            number: topic.number,
        }
    }

    /// A title that is told, from the lists.
    fn tell(
        &self,
        dice: &mut Dice,
        class: &Class,
        (collection, language): (CollectionId, Language),
    ) -> String {
        let code = language.code();
        let for_children = match class.kind {
            "novel" => "kidnovel",
            "verse" | "essay" | "letters" => "kidverse",
            kind => kind,
        };
        let kind = if collection == CHILDREN {
            for_children
        } else {
            class.kind
        };
        let patterns = self
            .told
            .get(&(kind, code))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let at = dice.weighted(patterns.iter().map(|(weight, _)| *weight));
        let Some((_, pattern)) = patterns.get(at) else {
            return class.name.text(language).to_owned();
        };
        self.fill(dice, pattern, class.number)
    }

    /// Fills the slots of a pattern; no word twice. A list of a class (`place843`) wins over the general one.
    fn fill(&self, dice: &mut Dice, pattern: &str, class: &str) -> String {
        let mut text = String::new();
        let mut rest = pattern;
        let mut taken: Vec<&str> = Vec::new();
        while let Some((before, behind)) = rest.split_once('{') {
            let Some((slot, after)) = behind.split_once('}') else {
                break;
            };
            text.push_str(before);
            let (article, name) = slot
                .split_once('+')
                .map_or((false, slot), |(_, name)| (true, name));
            let list = self
                .lists
                .get(format!("{name}{class}").as_str())
                .or_else(|| self.lists.get(name));
            let list = list.map(Vec::as_slice).unwrap_or_default();
            let word = (0..8)
                .filter_map(|_| dice.pick(list))
                .find(|word| !taken.contains(word));
            let word = word.unwrap_or_default();
            if article {
                text.push_str(if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
                    "an "
                } else {
                    "a "
                });
            }
            text.push_str(word);
            taken.push(word);
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

/// The kind of patterns for a class in a collection.
fn kind_of(class: &Class, collection: CollectionId) -> &'static str {
    match (collection, class.kind) {
        _ if class.number == "912" && collection != CHILDREN => "atlas",
        (CHILDREN, _) => "child",
        (OVERSIZE, _) => "album",
        // Books that are reference books by what they are keep their own patterns.
        (REFERENCE, kind) if !matches!(kind, "ency" | "dict" | "figures") => "ref",
        (_, kind) => kind,
    }
}

/// Whether a pattern reads well around a topic: a word before it wants a topic without article or name, a country one
/// without a country, and no word stands twice.
fn goes_with(pattern: &str, topic: &Topic) -> bool {
    let words = topic.words;
    let is_plain = words.starts_with(|c: char| c.is_lowercase()) && !words.starts_with("the ");
    let names_place = words.contains(|c: char| c.is_ascii_uppercase());
    let is_allowed = match pattern.chars().next() {
        Some('~') => is_plain,
        Some('!') => !names_place && !words.contains(" in "),
        _ => true,
    };
    let is_new = |word: &str| word.chars().count() < 4 || !has_word(words, word);
    is_allowed
        && pattern
            .replace("{t}", " ")
            .split([' ', ':', '~', '!', '–'])
            .all(is_new)
}

/// Whether a text has a word, in whatever case and number.
fn has_word(text: &str, word: &str) -> bool {
    let stem = |w: &str| w.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let word = stem(word);
    let same = |w: &str| {
        let w = stem(w);
        !w.is_empty()
            && (w == word
                || w.strip_suffix('s') == Some(&word)
                || word.strip_suffix('s') == Some(&w))
    };
    text.split_whitespace().any(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_goes_with_topics_that_read_well_in_it() {
        let topic = |words| Topic { number: "0", words };
        let table = [
            ("~advanced {t}", "linear algebra", true),
            ("~advanced {t}", "the internet", false),
            ("~modern {t}", "Indian English", false),
            ("!{t} in India", "caste", true),
            ("!{t} in India", "Indian politics", false),
            ("a history of {t}", "the history of mathematics", false),
            ("principles of {t}", "principles of management", false),
            ("notes on {t}", "optics", true),
        ];
        for (pattern, words, goes) in table {
            assert_eq!(goes_with(pattern, &topic(words)), goes, "{pattern} {words}");
        }
    }
}
