//! The story: one line for every write, saying who did what to which thing.

use super::id::{Key, MemberId, StaffId};
use super::word::words;
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

words! {
    /// What kind of thing a line is about; `subject_id` is its row.
    Subject {
        Branch = "branch",
        Staff = "staff",
        Setting = "setting",
        Member = "member",
        Inquiry = "inquiry",
        Complaint = "complaint",
        Floor = "floor",
        Section = "section",
        Collection = "collection",
        Closure = "closure",
        Title = "title",
        Import = "import",
        Slip = "slip",
        /// The search for a copy.
        Search = "search",
        /// A word of the branch's own for a subject.
        Subject = "subject",
        Guide = "guide",
    }
}

words! {
    /// What was done.
    StoryAct {
        Added = "added",
        Changed = "changed",
        Withdrawn = "withdrawn",
        Restored = "restored",
        /// A member stood at the desk.
        Visited = "visited",
        /// It was not them after all.
        VisitWithdrawn = "visit-withdrawn",
        /// A note on a member was added, ended, or counts again.
        Noted = "noted",
        NoteEnded = "note-ended",
        NoteReopened = "note-reopened",
        /// A newcomer was given the form, has their card, gave up.
        FormGiven = "form-given",
        Enrolled = "enrolled",
        GaveUp = "gave-up",
        /// A card was lost or replaced.
        CardLost = "card-lost",
        CardReplaced = "card-replaced",
        /// Two rows of one person were made one, or two again; or two rows are two persons.
        Merged = "merged",
        TakenApart = "taken-apart",
        ToldApart = "told-apart",
        /// What was logged for a visitor without a card is a member's, or is not after all.
        Joined = "joined",
        Parted = "parted",
        /// A member is not in the library system's list any more.
        Vanished = "vanished",
        /// A row was taken out again.
        Removed = "removed",
        /// Something that is known of a member was noted, no longer counts, or counts again.
        TraitNoted = "trait-noted",
        TraitEnded = "trait-ended",
        TraitReopened = "trait-reopened",
        /// A member agreed to something, or no longer agrees.
        Agreed = "agreed",
        AgreedNoMore = "agreed-no-more",
        /// A photo of a member was added, is gone, or is there again.
        PhotoAdded = "photo-added",
        PhotoEnded = "photo-ended",
        PhotoReopened = "photo-reopened",
        /// A person was taken out of the file; nothing says who it was.
        Erased = "erased",
        /// What the branch keeps for a while only went, by its rules.
        LetGo = "let-go",
        /// A question was logged.
        Asked = "asked",
        /// A complaint was taken.
        Received = "received",
        Acknowledged = "acknowledged",
        Unacknowledged = "unacknowledged",
        Investigated = "investigated",
        Answered = "answered",
        Verified = "verified",
        Closed = "closed",
        Reopened = "reopened",
        /// A complaint went to another owner.
        HandedOver = "handed-over",
        /// A member or complainant was told how it stands.
        Informed = "informed",
        /// A route slip was printed or saved.
        SlipMade = "slip-made",
        /// Somebody was led to where they wanted to go; whoever led them is back.
        Guided = "guided",
        /// A copy was not on its shelf and is looked for; it was found; who waits for it was told so.
        Sought = "sought",
        Found = "found",
        WaitingTold = "waiting-told",
        Returned = "returned",
        /// A list was brought in.
        Imported = "imported",
        /// A list of members was written to a file outside.
        Exported = "exported",
        /// Something went out of service, or came back.
        ClosedOff = "closed-off",
        OpenedUp = "opened-up",
        /// Something was drawn on a floor, or a drawing of it was taken back.
        Redrawn = "redrawn",
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
    /// Of a changed member: the facts that changed, by their words.
    pub fields: Vec<String>,
}
