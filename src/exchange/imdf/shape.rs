//! Shapes made sound: rings that cross themselves or hold points twice, areas in several parts, holes, and how much one
//! area lies over another. The overlays are those of `i_overlay`.

use crate::domain::geometry::{PointF, nearest_on};
use crate::domain::plan::Point;
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::float::simplify::SimplifyShape;
use i_overlay::float::single::SingleFloatOverlay;

/// What is smaller than a shoe is no area but a slip of the hand.
const AREA_LEAST_MM2: f64 = 50_000.0;
/// By so much of its size a ring may be off before it counts as one that crosses itself.
const SOUND_SHARE: f64 = 0.002;
/// Parts of a floor that do not touch hang together by a strip that nobody can walk on.
const STRIP_MM: f64 = 20.0;

/// An area with its holes; outlines go round counter-clockwise in the plan's own axes, holes the other way.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Area {
    pub outline: Vec<Point>,
    pub holes: Vec<Vec<Point>>,
}

type Contour = Vec<[f64; 2]>;

impl Area {
    /// The size without the holes, in square millimetres.
    pub fn size(&self) -> f64 {
        let holes: f64 = self.holes.iter().map(|hole| size(hole)).sum();
        size(&self.outline) - holes
    }

    fn contours(&self) -> Vec<Contour> {
        let mut all = vec![contour(&oriented(self.outline.clone(), true))];
        let holes = self.holes.iter().cloned();
        all.extend(holes.map(|hole| contour(&oriented(hole, false))));
        all
    }
}

/// The areas of polygons, and whether any had to be made sound.
pub(super) fn areas(polygons: &[Vec<Vec<Point>>]) -> (Vec<Area>, bool) {
    let mut all: Vec<Area> = Vec::new();
    let mut is_mended = false;
    for rings in polygons {
        let Some((outline, holes)) = rings.split_first() else {
            continue;
        };
        let contours: Vec<Contour> = rings.iter().map(|ring| contour(ring)).collect();
        let sound = taken(contours.simplify_shape(FillRule::EvenOdd));
        let whole: f64 = size(outline) - holes.iter().map(|hole| size(hole)).sum::<f64>();
        let found: f64 = sound.iter().map(Area::size).sum();
        let is_sound = (whole - found).abs() <= SOUND_SHARE * whole.max(found);
        match sound.as_slice() {
            [only] if is_sound && only.holes.len() == holes.len() => all.push(Area {
                outline: outline.clone(),
                holes: holes.to_vec(),
            }),
            [] => {}
            _ => {
                is_mended |= !is_sound || sound.len() > 1;
                all.extend(sound);
            }
        }
    }
    (all, is_mended)
}

/// All areas as one: what touches becomes one area.
pub(super) fn union(areas: &[Area]) -> Vec<Area> {
    if areas.len() <= 1 {
        return areas.to_vec();
    }
    let contours: Vec<Contour> = areas.iter().flat_map(Area::contours).collect();
    taken(contours.simplify_shape(FillRule::NonZero))
}

/// The size that two areas have in common, in square millimetres.
pub(super) fn common(a: &Area, b: &Area) -> f64 {
    let both = a
        .contours()
        .overlay(&b.contours(), OverlayRule::Intersect, FillRule::NonZero);
    taken(both).iter().map(Area::size).sum()
}

/// How much of the smaller of two areas lies under the other.
pub(super) fn share(a: &Area, b: &Area) -> f64 {
    common(a, b) / a.size().min(b.size()).max(1.0)
}

/// Areas as the overlay gives them back, the largest first; slips are dropped.
fn taken(shapes: Vec<Vec<Contour>>) -> Vec<Area> {
    let ring = |contour: &Contour| {
        let points = contour.iter().map(|[x, y]| PointF::new(*x, *y).round());
        let mut points: Vec<Point> = points.collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    };
    let area = |shape: &Vec<Contour>| {
        let (outline, holes) = shape.split_first()?;
        let holes = holes.iter().map(ring);
        Some(Area {
            outline: ring(outline),
            holes: holes.filter(|h| size(h) >= AREA_LEAST_MM2).collect(),
        })
    };
    let mut all: Vec<Area> = shapes.iter().filter_map(area).collect();
    all.retain(|area| area.outline.len() >= 3 && area.size() >= AREA_LEAST_MM2);
    all.sort_by(|a, b| b.size().total_cmp(&a.size()));
    all
}

/// One ring round several outlines that do not touch: each hangs on the nearest by a narrow strip.
pub(super) fn one_ring(mut outlines: Vec<Vec<Point>>) -> Vec<Point> {
    if outlines.is_empty() {
        return Vec::new();
    }
    let mut ring = oriented(outlines.remove(0), true);
    while !outlines.is_empty() {
        let nearest = outlines.iter().enumerate();
        let nearest = nearest.map(|(at, other)| (at, bridge(&ring, other)));
        let Some((at, _)) = nearest.min_by(|(_, a), (_, b)| a.length.total_cmp(&b.length)) else {
            break;
        };
        let other = oriented(outlines.remove(at), true);
        // Its sides are counted the way it goes round now.
        let bridge = self::bridge(&ring, &other);
        ring = joined(&ring, &other, &bridge);
    }
    ring
}

/// The shortest way between two rings: from a point of a side of one to a point of a side of the other.
struct Bridge {
    length: f64,
    from: (usize, PointF),
    to: (usize, PointF),
}

fn bridge(ring: &[Point], other: &[Point]) -> Bridge {
    let mut best = Bridge {
        length: f64::INFINITY,
        from: (0, PointF::default()),
        to: (0, PointF::default()),
    };
    for (i, side) in sides(ring).enumerate() {
        for (k, facing) in sides(other).enumerate() {
            let ends = [
                (side.0, nearest_on(facing, side.0)),
                (nearest_on(side, facing.0), facing.0),
            ];
            for (from, to) in ends {
                // Of two sides that meet in a corner the one that faces the other ring.
                let slant = [side, facing].map(|side| slant(side, (from, to)));
                let length = from.distance(to) + slant[0] + slant[1];
                if length < best.length {
                    best = Bridge {
                        length,
                        from: (i, from),
                        to: (k, to),
                    };
                }
            }
        }
    }
    best
}

/// From 0, where a way leads straight off a side, to 1, where it runs along it.
fn slant((a, b): (PointF, PointF), (from, to): (PointF, PointF)) -> f64 {
    let (along, way) = (b - a, to - from);
    along.dot(way).abs() / (a.distance(b) * from.distance(to)).max(1.0)
}

fn joined(ring: &[Point], other: &[Point], bridge: &Bridge) -> Vec<Point> {
    let ((i, from), (k, to)) = (bridge.from, bridge.to);
    let beside = |points: &[Point], at: usize, p: PointF| {
        let (a, b) = sides(points).nth(at).unwrap_or((p, p));
        let length = a.distance(b).max(1.0);
        let along = (b - a) * (1.0 / length);
        let off = (p - a).dot(along);
        let at = |off: f64| (a + along * off.clamp(0.0, length)).round();
        [at(off - STRIP_MM / 2.0), at(off + STRIP_MM / 2.0)]
    };
    let ([before, behind], [enter, leave]) = (beside(ring, i, from), beside(other, k, to));
    let mut all = ring[..=i].to_vec();
    all.push(before);
    all.push(leave);
    all.extend_from_slice(&other[k + 1..]);
    all.extend_from_slice(&other[..=k]);
    all.push(enter);
    all.push(behind);
    all.extend_from_slice(&ring[i + 1..]);
    all.dedup();
    while all.len() > 1 && all.first() == all.last() {
        all.pop();
    }
    all
}

/// The sides of a ring.
pub(super) fn sides(ring: &[Point]) -> impl Iterator<Item = (PointF, PointF)> + '_ {
    let points = || ring.iter().map(|p| PointF::from(*p));
    points().zip(points().cycle().skip(1))
}

fn contour(ring: &[Point]) -> Contour {
    ring.iter()
        .map(|p| [f64::from(p.x), f64::from(p.y)])
        .collect()
}

fn oriented(mut ring: Vec<Point>, is_left: bool) -> Vec<Point> {
    if (twice(&ring) > 0.0) != is_left {
        ring.reverse();
    }
    ring
}

/// Twice the size of a ring, below nought where it goes round the other way.
fn twice(ring: &[Point]) -> f64 {
    let turns = sides(ring).map(|(a, b)| a.x * b.y - b.x * a.y);
    turns.sum()
}

/// The size of a ring in square millimetres.
pub(super) fn size(ring: &[Point]) -> f64 {
    twice(ring).abs() / 2.0
}

/// The smallest rectangle around a ring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rectangle {
    pub centre: PointF,
    /// Along its longer side, one millimetre long.
    pub along: PointF,
    pub length: f64,
    pub depth: f64,
    /// How much of it the ring fills.
    pub filled: f64,
}

/// The rectangle around a ring; `None` for a ring without sides.
pub(super) fn rectangle(ring: &[Point]) -> Option<Rectangle> {
    let around = |(a, b): (PointF, PointF)| {
        let length = a.distance(b);
        if length < 1.0 {
            return None;
        }
        let along = (b - a) * (1.0 / length);
        let across = PointF::new(-along.y, along.x);
        let span = |axis: PointF| {
            let at = ring.iter().map(|p| PointF::from(*p).dot(axis));
            let least = at.clone().fold(f64::INFINITY, f64::min);
            (least, at.fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (span(along), span(across));
        let centre = along * f64::midpoint(left, right) + across * f64::midpoint(top, bottom);
        let (wide, high) = (right - left, bottom - top);
        let (along, length, depth) = if wide >= high {
            (along, wide, high)
        } else {
            (across, high, wide)
        };
        Some(Rectangle {
            centre,
            along,
            length,
            depth,
            filled: size(ring) / (wide * high).max(1.0),
        })
    };
    let all = sides(ring).filter_map(around);
    all.min_by(|a, b| (a.length * a.depth).total_cmp(&(b.length * b.depth)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geometry::holds;

    fn ring(points: &[(i32, i32)]) -> Vec<Point> {
        points
            .iter()
            .map(|(x, y)| Point::new(x * 1_000, y * 1_000))
            .collect()
    }

    #[test]
    fn rings_that_cross_themselves_are_made_sound() {
        for (name, points, expected, is_mended, parts) in [
            (
                "a rectangle",
                vec![(0, 0), (4, 0), (4, 3), (0, 3)],
                12e6,
                false,
                1,
            ),
            ("a bow", vec![(0, 0), (4, 4), (4, 0), (0, 4)], 8e6, true, 2),
            (
                "a point again",
                vec![(0, 0), (4, 0), (4, 3), (4, 3), (0, 3)],
                12e6,
                false,
                1,
            ),
            (
                "two that meet in a point",
                vec![
                    (0, 0),
                    (2, 0),
                    (2, 2),
                    (4, 2),
                    (4, 4),
                    (2, 4),
                    (2, 2),
                    (0, 2),
                ],
                8e6,
                true,
                2,
            ),
            ("a line", vec![(0, 0), (4, 0), (2, 0)], 0.0, false, 0),
        ] {
            let (areas, mended) = areas(&[vec![ring(&points)]]);
            let size: f64 = areas.iter().map(Area::size).sum();
            assert!((size - expected).abs() < 1.0, "{name}: {size}");
            assert_eq!((mended, areas.len()), (is_mended, parts), "{name}");
        }
    }

    #[test]
    fn areas_that_touch_become_one_and_holes_stay() {
        let square = |x: i32| Area {
            outline: ring(&[(x, 0), (x + 4, 0), (x + 4, 4), (x, 4)]),
            holes: vec![ring(&[(x + 1, 1), (x + 2, 1), (x + 2, 2), (x + 1, 2)])],
        };
        let one = union(&[square(0), square(4)]);
        assert_eq!((one.len(), one[0].holes.len()), (1, 2));
        assert!((one[0].size() - 30e6).abs() < 1.0);
        assert_eq!(union(&[square(0), square(5)]).len(), 2);
        assert!((share(&square(0), &square(2)) - 7.0 / 15.0).abs() < 0.08);
        assert_eq!(share(&square(0), &square(4)), 0.0);
    }

    #[test]
    fn parts_that_do_not_touch_hang_together_by_a_strip_too_narrow_to_walk() {
        let parts = [
            ring(&[(0, 0), (4, 0), (4, 4), (0, 4)]),
            // The other way round, and not level with it.
            ring(&[(6, 2), (6, 9), (9, 9), (9, 2)]),
            ring(&[(0, 7), (3, 7), (3, 9), (0, 9)]),
        ];
        let one = one_ring(parts.to_vec());
        let whole: f64 = parts.iter().map(|part| size(part)).sum();
        assert!((size(&one) - whole).abs() < 5.0 * 20.0 * 1_000.0, "{one:?}");
        for (x, y, is_in) in [
            (2, 2, true),
            (8, 5, true),
            (1, 8, true),
            (5, 6, false),
            (5, 1, false),
        ] {
            let at = PointF::new(f64::from(x) * 1e3, f64::from(y) * 1e3 + 37.0);
            assert_eq!(holds(&one, at), is_in, "{x} {y}");
        }
        let (sound, is_mended) = areas(&[vec![one]]);
        assert_eq!((sound.len(), is_mended), (1, false));
    }

    #[test]
    fn a_rectangle_fits_close_whichever_way_it_lies() {
        for turn_deg in [0, 30, 77] {
            let corner = |(x, y): (f64, f64)| {
                PointF::new(x, y)
                    .turned(PointF::default(), turn_deg)
                    .round()
            };
            let ring = [(0.0, 0.0), (9e3, 0.0), (9e3, 6e2), (0.0, 6e2)].map(corner);
            let fit = rectangle(&ring).unwrap();
            assert!(
                (fit.length - 9e3).abs() < 3.0 && (fit.depth - 6e2).abs() < 3.0,
                "{fit:?}"
            );
            assert!(fit.filled > 0.98 && fit.along.dot(fit.along) > 0.99);
        }
    }
}
