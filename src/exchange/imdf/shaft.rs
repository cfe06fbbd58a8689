//! Vertical units put together to lifts and stairs: those that a relationship joins, and those of a kind that lie upon
//! each other on successive floors.

use super::Feature;
use super::house::{Draft, NotMade, WALL_MM};
use super::said::{called, is_restricted, middle, name};
use crate::domain::geometry::{PointF, holds, meet};
use crate::domain::id::ConnectorId;
use crate::domain::language::Name;
use crate::domain::plan::{Connector, ConnectorKind, Opening, Point, Stop};
use std::collections::HashMap;

/// Waiting once and each floor, in seconds: IMDF says nothing of either; these are usual.
const LIFT_S: (i32, i32) = (25, 4);
const STAIRS_S: (i32, i32) = (0, 18);
const DOOR_MM: i32 = 1_000;

/// Whoever leaves a lift stands so far before its door.
const BEFORE_DOOR_MM: f64 = 700.0;

/// A vertical unit.
pub(super) struct Shaft<'a> {
    pub unit: &'a Feature,
    pub kind: ConnectorKind,
    pub floor: usize,
    pub polygon: Vec<Point>,
    /// Which shafts are one connector: those with the same number.
    pub group: usize,
}

impl Draft<'_> {
    /// A relationship says which units one goes between: the vertical ones among them are one connector.
    pub(super) fn join(&mut self, relationship: &Feature) {
        let named = ["origin", "intermediary", "destination"];
        let ids: Vec<&str> = named
            .iter()
            .flat_map(|name| relationship.refers(name))
            .collect();
        let among = |shaft: &Shaft<'_>| ids.contains(&shaft.unit.id.as_str());
        let joined: Vec<usize> = self
            .shafts
            .iter()
            .filter(|s| among(s))
            .map(|s| s.group)
            .collect();
        self.make_one(&joined);
        if self.goes_down(relationship) {
            let named = |shaft: &&mut Shaft<'_>| ids.contains(&shaft.unit.id.as_str());
            for shaft in self.shafts.iter_mut().filter(named) {
                if shaft.kind == ConnectorKind::EscalatorUp {
                    shaft.kind = ConnectorKind::EscalatorDown;
                }
            }
        }
    }

    /// Whether a relationship leads one way only, from a floor to a lower one: IMDF says so of escalators.
    fn goes_down(&self, relationship: &Feature) -> bool {
        let ordinal = |name: &str| {
            let ids = relationship.refers(name);
            let floor = ids.iter().find_map(|id| self.on.get(id))?;
            self.floors.get(*floor).map(|floor| floor.ordinal)
        };
        let ends = ordinal("origin").zip(ordinal("destination"));
        relationship.word("direction") == "directed" && ends.is_some_and(|(from, to)| from > to)
    }

    /// Vertical units of a kind that lie upon each other on successive floors are one, said or not.
    pub(super) fn join_above(&mut self) {
        for a in 0..self.shafts.len() {
            for b in a + 1..self.shafts.len() {
                let (one, other) = (&self.shafts[a], &self.shafts[b]);
                let ordinals = [one, other].map(|s| self.floors[s.floor].ordinal);
                let is_next = ordinals[0].abs_diff(ordinals[1]) == 1;
                if one.kind == other.kind && is_next && lie_upon(&one.polygon, &other.polygon) {
                    self.make_one(&[one.group, other.group]);
                }
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

    pub(super) fn add_connectors(&mut self) {
        let shafts = std::mem::take(&mut self.shafts);
        let mut numbers: HashMap<ConnectorKind, usize> = HashMap::new();
        for group in 0..shafts.len() {
            let mut stops: Vec<&Shaft<'_>> = shafts.iter().filter(|s| s.group == group).collect();
            stops.sort_by_key(|s| self.floors[s.floor].ordinal);
            stops.dedup_by_key(|s| s.floor);
            let Some(first) = stops.first() else {
                continue;
            };
            if stops.len() == 1 {
                self.miss(NotMade::OneFloor, 1);
            }
            let number = numbers.entry(first.kind).or_default();
            *number += 1;
            let (wait_s, floor_s) = match first.kind {
                ConnectorKind::Lift => LIFT_S,
                _ => STAIRS_S,
            };
            let given = stops.iter().find_map(|s| name(&s.unit.labels("name")));
            let counted = || {
                let kind = called(&format!("connector-{}", first.kind.word()));
                let with = |name: String| format!("{name} {number}");
                Name {
                    en: with(kind.en),
                    ta: kind.ta.map(with),
                }
            };
            let connector = Connector {
                id: ConnectorId(self.ids + 1),
                kind: first.kind,
                name: given.unwrap_or_else(counted),
                is_step_free: matches!(first.kind, ConnectorKind::Lift | ConnectorKind::Ramp),
                is_staff_only: stops.iter().any(|s| is_restricted(s.unit)),
                width_mm: DOOR_MM,
                wait_s,
                floor_s,
                stops: stops.iter().map(|shaft| self.stop(shaft)).collect(),
            };
            self.ids += 1;
            self.connectors.push(connector);
        }
    }

    /// Before the door if the archive has one on the unit's edge, else before its longest edge.
    fn stop(&self, shaft: &Shaft<'_>) -> Stop {
        let floor = &self.floors[shaft.floor];
        let inside = PointF::from(middle(&shaft.polygon));
        let polygon: Vec<PointF> = shaft.polygon.iter().map(|p| PointF::from(*p)).collect();
        let ends = polygon
            .iter()
            .copied()
            .zip(polygon.iter().copied().cycle().skip(1));
        let edges: Vec<(PointF, PointF)> = ends.collect();
        let is_own = |door: &&Opening| {
            let at = (PointF::from(door.from) + PointF::from(door.to)) * 0.5;
            edges
                .iter()
                .any(|edge| distance(*edge, at) < f64::from(WALL_MM))
        };
        let door = floor.openings.iter().find(is_own);
        let door = door.map(|d| (PointF::from(d.from), PointF::from(d.to)));
        let longest = edges.iter().max_by(|a, b| {
            let length = |edge: &(PointF, PointF)| edge.0.distance(edge.1);
            length(a).total_cmp(&length(b))
        });
        let (a, b) = door.or(longest.copied()).unwrap_or((inside, inside));
        let (at, along) = ((a + b) * 0.5, b - a);
        let length = a.distance(b).max(1.0);
        let out = PointF::new(along.y / length, -along.x / length);
        let step = |by: f64| at + out * by;
        let before = [BEFORE_DOOR_MM, -BEFORE_DOOR_MM].map(step);
        // The side that is farther from the middle is outside.
        let is_first = before[0].distance(inside) > before[1].distance(inside);
        let at = before[usize::from(!is_first)].round();
        Stop {
            floor: floor.id,
            at,
            polygon: shaft.polygon.clone(),
        }
    }
}

fn lie_upon(a: &[Point], b: &[Point]) -> bool {
    let float = |polygon: &[Point]| polygon.iter().map(|p| PointF::from(*p)).collect::<Vec<_>>();
    meet(&float(a), &float(b)) || holds(a, PointF::from(middle(b)))
}

fn distance((a, b): (PointF, PointF), p: PointF) -> f64 {
    let along = b - a;
    let length = along.dot(along);
    let share = if length > 0.0 {
        ((p - a).dot(along) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (a + along * share).distance(p)
}
