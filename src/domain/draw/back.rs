//! Rows of bays against a wall: one-sided, with their back to it and their face into the room.

use super::run::RunShape;
use crate::domain::geometry::{PointF, holds, inside};
use crate::domain::plan::{Floor, Side};

/// The sine of the angle by which a row may be askew to a wall it stands against: two degrees.
const ASKEW: f64 = 0.035;
/// So much of a row stands along the wall at least, as a share of its length.
const ALONG: f64 = 0.5;
/// A row may be drawn into a wall by no more than this share of half its depth.
const INTO: f64 = 0.8;
/// What is drawn along a line lies no further off than this.
const ALONG_MM: f64 = 60.0;

/// What a row stands against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Against {
    /// Which long side of the row: A lies left of its line, as one goes along it.
    side: Side,
    /// How far the row has to go for that side to lie on it.
    by: PointF,
    gap_mm: f64,
}

/// Two ends, and half a thickness: a piece of a wall, or of the edge of the floor.
type Line = (PointF, PointF, f64);

fn lines(floor: &Floor) -> (Vec<Line>, Vec<Line>) {
    let walls = floor.walls.iter().flat_map(|wall| {
        let half = f64::from(wall.thickness_mm) / 2.0;
        let pieces = wall.points.windows(2);
        pieces.map(move |ends| (ends[0].into(), ends[1].into(), half))
    });
    let next = floor.outline.iter().cycle().skip(1);
    let edges = floor.outline.iter().zip(next);
    let edges = edges.map(|(a, b)| ((*a).into(), (*b).into(), 0.0));
    (walls.collect(), edges.collect())
}

impl RunShape {
    /// The wall, or the edge of the floor, that one long side of the row lies on, give or take `reach_mm`.
    pub fn against(&self, floor: &Floor, reach_mm: f64) -> Option<Against> {
        let (mut lines, edges) = lines(floor);
        if is_on(floor, self.middle()) {
            lines.extend(edges);
        }
        let on = |side| {
            let near = (lines.iter()).filter_map(|line| self.gap(side, *line, reach_mm));
            near.min_by(|a, b| a.gap_mm.total_cmp(&b.gap_mm)) // what stands farthest in
        };
        let sides = Side::ALL.into_iter().filter_map(on);
        sides.min_by(|a, b| a.gap_mm.abs().total_cmp(&b.gap_mm.abs()))
    }

    /// The same of a row that is drawn by hand: where its middle was led along a wall, it stands before that wall, on the
    /// side of the middle of the floor.
    pub fn drawn_against(&self, floor: &Floor, reach_mm: f64) -> Option<Against> {
        let (walls, edges) = lines(floor);
        let middle = self.middle();
        let to_middle = inside(&floor.outline).unwrap_or(middle) - middle;
        let [left, right] = Side::ALL.map(|side| self.out(side));
        let astride = walls.into_iter().chain(edges).filter_map(|line| {
            let (_, _, half) = line;
            let across = self
                .across(Side::A, line)
                .filter(|mm| mm.abs() <= ALONG_MM)?;
            let room = half + f64::from(self.depth_mm);
            let is_free = |out: PointF| is_on(floor, middle + out * room);
            let (side, out) = match (is_free(left), is_free(right)) {
                (true, false) => (Side::B, left),
                (false, true) => (Side::A, right),
                _ if to_middle.dot(left) > 0.0 => (Side::B, left),
                _ => (Side::A, right),
            };
            let off = left * across + out * (half + f64::from(self.depth_mm) / 2.0);
            Some(Against {
                side,
                by: off,
                gap_mm: -half,
            })
        });
        let thickest = astride.min_by(|a, b| a.gap_mm.total_cmp(&b.gap_mm));
        thickest.or_else(|| self.against(floor, reach_mm))
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

    fn way(&self) -> PointF {
        PointF::new(1.0, 0.0).turned(PointF::default(), self.turn_deg)
    }

    /// Out of a long side, one millimetre long.
    fn out(&self, side: Side) -> PointF {
        let way = self.way();
        match side {
            Side::A => PointF::new(way.y, -way.x),
            Side::B => PointF::new(-way.y, way.x),
        }
    }

    /// How far a line that the row stands along lies from its middle, out of a side; `None` where it goes another way.
    fn across(&self, side: Side, (a, b, _): Line) -> Option<f64> {
        let (way, out, middle) = (self.way(), self.out(side), self.middle());
        let length = a.distance(b);
        let line = (b - a) * (1.0 / length.max(1.0));
        let row_mm = PointF::from(self.from).distance(self.end());
        let at = |p: PointF| (p - middle).dot(way) + row_mm / 2.0;
        let (least, most) = (at(a).min(at(b)).max(0.0), at(a).max(at(b)).min(row_mm));
        let is_along = line.dot(out).abs() <= ASKEW && most - least >= row_mm * ALONG;
        let across = (a + line * (middle - a).dot(line) - middle).dot(out);
        (length >= 1.0 && is_along).then_some(across)
    }

    /// How a side stands to a line; `None` where it does not lie on it.
    fn gap(&self, side: Side, line: Line, reach_mm: f64) -> Option<Against> {
        let (_, _, half) = line;
        let depth = f64::from(self.depth_mm) / 2.0;
        let gap_mm = self.across(side, line)? - half - depth;
        let is_on = gap_mm <= reach_mm && gap_mm >= -half - reach_mm.min(depth * INTO);
        is_on.then_some(Against {
            side,
            by: self.out(side) * gap_mm,
            gap_mm,
        })
    }
}

/// Whether a spot is on the floor.
fn is_on(floor: &Floor, at: PointF) -> bool {
    let outline: Vec<PointF> = floor.outline.iter().map(|p| (*p).into()).collect();
    holds(&outline, at)
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
            let said = stood
                .as_ref()
                .map(|s| ((s.from.x, s.from.y), s.bay_turn_deg()));
            assert_eq!(said, expected, "{x}, {y}, {turn}");
            assert!(stood.is_none_or(|s| !s.is_double));
        }
        // Drawn along the edge itself, or along a wall: on the floor, and on the side of its middle.
        for ((x, y, turn), expected) in [
            ((2_000, 0, 0), ((2_000, 300), 180)),
            ((2_000, 10_000, 0), ((2_000, 9_700), 0)),
            ((20_000, 1_000, 90), ((19_700, 1_000), 270)),
            ((2_000, 350, 0), ((2_000, 300), 180)),
        ] {
            let row = row(x, y, turn);
            let wall = row.drawn_against(&floor(), 150.0).unwrap();
            let s = row.backed(&wall);
            assert_eq!(
                ((s.from.x, s.from.y), s.bay_turn_deg()),
                expected,
                "{x}, {y}"
            );
        }
    }
}
