//! Floors from an Indoor Mapping Data Format archive (IMDF 1.0.0, OGC 20-094): GeoJSON files in a `.zip`, or unpacked in
//! a folder.
//!
//! IMDF knows no walls, shelves or seconds: rooms get walls along their edges, vertical units become lifts and stairs,
//! furniture that is called or numbered as shelves becomes bays, the rest of it stands where it stood. An archive may hold
//! several houses; one of them is taken. What can't be taken is told by its name, and everything beside it still comes.
//!
//! | file | what it holds |
//! |---|---|
//! | `file`, `feature` | from bytes to features |
//! | `venue` | which house of an archive is meant |
//! | `project`, `shape` | from longitude and latitude to sound shapes in millimetres |
//! | `said` | what the words of an archive mean here |
//! | `house`, `room`, `stand` | levels, rooms, and what stands in them |
//! | `shelf`, `row`, `wall`, `shaft` | rows of bays, walls with their doors, lifts and stairs |
//! | `missed` | what the plan could not take over |

mod feature;
pub mod file;
mod house;
mod missed;
mod project;
mod room;
mod row;
mod said;
mod shaft;
mod shape;
mod shelf;
mod stand;
mod venue;
mod wall;

pub use feature::{Feature, Labels, LonLat};
pub use house::Made;
pub(in crate::exchange) use house::house;
pub(in crate::exchange) use missed::Ledger;
pub use missed::{Missed, NotMade};
pub use project::Projection;

use super::{Error, ErrorKind};
use crate::wording::Wording;
use file::Collection;
use serde_json::Value;
use std::collections::BTreeMap;

/// The kinds of features that are read.
pub const READ: [&str; 12] = [
    "venue",
    "building",
    "level",
    "unit",
    "section",
    "opening",
    "fixture",
    "kiosk",
    "anchor",
    "occupant",
    "amenity",
    "relationship",
];

/// An archive that lies open: the features of the house that is meant, and what else is in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Archive {
    pub features: Vec<Feature>,
    /// Kinds that are not read, with how many features there are of each.
    pub left_out: Vec<(String, usize)>,
    /// Features that are not written as such.
    pub(in crate::exchange) unread: Ledger,
    /// The house that was meant, and the others, where there are several.
    pub chosen: Option<(String, Vec<String>)>,
}

impl Archive {
    /// Takes the house that is meant from the files of an archive: the only one, or the one of this name.
    ///
    /// # Errors
    /// When there is no level in them, several houses of which none is named, or none of that name.
    pub fn of(files: &[Collection], venue: Option<&str>) -> Result<Self, Error> {
        let mut archive = Self::default();
        let mut left_out: BTreeMap<String, usize> = BTreeMap::new();
        let mut sets: Vec<&str> = Vec::new();
        let mut unread = missed::Ledger::default();
        for collection in files {
            let known = sets.iter().position(|set| *set == collection.folder);
            let set = known.unwrap_or(sets.len());
            if known.is_none() {
                sets.push(&collection.folder);
            }
            for (number, value) in (1..).zip(collection.features()) {
                let Some(kind) = kind_of(collection, value) else {
                    let kind = value.get("feature_type").and_then(Value::as_str);
                    let kind = kind.unwrap_or(&collection.stem).to_owned();
                    *left_out.entry(kind).or_default() += 1;
                    continue;
                };
                match Feature::read(kind, value, (&collection.file, number, set)) {
                    Some(feature) => archive.features.push(feature),
                    None => {
                        unread.miss(NotMade::Shapeless, (&collection.file, format!("#{number}")));
                    }
                }
            }
        }
        if !archive.features.iter().any(|f| f.kind == "level") {
            return Err(Error::new(ErrorKind::NoLevels));
        }
        archive.left_out = left_out.into_iter().collect();
        archive.unread = unread;
        venue::choose(&mut archive, &sets, venue)?;
        Ok(archive)
    }
}

/// What a feature is: as it says itself, else as its file is called (`unit`, `unit2`, `central_unit`).
fn kind_of(collection: &Collection, value: &Value) -> Option<&'static str> {
    let known = |word: &str| READ.into_iter().find(|kind| *kind == word);
    match value.get("feature_type").and_then(Value::as_str) {
        Some(said) => known(&said.to_lowercase()),
        None => {
            let plain = collection
                .stem
                .trim_end_matches(|c: char| c.is_ascii_digit());
            let last = plain.rsplit(['_', '-', ' ']).find(|part| !part.is_empty());
            known(last?)
        }
    }
}

/// How much of a house came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloorsMade {
    /// Of files that another branch wrote, and not of an indoor map.
    pub is_ours: bool,
    pub floors: usize,
    pub rooms: usize,
    pub doors: usize,
    pub bays: usize,
    pub places: usize,
    pub connectors: usize,
}

impl FloorsMade {
    pub(super) fn of(plan: &crate::domain::plan::Plan, is_ours: bool) -> Self {
        let sum = |of: fn(&crate::domain::plan::Floor) -> usize| plan.floors.iter().map(of).sum();
        Self {
            is_ours,
            floors: plan.floors.len(),
            rooms: sum(|f| f.zones.len()),
            doors: sum(|f| f.openings.len()),
            bays: sum(|f| f.bays.len()),
            places: sum(|f| f.places.len()),
            connectors: plan.connectors.len(),
        }
    }

    pub(super) fn sentence(self, wording: &Wording) -> String {
        let id = match self.is_ours {
            true => "exchange-floors-back",
            false => "exchange-floors-made",
        };
        let slots = [
            ("floors", self.floors.into()),
            ("rooms", self.rooms.into()),
            ("doors", self.doors.into()),
            ("bays", self.bays.into()),
            ("places", self.places.into()),
            ("connectors", self.connectors.into()),
        ];
        wording.with(id, &slots)
    }
}
