//! Places that are seen from a walk and tell the walker that the way is right.

use super::shape::{crossing, dot, nearest_on, unit};
use super::stretch::{Stretch, turn_deg};
use crate::domain::geometry::{PointF, holds};
use crate::domain::language::Name;
use crate::domain::plan::{Floor, OpeningKind, Place, Plan, Zone};
use crate::domain::way::{Door, Towards};

/// A place farther off is not passed.
const NEAR_MM: f64 = 4_000.0;

/// On a shorter stretch nothing need be told but the turn.
pub(super) const LEAST_STRETCH_MM: f64 = 5_000.0;

/// The place that a stretch passes nearest, with no wall in between; not one at its very beginning, nor one that is
/// called as one of `except`.
pub(super) fn passed<'a>(
    floor: &'a Floor,
    stretch: &Stretch,
    except: &[&Name],
) -> Option<&'a Place> {
    if stretch.length() < LEAST_STRETCH_MM {
        return None;
    }
    let near = floor.places.iter().filter_map(|place| {
        let seen = nearest_on((stretch.from, stretch.to), place.at.into());
        let spot = spot(place, seen);
        let distance = spot.distance(seen);
        let is_ahead = dot(seen - stretch.from, stretch.way) > stretch.length() * 0.15;
        let is_it = is_ahead && distance <= NEAR_MM && !except.contains(&&place.name);
        (is_it && is_seen(floor, seen, spot)).then_some((distance, place))
    });
    let nearest = near.min_by(|a, b| a.0.total_cmp(&b.0));
    nearest.map(|(_, place)| place)
}

/// Nearer than this nothing shows a direction; farther off it is not told from what is beside it.
const AHEAD_MM: std::ops::RangeInclusive<f64> = 3_000.0..=40_000.0;

/// How far from straight ahead it may be.
const AHEAD_DEG: f64 = 15.0;

/// What is seen straightest ahead from the beginning of a stretch, over no shelf and through no wall: a place that is not
/// called as one of `except`, or a lift, stairs or the like.
pub(super) fn ahead(
    (plan, floor): (&Plan, &Floor),
    stretch: &Stretch,
    except: &[&Name],
) -> Option<Towards> {
    let places = floor.places.iter();
    let places = places.filter(|place| !except.contains(&&place.name));
    let places = places.map(|p| (Towards::Place(p.id), spot(p, stretch.from)));
    let connectors = plan.connectors.iter().flat_map(|connector| {
        let stops = connector.stops.iter().filter(|s| s.floor == floor.id);
        stops.map(|stop| (Towards::Connector(connector.id), PointF::from(stop.at)))
    });
    let seen = places.chain(connectors).filter_map(|(what, at)| {
        let off = turn_deg(stretch.way, at - stretch.from).abs();
        let is_ahead = off <= AHEAD_DEG && AHEAD_MM.contains(&at.distance(stretch.from));
        let is_in_view = is_ahead
            && is_seen(floor, stretch.from, at)
            && is_over_no_shelf(floor, stretch.from, at);
        is_in_view.then_some((off, what))
    });
    let straightest = seen.min_by(|a, b| a.0.total_cmp(&b.0));
    straightest.map(|(_, what)| what)
}

/// What of a place is nearest to a walker: its furniture, or itself.
pub(super) fn spot(place: &Place, from: PointF) -> PointF {
    let polygon: Vec<PointF> = (place.polygon.iter().flatten())
        .map(|p| PointF::from(*p))
        .collect();
    let points = super::shape::edges(&polygon).map(|edge| nearest_on(edge, from));
    let nearest = points.min_by(|a, b| a.distance(from).total_cmp(&b.distance(from)));
    nearest.unwrap_or(place.at.into())
}

/// Whether no wall stands in between; through an opening one sees.
fn is_seen(floor: &Floor, from: PointF, to: PointF) -> bool {
    let walls = floor.walls.iter().flat_map(|wall| wall.points.windows(2));
    let mut cuts = walls.filter_map(|ends| crossing((from, to), (ends[0].into(), ends[1].into())));
    cuts.all(|cut| {
        floor.openings.iter().any(|opening| {
            let ends = (opening.from.into(), opening.to.into());
            nearest_on(ends, cut).distance(cut) < 200.0
        })
    })
}

fn is_over_no_shelf(floor: &Floor, from: PointF, to: PointF) -> bool {
    let sides = floor.bays.iter().map(|bay| bay.corners());
    !sides.into_iter().any(|corners| {
        super::shape::edges(&corners).any(|edge| crossing((from, to), edge).is_some())
    })
}

/// The last door that somebody who walks so goes through, with the named room behind it if one comes out of another.
pub(super) fn door_on(floor: &Floor, walk: &[PointF]) -> Option<Door> {
    /// So far before and behind a door one is on its one side or the other.
    const ASIDE_MM: f64 = 600.0;
    let mut pieces = walk.windows(2).rev();
    let (cut, way) = pieces.find_map(|ends| {
        let doors = floor.openings.iter().filter_map(|opening| {
            let is_door = matches!(opening.kind, OpeningKind::Door | OpeningKind::Gate);
            let line = (opening.from.into(), opening.to.into());
            crossing((ends[0], ends[1]), line).filter(|_| is_door)
        });
        let last = doors.max_by(|a, b| ends[0].distance(*a).total_cmp(&ends[0].distance(*b)));
        Some((last?, unit(ends[1] - ends[0])))
    })?;
    let room = |at: PointF| {
        let is_around = |zone: &&Zone| {
            let corners: Vec<PointF> = zone.polygon.iter().map(|p| PointF::from(*p)).collect();
            !zone.name.en.trim().is_empty() && holds(&corners, at)
        };
        // The last drawn lies uppermost.
        floor.zones.iter().rev().find(is_around).map(|zone| zone.id)
    };
    let behind = room(cut + way * ASIDE_MM);
    let before = room(cut - way * ASIDE_MM);
    Some(Door {
        room: behind.filter(|room| Some(*room) != before),
    })
}
