//! From a drawn document to paper: the PDF, and the hand-over to the system's printer; a floor as SVG for others.
//! Imports `scene` and `domain`. PDF is written here and nowhere else (krilla).

mod pdf;
pub mod printer;
pub mod svg;

pub use pdf::pdf;
use std::fmt;

/// Why nothing came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub kind: ErrorKind,
    /// The technical text, for the details fold; holds no names of people.
    pub detail: String,
}

/// What kind of trouble it is; its sentences are `print-` and the word, and what to do next with `-next` behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The document could not be written as PDF.
    Pdf,
    /// The file to print is not there or can't be read.
    File,
    /// This machine has no printing system (`lp` is missing).
    NoSystem,
    /// The printing system is not running.
    NotRunning,
    /// No printer was named and none is the default.
    NoDefault,
    /// There is no printer of that name.
    UnknownQueue,
    /// The printing system took the file and gave it back.
    Refused,
    /// No program could be started that shows the file.
    NoViewer,
}

impl ErrorKind {
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::File,
        Self::NoSystem,
        Self::NotRunning,
        Self::NoDefault,
        Self::UnknownQueue,
        Self::Refused,
        Self::NoViewer,
    ];

    /// The tail of its wording id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::File => "file",
            Self::NoSystem => "no-system",
            Self::NotRunning => "not-running",
            Self::NoDefault => "no-default",
            Self::UnknownQueue => "unknown-queue",
            Self::Refused => "refused",
            Self::NoViewer => "no-viewer",
        }
    }
}

impl Error {
    /// An error of a kind, with the technical text.
    pub fn new(kind: ErrorKind, detail: impl fmt::Display) -> Self {
        Self {
            kind,
            detail: detail.to_string(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.word(), self.detail)
    }
}

impl std::error::Error for Error {}
