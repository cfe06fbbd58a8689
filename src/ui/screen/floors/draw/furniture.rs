//! The outline of a place's furniture, begun, drawn anew or taken away: a desk, a rack, a table.

use super::{Board, Message};
use crate::domain::draw::{Edit, Item, Part};
use crate::domain::id::PlaceId;
use crate::domain::plan::{Place, Point};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::tool::Tool;

impl Board {
    /// The place whose outline is drawn, or would be: the one that is chosen.
    pub(super) fn furnished(&self) -> Option<PlaceId> {
        let chosen = || match self.parts().as_slice() {
            [Part::Place(id)] => Some(*id),
            _ => None,
        };
        match self.hand.tool() {
            Tool::Furniture => self.outlined,
            _ => chosen(),
        }
    }

    /// Takes the tool in hand that draws the outline of the chosen place.
    pub(super) fn take_furniture(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(place) = self.furnished() else {
            let said = ctx.say("draw-furniture-which");
            return Action::event(Event::Notify(Notice::trouble(said)));
        };
        self.outlined = Some(place);
        self.hand.take(Tool::Furniture);
        self.look(ctx);
        Action::task(iced::widget::operation::focus(super::BOARD))
    }

    /// The outline is drawn; the place is chosen again. Without corners the place is a spot.
    pub(super) fn furnish(&mut self, ctx: &Ctx, polygon: Option<Vec<Point>>) -> Action<Message> {
        let place = self.furnished().map(Part::Place);
        let item = place.and_then(|part| self.drawing.sheet().get(part));
        let (Some(part), Some(Item::Place(on, place))) = (place, item) else {
            return Action::none();
        };
        self.hand.take(Tool::Select);
        self.hand.chosen = [part].into();
        let place = Item::Place(on, Place { polygon, ..place });
        self.perform(ctx, Edit::Set(vec![place]))
    }
}
