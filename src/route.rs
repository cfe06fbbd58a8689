//! The way through the house: exact shortest ways on each floor, and which lift or stairs to take between floors.
//! Imports `domain` only.
//!
//! A floor becomes a field (`field.rs`): everything that stands on it, grown by the room a body takes, and the corners a way may
//! bend at. A way between floors is put together from ways to the stops of lifts and stairs, which are known
//! beforehand, so that a question costs two looks round and a search over a few dozen stops.
//!
//! What is out of service is walked around. The same question is asked once more of the house with everything in
//! service; what that way would have used is named.

mod aisle;
mod arrive;
mod field;
mod goal;
mod grid;
mod ground;
mod landmark;
mod reach;
mod round;
mod shape;
mod stand;
mod stretch;
mod tell;
#[cfg(test)]
mod tests;
mod travel;
mod tree;

pub use crate::domain::way::Goal;
pub use tell::steps;

use crate::domain::geometry::{PointF, holds};
use crate::domain::id::PlaceId;
use crate::domain::plan::{Closed, Connector, ConnectorKind, Plan};
use crate::domain::way::{Gait, Leg, NoRoute, Route};
use field::Field;
use goal::{Goals, Wanted};
use ground::Ground;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use travel::{House, Travel};

/// The room a body takes to each side, in millimetres: 0.30 m walking, 0.45 m with wheels, less a hair, so that a door
/// of 900 mm lets a wheelchair through and one of 899 mm doesn't.
fn body_mm(gait: Gait) -> f64 {
    const HAIR_MM: f64 = 0.25;
    match gait {
        Gait::Walking => 300.0 - HAIR_MM,
        Gait::StepFree => 450.0 - HAIR_MM,
    }
}

/// A gap below this lets nobody through.
const NO_GAP_MM: f64 = 599.0;

/// How fast people walk, in millimetres a second. 1.2 m/s is the usual assumption for people of all ages walking freely;
/// 1.0 m/s is taken for wheels, canes and prams among shelves.
fn speed_mm_s(gait: Gait) -> f64 {
    match gait {
        Gait::Walking => 1_200.0,
        Gait::StepFree => 1_000.0,
    }
}

/// How a way is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    pub gait: Gait,
    /// Not to be used, besides what is out of service.
    pub avoid: Vec<Closed>,
}

/// Finds ways in one house. Made from the plan and owned; ask it from any thread.
#[derive(Debug)]
pub struct Router {
    floors: Vec<Floor>,
    connectors: Vec<Connector>,
    /// Out of service now.
    closed: Vec<Closed>,
    goals: Goals,
}

/// A floor and its fields.
#[derive(Debug, Clone)]
struct Floor {
    ground: Ground,
    /// What is closed here now.
    closed: Vec<Closed>,
    /// By gait: as things are, and with everything in service.
    now: [Arc<Field>; 2],
    whole: [Arc<Field>; 2],
    /// As it was asked for otherwise, the latest first.
    other: Arc<Mutex<Vec<Other>>>,
}

/// A field that was made for a question.
#[derive(Debug)]
struct Other {
    gait: Gait,
    closed: Vec<Closed>,
    field: Arc<Field>,
}

/// So many of them are kept: who asks for a way without something asks again.
const OTHERS: usize = 6;

impl Floor {
    /// `whole` is known of a floor that only had something else closed.
    fn new(ground: Ground, closed: Vec<Closed>, whole: Option<[Arc<Field>; 2]>) -> Self {
        // Two gaits at a time: what a small desktop has.
        let fields = |closed: &[Closed]| {
            let made = |gait| Arc::new(Field::new(&ground, gait, closed));
            std::thread::scope(|scope| {
                let [walking, step_free] = Gait::ALL;
                let other = scope.spawn(move || made(step_free));
                let walking = made(walking);
                let step_free = other.join().unwrap_or_else(|why| resume_unwind(why));
                [walking, step_free]
            })
        };
        let whole = whole.unwrap_or_else(|| fields(&[]));
        let now = if closed.is_empty() {
            whole.clone()
        } else {
            fields(&closed)
        };
        Self {
            ground,
            closed,
            now,
            whole,
            other: Arc::default(),
        }
    }

    fn field(&self, gait: Gait, closed: &[Closed]) -> Arc<Field> {
        let closed: Vec<Closed> = closed_on(&self.ground, closed);
        if closed.is_empty() {
            Arc::clone(&self.whole[gait as usize])
        } else if closed == self.closed {
            Arc::clone(&self.now[gait as usize])
        } else {
            self.other(gait, closed)
        }
    }

    fn other(&self, gait: Gait, closed: Vec<Closed>) -> Arc<Field> {
        let mut others = self.other.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |other: &Other| other.gait == gait && other.closed == closed;
        let known = others.iter().position(is_it).map(|at| others.remove(at));
        let other = known.unwrap_or_else(|| Other {
            gait,
            field: Arc::new(Field::new(&self.ground, gait, &closed)),
            closed,
        });
        let field = Arc::clone(&other.field);
        others.insert(0, other);
        others.truncate(OTHERS);
        field
    }
}

/// What of some closed things changes a floor.
fn closed_on(ground: &Ground, closed: &[Closed]) -> Vec<Closed> {
    let here = closed.iter().filter(|c| ground.is_changed_by(**c));
    here.copied().collect()
}

impl Router {
    /// Takes some ten milliseconds a floor with a thousand bays: not for the window's thread.
    pub fn new(plan: &Plan) -> Self {
        Self::from_floors(plan, &[])
    }

    /// The router of a changed plan; floors that are as they were are taken over.
    #[must_use]
    pub fn renewed(&self, plan: &Plan) -> Self {
        Self::from_floors(plan, &self.floors)
    }

    fn from_floors(plan: &Plan, known: &[Floor]) -> Self {
        let closed: Vec<Closed> = plan.closures.iter().map(|c| c.what).collect();
        let floors = plan.floors.iter().map(|floor| {
            let ground = Ground::new(plan, floor);
            let closed = closed_on(&ground, &closed);
            match known.iter().find(|f| f.ground == ground) {
                Some(known) if known.closed == closed => known.clone(),
                Some(known) => Floor::new(ground, closed, Some(known.whole.clone())),
                None => Floor::new(ground, closed, None),
            }
        });
        let floors = floors.collect();
        Self {
            floors,
            connectors: plan.connectors.clone(),
            closed,
            goals: Goals::new(plan),
        }
    }

    /// The best way: the shortest on one floor, the quickest between floors. People are kept on a floor as long as it
    /// holds a way.
    ///
    /// # Errors
    /// [`NoRoute`] when the plan doesn't know an end, or when no way is left.
    pub fn route(&self, from: &Goal, to: &Goal, options: &Options) -> Result<Route, NoRoute> {
        let (starts, ends) = (self.goals.find(from), self.goals.find(to));
        if starts.is_empty() || ends.is_empty() {
            return Err(NoRoute::UnknownGoal);
        }
        let mut closed = self.closed.clone();
        closed.extend(options.avoid.iter().filter(|c| !self.closed.contains(c)));
        let gait = options.gait;
        let none = |avoided: Vec<Closed>| NoRoute::NoWay {
            gait,
            closed: avoided,
            staffed: self.staffed(&starts[0], gait, &closed),
        };
        // Nobody is led to the nearest spot outside of what is closed: that may be on the other side of a wall.
        let shut = |wanted: &Wanted| self.shut_over(wanted, &closed);
        let open: Vec<Wanted> = (ends.iter().copied())
            .filter(|end| shut(end).is_empty())
            .collect();
        if open.is_empty() {
            return Err(none(shut(&ends[0])));
        }
        // Who is inside may leave.
        let around: Vec<Closed> = starts.iter().flat_map(shut).collect();
        let mut left = closed.clone();
        left.retain(|what| !around.contains(what));
        match self.best(&starts, &open, gait, &left) {
            (Some(travel), avoided) => Ok(self.told(travel, gait, avoided)),
            (None, avoided) => Err(none(self.would_open(
                avoided,
                (&starts, &open),
                gait,
                &left,
            ))),
        }
    }

    /// The closed areas that a spot lies in. A door is nothing to be in: who stands at a closed one stands before it.
    fn shut_over(&self, wanted: &Wanted, closed: &[Closed]) -> Vec<Closed> {
        let zones = &self.floors[wanted.floor].ground.zones;
        let is_over = |what: &Closed| {
            let mut areas = zones.iter().filter(|(id, _)| *what == Closed::Zone(*id));
            areas.any(|(_, area)| holds(area, wanted.at))
        };
        closed.iter().copied().filter(is_over).collect()
    }

    /// Everything that is closed and would open a way by itself; where nothing does, what is given.
    fn would_open(
        &self,
        together: Vec<Closed>,
        (starts, ends): (&[Wanted], &[Wanted]),
        gait: Gait,
        closed: &[Closed],
    ) -> Vec<Closed> {
        /// Where more is closed, looking at each would take too long.
        const MOST: usize = 24;
        let opens = |what: &Closed| {
            let rest: Vec<Closed> = closed.iter().copied().filter(|c| c != what).collect();
            let house = House::new(self, gait, &rest);
            let ends = (house.stand(starts), house.stand(ends));
            house.best(&ends.0, &ends.1).is_some()
        };
        let alone = closed.iter().take(MOST).filter(|what| opens(what));
        let alone: Vec<Closed> = alone.copied().collect();
        if alone.is_empty() { together } else { alone }
    }

    /// The best way, and what is closed and would be used if it weren't.
    fn best(
        &self,
        starts: &[Wanted],
        ends: &[Wanted],
        gait: Gait,
        closed: &[Closed],
    ) -> (Option<Travel>, Vec<Closed>) {
        let now = House::new(self, gait, closed);
        let (mut from, mut to) = (now.stand(starts), now.stand(ends));
        let travel = now.best(&from, &to);
        if closed.is_empty() {
            return (travel, Vec::new());
        }
        let whole = House::new(self, gait, &[]);
        let mut wanted = starts.iter().chain(ends);
        let is_same_here = wanted.all(|w| whole.is_same_at(&now, w.floor));
        let is_on_floor = travel.as_ref().is_some_and(|t| t.parts.len() == 1);
        if is_same_here && is_on_floor {
            return (travel, Vec::new());
        }
        if !is_same_here {
            (from, to) = (whole.stand(starts), whole.stand(ends));
        }
        let avoided = whole.best(&from, &to).filter(|whole| {
            let seconds = travel.as_ref().map_or(f64::INFINITY, |t| t.seconds);
            whole.seconds < seconds
        });
        let Some(whole) = avoided else {
            return (travel, Vec::new());
        };
        let is_used = |what: &Closed| whole.uses(self, *what);
        let is_lift = |what: &Closed| matches!(what, Closed::Connector(_));
        let lacks_a_lift = closed.iter().any(|what| is_lift(what) && is_used(what));
        // Beside the best lift that is out of service others may be that would be quicker, too.
        let is_quicker = |what: &Closed| {
            let travel = travel.as_ref().filter(|_| lacks_a_lift && is_lift(what));
            travel.is_some_and(|travel| {
                let rest: Vec<Closed> = closed.iter().copied().filter(|c| c != what).collect();
                let house = House::new(self, gait, &rest);
                let best = house.best(&house.stand(starts), &house.stand(ends));
                best.is_some_and(|best| best.seconds < travel.seconds)
            })
        };
        let named = closed.iter().filter(|c| is_used(c) || is_quicker(c));
        let named = named.copied().collect();
        (travel, named)
    }

    fn told(&self, travel: Travel, gait: Gait, avoided: Vec<Closed>) -> Route {
        let leg = |part: travel::Part| {
            let mut points: Vec<_> = part.points.iter().map(|p| p.round()).collect();
            points.dedup();
            Leg {
                floor: self.floors[part.floor].ground.floor,
                points,
                then: part.then,
            }
        };
        Route {
            gait,
            length_mm: travel.length_mm.round() as u32,
            seconds: travel.seconds.round() as u32,
            is_snapped: travel.is_snapped,
            legs: travel.parts.into_iter().map(leg).collect(),
            avoided,
        }
    }

    /// The nearest place with somebody to ask: on foot on the floor one is on, else straight, else on the nearest floor.
    fn staffed(&self, from: &Wanted, gait: Gait, closed: &[Closed]) -> Option<PlaceId> {
        let field = self.floors[from.floor].field(gait, closed);
        let start = field.stand(from.at).map(|at| tree::Spot::new(&field, at));
        let on_foot = |at: PointF| {
            let start = start.as_ref()?;
            let end = tree::Spot::new(&field, field.stand(at)?);
            if field.is_clear(start.at, end.at) {
                return Some(start.at.distance(end.at));
            }
            tree::shortest(&field, start, &end).map(|(length, _)| length)
        };
        let ordinal = |floor: usize| self.floors[floor].ground.ordinal;
        let rank = |place: &goal::Staffed| {
            let floors = ordinal(place.floor).abs_diff(ordinal(from.floor));
            let walk = (floors == 0).then(|| on_foot(place.at)).flatten();
            let straight = place.at.distance(from.at);
            (floors, walk.is_none(), walk.unwrap_or(straight))
        };
        let ranked = self.goals.staffed.iter().map(|p| (rank(p), p.place));
        let nearest =
            ranked.min_by(|(a, _), (b, _)| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        nearest.map(|(_, place)| place)
    }
}

/// Whether a connector goes from one floor towards another.
fn is_going(kind: ConnectorKind, from_ordinal: i32, to_ordinal: i32) -> bool {
    match kind {
        ConnectorKind::EscalatorUp => to_ordinal > from_ordinal,
        ConnectorKind::EscalatorDown => to_ordinal < from_ordinal,
        ConnectorKind::Stairs | ConnectorKind::Lift | ConnectorKind::Ramp => true,
    }
}
