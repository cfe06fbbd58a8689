//! Corners rounded as a body goes round them: a polygon so near the true circle that no way is told a thousandth longer for
//! it, and what can be said of a rounding from afar.

use super::shape::{Plane, cross, dot, outward};
use crate::domain::geometry::PointF;

/// A rounded corner as seen from afar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Round {
    /// Along the sides before and after it.
    sides: [Plane; 2],
    /// Where these would meet; `None` if the corner is so sharp that nothing can be said from the sides alone.
    tip: Option<PointF>,
    /// Any of its corners, and how far it is from there to the tip and to all others.
    near: PointF,
    reach_mm: f64,
}

impl Round {
    pub fn new(corners: &[PointF], sides: [Plane; 2]) -> Self {
        let near = corners.first().copied().unwrap_or_default();
        let [before, after] = sides;
        let turn = cross(before.normal, after.normal);
        let is_blunt = dot(before.normal, after.normal) > -0.5 && turn.abs() > 1e-9;
        let tip = is_blunt.then(|| {
            let (a, b) = (before.normal * after.offset, after.normal * before.offset);
            PointF::new((b - a).y, (a - b).x) * (1.0 / turn)
        });
        let far = |p: &PointF| p.distance(near);
        let reach = corners.iter().chain(&tip).map(far).fold(0.0, f64::max);
        Self {
            sides,
            tip,
            near,
            reach_mm: reach + 1.0,
        }
    }

    /// Whether a straight walk from there may touch one of its corners: not from beyond both sides, where one looks at
    /// all of it, and not from behind both.
    pub fn may_be_touched(&self, from: PointF) -> bool {
        self.may_be_touched_from(from, 0.0)
    }

    /// Whether a line may touch both.
    pub fn may_meet(&self, other: &Self) -> bool {
        self.may_be_touched_from(other.near, other.reach_mm)
            && other.may_be_touched_from(self.near, self.reach_mm)
    }

    /// The same for any point not farther from one.
    fn may_be_touched_from(&self, from: PointF, about_mm: f64) -> bool {
        const ALONG_MM: f64 = 0.1;
        if self.tip.is_none() {
            return true;
        }
        let [before, after] = self.sides.map(|side| side.beyond(from));
        let off = about_mm + ALONG_MM;
        let is_beyond = before > off && after > off;
        let is_behind = before < -off && after < -off;
        !is_beyond && (!is_behind || from.distance(self.near) <= self.reach_mm + about_mm)
    }
}

/// A corner that bends less is no rounding worth.
const SLIGHT: f64 = 0.14;

/// A rounding is drawn in steps of so much at most: a seventh of a right angle.
const ROUND_STEP: f64 = std::f64::consts::PI / 14.0;

/// How much longer the drawn rounding is than the true one: a thousandth, so that no way is told shorter than it is.
const ROUND_SHARE: f64 = 1.0012;

/// The points around a hull, with how many belong to each of its corners. Each corner is rounded: its points lie by turns
/// a little within and beyond the true circle, so that walking round it is as long as the circle is. Nothing comes nearer
/// to the corner than 99 hundredths of the room.
pub(super) fn grown_corners(hull: &[PointF], by_mm: f64) -> (Vec<PointF>, Vec<usize>) {
    use std::f64::consts::TAU;
    let count = hull.len();
    let (mut corners, mut counts) = (Vec::new(), Vec::with_capacity(count));
    for (i, at) in hull.iter().enumerate() {
        let before = outward(hull[(i + count - 1) % count], *at);
        let after = outward(*at, hull[(i + 1) % count]);
        let from = before.y.atan2(before.x);
        let turn = (after.y.atan2(after.x) - from).rem_euclid(TAU);
        let mut add = |angle: f64, far: f64| {
            let (sin, cos) = angle.sin_cos();
            corners.push(*at + PointF::new(cos, sin) * far);
        };
        if turn < SLIGHT {
            add(from + turn / 2.0, by_mm / (turn / 2.0).cos());
            counts.push(1);
            continue;
        }
        let steps = (turn / ROUND_STEP - 1e-9).ceil().max(2.0);
        let far = by_mm * bulge(turn / steps, steps);
        for step in 0..=steps as u32 {
            let is_end = step == 0 || f64::from(step) == steps;
            let far = if is_end { by_mm } else { far };
            add(from + turn / steps * f64::from(step), far);
        }
        counts.push(steps as usize + 1);
    }
    (corners, counts)
}

/// How far the inner points of a rounding lie from its middle, for a circle of one, that the whole be as long as it
/// should.
fn bulge(step: f64, steps: f64) -> f64 {
    let wanted = step * steps * ROUND_SHARE;
    let length = |far: f64| {
        let end = (1.0 + far * far - 2.0 * far * step.cos()).sqrt();
        2.0 * end + (steps - 2.0) * 2.0 * far * (step / 2.0).sin()
    };
    // It grows with the distance; 1.1 is far beyond what is ever wanted.
    let (mut least, mut most) = (1.0, 1.1);
    for _ in 0..24 {
        let middle = f64::midpoint(least, most);
        if length(middle) < wanted {
            least = middle;
        } else {
            most = middle;
        }
    }
    least
}
