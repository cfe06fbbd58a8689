//! The branch's rules of how long things are kept, and carrying them out: once a day, on the writer's thread. Counts stay;
//! persons and words go.

use super::apart::APART_HOURS;
use super::db::{Reader, Writer};
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::privacy::TracePlace;
use crate::domain::privacy::trace::Hear;
use crate::domain::retention::{Retention, RetentionRun, Rule};
use crate::domain::story::{Actor, StoryAct, Subject};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::params;
use serde_json::{Map, json};

const RULES: &str = "retention";
const LAST: &str = "retention_last";
/// So many people are erased in one run at most, each with a look through all texts; the next run goes on.
const PEOPLE: usize = 20;
/// Where nothing was written for so long, a clock that runs ahead is more likely than a desk that slept: nothing is let
/// go until there was work on a newer day.
const SLEEP_DAYS: i64 = 90;

/// The rows of a rule that are due: a table and a condition, `?1` being the instant before which they go.
fn due(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::Looks => ("look", "at < ?1"),
        Rule::Notes => (
            "member_note",
            "coalesce(ended_at, until_day || 'T99') < ?1",
        ),
        Rule::Inquiries => (
            "inquiry",
            "asked_at < ?1 AND outcome <> 'open' AND (question <> '…' OR member_id IS NOT NULL)",
        ),
        Rule::Complaints => (
            "complaint",
            "coalesce(closed_at, received_at) < ?1 AND stage IN ('closed', 'withdrawn')
               AND (summary <> '…' OR member_id IS NOT NULL)",
        ),
        Rule::Vanished => (
            "member",
            "vanished_at < ?1 AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.member_id = member.id AND c.stage NOT IN ('closed', 'withdrawn'))",
        ),
        Rule::Enrolments => (
            "member",
            "source = 'desk' AND number GLOB 'N-*' AND id IN (SELECT member_id FROM enrolment
               WHERE stage <> 'enrolled' AND coalesce(ended_at, form_given_at, asked_at) < ?1)
             AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.member_id = member.id AND c.stage NOT IN ('closed', 'withdrawn'))",
        ),
    }
}

impl Reader<'_> {
    /// The branch's rules.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_retention(&self) -> Result<Retention, Error> {
        Ok(self.get_setting(RULES)?.unwrap_or_default())
    }

    /// What the last run did; none before the first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_retention_run(&self) -> Result<Option<RetentionRun>, Error> {
        self.get_setting(LAST)
    }

    /// What would go at an instant.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_due(&self, now: DateTime<Utc>) -> Result<RetentionRun, Error> {
        let rules = self.get_retention()?;
        let mut run = RetentionRun {
            at: now,
            counts: Default::default(),
        };
        for rule in Rule::ALL {
            let Some(before) = rules.cutoff(rule, now) else {
                continue;
            };
            let (table, condition) = due(rule);
            let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
            let count: i64 = self
                .conn
                .query_row(&sql, [at_text(before)], |row| row.get(0))?;
            run.counts.insert(rule, usize::try_from(count).unwrap_or(0));
        }
        Ok(run)
    }

    fn has_slept(&self, now: DateTime<Utc>) -> Result<bool, Error> {
        let since = at_text(now - TimeDelta::days(SLEEP_DAYS));
        let sql = "SELECT coalesce((SELECT at FROM story ORDER BY seq DESC LIMIT 1), '') < ?1";
        Ok(self.conn.query_row(sql, [since], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Sets or lifts a rule.
    ///
    /// # Errors
    /// Whoever is no administrator is refused.
    pub fn set_retention(&mut self, rule: Rule, days: Option<u32>) -> Result<(), Error> {
        if let Actor::Staff(staff, _) = &self.actor {
            let sql = "SELECT role = 'administrator' FROM staff WHERE id = ?1";
            if !self.conn.query_row(sql, [staff.0], |row| row.get(0))? {
                return Err(Error::refused("an administrator sets the rules"));
            }
        }
        let Retention(mut rules) = self.get_retention()?;
        match days {
            Some(days) => rules.insert(rule, days),
            None => rules.remove(&rule),
        };
        self.set_setting(RULES, &Retention(rules))
    }

    /// Carries the rules out if that was not done within a day; what was done.
    /// [`Store::sweep`](super::Store::sweep) must follow.
    ///
    /// # Errors
    /// What the file answers.
    pub fn keep_retention_daily(&mut self) -> Result<Option<RetentionRun>, Error> {
        let last = self.find_retention_run()?;
        let is_done = last.is_some_and(|last| last.at > self.now - TimeDelta::days(1));
        if is_done || self.has_slept(self.now)? {
            return Ok(None);
        }
        self.keep_retention().map(Some)
    }

    /// Carries the rules out.
    ///
    /// # Errors
    /// What the file answers.
    pub fn keep_retention(&mut self) -> Result<RetentionRun, Error> {
        self.put_away()?;
        let rules = self.get_retention()?;
        let mut run = RetentionRun {
            at: self.now,
            counts: Default::default(),
        };
        for rule in Rule::ALL {
            if let Some(before) = rules.cutoff(rule, self.now) {
                let count = self.let_go(rule, &at_text(before))?;
                run.counts.insert(rule, count);
            }
        }
        if !run.is_nothing() {
            let counts = run.counts.iter();
            let counts = counts.map(|(rule, count)| (rule.word().to_owned(), json!(count)));
            let detail: Map<_, _> = counts.collect();
            self.tell_with(About::new(Subject::Setting, 0), StoryAct::LetGo, detail)?;
            let named = run.counts.iter().filter(|(rule, _)| **rule != Rule::Looks);
            if named.map(|(_, count)| count).sum::<usize>() > 0 {
                self.sweep_is_due()?;
            }
            self.changes(Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS);
        }
        // That the rules were looked through is no change of anything: no line tells of it.
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.conn
            .execute(sql, params![LAST, json!(run).to_string()])?;
        Ok(run)
    }

    /// What was kept for taking something back goes once its day is over, without a rule: what a member no longer agrees
    /// to, a photo that is not wanted, and the row that was made one with another, but for its name and number.
    fn put_away(&mut self) -> Result<(), Error> {
        let before = at_text(self.now - TimeDelta::hours(APART_HOURS));
        self.in_the_story(
            "UPDATE story SET detail = '{}'
             WHERE json_extract(detail, '$.trait') IN (SELECT id FROM member_trait WHERE ended_at < ?1)
                OR json_extract(detail, '$.photo') IN (SELECT id FROM member_photo WHERE ended_at < ?1)",
            &before,
        )?;
        let mut gone = 0;
        for sql in [
            "DELETE FROM member_trait WHERE ended_at < ?1",
            "DELETE FROM member_photo WHERE ended_at < ?1",
            "UPDATE member_merged SET row = json_object('row',
               json_object('name', row ->> '$.row.name', 'number', row ->> '$.row.number'))
             WHERE merged_at < ?1 AND row -> '$.change' IS NOT NULL",
        ] {
            gone += self.conn.execute(sql, [&before])?;
        }
        if gone > 0 {
            self.sweep_is_due()?;
        }
        Ok(())
    }

    fn let_go(&mut self, rule: Rule, before: &str) -> Result<usize, Error> {
        let (table, condition) = due(rule);
        match rule {
            Rule::Notes => {
                // A line names its note by a number that a later note may get.
                let lines = format!(
                    "UPDATE story SET detail = '{{}}'
                     WHERE json_extract(detail, '$.note') IN (SELECT id FROM {table} WHERE {condition})"
                );
                self.in_the_story(&lines, before)?;
                let sql = format!("DELETE FROM {table} WHERE {condition}");
                Ok(self.conn.execute(&sql, [before])?)
            }
            Rule::Looks => {
                let sql = format!("DELETE FROM {table} WHERE {condition}");
                Ok(self.conn.execute(&sql, [before])?)
            }
            Rule::Inquiries => self.let_words_go(
                (table, condition, before),
                "member_id = NULL, visitor = '', question = '…', answer = ''",
            ),
            Rule::Complaints => self.let_words_go(
                (table, condition, before),
                "member_id = NULL, visitor = '', summary = '…', remedy = ''",
            ),
            Rule::Vanished | Rule::Enrolments => self.let_people_go(condition, before),
        }
    }

    /// The rows stay for counting; who it was and what was said go, from the story as well.
    fn let_words_go(
        &mut self,
        (table, condition, before): (&str, &str, &str),
        blanked: &str,
    ) -> Result<usize, Error> {
        let lines = format!(
            "UPDATE story SET detail = '{{}}', member_id = NULL
             WHERE subject = '{table}' AND subject_id IN (SELECT id FROM {table} WHERE {condition})"
        );
        self.in_the_story(&lines, before)?;
        let sql = format!("UPDATE {table} SET {blanked} WHERE {condition}");
        Ok(self.conn.execute(&sql, [before])?)
    }

    /// Takes words out of lines of the story, through the door that is open for erasing alone.
    fn in_the_story(&mut self, sql: &str, before: &str) -> Result<(), Error> {
        self.conn
            .execute("INSERT INTO erasing (member_id) VALUES (0)", [])?;
        self.conn.execute(sql, [before])?;
        self.conn.execute("DELETE FROM erasing", [])?;
        Ok(())
    }

    /// People go with everything that names them beyond doubt.
    fn let_people_go(&mut self, condition: &str, before: &str) -> Result<usize, Error> {
        let sql = format!("SELECT id FROM member WHERE {condition} ORDER BY id LIMIT {PEOPLE}");
        let mut select = self.conn.prepare(&sql)?;
        let ids = select.query_map([before], |row| row.get(0).map(MemberId))?;
        let ids: Vec<MemberId> = ids.collect::<Result<_, _>>()?;
        drop(select);
        let mut count = 0;
        for id in ids {
            // What only sounds like them is never sure.
            let unheard: Hear = |_| Vec::new();
            let look = self.find_erasure(id, unheard)?;
            let traces = look.into_iter().flat_map(|look| look.traces);
            let sure = traces.filter(|trace| trace.is_sure);
            let sure: Vec<TracePlace> = sure.map(|trace| trace.place).collect();
            if self.erase_member(id, &sure, unheard)?.is_ok() {
                count += 1;
            }
        }
        Ok(count)
    }
}
