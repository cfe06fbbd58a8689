//! What a column of a list of places can be told to be, where its name says nothing here.

use super::SHAPE;
use crate::domain::word::words;
use crate::exchange::told::{ColumnPart, Part};

words! {
    /// What a column holds; the word is the column's own name.
    Role {
        NameEn = "name_en",
        NameTa = "name_ta",
        Kind = "kind",
        Floor = "floor",
        StandsAt = "stands_at",
        XM = "x_m",
        YM = "y_m",
        XPx = "x_px",
        YPx = "y_px",
        WidthPx = "width_px",
        HeightPx = "height_px",
        Code = "code",
        OtherNames = "other_names",
        Facing = "facing_deg",
        Staffed = "staffed",
        MessageEn = "message_en",
        MessageTa = "message_ta",
        AnswersFor = "answers_for",
    }
}

impl Part for Role {
    const LIST: &'static str = "places-list";
    const CHOICES: &'static [Self] = &Self::ALL;
    const HAS_TITLES: bool = true;

    fn word(self) -> &'static str {
        self.word()
    }

    /// A place needs a name and a floor.
    fn are_enough(told: &[Self]) -> bool {
        let is_called = told.contains(&Self::NameEn) || told.contains(&Self::NameTa);
        is_called && told.contains(&Self::Floor)
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
        self.word()
    }
}
