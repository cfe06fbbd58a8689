//! The same once more, or many times: a row behind an aisle, a copy as far from the copy as that from what was copied.

use super::field::{Field, metres, read_metres, read_whole, text};
use super::{Board, Message};
use crate::domain::draw::{Edit, Item, Part, RunShape, bays_of, extent};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use std::collections::BTreeSet;

/// A copied row stands this far behind the row.
const AISLE_MM: i32 = 1_300;
/// Anything else is copied a little aside.
const ASIDE_MM: i32 = 500;
/// Rows are repeated no more often at once.
const MORE_MOST: i32 = 100;

/// What was copied last, and the copy.
pub struct Copied {
    from: BTreeSet<Part>,
    to: BTreeSet<Part>,
}

impl Board {
    /// Remembers a copy, and the space between two rows if it is one of rows.
    pub(super) fn note_copy(&mut self, edit: &Edit, from: BTreeSet<Part>) {
        let Edit::Copy(_, by) = edit else { return };
        let to = self.hand.chosen.clone();
        if let Some(turn_deg) = self.row_turn() {
            let upright = PointF::from(*by).turned(PointF::default(), -turn_deg);
            let every = metres(upright.y.round() as i32);
            self.stock.texts.insert(Field::Every, every);
        }
        self.copied = Some(Copied { from, to });
    }

    /// What is chosen once more: a copy as far from itself as it stands from what it was copied from; else a row behind an
    /// aisle, and anything else a little aside.
    pub(super) fn copy(&mut self, ctx: &Ctx) -> Action<Message> {
        let parts = self.hand.movable();
        let Some((least, most)) = extent(self.drawing.sheet(), &parts) else {
            return Action::none();
        };
        let size = most - least;
        let is_rows = parts.iter().all(|p| matches!(p, Part::Run(_)));
        let by = match self.last_step(least) {
            Some(by) => by,
            None if is_rows && size.x >= size.y => Point::new(0, size.y.round() as i32 + AISLE_MM),
            None if is_rows => Point::new(size.x.round() as i32 + AISLE_MM, 0),
            None => Point::new(ASIDE_MM, ASIDE_MM),
        };
        self.perform(ctx, Edit::Copy(parts, by))
    }

    /// How far the chosen copy stands from what it was copied from.
    fn last_step(&self, least: PointF) -> Option<Point> {
        let copied = self.copied.as_ref()?;
        let from: Vec<Part> = copied.from.iter().copied().collect();
        let (before, _) = extent(self.drawing.sheet(), &from)?;
        let by = (least - before).round();
        (copied.to == self.hand.chosen && by != Point::default()).then_some(by)
    }

    /// The turn of the first row that is chosen; `None` unless rows alone are.
    pub(super) fn row_turn(&self) -> Option<i32> {
        let parts = self.parts();
        let is_rows = parts.iter().all(|p| matches!(p, Part::Run(_)));
        let run = parts.first().filter(|_| is_rows)?;
        let (Part::Run(run), Some(floor)) = (run, self.drawing.sheet().floor(self.floor)) else {
            return None;
        };
        if let Some(row) = RunShape::of(floor, *run) {
            return Some(row.turn_deg);
        }
        let first = bays_of(floor, *run).first().map(|bay| bay.id)?;
        match self.drawing.sheet().get(Part::Bay(first))? {
            Item::Bay(_, bay) => Some(bay.turn_deg),
            _ => None,
        }
    }

    /// The chosen rows so many times more, at the space that is typed, across their line.
    pub(super) fn repeat(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(turn_deg) = self.row_turn() else {
            return Action::none();
        };
        let typed = |field| text(&self.stock.texts, field);
        let times = read_whole(typed(Field::More), (1, MORE_MOST)).ok_or(Field::More);
        let every = read_metres(typed(Field::Every)).filter(|mm| *mm != 0);
        match (times, every.ok_or(Field::Every)) {
            (Ok(times), Ok(every)) => {
                let way = PointF::new(0.0, f64::from(every));
                let by = way.turned(PointF::default(), turn_deg).round();
                self.perform(ctx, Edit::Repeat(self.parts(), by, times as usize))
            }
            (Err(field), _) | (_, Err(field)) => {
                let name = ctx.say(&format!("draw-field-{}", field.word()));
                let said = ctx.wording.with("draw-look-at", &[("field", name.into())]);
                Action::event(Event::Notify(Notice::trouble(said)))
            }
        }
    }
}
