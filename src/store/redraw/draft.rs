//! The drawing that is not saved, kept step by step: each write adds what is new, however long the drawing has become.
//!
//! Its steps stand in `draft_step` in the order they were made. The head, a draft like any other, says how many of them
//! are done; those behind were taken back and wait to be done again.

use crate::domain::draw::{Fresh, Kept, Step};
use crate::domain::id::{FloorId, Key};
use crate::store::db::{Reader, Writer};
use crate::store::error::{Error, ErrorKind};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The forms of the head, and of what was laid aside.
const HEAD: &str = "plan";
const ASIDE: &str = "plan:aside";

#[derive(Serialize, Deserialize)]
struct Head {
    done: usize,
    steps: usize,
    fresh: Fresh,
    floor: Option<FloorId>,
}

/// What of a drawing is to be written.
#[derive(Debug, Clone)]
pub struct DrawingDraft {
    /// So many steps stand in the file as they are.
    pub same: usize,
    /// Those that follow, in their order: the done ones, then those that were taken back, the last taken back first.
    pub more: Vec<Arc<Step>>,
    /// How many of all are done.
    pub done: usize,
    pub fresh: Fresh,
    pub floor: Option<FloorId>,
    /// What lies aside, where that is another now.
    pub aside: Option<Option<Arc<Kept>>>,
}

impl Reader<'_> {
    /// The drawing that is not saved.
    ///
    /// # Errors
    /// What the file answers. Steps of another program that can't be read any more are no drawing.
    pub fn find_drawing(&self) -> Result<Option<Kept>, Error> {
        let Some(head) = self.find_draft::<Head>(HEAD)? else {
            return Ok(None);
        };
        let rows = self.rows("SELECT json FROM draft_step ORDER BY number", |row| {
            Ok(row.get::<_, String>("json")?)
        })?;
        let steps = rows.iter().map(|json| serde_json::from_str(json));
        let steps: Result<Vec<Step>, _> = steps.collect();
        let whole = steps.ok().filter(|steps| steps.len() == head.steps);
        let Some(mut done) = whole else {
            return Ok(None);
        };
        let mut undone = done.split_off(head.done.min(done.len()));
        undone.reverse();
        Ok(Some(Kept {
            done,
            undone,
            fresh: head.fresh,
            floor: head.floor,
            aside: self.find_draft(ASIDE)?.map(Box::new),
        }))
    }
}

impl Writer<'_> {
    /// Keeps a drawing that is not saved: writes the steps that are new, and takes out those that are no more.
    ///
    /// # Errors
    /// What the file answers.
    pub fn keep_drawing(&mut self, draft: &DrawingDraft) -> Result<(), Error> {
        let first = i64::try_from(draft.same).unwrap_or(i64::MAX);
        (self.conn).execute("DELETE FROM draft_step WHERE number >= ?1", [first])?;
        for (number, step) in (first..).zip(&draft.more) {
            let json = serde_json::to_string(step.as_ref())
                .map_err(|error| Error::new(ErrorKind::Other, error.to_string()))?;
            self.conn
                .prepare_cached("INSERT INTO draft_step (number, json) VALUES (?1, ?2)")?
                .execute(params![number, json])?;
        }
        let key = Key::from_bits(0);
        match &draft.aside {
            None => {}
            Some(None) => self.remove_drafts(ASIDE)?,
            Some(Some(aside)) => self.set_draft(ASIDE, &key, aside.as_ref())?,
        }
        let head = Head {
            done: draft.done,
            steps: draft.same + draft.more.len(),
            fresh: draft.fresh.clone(),
            floor: draft.floor,
        };
        self.set_draft(HEAD, &key, &head)
    }

    /// Lets a drawing that is not saved go.
    ///
    /// # Errors
    /// What the file answers.
    pub fn discard_drawing(&mut self) -> Result<(), Error> {
        self.conn.execute("DELETE FROM draft_step", [])?;
        self.remove_drafts(ASIDE)?;
        self.remove_drafts(HEAD)
    }
}
