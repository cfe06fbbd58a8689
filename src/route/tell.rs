//! A way told step by step, from the walker's view: where to turn, past what, which aisle, which lift, which bay.

use super::aisle::Rows;
use super::arrive::face_at;
use super::landmark::{LEAST_STRETCH_MM, ahead, door_on, passed};
use super::shape::{edges, nearest_on};
use super::stretch::{Stretch, stretches, turn, turn_deg};
use crate::domain::geometry::PointF;
use crate::domain::id::{ConnectorId, FloorId, PlaceId, RunId};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Floor, Place, Plan, Point, Side};
use crate::domain::way::{Act, Aisle, Goal, Hand, Leg, Route, Step, Towards, Turn, Walk};

/// The steps of a route that was found from one goal to the other.
pub fn steps(plan: &Plan, route: &Route, from: &Goal, to: &Goal) -> Vec<Step> {
    let mut teller = Teller {
        plan,
        except: ([from, to].into_iter())
            .filter_map(|goal| Some(&place(plan, place_of(goal)?)?.name))
            .collect(),
        wanted: bay_of(plan, to).and_then(|(_, bay, _)| bay.run),
        steps: Vec::new(),
    };
    let mut look = route.legs.first().and_then(|leg| look_at(plan, from, leg));
    for (i, leg) in route.legs.iter().enumerate() {
        let Some(floor) = floor(plan, leg.floor) else {
            continue;
        };
        let next = route.legs.get(i + 1);
        // Whoever gets off where all of the floor is meant is there.
        if i > 0 && next.is_none() && teller.is_any_shelf(leg.floor, to) {
            break;
        }
        look = teller.leg(floor, leg, (look, next), i == 0);
    }
    if let Some(leg) = route.legs.last() {
        teller.arrive(leg, look, to);
    }
    teller.steps
}

pub(super) struct Teller<'a> {
    pub plan: &'a Plan,
    /// The names of the start, the goal and the landmarks told so far: a landmark is told once.
    except: Vec<&'a Name>,
    /// The run of the bay one goes to.
    wanted: Option<RunId>,
    pub steps: Vec<Step>,
}

impl<'a> Teller<'a> {
    /// Tells a leg and what is taken at its end; gives where the walker looks then. On a later floor the first turn was
    /// told with the door.
    fn leg(
        &mut self,
        floor: &'a Floor,
        leg: &Leg,
        (look, next): (Option<PointF>, Option<&Leg>),
        is_first: bool,
    ) -> Option<PointF> {
        let rows = Rows::new(floor);
        let stretches = stretches(&leg.points, |from, to| rows.is_aisle(from, to));
        for (i, stretch) in stretches.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|before| stretches.get(before));
            let act = match before {
                None => match look.filter(|_| is_first) {
                    Some(look) => {
                        let turn = turn(turn_deg(look, stretch.way));
                        self.walk(floor, stretch, Some(turn))
                    }
                    None if is_first => self.set_out(floor, &rows, stretch),
                    None => self.walk(floor, stretch, None),
                },
                Some(before) => self.bend(floor, &rows, before, stretch),
            };
            let act = match act {
                Act::Walk(walk) => {
                    let walked = walked(&leg.points, stretch, stretches.get(i + 1));
                    let door = door_on(floor, &walked);
                    Act::Walk(Walk { door, ..walk })
                }
                act => act,
            };
            self.say(floor.id, stretch.from.round(), act);
        }
        if leg.then.is_none() {
            self.enter(&rows, stretches.last());
        }
        if is_first {
            self.set_out_to_aisle();
        }
        let look = stretches.last().map(|s| s.way).or(look);
        let (Some(connector), Some(next)) = (leg.then, next) else {
            return look;
        };
        let out = door(self.plan, connector, next.floor);
        let leave = self.leave(out, next);
        let act = Act::Ride {
            connector,
            to: next.floor,
            leave,
        };
        let at = leg.points.last().copied();
        self.say(floor.id, at.unwrap_or(Point::new(0, 0)), act);
        out.or(look)
    }

    /// How the next leg goes on from a door that opens towards `out`.
    fn leave(&self, out: Option<PointF>, next: &Leg) -> Option<Turn> {
        let rows = Rows::new(floor(self.plan, next.floor)?);
        let stretches = stretches(&next.points, |from, to| rows.is_aisle(from, to));
        Some(turn(turn_deg(out?, stretches.first()?.way)))
    }

    fn walk(&mut self, floor: &'a Floor, stretch: &Stretch, turn: Option<Turn>) -> Act {
        let past = passed(floor, stretch, &self.except);
        self.except.extend(past.map(|place| &place.name));
        Act::Walk(Walk {
            turn,
            metres: metres(stretch.length()),
            past: past.map(|place| place.id),
            towards: None,
            door: None,
            into: None,
        })
    }

    /// The first walk of a way whose beginning says nothing of where one looks.
    fn set_out(&mut self, floor: &'a Floor, rows: &Rows, stretch: &Stretch) -> Act {
        let act = self.walk(floor, stretch, None);
        let is_long = stretch.length() >= LEAST_STRETCH_MM;
        match act {
            Act::Walk(walk) if walk.past.is_none() && is_long => Act::Walk(Walk {
                towards: ahead((self.plan, floor), stretch, &self.except)
                    .or_else(|| rows.sign(stretch, self.wanted).map(Towards::Run)),
                ..walk
            }),
            act => act,
        }
    }

    /// Whoever walks straight into the aisle of the bay reads the sign at its mouth.
    fn enter(&mut self, rows: &Rows, last: Option<&Stretch>) {
        let run = last.and_then(|last| rows.entered(last, self.wanted));
        if let (Some(Act::Walk(walk)), Some(_)) =
            (self.steps.last_mut().map(|s| &mut s.act), self.wanted)
        {
            walk.into = run.filter(|_| walk.towards.is_none());
        }
    }

    /// Where nothing lies ahead, one sets out to the aisle that is taken next.
    fn set_out_to_aisle(&mut self) {
        if let [first, second, ..] = self.steps.as_mut_slice()
            && let (Act::Walk(walk), Act::Aisle(aisle)) = (&mut first.act, second.act)
            && (walk.turn, walk.past, walk.towards) == (None, None, None)
        {
            walk.towards = aisle.run.map(Towards::Run);
        }
    }

    /// A bend: into an aisle where it is one.
    fn bend(&mut self, floor: &'a Floor, rows: &Rows, before: &Stretch, stretch: &Stretch) -> Act {
        let turn = turn(stretch.turn_deg);
        let hand = match turn {
            Turn::Bear(hand) | Turn::Sharp(hand) => hand,
            Turn::Ahead | Turn::Round(_) => return self.walk(floor, stretch, Some(turn)),
        };
        if !rows.is_aisle(stretch.from, stretch.to)
            || rows.is_aisle(before.from, before.to) && hand_is_slight(turn)
        {
            return self.walk(floor, stretch, Some(turn));
        }
        Act::Aisle(Aisle {
            hand,
            nth: rows.count(before, stretch, hand),
            run: rows.sign(stretch, self.wanted),
            metres: metres(stretch.length()),
        })
    }

    pub fn say(&mut self, floor: FloorId, at: Point, act: Act) {
        self.steps.push(Step { floor, at, act });
    }
}

/// What is truly walked from the beginning of a stretch to that of the next.
fn walked(points: &[Point], stretch: &Stretch, next: Option<&Stretch>) -> Vec<PointF> {
    let at = |spot: PointF| points.iter().position(|p| PointF::from(*p) == spot);
    let from = at(stretch.from).unwrap_or(0);
    let to = next.and_then(|next| at(next.from));
    let to = to.unwrap_or(points.len().saturating_sub(1)).max(from);
    points[from..=to].iter().map(|p| PointF::from(*p)).collect()
}

/// Rounded to 5 m; 0 for a few paces.
fn metres(length_mm: f64) -> u32 {
    (length_mm / 5_000.0).round() as u32 * 5
}

fn hand_is_slight(turn: Turn) -> bool {
    matches!(turn, Turn::Bear(Hand::Left | Hand::Right))
}

pub(super) fn floor(plan: &Plan, id: FloorId) -> Option<&Floor> {
    plan.floors.iter().find(|f| f.id == id)
}

pub(super) fn place(plan: &Plan, id: PlaceId) -> Option<&Place> {
    plan.floors
        .iter()
        .flat_map(|f| &f.places)
        .find(|p| p.id == id)
}

fn place_of(goal: &Goal) -> Option<PlaceId> {
    match goal {
        Goal::Place(id) => Some(*id),
        _ => None,
    }
}

/// The bay of a goal, and its side where the goal says it.
pub(super) fn bay_of<'a>(
    plan: &'a Plan,
    goal: &Goal,
) -> Option<(&'a Floor, &'a Bay, Option<Side>)> {
    let mut bays = plan
        .floors
        .iter()
        .flat_map(|f| f.bays.iter().map(move |b| (f, b)));
    match goal {
        Goal::Bay(id) => bays.find(|(_, b)| b.id == *id).map(|(f, b)| (f, b, None)),
        Goal::Section(id) => bays.find_map(|(f, b)| {
            let is_it =
                |face: &&crate::domain::plan::Face| face.sections.iter().any(|s| s.id == *id);
            b.faces
                .iter()
                .find(is_it)
                .map(|face| (f, b, Some(face.side)))
        }),
        Goal::Run(id) => {
            let mut floors = plan.floors.iter();
            floors.find_map(|f| f.middle_of(*id).map(|b| (f, b, None)))
        }
        Goal::Place(_) | Goal::Zone(_) | Goal::Connector(_) | Goal::Point(..) => None,
    }
}

/// Where somebody at the start looks.
fn look_at(plan: &Plan, from: &Goal, leg: &Leg) -> Option<PointF> {
    match *from {
        Goal::Place(id) => place(plan, id)?.facing_deg.map(facing),
        Goal::Bay(_) | Goal::Section(_) | Goal::Run(_) => {
            let (_, bay, _) = bay_of(plan, from)?;
            let at = PointF::from(*leg.points.first()?);
            Some(bay.face_normal(face_at(plan, from, bay, at).0) * -1.0)
        }
        Goal::Connector(id) => door(plan, id, leg.floor),
        Goal::Zone(_) | Goal::Point(..) => None,
    }
}

fn facing(deg: i32) -> PointF {
    let (sin, cos) = f64::from(deg).to_radians().sin_cos();
    PointF::new(sin, -cos)
}

/// Where a connector's door opens to on a floor.
fn door(plan: &Plan, id: ConnectorId, floor: FloorId) -> Option<PointF> {
    let connector = plan.connectors.iter().find(|c| c.id == id)?;
    let stop = connector.stops.iter().find(|s| s.floor == floor)?;
    let polygon: Vec<PointF> = stop.polygon.iter().map(|p| PointF::from(*p)).collect();
    let at = PointF::from(stop.at);
    let near = edges(&polygon).map(|edge| nearest_on(edge, at));
    let door = near.min_by(|a, b| a.distance(at).total_cmp(&b.distance(at)))?;
    (door.distance(at) > 1.0).then(|| at - door)
}
