//! The labels that stand already, in a grid of the ground: a new one is held against those alone that could meet it, so
//! that a floor of a thousand bays is labelled in a few milliseconds.

use super::Placed;
use crate::domain::geometry::PointF;
use crate::scene::Bounds;
use std::collections::HashMap;

/// Side of a cell in ground millimetres: two bays.
const CELL_MM: f64 = 2_000.0;

/// Across more cells than this, going through all labels is quicker.
const CELLS_MOST: i64 = 400;

/// Labels by where their point is.
#[derive(Debug, Default)]
pub(super) struct Near {
    all: Vec<Placed>,
    cells: HashMap<(i64, i64), Vec<usize>>,
    /// The farthest that any of them reaches from its point, in view millimetres.
    reach_mm: f64,
}

impl Near {
    pub fn push(&mut self, label: Placed) {
        self.reach_mm = self.reach_mm.max(reach(&label.extent));
        let index = self.all.len();
        self.cells.entry(cell(label.at)).or_default().push(index);
        self.all.push(label);
    }

    /// Those that could meet a label at this scale or a larger one; perhaps some more.
    pub fn to(&self, label: &Placed, scale: f64) -> Box<dyn Iterator<Item = &Placed> + '_> {
        // Two labels are apart once their points lie as far from each other as both reach.
        let away_mm = (reach(&label.extent) + self.reach_mm) / scale;
        let away = PointF::new(away_mm, away_mm);
        let (from, to) = (cell(label.at - away), cell(label.at + away));
        let across = |from: i64, to: i64| to.saturating_sub(from).saturating_add(1);
        let cells = across(from.0, to.0).saturating_mul(across(from.1, to.1));
        if !away_mm.is_finite() || cells > CELLS_MOST {
            return Box::new(self.all.iter());
        }
        let cells = (from.0..=to.0).flat_map(move |x| (from.1..=to.1).map(move |y| (x, y)));
        let held = cells.filter_map(|cell| self.cells.get(&cell)).flatten();
        Box::new(held.filter_map(|index| self.all.get(*index)))
    }
}

/// How far a box reaches from the point it stands about.
fn reach(extent: &Bounds) -> f64 {
    let Bounds { min, max } = extent;
    let arms = [min.x, min.y, max.x, max.y].map(f64::abs);
    arms.into_iter().fold(0.0, f64::max)
}

fn cell(at: PointF) -> (i64, i64) {
    let index = |mm: f64| (mm / CELL_MM).floor() as i64;
    (index(at.x), index(at.y))
}
