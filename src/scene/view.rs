//! From the ground to what the reader sees: scale, turn and shift.

use super::{Bounds, Path};
use crate::domain::geometry::PointF;

/// How a scene is looked at. The turn is counted from one ground point, which comes to lie on one view point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// View millimetres of one ground millimetre.
    pub scale: f64,
    /// Degrees, clockwise as seen.
    pub turn_deg: f64,
    /// A point of the ground …
    pub ground: PointF,
    /// … and where it lies in the view.
    pub view: PointF,
}

impl View {
    /// A page seen as it is.
    pub const PAGE: Self = Self {
        scale: 1.0,
        turn_deg: 0.0,
        ground: PointF::new(0.0, 0.0),
        view: PointF::new(0.0, 0.0),
    };

    /// The view that fits the ground's bounds, turned, into a box of the view, in its middle.
    pub fn fit(ground: &Bounds, turn_deg: f64, into: &Bounds) -> Self {
        let turned = turned_size(ground, turn_deg);
        let scale = (into.width() / turned.x.max(1.0)).min(into.height() / turned.y.max(1.0));
        Self {
            scale,
            turn_deg,
            ground: ground.centre(),
            view: into.centre(),
        }
    }

    /// Where a point of the ground lies in the view.
    pub fn to_view(&self, ground: PointF) -> PointF {
        self.view + turn(ground - self.ground, self.turn_deg) * self.scale
    }

    /// Which point of the ground lies there.
    pub fn to_ground(&self, view: PointF) -> PointF {
        self.ground + turn(view - self.view, -self.turn_deg) * (1.0 / self.scale)
    }

    /// A path as it is seen.
    pub fn path(&self, path: &Path) -> Path {
        path.map(|p| self.to_view(p))
    }
}

/// A vector turned clockwise as seen.
pub fn turn(v: PointF, turn_deg: f64) -> PointF {
    if turn_deg == 0.0 {
        return v;
    }
    let (sin, cos) = turn_deg.to_radians().sin_cos();
    PointF::new(v.x * cos - v.y * sin, v.x * sin + v.y * cos)
}

/// Width and height of what bounds take up when turned.
fn turned_size(bounds: &Bounds, turn_deg: f64) -> PointF {
    let (sin, cos) = turn_deg.to_radians().sin_cos();
    let (sin, cos) = (sin.abs(), cos.abs());
    PointF::new(
        bounds.width() * cos + bounds.height() * sin,
        bounds.width() * sin + bounds.height() * cos,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_leads_back_to_its_ground() {
        let view = View {
            scale: 0.005,
            turn_deg: 30.0,
            ground: PointF::new(10_000.0, 5_000.0),
            view: PointF::new(60.0, 40.0),
        };
        let at = PointF::new(12_345.0, 678.0);
        assert!(view.to_ground(view.to_view(at)).distance(at) < 1e-6);
    }

    #[test]
    fn a_quarter_turn_brings_what_is_right_to_the_bottom() {
        let view = View {
            turn_deg: 90.0,
            ..View::PAGE
        };
        let seen = view.to_view(PointF::new(10.0, 0.0));
        assert!(seen.distance(PointF::new(0.0, 10.0)) < 1e-9);
    }

    #[test]
    fn a_fitted_floor_lies_inside_its_box_at_every_turn() {
        let ground = Bounds::new(PointF::new(0.0, 0.0), PointF::new(60_000.0, 25_000.0));
        let into = Bounds::new(PointF::new(6.0, 6.0), PointF::new(142.0, 90.0));
        for turn_deg in [0.0, 33.0, 90.0, 180.0, 250.0] {
            let view = View::fit(&ground, turn_deg, &into);
            let seen = Bounds::around(ground.corners().map(|p| view.to_view(p))).unwrap();
            assert!(into.grown(1e-6).holds(&seen), "{turn_deg}");
        }
    }
}
