//! Shortest ways over one floor: all ways to a spot at once, and one way from spot to spot.

use super::field::{Field, Line};
use crate::domain::geometry::PointF;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// No corner: the spot itself.
const NOWHERE: u32 = u32::MAX;

/// A corner to go on from, the one with the least `order` first.
#[derive(Debug, Clone, Copy)]
struct Open {
    order: f64,
    corner: u32,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = other.order.total_cmp(&self.order);
        order.then_with(|| other.corner.cmp(&self.corner))
    }
}

/// A spot one stands on and the corners one can walk straight to from there.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub at: PointF,
    seen: Vec<Line>,
}

impl Spot {
    /// `at` is free.
    pub fn new(field: &Field, at: PointF) -> Self {
        let seen = field.seen_from(at);
        Self { at, seen }
    }
}

/// How far it is from every corner of a floor to a spot, and over which corner next (Dijkstra).
#[derive(Debug)]
pub(super) struct Tree {
    pub root: Spot,
    far: Vec<f64>,
    next: Vec<u32>,
}

impl Tree {
    pub fn new(field: &Field, at: PointF) -> Self {
        let root = Spot::new(field, at);
        let mut search = Search::new(field, &root);
        while search.pop(|_| 0.0).is_some() {}
        let Search { far, next, .. } = search;
        Self { root, far, next }
    }

    /// How long the shortest way from a spot is, and the first corner on it; `None` if there is no way.
    pub fn from(&self, field: &Field, spot: &Spot) -> Option<(f64, u32)> {
        if field.is_clear(spot.at, self.root.at) {
            return Some((spot.at.distance(self.root.at), NOWHERE));
        }
        let ways = (spot.seen.iter()).map(|l| (l.length + self.far[l.to as usize], l.to));
        let shortest = ways.min_by(|a, b| a.0.total_cmp(&b.0))?;
        shortest.0.is_finite().then_some(shortest)
    }

    /// The points of the way from a spot to here, both ends included.
    pub fn points(&self, field: &Field, spot: &Spot, first: u32) -> Vec<PointF> {
        let mut points = vec![spot.at];
        let mut corner = first;
        while corner != NOWHERE {
            points.push(field.corners[corner as usize].at);
            corner = self.next[corner as usize];
        }
        points.push(self.root.at);
        points
    }
}

/// A search that spreads from a spot over the corners.
struct Search<'a> {
    field: &'a Field,
    far: Vec<f64>,
    next: Vec<u32>,
    open: BinaryHeap<Open>,
}

impl<'a> Search<'a> {
    fn new(field: &'a Field, from: &Spot) -> Self {
        Self::with_guess(field, from, |_| 0.0)
    }

    fn with_guess(field: &'a Field, from: &Spot, guess: impl Fn(u32) -> f64) -> Self {
        let count = field.corners.len();
        let mut search = Self {
            field,
            far: vec![f64::INFINITY; count],
            next: vec![NOWHERE; count],
            open: BinaryHeap::new(),
        };
        for line in &from.seen {
            search.far[line.to as usize] = line.length;
            search.open.push(Open {
                order: line.length + guess(line.to),
                corner: line.to,
            });
        }
        search
    }

    /// The next corner whose distance is settled, with the lines from it looked along; `guess` never says more than the
    /// rest of the way is long.
    fn pop(&mut self, guess: impl Fn(u32) -> f64) -> Option<Open> {
        loop {
            let at = self.open.pop()?;
            let far = self.far[at.corner as usize];
            if at.order > far + guess(at.corner) {
                continue;
            }
            for line in self.field.lines(at.corner as usize) {
                let to = line.to as usize;
                let length = far + line.length;
                if length < self.far[to] {
                    self.far[to] = length;
                    self.next[to] = at.corner;
                    self.open.push(Open {
                        order: length + guess(line.to),
                        corner: line.to,
                    });
                }
            }
            return Some(at);
        }
    }
}

/// The shortest way between two spots of a floor: its length and its points, both ends included (A*, guided by straight
/// distance). `None` if there is none.
pub(super) fn shortest(field: &Field, from: &Spot, to: &Spot) -> Option<(f64, Vec<PointF>)> {
    let mut last = vec![f64::INFINITY; field.corners.len()];
    for line in &to.seen {
        last[line.to as usize] = line.length;
    }
    let guess = |corner: u32| field.corners[corner as usize].at.distance(to.at);
    let mut search = Search::with_guess(field, from, guess);
    let mut best = (f64::INFINITY, NOWHERE);
    while let Some(at) = search.pop(guess) {
        if at.order >= best.0 {
            break;
        }
        let length = search.far[at.corner as usize] + last[at.corner as usize];
        if length < best.0 {
            best = (length, at.corner);
        }
    }
    if best.1 == NOWHERE {
        return None;
    }
    let mut points = vec![to.at];
    let mut corner = best.1;
    while corner != NOWHERE {
        points.push(field.corners[corner as usize].at);
        corner = search.next[corner as usize];
    }
    points.push(from.at);
    points.reverse();
    Some((best.0, points))
}
