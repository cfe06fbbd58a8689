//! Where one can stand when the spot asked for is taken: the nearest free point.

use super::field::Field;
use super::shape::{Convex, nearest_on};
use crate::domain::geometry::PointF;

impl Field {
    /// The point itself if it is free, else the nearest free point that is not behind something, so that nobody who asks
    /// for one side of a shelf is sent to the other. What the point lies in is not in between. Where all free points are
    /// behind something, the nearest one; `None` if the floor has no free point.
    pub fn stand(&self, at: PointF) -> Option<PointF> {
        if self.is_free(at) {
            return Some(at);
        }
        let mut spots = self.edge_points(at);
        spots.sort_by(|a, b| a.distance(at).total_cmp(&b.distance(at)));
        let free = || spots.iter().copied().filter(|spot| self.is_free(*spot));
        if self.is_allowed(at) {
            let between: Vec<&Convex> = (self.standing.iter()).filter(|s| !s.covers(at)).collect();
            let is_open = |spot: &PointF| !between.iter().any(|s| s.is_crossed(at, *spot));
            let open = free().find(is_open);
            let within_mm = open.map_or(f64::INFINITY, |spot| spot.distance(at));
            let beside = self.past_corners(at, within_mm, &between);
            let nearer = beside
                .into_iter()
                .find(|spot| self.is_free(*spot) && is_open(spot));
            if let Some(spot) = nearer.or(open) {
                return Some(spot);
            }
        }
        free().next()
    }

    /// The free point nearest to a taken one lies on the edge of a shape, straight across or where two shapes meet.
    fn edge_points(&self, at: PointF) -> Vec<PointF> {
        let edges = self.shapes.iter().flat_map(Convex::edges);
        let across = edges.map(|edge| nearest_on(edge, at));
        let corners = self.corners.iter().map(|corner| corner.at);
        across
            .chain(corners)
            .chain(self.dents.iter().copied())
            .collect()
    }

    /// Where something hides the nearest part of an edge, what is nearest of the rest lies on the line of sight past a
    /// corner of what hides it: all such points nearer than `within_mm`, the nearest first.
    fn past_corners(&self, at: PointF, within_mm: f64, between: &[&Convex]) -> Vec<PointF> {
        let is_near = |spot: &PointF| spot.distance(at) < within_mm;
        let shapes: Vec<&Convex> = (self.shapes.iter())
            .filter(|shape| shape.edges().any(|edge| is_near(&nearest_on(edge, at))))
            .collect();
        let mut spots: Vec<PointF> = between
            .iter()
            .flat_map(|shape| shape.grazed_from(at))
            .filter(is_near)
            .flat_map(|corner| {
                shapes
                    .iter()
                    .flat_map(move |shape| shape.cut_beyond(at, corner))
            })
            .filter(is_near)
            .collect();
        spots.sort_by(|a, b| a.distance(at).total_cmp(&b.distance(at)));
        spots
    }
}
