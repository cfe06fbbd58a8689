//! Facts that are typed or chosen in the panel: of what is on the board, or of what the tool in hand draws next.

use super::act::STEP_MM;
use super::facts;
use super::field::{Field, read_length, text};
use super::{Board, Entered, Fact, Message};
use crate::domain::draw::{Edit, Fresh, Item, Part, RunShape, Sheet, faces};
use crate::domain::id::{ConnectorId, FloorId};
use crate::domain::plan::{Access, Bay, Connector, Opening, Place, Stop, Zone};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;

impl Board {
    /// A field of the tool in hand was typed into.
    pub(super) fn stock_typed(
        &mut self,
        ctx: &Ctx,
        field: Field,
        typed: String,
    ) -> Action<Message> {
        self.stock.texts.insert(field, typed);
        if field == Field::Grid {
            self.set_grid(self.hand.grid_mm.is_some());
        }
        self.mark(ctx);
        Action::none()
    }

    pub(super) fn set_grid(&mut self, is_on: bool) {
        let step = read_length(text(&self.stock.texts, Field::Grid));
        self.hand.grid_mm = step.or(Some(STEP_MM)).filter(|_| is_on);
    }

    /// A field is left, or Enter pressed in it.
    pub(super) fn enter(&mut self, ctx: &Ctx, field: Field, entered: Entered) -> Action<Message> {
        if field == Field::Distance {
            return self.measure(ctx);
        }
        if matches!(field, Field::CornerX | Field::CornerY) {
            return self.enter_corner(ctx, field, &entered);
        }
        let Entered { parts, text } = entered;
        match facts::edit(&self.chosen(&parts), field, &text) {
            Ok(None) => Action::none(),
            Ok(Some(Edit::Number(mut bays, pattern))) => {
                if self.is_backwards {
                    bays.reverse();
                }
                self.perform(ctx, Edit::Number(bays, pattern))
            }
            Ok(Some(edit)) => self.perform(ctx, edit),
            Err(field) => {
                self.wrong = Some(field);
                Action::none()
            }
        }
    }

    /// What is typed and not left yet counts, too, when all is saved.
    pub(super) fn enter_typed(&mut self, ctx: &Ctx) {
        let parts = match self.parts() {
            parts if parts.is_empty() => vec![Part::Floor(self.floor)],
            parts => parts,
        };
        let known = facts::texts(&self.chosen(&parts));
        let is_typed = |(field, text): &(Field, String)| {
            let waits = matches!(field, Field::Pattern | Field::Distance | Field::Opacity);
            !waits && known.get(field) != Some(text)
        };
        let typed: Vec<(Field, String)> = self.texts.clone().into_iter().filter(is_typed).collect();
        for (field, text) in typed {
            let parts = parts.clone();
            // What came of it is in the drawing; its draft is let go with the saving.
            let _ = self.enter(ctx, field, Entered { parts, text });
        }
    }

    /// A fact of what is chosen, or of what is drawn next.
    pub(super) fn fact(&mut self, ctx: &Ctx, fact: Fact) -> Action<Message> {
        let parts = self.parts();
        let subject = self.chosen(&parts).subject();
        if let (Fact::StopOn(floor, is), [Part::Stop(id, _)]) = (fact, parts.as_slice()) {
            return self.stop_on(ctx, (*id, floor), is);
        }
        if let (Fact::Double(is_double), Some((run, row))) = (fact, self.chosen(&parts).row()) {
            let shape = RunShape { is_double, ..row };
            let edit = facts::lay(&self.chosen(&parts), run, shape);
            return self.perform(ctx, edit);
        }
        match subject {
            Some(item) => match set(item, fact, self.drawing.fresh()) {
                Some(item) => self.perform(ctx, Edit::Set(vec![item])),
                None => Action::none(),
            },
            None => {
                self.stock_fact(fact);
                Action::none()
            }
        }
    }

    fn stop_on(
        &mut self,
        ctx: &Ctx,
        (id, floor): (ConnectorId, FloorId),
        is: bool,
    ) -> Action<Message> {
        if !is {
            return self.perform(ctx, Edit::Remove(vec![Part::Stop(id, floor)]));
        }
        match stop_above(self.drawing.sheet(), (id, self.floor), floor) {
            Some(stop) => self.perform(ctx, Edit::Set(vec![stop])),
            None => Action::none(),
        }
    }

    pub(super) fn stock_fact(&mut self, fact: Fact) {
        let stock = &mut self.stock;
        match fact {
            Fact::Zone(kind) => stock.zone = kind,
            Fact::Access(access) => stock.access = access,
            Fact::Opening(kind) => stock.opening = kind,
            Fact::StepFree(is) => stock.is_step_free = is,
            Fact::Place(kind) => stock.place = kind,
            Fact::Connector(kind) => stock.connector = kind,
            Fact::Double(is) => stock.is_double = is,
            Fact::Staffed(_) | Fact::StaffOnly(_) | Fact::StopOn(..) => {}
        }
    }
}

/// A stop on another floor, right above or below one that is there.
pub(super) fn stop_above(
    sheet: &Sheet,
    (id, here): (ConnectorId, FloorId),
    floor: FloorId,
) -> Option<Item> {
    match sheet.get(Part::Stop(id, here))? {
        Item::Stop(_, stop) => Some(Item::Stop(id, Stop { floor, ..stop })),
        _ => None,
    }
}

/// A thing with another fact; `None` where it has none of the kind.
pub(super) fn set(item: Item, fact: Fact, fresh: &mut Fresh) -> Option<Item> {
    Some(match (item, fact) {
        (Item::Zone(on, zone), Fact::Zone(kind)) => Item::Zone(on, Zone { kind, ..zone }),
        (Item::Zone(on, zone), Fact::Access(access)) => Item::Zone(on, Zone { access, ..zone }),
        (Item::Opening(on, opening), Fact::Opening(kind)) => {
            Item::Opening(on, Opening { kind, ..opening })
        }
        (Item::Opening(on, opening), Fact::Access(access)) if access != Access::Request => {
            Item::Opening(on, Opening { access, ..opening })
        }
        (Item::Opening(on, opening), Fact::StepFree(is_step_free)) => Item::Opening(
            on,
            Opening {
                is_step_free,
                ..opening
            },
        ),
        (Item::Place(on, place), Fact::Place(kind)) => Item::Place(on, Place { kind, ..place }),
        (Item::Place(on, place), Fact::Staffed(is_staffed)) => Item::Place(
            on,
            Place {
                is_staffed,
                ..place
            },
        ),
        (Item::Bay(on, bay), Fact::Double(is_double)) => {
            let faces = faces(Some(&bay), is_double, fresh);
            Item::Bay(on, Bay { faces, ..bay })
        }
        (Item::Connector(connector), fact) => Item::Connector(match fact {
            Fact::Connector(kind) => Connector { kind, ..connector },
            Fact::StepFree(is_step_free) => Connector {
                is_step_free,
                ..connector
            },
            Fact::StaffOnly(is_staff_only) => Connector {
                is_staff_only,
                ..connector
            },
            _ => return None,
        }),
        _ => return None,
    })
}
