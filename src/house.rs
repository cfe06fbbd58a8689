//! The building in memory: plan, shelves and router together, as read from the file in one go.
//! Imports the store, and what answers questions about the plan; knows nothing of windows or command lines.

use crate::domain::holding::Collection;
use crate::domain::id::{ConnectorId, FloorId, PlaceId};
use crate::domain::language::Language;
use crate::domain::plan::{Closed, Connector, Floor, Place, PlaceKind, Plan};
use crate::domain::shelf::Shelves;
use crate::route::Router;
use crate::store::{Error, Reader, Store};
use std::sync::Arc;

/// The building as it was when it was read; read anew after a change of plan, shelves or closures.
pub struct House {
    pub plan: Plan,
    pub collections: Vec<Collection>,
    pub shelves: Shelves,
    pub router: Router,
}

impl House {
    /// Reads the building and makes its router; takes some hundred milliseconds for a large house, so never on the
    /// window's thread.
    pub fn load(store: Store) -> impl Future<Output = Result<Arc<Self>, Error>> + Send + 'static {
        store.read(|r| Self::read(r).map(Arc::new))
    }

    /// The same where one may wait.
    ///
    /// # Errors
    /// What the file answers.
    pub fn read(reader: &Reader<'_>) -> Result<Self, Error> {
        let plan = reader.get_plan()?;
        let collections = reader.list_collections()?;
        let shelves = Shelves::new(&plan, &collections);
        let router = Router::new(&plan);
        Ok(Self { plan, collections, shelves, router })
    }

    /// Where routes begin unless told otherwise: the first reception desk from the ground up.
    pub fn desk(&self) -> Option<&Place> {
        let places = || self.plan.floors.iter().flat_map(|f| &f.places);
        places().find(|p| p.kind == PlaceKind::Desk).or_else(|| places().find(|p| p.is_staffed))
    }

    pub fn floor(&self, id: FloorId) -> Option<&Floor> {
        self.plan.floors.iter().find(|f| f.id == id)
    }

    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.plan.floors.iter().flat_map(|f| &f.places).find(|p| p.id == id)
    }

    pub fn connector(&self, id: ConnectorId) -> Option<&Connector> {
        self.plan.connectors.iter().find(|c| c.id == id)
    }

    /// A place's name, if there is such a place.
    pub fn place_name(&self, id: PlaceId, language: Language) -> Option<String> {
        self.place(id).map(|p| p.name.text(language).to_owned())
    }

    /// A floor's name, if there is such a floor.
    pub fn floor_name(&self, id: FloorId, language: Language) -> Option<String> {
        self.floor(id).map(|f| f.name.text(language).to_owned())
    }

    /// The names of the lifts, stairs and places that are out of service.
    pub fn out_of_service(&self, language: Language) -> Vec<String> {
        let name = |what| match what {
            Closed::Connector(id) => self.connector(id).map(|c| c.name.text(language).to_owned()),
            Closed::Place(id) => self.place_name(id, language),
            Closed::Zone(_) | Closed::Opening(_) | Closed::Section(_) => None,
        };
        self.plan.closures.iter().filter_map(|c| name(c.what)).collect()
    }
}
