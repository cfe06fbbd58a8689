//! Fills the faces of the house with ranges: each stretch is shared out among its faces by the books that really stand
//! there, so that every face holds about as many as the next, and labels say what a sign says.

use super::book::Book;
use super::sheet::{column, rows};
use super::stock::{self, Stock, Stretch};
use super::subject::Class;
use crate::domain::call_number::{Scheme, SortKey, sort_key};
use crate::domain::id::{CollectionId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Plan, Section, Side};
use crate::domain::spread::Spread;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

const DIVISIONS: &str = include_str!("../../assets/demo/divisions.tsv");

/// A copy on its way to the shelf.
struct Copy<'a> {
    key: SortKey,
    /// What the sign would say: collection, class, author mark.
    label: &'a str,
    class: &'a str,
}

/// Copies that a sign can't tell apart; they stay together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Group<'a> {
    label: &'a str,
    class: &'a str,
    count: usize,
}

/// What stands beside the shelves while they are filled.
struct Signs<'a> {
    classes: &'a [Class],
    class_keys: Vec<SortKey>,
    divisions: HashMap<&'static str, Name>,
    today: NaiveDate,
    next: i64,
}

/// Where things stand: the floor's place in the list of floors and the bay's in the floor's, by the label on the sign.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelved {
    spots: HashMap<String, (usize, usize)>,
}

impl Shelved {
    /// Where a copy of a collection stands.
    pub fn spot(&self, call_number: &str, collection: CollectionId) -> Option<(usize, usize)> {
        let (label, _) = label(call_number, stock::mark(collection));
        self.spots.get(label).copied()
    }
}

/// Fills every stretch. The sections were last checked in the weeks before `today`.
pub(super) fn fill(
    plan: &mut Plan,
    stretches: &[Stretch],
    books: &[Book],
    classes: &[Class],
    today: NaiveDate,
) -> Shelved {
    let mut signs = Signs {
        classes,
        class_keys: classes
            .iter()
            .map(|c| sort_key(c.number, Scheme::Ddc))
            .collect(),
        divisions: rows(DIVISIONS)
            .map(|row| (column(&row, 0), Name::new(column(&row, 1), column(&row, 2))))
            .collect(),
        today,
        next: 0,
    };
    let mut shelved = Shelved::default();
    for stretch in stretches {
        let copies = copies(stretch.stock, books);
        let groups = groups(&copies);
        let shared = share(&groups, stretch.spots.len());
        let Some(floor) = plan.floors.get_mut(stretch.floor) else {
            continue;
        };
        let begins = |face: usize| Some(shared.get(face)?.first()?.class);
        for (at, (spot, groups)) in stretch.spots.iter().zip(&shared).enumerate() {
            let labels = groups.iter().map(|g| g.label.to_owned());
            let stands = (stretch.floor, spot.bay);
            shelved.spots.extend(labels.map(|label| (label, stands)));
            let bay = floor.bays.get_mut(spot.bay);
            if let Some((bay, (first, last))) = bay.zip(groups.first().zip(groups.last())) {
                let stock = stretch.stock;
                let next = begins(at + 1).unwrap_or(stock.before);
                let range = [
                    if at == 0 {
                        since(first, stock)
                    } else {
                        first.label.to_owned()
                    },
                    until(last, next, stock.collection),
                ];
                signs.label(bay, (spot.side, stock.collection), (first, last, range));
            }
        }
    }
    shelved
}

/// What the first sign of a stretch says first: the first group, or the class at which the stretch begins.
fn since(first: &Group<'_>, stock: Stock) -> String {
    if whole(first.class) > whole(stock.from) {
        format!("{}{}", stock::mark(stock.collection), stock.from)
    } else {
        first.label.to_owned()
    }
}

/// A class without its decimals.
fn whole(class: &str) -> Option<u32> {
    class.get(..3)?.parse().ok()
}

/// What the sign says last: the last group, or the last class before the next sign where whole classes lie between, so
/// that what comes into them has a place.
fn until(last: &Group<'_>, next: &str, collection: CollectionId) -> String {
    let next = whole(next).unwrap_or(1000);
    match whole(last.class) {
        Some(class) if class + 1 < next => format!("{}{:03}", stock::mark(collection), next - 1),
        _ => last.label.to_owned(),
    }
}

/// The copies of a stock in shelf order.
fn copies(stock: Stock, books: &[Book]) -> Vec<Copy<'_>> {
    let (from, before) = (
        sort_key(stock.from, Scheme::Ddc),
        sort_key(stock.before, Scheme::Ddc),
    );
    let of = books.iter().filter(|b| b.collection == stock.collection);
    let mut copies: Vec<Copy<'_>> = of
        .flat_map(|b| &b.copies)
        .map(|copy| {
            let (label, class) = label(&copy.call_number, stock::mark(stock.collection));
            let bare = copy.call_number.strip_prefix(stock::mark(stock.collection));
            Copy {
                key: sort_key(bare.unwrap_or(&copy.call_number), Scheme::Ddc),
                label,
                class,
            }
        })
        .filter(|copy| (stock.is_to_end() || copy.key < before) && copy.key >= from)
        .collect();
    copies.sort_by(|a, b| (&a.key, a.label).cmp(&(&b.key, b.label)));
    copies
}

/// What of a call number stands on a sign (its mark, class and author mark), and the class alone.
fn label<'a>(number: &'a str, mark: &str) -> (&'a str, &'a str) {
    let bare = number.strip_prefix(mark).unwrap_or(number);
    let mut blanks = bare.match_indices(' ').map(|(at, _)| at);
    let class_end = blanks.next().unwrap_or(bare.len());
    let label_end = blanks.next().unwrap_or(bare.len());
    let begin = number.len() - bare.len();
    (&number[..begin + label_end], &bare[..class_end])
}

fn groups<'a>(copies: &[Copy<'a>]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for copy in copies {
        match groups.last_mut() {
            Some(last) if last.label == copy.label => last.count += 1,
            _ => groups.push(Group {
                label: copy.label,
                class: copy.class,
                count: 1,
            }),
        }
    }
    groups
}

/// Shares groups out among faces: each gets one at least, and about as many books as every other.
fn share<'g, 'a>(groups: &'g [Group<'a>], faces: usize) -> Vec<&'g [Group<'a>]> {
    let mut shared = Vec::with_capacity(faces);
    let (mut at, mut left): (usize, usize) = (0, groups.iter().map(|g| g.count).sum());
    for face in 0..faces {
        let faces_left = faces - face;
        let fair = left as f64 / faces_left as f64;
        let begin = at;
        let mut count = 0;
        while let Some(group) = groups.get(at) {
            let is_needed = at == begin || faces_left == 1;
            let would_starve = groups.len() - at < faces_left;
            let is_nearer = (count as f64 + group.count as f64 / 2.0) <= fair;
            if !is_needed && (would_starve || !is_nearer) {
                break;
            }
            count += group.count;
            at += 1;
        }
        left -= count;
        shared.push(&groups[begin..at]);
    }
    shared
}

impl Signs<'_> {
    /// Puts the range from one group to another on a side of a bay.
    fn label(
        &mut self,
        bay: &mut Bay,
        (side, collection): (Side, CollectionId),
        (first, last, [from, to]): (&Group<'_>, &Group<'_>, [String; 2]),
    ) {
        let to_mm = bay.length_mm;
        let Some(face) = bay.faces.iter_mut().find(|f| f.side == side) else {
            return;
        };
        face.sign = self.division(first.class, last.class);
        self.next += 1;
        // Shelves are read through in turns: each was looked at some time in the last weeks.
        let ago = 3 + self.next.unsigned_abs() % 80;
        face.sections = vec![Section {
            id: SectionId(self.next),
            from_mm: 0,
            to_mm,
            collection,
            first: from,
            last: to,
            subject: self.subject(first.class, last.class),
            surveyed_on: self.today.checked_sub_days(Days::new(ago)),
            moving: None,
            spread: Spread::Bay,
        }];
    }

    /// The class that a number belongs to: the last one before it whose digits it begins with.
    fn class_of(&self, number: &str) -> Option<&Class> {
        let key = sort_key(number, Scheme::Ddc);
        let behind = self.class_keys.partition_point(|k| *k <= key);
        let before = self.classes.get(..behind)?.iter().rev();
        let begins = |class: &&Class| {
            let is_whole = !class.number.contains('.');
            let digits = if is_whole {
                class.number.trim_end_matches('0')
            } else {
                class.number
            };
            number.starts_with(digits)
        };
        before
            .clone()
            .find(begins)
            .or_else(|| before.clone().next())
    }

    /// The classes from one number to another, as the sign of a section names them.
    fn subject(&self, first: &str, last: &str) -> Name {
        let name = |number| {
            self.class_of(number)
                .map(|c| c.name.clone())
                .unwrap_or_default()
        };
        joined(name(first), &name(last))
    }

    /// The divisions from one number to another, as the end panel names them. Tamil literature would be one division
    /// of "other" literatures: there the classes are named.
    fn division(&self, first: &str, last: &str) -> Name {
        let name = |number: &str| {
            let ten = number
                .get(..2)
                .map(|tens| format!("{tens}0"))
                .unwrap_or_default();
            match self.divisions.get(ten.as_str()) {
                Some(name) if !number.starts_with("894.811") && !number.starts_with("494.811") => {
                    name.clone()
                }
                _ => self
                    .class_of(number)
                    .map(|c| c.name.clone())
                    .unwrap_or_default(),
            }
        };
        joined(name(first), &name(last))
    }
}

fn joined(first: Name, last: &Name) -> Name {
    if first == *last {
        return first;
    }
    let ta = |name: &Name| name.ta.clone().unwrap_or_default();
    Name::new(
        format!("{} – {}", first.en, last.en),
        format!("{} – {}", ta(&first), ta(last)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_says_mark_class_and_author() {
        assert_eq!(label("512.9 RAM 2015", ""), ("512.9 RAM", "512.9"));
        assert_eq!(label("REF 030 DES v.3", "REF "), ("REF 030 DES", "030"));
        assert_eq!(
            label("TAM 894.8113 கவி", "TAM "),
            ("TAM 894.8113 கவி", "894.8113")
        );
    }

    #[test]
    fn faces_get_about_as_many_books_each_and_one_group_at_least() {
        let group = |count| Group {
            label: "",
            class: "",
            count,
        };
        let groups: Vec<Group<'_>> = [3, 1, 2, 40, 1, 1, 1, 2, 2, 3]
            .into_iter()
            .map(group)
            .collect();
        for faces in 1..=10 {
            let shared = share(&groups, faces);
            assert_eq!(shared.len(), faces);
            assert!(
                shared.iter().all(|face| !face.is_empty()),
                "{faces}: {shared:?}"
            );
            assert_eq!(shared.concat(), groups);
        }
    }
}
