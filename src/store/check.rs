//! Looking a whole file over: what SQLite says of it, rows that point to nothing or can't be read, and what the rules
//! of the shelves say of the plan and of the copies.

use super::db::Reader;
use super::error::{Error, ErrorKind};
use super::plan::ROWS;
use super::row::{instant, word};
use crate::domain::id::{ComplaintId, InquiryId};
use crate::domain::language::Name;
use crate::domain::shelf::check::{Finding, FindingKind, check};
use crate::domain::story::{StoryAct, Subject};
use rusqlite::Row;

impl Reader<'_> {
    /// Everything that is wrong with the file, faults before remarks. Of a damaged file nothing further is read, and of a
    /// plan that can't be read nothing is said of its shelves.
    ///
    /// # Errors
    /// What the file answers, where it is neither damage nor a row that can't be read: those are findings.
    pub fn check_all(&self) -> Result<Vec<Finding>, Error> {
        match self.look_over() {
            Err(why) if why.kind == ErrorKind::Damaged => Ok(vec![
                Finding::new(FindingKind::Damaged, "file").text("detail", why.detail),
            ]),
            looked => looked,
        }
    }

    fn look_over(&self) -> Result<Vec<Finding>, Error> {
        let damage = self.damage()?;
        if !damage.is_empty() {
            return Ok(damage);
        }
        let mut findings = self.orphans()?;
        let before = findings.len();
        self.unread(&mut findings)?;
        if findings.len() == before {
            let (plan, collections) = (self.get_plan()?, self.list_collections()?);
            findings.extend(check(&plan, &collections));
            self.strays(&mut findings)?;
        }
        findings.sort_by_key(|finding| !finding.kind.is_fault());
        Ok(findings)
    }

    fn damage(&self) -> Result<Vec<Finding>, Error> {
        let mut select = self.conn.prepare("PRAGMA quick_check(20)")?;
        let mut rows = select.query([])?;
        let mut findings = Vec::new();
        while let Some(row) = rows.next()? {
            let answer: String = row.get(0)?;
            if answer != "ok" {
                findings.push(Finding::new(FindingKind::Damaged, "file").text("detail", answer));
            }
        }
        Ok(findings)
    }

    fn orphans(&self) -> Result<Vec<Finding>, Error> {
        let mut select = self.conn.prepare("PRAGMA foreign_key_check")?;
        let mut rows = select.query([])?;
        let mut findings = Vec::new();
        while let Some(row) = rows.next()? {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            // A table that is found by its words has no row number.
            let place = match row.get::<_, Option<i64>>(1)? {
                Some(id) => format!("{table} {id}"),
                None => table,
            };
            findings.push(Finding::new(FindingKind::Orphan, place).text("parent", parent));
        }
        Ok(findings)
    }

    /// Tries every row as the program reads it.
    fn unread(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        if let Err(why) = self.get_branch() {
            findings.push(unread("branch", why)?);
        }
        if let Err(why) = self.list_staff() {
            findings.push(unread("staff", why)?);
        }
        for (table, read) in ROWS {
            self.try_rows(table, read, findings)?;
        }
        self.try_rows(
            "collection",
            |r| super::shelf::collection(r).map(drop),
            findings,
        )?;
        self.try_rows("member", |r| super::member::facts(r).map(drop), findings)?;
        self.try_rows("story", story_line, findings)?;
        self.try_rows("item", item, findings)?;
        self.try_each(
            "inquiry",
            |id| self.get_inquiry(InquiryId(id)).map(drop),
            findings,
        )?;
        self.try_each(
            "complaint",
            |id| self.get_complaint(ComplaintId(id)).map(drop),
            findings,
        )
    }

    fn try_rows(
        &self,
        table: &str,
        read: impl Fn(&Row<'_>) -> Result<(), Error>,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Error> {
        let mut select = self.conn.prepare(&format!("SELECT * FROM {table}"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if let Err(why) = read(row) {
                // The first column is the number of the row, or of the thing it belongs to.
                let id = row.get::<_, i64>(0).unwrap_or_default();
                findings.push(unread(&format!("{table} {id}"), why)?);
            }
        }
        Ok(())
    }

    fn try_each(
        &self,
        table: &str,
        read: impl Fn(i64) -> Result<(), Error>,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Error> {
        for id in self.rows(&format!("SELECT id FROM {table} ORDER BY id"), |r| {
            Ok(r.get::<_, i64>(0)?)
        })? {
            if let Err(why) = read(id) {
                findings.push(unread(&format!("{table} {id}"), why)?);
            }
        }
        Ok(())
    }
}

/// A row that can't be read. Trouble of another kind is no finding: it would be told of every row. No value is told,
/// as it may be a person's.
fn unread(place: &str, why: Error) -> Result<Finding, Error> {
    if why.kind != ErrorKind::Unread {
        return Err(why);
    }
    let column = why.detail.split(':').next().unwrap_or_default().to_owned();
    Ok(Finding {
        place: Name::english(place),
        ..Finding::new(FindingKind::Unread, "").text("detail", column)
    })
}

fn story_line(row: &Row<'_>) -> Result<(), Error> {
    instant(&row.get::<_, String>("at")?)?;
    word(
        "subject",
        &row.get::<_, String>("subject")?,
        Subject::from_word,
    )?;
    word("act", &row.get::<_, String>("act")?, StoryAct::from_word)?;
    Ok(())
}

fn item(row: &Row<'_>) -> Result<(), Error> {
    instant(&row.get::<_, String>("as_of")?)?;
    super::row::instant_maybe(row.get("vanished_at")?)?;
    Ok(())
}
