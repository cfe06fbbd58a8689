//! The branch's own words for subjects.

use super::db::{Reader, Writer};
use super::error::{Error, ErrorKind};
use super::row::{list, name};
use super::story::About;
use crate::domain::changed::Changed;
use crate::domain::id::{CollectionId, SubjectWordId};
use crate::domain::story::{StoryAct, Subject};
use crate::domain::subject::OwnSubject;
use crate::domain::undo::Undo;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Map, json};

impl Reader<'_> {
    /// All of them, by name.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_own_subjects(&self) -> Result<Vec<OwnSubject>, Error> {
        self.rows(
            "SELECT * FROM subject_word ORDER BY name_en COLLATE NOCASE, id",
            subject,
        )
    }
}

pub(super) fn subject(row: &Row<'_>) -> Result<OwnSubject, Error> {
    Ok(OwnSubject {
        id: SubjectWordId(row.get("id")?),
        name: name(row, "name_en", "name_ta")?,
        other_names: list(&row.get::<_, String>("other_names")?),
        call_number: row.get("call_number")?,
        collection: row
            .get::<_, Option<i64>>("collection_id")?
            .map(CollectionId),
    })
}

impl Writer<'_> {
    /// Adds a subject, or changes the one of its id where that is not 0.
    ///
    /// # Errors
    /// What the file answers.
    pub fn put_own_subject(&mut self, new: &OwnSubject) -> Result<SubjectWordId, Error> {
        let old = self.own_subject(new.id)?;
        let id = self.write_own_subject(new)?;
        let new = OwnSubject { id, ..new.clone() };
        self.tell_of_subject(old.as_ref(), Some(&new))?;
        Ok(id)
    }

    /// Takes a subject away.
    ///
    /// # Errors
    /// What the file answers.
    pub fn remove_own_subject(&mut self, id: SubjectWordId) -> Result<(), Error> {
        let old = self.own_subject(id)?;
        self.conn
            .execute("DELETE FROM subject_word WHERE id = ?1", [id.0])?;
        self.tell_of_subject(old.as_ref(), None)
    }

    /// Brings back a subject as it was before a change, by the change's line.
    pub(super) fn put_subject_back(&mut self, line: i64) -> Result<(), Error> {
        let sql = "SELECT subject_id, detail ->> '$.old' FROM story WHERE seq = ?1 AND subject = 'subject'";
        let found: Option<(i64, Option<String>)> = self
            .conn
            .query_row(sql, [line], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let Some((id, old)) = found else {
            return Err(Error::refused(format!("no change of a subject {line}")));
        };
        match old {
            None => self.remove_own_subject(SubjectWordId(id)),
            Some(old) => {
                let old: OwnSubject =
                    serde_json::from_str(&old).map_err(|_| Error::unread("subject", ""))?;
                self.put_own_subject(&old).map(drop)
            }
        }
    }

    fn own_subject(&self, id: SubjectWordId) -> Result<Option<OwnSubject>, Error> {
        let all = self.list_own_subjects()?;
        Ok(all.into_iter().find(|known| known.id == id))
    }

    fn write_own_subject(&self, new: &OwnSubject) -> Result<SubjectWordId, Error> {
        self.conn.execute(
            "INSERT INTO subject_word (id, name_en, name_ta, other_names, call_number, collection_id)
             VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_ta = excluded.name_ta,
               other_names = excluded.other_names, call_number = excluded.call_number, collection_id = excluded.collection_id",
            params![
                new.id.0,
                new.name.en,
                new.name.ta,
                new.other_names.join(","),
                new.call_number,
                new.collection.map(|c| c.0),
            ],
        )?;
        Ok(match new.id {
            SubjectWordId(0) => SubjectWordId(self.conn.last_insert_rowid()),
            known => known,
        })
    }

    fn tell_of_subject(
        &mut self,
        old: Option<&OwnSubject>,
        new: Option<&OwnSubject>,
    ) -> Result<(), Error> {
        let Some(subject) = new.or(old) else {
            return Ok(());
        };
        let act = match (old, new) {
            (Some(_), Some(_)) => StoryAct::Changed,
            (Some(_), None) => StoryAct::Removed,
            (None, _) => StoryAct::Added,
        };
        let text = |subject: Option<&OwnSubject>| {
            let json = subject.map(serde_json::to_string).transpose();
            json.map_err(|why| Error::new(ErrorKind::Other, why.to_string()))
        };
        let about = format!("{} · {}", subject.name.en, subject.call_number);
        let detail = Map::from_iter([
            ("about".to_owned(), json!(about)),
            ("old".to_owned(), json!(text(old)?)),
            ("new".to_owned(), json!(text(new)?)),
        ]);
        self.changes(Changed::SHELVES);
        self.tell_with(About::new(Subject::Subject, subject.id.0), act, detail)?;
        self.undo = Some(Undo::PutSubjectBack(self.last_story_line()?));
        Ok(())
    }
}
