//! The branch itself: name, zone, hours, holidays, settings.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{day, fit, list, name, word};
use super::story::{About, at_text};
use crate::domain::branch::{Branch, Holiday, OpeningHours, Span};
use crate::domain::changed::Changed;
use crate::domain::language::Language;
use crate::domain::setup::NewBranch;
use crate::domain::story::{Actor, StoryAct, Subject};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Reader<'_> {
    /// The branch whose file this is.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_branch(&self) -> Result<Branch, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT * FROM branch WHERE id = 1")?;
        let mut rows = select.query([])?;
        let Some(row) = rows.next()? else {
            return Err(Error::unread("branch", "no row"));
        };
        let zone: String = row.get("zone")?;
        let spoken: String = row.get("languages")?;
        let languages = list(&spoken)
            .iter()
            .map(|code| word("language", code, Language::from_code))
            .collect::<Result<_, _>>()?;
        Ok(Branch {
            name: name(row, "name_en", "name_ta")?,
            zone: zone.parse().map_err(|_| Error::unread("zone", &zone))?,
            languages,
            is_demo: row.get("is_demo")?,
            hours: OpeningHours {
                week: self.week("opening", None)?,
                holidays: self.list_holidays()?,
            },
        })
    }

    /// The spans of a week, of the branch or of a person.
    pub(super) fn week(&self, table: &str, staff: Option<i64>) -> Result<[Vec<Span>; 7], Error> {
        let sql = match staff {
            Some(_) => format!(
                "SELECT weekday, from_min, to_min FROM {table} WHERE staff_id = ?1 ORDER BY 1, 2"
            ),
            None => format!(
                "SELECT weekday, opens_min, closes_min FROM {table} WHERE ?1 IS NULL ORDER BY 1, 2"
            ),
        };
        let mut select = self.conn.prepare_cached(&sql)?;
        let mut rows = select.query([staff])?;
        let mut week: [Vec<Span>; 7] = Default::default();
        while let Some(row) = rows.next()? {
            let weekday: usize = fit("weekday", row.get(0)?)?;
            let span = Span {
                from_min: fit("minute", row.get(1)?)?,
                to_min: fit("minute", row.get(2)?)?,
            };
            let Some(spans) = weekday.checked_sub(1).and_then(|index| week.get_mut(index)) else {
                return Err(Error::unread("weekday", &weekday.to_string()));
            };
            spans.push(span);
        }
        Ok(week)
    }

    fn list_holidays(&self) -> Result<Vec<Holiday>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT day, name_en, name_ta FROM holiday ORDER BY day")?;
        let mut rows = select.query([])?;
        let mut holidays = Vec::new();
        while let Some(row) = rows.next()? {
            holidays.push(Holiday {
                day: day(&row.get::<_, String>(0)?)?,
                name: name(row, "name_en", "name_ta")?,
            });
        }
        Ok(holidays)
    }

    /// What the branch has set under a name.
    ///
    /// # Errors
    /// What the file answers; a value of another shape is an error.
    pub fn get_setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        let json: Option<String> = select.query_row([name], |r| r.get(0)).optional()?;
        json.map(|json| serde_json::from_str(&json).map_err(|_| Error::unread(name, &json)))
            .transpose()
    }
}

impl<'c> Writer<'c> {
    /// The first writer of a new file.
    pub(super) fn first(transaction: &'c Transaction<'_>, now: DateTime<Utc>) -> Self {
        Self::new(transaction, Actor::System, now)
    }
}

impl Writer<'_> {
    /// Fills a new file with its branch.
    pub(super) fn add_branch(&mut self, branch: &NewBranch) -> Result<(), Error> {
        let spoken: Vec<&str> = branch.languages().iter().map(|l| l.code()).collect();
        self.conn.execute(
            "INSERT INTO branch (id, key, name_en, name_ta, zone, languages, created_at) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                super::db::fresh_key().as_str(),
                branch.name().en,
                branch.name().ta,
                branch.zone().name(),
                spoken.join(","),
                at_text(self.now),
            ],
        )?;
        self.put_hours(branch.hours())?;
        self.tell(About::new(Subject::Branch, 1), StoryAct::Added)?;
        self.changes(Changed::BRANCH);
        branch
            .staff()
            .iter()
            .try_for_each(|person| self.add_staff(person).map(drop))
    }

    /// Sets opening hours and holidays anew.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_hours(&mut self, hours: &OpeningHours) -> Result<(), Error> {
        self.put_hours(hours)?;
        self.tell(About::new(Subject::Branch, 1), StoryAct::Changed)?;
        self.changes(Changed::BRANCH);
        Ok(())
    }

    fn put_hours(&mut self, hours: &OpeningHours) -> Result<(), Error> {
        self.conn.execute("DELETE FROM opening", [])?;
        self.conn.execute("DELETE FROM holiday", [])?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO opening (weekday, opens_min, closes_min) VALUES (?1, ?2, ?3)",
        )?;
        for (weekday, span) in (1i64..)
            .zip(&hours.week)
            .flat_map(|(weekday, spans)| spans.iter().map(move |s| (weekday, s)))
        {
            insert.execute(params![weekday, span.from_min, span.to_min])?;
        }
        let mut insert = self
            .conn
            .prepare_cached("INSERT INTO holiday (day, name_en, name_ta) VALUES (?1, ?2, ?3)")?;
        for holiday in &hours.holidays {
            insert.execute(params![
                holiday.day.to_string(),
                holiday.name.en,
                holiday.name.ta
            ])?;
        }
        Ok(())
    }

    /// Marks the branch as the demo: its people are made up.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_demo(&mut self) -> Result<(), Error> {
        self.conn.execute("UPDATE branch SET is_demo = 1", [])?;
        self.tell(About::new(Subject::Branch, 1), StoryAct::Changed)?;
        self.changes(Changed::BRANCH);
        Ok(())
    }

    /// Sets something for all desks of the branch.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_setting<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let json =
            serde_json::to_string(value).map_err(|error| Error::refused(error.to_string()))?;
        self.conn.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![name, json],
        )?;
        self.tell(About::new(Subject::Setting, 0), StoryAct::Changed)?;
        self.changes(Changed::SETTINGS);
        Ok(())
    }
}
