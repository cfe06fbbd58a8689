//! What rows of members are compared by when one person may stand in two of them.

use super::db::{Reader, Writer};
use super::error::Error;
use crate::domain::id::MemberId;
use crate::domain::member::double::Traces;
use crate::domain::story::StoryAct;
use crate::domain::undo::Undo;
use rusqlite::{OptionalExtension, params};

impl Reader<'_> {
    /// What a member is compared by.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_traces(&self, id: MemberId) -> Result<Option<Traces>, Error> {
        let sql =
            "SELECT number, name, name_ta, other_names, born_on, town FROM member WHERE id = ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let found = select.query_row([id.0], |row| {
            Ok(Traces {
                id: Some(id),
                number: row.get(0)?,
                name: row.get(1)?,
                name_ta: row.get(2)?,
                other_names: row.get(3)?,
                born_on: row.get(4)?,
                town: row.get(5)?,
                ..Traces::default()
            })
        });
        let Some(mut traces) = found.optional()? else {
            return Ok(None);
        };
        let sql =
            "SELECT kind = 'email', find FROM member_contact WHERE member_id = ?1 AND find <> ''";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        while let Some(row) = rows.next()? {
            let list = if row.get(0)? {
                &mut traces.emails
            } else {
                &mut traces.phones
            };
            list.push(row.get(1)?);
        }
        Ok(Some(traces))
    }

    /// Groups of members who have a contact in common, each of at most so many; a number that more people give is a
    /// school's or an office's and tells nothing.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_shared_contacts(&self, most: usize) -> Result<Vec<Vec<MemberId>>, Error> {
        let sql = "SELECT group_concat(DISTINCT member_id) FROM member_contact WHERE find <> ''
                   GROUP BY find HAVING count(DISTINCT member_id) BETWEEN 2 AND ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let groups = select.query_map([most], |row| row.get::<_, String>(0))?;
        let mut all = Vec::new();
        for group in groups {
            let ids = group?;
            let ids = ids.split(',').map(|id| {
                let id = id.parse().map_err(|_| Error::unread("member", id))?;
                Ok(MemberId(id))
            });
            all.push(ids.collect::<Result<_, Error>>()?);
        }
        Ok(all)
    }

    /// Members who have one of these contacts, as they are compared; at most so many of each.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_members_of_contacts(
        &self,
        contacts: &[String],
        most: usize,
    ) -> Result<Vec<MemberId>, Error> {
        let sql = "SELECT DISTINCT member_id FROM member_contact WHERE find = ?1 LIMIT ?2";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut ids = Vec::new();
        for contact in contacts.iter().filter(|contact| !contact.is_empty()) {
            let found = select.query_map(params![contact, most], |row| row.get(0).map(MemberId))?;
            ids.extend(found.collect::<Result<Vec<_>, _>>()?);
        }
        Ok(ids)
    }

    /// Pairs of rows that somebody said are two persons, the smaller number first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_told_apart(&self) -> Result<Vec<(MemberId, MemberId)>, Error> {
        self.rows("SELECT member_id, other_id FROM not_double", |row| {
            Ok((MemberId(row.get(0)?), MemberId(row.get(1)?)))
        })
    }
}

impl Writer<'_> {
    /// Two rows that look like one person are two.
    ///
    /// # Errors
    /// What the file answers.
    pub fn tell_apart(&mut self, a: MemberId, b: MemberId) -> Result<(), Error> {
        let (a, b) = (a.min(b), a.max(b));
        let sql = "INSERT OR IGNORE INTO not_double (member_id, other_id) VALUES (?1, ?2)";
        if self.conn.execute(sql, [a.0, b.0])? > 0 {
            let other = self.get_held(b)?.facts;
            let about = format!("{} · {}", other.name, other.number);
            self.tell_both((a, b), StoryAct::ToldApart, about)?;
            self.undo = Some(Undo::MayBeOne(a, b));
        }
        Ok(())
    }

    /// They may be one after all.
    ///
    /// # Errors
    /// What the file answers.
    pub fn may_be_one(&mut self, a: MemberId, b: MemberId) -> Result<(), Error> {
        let (a, b) = (a.min(b), a.max(b));
        let sql = "DELETE FROM not_double WHERE member_id = ?1 AND other_id = ?2";
        if self.conn.execute(sql, [a.0, b.0])? > 0 {
            self.tell_both((a, b), StoryAct::Withdrawn, String::new())?;
        }
        Ok(())
    }
}
