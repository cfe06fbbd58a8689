//! The aisles of a floor: which shelves stand beside a walk, and the how many-th aisle it is.

use super::shape::{dot, edges, unit};
use super::stretch::{Stretch, turn_deg};
use crate::domain::geometry::PointF;
use crate::domain::id::RunId;
use crate::domain::plan::{Floor, Side};
use crate::domain::way::Hand;

/// How far shelves may stand from the middle of a walk that is between them.
const BESIDE_MM: f64 = 1_600.0;

/// How far beside a walkway the shelves end that are counted along it.
const END_PANEL_MM: f64 = 2_000.0;

/// Rows whose ends differ by less stand in one column, and its aisles are counted from its first row, however far that is
/// aside as one comes up to it on a slant.
const COLUMN_MM: f64 = 1_000.0;

/// Shelves nearer to each other have no aisle between them.
const LEAST_MOUTH_MM: f64 = 500.0;

/// A wider gap is no aisle any more.
const WIDEST_MOUTH_MM: f64 = 3_500.0;

/// A mouth whose middle is not further ahead is the one the walker stands in.
const AHEAD_MM: f64 = 500.0;

/// How far two directions may differ and still be told as one.
const PARALLEL_DEG: f64 = 20.0;

/// A shorter walk into an aisle may run from corner to corner, and differ more.
const SHORT_MM: f64 = 4_000.0;
const SHORT_PARALLEL_DEG: f64 = 60.0;

/// Shelves in a row, or a wall.
#[derive(Debug, Clone)]
struct Row {
    run: Option<RunId>,
    is_shelf: bool,
    along: PointF,
    corners: Vec<PointF>,
}

/// All rows of a floor.
#[derive(Debug, Clone)]
pub(super) struct Rows(Vec<Row>);

/// What lies along a walkway, from and to, measured from where the walker came into it.
#[derive(Debug, Clone, Copy)]
struct Block {
    from: f64,
    to: f64,
    is_shelf: bool,
}

impl Rows {
    pub fn new(floor: &Floor) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for bay in &floor.bays {
            let (left, right) = bay.face_line(Side::B);
            let along = unit(right - left);
            let same = rows.iter_mut().find(|row| {
                let is_run = bay.run.is_some() && row.run == bay.run;
                is_run && slant_deg(row.along, along) < PARALLEL_DEG
            });
            match same {
                Some(row) => row.corners.extend(bay.corners()),
                None => rows.push(Row {
                    run: bay.run,
                    is_shelf: true,
                    along,
                    corners: bay.corners().into(),
                }),
            }
        }
        let outline: Vec<PointF> = floor.outline.iter().map(|p| (*p).into()).collect();
        let walls = floor.walls.iter().flat_map(|wall| wall.points.windows(2));
        let walls = walls.map(|ends| (PointF::from(ends[0]), PointF::from(ends[1])));
        rows.extend(walls.chain(edges(&outline)).map(|(a, b)| Row {
            run: None,
            is_shelf: false,
            along: unit(b - a),
            corners: vec![a, b],
        }));
        Self(rows)
    }

    /// Whether a walk runs along shelves.
    pub fn is_aisle(&self, from: PointF, to: PointF) -> bool {
        self.beside(from, to).next().is_some()
    }

    /// The run whose sign is at the mouth of an aisle: the wanted one if it is there, else the nearest to the walker.
    pub fn sign(&self, stretch: &Stretch, wanted: Option<RunId>) -> Option<RunId> {
        let mut runs: Vec<(f64, RunId)> = (self.beside(stretch.from, stretch.to))
            .filter_map(|row| Some((row.distance(stretch.from), row.run?)))
            .collect();
        runs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_wanted = wanted.is_some_and(|wanted| runs.iter().any(|(_, run)| *run == wanted));
        if is_wanted {
            wanted
        } else {
            runs.first().map(|(_, run)| *run)
        }
    }

    /// The run whose sign is at the mouth of an aisle that a stretch runs straight into.
    pub fn entered(&self, stretch: &Stretch, wanted: Option<RunId>) -> Option<RunId> {
        let is_along =
            |row: &&Row| row.is_shelf && slant_deg(row.along, stretch.way) < PARALLEL_DEG;
        let at = |p: PointF| {
            let rows = self.0.iter().filter(is_along);
            rows.filter(move |row| row.distance(p) <= BESIDE_MM)
        };
        if at(stretch.from).next().is_some() {
            return None;
        }
        let runs: Vec<RunId> = at(stretch.to).filter_map(|row| row.run).collect();
        wanted
            .filter(|run| runs.contains(run))
            .or(runs.first().copied())
    }

    /// Which aisle on that hand a stretch turns into, counted along the stretch before it; `None` where it can't be told
    /// by counting.
    pub fn count(&self, before: &Stretch, into: &Stretch, hand: Hand) -> Option<u32> {
        let row = self.beside(into.from, into.to).next()?;
        let walkway = Walkway::new(before, row, hand)?;
        let blocks = self.blocks(&walkway);
        let inside = into.from + into.way * (into.length() / 2.0).min(1_500.0);
        let entered = dot(inside - before.from, walkway.on);
        let mut nth = 0;
        for pair in blocks.windows(2) {
            let (from, to) = (pair[0].to, pair[1].from);
            let is_mouth = to - from <= WIDEST_MOUTH_MM && (pair[0].is_shelf || pair[1].is_shelf);
            if !is_mouth || f64::midpoint(from, to) <= AHEAD_MM {
                continue;
            }
            nth += 1;
            if (from..=to).contains(&entered) {
                return Some(nth);
            }
        }
        None
    }

    /// What ends beside a walkway, in walking order; what stands closer than an aisle is one block.
    fn blocks(&self, walkway: &Walkway) -> Vec<Block> {
        let rows = self.0.iter();
        let mut blocks: Vec<Block> = rows.filter_map(|row| walkway.block(row)).collect();
        blocks.sort_by(|a, b| a.from.total_cmp(&b.from));
        let mut joined: Vec<Block> = Vec::new();
        for block in blocks {
            match joined.last_mut() {
                Some(last) if block.from - last.to < LEAST_MOUTH_MM => {
                    last.to = last.to.max(block.to);
                    last.is_shelf |= block.is_shelf;
                }
                _ => joined.push(block),
            }
        }
        joined
    }

    /// Shelves that run the way of a walk and stand beside its middle or, if it is short and so on a slant, its end.
    fn beside(&self, from: PointF, to: PointF) -> impl Iterator<Item = &Row> {
        let way = unit(to - from);
        let is_short = from.distance(to) < SHORT_MM;
        let (at, within_deg) = if is_short {
            (to, SHORT_PARALLEL_DEG)
        } else {
            ((from + to) * 0.5, PARALLEL_DEG)
        };
        self.0.iter().filter(move |row| {
            let is_way = slant_deg(row.along, way) < within_deg;
            row.is_shelf && is_way && row.distance(at) <= BESIDE_MM
        })
    }
}

/// A walk past the ends of rows, seen square to them.
struct Walkway {
    from: PointF,
    /// The rows' direction, to the hand that is looked at.
    side: PointF,
    /// Square to it, the way one walks.
    on: PointF,
    /// How far one comes to that hand with each millimetre on.
    drift: f64,
    /// How far to that hand the row that is looked for ends.
    column: f64,
}

impl Walkway {
    /// `None` if one walks along the rows more than past them: then they are not passed one by one.
    fn new(walk: &Stretch, row: &Row, hand: Hand) -> Option<Self> {
        let along = row.along;
        let way = unit(walk.to - walk.from);
        let square = PointF::new(-along.y, along.x);
        let on = square * dot(square, way).signum();
        let right = PointF::new(-on.y, on.x);
        let side = match hand {
            Hand::Left => right * -1.0,
            Hand::Right => right,
        };
        let passed = dot(way, on);
        (passed > 0.8).then(|| Self {
            from: walk.from,
            side,
            on,
            drift: dot(way, side) / passed,
            column: row.span(walk.from, side).0,
        })
    }

    /// A row that ends beside the walk.
    fn block(&self, row: &Row) -> Option<Block> {
        let (from, to) = row.span(self.from, self.on);
        let (near, far) = row.span(self.from, self.side);
        let is_column = row.is_shelf && (near - self.column).abs() < COLUMN_MM;
        let walked_to = self.drift * f64::midpoint(from, to);
        let (near, far) = (near - walked_to, far - walked_to);
        let is_beside = is_column || near < END_PANEL_MM && far > LEAST_MOUTH_MM;
        let is_row = slant_deg(row.along, self.side) < PARALLEL_DEG;
        let is_shelf = row.is_shelf;
        (is_row && is_beside).then_some(Block { from, to, is_shelf })
    }
}

impl Row {
    /// From where to where the row reaches along an axis.
    fn span(&self, from: PointF, axis: PointF) -> (f64, f64) {
        let at = self.corners.iter().map(|c| dot(*c - from, axis));
        at.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), at| {
            (least.min(at), most.max(at))
        })
    }

    fn distance(&self, p: PointF) -> f64 {
        let across = PointF::new(-self.along.y, self.along.x);
        let off = |axis| {
            let (least, most) = self.span(p, axis);
            least.max(-most).max(0.0)
        };
        off(self.along).hypot(off(across))
    }
}

/// How many degrees two directions differ, there or back.
fn slant_deg(a: PointF, b: PointF) -> f64 {
    let deg = turn_deg(a, b).abs();
    deg.min(180.0 - deg)
}
