//! How "where is …?" was answered, escorts that are under way, and what was not where it should be.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{instant, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::due::day_begins;
use crate::domain::guide::{Escort, GuideCounts, GuideEnd, GuideHow, NewGuide, Period, counted};
use crate::domain::id::{FloorId, GuideId, MemberId, StaffId};
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

impl Reader<'_> {
    /// Escorts that are under way, the first to leave first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_escorts(&self) -> Result<Vec<Escort>, Error> {
        let sql = "SELECT g.*, m.name AS member FROM guide g LEFT JOIN member m ON m.id = g.member_id
                   WHERE g.how = 'escorted' AND g.ended_at IS NULL AND g.withdrawn_at IS NULL ORDER BY g.at, g.id";
        self.rows(sql, |row| {
            Ok(Escort {
                id: GuideId(row.get("id")?),
                since: instant(&row.get::<_, String>("at")?)?,
                who: row.get::<_, Option<i64>>("staff_id")?.map(StaffId),
                covers: row.get::<_, Option<i64>>("covers_id")?.map(StaffId),
                goal: row.get("goal")?,
                floor: row.get::<_, Option<i64>>("floor_id")?.map(FloorId),
                member: row.get("member")?,
            })
        })
    }

    /// How "where is …?" was answered from a day to a day of the branch's zone, both included, by day or by month.
    ///
    /// # Errors
    /// What the file answers; a row that can't be read is an error.
    pub fn count_guides(
        &self,
        (from, to): (NaiveDate, NaiveDate),
        period: Period,
        zone: Tz,
    ) -> Result<Vec<(NaiveDate, GuideCounts)>, Error> {
        let begin = |day| at_text(day_begins(day, zone));
        // An escort that came to nothing is an escort, and something that was not there.
        let sql = "SELECT at, how FROM guide WHERE withdrawn_at IS NULL AND at >= ?1 AND at < ?2
                   UNION ALL SELECT at, outcome FROM guide
                   WHERE withdrawn_at IS NULL AND at >= ?1 AND at < ?2 AND outcome = 'not_found'";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([begin(from), begin(to.succ_opt().unwrap_or(to))])?;
        let mut answers: Vec<(DateTime<Utc>, GuideHow)> = Vec::new();
        while let Some(row) = rows.next()? {
            let how = word("how", &row.get::<_, String>(1)?, GuideHow::from_word)?;
            answers.push((instant(&row.get::<_, String>(0)?)?, how));
        }
        Ok(counted(answers, period, zone))
    }
}

impl Writer<'_> {
    /// Notes how somebody was led; an escort is under way from now on. Saved once, however often it is tried.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_guide(&mut self, new: &NewGuide) -> Result<GuideId, Error> {
        let known = self
            .conn
            .query_row(
                "SELECT id FROM guide WHERE key = ?1",
                [new.key.as_str()],
                |row| row.get(0),
            )
            .optional()?;
        if let Some(id) = known {
            return Ok(GuideId(id));
        }
        let staff = match &self.actor {
            Actor::Staff(id, _) => Some(id.0),
            _ => None,
        };
        self.conn
            .prepare_cached(
                "INSERT INTO guide (key, at, how, goal, floor_id, place_id, bay_id, member_id, staff_id, covers_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                new.key.as_str(),
                at_text(self.now),
                new.how.word(),
                new.goal,
                new.to.floor.map(|id| id.0),
                new.to.place.map(|id| id.0),
                new.to.bay.map(|id| id.0),
                new.member.map(|id| id.0),
                staff,
                new.covers.map(|id| id.0),
            ])?;
        let id = GuideId(self.conn.last_insert_rowid());
        self.tell_guide(id, StoryAct::Guided)?;
        self.undo = Some(Undo::WithdrawGuide(id));
        Ok(id)
    }

    /// Who has the desk while somebody is out.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_cover(&mut self, id: GuideId, covers: Option<StaffId>) -> Result<(), Error> {
        let sql = "SELECT covers_id FROM guide WHERE id = ?1";
        let before: Option<i64> = self.conn.query_row(sql, [id.0], |row| row.get(0))?;
        self.conn
            .prepare_cached("UPDATE guide SET covers_id = ?2 WHERE id = ?1")?
            .execute(params![id.0, covers.map(|s| s.0)])?;
        self.tell_guide(id, StoryAct::Changed)?;
        self.undo = Some(Undo::Cover(id, before.map(StaffId)));
        Ok(())
    }

    /// Whoever was out is back, and says how it ended.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_escort(&mut self, id: GuideId, end: GuideEnd) -> Result<(), Error> {
        let sql = "UPDATE guide SET ended_at = ?2, outcome = ?3 WHERE id = ?1 AND ended_at IS NULL";
        self.conn
            .prepare_cached(sql)?
            .execute(params![id.0, at_text(self.now), end.word()])?;
        self.tell_guide(id, StoryAct::Returned)?;
        self.undo = Some(Undo::EscortOn(id));
        Ok(())
    }

    /// An escort goes on that was ended too soon.
    pub(super) fn escort_on(&mut self, id: GuideId) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE guide SET ended_at = NULL, outcome = NULL WHERE id = ?1")?
            .execute([id.0])?;
        self.tell_guide(id, StoryAct::Restored)
    }

    /// Takes a contact out of lists and figures.
    pub(super) fn withdraw_guide(&mut self, id: GuideId) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE guide SET withdrawn_at = ?2 WHERE id = ?1")?
            .execute(params![id.0, at_text(self.now)])?;
        self.tell_guide(id, StoryAct::Withdrawn)
    }

    fn tell_guide(&mut self, id: GuideId, act: StoryAct) -> Result<(), Error> {
        let sql = "SELECT goal, member_id FROM guide WHERE id = ?1";
        let (goal, member): (String, Option<i64>) = self
            .conn
            .query_row(sql, [id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let detail = Map::from_iter([("about".to_owned(), json!(goal))]);
        let about = About::new(Subject::Guide, id.0).of(member.map(MemberId));
        self.tell_with(about, act, detail)?;
        self.changes(Changed::GUIDES);
        Ok(())
    }
}
