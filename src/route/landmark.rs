//! Places that are seen from a walk and tell the walker that the way is right.

use super::shape::{crossing, dot, nearest_on};
use super::stretch::Stretch;
use crate::domain::geometry::PointF;
use crate::domain::language::Name;
use crate::domain::plan::{Floor, Place};

/// A place farther off is not passed.
const NEAR_MM: f64 = 4_000.0;

/// On a shorter stretch nothing need be told but the turn.
const LEAST_STRETCH_MM: f64 = 5_000.0;

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
