//! Adding a plan to the file: floors with all that stands on them, what joins them, what is out of service.

use super::db::{Writer, fresh_key};
use super::error::Error;
use super::story::About;
use crate::domain::changed::Changed;
use crate::domain::holding::Collection;
use crate::domain::id::{
    BayId, CollectionId, ConnectorId, FaceId, FloorId, OpeningId, PlaceId, RunId, SectionId, ZoneId,
};
use crate::domain::plan::{
    Bay, Closed, Closure, Connector, Face, Floor, Opening, Place, Plan, Point, Section, Wall, Zone,
};
use crate::domain::story::{StoryAct, Subject};
use rusqlite::params;
use std::collections::HashMap;
use std::hash::Hash;

/// Which row of the file each thing of an added plan became: the plan's own id leads to the file's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanIds {
    pub floors: HashMap<FloorId, FloorId>,
    pub zones: HashMap<ZoneId, ZoneId>,
    pub openings: HashMap<OpeningId, OpeningId>,
    pub runs: HashMap<RunId, RunId>,
    pub bays: HashMap<BayId, BayId>,
    pub faces: HashMap<FaceId, FaceId>,
    pub sections: HashMap<SectionId, SectionId>,
    pub places: HashMap<PlaceId, PlaceId>,
    pub connectors: HashMap<ConnectorId, ConnectorId>,
}

/// The collections of the file by id, to make the keys of labels with.
pub(super) type Collections = HashMap<CollectionId, Collection>;

impl Writer<'_> {
    /// Adds a plan beside what the file has; every row gets an id of the file's own. The ids inside the plan only say
    /// what belongs together, with one exception: a section's `collection` must be the file's own id, so collections
    /// are put first ([`Writer::put_collection`]; once more afterwards, where one has a place to ask at).
    ///
    /// # Errors
    /// A floor or bay code that stands already, a thing on a floor or a collection that is not there; nothing is
    /// kept then, as the whole write is taken back.
    pub fn add_plan(&mut self, plan: &Plan) -> Result<PlanIds, Error> {
        let collections = self.collections_by_id()?;
        let mut ids = PlanIds::default();
        for floor in &plan.floors {
            let id = self.add_floor(floor)?;
            ids.floors.insert(floor.id, id);
            self.add_ground(floor, id, &mut ids)?;
            self.add_bays(floor, id, &collections, &mut ids)?;
            self.tell(About::new(Subject::Floor, id.0), StoryAct::Added)?;
        }
        for connector in &plan.connectors {
            let id = self.add_connector(connector, &ids)?;
            ids.connectors.insert(connector.id, id);
        }
        for closure in &plan.closures {
            self.add_plan_closure(closure, &ids)?;
        }
        self.changes(Changed::PLAN | Changed::SHELVES | Changed::CLOSURES);
        Ok(ids)
    }

    pub(super) fn collections_by_id(&self) -> Result<Collections, Error> {
        let all = self.list_collections()?;
        Ok(all.into_iter().map(|c| (c.id, c)).collect())
    }

    fn add_floor(&self, floor: &Floor) -> Result<FloorId, Error> {
        self.conn.execute(
            "INSERT INTO floor (key, ordinal, short_name, name_en, name_ta, outline, north_deg) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                fresh_key().as_str(),
                floor.ordinal,
                floor.short_name,
                floor.name.en,
                floor.name.ta,
                points_text(&floor.outline)?,
                floor.north_deg,
            ],
        )?;
        Ok(FloorId(self.conn.last_insert_rowid()))
    }

    /// Zones, walls, openings and places of a floor.
    fn add_ground(&self, floor: &Floor, on: FloorId, ids: &mut PlanIds) -> Result<(), Error> {
        for zone in &floor.zones {
            ids.zones.insert(zone.id, self.add_zone(on, zone)?);
        }
        for wall in &floor.walls {
            self.add_wall(on, wall)?;
        }
        for opening in &floor.openings {
            ids.openings
                .insert(opening.id, self.add_opening(on, opening)?);
        }
        for place in &floor.places {
            ids.places.insert(place.id, self.add_place(on, place)?);
        }
        Ok(())
    }

    /// Runs, bays, faces and sections of a floor.
    fn add_bays(
        &self,
        floor: &Floor,
        on: FloorId,
        collections: &Collections,
        ids: &mut PlanIds,
    ) -> Result<(), Error> {
        for run in &floor.runs {
            self.conn
                .prepare_cached("INSERT INTO run (floor_id, code) VALUES (?1, ?2)")?
                .execute(params![on.0, run.code])?;
            ids.runs
                .insert(run.id, RunId(self.conn.last_insert_rowid()));
        }
        for bay in &floor.bays {
            let run = bay.run.map(|run| found(&ids.runs, run)).transpose()?;
            let bay_id = self.add_bay(on, run, bay)?;
            ids.bays.insert(bay.id, bay_id);
            for face in &bay.faces {
                let face_id = self.add_face(bay_id, face)?;
                ids.faces.insert(face.id, face_id);
                for (position, section) in (0..).zip(&face.sections) {
                    let id = self.add_section((face_id, position), section, collections)?;
                    ids.sections.insert(section.id, id);
                }
            }
        }
        Ok(())
    }

    fn add_zone(&self, on: FloorId, zone: &Zone) -> Result<ZoneId, Error> {
        self.conn
            .prepare_cached("INSERT INTO zone (floor_id, kind, access, name_en, name_ta, polygon) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                on.0,
                zone.kind.word(),
                zone.access.word(),
                zone.name.en,
                zone.name.ta,
                points_text(&zone.polygon)?,
            ])?;
        Ok(ZoneId(self.conn.last_insert_rowid()))
    }

    fn add_wall(&self, on: FloorId, wall: &Wall) -> Result<(), Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO wall (floor_id, points, thickness_mm) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![on.0, points_text(&wall.points)?, wall.thickness_mm])?;
        Ok(())
    }

    fn add_opening(&self, on: FloorId, opening: &Opening) -> Result<OpeningId, Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO opening_in_wall (floor_id, kind, from_x, from_y, to_x, to_y, is_step_free, access)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                on.0,
                opening.kind.word(),
                opening.from.x,
                opening.from.y,
                opening.to.x,
                opening.to.y,
                opening.is_step_free,
                opening.access.word(),
            ])?;
        Ok(OpeningId(self.conn.last_insert_rowid()))
    }

    fn add_place(&self, on: FloorId, place: &Place) -> Result<PlaceId, Error> {
        let polygon = place.polygon.as_deref().map(points_text).transpose()?;
        self.conn
            .prepare_cached(
                "INSERT INTO place (floor_id, kind, name_en, name_ta, other_names, x, y, facing_deg, polygon, is_staffed, say_en, say_ta)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                on.0,
                place.kind.word(),
                place.name.en,
                place.name.ta,
                place.other_names.join(","),
                place.at.x,
                place.at.y,
                place.facing_deg,
                polygon,
                place.is_staffed,
                place.say.en,
                place.say.ta,
            ])?;
        Ok(PlaceId(self.conn.last_insert_rowid()))
    }

    fn add_bay(&self, on: FloorId, run: Option<RunId>, bay: &Bay) -> Result<BayId, Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO bay (floor_id, run_id, run_index, code, centre_x, centre_y, length_mm, depth_mm, turn_deg, is_double, shelves)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                on.0,
                run.map(|r| r.0),
                bay.run_index,
                bay.code,
                bay.centre.x,
                bay.centre.y,
                bay.length_mm,
                bay.depth_mm,
                bay.turn_deg,
                bay.faces.len() > 1,
                bay.shelves,
            ])?;
        Ok(BayId(self.conn.last_insert_rowid()))
    }

    fn add_face(&self, bay: BayId, face: &Face) -> Result<FaceId, Error> {
        self.conn
            .prepare_cached(
                "INSERT INTO face (bay_id, side, sign_en, sign_ta) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![bay.0, face.side.word(), face.sign.en, face.sign.ta])?;
        Ok(FaceId(self.conn.last_insert_rowid()))
    }

    /// Adds a section at a position of a face. Its keys are made from its labels as `domain::shelf` reads them.
    pub(super) fn add_section(
        &self,
        (face, position): (FaceId, i64),
        section: &Section,
        collections: &Collections,
    ) -> Result<SectionId, Error> {
        let Some(collection) = collections.get(&section.collection) else {
            return Err(Error::refused(format!(
                "section of a collection that is not there: {}",
                section.collection
            )));
        };
        let (first_key, last_key) = collection.range_keys(&section.first, &section.last);
        let moving = section.moving.as_ref();
        self.conn
            .prepare_cached(
                "INSERT INTO section (face_id, position, from_mm, to_mm, collection_id, first_label, last_label, first_key, last_key,
                   subject_en, subject_ta, surveyed_on, moving_en, moving_ta, moving_until, spread)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            )?
            .execute(params![
                face.0,
                position,
                section.from_mm,
                section.to_mm,
                section.collection.0,
                section.first,
                section.last,
                first_key.as_bytes(),
                last_key.as_bytes(),
                section.subject.en,
                section.subject.ta,
                section.surveyed_on.map(|day| day.to_string()),
                moving.map(|m| &m.say.en),
                moving.and_then(|m| m.say.ta.as_ref()),
                moving.and_then(|m| m.until).map(|day| day.to_string()),
                section.spread.word(),
            ])?;
        Ok(SectionId(self.conn.last_insert_rowid()))
    }

    fn add_connector(&self, connector: &Connector, ids: &PlanIds) -> Result<ConnectorId, Error> {
        self.conn.execute(
            "INSERT INTO connector (kind, name_en, name_ta, is_step_free, is_staff_only, width_mm, wait_s, floor_s)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                connector.kind.word(),
                connector.name.en,
                connector.name.ta,
                connector.is_step_free,
                connector.is_staff_only,
                connector.width_mm,
                connector.wait_s,
                connector.floor_s,
            ],
        )?;
        let id = ConnectorId(self.conn.last_insert_rowid());
        for stop in &connector.stops {
            let floor = found(&ids.floors, stop.floor)?;
            self.conn
                .prepare_cached("INSERT INTO connector_stop (connector_id, floor_id, x, y, polygon) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![id.0, floor.0, stop.at.x, stop.at.y, points_text(&stop.polygon)?])?;
        }
        Ok(id)
    }

    fn add_plan_closure(&mut self, closure: &Closure, ids: &PlanIds) -> Result<(), Error> {
        let what = match closure.what {
            Closed::Connector(id) => Closed::Connector(found(&ids.connectors, id)?),
            Closed::Zone(id) => Closed::Zone(found(&ids.zones, id)?),
            Closed::Opening(id) => Closed::Opening(found(&ids.openings, id)?),
            Closed::Section(id) => Closed::Section(found(&ids.sections, id)?),
            Closed::Place(id) => Closed::Place(found(&ids.places, id)?),
        };
        let id = self.put_closure(&Closure {
            what,
            ..closure.clone()
        })?;
        self.tell(About::new(Subject::Closure, id.0), StoryAct::ClosedOff)
    }
}

/// The file's id of a thing that the plan names.
fn found<K: Eq + Hash + Copy + std::fmt::Display>(ids: &HashMap<K, K>, id: K) -> Result<K, Error> {
    ids.get(&id)
        .copied()
        .ok_or_else(|| Error::refused(format!("the plan names {id}, which is not on it")))
}

/// Points as they stand in the file.
fn points_text(points: &[Point]) -> Result<String, Error> {
    serde_json::to_string(points).map_err(|error| Error::refused(error.to_string()))
}
