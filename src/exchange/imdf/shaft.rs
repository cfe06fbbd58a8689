//! Vertical units put together to lifts and stairs: those that a relationship joins, those of a kind that lie upon each
//! other, and those that bear one name of their own.

use super::Feature;
use super::house::Draft;
use super::missed::NotMade;
use super::room::{Room, Use};
use super::said::{self, called, is_restricted, name};
use super::shape::{Area, share, sides, union};
use crate::domain::geometry::{PointF, holds, inside, nearest_on};
use crate::domain::id::ConnectorId;
use crate::domain::language::Name;
use crate::domain::plan::{Access, Connector, ConnectorKind, Floor, Opening, Stop, Zone, ZoneKind};
use std::collections::{HashMap, HashSet};

/// Waiting once and each floor, in seconds: IMDF says nothing of either; these are usual.
const LIFT_S: (i32, i32) = (25, 4);
const STAIRS_S: (i32, i32) = (0, 18);
const DOOR_MM: i32 = 1_000;
/// Whoever leaves a lift stands so far before its door.
const BEFORE_DOOR_MM: f64 = 700.0;
/// A door belongs to a shaft that is no further from it.
const AT_DOOR_MM: f64 = 400.0;
/// Units of which one lies under so much of the other are one shaft.
const UPON_SHARE: f64 = 0.5;

/// Words that many lifts and stairs are called by; a name of nothing else is no name of its own.
const PLAIN: [&str; 16] = [
    "lift",
    "lifts",
    "elevator",
    "elevators",
    "stairs",
    "stair",
    "stairway",
    "staircase",
    "stairwell",
    "steps",
    "escalator",
    "ramp",
    "main",
    "மின்தூக்கி",
    "படிக்கட்டு",
    "படிகள்",
];

/// A vertical unit.
pub(super) struct Shaft<'a> {
    pub unit: &'a Feature,
    pub kind: ConnectorKind,
    pub floor: usize,
    pub area: Area,
    pub name: Option<Name>,
    /// Which shafts are one connector: those with the same number.
    pub group: usize,
}

/// Whether one climbs along a relationship.
pub(super) fn is_climb(relationship: &Feature) -> bool {
    matches!(relationship.category(), "stairs" | "steps" | "escalator")
}

impl<'a> Draft<'a> {
    pub(super) fn add_connectors(&mut self, relationships: &[&'a Feature]) {
        // Openings that a relationship names as the way into a shaft.
        let mut entries: HashSet<&str> = HashSet::new();
        for relationship in relationships {
            entries.extend(relationship.refers("intermediary"));
            self.join(relationship);
        }
        self.join_above();
        self.join_named();
        self.put_together(&entries);
    }

    /// A relationship says which units one goes between: the vertical ones among them are one connector.
    fn join(&mut self, relationship: &'a Feature) {
        let [from, via, to] =
            ["origin", "intermediary", "destination"].map(|n| relationship.refers(n));
        let ids = [from.clone(), via, to.clone()].concat();
        let is_there = |ids: &[&str]| {
            ids.iter()
                .all(|id| self.on.contains_key(id) || self.left.contains(id))
        };
        if !is_there(&from) || !is_there(&to) {
            return self.missed.feature(NotMade::Astray, relationship);
        }
        let among = |shaft: &Shaft<'_>| ids.contains(&shaft.unit.id.as_str());
        let joined: Vec<usize> = { self.shafts.iter() }
            .filter(|shaft| among(shaft))
            .map(|shaft| shaft.group)
            .collect();
        self.make_one(&joined);
        let floors = [&from, &to].map(|ids| ids.iter().find_map(|id| self.on.get(id).copied()));
        let is_between = floors[0].zip(floors[1]).is_some_and(|(a, b)| a != b);
        let is_directed = relationship.word("direction") == "directed";
        if is_between && joined.is_empty() {
            return self.missed.feature(NotMade::Unjoined, relationship);
        }
        let escalators = { self.shafts.iter_mut() }
            .filter(|shaft| ids.contains(&shaft.unit.id.as_str()))
            .filter(|shaft| shaft.kind == ConnectorKind::EscalatorUp);
        let mut escalators: Vec<&mut Shaft<'_>> = escalators.collect();
        if is_directed && escalators.is_empty() {
            self.missed.feature(NotMade::OneWay, relationship);
        } else if is_directed && goes_down(&self.floors, floors) {
            for shaft in &mut escalators {
                shaft.kind = ConnectorKind::EscalatorDown;
            }
        }
    }

    /// Vertical units of a kind that lie upon each other are one, said or not: on successive floors, and lifts wherever.
    fn join_above(&mut self) {
        for a in 0..self.shafts.len() {
            for b in a + 1..self.shafts.len() {
                let (one, other) = (&self.shafts[a], &self.shafts[b]);
                // Floors are in the order of the house by now.
                let apart = one.floor.abs_diff(other.floor);
                let is_near = apart == 1 || (apart > 1 && one.kind == ConnectorKind::Lift);
                let is_upon = || share(&one.area, &other.area) >= UPON_SHARE;
                if one.kind == other.kind && is_near && is_upon() {
                    self.make_one(&[one.group, other.group]);
                }
            }
        }
    }

    /// What bears one name of its own on every floor is one, wherever it is drawn.
    fn join_named(&mut self) {
        let mut named: HashMap<(ConnectorKind, String), Vec<usize>> = HashMap::new();
        for (index, shaft) in self.shafts.iter().enumerate() {
            let other = name(&shaft.unit.labels("alt_name"));
            let names = [shaft.name.as_ref(), other.as_ref()];
            let names: HashSet<String> = { names.into_iter().flatten() }
                .map(|name| name.en.to_lowercase())
                .filter(|name| is_own(name))
                .collect();
            for name in names {
                named.entry((shaft.kind, name)).or_default().push(index);
            }
        }
        for same in named.into_values() {
            let floors: HashSet<usize> = same.iter().map(|at| self.shafts[*at].floor).collect();
            // Twice on one floor it says nothing.
            if floors.len() == same.len() {
                let groups: Vec<usize> = same.iter().map(|at| self.shafts[*at].group).collect();
                self.make_one(&groups);
            }
        }
    }

    fn make_one(&mut self, groups: &[usize]) {
        let Some(first) = groups.iter().copied().min() else {
            return;
        };
        for shaft in &mut self.shafts {
            if groups.contains(&shaft.group) {
                shaft.group = first;
            }
        }
    }

    fn put_together(&mut self, entries: &HashSet<&str>) {
        let shafts = std::mem::take(&mut self.shafts);
        let mut numbers: HashMap<ConnectorKind, usize> = HashMap::new();
        for group in 0..shafts.len() {
            let mut all: Vec<&Shaft<'_>> = shafts.iter().filter(|s| s.group == group).collect();
            all.sort_by_key(|shaft| shaft.floor);
            let Some(first) = all.first().copied() else {
                continue;
            };
            let mut stops: Vec<Stop> = Vec::new();
            for on_floor in all.chunk_by(|a, b| a.floor == b.floor) {
                stops.push(self.stop(on_floor, (&shafts, entries)));
            }
            if stops.len() == 1 {
                self.missed.feature(NotMade::OneFloor, first.unit);
            }
            let number = numbers.entry(first.kind).or_default();
            *number += 1;
            let (wait_s, floor_s) = match first.kind {
                ConnectorKind::Lift => LIFT_S,
                _ => STAIRS_S,
            };
            let given = all.iter().find_map(|shaft| shaft.name.clone());
            let id = ConnectorId(self.id());
            self.connectors.push(Connector {
                id,
                kind: first.kind,
                name: given.unwrap_or_else(|| counted(first.kind, *number)),
                is_step_free: matches!(first.kind, ConnectorKind::Lift | ConnectorKind::Ramp),
                is_staff_only: all.iter().any(|shaft| is_restricted(shaft.unit)),
                width_mm: DOOR_MM,
                wait_s,
                floor_s,
                stops,
            });
        }
    }

    /// The shape of a connector on a floor and where one stands before it: at the door that a relationship names, else at
    /// one on its edge, else before the longest edge with open floor before it.
    fn stop(
        &self,
        parts: &[&Shaft<'a>],
        (shafts, entries): (&[Shaft<'a>], &HashSet<&str>),
    ) -> Stop {
        let areas: Vec<Area> = parts.iter().map(|shaft| shaft.area.clone()).collect();
        let area = union(&areas).into_iter().next().unwrap_or_default();
        let at = parts.first().map_or(0, |shaft| shaft.floor);
        let floor = &self.floors[at];
        let edges: Vec<(PointF, PointF)> = sides(&area.outline).collect();
        let away = |door: &Opening| {
            let middle = (PointF::from(door.from) + PointF::from(door.to)) * 0.5;
            let off = edges
                .iter()
                .map(|edge| nearest_on(*edge, middle).distance(middle));
            off.fold(f64::INFINITY, f64::min)
        };
        let near = |door: &&Opening| away(door) < AT_DOOR_MM;
        let is_named = |door: &&Opening| {
            let mut own = self
                .doors
                .iter()
                .filter(|(f, _)| entries.contains(f.id.as_str()));
            own.any(|(f, index)| {
                self.on.get(f.word("level_id")) == Some(&at)
                    && floor
                        .openings
                        .get(*index)
                        .is_some_and(|own| own.id == door.id)
            })
        };
        let by_away = |a: &&Opening, b: &&Opening| away(a).total_cmp(&away(b));
        let doors = || floor.openings.iter().filter(near);
        let door = doors().filter(is_named).min_by(by_away);
        let door = door.or_else(|| doors().min_by(by_away));
        let ground = Ground {
            floor,
            area: &area,
            others: shafts
                .iter()
                .filter(|s| s.floor == at)
                .map(|s| &s.area)
                .collect(),
            rooms: self.rooms.iter().filter(|room| room.floor == at).collect(),
        };
        let before = match door {
            Some(door) => ground.before((door.from.into(), door.to.into())),
            None => ground.open_side(&edges),
        };
        Stop {
            floor: floor.id,
            at: before.round(),
            polygon: area.outline.clone(),
        }
    }
}

/// What lies around a shaft.
struct Ground<'d, 'a> {
    floor: &'d Floor,
    area: &'d Area,
    others: Vec<&'d Area>,
    rooms: Vec<&'d Room<'a>>,
}

impl Ground<'_, '_> {
    /// The spot before an edge or a door, outside of the shaft.
    fn before(&self, (a, b): (PointF, PointF)) -> PointF {
        let (at, along) = ((a + b) * 0.5, b - a);
        let length = a.distance(b).max(1.0);
        let out = PointF::new(along.y / length, -along.x / length);
        let spots = [BEFORE_DOOR_MM, -BEFORE_DOOR_MM].map(|by| at + out * by);
        let inner = inside(&self.area.outline).unwrap_or(at);
        let is_out = |spot: &PointF| !holds(&self.area.outline, *spot);
        let far = |spot: &PointF| spot.distance(inner);
        let best = { spots.iter() }.max_by(|a, b| {
            (is_out(a), far(a))
                .partial_cmp(&(is_out(b), far(b)))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        best.copied().unwrap_or(at)
    }

    /// Before the edge with open floor before it; of several the one from which one sees farthest.
    fn open_side(&self, edges: &[(PointF, PointF)]) -> PointF {
        let length = |edge: &(PointF, PointF)| edge.0.distance(edge.1);
        let mut sides: Vec<&(PointF, PointF)> = edges.iter().collect();
        sides.sort_by(|a, b| length(a).total_cmp(&length(b)));
        let spots = sides.into_iter().map(|edge| {
            let spot = self.before(*edge);
            let out = (spot - (edge.0 + edge.1) * 0.5) * (1.0 / BEFORE_DOOR_MM);
            (spot, (self.openness(spot), self.view(spot, out)))
        });
        let best = spots.max_by_key(|(_, open)| *open);
        best.map(|(spot, _)| spot).unwrap_or_default()
    }

    /// How many steps one can go on from a spot.
    fn view(&self, from: PointF, out: PointF) -> i32 {
        const STEP_MM: f64 = 500.0;
        const MOST: i32 = 40;
        let at = |step: i32| from + out * (f64::from(step) * STEP_MM);
        let mut steps = 1..MOST;
        let is_shut = |step: &i32| self.openness(at(*step)) <= 1;
        steps.find(is_shut).unwrap_or(MOST)
    }

    /// How open the floor is at a spot: out of the house, shut, in a room, or where everybody walks.
    fn openness(&self, spot: PointF) -> u8 {
        let is_off = !holds(&self.floor.outline, spot)
            || self.others.iter().any(|area| holds(&area.outline, spot));
        let is_shut = |zone: &&Zone| {
            let is_shut = zone.access != Access::Public || zone.kind == ZoneKind::Void;
            is_shut && holds(&zone.polygon, spot)
        };
        let in_room = |room: &&&Room<'_>| {
            let is_walled = room.use_of == Use::Zone && said::room(room.unit).2;
            is_walled && room.areas.iter().any(|area| holds(&area.outline, spot))
        };
        match () {
            () if is_off => 0,
            () if self.floor.zones.iter().any(|z| is_shut(&z)) => 1,
            () if self.rooms.iter().any(|room| in_room(&room)) => 2,
            () => 3,
        }
    }
}

fn goes_down(floors: &[Floor], [from, to]: [Option<usize>; 2]) -> bool {
    let ordinal = |at: Option<usize>| at.and_then(|at| floors.get(at)).map(|floor| floor.ordinal);
    ordinal(from)
        .zip(ordinal(to))
        .is_some_and(|(from, to)| from > to)
}

/// Whether a name is more than what many are called.
fn is_own(name: &str) -> bool {
    let mut words = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.' | '('));
    words.any(|word| !word.is_empty() && !PLAIN.contains(&word))
}

fn counted(kind: ConnectorKind, number: usize) -> Name {
    let kind = called(&format!("connector-{}", kind.word()));
    let with = |name: String| format!("{name} {number}");
    Name {
        en: with(kind.en),
        ta: kind.ta.map(with),
    }
}
