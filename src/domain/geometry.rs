//! Where things of the plan lie on their floor: corners and faces of bays, the spot in front of a section, what an area
//! holds. Millimetres; x to the right, y down the page, so a positive turn is clockwise as seen.

use super::plan::{Bay, Point, Section, Side};
use std::ops::{Add, Mul, Sub};

/// A point or a vector between whole millimetres, as turned things need it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PointF {
    pub x: f64,
    pub y: f64,
}

impl PointF {
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The nearest whole point.
    pub fn round(self) -> Point {
        Point::new(self.x.round() as i32, self.y.round() as i32)
    }

    /// Straight distance in millimetres.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// Turned about a point, in whole degrees clockwise as seen.
    pub fn turned(self, about: Self, turn_deg: i32) -> Self {
        let (sin, cos) = sin_cos(turn_deg);
        let out = self - about;
        about + Self::new(out.x * cos - out.y * sin, out.x * sin + out.y * cos)
    }

    /// How far this goes in the direction of another, times that one's length.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

impl From<Point> for PointF {
    fn from(p: Point) -> Self {
        Self::new(f64::from(p.x), f64::from(p.y))
    }
}

impl Add for PointF {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for PointF {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for PointF {
    type Output = Self;

    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

impl Bay {
    /// The way along the length of the turned bay, one millimetre long.
    pub fn along(&self) -> PointF {
        let (sin, cos) = sin_cos(self.turn_deg);
        PointF::new(cos, sin)
    }

    /// The four corners, clockwise as seen; before turning they begin at the top left.
    pub fn corners(&self) -> [PointF; 4] {
        let half_length = self.along() * (f64::from(self.length_mm) / 2.0);
        let half_depth = self.face_normal(Side::B) * (f64::from(self.depth_mm) / 2.0);
        let centre = PointF::from(self.centre);
        [
            centre - half_length - half_depth,
            centre + half_length - half_depth,
            centre + half_length + half_depth,
            centre - half_length + half_depth,
        ]
    }

    /// Where a face looks: one millimetre long, out of the bay.
    pub fn face_normal(&self, side: Side) -> PointF {
        let PointF { x, y } = self.along();
        match side {
            Side::A => PointF::new(y, -x),
            Side::B => PointF::new(-y, x),
        }
    }

    /// The front edge of a face, from its left end to its right end as one stands before it and looks at it.
    pub fn face_line(&self, side: Side) -> (PointF, PointF) {
        let [top_left, top_right, bottom_right, bottom_left] = self.corners();
        match side {
            Side::A => (top_right, top_left),
            Side::B => (bottom_left, bottom_right),
        }
    }

    /// The spot `off_mm` before a face, `along_mm` from its left end.
    pub fn front_of(&self, side: Side, along_mm: f64, off_mm: f64) -> PointF {
        let (left, right) = self.face_line(side);
        let share = along_mm / f64::from(self.length_mm.max(1));
        left + (right - left) * share + self.face_normal(side) * off_mm
    }
}

impl Bay {
    /// The corners of the bay with a rim of `rim_mm` taken off all round.
    pub fn inner(&self, rim_mm: f64) -> [PointF; 4] {
        let centre = PointF::from(self.centre);
        let share = |length: i32| 1.0 - 2.0 * rim_mm / f64::from(length.max(1));
        let (along, across) = (self.along(), self.face_normal(Side::B));
        self.corners().map(|corner| {
            let out = corner - centre;
            let (x, y) = (out.dot(along), out.dot(across));
            centre + along * (x * share(self.length_mm)) + across * (y * share(self.depth_mm))
        })
    }

    /// Whether another bay could lie within `room_mm` of this one: a quick look before a close one.
    pub fn is_within_reach(&self, other: &Self, room_mm: f64) -> bool {
        let radius = |bay: &Self| f64::from(bay.length_mm).hypot(f64::from(bay.depth_mm)) / 2.0;
        self.centre.distance(other.centre) < radius(self) + radius(other) + room_mm
    }
}

impl Section {
    /// The middle of the section along its face, from the face's left end.
    pub fn middle_mm(&self) -> f64 {
        f64::midpoint(f64::from(self.from_mm), f64::from(self.to_mm))
    }
}

/// A spot well inside of a polygon: the middle of its bounds, or where a notch takes that away, the spot of a grid over it
/// that lies farthest from every edge. `None` where nothing lies inside.
pub fn inside(polygon: &[Point]) -> Option<PointF> {
    const STEPS: i32 = 16;
    let first = PointF::from(*polygon.first()?);
    let corners = || polygon.iter().copied().map(PointF::from);
    let low = corners().fold(first, |low, p| PointF::new(low.x.min(p.x), low.y.min(p.y)));
    let high = corners().fold(first, |high, p| {
        PointF::new(high.x.max(p.x), high.y.max(p.y))
    });
    let share = |i: i32| f64::from(i) / f64::from(STEPS);
    let at = |(i, k)| {
        let size = high - low;
        low + PointF::new(size.x * share(i), size.y * share(k))
    };
    let middle = (low + high) * 0.5;
    if holds(polygon, middle) {
        return Some(middle);
    }
    let grid = (1..STEPS)
        .flat_map(|i| (1..STEPS).map(move |k| (i, k)))
        .map(at);
    let room = |at: &PointF| {
        let next = corners().cycle().skip(1);
        let edges = corners()
            .zip(next)
            .map(|edge| nearest_on(edge, *at).distance(*at));
        edges.fold(f64::INFINITY, f64::min)
    };
    grid.filter(|at| holds(polygon, *at))
        .max_by(|a, b| room(a).total_cmp(&room(b)))
}

/// The point of a stretch that is nearest to `p`.
pub fn nearest_on((a, b): (PointF, PointF), p: PointF) -> PointF {
    let along = b - a;
    let length = along.dot(along);
    if length <= 0.0 {
        return a;
    }
    a + along * ((p - a).dot(along) / length).clamp(0.0, 1.0)
}

/// Whether a simple polygon, closed by itself, holds a point. A point on the edge may fall either way.
pub fn holds<P: Copy + Into<PointF>>(polygon: &[P], at: PointF) -> bool {
    let mut is_inside = false;
    let Some(mut before) = polygon.last().copied().map(P::into) else {
        return false;
    };
    for next in polygon.iter().copied().map(P::into) {
        if (next.y > at.y) != (before.y > at.y) {
            let cut = next.x + (at.y - next.y) / (before.y - next.y) * (before.x - next.x);
            if at.x < cut {
                is_inside = !is_inside;
            }
        }
        before = next;
    }
    is_inside
}

/// The area of a simple polygon, in square millimetres.
pub fn area(polygon: &[Point]) -> f64 {
    let next = polygon.iter().cycle().skip(1);
    let cross = |(a, b): (&Point, &Point)| {
        f64::from(a.x) * f64::from(b.y) - f64::from(b.x) * f64::from(a.y)
    };
    polygon.iter().zip(next).map(cross).sum::<f64>().abs() / 2.0
}

/// Sine and cosine of a clockwise turn in whole degrees; exact for quarter turns, so that upright bays keep whole
/// millimetres.
fn sin_cos(turn_deg: i32) -> (f64, f64) {
    match turn_deg.rem_euclid(360) {
        0 => (0.0, 1.0),
        90 => (1.0, 0.0),
        180 => (0.0, -1.0),
        270 => (-1.0, 0.0),
        turn => f64::from(turn).to_radians().sin_cos(),
    }
}

/// Whether two simple polygons have ground in common: a side of one crosses a side of the other, or one holds a corner
/// of the other. Two that only touch, or lie exactly upon each other, may count either way.
pub fn meet(a: &[PointF], b: &[PointF]) -> bool {
    let has_corner = |of: &[PointF], within: &[PointF]| of.iter().any(|p| holds(within, *p));
    let crosses = sides(a).any(|one| sides(b).any(|other| is_crossing(one, other)));
    crosses || has_corner(a, b) || has_corner(b, a)
}

/// The sides of a polygon that is closed by itself.
fn sides(polygon: &[PointF]) -> impl Iterator<Item = (PointF, PointF)> {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().copied().zip(next.copied())
}

/// Whether two stretches cut each other, ends not counted.
fn is_crossing(one: (PointF, PointF), other: (PointF, PointF)) -> bool {
    let turn = |from: PointF, to: PointF, at: PointF| {
        let (way, out) = (to - from, at - from);
        way.x * out.y - way.y * out.x
    };
    let parts = |line: (PointF, PointF), ends: (PointF, PointF)| {
        turn(line.0, line.1, ends.0) * turn(line.0, line.1, ends.1) < 0.0
    };
    parts(one, other) && parts(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::BayId;

    fn bay(turn_deg: i32) -> Bay {
        Bay {
            id: BayId(1),
            run: None,
            run_index: 0,
            code: "B5-031".into(),
            centre: Point::new(10_000, 20_000),
            length_mm: 900,
            depth_mm: 600,
            turn_deg,
            shelves: 6,
            faces: Vec::new(),
        }
    }

    #[test]
    fn face_a_of_an_unturned_bay_looks_up_the_page_and_runs_from_right_to_left() {
        let bay = bay(0);
        assert_eq!(bay.face_normal(Side::A), PointF::new(0.0, -1.0));
        let (left, right) = bay.face_line(Side::A);
        assert_eq!(left.round(), Point::new(10_450, 19_700));
        assert_eq!(right.round(), Point::new(9_550, 19_700));
    }

    #[test]
    fn face_b_of_an_unturned_bay_looks_down_the_page_and_runs_from_left_to_right() {
        let bay = bay(0);
        assert_eq!(bay.face_normal(Side::B), PointF::new(0.0, 1.0));
        let (left, right) = bay.face_line(Side::B);
        assert_eq!(left.round(), Point::new(9_550, 20_300));
        assert_eq!(right.round(), Point::new(10_450, 20_300));
    }

    #[test]
    fn a_quarter_turn_clockwise_makes_face_a_look_to_the_right() {
        let bay = bay(90);
        assert_eq!(bay.face_normal(Side::A).round(), Point::new(1, 0));
        let spot = bay.front_of(Side::A, 450.0, 500.0);
        assert_eq!(spot.round(), Point::new(10_800, 20_000));
    }

    #[test]
    fn left_is_on_the_left_hand_of_whoever_looks_at_the_face_at_every_turn() {
        for turn_deg in 0..360 {
            for side in Side::ALL {
                let bay = bay(turn_deg);
                let (left, right) = bay.face_line(side);
                let look = bay.face_normal(side) * -1.0;
                let to_right = right - left;
                // With y down the page, the right hand of a look (x, y) is (-y, x).
                let turned = PointF::new(-look.y, look.x);
                assert!(
                    turned.x * to_right.x + turned.y * to_right.y > 899.0,
                    "{turn_deg}"
                );
            }
        }
    }

    #[test]
    fn corners_go_round_clockwise_at_half_length_and_half_depth() {
        let corners = bay(0).corners().map(PointF::round);
        let expected = [
            (9_550, 19_700),
            (10_450, 19_700),
            (10_450, 20_300),
            (9_550, 20_300),
        ];
        assert_eq!(corners, expected.map(|(x, y)| Point::new(x, y)));
    }

    #[test]
    fn a_polygon_holds_what_lies_inside_its_notches_and_nothing_else() {
        let corner =
            [(0, 0), (4, 0), (4, 2), (2, 2), (2, 4), (0, 4)].map(|(x, y)| Point::new(x, y));
        assert!(holds(&corner, PointF::new(1.0, 3.0)));
        assert!(holds(&corner, PointF::new(3.0, 1.0)));
        assert!(!holds(&corner, PointF::new(3.0, 3.0)));
        assert!(!holds::<Point>(&[], PointF::new(0.0, 0.0)));
    }
}
