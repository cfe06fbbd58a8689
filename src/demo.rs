//! The demo branch: a made-up library of a made-up city, settled by a seed, so that it is the same on every computer.
//! [`make`] builds it in memory.

mod dice;
mod house;
mod stock;

use crate::domain::holding::Collection;
use crate::domain::plan::{PlaceKind, Plan};
use chrono::{DateTime, Utc};

/// Everything the demo branch has.
#[derive(Debug, Clone)]
pub struct DemoBranch {
    pub plan: Plan,
    pub collections: Vec<Collection>,
}

/// The demo branch as it stands at `now`, with the six months before.
pub fn make(now: DateTime<Utc>) -> DemoBranch {
    let house = house::build(now);
    let place = |kind| {
        let mut places = house.plan.floors.iter().flat_map(|f| &f.places);
        places.find(|p| p.kind == kind).map(|p| p.id)
    };
    let collections = stock::collections(place(PlaceKind::Counter), place(PlaceKind::Newspapers));
    DemoBranch {
        plan: house.plan,
        collections,
    }
}
