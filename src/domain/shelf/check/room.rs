//! What stands where on a floor: signs that can be told apart, bays that leave each other room, stairs and lifts that
//! lead somewhere.

use super::{Finding, FindingKind, Site};
use crate::domain::draw::{Part, said};
use crate::domain::geometry::{PointF, meet};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Floor, Plan, Point, Side, Wall, ZoneKind};
use std::collections::HashMap;

/// What a reader needs before a shelf, in millimetres: room for a wheelchair to pass (accessible routes are 900 wide).
pub const ROOM_MM: f64 = 900.0;

/// Plans are drawn to the centimetre: less than that is no overlap.
const SLACK_MM: f64 = 10.0;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = same_signs(plan);
    for connector in plan.connectors.iter().filter(|c| c.stops.len() < 2) {
        let part = connector.stops.first();
        findings.push(Finding {
            place: connector.name.clone(),
            part: part.map(|stop| Part::Stop(connector.id, stop.floor)),
            ..Finding::new(FindingKind::OneFloor, "").at(Site::Connector(connector.id))
        });
    }
    for floor in &plan.floors {
        overlapping(floor, &mut findings);
        narrow(plan, floor, &mut findings);
    }
    findings
}

/// Codes are read aloud and typed in either case, so `a1` and `A 1` are one code. Bays are numbered through the house,
/// rows of bays floor by floor.
fn same_signs(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut bays: HashMap<String, &str> = HashMap::new();
    for floor in &plan.floors {
        let mut runs: HashMap<String, &str> = HashMap::new();
        for run in &floor.runs {
            let found = same_sign(&mut runs, &run.code);
            // A row of bays is put right at any of them.
            let bay = floor.bays.iter().find(|bay| bay.run == Some(run.id));
            findings.extend(found.map(|found| Finding {
                site: bay.map(|bay| Site::Bay(bay.id, None)),
                ..found.of(Part::Run(run.id))
            }));
        }
        for bay in &floor.bays {
            let same = same_sign(&mut bays, &bay.code);
            findings
                .extend(same.map(|found| found.of(Part::Bay(bay.id)).at(Site::Bay(bay.id, None))));
        }
    }
    findings
}

fn same_sign<'a>(known: &mut HashMap<String, &'a str>, code: &'a str) -> Option<Finding> {
    let other = known.insert(said(code), code)?;
    Some(Finding::new(FindingKind::SameSign, code).text("other", other))
}

fn overlapping(floor: &Floor, findings: &mut Vec<Finding>) {
    for (index, bay) in floor.bays.iter().enumerate() {
        let inner = bay.inner(SLACK_MM);
        for other in floor.bays.iter().skip(index + 1) {
            if bay.is_within_reach(other, 0.0) && meet(&inner, &other.corners()) {
                let finding = Finding::new(FindingKind::BaysOverlap, &bay.code)
                    .of(Part::Bay(bay.id))
                    .at(Site::Bay(bay.id, None));
                findings.push(finding.text("other", &other.code));
            }
        }
    }
}

/// What stands in the way before a face.
struct Obstacle {
    /// Which of the words of the sentence names it.
    what: &'static str,
    name: Name,
    shape: Vec<PointF>,
}

fn narrow(plan: &Plan, floor: &Floor, findings: &mut Vec<Finding>) {
    let obstacles = obstacles(plan, floor);
    let outline: Vec<PointF> = floor.outline.iter().map(|p| PointF::from(*p)).collect();
    for bay in &floor.bays {
        for side in bay.faces.iter().map(|face| face.side) {
            let strip = strip(bay, side);
            let place = format!("{} {}", bay.code, side.word());
            let finding = Finding::new(FindingKind::Narrow, place)
                .of(Part::Bay(bay.id))
                .at(Site::Bay(bay.id, Some(side)));
            let neighbour = floor.bays.iter().find(|other| {
                other.id != bay.id
                    && bay.is_within_reach(other, ROOM_MM)
                    && meet(&strip, &other.corners())
            });
            let in_the_way = neighbour.map_or_else(
                || {
                    let other = obstacles.iter().find(|o| meet(&strip, &o.shape))?;
                    Some((other.what, other.name.clone()))
                },
                |other| Some(("bay", Name::english(&other.code))),
            );
            let in_the_way = in_the_way.or_else(|| {
                let is_inside = |p: &PointF| crate::domain::geometry::holds(&outline, *p);
                (!strip.iter().all(is_inside)).then(|| ("edge", Name::default()))
            });
            if let Some((what, name)) = in_the_way {
                findings.push(finding.text("what", what).name("name", &name));
            }
        }
    }
}

/// The ground before a face on which its reader stands, without its outermost rim.
fn strip(bay: &Bay, side: Side) -> [PointF; 4] {
    let length = f64::from(bay.length_mm);
    [
        bay.front_of(side, SLACK_MM, SLACK_MM),
        bay.front_of(side, length - SLACK_MM, SLACK_MM),
        bay.front_of(side, length - SLACK_MM, ROOM_MM - SLACK_MM),
        bay.front_of(side, SLACK_MM, ROOM_MM - SLACK_MM),
    ]
}

/// Walls, holes in the floor, and the shafts of stairs and lifts.
fn obstacles(plan: &Plan, floor: &Floor) -> Vec<Obstacle> {
    let shape = |points: &[Point]| points.iter().map(|p| PointF::from(*p)).collect();
    let walls = floor
        .walls
        .iter()
        .flat_map(wall_pieces)
        .map(|piece| Obstacle {
            what: "wall",
            name: Name::default(),
            shape: piece.to_vec(),
        });
    let voids = (floor.zones.iter()).filter(|zone| zone.kind == ZoneKind::Void);
    let voids = voids.map(|zone| Obstacle {
        what: "void",
        name: zone.name.clone(),
        shape: shape(&zone.polygon),
    });
    let stops = plan.connectors.iter().flat_map(|connector| {
        let here = connector.stops.iter().filter(|stop| stop.floor == floor.id);
        here.map(|stop| Obstacle {
            what: "connector",
            name: connector.name.clone(),
            shape: shape(&stop.polygon),
        })
    });
    walls.chain(voids).chain(stops).collect()
}

/// A wall piece by piece, each as thick as it is.
fn wall_pieces(wall: &Wall) -> impl Iterator<Item = [PointF; 4]> {
    let half = f64::from(wall.thickness_mm) / 2.0;
    wall.points.windows(2).filter_map(move |ends| {
        let [from, to] = ends else {
            return None;
        };
        let (from, to) = (PointF::from(*from), PointF::from(*to));
        let length = from.distance(to);
        let along = (to - from) * (1.0 / length.max(1.0));
        let aside = PointF::new(-along.y, along.x) * half;
        Some([from - aside, to - aside, to + aside, from + aside])
    })
}
