//! A floor ready to be walked on in one gait: grown shapes, the corners where a way may bend, and which corner sees
//! which (a visibility graph). Shortest ways among polygons bend at convex corners alone and go on hugging them, so only
//! such lines are kept.

use super::grid::Grid;
use super::ground::{Ground, InTheWay, StopAt};
use super::round::Round;
use super::shape::{Convex, TOUCH_MM, cross, crossing, dot};
use super::tree::Tree;
use crate::domain::geometry::{PointF, holds};
use crate::domain::plan::Closed;
use crate::domain::way::Gait;
use std::collections::HashSet;
use std::ops::Range;

/// See the module.
#[derive(Debug)]
pub(super) struct Field {
    pub shapes: Vec<Convex>,
    /// The shapes as they stand, a millimetre larger so that walls without thickness count.
    pub standing: Vec<Convex>,
    outline: Vec<PointF>,
    kept_out: Vec<Vec<PointF>>,
    pub grid: Grid,
    pub corners: Vec<Corner>,
    /// Rounded corners of shapes, each with its corners that are left.
    rounds: Vec<(Round, Range<usize>)>,
    /// Where the lines of a corner begin in `lines`; one more at the end.
    begins: Vec<u32>,
    lines: Vec<Line>,
    /// Free points where two shapes meet: what lies deep in a dent is nearest to one of these.
    pub dents: Vec<PointF>,
    /// The ground's stops, each with the ways from everywhere to it; `None` where it can't be stepped out of.
    pub stops: Vec<Option<Tree>>,
    /// How far it is from stop to stop; infinite without a way.
    pub between: Vec<Vec<f64>>,
}

/// A convex corner of a grown shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corner {
    pub at: PointF,
    /// Its two edges, from here to their other ends.
    arms: [PointF; 2],
}

/// A straight walk to another corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub to: u32,
    pub length: f64,
}

impl Corner {
    /// Whether a straight walk between `from` and this corner may bend here: both arms lie on one side of it. An arm that
    /// reaches over to the other side by no more than shapes may be touched lies along it, and so does one that `from`
    /// itself is no farther beside: seen from very near, a hair is a wide angle.
    pub fn is_touched(&self, from: PointF) -> bool {
        const ALONG_MM: f64 = 2.0 * TOUCH_MM;
        let way = self.at - from;
        let [a, b] = self.arms.map(|arm| cross(way, arm));
        let is_along = |off: f64, arm: PointF| {
            off * off <= ALONG_MM * ALONG_MM * dot(way, way).max(dot(arm, arm))
        };
        a * b >= 0.0 || is_along(a, self.arms[0]) || is_along(b, self.arms[1])
    }
}

impl Field {
    pub fn new(ground: &Ground, gait: Gait, closed: &[Closed]) -> Self {
        let InTheWay { shapes, kept_out } = ground.in_the_way(gait, closed);
        let body_mm = super::body_mm(gait);
        let grown = |by_mm| -> Vec<Convex> {
            let shapes = shapes.iter();
            shapes.filter_map(|s| Convex::grown(s, by_mm)).collect()
        };
        let shapes = grown(body_mm);
        let mut field = Self {
            grid: Grid::new(&shapes),
            standing: grown(1.0),
            shapes,
            outline: ground.outline.clone(),
            kept_out,
            corners: Vec::new(),
            rounds: Vec::new(),
            begins: Vec::new(),
            lines: Vec::new(),
            dents: Vec::new(),
            stops: Vec::new(),
            between: Vec::new(),
        };
        field.find_corners();
        field.draw_lines();
        field.dents = field.find_dents();
        let stops = ground.stops.iter();
        field.stops = stops
            .map(|stop| {
                let at = stop.is_for(gait).then(|| field.step_out(stop)).flatten();
                at.map(|at| Tree::new(&field, at))
            })
            .collect();
        field.between = field.measure_stops();
        field
    }

    fn measure_stops(&self) -> Vec<Vec<f64>> {
        let far = |from: &Option<Tree>, to: &Option<Tree>| match (from, to) {
            (Some(from), Some(to)) => to.from(self, &from.root).map_or(f64::INFINITY, |w| w.0),
            _ => f64::INFINITY,
        };
        let from = self.stops.iter();
        from.map(|from| self.stops.iter().map(|to| far(from, to)).collect())
            .collect()
    }

    /// Whether somebody can stand there.
    pub fn is_free(&self, p: PointF) -> bool {
        let is_covered = |i: &u32| self.shapes[*i as usize].covers(p);
        !self.grid.near(p).iter().any(is_covered) && self.is_allowed(p)
    }

    /// Whether a point is on the floor at all and in no area that is kept out of; bodies aside.
    pub fn is_allowed(&self, p: PointF) -> bool {
        let is_on_floor = self.outline.is_empty() || holds(&self.outline, p);
        is_on_floor && !self.kept_out.iter().any(|area| holds(area, p))
    }

    /// Whether one can walk straight from one free point to another.
    pub fn is_clear(&self, from: PointF, to: PointF) -> bool {
        self.grid.first_crossed(&self.shapes, from, to).is_none()
    }

    pub fn lines(&self, corner: usize) -> &[Line] {
        let ends = self.begins[corner] as usize..self.begins[corner + 1] as usize;
        &self.lines[ends]
    }

    /// The corners one can walk straight to and bend at, with the distance.
    pub fn seen_from(&self, p: PointF) -> Vec<Line> {
        let mut last_wall = None;
        let mut seen = Vec::new();
        for (round, corners) in &self.rounds {
            if !round.may_be_touched(p) {
                continue;
            }
            for to in corners.clone() {
                let corner = &self.corners[to];
                if corner.is_touched(p) && self.is_clear_again(p, corner.at, &mut last_wall) {
                    let length = p.distance(corner.at);
                    let to = to as u32;
                    seen.push(Line { to, length });
                }
            }
        }
        seen
    }

    /// As [`Self::is_clear`]; what stood in the way last time is asked first, for it often does again.
    fn is_clear_again(&self, from: PointF, to: PointF, last_wall: &mut Option<u32>) -> bool {
        let again = last_wall.filter(|i| self.shapes[*i as usize].is_crossed(from, to));
        if again.is_some() {
            return false;
        }
        let wall = self.grid.first_crossed(&self.shapes, from, to);
        *last_wall = wall.or(*last_wall);
        wall.is_none()
    }

    fn find_corners(&mut self) {
        let mut taken = HashSet::new();
        let (mut corners, mut rounds) = (Vec::new(), Vec::new());
        for shape in &self.shapes {
            let points = &shape.corners;
            let count = points.len();
            for (round, range) in shape.rounds() {
                let begun = corners.len();
                for i in range {
                    let at = points[i];
                    let is_swallowed = |i: &u32| self.shapes[*i as usize].swallows(at);
                    if self.grid.near(at).iter().any(is_swallowed) || !self.is_free(at) {
                        continue;
                    }
                    // To a fiftieth of a millimetre.
                    let key = ((at.x * 50.0).round() as i64, (at.y * 50.0).round() as i64);
                    if taken.insert(key) {
                        let next = [(i + 1) % count, (i + count - 1) % count];
                        let arms = next.map(|k| points[k] - at);
                        corners.push(Corner { at, arms });
                    }
                }
                if corners.len() > begun {
                    rounds.push((round, begun..corners.len()));
                }
            }
        }
        (self.corners, self.rounds) = (corners, rounds);
    }

    fn draw_lines(&mut self) {
        let mut rows: Vec<Vec<Line>> = vec![Vec::new(); self.corners.len()];
        for (nth, (round, own)) in self.rounds.iter().enumerate() {
            let rest = self.rounds[nth..].iter();
            let others = rest.filter(|(other, range)| range == own || round.may_meet(other));
            let others: Vec<&(Round, Range<usize>)> = others.collect();
            for i in own.clone() {
                self.draw_lines_of(i, own, &others, &mut rows);
            }
        }
        self.begins.push(0);
        for row in rows {
            self.lines.extend(row);
            self.begins.push(self.lines.len() as u32);
        }
    }

    /// From one corner to those of its own round that come after it and to all of the others.
    fn draw_lines_of(
        &self,
        i: usize,
        own: &Range<usize>,
        others: &[&(Round, Range<usize>)],
        rows: &mut [Vec<Line>],
    ) {
        let a = &self.corners[i];
        let mut last_wall = None;
        for (round, range) in others {
            let range = if range == own {
                i + 1..own.end
            } else {
                range.clone()
            };
            if range.start >= own.end && !round.may_be_touched(a.at) {
                continue;
            }
            for j in range {
                let b = &self.corners[j];
                let is_taut = a.is_touched(b.at) && b.is_touched(a.at);
                if is_taut && self.is_clear_again(a.at, b.at, &mut last_wall) {
                    let length = a.at.distance(b.at);
                    let (from, to) = (i as u32, j as u32);
                    rows[i].push(Line { to, length });
                    rows[j].push(Line { to: from, length });
                }
            }
        }
    }

    fn find_dents(&self) -> Vec<PointF> {
        let mut dents = Vec::new();
        for (i, a) in self.shapes.iter().enumerate() {
            for b in self.shapes[i + 1..]
                .iter()
                .filter(|b| b.bounds.meets(&a.bounds))
            {
                let pairs = a.edges().flat_map(|ea| b.edges().map(move |eb| (ea, eb)));
                let points = pairs.filter_map(|(ea, eb)| crossing(ea, eb));
                dents.extend(points.filter(|p| self.is_free(*p)));
            }
        }
        dents
    }

    /// Where one stands on leaving a connector: its stop, or a free spot close by that is reached without going through
    /// anything but the connector itself.
    fn step_out(&self, stop: &StopAt) -> Option<PointF> {
        /// A stop drawn right at the door, with a wheelchair before it.
        const STEP_OUT_MM: f64 = 1_000.0;
        let spot = self.is_allowed(stop.at).then(|| self.stand(stop.at))??;
        (spot.distance(stop.at) <= STEP_OUT_MM + stop.depth_mm).then_some(spot)
    }
}
