//! The plan of the house, read whole.

use super::db::Reader;
use super::error::Error;
use super::row::{day_maybe, fit, instant, instant_maybe, list, name, points, word};
use crate::domain::id::{
    BayId, ClosureId, CollectionId, ConnectorId, FaceId, FloorId, OpeningId, PlaceId, RunId,
    SectionId, WallId, ZoneId,
};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Closed, Closure, Connector, ConnectorKind, Face, Floor, Moving, Opening,
    OpeningKind, Place, PlaceKind, Plan, Point, Run, Section, Side, Stop, Wall, Zone, ZoneKind,
};
use crate::domain::spread::Spread;
use rusqlite::Row;
use std::collections::HashMap;

impl Reader<'_> {
    /// The whole house: floors from the lowest up, what joins them, what is out of service now.
    ///
    /// # Errors
    /// What the file answers; a row that can't be read is an error.
    pub fn get_plan(&self) -> Result<Plan, Error> {
        let mut floors = self.rows("SELECT * FROM floor ORDER BY ordinal", floor)?;
        let index: HashMap<FloorId, usize> = floors
            .iter()
            .enumerate()
            .map(|(at, f)| (f.id, at))
            .collect();
        let mut sections: HashMap<FaceId, Vec<Section>> = HashMap::new();
        for (face, section) in
            self.rows("SELECT * FROM section ORDER BY face_id, position", section)?
        {
            sections.entry(face).or_default().push(section);
        }
        let mut faces: HashMap<BayId, Vec<Face>> = HashMap::new();
        for (bay, mut face) in self.rows("SELECT * FROM face ORDER BY bay_id, side", face)? {
            face.sections = sections.remove(&face.id).unwrap_or_default();
            faces.entry(bay).or_default().push(face);
        }
        for (on, zone) in self.rows("SELECT * FROM zone ORDER BY id", zone)? {
            put(&mut floors, &index, on, |f| f.zones.push(zone));
        }
        for (on, wall) in self.rows("SELECT * FROM wall ORDER BY id", wall)? {
            put(&mut floors, &index, on, |f| f.walls.push(wall));
        }
        for (on, opening) in self.rows("SELECT * FROM opening_in_wall ORDER BY id", opening)? {
            put(&mut floors, &index, on, |f| f.openings.push(opening));
        }
        for (on, run) in self.rows("SELECT * FROM run ORDER BY id", run)? {
            put(&mut floors, &index, on, |f| f.runs.push(run));
        }
        for (on, mut bay) in self.rows("SELECT * FROM bay ORDER BY run_id, run_index, id", bay)? {
            bay.faces = faces.remove(&bay.id).unwrap_or_default();
            put(&mut floors, &index, on, |f| f.bays.push(bay));
        }
        for (on, place) in self.rows("SELECT * FROM place ORDER BY id", place)? {
            put(&mut floors, &index, on, |f| f.places.push(place));
        }
        Ok(Plan {
            connectors: self.connectors(&floors)?,
            closures: self.list_closures()?,
            floors,
        })
    }

    /// What is out of service now.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_closures(&self) -> Result<Vec<Closure>, Error> {
        self.rows(
            "SELECT * FROM closure WHERE ended_at IS NULL ORDER BY id",
            closure,
        )
    }

    fn connectors(&self, floors: &[Floor]) -> Result<Vec<Connector>, Error> {
        let mut connectors = self.rows("SELECT * FROM connector ORDER BY id", connector)?;
        for (of, stop) in self.rows("SELECT * FROM connector_stop", stop)? {
            if let Some(connector) = connectors.iter_mut().find(|c| c.id == of) {
                connector.stops.push(stop);
            }
        }
        let level = |id: FloorId| {
            floors
                .iter()
                .find(|f| f.id == id)
                .map_or(i32::MAX, |f| f.ordinal)
        };
        connectors
            .iter_mut()
            .for_each(|c| c.stops.sort_by_key(|s| level(s.floor)));
        Ok(connectors)
    }

    /// Every row of a question, read by one function.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        read: impl Fn(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }
}

/// Reads one row, to see whether it can be read.
type Look = fn(&Row<'_>) -> Result<(), Error>;

/// The tables of the plan, each with what reads a row of it.
pub(super) const ROWS: [(&str, Look); 12] = [
    ("floor", |r| floor(r).map(drop)),
    ("zone", |r| zone(r).map(drop)),
    ("wall", |r| wall(r).map(drop)),
    ("opening_in_wall", |r| opening(r).map(drop)),
    ("run", |r| run(r).map(drop)),
    ("bay", |r| bay(r).map(drop)),
    ("face", |r| face(r).map(drop)),
    ("section", |r| section(r).map(drop)),
    ("place", |r| place(r).map(drop)),
    ("connector", |r| connector(r).map(drop)),
    ("connector_stop", |r| stop(r).map(drop)),
    ("closure", |r| closure(r).map(drop)),
];

fn put(
    floors: &mut [Floor],
    index: &HashMap<FloorId, usize>,
    on: FloorId,
    add: impl FnOnce(&mut Floor),
) {
    if let Some(floor) = index.get(&on).and_then(|at| floors.get_mut(*at)) {
        add(floor);
    }
}

fn on(row: &Row<'_>) -> Result<FloorId, Error> {
    Ok(FloorId(row.get("floor_id")?))
}

fn text(row: &Row<'_>, column: &str) -> Result<String, Error> {
    Ok(row.get(column)?)
}

fn point(row: &Row<'_>, x: &str, y: &str) -> Result<Point, Error> {
    Ok(Point::new(row.get(x)?, row.get(y)?))
}

fn floor(row: &Row<'_>) -> Result<Floor, Error> {
    Ok(Floor {
        id: FloorId(row.get("id")?),
        ordinal: row.get("ordinal")?,
        short_name: row.get("short_name")?,
        name: name(row, "name_en", "name_ta")?,
        outline: points(&text(row, "outline")?)?,
        north_deg: row.get("north_deg")?,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    })
}

fn zone(row: &Row<'_>) -> Result<(FloorId, Zone), Error> {
    let zone = Zone {
        id: ZoneId(row.get("id")?),
        kind: word("zone", &text(row, "kind")?, ZoneKind::from_word)?,
        access: word("access", &text(row, "access")?, Access::from_word)?,
        name: name(row, "name_en", "name_ta")?,
        polygon: points(&text(row, "polygon")?)?,
    };
    Ok((on(row)?, zone))
}

fn wall(row: &Row<'_>) -> Result<(FloorId, Wall), Error> {
    let wall = Wall {
        id: WallId(row.get("id")?),
        points: points(&text(row, "points")?)?,
        thickness_mm: row.get("thickness_mm")?,
    };
    Ok((on(row)?, wall))
}

fn opening(row: &Row<'_>) -> Result<(FloorId, Opening), Error> {
    let opening = Opening {
        id: OpeningId(row.get("id")?),
        kind: word("opening", &text(row, "kind")?, OpeningKind::from_word)?,
        from: point(row, "from_x", "from_y")?,
        to: point(row, "to_x", "to_y")?,
        is_step_free: row.get("is_step_free")?,
        access: word("access", &text(row, "access")?, Access::from_word)?,
    };
    Ok((on(row)?, opening))
}

fn run(row: &Row<'_>) -> Result<(FloorId, Run), Error> {
    Ok((
        on(row)?,
        Run {
            id: RunId(row.get("id")?),
            code: row.get("code")?,
        },
    ))
}

fn bay(row: &Row<'_>) -> Result<(FloorId, Bay), Error> {
    let bay = Bay {
        id: BayId(row.get("id")?),
        run: row.get::<_, Option<i64>>("run_id")?.map(RunId),
        run_index: row.get("run_index")?,
        code: row.get("code")?,
        centre: point(row, "centre_x", "centre_y")?,
        length_mm: row.get("length_mm")?,
        depth_mm: row.get("depth_mm")?,
        turn_deg: row.get("turn_deg")?,
        shelves: row.get("shelves")?,
        faces: Vec::new(),
    };
    Ok((on(row)?, bay))
}

fn face(row: &Row<'_>) -> Result<(BayId, Face), Error> {
    let face = Face {
        id: FaceId(row.get("id")?),
        side: word("side", &text(row, "side")?, Side::from_word)?,
        sign: name(row, "sign_en", "sign_ta")?,
        sections: Vec::new(),
    };
    Ok((BayId(row.get("bay_id")?), face))
}

fn moving(row: &Row<'_>) -> Result<Option<Moving>, Error> {
    let Some(en) = row.get::<_, Option<String>>("moving_en")? else {
        return Ok(None);
    };
    Ok(Some(Moving {
        until: day_maybe(row.get("moving_until")?)?,
        say: Name {
            en,
            ta: row.get("moving_ta")?,
        },
    }))
}

pub(super) fn section(row: &Row<'_>) -> Result<(FaceId, Section), Error> {
    let section = Section {
        id: SectionId(row.get("id")?),
        from_mm: row.get("from_mm")?,
        to_mm: row.get("to_mm")?,
        collection: CollectionId(row.get("collection_id")?),
        first: row.get("first_label")?,
        last: row.get("last_label")?,
        subject: name(row, "subject_en", "subject_ta")?,
        surveyed_on: day_maybe(row.get("surveyed_on")?)?,
        moving: moving(row)?,
        spread: word("section", &text(row, "spread")?, Spread::from_word)?,
    };
    Ok((FaceId(row.get("face_id")?), section))
}

fn place(row: &Row<'_>) -> Result<(FloorId, Place), Error> {
    let polygon: Option<String> = row.get("polygon")?;
    let place = Place {
        id: PlaceId(row.get("id")?),
        kind: word("place", &text(row, "kind")?, PlaceKind::from_word)?,
        name: name(row, "name_en", "name_ta")?,
        other_names: list(&text(row, "other_names")?),
        at: point(row, "x", "y")?,
        facing_deg: row.get("facing_deg")?,
        polygon: polygon.map(|p| points(&p)).transpose()?,
        is_staffed: row.get("is_staffed")?,
        say: name(row, "say_en", "say_ta")?,
    };
    Ok((on(row)?, place))
}

fn connector(row: &Row<'_>) -> Result<Connector, Error> {
    Ok(Connector {
        id: ConnectorId(row.get("id")?),
        kind: word("connector", &text(row, "kind")?, ConnectorKind::from_word)?,
        name: name(row, "name_en", "name_ta")?,
        is_step_free: row.get("is_step_free")?,
        is_staff_only: row.get("is_staff_only")?,
        width_mm: row.get("width_mm")?,
        wait_s: row.get("wait_s")?,
        floor_s: fit("seconds", row.get("floor_s")?)?,
        stops: Vec::new(),
    })
}

fn stop(row: &Row<'_>) -> Result<(ConnectorId, Stop), Error> {
    let stop = Stop {
        floor: on(row)?,
        at: point(row, "x", "y")?,
        polygon: points(&text(row, "polygon")?)?,
    };
    Ok((ConnectorId(row.get("connector_id")?), stop))
}

fn closure(row: &Row<'_>) -> Result<Closure, Error> {
    let what = text(row, "what")?;
    let id: i64 = row.get("what_id")?;
    Ok(Closure {
        id: ClosureId(row.get("id")?),
        what: match what.as_str() {
            "connector" => Closed::Connector(ConnectorId(id)),
            "zone" => Closed::Zone(ZoneId(id)),
            "opening" => Closed::Opening(OpeningId(id)),
            "section" => Closed::Section(SectionId(id)),
            "place" => Closed::Place(PlaceId(id)),
            other => return Err(Error::unread("closure", other)),
        },
        reason: name(row, "reason_en", "reason_ta")?,
        since: instant(&text(row, "since")?)?,
        until: instant_maybe(row.get("until")?)?,
        ends_itself: row.get("ends_itself")?,
    })
}
