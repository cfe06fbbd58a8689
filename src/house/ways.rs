//! The ways worth choosing between: the shortest, one by the lift where the shortest takes stairs, one without steps.

use super::House;
use crate::domain::closure::Target;
use crate::domain::id::ConnectorId;
use crate::domain::language::Language;
use crate::domain::plan::{Closed, ConnectorKind};
use crate::domain::way::{Gait, Goal, NoRoute, Route, WayKind};
use crate::route::Options;
use crate::wording::{Wording, closure};

/// A way that can be chosen, or that there is none of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub kind: WayKind,
    pub route: Result<Route, NoRoute>,
}

impl House {
    /// The ways from one place to another. Who can't take steps is offered nothing else; to others the way by the lift is
    /// offered where it is neither the shortest nor the one without steps.
    pub fn ways(&self, from: &Goal, to: &Goal, needs_no_steps: bool) -> Vec<Choice> {
        let ask = |kind, gait, avoid| {
            let route = self.router.route(from, to, &Options { gait, avoid });
            Choice { kind, route }
        };
        let step_free = ask(WayKind::StepFree, Gait::StepFree, Vec::new());
        if needs_no_steps {
            return vec![step_free];
        }
        let shortest = ask(WayKind::Shortest, Gait::Walking, Vec::new());
        let mut ways = Vec::new();
        if shortest
            .route
            .as_ref()
            .is_ok_and(|route| self.has_steps(route))
        {
            let stairs = self.plan.connectors.iter().filter(|c| !is_ride(c.kind));
            let stairs = stairs.map(|c| Closed::Connector(c.id)).collect();
            let by_lift = ask(WayKind::ByLift, Gait::Walking, stairs);
            let is_same = |a: &Route| {
                let b = step_free.route.as_ref();
                b.is_ok_and(|b| taken(a).eq(taken(b)))
            };
            if by_lift.route.as_ref().is_ok_and(|route| !is_same(route)) {
                ways.push(by_lift);
            }
        }
        ways.insert(0, shortest);
        ways.push(step_free);
        // What is avoided because it was asked for is no news.
        for way in &mut ways {
            if let (WayKind::ByLift, Ok(route)) = (way.kind, &mut way.route) {
                let closed = &self.plan.closures;
                route
                    .avoided
                    .retain(|what| closed.iter().any(|c| c.what == *what));
            }
        }
        ways
    }

    fn has_steps(&self, route: &Route) -> bool {
        let is_stairs = |id| self.connector(id).is_some_and(|c| !is_ride(c.kind));
        taken(route).any(is_stairs)
    }

    /// What a way can be told to keep away from: lifts and stairs, areas and doors of this name in either language, with
    /// or without the floor behind it; whatever its case and its quotation marks.
    pub fn avoidable(&self, name: &str) -> Vec<Closed> {
        let wanted = plain(name);
        let mut found = Vec::new();
        for language in Language::ALL {
            for (called, what) in self.avoidables(Wording::of(language)) {
                let called = plain(&called);
                let bare = called.split(',').next().unwrap_or_default();
                let is_it = !wanted.is_empty() && (called == wanted || bare == wanted);
                if is_it && !found.contains(&what) {
                    found.push(what);
                }
            }
        }
        found
    }

    /// The names nearest to one that is unknown, the likeliest first.
    pub fn nearly_avoidable(&self, wording: &Wording, name: &str) -> Vec<String> {
        const TOLD: usize = 3;
        const ALIKE: f64 = 0.3;
        let wanted = pairs(&plain(name));
        let all = self.avoidables(wording).into_iter();
        let mut near: Vec<(f64, String)> = all
            .map(|(called, _)| {
                let whole = plain(&called);
                let bare = pairs(whole.split(',').next().unwrap_or_default());
                (
                    alike(&wanted, &pairs(&whole)).max(alike(&wanted, &bare)),
                    called,
                )
            })
            .filter(|(share, _)| *share >= ALIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        near.dedup_by(|a, b| a.1 == b.1);
        near.truncate(TOLD);
        near.into_iter().map(|(_, called)| called).collect()
    }

    fn avoidables(&self, wording: &Wording) -> Vec<(String, Closed)> {
        let floors = || self.plan.floors.iter();
        let connectors = self.plan.connectors.iter();
        let zones = floors().flat_map(|f| &f.zones);
        let doors = floors().flat_map(|f| &f.openings);
        let things = connectors
            .map(|c| Closed::Connector(c.id))
            .chain(zones.map(|z| Closed::Zone(z.id)))
            .chain(doors.map(|o| Closed::Opening(o.id)));
        let called = |what| closure::name(wording, &self.plan, Target::Thing(what));
        things.map(|what| (called(what), what)).collect()
    }
}

/// A name without case, quotation marks and further blanks.
fn plain(name: &str) -> String {
    let bare = name.replace(['“', '”', '"', '\''], "").to_lowercase();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letters of a name two by two.
fn pairs(name: &str) -> Vec<[char; 2]> {
    let letters: Vec<char> = name.chars().collect();
    letters.windows(2).map(|w| [w[0], w[1]]).collect()
}

/// Which share of the pairs two names have in common (Dice, 1945).
fn alike(a: &[[char; 2]], b: &[[char; 2]]) -> f64 {
    let mut left = b.to_vec();
    let common = a.iter().filter(|pair| {
        let at = left.iter().position(|other| other == *pair);
        at.map(|at| left.swap_remove(at)).is_some()
    });
    2.0 * common.count() as f64 / (a.len() + b.len()).max(1) as f64
}

fn is_ride(kind: ConnectorKind) -> bool {
    matches!(kind, ConnectorKind::Lift | ConnectorKind::Ramp)
}

/// The lifts and stairs a way takes.
fn taken(route: &Route) -> impl Iterator<Item = ConnectorId> + '_ {
    route.legs.iter().filter_map(|leg| leg.then)
}
