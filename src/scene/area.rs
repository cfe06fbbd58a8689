//! What lies where: areas and marks of a scene in a grid, so that a click among a thousand bays looks at a few.

use super::{Bounds, Tag};
use crate::domain::geometry::{PointF, holds};
use std::collections::{HashMap, HashSet};

/// Side of a cell in ground millimetres: a few bays.
const CELL_MM: f64 = 2_000.0;

/// The areas of a scene, later ones above earlier ones, and its marks above all areas.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Areas {
    outlines: Vec<(Tag, Vec<PointF>)>,
    cells: HashMap<(i32, i32), Vec<u32>>,
    marks: Vec<(Tag, PointF)>,
}

impl Areas {
    /// Adds a polygon, closed by itself.
    pub fn add(&mut self, tag: Tag, outline: Vec<PointF>) {
        let Some(bounds) = Bounds::around(outline.iter().copied()) else {
            return;
        };
        let index = u32::try_from(self.outlines.len()).unwrap_or(u32::MAX);
        let (from, to) = (cell(bounds.min), cell(bounds.max));
        for x in from.0..=to.0 {
            for y in from.1..=to.1 {
                self.cells.entry((x, y)).or_default().push(index);
            }
        }
        self.outlines.push((tag, outline));
    }

    /// Adds a spot that is drawn as a sign of one size.
    pub fn add_mark(&mut self, tag: Tag, at: PointF) {
        self.marks.push((tag, at));
    }

    /// See [`Scene::hit`](super::Scene::hit).
    pub fn hit(&self, at: PointF, reach_mm: f64) -> Option<Tag> {
        let nearest = self
            .marks
            .iter()
            .map(|(tag, mark)| (mark.distance(at), *tag))
            .filter(|(distance, _)| *distance <= reach_mm)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, tag)) = nearest {
            return Some(tag);
        }
        let candidates = self.cells.get(&cell(at))?;
        candidates
            .iter()
            .rev()
            .filter_map(|i| self.outlines.get(*i as usize))
            .find(|(_, outline)| holds(outline, at))
            .map(|(tag, _)| *tag)
    }

    /// The outline of a tagged thing, to be lit up under the pointer.
    pub fn outline(&self, tag: Tag) -> Option<&[PointF]> {
        self.outlines
            .iter()
            .find(|(t, _)| *t == tag)
            .map(|(_, outline)| outline.as_slice())
    }

    /// Everything there is, once each, with where it is.
    pub fn spots(&self) -> Vec<(Tag, PointF)> {
        let outlined = self.outlines.iter().filter_map(|(tag, outline)| {
            let bounds = Bounds::around(outline.iter().copied())?;
            Some((*tag, bounds.centre()))
        });
        let mut seen = HashSet::new();
        outlined
            .chain(self.marks.iter().copied())
            .filter(|(tag, _)| seen.insert(*tag))
            .collect()
    }

    /// Where a thing is: the middle of its outline's bounds, or its mark.
    pub fn spot(&self, tag: Tag) -> Option<PointF> {
        let mark = || {
            self.marks
                .iter()
                .find(|(t, _)| *t == tag)
                .map(|(_, at)| *at)
        };
        self.outline(tag)
            .and_then(|o| Bounds::around(o.iter().copied()))
            .map(|b| b.centre())
            .or_else(mark)
    }
}

fn cell(at: PointF) -> (i32, i32) {
    let index = |mm: f64| (mm / CELL_MM).floor() as i32;
    (index(at.x), index(at.y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{BayId, PlaceId, ZoneId};

    fn square(x: f64, y: f64, side: f64) -> Vec<PointF> {
        Bounds::new(PointF::new(x, y), PointF::new(x + side, y + side))
            .corners()
            .to_vec()
    }

    #[test]
    fn the_uppermost_area_is_hit_and_a_mark_lies_above_all() {
        let mut areas = Areas::default();
        areas.add(Tag::Zone(ZoneId(1)), square(0.0, 0.0, 10_000.0));
        areas.add(Tag::Bay(BayId(7)), square(4_000.0, 4_000.0, 900.0));
        areas.add_mark(Tag::Place(PlaceId(3)), PointF::new(8_000.0, 8_000.0));
        let hit = |x, y| areas.hit(PointF::new(x, y), 300.0);
        assert_eq!(hit(4_100.0, 4_800.0), Some(Tag::Bay(BayId(7))));
        assert_eq!(hit(3_900.0, 4_800.0), Some(Tag::Zone(ZoneId(1))));
        assert_eq!(hit(8_200.0, 8_100.0), Some(Tag::Place(PlaceId(3))));
        assert_eq!(hit(8_300.0, 8_300.0), Some(Tag::Zone(ZoneId(1))));
        assert_eq!(hit(-5.0, 100.0), None);
    }
}
