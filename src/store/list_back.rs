//! Lists of shelves, floors and places taken back: faces are put back to what they held, floors that came in go, places
//! are as they were.

use super::db::Writer;
use super::error::Error;
use super::list_run::MEMBERS;
use crate::domain::changed::Changed;
use crate::domain::draw::{Change, Part, Sheet};
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, FloorId, PlaceId};
use crate::domain::plan::Stop;
use serde::{Deserialize, Serialize};

/// The lists whose run can be taken back.
pub(super) const TAKEN_BACK: [&str; 4] = [MEMBERS, "shelves", "floors", "places"];

/// What a list has to keep beside its lines, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WayBack {
    /// The drawing that it is.
    pub drawing: Option<i64>,
    /// Where was asked for collections before.
    pub asked: Vec<(CollectionId, Option<PlaceId>)>,
}

impl Writer<'_> {
    /// Takes back what a list did to the house, by the first and the last of its lines. A face that was changed since stays
    /// as it is.
    ///
    /// # Errors
    /// What the file answers; refused where a drawing since then stands against it.
    pub(super) fn house_list_back(&mut self, lines: (i64, i64)) -> Result<(), Error> {
        let back: Option<String> = self.conn.query_row(
            "SELECT detail ->> '$.back' FROM story WHERE seq = ?1",
            [lines.1],
            |row| row.get(0),
        )?;
        let back: WayBack = match back {
            Some(text) => {
                serde_json::from_str(&text).map_err(|_| Error::unread("import", &text))?
            }
            None => WayBack::default(),
        };
        self.ask_as_before(&back)?;
        if let Some(drawing) = back.drawing {
            self.redraw_back(drawing)?;
        }
        self.faces_back(lines)?;
        self.floors_back(lines)?;
        self.undo = None;
        self.changes(Changed::PLAN | Changed::SHELVES);
        Ok(())
    }

    fn ask_as_before(&mut self, back: &WayBack) -> Result<(), Error> {
        let collections = self.list_collections()?;
        for (id, place) in back.asked.iter().rev() {
            if let Some(collection) = collections.iter().find(|c| c.id == *id) {
                self.put_collection(&Collection {
                    ask_at: *place,
                    ..collection.clone()
                })?;
            }
        }
        Ok(())
    }

    fn faces_back(&mut self, (first, last): (i64, i64)) -> Result<(), Error> {
        let sql = "SELECT line FROM survey v WHERE line BETWEEN ?1 AND ?2
                     AND NOT EXISTS (SELECT 1 FROM survey w WHERE w.face_id = v.face_id AND w.line > ?2)
                   ORDER BY line DESC";
        for line in self.numbers(sql, (first, last))? {
            self.put_face_back(line)?;
        }
        Ok(())
    }

    /// Floors that the list brought go with all that stands on them by now, as a drawing that can be taken back.
    fn floors_back(&mut self, lines: (i64, i64)) -> Result<(), Error> {
        let sql = "SELECT f.id FROM story s JOIN floor f ON f.id = s.subject_id
                   WHERE s.seq BETWEEN ?1 AND ?2 AND +s.subject = 'floor' AND s.act = 'added'";
        let floors = self.numbers(sql, lines)?;
        if floors.is_empty() {
            return Ok(());
        }
        let sheet = Sheet::new(self.get_plan()?, self.list_underlays()?);
        let items = floors.iter().flat_map(|id| sheet.items_on(FloorId(*id)));
        let mut parts: Vec<Part> = items.map(|item| item.part()).collect();
        // What joined no other floors goes as well.
        let is_gone = |stop: &Stop| floors.contains(&stop.floor.0);
        let joints = sheet.plan.connectors.iter();
        let joints = joints.filter(|c| !c.stops.is_empty() && c.stops.iter().all(is_gone));
        parts.extend(joints.map(|c| Part::Connector(c.id)));
        let gone = parts.into_iter().map(|part| Change {
            part,
            before: sheet.get(part),
            after: None,
        });
        let gone: Vec<Change> = gone.collect();
        self.redraw_beside(&gone).map(drop)
    }

    fn numbers(&self, sql: &str, (first, last): (i64, i64)) -> Result<Vec<i64>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let numbers = select.query_map([first, last], |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }
}
