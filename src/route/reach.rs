//! Which faces of shelves readers can stand before at all: spread out from where people come in, floor by floor, over
//! everything that joins floors. What is out of service for a while doesn't count; the drawing does.

use super::field::Field;
use super::tree::{Spot, Tree};
use super::{Router, is_going};
use crate::domain::draw::Part;
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::FloorId;
use crate::domain::plan::{Access, Bay, Floor, PlaceKind, Plan, Side, ZoneKind};
use crate::domain::shelf::READING_DISTANCE_MM;
use crate::domain::shelf::check::{Finding, FindingKind};
use crate::domain::way::Gait;
use std::collections::HashSet;
use std::sync::Arc;

/// Who stands further than this from the spot before a face does not stand before it.
const ASIDE_MM: f64 = 600.0;

impl Router {
    /// The faces that no way leads to from an entrance (or else a desk) of the plan this router was made of: on foot,
    /// or else without steps. Nothing is said of shelves that only staff go to, nor of a house without an entrance.
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
        }
        findings
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
            begins = of_kind(PlaceKind::Desk);
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
mod tests {
    use super::*;
    use crate::domain::id::{BayId, FaceId, OpeningId, PlaceId, RunId, WallId};
    use crate::domain::language::Name;
    use crate::domain::plan::{Face, Opening, OpeningKind, Place, Point, Wall};

    /// A hall with an entrance at the left and a wall in the middle; one double bay right of it.
    fn house(opening: Option<Opening>) -> Plan {
        let p = Point::new;
        let face = |side, id| Face {
            id: FaceId(id),
            side,
            sign: Name::default(),
            sections: Vec::new(),
        };
        let floor = Floor {
            id: FloorId(1),
            ordinal: 0,
            short_name: "G".into(),
            name: Name::default(),
            outline: vec![p(0, 0), p(20_000, 0), p(20_000, 8_000), p(0, 8_000)],
            north_deg: 0,
            zones: Vec::new(),
            walls: vec![Wall {
                id: WallId(1),
                points: vec![p(10_000, 0), p(10_000, 8_000)],
                thickness_mm: 150,
            }],
            openings: opening.into_iter().collect(),
            runs: Vec::new(),
            bays: vec![Bay {
                id: BayId(1),
                run: None,
                run_index: 0,
                code: "A1".into(),
                centre: p(15_000, 7_400),
                length_mm: 900,
                depth_mm: 400,
                turn_deg: 0,
                shelves: 6,
                faces: vec![face(Side::A, 1), face(Side::B, 2)],
            }],
            places: vec![Place {
                id: PlaceId(1),
                kind: PlaceKind::Entrance,
                name: Name::default(),
                other_names: Vec::new(),
                at: p(1_000, 4_000),
                facing_deg: None,
                polygon: None,
                is_staffed: false,
                say: Name::default(),
            }],
        };
        Plan {
            floors: vec![floor],
            ..Plan::default()
        }
    }

    fn door(width: i32, is_step_free: bool) -> Opening {
        Opening {
            id: OpeningId(1),
            kind: OpeningKind::Door,
            from: Point::new(10_000, 3_000),
            to: Point::new(10_000, 3_000 + width),
            is_step_free,
            access: Access::Public,
        }
    }

    #[test]
    fn a_face_behind_a_wall_or_at_one_is_reached_by_nobody_and_a_step_keeps_wheels_out() {
        use FindingKind::{Unreached, UnreachedStepFree};
        // Face B looks at the wall of the house, 400 mm away: nobody can stand there.
        for (opening, face_a) in [
            (None, Some(Unreached)),
            (Some(door(1_000, true)), None),
            (Some(door(1_000, false)), Some(UnreachedStepFree)),
            (Some(door(800, true)), Some(UnreachedStepFree)),
            (Some(door(500, true)), Some(Unreached)),
        ] {
            let plan = house(opening);
            let found = Router::new(&plan).unreached(&plan, None);
            let of = |face: &str| found.iter().find(|f| f.place.en == face).map(|f| f.kind);
            assert_eq!(of("A1 A"), face_a, "{:?}", plan.floors[0].openings);
            assert_eq!(of("A1 B"), Some(Unreached));
        }
    }

    #[test]
    fn nothing_is_said_of_staff_rooms_or_of_a_house_that_nobody_comes_into() {
        let mut plan = house(None);
        plan.floors[0].places.clear();
        assert_eq!(Router::new(&plan).unreached(&plan, None), []);
    }

    #[test]
    fn faces_side_by_side_that_lack_the_same_are_told_as_one() {
        use FindingKind::{Unreached, UnreachedStepFree};
        let like = house(None).floors[0].bays[0].clone();
        let bay = |run: Option<i64>, run_index, code: &str| Bay {
            run: run.map(RunId),
            run_index,
            code: code.into(),
            ..like.clone()
        };
        let bays = [
            bay(Some(1), 1, "A2"),
            bay(Some(1), 0, "A1"),
            bay(Some(1), 3, "A4"),
            bay(None, 0, "X1"),
            bay(None, 1, "X2"),
        ];
        let mut faces: Vec<_> = bays.iter().map(|b| (Unreached, b, Side::A)).collect();
        faces.push((UnreachedStepFree, &bays[1], Side::B));
        let places: Vec<_> = told(faces).into_iter().map(|f| f.place.en).collect();
        assert_eq!(places, ["X1 A", "X2 A", "A1 – A2 A", "A4 A", "A1 B"]);
    }
}
