//! Two rows of one person made one. Whatever refers to the row that goes is handed to the one that stays,
//! table by table as the schema names them, so that a table that is added later is not forgotten.

use super::db::{Reader, Writer};
use super::error::Error;
use super::member::phone_digits;
use super::member_put::Held;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::{Contact, ContactKind, EnrolStage, MemberChange, is_provisional};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// A row that went into another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub old: MemberId,
    pub name: String,
    pub number: String,
    pub at: DateTime<Utc>,
}

/// What is kept of a row that went.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Gone {
    /// The row itself, by its columns.
    pub row: Map<String, Value>,
    /// The row it went into, and what that changed there.
    pub kept: i64,
    /// What was the desk's own of that row before.
    pub own: String,
    /// How far the row that went was on its way to a card.
    pub enrolment: Option<Map<String, Value>>,
    pub change: MemberChange,
    /// What was handed over.
    pub moved: Vec<Moved>,
    /// What could not be handed over, because the row that stayed has one of its own.
    pub left: Vec<Left>,
}

/// Rows of a table that were handed over, by their keys.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Moved {
    pub table: String,
    pub column: String,
    pub key: String,
    pub keys: Vec<Value>,
}

/// A row that was taken out, by its columns.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Left {
    pub table: String,
    pub row: Map<String, Value>,
}

/// A column that refers to members.
struct Reference {
    table: String,
    column: String,
    /// The column that tells its rows apart.
    key: String,
}

impl Reader<'_> {
    /// The rows that went into a member's, the last one first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_merged(&self, id: MemberId) -> Result<Vec<Merged>, Error> {
        let sql = "SELECT old_id, merged_at, coalesce(row ->> '$.row.name', ''), coalesce(row ->> '$.row.number', '')
                   FROM member_merged WHERE member_id = ?1 ORDER BY merged_at DESC, old_id DESC";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        let mut merged = Vec::new();
        while let Some(row) = rows.next()? {
            merged.push(Merged {
                old: MemberId(row.get(0)?),
                at: instant(&row.get::<_, String>(1)?)?,
                name: row.get(2)?,
                number: row.get(3)?,
            });
        }
        Ok(merged)
    }

    /// The row that a member's went into, if it did.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_kept(&self, id: MemberId) -> Result<Option<MemberId>, Error> {
        let sql = "SELECT member_id FROM member_merged WHERE old_id = ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let found = select.query_row([id.0], |row| row.get(0).map(MemberId));
        Ok(found.optional()?)
    }

    /// Every column that refers to members, by the schema.
    fn references(&self) -> Result<Vec<Reference>, Error> {
        let sql = "SELECT t.name, f.\"from\",
                     CASE WHEN t.wr THEN (SELECT i.name FROM pragma_table_info(t.name) i WHERE i.pk = 1) ELSE 'rowid' END
                   FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
                   WHERE t.schema = 'main' AND t.type = 'table' AND f.\"table\" = 'member' AND t.name <> 'not_double'
                   ORDER BY t.name, f.seq";
        self.rows(sql, |row| {
            Ok(Reference {
                table: row.get(0)?,
                column: row.get(1)?,
                key: row.get(2)?,
            })
        })
    }

    /// Rows of a table by their columns.
    fn objects(
        &self,
        table: &str,
        column: &str,
        id: i64,
    ) -> Result<Vec<Map<String, Value>>, Error> {
        let mut names = self
            .conn
            .prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
        let names = names.query_map([table], |row| row.get::<_, String>(0))?;
        let names: Vec<String> = names.collect::<Result<_, _>>()?;
        let pairs: Vec<String> = names.iter().map(|n| format!("'{n}', \"{n}\"")).collect();
        let sql = format!(
            "SELECT json_object({}) FROM {table} WHERE {column} = ?1",
            pairs.join(", ")
        );
        let mut select = self.conn.prepare(&sql)?;
        let rows = select.query_map([id], |row| row.get::<_, String>(0))?;
        let rows: Vec<String> = rows.collect::<Result<_, _>>()?;
        rows.iter()
            .map(|row| serde_json::from_str(row).map_err(|_| Error::unread(table, row)))
            .collect()
    }
}

impl Writer<'_> {
    /// Makes one row of two: what hangs on `old` goes to `kept`, whose facts change as said; contacts and further cards
    /// come together, and the number of the old row finds the one that stayed. Nothing is lost: what has no room there
    /// is kept beside, for taking the rows apart.
    ///
    /// # Errors
    /// What the file answers; a row is not made one with itself.
    pub fn merge_members(
        &mut self,
        kept: MemberId,
        old: MemberId,
        change: &MemberChange,
    ) -> Result<(), Error> {
        if kept == old {
            return Err(Error::refused("a row can't be made one with itself"));
        }
        let before = self.get_held(kept)?;
        let went = self.get_held(old)?;
        // Lists find the row that stays: it must not be the one that they do not name.
        if unlisted(&before) && !unlisted(&went) {
            return Err(Error::refused(
                "the row that the library system names stays",
            ));
        }
        let enrolment = self.objects("enrolment", "member_id", old.0)?.pop();
        let waits = self.enrolment(kept)?.is_none() && enrolment.is_some();
        let row = self.objects("member", "id", old.0)?.pop();
        let row = row.ok_or_else(|| Error::unread("member", &old.to_string()))?;
        let (moved, left) = self.hand_over(old, kept)?;
        self.conn
            .execute("DELETE FROM member WHERE id = ?1", [old.0])?;
        let change = self.join((kept, &before), (&went, &row), change)?;
        let gone = Gone {
            row,
            kept: kept.0,
            own: before.own.words(),
            enrolment,
            change,
            moved,
            left,
        };
        let row = serde_json::to_string(&gone).map_err(|why| Error::refused(why.to_string()))?;
        self.conn.execute(
            "INSERT INTO member_merged (old_id, member_id, merged_at, row) VALUES (?1, ?2, ?3, ?4)",
            params![old.0, kept.0, at_text(self.now), row],
        )?;
        let was = format!("{} · {}", went.facts.name, went.facts.number);
        self.tell_both((kept, old), StoryAct::Merged, was)?;
        // A newcomer who turns out to hold a card waits for none.
        let is_open = self.enrolment(kept)?.is_some_and(|e| e.stage.is_open());
        if waits && is_open && !is_provisional(&before.facts.number) {
            self.set_enrol_stage(kept, EnrolStage::Enrolled)?;
        }
        self.undo = Some(Undo::TakeApart(old));
        Ok(())
    }

    /// The facts, contacts and visits of two rows in the one that stays; what that changed there.
    fn join(
        &mut self,
        (kept, before): (MemberId, &Held),
        (went, row): (&Held, &Map<String, Value>),
        change: &MemberChange,
    ) -> Result<MemberChange, Error> {
        self.write_change(kept, change)?;
        let contacts = together(before.contacts.clone(), &went.contacts);
        self.write_contacts(kept, &contacts)?;
        self.conn.execute(
            "INSERT OR IGNORE INTO member_card (number, member_id, state) VALUES (?1, ?2, 'merged')",
            params![went.facts.number, kept.0],
        )?;
        let visits = "UPDATE member SET seen_count = seen_count + ?2, seen_at = nullif(max(coalesce(seen_at, ''), coalesce(?3, '')), '') WHERE id = ?1";
        let seen = ["seen_count", "seen_at"].map(|name| row.get(name).map(plain));
        self.conn
            .execute(visits, params![kept.0, seen[0], seen[1]])?;
        // What was chosen here stands against the next list.
        let mut own = before.own.clone();
        own.made(change);
        own.contacts |= went.own.contacts || contacts != before.contacts;
        self.write_own(kept, &own)?;
        let after = self.get_held(kept)?;
        Ok(MemberChange::between(
            (&before.facts, &before.contacts),
            (&after.facts, &after.contacts),
        ))
    }

    /// Everything that refers to `old` refers to `kept` from now on; what has no room there is taken out and given back.
    fn hand_over(
        &mut self,
        old: MemberId,
        kept: MemberId,
    ) -> Result<(Vec<Moved>, Vec<Left>), Error> {
        let (mut moved, mut left) = (Vec::new(), Vec::new());
        for Reference { table, column, key } in self.references()? {
            // Contacts come together one by one.
            if table != "member_contact" {
                let sql = format!(
                    "UPDATE OR IGNORE {table} SET {column} = ?1 WHERE {column} = ?2 RETURNING json_array({key})"
                );
                let mut update = self.conn.prepare(&sql)?;
                let keys = update.query_map([kept.0, old.0], |row| row.get::<_, String>(0))?;
                let keys: Vec<String> = keys.collect::<Result<_, _>>()?;
                let keys = keys.iter().map(|key| {
                    let read = serde_json::from_str::<Vec<Value>>(key);
                    read.map_err(|_| Error::unread("key", key))
                });
                let keys: Vec<Vec<Value>> = keys.collect::<Result<_, Error>>()?;
                let keys: Vec<Value> = keys.into_iter().flatten().collect();
                if !keys.is_empty() {
                    moved.push(Moved {
                        table: table.clone(),
                        column: column.clone(),
                        key,
                        keys,
                    });
                }
            }
            let rows = self.objects(&table, &column, old.0)?;
            left.extend(rows.into_iter().map(|row| Left {
                table: table.clone(),
                row,
            }));
            self.conn
                .execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [old.0])?;
        }
        for column in ["member_id", "other_id"] {
            let rows = self.objects("not_double", column, old.0)?;
            let table = "not_double".to_owned();
            left.extend(rows.into_iter().map(|row| Left {
                table: table.clone(),
                row,
            }));
            self.conn.execute(
                &format!("DELETE FROM not_double WHERE {column} = ?1"),
                [old.0],
            )?;
        }
        Ok((moved, left))
    }

    /// Both rows are named, so that whatever knows of them by the story reads them anew.
    pub(super) fn tell_both(
        &mut self,
        (first, second): (MemberId, MemberId),
        act: StoryAct,
        about: String,
    ) -> Result<(), Error> {
        let detail = |other: MemberId| {
            Map::from_iter([
                ("about".to_owned(), json!(about)),
                ("other".to_owned(), json!(other.0)),
            ])
        };
        let of = |id: MemberId| About::new(Subject::Member, id.0);
        self.tell_with(
            of(second),
            act,
            Map::from_iter([("other".to_owned(), json!(first.0))]),
        )?;
        self.tell_with(of(first).of(Some(first)), act, detail(second))?;
        self.changes(Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS);
        Ok(())
    }
}

/// Whether no list of the library system leads to a row: it has no card's number, or the last list did not name it.
fn unlisted(held: &Held) -> bool {
    is_provisional(&held.facts.number) || held.vanished_at.is_some()
}

/// The first one's contacts and the other's that are not among them: a telephone by its digits, an address by its
/// letters.
fn together(mut contacts: Vec<Contact>, others: &[Contact]) -> Vec<Contact> {
    let compared = |contact: &Contact| match contact.kind {
        ContactKind::Email => contact.value.to_lowercase(),
        ContactKind::Phone | ContactKind::Mobile => phone_digits(&contact.value),
    };
    for other in others {
        let is_there = |contact: &Contact| compared(contact) == compared(other);
        if !contacts.iter().any(is_there) {
            contacts.push(other.clone());
        }
    }
    contacts
}

/// A value of a column as it was written down.
pub(super) fn plain(value: &Value) -> rusqlite::types::Value {
    use rusqlite::types::Value as Column;
    match value {
        Value::Null => Column::Null,
        Value::Number(number) => number.as_i64().map_or(Column::Null, Column::Integer),
        Value::String(text) => Column::Text(text.clone()),
        other => Column::Text(other.to_string()),
    }
}
