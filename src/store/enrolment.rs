//! Newcomers on their way to a card: how far each is, and how many come to one.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{instant, instant_maybe, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::{Conversion, EnrolStage, Enrolment, provisional};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Datelike, Utc};
use rusqlite::params;

impl Reader<'_> {
    /// How somebody became a member at this desk, or is about to.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn enrolment(&self, id: MemberId) -> Result<Option<Enrolment>, Error> {
        let sql =
            "SELECT stage, asked_at, form_given_at, ended_at FROM enrolment WHERE member_id = ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let stage: String = row.get(0)?;
        Ok(Some(Enrolment {
            stage: word("stage of enrolling", &stage, EnrolStage::from_word)?,
            asked_at: instant(&row.get::<_, String>(1)?)?,
            form_given_at: instant_maybe(row.get(2)?)?,
            ended_at: instant_maybe(row.get(3)?)?,
        }))
    }

    /// What came of those who asked to become members from an instant on.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_conversion(&self, since: DateTime<Utc>) -> Result<Conversion, Error> {
        let sql = "SELECT count(*), coalesce(sum(stage = 'enrolled'), 0), coalesce(sum(stage = 'given_up'), 0)
                   FROM enrolment WHERE asked_at >= ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let [asked, enrolled, given_up] = select
            .query_row([at_text(since)], |row| {
                Ok([row.get(0)?, row.get(1)?, row.get(2)?])
            })?
            .map(|count: i64| usize::try_from(count).unwrap_or(0));
        Ok(Conversion {
            asked,
            enrolled,
            given_up,
        })
    }
}

impl Writer<'_> {
    /// Leads a newcomer on to a stage; the file keeps when. A stage they are at already changes nothing.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_enrol_stage(&mut self, id: MemberId, stage: EnrolStage) -> Result<(), Error> {
        let act = match stage {
            EnrolStage::Asked => StoryAct::Reopened,
            EnrolStage::FormGiven => StoryAct::FormGiven,
            EnrolStage::Enrolled => StoryAct::Enrolled,
            EnrolStage::GivenUp => StoryAct::GaveUp,
        };
        let sql = "UPDATE enrolment SET stage = ?2,
                     form_given_at = CASE ?2 WHEN 'form_given' THEN coalesce(form_given_at, ?3) WHEN 'asked' THEN NULL ELSE form_given_at END,
                     ended_at = CASE WHEN ?2 IN ('enrolled', 'given_up') THEN ?3 END
                   WHERE member_id = ?1 AND stage <> ?2";
        let now = at_text(self.now);
        if self.conn.execute(sql, params![id.0, stage.word(), now])? > 0 {
            self.tell(About::new(Subject::Member, id.0).of(Some(id)), act)?;
            self.changes(Changed::MEMBERS);
        }
        Ok(())
    }

    /// The same, with a way back to the stage they were at.
    ///
    /// # Errors
    /// What the file answers.
    pub fn lead_enrolment(&mut self, id: MemberId, stage: EnrolStage) -> Result<(), Error> {
        let before = self.enrolment(id)?.map(|enrolment| enrolment.stage);
        self.set_enrol_stage(id, stage)?;
        self.undo = before
            .filter(|b| *b != stage)
            .map(|b| Undo::LeadBack(id, (stage, b)));
        Ok(())
    }

    /// The same where nothing led them on meanwhile.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn lead_back(
        &mut self,
        id: MemberId,
        (from, to): (EnrolStage, EnrolStage),
    ) -> Result<(), Error> {
        let now = self.enrolment(id)?.map(|enrolment| enrolment.stage);
        if now == Some(from) {
            self.set_enrol_stage(id, to)
        } else {
            Ok(())
        }
    }

    /// The year's next number for somebody without a card. No number is given out twice: it stands on a paper form.
    pub(super) fn next_provisional(&self) -> Result<String, Error> {
        let year = self.now.year();
        let sql = "INSERT INTO setting (name, value) VALUES ('newcomers:' || ?1, '1')
                   ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1
                   RETURNING CAST(value AS INTEGER)";
        let next = self.conn.query_row(sql, [year], |row| row.get(0))?;
        Ok(provisional(year, next))
    }
}
