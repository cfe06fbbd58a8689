//! The ranges of each collection against each other, and along their faces.

use super::{Finding, FindingKind};
use crate::domain::call_number::SortKey;
use crate::domain::holding::Collection;
use crate::domain::plan::{Face, Plan, Section};

/// A section with its place and keys.
struct Stretch<'a> {
    spot: String,
    section: &'a Section,
    first: SortKey,
    last: SortKey,
}

pub(super) fn check(plan: &Plan, collections: &[Collection]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for collection in collections {
        let mut stretches = stretches(plan, collection, &mut findings);
        stretches.sort_by(|a, b| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
        compare(&stretches, &mut findings);
    }
    for (spot, face) in faces(plan) {
        findings.extend(along(spot, face, collections));
    }
    findings
}

/// Every face with its place as it stands on signs: `G02 A`.
fn faces(plan: &Plan) -> impl Iterator<Item = (String, &Face)> {
    let bays = plan.floors.iter().flat_map(|floor| &floor.bays);
    bays.flat_map(|bay| {
        let spot = |face: &Face| format!("{} {}", bay.code, face.side.word());
        bay.faces.iter().map(move |face| (spot(face), face))
    })
}

/// The stretches of a collection; those that run backwards are told and left out.
fn stretches<'a>(
    plan: &'a Plan,
    collection: &Collection,
    findings: &mut Vec<Finding>,
) -> Vec<Stretch<'a>> {
    let mut all = Vec::new();
    for (spot, face) in faces(plan) {
        for section in (face.sections.iter()).filter(|s| s.collection == collection.id) {
            let (first, last) = (
                collection.key_of(&section.first),
                collection.key_of(&section.last),
            );
            if last < first {
                let finding = Finding::new(FindingKind::Backwards, &spot);
                findings.push(finding.text("range", range(section)));
                continue;
            }
            all.push(Stretch {
                spot: spot.clone(),
                section,
                first,
                last,
            });
        }
    }
    all
}

/// Neighbours in shelf order. Two ranges may share the number they meet at, as signs do.
fn compare(stretches: &[Stretch<'_>], findings: &mut Vec<Finding>) {
    let mut furthest: Option<&Stretch<'_>> = None;
    for next in stretches {
        let Some(before) = furthest else {
            furthest = Some(next);
            continue;
        };
        if next.first < before.last {
            let finding = Finding::new(FindingKind::Overlap, &next.spot)
                .text("range", range(next.section))
                .text("with", &before.spot)
                .text("other", range(before.section));
            findings.push(finding);
        } else if leaves_classes_out(&before.last, &next.first) {
            let finding = Finding::new(FindingKind::Gap, &next.spot)
                .text("first", &next.section.first)
                .text("last", &before.section.last)
                .text("with", &before.spot);
            findings.push(finding);
        }
        if next.last > before.last {
            furthest = Some(next);
        }
    }
}

/// Whether a whole class lies between two numbers. Only where classes are whole numbers can it be said; what falls
/// between finer labels shows by the copies that do.
fn leaves_classes_out(last: &SortKey, first: &SortKey) -> bool {
    match (last.class_number(), first.class_number()) {
        (Some(last), Some(first)) => first > last + 1,
        _ => false,
    }
}

/// The sections of a face from the left: each begins where the one before has ended, on the shelf and in number.
fn along(spot: String, face: &Face, collections: &[Collection]) -> Option<Finding> {
    let pair = face.sections.windows(2).find(|pair| {
        let [left, right] = pair else {
            return false;
        };
        let home = |section: &Section| {
            let is_home = |c: &&Collection| c.id == section.collection;
            collections.iter().find(is_home)
        };
        let is_behind = home(left).is_some_and(|collection| {
            left.collection == right.collection
                && collection.key_of(&right.first) < collection.key_of(&left.first)
        });
        is_behind || right.from_mm < left.to_mm
    })?;
    let [left, right] = pair else {
        return None;
    };
    let finding = Finding::new(FindingKind::OutOfOrder, spot);
    Some(
        finding
            .text("left", range(left))
            .text("right", range(right)),
    )
}

/// A range as its sign has it.
fn range(section: &Section) -> String {
    format!("{} – {}", section.first, section.last)
}
