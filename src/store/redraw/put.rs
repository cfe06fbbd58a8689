//! Things of a drawing put into their tables: a row that is there keeps its number, a new one gets the file's next.

use super::cut::Cut;
use crate::domain::draw::{Change, Ground, Item, Underlay, is_new};
use crate::domain::id::{ConnectorId, FloorId, OpeningId, PlaceId, RunId, WallId, ZoneId};
use crate::domain::plan::{Opening, Place, Point, Stop, Zone};
use crate::store::db::{Writer, fresh_key};
use crate::store::error::Error;
use rusqlite::{ToSql, params};
use std::collections::HashMap;

/// Which number of the file each new thing got. Numbers of new things are the drawing's own, over all kinds.
#[derive(Debug, Default)]
pub(super) struct Ids(pub(super) HashMap<i64, i64>);

impl Ids {
    /// The file's number of a thing; a new one has been put before.
    pub(super) fn of(&self, id: i64) -> Result<i64, Error> {
        match self.0.get(&id) {
            Some(id) => Ok(*id),
            None if is_new(id) => Err(Error::refused(format!(
                "the drawing names {id}, which is not on it"
            ))),
            None => Ok(id),
        }
    }
}

impl Writer<'_> {
    /// Codes and names that must be the only one are set aside where they change, so that two signs can swap theirs.
    pub(super) fn free_names(&self, changes: &[&Change]) -> Result<(), Error> {
        for change in changes {
            match (&change.before, &change.after) {
                (Some(Item::Bay(_, before)), Some(Item::Bay(_, after)))
                    if before.code != after.code =>
                {
                    self.conn
                        .prepare_cached("UPDATE bay SET code = '~' || id WHERE id = ?1")?
                        .execute([before.id.0])?;
                }
                (Some(Item::Floor(id, before)), Some(Item::Floor(_, after))) if before != after => {
                    self.conn.execute(
                        "UPDATE floor SET short_name = '~' || id, ordinal = -1000000 - id WHERE id = ?1",
                        [id.0],
                    )?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts a thing; gives it back with the file's numbers.
    pub(super) fn put_item(
        &self,
        item: Item,
        ids: &mut Ids,
        cuts: &mut Vec<Cut>,
    ) -> Result<Item, Error> {
        let on = item.floor().map_or(Ok(0), |floor| ids.of(floor.0));
        let on = match &item {
            Item::Floor(..) => FloorId(0), // its own number is only now given
            _ => FloorId(on?),
        };
        match item {
            Item::Floor(id, ground) => self.put_floor(id, ground, ids),
            Item::Underlay(_, underlay) => self.put_underlay(on, underlay),
            Item::Run(_, mut run) => {
                let table = ("run", &["floor_id", "code"][..]);
                run.id = RunId(self.upsert(ids, run.id.0, table, &[&on.0, &run.code])?);
                Ok(Item::Run(on, run))
            }
            Item::Bay(_, bay) => self
                .put_bay(on, bay, ids, cuts)
                .map(|bay| Item::Bay(on, bay)),
            Item::Connector(connector) => self.put_connector(connector, ids),
            Item::Stop(id, stop) => {
                self.put_stop(ConnectorId(ids.of(id.0)?), Stop { floor: on, ..stop })
            }
            Item::Zone(_, zone) => self.put_zone(on, zone, ids),
            Item::Wall(_, mut wall) => {
                let line = points(&wall.points)?;
                let table = ("wall", &["floor_id", "points", "thickness_mm"][..]);
                let cells: [&dyn ToSql; 3] = [&on.0, &line, &wall.thickness_mm];
                wall.id = WallId(self.upsert(ids, wall.id.0, table, &cells)?);
                Ok(Item::Wall(on, wall))
            }
            Item::Opening(_, opening) => self.put_opening(on, opening, ids),
            Item::Place(_, place) => self.put_place(on, place, ids),
        }
    }

    fn put_floor(&self, id: FloorId, ground: Ground, ids: &mut Ids) -> Result<Item, Error> {
        let outline = points(&ground.outline)?;
        let row = self.upsert(
            ids,
            id.0,
            (
                "floor",
                &[
                    "ordinal",
                    "short_name",
                    "name_en",
                    "name_ta",
                    "outline",
                    "north_deg",
                ],
            ),
            &[
                &ground.ordinal,
                &ground.short_name,
                &ground.name.en,
                &ground.name.ta,
                &outline,
                &ground.north_deg,
            ],
        )?;
        Ok(Item::Floor(FloorId(row), ground))
    }

    fn put_underlay(&self, on: FloorId, underlay: Underlay) -> Result<Item, Error> {
        self.conn.execute(
                    "INSERT OR REPLACE INTO underlay (floor_id, picture_id, width, height, x, y, dot_um, turn_mdeg, opacity)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                    params![on.0, underlay.picture.0, underlay.width, underlay.height, underlay.at.x, underlay.at.y,
                        underlay.dot_um, underlay.turn_mdeg, underlay.opacity],
                )?;
        Ok(Item::Underlay(on, underlay))
    }

    fn put_zone(&self, on: FloorId, mut zone: Zone, ids: &mut Ids) -> Result<Item, Error> {
        let polygon = points(&zone.polygon)?;
        let row = self.upsert(
            ids,
            zone.id.0,
            (
                "zone",
                &[
                    "floor_id", "kind", "access", "name_en", "name_ta", "polygon",
                ],
            ),
            &[
                &on.0,
                &zone.kind.word(),
                &zone.access.word(),
                &zone.name.en,
                &zone.name.ta,
                &polygon,
            ],
        )?;
        zone.id = ZoneId(row);
        Ok(Item::Zone(on, zone))
    }

    fn put_opening(&self, on: FloorId, mut opening: Opening, ids: &mut Ids) -> Result<Item, Error> {
        let columns: &[&str] = &[
            "floor_id",
            "kind",
            "from_x",
            "from_y",
            "to_x",
            "to_y",
            "is_step_free",
            "access",
        ];
        let row = self.upsert(
            ids,
            opening.id.0,
            ("opening_in_wall", columns),
            &[
                &on.0,
                &opening.kind.word(),
                &opening.from.x,
                &opening.from.y,
                &opening.to.x,
                &opening.to.y,
                &opening.is_step_free,
                &opening.access.word(),
            ],
        )?;
        opening.id = OpeningId(row);
        Ok(Item::Opening(on, opening))
    }

    fn put_place(&self, on: FloorId, mut place: Place, ids: &mut Ids) -> Result<Item, Error> {
        let polygon = place.polygon.as_deref().map(points).transpose()?;
        let columns: &[&str] = &[
            "floor_id",
            "kind",
            "name_en",
            "name_ta",
            "other_names",
            "x",
            "y",
            "facing_deg",
            "polygon",
            "is_staffed",
            "say_en",
            "say_ta",
        ];
        let row = self.upsert(
            ids,
            place.id.0,
            ("place", columns),
            &[
                &on.0,
                &place.kind.word(),
                &place.name.en,
                &place.name.ta,
                &place.other_names.join(","),
                &place.at.x,
                &place.at.y,
                &place.facing_deg,
                &polygon,
                &place.is_staffed,
                &place.say.en,
                &place.say.ta,
            ],
        )?;
        place.id = PlaceId(row);
        Ok(Item::Place(on, place))
    }

    /// Writes a row of a table with a number of its own: over the one that is there, or a new one. A row that was taken
    /// out comes back under the number it had.
    pub(super) fn upsert(
        &self,
        ids: &mut Ids,
        id: i64,
        (table, columns): (&str, &[&str]),
        cells: &[&dyn ToSql],
    ) -> Result<i64, Error> {
        let known = (!is_new(id)).then_some(id);
        let key = (table == "floor").then(|| fresh_key().as_str().to_owned());
        let key_column = if key.is_some() { ", key" } else { "" };
        let key_mark = if key.is_some() {
            format!(", ?{}", cells.len() + 2)
        } else {
            String::new()
        };
        let marks: Vec<String> = (0..cells.len()).map(|n| format!("?{}", n + 2)).collect();
        let sets: Vec<String> = columns
            .iter()
            .map(|c| format!("{c} = excluded.{c}"))
            .collect();
        let sql = format!(
            "INSERT INTO {table} (id, {}{key_column}) VALUES (?1, {}{key_mark}) ON CONFLICT (id) DO UPDATE SET {}",
            columns.join(", "),
            marks.join(", "),
            sets.join(", ")
        );
        let mut all: Vec<&dyn ToSql> = vec![&known];
        all.extend(cells);
        if let Some(key) = &key {
            all.push(key);
        }
        self.conn.prepare_cached(&sql)?.execute(all.as_slice())?;
        let row = known.unwrap_or_else(|| self.conn.last_insert_rowid());
        ids.0.insert(id, row);
        Ok(row)
    }
}

/// Points as they stand in the file.
pub(super) fn points(points: &[Point]) -> Result<String, Error> {
    serde_json::to_string(points).map_err(|error| Error::refused(error.to_string()))
}
