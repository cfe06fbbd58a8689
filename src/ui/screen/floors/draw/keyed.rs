//! The board by keys alone: arrows move what is chosen, or a cross at which points are put; the space bar puts one, or
//! chooses the next thing.

use super::act::{FINE_MM, STEP_MM, TURN_DEG};
use super::{Board, Message, corner};
use crate::domain::draw::{Edit, Item, Part, middle};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::keys::Shortcut;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use std::collections::BTreeSet;

/// Whether a tool puts points.
pub(super) fn is_drawing(tool: Tool) -> bool {
    !matches!(tool, Tool::Select | Tool::Pan)
}

impl Board {
    /// A key of the board.
    pub(super) fn key(
        &mut self,
        ctx: &Ctx,
        (shortcut, key, held): (Shortcut, &Key, Modifiers),
    ) -> Action<Message> {
        match shortcut {
            Shortcut::Tool(tool) => self.take(ctx, tool),
            Shortcut::Nudge => self.nudge(ctx, key, held),
            Shortcut::Put if is_drawing(self.hand.tool()) => self.put(ctx),
            Shortcut::Put => {
                self.choose_next(held.shift());
                self.look(ctx);
                Action::none()
            }
            Shortcut::Turn => {
                let by = if held.shift() { -TURN_DEG } else { TURN_DEG };
                self.perform(ctx, Edit::Turn(self.hand.movable(), by))
            }
            Shortcut::Part => self.by_corner(ctx, corner::Message::Next(held.shift())),
            Shortcut::Bend => self.by_corner(ctx, corner::Message::Add),
            Shortcut::Unrow => self.by_corner(ctx, corner::Message::Unrow),
            Shortcut::Remove if self.corner().is_some() => self.remove_corner(ctx),
            Shortcut::Remove => self.remove(ctx),
            Shortcut::Copy => self.copy(ctx),
            Shortcut::All => {
                self.choose_all();
                self.look(ctx);
                Action::none()
            }
            Shortcut::Finish => match self.hand.finish() {
                Some(wish) => self.grant(ctx, wish),
                None => Action::none(),
            },
            _ => Action::none(),
        }
    }

    fn choose_all(&mut self) {
        self.hand.chosen = self.own_parts().into_iter().collect();
    }

    /// An arrow: moves what is chosen, or the cross of a tool that draws.
    fn nudge(&mut self, ctx: &Ctx, key: &Key, held: Modifiers) -> Action<Message> {
        let step = if held.shift() {
            FINE_MM
        } else {
            self.hand.grid_mm.unwrap_or(STEP_MM)
        };
        let by = match key {
            Key::Named(Named::ArrowLeft) => Point::new(-step, 0),
            Key::Named(Named::ArrowRight) => Point::new(step, 0),
            Key::Named(Named::ArrowUp) => Point::new(0, -step),
            _ => Point::new(0, step),
        };
        if !is_drawing(self.hand.tool()) {
            if let Some(moved) = self.move_corner(ctx, by) {
                return moved;
            }
            return self.perform(ctx, Edit::Move(self.hand.movable(), by));
        }
        let at = self.cross() + PointF::from(by);
        self.cross = Some(at);
        self.touch_at(ctx, Phase::Hover)
    }

    /// Where the cross stands: in the middle of the floor until it is moved.
    fn cross(&self) -> PointF {
        let floor = middle(self.drawing.sheet(), &[Part::Floor(self.floor)]);
        self.cross.or(floor).unwrap_or_default().round().into()
    }

    /// A point where the cross stands.
    fn put(&mut self, ctx: &Ctx) -> Action<Message> {
        self.cross = Some(self.cross());
        let Action { task, .. } = self.touch_at(ctx, Phase::Down);
        self.touch_at(ctx, Phase::Up).with(task)
    }

    /// The cross is led by nothing: it goes by steps already.
    fn touch_at(&mut self, ctx: &Ctx, phase: Phase) -> Action<Message> {
        let touch = Touch {
            phase,
            at: self.cross(),
            reach_mm: self.reach_mm,
            held: Modifiers::COMMAND,
        };
        self.touch(ctx, touch)
    }

    /// The next thing of the floor, or the one before.
    fn choose_next(&mut self, is_back: bool) {
        let parts = self.own_parts();
        let now = parts.iter().position(|p| self.hand.chosen.contains(p));
        let count = parts.len();
        let next = match (now, is_back) {
            (None, _) => 0,
            (Some(now), false) => (now + 1) % count.max(1),
            (Some(now), true) => (now + count - 1) % count.max(1),
        };
        self.hand.chosen = parts
            .get(next)
            .copied()
            .into_iter()
            .collect::<BTreeSet<Part>>();
    }

    /// The things of the floor, rows rather than their bays.
    fn own_parts(&self) -> Vec<Part> {
        let items = self.drawing.sheet().items_on(self.floor).into_iter();
        let own = items.filter(|item| match item {
            Item::Floor(..) | Item::Underlay(..) => false,
            Item::Bay(_, bay) => bay.run.is_none(),
            _ => true,
        });
        own.map(|item| item.part()).collect()
    }
}
