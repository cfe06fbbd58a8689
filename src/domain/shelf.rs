//! From a call number to the shelf it stands on. [`Shelves`] is built from the plan once and again whenever plan,
//! shelves or collections change; it answers in microseconds.

pub mod check;
mod index;
mod prefix;
mod site;
pub mod survey;
#[cfg(test)]
mod tests;

pub use index::Shelves;

use super::call_number::Scheme;
use super::id::{BayId, CollectionId, FaceId, FloorId, PlaceId, SectionId};
use super::language::Name;
use super::plan::{Moving, Point, Side};
use crate::domain::spread::Over;

/// How far before a face a reader stands, in millimetres: a route ends there, on the right side of the bay.
pub const READING_DISTANCE_MM: f64 = 500.0;

/// What else is known of a copy than its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hint<'a> {
    /// The collection it belongs to. Where it is known, no other is looked at.
    pub collection: Option<CollectionId>,
    /// The catalogue's location code. One that a collection knows wins over what the number says.
    pub location: Option<&'a str>,
}

/// How well a number was placed, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LocateStatus {
    /// A section's labels hold the number.
    Exact,
    /// The number falls between two sections: the earlier one is given.
    Near,
    /// Readers can't walk to it: the place to ask at is given, never a shelf.
    Ask,
    /// No shelf holds it.
    Unknown,
}

impl LocateStatus {
    pub const ALL: [Self; 4] = [Self::Exact, Self::Near, Self::Ask, Self::Unknown];

    /// The word in JSON, and the tail of its wording id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Near => "near",
            Self::Ask => "ask",
            Self::Unknown => "unknown",
        }
    }
}

/// Where a call number stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// The number as it was typed.
    pub typed: String,
    /// The scheme it was read in: its collection's, or the best guess for a number without a home.
    pub scheme: Scheme,
    /// The scheme whose rule filed it, [`Scheme::Generic`] when it isn't built as its own scheme asks.
    pub parsed_as: Scheme,
    pub status: LocateStatus,
    pub collection: Option<CollectionId>,
    /// Given for [`LocateStatus::Exact`] and [`LocateStatus::Near`] alone.
    pub spot: Option<ShelfSpot>,
    /// Given for [`LocateStatus::Ask`] alone.
    pub ask: Option<Ask>,
}

impl Located {
    /// Where to walk: before the shelf, or to the place to ask at.
    pub fn target(&self) -> Option<(FloorId, Point)> {
        let shelf = self.spot.as_ref().map(|s| (s.floor, s.stand));
        shelf.or_else(|| {
            let place = self.ask.as_ref()?.place.as_ref()?;
            Some((place.floor, place.at))
        })
    }
}

/// A section with all that is said of where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfSpot {
    pub section: SectionId,
    pub subject: Name,
    /// The labels as printed on the sign.
    pub first: String,
    pub last: String,
    pub face: FaceId,
    pub side: Side,
    /// The bay has books on both sides, so the side must be told.
    pub is_double: bool,
    /// The subject on the end panel.
    pub sign: Name,
    pub bay: BayId,
    /// On the bay's sign.
    pub bay_code: String,
    /// Where it is known no nearer than the row, the area or the floor: that, and what it is called.
    pub over: Over,
    pub over_name: Name,
    pub floor: FloorId,
    pub floor_name: Name,
    /// What the lift button says.
    pub floor_short: String,
    pub wing: Option<Name>,
    /// Half a metre before the middle of the section.
    pub stand: Point,
    /// The shelf is out of use now, and why.
    pub closed: Option<Name>,
    /// Its books are being moved.
    pub moving: Option<Moving>,
}

/// Where and how to ask for what readers can't fetch themselves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ask {
    /// The sentence of the collection: "On request: 20 minutes".
    pub say: Name,
    pub place: Option<AskPlace>,
}

/// The place to ask at.
#[derive(Debug, Clone, PartialEq)]
pub struct AskPlace {
    pub id: PlaceId,
    pub name: Name,
    pub floor: FloorId,
    pub floor_name: Name,
    pub at: Point,
}
