//! From longitude and latitude to a floor's own millimetres: a plane that touches the earth (WGS 84) in the middle of the
//! house. Over 300 m it is off by less than a millimetre.

use super::LonLat;
use crate::domain::plan::Point;

/// The earth's half axis and the square of its eccentricity (WGS 84).
const HALF_AXIS_M: f64 = 6_378_137.0;
const ECCENTRICITY_2: f64 = 6.694_379_990_14e-3;

/// North is up the page; the house's top left corner is the origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    middle: LonLat,
    /// Millimetres of a degree, east and north.
    east_mm: f64,
    north_mm: f64,
    /// The top left corner, before it is the origin.
    origin: (f64, f64),
}

impl Projection {
    /// The plane of a house; `None` without points.
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
            origin: (0.0, 0.0),
        };
        plane.origin = plane.plain([west, north]);
        Some(plane)
    }

    fn plain(&self, [lon, lat]: LonLat) -> (f64, f64) {
        let x = (lon - self.middle[0]) * self.east_mm;
        let y = (self.middle[1] - lat) * self.north_mm;
        (x, y)
    }

    /// The floor's point of a point of the earth.
    pub fn point(&self, at: LonLat) -> Point {
        let (x, y) = self.plain(at);
        Point::new(
            (x - self.origin.0).round() as i32,
            (y - self.origin.1).round() as i32,
        )
    }

    /// A ring without points drawn onto each other.
    pub fn ring(&self, ring: &[LonLat]) -> Vec<Point> {
        let mut points: Vec<Point> = ring.iter().map(|at| self.point(*at)).collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
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
}
