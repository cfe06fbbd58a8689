//! What stands on a floor, read from the plan by the judge for itself: polygons nobody walks through, walls without
//! their openings, the edge of the floor; and how much room there is around a point or a straight walk.

use deskbell::domain::geometry::{PointF, holds};
use deskbell::domain::plan::{
    Access, Closed, Floor, Opening, OpeningKind, Plan, Point, Wall, ZoneKind,
};
use deskbell::domain::way::Gait;

pub type Line = (PointF, PointF);

const CELL_MM: f64 = 1_000.0;
/// Lines are listed in every cell they come so near to: more than the widest body and half a piece of a walk.
const REACH_MM: f64 = 800.0;
/// A walk is looked at in pieces.
const PIECE_MM: f64 = 300.0;

/// See the module.
pub struct Solids {
    outline: Vec<PointF>,
    polygons: Vec<Vec<PointF>>,
    lines: Vec<Line>,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<u32>>,
    inside: Vec<Vec<u32>>,
}

impl Solids {
    /// What stands on a floor for a gait; doors and areas that are closed now are shut.
    pub fn new(plan: &Plan, floor: &Floor, gait: Gait) -> Self {
        let is_closed = |what: Closed| plan.closures.iter().any(|c| c.what == what);
        let mut polygons: Vec<Vec<PointF>> = Vec::new();
        polygons.extend(floor.bays.iter().map(|bay| bay.corners().to_vec()));
        let shut = floor.zones.iter().filter(|zone| {
            let is_solid = matches!(
                zone.kind,
                ZoneKind::Void | ZoneKind::Closed | ZoneKind::Staff
            );
            is_solid || zone.access != Access::Public || is_closed(Closed::Zone(zone.id))
        });
        polygons.extend(shut.map(|zone| floats(&zone.polygon)));
        let furniture = floor.places.iter().filter_map(|p| p.polygon.as_ref());
        polygons.extend(furniture.map(|p| floats(p)));
        let stops = plan.connectors.iter().flat_map(|c| &c.stops);
        let stops = stops.filter(|stop| stop.floor == floor.id);
        polygons.extend(stops.map(|stop| floats(&stop.polygon)));
        let doors: Vec<&Opening> = floor
            .openings
            .iter()
            .filter(|o| o.access == Access::Public && o.kind != OpeningKind::Emergency)
            .filter(|o| gait == Gait::Walking || o.is_step_free)
            .filter(|o| !is_closed(Closed::Opening(o.id)))
            .collect();
        for wall in &floor.walls {
            polygons.extend(wall_parts(wall, &floor.walls, &doors));
        }
        Self::of(floats(&floor.outline), polygons)
    }

    fn of(outline: Vec<PointF>, polygons: Vec<Vec<PointF>>) -> Self {
        let most = |of: fn(&PointF) -> f64| outline.iter().map(of).fold(0.0, f64::max);
        let count = |length: f64| (length / CELL_MM) as usize + 2;
        let (columns, rows) = (count(most(|p| p.x)), count(most(|p| p.y)));
        let mut solids = Self {
            lines: polygons
                .iter()
                .chain([&outline])
                .flat_map(|p| edges(p))
                .collect(),
            outline,
            polygons,
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
            inside: vec![Vec::new(); columns * rows],
        };
        for (i, (a, b)) in (0..).zip(solids.lines.clone()) {
            let (least, most) = bounds(&[a, b]);
            let at = |cell: PointF| {
                let middle = cell + PointF::new(CELL_MM / 2.0, CELL_MM / 2.0);
                off((a, b), middle) <= REACH_MM + CELL_MM
            };
            for (cell, corner) in solids.reached(least, most, REACH_MM) {
                if at(corner) {
                    solids.cells[cell].push(i);
                }
            }
        }
        for (i, polygon) in (0..).zip(solids.polygons.clone()) {
            let (least, most) = bounds(&polygon);
            for (cell, _) in solids.reached(least, most, 0.0) {
                solids.inside[cell].push(i);
            }
        }
        solids
    }

    /// The cells that a thing between these corners reaches into, with a rim around it, each with its own least corner.
    fn reached(&self, least: PointF, most: PointF, rim: f64) -> Vec<(usize, PointF)> {
        let clamp = |at: f64, count: usize| ((at / CELL_MM).max(0.0) as usize).min(count - 1);
        let rows = clamp(least.y - rim, self.rows)..=clamp(most.y + rim, self.rows);
        let columns = clamp(least.x - rim, self.columns)..=clamp(most.x + rim, self.columns);
        let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
        let columns = self.columns;
        let placed = cells.map(|(row, column)| {
            let corner = PointF::new(column as f64, row as f64) * CELL_MM;
            (row * columns + column, corner)
        });
        placed.collect()
    }

    fn cell(&self, p: PointF) -> usize {
        let clamp = |at: f64, count: usize| ((at / CELL_MM).max(0.0) as usize).min(count - 1);
        clamp(p.y, self.rows) * self.columns + clamp(p.x, self.columns)
    }

    /// The corners of everything.
    pub fn corners(&self) -> impl Iterator<Item = PointF> + '_ {
        self.polygons
            .iter()
            .chain([&self.outline])
            .flatten()
            .copied()
    }

    /// Whether a point lies on the floor and in nothing.
    pub fn is_open(&self, p: PointF) -> bool {
        let mut around = self.inside[self.cell(p)].iter();
        holds(&self.outline, p) && !around.any(|i| holds(&self.polygons[*i as usize], p))
    }

    /// How much room there is around a point, as far as a body needs it; nothing inside of something.
    pub fn room(&self, p: PointF) -> f64 {
        if !self.is_open(p) {
            return 0.0;
        }
        let near = self.cells[self.cell(p)].iter();
        near.map(|i| off(self.lines[*i as usize], p))
            .fold(f64::INFINITY, f64::min)
    }

    /// Whether a straight walk keeps so much room to both sides; its beginning is open.
    pub fn is_clear(&self, from: PointF, to: PointF, room: f64) -> bool {
        let count = (from.distance(to) / PIECE_MM).ceil().max(1.0);
        let at = |i: f64| from + (to - from) * (i / count);
        (0..count as u32).all(|i| {
            let piece = (at(f64::from(i)), at(f64::from(i) + 1.0));
            let near = &self.cells[self.cell((piece.0 + piece.1) * 0.5)];
            let mut near = near.iter().map(|i| self.lines[*i as usize]);
            near.all(|line| apart(piece, line, room))
        })
    }
}

fn floats(points: &[Point]) -> Vec<PointF> {
    points.iter().map(|p| PointF::from(*p)).collect()
}

fn bounds(points: &[PointF]) -> (PointF, PointF) {
    let first = points.first().copied().unwrap_or_default();
    points.iter().fold((first, first), |(least, most), p| {
        (
            PointF::new(least.x.min(p.x), least.y.min(p.y)),
            PointF::new(most.x.max(p.x), most.y.max(p.y)),
        )
    })
}

pub fn edges(polygon: &[PointF]) -> impl Iterator<Item = Line> + '_ {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().copied().zip(next.copied())
}

/// How far a point is off a line.
pub fn off((a, b): Line, p: PointF) -> f64 {
    let way = b - a;
    let length = way.dot(way);
    let share = if length > 0.0 {
        ((p - a).dot(way) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (a + way * share).distance(p)
}

pub fn cross(a: PointF, b: PointF) -> f64 {
    a.x * b.y - a.y * b.x
}

/// Whether two lines keep so far apart.
fn apart(one: Line, other: Line, room: f64) -> bool {
    let ends = [
        off(one, other.0),
        off(one, other.1),
        off(other, one.0),
        off(other, one.1),
    ];
    if ends.iter().any(|far| *far < room) {
        return false;
    }
    let parts = |line: Line, ends: Line| {
        let way = line.1 - line.0;
        cross(way, ends.0 - line.0) * cross(way, ends.1 - line.0) < 0.0
    };
    !(parts(one, other) && parts(other, one))
}

/// A wall's pieces as rectangles, without what its doors take out. A piece goes on past a joint by half its thickness,
/// so that corners are filled.
fn wall_parts(wall: &Wall, walls: &[Wall], doors: &[&Opening]) -> Vec<Vec<PointF>> {
    let mut points = floats(&wall.points);
    points.dedup();
    let half = f64::from(wall.thickness_mm) / 2.0;
    let last = points.len().saturating_sub(2);
    let is_round = points.len() > 2 && points.first() == points.last();
    let mut parts = Vec::new();
    for (i, ends) in points.windows(2).enumerate() {
        let (from, to) = (ends[0], ends[1]);
        let length = from.distance(to);
        let way = (to - from) * (1.0 / length);
        let side = PointF::new(-way.y, way.x) * half;
        let begin = if i > 0 || is_round { -half } else { 0.0 };
        let end = length + if i < last || is_round { half } else { 0.0 };
        let own = doors.iter().filter(|door| is_in((from, to), door, walls));
        let mut gaps: Vec<(f64, f64)> = own
            .map(|door| {
                let along = |p: Point| (PointF::from(p) - from).dot(way);
                let (a, b) = (along(door.from), along(door.to));
                (a.min(b), a.max(b))
            })
            .collect();
        gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut at = begin;
        for (gap_from, gap_to) in gaps.into_iter().chain([(end, end)]) {
            if gap_from > at {
                let (a, b) = (from + way * at, from + way * gap_from.min(end));
                parts.push(vec![a - side, b - side, b + side, a + side]);
            }
            at = at.max(gap_to);
        }
    }
    parts
}

/// Whether a door is in this piece of wall: of all pieces the one it lies nearest to.
fn is_in(piece: Line, door: &Opening, walls: &[Wall]) -> bool {
    let middle = (PointF::from(door.from) + PointF::from(door.to)) * 0.5;
    let far = |line: Line| {
        let along = line.1 - line.0;
        let way = PointF::from(door.to) - PointF::from(door.from);
        let slant = cross(along, way) / (along.dot(along) * way.dot(way)).sqrt().max(1e-9);
        off(line, middle) + slant.abs() * 1_000.0
    };
    let pieces = walls
        .iter()
        .flat_map(|w| w.points.windows(2))
        .map(|ends| far((ends[0].into(), ends[1].into())));
    far(piece) <= pieces.fold(f64::INFINITY, f64::min) + 0.5 && far(piece) < 300.0
}
