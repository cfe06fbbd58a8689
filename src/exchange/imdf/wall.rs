//! Walls along the edges of rooms. Two rooms beside each other have one wall between them, although each has an edge
//! there; a door stands in one wall, and where the edges of two rooms keep apart by the thickness of their wall, the other
//! one is left open behind it.

use super::shape::sides;
use crate::domain::geometry::PointF;
use crate::domain::plan::{Opening, Point};

/// IMDF says nothing of how thick walls are; this is usual.
pub(super) const WALL_MM: i32 = 100;

/// Edges that keep apart by less are one wall.
const SAME_MM: f64 = 30.0;
/// A door belongs to walls that are no further from it.
const DOOR_MM: f64 = 400.0;
/// What is left of a wall and shorter is none.
const LEAST_MM: f64 = 50.0;
/// The sine of the angle by which two edges may differ and still go the same way: 6 degrees.
const SAME_WAY: f64 = 0.105;

/// The rings of a floor that walls stand along.
#[derive(Debug, Default)]
pub(super) struct Walls {
    rings: Vec<Vec<Point>>,
    steps: Vec<Vec<Point>>,
}

/// What was built of them.
#[derive(Debug, Default)]
pub(super) struct Built {
    pub walls: Vec<Vec<Point>>,
    /// Stretches of walls that one passes on steps.
    pub steps: Vec<(Point, Point)>,
}

/// An edge of a ring.
#[derive(Debug, Clone, Copy)]
struct Edge {
    from: PointF,
    along: PointF,
    length: f64,
}

impl Edge {
    fn of((from, to): (PointF, PointF)) -> Option<Self> {
        let length = from.distance(to);
        (length >= 1.0).then(|| Self {
            from,
            along: (to - from) * (1.0 / length),
            length,
        })
    }

    fn at(&self, off: f64) -> Point {
        (self.from + self.along * off).round()
    }

    fn to(&self) -> PointF {
        self.from + self.along * self.length
    }

    fn across(&self, p: PointF) -> f64 {
        let off = p - self.from;
        (off.x * self.along.y - off.y * self.along.x).abs()
    }

    /// The stretch of this edge that lies beside another one, if both go the same way and keep apart by no more.
    fn beside(&self, (a, b): (PointF, PointF), apart: f64) -> Option<(f64, f64)> {
        let other = Self::of((a, b))?;
        let sine = self.along.x * other.along.y - self.along.y * other.along.x;
        let is_near = self.across(a).max(self.across(b)) <= apart;
        let [from, to] = [a, b].map(|p| (p - self.from).dot(self.along));
        let (from, to) = (from.min(to).max(0.0), from.max(to).min(self.length));
        (sine.abs() <= SAME_WAY && is_near && to - from > 1.0).then_some((from, to))
    }
}

impl Walls {
    pub fn add(&mut self, rings: impl IntoIterator<Item = Vec<Point>>) {
        self.rings.extend(rings);
    }

    /// Rings whose edges are passed on steps.
    pub fn add_steps(&mut self, rings: impl IntoIterator<Item = Vec<Point>>) {
        self.steps.extend(rings);
    }

    /// Builds the walls, and moves the doors into them.
    pub fn build(&self, doors: &mut [Opening]) -> Built {
        let edges: Vec<Vec<Edge>> = { self.rings.iter().chain(&self.steps) }
            .map(|ring| sides(ring).filter_map(Edge::of).collect())
            .collect();
        let owners: Vec<Option<Edge>> = doors.iter_mut().map(|d| move_in(d, &edges)).collect();
        let mut built = Built::default();
        let mut before: Vec<Edge> = Vec::new();
        for (at, ring) in edges.iter().enumerate() {
            let is_steps = at >= self.rings.len();
            let mut pieces: Vec<(Point, Point)> = Vec::new();
            for edge in ring {
                let mut taken: Vec<(f64, f64)> = { before.iter() }
                    .filter_map(|other| edge.beside((other.from, other.to()), SAME_MM))
                    .collect();
                for (door, owner) in doors.iter().zip(&owners) {
                    let ends = (PointF::from(door.from), PointF::from(door.to));
                    let is_own = owner.is_none_or(|owner| is_same(&owner, edge));
                    taken.extend(edge.beside(ends, DOOR_MM).filter(|_| !is_own));
                }
                let left = left(edge.length, taken);
                pieces.extend(
                    left.into_iter()
                        .map(|(from, to)| (edge.at(from), edge.at(to))),
                );
            }
            before.extend(ring);
            if is_steps {
                built.steps.extend(&pieces);
            }
            built.walls.extend(chained(pieces));
        }
        built
    }
}

/// Whether two edges lie upon each other, so that they are one wall.
fn is_same(a: &Edge, b: &Edge) -> bool {
    a.beside((b.from, b.to()), SAME_MM).is_some()
}

/// Moves a door onto the middle of the wall it belongs to, and says which that is.
fn move_in(door: &mut Opening, edges: &[Vec<Edge>]) -> Option<Edge> {
    let ends = (PointF::from(door.from), PointF::from(door.to));
    let half = ends.0.distance(ends.1) / 2.0;
    let middle = (ends.0 + ends.1) * 0.5;
    let fits = |edge: &&Edge| {
        let beside = edge.beside(ends, DOOR_MM);
        beside.is_some_and(|(from, to)| to - from >= half)
    };
    // Of two edges in one place the first is the wall.
    let off = |edge: &Edge| (edge.across(middle) / SAME_MM) as i64;
    let owner = edges.iter().flatten().filter(fits).min_by_key(|e| off(e))?;
    let onto = |p: PointF| owner.at((p - owner.from).dot(owner.along));
    (door.from, door.to) = (onto(ends.0), onto(ends.1));
    Some(*owner)
}

/// What is left of a length when stretches are taken out.
fn left(length: f64, mut taken: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut left = Vec::new();
    let mut at = 0.0;
    for (from, to) in taken {
        if from - at > LEAST_MM {
            left.push((at, from));
        }
        at = f64::max(at, to);
    }
    if length - at > LEAST_MM || (at == 0.0 && length > 0.0) {
        left.push((at, length));
    }
    left
}

/// Pieces that go on from each other as one wall.
fn chained(pieces: Vec<(Point, Point)>) -> Vec<Vec<Point>> {
    let mut all: Vec<Vec<Point>> = Vec::new();
    for (from, to) in pieces {
        match all.last_mut().filter(|wall| wall.last() == Some(&from)) {
            Some(wall) => wall.push(to),
            None => all.push(vec![from, to]),
        }
    }
    // A ring may have begun in the middle of a wall.
    if all.len() > 1
        && let (Some(first), Some(last)) = (all.first(), all.last())
        && first.first() == last.last()
    {
        let first = all.remove(0);
        if let Some(last) = all.last_mut() {
            last.extend(first.into_iter().skip(1));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::OpeningId;
    use crate::domain::plan::{Access, OpeningKind};

    fn room(west: i32, east: i32) -> Vec<Point> {
        let corners = [(west, 0), (east, 0), (east, 4_000), (west, 4_000)];
        corners.map(|(x, y)| Point::new(x, y)).to_vec()
    }

    fn door(x: i32) -> Opening {
        Opening {
            id: OpeningId(1),
            kind: OpeningKind::Door,
            from: Point::new(x, 1_000),
            to: Point::new(x, 2_000),
            is_step_free: true,
            access: Access::Public,
        }
    }

    /// The stretches of walls across the door's line, by their x.
    fn standing(built: &Built) -> Vec<i32> {
        let pieces = built.walls.iter().flat_map(|wall| wall.windows(2));
        let crossed = pieces.filter(|p| {
            let (a, b) = (p[0], p[1]);
            a.x == b.x && a.y.min(b.y) < 1_500 && a.y.max(b.y) > 1_500
        });
        let mut at: Vec<i32> = crossed.map(|p| p[0].x).collect();
        at.sort_unstable();
        at
    }

    #[test]
    fn between_two_rooms_there_is_one_wall_and_a_door_opens_what_stands_behind_it() {
        for (name, second_from, door_at, expected) in [
            ("edges upon each other", 5_000, 5_000, vec![0, 5_000, 9_000]),
            (
                "edges nearly upon each other",
                5_020,
                5_010,
                vec![0, 5_000, 9_000],
            ),
            (
                "apart by a wall, the door on the first",
                5_200,
                5_000,
                vec![0, 5_000, 9_000],
            ),
            (
                "apart by a wall, the door between",
                5_200,
                5_120,
                vec![0, 5_200, 9_000],
            ),
            (
                "a door elsewhere",
                5_200,
                9_000,
                vec![0, 5_000, 5_200, 9_000],
            ),
        ] {
            let mut walls = Walls::default();
            walls.add([room(0, 5_000), room(second_from, 9_000)]);
            let mut doors = [door(door_at)];
            let built = walls.build(&mut doors);
            assert_eq!(standing(&built), expected, "{name}: {built:?}");
            assert!(expected.contains(&doors[0].from.x), "{name}: {doors:?}");
        }
    }

    #[test]
    fn steps_are_passed_everywhere_but_where_a_wall_stands() {
        let mut walls = Walls::default();
        walls.add([room(0, 5_000)]);
        walls.add_steps([room(5_000, 6_000)]);
        let built = walls.build(&mut []);
        assert_eq!(built.steps.len(), 3, "{built:?}");
        assert_eq!(standing(&built), [0, 5_000, 6_000]);
    }
}
