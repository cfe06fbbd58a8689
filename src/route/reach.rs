//! Which faces of shelves readers can stand before at all: spread out from where people come in, floor by floor, over
//! everything that joins floors. What is out of service for a while doesn't count; the drawing does.

use super::field::Field;
use super::tree::{Spot, Tree};
use super::{Router, is_going};
use crate::domain::draw::Part;
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::FloorId;
use crate::domain::language::Name;
use crate::domain::plan::{Access, Bay, Floor, PlaceKind, Plan, Side, ZoneKind};
use crate::domain::shelf::READING_DISTANCE_MM;
use crate::domain::shelf::check::{Finding, FindingKind, Site};
use crate::domain::way::Gait;
use std::collections::HashSet;
use std::sync::Arc;

/// Who stands further than this from the spot before a face does not stand before it.
const ASIDE_MM: f64 = 600.0;

impl Router {
    /// The faces that no way leads to from an entrance (or else the first floor's desk) of the plan this router was made
    /// of: on foot, or else without steps; and the lifts and stairs that nobody comes to. Nothing is said of shelves that only staff go to, nor of a house without an entrance.
    /// With a floor, of that floor alone.
    pub fn unreached(&self, plan: &Plan, only: Option<FloorId>) -> Vec<Finding> {
        let reached = Gait::ALL.map(|gait| Reached::new(self, plan, gait));
        let [walking, step_free] = &reached;
        if walking.starts.iter().all(Vec::is_empty) {
            return Vec::new();
        }
        let mut findings = Vec::new();
        for (index, floor) in plan.floors.iter().enumerate() {
            if only.is_some_and(|only| only != floor.id) {
                continue;
            }
            let mut faces = Vec::new();
            for bay in &floor.bays {
                for side in bay.faces.iter().map(|face| face.side) {
                    let at = before(bay, side);
                    let kind = if is_staffs(floor, at) || walking.has(index, bay, side) {
                        let is_fine = is_staffs(floor, at) || step_free.has(index, bay, side);
                        (!is_fine).then_some(FindingKind::UnreachedStepFree)
                    } else {
                        Some(FindingKind::Unreached)
                    };
                    faces.extend(kind.map(|kind| (kind, bay, side)));
                }
            }
            findings.extend(told(faces));
            findings.extend(self.unmet(plan, walking, index));
        }
        findings
    }

    /// The lifts, stairs and the like of a floor that nobody comes to: drawn outside of it, walled in, or on a floor that
    /// no way leads to.
    fn unmet(&self, plan: &Plan, walking: &Reached<'_>, floor: usize) -> Vec<Finding> {
        let stops = self.floors[floor].ground.stops.iter().enumerate();
        let unmet = stops.filter(|(index, _)| !walking.stops.contains(&(floor, *index)));
        let findings = unmet.filter_map(|(_, stop)| {
            let connector = plan.connectors.iter().find(|c| c.id == stop.connector)?;
            let on = &plan.floors[floor];
            let called = match on.name.en.trim() {
                "" => &Name::english(on.short_name.as_str()),
                _ => &on.name,
            };
            let finding = Finding::new(FindingKind::UnreachedStop, "").name("floor", called);
            Some(Finding {
                place: connector.name.clone(),
                part: Some(Part::Stop(connector.id, on.id)),
                site: Some(Site::Connector(connector.id)),
                ..finding
            })
        });
        findings.collect()
    }
}

/// One finding for faces of a run that stand side by side and lack the same.
fn told(mut faces: Vec<(FindingKind, &Bay, Side)>) -> Vec<Finding> {
    faces.sort_by_key(|(kind, bay, side)| (*kind, bay.run, *side, bay.run_index));
    let is_next = |a: &(FindingKind, &Bay, Side), b: &(FindingKind, &Bay, Side)| {
        let is_alike = (a.0, a.2) == (b.0, b.2) && a.1.run.is_some() && a.1.run == b.1.run;
        is_alike && a.1.run_index + 1 == b.1.run_index
    };
    let stretches = faces.chunk_by(is_next);
    let findings = stretches.filter_map(|stretch| {
        let [(kind, first, side), ..] = stretch else {
            return None;
        };
        let codes = match stretch {
            [_, .., (_, last, _)] => format!("{} – {}", first.code, last.code),
            _ => first.code.clone(),
        };
        let place = format!("{codes} {}", side.word());
        Some(Finding::new(*kind, place).of(Part::Bay(first.id)))
    });
    findings.collect()
}

/// Where a reader of a face stands.
fn before(bay: &Bay, side: Side) -> PointF {
    bay.front_of(side, f64::from(bay.length_mm) / 2.0, READING_DISTANCE_MM)
}

/// Whether only staff go there.
fn is_staffs(floor: &Floor, at: PointF) -> bool {
    let is_shut = |kind| matches!(kind, ZoneKind::Staff | ZoneKind::Closed);
    let zones = floor.zones.iter();
    let mut shut = zones.filter(|z| z.access != Access::Public || is_shut(z.kind));
    shut.any(|z| holds(&z.polygon, at))
}

/// What can be walked to in one gait, by the floor's place in the list.
struct Reached<'a> {
    fields: Vec<&'a Arc<Field>>,
    /// The ways to where people come in.
    starts: Vec<Vec<Tree>>,
    /// The stops one comes to.
    stops: HashSet<(usize, usize)>,
}

impl<'a> Reached<'a> {
    fn new(router: &'a Router, plan: &Plan, gait: Gait) -> Self {
        let fields: Vec<_> = (router.floors.iter())
            .map(|f| &f.whole[gait as usize])
            .collect();
        let of_kind = |kind: PlaceKind| {
            let floors = plan.floors.iter().enumerate();
            let places = floors.flat_map(|(i, f)| f.places.iter().map(move |p| (i, p)));
            let starts = places.filter(move |(_, p)| p.kind == kind);
            starts.map(|(i, p)| (i, PointF::from(p.at))).collect()
        };
        let mut begins: Vec<(usize, PointF)> = of_kind(PlaceKind::Entrance);
        if begins.is_empty() {
            // The desk that visitors meet first; one on another floor is of no use to who can't come there.
            begins = of_kind(PlaceKind::Desk);
            let first = begins.first().map(|(floor, _)| *floor);
            begins.retain(|(floor, _)| Some(*floor) == first);
        }
        let mut starts: Vec<Vec<Tree>> = fields.iter().map(|_| Vec::new()).collect();
        for (floor, at) in begins {
            if let Some(at) = fields[floor].stand(at) {
                starts[floor].push(Tree::new(fields[floor], at));
            }
        }
        let mut reached = Self {
            fields,
            starts,
            stops: HashSet::new(),
        };
        reached.spread(router);
        reached
    }

    /// From the starts to the stops of their floors, and on.
    fn spread(&mut self, router: &Router) {
        let mut open = Vec::new();
        for (floor, field) in self.fields.iter().enumerate() {
            for (index, stop) in field.stops.iter().enumerate() {
                let comes = |start: &Tree| {
                    let stop = stop.as_ref()?;
                    start.from(field, &stop.root)
                };
                if self.starts[floor]
                    .iter()
                    .any(|start| comes(start).is_some())
                {
                    open.push((floor, index));
                }
            }
        }
        while let Some((floor, index)) = open.pop() {
            if !self.stops.insert((floor, index)) {
                continue;
            }
            let walks = self.fields[floor].between[index].iter().enumerate();
            open.extend(
                walks
                    .filter(|(_, far)| far.is_finite())
                    .map(|(to, _)| (floor, to)),
            );
            open.extend(self.rides(router, (floor, index)));
        }
    }

    /// The stops one can ride to from a stop.
    fn rides(&self, router: &Router, (floor, index): (usize, usize)) -> Vec<(usize, usize)> {
        let ground = &router.floors[floor].ground;
        let id = ground.stops[index].connector;
        let connector = router.connectors.iter().find(|c| c.id == id);
        let Some(connector) = connector.filter(|c| !c.is_staff_only) else {
            return Vec::new();
        };
        let mut stops = Vec::new();
        for (to, other) in router.floors.iter().enumerate() {
            let goes = is_going(connector.kind, ground.ordinal, other.ground.ordinal);
            let at = other.ground.stops.iter().position(|s| s.connector == id);
            if let Some(at) = at.filter(|at| goes && self.fields[to].stops[*at].is_some()) {
                stops.push((to, at));
            }
        }
        stops
    }

    /// Whether a reader can come to stand before a face.
    fn has(&self, floor: usize, bay: &Bay, side: Side) -> bool {
        let (field, wanted) = (self.fields[floor], before(bay, side));
        let Some(at) = field.stand(wanted) else {
            return false;
        };
        let (left, _) = bay.face_line(side);
        let is_before = (at - left).dot(bay.face_normal(side)) > 0.0;
        if !is_before || at.distance(wanted) > ASIDE_MM {
            return false;
        }
        let spot = Spot::new(field, at);
        let stops = field.stops.iter().enumerate();
        let mut reached = stops
            .filter(|(index, _)| self.stops.contains(&(floor, *index)))
            .filter_map(|(_, stop)| stop.as_ref())
            .chain(&self.starts[floor]);
        reached.any(|tree| tree.from(field, &spot).is_some())
    }
}

#[cfg(test)]
mod tests;
