//! A list that was brought in, as a whole: the line it leaves, who is gone by it, and the way back.
//!
//! All lines of such a run stand one behind the other in the story, from `first` in the detail of its own line up to
//! that line. They hold what was added and what every change found, so nothing else is kept for the way back.

use super::db::{Reader, Writer};
use super::error::Error;
use super::list_back::{TAKEN_BACK, WayBack};
use super::member_put::Held;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::MemberChange;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// The list of members.
pub(super) const MEMBERS: &str = "members";

/// A list that was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRun {
    /// Its line in the story.
    pub line: i64,
    pub at: DateTime<Utc>,
    /// The word of its kind.
    pub kind: String,
    /// The name of the file.
    pub name: String,
    pub added: usize,
    pub updated: usize,
    pub is_taken_back: bool,
    /// It is the newest of its kind that was not taken back: later ones go first.
    pub goes_first: bool,
}

impl ListRun {
    /// What takes it back, if it can be.
    pub fn undo(&self) -> Option<Undo> {
        self.goes_first.then_some(Undo::TakeListBack(self.line))
    }
}

impl Reader<'_> {
    /// The lists brought in last, the newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_runs(&self, most: usize) -> Result<Vec<ListRun>, Error> {
        let sql = "SELECT seq, at, coalesce(detail ->> '$.list', ''), coalesce(detail ->> '$.about', ''),
                     coalesce(detail ->> '$.added', 0), coalesce(detail ->> '$.updated', 0),
                     EXISTS (SELECT 1 FROM story b WHERE b.subject = 'import' AND b.subject_id = s.seq AND b.act = 'withdrawn')
                   FROM story s WHERE subject = 'import' AND subject_id = 0 AND act = 'imported' ORDER BY seq DESC LIMIT ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([i64::try_from(most).unwrap_or(i64::MAX)])?;
        let mut runs = Vec::new();
        while let Some(row) = rows.next()? {
            let count = |at: usize| -> Result<usize, Error> {
                Ok(usize::try_from(row.get::<_, i64>(at)?).unwrap_or(0))
            };
            runs.push(ListRun {
                line: row.get(0)?,
                at: instant(&row.get::<_, String>(1)?)?,
                kind: row.get(2)?,
                name: row.get(3)?,
                added: count(4)?,
                updated: count(5)?,
                is_taken_back: row.get(6)?,
                goes_first: false,
            });
        }
        for kind in TAKEN_BACK {
            let mut newest = runs
                .iter_mut()
                .filter(|run| run.kind == kind && !run.is_taken_back);
            if let Some(run) = newest.next() {
                run.goes_first = true;
            }
        }
        Ok(runs)
    }

    /// Members whom lists brought and who are there, but are not among the named.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_unnamed(&self, named: &HashSet<MemberId>) -> Result<Vec<MemberId>, Error> {
        let sql = "SELECT id FROM member WHERE source = 'list' AND vanished_at IS NULL";
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map([], |row| row.get(0).map(MemberId))?;
        let ids: Vec<MemberId> = ids.collect::<Result<_, _>>()?;
        Ok(ids.into_iter().filter(|id| !named.contains(id)).collect())
    }
}

impl Writer<'_> {
    /// A list was brought in: one line for the whole of it, with its name, what came of its rows, and its first line.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_import(
        &mut self,
        (list, name): (&str, &str),
        counts: [(&str, u64); 4],
        first: i64,
        back: &WayBack,
    ) -> Result<(), Error> {
        let mut detail = Map::from_iter([
            ("about".to_owned(), json!(name)),
            ("list".to_owned(), json!(list)),
            ("first".to_owned(), json!(first)),
        ]);
        detail.extend(counts.map(|(what, count)| (what.to_owned(), json!(count))));
        if *back != WayBack::default() {
            detail.insert("back".to_owned(), json!(back));
        }
        self.tell_with(About::new(Subject::Import, 0), StoryAct::Imported, detail)?;
        if TAKEN_BACK.contains(&list) {
            self.undo = Some(Undo::TakeListBack(self.conn.last_insert_rowid()));
        }
        Ok(())
    }

    /// Marks members as gone from the library system's list.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_members_vanished(&mut self, ids: &[MemberId]) -> Result<(), Error> {
        let now = at_text(self.now);
        for id in ids {
            self.conn
                .prepare_cached("UPDATE member SET vanished_at = ?2 WHERE id = ?1")?
                .execute(params![id.0, now])?;
            let about = About::new(Subject::Member, id.0).of(Some(*id));
            self.tell(about, StoryAct::Vanished)?;
        }
        if !ids.is_empty() {
            self.changes(Changed::MEMBERS);
        }
        Ok(())
    }

    /// Takes a whole list back, by its line. Of members: whom it added is taken out, or marked as gone where something
    /// hangs on them by now; what it changed is as it was, unless it was changed again since; who was gone by it is
    /// there again. Of shelves, floors and places see [`Writer::house_list_back`]. A list that was taken back already
    /// changes nothing.
    ///
    /// # Errors
    /// What the file answers; a line that is no list which can be taken back is refused.
    pub(super) fn take_list_back(&mut self, line: i64) -> Result<(), Error> {
        let sql = "SELECT detail ->> '$.list', detail ->> '$.first',
                     EXISTS (SELECT 1 FROM story WHERE subject = 'import' AND subject_id = ?1 AND act = 'withdrawn')
                   FROM story WHERE seq = ?1 AND subject = 'import' AND act = 'imported'";
        let found: Option<(String, Option<i64>, bool)> = self
            .conn
            .query_row(sql, [line], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let (kind, first) = match found {
            Some((_, _, true)) => return Ok(()),
            Some((kind, Some(first), _)) if TAKEN_BACK.contains(&kind.as_str()) => (kind, first),
            _ => return Err(Error::refused("no list that can be taken back")),
        };
        // A later list may have said the same of the same people: it goes first.
        let later = "SELECT EXISTS (SELECT 1 FROM story s WHERE s.seq > ?1 AND s.subject = 'import' AND s.act = 'imported'
            AND s.detail ->> '$.list' = ?2 AND NOT EXISTS (SELECT 1 FROM story w WHERE w.subject = 'import'
              AND w.subject_id = s.seq AND w.act = 'withdrawn'))";
        if self
            .conn
            .query_row(later, params![line, kind], |row| row.get(0))?
        {
            return Err(Error::refused("a later list goes first"));
        }
        let lines = (first, line);
        if kind != MEMBERS {
            self.house_list_back(lines)?;
            return self.tell(About::new(Subject::Import, line), StoryAct::Withdrawn);
        }
        self.bring_back(lines)?;
        self.take_out(lines)?;
        self.change_list_back(lines)?;
        self.tell(About::new(Subject::Import, line), StoryAct::Withdrawn)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }

    /// Who was marked as gone is there again, unless a later list said something of them.
    fn bring_back(&mut self, (first, last): (i64, i64)) -> Result<(), Error> {
        let sql =
            "SELECT m.id FROM story s JOIN member m ON m.id = s.subject_id AND m.vanished_at = s.at
                   WHERE s.seq BETWEEN ?1 AND ?2 AND +s.subject = 'member' AND s.act = 'vanished'";
        for id in self.ids(sql, (first, last))? {
            self.conn
                .prepare_cached("UPDATE member SET vanished_at = NULL WHERE id = ?1")?
                .execute([id.0])?;
            self.tell(
                About::new(Subject::Member, id.0).of(Some(id)),
                StoryAct::Restored,
            )?;
        }
        Ok(())
    }

    fn ids(&self, sql: &str, (first, last): (i64, i64)) -> Result<Vec<MemberId>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map([first, last], |row| row.get(0).map(MemberId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Takes out whom the run added.
    fn take_out(&mut self, (first, last): (i64, i64)) -> Result<(), Error> {
        self.conn.execute_batch(
            "CREATE TEMP TABLE IF NOT EXISTS taken (id INTEGER PRIMARY KEY, is_held INTEGER NOT NULL DEFAULT 0);
             CREATE TEMP TABLE IF NOT EXISTS taken_note (id INTEGER PRIMARY KEY);
             DELETE FROM temp.taken; DELETE FROM temp.taken_note;",
        )?;
        for sql in [
            "INSERT INTO temp.taken (id) SELECT m.id FROM story s JOIN member m ON m.id = s.subject_id
               WHERE s.seq BETWEEN ?1 AND ?2 AND +s.subject = 'member' AND s.act = 'added'",
            // The note that came with them is no reason to stay.
            "INSERT INTO temp.taken_note SELECT n.id FROM story s JOIN member_note n ON n.id = s.detail ->> '$.note'
               WHERE s.seq BETWEEN ?1 AND ?2 AND +s.subject = 'member' AND s.act = 'noted' AND n.ended_at IS NULL",
        ] {
            self.conn.execute(sql, [first, last])?;
        }
        self.conn.execute_batch(
            "UPDATE temp.taken SET is_held = 1 WHERE id IN (
               SELECT member_id FROM inquiry WHERE member_id IS NOT NULL
               UNION ALL SELECT member_id FROM complaint WHERE member_id IS NOT NULL
               UNION ALL SELECT member_id FROM member_trait
               UNION ALL SELECT member_id FROM member_card
               UNION ALL SELECT member_id FROM enrolment
               UNION ALL SELECT member_id FROM member_merged
               UNION ALL SELECT member_id FROM member_note WHERE id NOT IN (SELECT id FROM temp.taken_note)
               UNION ALL SELECT id FROM member WHERE own <> '' OR seen_count > 0
               UNION ALL SELECT s.member_id FROM temp.taken t JOIN story s ON s.member_id = t.id WHERE s.subject <> 'member');
             DELETE FROM member_note WHERE id IN (SELECT id FROM temp.taken_note)
               AND member_id IN (SELECT id FROM temp.taken WHERE is_held = 0);
             DELETE FROM look WHERE member_id IN (SELECT id FROM temp.taken WHERE is_held = 0);
             DELETE FROM not_double WHERE member_id IN (SELECT id FROM temp.taken WHERE is_held = 0)
               OR other_id IN (SELECT id FROM temp.taken WHERE is_held = 0);
             DELETE FROM member_contact WHERE member_id IN (SELECT id FROM temp.taken WHERE is_held = 0);
             DELETE FROM member WHERE id IN (SELECT id FROM temp.taken WHERE is_held = 0);",
        )?;
        let gone = "SELECT id FROM temp.taken WHERE is_held = 0 AND ?1 <= ?2";
        for id in self.ids(gone, (first, last))? {
            // Nothing of a person is in the line: who was taken out is gone.
            self.tell(About::new(Subject::Member, id.0), StoryAct::Removed)?;
        }
        let held = "SELECT t.id FROM temp.taken t JOIN member m ON m.id = t.id
                    WHERE t.is_held = 1 AND m.vanished_at IS NULL AND ?1 <= ?2";
        let held = self.ids(held, (first, last))?;
        self.set_members_vanished(&held)
    }

    /// Takes every change of the run back that was not changed again since.
    fn change_list_back(&mut self, (first, last): (i64, i64)) -> Result<(), Error> {
        let sql = "SELECT s.seq FROM story s JOIN member m ON m.id = s.subject_id
                   WHERE s.seq BETWEEN ?1 AND ?2 AND +s.subject = 'member' AND s.act = 'changed'";
        let mut select = self.conn.prepare_cached(sql)?;
        let lines = select.query_map([first, last], |row| row.get(0))?;
        let lines: Vec<i64> = lines.collect::<Result<_, _>>()?;
        drop(select);
        for line in lines {
            let sql = "SELECT subject_id, detail FROM story WHERE seq = ?1";
            let mut select = self.conn.prepare_cached(sql)?;
            let read = select.query_row([line], |row| Ok((row.get(0)?, row.get(1)?)));
            let (id, detail): (i64, String) = read?;
            drop(select);
            self.listed_back(MemberId(id), &detail)?;
        }
        Ok(())
    }

    fn listed_back(&mut self, id: MemberId, detail: &str) -> Result<(), Error> {
        let unread = |_| Error::unread("change", detail);
        let change: MemberChange = serde_json::from_str(detail).map_err(unread)?;
        let gone: Gone = serde_json::from_str(detail).map_err(unread)?;
        let Held {
            mut facts,
            mut contacts,
            vanished_at,
            ..
        } = self.get_held(id)?;
        let back = change.back().where_still((&facts, &contacts));
        if let (Some(at), None) = (gone.vanished_at, vanished_at) {
            self.conn
                .prepare_cached("UPDATE member SET vanished_at = ?2 WHERE id = ?1")?
                .execute(params![id.0, at])?;
            self.tell(
                About::new(Subject::Member, id.0).of(Some(id)),
                StoryAct::Vanished,
            )?;
        }
        if back.is_nothing() {
            return Ok(());
        }
        self.apply((&mut facts, &mut contacts), &back)?;
        self.write_facts(id, &facts)?;
        if back.contacts.is_some() {
            self.write_contacts(id, &contacts)?;
        }
        self.tell_change(id, &back)
    }

    /// Leaves the line of what a list changed; whoever had vanished is there again.
    pub(super) fn tell_listed(
        &mut self,
        id: MemberId,
        change: &MemberChange,
        vanished_at: Option<String>,
    ) -> Result<(), Error> {
        let Some(at) = vanished_at else {
            return self.tell_change(id, change);
        };
        let mut detail = match serde_json::to_value(change) {
            Ok(Value::Object(detail)) => detail,
            _ => return Err(Error::refused("a change that can't be written down")),
        };
        detail.insert("vanished_at".to_owned(), json!(at));
        let about = About::new(Subject::Member, id.0).of(Some(id));
        self.tell_with(about, StoryAct::Changed, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}

/// Since when somebody had been gone whom a list named again.
#[derive(serde::Deserialize)]
struct Gone {
    #[serde(default)]
    vanished_at: Option<String>,
}
