//! Slanting lines over an area, cut at its edges, so that every painter can draw them.

use super::Path;
use super::view::turn;
use crate::domain::geometry::PointF;

/// How the lines of a hatch lean, in degrees.
const LEAN_DEG: f64 = 45.0;

/// Parallel lines `apart_mm` from each other inside a polygon that is closed by itself.
pub fn hatch(polygon: &[PointF], apart_mm: f64) -> Path {
    let turned: Vec<PointF> = polygon.iter().map(|p| turn(*p, LEAN_DEG)).collect();
    let (low, high) = turned.iter().fold((f64::MAX, f64::MIN), |(low, high), p| {
        (low.min(p.y), high.max(p.y))
    });
    let mut path = Path::default();
    // Whole multiples from the origin, so that the lines of touching areas meet.
    let mut row = (low / apart_mm).ceil();
    while row * apart_mm < high {
        let y = row * apart_mm;
        let mut cuts = crossings(&turned, y);
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            path.add_polyline([pair[0], pair[1]].map(|x| turn(PointF::new(x, y), -LEAN_DEG)));
        }
        row += 1.0;
    }
    path
}

/// Where a level line crosses the edges of a polygon.
fn crossings(polygon: &[PointF], y: f64) -> Vec<f64> {
    let ends = polygon.iter().cycle().skip(1);
    polygon
        .iter()
        .zip(ends)
        .filter(|(a, b)| (a.y > y) != (b.y > y))
        .map(|(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geometry::holds;
    use crate::scene::Segment;

    #[test]
    fn hatching_stays_inside_an_area_with_a_notch() {
        let area = [(0, 0), (40, 0), (40, 20), (20, 20), (20, 40), (0, 40)]
            .map(|(x, y)| PointF::new(f64::from(x), f64::from(y)));
        let lines = hatch(&area, 5.0);
        let mut from = PointF::default();
        let mut middles = Vec::new();
        for segment in &lines.segments {
            match *segment {
                Segment::Move(p) => from = p,
                Segment::Line(to) => middles.push((from + to) * 0.5),
                _ => panic!("only lines"),
            }
        }
        assert!(middles.len() > 8);
        assert!(middles.iter().all(|p| holds(&area, *p)));
    }
}
