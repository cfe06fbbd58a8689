//! The rows that the index of names is built from, read in slices.

use super::db::Reader;
use super::error::Error;
use crate::domain::id::MemberId;
use rusqlite::{Row, params};

/// Members whose row was written since a line of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameChanges {
    /// The last line of the story that was looked at.
    pub upto: i64,
    pub members: Vec<NameChange>,
}

/// A member as they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameChange {
    pub id: MemberId,
    /// None once the member is no longer there.
    pub row: Option<NameRow>,
    /// Further cards, beside the number.
    pub cards: Vec<String>,
}

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

/// In the order of [`NameRow`].
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

    /// The number of the story's last line; 0 before the first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn last_story_line(&self) -> Result<i64, Error> {
        let sql = "SELECT coalesce(max(seq), 0) FROM story";
        Ok(self.conn.query_row(sql, [], |r| r.get(0))?)
    }

    /// Members whom the story names after one of its lines; `None` if there are more than `most`.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_changed_names(
        &self,
        after: i64,
        most: usize,
    ) -> Result<Option<NameChanges>, Error> {
        let upto = self.last_story_line()?;
        // By the number of the line, not by the index of subjects, which would read every line there ever was.
        let sql = "SELECT DISTINCT subject_id FROM story WHERE seq > ?1 AND seq <= ?2 AND +subject = 'member' LIMIT ?3";
        let mut select = self.conn.prepare_cached(sql)?;
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let ids = select.query_map([after, upto, limit], |row| row.get(0).map(MemberId))?;
        let ids: Vec<MemberId> = ids.collect::<Result<_, _>>()?;
        if ids.len() > most {
            return Ok(None);
        }
        let members: Result<Vec<NameChange>, Error> =
            ids.into_iter().map(|id| self.name_change(id)).collect();
        Ok(Some(NameChanges {
            upto,
            members: members?,
        }))
    }

    fn name_change(&self, id: MemberId) -> Result<NameChange, Error> {
        let sql = "SELECT number FROM member_card WHERE member_id = ?1
                     AND number <> (SELECT number FROM member WHERE id = ?1)";
        let mut select = self.conn.prepare_cached(sql)?;
        let cards = select.query_map([id.0], |row| row.get(0))?;
        Ok(NameChange {
            id,
            row: self.get_name_row(id)?,
            cards: cards.collect::<Result<_, _>>()?,
        })
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

/// By the places of the columns: of a million rows, looking for their names takes longer than reading them.
fn name_row(row: &Row<'_>) -> Result<NameRow, Error> {
    Ok(NameRow {
        id: MemberId(row.get(0)?),
        name: row.get(1)?,
        name_ta: row.get(2)?,
        other_names: row.get(3)?,
        organisation: row.get(4)?,
        number: row.get(5)?,
        born_on: row.get(6)?,
        town: row.get(7)?,
        category: row.get(8)?,
        phone: row.get(9)?,
        seen_at: row.get(10)?,
        seen_count: row.get(11)?,
    })
}
