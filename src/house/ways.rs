//! The ways worth choosing between: the shortest, one by the lift where the shortest takes stairs, one without steps.

use super::House;
use crate::domain::id::ConnectorId;
use crate::domain::plan::{Closed, ConnectorKind};
use crate::domain::way::{Gait, Goal, NoRoute, Route, WayKind};
use crate::route::Options;

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
}

fn is_ride(kind: ConnectorKind) -> bool {
    matches!(kind, ConnectorKind::Lift | ConnectorKind::Ramp)
}

/// The lifts and stairs a way takes.
fn taken(route: &Route) -> impl Iterator<Item = ConnectorId> + '_ {
    route.legs.iter().filter_map(|leg| leg.then)
}
