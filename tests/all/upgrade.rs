//! Files of every released version, opened as a branch's file is: nothing in them is lost on the way up.

use crate::plan::House;
use chrono::Utc;
use deskbell::domain::id::MemberId;
use deskbell::domain::story::{Actor, Subject};
use deskbell::store::Store;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The stored dumps, oldest version first.
fn dumps() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema");
    let files = std::fs::read_dir(folder).unwrap();
    let mut dumps: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    dumps.sort();
    assert!(dumps.iter().any(|dump| dump.ends_with("v1.sql")));
    dumps
}

/// How many rows each table of ours holds; the tables behind a word list are its own affair.
fn rows(path: &Path) -> BTreeMap<String, i64> {
    let conn = Connection::open(path).unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'";
    let mut select = conn.prepare(tables).unwrap();
    let names = select.query_map([], |r| r.get::<_, String>(0)).unwrap();
    let count = |name: String| {
        let count = conn.query_row(&format!("SELECT count(*) FROM {name}"), [], |r| r.get(0));
        (name, count.unwrap())
    };
    names.map(|name| count(name.unwrap())).collect()
}

/// The schema as SQLite keeps it, without the comments and line breaks it was typed with.
fn schema(path: &Path) -> BTreeMap<String, String> {
    let conn = Connection::open(path).unwrap();
    let mut select = conn
        .prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
        .unwrap();
    let named = select
        .query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)))
        .unwrap();
    let bare = |sql: &str| {
        let lines = sql.lines().map(|line| line.split("--").next().unwrap());
        let words = lines.flat_map(str::split_whitespace);
        words.collect::<Vec<_>>().join(" ")
    };
    named
        .map(|row| row.map(|(name, sql)| (name, bare(&sql))).unwrap())
        .collect()
}

#[test]
fn every_released_file_opens_with_all_its_rows_and_todays_schema() {
    let fresh = House::new();
    for dump in dumps() {
        let name = dump.file_name().unwrap().to_string_lossy().into_owned();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.deskbell");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(&std::fs::read_to_string(&dump).unwrap())
            .unwrap();
        drop(conn);
        let before = rows(&path);
        let empty: Vec<&String> = before
            .iter()
            .filter(|(table, n)| **n == 0 && *table != "erasing") // holds a row only within a transaction
            .map(|(t, _)| t)
            .collect();
        assert_eq!(empty, Vec::<&String>::new(), "{name}: tables without a row");
        let store = Store::open(&path, Utc::now()).unwrap();
        let after = rows(&path);
        for (table, count) in &before {
            assert_eq!(after.get(table), Some(count), "{name}: {table}");
        }
        assert_eq!(schema(&path), schema(&fresh.path), "{name}");
        let findings = store.read_now(|r| r.check_all()).unwrap();
        let faults: Vec<_> = findings.iter().filter(|f| f.kind.is_fault()).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}

#[test]
fn the_rows_of_version_1_say_what_they_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.deskbell");
    let conn = Connection::open(&path).unwrap();
    let dump = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/v1.sql");
    conn.execute_batch(&std::fs::read_to_string(dump).unwrap())
        .unwrap();
    drop(conn);
    let store = Store::open(&path, Utc::now()).unwrap();
    let member = store
        .read_now(|r| r.get_member(MemberId(1)))
        .unwrap()
        .unwrap();
    assert_eq!(member.facts.name_ta.as_deref(), Some("ச. மீனாட்சி"));
    let plan = store.read_now(|r| r.get_plan()).unwrap();
    assert_eq!(
        (
            plan.floors.len(),
            plan.connectors.len(),
            plan.closures.len()
        ),
        (2, 1, 1)
    );
    assert_eq!(plan.floors[1].bays[0].faces[0].sections[0].first, "340");
    let told = store.read_now(|r| r.list_timeline(MemberId(1), 9)).unwrap();
    assert_eq!(told[0].actor.as_deref(), Some("Bhuvana K"));
    // And it can be worked in.
    store
        .write_now(Actor::System, Utc::now(), |w| w.note_slip(None, "A1"))
        .unwrap();
    let slips = store.read_now(|r| r.list_story(Subject::Slip, 0)).unwrap();
    assert_eq!(slips.len(), 1);
}
