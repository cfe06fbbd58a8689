//! The exact shortest way of a round body over a floor, by brute force: every line that touches two of the circles around
//! all corners, and the arcs along these circles. Slow, and knows nothing of how the program finds its ways.

use super::solid::{Solids, cross};
use deskbell::domain::geometry::PointF;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::f64::consts::TAU;

/// Rounding to whole millimetres moves an end by less; the walk from it may come that much too near.
const ENDS_MM: f64 = 0.75;

/// Rounding of what is computed: so much too near is near enough.
pub const HAIR_MM: f64 = 0.3;

/// How finely circles are looked at.
const ARC_STEPS: usize = 720;

/// A floor for one body.
pub struct Exact<'a> {
    pub solids: &'a Solids,
    pub body_mm: f64,
    /// So much too near to something a walk may come.
    slack_mm: f64,
    /// The same for the walks from and to the ends.
    ends_mm: f64,
    circles: Vec<Circle>,
    ways: Vec<Vec<(u32, f64)>>,
}

struct Circle {
    middle: PointF,
    /// Whether one can stand there, step by step round it.
    free: Vec<bool>,
    /// The nodes on it, by their angle.
    nodes: Vec<(f64, u32)>,
}

/// A spot's touching lines: which circle, at what angle, how far.
type Sight = Vec<(usize, f64, f64)>;

impl<'a> Exact<'a> {
    pub fn new(solids: &'a Solids, body_mm: f64) -> Self {
        Self::with_gaps(solids, body_mm, 0.0)
    }

    /// As if every gap were twice so much wider.
    pub fn with_gaps(solids: &'a Solids, body_mm: f64, wider_mm: f64) -> Self {
        let mut exact = Self {
            solids,
            // Who goes round a corner touches it, so for narrower gaps it is the body that is wider.
            body_mm: body_mm - wider_mm.min(0.0),
            slack_mm: HAIR_MM + wider_mm.max(0.0),
            ends_mm: ENDS_MM + wider_mm.abs(),
            circles: Vec::new(),
            ways: Vec::new(),
        };
        let mut middles: Vec<PointF> = solids.corners().collect();
        middles.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
        middles.dedup_by(|a, b| a.distance(*b) < 0.001);
        for middle in middles {
            let at = |i: usize| exact.on(middle, i as f64 / ARC_STEPS as f64 * TAU);
            let free: Vec<bool> = (0..ARC_STEPS).map(|i| exact.is_free(at(i))).collect();
            if free.contains(&true) {
                exact.circles.push(Circle {
                    middle,
                    free,
                    nodes: Vec::new(),
                });
            }
        }
        exact.draw();
        exact
    }

    fn on(&self, middle: PointF, angle: f64) -> PointF {
        let (sin, cos) = angle.sin_cos();
        middle + PointF::new(cos, sin) * self.body_mm
    }

    /// Whether one can stand there.
    pub fn is_free(&self, p: PointF) -> bool {
        self.solids.room(p) >= self.body_mm - self.slack_mm
    }

    /// Whether one can walk straight from a spot, or to one, that lies there to the millimetre.
    fn is_clear_from(&self, from: PointF, to: PointF) -> bool {
        self.solids.is_clear(from, to, self.body_mm - self.ends_mm)
    }

    /// The nearest spot with all the room a body takes. Who is led to the nearest free spot may stand a hair nearer to
    /// something than others walk; how near ends may be is judged elsewhere.
    pub fn proper(&self, end: PointF) -> PointF {
        let is_proper = |p: &PointF| self.is_free(*p);
        let mut around = (0..48).flat_map(|ring| {
            (0..180).map(move |i| {
                let (sin, cos) = f64::from(i * 2).to_radians().sin_cos();
                end + PointF::new(cos, sin) * (f64::from(ring) * 0.25)
            })
        });
        around.find(is_proper).unwrap_or(end)
    }

    fn is_between(&self, from: PointF, to: PointF) -> bool {
        self.solids.is_clear(from, to, self.body_mm - self.slack_mm)
    }

    fn draw(&mut self) {
        for i in 0..self.circles.len() {
            for j in i + 1..self.circles.len() {
                let (a, b) = (self.circles[i].middle, self.circles[j].middle);
                let far = a.distance(b);
                let way = (b - a).y.atan2((b - a).x);
                let mut pairs = vec![
                    (way + TAU / 4.0, way + TAU / 4.0),
                    (way - TAU / 4.0, way - TAU / 4.0),
                ];
                if far >= 2.0 * self.body_mm {
                    let lean = (2.0 * self.body_mm / far).acos();
                    pairs.push((way + lean, way + lean + TAU / 2.0));
                    pairs.push((way - lean, way - lean + TAU / 2.0));
                } else {
                    // Where the two circles meet one goes on from one to the other.
                    let lean = (far / (2.0 * self.body_mm)).acos();
                    pairs.push((way + lean, way + TAU / 2.0 - lean));
                    pairs.push((way - lean, way + TAU / 2.0 + lean));
                }
                for (on_a, on_b) in pairs {
                    let (from, to) = (self.on(a, on_a), self.on(b, on_b));
                    if self.is_free(from) && self.is_free(to) && self.is_between(from, to) {
                        let (from_node, to_node) = (self.node(i, on_a), self.node(j, on_b));
                        let length = from.distance(to);
                        self.ways[from_node as usize].push((to_node, length));
                        self.ways[to_node as usize].push((from_node, length));
                    }
                }
            }
        }
        for circle in 0..self.circles.len() {
            let mut nodes = std::mem::take(&mut self.circles[circle].nodes);
            nodes.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.circles[circle].nodes = nodes.clone();
            for (k, (angle, node)) in nodes.iter().enumerate() {
                let (next_angle, next) = nodes[(k + 1) % nodes.len()];
                let turn = (next_angle - angle).rem_euclid(TAU);
                if next != *node && self.is_free_arc(circle, *angle, turn) {
                    let length = turn * self.body_mm;
                    self.ways[*node as usize].push((next, length));
                    self.ways[next as usize].push((*node, length));
                }
            }
        }
    }

    fn node(&mut self, circle: usize, angle: f64) -> u32 {
        let angle = angle.rem_euclid(TAU);
        let node = self.ways.len() as u32;
        self.ways.push(Vec::new());
        self.circles[circle].nodes.push((angle, node));
        node
    }

    /// Whether one can walk along a circle from an angle on, so far round it.
    fn is_free_arc(&self, circle: usize, angle: f64, turn: f64) -> bool {
        let step = TAU / ARC_STEPS as f64;
        let first = (angle / step).ceil() as usize;
        let last = ((angle + turn) / step).floor() as usize;
        let free = &self.circles[circle].free;
        (first..=last).all(|i| free[i % ARC_STEPS])
            && self.is_free(self.on(self.circles[circle].middle, angle + turn / 2.0))
    }

    /// The lines from a spot that touch a circle.
    fn sight(&self, at: PointF) -> Sight {
        let mut sight = Vec::new();
        for (i, circle) in self.circles.iter().enumerate() {
            let out = at - circle.middle;
            let far = at.distance(circle.middle);
            let lean = (self.body_mm / far.max(self.body_mm)).acos();
            for angle in [out.y.atan2(out.x) + lean, out.y.atan2(out.x) - lean] {
                let touch = self.on(circle.middle, angle);
                if self.solids.room(touch) >= self.body_mm - self.ends_mm
                    && self.is_clear_from(at, touch)
                {
                    sight.push((i, angle.rem_euclid(TAU), at.distance(touch)));
                }
            }
        }
        sight
    }

    /// The nodes next to an angle on a circle, with how far it is along the circle.
    fn beside(&self, circle: usize, angle: f64) -> Vec<(u32, f64)> {
        let nodes = &self.circles[circle].nodes;
        let mut beside = Vec::new();
        if nodes.is_empty() {
            return beside;
        }
        let at = nodes.partition_point(|(a, _)| *a < angle);
        let (next_angle, next) = nodes[at % nodes.len()];
        let (last_angle, last) = nodes[(at + nodes.len() - 1) % nodes.len()];
        let on = (next_angle - angle).rem_euclid(TAU);
        let back = (angle - last_angle).rem_euclid(TAU);
        if self.is_free_arc(circle, angle, on) {
            beside.push((next, on * self.body_mm));
        }
        if self.is_free_arc(circle, last_angle, back) {
            beside.push((last, back * self.body_mm));
        }
        beside
    }

    /// How far it is from a spot to every node.
    fn spread(&self, sight: &Sight) -> Vec<f64> {
        let mut far = vec![f64::INFINITY; self.ways.len()];
        let mut open = BinaryHeap::new();
        // Whole thousandths of a millimetre, for their order.
        let order = |length: f64| Reverse((length * 1_000.0) as u64);
        for (circle, angle, length) in sight {
            for (node, along) in self.beside(*circle, *angle) {
                if length + along < far[node as usize] {
                    far[node as usize] = length + along;
                    open.push((order(length + along), node));
                }
            }
        }
        while let Some((at, node)) = open.pop() {
            if at < order(far[node as usize]) {
                continue;
            }
            for (next, length) in &self.ways[node as usize] {
                let length = far[node as usize] + length;
                if length < far[*next as usize] {
                    far[*next as usize] = length;
                    open.push((order(length), *next));
                }
            }
        }
        far
    }

    /// From one spot to some others: the length of the shortest way to each, infinite without a way.
    pub fn far(&self, from: PointF, to: &[PointF]) -> Vec<f64> {
        let begin = self.sight(from);
        let far = self.spread(&begin);
        let far_to = |to: PointF| {
            if self.is_clear_from(from, to) {
                return from.distance(to);
            }
            let mut best = f64::INFINITY;
            for (circle, angle, length) in self.sight(to) {
                for (node, along) in self.beside(circle, angle) {
                    best = best.min(far[node as usize] + along + length);
                }
                for (_, begin_angle, first) in begin.iter().filter(|b| b.0 == circle) {
                    for (from, to) in [(*begin_angle, angle), (angle, *begin_angle)] {
                        let turn = (to - from).rem_euclid(TAU);
                        if self.is_free_arc(circle, from, turn) {
                            best = best.min(first + turn * self.body_mm + length);
                        }
                    }
                }
            }
            best
        };
        to.iter().map(|to| far_to(*to)).collect()
    }
}

/// Degrees from one look to another, to the right positive (y runs down the page).
pub fn right_of(look: PointF, next: PointF) -> f64 {
    cross(look, next).atan2(look.dot(next)).to_degrees()
}
