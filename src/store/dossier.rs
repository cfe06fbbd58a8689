//! Everything that is held on one person, read as it stands: a column that is added to a table comes along by itself,
//! and a test makes sure that no table which names a member is left out.

use super::db::{Reader, Writer};
use super::error::Error;
use super::story::About;
use crate::domain::id::MemberId;
use crate::domain::privacy::{Dossier, Part, PartKind, Row};
use crate::domain::story::{StoryAct, Subject};
use base64::prelude::{BASE64_STANDARD, Engine};
use rusqlite::types::ValueRef;
use serde_json::{Map, Value, json};

/// The rows of a kind, oldest first: whole rows, and beside the numbers of other rows the names a person can read.
fn rows_of(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Member => "SELECT t.* FROM member t WHERE t.id = ?1",
        PartKind::Enrolment => "SELECT t.* FROM enrolment t WHERE t.member_id = ?1",
        PartKind::Merged => "SELECT t.* FROM member_merged t WHERE t.member_id = ?1",
        PartKind::ToldApart => TOLD_APART,
        PartKind::Card => "SELECT t.* FROM member_card t WHERE t.member_id = ?1",
        PartKind::Contact => {
            "SELECT t.* FROM member_contact t WHERE t.member_id = ?1 ORDER BY t.position, t.id"
        }
        PartKind::Trait => "SELECT t.* FROM member_trait t WHERE t.member_id = ?1 ORDER BY t.id",
        PartKind::Consent => {
            "SELECT t.* FROM member_consent t WHERE t.member_id = ?1 ORDER BY 1"
        }
        PartKind::Photo => "SELECT t.* FROM member_photo t WHERE t.member_id = ?1 ORDER BY t.id",
        PartKind::Note => {
            "SELECT t.*, s.name_en AS author FROM member_note t
             LEFT JOIN staff s ON s.id = t.author_id WHERE t.member_id = ?1 ORDER BY t.id"
        }
        PartKind::Inquiry => {
            "SELECT t.*, s.name_en AS taken_by_name FROM inquiry t
             LEFT JOIN staff s ON s.id = t.taken_by WHERE t.member_id = ?1 ORDER BY t.asked_at, t.id"
        }
        PartKind::Complaint => {
            "SELECT t.*, r.name_en AS received_by_name, o.name_en AS owner, f.name_en AS floor, p.name_en AS place, b.code AS bay
             FROM complaint t LEFT JOIN staff r ON r.id = t.received_by LEFT JOIN staff o ON o.id = t.owner_id
             LEFT JOIN floor f ON f.id = t.floor_id LEFT JOIN place p ON p.id = t.place_id LEFT JOIN bay b ON b.id = t.bay_id
             WHERE t.member_id = ?1 ORDER BY t.received_at, t.id"
        }
        PartKind::Guide => GUIDES,
        PartKind::Waits => WAITS,
        PartKind::Story => {
            "SELECT t.*, s.name_en AS who, coalesce(n.text, k.text, i.question, c.number || ' · ' || c.summary) AS about
             FROM story t
             LEFT JOIN staff s ON t.actor = 'staff:' || s.key
             LEFT JOIN member_note n ON n.id = json_extract(t.detail, '$.note')
             LEFT JOIN member_trait k ON k.id = json_extract(t.detail, '$.trait')
             LEFT JOIN inquiry i ON t.subject = 'inquiry' AND i.id = t.subject_id
             LEFT JOIN complaint c ON t.subject = 'complaint' AND c.id = t.subject_id
             WHERE t.member_id = ?1
                OR t.subject = 'member' AND t.subject_id = ?1
                OR t.member_id IN (SELECT old_id FROM member_merged WHERE member_id = ?1)
                OR t.subject = 'member' AND t.subject_id IN (SELECT old_id FROM member_merged WHERE member_id = ?1)
                OR t.subject = 'inquiry' AND t.subject_id IN (SELECT id FROM inquiry WHERE member_id = ?1)
                OR t.subject = 'complaint' AND t.subject_id IN (SELECT id FROM complaint WHERE member_id = ?1)
             ORDER BY t.seq"
        }
        PartKind::Look => {
            "SELECT t.*, s.name_en AS who FROM look t
             JOIN staff s ON s.id = t.staff_id WHERE t.member_id = ?1 ORDER BY t.id"
        }
        PartKind::Draft => {
            "SELECT t.* FROM draft t
             WHERE t.form LIKE '%:' || ?1 OR json_extract(t.json, '$.member') = ?1
                OR EXISTS (SELECT 1 FROM member_merged g WHERE g.member_id = ?1
                  AND (t.form LIKE '%:' || g.old_id OR json_extract(t.json, '$.member') = g.old_id))
             ORDER BY t.at"
        }
    }
}

const TOLD_APART: &str = "SELECT t.* FROM not_double t WHERE t.member_id = ?1 OR t.other_id = ?1";

const WAITS: &str = "SELECT t.*, n.title || ' · ' || i.call_number AS about, s.name_en AS who
    FROM shelf_search t JOIN item i ON i.id = t.item_id JOIN title n ON n.id = i.title_id
    LEFT JOIN staff s ON s.id = t.asked_by WHERE t.member_id = ?1 ORDER BY t.asked_at, t.id";

const GUIDES: &str =
    "SELECT t.*, s.name_en AS taken_by_name, f.name_en AS floor, p.name_en AS place, b.code AS bay
    FROM guide t LEFT JOIN staff s ON s.id = t.staff_id LEFT JOIN floor f ON f.id = t.floor_id
    LEFT JOIN place p ON p.id = t.place_id LEFT JOIN bay b ON b.id = t.bay_id
    WHERE t.member_id = ?1 ORDER BY t.at, t.id";

/// Columns that hold JSON; in the dossier they are what they hold.
const JSON: [&str; 4] = ["extra", "detail", "json", "row"];

impl Reader<'_> {
    /// All that is held on a member; `None` for one who is not there.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_dossier(&self, member: MemberId) -> Result<Option<Dossier>, Error> {
        let Some(held) = self.get_member(member)? else {
            return Ok(None);
        };
        let parts = PartKind::ALL.into_iter().map(|kind| {
            let rows = self.whole_rows(rows_of(kind), member)?;
            Ok(Part { kind, rows })
        });
        Ok(Some(Dossier {
            member,
            number: held.facts.number,
            name: held.facts.name,
            parts: parts.collect::<Result<_, Error>>()?,
        }))
    }

    fn whole_rows(&self, sql: &str, member: MemberId) -> Result<Vec<Row>, Error> {
        let mut select = self.conn.prepare_cached(sql)?;
        let names: Vec<String> = select.column_names().map(str::to_owned).collect();
        let mut rows = select.query([member.0])?;
        let mut whole = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = names.iter().enumerate().map(|(place, name)| {
                let value = value(row.get_ref(place)?);
                Ok((name.clone(), opened(name, value)))
            });
            whole.push(columns.collect::<Result<_, Error>>()?);
        }
        Ok(whole)
    }
}

fn value(held: ValueRef<'_>) -> Value {
    match held {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(text) => json!(String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => json!(BASE64_STANDARD.encode(bytes)),
    }
}

/// JSON as what it says.
fn opened(name: &str, value: Value) -> Value {
    match &value {
        Value::String(text) if JSON.contains(&name) => serde_json::from_str(text).unwrap_or(value),
        _ => value,
    }
}

impl Writer<'_> {
    /// All that is held on a member was written to a file outside.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_handed_out(&mut self, member: MemberId, file: &str) -> Result<(), Error> {
        let detail = Map::from_iter([("about".to_owned(), json!(file))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, StoryAct::Exported, detail)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::schema::SCHEMA;
    use rusqlite::Connection;

    /// Every table of the schema that names a member: by a foreign key, or by a column of that name.
    pub fn naming_tables() -> Vec<String> {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        let sql = "SELECT t.name FROM sqlite_schema t WHERE t.type = 'table'
                     AND (EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) k WHERE k.\"table\" = 'member')
                       OR EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'member_id'))";
        let mut select = conn.prepare(sql).unwrap();
        let names = select.query_map([], |row| row.get(0)).unwrap();
        let names: Vec<String> = names.map(Result::unwrap).collect();
        assert!(names.len() > 7, "the schema was not read: {names:?}");
        names
    }

    #[test]
    fn no_table_that_names_a_member_is_left_out_of_the_dossier() {
        // `erasing` holds a row only within the transaction that takes somebody out.
        let tables = naming_tables();
        for table in tables.into_iter().filter(|table| table != "erasing") {
            let from = format!("FROM {table} t");
            let is_told = |kind: PartKind| {
                let sql = rows_of(kind);
                sql.contains(&from) && sql.starts_with("SELECT t.*")
            };
            assert!(PartKind::ALL.into_iter().any(is_told), "{table}");
        }
    }
}
