//! The picture of the real plan under a floor: where it lies, how large it is and how it is turned.

use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use serde::{Deserialize, Serialize};

/// A full turn, in thousandths of a degree.
const FULL_MDEG: i32 = 360_000;

/// How much of the floor one dot may be, in thousandths of a millimetre: anything else is no plan's scale.
const DOT_UM: std::ops::RangeInclusive<f64> = 1.0..=1e7;

/// A picture of the real plan under a floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Underlay {
    /// Which of the file's pictures.
    pub picture: PictureId,
    /// Its size in dots.
    pub width: u32,
    pub height: u32,
    /// Where its top left corner lies on the floor.
    pub at: Point,
    /// How much of the floor one dot is, in thousandths of a millimetre.
    pub dot_um: i64,
    /// How far it is turned about that corner, clockwise, in thousandths of a degree: a scanned plan lies crooked.
    pub turn_mdeg: i32,
    /// From 1 to 100: how strongly it shows.
    pub opacity: i32,
}

/// A picture of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PictureId(pub i64);

impl Underlay {
    /// How much of the floor one dot is, in millimetres.
    pub fn dot_mm(&self) -> f64 {
        self.dot_um as f64 / 1_000.0
    }

    /// Its width and height on the floor before it is turned, in millimetres.
    pub fn size(&self) -> PointF {
        PointF::new(f64::from(self.width), f64::from(self.height)) * self.dot_mm()
    }

    /// Its corners, clockwise from its own top left one.
    pub fn corners(&self) -> [PointF; 4] {
        let (size, from) = (self.size(), PointF::from(self.at));
        let ways = [(0.0, 0.0), (size.x, 0.0), (size.x, size.y), (0.0, size.y)];
        ways.map(|(x, y)| from + turned(PointF::new(x, y), self.turn_mdeg))
    }

    /// Where a dot of the picture lies on the floor.
    pub fn spot(&self, dot: PointF) -> PointF {
        PointF::from(self.at) + turned(dot * self.dot_mm(), self.turn_mdeg)
    }

    /// The same picture scaled so that two points of the floor lie `distance_mm` apart; the first stays where it is.
    /// `None` where the points are too near to each other, or the scale would be no plan's.
    pub fn scaled(&self, ends: (Point, Point), distance_mm: i32) -> Option<Self> {
        let drawn = ends.0.distance(ends.1);
        if drawn < 1.0 || distance_mm < 1 {
            return None;
        }
        self.grown(f64::from(distance_mm) / drawn, ends.0.into())
    }

    /// Larger by a factor, with a point of the floor held.
    fn grown(&self, by: f64, held: PointF) -> Option<Self> {
        let dot_um = (self.dot_um as f64 * by).round();
        if !DOT_UM.contains(&dot_um) {
            return None;
        }
        let by = dot_um / self.dot_um as f64;
        let at = held + (PointF::from(self.at) - held) * by;
        Some(Self {
            at: at.round(),
            dot_um: dot_um as i64,
            ..self.clone()
        })
    }

    /// So wide on the floor, in millimetres, with its top left corner held.
    pub fn as_wide_as(&self, width_mm: i32) -> Option<Self> {
        self.grown(f64::from(width_mm) / self.size().x, self.at.into())
    }

    /// With one corner elsewhere, as far as it can be without being stretched: the opposite corner is held.
    pub fn reshaped(&self, corner: usize, to: PointF) -> Option<Self> {
        let corners = self.corners();
        let (own, held) = (*corners.get(corner)?, corners[(corner + 2) % 4]);
        let along = own - held;
        self.grown((to - held).dot(along) / along.dot(along).max(1.0), held)
    }

    /// Turned about a point of the floor, clockwise.
    #[must_use]
    pub fn turned(&self, about: PointF, by_mdeg: i32) -> Self {
        let at = about + turned(PointF::from(self.at) - about, by_mdeg);
        Self {
            at: at.round(),
            turn_mdeg: (self.turn_mdeg + by_mdeg % FULL_MDEG).rem_euclid(FULL_MDEG),
            ..self.clone()
        }
    }

    /// Turned about its middle, until it is turned so far.
    #[must_use]
    pub fn turned_to(&self, turn_mdeg: i32) -> Self {
        let [a, _, c, _] = self.corners();
        self.turned((a + c) * 0.5, turn_mdeg % FULL_MDEG - self.turn_mdeg)
    }

    /// Turned so that the way between two points of the floor is level or upright, whichever is nearer; the first stays.
    /// `None` where the points are too near to each other to tell.
    pub fn straightened(&self, ends: (Point, Point)) -> Option<Self> {
        if ends.0.distance(ends.1) < 1.0 {
            return None;
        }
        let way = PointF::from(ends.1) - PointF::from(ends.0);
        let degrees = way.y.atan2(way.x).to_degrees();
        let straight = (degrees / 90.0).round() * 90.0;
        let by_mdeg = ((straight - degrees) * 1_000.0).round() as i32;
        Some(self.turned(ends.0.into(), by_mdeg))
    }
}

fn turned(way: PointF, by_mdeg: i32) -> PointF {
    let (sin, cos) = (f64::from(by_mdeg) / 1_000.0).to_radians().sin_cos();
    PointF::new(way.x * cos - way.y * sin, way.x * sin + way.y * cos)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn picture() -> Underlay {
        Underlay {
            picture: PictureId(1),
            width: 1_000,
            height: 500,
            at: Point::new(-1_000, 0),
            dot_um: 10_000,
            turn_mdeg: 0,
            opacity: 50,
        }
    }

    #[test]
    fn it_is_scaled_by_two_points_with_the_first_held() {
        let ends = (Point::new(1_000, 1_000), Point::new(3_000, 1_000));
        let scaled = picture().scaled(ends, 10_000).unwrap();
        assert_eq!(
            (scaled.dot_um, scaled.at),
            (50_000, Point::new(-9_000, -4_000))
        );
        assert_eq!(picture().scaled((ends.0, ends.0), 10_000), None);
    }

    #[test]
    fn a_crooked_scan_is_set_straight_by_one_of_its_lines() {
        let crooked = picture().turned(PointF::new(4_000.0, 2_500.0), 1_730);
        let [a, b, _, d] = crooked.corners().map(PointF::round);
        for ends in [(a, b), (d, a)] {
            let straight = crooked.straightened(ends).unwrap();
            let off = straight.turn_mdeg.min(FULL_MDEG - straight.turn_mdeg);
            assert!(off <= 20, "{off}");
        }
        assert_eq!(crooked.straightened((a, a)), None);
    }

    proptest! {
        #[test]
        fn whatever_is_done_to_it_its_dots_stay_square_and_what_is_held_stays(
            turn_mdeg in 0..FULL_MDEG,
            corner in 0_usize..4,
            to in (-50_000.0..50_000.0, -50_000.0..50_000.0),
            width_mm in 100..500_000,
        ) {
            let turned = picture().turned_to(turn_mdeg);
            prop_assert_eq!(turned.turn_mdeg, turn_mdeg);
            let middle = |u: &Underlay| (u.corners()[0] + u.corners()[2]) * 0.5;
            prop_assert!(middle(&turned).distance(middle(&picture())) < 2.0);
            let held = (corner + 2) % 4;
            if let Some(other) = turned.reshaped(corner, PointF::new(to.0, to.1)) {
                prop_assert!(other.corners()[held].distance(turned.corners()[held]) < 20.0);
                prop_assert_eq!(other.turn_mdeg, turn_mdeg);
            }
            let wide = turned.as_wide_as(width_mm).unwrap();
            prop_assert_eq!(wide.at, turned.at);
            prop_assert!((wide.size().x - f64::from(width_mm)).abs() <= 1.0);
        }
    }
}
