//! The demo branch as a file: the same one each time, sound, and never in the place of somebody's own branch.

use chrono::{DateTime, Utc};
use deskbell::demo;
use deskbell::domain::complaint::Stage;
use deskbell::domain::story::{StoryAct, Subject};
use deskbell::store::{Asking, InquiryFilter, OpenErrorKind, Queue, Store};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-25T05:10:00Z".parse().unwrap()
}

/// One file for all tests that only look into it: making one takes a while without optimisation.
static MADE: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo.deskbell");
    drop(demo::create(&path, now()).unwrap());
    path
});

/// A copy of it in a folder.
fn copy(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("demo.deskbell");
    std::fs::copy(&*MADE, &path).unwrap();
    path
}

/// Every row of every table as text; what names the file itself (keys drawn by chance) left out.
fn dump(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'
      AND name NOT LIKE 'sqlite%' AND name <> 'erasing' ORDER BY name"; // which holds a row only within a transaction
    let mut select = conn.prepare(tables).unwrap();
    let names: Vec<String> = select
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut lines = Vec::new();
    for table in names {
        let has_chance_key = ["branch", "floor", "closure"].contains(&table.as_str());
        let mut select = conn
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = columns.iter().filter(|c| !(has_chance_key && *c == "key"));
            let cells: Vec<String> = cells
                .map(|c| format!("{:?}", row.get::<_, Value>(c.as_str()).unwrap()))
                .collect();
            lines.push(format!("{table}: {}", cells.join(", ")));
        }
    }
    lines
}

fn count(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |r| r.get(0)).unwrap()
}

#[test]
fn the_same_day_gives_the_same_branch() {
    let folder = tempfile::tempdir().unwrap();
    let again = folder.path().join("again.deskbell");
    drop(demo::create(&again, now()).unwrap());
    let (a, b) = (dump(&MADE), dump(&again));
    assert!(a.len() > 70_000, "{} rows", a.len());
    for (a, b) in a.iter().zip(&b) {
        assert_eq!(a, b);
    }
    assert_eq!(a.len(), b.len());
}

#[test]
fn the_file_holds_a_working_branch_with_nothing_to_mend() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let store = Store::open(&path, now()).unwrap();
    let asking = Asking {
        now: now(),
        zone: chrono_tz::Asia::Kolkata,
        me: None,
    };
    let (branch, faults, counts) = store
        .read_now(move |r| {
            let faults = r
                .check_all()?
                .into_iter()
                .filter(|f| f.kind.is_fault())
                .collect::<Vec<_>>();
            Ok((r.get_branch()?, faults, r.count_queues(asking)?))
        })
        .unwrap();
    assert!(branch.is_demo && !branch.hours.holidays.is_empty());
    assert_eq!(faults, []);
    for queue in [
        Queue::Open,
        Queue::Late,
        Queue::Today,
        Queue::Received,
        Queue::Verify,
        Queue::Closed,
    ] {
        assert!(counts.of(queue) >= 2, "{queue:?}: {}", counts.of(queue));
    }
    assert!(counts.of(Queue::Closed) > 90);
    drop(store);
    let conn = Connection::open(&path).unwrap();
    let copies = "SELECT count(*) FROM item WHERE vanished_at IS NULL";
    assert_eq!(count(&conn, copies), 20_000);
    assert_eq!(count(&conn, "SELECT count(*) FROM member"), 5_000);
    assert_eq!(count(&conn, "SELECT count(*) FROM complaint"), 150);
    assert_eq!(count(&conn, "SELECT count(*) FROM staff"), 12);
    for stage in Stage::ALL {
        let of = count(
            &conn,
            &format!(
                "SELECT count(*) FROM complaint WHERE stage = '{}'",
                stage.word()
            ),
        );
        assert!(of > 0, "{stage:?}");
    }
    let backwards = "SELECT count(*) FROM complaint a JOIN complaint b ON a.number < b.number AND a.received_at > b.received_at";
    assert_eq!(count(&conn, backwards), 0, "numbers do not rise with time");
    assert_eq!(
        count(
            &conn,
            "SELECT count(*) FROM story WHERE subject = 'complaint' AND actor NOT LIKE 'staff:%'"
        ),
        0
    );
}

#[test]
fn the_history_of_a_complaint_is_told_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&copy(&folder), now()).unwrap();
    let asking = Asking {
        now: now(),
        zone: chrono_tz::Asia::Kolkata,
        me: None,
    };
    let stories = store.read_now(move |r| {
        let closed = r.list_queue(Queue::Closed, asking, 200)?;
        closed
            .iter()
            .map(|c| r.list_story(Subject::Complaint, c.id.0))
            .collect::<Result<Vec<_>, _>>()
    });
    for story in stories.unwrap() {
        let acts: Vec<StoryAct> = story.iter().map(|line| line.act).collect();
        assert_eq!(acts.first(), Some(&StoryAct::Received));
        assert_eq!(acts.last(), Some(&StoryAct::Closed), "{acts:?}");
        assert!(
            story.windows(2).all(|pair| pair[0].at <= pair[1].at),
            "{acts:?}"
        );
        assert!(story.iter().all(|line| line.actor.is_some()));
    }
}

#[test]
fn an_older_demo_gives_way_and_nothing_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let later = now() + chrono::TimeDelta::days(1);
    let store = demo::create(&path, later).unwrap();
    let newest = store
        .read_now(|r| r.list_inquiries(&InquiryFilter::default(), 1))
        .unwrap();
    assert!(newest[0].asked_at > now());
    // While it is open it stays.
    assert!(matches!(
        demo::create(&path, later).err().unwrap().kind,
        OpenErrorKind::InUse { .. }
    ));
    drop(store);

    Connection::open(&path)
        .unwrap()
        .execute("UPDATE branch SET is_demo = 0", [])
        .unwrap();
    let note = folder.path().join("note.txt");
    std::fs::write(&note, "milk, bread").unwrap();
    for (own, untouched) in [(&path, None), (&note, Some("milk, bread"))] {
        assert_eq!(
            demo::create(own, later).err().unwrap().kind,
            OpenErrorKind::Exists
        );
        assert!(own.exists());
        if let Some(text) = untouched {
            assert_eq!(std::fs::read_to_string(own).unwrap(), text);
        }
    }
    let store = Store::open(&path, later).unwrap();
    assert!(!store.read_now(|r| r.get_branch()).unwrap().is_demo);
}

#[test]
fn the_command_says_what_it_wrote_and_refuses_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.deskbell");
    let run = |out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_deskbell"));
        command
            .args(["--lang", "en", "demo"])
            .arg(out)
            .output()
            .unwrap()
    };
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let made = run(&path);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let said = text(&made.stdout);
    assert!(
        said.contains("5000 members") && said.lines().count() == 1,
        "{said}"
    );

    let note = folder.path().join("note.txt");
    std::fs::write(&note, "milk, bread").unwrap();
    let refused = run(&note);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        text(&refused.stderr).contains("left as it is"),
        "{}",
        text(&refused.stderr)
    );
    assert_eq!(text(&refused.stdout), "");

    let without = Command::new(env!("CARGO_BIN_EXE_deskbell"))
        .arg("demo")
        .output()
        .unwrap();
    assert_eq!(without.status.code(), Some(2));
}
