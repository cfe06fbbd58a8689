//! Visitors without a card: what was logged for them under a few words, and joining it to a member once they are known.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::due::day_begins;
use crate::domain::id::MemberId;
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value, json};

/// Somebody without a card for whom something was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unjoined {
    /// The words they were known by.
    pub words: String,
    /// How many inquiries and complaints.
    pub count: usize,
    pub last_at: DateTime<Utc>,
    /// The day of the branch's on which it was. The same words on another day may be somebody else.
    pub day: NaiveDate,
}

/// What was logged from an instant on for visitors of whom nobody knows who they are, the last first.
const LOGGED: &str = "SELECT visitor, asked_at AS at FROM inquiry
    WHERE member_id IS NULL AND visitor <> '' AND withdrawn_at IS NULL AND asked_at >= ?1
  UNION ALL SELECT visitor, received_at FROM complaint
    WHERE member_id IS NULL AND visitor <> '' AND stage <> 'withdrawn' AND received_at >= ?1
  ORDER BY at DESC";

impl Reader<'_> {
    /// Visitors without a card for whom something was logged from a day of the branch's on, each day's apart, the last
    /// one first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_unjoined(
        &self,
        (since, zone): (NaiveDate, Tz),
        most: usize,
    ) -> Result<Vec<Unjoined>, Error> {
        let mut select = self.conn.prepare_cached(LOGGED)?;
        let mut rows = select.query([at_text(day_begins(since, zone))])?;
        let mut unjoined: Vec<Unjoined> = Vec::new();
        while let Some(row) = rows.next()? {
            let words: String = row.get(0)?;
            let last_at = instant(&row.get::<_, String>(1)?)?;
            let day = last_at.with_timezone(&zone).date_naive();
            let known = unjoined
                .iter_mut()
                .find(|u| u.day == day && u.words == words);
            if let Some(known) = known {
                known.count += 1;
            } else if unjoined.len() == most {
                break; // the rest is longer ago
            } else {
                unjoined.push(Unjoined {
                    words,
                    count: 1,
                    last_at,
                    day,
                });
            }
        }
        Ok(unjoined)
    }
}

impl Writer<'_> {
    /// Everything that was logged on a day of the branch's under these words is this member's.
    ///
    /// # Errors
    /// What the file answers.
    pub fn join_visitor(
        &mut self,
        member: MemberId,
        words: &str,
        (day, zone): (NaiveDate, Tz),
    ) -> Result<(), Error> {
        let next = day.succ_opt().unwrap_or(day);
        let [from, to] = [day, next].map(|day| at_text(day_begins(day, zone)));
        let mut detail = Map::from_iter([("about".to_owned(), json!(words))]);
        let mut count = 0;
        for (table, at) in JOINED {
            let sql = format!(
                "UPDATE {table} SET member_id = ?1 WHERE member_id IS NULL AND visitor = ?2 AND {at} >= ?3 AND {at} < ?4 RETURNING id"
            );
            let mut update = self.conn.prepare(&sql)?;
            let ids = update.query_map(params![member.0, words, from, to], |row| {
                row.get::<_, i64>(0)
            })?;
            let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
            count += ids.len();
            detail.insert(table.to_owned(), json!(ids));
        }
        if count == 0 {
            return Ok(());
        }
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, StoryAct::Joined, detail)?;
        self.undo = Some(Undo::Part(self.conn.last_insert_rowid()));
        self.changes(Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS);
        Ok(())
    }

    /// It was somebody else: what a line of the story joined to a member is nobody's again.
    ///
    /// # Errors
    /// What the file answers.
    pub fn part_visitor(&mut self, line: i64) -> Result<(), Error> {
        let sql = "SELECT member_id, detail FROM story WHERE seq = ?1 AND act = 'joined'";
        let found: Option<(i64, String)> = self
            .conn
            .query_row(sql, [line], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (member, detail) = found.ok_or_else(|| Error::refused("nothing was joined"))?;
        let member = self
            .find_kept(MemberId(member))?
            .map_or(member, |kept| kept.0);
        let detail: Map<String, Value> =
            serde_json::from_str(&detail).map_err(|_| Error::unread("joined", &detail))?;
        for (table, _) in JOINED {
            let ids = detail.get(table).and_then(Value::as_array);
            let sql =
                format!("UPDATE {table} SET member_id = NULL WHERE id = ?1 AND member_id = ?2");
            let mut update = self.conn.prepare(&sql)?;
            for id in ids.into_iter().flatten().filter_map(Value::as_i64) {
                update.execute([id, member])?;
            }
        }
        let member = MemberId(member);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell(about, StoryAct::Parted)?;
        self.changes(Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS);
        Ok(())
    }
}

/// What is logged for visitors: the table, and when it was.
const JOINED: [(&str, &str); 2] = [("inquiry", "asked_at"), ("complaint", "received_at")];
