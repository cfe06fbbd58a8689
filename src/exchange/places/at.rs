//! Where on a floor a place of a list stands.

use super::{At, STANDS_AT, X_M, X_PX};
use crate::domain::draw::Underlay;
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::FloorId;
use crate::domain::plan::{Bay, Floor, Plan, Point, Side};
use crate::domain::problem::{Problem, Why};
use crate::exchange::shelves::bare;
use std::collections::BTreeMap;

/// Whoever stands before a bay stands so far from its face.
const BEFORE_FACE_MM: f64 = 600.0;
/// Between the spots of an area that are tried.
const STEP_MM: i32 = 500;
/// Around bays.
const CLEAR_MM: f64 = 300.0;
/// From the outline to the places that are still to be put on the map, and from one of them to the next.
const BESIDE_MM: i32 = 1_500;

/// The house that places are put into.
pub(super) struct Ground<'a> {
    pub plan: &'a Plan,
    pub underlays: &'a BTreeMap<FloorId, Underlay>,
}

impl Ground<'_> {
    /// The spot on a floor; none where the list does not say it.
    pub fn spot(&self, floor: &Floor, at: &At) -> Result<Option<Point>, Problem> {
        let (field, spot) = match at {
            At::Unsaid => return Ok(None),
            At::Metres(x, y) => (X_M, PointF::new(x * 1_000.0, y * 1_000.0).round()),
            At::Dots(x, y) => {
                let Some(underlay) = self.underlays.get(&floor.id) else {
                    return Err(Problem::new(X_PX, Why::NoPicture));
                };
                (X_PX, underlay.spot(PointF::new(*x, *y)).round())
            }
            At::Named(name) => {
                let found = self.named(floor, name);
                return found.map(Some).ok_or_else(|| {
                    let value = name.clone();
                    Problem::new(STANDS_AT, Why::Unknown { value })
                });
            }
        };
        if !holds(&floor.outline, spot.into()) {
            return Err(Problem::new(field, Why::OffFloor));
        }
        Ok(Some(spot))
    }

    fn named(&self, floor: &Floor, name: &str) -> Option<Point> {
        let wanted = name.to_lowercase();
        let is = |text: &str| text.to_lowercase() == wanted;
        let is_name = |name: &crate::domain::language::Name| {
            is(&name.en) || name.ta.as_deref().is_some_and(is)
        };
        if let Some(zone) = floor.zones.iter().find(|zone| is_name(&zone.name)) {
            return free_spot(floor, &zone.polygon);
        }
        let is_code = |code: &str| is(code) || code.to_lowercase() == bare(name).to_lowercase();
        let run = floor.runs.iter().find(|run| is_code(&run.code));
        let in_run = |bay: &&Bay| run.is_some_and(|run| bay.run == Some(run.id));
        let bay = floor.bays.iter().find(|bay| is_code(&bay.code));
        if let Some(bay) = bay.or_else(|| floor.bays.iter().find(in_run)) {
            let out = f64::from(bay.depth_mm) / 2.0 + BEFORE_FACE_MM;
            return Some((PointF::from(bay.centre) + bay.face_normal(Side::A) * out).round());
        }
        let joint = self.plan.connectors.iter().find(|c| is_name(&c.name));
        let stop = joint.and_then(|c| c.stops.iter().find(|stop| stop.floor == floor.id));
        if let Some(stop) = stop {
            return Some(stop.at);
        }
        let place = floor.places.iter().find(|place| is_name(&place.name));
        place.map(|place| place.at)
    }

    /// Whether such a lift or stairs is drawn on the floor.
    pub fn has_joint(&self, floor: &Floor, name: &str) -> bool {
        let wanted = name.to_lowercase();
        self.plan.connectors.iter().any(|c| {
            let names = [Some(&c.name.en), c.name.ta.as_ref()];
            let is_called = names
                .into_iter()
                .flatten()
                .any(|n| n.to_lowercase() == wanted);
            is_called && c.stops.iter().any(|stop| stop.floor == floor.id)
        })
    }
}

/// The spot of an area nearest to its middle where no bay and no furniture stands.
fn free_spot(floor: &Floor, polygon: &[Point]) -> Option<Point> {
    let (xs, ys) = (polygon.iter().map(|p| p.x), polygon.iter().map(|p| p.y));
    let (left, right) = (xs.clone().min()?, xs.max()?);
    let (top, bottom) = (ys.clone().min()?, ys.max()?);
    let middle = Point::new(i32::midpoint(left, right), i32::midpoint(top, bottom));
    let is_free = |spot: &Point| {
        let at = PointF::from(*spot);
        let in_bay = floor.bays.iter().any(|bay| {
            let from = at - PointF::from(bay.centre);
            let (along, across) = (bay.along(), bay.face_normal(Side::A));
            from.dot(along).abs() < f64::from(bay.length_mm) / 2.0 + CLEAR_MM
                && from.dot(across).abs() < f64::from(bay.depth_mm) / 2.0 + CLEAR_MM
        });
        let mut furniture = floor
            .places
            .iter()
            .filter_map(|place| place.polygon.as_ref());
        holds(polygon, at) && !in_bay && !furniture.any(|shape| holds(shape, at))
    };
    if is_free(&middle) {
        return Some(middle);
    }
    let steps = |from: i32, to: i32| (from..=to).step_by(STEP_MM as usize);
    let all = steps(left, right).flat_map(|x| steps(top, bottom).map(move |y| Point::new(x, y)));
    let free = all.filter(is_free);
    free.min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)))
}

/// The next spot beside a floor for a place that is still to be put on the map.
pub(super) fn beside(floor: &Floor, index: usize) -> Point {
    let left = floor.outline.iter().map(|p| p.x).min().unwrap_or_default();
    let top = floor.outline.iter().map(|p| p.y).min().unwrap_or_default();
    let outside = floor
        .places
        .iter()
        .filter(|p| !holds(&floor.outline, p.at.into()));
    let index = i32::try_from(outside.count() + index).unwrap_or_default();
    Point::new(left - BESIDE_MM, top + BESIDE_MM * index + BESIDE_MM / 2)
}
