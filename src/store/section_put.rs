//! What stands on a face from now on: a survey or a list of shelves writes its sections anew, and the story keeps what
//! stood there before.

use super::db::Writer;
use super::error::Error;
use super::member_put::Put;
use super::plan::section;
use super::plan_put::Collections;
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{FaceId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::Section;
use crate::domain::story::{StoryAct, Subject};
use rusqlite::params;
use serde_json::{Map, Value, json};

/// The face whose sections are put.
struct Step<'a> {
    face: FaceId,
    /// Bay and side as they are spoken of: `G02 A`.
    spot: &'a str,
    collections: &'a Collections,
}

impl Writer<'_> {
    /// Puts sections on a face in the place of those that stand there, from the left. A section that stands there
    /// already is known by its id; where the sections come from outside and none is known so, by its position. What
    /// holds something else than before keeps its id and leaves a line in the story with the old range and the new one;
    /// what holds the same is not touched. Their collections must be the file's. The whole of the change is kept as a
    /// survey of the face.
    ///
    /// # Errors
    /// A face or a collection that is not there.
    pub fn put_sections(&mut self, face: FaceId, sections: &[Section]) -> Result<Put, Error> {
        self.put_whole_face(face, None, sections)
    }

    /// The same, with what the end panel of the face is to say; none leaves it as it is.
    pub(super) fn put_whole_face(
        &mut self,
        face: FaceId,
        sign: Option<&Name>,
        sections: &[Section],
    ) -> Result<Put, Error> {
        let before = self.sections_of(face)?;
        let spot: String = self.conn.query_row(
            "SELECT b.code || ' ' || f.side FROM face f JOIN bay b ON b.id = f.bay_id WHERE f.id = ?1",
            [face.0],
            |r| r.get(0),
        )?;
        let step = Step {
            face,
            spot: &spot,
            collections: &self.collections_by_id()?,
        };
        let pairs = paired(&before, sections);
        let signs = match sign {
            Some(sign) => self.put_sign(&step, &before, sign)?,
            None => None,
        };
        let mut is_changed = signs.is_some();
        let is_kept = |old: &Section| pairs.iter().any(|(kept, _)| *kept == Some(old));
        for gone in before.iter().filter(|old| !is_kept(old)) {
            self.put_position(&step, 0, (Some(gone), None))?;
            is_changed = true;
        }
        if pairs
            .iter()
            .map(|(old, _)| *old)
            .ne(before.iter().map(Some))
        {
            self.make_room(face)?;
        }
        for (position, (old, new)) in (0..).zip(&pairs) {
            is_changed |= self.put_position(&step, position, (*old, Some(new)))?;
        }
        if !is_changed {
            return Ok(Put::Unchanged);
        }
        self.keep_survey(face, &before, signs)?;
        self.changes(Changed::SHELVES);
        Ok(if before.is_empty() {
            Put::Added
        } else {
            Put::Updated
        })
    }

    /// Writes what the end panel says; what it said and says, where that is another text.
    fn put_sign(
        &mut self,
        step: &Step<'_>,
        before: &[Section],
        sign: &Name,
    ) -> Result<Option<[Name; 2]>, Error> {
        let old = self.conn.query_row(
            "SELECT sign_en, sign_ta FROM face WHERE id = ?1",
            [step.face.0],
            |row| {
                Ok(Name {
                    en: row.get(0)?,
                    ta: row.get(1)?,
                })
            },
        )?;
        if old == *sign {
            return Ok(None);
        }
        self.conn
            .prepare_cached("UPDATE face SET sign_en = ?2, sign_ta = ?3 WHERE id = ?1")?
            .execute(params![step.face.0, sign.en, sign.ta])?;
        let told = |name: &Name| json!({ "sign": name.en });
        let detail = Map::from_iter([
            (
                "about".to_owned(),
                json!(format!("{} · {}", step.spot, sign.en)),
            ),
            ("old".to_owned(), told(&old)),
            ("new".to_owned(), told(sign)),
        ]);
        let first = before.first().map_or(0, |section| section.id.0);
        self.tell_with(
            About::new(Subject::Section, first),
            StoryAct::Changed,
            detail,
        )?;
        Ok(Some([old, sign.clone()]))
    }

    pub(super) fn sections_of(&self, face: FaceId) -> Result<Vec<Section>, Error> {
        let mut select = self
            .conn
            .prepare_cached("SELECT * FROM section WHERE face_id = ?1 ORDER BY position")?;
        let mut rows = select.query([face.0])?;
        let mut sections = Vec::new();
        while let Some(row) = rows.next()? {
            sections.push(section(row)?.1);
        }
        Ok(sections)
    }

    /// Moves the sections of a face out of the way of their new positions, each of which stands there only once.
    fn make_room(&self, face: FaceId) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE section SET position = -1 - position WHERE face_id = ?1")?
            .execute([face.0])?;
        Ok(())
    }

    /// Brings one section to what it is to be; says whether that was a change.
    fn put_position(
        &mut self,
        step: &Step<'_>,
        position: i64,
        (old, new): (Option<&Section>, Option<&Section>),
    ) -> Result<bool, Error> {
        let (id, act) = match (old, new) {
            (Some(old), Some(new)) => {
                let id = old.id;
                self.conn
                    .prepare_cached(
                        "UPDATE section SET position = ?2 WHERE id = ?1 AND position <> ?2",
                    )?
                    .execute(params![id.0, position])?;
                let is_same = Section { id, ..new.clone() } == *old;
                if is_same {
                    return Ok(false);
                }
                self.write_section(id, new, step.collections)?;
                (id, StoryAct::Changed)
            }
            (None, Some(new)) => {
                let at = (step.face, position);
                (
                    self.add_section(at, new, step.collections)?,
                    StoryAct::Added,
                )
            }
            (Some(old), None) => {
                self.drop_section(old.id)?;
                (old.id, StoryAct::Withdrawn)
            }
            (None, None) => return Ok(false),
        };
        let detail = step.detail(old, new);
        self.tell_with(About::new(Subject::Section, id.0), act, detail)?;
        Ok(true)
    }

    fn write_section(
        &self,
        id: SectionId,
        new: &Section,
        collections: &Collections,
    ) -> Result<(), Error> {
        let Some(collection) = collections.get(&new.collection) else {
            return Err(Error::refused(format!("no collection {}", new.collection)));
        };
        let (first_key, last_key) = collection.range_keys(&new.first, &new.last);
        let moving = new.moving.as_ref();
        self.conn
            .prepare_cached(
                "UPDATE section SET from_mm = ?2, to_mm = ?3, collection_id = ?4, first_label = ?5, last_label = ?6,
                   first_key = ?7, last_key = ?8, subject_en = ?9, subject_ta = ?10, surveyed_on = ?11,
                   moving_en = ?12, moving_ta = ?13, moving_until = ?14, spread = ?15 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                new.from_mm,
                new.to_mm,
                new.collection.0,
                new.first,
                new.last,
                first_key.as_bytes(),
                last_key.as_bytes(),
                new.subject.en,
                new.subject.ta,
                new.surveyed_on.map(|day| day.to_string()),
                moving.map(|m| &m.say.en),
                moving.and_then(|m| m.say.ta.as_ref()),
                moving.and_then(|m| m.until).map(|day| day.to_string()),
                new.spread.word(),
            ])?;
        Ok(())
    }

    /// Takes a section away. What was closed of it is closed no more; its story stays.
    fn drop_section(&mut self, id: SectionId) -> Result<(), Error> {
        let ended = self
            .conn
            .prepare_cached("UPDATE closure SET ended_at = ?2 WHERE what = 'section' AND what_id = ?1 AND ended_at IS NULL")?
            .execute(params![id.0, at_text(self.now)])?;
        if ended > 0 {
            self.changes(Changed::CLOSURES);
        }
        self.conn
            .prepare_cached("DELETE FROM section WHERE id = ?1")?
            .execute([id.0])?;
        Ok(())
    }
}

/// Each section that is to stand on a face, with the one that it is already.
fn paired<'a>(
    before: &'a [Section],
    after: &'a [Section],
) -> Vec<(Option<&'a Section>, &'a Section)> {
    let known = |section: &Section| before.iter().find(|old| old.id == section.id);
    let is_by_id = after.iter().any(|section| known(section).is_some());
    let pair = |(at, section)| {
        let old = if is_by_id {
            known(section)
        } else {
            before.get(at)
        };
        (old, section)
    };
    after.iter().enumerate().map(pair).collect()
}

impl Step<'_> {
    /// The survey's line: where, what stood there, what stands there now.
    fn detail(&self, old: Option<&Section>, new: Option<&Section>) -> Map<String, Value> {
        let range = |section: &Section| {
            let code = self.collections.get(&section.collection).map(|c| &c.code);
            json!({ "collection": code, "first": section.first, "last": section.last })
        };
        let about = new.or(old).map_or_else(String::new, |section| {
            format!("{} · {} – {}", self.spot, section.first, section.last)
        });
        Map::from_iter([
            ("about".to_owned(), json!(about)),
            ("old".to_owned(), json!(old.map(range))),
            ("new".to_owned(), json!(new.map(range))),
        ])
    }
}
