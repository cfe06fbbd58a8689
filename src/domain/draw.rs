//! Drawing the house: what is on the board, every edit as a value, and the way back through all of them.
//!
//! A drawing begins with the plan of the file and changes nothing there; saving it is one write. Each step knows every
//! thing it touched as it was and as it became, so that going back and forth is exact and has no end. Things that are
//! new bear numbers from [`Fresh`] until the file gives them their own.

mod back;
mod copy;
mod edit;
mod follow;
mod front;
mod item;
mod lay;
mod line_up;
mod pattern;
mod run;
mod shape;
mod snap;
mod tally;
#[cfg(test)]
mod tests;
mod underlay;

pub use back::Against;
pub use copy::floor_above;
pub use edit::{Edit, EditKind, Refused};
pub use follow::{Follower, Trail};
pub use front::{has_front, look_deg};
pub use item::{Ground, Item, Part, Sheet, ground};
pub use lay::faces;
pub use line_up::{Alignment, extent, middle};
pub use pattern::{CODE_MOST, Pattern, PatternFlaw, next_like, said};
pub use run::{BAYS_MOST, RunShape, bays_of, direction_deg, run_of};
pub use shape::{corners, ground_of, is_closed, moved, pick, reshaped, standing, turned, within};
pub use snap::{Guide, Led, Snap, Targets, straight};
pub use tally::{Tally, tally};
pub use underlay::{PictureId, Underlay};

use super::id::FloorId;
use super::plan::Plan;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// From here up, numbers of things are the drawing's own; no file has so many rows.
const NEW_FROM: i64 = 1 << 40;

/// Gives out numbers for new things, each once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fresh(i64);

impl Default for Fresh {
    fn default() -> Self {
        Self(NEW_FROM)
    }
}

impl Fresh {
    /// The next number.
    pub fn id(&mut self) -> i64 {
        self.0 += 1;
        self.0
    }
}

/// Whether a number is the drawing's own, and no row of the file has it.
pub fn is_new(id: i64) -> bool {
    id > NEW_FROM
}

/// One thing as it was and as it became; nothing where it was not there, or is no more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub part: Part,
    pub before: Option<Item>,
    pub after: Option<Item>,
}

impl Change {
    /// What really changes; of several changes of one thing the last counts.
    fn all(sheet: &Sheet, after: Vec<(Part, Option<Item>)>) -> Vec<Self> {
        let mut changes: Vec<Self> = Vec::new();
        let mut known: BTreeMap<Part, usize> = BTreeMap::new();
        for (part, after) in after {
            if let Some(at) = known.get(&part) {
                changes[*at].after = after;
                continue;
            }
            known.insert(part, changes.len());
            let before = sheet.get(part);
            changes.push(Self {
                part,
                before,
                after,
            });
        }
        changes.retain(|change| change.before != change.after);
        changes
    }

    /// The way back.
    #[must_use]
    pub fn turned_round(&self) -> Self {
        Self {
            part: self.part,
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// What one edit did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub kind: EditKind,
    pub changes: Vec<Change>,
}

impl Step {
    fn take(&self, sheet: &mut Sheet) {
        for change in &self.changes {
            sheet.set(change.part, change.after.clone());
        }
    }

    fn take_back(&self, sheet: &mut Sheet) {
        for change in self.changes.iter().rev() {
            sheet.set(change.part, change.before.clone());
        }
    }
}

/// What is kept of a drawing that is not saved: its steps, to be taken again from the same plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Kept {
    pub done: Vec<Step>,
    pub undone: Vec<Step>,
    pub fresh: Fresh,
    /// The floor that was on the board.
    pub floor: Option<FloorId>,
    /// What was on the board when the house was brought back to an earlier drawing; it waits for that to be taken back.
    #[serde(default)]
    pub aside: Option<Box<Kept>>,
}

/// The house on the board.
#[derive(Debug, Clone)]
pub struct Drawing {
    base: Arc<Sheet>,
    sheet: Sheet,
    done: Vec<Arc<Step>>,
    undone: Vec<Arc<Step>>,
    fresh: Fresh,
}

impl Drawing {
    /// Begins with the plan of the file and the pictures under its floors.
    pub fn new(plan: Plan, underlays: BTreeMap<FloorId, Underlay>) -> Self {
        let sheet = Sheet::new(plan, underlays);
        Self {
            base: Arc::new(sheet.clone()),
            sheet,
            done: Vec::new(),
            undone: Vec::new(),
            fresh: Fresh::default(),
        }
    }

    /// As it is drawn now.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// As the file has it.
    pub fn base(&self) -> &Sheet {
        &self.base
    }

    /// A number for a new thing.
    pub fn fresh(&mut self) -> &mut Fresh {
        &mut self.fresh
    }

    /// Makes an edit; gives back what it touched. What was taken back before it can't be done again.
    ///
    /// # Errors
    /// Why it can't be made; nothing is changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Vec<Part>, Refused> {
        let mut fresh = self.fresh.clone();
        let changes = edit.changes(&self.sheet, &mut fresh)?;
        if changes.is_empty() {
            return Err(Refused::Nothing);
        }
        self.fresh = fresh;
        let step = Step {
            kind: edit.kind(),
            changes,
        };
        let parts = step.changes.iter().map(|c| c.part).collect();
        step.take(&mut self.sheet);
        self.done.push(Arc::new(step));
        self.undone.clear();
        Ok(parts)
    }

    /// Takes the last step back; gives back what it was.
    pub fn undo(&mut self) -> Option<Arc<Step>> {
        let step = self.done.pop()?;
        step.take_back(&mut self.sheet);
        self.undone.push(Arc::clone(&step));
        Some(step)
    }

    /// Takes a step again that was taken back.
    pub fn redo(&mut self) -> Option<Arc<Step>> {
        let step = self.undone.pop()?;
        step.take(&mut self.sheet);
        self.done.push(Arc::clone(&step));
        Some(step)
    }

    /// What can be taken back next, and again next.
    pub fn next_undo(&self) -> Option<EditKind> {
        self.done.last().map(|s| s.kind)
    }

    pub fn next_redo(&self) -> Option<EditKind> {
        self.undone.last().map(|s| s.kind)
    }

    /// Whether there is anything to save or to discard.
    pub fn is_changed(&self) -> bool {
        !self.changes().is_empty()
    }

    /// All that has to be written: each thing that is not as the file has it, in an order in which things can be taken
    /// out (what stands on a floor before the floor) and put in (a floor before what stands on it).
    pub fn changes(&self) -> Vec<Change> {
        let touched: BTreeSet<Part> = (self.done.iter())
            .flat_map(|step| step.changes.iter().map(|c| c.part))
            .collect();
        let changes = touched.into_iter().map(|part| Change {
            part,
            before: self.base.get(part),
            after: self.sheet.get(part),
        });
        changes.filter(|c| c.before != c.after).collect()
    }

    /// The steps, to be kept until the drawing is saved or discarded.
    pub fn steps(&self) -> (Vec<Arc<Step>>, Vec<Arc<Step>>, Fresh) {
        (self.done.clone(), self.undone.clone(), self.fresh.clone())
    }

    /// Takes kept steps again. `false` where the plan of the file is another one by now and they don't fit it any more;
    /// the drawing is as it was then.
    pub fn resume(&mut self, kept: Kept) -> bool {
        let mut resumed = self.clone();
        for step in kept.done {
            let fits = |c: &Change| resumed.sheet.get(c.part) == c.before;
            if !step.changes.iter().all(fits) {
                return false;
            }
            step.take(&mut resumed.sheet);
            // What is new stands on nothing where its floor is gone.
            let stands = |c: &Change| resumed.sheet.get(c.part) == c.after;
            if !step.changes.iter().all(stands) {
                return false;
            }
            resumed.done.push(Arc::new(step));
        }
        resumed.undone = kept.undone.into_iter().map(Arc::new).collect();
        resumed.fresh = kept.fresh;
        *self = resumed;
        true
    }
}

/// What goes with bays that are taken out: so many sections on so many bays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lost {
    pub bays: usize,
    pub sections: usize,
}

impl Drawing {
    /// The sections that some changes take off their shelves.
    pub fn lost(&self, changes: &[Change]) -> Lost {
        let mut lost = Lost::default();
        for change in changes {
            let Some(Item::Bay(_, before)) = &change.before else {
                continue;
            };
            let after = match &change.after {
                Some(Item::Bay(_, after)) => self.sheet.sections_of(after),
                _ => 0,
            };
            let gone = self.sheet.sections_of(before).saturating_sub(after);
            lost.bays += usize::from(gone > 0);
            lost.sections += gone;
        }
        lost
    }

    /// The sections that saving would take off their shelves.
    pub fn lost_in_all(&self) -> Lost {
        self.lost(&self.changes())
    }
}
