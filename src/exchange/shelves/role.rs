//! What a column of a shelf list can be told to be, where its name says nothing here.

use super::{AREA, BAY, COLLECTION, FIRST, FLOOR, LAST, RANGES, SHAPE, SIDE};
use crate::domain::word::words;
use crate::exchange::told::{ColumnPart, Part};

words! {
    /// What a column holds; the word is the column's own name.
    Role {
        Bay = "bay",
        Ranges = "call_numbers",
        First = "first_call_number",
        Last = "last_call_number",
        Floor = "floor",
        Area = "area",
        Side = "side",
        Collection = "collection",
        SubjectEn = "subject_en",
        SubjectTa = "subject_ta",
        Scheme = "scheme",
    }
}

impl Part for Role {
    const LIST: &'static str = "shelves-list";
    const CHOICES: &'static [Self] = &Self::ALL;
    const HAS_TITLES: bool = true;

    fn word(self) -> &'static str {
        self.word()
    }

    /// A range needs a bay, or else an area or a floor, and both of its ends.
    fn are_enough(told: &[Self]) -> bool {
        let has = |role| told.contains(&role);
        let is_somewhere = [Self::Bay, Self::Area, Self::Floor].into_iter().any(has);
        is_somewhere && (has(Self::Ranges) || (has(Self::First) && has(Self::Last)))
    }

    fn guess(header: &[String]) -> Vec<Option<Self>> {
        let guessed = SHAPE.guess(header).into_iter();
        guessed.map(|column| Self::from_word(column?)).collect()
    }

    fn is_known(cell: &str) -> bool {
        SHAPE.knows(cell)
    }
}

impl ColumnPart for Role {
    fn column(self) -> &'static str {
        match self {
            Self::Bay => BAY,
            Self::Ranges => RANGES,
            Self::First => FIRST,
            Self::Last => LAST,
            Self::Floor => FLOOR,
            Self::Area => AREA,
            Self::Side => SIDE,
            Self::Collection => COLLECTION,
            Self::SubjectEn | Self::SubjectTa | Self::Scheme => self.word(),
        }
    }
}
