//! What the names and codes of the house lead to.

use super::House;
use crate::domain::id::{BayId, FloorId, RunId, ZoneId};
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Bay, Floor, Place, Run, Side, Zone, ZoneKind};
use crate::domain::shelf::ShelfSpot;
use crate::domain::spread::{Over, Spread};
use crate::domain::way::Goal;

impl House {
    /// Everything of this name, whatever its case: places in either language and by what visitors call them, from the
    /// ground up; where there is none a bay by its code; then areas in either language; then rows of bays by the code on
    /// their end; else what joins floors. Of several floors one is meant where it is said with the name: `3:Wing A`, or
    /// "Wing A, Floor 3".
    pub fn named(&self, name: &str) -> Vec<Goal> {
        let found = self.named_on(name, None);
        if !found.is_empty() {
            return found;
        }
        let on_floor = |floor: &str, name: &str| {
            let floor = self.floor_called(floor)?.id;
            Some(self.named_on(name, Some(floor))).filter(|found| !found.is_empty())
        };
        let before = || name.split_once(':');
        let behind = || name.rsplit_once(',').map(|(name, floor)| (floor, name));
        let found = before().and_then(|(floor, name)| on_floor(floor, name));
        let found = found.or_else(|| behind().and_then(|(floor, name)| on_floor(floor, name)));
        found.unwrap_or_default()
    }

    /// A floor by its lift button or its name in either language, whatever its case.
    pub fn floor_called(&self, name: &str) -> Option<&Floor> {
        let wanted = plain(name);
        let is = |text: &str| plain(text) == wanted;
        let mut floors = self.plan.floors.iter();
        floors.find(|floor| is(&floor.short_name) || has_name(&floor.name, is))
    }

    /// An area with its floor.
    pub fn zone(&self, id: ZoneId) -> Option<(&Floor, &Zone)> {
        let mut floors = self.plan.floors.iter();
        floors.find_map(|f| Some((f, f.zones.iter().find(|z| z.id == id)?)))
    }

    /// A row of bays with its floor.
    pub fn run(&self, id: RunId) -> Option<(&Floor, &Run)> {
        let mut floors = self.plan.floors.iter();
        floors.find_map(|f| Some((f, f.runs.iter().find(|run| run.id == id)?)))
    }

    /// The bays of a row from its beginning; none where there is no such row.
    pub fn bays_of(&self, id: RunId) -> Vec<&Bay> {
        let bays = self.bays().map(|(_, bay)| bay);
        let mut bays: Vec<&Bay> = bays.filter(|bay| bay.run == Some(id)).collect();
        bays.sort_by_key(|bay| bay.run_index);
        bays
    }

    /// What stands out where a section is sought: its side of its bay, or of all bays of its row; all bays of its area;
    /// nothing where all of the floor is meant.
    pub fn lit(&self, spot: &ShelfSpot) -> Vec<(BayId, Option<Side>)> {
        let side = Some(spot.side);
        let also = |bays: Vec<BayId>, side| {
            let others = bays.into_iter().filter(|bay| *bay != spot.bay);
            let bays = std::iter::once(spot.bay).chain(others);
            bays.map(|bay| (bay, side)).collect()
        };
        let floor = self.floor(spot.floor);
        match spot.over {
            Over::Bay => vec![(spot.bay, side)],
            Over::Row(run) => also(self.bays_of(run).iter().map(|bay| bay.id).collect(), side),
            Over::Area(_) => {
                let bays = floor.map_or(&[][..], |floor| &floor.bays).iter();
                let is_in = |bay: &&Bay| {
                    floor.is_some_and(|floor| floor.over(bay, Spread::Area) == spot.over)
                };
                also(bays.filter(is_in).map(|bay| bay.id).collect(), None)
            }
            Over::Floor => Vec::new(),
        }
    }

    /// What the signs over a row say, each once, from the row's beginning.
    pub fn signs_of(&self, id: RunId, language: Language) -> Vec<String> {
        let mut signs: Vec<String> = Vec::new();
        for face in self.bays_of(id).iter().flat_map(|bay| &bay.faces) {
            let sign = face.sign.text(language);
            if !sign.is_empty() && signs.iter().all(|known| known != sign) {
                signs.push(sign.to_owned());
            }
        }
        signs
    }

    fn named_on(&self, name: &str, on: Option<FloorId>) -> Vec<Goal> {
        let wanted = plain(name);
        if wanted.is_empty() {
            return Vec::new();
        }
        let is = |text: &str| plain(text) == wanted;
        let is_place = |p: &Place| has_name(&p.name, is) || p.other_names.iter().any(|n| is(n));
        let is_zone = |z: &&Zone| z.kind != ZoneKind::Void && has_name(&z.name, is);
        let floors = || {
            let floors = self.plan.floors.iter();
            floors.filter(move |floor| on.is_none_or(|on| on == floor.id))
        };
        let places = floors().flat_map(|f| &f.places).filter(|p| is_place(p));
        let places: Vec<Goal> = places.map(|p| Goal::Place(p.id)).collect();
        if !places.is_empty() {
            return places;
        }
        if let Some(bay) = floors().flat_map(|f| &f.bays).find(|bay| is(&bay.code)) {
            return vec![Goal::Bay(bay.id)];
        }
        let zones = floors().flat_map(|f| &f.zones).filter(is_zone);
        let zones: Vec<Goal> = zones.map(|zone| Goal::Zone(zone.id)).collect();
        if !zones.is_empty() {
            return zones;
        }
        // A row that lost its bays leads nowhere.
        let rows = floors().flat_map(|f| f.runs.iter().map(move |run| (f, run)));
        let rows = rows.filter(|(f, run)| is(&run.code) && f.middle_of(run.id).is_some());
        let rows: Vec<Goal> = rows.map(|(_, run)| Goal::Run(run.id)).collect();
        if !rows.is_empty() {
            return rows;
        }
        let connectors = self.plan.connectors.iter();
        let connectors = connectors.filter(|c| on.is_none() && has_name(&c.name, is));
        connectors.map(|c| Goal::Connector(c.id)).collect()
    }
}

fn has_name(name: &Name, is: impl Fn(&str) -> bool) -> bool {
    is(&name.en) || name.ta.as_deref().is_some_and(is)
}

/// A name without case, quotation marks and further blanks.
pub(super) fn plain(name: &str) -> String {
    let bare = name.replace(['“', '”', '"', '\''], "").to_lowercase();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
