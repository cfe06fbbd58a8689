//! A drawing written: all its changes in one go, and the whole of it taken back.
//!
//! A row that stayed keeps its number, and what points to it goes on pointing there. What hangs on a row that goes
//! (sections of a bay, where a complaint hurt, a closure) is let go with it and kept beside the changes in `redrawn`, so
//! that taking the drawing back brings it back as well.

mod bay;
mod cut;
mod draft;
mod kept;
mod put;

pub use draft::DrawingDraft;
pub use kept::KeptDrawing;

use super::db::{Reader, Writer};
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::draw::{Change, Item, Part, PictureId, Sheet, Underlay};
use crate::domain::id::{FloorId, PlaceId};
use crate::domain::plan::Point;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use cut::Cut;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many drawings can be taken back; older ones are let go.
const KEPT_MOST: i64 = 50;

/// What a drawing changed, and what went with what it took out.
#[derive(Debug, Serialize, Deserialize)]
struct Pass {
    changes: Vec<Change>,
    cuts: Vec<Cut>,
}

impl Reader<'_> {
    /// The pictures under the floors, by floor.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_underlays(&self) -> Result<BTreeMap<FloorId, Underlay>, Error> {
        let rows = self.rows("SELECT * FROM underlay ORDER BY floor_id", underlay)?;
        Ok(rows.into_iter().collect())
    }

    /// A picture as it was brought in.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_picture(&self, id: PictureId) -> Result<Option<Vec<u8>>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT bytes FROM picture WHERE id = ?1")?;
        Ok(select.query_row([id.0], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps a picture to draw over. No line of the story: it lies under no floor until a drawing with it is saved.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_picture(&mut self, bytes: &[u8]) -> Result<PictureId, Error> {
        self.conn
            .execute("INSERT INTO picture (bytes) VALUES (?1)", [bytes])?;
        Ok(PictureId(self.conn.last_insert_rowid()))
    }

    /// Writes a drawing. Its draft goes in the same write.
    ///
    /// # Errors
    /// Refused where a thing it changes is not as it was when drawing began, or where one code would stand on two signs;
    /// nothing is kept then.
    pub fn redraw(&mut self, changes: &[Change]) -> Result<(), Error> {
        let pass = self.carry_out(changes)?;
        self.discard_drawing()?;
        self.forget_pictures()?;
        self.remember(&[pass]).map(drop)
    }

    /// Writes what a list draws. A drawing that is not saved stays; gives back the number of this one, and which numbers of
    /// the file new places got.
    ///
    /// # Errors
    /// As [`Writer::redraw`].
    pub fn redraw_beside(
        &mut self,
        changes: &[Change],
    ) -> Result<(i64, HashMap<PlaceId, PlaceId>), Error> {
        let mut ordered = changes.to_vec();
        ordered.sort_by_key(|c| c.part);
        let pass = self.carry_out(&ordered)?;
        let written = ordered.iter().zip(&pass.changes);
        let places = written.filter_map(|(asked, done)| match (asked.part, done.part) {
            (Part::Place(new), Part::Place(own)) => Some((new, own)),
            _ => None,
        });
        let places = places.collect();
        Ok((self.remember(&[pass])?, places))
    }

    /// Takes out what goes and puts in what comes or is another now; gives back the changes with the numbers that new rows
    /// got, and what went beside.
    fn carry_out(&mut self, changes: &[Change]) -> Result<Pass, Error> {
        let now = Sheet::new(self.get_plan()?, self.list_underlays()?);
        let is_as_it_was = |c: &&Change| now.get(c.part) == c.before;
        if let Some(other) = changes.iter().find(|c| !is_as_it_was(c)) {
            let part = other.part;
            return Err(Error::refused(format!(
                "the plan was changed meanwhile: {part:?}"
            )));
        }
        let mut ordered: Vec<&Change> = changes.iter().collect();
        ordered.sort_by_key(|c| c.part);
        self.tell_floors(&now, changes, false)?;
        let mut cuts = Vec::new();
        for change in ordered.iter().rev().filter(|c| c.after.is_none()) {
            self.take_part_out(change.part, &mut cuts)?;
        }
        self.free_names(&ordered)?;
        let mut ids = put::Ids::default();
        let mut written = Vec::new();
        for change in ordered {
            let mut change = change.clone();
            if let Some(item) = change.after {
                let item = self.put_item(item, &mut ids, &mut cuts)?;
                change.part = item.part();
                change.after = Some(item);
            }
            written.push(change);
        }
        let then = Sheet::new(self.get_plan()?, BTreeMap::new());
        self.tell_floors(&then, &written, true)?;
        self.changes(Changed::PLAN | Changed::SHELVES | Changed::CLOSURES);
        Ok(Pass {
            changes: written,
            cuts,
        })
    }

    /// A line of the story for each floor that something was drawn on: before it goes, or once it is there.
    fn tell_floors(
        &mut self,
        sheet: &Sheet,
        changes: &[Change],
        is_after: bool,
    ) -> Result<(), Error> {
        let mut floors: BTreeSet<FloorId> = BTreeSet::new();
        for change in changes {
            let item = change.after.as_ref().or(change.before.as_ref());
            floors.extend(item.and_then(Item::floor));
            if let Part::Connector(id) = change.part {
                let stops = sheet.connector(id).map(|c| c.stops.as_slice());
                floors.extend(stops.unwrap_or_default().iter().map(|stop| stop.floor));
            }
        }
        for id in floors {
            let own = changes.iter().find(|c| c.part == Part::Floor(id));
            let act = match own.map(|c| (c.before.is_some(), c.after.is_some())) {
                Some((true, false)) => StoryAct::Removed,
                Some((false, true)) => StoryAct::Added,
                _ => StoryAct::Redrawn,
            };
            let name = sheet.floor(id).map(|floor| floor.name.en.clone());
            if let Some(name) = name.filter(|_| is_after != (act == StoryAct::Removed)) {
                let detail = Map::from_iter([("about".to_owned(), json!(name))]);
                self.tell_with(About::new(Subject::Floor, id.0), act, detail)?;
            }
        }
        Ok(())
    }

    fn remember(&mut self, passes: &[Pass]) -> Result<i64, Error> {
        let rows = serde_json::to_string(passes).map_err(|e| Error::refused(e.to_string()))?;
        self.conn.execute(
            "INSERT INTO redrawn (at, actor, rows) VALUES (?1, ?2, ?3)",
            params![at_text(self.now), self.actor_text(), rows],
        )?;
        let id = self.conn.last_insert_rowid();
        self.conn
            .execute("DELETE FROM redrawn WHERE id <= ?1", [id - KEPT_MOST])?;
        self.undo = Some(Undo::RedrawBack(id));
        Ok(id)
    }

    /// Pictures go that lie under no floor and that no drawing could bring back.
    fn forget_pictures(&mut self) -> Result<(), Error> {
        self.conn.execute(
            "DELETE FROM picture WHERE id NOT IN (SELECT picture_id FROM underlay)
               AND NOT EXISTS (SELECT 1 FROM redrawn WHERE rows LIKE '%\"picture\":' || picture.id || ',%')",
            [],
        )?;
        Ok(())
    }
}

fn underlay(row: &Row<'_>) -> Result<(FloorId, Underlay), Error> {
    let underlay = Underlay {
        picture: PictureId(row.get("picture_id")?),
        width: row.get("width")?,
        height: row.get("height")?,
        at: Point::new(row.get("x")?, row.get("y")?),
        dot_um: row.get("dot_um")?,
        turn_mdeg: row.get("turn_mdeg")?,
        opacity: row.get("opacity")?,
    };
    Ok((FloorId(row.get("floor_id")?), underlay))
}
