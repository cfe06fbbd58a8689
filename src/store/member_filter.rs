//! Lists of members: a filter as one question to the file, with its values beside it and never in its text.

use super::db::{Reader, Writer};
use super::error::Error;
use super::member::SUMMARY;
use super::row::fit;
use super::story::{About, at_text};
use crate::domain::due::day_begins;
use crate::domain::id::MemberId;
use crate::domain::member::filter::{
    Card, Condition, Lacking, ListOrder, MemberFilter, On, Seen, days_before, sought,
};
use crate::domain::member::{GroupBy, Member, MemberField, MemberSummary};
use crate::domain::story::{StoryAct, Subject};
use chrono::{Datelike, NaiveDate};
use rusqlite::params_from_iter;
use rusqlite::types::Value;
use serde_json::{Map, json};

/// The text of a question's end, and the values for its slots.
#[derive(Default)]
struct Question {
    sql: String,
    values: Vec<Value>,
}

impl Question {
    fn of(filter: &MemberFilter, on: On) -> Self {
        let mut question = Self::default();
        question.sql.push_str(" WHERE 1");
        for condition in &filter.conditions {
            question.and(condition, on);
        }
        question
    }

    /// Another condition, with a value for each of its `?`.
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    fn and(&mut self, condition: &Condition, on: On) {
        let today = on.today;
        match condition {
            Condition::Category(any) => {
                let names = json!(any).to_string();
                self.add(
                    "m.category IN (SELECT value FROM json_each(?))",
                    [names.into()],
                );
            }
            Condition::Card(card) => self.card(*card, today),
            Condition::Interest(words) => {
                for word in sought(words) {
                    self.add(INTEREST, [word.clone().into(), word.into()]);
                }
            }
            Condition::Language(language) => {
                self.add("m.language = ?", [language.code().to_owned().into()]);
            }
            Condition::Town(town) => self.add("m.town = ?", [town.clone().into()]),
            Condition::Age { from, to } => {
                let day = today.format("%m-%d").to_string();
                let year = i64::from(today.year());
                let span = [i64::from(*from).into(), i64::from(*to).into()];
                self.add(AGE, [year.into(), day.into()].into_iter().chain(span));
            }
            Condition::Access(need) => {
                let need = format!(",{},", need.word());
                self.add("instr(',' || m.access || ',', ?) > 0", [need.into()]);
            }
            Condition::Seen(seen) => self.seen(*seen, on),
            Condition::Regular { times } => {
                self.add("m.seen_count >= ?", [i64::from(*times).into()]);
            }
            Condition::Lacks(any) => {
                let lacks: Vec<String> = any.iter().map(|lacking| lacks(*lacking)).collect();
                let lacks = if lacks.is_empty() {
                    "0".to_owned()
                } else {
                    lacks.join(" OR ")
                };
                self.add(&format!("({lacks})"), []);
            }
            Condition::Vanished(is_gone) => {
                self.add(
                    "(m.vanished_at IS NOT NULL) = ?",
                    [i64::from(*is_gone).into()],
                );
            }
            Condition::OpenComplaint(has) => self.add(COMPLAINT, [i64::from(*has).into()]),
            Condition::Agreed(purpose) => {
                self.add(AGREED, [purpose.word().to_owned().into()]);
            }
            Condition::Enrolling(is) => self.add(ENROLLING, [i64::from(*is).into()]),
        }
    }

    fn card(&mut self, card: Card, today: NaiveDate) {
        match (card, card.span(today)) {
            (_, None) => self.add("m.member_until IS NULL", []),
            // Every day that is known lies before; the first day there is has no text to compare with.
            (Card::HasRunOut, Some((_, last))) => {
                self.add("m.member_until <= ?", [last.to_string().into()]);
            }
            (_, Some((first, last))) => self.add(
                "m.member_until BETWEEN ? AND ?",
                [first.to_string().into(), last.to_string().into()],
            ),
        }
    }

    fn seen(&mut self, seen: Seen, On { today, zone }: On) {
        let first = |days| {
            let begins = day_begins(days_before(today, days), zone);
            [Value::from(at_text(begins))]
        };
        match seen {
            Seen::Within { days } => self.add("m.seen_at >= ?", first(days)),
            Seen::NotFor { days } => self.add("m.seen_at < ?", first(days)),
            Seen::Never => self.add("m.seen_at IS NULL", []),
        }
    }
}

const AGREED: &str = "EXISTS (SELECT 1 FROM member_consent k WHERE k.member_id = m.id AND k.purpose = ? AND k.ended_at IS NULL)";
const INTEREST: &str =
    "(instr(lower(m.need), ?) > 0 OR EXISTS (SELECT 1 FROM member_trait t WHERE t.member_id = m.id
  AND t.ended_at IS NULL AND t.kind IN ('interest', 'desire') AND instr(lower(t.text), ?) > 0))";
const AGE: &str = "(? - CAST(substr(m.born_on, 1, 4) AS INTEGER) - (length(m.born_on) = 4 OR substr(m.born_on, 6) > ?)) BETWEEN ? AND ?";
const COMPLAINT: &str = "EXISTS (SELECT 1 FROM complaint c WHERE c.member_id = m.id AND c.stage NOT IN ('closed', 'withdrawn')) = ?";

const ENROLLING: &str =
    "EXISTS (SELECT 1 FROM enrolment e WHERE e.member_id = m.id AND e.ended_at IS NULL) = ?";

/// Columns are named by the program's own words alone.
fn lacks(lacking: Lacking) -> String {
    let contact = |kinds: &str| {
        format!(
            "NOT EXISTS (SELECT 1 FROM member_contact c WHERE c.member_id = m.id AND c.kind {kinds})"
        )
    };
    match lacking {
        Lacking::Field(field) => format!("coalesce(m.{}, '') = ''", MemberField::word(field)),
        Lacking::Phone => contact("<> 'email'"),
        Lacking::Email => contact("= 'email'"),
    }
}

/// The end of a question that puts its answer in order.
fn ordered(order: ListOrder) -> &'static str {
    match order {
        ListOrder::Name => " ORDER BY m.name COLLATE NOCASE, m.id",
        ListOrder::CardEnd => " ORDER BY m.member_until NULLS LAST, m.name COLLATE NOCASE, m.id",
        ListOrder::CardEndBack => {
            " ORDER BY m.member_until DESC NULLS LAST, m.name COLLATE NOCASE, m.id"
        }
        ListOrder::LastSeen => " ORDER BY m.seen_at DESC NULLS LAST, m.name COLLATE NOCASE, m.id",
    }
}

impl Reader<'_> {
    /// How many members are on a list.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_listed(&self, filter: &MemberFilter, on: On) -> Result<usize, Error> {
        let Question { sql, values } = Question::of(filter, on);
        let sql = format!("SELECT count(*) FROM member m{sql}");
        let mut select = self.conn.prepare_cached(&sql)?;
        fit(
            "count",
            select.query_row(params_from_iter(values), |r| r.get(0))?,
        )
    }

    /// How many members of a list are of which kind, the most first; who is of none last among equals.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_groups(
        &self,
        filter: &MemberFilter,
        on: On,
        (by, most): (GroupBy, usize),
    ) -> Result<Vec<(String, usize)>, Error> {
        let Question { sql, mut values } = Question::of(filter, on);
        values.push(i64::try_from(most).unwrap_or(i64::MAX).into());
        let by = by.word();
        let sql = format!(
            "SELECT m.{by}, count(*) FROM member m{sql} GROUP BY 1 ORDER BY 2 DESC, 1 DESC LIMIT ?"
        );
        let mut select = self.conn.prepare_cached(&sql)?;
        let rows = select.query_map(params_from_iter(values), |r| {
            Ok((r.get(0)?, r.get::<_, i64>(1)?))
        })?;
        rows.map(|row| {
            let (name, count) = row?;
            Ok((name, fit("count", count)?))
        })
        .collect()
    }

    /// The first members of a list, in an order; so many at the most.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_listed(
        &self,
        filter: &MemberFilter,
        on: On,
        (order, most): (ListOrder, usize),
    ) -> Result<Vec<MemberSummary>, Error> {
        let Question { sql, mut values } = Question::of(filter, on);
        values.push(i64::try_from(most).unwrap_or(i64::MAX).into());
        let sql = format!("{SUMMARY}{sql}{} LIMIT ?", ordered(order));
        self.summaries(&sql, params_from_iter(values))
    }

    /// Who is on a list, in an order: numbers alone, so that a list of any length can be gone through in pieces.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_listed_ids(
        &self,
        filter: &MemberFilter,
        on: On,
        order: ListOrder,
    ) -> Result<Vec<MemberId>, Error> {
        let Question { sql, values } = Question::of(filter, on);
        let sql = format!("SELECT m.id FROM member m{sql}{}", ordered(order));
        let mut select = self.conn.prepare_cached(&sql)?;
        let ids = select.query_map(params_from_iter(values), |r| r.get(0).map(MemberId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The profiles of these members, in this order; who is gone meanwhile is left out.
    ///
    /// # Errors
    /// What the file answers.
    pub fn get_members(&self, ids: &[MemberId]) -> Result<Vec<Member>, Error> {
        let found: Result<Vec<_>, Error> = ids.iter().map(|id| self.get_member(*id)).collect();
        Ok(found?.into_iter().flatten().collect())
    }
}

impl Writer<'_> {
    /// A list of members was written to a file outside: which one, how many, with which columns, under which name.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_export(
        &mut self,
        list: &str,
        columns: &str,
        count: u64,
        file: &str,
    ) -> Result<(), Error> {
        let detail = Map::from_iter([
            ("about".to_owned(), json!(file)),
            ("list".to_owned(), json!(list)),
            ("columns".to_owned(), json!(columns)),
            ("count".to_owned(), json!(count)),
        ]);
        self.tell_with(About::new(Subject::Import, 0), StoryAct::Exported, detail)
    }
}
