//! What is chosen and pressed on the map, by hand or by keys: something to go to, or a door, which can be put out of
//! service.

use super::Screen;
use crate::domain::closure::Target;
use crate::domain::id::FloorId;
use crate::domain::plan::Closed;
use crate::domain::way::Goal;
use crate::scene::Tag;
use crate::ui::ctx::Ctx;
use crate::ui::page::Sought;
use crate::ui::widget::map::{Choosing, MapEvent};

impl Screen {
    pub(super) fn hear_map(&mut self, ctx: &Ctx, event: MapEvent) {
        match event {
            MapEvent::Moved(None) => (self.camera, self.part) = (None, None),
            MapEvent::Moved(camera) => self.camera = camera,
            MapEvent::Hovered(tag) => self.hover = tag,
            MapEvent::Pressed(tag, _) => self.press(ctx, tag),
            MapEvent::Chosen(tag) => (self.chosen, self.hover) = (Some(tag), None),
            MapEvent::Level(is_up) => self.turn_level(ctx, is_up),
        }
    }

    /// A press on the map looks for what lies there.
    pub(super) fn press(&mut self, ctx: &Ctx, tag: Option<Tag>) {
        self.heat.is_on = false;
        let before = self.chosen.take();
        let sought = match tag {
            Some(Tag::Bay(bay)) => Sought::Bay(bay),
            Some(Tag::Place(place)) => Sought::Place(place),
            Some(Tag::Connector(connector)) => Sought::Connector(connector),
            // The ground is easily pressed by mistake: only a second press looks for the way there.
            Some(Tag::Zone(zone)) if before == tag => Sought::Zone(zone),
            Some(Tag::Zone(_) | Tag::Opening(_)) => return self.chosen = tag,
            None => return,
        };
        let (floor, camera, part) = (self.floor, self.camera, self.part);
        self.sought = Some(sought);
        self.find_way(ctx);
        if self.floor == floor {
            (self.camera, self.part) = (camera, part); // the map stays where the hand put it
        }
    }

    /// To the floor above the one that is shown, or below it.
    fn turn_level(&mut self, ctx: &Ctx, is_up: bool) {
        let Some(house) = &ctx.house else { return };
        let floors = &house.plan.floors;
        let now = floors.iter().position(|floor| Some(floor.id) == self.floor);
        let next = now.and_then(|now| match is_up {
            true => now.checked_add(1),
            false => now.checked_sub(1),
        });
        if let Some(floor) = next.and_then(|next| floors.get(next)) {
            self.show_floor(ctx, floor.id);
        }
    }

    /// To a floor of the plan, with the way that ends there, if one does.
    pub(super) fn turn_to(&mut self, ctx: &Ctx, floor: FloorId) {
        let is_known = ctx.house.as_ref().is_some_and(|h| h.floor(floor).is_some());
        if is_known {
            self.floor = Some(floor);
            if self.way.as_ref().and_then(|way| way.goal_floor) != Some(floor) {
                (self.sought, self.way) = (None, None);
                self.words.clear();
            }
            self.find_way(ctx);
        }
    }

    /// The floor that was on the board when it was left, as the plan has it now.
    pub(super) fn drawn_floor(&mut self, ctx: &Ctx) -> Option<FloorId> {
        let name = self.drawn.take()?;
        let mut floors = ctx.house.as_ref()?.plan.floors.iter();
        Some(floors.find(|floor| floor.short_name == name)?.id)
    }

    /// Whether there is a step on the drawing board that can be taken back.
    pub fn has_step(&self) -> bool {
        self.draw.has_step()
    }

    /// What is chosen, and what the arrows set out from where nothing is.
    pub(super) fn choosing(&self) -> Choosing {
        let from = match &self.sought {
            Some(Sought::Place(id)) => Some(Tag::Place(*id)),
            Some(Sought::Connector(id)) => Some(Tag::Connector(*id)),
            Some(Sought::Zone(id)) => Some(Tag::Zone(*id)),
            _ => None,
        };
        let way = self.way.as_ref();
        let hit = way.and_then(|way| way.hit).map(|(bay, _)| Tag::Bay(bay));
        let is_here = way.is_some_and(|way| way.goal_floor == self.floor);
        Choosing {
            chosen: self.chosen,
            from: from.or(hit).filter(|_| is_here),
        }
    }

    /// Whether something is chosen on the map that can be let go of.
    pub fn has_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// Whether something is looked for that can be let go of.
    pub fn has_sought(&self) -> bool {
        self.sought.is_some() && self.way.is_some()
    }

    /// What could be put out of service of what is shown.
    pub fn target(&self, ctx: &Ctx) -> Option<Target> {
        if let Some(tag) = self.chosen {
            return Some(target(tag));
        }
        let house = ctx.house.as_ref()?;
        match self.way.as_ref()?.goal? {
            Goal::Place(id) => Some(Target::Thing(Closed::Place(id))),
            Goal::Connector(id) => Some(Target::Thing(Closed::Connector(id))),
            Goal::Bay(id) => Some(Target::Bay(id)),
            Goal::Section(id) => house.shelves.spot(id).map(|spot| Target::Bay(spot.bay)),
            Goal::Zone(id) => Some(Target::Thing(Closed::Zone(id))),
            Goal::Run(id) => Some(Target::Run(id)),
            Goal::Point(..) => None,
        }
    }
}

/// What of the plan a thing of the map is, to be put out of service.
pub(super) fn target(tag: Tag) -> Target {
    match tag {
        Tag::Bay(id) => Target::Bay(id),
        Tag::Place(id) => Target::Thing(Closed::Place(id)),
        Tag::Connector(id) => Target::Thing(Closed::Connector(id)),
        Tag::Zone(id) => Target::Thing(Closed::Zone(id)),
        Tag::Opening(id) => Target::Thing(Closed::Opening(id)),
    }
}
