//! What belongs to a person's own hand over what is kept of them: everything that is held, who looked at it, and what is
//! to be taken out when they are erased.

pub mod trace;

use super::id::MemberId;
use super::word::words;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::path::PathBuf;

words! {
    /// A kind of record that is held on a person; its word is its key in the file that is handed out, and the tail of
    /// the wording id `privacy-part-…`.
    PartKind {
        Member = "member",
        Enrolment = "enrolment",
        Merged = "merged",
        ToldApart = "told-apart",
        Card = "card",
        Contact = "contact",
        Trait = "trait",
        Photo = "photo",
        Consent = "consent",
        Note = "note",
        Inquiry = "inquiry",
        Complaint = "complaint",
        Guide = "guide",
        /// Copies that they wait for.
        Waits = "waits",
        Story = "story",
        Look = "look",
        Draft = "draft",
    }
}

/// All that is held on one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    pub member: MemberId,
    pub number: String,
    pub name: String,
    /// Every kind of record once, in the order of [`PartKind::ALL`].
    pub parts: Vec<Part>,
}

/// The records of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub kind: PartKind,
    pub rows: Vec<Row>,
}

/// A record: its columns by name, in the order of the file.
pub type Row = Vec<(String, Value)>;

/// Somebody of the staff opened a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The name of who looked.
    pub who: String,
    pub at: DateTime<Utc>,
}

words! {
    /// A text in which somebody may have written a name; its word is the tail of the wording id `privacy-in-…`.
    TraceIn {
        Question = "question",
        Answer = "answer",
        Visitor = "visitor",
        Summary = "summary",
        Remedy = "remedy",
        Complainant = "complainant",
        /// A note on somebody else.
        Note = "note",
        /// A wish, like or dislike of somebody else.
        Trait = "trait",
        /// Where it was heard.
        TraitSource = "trait-source",
        Consent = "consent",
        Guardian = "guardian",
        OtherNames = "other-names",
        Need = "need",
        Extra = "extra",
        Closure = "closure",
        ClosureTamil = "closure-ta",
        /// What somebody was shown the way to.
        Goal = "goal",
        /// Where a copy was looked for.
        Looked = "looked",
        /// What was said of a visitor who waits for a copy.
        Waiting = "waiting",
        Story = "story",
        Draft = "draft",
    }
}

impl TraceIn {
    /// Whether it holds JSON.
    pub fn is_json(self) -> bool {
        matches!(self, Self::Extra | Self::Story | Self::Draft)
    }
}

/// A text of the file: which, and its row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TracePlace {
    pub kind: TraceIn,
    pub row: String,
}

/// A text outside of a person's own rows that seems to name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub place: TracePlace,
    /// The words around the first find.
    pub sentence: String,
    /// It is theirs beyond doubt: their own question, a number, a phone, two of their names. One name alone may be
    /// somebody else's.
    pub is_sure: bool,
}

/// What an erasure would do, before anything is done.
#[derive(Debug, Clone, PartialEq)]
pub struct ErasureLook {
    pub member: MemberId,
    pub number: String,
    pub name: String,
    /// How many rows of each kind go; questions and complaints stay without the person.
    pub rows: Vec<(PartKind, usize)>,
    /// The numbers of complaints that must be closed or withdrawn first.
    pub open_complaints: Vec<String>,
    /// The sure ones first.
    pub traces: Vec<Trace>,
    /// Copies beside the file, made before it was brought up to date; they still hold the person.
    pub copies: Vec<PathBuf>,
}

/// Why nobody was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotErased {
    /// Complaints of theirs are open: their numbers.
    Open(Vec<String>),
    /// Whoever asked is no supervisor.
    NoRight,
}
