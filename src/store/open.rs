//! Opening a file: one sequence, every pragma with its reason, every way it can go wrong told apart. The database is
//! never opened but through SQLite: a plain read of it would drop SQLite's own locks when it is closed.

use super::error::{Error, ErrorKind};
use super::lock::{Lock, lock};
use super::schema;
use super::sound::is_sound;
use crate::domain::setup::NewBranch;
use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Why a file did not open; the file is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {detail}")]
pub struct OpenError {
    pub kind: OpenErrorKind,
    pub detail: String,
}

/// The ways in which a file does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenErrorKind {
    /// Nothing lies there.
    Missing,
    /// Something lies there already, and a new branch was to be made.
    Exists,
    /// A file of no length: an accident, never a new branch.
    Empty,
    /// A folder, a device, a pipe.
    NotAFile,
    /// A database of another program.
    NotDeskbell,
    /// No database at all.
    NotADatabase,
    /// Written by a newer Deskbell.
    Newer {
        version: i64,
    },
    Damaged,
    /// The file or its folder can only be read.
    ReadOnly,
    DiskFull,
    /// Open in another Deskbell.
    InUse {
        /// Which computer, since when.
        by: String,
    },
    /// This user may not open it.
    NoRight,
    Other,
}

impl OpenError {
    /// A reason, and the technical words for the details fold.
    pub fn new(kind: OpenErrorKind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
        }
    }
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        let kind = match error.kind {
            ErrorKind::DiskFull => OpenErrorKind::DiskFull,
            ErrorKind::ReadOnly => OpenErrorKind::ReadOnly,
            ErrorKind::Damaged | ErrorKind::Unread => OpenErrorKind::Damaged,
            _ => OpenErrorKind::Other,
        };
        Self::new(kind, error.detail)
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        if let rusqlite::Error::SqliteFailure(code, _) = &error {
            let kind = match code.code {
                ErrorCode::NotADatabase => Some(OpenErrorKind::NotADatabase),
                ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Some(OpenErrorKind::NoRight),
                _ => None,
            };
            if let Some(kind) = kind {
                return Self::new(kind, error.to_string());
            }
        }
        Error::from(error).into()
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        let kind = match error.kind() {
            std::io::ErrorKind::NotFound => OpenErrorKind::Missing,
            std::io::ErrorKind::PermissionDenied => OpenErrorKind::NoRight,
            std::io::ErrorKind::ReadOnlyFilesystem => OpenErrorKind::ReadOnly,
            std::io::ErrorKind::StorageFull => OpenErrorKind::DiskFull,
            _ => OpenErrorKind::Other,
        };
        Self::new(kind, error.to_string())
    }
}

/// Makes a new file: under another name first, so that there is never half a branch.
pub fn create(path: &Path, branch: &NewBranch, now: DateTime<Utc>) -> Result<Lock, OpenError> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let lock = lock(path, now)?;
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(OpenError::new(
            OpenErrorKind::Exists,
            "there is a file of this name already",
        ));
    }
    let part = side(path, ".part");
    remove_if_there(&part)?;
    let made = fill(&part, branch, now).and_then(|()| Ok(std::fs::rename(&part, path)?));
    if made.is_err() {
        for tail in ["", "-wal", "-shm"] {
            // The reason why it could not be made is what is told.
            let _ = std::fs::remove_file(side(&part, tail));
        }
    }
    made.map(|()| lock)
}

/// Makes a database at a path where nothing lies.
fn fill(path: &Path, branch: &NewBranch, now: DateTime<Utc>) -> Result<(), OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(named(path), flags)?;
    settle(&conn)?;
    schema::create(&mut conn, branch, now)?;
    Ok(conn.close().map_err(|(_, error)| error)?)
}

/// When every page of a file is looked over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    First,
    /// Beside the desk that is open already.
    Beside,
}

/// Looks a file over, takes its lock and brings it to today's schema.
pub fn prepare(path: &Path, now: DateTime<Utc>, look: Look) -> Result<Lock, OpenError> {
    look_at_path(path)?;
    let conn = plain(path)?;
    let version = is_ours(&conn);
    if matches!(&version, Err(why) if why.kind == OpenErrorKind::NoRight) {
        // Where no file can be laid beside it, SQLite says only that it can't open; the lock file says why.
        lock(path, now)?;
    }
    let version = version?;
    if std::fs::metadata(path)?.permissions().readonly() {
        return Err(OpenError::new(
            OpenErrorKind::ReadOnly,
            "the file is marked as read-only",
        ));
    }
    let lock = lock(path, now)?;
    if look == Look::First || version < schema::VERSION {
        is_sound(&conn)?;
    }
    drop(conn);
    let mut conn = connection(path, true)?;
    schema::upgrade(&mut conn, path)?;
    Ok(lock)
}

/// Looks a file over without a lock, to read it beside a window.
pub fn look(path: &Path) -> Result<(), OpenError> {
    look_at_path(path)?;
    let conn = plain(path)?;
    let version = is_ours(&conn)?;
    if version < schema::VERSION {
        return Err(OpenError::new(
            OpenErrorKind::Other,
            "an older file: open it in the window once to bring it up to date",
        ));
    }
    Ok(())
}

/// What can be said of a path without touching the bytes behind it.
fn look_at_path(path: &Path) -> Result<(), OpenError> {
    let found = std::fs::metadata(path)?;
    if !found.is_file() {
        return Err(OpenError::new(
            OpenErrorKind::NotAFile,
            "not a regular file",
        ));
    }
    if found.len() == 0 {
        return Err(OpenError::new(OpenErrorKind::Empty, "0 bytes"));
    }
    Ok(())
}

/// A connection that changes nothing, not even the journal mode.
pub fn plain(path: &Path) -> Result<Connection, OpenError> {
    // No CREATE: a missing file is told, never made. No URI: a name that begins with "file:" is a name.
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(named(path), flags)?;
    conn.busy_timeout(BUSY)?;
    Ok(conn)
}

/// How long another program may hold the file before we say so.
const BUSY: Duration = Duration::from_secs(5);

/// Whether the file is a Deskbell's, and not of a newer one; gives its version.
fn is_ours(conn: &Connection) -> Result<i64, OpenError> {
    let newer = |version| {
        OpenError::new(
            OpenErrorKind::Newer { version },
            format!(
                "file version {version}, this program reads up to {}",
                schema::VERSION
            ),
        )
    };
    let application: i64 = conn.query_row("PRAGMA application_id", [], |r| r.get(0))?;
    if application != schema::APPLICATION {
        return Err(OpenError::new(
            OpenErrorKind::NotDeskbell,
            format!("application id {application:#x}"),
        ));
    }
    let version: i64 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    match version {
        1..=schema::VERSION => Ok(version),
        ..=0 => Err(OpenError::new(
            OpenErrorKind::Damaged,
            format!("file version {version}"),
        )),
        _ => Err(newer(version)),
    }
}

/// A connection as the store's threads use it.
pub fn connection(path: &Path, may_write: bool) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = match Connection::open_with_flags(named(path), flags) {
        Ok(conn) => conn,
        Err(_) if !may_write => plain(path)?, // a medium that can only be read is still worth reading
        Err(error) => return Err(error.into()),
    };
    // A statement that is kept is planned once. Without this it is planned anew for every value it is asked with.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if may_write {
        settle(&conn)?;
    } else {
        conn.busy_timeout(BUSY)?;
        conn.execute_batch(
            "PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 0;",
        )?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
    }
    Ok(conn)
}

/// How many prepared statements each connection keeps.
const STATEMENTS: usize = 128;

/// The pragmas of the writing connection.
fn settle(conn: &Connection) -> Result<(), OpenError> {
    conn.busy_timeout(BUSY)?;
    // Readers go on while a write is under way.
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |r| r.get(0))?;
    if mode != "wal" {
        return Err(OpenError::new(
            OpenErrorKind::ReadOnly,
            format!("journal mode {mode}"),
        ));
    }
    conn.execute_batch(
        "
        -- A save that was answered survives a power cut. NORMAL would lose up to a desk's whole day.
        PRAGMA synchronous = FULL;
        -- macOS keeps writes in the drive's cache unless told so; other systems pass over it.
        PRAGMA fullfsync = ON;
        -- No inquiry of a member that is not there.
        PRAGMA foreign_keys = ON;
        -- What is erased is overwritten.
        PRAGMA secure_delete = ON;
        -- A file from elsewhere can't run functions through its own views and triggers.
        PRAGMA trusted_schema = OFF;
        -- Damage shows when a page is read, not later.
        PRAGMA cell_size_check = ON;
        -- Sorting leaves nothing of members in the folder for temporary files.
        PRAGMA temp_store = MEMORY;
        -- An I/O trouble stays an error that can be told, instead of ending the program.
        PRAGMA mmap_size = 0;
        PRAGMA cache_size = -65536; -- 64 MiB
        PRAGMA wal_autocheckpoint = 1000;
        -- The log gives its room back after a large import.
        PRAGMA journal_size_limit = 8388608;
        -- The guards of the story hold for REPLACE too.
        PRAGMA recursive_triggers = ON;
        ",
    )?;
    // A statement can't rewrite the schema or the pages beneath it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// A relative name that could be taken for something else ("file:…", "-x", ":memory:") is made plainly a path.
pub fn named(path: &Path) -> PathBuf {
    if path.is_absolute() {
        path.to_owned()
    } else {
        Path::new(".").join(path)
    }
}

/// A file's name with something added, beside it.
pub fn side(path: &Path, tail: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(tail);
    path.with_file_name(name)
}

/// Takes a file away; that it is not there is as good.
pub fn remove_if_there(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
