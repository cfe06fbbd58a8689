//! Two rows again of what was made one: what was handed over goes back, and the facts that nobody changed since.

use super::db::Writer;
use super::error::Error;
use super::member_put::Held;
use super::merge::{Gone, Left, Moved, plain};
use super::row::instant;
use crate::domain::id::MemberId;
use crate::domain::member::{MemberChange, Own};
use crate::domain::story::StoryAct;
use chrono::TimeDelta;
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde_json::{Map, Value};

/// So long two rows that were made one can be taken apart again.
pub const APART_HOURS: i64 = 24;

impl Writer<'_> {
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
        let number = gone.row.get("number").and_then(Value::as_str);
        let holds = "SELECT EXISTS (SELECT 1 FROM member WHERE number = ?1)";
        if self.conn.query_row(holds, [number], |row| row.get(0))? {
            return Err(Error::refused("the number of the row that went is in use"));
        }
        self.conn.execute(
            "DELETE FROM member_card WHERE member_id = ?1 AND number = ?2 AND state = 'merged'",
            params![kept.0, number],
        )?;
        self.conn.execute(
            "UPDATE member SET seen_count = max(0, seen_count - ?2) WHERE id = ?1",
            params![kept.0, gone.row.get("seen_count").map(plain)],
        )?;
        // The row stays only where it went; taken further, its facts are mixed with others.
        if gone.kept == kept.0 {
            let own = Own::from_words(&gone.own);
            self.put_back(kept, gone.change.clone(), &own)?;
        }
        self.insert_object("member", &gone.row)?;
        self.give_back((kept, old), &gone)?;
        self.conn
            .execute("DELETE FROM member_merged WHERE old_id = ?1", [old.0])?;
        let name = gone.row.get("name").and_then(Value::as_str);
        self.tell_both(
            (kept, old),
            StoryAct::TakenApart,
            name.unwrap_or_default().to_owned(),
        )
    }

    /// What was handed over refers to the row that went again, and what had no room is there again.
    fn give_back(&mut self, (kept, old): (MemberId, MemberId), gone: &Gone) -> Result<(), Error> {
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
        if let Some(enrolment) = &gone.enrolment {
            self.conn
                .execute("DELETE FROM enrolment WHERE member_id = ?1", [old.0])?;
            self.insert_object("enrolment", enrolment)?;
        }
        for Left { table, row } in &gone.left {
            let mut row = row.clone();
            match table.as_str() {
                "enrolment" => continue, // put back above
                // Other contacts may have the numbers of these rows by now.
                "member_contact" => drop(row.remove("id")),
                "not_double" if !self.are_there(&row)? => continue,
                _ => {}
            }
            self.insert_object(table, &row)?;
        }
        Ok(())
    }

    /// The facts as they were before a change, as far as nobody changed them since.
    pub(super) fn put_back(
        &mut self,
        id: MemberId,
        change: MemberChange,
        own_before: &Own,
    ) -> Result<MemberChange, Error> {
        let Held {
            facts,
            contacts,
            mut own,
            ..
        } = self.get_held(id)?;
        let back = change.back().where_still((&facts, &contacts));
        self.write_change(id, &back)?;
        own.went_back(&back, own_before);
        self.write_own(id, &own)?;
        Ok(back)
    }

    /// Whether both rows of a pair are in the file.
    fn are_there(&self, pair: &Map<String, Value>) -> Result<bool, Error> {
        let sql = "SELECT count(*) = 2 FROM member WHERE id IN (?1, ?2)";
        let ids = ["member_id", "other_id"].map(|name| pair.get(name).map(plain));
        Ok(self.conn.query_row(sql, ids, |row| row.get(0))?)
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
}
