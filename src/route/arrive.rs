//! What is told where a way ends: the bay or the row and which side of it, the place, the area.

use super::landmark::spot;
use super::shape::{dot, edges, nearest_on};
use super::stretch::{turn, turn_deg};
use super::tell::{Teller, bay_of, floor, place};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::{FloorId, ZoneId};
use crate::domain::plan::{Bay, Plan, Side};
use crate::domain::shelf::READING_DISTANCE_MM;
use crate::domain::spread::{Over, Spread};
use crate::domain::way::{Act, AtBay, Goal, Leg, Turn};

/// A way that ends farther from the shelf that was asked for is said to end near it.
const NEAR_MM: f64 = 300.0;

/// The same for a place, which is more than its point.
const NEAR_PLACE_MM: f64 = 2_500.0;

impl Teller<'_> {
    /// Tells what lies where the way ends.
    pub(super) fn arrive(&mut self, leg: &Leg, look: Option<PointF>, to: &Goal) {
        let Some(end) = leg.points.last().copied() else {
            return;
        };
        let at = PointF::from(end);
        let lies = |way: PointF| look.map(|look| turn(turn_deg(look, way)));
        let (act, wanted) = match *to {
            Goal::Bay(_) | Goal::Section(_) | Goal::Run(_) => {
                let Some((_, bay, _)) = bay_of(self.plan, to) else {
                    return;
                };
                let (side, wanted) = face_at(self.plan, to, bay, at);
                let lies = lies(bay.face_normal(side) * -1.0);
                let over = self.over(leg.floor, to, bay);
                let nth = look.filter(|_| over == Over::Bay);
                let nth = nth.and_then(|look| self.nth_of_run(leg.floor, bay, look));
                let at = at_bay(to, bay, side, (lies, nth));
                (Act::AtBay(AtBay { over, ..at }), Some(wanted))
            }
            Goal::Place(id) => {
                let Some(place) = place(self.plan, id) else {
                    return;
                };
                let spot = spot(place, at);
                let lies = (spot.distance(at) > 1.0).then(|| lies(spot - at)).flatten();
                (
                    Act::AtPlace { place: id, lies },
                    Some(spot).filter(|_| place.polygon.is_none()),
                )
            }
            Goal::Connector(id) => (Act::AtConnector(id), None),
            Goal::Zone(id) => (Act::AtZone(id), edge_of(self.plan, id, at)),
            Goal::Point(_, point) => (Act::AtPoint, Some(point.into())),
        };
        let near = match to {
            Goal::Place(_) | Goal::Zone(_) => NEAR_PLACE_MM,
            _ => NEAR_MM,
        };
        if wanted.is_some_and(|wanted| wanted.distance(at) > near) {
            self.say(leg.floor, end, Act::AsNearAsCanBe);
        }
        self.say(leg.floor, end, act);
    }

    /// What is meant as a whole: a row by its sign, or what a range is known to be spread over.
    fn over(&self, id: FloorId, to: &Goal, bay: &Bay) -> Over {
        let spread = match to {
            Goal::Run(_) => Spread::Row,
            Goal::Section(id) => {
                let section = bay.sections().find(|section| section.id == *id);
                section.map_or(Spread::Bay, |section| section.spread)
            }
            _ => Spread::Bay,
        };
        floor(self.plan, id).map_or(Over::Bay, |floor| floor.over(bay, spread))
    }

    /// Whether any shelf of the floor may be the one.
    pub(super) fn is_any_shelf(&self, floor: FloorId, to: &Goal) -> bool {
        let bay = bay_of(self.plan, to);
        bay.is_some_and(|(_, bay, _)| self.over(floor, to, bay) == Over::Floor)
    }

    /// Which bay of its run it is for somebody who walked in along the whole of the run before it, and of how many.
    fn nth_of_run(&self, id: FloorId, bay: &Bay, look: PointF) -> Option<(u32, u32)> {
        let run = bay.run?;
        let bays = &floor(self.plan, id)?.bays;
        let mut bays: Vec<&Bay> = bays.iter().filter(|b| b.run == Some(run)).collect();
        bays.sort_by_key(|b| b.run_index);
        let index = bays.iter().position(|b| b.id == bay.id)?;
        let (first, last) = (bays.first()?, bays.last()?);
        let along = PointF::from(last.centre) - first.centre.into();
        let deg = turn_deg(along, look).abs();
        let walked = self
            .steps
            .iter()
            .rev()
            .find(|s| matches!(s.act, Act::Walk(_) | Act::Aisle(_)))?;
        let came = |end: &Bay| {
            // From beyond the middle of the end bay one has not seen the whole run.
            let off = dot(PointF::from(walked.at) - end.centre.into(), look);
            walked.floor == id && off < f64::from(end.length_mm) / 2.0
        };
        let nth = match deg {
            d if d < 60.0 && came(first) => index + 1,
            d if d > 120.0 && came(last) => bays.len() - index,
            _ => return None,
        };
        Some((u32::try_from(nth).ok()?, u32::try_from(bays.len()).ok()?))
    }
}

fn at_bay(
    to: &Goal,
    bay: &Bay,
    side: Side,
    (lies, nth): (Option<Turn>, Option<(u32, u32)>),
) -> AtBay {
    let face = bay.faces.iter().find(|face| face.side == side);
    let all = face.map_or(&[][..], |face| &face.sections);
    let sections = match to {
        Goal::Section(id) => Some((*id, *id)),
        Goal::Run(_) => None,
        _ => all.first().zip(all.last()).map(|(a, b)| (a.id, b.id)),
    };
    AtBay {
        bay: bay.id,
        over: Over::Bay,
        side: (bay.faces.len() > 1).then_some(side),
        lies,
        nth,
        sections,
    }
}

/// The spot of an area that is nearest to somebody outside of it.
fn edge_of(plan: &Plan, id: ZoneId, at: PointF) -> Option<PointF> {
    let mut zones = plan.floors.iter().flat_map(|f| &f.zones);
    let zone = zones.find(|zone| zone.id == id)?;
    if holds(&zone.polygon, at) {
        return None;
    }
    let polygon: Vec<PointF> = zone.polygon.iter().copied().map(PointF::from).collect();
    let spots = edges(&polygon).map(|edge| nearest_on(edge, at));
    spots.min_by(|a, b| a.distance(at).total_cmp(&b.distance(at)))
}

/// The face of a bay that somebody stands before, and the spot that was meant.
pub(super) fn face_at(plan: &Plan, goal: &Goal, bay: &Bay, at: PointF) -> (Side, PointF) {
    let said = bay_of(plan, goal).and_then(|(_, _, side)| side);
    let before = |side| {
        let face = bay.faces.iter().find(|face| face.side == side);
        let sections = face.into_iter().flat_map(|face| &face.sections);
        let mut wanted = sections.filter(|s| *goal == Goal::Section(s.id));
        let along = wanted
            .next()
            .map_or(f64::from(bay.length_mm) / 2.0, |s| s.middle_mm());
        (side, bay.front_of(side, along, READING_DISTANCE_MM))
    };
    let sides = bay.faces.iter().map(|face| face.side);
    let sides = sides.filter(|side| said.is_none_or(|said| said == *side));
    let nearest = sides
        .map(before)
        .min_by(|a, b| a.1.distance(at).total_cmp(&b.1.distance(at)));
    nearest.unwrap_or_else(|| before(Side::A))
}
