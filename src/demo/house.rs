//! The house of the demo branch: a ground floor and eight floors, two wings about a core.

mod core;
mod ground;
mod high;
mod low;
mod middle;
mod room;
mod sketch;

use super::stock::Stretch;
use crate::domain::id::ClosureId;
use crate::domain::language::Name;
use crate::domain::plan::{Closed, Closure, Plan};
use chrono::{DateTime, TimeDelta, Utc};

/// The house without a book in it, and its shelves in walking order.
pub(super) struct House {
    pub plan: Plan,
    pub stretches: Vec<Stretch>,
}

/// Draws the house. Lift 3 has been out of service for six days at `now`.
pub(super) fn build(now: DateTime<Utc>) -> House {
    let mut sketch = sketch::Sketch::default();
    ground::draw(&mut sketch);
    low::draw(&mut sketch);
    middle::draw(&mut sketch);
    high::draw(&mut sketch);
    let connectors = core::connectors(&sketch.floors);
    let closures = vec![Closure {
        id: ClosureId(1),
        what: Closed::Connector(core::LIFT_CLOSED),
        reason: Name::new("Door motor being replaced", "கதவு மோட்டார் மாற்றப்படுகிறது"),
        since: now - TimeDelta::days(6),
        until: Some(now + TimeDelta::days(3)),
        ends_itself: false,
    }];
    House {
        plan: Plan {
            floors: sketch.floors,
            connectors,
            closures,
        },
        stretches: sketch.stretches,
    }
}
