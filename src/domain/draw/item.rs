//! The things a plan is drawn of, one by one: what each is called, and putting one into a plan or taking it out.
//!
//! Lists of a plan stand in the file's order (by id; bays by their run), so that a thing that is taken out and put back
//! stands where it stood.

use super::underlay::Underlay;
use crate::domain::id::{
    BayId, ConnectorId, FaceId, FloorId, OpeningId, PlaceId, RunId, WallId, ZoneId,
};
use crate::domain::language::Name;
use crate::domain::plan::{
    Bay, Connector, Face, Floor, Opening, Place, Plan, Point, Run, Stop, Wall, Zone,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Which thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    Floor(FloorId),
    /// The picture that lies under a floor.
    Underlay(FloorId),
    Zone(ZoneId),
    Wall(WallId),
    Opening(OpeningId),
    /// A row of bays as such; its bays are things of their own.
    Run(RunId),
    Bay(BayId),
    Place(PlaceId),
    Connector(ConnectorId),
    /// Where a connector is entered on a floor.
    Stop(ConnectorId, FloorId),
}

/// A thing with all that is drawn of it. What stands on a bay is not: sections stay with their faces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Item {
    Floor(FloorId, Ground),
    Underlay(FloorId, Underlay),
    Zone(FloorId, Zone),
    Wall(FloorId, Wall),
    Opening(FloorId, Opening),
    Run(FloorId, Run),
    Bay(FloorId, Bay),
    Place(FloorId, Place),
    Connector(Connector),
    Stop(ConnectorId, Stop),
}

/// A floor without what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    pub ordinal: i32,
    pub short_name: String,
    pub name: Name,
    pub outline: Vec<Point>,
    pub north_deg: i32,
}

impl Item {
    /// Which thing it is.
    pub fn part(&self) -> Part {
        match self {
            Self::Floor(id, _) => Part::Floor(*id),
            Self::Underlay(id, _) => Part::Underlay(*id),
            Self::Zone(_, zone) => Part::Zone(zone.id),
            Self::Wall(_, wall) => Part::Wall(wall.id),
            Self::Opening(_, opening) => Part::Opening(opening.id),
            Self::Run(_, run) => Part::Run(run.id),
            Self::Bay(_, bay) => Part::Bay(bay.id),
            Self::Place(_, place) => Part::Place(place.id),
            Self::Connector(connector) => Part::Connector(connector.id),
            Self::Stop(id, stop) => Part::Stop(*id, stop.floor),
        }
    }

    /// The floor it is on; a connector is on none of its own.
    pub fn floor(&self) -> Option<FloorId> {
        match self {
            Self::Floor(on, _)
            | Self::Underlay(on, _)
            | Self::Zone(on, _)
            | Self::Wall(on, _)
            | Self::Opening(on, _)
            | Self::Run(on, _)
            | Self::Bay(on, _)
            | Self::Place(on, _) => Some(*on),
            Self::Stop(_, stop) => Some(stop.floor),
            Self::Connector(_) => None,
        }
    }
}

/// The house that is drawn: the plan, what lies under it, and what stood on the faces when drawing began.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    pub plan: Plan,
    pub underlays: BTreeMap<FloorId, Underlay>,
    known: HashMap<FaceId, Face>,
}

impl Sheet {
    pub fn new(mut plan: Plan, underlays: BTreeMap<FloorId, Underlay>) -> Self {
        for floor in &mut plan.floors {
            floor.zones.sort_by_key(|z| z.id);
            floor.walls.sort_by_key(|w| w.id);
            floor.openings.sort_by_key(|o| o.id);
            floor.runs.sort_by_key(|r| r.id);
            floor.bays.sort_by_key(bay_order);
            floor.places.sort_by_key(|p| p.id);
        }
        plan.floors.sort_by_key(|f| (f.ordinal, f.id));
        plan.connectors.sort_by_key(|c| c.id);
        let faces = plan.floors.iter().flat_map(|f| &f.bays);
        let faces = faces.flat_map(|b| &b.faces);
        let known = faces.map(|face| (face.id, face.clone())).collect();
        let mut sheet = Self {
            plan,
            underlays,
            known,
        };
        sheet.sort_stops();
        sheet
    }

    pub fn floor(&self, id: FloorId) -> Option<&Floor> {
        self.plan.floors.iter().find(|f| f.id == id)
    }

    /// How many sections stood on a bay's faces when drawing began.
    pub fn sections_of(&self, bay: &Bay) -> usize {
        let faces = bay.faces.iter();
        faces
            .filter_map(|f| self.known.get(&f.id))
            .map(|f| f.sections.len())
            .sum()
    }

    /// A thing as it is drawn now.
    pub fn get(&self, part: Part) -> Option<Item> {
        let floors = || self.plan.floors.iter();
        match part {
            Part::Floor(id) => self.floor(id).map(|f| Item::Floor(id, ground(f))),
            Part::Underlay(on) => Some(Item::Underlay(on, self.underlays.get(&on)?.clone())),
            Part::Zone(id) => floors().find_map(|f| {
                let zone = f.zones.iter().find(|z| z.id == id)?;
                Some(Item::Zone(f.id, zone.clone()))
            }),
            Part::Wall(id) => floors().find_map(|f| {
                let wall = f.walls.iter().find(|w| w.id == id)?;
                Some(Item::Wall(f.id, wall.clone()))
            }),
            Part::Opening(id) => floors().find_map(|f| {
                let opening = f.openings.iter().find(|o| o.id == id)?;
                Some(Item::Opening(f.id, opening.clone()))
            }),
            Part::Run(id) => floors().find_map(|f| {
                let run = f.runs.iter().find(|r| r.id == id)?;
                Some(Item::Run(f.id, run.clone()))
            }),
            Part::Bay(id) => floors().find_map(|f| {
                let bay = f.bays.iter().find(|b| b.id == id)?;
                Some(Item::Bay(f.id, self.bare(bay)))
            }),
            Part::Place(id) => floors().find_map(|f| {
                let place = f.places.iter().find(|p| p.id == id)?;
                Some(Item::Place(f.id, place.clone()))
            }),
            Part::Connector(id) => self.connector(id).map(|c| {
                Item::Connector(Connector {
                    stops: Vec::new(),
                    ..c.clone()
                })
            }),
            Part::Stop(id, on) => {
                let stop = self.connector(id)?.stops.iter().find(|s| s.floor == on)?;
                Some(Item::Stop(id, stop.clone()))
            }
        }
    }

    /// A bay without what stands on its faces: sections are no affair of the drawing.
    pub(super) fn bare(&self, bay: &Bay) -> Bay {
        let faces = bay.faces.iter().map(|face| Face {
            sections: Vec::new(),
            sign: face.sign.clone(),
            ..*face
        });
        Bay {
            faces: faces.collect(),
            code: bay.code.clone(),
            ..*bay
        }
    }

    pub fn connector(&self, id: ConnectorId) -> Option<&Connector> {
        self.plan.connectors.iter().find(|c| c.id == id)
    }

    /// Makes a thing what it is from now on; `None` takes it out.
    pub fn set(&mut self, part: Part, item: Option<Item>) {
        match (part, item) {
            (Part::Floor(id), item) => self.set_floor(id, item),
            (Part::Underlay(on), Some(Item::Underlay(_, underlay))) => {
                self.underlays.insert(on, underlay);
            }
            (Part::Underlay(on), _) => drop(self.underlays.remove(&on)),
            (Part::Connector(id), item) => self.set_connector(id, item),
            (Part::Stop(id, on), item) => self.set_stop((id, on), item),
            (part, item) => {
                for floor in &mut self.plan.floors {
                    take_out(floor, part);
                }
                if let Some(item) = item {
                    self.put_in(item);
                }
            }
        }
    }

    fn put_in(&mut self, item: Item) {
        let on = item.floor();
        let known = &self.known;
        let Some(floor) = self.plan.floors.iter_mut().find(|f| Some(f.id) == on) else {
            return;
        };
        match item {
            Item::Zone(_, zone) => insert(&mut floor.zones, zone, |z| z.id),
            Item::Wall(_, wall) => insert(&mut floor.walls, wall, |w| w.id),
            Item::Opening(_, opening) => insert(&mut floor.openings, opening, |o| o.id),
            Item::Run(_, run) => insert(&mut floor.runs, run, |r| r.id),
            Item::Place(_, place) => insert(&mut floor.places, place, |p| p.id),
            Item::Bay(_, mut bay) => {
                for face in &mut bay.faces {
                    if let Some(known) = known.get(&face.id) {
                        face.sections.clone_from(&known.sections);
                    }
                }
                insert(&mut floor.bays, bay, bay_order);
            }
            Item::Floor(..) | Item::Underlay(..) | Item::Connector(_) | Item::Stop(..) => {}
        }
    }

    fn set_floor(&mut self, id: FloorId, item: Option<Item>) {
        let at = self.plan.floors.iter().position(|f| f.id == id);
        match (at, item) {
            (Some(at), Some(Item::Floor(_, ground))) => {
                stand_on(&mut self.plan.floors[at], ground);
            }
            (None, Some(Item::Floor(_, ground))) => self.plan.floors.push(empty_floor(id, ground)),
            (Some(at), _) => drop(self.plan.floors.remove(at)),
            (None, _) => {}
        }
        self.plan.floors.sort_by_key(|f| (f.ordinal, f.id));
        self.sort_stops();
    }

    fn set_connector(&mut self, id: ConnectorId, item: Option<Item>) {
        let at = self.plan.connectors.iter().position(|c| c.id == id);
        match (at, item) {
            (Some(at), Some(Item::Connector(new))) => {
                let old = &mut self.plan.connectors[at];
                let stops = std::mem::take(&mut old.stops);
                *old = Connector { stops, ..new };
            }
            (None, Some(Item::Connector(new))) => {
                insert(&mut self.plan.connectors, new, |c| c.id);
            }
            (Some(at), _) => drop(self.plan.connectors.remove(at)),
            (None, _) => {}
        }
    }

    fn set_stop(&mut self, (id, on): (ConnectorId, FloorId), item: Option<Item>) {
        let Some(connector) = self.plan.connectors.iter_mut().find(|c| c.id == id) else {
            return;
        };
        connector.stops.retain(|stop| stop.floor != on);
        if let Some(Item::Stop(_, stop)) = item {
            connector.stops.push(stop);
        }
        self.sort_stops();
    }

    /// Stops stand from the lowest floor up.
    fn sort_stops(&mut self) {
        let levels: HashMap<FloorId, i32> = (self.plan.floors.iter())
            .map(|f| (f.id, f.ordinal))
            .collect();
        let level = |stop: &Stop| levels.get(&stop.floor).copied().unwrap_or(i32::MAX);
        for connector in &mut self.plan.connectors {
            connector.stops.sort_by_key(|s| (level(s), s.floor));
        }
    }
}

/// The file's order of bays.
fn bay_order(bay: &Bay) -> (Option<RunId>, i32, BayId) {
    (bay.run, bay.run_index, bay.id)
}

fn insert<T, K: Ord>(list: &mut Vec<T>, new: T, key: impl Fn(&T) -> K) {
    let at = list.partition_point(|old| key(old) < key(&new));
    list.insert(at, new);
}

fn take_out(floor: &mut Floor, part: Part) {
    match part {
        Part::Zone(id) => floor.zones.retain(|z| z.id != id),
        Part::Wall(id) => floor.walls.retain(|w| w.id != id),
        Part::Opening(id) => floor.openings.retain(|o| o.id != id),
        Part::Run(id) => floor.runs.retain(|r| r.id != id),
        Part::Bay(id) => floor.bays.retain(|b| b.id != id),
        Part::Place(id) => floor.places.retain(|p| p.id != id),
        Part::Floor(_) | Part::Underlay(_) | Part::Connector(_) | Part::Stop(..) => {}
    }
}

/// A floor's own facts.
pub fn ground(floor: &Floor) -> Ground {
    Ground {
        ordinal: floor.ordinal,
        short_name: floor.short_name.clone(),
        name: floor.name.clone(),
        outline: floor.outline.clone(),
        north_deg: floor.north_deg,
    }
}

fn stand_on(floor: &mut Floor, ground: Ground) {
    floor.ordinal = ground.ordinal;
    floor.short_name = ground.short_name;
    floor.name = ground.name;
    floor.outline = ground.outline;
    floor.north_deg = ground.north_deg;
}

fn empty_floor(id: FloorId, ground: Ground) -> Floor {
    Floor {
        id,
        ordinal: ground.ordinal,
        short_name: ground.short_name,
        name: ground.name,
        outline: ground.outline,
        north_deg: ground.north_deg,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    }
}
