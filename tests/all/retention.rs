//! How long things are kept: each rule lets go exactly what is older than it says, counts stay, and without a rule
//! nothing goes.

use crate::cli::{run, text};
use crate::desk::Desk;
use crate::privacy::{branch, now};
use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::id::{Key, StaffId};
use deskbell::domain::retention::Rule;
use deskbell::domain::story::{Actor, StoryAct, Subject};
use deskbell::store::Store;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;

/// Two rows of a rule, at two instants: the second is let go first.
fn rows(rule: Rule, n: i64, at: &str) -> String {
    let key = format!("{:032x}", 0xb00 + n);
    match rule {
        Rule::Looks => format!("INSERT INTO look (id, member_id, staff_id, at) VALUES ({n}, 1, 1, '{at}')"),
        Rule::Notes => format!("INSERT INTO member_note (id, member_id, kind, text, created_at, ended_at) VALUES ({n}, 1, 'silent', 'Old {n}', '2020-01-01T00:00:00.000Z', '{at}');
             INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES ('{at}', 'system', 'member', 1, 1, 'noted', '{{\"note\":{n}}}')"),
        Rule::Inquiries => format!(
            "INSERT INTO inquiry (id, key, asked_at, member_id, visitor, channel, kind, question, answer, outcome) VALUES ({n}, '{key}', '{at}', 1, 'tall', 'desk', 'reference', 'Old question {n}', 'Old answer', 'answered');
             INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES ('{at}', 'system', 'inquiry', {n}, 1, 'asked', '{{\"about\":\"Old {n}\"}}')"
        ),
        Rule::Complaints => format!(
            "INSERT INTO complaint (id, key, number, received_at, received_by, owner_id, member_id, visitor, channel, kind, severity, summary, remedy, stage, acknowledge_by, answer_by, closed_at, outcome)
             VALUES ({n}, '{key}', 'C-{n}', '2019-01-01T00:00:00.000Z', 1, 1, 1, 'tall', 'desk', 'noise', 'plain', 'Old noise', 'Quiet', 'closed', '2019-01-02T00:00:00.000Z', '2019-01-02T00:00:00.000Z', '{at}', 'solved');
             INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES ('{at}', 'system', 'complaint', {n}, 1, 'informed', '{{\"about\":\"Old {n}\"}}')"
        ),
        Rule::Vanished => format!("INSERT INTO member (id, key, number, name, source, vanished_at, created_at, changed_at) VALUES ({n}, '{key}', 'V{n}', 'Vani', 'list', '{at}', '{at}', '{at}')"),
        Rule::Enrolments => format!(
            "INSERT INTO member (id, key, number, name, source, created_at, changed_at) VALUES ({n}, '{key}', 'N-2020-{n}', 'Nila', 'desk', '{at}', '{at}');
             INSERT INTO enrolment (member_id, stage, asked_at) VALUES ({n}, 'asked', '{at}')"
        ),
    }
}

/// What is left of the rows of a rule.
fn left(path: &Path, rule: Rule) -> Vec<i64> {
    let (table, condition) = match rule {
        Rule::Looks => ("look", "1"),
        Rule::Notes => ("member_note", "1"),
        Rule::Inquiries => (
            "inquiry",
            "member_id = 1 AND question LIKE 'Old%' AND answer <> '' AND visitor <> ''",
        ),
        Rule::Complaints => (
            "complaint",
            "member_id = 1 AND summary = 'Old noise' AND remedy <> '' AND visitor <> ''",
        ),
        Rule::Vanished | Rule::Enrolments => ("member", "1"),
    };
    let conn = Connection::open(path).unwrap();
    let sql = format!("SELECT id FROM {table} WHERE {condition} AND id >= 50 ORDER BY id");
    let mut select = conn.prepare(&sql).unwrap();
    let ids = select.query_map([], |row| row.get(0)).unwrap();
    ids.map(Result::unwrap).collect()
}

fn count(path: &Path, sql: &str) -> i64 {
    let conn = Connection::open(path).unwrap();
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

const DAYS: u32 = 365;

#[test]
fn each_rule_lets_go_what_is_older_and_not_by_a_blink_more() {
    let cutoff = now() - TimeDelta::days(i64::from(DAYS));
    let written = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
    for rule in Rule::ALL {
        let (_folder, path) = branch();
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(&rows(rule, 50, &written(cutoff)))
            .unwrap();
        conn.execute_batch(&rows(
            rule,
            51,
            &written(cutoff - TimeDelta::milliseconds(1)),
        ))
        .unwrap();
        // The rows of the stored file are younger, or still open.
        drop(conn);
        let store = Store::open(&path, now()).unwrap();
        let set = move |days| store_set(rule, days);
        // Nothing but looks goes by itself.
        let due = store.read_now(|r| r.count_due(now())).unwrap();
        assert_eq!(
            due.counts.keys().copied().collect::<Vec<_>>(),
            [Rule::Looks]
        );
        store
            .write_now(Actor::System, now(), set(Some(DAYS)))
            .unwrap();
        let due = store.read_now(|r| r.count_due(now())).unwrap();
        let did = store
            .write_now(Actor::System, now(), |w| w.keep_retention())
            .unwrap();
        assert_eq!((due.counts[&rule], &due), (1, &did.value), "{rule:?}");
        store.sweep_now().unwrap();
        assert_eq!(left(&path, rule), [50], "{rule:?}");
        let told = store
            .read_now(|r| r.list_story(Subject::Setting, 0))
            .unwrap();
        assert_eq!(told.last().unwrap().act, StoryAct::LetGo);
        // Once is enough.
        let again = store
            .write_now(Actor::System, now(), |w| w.keep_retention())
            .unwrap();
        assert!(
            again.value.is_nothing() && again.changed.is_nothing(),
            "{rule:?}"
        );
        drop(store);
        // Words are gone from the story as well; the line and the count stay.
        let words = count(
            &path,
            "SELECT count(*) FROM story WHERE detail LIKE '%Old 51%' OR detail LIKE '%\"note\":51%' OR subject_id = 51 AND member_id = 1",
        );
        assert_eq!(words, 0, "{rule:?}");
        if matches!(rule, Rule::Inquiries | Rule::Complaints) {
            assert_eq!(
                count(
                    &path,
                    "SELECT (SELECT count(*) FROM inquiry WHERE id > 49) + (SELECT count(*) FROM complaint WHERE id > 49)"
                ),
                2
            );
            assert_eq!(
                count(
                    &path,
                    "SELECT count(*) FROM story WHERE subject_id IN (50, 51)"
                ),
                2
            );
        }
    }
}

fn store_set(
    rule: Rule,
    days: Option<u32>,
) -> impl FnOnce(&mut deskbell::store::Writer<'_>) -> Result<(), deskbell::store::Error> + Send + 'static
{
    move |w| w.set_retention(rule, days)
}

#[test]
fn the_rules_run_once_a_day_and_never_after_a_long_sleep() {
    let (_folder, path) = branch();
    let store = Store::open(&path, now()).unwrap();
    let table = [
        (0, true),
        (1, false),
        (23, false),
        (24, true),
        (47, false),
        (24 * 88, true),
        (24 * 90, false), // more likely a clock that runs ahead
    ];
    for (hour, runs) in table {
        let at = now() + TimeDelta::hours(hour);
        let did = store.write_now(Actor::System, at, |w| w.keep_retention_daily());
        assert_eq!(did.unwrap().value.is_some(), runs, "{hour}");
    }
    let desk = Actor::Staff(StaffId(1), Key::from_bits(2));
    let set = store.write_now(desk, now(), store_set(Rule::Vanished, Some(365)));
    assert!(set.is_err(), "a supervisor is no administrator");
}

#[test]
fn what_would_go_is_told_without_a_window_and_nothing_goes() {
    let (_folder, path) = branch();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(&rows(Rule::Looks, 50, "2019-01-01T00:00:00.000Z"))
        .unwrap();
    drop(conn);
    let file = path.display().to_string();
    let dry = |more: &[&str]| run(&[&["--file", &file, "retention", "--dry-run"], more].concat());
    let out = dry(&[]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let said = text(&out.stdout);
    assert!(
        said.contains("\n1 look\n") && said.contains("ended notes: kept"),
        "{said}"
    );
    let told: Value = serde_json::from_slice(&dry(&["--json"]).stdout).unwrap();
    assert_eq!(
        (&told["counts"]["looks"], &told["counts"]["vanished"]),
        (&1.into(), &Value::Null)
    );
    assert_eq!(left(&path, Rule::Looks), [50]);
    let out = run(&["--file", &file, "retention"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert_eq!(left(&path, Rule::Looks), Vec::<i64>::new());
}

#[test]
fn the_settings_show_the_rules_and_what_the_day_let_go() {
    let (_folder, path) = branch();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(&rows(Rule::Looks, 50, "2019-01-01T00:00:00.000Z"))
        .unwrap();
    conn.execute_batch("UPDATE staff SET role = 'administrator' WHERE id = 1")
        .unwrap();
    drop(conn);
    let mut desk = Desk::open(&path);
    desk.press("Settings");
    assert!(
        desk.sees("Last carried out today 10:32: 1 look"),
        "{:?}",
        desk.texts()
    );
    desk.press("90 days");
    assert!(
        desk.sees("An administrator sets the rules."),
        "{:?}",
        desk.texts()
    );
    desk.press("Kavitha R");
    desk.press("90 days");
    drop(desk);
    let rules = "SELECT value FROM setting WHERE name = 'retention'";
    let conn = Connection::open(&path).unwrap();
    let rules: String = conn.query_row(rules, [], |row| row.get(0)).unwrap();
    assert_eq!(rules, r#"{"looks":365,"enrolments":90}"#);
}
