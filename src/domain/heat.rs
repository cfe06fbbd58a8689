//! Where the house hurts: complaints, what was not found, and "where is …?", added up by what stands there or by room.

use super::geometry::{PointF, area, holds};
use super::id::{BayId, FloorId, PlaceId, ZoneId};
use super::plan::{Floor, Point, Zone, ZoneKind};
use super::word::words;
use std::collections::BTreeMap;

words! {
    /// What kind of hurt it is.
    Hurt {
        Complaint = "complaint",
        NotFound = "not-found",
        WhereIs = "where-is",
    }
}

/// One of them, and where it was as far as somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HurtAt {
    pub hurt: Hurt,
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
}

/// What they are added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatBy {
    /// By bay and place.
    Spot,
    /// By the rooms these stand in; what stands in none stays by itself.
    Room,
}

/// Something on a floor with how often it hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HeatOf {
    Zone(ZoneId),
    Place(PlaceId),
    Bay(BayId),
}

/// A spot on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heat {
    pub of: HeatOf,
    pub at: Point,
    pub count: usize,
}

/// The hurts of a floor.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FloorHeat {
    /// The most first.
    pub spots: Vec<Heat>,
    /// On this floor, but nobody said where.
    pub elsewhere: usize,
}

impl FloorHeat {
    /// Adds up what lies on a floor. What names both a bay and a place counts for the bay.
    pub fn new(floor: &Floor, hurts: impl IntoIterator<Item = HurtAt>, by: HeatBy) -> Self {
        let mut spots: BTreeMap<HeatOf, Heat> = BTreeMap::new();
        let mut elsewhere = 0;
        for hurt in hurts {
            let bay = hurt
                .bay
                .and_then(|id| floor.bays.iter().find(|b| b.id == id));
            let bay = bay.map(|b| (HeatOf::Bay(b.id), b.centre));
            let place = hurt
                .place
                .and_then(|id| floor.places.iter().find(|p| p.id == id));
            let place = place.map(|p| (HeatOf::Place(p.id), p.at));
            let Some((of, at)) = bay.or(place) else {
                elsewhere += usize::from(hurt.floor == Some(floor.id));
                continue;
            };
            let room = room_at(floor, at).filter(|_| by == HeatBy::Room);
            let (of, at) = room.map_or((of, at), |zone| (HeatOf::Zone(zone.id), middle(zone)));
            let none = Heat { of, at, count: 0 };
            spots.entry(of).or_insert(none).count += 1;
        }
        let mut spots: Vec<Heat> = spots.into_values().collect();
        spots.sort_by(|a, b| b.count.cmp(&a.count).then(a.of.cmp(&b.of)));
        Self { spots, elsewhere }
    }
}

/// The smallest area around a point that is a room and no wing.
fn room_at(floor: &Floor, at: Point) -> Option<&Zone> {
    let rooms = floor.zones.iter().filter(|z| z.kind != ZoneKind::Wing);
    let around = rooms.filter(|z| holds(&z.polygon, PointF::from(at)));
    around.min_by(|a, b| area(&a.polygon).total_cmp(&area(&b.polygon)))
}

/// The middle of the box around an area.
fn middle(zone: &Zone) -> Point {
    let axis = |of: fn(&Point) -> i32| {
        let (least, most) = (
            zone.polygon.iter().map(of).min(),
            zone.polygon.iter().map(of).max(),
        );
        i32::midpoint(least.unwrap_or_default(), most.unwrap_or_default())
    };
    Point::new(axis(|p| p.x), axis(|p| p.y))
}
