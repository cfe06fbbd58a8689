//! Ways judged from outside, at length: how they compare with exact ones found in another way, on thousands of floors of
//! chance, in the demo house and on a house of 8 floors with 1,054 bays and 10 connectors; whether anything comes too near, whether a
//! step-free way takes a step or a dead lift, whether a walker who follows the words is led there.
//!
//! `cargo bench --bench judged`, or with the number of floors of chance: `-- 10000`. It ends with 1 if anything is wrong.
//! The judge stands in `tests/all/ways`, where a shorter run of it is a test.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)] // a benchmark's answer

#[path = "../tests/all/ways/exact.rs"]
mod exact;
#[path = "../tests/all/ways/made.rs"]
mod made;
#[path = "made_up/house.rs"]
mod made_up;
#[path = "../tests/all/ways/solid.rs"]
mod solid;
#[path = "../tests/all/ways/tally.rs"]
mod tally;
#[path = "../tests/all/ways/verdict.rs"]
mod verdict;

use deskbell::domain::geometry::PointF;
use deskbell::domain::id::FloorId;
use deskbell::domain::plan::{Bay, Closed, Closure, ConnectorKind, Plan, Side};
use deskbell::domain::way::{Gait, Goal};
use deskbell::route::{Router, steps};
use exact::Exact;
use made::Chance;
use made_up::{HEIGHT, WIDTH, house};
use solid::Solids;
use std::process::ExitCode;
use tally::Tally;
use verdict::{body_mm, forbidden, misled, misplaced, options};

fn main() -> ExitCode {
    let asked = std::env::args().skip(1).find_map(|word| word.parse().ok());
    let floors: u64 = asked.unwrap_or(1_000);
    let mut wrong = 0;
    let mut told = |what: &str, mut tally: Tally| {
        wrong += tally.wrong.len();
        tally.wrong.truncate(5);
        println!("{what}: {tally:#?}");
    };
    let mut tally = Tally::default();
    (0..floors).for_each(|seed| tally.floor(seed, 6));
    told("floors of chance", tally);
    let mut tally = Tally::default();
    (0..300).for_each(|seed| tally.house(seed, 50));
    told("houses of chance", tally);
    let now = chrono::DateTime::from_timestamp(1_750_000_000, 0).expect("a time");
    let demo = deskbell::demo::make(now).plan;
    told("demo house, on one floor", on_each_floor(&demo));
    let mut tally = Tally::default();
    tally.drawn(&demo, 20_000);
    told("demo house, anywhere", tally);
    let plan = house();
    told("8 floors, on one floor", on_one_floor(&plan));
    told("8 floors, between floors", between_floors(&plan));
    told(
        "8 floors, step-free with lifts out of service",
        step_free(plan),
    );
    ExitCode::from(u8::from(wrong > 0))
}

/// From anywhere to anywhere on every floor of a house.
fn on_each_floor(plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    let router = Router::new(plan);
    let chance = &mut Chance::new(4);
    for floor in &plan.floors {
        for gait in Gait::ALL {
            let solids = Solids::new(plan, floor, gait);
            let exact = Exact::new(&solids, body_mm(gait));
            for _ in 0..200 {
                let mut end = || Goal::Point(floor.id, chance.point(floor));
                let (from, to) = (end(), end());
                let before = format!("floor {}, {gait:?}, {from:?} to {to:?}", floor.short_name);
                tally.way(plan, &router, (&exact, gait), (from, to), &before);
            }
        }
    }
    tally
}

/// Every floor of the house is the same: one judge will do.
fn on_one_floor(plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    let router = Router::new(plan);
    let chance = &mut Chance::new(5);
    for gait in Gait::ALL {
        let solids = Solids::new(plan, &plan.floors[0], gait);
        let exact = Exact::new(&solids, body_mm(gait));
        for _ in 0..1_000 {
            let mut end = || {
                let at = (chance.within(0, WIDTH), chance.within(0, HEIGHT));
                Goal::Point(FloorId(1), deskbell::domain::plan::Point::new(at.0, at.1))
            };
            let (from, to) = (end(), end());
            let before = format!("{gait:?}, {from:?} to {to:?}");
            tally.way(plan, &router, (&exact, gait), (from, to), &before);
        }
    }
    tally
}

fn bay<'a>(plan: &'a Plan, chance: &mut Chance) -> (usize, &'a Bay) {
    let floor = chance.within(0, plan.floors.len() as i32) as usize;
    let bays = &plan.floors[floor].bays;
    (floor, &bays[chance.within(0, bays.len() as i32) as usize])
}

/// The seconds from bay to bay of different floors against the best over every lift and stairs.
fn between_floors(plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    let router = Router::new(plan);
    let chance = &mut Chance::new(6);
    let stops: Vec<PointF> = plan
        .connectors
        .iter()
        .map(|c| c.stops[0].at.into())
        .collect();
    for gait in Gait::ALL {
        let solids = Solids::new(plan, &plan.floors[0], gait);
        let exact = Exact::new(&solids, body_mm(gait));
        let speed = if gait == Gait::Walking {
            1_200.0
        } else {
            1_000.0
        };
        for _ in 0..100 {
            let ((from_floor, from), (to_floor, to)) = (bay(plan, chance), bay(plan, chance));
            let up = to_floor as i32 - from_floor as i32;
            let goals = (Goal::Bay(from.id), Goal::Bay(to.id));
            let Ok(route) = router.route(&goals.0, &goals.1, &options(gait)) else {
                tally.without += 1;
                continue;
            };
            if up == 0 {
                continue;
            }
            let mut best = f64::INFINITY;
            for (a, b) in [
                (Side::A, Side::A),
                (Side::A, Side::B),
                (Side::B, Side::A),
                (Side::B, Side::B),
            ] {
                let spot =
                    |bay: &Bay, side| exact.proper(bay.front_of(side, 450.0, 500.0).round().into());
                let out = exact.far(spot(from, a), &stops);
                let back = exact.far(spot(to, b), &stops);
                for (i, c) in plan.connectors.iter().enumerate() {
                    let goes = match c.kind {
                        ConnectorKind::EscalatorUp => up > 0,
                        ConnectorKind::EscalatorDown => up < 0,
                        _ => true,
                    };
                    if goes && (gait == Gait::Walking || c.is_step_free) {
                        let ride = f64::from(c.wait_s + c.floor_s * up.abs());
                        best = best.min((out[i] + back[i]) / speed + ride);
                    }
                }
            }
            tally.compared += 1;
            let off = f64::from(route.seconds) - best;
            if !(-1.0..=0.001 * best + 1.0).contains(&off) {
                tally.wrong.push(format!(
                    "{gait:?}, {goals:?}: {} s against {best}",
                    route.seconds
                ));
            }
        }
    }
    tally
}

/// 10,000 ways without steps, half of the lifts and a stairs out of service; and what their words say.
fn step_free(mut plan: Plan) -> Tally {
    let out = plan.connectors.iter().filter(|c| c.id.0 % 2 == 0);
    plan.closures = out
        .map(|c| Closure {
            id: deskbell::domain::id::ClosureId(c.id.0),
            what: Closed::Connector(c.id),
            reason: deskbell::domain::language::Name::default(),
            since: chrono::DateTime::UNIX_EPOCH,
            until: None,
            ends_itself: false,
        })
        .collect();
    let mut tally = Tally::default();
    let router = Router::new(&plan);
    let chance = &mut Chance::new(7);
    let solids = Solids::new(&plan, &plan.floors[0], Gait::StepFree);
    for number in 0..10_000 {
        let (from, to) = (bay(&plan, chance).1.id, bay(&plan, chance).1.id);
        let goals = (Goal::Bay(from), Goal::Bay(to));
        let Ok(route) = router.route(&goals.0, &goals.1, &options(Gait::StepFree)) else {
            tally.without += 1;
            continue;
        };
        tally.told += 1;
        let steps = steps(&plan, &route, &goals.0, &goals.1);
        let mut bad = forbidden(&plan, &route, Gait::StepFree).or_else(|| misled(&route, &steps));
        bad = bad.or_else(|| misplaced(&plan, &route, &steps));
        if number % 10 == 0 {
            let least = route
                .legs
                .iter()
                .map(|leg| verdict::least_room(&solids, leg));
            let least = least.fold(f64::INFINITY, f64::min);
            let room = &mut tally.room_mm[1];
            *room = Some(room.map_or(least, |room| room.min(least)));
        }
        tally
            .wrong
            .extend(bad.map(|why| format!("{goals:?}: {why}")));
    }
    tally
}
