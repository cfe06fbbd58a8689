//! What is pressed on the map: something to go to, or a door or an area, which can be put out of service.

use super::Screen;
use crate::domain::closure::Target;
use crate::domain::plan::Closed;
use crate::domain::way::Goal;
use crate::scene::Tag;
use crate::ui::ctx::Ctx;
use crate::ui::page::Sought;

impl Screen {
    /// A press on the map looks for what lies there.
    pub(super) fn press(&mut self, ctx: &Ctx, tag: Option<Tag>) {
        self.heat.is_on = false;
        self.picked = None;
        let sought = match tag {
            Some(Tag::Bay(bay)) => Sought::Bay(bay),
            Some(Tag::Place(place)) => Sought::Place(place),
            Some(Tag::Connector(connector)) => Sought::Connector(connector),
            Some(Tag::Zone(id)) => return self.picked = Some(Closed::Zone(id)),
            Some(Tag::Opening(id)) => return self.picked = Some(Closed::Opening(id)),
            None => return,
        };
        let (floor, camera, part) = (self.floor, self.camera, self.part);
        self.sought = Some(sought);
        self.find_way(ctx);
        if self.floor == floor {
            (self.camera, self.part) = (camera, part); // the map stays where the hand put it
        }
    }

    /// What could be put out of service of what is shown.
    pub fn target(&self, ctx: &Ctx) -> Option<Target> {
        if let Some(picked) = self.picked {
            return Some(Target::Thing(picked));
        }
        let house = ctx.house.as_ref()?;
        match self.way.as_ref()?.goal? {
            Goal::Place(id) => Some(Target::Thing(Closed::Place(id))),
            Goal::Connector(id) => Some(Target::Thing(Closed::Connector(id))),
            Goal::Bay(id) => Some(Target::Bay(id)),
            Goal::Section(id) => house.shelves.spot(id).map(|spot| Target::Bay(spot.bay)),
            Goal::Point(..) => None,
        }
    }
}
