//! A way through the house, as the router finds it and as it is told.

use super::id::ConnectorId;
use super::id::FloorId;
use super::plan::Point;

/// How somebody walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Gait {
    #[default]
    Walking,
    /// With wheels or without stairs: lifts and ramps only, more room at the sides.
    StepFree,
}

/// A way from one spot to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    pub gait: Gait,
    pub length_mm: u32,
    pub seconds: u32,
    /// One leg for each floor walked on, in order.
    pub legs: Vec<Leg>,
}

/// The part of a way on one floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    pub floor: FloorId,
    /// At least one point; the first is where the floor is entered, the last where it is left or the goal.
    pub points: Vec<Point>,
    /// What is taken at the end of the leg to the next one.
    pub then: Option<ConnectorId>,
}
