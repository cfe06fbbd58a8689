//! Convex shapes that stand in the way, grown by the room a body takes. Millimetres, x to the right, y down the page.

use super::round::{Round, grown_corners};
use crate::domain::geometry::PointF;
use std::ops::Range;

/// How far a line may run into a shape and still only touch it. Far above rounding, far below anything that counts.
pub(super) const TOUCH_MM: f64 = 0.01;

/// What is one with a corner: shapes drawn onto each other share corners up to rounding.
const SAME_MM: f64 = 0.02;

/// The box around a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub least: PointF,
    pub most: PointF,
}

impl Bounds {
    /// Around nothing yet.
    pub const NONE: Self = Self {
        least: PointF::new(f64::INFINITY, f64::INFINITY),
        most: PointF::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    pub fn with(self, p: PointF) -> Self {
        Self {
            least: PointF::new(self.least.x.min(p.x), self.least.y.min(p.y)),
            most: PointF::new(self.most.x.max(p.x), self.most.y.max(p.y)),
        }
    }

    pub fn joined(self, other: Self) -> Self {
        self.with(other.least).with(other.most)
    }

    pub fn holds(&self, p: PointF) -> bool {
        p.x >= self.least.x && p.x <= self.most.x && p.y >= self.least.y && p.y <= self.most.y
    }

    pub fn meets(&self, other: &Self) -> bool {
        self.least.x <= other.most.x
            && other.least.x <= self.most.x
            && self.least.y <= other.most.y
            && other.least.y <= self.most.y
    }
}

/// The straight line along an edge: what lies beyond it is outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane {
    pub normal: PointF,
    pub offset: f64,
}

impl Plane {
    /// Along an edge of a shape that goes round clockwise as seen.
    fn along(a: PointF, b: PointF) -> Self {
        let normal = outward(a, b);
        Self {
            normal,
            offset: dot(normal, a),
        }
    }

    /// How far a point lies beyond the line.
    pub fn beyond(&self, p: PointF) -> f64 {
        dot(self.normal, p) - self.offset
    }
}

/// A convex polygon with room for a body around it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Convex {
    /// Clockwise as seen.
    pub corners: Vec<PointF>,
    /// Which of the corners are the rounding of each corner of what was grown.
    rounds: Vec<Range<usize>>,
    planes: Vec<Plane>,
    pub bounds: Bounds,
}

impl Convex {
    /// The hull of some points, grown on all sides, with its corners rounded. A single point counts as a line of a
    /// millimetre. `None` without points.
    pub fn grown(points: &[PointF], by_mm: f64) -> Option<Self> {
        let mut hull = hull(points);
        match hull.as_slice() {
            [] => return None,
            [p] => hull.push(*p + PointF::new(1.0, 0.0)),
            _ => {}
        }
        let (corners, counts) = grown_corners(&hull, by_mm);
        let mut ends = 0;
        let rounds = counts.iter().map(|count| {
            ends += count;
            ends - count..ends
        });
        let rounds: Vec<_> = rounds.collect();
        let mut planes: Vec<Plane> = edges(&corners).map(|(a, b)| Plane::along(a, b)).collect();
        // Those along the sides first: a walk that misses the shape mostly lies beyond one of them.
        for (i, round) in rounds.iter().enumerate() {
            planes.swap(i, round.end - 1);
        }
        let bounds = corners.iter().fold(Bounds::NONE, |b, p| b.with(*p));
        Some(Self {
            corners,
            rounds,
            planes,
            bounds,
        })
    }

    /// Its rounded corners, each with the indices of its corners.
    pub fn rounds(&self) -> impl Iterator<Item = (Round, Range<usize>)> + '_ {
        let count = self.rounds.len();
        self.rounds.iter().enumerate().map(move |(i, range)| {
            let sides = [self.planes[(i + count - 1) % count], self.planes[i]];
            let round = Round::new(&self.corners[range.clone()], sides);
            (round, range.clone())
        })
    }

    /// Whether a straight walk goes through the inside. Along an edge or past a corner is not through.
    pub fn is_crossed(&self, from: PointF, to: PointF) -> bool {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for plane in &self.planes {
            let at_from = plane.beyond(from) + TOUCH_MM;
            let at_to = plane.beyond(to) + TOUCH_MM;
            if at_from >= 0.0 && at_to >= 0.0 {
                return false;
            }
            if at_from < 0.0 && at_to < 0.0 {
                continue;
            }
            let cut = at_from / (at_from - at_to);
            if at_from >= 0.0 {
                enter = enter.max(cut);
            } else {
                leave = leave.min(cut);
            }
            if enter >= leave {
                return false;
            }
        }
        true
    }

    /// Whether a point lies inside, not merely on the edge.
    pub fn covers(&self, p: PointF) -> bool {
        self.planes.iter().all(|plane| plane.beyond(p) < -TOUCH_MM)
    }

    /// Whether no way need bend at `p` because this shape lies there too: `p` is inside or on an edge, and no corner.
    pub fn swallows(&self, p: PointF) -> bool {
        self.planes.iter().all(|plane| plane.beyond(p) < TOUCH_MM)
            && self.corners.iter().all(|c| c.distance(p) > SAME_MM)
    }

    /// Whether any of the box may lie inside.
    pub fn meets(&self, area: &Bounds) -> bool {
        self.bounds.meets(area)
            && self.planes.iter().all(|plane| {
                let nearest = PointF::new(
                    if plane.normal.x > 0.0 {
                        area.least.x
                    } else {
                        area.most.x
                    },
                    if plane.normal.y > 0.0 {
                        area.least.y
                    } else {
                        area.most.y
                    },
                );
                plane.beyond(nearest) <= 0.0
            })
    }

    pub fn edges(&self) -> impl Iterator<Item = (PointF, PointF)> + '_ {
        edges(&self.corners)
    }

    /// The corners past which one looks from outside: the leftmost and the rightmost.
    pub fn grazed_from(&self, eye: PointF) -> Vec<PointF> {
        let side = |corner: PointF, of: PointF| cross(corner - eye, of - eye);
        let is_grazed = |corner: &PointF| {
            let sides = || self.corners.iter().map(|of| side(*corner, *of));
            sides().all(|side| side >= -TOUCH_MM) || sides().all(|side| side <= TOUCH_MM)
        };
        self.corners.iter().copied().filter(is_grazed).collect()
    }

    /// Where the line from one point through another cuts the edges, from the second point on.
    pub fn cut_beyond(&self, from: PointF, over: PointF) -> impl Iterator<Item = PointF> + '_ {
        let way = over - from;
        self.edges().filter_map(move |(a, b)| {
            let (edge, off) = (b - a, a - from);
            let turn = cross(way, edge);
            let (far, on) = (cross(off, edge) / turn, cross(off, way) / turn);
            (far >= 1.0 && (0.0..=1.0).contains(&on)).then(|| from + way * far)
        })
    }
}

pub(super) fn dot(a: PointF, b: PointF) -> f64 {
    a.x * b.x + a.y * b.y
}

/// Positive when `b` points to the right hand of who looks along `a` (y runs down the page).
pub(super) fn cross(a: PointF, b: PointF) -> f64 {
    a.x * b.y - a.y * b.x
}

/// The same direction, one millimetre long; nothing for no direction.
pub(super) fn unit(v: PointF) -> PointF {
    let length = v.x.hypot(v.y);
    if length > 0.0 {
        v * (1.0 / length)
    } else {
        PointF::default()
    }
}

/// The edges of a polygon that is closed by itself.
pub(super) fn edges(polygon: &[PointF]) -> impl Iterator<Item = (PointF, PointF)> + '_ {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().copied().zip(next.copied())
}

pub(super) use crate::domain::geometry::nearest_on;

/// Where two stretches cross, if they do and are not parallel.
pub(super) fn crossing((a, b): (PointF, PointF), (c, d): (PointF, PointF)) -> Option<PointF> {
    let (ab, cd) = (b - a, d - c);
    let turn = cross(ab, cd);
    if turn.abs() < f64::EPSILON {
        return None;
    }
    let on_ab = cross(c - a, cd) / turn;
    let on_cd = cross(c - a, ab) / turn;
    let is_on = |share: f64| (0.0..=1.0).contains(&share);
    (is_on(on_ab) && is_on(on_cd)).then(|| a + ab * on_ab)
}

/// Whether a simple polygon bulges everywhere; straight points are no dents.
pub(super) fn is_convex(polygon: &[PointF]) -> bool {
    let count = polygon.len();
    let turn = |i: usize| {
        let at = |k: usize| polygon[(i + k) % count];
        cross(at(1) - at(0), at(2) - at(1))
    };
    let hulled = hull(polygon).len();
    let is_one_way = (0..count).all(|i| turn(i) >= 0.0) || (0..count).all(|i| turn(i) <= 0.0);
    // A star turns one way, too, but goes round more than once and so crosses itself.
    is_one_way && hulled >= 3 && (area(polygon).abs() - area(&hull(polygon)).abs()).abs() < 1.0
}

/// The area, positive when it goes round clockwise as seen.
fn area(polygon: &[PointF]) -> f64 {
    edges(polygon).map(|(a, b)| cross(a, b)).sum::<f64>() / 2.0
}

/// The convex hull, clockwise as seen, without straight or double points (Andrew's monotone chain).
fn hull(points: &[PointF]) -> Vec<PointF> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    sorted.dedup_by(|a, b| a.distance(*b) < TOUCH_MM);
    if sorted.len() < 3 {
        return sorted;
    }
    let mut chain = half_hull(sorted.iter().copied());
    let back = half_hull(sorted.iter().rev().copied());
    chain.pop();
    chain.extend(&back[..back.len().saturating_sub(1)]);
    chain
}

fn half_hull(points: impl Iterator<Item = PointF>) -> Vec<PointF> {
    let mut chain: Vec<PointF> = Vec::new();
    for p in points {
        while let [.., a, b] = chain.as_slice() {
            // Less than a hair off the straight line is no corner.
            if cross(unit(*b - *a), p - *a) > TOUCH_MM {
                break;
            }
            chain.pop();
        }
        chain.push(p);
    }
    chain
}

/// Out of a polygon that goes round clockwise as seen.
pub(super) fn outward(a: PointF, b: PointF) -> PointF {
    let along = unit(b - a);
    PointF::new(along.y, -along.x)
}
