//! Why a list as a whole can't be brought in. What is wrong with single rows stands in the report.

use crate::store;
use crate::wording::Wording;
use std::io;

/// A list that can't be brought in; nothing of it was saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {detail}")]
pub struct Error {
    pub kind: ErrorKind,
    /// The technical text, for the details fold; never what stands in the list.
    pub detail: String,
}

/// What kind of obstacle it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such file.
    NotThere,
    /// A folder, a pipe, a device.
    NotAFile,
    /// The file can't be read: rights, a broken disk.
    Unreadable,
    /// Nothing stands in it.
    Empty,
    /// Larger than any list of one branch.
    TooLarge,
    /// A spreadsheet's own file or another one that is not text.
    NotText,
    /// Letters in an encoding of before Unicode.
    OldScript,
    /// No column of its first line is known.
    NoHeader,
    /// Nothing is known of the columns of a list of members; they can be told what they are.
    NotTold,
    /// A column is missing without which no row can be taken.
    NoColumn(&'static str),
    /// A field of catalogue records that is not written as one.
    NoField(String),
    /// A column stands twice, so that it is not clear which one counts.
    TwoColumns(&'static str),
    /// XML, or a file with the marks of ISO 2709, in which there is no catalogue record.
    NoRecords,
    /// No PNG or JPEG, or one that is cut off.
    NotAPicture,
    /// There is no level of an indoor map in the folder.
    NoLevels,
    /// A file of an indoor map is no GeoJSON.
    BrokenMap(String),
    /// The levels of an indoor map lie nowhere on the earth.
    NotOnEarth,
    /// An indoor map holds several houses, and none was named.
    SeveralHouses(Vec<String>),
    /// An indoor map holds no house of the name.
    NoSuchHouse { wanted: String, labels: Vec<String> },
    /// The file was written to while it was read.
    ChangedMeanwhile,
    /// The file outside could not be written; what lay there is as it was.
    NotWritten,
    /// More rows than a sheet of a workbook holds.
    TooManyRows,
    /// The work was stopped on request.
    Stopped,
    /// The branch's file could not be read or written, and why.
    Store(store::ErrorKind),
}

impl Error {
    /// An obstacle without a technical side.
    pub fn new(kind: ErrorKind) -> Self {
        Self {
            kind,
            detail: String::new(),
        }
    }

    /// What happened, what is safe and what to do next.
    pub fn sentence(&self, wording: &Wording) -> String {
        let about = |id: &str, name: &str| wording.with(id, &[("column", name.into())]);
        match &self.kind {
            ErrorKind::NotThere => wording.text("exchange-not-there"),
            ErrorKind::NotAFile => wording.text("exchange-not-a-file"),
            ErrorKind::Unreadable => wording.text("exchange-unreadable"),
            ErrorKind::NotWritten => wording.text("exchange-not-written"),
            ErrorKind::TooManyRows => wording.text("exchange-too-many-rows"),
            ErrorKind::Empty => wording.text("exchange-empty"),
            ErrorKind::TooLarge => wording.text("exchange-too-large"),
            ErrorKind::NotText => wording.text("exchange-not-text"),
            ErrorKind::OldScript => wording.text("exchange-old-script"),
            ErrorKind::NoHeader => wording.text("exchange-no-header"),
            ErrorKind::NotTold => wording.text("exchange-not-told"),
            ErrorKind::NoColumn(name) => about("exchange-no-column", name),
            ErrorKind::TwoColumns(name) => about("exchange-two-columns", name),
            ErrorKind::NoField(typed) => {
                wording.with("exchange-no-field", &[("field", typed.as_str().into())])
            }
            ErrorKind::NoLevels => wording.text("exchange-no-levels"),
            ErrorKind::BrokenMap(file) => {
                wording.with("exchange-broken-map", &[("file", file.as_str().into())])
            }
            ErrorKind::NotOnEarth => wording.text("exchange-not-on-earth"),
            ErrorKind::SeveralHouses(labels) => {
                let slots = [
                    ("count", labels.len().into()),
                    ("names", quoted(labels).into()),
                ];
                wording.with("exchange-several-houses", &slots)
            }
            ErrorKind::NoSuchHouse { wanted, labels } => {
                let slots = [
                    ("name", wanted.as_str().into()),
                    ("names", quoted(labels).into()),
                ];
                wording.with("exchange-no-such-house", &slots)
            }
            ErrorKind::NoRecords => wording.text("exchange-no-records"),
            ErrorKind::NotAPicture => wording.text("exchange-not-a-picture"),
            ErrorKind::ChangedMeanwhile => wording.text("exchange-changed-meanwhile"),
            ErrorKind::Stopped => wording.text("exchange-stopped"),
            ErrorKind::Store(store::ErrorKind::DiskFull) => wording.text("exchange-disk-full"),
            ErrorKind::Store(store::ErrorKind::Busy) => wording.text("exchange-busy"),
            ErrorKind::Store(_) => wording.text("exchange-store"),
        }
    }
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    names.join(", ")
}

impl From<store::Error> for Error {
    fn from(why: store::Error) -> Self {
        Self {
            kind: ErrorKind::Store(why.kind),
            detail: why.to_string(),
        }
    }
}

impl From<io::Error> for Error {
    fn from(why: io::Error) -> Self {
        let kind = match why.kind() {
            io::ErrorKind::NotFound => ErrorKind::NotThere,
            io::ErrorKind::IsADirectory => ErrorKind::NotAFile,
            _ => ErrorKind::Unreadable,
        };
        Self {
            kind,
            detail: why.to_string(),
        }
    }
}
