//! Two rows of one person made one, and two again. Whatever refers to the row that goes is handed to the one that stays,
//! table by table as the schema names them, so that a table that is added later is not forgotten.

use super::db::{Reader, Writer};
use super::error::Error;
use super::member::phone_digits;
use super::member_put::Held;
use super::row::instant;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::{Contact, ContactKind, MemberChange};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// So long two rows that were made one can be taken apart again.
pub const APART_HOURS: i64 = 24;

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
struct Gone {
    /// The row itself, by its columns.
    row: Map<String, Value>,
    /// The row it went into, and what that changed there.
    kept: i64,
    change: MemberChange,
    /// What was handed over.
    moved: Vec<Moved>,
    /// What could not be handed over, because the row that stayed has one of its own.
    left: Vec<Left>,
}

/// Rows of a table that were handed over, by their keys.
#[derive(Debug, Serialize, Deserialize)]
struct Moved {
    table: String,
    column: String,
    key: String,
    keys: Vec<Value>,
}

/// A row that was taken out, by its columns.
#[derive(Debug, Serialize, Deserialize)]
struct Left {
    table: String,
    row: Map<String, Value>,
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
        let row = self.objects("member", "id", old.0)?.pop();
        let row = row.ok_or_else(|| Error::unread("member", &old.to_string()))?;
        let (moved, left) = self.hand_over(old, kept)?;
        self.conn
            .execute("DELETE FROM member WHERE id = ?1", [old.0])?;
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
        let mut own = before.own;
        own.made(change);
        self.write_own(kept, &own)?;
        let after = self.get_held(kept)?;
        let change = MemberChange::between(
            (&before.facts, &before.contacts),
            (&after.facts, &after.contacts),
        );
        let gone = Gone {
            row,
            kept: kept.0,
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
        self.undo = Some(Undo::TakeApart(old));
        Ok(())
    }

    /// Makes two rows again of one; within [`APART_HOURS`] hours.
    ///
    /// # Errors
    /// Later it is refused: too much may hang on the row that stayed. What the file answers.
    pub fn take_apart(&mut self, old: MemberId) -> Result<(), Error> {
        let sql = "SELECT member_id, merged_at, row FROM member_merged WHERE old_id = ?1";
        let found: Option<(i64, String, String)> = self
            .conn
            .query_row(sql, [old.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()?;
        let Some((kept, at, row)) = found else {
            return Ok(()); // they are two already
        };
        if self.now - instant(&at)? > TimeDelta::hours(APART_HOURS) {
            return Err(Error::refused(
                "the day for taking these rows apart is over",
            ));
        }
        let gone: Gone =
            serde_json::from_str(&row).map_err(|_| Error::unread("merged row", &at))?;
        let kept = MemberId(kept);
        self.conn.execute(
            "DELETE FROM member_card WHERE member_id = ?1 AND number = ?2 AND state = 'merged'",
            params![kept.0, gone.row.get("number").and_then(Value::as_str)],
        )?;
        self.conn.execute(
            "UPDATE member SET seen_count = max(0, seen_count - ?2) WHERE id = ?1",
            params![kept.0, gone.row.get("seen_count").map(plain)],
        )?;
        // The row stays only where it went; taken further, its facts are mixed with others.
        if gone.kept == kept.0 {
            self.put_back(kept, gone.change)?;
        }
        self.insert_object("member", &gone.row)?;
        for Moved {
            table,
            column,
            key,
            keys,
        } in &gone.moved
        {
            let sql =
                format!("UPDATE {table} SET {column} = ?1 WHERE {key} = ?2 AND {column} = ?3");
            let mut update = self.conn.prepare(&sql)?;
            for key in keys {
                update.execute(params![old.0, plain(key), kept.0])?;
            }
        }
        for left in &gone.left {
            self.insert_object(&left.table, &left.row)?;
        }
        self.conn
            .execute("DELETE FROM member_merged WHERE old_id = ?1", [old.0])?;
        let name = gone.row.get("name").and_then(Value::as_str);
        self.tell_both(
            (kept, old),
            StoryAct::TakenApart,
            name.unwrap_or_default().to_owned(),
        )
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
                let keys = keys
                    .iter()
                    .filter_map(|k| serde_json::from_str::<Vec<Value>>(k).ok());
                let keys: Vec<Value> = keys.flatten().collect();
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

    /// The facts as they were before a change, as far as nobody changed them since.
    fn put_back(&mut self, id: MemberId, change: MemberChange) -> Result<(), Error> {
        let Held {
            facts, contacts, ..
        } = self.get_held(id)?;
        let back = change.back().where_still((&facts, &contacts));
        self.write_change(id, &back)
    }

    fn insert_object(&self, table: &str, row: &Map<String, Value>) -> Result<(), Error> {
        let names: Vec<String> = row.keys().map(|name| format!("\"{name}\"")).collect();
        let slots = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({slots})",
            names.join(", ")
        );
        self.conn
            .execute(&sql, params_from_iter(row.values().map(plain)))?;
        Ok(())
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
fn plain(value: &Value) -> rusqlite::types::Value {
    use rusqlite::types::Value as Column;
    match value {
        Value::Null => Column::Null,
        Value::Number(number) => number.as_i64().map_or(Column::Null, Column::Integer),
        Value::String(text) => Column::Text(text.clone()),
        other => Column::Text(other.to_string()),
    }
}
