//! The rows of a shelf list put on the faces of the plan, with everything that can be wrong between them.

use super::spot::House;
use super::{COLLECTION, FIRST, LAST, Listed, is_meant};
use crate::domain::call_number::SortKey;
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, FaceId, SectionId};
use crate::domain::plan::{Bay, Face, Plan, Section};
use crate::domain::problem::{Problem, Why};
use crate::domain::spread::Spread;
use std::collections::{HashMap, HashSet};

/// A face and what stands on it after the list has come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceSections {
    pub face: FaceId,
    /// The first row that speaks of it.
    pub line: u64,
    /// From the left; ids are the store's to give.
    pub sections: Vec<Section>,
    /// How many rows of the list speak of it.
    pub rows: u64,
    /// How many sections stand there now, and whether they are the same ones.
    pub before: usize,
    pub is_same: bool,
    /// How many of its rows say no more than which row of bays it is.
    pub by_row: u64,
    /// The same for areas and floors.
    pub by_area: u64,
}

/// Puts rows on faces. A row that names what the plan or the collections do not have, runs backwards, or reaches into
/// another range is refused with its line; the others come back by face, in the list's order.
pub fn place(
    rows: &[Listed],
    plan: &Plan,
    collections: &[Collection],
) -> (Vec<FaceSections>, Vec<(u64, Problem)>) {
    let house = House::of(plan);
    let mut refused = Vec::new();
    let mut ranges = Vec::new();
    for row in rows {
        match range(row, &house, collections) {
            Ok(range) => ranges.push(range),
            Err(problem) => refused.push((row.line, problem)),
        }
    }
    // A row is taken whole or not at all, and told once.
    refused.dedup_by_key(|(line, _)| *line);
    let lines: HashSet<u64> = refused.iter().map(|(line, _)| *line).collect();
    ranges.retain(|range| !lines.contains(&range.row.line));
    let named: HashSet<FaceId> = ranges.iter().map(|range| range.face.id).collect();
    let kept = kept_ranges(plan, collections, &named);
    let overlapping = overlapping(&ranges, kept);
    ranges.retain(|range| !overlapping.contains_key(&range.row.line));
    refused.extend(
        overlapping
            .into_iter()
            .map(|(line, with)| (line, Problem::new(FIRST, Why::Overlaps { with }))),
    );
    refused.sort_by_key(|(line, _)| *line);
    (by_face(&ranges), refused)
}

/// A row on its face, with the keys of its numbers.
struct Range<'a> {
    row: &'a Listed,
    bay: &'a Bay,
    face: &'a Face,
    /// The list means the whole row, area or floor, whose middle this bay is.
    spread: Spread,
    collection: CollectionId,
    /// `None` where nothing stands.
    keys: Option<(SortKey, SortKey)>,
}

impl Range<'_> {
    /// The face as it is spoken of: `G02 B`.
    fn spot(&self) -> String {
        format!("{} {}", self.bay.code, self.face.side.word())
    }
}

fn range<'a>(
    row: &'a Listed,
    house: &House<'a>,
    collections: &[Collection],
) -> Result<Range<'a>, Problem> {
    let spot = house.face(row)?;
    if row.collection.is_empty() {
        return Err(Problem::new(COLLECTION, Why::Missing));
    }
    let collection = (collections.iter()).find(|collection| is_meant(collection, &row.collection));
    let Some(collection) = collection else {
        return Err(Problem::new(
            COLLECTION,
            Why::Unknown {
                value: row.collection.clone(),
            },
        ));
    };
    // A last label holds whatever begins with it: "PR6045.O72 Z" to "PR6045" does not run backwards.
    let (first, end) = collection.range_keys(&row.first, &row.last);
    if !row.first.is_empty() && first >= end {
        return Err(Problem::new(LAST, Why::Backwards));
    }
    let last = || first.clone().max(collection.key_of(&row.last));
    let keys = (!row.first.is_empty()).then(|| (first.clone(), last()));
    Ok(Range {
        row,
        bay: spot.bay,
        face: spot.face,
        spread: spot.spread,
        collection: collection.id,
        keys,
    })
}

/// A stretch of a collection, as overlaps are looked for.
struct Stretch {
    collection: CollectionId,
    first: SortKey,
    last: SortKey,
    spot: String,
    /// The row it comes from; none for what stands on a face that the list does not name.
    line: Option<u64>,
}

/// What stands on the faces that the list leaves as they are.
fn kept_ranges(plan: &Plan, collections: &[Collection], named: &HashSet<FaceId>) -> Vec<Stretch> {
    let homes: HashMap<CollectionId, &Collection> = collections.iter().map(|c| (c.id, c)).collect();
    let mut kept = Vec::new();
    for bay in plan.floors.iter().flat_map(|floor| &floor.bays) {
        for face in bay.faces.iter().filter(|face| !named.contains(&face.id)) {
            for section in &face.sections {
                let Some(home) = homes.get(&section.collection) else {
                    continue;
                };
                kept.push(Stretch {
                    collection: section.collection,
                    first: home.key_of(&section.first),
                    last: home.key_of(&section.last),
                    spot: format!("{} {}", bay.code, face.side.word()),
                    line: None,
                });
            }
        }
    }
    kept
}

/// The lines whose range reaches into another one of the same collection, and where that one stands. Two ranges may
/// share the number they meet at, as signs do. Of two rows the later one is told.
fn overlapping(ranges: &[Range<'_>], kept: Vec<Stretch>) -> HashMap<u64, String> {
    let listed = ranges.iter().filter_map(|range| {
        let (first, last) = range.keys.clone()?;
        Some(Stretch {
            collection: range.collection,
            first,
            last,
            spot: range.spot(),
            line: Some(range.row.line),
        })
    });
    let mut all: Vec<Stretch> = listed.chain(kept).collect();
    all.sort_by(|a, b| (a.collection, &a.first, &a.last).cmp(&(b.collection, &b.first, &b.last)));
    let mut told = HashMap::new();
    let mut furthest: Option<&Stretch> = None;
    for next in &all {
        let before = furthest.filter(|before| before.collection == next.collection);
        if let Some(before) = before.filter(|before| next.first < before.last) {
            match (before.line, next.line) {
                (Some(before_line), next_line)
                    if next_line.is_none_or(|line| line < before_line) =>
                {
                    told.insert(before_line, next.spot.clone());
                }
                (_, Some(line)) => {
                    told.insert(line, before.spot.clone());
                }
                // Two ranges that the list leaves alone: not its doing.
                _ => {}
            }
        }
        if before.is_none_or(|before| next.last > before.last) {
            furthest = Some(next);
        }
    }
    told
}

/// Rows gathered by face: its sections side by side, all of one length.
fn by_face(ranges: &[Range<'_>]) -> Vec<FaceSections> {
    let mut order: Vec<FaceId> = Vec::new();
    let mut rows: HashMap<FaceId, Vec<&Range<'_>>> = HashMap::new();
    for range in ranges {
        rows.entry(range.face.id)
            .or_insert_with(|| {
                order.push(range.face.id);
                Vec::new()
            })
            .push(range);
    }
    order
        .iter()
        .filter_map(|face| rows.get(face))
        .filter_map(|rows| sections_of(rows))
        .collect()
}

fn sections_of(rows: &[&Range<'_>]) -> Option<FaceSections> {
    let (bay, face) = rows.first().map(|range| (range.bay, range.face))?;
    let filled: Vec<&&Range<'_>> = rows.iter().filter(|range| range.keys.is_some()).collect();
    let count = filled.len() as i32;
    let mut sections: Vec<Section> = (filled.iter().zip(0..))
        .map(|(range, index)| Section {
            id: SectionId(0),
            from_mm: bay.length_mm * index / count,
            to_mm: bay.length_mm * (index + 1) / count,
            collection: range.collection,
            first: range.row.first.clone(),
            last: range.row.last.clone(),
            subject: range.row.subject.clone(),
            surveyed_on: None,
            moving: None,
            spread: range.spread,
        })
        .collect();
    let is_same = sections.len() == face.sections.len()
        && sections
            .iter()
            .zip(&face.sections)
            .all(|(new, old)| says_the_same(new, old));
    // A shelf that was surveyed and has not changed keeps the day, and its measures.
    if is_same {
        sections.clone_from(&face.sections);
    }
    let lines: HashSet<u64> = rows.iter().map(|range| range.row.line).collect();
    let lines_of = |spreads: &[Spread]| {
        let meant = rows.iter().filter(|range| spreads.contains(&range.spread));
        let lines: HashSet<u64> = meant.map(|range| range.row.line).collect();
        lines.len() as u64
    };
    Some(FaceSections {
        face: face.id,
        line: lines.iter().min().copied().unwrap_or_default(),
        sections,
        rows: lines.len() as u64,
        before: face.sections.len(),
        is_same,
        by_row: lines_of(&[Spread::Row]),
        by_area: lines_of(&[Spread::Area, Spread::Floor]),
    })
}

/// Whether a section of the list is the one that stands there: what it holds counts, not how wide it was drawn.
fn says_the_same(new: &Section, old: &Section) -> bool {
    let has_subject = !new.subject.en.is_empty() || new.subject.ta.is_some();
    new.collection == old.collection
        && new.first == old.first
        && new.last == old.last
        && new.spread == old.spread
        && (!has_subject || new.subject == old.subject)
}
