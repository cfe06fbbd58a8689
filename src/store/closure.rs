//! What is out of service: put out, brought back, expected later, over by itself. Each write leaves one line in the story
//! that names the rows it touched, and is taken back by that line.

use super::db::{Reader, Writer, fresh_key};
use super::error::Error;
use super::row::fit;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::closure::NewClosure;
use crate::domain::id::ClosureId;
use crate::domain::plan::{Closed, Closure};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};

/// The table's word and the row of a thing.
fn row_of(what: Closed) -> (&'static str, i64) {
    match what {
        Closed::Connector(id) => ("connector", id.0),
        Closed::Zone(id) => ("zone", id.0),
        Closed::Opening(id) => ("opening", id.0),
        Closed::Section(id) => ("section", id.0),
        Closed::Place(id) => ("place", id.0),
    }
}

impl Reader<'_> {
    /// Whether a thing is out of service now.
    fn is_closed(&self, what: Closed) -> Result<bool, Error> {
        let (what, id) = row_of(what);
        let sql = "SELECT 1 FROM closure WHERE what = ?1 AND what_id = ?2 AND ended_at IS NULL";
        let mut select = self.conn.prepare_cached(sql)?;
        Ok(select.exists(params![what, id])?)
    }

    fn is_there(&self, what: Closed) -> Result<bool, Error> {
        let (table, id) = row_of(what);
        let table = if table == "opening" {
            "opening_in_wall"
        } else {
            table
        };
        let sql = format!("SELECT 1 FROM {table} WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.exists([id])?)
    }

    /// What a line of the story remembers of closures: which rows, and the words it was told by.
    fn closures_of(&self, line: i64) -> Result<(Vec<ClosureId>, Map<String, Value>), Error> {
        let sql = "SELECT detail FROM story WHERE seq = ?1 AND subject = 'closure'";
        let detail: Option<String> = self
            .conn
            .query_row(sql, [line], |row| row.get(0))
            .optional()?;
        let detail = detail.ok_or_else(|| Error::refused("no line of a closure"))?;
        let detail: Map<String, Value> =
            serde_json::from_str(&detail).map_err(|_| Error::unread("closures", &detail))?;
        let ids = detail.get("closures").and_then(Value::as_array);
        let ids = ids.into_iter().flatten().filter_map(Value::as_i64);
        Ok((ids.map(ClosureId).collect(), detail))
    }

    fn about_of(&self, id: ClosureId) -> Result<String, Error> {
        let sql = "SELECT detail ->> '$.about' FROM story, json_each(story.detail, '$.closures') c
                   WHERE subject = 'closure' AND c.value = ?1 ORDER BY seq DESC LIMIT 1";
        let about: Option<Option<String>> = self
            .conn
            .query_row(sql, [id.0], |row| row.get(0))
            .optional()?;
        Ok(about.flatten().unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Puts things out of service, in one line of the story.
    ///
    /// # Errors
    /// A thing that is not there, or out of service already.
    pub fn add_closures(&mut self, new: &NewClosure) -> Result<Vec<ClosureId>, Error> {
        self.end_over_closures()?;
        let mut ids = Vec::new();
        for what in new.what() {
            if !self.is_there(*what)? || self.is_closed(*what)? {
                return Err(Error::refused(format!(
                    "{what:?} is not there or out of service"
                )));
            }
            ids.push(self.put_closure(&Closure {
                id: ClosureId(0),
                what: *what,
                reason: new.reason().clone(),
                since: self.now,
                until: new.until(),
                ends_itself: new.ends_itself(),
            })?);
        }
        let line = self.tell_closures(&ids, StoryAct::ClosedOff, new.about())?;
        self.undo = Some(Undo::OpenUp(line));
        Ok(ids)
    }

    /// Adds the row of a closure; its own id is passed over. Leaves no line.
    pub(super) fn put_closure(&mut self, closure: &Closure) -> Result<ClosureId, Error> {
        let (what, id) = row_of(closure.what);
        self.conn
            .prepare_cached(
                "INSERT INTO closure (key, what, what_id, reason_en, reason_ta, since, until, ends_itself)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                fresh_key().as_str(),
                what,
                id,
                closure.reason.en,
                closure.reason.ta,
                at_text(closure.since),
                closure.until.map(at_text),
                closure.ends_itself,
            ])?;
        let id = ClosureId(self.conn.last_insert_rowid());
        self.changes(Changed::CLOSURES);
        Ok(id)
    }

    /// Things are in service again. What is back already is passed over.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_closures(&mut self, ids: &[ClosureId]) -> Result<(), Error> {
        let ended = self.end(ids)?;
        if let Some(first) = ended.first() {
            let about = self.about_of(*first)?;
            let line = self.tell_closures(&ended, StoryAct::OpenedUp, &about)?;
            self.undo = Some(Undo::CloseAgain(line));
        }
        Ok(())
    }

    /// Things are expected back at another time, or nobody knows when. The desk is asked then.
    ///
    /// # Errors
    /// A closure that is over.
    pub fn put_closures_until(
        &mut self,
        ids: &[ClosureId],
        until: Option<DateTime<Utc>>,
    ) -> Result<(), Error> {
        let mut before = Vec::new();
        for id in ids {
            let sql = "SELECT until, ends_itself FROM closure WHERE id = ?1 AND ended_at IS NULL";
            let old: Option<(Option<String>, bool)> = self
                .conn
                .query_row(sql, [id.0], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            before.push(old.ok_or_else(|| Error::refused("a closure that is over"))?);
            self.set_until(*id, until.map(at_text), false)?;
        }
        let Some(first) = ids.first() else {
            return Ok(());
        };
        let mut detail = closures(ids, &self.about_of(*first)?);
        detail.insert("before".to_owned(), json!(before));
        self.tell_with(
            About::new(Subject::Closure, first.0),
            StoryAct::Changed,
            detail,
        )?;
        self.undo = Some(Undo::UntilAgain(self.conn.last_insert_rowid()));
        Ok(())
    }

    /// Ends what is over by itself by now; says how many things that were.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_over_closures(&mut self) -> Result<usize, Error> {
        let sql =
            "SELECT id FROM closure WHERE ended_at IS NULL AND ends_itself = 1 AND until <= ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map([at_text(self.now)], |row| row.get(0).map(ClosureId))?;
        let ids: Vec<ClosureId> = ids.collect::<Result<_, _>>()?;
        drop(select);
        for id in self.end(&ids)? {
            let about = self.about_of(id)?;
            self.tell_closures(&[id], StoryAct::OpenedUp, &about)?;
        }
        Ok(ids.len())
    }

    /// Takes back that things were put out of service.
    pub(super) fn open_up(&mut self, line: i64) -> Result<(), Error> {
        let (ids, _) = self.closures_of(line)?;
        self.end_closures(&ids)?;
        self.undo = None;
        Ok(())
    }

    /// Takes back that things are in service again; what was put out of service anew meanwhile stays as it is.
    pub(super) fn close_again(&mut self, line: i64) -> Result<(), Error> {
        let (ids, detail) = self.closures_of(line)?;
        let mut again = Vec::new();
        for id in ids {
            let sql = "UPDATE closure SET ended_at = NULL WHERE id = ?1 AND ended_at IS NOT NULL AND NOT EXISTS
                         (SELECT 1 FROM closure o WHERE o.what = closure.what AND o.what_id = closure.what_id AND o.ended_at IS NULL)";
            if self.conn.prepare_cached(sql)?.execute([id.0])? > 0 {
                again.push(id);
            }
        }
        if !again.is_empty() {
            let about = detail.get("about").and_then(Value::as_str);
            self.tell_closures(&again, StoryAct::ClosedOff, about.unwrap_or_default())?;
        }
        Ok(())
    }

    /// Takes back that things are expected back at another time.
    pub(super) fn put_until_again(&mut self, line: i64) -> Result<(), Error> {
        let (ids, detail) = self.closures_of(line)?;
        let unread = || Error::unread("expected end", &line.to_string());
        let before = detail.get("before").cloned().ok_or_else(unread)?;
        let before: Vec<(Option<String>, bool)> =
            serde_json::from_value(before).map_err(|_| unread())?;
        for (id, (until, ends_itself)) in ids.iter().zip(before) {
            self.set_until(*id, until, ends_itself)?;
        }
        let about = detail.get("about").and_then(Value::as_str);
        self.tell_closures(&ids, StoryAct::Changed, about.unwrap_or_default())?;
        Ok(())
    }

    fn set_until(
        &mut self,
        id: ClosureId,
        until: Option<String>,
        ends_itself: bool,
    ) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE closure SET until = ?2, ends_itself = ?3 WHERE id = ?1 AND ended_at IS NULL")?
            .execute(params![id.0, until, ends_itself])?;
        self.changes(Changed::CLOSURES);
        Ok(())
    }

    /// Ends those that are not ended yet, and says which they were.
    fn end(&mut self, ids: &[ClosureId]) -> Result<Vec<ClosureId>, Error> {
        let mut ended = Vec::new();
        for id in ids {
            let count = self
                .conn
                .prepare_cached(
                    "UPDATE closure SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL",
                )?
                .execute(params![id.0, at_text(self.now)])?;
            if count > 0 {
                ended.push(*id);
            }
        }
        if !ended.is_empty() {
            self.changes(Changed::CLOSURES);
        }
        Ok(ended)
    }

    /// Leaves one line for some closures, and gives its number.
    fn tell_closures(
        &mut self,
        ids: &[ClosureId],
        act: StoryAct,
        about: &str,
    ) -> Result<i64, Error> {
        let first = ids.first().map_or(0, |id| id.0);
        self.tell_with(
            About::new(Subject::Closure, first),
            act,
            closures(ids, about),
        )?;
        fit("line", self.conn.last_insert_rowid())
    }
}

fn closures(ids: &[ClosureId], about: &str) -> Map<String, Value> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    Map::from_iter([
        ("about".to_owned(), json!(about)),
        ("closures".to_owned(), json!(ids)),
    ])
}
