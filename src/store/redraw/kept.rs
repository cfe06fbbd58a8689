//! The drawings that are kept: a list of them, and the house brought back to what it was before any of them.

use super::{Pass, Writer};
use crate::domain::draw::{Tally, tally};
use crate::store::db::Reader;
use crate::store::error::Error;
use crate::store::row::instant;
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use std::collections::HashMap;

/// One saved drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptDrawing {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// Who drew; none for an import or the demo.
    pub actor: Option<String>,
    /// What it did, lowest floor number first. Every floor has its short name.
    pub done: Vec<Tally>,
}

impl Reader<'_> {
    /// The last saved drawings, newest first.
    ///
    /// # Errors
    /// What the file answers; a drawing that can't be read is an error.
    pub fn list_drawings(&self) -> Result<Vec<KeptDrawing>, Error> {
        let names = self.rows("SELECT id, short_name FROM floor", |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        let names: HashMap<i64, String> = names.into_iter().collect();
        let sql = "SELECT d.id, d.at, p.name_en, d.rows FROM redrawn d
                   LEFT JOIN staff p ON d.actor = 'staff:' || p.key ORDER BY d.id DESC";
        self.rows(sql, |row| {
            let id = row.get(0)?;
            let passes = passes(id, &row.get::<_, String>(3)?)?;
            let changes: Vec<_> = passes.into_iter().flat_map(|pass| pass.changes).collect();
            let named = |tally: Tally| {
                let known = tally.floor.and_then(|floor| names.get(&floor.0).cloned());
                Tally {
                    short_name: known.or(tally.short_name),
                    ..tally
                }
            };
            Ok(KeptDrawing {
                id,
                at: instant(&row.get::<_, String>(1)?)?,
                actor: row.get(2)?,
                done: tally(&changes).into_iter().map(named).collect(),
            })
        })
    }
}

impl Writer<'_> {
    /// Takes a whole drawing back, by its number; the same once more brings it again.
    ///
    /// # Errors
    /// As [`Writer::redraw`]; also where it is kept no longer.
    pub fn redraw_back(&mut self, id: i64) -> Result<(), Error> {
        let done = self.take_back(id)?;
        self.remember(&done).map(drop)
    }

    /// Brings the house back to what it was before a drawing: that one and all after it are taken back, the newest first,
    /// as one drawing more.
    ///
    /// # Errors
    /// As [`Writer::redraw`]; also where it is kept no longer.
    pub fn redraw_before(&mut self, id: i64) -> Result<(), Error> {
        let newest: Vec<i64> = {
            let sql = "SELECT id FROM redrawn WHERE id >= ?1 ORDER BY id DESC";
            let mut select = self.conn.prepare_cached(sql)?;
            let rows = select.query_map([id], |row| row.get(0))?;
            rows.collect::<Result<_, _>>()?
        };
        if newest.last() != Some(&id) {
            return Err(Error::refused("the drawing is kept no longer"));
        }
        let mut done = Vec::new();
        for id in newest {
            done.extend(self.take_back(id)?);
        }
        self.remember(&done).map(drop)
    }

    fn take_back(&mut self, id: i64) -> Result<Vec<Pass>, Error> {
        let sql = "SELECT rows FROM redrawn WHERE id = ?1";
        let text: Option<String> = (self.conn.query_row(sql, [id], |row| row.get(0))).optional()?;
        let text = text.ok_or_else(|| Error::refused("the drawing is kept no longer"))?;
        let mut done = Vec::new();
        for pass in passes(id, &text)?.iter().rev() {
            let changes = pass.changes.iter().rev();
            let back: Vec<_> = changes.map(|change| change.turned_round()).collect();
            done.push(self.carry_out(&back)?);
            for cut in pass.cuts.iter().rev() {
                self.heal(cut)?;
            }
        }
        Ok(done)
    }
}

fn passes(id: i64, text: &str) -> Result<Vec<Pass>, Error> {
    serde_json::from_str(text).map_err(|_| Error::unread("redrawn", &id.to_string()))
}
