//! One section of a face as somebody types it.

use super::TEXT_MOST;
use crate::domain::id::{CollectionId, SectionId};
use crate::domain::language::Name;
use crate::domain::plan::{Moving, Section};
use crate::domain::problem::{Problem, Why};
use crate::domain::spread::Spread;
use crate::domain::typed::{When, when};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Letters a label holds.
const LABEL_MOST: usize = 120;

/// A section while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionForm {
    /// 0 for one that was added.
    pub id: SectionId,
    pub from_mm: i32,
    pub to_mm: i32,
    /// The two as they are typed, in centimetres from the left end of the face.
    pub from_cm: String,
    pub to_cm: String,
    pub collection: CollectionId,
    pub first: String,
    pub last: String,
    pub subject_en: String,
    pub subject_ta: String,
    pub surveyed_on: Option<NaiveDate>,
    #[serde(default)]
    pub spread: Spread,
    pub is_moving: bool,
    pub moving_until: String,
    pub moving_en: String,
    pub moving_ta: String,
}

/// What of a section is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionField {
    From,
    To,
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
            Self::From => "from",
            Self::To => "to",
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
    pub(super) fn of(section: &Section) -> Self {
        let moving = section.moving.clone().unwrap_or_default();
        Self {
            id: section.id,
            from_mm: section.from_mm,
            to_mm: section.to_mm,
            from_cm: cm(section.from_mm),
            to_cm: cm(section.to_mm),
            collection: section.collection,
            first: section.first.clone(),
            last: section.last.clone(),
            subject_en: section.subject.en.clone(),
            subject_ta: section.subject.ta.clone().unwrap_or_default(),
            surveyed_on: section.surveyed_on,
            spread: section.spread,
            is_moving: section.moving.is_some(),
            moving_until: moving.until.map_or_else(String::new, |day| day.to_string()),
            moving_en: moving.say.en,
            moving_ta: moving.say.ta.unwrap_or_default(),
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: SectionField) -> &str {
        match field {
            SectionField::From => &self.from_cm,
            SectionField::To => &self.to_cm,
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
            SectionField::From => &mut self.from_cm,
            SectionField::To => &mut self.to_cm,
            SectionField::First => &mut self.first,
            SectionField::Last => &mut self.last,
            SectionField::SubjectEn => &mut self.subject_en,
            SectionField::SubjectTa => &mut self.subject_ta,
            SectionField::MovingUntil => &mut self.moving_until,
            SectionField::MovingEn => &mut self.moving_en,
            SectionField::MovingTa => &mut self.moving_ta,
        } = text;
        match field {
            SectionField::From => self.from_mm = mm(&self.from_cm).unwrap_or(self.from_mm),
            SectionField::To => self.to_mm = mm(&self.to_cm).unwrap_or(self.to_mm),
            _ => {}
        }
    }

    /// Moves its ends.
    pub(super) fn stretch(&mut self, from_mm: i32, to_mm: i32) {
        (self.from_mm, self.to_mm) = (from_mm, to_mm);
        (self.from_cm, self.to_cm) = (cm(from_mm), cm(to_mm));
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
            spread: self.spread,
        }
    }

    pub(super) fn check(&self) -> Result<Section, Vec<Problem>> {
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
        for field in [SectionField::From, SectionField::To] {
            if mm(self.text(field)).is_none() {
                let typed = self.text(field).trim().to_owned();
                wrong(field, Why::NotANumber { typed });
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

/// Centimetres as they are typed: `45`, `45.5`, `45,5`. None for what is no length.
fn mm(typed: &str) -> Option<i32> {
    let typed = typed.trim().replace(',', ".");
    let (whole, tenth) = typed.split_once('.').unwrap_or((&typed, "0"));
    let is_number = |text: &str, most| {
        (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    let is_length = is_number(whole, 5) && is_number(tenth, 1);
    let (whole, tenth): (i32, i32) = (whole.parse().ok()?, tenth.parse().ok()?);
    is_length.then_some(whole * 10 + tenth)
}

/// Millimetres as they are typed.
pub(super) fn cm(mm: i32) -> String {
    match mm % 10 {
        0 => (mm / 10).to_string(),
        tenth => format!("{}.{tenth}", mm / 10),
    }
}

pub(super) fn named(en: &str, ta: &str) -> Name {
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
