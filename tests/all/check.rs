//! `check` through the program: what it finds in files that were broken on purpose, and how it ends.

use crate::cli::{run, text};
use crate::import::KEEP;
use crate::plan::House;
use deskbell::exchange::kind::Kind;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;

/// How it ended, and what it found as kind and place.
fn check(path: &Path) -> (i32, bool, Vec<(String, String)>) {
    let file = path.display().to_string();
    let out = run(&["--file", &file, "--lang", "en", "check", "--json"]);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(report["file"], file);
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    let findings = findings
        .map(|f| {
            assert!(word(&f["what"]).ends_with('.'), "{f}");
            (word(&f["kind"]), word(&f["where"]))
        })
        .collect();
    let code = out.status.code().unwrap();
    (code, report["ok"].as_bool().unwrap(), findings)
}

/// A branch with a sketched plan whose two ranges leave nothing out.
fn shelved() -> House {
    let house = House::new();
    house.bring(Kind::Shelves, SHELVES, 0, KEEP);
    house
}

const SHELVES: &str = "collection,floor,bay,side,first_call_number,last_call_number\nGEN,1,A1,A,000,099\nGEN,1,A1,B,100,199\n";

fn broken(house: &House, sql: &str) {
    let conn = Connection::open(&house.path).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    conn.execute_batch(sql).unwrap();
}

#[test]
fn a_sound_file_is_clean_and_is_left_as_it_is() {
    let house = shelved();
    let before = house.content();
    assert_eq!(check(&house.path), (0, true, Vec::new()));
    assert_eq!(house.content(), before);
    let file = house.path.display().to_string();
    let said = text(&run(&["--file", &file, "--lang", "en", "check"]).stdout);
    assert_eq!(said, "Nothing wrong was found.\n");
}

#[test]
fn each_break_is_found_where_it_is() {
    for (sql, kind, place) in [
        ("UPDATE bay SET floor_id = 77", "orphan", "bay 1"),
        ("UPDATE branch SET zone = 'Mars/Base'", "unread", "branch"),
        (
            "UPDATE section SET surveyed_on = 'soon' WHERE id = 2",
            "unread",
            "section 2",
        ),
        ("UPDATE floor SET outline = '[1, 2]'", "unread", "floor 1"),
        (
            "INSERT INTO story (seq, at, actor, subject, subject_id, act) VALUES (900, 'today', 'import', 'import', 0, 'imported')",
            "unread",
            "story 900",
        ),
        (
            "UPDATE section SET last_label = '050', first_label = '099' WHERE id = 1",
            "backwards",
            "A1 A",
        ),
        (
            "UPDATE section SET last_label = '150' WHERE id = 1",
            "overlap",
            "A1 B",
        ),
        (
            "INSERT INTO run (floor_id, code) SELECT floor_id, lower(code) || ' ' FROM run",
            "same-sign",
            "1-01 ",
        ),
        (
            "DELETE FROM connector_stop; DELETE FROM connector; INSERT INTO connector VALUES (5, 'lift', 'Lift', NULL, 1, 0, 900, 0, 5)",
            "one-floor",
            "Lift",
        ),
    ] {
        let house = shelved();
        broken(&house, sql);
        let (code, is_ok, findings) = check(&house.path);
        let of_kind: Vec<_> = findings.iter().filter(|(found, _)| found == kind).collect();
        assert_eq!((code, is_ok), (1, false), "{sql}: {findings:?}");
        assert_eq!(of_kind.len(), 1, "{sql}: {findings:?}");
        assert_eq!(of_kind[0].1, place, "{sql}");
    }
}

#[test]
fn remarks_alone_are_no_problem() {
    let house = shelved();
    house.bring(Kind::Holdings, "Title,Barcode,Call number,Collection,Shelving location\nA,B1,050,GEN,\nB,B2,200.5,GEN,\nC,B3,201,GEN,\nD,B4,Box 7,,CELLAR\n", 0, KEEP);
    broken(&house, "UPDATE section SET last_label = '080' WHERE id = 1");
    let (code, is_ok, findings) = check(&house.path);
    let expected = [
        ("gap", "A1 B"),
        ("unknown-location", "CELLAR"),
        ("no-range-bare", "no collection"),
        ("no-range", "GEN"),
    ];
    let expected = expected.map(|(kind, place)| (kind.to_owned(), place.to_owned()));
    assert_eq!((code, is_ok, findings), (0, true, expected.to_vec()));
    let file = house.path.display().to_string();
    let said = text(&run(&["--file", &file, "--lang", "en", "check"]).stdout);
    assert!(
        said.contains("Remark – GEN: 2 copies fall into no range of this collection: 200.5 · 201."),
        "{said}"
    );
}

#[test]
fn a_file_that_is_damaged_or_none_is_told_as_a_finding() {
    let house = shelved();
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let path = house.path.clone();
    let good = {
        let copy = folder.path().join("copy");
        let conn = Connection::open(&path).unwrap();
        conn.execute("VACUUM INTO ?1", [copy.display().to_string()])
            .unwrap();
        std::fs::read(copy).unwrap()
    };
    let mut torn = good.clone();
    for page in torn.chunks_mut(4_096).skip(2) {
        page[..64].fill(0x5a);
    }
    for (path, kind) in [
        (put("torn", &torn), "damaged"),
        (
            put("text", "no database".repeat(400).as_bytes()),
            "not-open",
        ),
        (folder.path().join("missing"), "not-open"),
    ] {
        let before = std::fs::read(&path).ok();
        let (code, is_ok, findings) = check(&path);
        assert_eq!((code, is_ok), (1, false));
        assert_eq!(findings[0].0, kind, "{}: {findings:?}", path.display());
        assert_eq!(std::fs::read(&path).ok(), before);
    }
}
