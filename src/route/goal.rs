//! Where the things one can ask the way to are on their floors.

use super::ground::is_blocked;
use super::shape::{edges, nearest_on};
use crate::domain::geometry::{PointF, holds, inside};
use crate::domain::id::{BayId, ConnectorId, FloorId, PlaceId, RunId, SectionId, ZoneId};
use crate::domain::plan::{Bay, Floor, Opening, Place, Plan, Point, Side, Zone};
use crate::domain::shelf::READING_DISTANCE_MM;
use crate::domain::way::Goal;
use std::collections::HashMap;

/// A door is a room's own when its middle is no farther from the room's edge.
const DOOR_REACH_MM: f64 = 400.0;

/// Who waits before a door stands so far from it.
const BEFORE_DOOR_MM: f64 = 700.0;

/// A spot one wants to come from or go to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wanted {
    /// The floor's place in the list of floors.
    pub floor: usize,
    pub at: PointF,
    /// The spot lies in what it means, like a table, or is any spot of an area: to end near it is what was asked for.
    pub is_furniture: bool,
}

/// A place with somebody to ask.
#[derive(Debug, Clone, Copy)]
pub(super) struct Staffed {
    pub place: PlaceId,
    pub floor: usize,
    pub at: PointF,
}

/// So far outside of a floor's outline a place is still on the floor, as an entrance before its door is.
const OUTSIDE_MM: f64 = 1_000.0;

fn is_near(outline: &[Point], at: PointF) -> bool {
    let ends = outline.iter().zip(outline.iter().cycle().skip(1));
    let far = |(a, b): (&Point, &Point)| {
        let (from, along) = (PointF::from(*a), PointF::from(*b) - PointF::from(*a));
        let length = along.dot(along).max(1.0);
        let share = ((at - from).dot(along) / length).clamp(0.0, 1.0);
        (from + along * share).distance(at)
    };
    holds(outline, at) || ends.map(far).any(|far| far <= OUTSIDE_MM)
}

/// All goals by id.
#[derive(Debug, Default)]
pub(super) struct Goals {
    floors: HashMap<FloorId, usize>,
    places: HashMap<PlaceId, Wanted>,
    /// One spot before each face.
    bays: HashMap<BayId, [Option<Wanted>; 2]>,
    sections: HashMap<SectionId, Wanted>,
    /// The bay in the middle.
    runs: HashMap<RunId, BayId>,
    zones: HashMap<ZoneId, Vec<Wanted>>,
    connectors: HashMap<ConnectorId, Vec<Wanted>>,
    pub staffed: Vec<Staffed>,
}

impl Goals {
    pub fn new(plan: &Plan) -> Self {
        let mut goals = Self::default();
        for (index, floor) in plan.floors.iter().enumerate() {
            goals.floors.insert(floor.id, index);
            // One that is still to be put on the map stands beside it.
            let is_on = |place: &&Place| is_near(&floor.outline, place.at.into());
            for place in floor.places.iter().filter(is_on) {
                goals.add_place(index, place);
            }
            for bay in &floor.bays {
                goals.add_bay(index, bay);
            }
            goals.add_runs(floor);
            for zone in &floor.zones {
                goals.add_zone(index, floor, zone);
            }
        }
        for connector in &plan.connectors {
            let stops = connector.stops.iter().filter_map(|stop| {
                let floor = *goals.floors.get(&stop.floor)?;
                Some(Wanted::at(floor, stop.at.into()))
            });
            let stops = stops.collect();
            goals.connectors.insert(connector.id, stops);
        }
        goals
    }

    fn add_place(&mut self, floor: usize, place: &Place) {
        let at = PointF::from(place.at);
        let polygon = place.polygon.as_deref().unwrap_or_default();
        let wanted = Wanted {
            is_furniture: holds(polygon, at),
            ..Wanted::at(floor, at)
        };
        self.places.insert(place.id, wanted);
        if place.is_staffed {
            let place = place.id;
            self.staffed.push(Staffed { place, floor, at });
        }
    }

    fn add_bay(&mut self, floor: usize, bay: &Bay) {
        let before =
            |side, along_mm| Wanted::at(floor, bay.front_of(side, along_mm, READING_DISTANCE_MM));
        let middle = f64::from(bay.length_mm) / 2.0;
        let mut spots = [None; 2];
        for face in &bay.faces {
            spots[usize::from(face.side == Side::B)] = Some(before(face.side, middle));
            for section in &face.sections {
                let spot = before(face.side, section.middle_mm());
                self.sections.insert(section.id, spot);
            }
        }
        if spots == [None; 2] {
            spots[0] = Some(before(Side::A, middle));
        }
        self.bays.insert(bay.id, spots);
    }

    /// As [`Floor::middle_of`] says, in one look over the bays.
    fn add_runs(&mut self, floor: &Floor) {
        let mut bays: HashMap<RunId, Vec<(i32, BayId)>> = HashMap::new();
        for bay in &floor.bays {
            let run = bay.run.map(|run| bays.entry(run).or_default());
            run.into_iter()
                .for_each(|run| run.push((bay.run_index, bay.id)));
        }
        for (run, mut bays) in bays {
            bays.sort_by_key(|(index, _)| *index);
            let middle = bays.get(bays.len() / 2);
            self.runs.extend(middle.map(|(_, bay)| (run, *bay)));
        }
    }

    fn add_zone(&mut self, index: usize, floor: &Floor, zone: &Zone) {
        let is_blocked = is_blocked(zone);
        let doors = floor.openings.iter();
        let doors = doors.filter_map(|door| before_door(zone, door));
        let mut spots: Vec<Wanted> = doors
            .filter(|_| is_blocked)
            .map(|at| Wanted::at(index, at))
            .collect();
        if spots.is_empty() {
            let spot = inside(&zone.polygon).map(|at| Wanted {
                is_furniture: !is_blocked,
                ..Wanted::at(index, at)
            });
            spots.extend(spot);
        }
        self.zones.insert(zone.id, spots);
    }

    /// The spots that would do; none for what the plan doesn't know.
    pub fn find(&self, goal: &Goal) -> Vec<Wanted> {
        match goal {
            Goal::Place(id) => self.places.get(id).copied().into_iter().collect(),
            Goal::Bay(id) => (self.bays.get(id).into_iter().flatten())
                .filter_map(|spot| *spot)
                .collect(),
            Goal::Run(id) => {
                let middle = self.runs.get(id).map(|bay| Goal::Bay(*bay));
                middle.map_or_else(Vec::new, |bay| self.find(&bay))
            }
            Goal::Zone(id) => self.zones.get(id).cloned().unwrap_or_default(),
            Goal::Section(id) => self.sections.get(id).copied().into_iter().collect(),
            Goal::Connector(id) => self.connectors.get(id).cloned().unwrap_or_default(),
            Goal::Point(floor, at) => (self.floors.get(floor).into_iter())
                .map(|floor| Wanted::at(*floor, PointF::from(*at)))
                .collect(),
        }
    }
}

impl Wanted {
    fn at(floor: usize, at: PointF) -> Self {
        Self {
            floor,
            at,
            is_furniture: false,
        }
    }
}

/// Where one stands outside of a room, before one of its doors; `None` where the door is none of this room's.
fn before_door(zone: &Zone, door: &Opening) -> Option<PointF> {
    let (from, to) = (PointF::from(door.from), PointF::from(door.to));
    let middle = (from + to) * 0.5;
    let corners: Vec<PointF> = zone.polygon.iter().copied().map(PointF::from).collect();
    let is_near = |edge| nearest_on(edge, middle).distance(middle) <= DOOR_REACH_MM;
    let wide = from.distance(to);
    if wide < 1.0 || !edges(&corners).any(is_near) {
        return None;
    }
    let along = (to - from) * (BEFORE_DOOR_MM / wide);
    let aside = PointF::new(-along.y, along.x);
    let sides = [middle + aside, middle - aside];
    sides.into_iter().find(|at| !holds(&corners, *at))
}
