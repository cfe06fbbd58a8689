//! What questions and complaints are about: books of the house, topics with their shelves, bays, said in words.

use super::book::Book;
use super::dice::Dice;
use super::shelving::Shelved;
use super::stock::{self, CHILDREN, CLOSED_STACK, GENERAL, NEWSPAPERS, TAMIL};
use super::subject::Class;
use crate::domain::id::{BayId, CollectionId};
use crate::domain::language::Language;
use crate::domain::plan::{Floor, Plan};
use std::collections::HashMap;

/// The class of books for examinations.
const EXAMS: &str = "378.166";

/// What can be asked about.
pub(super) struct Material<'a> {
    plan: &'a Plan,
    shelved: &'a Shelved,
    /// Books in English and in Tamil, what is asked for most in front.
    english: Vec<&'a Book>,
    tamil: Vec<&'a Book>,
    /// Topics with a book about each, what is asked for most in front.
    topics: Vec<(&'static str, &'a Book)>,
    tamil_topics: Vec<(&'static str, &'a Book)>,
    exams: Vec<(&'static str, &'a Book)>,
    child_topics: Vec<&'static str>,
    law: Option<&'a Book>,
}

impl<'a> Material<'a> {
    pub fn new(
        dice: &mut Dice,
        (plan, shelved): (&'a Plan, &'a Shelved),
        books: &'a [Book],
        classes: &[Class],
    ) -> Self {
        let asked = |collections: &[CollectionId]| -> Vec<&'a Book> {
            books
                .iter()
                .filter(|b| collections.contains(&b.collection))
                .collect()
        };
        let mut english = asked(&[GENERAL, CHILDREN]);
        english.retain(|b| b.title_ta.is_empty());
        let tamil = asked(&[TAMIL]);
        let about: About<'a> = books
            .iter()
            .filter_map(|b| Some(((b.collection, number_of(b)?), b)))
            .collect();
        let mut topics =
            |collection, language| topics(dice, classes, (collection, language), &about);
        let mut topics_en = topics(GENERAL, Language::English);
        topics_en.retain(|(_, book)| number_of(book) != Some(EXAMS));
        let tamil_topics = topics(TAMIL, Language::Tamil);
        let child_topics = topics(CHILDREN, Language::English);
        let copies = |b: &&Book| b.copies.len() as u32;
        let english = in_order_of(dice, english, copies);
        let tamil = in_order_of(dice, tamil, copies);
        // Examinations stand in the list as they are asked for.
        let exams = classes.iter().filter(|c| c.number == EXAMS);
        let exams = exams.flat_map(|c| c.topics(GENERAL, Language::English));
        let exams = exams.filter_map(|t| Some((t.words, *about.get(&(GENERAL, t.number))?)));
        Self {
            plan,
            shelved,
            english,
            tamil,
            topics: topics_en,
            tamil_topics,
            exams: exams.collect(),
            child_topics: child_topics.into_iter().map(|(words, _)| words).collect(),
            law: about.get(&(GENERAL, "346.02")).copied(),
        }
    }

    /// Fills the slots of a question and its answer with one and the same thing of the house.
    pub fn fill(&self, dice: &mut Dice, question: &str, answer: &str) -> (String, String) {
        let book = often(dice, &self.english);
        let tamil = often(dice, &self.tamil);
        let topic = often(dice, &self.topics);
        let tamil_topic = often(dice, &self.tamil_topics);
        let exam = often(dice, &self.exams);
        let (floor, bay) = self.some_bay(dice);
        let place = |book: Option<&&Book>| self.place(book.copied(), Language::English);
        let place_ta = |book: Option<&&Book>| self.place(book.copied(), Language::Tamil);
        let slots = [
            ("{title}", book.map(|b| b.title.clone())),
            ("{author}", book.map(|b| b.author.clone())),
            ("{where}", place(book)),
            (
                "{call}",
                book.and_then(|b| Some(b.copies.first()?.call_number.clone())),
            ),
            ("{tamil}", tamil.map(|b| b.title_ta.clone())),
            ("{tamilwhere}", place_ta(tamil)),
            ("{topic}", topic.map(|(words, _)| (*words).to_owned())),
            ("{shelf}", place(topic.map(|(_, b)| b))),
            (
                "{tamiltopic}",
                tamil_topic.map(|(words, _)| (*words).to_owned()),
            ),
            ("{tamilshelf}", place_ta(tamil_topic.map(|(_, b)| b))),
            ("{exam}", exam.map(|(words, _)| (*words).to_owned())),
            ("{examshelf}", place(exam.map(|(_, b)| b))),
            ("{lawshelf}", place(self.law.as_ref())),
            (
                "{childtopic}",
                often(dice, &self.child_topics).map(|words| (*words).to_owned()),
            ),
            ("{floor}", Some(floor)),
            ("{bay}", Some(bay)),
        ];
        let put = |text: &str| {
            slots
                .iter()
                .filter(|(slot, _)| text.contains(slot))
                .fold(text.to_owned(), |text, (slot, words)| {
                    text.replace(slot, words.as_deref().unwrap_or("?"))
                })
        };
        (
            super::sheet::sentence(&put(question)),
            super::sheet::sentence(&put(answer)),
        )
    }

    /// Where a book stands, in words: "Floor 5, wing A, bay A5-031".
    fn place(&self, book: Option<&Book>, language: Language) -> Option<String> {
        let book = book?;
        let is_tamil = language == Language::Tamil;
        if matches!(book.collection, CLOSED_STACK | NEWSPAPERS) {
            return Some(
                if is_tamil {
                    "எட்டாம் தளத்தில் கேட்கவும்"
                } else {
                    "to be asked for on floor 8"
                }
                .to_owned(),
            );
        }
        let (floor, bay) = self.spot(&book.copies.first()?.call_number, book.collection)?;
        let code = &floor.bays.get(bay)?.code;
        let (name, is_a) = (floor.name.text(language), code.starts_with('A'));
        Some(match (is_tamil, is_a) {
            (true, true) => format!("{name}, அ பிரிவு, {code}"),
            (true, false) => format!("{name}, ஆ பிரிவு, {code}"),
            (false, true) => format!("{name}, wing A, bay {code}"),
            (false, false) => format!("{name}, wing B, bay {code}"),
        })
    }

    fn spot(&self, call_number: &str, collection: CollectionId) -> Option<(&Floor, usize)> {
        let (floor, bay) = self.shelved.spot(call_number, collection)?;
        Some((self.plan.floors.get(floor)?, bay))
    }

    /// A bay on a floor that holds books of a class.
    pub fn bay_of(&self, dice: &mut Dice, floor: usize, class: &str) -> Option<BayId> {
        let floor = self.plan.floors.get(floor)?;
        let holds = |label: &str| {
            label
                .rsplit(' ')
                .nth(1)
                .is_some_and(|number| number.starts_with(class))
        };
        let of: Vec<BayId> = floor
            .bays
            .iter()
            .filter(|b| {
                b.faces
                    .iter()
                    .flat_map(|f| &f.sections)
                    .any(|s| holds(&s.first))
            })
            .map(|b| b.id)
            .collect();
        of.get(dice.below(of.len())).copied()
    }

    /// Some floor above the ground, and the code of a bay on it.
    fn some_bay(&self, dice: &mut Dice) -> (String, String) {
        let floor = self
            .plan
            .floors
            .get(1 + dice.below(self.plan.floors.len() - 1));
        let Some((floor, bay)) =
            floor.and_then(|f| Some((f, f.bays.get(dice.below(f.bays.len()))?)))
        else {
            return Default::default();
        };
        (floor.short_name.clone(), bay.code.clone())
    }
}

/// A book for each class number of each collection.
type About<'a> = HashMap<(CollectionId, &'a str), &'a Book>;

/// Topics that a collection has a book about, those of large classes rather in front.
fn topics<'a>(
    dice: &mut Dice,
    classes: &[Class],
    (collection, language): (CollectionId, Language),
    about: &About<'a>,
) -> Vec<(&'static str, &'a Book)> {
    let mut found = Vec::new();
    for class in classes {
        for topic in class.topics(collection, language) {
            if let Some(book) = about.get(&(collection, topic.number)) {
                found.push((class.weight(collection), topic.words, *book));
            }
        }
    }
    let by_weight = in_order_of(dice, found, |(weight, ..)| *weight);
    by_weight
        .into_iter()
        .map(|(_, words, book)| (words, book))
        .collect()
}

/// The class number of a book.
fn number_of(book: &Book) -> Option<&str> {
    let number = &book.copies.first()?.call_number;
    number
        .strip_prefix(stock::mark(book.collection))?
        .split(' ')
        .next()
}

/// One of a list, what stands in front much more often: a few things are asked for again and again.
fn often<'l, T>(dice: &mut Dice, list: &'l [T]) -> Option<&'l T> {
    let at = dice.unit().powf(2.2) * list.len() as f64;
    list.get(at as usize)
}

/// A list by chance and weight: what weighs much tends to stand in front.
fn in_order_of<T>(dice: &mut Dice, list: Vec<T>, weight: impl Fn(&T) -> u32) -> Vec<T> {
    let mut keyed: Vec<(f64, T)> = list
        .into_iter()
        .map(|thing| (dice.unit() * f64::from(weight(&thing)), thing))
        .collect();
    keyed.sort_by(|a, b| b.0.total_cmp(&a.0));
    keyed.into_iter().map(|(_, thing)| thing).collect()
}
