//! What is worth remembering of members: noted, ended, brought back. A line of the story names the row and never its
//! words, so that what is no longer agreed to stands in one place alone.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{day, day_maybe, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{Key, MemberId, TraitId};
use crate::domain::member::{NewTrait, Trait, TraitForm, TraitKind};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

/// The form whose drafts are something known of this member.
fn draft_of(member: MemberId) -> String {
    format!("trait:{member}")
}

impl Reader<'_> {
    /// What is being typed of a member, if there is something.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_trait_draft(&self, member: MemberId) -> Result<Option<TraitForm>, Error> {
        self.find_draft(&draft_of(member))
    }

    /// What is known of a member, the newest first.
    pub(super) fn traits(&self, id: MemberId) -> Result<Vec<Trait>, Error> {
        let sql =
            "SELECT kind, text, noted_on, source, consent_on, consent_words, id FROM member_trait
                   WHERE member_id = ?1 AND ended_at IS NULL ORDER BY noted_on DESC, id DESC";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        let mut traits = Vec::new();
        while let Some(row) = rows.next()? {
            let words: Option<String> = row.get(5)?;
            traits.push(Trait {
                id: Some(TraitId(row.get(6)?)),
                kind: word("trait", &row.get::<_, String>(0)?, TraitKind::from_word)?,
                text: row.get(1)?,
                noted_on: day(&row.get::<_, String>(2)?)?,
                source: row.get(3)?,
                consent: day_maybe(row.get(4)?)?.map(|day| (day, words.unwrap_or_default())),
            });
        }
        Ok(traits)
    }
}

impl Writer<'_> {
    /// Keeps what is being typed of a member; an empty form is let go.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_trait_draft(
        &mut self,
        (member, key): (MemberId, &Key),
        form: &TraitForm,
    ) -> Result<(), Error> {
        if *form == TraitForm::default() {
            self.remove_drafts(&draft_of(member))
        } else {
            self.set_draft(&draft_of(member), key, form)
        }
    }

    /// Notes something checked of a member, on a day of the branch's. Consent is kept with that day and with the words
    /// in which it was asked for.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_new_trait(
        &mut self,
        member: MemberId,
        new: &NewTrait,
        (today, asked): (NaiveDate, &str),
    ) -> Result<TraitId, Error> {
        let form = new.form();
        let known = Trait {
            id: None,
            kind: form.kind,
            text: form.text.clone(),
            noted_on: today,
            source: form.source.clone(),
            consent: form.is_agreed.then(|| (today, asked.to_owned())),
        };
        let id = self.add_trait(member, &known)?;
        self.remove_drafts(&draft_of(member))?;
        self.undo = Some(Undo::EndTrait(id));
        Ok(id)
    }

    /// Remembers something of a person, of the demo or of a list.
    ///
    /// # Errors
    /// A like or dislike without consent is refused by the file.
    pub fn add_trait(&mut self, member: MemberId, known: &Trait) -> Result<TraitId, Error> {
        let (day, words) = known.consent.clone().unzip();
        self.conn.execute(
            "INSERT INTO member_trait (member_id, kind, text, noted_on, source, consent_on, consent_words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![member.0, known.kind.word(), known.text, known.noted_on.to_string(), known.source, day.map(|d| d.to_string()), words],
        )?;
        let id = TraitId(self.conn.last_insert_rowid());
        self.tell_trait(member, id, StoryAct::TraitNoted)?;
        Ok(id)
    }

    /// It is no longer so, or no longer agreed to.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_trait(&mut self, id: TraitId) -> Result<(), Error> {
        let sql = "UPDATE member_trait SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL RETURNING member_id";
        let found = self
            .conn
            .query_row(sql, params![id.0, at_text(self.now)], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_trait(MemberId(member), id, StoryAct::TraitEnded)?;
            self.undo = Some(Undo::ReopenTrait(id));
        }
        Ok(())
    }

    /// It is so after all.
    ///
    /// # Errors
    /// What the file answers.
    pub fn reopen_trait(&mut self, id: TraitId) -> Result<(), Error> {
        let sql = "UPDATE member_trait SET ended_at = NULL WHERE id = ?1 AND ended_at IS NOT NULL RETURNING member_id";
        let found = self.conn.query_row(sql, [id.0], |row| row.get(0));
        if let Some(member) = found.optional()? {
            self.tell_trait(MemberId(member), id, StoryAct::TraitReopened)?;
        }
        Ok(())
    }

    fn tell_trait(&mut self, member: MemberId, id: TraitId, act: StoryAct) -> Result<(), Error> {
        let detail = Map::from_iter([("trait".to_owned(), json!(id.0))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, act, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}
