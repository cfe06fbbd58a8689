//! Contacts with a member: when the desk saw them last, how often, and the visits among them. A visit is told once,
//! however much is done for them while they are here.

use super::db::Writer;
use super::error::Error;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::inquiry::Channel;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::TimeDelta;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};

/// Whoever comes again within so many hours is here still.
pub const VISIT_HOURS: i64 = 4;

/// Something that was done for a member: where it is kept, and its row.
pub(super) type Deed = (Subject, i64);

/// What a line of the story remembers of the contact it was, so that it can be taken back.
const SEEN: &str = "seen";

impl Writer<'_> {
    /// A member came by, and nothing is to be logged.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_visit(&mut self, member: MemberId) -> Result<(), Error> {
        if self.is_here(member)? {
            return Ok(());
        }
        let seen = self.count_contact(member)?;
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, StoryAct::Visited, seen)?;
        self.undo = Some(Undo::NoVisit(self.conn.last_insert_rowid()));
        self.changes(Changed::MEMBERS);
        Ok(())
    }

    /// It was somebody else: a visit that was noted by itself did not happen.
    ///
    /// # Errors
    /// What the file answers; a line that is no such visit is refused.
    pub(super) fn take_visit_back(&mut self, line: i64) -> Result<(), Error> {
        let sql = "SELECT member_id FROM story WHERE seq = ?1 AND act = 'visited'";
        let member = self.conn.query_row(sql, [line], |row| row.get(0));
        let member = member
            .optional()?
            .ok_or_else(|| Error::refused("no visit"))?;
        self.uncount_contact((Subject::Member, member), line)?;
        let detail = Map::from_iter([("visit".to_owned(), json!(line))]);
        let member = MemberId(member);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, StoryAct::VisitWithdrawn, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }

    /// The desk had to do with a member. Gives what the deed's own line is to remember of it.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn note_contact(
        &mut self,
        member: MemberId,
        channel: Channel,
        (subject, id): Deed,
    ) -> Result<Map<String, Value>, Error> {
        if channel != Channel::Desk {
            return self.count_contact(member);
        }
        if self.is_here(member)? {
            return Ok(Map::new());
        }
        let seen = self.count_contact(member)?;
        let detail = Map::from_iter([(subject.word().to_owned(), json!(id))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, StoryAct::Visited, detail)?;
        Ok(seen)
    }

    /// A deed was taken back, and the contact that it was with it; the visit, too, if nothing else was done in it.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn take_contact_back(&mut self, (subject, id): Deed) -> Result<(), Error> {
        let sql = "SELECT seq FROM story WHERE subject = ?1 AND subject_id = ?2 AND act IN ('asked', 'received') ORDER BY seq LIMIT 1";
        let line = self
            .conn
            .query_row(sql, params![subject.word(), id], |row| row.get(0));
        let Some(line) = line.optional()? else {
            return Ok(());
        };
        let Some(member) = self.uncount_contact((subject, id), line)? else {
            return Ok(());
        };
        // What else was done while they were here made the same visit.
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM story v WHERE v.member_id = ?1 AND v.act = 'visited' AND json_extract(v.detail, '$.{0}') = ?2)
               AND (EXISTS (SELECT 1 FROM inquiry WHERE member_id = ?1 AND withdrawn_at IS NULL AND channel = 'desk' AND asked_at > ?3)
                 OR EXISTS (SELECT 1 FROM complaint WHERE member_id = ?1 AND stage <> 'withdrawn' AND channel = 'desk' AND received_at > ?3))",
            subject.word()
        );
        let since = at_text(self.now - TimeDelta::hours(VISIT_HOURS));
        if self
            .conn
            .query_row(&sql, params![member.0, id, since], |row| row.get(0))?
        {
            let seen = self.count_contact(member)?;
            let about = About::new(Subject::Member, member.0).of(Some(member));
            self.tell_with(about, StoryAct::Visited, seen)?;
        }
        Ok(())
    }

    /// Whether a visit of theirs is going on.
    fn is_here(&self, member: MemberId) -> Result<bool, Error> {
        let sql = format!(
            "SELECT s.at FROM story s WHERE s.member_id = ?1 AND s.act = 'visited' AND {HAPPENED} ORDER BY s.seq DESC LIMIT 1"
        );
        let mut select = self.conn.prepare_cached(&sql)?;
        let last = select.query_row([member.0], |row| row.get::<_, String>(0));
        let Some(last) = last.optional()? else {
            return Ok(false);
        };
        let since = self.now - instant(&last)?;
        Ok(since >= TimeDelta::zero() && since < TimeDelta::hours(VISIT_HOURS))
    }

    /// Counts a contact, and gives what was before it.
    fn count_contact(&mut self, member: MemberId) -> Result<Map<String, Value>, Error> {
        let now = at_text(self.now);
        let before: Option<String> = self
            .conn
            .prepare_cached("SELECT seen_at FROM member WHERE id = ?1")?
            .query_row([member.0], |row| row.get(0))?;
        self.conn
            .prepare_cached("UPDATE member SET seen_at = max(coalesce(seen_at, ''), ?2), seen_count = seen_count + 1 WHERE id = ?1")?
            .execute(params![member.0, now])?;
        let seen = json!({ "at": now, "before": before });
        Ok(Map::from_iter([(SEEN.to_owned(), seen)]))
    }

    /// Takes a contact back that a line remembers, and gives whose it was; none if the line was not one.
    fn uncount_contact(
        &mut self,
        (subject, id): Deed,
        line: i64,
    ) -> Result<Option<MemberId>, Error> {
        let sql = "SELECT member_id, detail -> '$.seen' ->> '$.at', detail -> '$.seen' ->> '$.before' FROM story
          WHERE seq = ?1 AND subject = ?2 AND subject_id = ?3 AND json_type(detail, '$.seen') = 'object'";
        let row = self
            .conn
            .query_row(sql, params![line, subject.word(), id], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            });
        let seen: Option<(Option<i64>, String, Option<String>)> = row.optional()?;
        let Some((Some(member), at, before)) = seen else {
            return Ok(None);
        };
        let kept = self.find_kept(MemberId(member))?;
        let member = kept.unwrap_or(MemberId(member));
        // What came later stands.
        self.conn.execute(
            "UPDATE member SET seen_count = max(0, seen_count - 1), seen_at = CASE seen_at WHEN ?2 THEN ?3 ELSE seen_at END WHERE id = ?1",
            params![member.0, at, before],
        )?;
        self.changes(Changed::MEMBERS);
        Ok(Some(member))
    }
}

/// Of a line `s` that tells a visit: whether it stands, because it and what began it were not taken back.
pub(super) const HAPPENED: &str = "NOT EXISTS (SELECT 1 FROM inquiry w WHERE w.id = json_extract(s.detail, '$.inquiry') AND w.withdrawn_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM complaint w WHERE w.id = json_extract(s.detail, '$.complaint') AND w.stage = 'withdrawn')
    AND NOT EXISTS (SELECT 1 FROM story w WHERE w.member_id = s.member_id AND w.seq > s.seq AND w.act = 'visit-withdrawn'
                      AND json_extract(w.detail, '$.visit') = s.seq)";
