//! How a write is taken back: the order that brings the old state back, given out with the write itself.

use super::id::{
    ComplaintId, ConsentId, GuideId, InquiryId, MemberId, NoteId, PhotoId, ShelfSearchId, StaffId,
    TraitId,
};
use super::member::EnrolStage;

/// An order that takes a write back. It is a write of its own and leaves its own line in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// Takes a logged inquiry out of the lists.
    WithdrawInquiry(InquiryId),
    /// Takes a complaint that was taken by mistake out of the queues.
    WithdrawComplaint(ComplaintId),
    /// Takes an acknowledgement back.
    Unacknowledge(ComplaintId),
    /// Ends a note that was just added.
    EndNote(NoteId),
    /// A note that came in another's place makes room for it again.
    PutNoteBack {
        old: NoteId,
        new: NoteId,
    },
    /// A note that was ended counts again.
    ReopenNote(NoteId),
    /// A member agreed by mistake, or agrees after all.
    EndConsent(ConsentId),
    ReopenConsent(ConsentId),
    /// A photo is there again; or one that was just added makes room for the one before it, or for none.
    ReopenPhoto(PhotoId),
    PutPhotoBack {
        old: Option<PhotoId>,
        new: PhotoId,
    },
    /// What was just noted of a member no longer counts, or counts again.
    EndTrait(TraitId),
    ReopenTrait(TraitId),
    /// Brings back the facts as they were before a change, by its line in the story.
    ChangeBack(i64),
    /// Takes a newcomer out again who was just added.
    RemoveNewcomer(MemberId),
    /// Makes two rows again of one, by the row that went.
    TakeApart(MemberId),
    /// Two rows may be one person after all.
    MayBeOne(MemberId, MemberId),
    /// A visit that was noted by itself did not happen, by its line in the story.
    NoVisit(i64),
    /// What was logged for a visitor is nobody's again, by the line of the story that joined it.
    Part(i64),
    /// Leads a newcomer back from a stage to the one before.
    LeadBack(MemberId, (EnrolStage, EnrolStage)),
    /// Takes a whole list of members back, by its line in the story.
    TakeListBack(i64),
    /// Takes a whole drawing of the floors back, by its number; the same once more brings it again.
    RedrawBack(i64),
    /// Puts a face of a bay back to what it was before a change, by the change's line in the story.
    PutFaceBack(i64),
    /// Takes the search for a copy back that was just begun, or goes on with one that had ended.
    WithdrawSearch(ShelfSearchId),
    ReopenSearch(ShelfSearchId),
    /// Whoever was named as waiting for a copy is what it was, by the line of the story.
    WaitsAgain(i64),
    /// Who waits for a copy was not told after all.
    Untell(ShelfSearchId),
    /// Takes back that somebody looked somewhere, by the look.
    TakeLookBack(i64),
    /// Copies that somebody settled wait to be settled again, by the line of the story.
    VanishAgain(i64),
    /// Brings a subject back as it was before a change, by the change's line.
    PutSubjectBack(i64),
    /// Takes a contact at the desk out of lists and figures.
    WithdrawGuide(GuideId),
    /// An escort goes on.
    EscortOn(GuideId),
    /// Somebody else, or nobody, had the desk during an escort.
    Cover(GuideId, Option<StaffId>),
    /// What was put out of service is in service, by its line in the story.
    OpenUp(i64),
    /// What was brought back is out of service again, by its line in the story.
    CloseAgain(i64),
    /// The expected end is what it was, by the line in the story that changed it.
    UntilAgain(i64),
}
