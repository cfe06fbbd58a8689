//! The schema's versions. A new file is made from `schema.sql`; an old one climbs the ladder step by step, in one
//! transaction, after a copy of it was kept.

use super::db::Writer;
use super::open::{OpenError, OpenErrorKind, named, remove_if_there, side};
use crate::domain::setup::NewBranch;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Today's schema.
pub const SCHEMA: &str = include_str!("../../schema.sql");
/// "Desk" in ASCII, as `PRAGMA application_id`.
pub const APPLICATION: i64 = 0x4465_736B;
/// The version of today's schema, as `PRAGMA user_version`.
pub const VERSION: i64 = 1;

/// Tells today's schema from any other of the same version, as there are before a release.
pub fn schema_fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    SCHEMA.hash(&mut hasher);
    hasher.finish()
}

/// The steps from each version to the next; the first one leads from version 1 to 2. A step never changes once it was
/// released.
const LADDER: &[&str] = &[];

/// Fills a new file.
pub fn create(
    conn: &mut Connection,
    branch: &NewBranch,
    now: DateTime<Utc>,
) -> Result<(), OpenError> {
    conn.execute_batch(SCHEMA)?;
    let transaction = conn.transaction()?;
    Writer::first(&transaction, now).add_branch(branch)?;
    transaction.commit()?;
    Ok(())
}

/// Brings a file to today's schema.
pub fn upgrade(conn: &mut Connection, path: &Path) -> Result<(), OpenError> {
    climb(conn, path, LADDER)
}

/// Climbs a ladder whose first step leads from version 1 to 2.
fn climb(conn: &mut Connection, path: &Path, ladder: &[&str]) -> Result<(), OpenError> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    let done = usize::try_from(version - 1).unwrap_or(0);
    let steps = ladder.get(done..).unwrap_or_default();
    if steps.is_empty() {
        return Ok(());
    }
    keep_copy(conn, path, version)?;
    // A step may make a table anew, which a foreign key that points to it would hold up.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let climbed = climb_all(conn, steps, version);
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    climbed
}

fn climb_all(conn: &mut Connection, steps: &[&str], version: i64) -> Result<(), OpenError> {
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
    let orphan = transaction.query_row("PRAGMA foreign_key_check", [], |r| r.get::<_, String>(0));
    if let Ok(table) = orphan {
        return Err(OpenError {
            kind: OpenErrorKind::Damaged,
            detail: format!("a row of {table} points to nothing"),
        });
    }
    let reached = version + i64::try_from(steps.len()).unwrap_or(0);
    transaction.pragma_update(None, "user_version", reached)?;
    transaction.commit()?;
    Ok(())
}

/// Keeps a copy of the file as it was, and makes sure that it can be read.
fn keep_copy(conn: &Connection, path: &Path, version: i64) -> Result<(), OpenError> {
    // SQLite would take a name that begins with "file:" for an address.
    let path = named(path);
    let (kept, part) = (
        side(&path, &format!(".v{version}")),
        side(&path, ".copy.part"),
    );
    remove_if_there(&part)?;
    conn.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
    let copy = Connection::open(&part)?;
    let answer: String = copy.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    drop(copy);
    if answer != "ok" {
        return Err(OpenError {
            kind: OpenErrorKind::Damaged,
            detail: answer,
        });
    }
    std::fs::File::open(&part)?.sync_all()?;
    std::fs::rename(part, kept)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small file of version 1, and two steps on from it.
    fn file(folder: &Path) -> (std::path::PathBuf, Connection) {
        let path = folder.join("old.deskbell");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO member VALUES (1, 'Kavitha'); PRAGMA user_version = 1").unwrap();
        (path, conn)
    }

    fn version(conn: &Connection) -> i64 {
        conn.query_row("PRAGMA user_version", [], |r| r.get(0))
            .unwrap()
    }

    #[test]
    fn an_old_file_climbs_to_the_newest_version_and_a_copy_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = file(folder.path());
        climb(
            &mut conn,
            &path,
            &[
                "ALTER TABLE member ADD COLUMN town TEXT",
                "UPDATE member SET town = 'Chennai'",
            ],
        )
        .unwrap();
        assert_eq!(version(&conn), 3);
        let town: String = conn
            .query_row("SELECT town FROM member", [], |r| r.get(0))
            .unwrap();
        assert_eq!(town, "Chennai");
        let kept = Connection::open(folder.path().join("old.deskbell.v1")).unwrap();
        assert_eq!(version(&kept), 1);
    }

    #[test]
    fn a_step_that_breaks_leaves_the_file_where_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = file(folder.path());
        let broken = [
            "ALTER TABLE member ADD COLUMN town TEXT",
            "UPDATE nothing SET town = 'Chennai'",
        ];
        assert!(climb(&mut conn, &path, &broken).is_err());
        assert_eq!(version(&conn), 1);
        let columns: i64 = conn
            .query_row(
                "SELECT count(*) FROM pragma_table_info('member')",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(columns, 2);
    }

    #[test]
    fn the_schema_names_the_version_that_the_ladder_reaches() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        let application: i64 = conn
            .query_row("PRAGMA application_id", [], |r| r.get(0))
            .unwrap();
        assert_eq!((version(&conn), application), (VERSION, APPLICATION));
        assert_eq!(VERSION, 1 + i64::try_from(LADDER.len()).unwrap());
    }
}
