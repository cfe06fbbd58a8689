//! The rows that the index of names is built from, read in slices.

use super::db::Reader;
use super::error::Error;
use crate::domain::id::MemberId;
use rusqlite::{Row, params};

/// What the index of names needs of each member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRow {
    pub id: MemberId,
    pub name: String,
    pub name_ta: Option<String>,
    pub other_names: String,
    pub organisation: String,
    /// The library system's number.
    pub number: String,
    /// A day, or a year alone.
    pub born_on: Option<String>,
    pub town: String,
    pub category: String,
    /// The phone to use first, as its last ten digits; empty for none.
    pub phone: String,
    /// Last time at the desk, in seconds since 1970; 0 for never.
    pub seen_at: i64,
    pub seen_count: i64,
}

const NAMES: &str = "SELECT m.id, m.name, m.name_ta, m.other_names, m.organisation, m.number, m.born_on, m.town, m.category,
    coalesce((SELECT find FROM member_contact c WHERE c.member_id = m.id AND c.kind <> 'email' ORDER BY c.position LIMIT 1), '') AS phone,
    coalesce(unixepoch(m.seen_at), 0) AS seen_at, m.seen_count
  FROM member m";

impl Reader<'_> {
    /// The names of the next members by their number in the file, so that a long list can be read in slices.
    ///
    /// # Errors
    /// What the file answers; a row that can't be read ends it.
    pub fn list_names_after(&self, id: MemberId, most: usize) -> Result<Vec<NameRow>, Error> {
        let mut select = self
            .conn
            .prepare_cached(&format!("{NAMES} WHERE m.id > ?1 ORDER BY m.id LIMIT ?2"))?;
        let mut rows = select.query(params![id.0, i64::try_from(most).unwrap_or(i64::MAX)])?;
        let mut names = Vec::new();
        while let Some(row) = rows.next()? {
            names.push(name_row(row)?);
        }
        Ok(names)
    }

    /// A member's names, for the index of names.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_name_row(&self, id: MemberId) -> Result<Option<NameRow>, Error> {
        let mut select = self
            .conn
            .prepare_cached(&format!("{NAMES} WHERE m.id = ?1"))?;
        let mut rows = select.query([id.0])?;
        rows.next()?.map(name_row).transpose()
    }

    /// Further cards, with whose they are.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_further_cards(&self) -> Result<Vec<(String, MemberId)>, Error> {
        self.rows(
            "SELECT c.number, c.member_id FROM member_card c JOIN member m ON m.id = c.member_id WHERE c.number <> m.number",
            |row| Ok((row.get(0)?, MemberId(row.get(1)?))),
        )
    }
}

fn name_row(row: &Row<'_>) -> Result<NameRow, Error> {
    Ok(NameRow {
        id: MemberId(row.get("id")?),
        name: row.get("name")?,
        name_ta: row.get("name_ta")?,
        other_names: row.get("other_names")?,
        organisation: row.get("organisation")?,
        number: row.get("number")?,
        born_on: row.get("born_on")?,
        town: row.get("town")?,
        category: row.get("category")?,
        phone: row.get("phone")?,
        seen_at: row.get("seen_at")?,
        seen_count: row.get("seen_count")?,
    })
}
