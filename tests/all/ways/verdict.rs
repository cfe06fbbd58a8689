//! What the judge says of ways: as short as exact, clear of everything, by nothing that may not be used, left and right
//! as a walker would see them.

use super::exact::{Exact, right_of};
use super::solid::Solids;
use deskbell::domain::geometry::PointF;
use deskbell::domain::plan::{Closed, ConnectorKind, Floor, Plan};
use deskbell::domain::way::{Act, Gait, Goal, Hand, Leg, Route, Step, Turn};
use deskbell::route::{Options, Router, steps};

/// A way is told in whole millimetres: so much of its length is rounding.
pub const ROUNDING_MM: f64 = 1.5;

pub fn body_mm(gait: Gait) -> f64 {
    match gait {
        Gait::Walking => 300.0,
        Gait::StepFree => 450.0,
    }
}

pub fn options(gait: Gait) -> Options {
    Options {
        gait,
        ..Options::default()
    }
}

/// How a way compares with the exact one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// Found by both: the share by which the way is longer (less than nothing: shorter).
    Both {
        longer: f64,
        over_mm: f64,
    },
    /// No way by either.
    Neither,
    /// Undecided: whether one gets through hangs on a millimetre of a gap.
    Hair,
    Wrong,
}

/// Holds one way on one floor against the exact one. Where they differ, it is asked what the exact one would be if every
/// gap were a few millimetres wider or narrower: what lies between these two hangs on the width of a gap.
pub fn compare(route: Option<&Route>, exact: &Exact<'_>, ends: (PointF, PointF)) -> Length {
    // The length of the exact way, and how far its ends lie from those asked of.
    let ask = |exact: &Exact<'_>| {
        let proper = (exact.proper(ends.0), exact.proper(ends.1));
        let moved = ends.0.distance(proper.0) + ends.1.distance(proper.1);
        (exact.far(proper.0, &[proper.1])[0], moved)
    };
    let is_fine = |length: f64, slim: (f64, f64), wide: (f64, f64)| {
        length >= slim.0 - slim.1 - ROUNDING_MM && length <= wide.0 * 1.001 + wide.1 + ROUNDING_MM
    };
    let best = ask(exact);
    match route.map(|route| f64::from(route.length_mm)) {
        None if best.0.is_infinite() => Length::Neither,
        Some(length) if is_fine(length, best, best) => Length::Both {
            longer: length / best.0.max(1.0) - 1.0,
            over_mm: length - best.0,
        },
        length => {
            let by = |share: f64| {
                let wider = exact.body_mm * share;
                let (far, moved) = ask(&Exact::with_gaps(exact.solids, exact.body_mm, wider));
                (far, moved + wider.abs())
            };
            let (slim, wide) = (by(0.02), by(-0.01));
            let is_hair = slim.0 + 5.0 < wide.0;
            match length {
                None if is_hair => Length::Hair,
                Some(length) if is_fine(length, slim, wide) && is_hair => Length::Hair,
                // Both agree: the exact way itself was lost over a rounded end.
                Some(length) if is_fine(length, slim, wide) => Length::Both {
                    longer: length / wide.0.max(1.0) - 1.0,
                    over_mm: length - wide.0,
                },
                _ => Length::Wrong,
            }
        }
    }
}

/// The least room around a leg, looked at every 5 cm.
pub fn least_room(solids: &Solids, leg: &Leg) -> f64 {
    let mut least = solids.room(leg.points[0].into());
    for ends in leg.points.windows(2) {
        let (a, b) = (PointF::from(ends[0]), PointF::from(ends[1]));
        let parts = (a.distance(b) / 50.0).ceil().max(1.0) as u32;
        for i in 0..=parts {
            let at = a + (b - a) * (f64::from(i) / f64::from(parts));
            least = least.min(solids.room(at));
        }
    }
    least
}

/// Why a way may not be gone so: a step, a dead lift, an escalator the wrong way, a ride to a floor it does not serve.
pub fn forbidden(plan: &Plan, route: &Route, gait: Gait) -> Option<String> {
    let floor = |leg: &Leg| plan.floors.iter().find(|f| f.id == leg.floor);
    for legs in route.legs.windows(2) {
        let Some(id) = legs[0].then else {
            return Some("two floors without a ride".to_owned());
        };
        let is_closed = plan
            .closures
            .iter()
            .any(|c| c.what == Closed::Connector(id));
        let connector = plan.connectors.iter().find(|c| c.id == id)?;
        let serves = |leg: &Leg| connector.stops.iter().any(|stop| stop.floor == leg.floor);
        let up = floor(&legs[1])?.ordinal - floor(&legs[0])?.ordinal;
        let is_wrong_way = match connector.kind {
            ConnectorKind::EscalatorUp => up <= 0,
            ConnectorKind::EscalatorDown => up >= 0,
            _ => up == 0,
        };
        let has_steps = gait == Gait::StepFree && !connector.is_step_free;
        if is_closed || !serves(&legs[0]) || !serves(&legs[1]) || is_wrong_way || has_steps {
            return Some(format!("{connector:?}"));
        }
    }
    (gait == Gait::StepFree)
        .then(|| {
            route
                .legs
                .iter()
                .find_map(|leg| over_step(floor(leg)?, leg))
        })
        .flatten()
}

/// A door with a step that a leg goes through.
fn over_step(floor: &Floor, leg: &Leg) -> Option<String> {
    let doors = floor.openings.iter().filter(|o| !o.is_step_free);
    for door in doors {
        // What lies upon a door without a step is one passage with it.
        let middle = (PointF::from(door.from) + PointF::from(door.to)) * 0.5;
        let is_twice = floor.openings.iter().any(|o| {
            let other = (PointF::from(o.from) + PointF::from(o.to)) * 0.5;
            o.is_step_free && other.distance(middle) < 2_000.0
        });
        let crosses = leg.points.windows(2).any(|walk| {
            let cut = |a: PointF, b: PointF, p: PointF| super::solid::cross(b - a, p - a);
            let (a, b) = (PointF::from(walk[0]), PointF::from(walk[1]));
            let (c, d) = (PointF::from(door.from), PointF::from(door.to));
            cut(a, b, c) * cut(a, b, d) < 0.0 && cut(c, d, a) * cut(c, d, b) < 0.0
        });
        if crosses && !is_twice {
            return Some(format!("{door:?}"));
        }
    }
    None
}

/// Walks a leg by its words: looks where one looks in the middle of each told stretch, and turns by what is told.
pub fn misled(route: &Route, steps: &[Step]) -> Option<String> {
    // A way may come back to a floor: its steps go with the rides between them.
    let mut by_leg = steps.split_inclusive(|step| matches!(step.act, Act::Ride { .. }));
    let mut legs = route.legs.iter();
    legs.find_map(|leg| misled_on(leg, by_leg.next().unwrap_or_default()))
}

fn misled_on(leg: &Leg, steps: &[Step]) -> Option<String> {
    let points: Vec<PointF> = leg.points.iter().map(|p| PointF::from(*p)).collect();
    let mut walked = vec![0.0];
    for ends in points.windows(2) {
        walked.push(walked[walked.len() - 1] + ends[0].distance(ends[1]));
    }
    let whole = walked[walked.len() - 1];
    let turn_of = |step: &Step| match step.act {
        Act::Walk(walk) => Some(walk.turn),
        Act::Aisle(aisle) => Some(Some(Turn::Sharp(aisle.hand))),
        _ => None,
    };
    let mut moves = Vec::new();
    for step in steps.iter().filter(|s| s.floor == leg.floor) {
        if let Some(turn) = turn_of(step) {
            let at = points.iter().position(|p| p.distance(step.at.into()) < 1.0);
            let Some(at) = at else {
                return Some(format!("a step beside the way: {step:?}"));
            };
            moves.push((walked[at], turn));
        }
    }
    let middle = |i: usize| f64::midpoint(moves[i].0, moves.get(i + 1).map_or(whole, |m| m.0));
    let turned = |from: f64, to: f64| -> f64 {
        let bends = points.windows(3).zip(&walked[1..]);
        let bends = bends.filter(|(_, at)| **at > from && **at <= to);
        bends.map(|(p, _)| right_of(p[1] - p[0], p[2] - p[1])).sum()
    };
    for (i, (_, told)) in moves.iter().enumerate().skip(1) {
        let seen = turned(middle(i - 1), middle(i));
        let is_right = match *told {
            None => false,
            Some(Turn::Ahead) => seen.abs() < 60.0,
            Some(Turn::Bear(hand) | Turn::Sharp(hand) | Turn::Round(hand)) => {
                (seen < 0.0) == (hand == Hand::Left)
            }
        };
        if !is_right {
            return Some(format!("{seen} degrees at {:?}", moves[i]));
        }
    }
    None
}

/// Whether the bay one is led to lies on the told hand as one arrives.
pub fn misplaced(plan: &Plan, route: &Route, steps: &[Step]) -> Option<String> {
    let (leg, last) = (route.legs.last()?, steps.last()?);
    let Act::AtBay(at) = last.act else {
        return None;
    };
    let bays = plan.floors.iter().flat_map(|f| &f.bays);
    let bay = bays.clone().find(|b| b.id == at.bay)?;
    let begun = steps
        .iter()
        .rev()
        .find(|s| s.floor == leg.floor && matches!(s.act, Act::Walk(_) | Act::Aisle(_)))?;
    let begun = leg.points.iter().position(|p| p.distance(begun.at) < 1.0)?;
    let rest = &leg.points[begun..];
    let lengths = || rest.windows(2).map(|w| w[0].distance(w[1]));
    let mut left = lengths().sum::<f64>() / 2.0;
    let mut look = None;
    for ends in rest.windows(2) {
        look = Some(PointF::from(ends[1]) - PointF::from(ends[0]));
        left -= ends[0].distance(ends[1]);
        if left < 0.0 {
            break;
        }
    }
    let off = right_of(
        look?,
        PointF::from(bay.centre) - PointF::from(*leg.points.last()?),
    );
    let is_right = match at.lies {
        Some(Turn::Sharp(Hand::Left)) => (-170.0..-10.0).contains(&off),
        Some(Turn::Sharp(Hand::Right)) => (10.0..170.0).contains(&off),
        Some(Turn::Ahead) => off.abs() < 80.0,
        _ => true,
    };
    (!is_right).then(|| format!("{off} degrees, told {:?}", at.lies))
}

/// The way, with what the words of it say wrong.
pub fn told(
    plan: &Plan,
    router: &Router,
    (from, to): (&Goal, &Goal),
    gait: Gait,
) -> Option<String> {
    let route = router.route(from, to, &options(gait)).ok()?;
    let steps = steps(plan, &route, from, to);
    let wrong = misled(&route, &steps);
    let wrong = wrong.or_else(|| {
        let is_fair = !route.is_snapped;
        is_fair.then(|| misplaced(plan, &route, &steps)).flatten()
    });
    wrong.map(|why| format!("{why}\n{:?}\n{steps:?}", route.legs))
}
