//! Who waits for a copy that is looked for: a member or a visitor without a card, and whether they were told.

use super::db::Writer;
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{MemberId, ShelfSearchId};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};

/// Who waits: a member, else what was said of a visitor.
type Waiting = (Option<MemberId>, String);

impl Writer<'_> {
    /// Names who waits for a copy: a member, a visitor without a card, or nobody.
    ///
    /// # Errors
    /// A search that is not there.
    pub fn set_waiting(
        &mut self,
        id: ShelfSearchId,
        (member, visitor): (Option<MemberId>, &str),
    ) -> Result<(), Error> {
        let old = self.waiting(id)?;
        if (old.0, old.1.as_str()) == (member, visitor) {
            return Ok(());
        }
        self.put_waiting(id, (member, visitor.to_owned()))?;
        let detail = Map::from_iter([("old".to_owned(), told(&old))]);
        let about = About::new(Subject::Search, id.0).of(member.or(old.0));
        self.tell_with(about, StoryAct::Changed, detail)?;
        self.undo = Some(Undo::WaitsAgain(self.last_story_line()?));
        Ok(())
    }

    pub(super) fn waiting(&self, id: ShelfSearchId) -> Result<Waiting, Error> {
        Ok(self.conn.query_row(
            "SELECT member_id, visitor FROM shelf_search WHERE id = ?1",
            [id.0],
            |row| Ok((row.get::<_, Option<i64>>(0)?.map(MemberId), row.get(1)?)),
        )?)
    }

    fn put_waiting(&mut self, id: ShelfSearchId, waiting: Waiting) -> Result<(), Error> {
        self.conn.execute(
            "UPDATE shelf_search SET member_id = ?2, visitor = ?3 WHERE id = ?1",
            params![id.0, waiting.0.map(|member| member.0), waiting.1],
        )?;
        self.changes(Changed::HOLDINGS);
        Ok(())
    }

    /// Whoever was named as waiting is what it was before a change, by its line in the story.
    pub(super) fn put_waiting_back(&mut self, line: i64) -> Result<(), Error> {
        let found: Option<(i64, String)> = self
            .conn
            .query_row(
                "SELECT subject_id, detail FROM story WHERE seq = ?1 AND subject = 'search'",
                [line],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((id, detail)) = found else {
            return Err(Error::refused(format!("no line {line}")));
        };
        let detail: Value =
            serde_json::from_str(&detail).map_err(|_| Error::unread("detail", &detail))?;
        let id = ShelfSearchId(id);
        let member = detail["old"]["member"].as_i64().map(MemberId);
        let visitor = detail["old"]["visitor"].as_str().unwrap_or_default();
        self.set_waiting(id, (member, visitor))
    }

    /// Whoever waits for a copy was told that it is found.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_waiting_told(&mut self, id: ShelfSearchId) -> Result<(), Error> {
        self.conn.execute(
            "UPDATE shelf_search SET told_at = ?2 WHERE id = ?1",
            params![id.0, at_text(self.now)],
        )?;
        self.tell_of_search(id, StoryAct::WaitingTold, "")?;
        self.undo = Some(Undo::Untell(id));
        Ok(())
    }

    /// They were not told after all.
    pub(super) fn untell(&mut self, id: ShelfSearchId) -> Result<(), Error> {
        self.conn.execute(
            "UPDATE shelf_search SET told_at = NULL WHERE id = ?1",
            [id.0],
        )?;
        self.tell_of_search(id, StoryAct::Removed, "")
    }
}

fn told((member, visitor): &Waiting) -> Value {
    json!({ "member": member.map(|member| member.0), "visitor": visitor })
}
