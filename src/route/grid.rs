//! Which shapes lie where: a uniform grid over a floor, so that a straight walk is tested against the few shapes near it.

use super::shape::{Bounds, Convex};
use crate::domain::geometry::PointF;

/// The side of a cell; about two aisles.
const CELL_MM: f64 = 2_000.0;

/// No floor has more cells than this in a row, however far off a point was drawn by mistake.
const MOST_CELLS: f64 = 256.0;

/// Shapes by cell.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    bounds: Bounds,
    cell_mm: f64,
    columns: usize,
    rows: usize,
    /// Where the shapes of a cell begin in `shapes`; one more at the end.
    begins: Vec<u32>,
    shapes: Vec<u32>,
}

impl Grid {
    pub fn new(shapes: &[Convex]) -> Self {
        let around = shapes
            .iter()
            .fold(Bounds::NONE, |all, s| all.joined(s.bounds));
        let bounds = if shapes.is_empty() {
            Bounds::NONE.with(PointF::default())
        } else {
            around
        };
        let size = bounds.most - bounds.least;
        let cell_mm = CELL_MM.max(size.x.max(size.y) / MOST_CELLS);
        let count = |length: f64| (length / cell_mm).floor() as usize + 1;
        let mut grid = Self {
            bounds,
            cell_mm,
            columns: count(size.x),
            rows: count(size.y),
            begins: vec![0],
            shapes: Vec::new(),
        };
        let mut cells = vec![Vec::new(); grid.columns * grid.rows];
        for (index, shape) in (0..).zip(shapes) {
            grid.spread(index, shape, &mut cells);
        }
        for cell in cells {
            grid.shapes.extend(cell);
            grid.begins.push(grid.shapes.len() as u32);
        }
        grid
    }

    fn spread(&self, index: u32, shape: &Convex, cells: &mut [Vec<u32>]) {
        let (from, to) = (self.cell(shape.bounds.least), self.cell(shape.bounds.most));
        for row in from.1..=to.1 {
            for column in from.0..=to.0 {
                let corner = PointF::new(column as f64, row as f64) * self.cell_mm;
                let least = self.bounds.least + corner;
                let area = Bounds {
                    least,
                    most: least + PointF::new(self.cell_mm, self.cell_mm),
                };
                if shape.meets(&area) {
                    cells[row * self.columns + column].push(index);
                }
            }
        }
    }

    fn cell(&self, p: PointF) -> (usize, usize) {
        let off = (p - self.bounds.least) * (1.0 / self.cell_mm);
        let index = |at: f64, count: usize| (at.max(0.0) as usize).min(count - 1);
        (index(off.x, self.columns), index(off.y, self.rows))
    }

    fn at_cell(&self, column: usize, row: usize) -> &[u32] {
        let cell = row * self.columns + column;
        &self.shapes[self.begins[cell] as usize..self.begins[cell + 1] as usize]
    }

    /// The shapes that may hold a point.
    pub fn near(&self, p: PointF) -> &[u32] {
        if !self.bounds.holds(p) {
            return &[];
        }
        let (column, row) = self.cell(p);
        self.at_cell(column, row)
    }

    /// Walks from cell to cell along a straight line and stops at the first shape it goes through (Amanatides and Woo,
    /// 1987). The answer is that shape.
    pub fn first_crossed(&self, shapes: &[Convex], from: PointF, to: PointF) -> Option<u32> {
        if !self.bounds.holds(from) || !self.bounds.holds(to) {
            let mut all = (0..).zip(shapes);
            return all.find_map(|(i, s)| s.is_crossed(from, to).then_some(i));
        }
        let (mut column, mut row) = self.cell(from);
        let goal = self.cell(to);
        let way = to - from;
        let mut x = Axis::new(from.x - self.bounds.least.x, way.x, column, self.cell_mm);
        let mut y = Axis::new(from.y - self.bounds.least.y, way.y, row, self.cell_mm);
        // A shape lies in many cells; those just tested are not tested again.
        let mut tested = [u32::MAX; 4];
        let mut turn = 0;
        loop {
            for &index in self.at_cell(column, row) {
                if tested.contains(&index) {
                    continue;
                }
                if shapes[index as usize].is_crossed(from, to) {
                    return Some(index);
                }
                tested[turn] = index;
                turn = (turn + 1) % tested.len();
            }
            if (column, row) == goal {
                return None;
            }
            let is_moved = if x.next < y.next {
                x.step(&mut column, self.columns)
            } else {
                y.step(&mut row, self.rows)
            };
            if !is_moved {
                return None;
            }
        }
    }
}

/// One axis of a walk through cells.
struct Axis {
    /// The share of the line at which the next cell begins.
    next: f64,
    each: f64,
    is_up: bool,
}

impl Axis {
    fn new(from: f64, way: f64, cell: usize, cell_mm: f64) -> Self {
        let is_up = way > 0.0;
        let border = (cell + usize::from(is_up)) as f64 * cell_mm;
        let (next, each) = if way == 0.0 {
            (f64::INFINITY, f64::INFINITY)
        } else {
            ((border - from) / way, cell_mm / way.abs())
        };
        Self { next, each, is_up }
    }

    /// On to the next cell; `false` past the last one or the end of the line.
    fn step(&mut self, cell: &mut usize, count: usize) -> bool {
        if self.next > 1.0 {
            return false;
        }
        self.next += self.each;
        let next = if self.is_up {
            Some(*cell + 1)
        } else {
            cell.checked_sub(1)
        };
        match next.filter(|next| *next < count) {
            Some(next) => {
                *cell = next;
                true
            }
            None => false,
        }
    }
}
