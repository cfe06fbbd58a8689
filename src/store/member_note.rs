//! Notes on members: typed, added, ended, brought back. An ended note stays in the file.

use super::db::{Reader, Writer};
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{Key, MemberId, NoteId};
use crate::domain::member::{NewNote, Note, NoteForm};
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use rusqlite::{OptionalExtension, params};
use serde_json::{Map, json};

/// The form whose drafts are notes on this member: each member has one of their own.
fn draft_of(member: MemberId) -> String {
    format!("note:{member}")
}

impl Reader<'_> {
    /// The note that is being typed on a member's profile, if there is one.
    ///
    /// # Errors
    /// What the file answers.
    pub fn find_note_draft(&self, member: MemberId) -> Result<Option<NoteForm>, Error> {
        self.find_draft(&draft_of(member))
    }
}

impl Writer<'_> {
    /// Keeps the note that is being typed on a member's profile; an empty one is let go.
    ///
    /// # Errors
    /// What the file answers.
    pub fn set_note_draft(
        &mut self,
        (member, key): (MemberId, &Key),
        form: &NoteForm,
    ) -> Result<(), Error> {
        if *form == NoteForm::default() {
            self.remove_draft(&draft_of(member), key)
        } else {
            self.set_draft(&draft_of(member), key, form)
        }
    }

    /// Adds a checked note in the name of who writes; what was typed of it is no draft any more. The note in whose place
    /// it comes is ended, so that both stand in the file as they were written.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_new_note(
        &mut self,
        (member, key): (MemberId, &Key),
        note: &NewNote,
    ) -> Result<NoteId, Error> {
        let written = Note {
            id: None,
            kind: note.kind(),
            text: note.text().to_owned(),
            author: None,
            created_at: self.now,
            until: note.until(),
        };
        if let Some(old) = note.instead() {
            self.end_note(old)?;
        }
        let id = self.add_note(member, &written)?;
        self.remove_draft(&draft_of(member), key)?;
        self.undo = Some(match note.instead() {
            Some(old) => Undo::PutNoteBack { old, new: id },
            None => Undo::EndNote(id),
        });
        Ok(id)
    }

    /// Adds a note of a list or of the demo, in the name of who writes.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_note(&mut self, member: MemberId, note: &Note) -> Result<NoteId, Error> {
        let author = match &self.actor {
            Actor::Staff(staff, _) => Some(staff.0),
            Actor::Import | Actor::Demo | Actor::System => None,
        };
        self.conn.execute(
            "INSERT INTO member_note (member_id, kind, text, author_id, created_at, until_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![member.0, note.kind.word(), note.text, author, at_text(note.created_at), note.until.map(|d| d.to_string())],
        )?;
        let id = NoteId(self.conn.last_insert_rowid());
        self.tell_note(member, id, StoryAct::Noted)?;
        Ok(id)
    }

    /// From now on the note no longer counts. One that was ended before stays as it was ended then.
    ///
    /// # Errors
    /// What the file answers.
    pub fn end_note(&mut self, id: NoteId) -> Result<(), Error> {
        let sql = "UPDATE member_note SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL RETURNING member_id";
        let member = self
            .conn
            .query_row(sql, params![id.0, at_text(self.now)], |row| row.get(0))
            .optional()?;
        if let Some(member) = member {
            self.tell_note(MemberId(member), id, StoryAct::NoteEnded)?;
            self.undo = Some(Undo::ReopenNote(id));
        }
        Ok(())
    }

    /// A note that was ended counts again.
    ///
    /// # Errors
    /// What the file answers.
    pub fn reopen_note(&mut self, id: NoteId) -> Result<(), Error> {
        let sql = "UPDATE member_note SET ended_at = NULL WHERE id = ?1 AND ended_at IS NOT NULL RETURNING member_id";
        let member = self
            .conn
            .query_row(sql, [id.0], |row| row.get(0))
            .optional()?;
        if let Some(member) = member {
            self.tell_note(MemberId(member), id, StoryAct::NoteReopened)?;
        }
        Ok(())
    }

    /// A note that came in another's place makes room for it again.
    ///
    /// # Errors
    /// What the file answers.
    pub(super) fn put_note_back(&mut self, old: NoteId, new: NoteId) -> Result<(), Error> {
        self.end_note(new)?;
        self.reopen_note(old)?;
        self.undo = None;
        Ok(())
    }

    /// The line names the note; its words stand in one place alone.
    fn tell_note(&mut self, member: MemberId, id: NoteId, act: StoryAct) -> Result<(), Error> {
        let detail = Map::from_iter([("note".to_owned(), json!(id.0))]);
        let about = About::new(Subject::Member, member.0).of(Some(member));
        self.tell_with(about, act, detail)?;
        self.changes(Changed::MEMBERS);
        Ok(())
    }
}
