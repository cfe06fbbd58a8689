//! What was asked.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{fit, instant, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::due::day_begins;
use crate::domain::id::{InquiryId, Key, MemberId, StaffId};
use crate::domain::inquiry::{Channel, Inquiry, InquiryKind, InquiryOutcome, NewInquiry};
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use rusqlite::{Params, Row, named_params, params};
use serde_json::Map;

/// Which inquiries are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InquiryFilter {
    /// Words of question or answer, as typed; empty for all.
    pub words: String,
    pub outcome: Option<InquiryOutcome>,
}

/// An inquiry as it happened, with everything that was learnt of it: history that is brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastInquiry {
    pub key: Key,
    pub asked_at: DateTime<Utc>,
    pub member: Option<MemberId>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub effort: Option<u8>,
    pub question: String,
    pub answer: String,
    pub outcome: InquiryOutcome,
    pub taken_by: Option<StaffId>,
    pub minutes: Option<i64>,
}

const INQUIRIES: &str = "SELECT i.*, m.name AS member_name, p.name_en AS taken_by_name
  FROM inquiry i LEFT JOIN member m ON m.id = i.member_id LEFT JOIN staff p ON p.id = i.taken_by
  WHERE i.withdrawn_at IS NULL";

/// What a filter asks of a row.
const FILTER: &str = "AND (:outcome IS NULL OR i.outcome = :outcome)
  AND (:words IS NULL OR i.id IN (SELECT rowid FROM inquiry_words WHERE inquiry_words MATCH :words))";

impl Reader<'_> {
    /// One inquiry; none if it was withdrawn.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_inquiry(&self, id: InquiryId) -> Result<Option<Inquiry>, Error> {
        Ok(self
            .inquiries(&format!("{INQUIRIES} AND i.id = ?1"), [id.0])?
            .pop())
    }

    /// Inquiries of a filter, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_inquiries(
        &self,
        filter: &InquiryFilter,
        most: usize,
    ) -> Result<Vec<Inquiry>, Error> {
        let sql = format!("{INQUIRIES} {FILTER} ORDER BY i.asked_at DESC, i.id DESC LIMIT :most");
        let words = super::find::all_of(&filter.words);
        let most: i64 = fit("number of rows", i64::try_from(most).unwrap_or(i64::MAX))?;
        self.inquiries(&sql, named_params! { ":outcome": filter.outcome.map(InquiryOutcome::word), ":words": words, ":most": most })
    }

    /// How many inquiries a filter finds.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_inquiries(&self, filter: &InquiryFilter) -> Result<usize, Error> {
        let sql = format!("SELECT count(*) FROM inquiry i WHERE i.withdrawn_at IS NULL {FILTER}");
        let mut select = self.conn.prepare_cached(&sql)?;
        let words = super::find::all_of(&filter.words);
        let count = select.query_row(
            named_params! { ":outcome": filter.outcome.map(InquiryOutcome::word), ":words": words },
            |r| r.get(0),
        )?;
        fit("count", count)
    }

    /// What was asked on a day of the branch's zone, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_inquiries_on(
        &self,
        day: NaiveDate,
        zone: Tz,
        most: usize,
    ) -> Result<Vec<Inquiry>, Error> {
        let begin = |day| at_text(day_begins(day, zone));
        let next = day.succ_opt().unwrap_or(day);
        let sql = format!(
            "{INQUIRIES} AND i.asked_at >= ?1 AND i.asked_at < ?2 ORDER BY i.asked_at DESC, i.id DESC LIMIT ?3"
        );
        self.inquiries(
            &sql,
            params![
                begin(day),
                begin(next),
                i64::try_from(most).unwrap_or(i64::MAX)
            ],
        )
    }

    pub(super) fn inquiries(&self, sql: &str, params: impl Params) -> Result<Vec<Inquiry>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(params)?;
        let mut inquiries = Vec::new();
        while let Some(row) = rows.next()? {
            inquiries.push(inquiry(row)?);
        }
        Ok(inquiries)
    }
}

fn inquiry(row: &Row<'_>) -> Result<Inquiry, Error> {
    let member: Option<i64> = row.get("member_id")?;
    let name: Option<String> = row.get("member_name")?;
    Ok(Inquiry {
        id: InquiryId(row.get("id")?),
        asked_at: instant(&row.get::<_, String>("asked_at")?)?,
        member: member.map(MemberId).zip(name),
        visitor: row.get("visitor")?,
        channel: word(
            "channel",
            &row.get::<_, String>("channel")?,
            Channel::from_word,
        )?,
        kind: word(
            "inquiry kind",
            &row.get::<_, String>("kind")?,
            InquiryKind::from_word,
        )?,
        effort: row
            .get::<_, Option<i64>>("effort")?
            .map(|e| fit("effort", e))
            .transpose()?,
        question: row.get("question")?,
        answer: row.get("answer")?,
        outcome: word(
            "outcome",
            &row.get::<_, String>("outcome")?,
            InquiryOutcome::from_word,
        )?,
        taken_by: row.get::<_, Option<i64>>("taken_by")?.map(StaffId),
        taken_by_name: row.get("taken_by_name")?,
    })
}

impl Writer<'_> {
    /// Logs an inquiry. The same key again finds the row that is there.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_inquiry(&mut self, new: &NewInquiry) -> Result<InquiryId, Error> {
        let form = new.form();
        let taken_by = match &self.actor {
            Actor::Staff(id, _) => Some(*id),
            Actor::Import | Actor::Demo | Actor::System => None,
        };
        self.remove_draft("inquiry", &form.key)?;
        let id = self.put_past_inquiry(&PastInquiry {
            key: form.key.clone(),
            asked_at: self.now,
            member: form.member,
            visitor: form.visitor.clone(),
            channel: form.channel,
            kind: form.kind,
            effort: None,
            question: form.question.clone(),
            answer: form.answer.clone(),
            outcome: new.outcome(),
            taken_by,
            minutes: None,
        })?;
        self.undo = Some(Undo::WithdrawInquiry(id));
        Ok(id)
    }

    /// Brings in an inquiry as it happened.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_past_inquiry(&mut self, past: &PastInquiry) -> Result<InquiryId, Error> {
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO inquiry (key, asked_at, member_id, visitor, channel, kind, effort, question, answer, outcome, taken_by, minutes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (key) DO NOTHING",
        )?;
        let added = insert.execute(params![
            past.key.as_str(),
            at_text(past.asked_at),
            past.member.map(|m| m.0),
            past.visitor,
            past.channel.word(),
            past.kind.word(),
            past.effort,
            past.question,
            past.answer,
            past.outcome.word(),
            past.taken_by.map(|s| s.0),
            past.minutes,
        ])?;
        drop(insert);
        let id = self
            .conn
            .prepare_cached("SELECT id FROM inquiry WHERE key = ?1")?
            .query_row([past.key.as_str()], |r| r.get(0))?;
        if added > 0 {
            let deed = (Subject::Inquiry, id);
            let seen = match past.member {
                Some(member) => self.note_contact(member, past.channel, deed)?,
                None => Map::new(),
            };
            let about = About::new(Subject::Inquiry, id).of(past.member);
            self.tell_with(about, StoryAct::Asked, seen)?;
            self.changes(Changed::INQUIRIES);
        }
        Ok(InquiryId(id))
    }

    /// Takes an inquiry out of the lists; its line in the story stays.
    pub(super) fn withdraw_inquiry(&mut self, id: InquiryId) -> Result<(), Error> {
        let member: Option<i64> =
            self.conn
                .query_row("SELECT member_id FROM inquiry WHERE id = ?1", [id.0], |r| {
                    r.get(0)
                })?;
        self.conn.execute(
            "UPDATE inquiry SET withdrawn_at = ?2 WHERE id = ?1",
            params![id.0, at_text(self.now)],
        )?;
        self.take_contact_back((Subject::Inquiry, id.0))?;
        self.tell(
            About::new(Subject::Inquiry, id.0).of(member.map(MemberId)),
            StoryAct::Withdrawn,
        )?;
        self.changes(Changed::INQUIRIES);
        Ok(())
    }
}
