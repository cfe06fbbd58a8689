//! What the judge found, counted; on floors and houses of chance.

use super::exact::Exact;
use super::made::{Chance, floor, house};
use super::solid::Solids;
use super::verdict::{
    Length, body_mm, compare, forbidden, least_room, misled, misplaced, options, told,
};
use deskbell::domain::geometry::PointF;
use deskbell::domain::plan::{Floor, Plan};
use deskbell::domain::way::{Gait, Goal};
use deskbell::route::{Router, steps};

/// See the module. Lengths in millimetres.
#[derive(Debug, Default)]
pub struct Tally {
    /// Ways whose length was compared.
    pub compared: usize,
    /// The largest share by which a way of more than 3 m is longer than the exact one.
    pub longest: f64,
    /// By how much a way is longer and shorter at most.
    pub over_mm: f64,
    pub under_mm: f64,
    /// No way, and the judge found none.
    pub without: usize,
    /// Undecided: hangs on a few millimetres of a gap.
    pub hair: usize,
    /// The least room along a way, by gait.
    pub room_mm: [Option<f64>; 2],
    pub told: usize,
    /// What is wrong, in words.
    pub wrong: Vec<String>,
}

impl Tally {
    /// Ways over a floor of this number.
    pub fn floor(&mut self, seed: u64, ways: usize) {
        let floor = floor(seed, 0);
        let plan = Plan {
            floors: vec![floor.clone()],
            ..Plan::default()
        };
        let router = Router::new(&plan);
        let chance = &mut Chance::new(seed + 77);
        for gait in Gait::ALL {
            let solids = Solids::new(&plan, &floor, gait);
            let exact = Exact::new(&solids, body_mm(gait));
            for _ in 0..ways {
                let ends = (chance.point(&floor), chance.point(&floor));
                let goals = (Goal::Point(floor.id, ends.0), Goal::Point(floor.id, ends.1));
                let before = format!("floor {seed}, {gait:?}, {ends:?}");
                self.way(&plan, &router, (&exact, gait), goals, &before);
            }
            for bay in floor.bays.iter().step_by(3) {
                let from = Goal::Point(floor.id, chance.point(&floor));
                self.told += 1;
                let wrong = told(&plan, &router, (&from, &Goal::Bay(bay.id)), gait);
                let wrong = wrong.map(|why| format!("floor {seed}, {gait:?}: {why}"));
                self.wrong.extend(wrong);
            }
        }
    }

    /// One way on one floor.
    pub fn way(
        &mut self,
        plan: &Plan,
        router: &Router,
        (exact, gait): (&Exact<'_>, Gait),
        (from, to): (Goal, Goal),
        before: &str,
    ) {
        let route = router.route(&from, &to, &options(gait)).ok();
        let asked = |goal: &Goal| match goal {
            Goal::Point(_, at) => PointF::from(*at),
            _ => PointF::default(),
        };
        let mut ends = (asked(&from), asked(&to));
        if let Some(route) = &route {
            let points = &route.legs[0].points;
            ends = (points[0].into(), points[points.len() - 1].into());
            let least = route.legs.iter().map(|leg| least_room(exact.solids, leg));
            let least = least.fold(f64::INFINITY, f64::min);
            let room = &mut self.room_mm[gait as usize];
            *room = Some(room.map_or(least, |room| room.min(least)));
            let back = router.route(&to, &from, &options(gait)).ok();
            if back.is_none_or(|back| back.length_mm.abs_diff(route.length_mm) > 1) {
                self.wrong.push(format!("{before}: longer back than there"));
            }
            self.told += 1;
            let misled = misled(route, &steps(plan, route, &from, &to));
            let bad = misled.or_else(|| forbidden(plan, route, gait));
            self.wrong.extend(bad.map(|why| format!("{before}: {why}")));
        } else if !exact.is_free(ends.0) || !exact.is_free(ends.1) {
            return; // no end to measure from
        }
        match compare(route.as_ref(), exact, ends) {
            Length::Both { longer, over_mm } => {
                self.compared += 1;
                let is_long = route.is_some_and(|route| route.length_mm > 3_000);
                self.longest = self.longest.max(if is_long { longer } else { 0.0 });
                self.over_mm = self.over_mm.max(over_mm);
                self.under_mm = self.under_mm.max(-over_mm);
            }
            Length::Neither => self.without += 1,
            Length::Hair => self.hair += 1,
            Length::Wrong => {
                let best = exact.far(ends.0, &[ends.1])[0];
                let length = route.as_ref().map(|route| route.length_mm);
                self.wrong
                    .push(format!("{before}: {length:?} against {best}"));
            }
        }
    }

    /// Step-free ways, and some on foot, through a house of this number.
    pub fn house(&mut self, seed: u64, ways: usize) {
        let plan = house(seed);
        let chance = &mut Chance::new(seed + 99);
        self.through(&plan, ways, &format!("house {seed}"), || {
            let floor: &Floor = &plan.floors[chance.within(0, 3) as usize];
            Goal::Point(floor.id, chance.point(floor))
        });
    }

    /// Ways from and to every kind of goal of a drawn house.
    pub fn drawn(&mut self, plan: &Plan, ways: usize) {
        let floors = || plan.floors.iter();
        let mut goals: Vec<Goal> = floors()
            .flat_map(|f| &f.bays)
            .map(|b| Goal::Bay(b.id))
            .collect();
        goals.extend(floors().flat_map(|f| &f.places).map(|p| Goal::Place(p.id)));
        let chance = &mut Chance::new(3);
        self.through(plan, ways, "drawn", || {
            goals[chance.within(0, goals.len() as i32) as usize]
        });
    }

    /// Ways between ends of chance through a house, three of four step-free.
    fn through(&mut self, plan: &Plan, ways: usize, before: &str, mut end: impl FnMut() -> Goal) {
        let router = Router::new(plan);
        let solids: Vec<[Solids; 2]> = (plan.floors.iter())
            .map(|floor| Gait::ALL.map(|gait| Solids::new(plan, floor, gait)))
            .collect();
        for number in 0..ways {
            let gait = Gait::ALL[usize::from(number % 4 != 0)];
            let (from, to) = (end(), end());
            let Ok(route) = router.route(&from, &to, &options(gait)) else {
                self.without += 1;
                continue;
            };
            self.told += 1;
            let steps = steps(plan, &route, &from, &to);
            let misled = misled(&route, &steps);
            let mut bad = misled.or_else(|| forbidden(plan, &route, gait));
            if !route.is_snapped {
                bad = bad.or_else(|| misplaced(plan, &route, &steps));
            }
            for leg in &route.legs {
                let at = plan.floors.iter().position(|f| f.id == leg.floor);
                let least = least_room(&solids[at.unwrap_or(0)][gait as usize], leg);
                let room = &mut self.room_mm[gait as usize];
                *room = Some(room.map_or(least, |room| room.min(least)));
                if least < body_mm(gait) - 10.0 {
                    bad = Some(format!("{least} mm of room in {leg:?}"));
                }
            }
            let bad = bad.map(|why| format!("{before}, {gait:?}, {from:?} to {to:?}: {why}"));
            self.wrong.extend(bad);
        }
    }
}
