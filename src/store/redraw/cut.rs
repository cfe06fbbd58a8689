//! Rows taken out with all that points to them, and healed again: a table that is added later needs no line here, its
//! foreign keys say it all.

use crate::domain::draw::Part;
use crate::store::db::Writer;
use crate::store::error::Error;
use crate::store::story::at_text;
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// What went beside a row that was taken out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Cut {
    /// A row that could not be without it.
    Row {
        table: String,
        row: Map<String, Value>,
    },
    /// A column of a row that stayed, as it was.
    Cell {
        table: String,
        row: i64,
        column: String,
        was: Value,
    },
}

/// A column that points to rows of another table.
struct Pointer {
    table: String,
    column: String,
    may_be_empty: bool,
}

impl Writer<'_> {
    /// Takes a thing's row out.
    pub(super) fn take_part_out(&mut self, part: Part, cuts: &mut Vec<Cut>) -> Result<(), Error> {
        let (table, closed, id) = match part {
            Part::Floor(id) => ("floor", None, id.0),
            Part::Underlay(on) => {
                self.conn
                    .execute("DELETE FROM underlay WHERE floor_id = ?1", [on.0])?;
                return Ok(());
            }
            Part::Zone(id) => ("zone", Some("zone"), id.0),
            Part::Wall(id) => ("wall", None, id.0),
            Part::Opening(id) => ("opening_in_wall", Some("opening"), id.0),
            Part::Run(id) => ("run", None, id.0),
            Part::Bay(id) => ("bay", None, id.0),
            Part::Place(id) => ("place", Some("place"), id.0),
            Part::Connector(id) => ("connector", Some("connector"), id.0),
            Part::Stop(id, on) => {
                self.conn.execute(
                    "DELETE FROM connector_stop WHERE connector_id = ?1 AND floor_id = ?2",
                    [id.0, on.0],
                )?;
                return Ok(());
            }
        };
        if let Some(what) = closed {
            self.end_closures_of(what, id, cuts)?;
        }
        self.remove_row(table, id, cuts)
    }

    /// What is no more is not out of service either.
    fn end_closures_of(&self, what: &str, id: i64, cuts: &mut Vec<Cut>) -> Result<(), Error> {
        let sql = "SELECT id FROM closure WHERE what = ?1 AND what_id = ?2 AND ended_at IS NULL";
        let mut select = self.conn.prepare_cached(sql)?;
        let closures = select.query_map(params![what, id], |row| row.get(0))?;
        for closure in closures.collect::<Result<Vec<i64>, _>>()? {
            self.conn.execute(
                "UPDATE closure SET ended_at = ?2 WHERE id = ?1",
                params![closure, at_text(self.now)],
            )?;
            cuts.push(Cut::Cell {
                table: "closure".to_owned(),
                row: closure,
                column: "ended_at".to_owned(),
                was: Value::Null,
            });
        }
        Ok(())
    }

    /// Removes a row and what can't be without it; where something only points to it, the pointer is emptied.
    pub(super) fn remove_row(
        &self,
        table: &str,
        id: i64,
        cuts: &mut Vec<Cut>,
    ) -> Result<(), Error> {
        for pointer in self.pointers_to(table)? {
            let Pointer {
                table: child,
                column,
                may_be_empty,
            } = pointer;
            let sql = format!("SELECT id FROM {child} WHERE {column} = ?1 ORDER BY id");
            let mut select = self.conn.prepare_cached(&sql)?;
            let rows = select.query_map([id], |row| row.get(0))?;
            for row in rows.collect::<Result<Vec<i64>, _>>()? {
                if may_be_empty {
                    let sql = format!("UPDATE {child} SET {column} = NULL WHERE id = ?1");
                    self.conn.execute(&sql, [row])?;
                    cuts.push(Cut::Cell {
                        table: child.clone(),
                        row,
                        column: column.clone(),
                        was: json!(id),
                    });
                    continue;
                }
                if child == "section" {
                    self.end_closures_of("section", row, cuts)?;
                }
                let whole = self.whole_row(&child, row)?;
                self.remove_row(&child, row, cuts)?;
                // The faces of a bay are part of the bay itself.
                if child != "face" {
                    let table = child.clone();
                    cuts.push(Cut::Row { table, row: whole });
                }
            }
        }
        self.note_own(table, id, cuts)?;
        self.conn
            .execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id])?;
        Ok(())
    }

    /// What a row has that no drawing knows: it comes back as it was.
    fn note_own(&self, table: &str, id: i64, cuts: &mut Vec<Cut>) -> Result<(), Error> {
        let columns: &[&str] = match table {
            "floor" => &["key"],
            _ => return Ok(()),
        };
        let row = self.whole_row(table, id)?;
        for column in columns {
            cuts.push(Cut::Cell {
                table: table.to_owned(),
                row: id,
                column: (*column).to_owned(),
                was: row.get(*column).cloned().unwrap_or_default(),
            });
        }
        Ok(())
    }

    /// All that points to a table by a number of its own; stops and underlays are things of the drawing themselves.
    fn pointers_to(&self, table: &str) -> Result<Vec<Pointer>, Error> {
        let sql = r#"SELECT m.name, f."from", c."notnull" = 0
            FROM sqlite_schema m
            JOIN pragma_foreign_key_list(m.name) f ON f."table" = ?1
            JOIN pragma_table_info(m.name) c ON c.name = f."from"
            WHERE m.type = 'table' AND m.name NOT IN ('connector_stop', 'underlay')
            ORDER BY m.name, f."from""#;
        let mut select = self.conn.prepare_cached(sql)?;
        let pointers = select.query_map([table], |row| {
            Ok(Pointer {
                table: row.get(0)?,
                column: row.get(1)?,
                may_be_empty: row.get(2)?,
            })
        })?;
        Ok(pointers.collect::<Result<_, _>>()?)
    }

    fn whole_row(&self, table: &str, id: i64) -> Result<Map<String, Value>, Error> {
        let mut select = self
            .conn
            .prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
        let names: Vec<String> = select.column_names().map(str::to_owned).collect();
        let row = select.query_row([id], |row| {
            let cell = |i: usize, name: &String| Ok((name.clone(), value(row.get_ref(i)?)));
            let cells = names.iter().enumerate().map(|(i, name)| cell(i, name));
            cells.collect::<Result<_, rusqlite::Error>>()
        });
        Ok(row.optional()?.unwrap_or_default())
    }

    /// Puts back what went beside a row that is there again.
    pub(super) fn heal(&self, cut: &Cut) -> Result<(), Error> {
        match cut {
            Cut::Row { table, row } => {
                let names: Vec<&str> = row.keys().map(String::as_str).collect();
                let marks: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
                let sql = format!(
                    "INSERT INTO {table} ({}) VALUES ({})",
                    names.join(", "),
                    marks.join(", ")
                );
                let cells = row.values().map(sql_value);
                self.conn.execute(&sql, params_from_iter(cells))?;
            }
            Cut::Cell {
                table,
                row,
                column,
                was,
            } => {
                let sql = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
                self.conn.execute(&sql, params![row, sql_value(was)])?;
            }
        }
        Ok(())
    }
}

/// A cell as it stands in the kept rows; bytes as hex digits in an object of their own.
fn value(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(text) => json!(String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => {
            let mut hex = String::with_capacity(bytes.len() * 2);
            for byte in bytes {
                // Writing to a string always works.
                let _ = write!(hex, "{byte:02x}");
            }
            json!({ "hex": hex })
        }
    }
}

fn sql_value(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Bool(is) => Sql::Integer(i64::from(*is)),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Sql::Integer(whole),
            None => Sql::Real(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Sql::Text(text.clone()),
        Value::Object(object) => {
            let hex = object
                .get("hex")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let bytes = (0..hex.len() / 2).map(|i| hex.get(2 * i..2 * i + 2));
            let bytes = bytes.map(|pair| u8::from_str_radix(pair.unwrap_or_default(), 16).ok());
            Sql::Blob(bytes.map(Option::unwrap_or_default).collect())
        }
        Value::Array(_) => Sql::Text(value.to_string()),
    }
}
