//! Rows against walls: a row that is drawn along one, or comes to it, stands with its back to it, and its face looks into
//! the room. Nothing that stands on a shelf or a sign goes with that.

use super::Board;
use super::hand::LEAD;
use crate::domain::draw::{Edit, Part, RunShape, bays_of};
use crate::domain::geometry::PointF;
use crate::domain::id::RunId;
use crate::domain::plan::{Face, Floor, Side};

/// A row that stands to the millimetre where it was told may stand so far off.
const EXACT_MM: f64 = 30.0;
/// From no farther than this a wall draws a row to it.
const MOST_MM: f64 = 250.0;

impl Board {
    fn ground(&self) -> Option<&Floor> {
        self.drawing.sheet().floor(self.floor)
    }

    /// How near a row in the hand has to come to a wall: as near as other things lead the hand.
    fn led_mm(&self) -> f64 {
        let led = if self.hand.is_free_of_things {
            0.0
        } else {
            self.reach_mm * LEAD
        };
        led.clamp(EXACT_MM, MOST_MM)
    }

    /// A row as it is drawn: right against the wall that it lies along.
    pub(super) fn as_drawn(&self, row: RunShape) -> RunShape {
        let wall = (self.ground()).and_then(|f| row.drawn_against(f, self.led_mm()));
        match wall {
            Some(wall) => row.backed(&wall),
            None => row,
        }
    }

    /// The edit that draws a row, with the row against the wall it is drawn along; any other edit as it is.
    pub(super) fn drawn(&self, edit: Edit) -> Edit {
        match edit {
            Edit::LayRun(on, run, row, pattern) => {
                Edit::LayRun(on, run, self.as_drawn(row), pattern)
            }
            other => other,
        }
    }

    /// The move of one row that brings it to a wall, with its back to it: right on the wall where the hand `is_led`, else
    /// where it was told to stand. Any other edit as it is.
    pub(super) fn brought(&self, edit: Edit, is_led: bool) -> Edit {
        let stood = match &edit {
            Edit::Move(parts, by) => match parts.as_slice() {
                [Part::Run(run)] => self.stood(*run, (*by).into(), is_led),
                _ => None,
            },
            _ => None,
        };
        stood.unwrap_or(edit)
    }

    fn stood(&self, run: RunId, by: PointF, is_led: bool) -> Option<Edit> {
        let floor = self.ground()?;
        let row = RunShape::of(floor, run)?;
        if row.against(floor, EXACT_MM).is_some() {
            return None; // it stood there already, and as its faces were wanted
        }
        let from = (PointF::from(row.from) + by).round();
        let moved = RunShape {
            from,
            ..row.clone()
        };
        let stood = if is_led {
            let wall = moved.against(floor, self.led_mm())?;
            moved.backed(&wall)
        } else {
            let wall = moved.against(floor, EXACT_MM)?;
            moved.faced(&wall)
        };
        let is_half_turned = stood.bay_turn_deg() != row.bay_turn_deg();
        let goes = |face: &&Face| row.is_double && (is_half_turned || face.side == Side::B);
        let faces = bays_of(floor, run).into_iter().flat_map(|bay| &bay.faces);
        let is_bare = |face: &Face| face.sections.is_empty() && face.sign == Default::default();
        let is_free = faces.filter(goes).all(is_bare);
        is_free.then_some(Edit::Stand(self.floor, run, stood))
    }

    /// Whether the chosen row has one face and its back to a wall.
    pub(super) fn has_back(&self, row: &RunShape) -> bool {
        let against = self.ground().and_then(|f| row.against(f, EXACT_MM));
        against.is_some_and(|wall| row.faced(&wall) == *row)
    }
}
