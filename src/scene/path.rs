//! Outlines: lines and curves, and the few figures drawings are made of.

use super::Bounds;
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;

/// Control points of a quarter circle lie this share of the radius along its tangents.
const QUARTER: f64 = 0.552_284_749_8;

/// An outline of one or more parts. Filled by the non-zero rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    pub segments: Vec<Segment>,
}

/// A piece of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    Move(PointF),
    Line(PointF),
    /// A cubic curve: two control points, then the end.
    Curve(PointF, PointF, PointF),
    Close,
}

impl Path {
    /// Straight lines from point to point.
    pub fn polyline<P: Into<PointF>>(points: impl IntoIterator<Item = P>) -> Self {
        let mut path = Self::default();
        path.add_polyline(points);
        path
    }

    /// Straight lines from point to point and back to the first.
    pub fn polygon<P: Into<PointF>>(points: impl IntoIterator<Item = P>) -> Self {
        let mut path = Self::default();
        path.add_polygon(points);
        path
    }

    /// The outline of a stored polygon.
    pub fn of(polygon: &[Point]) -> Self {
        Self::polygon(polygon.iter().copied())
    }

    pub fn rect(bounds: &Bounds) -> Self {
        Self::polygon(bounds.corners())
    }

    /// A rectangle with rounded corners; the radius is cut to what fits.
    pub fn rounded(bounds: &Bounds, radius: f64) -> Self {
        let r = radius.min(bounds.width() / 2.0).min(bounds.height() / 2.0);
        let (Bounds { min, max }, k) = (*bounds, r * (1.0 - QUARTER));
        let p = PointF::new;
        Self {
            segments: vec![
                Segment::Move(p(min.x + r, min.y)),
                Segment::Line(p(max.x - r, min.y)),
                Segment::Curve(
                    p(max.x - k, min.y),
                    p(max.x, min.y + k),
                    p(max.x, min.y + r),
                ),
                Segment::Line(p(max.x, max.y - r)),
                Segment::Curve(
                    p(max.x, max.y - k),
                    p(max.x - k, max.y),
                    p(max.x - r, max.y),
                ),
                Segment::Line(p(min.x + r, max.y)),
                Segment::Curve(
                    p(min.x + k, max.y),
                    p(min.x, max.y - k),
                    p(min.x, max.y - r),
                ),
                Segment::Line(p(min.x, min.y + r)),
                Segment::Curve(
                    p(min.x, min.y + k),
                    p(min.x + k, min.y),
                    p(min.x + r, min.y),
                ),
                Segment::Close,
            ],
        }
    }

    pub fn circle(centre: PointF, radius: f64) -> Self {
        Self::rounded(&Bounds::centred(centre, radius * 2.0, radius * 2.0), radius)
    }

    /// Adds an open part.
    pub fn add_polyline<P: Into<PointF>>(&mut self, points: impl IntoIterator<Item = P>) {
        for (i, p) in points.into_iter().enumerate() {
            let p = p.into();
            self.segments.push(if i == 0 {
                Segment::Move(p)
            } else {
                Segment::Line(p)
            });
        }
    }

    /// Adds a closed part.
    pub fn add_polygon<P: Into<PointF>>(&mut self, points: impl IntoIterator<Item = P>) {
        self.add_polyline(points);
        self.segments.push(Segment::Close);
    }

    /// Every point moved.
    pub fn map(&self, to: impl Fn(PointF) -> PointF) -> Self {
        let moved = |segment: &Segment| match *segment {
            Segment::Move(p) => Segment::Move(to(p)),
            Segment::Line(p) => Segment::Line(to(p)),
            Segment::Curve(a, b, p) => Segment::Curve(to(a), to(b), to(p)),
            Segment::Close => Segment::Close,
        };
        Self {
            segments: self.segments.iter().map(moved).collect(),
        }
    }

    /// What holds every point, control points too.
    pub fn bounds(&self) -> Option<Bounds> {
        let points = self.segments.iter().flat_map(|segment| match *segment {
            Segment::Move(p) | Segment::Line(p) => vec![p],
            Segment::Curve(a, b, p) => vec![a, b, p],
            Segment::Close => Vec::new(),
        });
        Bounds::around(points)
    }

    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }
}
