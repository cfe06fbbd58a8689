//! Copies that the newest list does not name any more: kept apart until somebody says that they are gone, or that they
//! are there all the same.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::ItemId;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

/// A copy that vanished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VanishedCopy {
    pub id: ItemId,
    pub title: String,
    pub author: String,
    pub barcode: String,
    pub call_number: String,
    /// The list it was last seen in, and the one that lacked it.
    pub as_of: DateTime<Utc>,
    pub vanished_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// The copies that vanished and that nobody has settled yet, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_vanished(&self, most: usize) -> Result<Vec<VanishedCopy>, Error> {
        let sql = "SELECT i.id, t.title, t.author, i.barcode, i.call_number, i.as_of, i.vanished_at
                   FROM item i JOIN title t ON t.id = i.title_id
                   WHERE i.vanished_at IS NOT NULL AND i.gone_at IS NULL ORDER BY i.vanished_at DESC, i.id LIMIT ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([i64::try_from(most).unwrap_or(i64::MAX)])?;
        let mut copies = Vec::new();
        while let Some(row) = rows.next()? {
            copies.push(VanishedCopy {
                id: ItemId(row.get(0)?),
                title: row.get(1)?,
                author: row.get(2)?,
                barcode: row.get(3)?,
                call_number: row.get(4)?,
                as_of: instant(&row.get::<_, String>(5)?)?,
                vanished_at: instant(&row.get::<_, String>(6)?)?,
            });
        }
        Ok(copies)
    }

    /// How many there are of them.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_vanished(&self) -> Result<usize, Error> {
        let sql = "SELECT count(*) FROM item WHERE vanished_at IS NOT NULL AND gone_at IS NULL";
        let count: i64 = self.conn.query_row(sql, [], |r| r.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Somebody says that copies are gone: those named, or all that vanished where none is named.
    ///
    /// # Errors
    /// What the file answers.
    pub fn confirm_gone(&mut self, only: Option<ItemId>) -> Result<usize, Error> {
        let before = self.unsettled(only)?;
        self.conn.execute(
            "UPDATE item SET gone_at = ?2 WHERE vanished_at IS NOT NULL AND gone_at IS NULL AND (?1 IS NULL OR id = ?1)",
            params![only.map(|id| id.0), at_text(self.now)],
        )?;
        self.settled(only, before, StoryAct::Withdrawn)
    }

    /// A copy is there although the list lacks it; the next list that lacks it says so again.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_copy_back(&mut self, id: ItemId) -> Result<usize, Error> {
        let before = self.unsettled(Some(id))?;
        self.conn.execute(
            "UPDATE item SET vanished_at = NULL, gone_at = NULL WHERE id = ?1 AND vanished_at IS NOT NULL",
            [id.0],
        )?;
        self.settled(Some(id), before, StoryAct::Restored)
    }

    fn unsettled(&self, only: Option<ItemId>) -> Result<Vec<(i64, String)>, Error> {
        let sql = "SELECT id, vanished_at FROM item
                   WHERE vanished_at IS NOT NULL AND gone_at IS NULL AND (?1 IS NULL OR id = ?1)";
        let mut select = self.conn.prepare_cached(sql)?;
        let ids = select.query_map([only.map(|id| id.0)], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Tells of copies that were settled, with what they were before, for the way back.
    fn settled(
        &mut self,
        only: Option<ItemId>,
        before: Vec<(i64, String)>,
        act: StoryAct,
    ) -> Result<usize, Error> {
        let count = before.len();
        if count == 0 {
            return Ok(0);
        }
        let about = match only {
            Some(id) => self.conn.query_row(
                "SELECT t.title || ' · ' || i.barcode FROM item i JOIN title t ON t.id = i.title_id WHERE i.id = ?1",
                [id.0],
                |r| r.get(0),
            )?,
            None => String::new(),
        };
        let detail = Map::from_iter([
            ("about".to_owned(), json!(about)),
            ("items".to_owned(), json!(before)),
        ]);
        self.changes(Changed::HOLDINGS);
        self.tell_with(About::new(Subject::Title, 0), act, detail)?;
        self.undo = Some(Undo::VanishAgain(self.last_story_line()?));
        Ok(count)
    }

    /// Copies that were settled wait to be again, by the line that tells of it. A copy that a list named since is there.
    pub(super) fn vanish_again(&mut self, line: i64) -> Result<(), Error> {
        let found: Option<(String, String)> = self
            .conn
            .query_row(
                "SELECT act, detail ->> '$.items' FROM story WHERE seq = ?1 AND subject = 'title'",
                [line],
                |r| Ok((r.get(0)?, r.get(1)?)),
            )
            .optional()?;
        let Some((act, items)) = found else {
            return Err(Error::refused(format!("no settled copies {line}")));
        };
        let items: Vec<(i64, String)> =
            serde_json::from_str(&items).map_err(|_| Error::unread("items", ""))?;
        // What was put back has no mark left by which to tell it from what a list named.
        let sql = if act == StoryAct::Restored.word() {
            "UPDATE item SET vanished_at = ?2 WHERE id = ?1 AND vanished_at IS NULL AND as_of < ?2"
        } else {
            "UPDATE item SET gone_at = NULL WHERE id = ?1 AND vanished_at = ?2"
        };
        for (id, vanished_at) in &items {
            self.conn
                .prepare_cached(sql)?
                .execute(params![id, vanished_at])?;
        }
        let detail = Map::from_iter([("about".to_owned(), json!(""))]);
        self.changes(Changed::HOLDINGS);
        self.tell_with(About::new(Subject::Title, 0), StoryAct::Reopened, detail)
    }
}
