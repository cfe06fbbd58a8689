//! The sections of a face as somebody types them at the shelf: raw text until it is checked.

use crate::domain::id::{CollectionId, FaceId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::{Face, Moving, Section};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed::{When, when};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Letters a label, a subject and a sentence hold.
const LABEL_MOST: usize = 120;
const TEXT_MOST: usize = 300;

/// A section while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionForm {
    /// 0 for one that was added.
    pub id: SectionId,
    pub from_mm: i32,
    pub to_mm: i32,
    pub collection: CollectionId,
    pub first: String,
    pub last: String,
    pub subject_en: String,
    pub subject_ta: String,
    pub surveyed_on: Option<NaiveDate>,
    pub is_moving: bool,
    pub moving_until: String,
    pub moving_en: String,
    pub moving_ta: String,
}

/// What of a section is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionField {
    First,
    Last,
    SubjectEn,
    SubjectTa,
    MovingUntil,
    MovingEn,
    MovingTa,
}

impl SectionField {
    /// The name in a [`Problem`], and the tail of wording and field ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Last => "last",
            Self::SubjectEn => "subject-en",
            Self::SubjectTa => "subject-ta",
            Self::MovingUntil => "moving-until",
            Self::MovingEn => "moving-en",
            Self::MovingTa => "moving-ta",
        }
    }
}

impl SectionForm {
    fn of(section: &Section) -> Self {
        let moving = section.moving.clone().unwrap_or_default();
        Self {
            id: section.id,
            from_mm: section.from_mm,
            to_mm: section.to_mm,
            collection: section.collection,
            first: section.first.clone(),
            last: section.last.clone(),
            subject_en: section.subject.en.clone(),
            subject_ta: section.subject.ta.clone().unwrap_or_default(),
            surveyed_on: section.surveyed_on,
            is_moving: section.moving.is_some(),
            moving_until: moving.until.map_or_else(String::new, |day| day.to_string()),
            moving_en: moving.say.en,
            moving_ta: moving.say.ta.unwrap_or_default(),
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: SectionField) -> &str {
        match field {
            SectionField::First => &self.first,
            SectionField::Last => &self.last,
            SectionField::SubjectEn => &self.subject_en,
            SectionField::SubjectTa => &self.subject_ta,
            SectionField::MovingUntil => &self.moving_until,
            SectionField::MovingEn => &self.moving_en,
            SectionField::MovingTa => &self.moving_ta,
        }
    }

    /// Types into a field.
    pub fn set(&mut self, field: SectionField, text: String) {
        *match field {
            SectionField::First => &mut self.first,
            SectionField::Last => &mut self.last,
            SectionField::SubjectEn => &mut self.subject_en,
            SectionField::SubjectTa => &mut self.subject_ta,
            SectionField::MovingUntil => &mut self.moving_until,
            SectionField::MovingEn => &mut self.moving_en,
            SectionField::MovingTa => &mut self.moving_ta,
        } = text;
    }

    /// The section as far as it can be read by now, for a look at what it does to its neighbours.
    pub fn sketch(&self) -> Section {
        Section {
            id: self.id,
            from_mm: self.from_mm,
            to_mm: self.to_mm,
            collection: self.collection,
            first: self.first.trim().to_owned(),
            last: self.last.trim().to_owned(),
            subject: named(&self.subject_en, &self.subject_ta),
            surveyed_on: self.surveyed_on,
            moving: None,
        }
    }

    fn check(&self) -> Result<Section, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: SectionField, why| problems.push(Problem::new(field.word(), why));
        for field in [SectionField::First, SectionField::Last] {
            match self.text(field).trim() {
                "" => wrong(field, Why::Missing),
                text if text.chars().count() > LABEL_MOST => {
                    wrong(field, Why::TooLong { most: LABEL_MOST });
                }
                _ => {}
            }
        }
        for field in [
            SectionField::SubjectEn,
            SectionField::SubjectTa,
            SectionField::MovingEn,
            SectionField::MovingTa,
        ] {
            if self.text(field).trim().chars().count() > TEXT_MOST {
                wrong(field, Why::TooLong { most: TEXT_MOST });
            }
        }
        let until = if self.is_moving {
            until(&self.moving_until).unwrap_or_else(|why| {
                wrong(SectionField::MovingUntil, why);
                None
            })
        } else {
            None
        };
        let moving = self.is_moving.then(|| Moving {
            until,
            say: named(&self.moving_en, &self.moving_ta),
        });
        if problems.is_empty() {
            Ok(Section {
                moving,
                ..self.sketch()
            })
        } else {
            Err(problems)
        }
    }
}

/// The sections of a face while they are typed, from the left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaceForm {
    pub face: FaceId,
    /// How long the face is.
    pub length_mm: i32,
    pub sections: Vec<SectionForm>,
}

/// Less than a hand's breadth is no section.
const SHORTEST_MM: i32 = 50;

impl FaceForm {
    pub fn of(face: &Face, length_mm: i32) -> Self {
        Self {
            face: face.id,
            length_mm,
            sections: face.sections.iter().map(SectionForm::of).collect(),
        }
    }

    /// Adds a section at the right end: on what is free there, or on half of the last one's stretch. It goes on in the
    /// last one's collection.
    pub fn add(&mut self, collection: CollectionId) {
        let reached = self.sections.last().map_or(0, |last| last.to_mm);
        if self.length_mm - reached >= SHORTEST_MM {
            let collection = self.sections.last().map_or(collection, |s| s.collection);
            let (from_mm, to_mm) = (reached, self.length_mm);
            self.sections.push(SectionForm {
                collection,
                from_mm,
                to_mm,
                ..SectionForm::of(&nothing())
            });
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
        let right = SectionForm {
            id: SectionId(0),
            from_mm: middle,
            first: String::new(),
            ..left.clone()
        };
        left.to_mm = middle;
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
            left.to_mm = gone.to_mm;
        } else if let Some(right) = self.sections.get_mut(at) {
            right.from_mm = gone.from_mm;
        }
    }

    /// The sections, or what has to be mended, each with the section it is in.
    ///
    /// # Errors
    /// Labels that are missing, texts that are too long, a day that is none.
    pub fn check(&self) -> Result<Vec<Section>, Vec<(usize, Problem)>> {
        let (mut sections, mut wrong) = (Vec::new(), Vec::new());
        for (at, form) in self.sections.iter().enumerate() {
            match form.check() {
                Ok(section) => sections.push(section),
                Err(problems) => wrong.extend(problems.into_iter().map(|p| (at, p))),
            }
        }
        if wrong.is_empty() {
            Ok(sections)
        } else {
            Err(wrong)
        }
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
    }
}

fn named(en: &str, ta: &str) -> Name {
    let ta = ta.trim();
    Name {
        en: en.trim().to_owned(),
        ta: (!ta.is_empty()).then(|| ta.to_owned()),
    }
}

/// The day of a move; nothing where none is said.
fn until(text: &str) -> Result<Option<NaiveDate>, Why> {
    match when(text.trim())? {
        None => Ok(None),
        Some(When::Day(day)) => Ok(Some(day)),
        Some(When::Year(_)) => Err(Why::NotADay {
            typed: text.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Side;

    fn face() -> FaceForm {
        let section = |id, from_mm, first: &str, last: &str| Section {
            id: SectionId(id),
            from_mm,
            to_mm: from_mm + 450,
            collection: CollectionId(1),
            first: first.into(),
            last: last.into(),
            ..nothing()
        };
        let face = Face {
            id: FaceId(1),
            side: Side::A,
            sign: Name::default(),
            sections: vec![section(1, 0, "330", "334"), section(2, 450, "335", "339")],
        };
        FaceForm::of(&face, 900)
    }

    fn stretches(form: &FaceForm) -> Vec<(i64, i32, i32)> {
        let sections = form.sections.iter();
        sections.map(|s| (s.id.0, s.from_mm, s.to_mm)).collect()
    }

    #[test]
    fn what_is_not_touched_comes_back_as_it_was() {
        let form = face();
        assert_eq!(form.check().unwrap(), form.sketch());
    }

    #[test]
    fn sections_share_their_stretch_when_they_are_split_added_and_removed() {
        let mut form = face();
        form.split(0);
        assert_eq!(
            stretches(&form),
            [(1, 0, 225), (0, 225, 450), (2, 450, 900)]
        );
        let labels: Vec<(&str, &str)> = { form.sections.iter() }
            .map(|s| (s.first.as_str(), s.last.as_str()))
            .collect();
        assert_eq!(labels, [("330", ""), ("", "334"), ("335", "339")]);
        form.remove(0);
        assert_eq!(stretches(&form), [(0, 0, 450), (2, 450, 900)]);
        form.add(CollectionId(1));
        assert_eq!(
            stretches(&form),
            [(0, 0, 450), (2, 450, 675), (0, 675, 900)]
        );
        form.remove(2);
        form.remove(1);
        form.remove(0);
        form.add(CollectionId(7));
        assert_eq!(stretches(&form), [(0, 0, 900)]);
        assert_eq!(form.sections[0].collection, CollectionId(7));
    }

    #[test]
    fn what_is_missing_is_told_by_section_and_field() {
        let mut form = face();
        form.sections[1].first = "  ".into();
        form.sections[1].is_moving = true;
        form.sections[1].moving_until = "soon".into();
        let wrong = form.check().unwrap_err();
        let named: Vec<(usize, &str)> = wrong.iter().map(|(at, p)| (*at, &*p.field)).collect();
        assert_eq!(named, [(1, "first"), (1, "moving-until")]);
        form.sections[1].first = "335".into();
        form.sections[1].moving_until = "3/12/2026".into();
        let moving = form.check().unwrap()[1].moving.clone().unwrap();
        assert_eq!(moving.until, "2026-12-03".parse().ok());
    }
}
