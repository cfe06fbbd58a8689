//! After somebody was taken out: no byte of them stays in the file, neither on pages that are free nor in the log beside it
//! nor among the samples that the planner of queries keeps.

use super::db::{Store, Writer};
use super::error::{Error, ErrorKind};
use rusqlite::{Connection, OptionalExtension};

/// Stands in the settings from an erasure until the file was swept: a sweep that was cut off is made up for.
const DUE: &str = "sweep_due";

impl Writer<'_> {
    /// The file is to be swept before the day is over.
    pub(super) fn sweep_is_due(&mut self) -> Result<(), Error> {
        let sql =
            "INSERT INTO setting (name, value) VALUES (?1, 'true') ON CONFLICT (name) DO NOTHING";
        self.conn.execute(sql, [DUE])?;
        Ok(())
    }
}

impl Store {
    /// Sweeps the file if somebody was taken out since the last time: it is written anew without free pages, and its log is
    /// emptied. Reads go on meanwhile, writes wait.
    ///
    /// # Errors
    /// When something holds the file, or there is no room to write it anew; what was taken out stays out, and the next
    /// sweep makes up for this one.
    pub fn sweep(&self) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        self.after_writing(sweep)
    }

    /// The same where one may wait.
    ///
    /// # Errors
    /// As [`Store::sweep`].
    pub fn sweep_now(&self) -> Result<(), Error> {
        self.after_writing_now(sweep)
    }
}

fn sweep(conn: &mut Connection) -> Result<(), Error> {
    let sql = "SELECT 1 FROM setting WHERE name = ?1";
    let is_due = conn.query_row(sql, [DUE], |_| Ok(())).optional()?;
    if is_due.is_none() {
        return Ok(());
    }
    let sql = "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'";
    if conn.query_row(sql, [], |_| Ok(())).optional()?.is_some() {
        // Samples of numbers and phones are among what it keeps; they are drawn anew.
        conn.execute_batch("ANALYZE")?;
    }
    conn.execute_batch("VACUUM")?;
    let held: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if held != 0 {
        return Err(Error::new(ErrorKind::Busy, "the log could not be emptied"));
    }
    conn.execute("DELETE FROM setting WHERE name = ?1", [DUE])?;
    Ok(())
}
