//! The story: one line for every write, saying who did what to which thing.

use super::id::{Key, MemberId, StaffId};
use chrono::{DateTime, Utc};

/// Who acts. Every write is made in somebody's name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A member of the staff, by row and key.
    Staff(StaffId, Key),
    /// A list that was brought in.
    Import,
    /// The maker of the demo branch.
    Demo,
    /// The program itself (an upgrade, a closure that ended by its time).
    System,
}

/// What kind of thing a line is about; `subject_id` is its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    Branch,
    Staff,
    Setting,
    Member,
    Inquiry,
    Complaint,
    Floor,
    Section,
    Collection,
    Closure,
    Title,
    Import,
    Slip,
}

impl Subject {
    pub const ALL: [Self; 13] = [
        Self::Branch,
        Self::Staff,
        Self::Setting,
        Self::Member,
        Self::Inquiry,
        Self::Complaint,
        Self::Floor,
        Self::Section,
        Self::Collection,
        Self::Closure,
        Self::Title,
        Self::Import,
        Self::Slip,
    ];

    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Staff => "staff",
            Self::Setting => "setting",
            Self::Member => "member",
            Self::Inquiry => "inquiry",
            Self::Complaint => "complaint",
            Self::Floor => "floor",
            Self::Section => "section",
            Self::Collection => "collection",
            Self::Closure => "closure",
            Self::Title => "title",
            Self::Import => "import",
            Self::Slip => "slip",
        }
    }
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoryAct {
    Added,
    Changed,
    Withdrawn,
    Restored,
    /// A member stood at the desk.
    Visited,
    /// A question was logged.
    Asked,
    /// A complaint was taken.
    Received,
    Acknowledged,
    Unacknowledged,
    Investigated,
    Answered,
    Verified,
    Closed,
    Reopened,
    /// A complaint went to another owner.
    HandedOver,
    /// A member or complainant was told how it stands.
    Informed,
    /// A route slip was printed or saved.
    SlipMade,
    /// A list was brought in.
    Imported,
    /// Something went out of service, or came back.
    ClosedOff,
    OpenedUp,
}

impl StoryAct {
    pub const ALL: [Self; 20] = [
        Self::Added,
        Self::Changed,
        Self::Withdrawn,
        Self::Restored,
        Self::Visited,
        Self::Asked,
        Self::Received,
        Self::Acknowledged,
        Self::Unacknowledged,
        Self::Investigated,
        Self::Answered,
        Self::Verified,
        Self::Closed,
        Self::Reopened,
        Self::HandedOver,
        Self::Informed,
        Self::SlipMade,
        Self::Imported,
        Self::ClosedOff,
        Self::OpenedUp,
    ];

    /// The word in the file, and the tail of its wording id (`act-word`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
            Self::Restored => "restored",
            Self::Visited => "visited",
            Self::Asked => "asked",
            Self::Received => "received",
            Self::Acknowledged => "acknowledged",
            Self::Unacknowledged => "unacknowledged",
            Self::Investigated => "investigated",
            Self::Answered => "answered",
            Self::Verified => "verified",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::HandedOver => "handed-over",
            Self::Informed => "informed",
            Self::SlipMade => "slip-made",
            Self::Imported => "imported",
            Self::ClosedOff => "closed-off",
            Self::OpenedUp => "opened-up",
        }
    }
}

/// One line of the story, as read back.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryLine {
    /// The order of things; the clock may have been set back, this never is.
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// Who did it, in the form people read: a staff name, or none for the program, an import, the demo.
    pub actor: Option<String>,
    pub subject: Subject,
    pub subject_id: i64,
    pub member: Option<MemberId>,
    pub act: StoryAct,
    /// One line that says what it was about: the question, the complaint's number and summary, the place.
    pub about: String,
}
