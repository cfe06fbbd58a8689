//! A walker who does what the steps say and watches whether the hands are right. Knows the drawn way and the plan, not
//! how the words were found.

use super::floors::{RunAt, add_run, any_floor, any_point, floor, one_floor, rectangle};
use super::*;
use crate::domain::geometry::PointF;
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::{self, Place, PlaceKind, Plan, Point};
use crate::domain::way::{Act, Hand, Step, Turn};
use proptest::prelude::*;

/// A drawn way by how far one has walked on it.
struct Track {
    points: Vec<PointF>,
}

impl Track {
    fn new(points: &[Point]) -> Self {
        let mut points: Vec<PointF> = points.iter().map(|p| PointF::from(*p)).collect();
        points.dedup();
        Self { points }
    }

    fn walked_to(&self, spot: Point) -> f64 {
        let at = self
            .points
            .iter()
            .position(|p| p.distance(spot.into()) < 1.0);
        let at = at.expect("a step begins at a bend of the way");
        self.points[..=at]
            .windows(2)
            .map(|w| w[0].distance(w[1]))
            .sum()
    }

    fn length(&self) -> f64 {
        self.points.windows(2).map(|w| w[0].distance(w[1])).sum()
    }

    /// Where one looks after so many millimetres.
    fn look(&self, walked: f64) -> Option<PointF> {
        let mut left = walked;
        let mut look = None;
        for w in self.points.windows(2) {
            look = Some(w[1] - w[0]);
            left -= w[0].distance(w[1]);
            if left < 0.0 {
                break;
            }
        }
        look
    }

    /// All turning between two spots of the way, to the right positive; a full circle counts as one.
    fn turned(&self, from: f64, to: f64) -> f64 {
        let mut at = 0.0;
        let mut turned = 0.0;
        for w in self.points.windows(3) {
            at += w[0].distance(w[1]);
            if at > from && at <= to {
                turned += right_of(w[1] - w[0], w[2] - w[1]);
            }
        }
        turned
    }
}

/// Degrees from one look to another, to the right positive (y runs down the page).
fn right_of(look: PointF, next: PointF) -> f64 {
    let angle = |v: PointF| v.y.atan2(v.x).to_degrees();
    (angle(next) - angle(look) + 540.0).rem_euclid(360.0) - 180.0
}

fn hand(turn: Turn) -> Option<Hand> {
    match turn {
        Turn::Ahead => None,
        Turn::Bear(hand) | Turn::Sharp(hand) | Turn::Round(hand) => Some(hand),
    }
}

fn told(step: &Step) -> Option<Option<Turn>> {
    match step.act {
        Act::Walk(walk) => Some(walk.turn),
        Act::Aisle(aisle) => Some(Some(Turn::Sharp(aisle.hand))),
        _ => None,
    }
}

/// Walks a leg by its steps; every told hand must be the one the way turns to, and no turn may go untold.
fn replay(leg: &crate::domain::way::Leg, steps: &[Step]) {
    let track = Track::new(&leg.points);
    let moves: Vec<(f64, Option<Turn>)> = (steps.iter())
        .filter(|step| step.floor == leg.floor)
        .filter_map(|step| Some((track.walked_to(step.at), told(step)?)))
        .collect();
    let middle = |i: usize| {
        let end = moves.get(i + 1).map_or(track.length(), |next| next.0);
        f64::midpoint(moves[i].0, end)
    };
    for (i, (_, turn)) in moves.iter().enumerate().skip(1) {
        let turned = track.turned(middle(i - 1), middle(i));
        let turn = turn.expect("a bend is told");
        match hand(turn) {
            Some(Hand::Left) => assert!(turned < 0.0, "{turned} at {steps:?} of {leg:?}"),
            Some(Hand::Right) => assert!(turned > 0.0, "{turned} at {steps:?} of {leg:?}"),
            None => assert!(
                turned.abs() < 60.0,
                "{turned} untold at {steps:?} of {leg:?}"
            ),
        }
    }
}

/// On arriving at a bay its middle must lie on the told hand.
fn arrives(plan: &Plan, leg: &crate::domain::way::Leg, steps: &[Step]) {
    let Some(Act::AtBay(at)) = steps.last().map(|step| step.act) else {
        panic!("the last step is the bay: {steps:?}");
    };
    let bay = plan
        .floors
        .iter()
        .flat_map(|f| &f.bays)
        .find(|b| b.id == at.bay)
        .unwrap();
    let track = Track::new(&leg.points);
    // Where one looked in the middle of the last told stretch.
    let begun = steps
        .iter()
        .rev()
        .find(|s| s.floor == leg.floor && told(s).is_some());
    let Some(begun) = begun.map(|step| track.walked_to(step.at)) else {
        return;
    };
    let look = track.look(f64::midpoint(begun, track.length())).unwrap();
    let end = *track.points.last().unwrap();
    let off = right_of(look, PointF::from(bay.centre) - end);
    match at.lies {
        Some(Turn::Sharp(Hand::Left)) => assert!((-170.0..-10.0).contains(&off), "{off}"),
        Some(Turn::Sharp(Hand::Right)) => assert!((10.0..170.0).contains(&off), "{off}"),
        Some(Turn::Ahead) => assert!(off.abs() < 80.0, "{off}"),
        _ => {}
    }
}

/// A reading room with a desk that looks up the page at four rows of shelves left and right of a walk.
pub fn library() -> Plan {
    let mut drawn = floor(0, rectangle(0, 0, 24_000, 20_000));
    for row in 0..4 {
        for (wing, x) in [(0, 6_000), (1, 18_000)] {
            let run = RunAt {
                id: i64::from(1 + row * 2 + wing),
                middle: (x, 3_000 + row * 2_000),
                bays: 10,
                depth_mm: 600,
                turn_deg: 0,
                gap_mm: 0,
            };
            add_run(&mut drawn, &run);
        }
    }
    drawn.places.push(Place {
        id: PlaceId(1),
        kind: PlaceKind::Desk,
        name: Name::new("Reception", "வரவேற்பு"),
        other_names: Vec::new(),
        at: Point::new(12_000, 17_000),
        facing_deg: Some(0),
        polygon: None,
        is_staffed: true,
        say: Name::default(),
    });
    one_floor(drawn)
}

#[test]
fn hands_are_right_from_every_bay_to_every_other() {
    let plan = library();
    let router = Router::new(&plan);
    let bays: Vec<Goal> = plan.floors[0]
        .bays
        .iter()
        .map(|b| Goal::Bay(b.id))
        .collect();
    let desk = Goal::Place(PlaceId(1));
    let mut sided = 0;
    for (i, to) in bays.iter().enumerate() {
        for from in bays.iter().skip(i % 7).step_by(7).chain([&desk]) {
            if from == to {
                continue;
            }
            let route = router.route(from, to, &Options::default()).unwrap();
            let steps = steps(&plan, &route, from, to);
            replay(&route.legs[0], &steps);
            arrives(&plan, &route.legs[0], &steps);
            sided += steps
                .iter()
                .filter(|s| told(s).flatten().and_then(hand).is_some())
                .count();
        }
    }
    assert!(sided > 1_000, "only {sided} turns were told");
}

#[test]
fn the_first_turn_is_seen_from_how_the_walker_stands() {
    let looking = |deg| {
        let mut plan = library();
        plan.floors[0].places[0].facing_deg = deg;
        let (from, to) = (
            Goal::Place(PlaceId(1)),
            Goal::Point(FloorId(1), Point::new(2_000, 17_000)),
        );
        let route = Router::new(&plan)
            .route(&from, &to, &Options::default())
            .unwrap();
        told(&steps(&plan, &route, &from, &to)[0]).unwrap()
    };
    for (deg, turn) in [
        (Some(0), Some(Turn::Sharp(Hand::Left))),
        (Some(90), Some(Turn::Round(Hand::Right))),
        (Some(180), Some(Turn::Sharp(Hand::Right))),
        (Some(270), Some(Turn::Ahead)),
        (Some(315), Some(Turn::Bear(Hand::Left))),
        (None, None),
    ] {
        let is_back = |turn| matches!(turn, Some(Turn::Round(_)));
        let said = looking(deg);
        assert!(
            said == turn || (is_back(said) && is_back(turn)),
            "{deg:?}: {said:?}"
        );
    }
}

#[test]
fn a_way_back_turns_to_the_other_hand() {
    let plan = library();
    let router = Router::new(&plan);
    let spots = [Point::new(12_000, 18_000), Point::new(17_000, 4_000)]
        .map(|at| Goal::Point(FloorId(1), at));
    let hands = |from, to| -> Vec<Hand> {
        let route = router.route(from, to, &Options::default()).unwrap();
        let steps = steps(&plan, &route, from, to);
        steps
            .iter()
            .filter_map(|s| told(s).flatten().and_then(hand))
            .collect()
    };
    let there = hands(&spots[0], &spots[1]);
    let mut back = hands(&spots[1], &spots[0]);
    back.reverse();
    let other = |hand: &Hand| {
        if *hand == Hand::Left {
            Hand::Right
        } else {
            Hand::Left
        }
    };
    assert!(!there.is_empty());
    assert_eq!(there.iter().map(other).collect::<Vec<_>>(), back);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hands_are_right_on_any_floor(drawn in any_floor(), from in any_point(), to in any_point()) {
        let plan = one_floor(drawn);
        let router = Router::new(&plan);
        let bays: Vec<&plan::Bay> = plan.floors[0].bays.iter().collect();
        let start = Goal::Point(FloorId(1), from);
        let mut goals = vec![Goal::Point(FloorId(1), to)];
        goals.extend(bays.first().map(|bay| Goal::Bay(bay.id)));
        for goal in goals {
            if let Ok(route) = router.route(&start, &goal, &Options::default()) {
                let steps = steps(&plan, &route, &start, &goal);
                replay(&route.legs[0], &steps);
                if matches!(goal, Goal::Bay(_)) && !route.is_snapped {
                    arrives(&plan, &route.legs[0], &steps);
                }
            }
        }
    }
}
