//! What stands where on a floor: signs that can be told apart, bays that leave each other room, stairs and lifts that
//! lead somewhere.

use super::{Finding, FindingKind, Site};
use crate::domain::draw::{Part, said};
use crate::domain::geometry::{PointF, meet};
use crate::domain::id::RunId;
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Floor, PlaceKind, Plan, Point, Side, Wall, ZoneKind};
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
        unnamed(plan, floor, &mut findings);
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

/// What ways and slips tell by its name and that has none in either language. A hole in the floor is told by none, and a
/// board is what it is.
fn unnamed(plan: &Plan, floor: &Floor, findings: &mut Vec<Finding>) {
    let zones = floor.zones.iter().filter(|z| z.kind != ZoneKind::Void);
    let zones = zones.map(|z| ("zone", &z.name, Part::Zone(z.id), z.polygon.first()));
    let places = floor.places.iter().filter(|p| p.kind != PlaceKind::Board);
    let places = places.map(|p| ("place", &p.name, Part::Place(p.id), Some(&p.at)));
    let stops = plan.connectors.iter().filter_map(|connector| {
        // A lift is named once, where it is entered first.
        let first = connector.stops.first().filter(|s| s.floor == floor.id)?;
        let part = Part::Stop(connector.id, floor.id);
        Some(("connector", &connector.name, part, Some(&first.at)))
    });
    let own = [("floor", &floor.name, Part::Floor(floor.id), None)];
    let things = own.into_iter().chain(zones).chain(places).chain(stops);
    for (what, _, part, at) in things.filter(|(_, name, ..)| is_empty(name)) {
        let metres = |mm: i32| format!("{:.1}", f64::from(mm) / 1_000.0);
        let place = match is_empty(&floor.name) {
            true => Name::english(floor.short_name.as_str()),
            false => floor.name.clone(),
        };
        let at = at.copied().unwrap_or_default();
        let finding = Finding::new(FindingKind::NoName, "").of(part);
        findings.push(Finding {
            place,
            ..(finding.text("what", what))
                .text("left", metres(at.x))
                .text("top", metres(at.y))
        });
    }
}

fn is_empty(name: &Name) -> bool {
    let ta = name.ta.as_deref().unwrap_or_default();
    name.en.trim().is_empty() && ta.trim().is_empty()
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
    let mut tight: Vec<Tight<'_>> = Vec::new();
    for bay in &floor.bays {
        for side in bay.faces.iter().map(|face| face.side) {
            let strip = strip(bay, side);
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
                tight.push(Tight {
                    bay,
                    side,
                    what,
                    name,
                });
            }
        }
    }
    let mut rows: HashMap<(RunId, Side), usize> = HashMap::new();
    let mut groups: Vec<Vec<Tight<'_>>> = Vec::new();
    for face in tight {
        let row = face.bay.run.map(|run| (run, face.side));
        match row.and_then(|row| rows.get(&row)) {
            Some(at) => groups[*at].push(face),
            None => {
                rows.extend(row.map(|row| (row, groups.len())));
                groups.push(vec![face]);
            }
        }
    }
    findings.extend(groups.iter().filter_map(|faces| told(faces)));
}

/// A face without room before it, and what is in the way.
struct Tight<'a> {
    bay: &'a Bay,
    side: Side,
    what: &'static str,
    name: Name,
}

/// The faces of one side of a row as one finding. What is in the way is told of the first; of bays, from which to which.
fn told(faces: &[Tight<'_>]) -> Option<Finding> {
    let (first, last) = (faces.first()?, faces.last()?);
    let span = |from: &str, to: &str| match from == to {
        true => from.to_owned(),
        false => format!("{from} – {to}"),
    };
    let codes = span(&first.bay.code, &last.bay.code);
    let (part, run) = (Part::Bay(first.bay.id), first.bay.run.map(Part::Run));
    let mut alike = faces.iter().filter(|face| face.what == first.what);
    let name = match alike.next_back() {
        Some(other) if first.what == "bay" => Name::english(span(&first.name.en, &other.name.en)),
        _ => first.name.clone(),
    };
    let what = match first.what {
        "bay" if name != first.name => "bays",
        what => what,
    };
    let place = format!("{codes} {}", first.side.word());
    let finding = Finding::new(FindingKind::Narrow, place)
        .of(run.filter(|_| faces.len() > 1).unwrap_or(part))
        .at(Site::Bay(first.bay.id, Some(first.side)))
        .text("what", what)
        .name("name", &name);
    Some(finding.count("count", faces.len()))
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
