//! What a form or an import row complains about: which field, and why. The sentence is made by the wording.

use std::borrow::Cow;

/// One thing to mend before something can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's name as in the schema (`"summary"`), or the column's name in a file that is brought in.
    pub field: Cow<'static, str>,
    pub why: Why,
}

/// Why a value can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing was entered where something is needed.
    Missing,
    /// Without the member's consent it can't be kept.
    NotAgreed,
    /// None of several was chosen.
    NotChosen,
    /// More letters than the field holds.
    TooLong { most: usize },
    /// Not a day the calendar has, or not written as one.
    NotADay { typed: String },
    /// Not one of the values the field can have.
    NotOneOf { typed: String },
    /// A day that lies behind where one to come is needed.
    Over,
    /// A time of day that ends before it begins, a range that runs backwards.
    Backwards,
    /// A range that can be read in two ways.
    NotARange { typed: String },
    /// A range of which one end is missing.
    HalfRange,
    /// A spot outside of its floor.
    OffFloor,
    /// Dots of a picture, on a floor under which none lies.
    NoPicture,
    /// A range of an area or a floor where no bay stands that has nothing else on it.
    NoFreeBay,
    /// A lift or stairs, in a list of places.
    Joint,
    /// The same value stands twice where it must be the only one.
    Taken { value: String },
    /// It names something the file does not have.
    Unknown { value: String },
    /// Not a number, or out of bounds.
    NotANumber { typed: String },
    /// Control characters or text that can't be read.
    Unreadable,
    /// Not a telephone number: hardly a digit in it.
    NotAPhone { typed: String },
    /// Not an e-mail address.
    NotAnEmail { typed: String },
    /// A long number that a spreadsheet rounded (`9.19E+11`).
    Rounded { typed: String },
    /// A row of a list that has more or fewer cells than its header.
    Ragged { found: usize, expected: usize },
    /// A quote in a list that is opened and never closed.
    OpenQuote,
    /// A row of a list that is too long to be one.
    RowTooBig,
    /// A range that reaches into another one.
    Overlaps { with: String },
    /// It lies beyond the end of what it is on, which is so many centimetres long.
    Beyond { length: String },
    /// What stands before it reaches so many centimetres.
    Reached { length: String },
    /// A catalogue record that is not what its format says.
    Record { flaw: RecordFlaw },
    /// Letters of a catalogue record in a set that is not read; the set's word is the tail of its wording.
    OtherLetters { tag: String, set: &'static str },
    /// Bytes in a field of a catalogue record that are no letters.
    NotLetters { tag: String },
}

/// What is wrong with a catalogue record as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFlaw {
    /// Longer than a record can be; more likely an end that was lost.
    TooLong,
    /// The file, or the next record, begins before this one has ended.
    Cut,
    /// It does not begin with a leader.
    Leader,
    /// It stands before a whole record and belongs to none.
    Stray,
    /// It is not as many bytes long as its leader says.
    Length { said: usize, found: usize },
    /// Its directory names places where no field begins or ends.
    Directory,
    /// It is no well-formed XML, or not built as MARCXML is.
    Xml,
    /// It is no well-formed JSON object.
    Json,
    /// An authority or holdings record, which names no title.
    NotATitle,
}

impl Problem {
    /// A problem with one field.
    pub fn new(field: impl Into<Cow<'static, str>>, why: Why) -> Self {
        let field = field.into();
        Self { field, why }
    }
}
