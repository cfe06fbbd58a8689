//! Notes on members: added, ended, brought back. An ended note stays in the file.

use super::db::Writer;
use super::error::Error;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{MemberId, NoteId};
use crate::domain::member::{NewNote, Note};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::undo::Undo;
use rusqlite::params;
use serde_json::{Map, json};

impl Writer<'_> {
    /// Adds a checked note in the name of who writes.
    ///
    /// # Errors
    /// What the file answers.
    pub fn add_new_note(&mut self, member: MemberId, note: &NewNote) -> Result<NoteId, Error> {
        let written = Note {
            id: None,
            kind: note.kind(),
            text: note.text().to_owned(),
            author: None,
            created_at: self.now,
            until: note.until(),
        };
        let id = self.insert_note(member, &written)?;
        self.tell_note(member, id, StoryAct::Noted)?;
        self.undo = Some(Undo::EndNote(id));
        Ok(id)
    }

    /// From now on the note no longer counts.
    ///
    /// # Errors
    /// What the file answers; a note that is not there.
    pub fn end_note(&mut self, id: NoteId) -> Result<(), Error> {
        let now = at_text(self.now);
        self.set_note_end(id, Some(now), StoryAct::NoteEnded)?;
        self.undo = Some(Undo::ReopenNote(id));
        Ok(())
    }

    /// A note that was ended counts again.
    ///
    /// # Errors
    /// As [`Writer::end_note`].
    pub fn reopen_note(&mut self, id: NoteId) -> Result<(), Error> {
        self.set_note_end(id, None, StoryAct::NoteReopened)
    }

    fn set_note_end(
        &mut self,
        id: NoteId,
        ended_at: Option<String>,
        act: StoryAct,
    ) -> Result<(), Error> {
        let sql = "UPDATE member_note SET ended_at = ?2 WHERE id = ?1 RETURNING member_id";
        let member = self
            .conn
            .query_row(sql, params![id.0, ended_at], |row| row.get(0))?;
        self.tell_note(MemberId(member), id, act)
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
