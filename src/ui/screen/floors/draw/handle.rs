//! What can be taken hold of of the things that are chosen: corners, and one to turn them by.

use super::hand::turn_at;
use crate::domain::draw::{Part, Sheet, corners, standing};
use crate::domain::geometry::PointF;
use std::collections::BTreeSet;

/// A place to take hold of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Handle {
    /// A corner of a thing, by its number.
    Corner(Part, usize, PointF),
    /// Where one stands in front of a thing: counted as the corner after its last.
    Stand(Part, usize, PointF),
    /// Turns all that is chosen.
    Turn(PointF),
}

impl Handle {
    pub fn at(&self) -> PointF {
        match self {
            Self::Corner(_, _, at) | Self::Stand(_, _, at) | Self::Turn(at) => *at,
        }
    }
}

/// The corners of the one thing that is chosen, and the handle to turn by, which stands a reach above it.
pub fn handles(sheet: &Sheet, chosen: &BTreeSet<Part>, reach_mm: f64) -> Vec<Handle> {
    let parts: Vec<Part> = chosen.iter().copied().collect();
    let mut handles: Vec<Handle> = Vec::new();
    if let [part] = parts.as_slice()
        && let Some(item) = sheet.get(*part)
    {
        let corners = corners(&item);
        let numbered = corners.iter().enumerate();
        handles.extend(numbered.map(|(i, at)| Handle::Corner(*part, i, *at)));
        if corners.len() == 1 {
            handles.clear(); // a mark is moved as a whole
        }
        let stand = standing(&item).map(|at| Handle::Stand(*part, corners.len(), at.into()));
        handles.extend(stand);
    }
    handles.extend(turn_at(sheet, &parts, reach_mm).map(Handle::Turn));
    handles
}
