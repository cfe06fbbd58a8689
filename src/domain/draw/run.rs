//! Rows of bays: one line, so many bays along it, each so long and so deep.

use super::item::{Item, Part, Sheet};
use crate::domain::geometry::PointF;
use crate::domain::id::{BayId, FloorId, RunId};
use crate::domain::plan::{Bay, Floor, Point};
use serde::{Deserialize, Serialize};

/// Between whole millimetres and a turn, the ends of two bays of one row may differ by this much.
const JOINT_MM: f64 = 2.0;

/// No row has more bays than this.
pub const BAYS_MOST: usize = 200;

/// How a row of bays lies. Its line is its middle, from the end of the first bay to the end of the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunShape {
    /// Where the line begins.
    pub from: Point,
    /// Which way it goes: 0 to the right, clockwise as seen.
    pub turn_deg: i32,
    /// Side A of its bays looks to the right of the line as one goes along it; else to the left.
    pub is_turned: bool,
    pub bays: usize,
    pub bay_mm: i32,
    pub depth_mm: i32,
    pub is_double: bool,
    pub shelves: i32,
}

impl RunShape {
    /// The row along a drawn line: its direction in whole degrees, and as many bays of this length as fit best, at least
    /// one.
    #[must_use]
    pub fn along(self, from: Point, to: Point) -> Self {
        let way = PointF::from(to) - PointF::from(from);
        let fitting = (from.distance(to) / f64::from(self.bay_mm.max(1))).round();
        Self {
            from,
            turn_deg: direction_deg(way),
            bays: (fitting as usize).clamp(1, BAYS_MOST),
            ..self
        }
    }

    /// Where the line ends.
    pub fn end(&self) -> PointF {
        self.at(self.bays as f64)
    }

    /// The point of the line after so many bays.
    fn at(&self, bays: f64) -> PointF {
        let from = PointF::from(self.from);
        let along = PointF::new(bays * f64::from(self.bay_mm), 0.0);
        (from + along).turned(from, self.turn_deg)
    }

    /// The middles of the bays, in their order.
    pub fn centres(&self) -> Vec<Point> {
        let middle = |index: usize| self.at(index as f64 + 0.5).round();
        (0..self.bays).map(middle).collect()
    }

    /// How the bays are turned.
    pub fn bay_turn_deg(&self) -> i32 {
        let half = if self.is_turned { 180 } else { 0 };
        (self.turn_deg + half).rem_euclid(360)
    }

    /// The outline of the whole row.
    pub fn corners(&self) -> [PointF; 4] {
        let half = f64::from(self.depth_mm) / 2.0;
        let aside = PointF::new(0.0, half).turned(PointF::default(), self.turn_deg);
        let (from, to) = (PointF::from(self.from), self.end());
        [from - aside, to - aside, to + aside, from + aside]
    }

    /// How the bays of a row lie now; `None` unless all are alike and stand end to end in their order.
    pub fn of(floor: &Floor, run: RunId) -> Option<Self> {
        let bays = bays_of(floor, run);
        let first = bays.first()?;
        let last = PointF::from(bays.last()?.centre);
        let is_turned = (last - PointF::from(first.centre)).dot(first.along()) < 0.0;
        let turn_deg = (first.turn_deg + if is_turned { 180 } else { 0 }).rem_euclid(360);
        let half = PointF::new(f64::from(first.length_mm) / 2.0, 0.0);
        let half = half.turned(PointF::default(), turn_deg);
        let shape = Self {
            from: (PointF::from(first.centre) - half).round(),
            turn_deg,
            is_turned,
            bays: bays.len(),
            bay_mm: first.length_mm,
            depth_mm: first.depth_mm,
            is_double: first.faces.len() > 1,
            shelves: first.shelves,
        };
        let is_alike = |bay: &&Bay| {
            (bay.length_mm, bay.depth_mm, bay.turn_deg)
                == (first.length_mm, first.depth_mm, first.turn_deg)
                && (bay.faces.len() > 1) == shape.is_double
        };
        let is_in_line = |(bay, at): (&&Bay, &Point)| bay.centre.distance(*at) <= JOINT_MM;
        let is_row = bays.iter().all(is_alike) && bays.iter().zip(&shape.centres()).all(is_in_line);
        is_row.then_some(shape)
    }
}

/// Which way a vector points, in whole degrees clockwise from the right.
pub fn direction_deg(way: PointF) -> i32 {
    (way.y.atan2(way.x).to_degrees().round() as i32).rem_euclid(360)
}

/// The bays of a row in their order.
pub fn bays_of(floor: &Floor, run: RunId) -> Vec<&Bay> {
    let mut bays: Vec<&Bay> = floor.bays.iter().filter(|b| b.run == Some(run)).collect();
    bays.sort_by_key(|b| (b.run_index, b.id));
    bays
}

/// The row a bay stands in, and the floor of both.
pub fn run_of(sheet: &Sheet, bay: BayId) -> Option<(FloorId, RunId)> {
    let Some(Item::Bay(on, bay)) = sheet.get(Part::Bay(bay)) else {
        return None;
    };
    bay.run.map(|run| (on, run))
}
