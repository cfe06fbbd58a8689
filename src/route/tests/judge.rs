//! Judges: what is near a point in the plan itself, a flood over a fine grid, and brute force over every pair of corners.

use super::super::field::Field;
use super::super::shape::{edges, nearest_on};
use crate::domain::geometry::{PointF, holds};
use crate::domain::plan::{Access, Floor, OpeningKind, Wall, ZoneKind};
use std::collections::VecDeque;

/// A floor's bays, walls and areas as polygons straight from the plan.
pub struct Raw {
    solids: Vec<Vec<PointF>>,
    outline: Vec<PointF>,
}

impl Raw {
    pub fn new(floor: &Floor) -> Self {
        let float = |p: &crate::domain::plan::Point| PointF::from(*p);
        let mut solids: Vec<Vec<PointF>> =
            floor.bays.iter().map(|bay| bay.corners().into()).collect();
        let shut = floor.zones.iter().filter(|z| {
            z.access != Access::Public
                || matches!(z.kind, ZoneKind::Void | ZoneKind::Closed | ZoneKind::Staff)
        });
        solids.extend(shut.map(|z| z.polygon.iter().map(float).collect()));
        for wall in &floor.walls {
            solids.extend(wall_parts(floor, wall));
        }
        Self {
            solids,
            outline: floor.outline.iter().map(float).collect(),
        }
    }

    /// How much room there is around a point; nothing off the floor or inside of something.
    pub fn room(&self, p: PointF) -> f64 {
        if !holds(&self.outline, p) || self.solids.iter().any(|s| holds(s, p)) {
            return 0.0;
        }
        let solids = self.solids.iter().chain([&self.outline]);
        let near = solids
            .flat_map(|s| edges(s))
            .map(|e| nearest_on(e, p).distance(p));
        near.fold(f64::INFINITY, f64::min)
    }
}

/// A straight wall without its doors (which are drawn on its middle line here). Of a door that reaches over the wall's
/// end only the part within the wall is a gap; beyond its end there is no wall.
fn wall_parts(floor: &Floor, wall: &Wall) -> Vec<Vec<PointF>> {
    let (from, to) = (PointF::from(wall.points[0]), PointF::from(wall.points[1]));
    let length = from.distance(to);
    let way = (to - from) * (1.0 / length.max(1e-9));
    let side = PointF::new(-way.y, way.x) * (f64::from(wall.thickness_mm) / 2.0);
    let along = |p: PointF| ((p - from).x * way.x + (p - from).y * way.y).clamp(0.0, length);
    let is_own = |id: i64| id == wall.id.0;
    let doors = floor.openings.iter().filter(|o| {
        is_own(o.id.0) && o.access == Access::Public && o.kind != OpeningKind::Emergency
    });
    let mut at = 0.0;
    let mut parts = Vec::new();
    let ends = doors.map(|o| (along(o.from.into()), along(o.to.into())));
    for (door_from, door_to) in ends.chain([(length, length)]) {
        if door_from > at {
            let (a, b) = (from + way * at, from + way * door_from);
            parts.push(vec![a - side, b - side, b + side, a + side]);
        }
        at = door_to;
    }
    parts
}

/// The length of the shortest way over every pair of corners of the grown shapes, dents among them, with nothing left
/// out; infinite without a way.
pub fn brute_force(field: &Field, from: PointF, to: PointF) -> f64 {
    let corners = field.shapes.iter().flat_map(|s| s.corners.iter().copied());
    let mut nodes: Vec<PointF> = corners.filter(|p| field.is_free(*p)).collect();
    nodes.extend([from, to]);
    let solids: Vec<&Vec<PointF>> = field.shapes.iter().map(|s| &s.corners).collect();
    let count = nodes.len();
    let mut far = vec![f64::INFINITY; count];
    let mut is_done = vec![false; count];
    far[count - 2] = 0.0;
    loop {
        let open = (0..count).filter(|i| !is_done[*i] && far[*i].is_finite());
        let Some(at) = open.min_by(|a, b| far[*a].total_cmp(&far[*b])) else {
            return f64::INFINITY;
        };
        if at == count - 1 {
            return far[at];
        }
        is_done[at] = true;
        for next in 0..count {
            let length = far[at] + nodes[at].distance(nodes[next]);
            if length < far[next] && is_free_walk(&solids, nodes[at], nodes[next]) {
                far[next] = length;
            }
        }
    }
}

/// Whether a straight walk stays out of every polygon: cut at each edge it crosses, the middle of each part must lie
/// outside, a fiftieth of a millimetre of touching allowed.
fn is_free_walk(solids: &[&Vec<PointF>], from: PointF, to: PointF) -> bool {
    solids.iter().all(|solid| {
        let mut cuts = vec![0.0, 1.0];
        for (a, b) in edges(solid) {
            let (way, edge) = (to - from, b - a);
            let turn = way.x * edge.y - way.y * edge.x;
            if turn.abs() > 1e-9 {
                let off = a - from;
                let cut = (off.x * edge.y - off.y * edge.x) / turn;
                if (0.0..=1.0).contains(&cut) {
                    cuts.push(cut);
                }
            }
        }
        cuts.sort_by(f64::total_cmp);
        cuts.windows(2).all(|pair| {
            let middle = from + (to - from) * f64::midpoint(pair[0], pair[1]);
            let mut near = edges(solid).map(|e| nearest_on(e, middle).distance(middle));
            !holds(solid, middle) || near.any(|d| d < 0.02)
        })
    })
}

/// Whether a body with so much room to each side gets from one point to another, step by step over a grid of 5 cm.
pub struct Flood {
    columns: usize,
    rows: usize,
    room: Vec<f64>,
}

const STEP: f64 = 50.0;

impl Flood {
    pub fn new(raw: &Raw, width: i32, height: i32) -> Self {
        let (columns, rows) = ((width / 50 + 1) as usize, (height / 50 + 1) as usize);
        let at = |i: usize| PointF::new((i % columns) as f64 * STEP, (i / columns) as f64 * STEP);
        let room = (0..columns * rows).map(|i| raw.room(at(i))).collect();
        Self {
            columns,
            rows,
            room,
        }
    }

    pub fn reaches(&self, from: PointF, to: PointF, room_mm: f64) -> bool {
        let cell = |p: PointF| {
            (p.y / STEP).round() as usize * self.columns + (p.x / STEP).round() as usize
        };
        let (from, to) = (cell(from), cell(to));
        let mut is_seen = vec![false; self.room.len()];
        let mut open = VecDeque::from([from]);
        is_seen[from] = true;
        while let Some(at) = open.pop_front() {
            if at == to {
                return true;
            }
            let (x, y) = (at % self.columns, at / self.columns);
            let mut go = |next: usize| {
                if !is_seen[next] && (self.room[next] >= room_mm || next == to) {
                    is_seen[next] = true;
                    open.push_back(next);
                }
            };
            if x > 0 {
                go(at - 1);
            }
            if x + 1 < self.columns {
                go(at + 1);
            }
            if y > 0 {
                go(at - self.columns);
            }
            if y + 1 < self.rows {
                go(at + self.columns);
            }
        }
        false
    }
}
