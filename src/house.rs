//! The building in memory: plan, shelves and router together, as read from the file in one go.
//! Imports the store, the router and the wording; knows nothing of windows or command lines.

mod avoid;
mod called;
pub mod check;
mod named;
mod ways;

pub use avoid::{Avoidable, Avoided};
pub use ways::Choice;

use crate::domain::branch::DESK_PLACE;
use crate::domain::holding::Collection;
use crate::domain::id::{BayId, ConnectorId, FloorId, PlaceId};
use crate::domain::language::Language;
use crate::domain::plan::{Bay, Closed, Connector, Floor, Place, PlaceKind, Plan, Section};
use crate::domain::shelf::{Hint, ShelfSpot, Shelves};
use crate::domain::spread::Spread;
use crate::domain::subject::OwnSubject;
use crate::domain::way::Gait;
use crate::route::{Goal, Options, Router};
use crate::store::{Error, Reader, Store};
use crate::wording::{Wording, shelf};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// The building as it was when it was read; read anew after a change of plan, shelves or closures.
pub struct House {
    pub plan: Arc<Plan>,
    pub collections: Vec<Collection>,
    pub shelves: Arc<Shelves>,
    pub router: Router,
    /// The place of this branch's desk, where it was set.
    here: Option<PlaceId>,
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House")
            .field("floors", &self.plan.floors.len())
            .finish_non_exhaustive()
    }
}

impl House {
    /// Reads the building and makes its router, which takes some hundred milliseconds for a large house: so never on the
    /// window's thread. The file is let go before the router is made.
    ///
    /// What was out of service until `now` at most, and comes back by itself, is in service.
    ///
    /// # Errors
    /// What the file answers.
    pub fn load_now(store: &Store, now: DateTime<Utc>) -> Result<Self, Error> {
        let (mut plan, collections, subjects, here) = store.read_now(read)?;
        plan.closures.retain(|closure| !closure.is_over(now));
        named::name(&mut plan);
        let shelves = Shelves::new(&plan, &collections).with_subjects(subjects);
        let shelves = Arc::new(shelves);
        let router = Router::new(&plan);
        Ok(Self {
            plan: Arc::new(plan),
            collections,
            shelves,
            router,
            here,
        })
    }

    /// Where routes begin unless told otherwise: where the branch says that its desk is, else the first reception desk
    /// from the ground up.
    pub fn desk(&self) -> Option<&Place> {
        let is_here = |p: &Place| Some(p.id) == self.here;
        self.places()
            .find(|(_, p)| is_here(p))
            .or_else(|| self.places().find(|(_, p)| p.kind == PlaceKind::Desk))
            .or_else(|| self.places().find(|(_, p)| p.is_staffed))
            .map(|(_, p)| p)
    }

    /// The floor of that desk, or else the lowest one.
    pub fn desk_floor(&self) -> Option<FloorId> {
        let desk = self.desk().map(|desk| Goal::Place(desk.id));
        desk.and_then(|desk| self.floor_of(&desk))
            .or_else(|| self.plan.floors.first().map(|f| f.id))
    }

    pub fn floor(&self, id: FloorId) -> Option<&Floor> {
        self.plan.floors.iter().find(|f| f.id == id)
    }

    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places().map(|(_, p)| p).find(|p| p.id == id)
    }

    pub fn connector(&self, id: ConnectorId) -> Option<&Connector> {
        self.plan.connectors.iter().find(|c| c.id == id)
    }

    pub fn bay(&self, id: BayId) -> Option<&Bay> {
        self.bays().map(|(_, b)| b).find(|b| b.id == id)
    }

    /// The bay with this code on its sign, whatever its case.
    pub fn bay_by_code(&self, code: &str) -> Option<&Bay> {
        let code = code.trim();
        self.bays()
            .map(|(_, b)| b)
            .find(|b| b.code.eq_ignore_ascii_case(code))
    }

    /// The floor that something to go to is on.
    pub fn floor_of(&self, goal: &Goal) -> Option<FloorId> {
        match goal {
            Goal::Place(id) => self
                .places()
                .find(|(_, p)| p.id == *id)
                .map(|(floor, _)| floor.id),
            Goal::Bay(id) => self
                .bays()
                .find(|(_, b)| b.id == *id)
                .map(|(floor, _)| floor.id),
            Goal::Section(id) => self.shelves.spot(*id).map(|spot| spot.floor),
            Goal::Run(id) => self.run(*id).map(|(floor, _)| floor.id),
            Goal::Zone(id) => self.zone(*id).map(|(floor, _)| floor.id),
            Goal::Connector(id) => self.connector(*id)?.stops.first().map(|stop| stop.floor),
            Goal::Point(floor, _) => Some(*floor),
        }
    }

    /// Where a call number leads: before its shelf, or to whoever hands it out.
    pub fn number(&self, typed: &str) -> Option<Goal> {
        let located = self.shelves.locate(typed, Hint::default());
        let shelf = located.spot.map(|spot| Goal::Section(spot.section));
        shelf.or_else(|| located.ask?.place.map(|place| Goal::Place(place.id)))
    }

    /// Of several goals the one that is soonest reached from this house's desk; the first where no way leads to any.
    pub fn nearest(&self, goals: &[Goal], gait: Gait) -> Option<Goal> {
        let (Some(desk), [_, _, ..]) = (self.desk(), goals) else {
            return goals.first().copied();
        };
        let from = Goal::Place(desk.id);
        let options = Options {
            gait,
            ..Options::default()
        };
        let seconds = |to: &Goal| {
            let route = self.router.route(&from, to, &options);
            route.map_or(u32::MAX, |route| route.seconds)
        };
        goals.iter().copied().min_by_key(seconds)
    }

    /// What joins floors and is called so with something behind it, as "Lift 1" is a lift; nothing out of service.
    pub fn of_kind(&self, name: &str) -> Vec<Goal> {
        let wanted = name.trim().to_lowercase();
        let is = |text: &str| {
            let mut words = text.split_whitespace().map(str::to_lowercase);
            !wanted.is_empty() && words.any(|word| word == wanted)
        };
        let open = self.plan.connectors.iter().filter(|c| {
            let is_called = is(&c.name.en) || c.name.ta.as_deref().is_some_and(is);
            is_called
                && !self
                    .plan
                    .closures
                    .iter()
                    .any(|x| x.what == Closed::Connector(c.id))
        });
        open.map(|c| Goal::Connector(c.id)).collect()
    }

    /// A place's name, if there is such a place.
    pub fn place_name(&self, id: PlaceId, language: Language) -> Option<String> {
        self.place(id).map(|p| p.name.text(language).to_owned())
    }

    /// A floor's name, if there is such a floor.
    pub fn floor_name(&self, id: FloorId, language: Language) -> Option<String> {
        self.floor(id).map(|f| f.name.text(language).to_owned())
    }

    /// What stands on a bay, section by section from face A's left end; then what is known to stand somewhere in its
    /// row, its area or on its floor.
    pub fn spots_of(&self, id: BayId) -> Vec<&ShelfSpot> {
        let Some((floor, bay)) = self.bays().find(|(_, bay)| bay.id == id) else {
            return Vec::new();
        };
        let others = floor.bays.iter().filter(|other| other.id != id);
        let sections = others.flat_map(|other| other.sections().map(move |s| (other, s)));
        let reaches = |(other, section): &(&Bay, &Section)| {
            section.spread != Spread::Bay
                && floor.over(other, section.spread) == floor.over(bay, section.spread)
        };
        let about = sections.filter(reaches).map(|(_, section)| section);
        let all = bay.sections().chain(about);
        all.filter_map(|s| self.shelves.spot(s.id)).collect()
    }

    /// Where a bay is, in one sentence.
    pub fn bay_sentence(&self, wording: &Wording, id: BayId) -> String {
        let own = self.spots_of(id);
        match own.iter().find(|spot| spot.bay == id) {
            // The bay as a whole: the side and the sign belong to the sections told below it.
            Some(spot) => shelf::bay(wording, spot),
            None => self
                .floor_of(&Goal::Bay(id))
                .and_then(|f| self.floor_name(f, wording.language()))
                .unwrap_or_default(),
        }
    }

    fn places(&self) -> impl Iterator<Item = (&Floor, &Place)> {
        self.plan
            .floors
            .iter()
            .flat_map(|f| f.places.iter().map(move |p| (f, p)))
    }

    fn bays(&self) -> impl Iterator<Item = (&Floor, &Bay)> {
        self.plan
            .floors
            .iter()
            .flat_map(|f| f.bays.iter().map(move |b| (f, b)))
    }
}

/// What the building is made of, as it stands in the file.
type Parts = (Plan, Vec<Collection>, Vec<OwnSubject>, Option<PlaceId>);

fn read(reader: &Reader<'_>) -> Result<Parts, Error> {
    let here = reader.get_setting(DESK_PLACE)?.map(PlaceId);
    Ok((
        reader.get_plan()?,
        reader.list_collections()?,
        reader.list_own_subjects()?,
        here,
    ))
}
