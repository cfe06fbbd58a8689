//! The parts of one thing, one by one: the corners of an outline, a wall, a room; the bays of a row. They are gone through
//! by keys and set by exact numbers; a corner is added and taken away, a bay taken out of its row.

use super::field::{Field, metres, read_metres};
use super::hand::Doing;
use super::{Board, Entered, Message as Drawn};
use crate::domain::draw::{Edit, Item, Part, bays_of, corners, is_closed, run_of};
use crate::domain::geometry::PointF;
use crate::domain::id::BayId;
use crate::domain::plan::Point;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::style::gap;
use crate::ui::widget::map::{Phase, Touch};
use crate::ui::widget::press::{button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use iced::widget::{Column, column, row};

/// What is done with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The next part, or the one before.
    Next(bool),
    /// One more corner in the middle of the edge behind the chosen one.
    Add,
    /// The chosen corner goes.
    Remove,
    /// The chosen bay stands alone from now on.
    Unrow,
}

/// Whether the corners of a thing are chosen one by one: those of a bay or a picture stand as its sides are long.
fn has_corners(item: &Item) -> bool {
    !matches!(item, Item::Bay(..) | Item::Underlay(..)) && corners(item).len() > 1
}

impl Board {
    /// The thing whose corners are gone through, and all of them; the floor itself while nothing is chosen.
    fn cornered(&self) -> Option<(Item, Vec<PointF>)> {
        let part = match self.parts().as_slice() {
            [] => Part::Floor(self.floor),
            [part] => *part,
            _ => return None,
        };
        let item = self.drawing.sheet().get(part).filter(has_corners)?;
        let corners = corners(&item);
        Some((item, corners))
    }

    /// The corner that is chosen, and where it is.
    pub(super) fn corner(&self) -> Option<(Part, usize, PointF)> {
        let (part, corner) = self.corner?;
        let (item, corners) = self.cornered()?;
        let at = corners.get(corner).filter(|_| item.part() == part)?;
        Some((part, corner, *at))
    }

    pub(super) fn by_corner(&mut self, ctx: &Ctx, message: Message) -> Action<Drawn> {
        match message {
            Message::Next(is_back) => {
                self.next_part(is_back);
                self.look(ctx);
                Action::task(iced::widget::operation::focus(super::BOARD))
            }
            Message::Add => self.add_corner(ctx),
            Message::Remove => self.remove_corner(ctx),
            Message::Unrow => match self.bay_of_row() {
                Some(bay) => self.perform(ctx, Edit::Unrow(bay)),
                None => Action::none(),
            },
        }
    }

    fn next_part(&mut self, is_back: bool) {
        let step = |now: Option<usize>, count: usize| match (now, is_back) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(now), false) => (now + 1) % count,
            (Some(now), true) => (now + count - 1) % count,
        };
        if let Some(bays) = self.row_of_chosen() {
            let chosen = |bay: &BayId| self.hand.chosen.contains(&Part::Bay(*bay));
            let now = bays.iter().position(chosen);
            if !bays.is_empty() {
                self.hand.chosen = [Part::Bay(bays[step(now, bays.len())])].into();
            }
        } else if let Some((item, corners)) = self.cornered() {
            let now = self.corner().map(|(_, corner, _)| corner);
            self.hand.chosen = [item.part()].into();
            self.corner = Some((item.part(), step(now, corners.len())));
        }
    }

    /// The bays of the row that is chosen, or in which the chosen bay stands.
    fn row_of_chosen(&self) -> Option<Vec<BayId>> {
        let run = match self.parts().as_slice() {
            [Part::Run(run)] => *run,
            [Part::Bay(bay)] => run_of(self.drawing.sheet(), *bay)?.1,
            _ => return None,
        };
        let floor = self.drawing.sheet().floor(self.floor)?;
        Some(bays_of(floor, run).iter().map(|bay| bay.id).collect())
    }

    /// The bay that is chosen alone and stands in a row with others.
    fn bay_of_row(&self) -> Option<BayId> {
        let [Part::Bay(bay)] = self.parts()[..] else {
            return None;
        };
        self.row_of_chosen().filter(|row| row.len() > 1)?;
        Some(bay)
    }

    /// Lets go of the part, and of what is begun, else of the whole.
    pub(super) fn leave(&mut self) {
        if self.corner.take().is_some() {
            return;
        }
        let row = match self.parts()[..] {
            [Part::Bay(bay)] => run_of(self.drawing.sheet(), bay),
            _ => None,
        };
        match row {
            Some((_, run)) => self.hand.chosen = [Part::Run(run)].into(),
            None => drop(self.hand.leave()),
        }
    }

    /// A corner that the pointer takes hold of is the chosen one.
    pub(super) fn take_corner(&mut self, ctx: &Ctx, touch: &Touch) {
        if let (Phase::Down, Doing::Reshape { part, corner, .. }) = (touch.phase, &self.hand.doing)
        {
            self.corner = Some((*part, *corner));
            self.look(ctx);
        }
    }

    /// Moves the chosen corner, by keys; `None` where there is none.
    pub(super) fn move_corner(&mut self, ctx: &Ctx, by: Point) -> Option<Action<Drawn>> {
        let (part, corner, at) = self.corner()?;
        let to = (at + by.into()).round();
        Some(self.perform(ctx, Edit::Reshape(part, corner, to)))
    }

    fn add_corner(&mut self, ctx: &Ctx) -> Action<Drawn> {
        let (Some((part, corner, _)), Some((item, corners))) = (self.corner(), self.cornered())
        else {
            return Action::none();
        };
        // Behind the last corner of a wall there is no edge.
        let last = corners.len() - 1;
        let from = match is_closed(&item) {
            true => corner,
            false => corner.min(last - 1),
        };
        let to = (from + 1) % corners.len();
        let middle = ((corners[from] + corners[to]) * 0.5).round();
        self.corner = Some((part, from + 1));
        self.perform(ctx, Edit::Bend(part, from, middle))
    }

    pub(super) fn remove_corner(&mut self, ctx: &Ctx) -> Action<Drawn> {
        let (Some((part, corner, _)), Some((_, corners))) = (self.corner(), self.cornered()) else {
            return Action::none();
        };
        let action = self.perform(ctx, Edit::Straighten(part, corner));
        let left = self.cornered().map_or(0, |(_, corners)| corners.len());
        if left < corners.len() {
            self.corner = Some((part, corner.min(left.saturating_sub(1))));
            self.look(ctx);
        }
        action
    }

    /// What stands in the two fields of the chosen corner.
    pub(super) fn corner_texts(&mut self) {
        // Gone with an edit, or with what is chosen now.
        self.corner = self.corner().map(|(part, corner, _)| (part, corner));
        if let Some((_, _, at)) = self.corner() {
            let at = at.round();
            self.texts.insert(Field::CornerX, metres(at.x));
            self.texts.insert(Field::CornerY, metres(at.y));
        }
    }

    /// A number of the chosen corner was typed.
    pub(super) fn enter_corner(
        &mut self,
        ctx: &Ctx,
        field: Field,
        entered: &Entered,
    ) -> Action<Drawn> {
        let Some((part, corner, at)) = self.corner() else {
            return Action::none();
        };
        if entered.parts != [part] {
            return Action::none(); // typed about something else
        }
        let Some(mm) = read_metres(&entered.text) else {
            self.wrong = Some(field);
            return Action::none();
        };
        let at = at.round();
        let to = match field {
            Field::CornerX => Point::new(mm, at.y),
            _ => Point::new(at.x, mm),
        };
        if to == at {
            return Action::none();
        }
        self.perform(ctx, Edit::Reshape(part, corner, to))
    }
}

/// The corners in the panel: which one is chosen, where it is, and what can be done with it. Nothing for what has none.
pub fn view<'a>(board: &'a Board, ctx: &'a Ctx) -> Option<Element<'a, Drawn>> {
    let (item, corners) = board.cornered()?;
    let act = |id: &'static str, message, shortcut| {
        let said = button(ctx.say(id))
            .id(id)
            .on_press(Drawn::Corner(message))
            .compact();
        tip(said, ctx.say(id), Some(shortcut))
    };
    let Some((_, corner, _)) = board.corner() else {
        let begin = act("draw-corners", Message::Next(false), Shortcut::Part);
        return Some(begin);
    };
    let slots = [
        ("corner", (corner + 1).into()),
        ("corners", corners.len().into()),
    ];
    let step = |sign, id: &'static str, is_back| {
        let message = Drawn::Corner(Message::Next(is_back));
        let press = sign_button(sign).id(id).on_press(message);
        tip(press, ctx.say(id), Some(Shortcut::Part))
    };
    let lead = row![
        words::label(ctx.wording.with("draw-corner", &slots)),
        step(Icon::ChevronLeft, "draw-corner-before", true),
        step(Icon::ChevronRight, "draw-corner-next", false),
    ];
    let at = [Field::CornerX, Field::CornerY].map(|field| super::panel::typed(board, ctx, field));
    // A door has its two ends and no more.
    let acts = (!matches!(item, Item::Opening(..))).then(|| {
        let acts = row![
            act("draw-corner-add", Message::Add, Shortcut::Bend),
            act("draw-corner-remove", Message::Remove, Shortcut::Remove),
        ];
        acts.spacing(gap::S).wrap().vertical_spacing(gap::S)
    });
    let lines: Column<'a, Drawn> = column![
        lead.spacing(gap::XS).align_y(iced::Alignment::Center),
        row(at).spacing(gap::S),
        acts,
    ];
    Some(lines.spacing(gap::S).into())
}

/// A row's bays one by one; of one of them, out of its row.
pub fn bays<'a>(board: &'a Board, ctx: &'a Ctx) -> Option<Element<'a, Drawn>> {
    let (id, message, shortcut) = match board.parts()[..] {
        [Part::Run(_)] => ("draw-bays-each", Message::Next(false), Shortcut::Part),
        _ => {
            board.bay_of_row()?;
            ("draw-unrow", Message::Unrow, Shortcut::Unrow)
        }
    };
    let said = button(ctx.say(id)).id(id).on_press(Drawn::Corner(message));
    Some(tip(said.compact(), ctx.say(id), Some(shortcut)))
}
