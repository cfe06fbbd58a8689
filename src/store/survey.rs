//! The survey log: what stood on a face before each change of it and after, who changed it and when, and the way back to
//! any of these states.

use super::db::{Reader, Writer};
use super::error::{Error, ErrorKind};
use super::member_put::Put;
use super::row::instant;
use crate::domain::id::FaceId;
use crate::domain::language::Name;
use crate::domain::plan::Section;
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

/// One change of a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Its line in the story.
    pub line: i64,
    pub at: DateTime<Utc>,
    /// Who did it; none for a list that came in.
    pub actor: Option<String>,
    /// The sections from the left, before and after.
    pub old: Vec<Section>,
    pub new: Vec<Section>,
    /// What the end panel said and says, where that changed.
    pub signs: Option<[Name; 2]>,
}

impl Reader<'_> {
    /// The changes of a face, newest first.
    ///
    /// # Errors
    /// What the file answers; a change that can't be read is an error.
    pub fn list_surveys(&self, face: FaceId, most: usize) -> Result<Vec<Survey>, Error> {
        let sql = "SELECT v.line, s.at, p.name_en, v.old, v.new, v.signs FROM survey v JOIN story s ON s.seq = v.line
                   LEFT JOIN staff p ON s.actor = 'staff:' || p.key
                   WHERE v.face_id = ?1 ORDER BY v.line DESC LIMIT ?2";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = select.query(params![face.0, most])?;
        let mut surveys = Vec::new();
        while let Some(row) = rows.next()? {
            surveys.push(Survey {
                line: row.get(0)?,
                at: instant(&row.get::<_, String>(1)?)?,
                actor: row.get(2)?,
                old: sections(&row.get::<_, String>(3)?)?,
                new: sections(&row.get::<_, String>(4)?)?,
                signs: signs(row.get(5)?)?,
            });
        }
        Ok(surveys)
    }
}

impl Writer<'_> {
    /// Puts sections on a face by hand, with a way back.
    ///
    /// # Errors
    /// As [`Writer::put_sections`].
    pub fn survey_face(&mut self, face: FaceId, sections: &[Section]) -> Result<Put, Error> {
        self.survey_signed_face(face, (None, sections))
    }

    /// The same, with what the end panel is to say; none leaves it as it is.
    ///
    /// # Errors
    /// As [`Writer::put_sections`].
    pub fn survey_signed_face(
        &mut self,
        face: FaceId,
        (sign, sections): (Option<&Name>, &[Section]),
    ) -> Result<Put, Error> {
        let put = self.put_whole_face(face, sign, sections)?;
        self.drop_face_draft(face)?;
        if put != Put::Unchanged {
            self.undo = Some(Undo::PutFaceBack(self.last_story_line()?));
        }
        Ok(put)
    }

    /// What was typed of a face and not saved is no longer wanted.
    ///
    /// # Errors
    /// What the file answers.
    pub fn drop_face_draft(&mut self, face: FaceId) -> Result<(), Error> {
        self.remove_drafts(&format!("face:{face}"))
    }

    /// Keeps a change of a face that was just made, as the story's last line tells of it.
    pub(super) fn keep_survey(
        &mut self,
        face: FaceId,
        before: &[Section],
        signs: Option<[Name; 2]>,
    ) -> Result<(), Error> {
        let after = self.sections_of(face)?;
        let line = self.last_story_line()?;
        let signs = signs.map(|signs| json(&signs)).transpose()?;
        self.conn
            .prepare_cached(
                "INSERT INTO survey (line, face_id, old, new, signs) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![line, face.0, json(before)?, json(&after)?, signs])?;
        Ok(())
    }

    /// Brings a face back to what it was before a change, whatever was done since; that is a change of its own.
    pub(super) fn put_face_back(&mut self, line: i64) -> Result<(), Error> {
        let found: Option<(i64, String)> = self
            .conn
            .query_row(
                "SELECT face_id, old FROM survey WHERE line = ?1",
                [line],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((face, old)) = found else {
            return Err(Error::refused(format!("no survey {line}")));
        };
        // What the panel said then was told when it was changed next, or is what it says now.
        let told: Option<Option<String>> = self
            .conn
            .query_row(
                "SELECT signs FROM survey WHERE face_id = ?1 AND line >= ?2 AND signs IS NOT NULL ORDER BY line LIMIT 1",
                [face, line],
                |row| row.get(0),
            )
            .optional()?;
        let sign = signs(told.flatten())?.map(|[then, _]| then);
        self.survey_signed_face(FaceId(face), (sign.as_ref(), &sections(&old)?))
            .map(drop)
    }
}

fn sections(text: &str) -> Result<Vec<Section>, Error> {
    serde_json::from_str(text).map_err(|_| Error::unread("sections", text))
}

fn signs(text: Option<String>) -> Result<Option<[Name; 2]>, Error> {
    let read =
        |text: String| serde_json::from_str(&text).map_err(|_| Error::unread("signs", &text));
    text.map(read).transpose()
}

fn json(kept: &(impl serde::Serialize + ?Sized)) -> Result<String, Error> {
    serde_json::to_string(kept).map_err(|why| Error::new(ErrorKind::Other, why.to_string()))
}
