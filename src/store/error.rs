//! What the file answers when it does not do as asked: a kind to act on, and the technical words for a "details" fold.
//! No text here holds a member's name or contact.

use rusqlite::ErrorCode;

/// Why something could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {detail}")]
pub struct Error {
    pub kind: ErrorKind,
    pub detail: String,
}

/// What kind of trouble it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Nothing more fits on the disk.
    DiskFull,
    /// The file or its folder can only be read.
    ReadOnly,
    /// Another program held the file for too long.
    Busy,
    /// The disk did not do as told; what was saved before is kept.
    Disk,
    /// The file is damaged.
    Damaged,
    /// A row holds what this program can't read.
    Unread,
    /// The write would break a rule of the file.
    Refused,
    /// Whoever wrote only wanted to see what would come of it.
    NotKept,
    /// A newer question came; nobody waits for this answer.
    Overtaken,
    /// The file was closed.
    Closed,
    Other,
}

impl Error {
    pub fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
        }
    }

    /// A row holds a word or number that this program does not know.
    pub fn unread(what: &str, value: &str) -> Self {
        Self::new(ErrorKind::Unread, format!("{what}: {value}"))
    }

    /// Takes back a write that was only to be looked at.
    pub fn not_kept() -> Self {
        Self::new(ErrorKind::NotKept, "looked at, not kept")
    }

    /// A rule says no.
    pub fn refused(why: impl Into<String>) -> Self {
        Self::new(ErrorKind::Refused, why)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let kind = match &error {
            rusqlite::Error::SqliteFailure(code, _) => kind(code.code, code.extended_code),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => ErrorKind::Unread,
            _ => ErrorKind::Other,
        };
        Self::new(kind, error.to_string())
    }
}

/// SQLITE_IOERR_SHMSIZE: the shared memory beside the file could not grow, which is a full disk seen from another side.
const SHMSIZE: i32 = 4874;

fn kind(code: ErrorCode, extended: i32) -> ErrorKind {
    match code {
        ErrorCode::DiskFull => ErrorKind::DiskFull,
        ErrorCode::SystemIoFailure if extended == SHMSIZE => ErrorKind::DiskFull,
        ErrorCode::SystemIoFailure => ErrorKind::Disk,
        ErrorCode::ReadOnly => ErrorKind::ReadOnly,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => ErrorKind::Busy,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => ErrorKind::Damaged,
        ErrorCode::ConstraintViolation => ErrorKind::Refused,
        ErrorCode::OperationInterrupted => ErrorKind::Overtaken,
        _ => ErrorKind::Other,
    }
}
