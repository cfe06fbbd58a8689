//! Who looked at whose profile. Reading changes nothing, so no line of the story tells of it; the rows stand in a table of
//! their own.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::instant;
use super::story::at_text;
use crate::domain::id::MemberId;
use crate::domain::privacy::Look;
use crate::domain::story::Actor;
use chrono::TimeDelta;
use rusqlite::params;

/// Whoever opens a profile again within these minutes is still looking.
const STILL_MIN: i64 = 10;

impl Reader<'_> {
    /// Who looked at a member's profile, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_looks(&self, member: MemberId, most: usize) -> Result<Vec<Look>, Error> {
        let sql = "SELECT s.name_en, l.at FROM look l JOIN staff s ON s.id = l.staff_id
                   WHERE l.member_id = ?1 ORDER BY l.at DESC, l.id DESC LIMIT ?2";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = select.query(params![member.0, most])?;
        let mut looks = Vec::new();
        while let Some(row) = rows.next()? {
            looks.push(Look {
                who: row.get(0)?,
                at: instant(&row.get::<_, String>(1)?)?,
            });
        }
        Ok(looks)
    }
}

impl Writer<'_> {
    /// Whoever writes opened a profile. No screen has anything new to show for it.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_look(&mut self, member: MemberId) -> Result<(), Error> {
        let Actor::Staff(staff, _) = &self.actor else {
            return Ok(()); // the program itself reads for nobody
        };
        let since = at_text(self.now - TimeDelta::minutes(STILL_MIN));
        let sql = "INSERT INTO look (member_id, staff_id, at)
                   SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM member WHERE id = ?1)
                     AND NOT EXISTS (SELECT 1 FROM look WHERE member_id = ?1 AND staff_id = ?2 AND at > ?4)";
        let now = at_text(self.now);
        self.conn
            .prepare_cached(sql)?
            .execute(params![member.0, staff.0, now, since])?;
        Ok(())
    }
}
