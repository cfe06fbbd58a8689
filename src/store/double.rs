//! What rows of members are compared by when one person may stand in two of them.

use super::db::Reader;
use super::error::Error;
use crate::domain::id::MemberId;
use crate::domain::member::double::Traces;
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
}
