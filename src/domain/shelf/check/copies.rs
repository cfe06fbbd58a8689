//! Which numbers of a collection have a shelf.

use crate::domain::call_number::SortKey;
use crate::domain::holding::Collection;
use crate::domain::id::CollectionId;
use crate::domain::plan::Plan;
use std::collections::HashMap;

/// The ranges of every collection, made for asking of many copies.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    homes: HashMap<CollectionId, Home>,
}

#[derive(Debug, Clone, Default)]
struct Home {
    /// Readers ask for these copies; they need no shelf.
    is_asked_for: bool,
    /// From the first key up to, without, the end; in order, none touching the next.
    spans: Vec<(SortKey, SortKey)>,
}

impl Coverage {
    /// The ranges of a plan.
    pub fn new(plan: &Plan, collections: &[Collection]) -> Self {
        let mut homes: HashMap<CollectionId, Home> = HashMap::new();
        for collection in collections {
            let home = homes.entry(collection.id).or_default();
            home.is_asked_for = collection.ask_at.is_some() || !collection.say.en.trim().is_empty();
            let bays = plan.floors.iter().flat_map(|floor| &floor.bays);
            let sections = bays.flat_map(|bay| bay.faces.iter().flat_map(|face| &face.sections));
            let mut spans: Vec<(SortKey, SortKey)> = sections
                .filter(|section| section.collection == collection.id)
                .map(|section| collection.range_keys(&section.first, &section.last))
                .collect();
            spans.sort();
            home.spans = joined(spans);
        }
        Self { homes }
    }

    /// Whether a copy of a collection has a place: its key falls into a range, or readers ask for it.
    pub fn has_place(&self, collection: CollectionId, key: &[u8]) -> bool {
        self.homes.get(&collection).is_some_and(|home| {
            let behind = home
                .spans
                .partition_point(|(first, _)| first.as_bytes() <= key);
            let before = behind.checked_sub(1).and_then(|at| home.spans.get(at));
            home.is_asked_for || before.is_some_and(|(_, end)| key < end.as_bytes())
        })
    }
}

/// Spans in order, those that touch made one.
fn joined(spans: Vec<(SortKey, SortKey)>) -> Vec<(SortKey, SortKey)> {
    let mut joined: Vec<(SortKey, SortKey)> = Vec::with_capacity(spans.len());
    for (first, end) in spans {
        match joined.last_mut() {
            Some((_, reached)) if first <= *reached => *reached = end.max(reached.clone()),
            _ => joined.push((first, end)),
        }
    }
    joined
}
