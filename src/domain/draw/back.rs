//! Rows of bays against a wall: one-sided, with their back to it and their face into the room.

use super::run::RunShape;
use crate::domain::geometry::{PointF, holds};
use crate::domain::plan::{Floor, Side};

/// The sine of the angle by which a row may be askew to a wall it stands against: two degrees.
const ASKEW: f64 = 0.035;
/// So much of a row stands along the wall at least, as a share of its length.
const ALONG: f64 = 0.5;
/// A row may be drawn into a wall by no more than this share of half its depth.
const INTO: f64 = 0.8;

/// What a row stands against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Against {
    /// Which long side of the row: A lies left of its line, as one goes along it.
    side: Side,
    /// How far the row has to go for that side to lie on it.
    by: PointF,
    gap_mm: f64,
}

impl RunShape {
    /// The wall, or the edge of the floor, that one long side of the row lies on, give or take `reach_mm`.
    pub fn against(&self, floor: &Floor, reach_mm: f64) -> Option<Against> {
        let walls = floor.walls.iter().flat_map(|wall| {
            let half = f64::from(wall.thickness_mm) / 2.0;
            let pieces = wall.points.windows(2);
            pieces.map(move |ends| (ends[0].into(), ends[1].into(), half))
        });
        let next = floor.outline.iter().cycle().skip(1);
        let edges = floor.outline.iter().zip(next);
        let edges = edges.map(|(a, b)| ((*a).into(), (*b).into(), 0.0));
        let outline: Vec<PointF> = floor.outline.iter().map(|p| (*p).into()).collect();
        let is_inside = holds(&outline, self.middle());
        let lines: Vec<(PointF, PointF, f64)> = match is_inside {
            true => walls.chain(edges).collect(),
            false => walls.collect(),
        };
        let on = |side| {
            let near = (lines.iter()).filter_map(|line| self.gap(side, *line, reach_mm));
            near.min_by(|a, b| a.gap_mm.total_cmp(&b.gap_mm)) // what stands farthest in
        };
        let sides = Side::ALL.into_iter().filter_map(on);
        sides.min_by(|a, b| a.gap_mm.abs().total_cmp(&b.gap_mm.abs()))
    }

    /// The row with its back to what it stands against, right on it, and its face to the other side.
    #[must_use]
    pub fn backed(&self, against: &Against) -> Self {
        Self {
            from: (PointF::from(self.from) + against.by).round(),
            ..self.faced(against)
        }
    }

    /// The same where it stands.
    #[must_use]
    pub fn faced(&self, against: &Against) -> Self {
        Self {
            is_turned: against.side == Side::A,
            is_double: false,
            ..self.clone()
        }
    }

    fn middle(&self) -> PointF {
        (PointF::from(self.from) + self.end()) * 0.5
    }

    /// How a side stands to a line of such half thickness; `None` where it does not lie on it.
    fn gap(
        &self,
        side: Side,
        (a, b, half): (PointF, PointF, f64),
        reach_mm: f64,
    ) -> Option<Against> {
        let zero = PointF::default();
        let way = PointF::new(1.0, 0.0).turned(zero, self.turn_deg);
        let out = match side {
            Side::A => PointF::new(way.y, -way.x),
            Side::B => PointF::new(-way.y, way.x),
        };
        let length = a.distance(b);
        let line = (b - a) * (1.0 / length.max(1.0));
        let middle = self.middle();
        let row_mm = PointF::from(self.from).distance(self.end());
        let at = |p: PointF| (p - middle).dot(way) + row_mm / 2.0;
        let (least, most) = (at(a).min(at(b)).max(0.0), at(a).max(at(b)).min(row_mm));
        let is_along = line.dot(out).abs() <= ASKEW && most - least >= row_mm * ALONG;
        let depth = f64::from(self.depth_mm) / 2.0;
        let across = (a + line * (middle - a).dot(line) - middle).dot(out);
        let gap_mm = across - half - depth;
        let is_on = gap_mm <= reach_mm && gap_mm >= -half - reach_mm.min(depth * INTO);
        (length >= 1.0 && is_along && is_on).then_some(Against {
            side,
            by: out * gap_mm,
            gap_mm,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{FloorId, WallId};
    use crate::domain::language::Name;
    use crate::domain::plan::{Point, Wall};

    /// A floor of 20 m by 10 m with an upright wall, 0.2 m thick, through its middle.
    fn floor() -> Floor {
        let p = Point::new;
        Floor {
            id: FloorId(1),
            ordinal: 0,
            short_name: "G".into(),
            name: Name::default(),
            outline: vec![p(0, 0), p(20_000, 0), p(20_000, 10_000), p(0, 10_000)],
            north_deg: 0,
            zones: Vec::new(),
            walls: vec![Wall {
                id: WallId(1),
                points: vec![p(10_000, 0), p(10_000, 10_000)],
                thickness_mm: 200,
            }],
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: Vec::new(),
        }
    }

    #[test]
    fn a_row_along_a_wall_stands_right_on_it_and_looks_into_the_room() {
        let row = |x, y, turn_deg| RunShape {
            from: Point::new(x, y),
            turn_deg,
            is_turned: false,
            bays: 5,
            bay_mm: 900,
            depth_mm: 600,
            is_double: true,
            shelves: 6,
        };
        // Where the row begins and which way its line goes; where it begins against the wall, and where its face looks.
        let table = [
            // The upper edge of the floor, from left to right and back: the face looks down.
            ((2_000, 350, 0), Some(((2_000, 300), 180))),
            ((7_000, 250, 180), Some(((7_000, 300), 180))),
            // The lower edge: it looks up.
            ((2_000, 9_600, 0), Some(((2_000, 9_700), 0))),
            // Left of the wall and right of it; snapped to the middle of the wall as well.
            ((9_550, 1_000, 90), Some(((9_600, 1_000), 270))),
            ((10_450, 1_000, 90), Some(((10_400, 1_000), 90))),
            ((10_300, 1_000, 90), Some(((10_400, 1_000), 90))),
            // Too far, askew, past its end, in the middle of the room, outside.
            ((2_000, 600, 0), None),
            ((2_000, 350, 5), None),
            ((17_000, 9_600, 0), Some(((17_000, 9_700), 0))),
            ((18_000, 9_600, 0), None),
            ((2_000, 5_000, 0), None),
            ((2_000, -350, 0), None),
        ];
        for ((x, y, turn), expected) in table {
            let row = row(x, y, turn);
            let stood = row.against(&floor(), 150.0).map(|wall| row.backed(&wall));
            // Side A looks to the left of the way along the bays.
            let looks = |row: &RunShape| (row.bay_turn_deg()).rem_euclid(360);
            let said = stood.as_ref().map(|s| ((s.from.x, s.from.y), looks(s)));
            assert_eq!(said, expected, "{x}, {y}, {turn}");
            assert!(stood.is_none_or(|s| !s.is_double));
        }
    }
}
