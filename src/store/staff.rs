//! Who works here.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{key, name, word};
use super::story::About;
use crate::domain::branch::{Role, Span, Staff};
use crate::domain::changed::Changed;
use crate::domain::id::StaffId;
use crate::domain::language::Name;
use crate::domain::setup::NewStaff;
use crate::domain::story::{StoryAct, Subject};
use rusqlite::params;

impl Reader<'_> {
    /// Everybody who works or worked here, in the order they came.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_staff(&self) -> Result<Vec<Staff>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT * FROM staff ORDER BY id")?;
        let mut rows = select.query([])?;
        let mut staff = Vec::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get("id")?;
            staff.push(Staff {
                id: StaffId(id),
                key: key(&row.get::<_, String>("key")?)?,
                name: name(row, "name_en", "name_ta")?,
                role: word("role", &row.get::<_, String>("role")?, Role::from_word)?,
                duty: name(row, "duty_en", "duty_ta")?,
                subjects: self.staff_subjects(id)?,
                hours: self.week("staff_hours", Some(id))?,
                has_left: row.get::<_, Option<String>>("left_at")?.is_some(),
            });
        }
        Ok(staff)
    }

    fn staff_subjects(&self, staff: i64) -> Result<Vec<String>, Error> {
        let mut select = self.conn.prepare_cached(
            "SELECT subject FROM staff_subject WHERE staff_id = ?1 ORDER BY subject",
        )?;
        let subjects = select
            .query_map([staff], |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(subjects)
    }
}

impl Writer<'_> {
    /// Adds somebody; the same key again finds the same person.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_staff(&mut self, person: &NewStaff) -> Result<StaffId, Error> {
        let added = self.conn.execute(
            "INSERT INTO staff (key, name_en, name_ta, role) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (key) DO NOTHING",
            params![person.key.as_str(), person.name.en, person.name.ta, person.role.word()],
        )?;
        let id = self.conn.query_row(
            "SELECT id FROM staff WHERE key = ?1",
            [person.key.as_str()],
            |r| r.get(0),
        )?;
        if added > 0 {
            self.tell(About::new(Subject::Staff, id), StoryAct::Added)?;
            self.changes(Changed::STAFF);
        }
        Ok(StaffId(id))
    }

    /// Says what somebody does, what they can be asked about, and when they are here.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_duties(
        &mut self,
        id: StaffId,
        duty: &Name,
        subjects: &[String],
        hours: &[Vec<Span>; 7],
    ) -> Result<(), Error> {
        self.conn.execute(
            "UPDATE staff SET duty_en = ?2, duty_ta = ?3 WHERE id = ?1",
            params![id.0, duty.en, duty.ta],
        )?;
        self.conn
            .execute("DELETE FROM staff_subject WHERE staff_id = ?1", [id.0])?;
        self.conn
            .execute("DELETE FROM staff_hours WHERE staff_id = ?1", [id.0])?;
        for subject in subjects {
            self.conn.execute(
                "INSERT INTO staff_subject (staff_id, subject) VALUES (?1, ?2)",
                params![id.0, subject],
            )?;
        }
        for (weekday, span) in (1i64..)
            .zip(hours)
            .flat_map(|(weekday, spans)| spans.iter().map(move |s| (weekday, s)))
        {
            self.conn.execute(
                "INSERT INTO staff_hours (staff_id, weekday, from_min, to_min) VALUES (?1, ?2, ?3, ?4)",
                params![id.0, weekday, span.from_min, span.to_min],
            )?;
        }
        self.tell(About::new(Subject::Staff, id.0), StoryAct::Changed)?;
        self.changes(Changed::STAFF);
        Ok(())
    }
}
