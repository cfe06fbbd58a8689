//! Things of the ground that a label keeps clear of: boxes, upright or slanting.

use super::Placed;
use crate::domain::geometry::PointF;
use crate::scene::Bounds;

/// What touches by less than this much ground is clear.
const TOUCH_MM: f64 = 0.01;

/// A thing within its bounds; of a slanting one also within those of a box that lies as it does.
#[derive(Debug)]
pub(super) struct Obstacle {
    bounds: Bounds,
    lying: Option<Lying>,
}

/// A box along a way of the ground: from where to where along it, and aside of it.
#[derive(Debug)]
struct Lying {
    way: PointF,
    along: (f64, f64),
    aside: (f64, f64),
}

impl Obstacle {
    /// Around points of which the first two lie along the thing.
    pub fn around(points: &[PointF]) -> Option<Self> {
        let bounds = Bounds::around(points.iter().copied())?;
        let lying = match points {
            [from, to, ..] => Lying::around(*to - *from, points),
            _ => None,
        };
        Some(Self { bounds, lying })
    }

    /// The scale from which on a label is clear of it.
    pub fn clear_from(&self, label: &Placed) -> f64 {
        let Bounds { min, max } = self.bounds;
        let Placed { at, extent, .. } = label;
        let x = clear_along(at.x, (extent.min.x, extent.max.x), (min.x, max.x));
        let y = clear_along(at.y, (extent.min.y, extent.max.y), (min.y, max.y));
        let upright = x.min(y);
        match &self.lying {
            Some(lying) if upright > 0.0 => upright.min(lying.clear_from(label)),
            _ => upright,
        }
    }
}

impl Lying {
    /// `None` for what lies upright, which its bounds tell already.
    fn around(way: PointF, points: &[PointF]) -> Option<Self> {
        let long = way.distance(PointF::default());
        if way.x.abs() < TOUCH_MM || way.y.abs() < TOUCH_MM || long < TOUCH_MM {
            return None;
        }
        let way = way * (1.0 / long);
        let reach = |of: PointF| {
            let all = points.iter().map(|p| p.dot(of));
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| {
                (low.min(at), high.max(at))
            })
        };
        Some(Self {
            way,
            along: reach(way),
            aside: reach(aside(way)),
        })
    }

    fn clear_from(&self, label: &Placed) -> f64 {
        let on = |of: PointF, reach| {
            let Placed { at, extent, .. } = label;
            let (middle, half) = (extent.centre().dot(of), half_along(of, extent));
            clear_along(at.dot(of), (middle - half, middle + half), reach)
        };
        on(self.way, self.along).min(on(aside(self.way), self.aside))
    }
}

fn aside(way: PointF) -> PointF {
    PointF::new(-way.y, way.x)
}

/// How far an upright box reaches from its middle along a way.
fn half_along(way: PointF, extent: &Bounds) -> f64 {
    (way.x.abs() * extent.width() + way.y.abs() * extent.height()) / 2.0
}

/// From which scale on a label is clear along one way: at scale s it reaches from low to high beyond s times the ground from
/// its point.
fn clear_along(at: f64, (low, high): (f64, f64), (from, to): (f64, f64)) -> f64 {
    if at >= to - TOUCH_MM && low >= 0.0 || at <= from + TOUCH_MM && high <= 0.0 {
        0.0
    } else if at > to {
        -low / (at - to)
    } else if at < from {
        high / (from - at)
    } else {
        f64::INFINITY
    }
}
