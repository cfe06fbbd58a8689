//! Photos of members, kept with their consent alone: added, ended, brought back. A line of the story names the row and
//! nothing of it; what was ended is gone a day later.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::day;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{MemberId, PhotoId};
use crate::domain::member::Photo;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

impl Reader<'_> {
    /// A member's photo, the newest that was not ended.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_photo(&self, member: MemberId) -> Result<Option<Photo>, Error> {
        let sql = "SELECT id, jpeg, consent_on, consent_words FROM member_photo
                   WHERE member_id = ?1 AND ended_at IS NULL ORDER BY id DESC LIMIT 1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([member.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        Ok(Some(Photo {
            id: PhotoId(row.get(0)?),
            jpeg: row.get(1)?,
            consent: (day(&row.get::<_, String>(2)?)?, row.get(3)?),
        }))
    }
}

impl Writer<'_> {
    /// Keeps a photo that the member agreed to on a day of the branch's, in the words in which it was asked for. The one
    /// before it is ended.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_photo(
        &mut self,
        member: MemberId,
        jpeg: &[u8],
        (today, asked): (NaiveDate, &str),
    ) -> Result<PhotoId, Error> {
        let before = self.find_photo(member)?.map(|photo| photo.id);
        if let Some(before) = before {
            self.end_photo(before)?;
        }
        self.conn.execute(
            "INSERT INTO member_photo (member_id, jpeg, added_at, consent_on, consent_words) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![member.0, jpeg, at_text(self.now), today.to_string(), asked],
        )?;
        let id = PhotoId(self.conn.last_insert_rowid());
        self.tell_photo(member, id, StoryAct::PhotoAdded)?;
        self.undo = Some(Undo::PutPhotoBack {
            old: before,
            new: id,
        });
        Ok(id)
    }

    /// The photo is no longer wanted, or no longer agreed to.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_photo(&mut self, id: PhotoId) -> Result<(), Error> {
        let sql = "UPDATE member_photo SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL RETURNING member_id";
        let found = self
            .conn
            .query_row(sql, params![id.0, at_text(self.now)], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_photo(MemberId(member), id, StoryAct::PhotoEnded)?;
            self.undo = Some(Undo::ReopenPhoto(id));
        }
        Ok(())
    }

    /// The photo is there again.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn reopen_photo(&mut self, id: PhotoId) -> Result<(), Error> {
        let sql = "UPDATE member_photo SET ended_at = NULL WHERE id = ?1 AND ended_at IS NOT NULL RETURNING member_id";
        let found = self.conn.query_row(sql, [id.0], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_photo(MemberId(member), id, StoryAct::PhotoReopened)?;
        }
        Ok(())
    }

    /// A photo that came in another's place, or where none was, makes room again.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn put_photo_back(
        &mut self,
        old: Option<PhotoId>,
        new: PhotoId,
    ) -> Result<(), Error> {
        self.end_photo(new)?;
        if let Some(old) = old {
            self.reopen_photo(old)?;
        }
        self.undo = None;
        Ok(())
    }

    fn tell_photo(&mut self, member: MemberId, id: PhotoId, act: StoryAct) -> Result<(), Error> {
        let detail = Map::from_iter([("photo".to_owned(), json!(id.0))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, act, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}
