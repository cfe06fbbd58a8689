//! What a bay's surroundings say of the sections on it: wing, walkable or not, whom to ask.

use super::{Ask, AskPlace, READING_DISTANCE_MM, ShelfSpot};
use crate::domain::geometry::{self, PointF};
use crate::domain::holding::Collection;
use crate::domain::id::{FloorId, PlaceId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Closed, Face, Floor, Place, PlaceKind, Plan, Section, ZoneKind,
};

/// A bay with what its floor says of it.
pub(super) struct Site<'a> {
    plan: &'a Plan,
    floor: &'a Floor,
    bay: &'a Bay,
    wing: Option<&'a Name>,
    is_closed_to_readers: bool,
    counter: Option<AskPlace>,
}

impl<'a> Site<'a> {
    pub fn of(plan: &'a Plan, floor: &'a Floor, bay: &'a Bay) -> Self {
        let centre = PointF::from(bay.centre);
        let zones = || {
            floor
                .zones
                .iter()
                .filter(|z| geometry::holds(&z.polygon, centre))
        };
        let is_closed_to_readers = zones().any(|z| {
            z.access != Access::Public || matches!(z.kind, ZoneKind::Staff | ZoneKind::Closed)
        });
        Self {
            plan,
            floor,
            bay,
            wing: zones().find(|z| z.kind == ZoneKind::Wing).map(|z| &z.name),
            is_closed_to_readers,
            counter: is_closed_to_readers
                .then(|| counter(plan, floor.id))
                .flatten(),
        }
    }

    /// What to say of a section here when readers can't walk to it.
    pub fn ask(&self, say: &Name) -> Option<Ask> {
        self.is_closed_to_readers.then(|| Ask {
            say: say.clone(),
            place: self.counter.clone(),
        })
    }

    /// What is said of a section here.
    pub fn spot(&self, face: &Face, section: &Section) -> ShelfSpot {
        let over = self.floor.over(self.bay, section.spread);
        let closure = |what: &Closed| *what == Closed::Section(section.id);
        let stand = self
            .bay
            .front_of(face.side, section.middle_mm(), READING_DISTANCE_MM);
        ShelfSpot {
            section: section.id,
            subject: section.subject.clone(),
            first: section.first.clone(),
            last: section.last.clone(),
            face: face.id,
            side: face.side,
            is_double: self.bay.faces.len() > 1,
            sign: face.sign.clone(),
            bay: self.bay.id,
            bay_code: self.bay.code.clone(),
            over,
            over_name: self.floor.name_of(over),
            floor: self.floor.id,
            floor_name: self.floor.name.clone(),
            floor_short: self.floor.short_name.clone(),
            wing: self.wing.cloned(),
            stand: stand.round(),
            closed: self
                .plan
                .closures
                .iter()
                .find(|c| closure(&c.what))
                .map(|c| c.reason.clone()),
            moving: section.moving.clone(),
        }
    }
}

/// What to say of a collection that readers can't walk to; `None` when they can.
pub(super) fn collection_ask(plan: &Plan, collection: &Collection) -> Option<Ask> {
    let is_said = !collection.say.en.trim().is_empty();
    (collection.ask_at.is_some() || is_said).then(|| Ask {
        say: collection.say.clone(),
        place: collection
            .ask_at
            .and_then(|id| place(plan, |p: &Place| p.id == id)),
    })
}

/// Who hands out what stands behind a closed door: a counter anywhere, else somebody on that floor, else a desk.
fn counter(plan: &Plan, floor: FloorId) -> Option<AskPlace> {
    let here: Vec<PlaceId> = plan
        .floors
        .iter()
        .filter(|f| f.id == floor)
        .flat_map(|f| f.places.iter().map(|p| p.id))
        .collect();
    place(plan, |p| p.kind == PlaceKind::Counter)
        .or_else(|| place(plan, |p| here.contains(&p.id) && p.is_staffed))
        .or_else(|| place(plan, |p| p.kind == PlaceKind::Desk))
}

fn place(plan: &Plan, is_it: impl Fn(&Place) -> bool) -> Option<AskPlace> {
    plan.floors.iter().find_map(|floor| {
        let place = floor.places.iter().find(|p| is_it(p))?;
        Some(AskPlace {
            id: place.id,
            name: place.name.clone(),
            floor: floor.id,
            floor_name: floor.name.clone(),
            at: place.at,
        })
    })
}
