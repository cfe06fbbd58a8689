//! From where a map is looked at: plain data that a screen keeps. Knows nothing of drawing.

use crate::domain::geometry::PointF;
use crate::scene::{Bounds, View};

/// Free room around what is fitted, in view millimetres.
const MARGIN_MM: f64 = 3.0;
/// The closest look: 1 : 15, a bay as wide as a hand.
const CLOSEST: f64 = 1.0 / 15.0;

/// A look at a scene. Ground and view millimetres are those of [`scene`](crate::scene).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The point of the ground in the middle of the picture.
    pub centre: PointF,
    /// View millimetres of one ground millimetre.
    pub scale: f64,
    /// Degrees, clockwise as seen.
    pub turn_deg: f64,
}

impl Camera {
    /// All of `bounds` in a picture of this size in view millimetres.
    pub fn fit(bounds: &Bounds, turn_deg: f64, size: PointF) -> Self {
        let least = 2.0 * MARGIN_MM + 1.0;
        let inside = PointF::new(size.x.max(least), size.y.max(least));
        let into = Bounds::new(PointF::new(0.0, 0.0), inside).grown(-MARGIN_MM);
        let view = View::fit(bounds, turn_deg, &into);
        Self {
            centre: view.ground,
            scale: view.scale,
            turn_deg,
        }
    }

    /// The scene's own form of it, for a picture of this size.
    pub fn view(&self, size: PointF) -> View {
        View {
            scale: self.scale,
            turn_deg: self.turn_deg,
            ground: self.centre,
            view: size * 0.5,
        }
    }

    /// The picture's content moved by this much, in view millimetres.
    #[must_use]
    pub fn moved(&self, by: PointF) -> Self {
        let centre = self.view(PointF::new(0.0, 0.0)).to_ground(by * -1.0);
        Self { centre, ..*self }
    }

    /// Closer by a factor, with the ground at `at` (view millimetres from the picture's middle) staying where it is.
    /// No closer than 1 : 15, and no further than half the size of the whole.
    #[must_use]
    pub fn closer(&self, factor: f64, at: PointF, whole: &Self) -> Self {
        let furthest = (whole.scale / 2.0).min(CLOSEST);
        let scale = (self.scale * factor).clamp(furthest, CLOSEST);
        let middle = PointF::new(0.0, 0.0);
        let held = self.view(middle).to_ground(at);
        let nearer = Self { scale, ..*self };
        let slipped = nearer.view(middle).to_view(held);
        nearer.moved(at - slipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: PointF = PointF::new(300.0, 200.0);

    fn whole() -> Camera {
        let floor = Bounds::new(PointF::new(0.0, 0.0), PointF::new(60_000.0, 40_000.0));
        Camera::fit(&floor, 0.0, SIZE)
    }

    #[test]
    fn the_whole_floor_fits_with_a_margin() {
        let view = whole().view(SIZE);
        let corner = view.to_view(PointF::new(0.0, 0.0));
        assert!(corner.x >= MARGIN_MM - 1e-9 && corner.y >= MARGIN_MM - 1e-9);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_while_zooming() {
        for turn_deg in [0.0, 30.0] {
            let camera = Camera {
                turn_deg,
                ..whole()
            };
            let pointer = PointF::new(70.0, -40.0);
            let middle = SIZE * 0.5;
            let before = camera.view(SIZE).to_ground(middle + pointer);
            let after = camera
                .closer(1.7, pointer, &whole())
                .view(SIZE)
                .to_ground(middle + pointer);
            assert!(before.distance(after) < 1e-6);
        }
    }

    #[test]
    fn zooming_ends_where_nothing_more_can_be_seen() {
        let whole = whole();
        let middle = PointF::new(0.0, 0.0);
        assert_eq!(whole.closer(1e6, middle, &whole).scale, CLOSEST);
        assert_eq!(whole.closer(1e-6, middle, &whole).scale, whole.scale / 2.0);
    }

    #[test]
    fn dragging_to_the_right_shows_what_lies_to_the_left() {
        let moved = whole().moved(PointF::new(10.0, 0.0));
        assert!(moved.centre.x < whole().centre.x);
        assert_eq!(moved.centre.y, whole().centre.y);
    }
}
