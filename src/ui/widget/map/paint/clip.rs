//! A polygon cut off at the edge of what is seen.

use crate::domain::geometry::PointF;
use crate::scene::{Bounds, Path, Segment};

/// Rounding may not bring a corner out again.
const HAIR_MM: f64 = 1e-3;

/// The part of a polygon that is seen; `None` where all of it is, or where the path is no plain polygon. It may run along
/// the edge of what is seen and back, where nothing is filled.
pub(super) fn within(path: &Path, seen: &Bounds) -> Option<Path> {
    let bounds = path.bounds()?;
    let points = polygon(path).filter(|_| !seen.holds(&bounds))?;
    let Bounds { min, max } = seen.grown(-HAIR_MM);
    let cut = [
        (PointF::new(1.0, 0.0), min.x),
        (PointF::new(-1.0, 0.0), -max.x),
        (PointF::new(0.0, 1.0), min.y),
        (PointF::new(0.0, -1.0), -max.y),
    ];
    let inside = cut
        .into_iter()
        .fold(points, |points, (way, least)| beyond(&points, way, least));
    Some(Path::polygon(inside))
}

/// The part of a polygon that lies at least so far in a direction.
fn beyond(points: &[PointF], way: PointF, least: f64) -> Vec<PointF> {
    let far = |p: &PointF| p.dot(way) - least;
    let mut inside = Vec::with_capacity(points.len() + 4);
    let next = points.iter().cycle().skip(1);
    for (a, b) in points.iter().zip(next) {
        let (from, to) = (far(a), far(b));
        if from >= 0.0 {
            inside.push(*a);
        }
        if (from < 0.0) != (to < 0.0) {
            inside.push(*a + (*b - *a) * (from / (from - to)));
        }
    }
    inside
}

/// The corners, where a path is one polygon.
fn polygon(path: &Path) -> Option<Vec<PointF>> {
    let (last, lines) = path.segments.split_last()?;
    let corner = |(index, segment): (usize, &Segment)| match (index, segment) {
        (0, Segment::Move(p)) | (1.., Segment::Line(p)) => Some(*p),
        _ => None,
    };
    let corners: Option<Vec<PointF>> = lines.iter().enumerate().map(corner).collect();
    corners.filter(|_| matches!(last, Segment::Close))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geometry::holds;
    use proptest::prelude::*;

    const SEEN: Bounds = Bounds::new(PointF::new(0.0, 0.0), PointF::new(200.0, 100.0));

    proptest! {
        #[test]
        fn what_is_seen_of_a_polygon_stays_and_nothing_reaches_beyond(
            points in prop::collection::vec((-300.0..500.0, -300.0..500.0), 3..9),
            probes in prop::collection::vec((1.0..199.0, 1.0..99.0), 20),
        ) {
            let points: Vec<PointF> = points.iter().map(|(x, y)| PointF::new(*x, *y)).collect();
            let whole = Path::polygon(points.iter().copied());
            if let Some(inside) = within(&whole, &SEEN) {
                let left = polygon(&inside).unwrap_or_default();
                prop_assert!(left.iter().all(|p| SEEN.holds(&Bounds::new(*p, *p))));
                for (x, y) in probes {
                    let at = PointF::new(x, y);
                    prop_assert_eq!(holds(&left, at), holds(&points, at), "{:?}", at);
                }
            } else {
                prop_assert!(whole.bounds().is_none_or(|all| SEEN.holds(&all)));
            }
        }
    }

    #[test]
    fn what_is_no_polygon_is_left_as_it_is() {
        let round = Path::circle(PointF::default(), 300.0);
        let line = Path::polyline([PointF::new(-10.0, 0.0), PointF::new(10.0, 0.0)]);
        assert_eq!((within(&round, &SEEN), within(&line, &SEEN)), (None, None));
    }
}
