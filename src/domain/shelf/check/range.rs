//! The ranges of each collection against each other, and along their faces; all of them, or those that a change of one
//! face would touch.

use super::{Finding, FindingKind, Site};
use crate::domain::call_number::SortKey;
use crate::domain::holding::Collection;
use crate::domain::id::{BayId, CollectionId, FaceId};
use crate::domain::plan::{Bay, Plan, Section, Side};

/// The ranges of the house in shelf order, made once to hold changes of a face against.
#[derive(Debug, Clone, Default)]
pub struct Ranges {
    rows: Vec<Row>,
}

/// A collection with its ranges in shelf order.
#[derive(Debug, Clone)]
struct Row {
    collection: Collection,
    stretches: Vec<Stretch>,
}

/// A range with its place and keys.
#[derive(Debug, Clone)]
struct Stretch {
    spot: Spot,
    /// The labels as printed.
    labels: [String; 2],
    first: SortKey,
    last: SortKey,
    /// Its last label stands before its first, and does not hold it either: "PR6045" holds "PR6045.O72".
    is_backwards: bool,
    /// Its place among the sections of a face that is looked at.
    at: Option<usize>,
}

/// A face as it stands on signs: `G02 A`.
#[derive(Debug, Clone)]
struct Spot {
    bay: BayId,
    side: Side,
    name: String,
}

impl Spot {
    fn of(bay: &Bay, side: Side) -> Self {
        Self {
            bay: bay.id,
            side,
            name: format!("{} {}", bay.code, side.word()),
        }
    }

    fn finding(&self, kind: FindingKind) -> Finding {
        Finding::new(kind, &self.name).at(Site::Bay(self.bay, Some(self.side)))
    }
}

impl Stretch {
    fn new(collection: &Collection, spot: &Spot, section: &Section) -> Self {
        let (first, end) = collection.range_keys(&section.first, &section.last);
        let last = collection.key_of(&section.last);
        let is_backwards = last < first && end <= first;
        Self {
            spot: spot.clone(),
            labels: [section.first.clone(), section.last.clone()],
            last: if is_backwards {
                last
            } else {
                last.max(first.clone())
            },
            first,
            is_backwards,
            at: None,
        }
    }

    fn range(&self) -> String {
        let [first, last] = &self.labels;
        range(first, last)
    }
}

/// What a change of a face would bring about: something at one of its sections, or between others that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The section on the face, from the left.
    pub at: Option<usize>,
    pub finding: Finding,
}

impl Ranges {
    /// The ranges of a plan, but those of one face.
    pub fn without(plan: &Plan, collections: &[Collection], face: Option<FaceId>) -> Self {
        let row = |collection: &Collection| {
            let bays = plan.floors.iter().flat_map(|floor| &floor.bays);
            let faces = bays.flat_map(|bay| bay.faces.iter().map(move |face| (bay, face)));
            let others = faces.filter(|(_, other)| Some(other.id) != face);
            let stretches = others.flat_map(|(bay, face)| {
                let spot = Spot::of(bay, face.side);
                let home = { face.sections.iter() }.filter(|s| s.collection == collection.id);
                home.map(move |section| Stretch::new(collection, &spot, section))
            });
            let mut stretches: Vec<Stretch> = stretches.collect();
            stretches.sort_by(|a, b| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
            Row {
                collection: collection.clone(),
                stretches,
            }
        };
        Self {
            rows: collections.iter().map(row).collect(),
        }
    }

    /// What sections on a face do to each other and to the ranges around them: in their own collections, and in those
    /// that `besides` names, which they may have left.
    pub fn look(
        &self,
        (bay, side): (&Bay, Side),
        sections: &[Section],
        besides: &[CollectionId],
    ) -> Vec<Effect> {
        let spot = Spot::of(bay, side);
        let is_typed = |s: &&Section| !s.first.is_empty() && !s.last.is_empty();
        let mut effects = Vec::new();
        for row in &self.rows {
            let mine = |s: &Section| s.collection == row.collection.id;
            if !sections.iter().any(mine) && !besides.contains(&row.collection.id) {
                continue;
            }
            let typed = sections.iter().enumerate();
            let typed = typed.filter(|(_, s)| mine(s) && is_typed(s));
            let typed: Vec<Stretch> = typed
                .map(|(at, section)| Stretch {
                    at: Some(at),
                    ..Stretch::new(&row.collection, &spot, section)
                })
                .collect();
            let mut all: Vec<&Stretch> = row.stretches.iter().chain(&typed).collect();
            all.sort_by(|a, b| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
            effects.extend(compare(all.into_iter()));
        }
        let rows = self.rows.iter().map(|row| &row.collection);
        let along = along(&spot, sections, rows.collect());
        effects.extend(along.map(|(at, finding)| Effect {
            at: Some(at),
            finding,
        }));
        effects
    }
}

pub(super) fn check(plan: &Plan, collections: &[Collection]) -> Vec<Finding> {
    let ranges = Ranges::without(plan, collections, None);
    let mut findings = Vec::new();
    for row in &ranges.rows {
        let effects = compare(row.stretches.iter());
        findings.extend(effects.into_iter().map(|effect| effect.finding));
    }
    for bay in plan.floors.iter().flat_map(|floor| &floor.bays) {
        for face in &bay.faces {
            let spot = Spot::of(bay, face.side);
            let wrong = along(&spot, &face.sections, collections.iter().collect());
            findings.extend(wrong.map(|(_, finding)| finding));
        }
    }
    findings
}

/// Neighbours in shelf order; those that run backwards are told first and then left out. Two ranges may share the number
/// they meet at, as signs do.
fn compare<'a>(stretches: impl Iterator<Item = &'a Stretch> + Clone) -> Vec<Effect> {
    let mut effects = Vec::new();
    for stretch in stretches.clone().filter(|s| s.is_backwards) {
        let finding = stretch.spot.finding(FindingKind::Backwards);
        effects.push(Effect {
            at: stretch.at,
            finding: finding.text("range", stretch.range()),
        });
    }
    let mut furthest: Option<&Stretch> = None;
    for next in stretches.filter(|s| !s.is_backwards) {
        let Some(before) = furthest else {
            furthest = Some(next);
            continue;
        };
        let finding = if next.first < before.last {
            let finding = next.spot.finding(FindingKind::Overlap);
            let finding = finding.text("range", next.range());
            let finding = finding.text("with", &before.spot.name);
            Some(finding.text("other", before.range()))
        } else if leaves_classes_out(&before.last, &next.first) {
            let finding = next.spot.finding(FindingKind::Gap);
            let [first, _] = &next.labels;
            let [_, last] = &before.labels;
            let finding = finding.text("first", first).text("last", last);
            Some(finding.text("with", &before.spot.name))
        } else {
            None
        };
        effects.extend(finding.map(|finding| Effect {
            at: next.at.or(before.at),
            finding,
        }));
        if next.last > before.last {
            furthest = Some(next);
        }
    }
    effects
}

/// Whether a whole class lies between two numbers. Only where classes are whole numbers can it be said; what falls
/// between finer labels shows by the copies that do.
fn leaves_classes_out(last: &SortKey, first: &SortKey) -> bool {
    match (last.class_number(), first.class_number()) {
        (Some(last), Some(first)) => first > last + 1,
        _ => false,
    }
}

/// The sections of a face from the left: each begins where the one before has ended, on the shelf and in number. The
/// first that does not, if one does.
fn along(
    spot: &Spot,
    sections: &[Section],
    collections: Vec<&Collection>,
) -> Option<(usize, Finding)> {
    let mut pairs = sections.windows(2).enumerate();
    let (at, pair) = pairs.find(|(_, pair)| {
        let [left, right] = pair else {
            return false;
        };
        let is_typed = !left.first.is_empty() && !right.first.is_empty();
        let home = collections.iter().find(|c| c.id == left.collection);
        let is_behind = home.is_some_and(|collection| {
            is_typed
                && left.collection == right.collection
                && collection.key_of(&right.first) < collection.key_of(&left.first)
        });
        is_behind || right.from_mm < left.to_mm
    })?;
    let [left, right] = pair else {
        return None;
    };
    let finding = spot.finding(FindingKind::OutOfOrder);
    let finding = finding.text("left", range(&left.first, &left.last));
    Some((
        at + 1,
        finding.text("right", range(&right.first, &right.last)),
    ))
}

/// A range as its sign has it.
fn range(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}
