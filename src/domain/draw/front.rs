//! Where one looks who stands before something that has a front: a desk, a screen, a board.

use super::shape::nearest_on;
use crate::domain::geometry::{PointF, inside};
use crate::domain::plan::{Floor, PlaceKind, Point};

/// What stands no further than this from a wall has its back to it.
const NEAR_MM: f64 = 3_000.0;

/// Whether one stands before a place of this kind and looks at it.
pub fn has_front(kind: PlaceKind) -> bool {
    use PlaceKind::{Board, Catalogue, Counter, Desk, Help};
    matches!(kind, Board | Catalogue | Counter | Desk | Help)
}

/// Where somebody looks who stands before a thing at a spot, in degrees clockwise from the top. Its front looks away from
/// the nearest wall, else towards the middle of the floor; who stands there looks at the front.
pub fn look_deg(floor: &Floor, at: Point) -> i32 {
    let at = PointF::from(at);
    let next = floor.outline.iter().cycle().skip(1);
    let edges = floor.outline.iter().zip(next);
    let edges = edges.map(|(a, b)| (PointF::from(*a), PointF::from(*b)));
    let walls = floor.walls.iter().flat_map(|wall| wall.points.windows(2));
    let walls = walls.map(|ends| (PointF::from(ends[0]), PointF::from(ends[1])));
    let near = walls.chain(edges).map(|ends| (nearest_on(at, ends), ends));
    let near = near.min_by(|a, b| a.0.distance(at).total_cmp(&b.0.distance(at)));
    let from_middle = at - inside(&floor.outline).unwrap_or(at);
    let look = match near.filter(|(on, _)| on.distance(at) <= NEAR_MM) {
        Some((on, _)) if on.distance(at) > 1.0 => on - at,
        // It hangs on the wall itself: to the side of the middle.
        Some((_, (a, b))) => {
            let out = PointF::new(a.y - b.y, b.x - a.x);
            out * if out.dot(from_middle) < 0.0 {
                -1.0
            } else {
                1.0
            }
        }
        None => from_middle,
    };
    if look == PointF::default() {
        return 0;
    }
    (look.x.atan2(-look.y).to_degrees().round() as i32).rem_euclid(360)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{FloorId, WallId};
    use crate::domain::language::Name;
    use crate::domain::plan::Wall;

    #[test]
    fn one_looks_at_the_front_which_is_turned_from_the_wall_or_to_the_middle() {
        let p = Point::new;
        let floor = Floor {
            id: FloorId(1),
            ordinal: 0,
            short_name: "G".into(),
            name: Name::default(),
            outline: vec![p(0, 0), p(40_000, 0), p(40_000, 30_000), p(0, 30_000)],
            north_deg: 0,
            zones: Vec::new(),
            walls: vec![Wall {
                id: WallId(1),
                points: vec![p(12_000, 0), p(12_000, 10_000)],
                thickness_mm: 200,
            }],
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: Vec::new(),
        };
        let table = [
            // Before the upper edge, the right, the lower, the left.
            ((20_000, 500), 0),
            ((39_000, 15_000), 90),
            ((20_000, 29_900), 180),
            ((300, 15_000), 270),
            // On either side of the wall, and on an edge.
            ((11_000, 6_000), 90),
            ((13_000, 6_000), 270),
            ((20_000, 0), 0),
            ((40_000, 15_000), 90),
            // In the room: away from the middle, where the front looks to.
            ((20_000, 20_000), 180),
            ((30_000, 15_000), 90),
        ];
        for ((x, y), look) in table {
            assert_eq!(look_deg(&floor, p(x, y)), look, "{x}, {y}");
        }
    }
}
