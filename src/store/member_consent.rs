//! What members agreed to: given, taken back, given again after all. What was taken back stays with its days, so that it
//! can be shown that nobody was written to without consent.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{day, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{ConsentId, MemberId};
use crate::domain::member::{Consent, Purpose};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

impl Reader<'_> {
    /// What a member agreed to and did not take back.
    pub(super) fn consents(&self, member: MemberId) -> Result<Vec<Consent>, Error> {
        let sql = "SELECT id, purpose, given_on, words FROM member_consent
                   WHERE member_id = ?1 AND ended_at IS NULL ORDER BY id";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([member.0])?;
        let mut consents = Vec::new();
        while let Some(row) = rows.next()? {
            consents.push(Consent {
                id: ConsentId(row.get(0)?),
                purpose: word("purpose", &row.get::<_, String>(1)?, Purpose::from_word)?,
                given_on: day(&row.get::<_, String>(2)?)?,
                words: row.get(3)?,
            });
        }
        Ok(consents)
    }
}

impl Writer<'_> {
    /// A member agrees, on a day of the branch's, in the words in which it was asked for. Who agreed before agrees still.
    ///
    /// # Errors
    /// What the file answers.
    pub fn give_consent(
        &mut self,
        member: MemberId,
        purpose: Purpose,
        (today, asked): (NaiveDate, &str),
    ) -> Result<(), Error> {
        let held = self.consents(member)?;
        if held.iter().any(|consent| consent.purpose == purpose) {
            return Ok(());
        }
        self.conn.execute(
            "INSERT INTO member_consent (member_id, purpose, given_on, words) VALUES (?1, ?2, ?3, ?4)",
            params![member.0, purpose.word(), today.to_string(), asked],
        )?;
        let id = ConsentId(self.conn.last_insert_rowid());
        self.tell_consent(member, id, StoryAct::Agreed)?;
        self.undo = Some(Undo::EndConsent(id));
        Ok(())
    }

    /// A member no longer agrees.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_consent(&mut self, id: ConsentId) -> Result<(), Error> {
        let sql = "UPDATE member_consent SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL RETURNING member_id";
        let found = self
            .conn
            .query_row(sql, params![id.0, at_text(self.now)], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_consent(MemberId(member), id, StoryAct::AgreedNoMore)?;
            self.undo = Some(Undo::ReopenConsent(id));
        }
        Ok(())
    }

    /// A member agrees after all.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn reopen_consent(&mut self, id: ConsentId) -> Result<(), Error> {
        let sql = "UPDATE member_consent SET ended_at = NULL WHERE id = ?1 AND ended_at IS NOT NULL RETURNING member_id";
        let found = self.conn.query_row(sql, [id.0], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_consent(MemberId(member), id, StoryAct::Agreed)?;
        }
        Ok(())
    }

    fn tell_consent(
        &mut self,
        member: MemberId,
        id: ConsentId,
        act: StoryAct,
    ) -> Result<(), Error> {
        let detail = Map::from_iter([("consent".to_owned(), json!(id.0))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, act, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}
