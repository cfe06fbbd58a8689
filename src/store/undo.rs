//! Taking a write back.

use super::db::Writer;
use super::error::Error;
use crate::domain::undo::Undo;

impl Writer<'_> {
    /// Carries out an order that takes a write back.
    ///
    /// # Errors
    /// What the file answers; a complaint that went on meanwhile refuses.
    pub fn undo(&mut self, undo: &Undo) -> Result<(), Error> {
        match undo {
            Undo::WithdrawInquiry(id) => self.withdraw_inquiry(*id),
            Undo::WithdrawComplaint(id) => self.withdraw_complaint(*id),
            Undo::Unacknowledge(id) => self.unacknowledge(*id),
            Undo::EndNote(id) => self.end_note(*id),
            Undo::PutNoteBack { old, new } => self.put_note_back(*old, *new),
            Undo::ReopenNote(id) => self.reopen_note(*id),
            Undo::EndConsent(id) => self.end_consent(*id),
            Undo::ReopenConsent(id) => self.reopen_consent(*id),
            Undo::ReopenPhoto(id) => self.reopen_photo(*id),
            Undo::PutPhotoBack { old, new } => self.put_photo_back(*old, *new),
            Undo::EndTrait(id) => self.end_trait(*id),
            Undo::ReopenTrait(id) => self.reopen_trait(*id),
            Undo::ChangeBack(line) => self.change_back(*line),
            Undo::TakeApart(old) => self.take_apart(*old),
            Undo::MayBeOne(a, b) => self.may_be_one(*a, *b),
            Undo::NoVisit(line) => self.take_visit_back(*line),
            Undo::Part(line) => self.part_visitor(*line),
            Undo::LeadBack(id, stages) => self.lead_back(*id, *stages),
            Undo::RemoveNewcomer(id) => self.remove_newcomer(*id),
            Undo::TakeListBack(line) => self.take_list_back(*line),
            Undo::RedrawBack(id) => self.redraw_back(*id),
            Undo::PutFaceBack(line) => self.put_face_back(*line),
            Undo::WithdrawSearch(id) => self.withdraw_search(*id),
            Undo::ReopenSearch(id) => self.reopen_search(*id),
            Undo::WaitsAgain(line) => self.put_waiting_back(*line),
            Undo::Untell(id) => self.untell(*id),
            Undo::TakeLookBack(look) => self.take_look_back(*look),
            Undo::VanishAgain(line) => self.vanish_again(*line),
            Undo::PutSubjectBack(line) => self.put_subject_back(*line),
            Undo::WithdrawGuide(id) => self.withdraw_guide(*id),
            Undo::EscortOn(id) => self.escort_on(*id),
            Undo::Cover(id, staff) => self.set_cover(*id, *staff),
            Undo::OpenUp(line) => self.open_up(*line),
            Undo::CloseAgain(line) => self.close_again(*line),
            Undo::UntilAgain(line) => self.put_until_again(*line),
        }
    }
}
