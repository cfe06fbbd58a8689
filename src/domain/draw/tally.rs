//! What a drawing did, counted: how many things came, changed and went on each floor.

use super::Change;
use super::item::{Item, Part};
use crate::domain::id::FloorId;
use std::collections::BTreeMap;

/// What was done on a floor, or to lifts and stairs as such.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    pub floor: Option<FloorId>,
    /// What the lift button says, where the drawing changed the floor itself; as it was before, if it went.
    pub short_name: Option<String>,
    pub added: usize,
    pub changed: usize,
    pub removed: usize,
    /// How many of all these are bays.
    pub bays: usize,
}

/// The changes of one drawing, in their order, by floor. What came and went again counts for nothing; a row is counted by
/// its bays, a stop by its lift or stairs.
pub fn tally(changes: &[Change]) -> Vec<Tally> {
    let mut net: BTreeMap<Part, (Option<&Item>, Option<&Item>)> = BTreeMap::new();
    for change in changes {
        let known = net
            .entry(change.part)
            .or_insert((change.before.as_ref(), None));
        known.1 = change.after.as_ref();
    }
    let mut floors: BTreeMap<Option<FloorId>, Tally> = BTreeMap::new();
    for (part, (before, after)) in net {
        let Some(item) = after.or(before).filter(|_| before != after) else {
            continue;
        };
        if matches!(part, Part::Run(_) | Part::Stop(..)) {
            continue;
        }
        let floor = item.floor();
        let tally = floors.entry(floor).or_insert_with(|| Tally {
            floor,
            ..Tally::default()
        });
        if let Item::Floor(_, ground) = item {
            tally.short_name = Some(ground.short_name.clone());
        }
        match (before, after) {
            (None, _) => tally.added += 1,
            (_, None) => tally.removed += 1,
            _ => tally.changed += 1,
        }
        tally.bays += usize::from(matches!(part, Part::Bay(_)));
    }
    floors.into_values().collect()
}
