//! The outline of a floor, its walls and what leads through them.

use super::Draft;
use crate::domain::geometry::PointF;
use crate::domain::plan::{Closed, Floor, Opening, OpeningKind};
use crate::scene::{Path, Place, Role, Scales, Shape, Stroke, Tag, Width};

/// How thick the outline is drawn.
const OUTLINE_MM: f64 = 300.0;

/// How far an opening may lie off the line of its wall and still be in it.
const OFF_WALL_MM: f64 = 250.0;

pub(super) fn draw(draft: &mut Draft<'_>) {
    let floor = draft.floor;
    let mut outline: Vec<PointF> = floor.outline.iter().copied().map(PointF::from).collect();
    outline.extend(outline.first().copied());
    add_wall(draft, &outline, OUTLINE_MM);
    for wall in &floor.walls {
        let points: Vec<PointF> = wall.points.iter().copied().map(PointF::from).collect();
        add_wall(draft, &points, f64::from(wall.thickness_mm));
    }
    for opening in &floor.openings {
        let role = match opening.kind {
            _ if draft.is_closed(Closed::Opening(opening.id)) => Role::Closed,
            OpeningKind::Gap => continue,
            OpeningKind::Door | OpeningKind::Gate | OpeningKind::Emergency => Role::QuietInk,
        };
        add_leaf(draft, opening, role);
        let tag = Tag::Opening(opening.id);
        draft.areas().add(tag, reach_of(opening));
    }
}

fn add_wall(draft: &mut Draft<'_>, points: &[PointF], thickness_mm: f64) {
    let mut path = Path::default();
    for piece in cut(points, draft.floor) {
        path.add_polyline(piece);
    }
    for pair in points.windows(2) {
        draft.placer.add_obstacle(pair.iter().copied());
    }
    draft.add(Shape {
        path,
        place: Place::Ground,
        fill: None,
        stroke: Some(Stroke {
            role: Role::Wall,
            width: Width::Ground(thickness_mm),
            dash: None,
        }),
        scales: Scales::ALL,
        tag: None,
    });
}

/// Where a press means a door: as wide as it is, and half a metre to both sides.
fn reach_of(opening: &Opening) -> Vec<PointF> {
    const BESIDE_MM: f64 = 500.0;
    let (from, to) = (PointF::from(opening.from), PointF::from(opening.to));
    let along = (to - from) * (BESIDE_MM / from.distance(to).max(1.0));
    let side = PointF::new(-along.y, along.x);
    vec![from - side, to - side, to + side, from + side]
}

/// A thin line where a door or gate is; dashed where one does not walk every day.
fn add_leaf(draft: &mut Draft<'_>, opening: &Opening, role: Role) {
    let dash = match opening.kind {
        OpeningKind::Gap | OpeningKind::Door => None,
        OpeningKind::Gate => Some([0.3, 0.9]),
        OpeningKind::Emergency => Some([1.2, 0.9]),
    };
    let width = if role == Role::Closed { 0.7 } else { 0.25 };
    draft.add(Shape {
        path: Path::polyline([opening.from, opening.to]),
        place: Place::Ground,
        fill: None,
        stroke: Some(Stroke {
            role,
            width: Width::View(width),
            dash,
        }),
        scales: Scales::ALL,
        tag: None,
    });
}

/// The pieces of a wall between the openings in it.
fn cut(points: &[PointF], floor: &Floor) -> Vec<Vec<PointF>> {
    let mut pieces: Vec<Vec<PointF>> = vec![Vec::new()];
    for pair in points.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let along = (b - a) * (1.0 / a.distance(b).max(1.0));
        let mut gaps: Vec<(f64, f64)> = floor
            .openings
            .iter()
            .filter_map(|o| gap(a, b, along, o))
            .collect();
        gaps.sort_by(|x, y| x.0.total_cmp(&y.0));
        push(&mut pieces, a);
        for (from, to) in gaps {
            push(&mut pieces, a + along * from);
            pieces.push(vec![a + along * to]);
        }
        push(&mut pieces, b);
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

fn push(pieces: &mut [Vec<PointF>], point: PointF) {
    if let Some(piece) = pieces.last_mut()
        && piece.last() != Some(&point)
    {
        piece.push(point);
    }
}

/// From where to where, along a stretch of wall, an opening takes it away.
fn gap(a: PointF, b: PointF, along: PointF, opening: &Opening) -> Option<(f64, f64)> {
    let ends = [opening.from, opening.to].map(|p| {
        let p = PointF::from(p) - a;
        (
            p.x * along.x + p.y * along.y,
            (p.x * along.y - p.y * along.x).abs(),
        )
    });
    let (from, to) = (ends[0].0.min(ends[1].0), ends[0].0.max(ends[1].0));
    let is_on_line = ends.iter().all(|(_, off)| *off <= OFF_WALL_MM);
    let length = a.distance(b);
    (is_on_line && to > 0.0 && from < length).then(|| (from.max(0.0), to.min(length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;

    #[test]
    fn a_wall_is_cut_where_its_door_is() {
        let plan = sample::plan();
        let mut floor = plan.floors[0].clone();
        floor.openings.truncate(1);
        let (from, to) = (floor.openings[0].from, floor.openings[0].to);
        let (from, to) = (PointF::from(from), PointF::from(to));
        let beyond = |p: PointF, q: PointF| p + (p - q) * 2.0;
        let pieces = cut(&[beyond(from, to), beyond(to, from)], &floor);
        assert_eq!(pieces.len(), 2);
        assert_eq!((pieces[0][1], pieces[1][0]), (from, to));
    }
}
