//! From longitude and latitude to a floor's own millimetres: a plane that touches the earth (WGS 84) in the middle of the
//! house. Over 300 m it is off by less than a millimetre.

use super::LonLat;
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;

/// The earth's half axis and the square of its eccentricity (WGS 84).
const HALF_AXIS_M: f64 = 6_378_137.0;
const ECCENTRICITY_2: f64 = 6.694_379_990_14e-3;

/// Edges shorter than this say nothing of how a house stands.
const EDGE_LEAST_MM: f64 = 300.0;
/// A house that stands askew by less is drawn as it is; one counts as straight whose edges, by their length, mostly go
/// along two ways at right angles.
const ASKEW_LEAST_DEG: f64 = 0.3;
const STRAIGHT_SHARE: f64 = 0.5;

/// The house's top left corner is the origin. North is up the page, unless the house was set straight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    middle: LonLat,
    /// Millimetres of a degree, east and north.
    east_mm: f64,
    north_mm: f64,
    /// By how much it was turned, clockwise as seen: sine and cosine.
    turn: (f64, f64),
    /// The top left corner, before it is the origin.
    origin: PointF,
}

impl Projection {
    /// The plane of a house; `None` without points, or with such as are not on the earth.
    pub fn around(points: &[LonLat]) -> Option<Self> {
        let span = |axis: usize| {
            let at = points.iter().map(|p| p[axis]);
            let least = at.clone().fold(f64::INFINITY, f64::min);
            (least, at.fold(f64::NEG_INFINITY, f64::max))
        };
        let ((west, east), (south, north)) = (span(0), span(1));
        let is_earth = west >= -180.0 && east <= 180.0 && south >= -90.0 && north <= 90.0;
        if points.is_empty() || !is_earth {
            return None;
        }
        let middle = [f64::midpoint(west, east), f64::midpoint(south, north)];
        let (sin, cos) = middle[1].to_radians().sin_cos();
        let w = (1.0 - ECCENTRICITY_2 * sin * sin).sqrt();
        let degree = std::f64::consts::PI / 180.0 * 1_000.0;
        let mut plane = Self {
            middle,
            // The radii of curvature across and along the meridian.
            east_mm: HALF_AXIS_M / w * cos * degree,
            north_mm: HALF_AXIS_M * (1.0 - ECCENTRICITY_2) / w.powi(3) * degree,
            turn: (0.0, 1.0),
            origin: PointF::default(),
        };
        plane.origin = plane.plain([west, north]);
        Some(plane)
    }

    /// The same plane with the house's edges up and across the page, where most of them go along two such ways; and where
    /// north lies then, in degrees clockwise.
    #[must_use]
    pub fn straightened(mut self, rings: &[Vec<LonLat>]) -> (Self, i32) {
        let edges = rings.iter().flat_map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next)
        });
        let edges: Vec<PointF> = edges
            .map(|(a, b)| self.plain(*b) - self.plain(*a))
            .filter(|edge| edge.dot(*edge).sqrt() > EDGE_LEAST_MM)
            .collect();
        let Some(askew_deg) = askew(&edges) else {
            return (self, 0);
        };
        self.turn = (-askew_deg).to_radians().sin_cos();
        let points = rings.iter().flatten().map(|at| self.plain(*at));
        let far = PointF::new(f64::INFINITY, f64::INFINITY);
        self.origin = points.fold(far, |least, p| {
            PointF::new(least.x.min(p.x), least.y.min(p.y))
        });
        (self, (-askew_deg).round() as i32)
    }

    fn plain(&self, [lon, lat]: LonLat) -> PointF {
        let x = (lon - self.middle[0]) * self.east_mm;
        let y = (self.middle[1] - lat) * self.north_mm;
        let (sin, cos) = self.turn;
        PointF::new(x * cos - y * sin, x * sin + y * cos)
    }

    /// The floor's point of a point of the earth.
    pub fn point(&self, at: LonLat) -> Point {
        (self.plain(at) - self.origin).round()
    }

    /// A ring without points drawn onto each other.
    pub fn ring(&self, ring: &[LonLat]) -> Vec<Point> {
        let mut points: Vec<Point> = ring.iter().map(|at| self.point(*at)).collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
}

/// By how many degrees the edges stand askew, where most of them go along two ways at right angles.
fn askew(edges: &[PointF]) -> Option<f64> {
    const QUARTER: usize = 90;
    let length = |edge: &PointF| edge.dot(*edge).sqrt();
    let angle = |edge: &PointF| edge.y.atan2(edge.x).to_degrees().rem_euclid(90.0);
    let mut by_degree = [0.0; QUARTER];
    for edge in edges {
        by_degree[(angle(edge) as usize).min(QUARTER - 1)] += length(edge);
    }
    let near = |degree: usize| {
        let around = [degree + QUARTER - 1, degree, degree + 1];
        around.iter().map(|d| by_degree[d % QUARTER]).sum::<f64>()
    };
    let best = (0..QUARTER).max_by(|a, b| near(*a).total_cmp(&near(*b)))?;
    let whole: f64 = by_degree.iter().sum();
    if near(best) < STRAIGHT_SHARE * whole || whole <= 0.0 {
        return None;
    }
    let middle = best as f64 + 0.5;
    let off = |edge: &PointF| (angle(edge) - middle + 45.0).rem_euclid(90.0) - 45.0;
    let close = edges.iter().filter(|edge| off(edge).abs() <= 1.5);
    let (sum, weight) = close.fold((0.0, 0.0), |(sum, weight), edge| {
        (sum + off(edge) * length(edge), weight + length(edge))
    });
    let askew = middle + sum / f64::max(weight, 1.0);
    let askew = (askew + 45.0).rem_euclid(90.0) - 45.0;
    (askew.abs() >= ASKEW_LEAST_DEG).then_some(askew)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_earth() {
        // Chennai: a second of arc is 30.125 m east and 30.731 m north there (WGS 84).
        let (lon, lat) = (80.27, 13.08);
        let second = 1.0 / 3_600.0;
        let plane = Projection::around(&[[lon, lat], [lon + second, lat + second]]).unwrap();
        let corner = plane.point([lon + second, lat]);
        assert!((corner.x - 30_125).abs() < 2, "{corner:?}");
        assert!((corner.y - 30_731).abs() < 2, "{corner:?}");
        assert_eq!(plane.point([lon, lat + second]), Point::new(0, 0));
        assert_eq!(Projection::around(&[]), None);
        assert_eq!(Projection::around(&[[500.0, 13.0]]), None);
    }

    #[test]
    fn a_house_that_stands_askew_is_set_straight() {
        let (lon, lat) = (80.27, 13.08);
        let plane = Projection::around(&[[lon, lat], [lon + 1e-3, lat + 1e-3]]).unwrap();
        // A rectangle of 60 m by 20 m, turned clockwise on the page.
        for turn_deg in [17.0_f64, -30.0, 0.1, 44.0] {
            let (sin, cos) = turn_deg.to_radians().sin_cos();
            let corner = |(x, y): (f64, f64)| {
                let (x, y) = (x * cos - y * sin, x * sin + y * cos);
                [lon + x / plane.east_mm, lat - y / plane.north_mm]
            };
            let ring = [(0.0, 0.0), (6e4, 0.0), (6e4, 2e4), (0.0, 2e4)].map(corner);
            let around = Projection::around(&ring).unwrap();
            let (straight, north_deg) = around.straightened(&[ring.to_vec()]);
            let drawn = straight.ring(&ring);
            let is_straight = drawn[0].y.abs_diff(drawn[1].y) <= 110;
            assert!(is_straight, "{turn_deg}: {drawn:?}");
            assert_eq!(
                north_deg,
                if turn_deg < 0.3 && turn_deg > 0.0 {
                    0
                } else {
                    -(turn_deg as i32)
                }
            );
            let size = drawn[0].distance(drawn[1]);
            assert!((size - 6e4).abs() < 60.0, "{turn_deg}: {size}");
        }
    }
}
