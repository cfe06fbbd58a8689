//! The index: for each collection its sections in shelf order.

use super::prefix;
use super::site::{Site, collection_ask};
use super::{Ask, Hint, LocateStatus, Located, ShelfSpot};
use crate::domain::call_number::{CallNumber, Scheme, SortKey};
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, SectionId};
use crate::domain::plan::{Face, Plan, Section};
use crate::domain::subject::OwnSubject;
use std::collections::HashMap;

/// All shelves of the house by call number.
#[derive(Debug, Clone, Default)]
pub struct Shelves {
    /// In the order in which a number without a home tries them.
    rows: Vec<Row>,
    /// The branch's own words for subjects.
    subjects: Vec<OwnSubject>,
}

/// A collection and its sections in shelf order.
#[derive(Debug, Clone)]
struct Row {
    collection: Collection,
    ask: Option<Ask>,
    sections: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    first: SortKey,
    /// Behind all that the last label covers.
    end: SortKey,
    /// Among this entry and those before it, the one that reaches furthest.
    furthest: usize,
    /// The labels are built as the collection's scheme asks.
    is_native: bool,
    spot: ShelfSpot,
    /// Readers can't walk to it; this is what to say.
    ask: Option<Ask>,
}

impl Shelves {
    /// The index of a plan's sections.
    pub fn new(plan: &Plan, collections: &[Collection]) -> Self {
        let mut rows: Vec<Row> = collections
            .iter()
            .map(|c| Row {
                collection: c.clone(),
                ask: collection_ask(plan, c),
                sections: Vec::new(),
            })
            .collect();
        let at: HashMap<CollectionId, usize> =
            (0..).zip(collections).map(|(i, c)| (c.id, i)).collect();
        for (floor, bay) in plan
            .floors
            .iter()
            .flat_map(|f| f.bays.iter().map(move |b| (f, b)))
        {
            let site = Site::of(plan, floor, bay);
            for (face, section) in bay
                .faces
                .iter()
                .flat_map(|f| f.sections.iter().map(move |s| (f, s)))
            {
                if let Some(row) = at.get(&section.collection).and_then(|i| rows.get_mut(*i)) {
                    row.sections
                        .push(row.collection.entry(&site, face, section));
                }
            }
        }
        for row in &mut rows {
            row.put_in_order();
        }
        // A bare number belongs to a collection without marks, and to Dewey before other schemes.
        rows.sort_by_key(|r| (!r.collection.prefixes.is_empty(), rank(r.collection.scheme)));
        Self {
            rows,
            subjects: Vec::new(),
        }
    }

    /// The same with the branch's own words for subjects.
    pub fn with_subjects(self, subjects: Vec<OwnSubject>) -> Self {
        Self { subjects, ..self }
    }

    /// The branch's own words for subjects, each with the shelf where it begins; those that readers can walk to.
    pub fn own_subjects(&self) -> impl Iterator<Item = (&OwnSubject, &ShelfSpot)> {
        let words = self.own_words();
        words.filter_map(|(subject, found)| Some((subject, self.spot(found.spot?.section)?)))
    }

    /// The branch's own words for subjects, each with where its number leads.
    pub fn own_words(&self) -> impl Iterator<Item = (&OwnSubject, Located)> {
        self.subjects.iter().map(|subject| {
            let hint = Hint {
                collection: subject.collection,
                location: None,
            };
            (subject, self.locate(&subject.call_number, hint))
        })
    }

    /// A class alone that a collection holds which readers can't walk to, as the number that leads to what is said.
    pub fn asked_class(&self, number: &str) -> Option<String> {
        let mut rows = self.rows.iter().filter(|row| row.ask.is_some());
        let row = rows.find(|row| {
            let read = CallNumber::parse(number, row.collection.scheme);
            read.parsed_as() == row.collection.scheme && row.find(&read, false).is_some()
        });
        row.map(|row| row.marked(number))
    }

    /// A number as it is asked for in a collection: behind the collection's code, which is a mark of it.
    pub fn number_in(&self, collection: CollectionId, number: &str) -> String {
        let mut rows = self.rows.iter();
        match rows.find(|row| row.collection.id == collection) {
            Some(row) => row.marked(number),
            None => number.to_owned(),
        }
    }

    /// Where a number stands. A known collection or location code decides at once; else a mark of a collection before
    /// the number; else the best answer among all collections.
    pub fn locate(&self, typed: &str, hint: Hint<'_>) -> Located {
        if let Some(row) = self.hinted(hint) {
            let number = prefix::without(typed, &row.collection);
            return row.answer(typed, number, true);
        }
        let marked = self.rows.iter().filter_map(|row| {
            let (number, mark) = prefix::strip(typed, &row.collection)?;
            Some((row.answer(typed, number, true), std::cmp::Reverse(mark)))
        });
        let marked = marked.min_by_key(|(located, mark)| (*mark, located.status));
        let Some((marked, _)) = marked else {
            return self.locate_bare(typed).unwrap_or_else(|| unknown(typed));
        };
        if matches!(marked.status, LocateStatus::Exact | LocateStatus::Ask) {
            return marked;
        }
        // "R 169.1" may be medicine in LCC as well as Dewey in the reference collection.
        self.locate_bare(typed)
            .filter(|bare| bare.status == LocateStatus::Exact)
            .unwrap_or(marked)
    }

    /// The best answer to a number without a mark. A collection that marks its spines would have marked it, so it is
    /// asked only when no other knows the number.
    fn locate_bare(&self, typed: &str) -> Option<Located> {
        let unmarked = self
            .rows
            .partition_point(|r| r.collection.prefixes.is_empty());
        let (unmarked, marked) = self.rows.split_at(unmarked);
        let best = |rows: &[Row]| {
            let answers = rows.iter().map(|row| row.answer(typed, typed, false));
            answers.min_by_key(worth)
        };
        let first = best(unmarked);
        if first
            .as_ref()
            .is_some_and(|a| a.status != LocateStatus::Unknown)
        {
            return first;
        }
        best(marked)
            .filter(|a| a.status != LocateStatus::Unknown)
            .or(first)
    }

    /// What is said of a section.
    pub fn spot(&self, section: SectionId) -> Option<&ShelfSpot> {
        self.spots().find(|s| s.section == section)
    }

    /// Every section, collection by collection in shelf order.
    pub fn spots(&self) -> impl Iterator<Item = &ShelfSpot> {
        self.rows
            .iter()
            .flat_map(|r| r.sections.iter().map(|e| &e.spot))
    }

    /// Every collection that has a shelf, and its first section; where readers can't walk to it the number that leads to
    /// what is said instead.
    pub fn collections(&self) -> impl Iterator<Item = (&Collection, &ShelfSpot, Option<String>)> {
        let rows = self.rows.iter();
        rows.filter_map(|row| {
            let first = row.sections.first()?;
            Some((&row.collection, &first.spot, row.asked(first)))
        })
    }

    /// Every section, with the same number.
    pub fn stretches(&self) -> impl Iterator<Item = (&ShelfSpot, Option<String>)> {
        let rows = self.rows.iter();
        rows.flat_map(|row| row.sections.iter().map(|e| (&e.spot, row.asked(e))))
    }

    fn hinted(&self, hint: Hint<'_>) -> Option<&Row> {
        let by_id = |id| self.rows.iter().find(|r| r.collection.id == id);
        hint.collection.and_then(by_id).or_else(|| {
            let code = hint.location.map(str::trim).filter(|c| !c.is_empty())?;
            self.rows.iter().find(|row| {
                let mut codes = row.collection.locations.iter();
                codes.any(|known| known.trim().eq_ignore_ascii_case(code))
            })
        })
    }
}

impl Row {
    /// A number behind the collection's code.
    fn marked(&self, number: &str) -> String {
        let bare = prefix::without(number, &self.collection);
        format!("{} {bare}", self.collection.code)
    }

    /// The number that leads to what is said of a section that readers can't walk to.
    fn asked(&self, entry: &Entry) -> Option<String> {
        let is_asked = self.ask.is_some() || entry.ask.is_some();
        is_asked.then(|| self.marked(&entry.spot.first))
    }

    /// What this collection answers. Where it is only a guess, nothing is asked for that no section holds, and a
    /// number that isn't built as the scheme asks must be held exactly.
    fn answer(&self, typed: &str, number: &str, is_certain: bool) -> Located {
        let number = CallNumber::parse(number, self.collection.scheme);
        let mut located = Located {
            typed: typed.to_owned(),
            scheme: self.collection.scheme,
            parsed_as: number.parsed_as(),
            status: LocateStatus::Unknown,
            collection: None,
            spot: None,
            ask: None,
        };
        let found = self.find(&number, is_certain);
        let ask = match (&self.ask, found) {
            (Some(ask), Some((LocateStatus::Exact, _))) => Some(ask),
            (Some(ask), _) if is_certain => Some(ask),
            (Some(_), _) => return located,
            (None, Some((_, entry))) => entry.ask.as_ref(),
            (None, None) => None,
        };
        if ask.is_none() && found.is_none() {
            return located;
        }
        located.collection = Some(self.collection.id);
        if let Some(ask) = ask {
            located.status = LocateStatus::Ask;
            located.ask = Some(ask.clone());
        } else if let Some((status, entry)) = found {
            located.status = status;
            located.spot = Some(entry.spot.clone());
        }
        located
    }

    /// The section that holds a number, or the one before the gap that it falls into; the one behind the gap when its
    /// first label is the beginning of what the number stands for.
    fn find(&self, number: &CallNumber, is_certain: bool) -> Option<(LocateStatus, &Entry)> {
        let key = number.key();
        if key.as_bytes().is_empty() {
            return None;
        }
        let behind = self.sections.partition_point(|e| e.first <= *key);
        let Some(before) = behind.checked_sub(1).and_then(|i| self.sections.get(i)) else {
            let first = self.sections.first()?;
            return first
                .is_neighbour(key)
                .then_some((LocateStatus::Near, first));
        };
        if let Some(entry) = self.holder(before, behind - 1, key) {
            return Some((LocateStatus::Exact, entry));
        }
        // A class without a book number, "540" before the sign "540 ARA": its books begin on that shelf, not on the
        // one before the gap.
        if let Some(next) = self.sections.get(behind)
            && next.first < number.end_key()
        {
            return Some((LocateStatus::Near, next));
        }
        let is_native = number.parsed_as() == self.collection.scheme;
        let is_inside =
            behind < self.sections.len() && (is_native || is_certain || !before.is_native);
        (is_inside || before.is_neighbour(key)).then_some((LocateStatus::Near, before))
    }

    /// The entry that holds a key. The last section to begin before it wins over longer ones around it; of several
    /// that begin with one label, the first that holds it.
    fn holder<'a>(&'a self, before: &'a Entry, at: usize, key: &SortKey) -> Option<&'a Entry> {
        let same_first = self.sections[..at].partition_point(|e| e.first < before.first);
        let mut twins = self.sections[same_first..=at].iter();
        twins.find(|e| *key < e.end).or_else(|| {
            let around = self.sections.get(before.furthest)?;
            (*key < around.end).then_some(around)
        })
    }

    fn put_in_order(&mut self) {
        self.sections
            .sort_by(|a, b| (&a.first, &a.end).cmp(&(&b.first, &b.end)));
        let mut furthest = 0;
        for i in 0..self.sections.len() {
            if self.sections[i].end >= self.sections[furthest].end {
                furthest = i;
            }
            self.sections[i].furthest = furthest;
        }
    }
}

impl Entry {
    /// Whether a number beyond the end of the collection still has the class of this section's labels.
    fn is_neighbour(&self, key: &SortKey) -> bool {
        self.first.has_class_of(key) || self.end.has_class_of(key)
    }
}

impl Collection {
    fn entry(&self, site: &Site<'_>, face: &Face, section: &Section) -> Entry {
        let read = |label: &str| {
            let number = prefix::without(label, self);
            CallNumber::parse(number, self.scheme)
        };
        let (first, last) = (read(&section.first), read(&section.last));
        Entry {
            is_native: first.parsed_as() == self.scheme,
            end: last.end_key(),
            first: first.key().clone(),
            furthest: 0,
            spot: site.spot(face, section),
            ask: site.ask(&self.say),
        }
    }
}

/// How good an answer to a bare number is, best first. A number built as Dewey or LCC asks is hardly the accession number
/// that it is too; beyond that a section that holds it, walked to or asked for, comes before one beside it.
fn worth(answer: &Located) -> (bool, bool, bool) {
    (
        answer.status == LocateStatus::Unknown,
        answer.parsed_as == Scheme::Generic,
        answer.status == LocateStatus::Near,
    )
}

fn rank(scheme: Scheme) -> usize {
    Scheme::ALL
        .iter()
        .position(|s| *s == scheme)
        .unwrap_or(Scheme::ALL.len())
}

fn unknown(typed: &str) -> Located {
    let is_dewey = CallNumber::parse(typed, Scheme::Ddc).parsed_as() == Scheme::Ddc;
    let scheme = if is_dewey {
        Scheme::Ddc
    } else {
        Scheme::Generic
    };
    Located {
        typed: typed.to_owned(),
        scheme,
        parsed_as: scheme,
        status: LocateStatus::Unknown,
        collection: None,
        spot: None,
        ask: None,
    }
}
