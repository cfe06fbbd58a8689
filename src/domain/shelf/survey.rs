//! The sections of a face as somebody types them at the shelf: raw text until it is checked.

mod section;

pub use section::{SectionField, SectionForm};

use crate::domain::id::{CollectionId, FaceId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::{Face, Section};
use crate::domain::problem::{Problem, Why};
use crate::domain::spread::Spread;
use section::{cm, named};
use serde::{Deserialize, Serialize};

/// Letters a subject, a sign and a sentence hold.
const TEXT_MOST: usize = 300;

/// The sections of a face while they are typed, from the left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaceForm {
    pub face: FaceId,
    /// How long the face is.
    pub length_mm: i32,
    /// What its end panel says.
    pub sign_en: String,
    pub sign_ta: String,
    pub sections: Vec<SectionForm>,
}

/// What a face is to say and hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceState {
    pub sign: Name,
    /// From the left.
    pub sections: Vec<Section>,
}

/// What is wrong with a face that is typed: with its sign, or with one of its sections.
pub type Wrong = (Option<usize>, Problem);

/// The names of the signs in a [`Problem`], and the tails of wording and field ids.
pub const SIGN_EN: &str = "sign-en";
pub const SIGN_TA: &str = "sign-ta";

/// Less than a hand's breadth is no section.
const SHORTEST_MM: i32 = 50;

impl FaceForm {
    pub fn of(face: &Face, length_mm: i32) -> Self {
        Self {
            face: face.id,
            length_mm,
            sign_en: face.sign.en.clone(),
            sign_ta: face.sign.ta.clone().unwrap_or_default(),
            sections: face.sections.iter().map(SectionForm::of).collect(),
        }
    }

    /// Types into a field of a section. A neighbour that touched the end which is moved goes with it, as far as a section
    /// is left of it.
    pub fn type_into(&mut self, at: usize, field: SectionField, text: String) {
        let Some(section) = self.sections.get_mut(at) else {
            return;
        };
        let (from, to) = (section.from_mm, section.to_mm);
        section.set(field, text);
        let (new_from, new_to) = (section.from_mm, section.to_mm);
        let left = at.checked_sub(1).and_then(|at| self.sections.get_mut(at));
        if let Some(left) = left
            && left.to_mm == from
            && new_from - left.from_mm >= SHORTEST_MM
        {
            left.stretch(left.from_mm, new_from);
        }
        if let Some(right) = self.sections.get_mut(at + 1)
            && right.from_mm == to
            && right.to_mm - new_to >= SHORTEST_MM
        {
            right.stretch(new_to, right.to_mm);
        }
    }

    /// Adds a section at the right end: on what is free there, or on half of the last one's stretch. It goes on in the
    /// last one's collection.
    pub fn add(&mut self, collection: CollectionId) {
        let reached = self.sections.last().map_or(0, |last| last.to_mm);
        if self.length_mm - reached >= SHORTEST_MM {
            let collection = self.sections.last().map_or(collection, |s| s.collection);
            let mut added = SectionForm {
                collection,
                ..SectionForm::of(&nothing())
            };
            added.stretch(reached, self.length_mm);
            self.sections.push(added);
        } else if let Some(last) = self.sections.len().checked_sub(1) {
            self.split(last);
        }
    }

    /// Makes two of a section, each on half of its stretch: the left one keeps the first label, the right one the last.
    pub fn split(&mut self, at: usize) {
        let Some(left) = self.sections.get_mut(at) else {
            return;
        };
        let middle = left.from_mm + (left.to_mm - left.from_mm) / 2;
        if middle - left.from_mm < SHORTEST_MM {
            return;
        }
        let mut right = SectionForm {
            id: SectionId(0),
            first: String::new(),
            ..left.clone()
        };
        right.stretch(middle, right.to_mm);
        left.stretch(left.from_mm, middle);
        left.last = String::new();
        self.sections.insert(at + 1, right);
    }

    /// Takes a section away; its stretch goes to the one on its left, else to the one on its right.
    pub fn remove(&mut self, at: usize) {
        if at >= self.sections.len() {
            return;
        }
        let gone = self.sections.remove(at);
        let left = at.checked_sub(1).and_then(|at| self.sections.get_mut(at));
        if let Some(left) = left {
            left.stretch(left.from_mm, gone.to_mm);
        } else if let Some(right) = self.sections.get_mut(at) {
            right.stretch(gone.from_mm, right.to_mm);
        }
    }

    /// What the face is to say and hold, or what has to be mended.
    ///
    /// # Errors
    /// Labels that are missing, texts that are too long, a day that is none, a section that does not fit on the face.
    pub fn check(&self) -> Result<FaceState, Vec<Wrong>> {
        let (mut sections, mut wrong) = (Vec::new(), Vec::new());
        for (name, text) in [(SIGN_EN, &self.sign_en), (SIGN_TA, &self.sign_ta)] {
            if text.trim().chars().count() > TEXT_MOST {
                let why = Why::TooLong { most: TEXT_MOST };
                wrong.push((None, Problem::new(name, why)));
            }
        }
        for (at, form) in self.sections.iter().enumerate() {
            match form.check() {
                Ok(section) => sections.push(section),
                Err(problems) => wrong.extend(problems.into_iter().map(|p| (Some(at), p))),
            }
        }
        if wrong.is_empty() {
            wrong = self.misfits();
        }
        let sign = named(&self.sign_en, &self.sign_ta);
        if wrong.is_empty() {
            Ok(FaceState { sign, sections })
        } else {
            Err(wrong)
        }
    }

    /// Sections that end before they begin, reach over the end of the face or into the one on their left.
    fn misfits(&self) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        let mut reached = 0;
        for (at, form) in self.sections.iter().enumerate() {
            let why = |field: SectionField, why| (Some(at), Problem::new(field.word(), why));
            if form.to_mm - form.from_mm < SHORTEST_MM {
                wrong.push(why(SectionField::To, Why::Backwards));
            } else if form.to_mm > self.length_mm.max(SHORTEST_MM) {
                let length = cm(self.length_mm);
                wrong.push(why(SectionField::To, Why::Beyond { length }));
            } else if form.from_mm < reached {
                let length = cm(reached);
                wrong.push(why(SectionField::From, Why::Reached { length }));
            }
            reached = reached.max(form.to_mm);
        }
        wrong
    }

    /// As far as they can be read by now.
    pub fn sketch(&self) -> Vec<Section> {
        self.sections.iter().map(SectionForm::sketch).collect()
    }
}

fn nothing() -> Section {
    Section {
        id: SectionId(0),
        from_mm: 0,
        to_mm: 0,
        collection: CollectionId(0),
        first: String::new(),
        last: String::new(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    }
}

#[cfg(test)]
mod tests;
