//! Taking complaints and leading them through their stages.

use super::complaint::NewCase;
use super::db::Writer;
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::complaint::{ComplaintOutcome, NewComplaint, Stage};
use crate::domain::id::ComplaintId;
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::Datelike;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

/// Working days until a complaint is to be acknowledged, unless the branch has set another number
/// (State Library of Queensland: 2 working days).
const ACKNOWLEDGE_DAYS: u32 = 2;
/// Working days until it is to be answered (SPSO model, stage 1: 5 working days).
const ANSWER_DAYS: u32 = 5;

impl Writer<'_> {
    /// Takes a complaint: whoever writes owns it, it gets the year's next number and its due times. The same key
    /// again finds the complaint that is there.
    ///
    /// # Errors
    /// Somebody of the staff must take it: there is never a complaint without an owner.
    pub fn add_complaint(&mut self, new: &NewComplaint) -> Result<ComplaintId, Error> {
        let Actor::Staff(owner, _) = self.actor.clone() else {
            return Err(Error::refused("a complaint needs an owner"));
        };
        let form = new.form();
        self.remove_draft("complaint", &form.key)?;
        let id = self.put_case(&NewCase {
            key: form.key.clone(),
            received_at: self.now,
            received_by: owner,
            member: form.member,
            visitor: form.visitor.clone(),
            channel: form.channel,
            kind: new.kind(),
            severity: form.severity,
            summary: form.summary.clone(),
            remedy: form.remedy.clone(),
            floor: form.floor,
            place: form.place,
            bay: form.bay,
        })?;
        self.undo = Some(Undo::WithdrawComplaint(id));
        Ok(id)
    }

    /// Brings in a complaint as it was received.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_case(&mut self, case: &NewCase) -> Result<ComplaintId, Error> {
        let known = self
            .conn
            .query_row(
                "SELECT id FROM complaint WHERE key = ?1",
                [case.key.as_str()],
                |r| r.get(0),
            )
            .optional()?;
        if let Some(id) = known {
            return Ok(ComplaintId(id));
        }
        let branch = self.get_branch()?;
        let due = |days| at_text(branch.hours.due_after(case.received_at, days, branch.zone));
        let acknowledge = self
            .get_setting("complaint_acknowledge_days")?
            .unwrap_or(ACKNOWLEDGE_DAYS);
        let answer = self
            .get_setting("complaint_answer_days")?
            .unwrap_or(ANSWER_DAYS);
        let number = self.next_number(case.received_at.with_timezone(&branch.zone).year())?;
        self.conn.prepare_cached(
            "INSERT INTO complaint (key, number, received_at, received_by, owner_id, member_id, visitor, channel, kind, severity, summary,
               remedy, floor_id, place_id, bay_id, stage, acknowledge_by, answer_by)
             VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'received', ?15, ?16)",
        )?
        .execute(params![
            case.key.as_str(),
            number,
            at_text(case.received_at),
            case.received_by.0,
            case.member.map(|m| m.0),
            case.visitor,
            case.channel.word(),
            case.kind.word(),
            case.severity.word(),
            case.summary,
            case.remedy,
            case.floor.map(|f| f.0),
            case.place.map(|p| p.0),
            case.bay.map(|b| b.0),
            due(acknowledge),
            due(answer),
        ])?;
        let id = self.conn.last_insert_rowid();
        let deed = (Subject::Complaint, id);
        let seen = match case.member {
            Some(member) => self.note_contact(member, case.channel, deed)?,
            None => Map::new(),
        };
        let about = About::new(Subject::Complaint, id).of(case.member);
        self.tell_with(about, StoryAct::Received, seen)?;
        self.changes(Changed::COMPLAINTS);
        Ok(ComplaintId(id))
    }

    /// The year's next number, counted in the branch's own years.
    fn next_number(&self, year: i32) -> Result<String, Error> {
        let highest: Option<i64> = self.conn.query_row(
            "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM complaint WHERE number LIKE ?1 || '-%'",
            [year.to_string()],
            |r| r.get(0),
        )?;
        Ok(format!("{year}-{:04}", highest.unwrap_or(0) + 1))
    }

    /// The member was told that it is being dealt with.
    ///
    /// # Errors
    /// A complaint that is past this stage refuses.
    pub fn acknowledge(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Acknowledged, StoryAct::Acknowledged, None)?;
        self.undo = Some(Undo::Unacknowledge(id));
        Ok(())
    }

    pub(super) fn unacknowledge(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Received, StoryAct::Unacknowledged, None)
    }

    pub(super) fn withdraw_complaint(&mut self, id: ComplaintId) -> Result<(), Error> {
        self.step(id, Stage::Withdrawn, StoryAct::Withdrawn, None)?;
        self.take_contact_back((Subject::Complaint, id.0))
    }

    /// Whoever complained was told how it stands, or told us: the words stay in the complaint's history.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_informed(&mut self, id: ComplaintId, words: &str) -> Result<(), Error> {
        let (_, member) = self.case(id)?;
        let detail = Map::from_iter([("about".to_owned(), json!(words))]);
        self.tell_with(
            About::new(Subject::Complaint, id.0).of(member),
            StoryAct::Informed,
            detail,
        )?;
        self.changes(Changed::COMPLAINTS);
        Ok(())
    }

    /// Takes a complaint to another stage, if the rules allow it. Closing needs an outcome.
    ///
    /// # Errors
    /// A step that the stage does not allow is refused.
    pub fn step(
        &mut self,
        id: ComplaintId,
        next: Stage,
        act: StoryAct,
        outcome: Option<ComplaintOutcome>,
    ) -> Result<(), Error> {
        let (stage, member) = self.case(id)?;
        if !stage.may_become(next) {
            return Err(Error::refused(format!(
                "from {} to {}",
                stage.word(),
                next.word()
            )));
        }
        self.conn.prepare_cached(
            "UPDATE complaint SET stage = ?2,
               acknowledged_at = CASE ?2 WHEN 'acknowledged' THEN ?3 WHEN 'received' THEN NULL ELSE acknowledged_at END,
               answered_at = CASE ?2 WHEN 'answered' THEN ?3 WHEN 'investigating' THEN NULL ELSE answered_at END,
               closed_at = CASE ?2 WHEN 'closed' THEN ?3 END,
               outcome = CASE ?2 WHEN 'closed' THEN ?4 END
             WHERE id = ?1",
        )?
        .execute(params![id.0, next.word(), at_text(self.now), outcome.map(ComplaintOutcome::word)])?;
        self.tell(About::new(Subject::Complaint, id.0).of(member), act)?;
        self.changes(Changed::COMPLAINTS);
        Ok(())
    }
}
