//! Copies from the CSV of Koha's item search, by the names in its header (which has a space after each comma); those
//! of a catalogue's records are read in `marc`, and [`mod@format`] tells which of the two a file is. Any other list comes in
//! once its columns were told what they are ([`Role`], [`Mapping`]).
//!
//! Koha writes title and author into one cell, as on a catalogue card: `Title : subtitle / Author`. It writes the
//! descriptions of collection, location, library and item type and not their codes, so a collection is found by its
//! code, its name or one of its location codes.

pub mod format;
mod mapping;
mod role;

pub use mapping::{List, Mapping, Roles};
pub use role::Role;

use super::encoding::composed;
use super::table::{Cells, Shape};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use std::borrow::Cow;

/// Koha's columns that are read. `Inventory number`, `Withdrawn` and `Checkouts` are not kept.
pub const SHAPE: Shape = Shape {
    needed: &[TITLE, BARCODE, CALL_NUMBER],
    wanted: &[
        "Publication date",
        "Publisher",
        COLLECTION,
        "Home library",
        "Current location",
        LOCATION,
        "Itemtype",
        "Status",
        "Lost",
    ],
    also: &[],
    instead: &[],
    beside: &[],
    carried: &[],
    goes_on: None,
};

pub(super) const TITLE: &str = "Title";
pub(super) const BARCODE: &str = "Barcode";
pub(super) const CALL_NUMBER: &str = "Call number";
const COLLECTION: &str = "Collection";
const LOCATION: &str = "Shelving location";

/// Letters of a barcode, as in the schema, and of everything else.
pub(super) const BARCODE_MOST: usize = 64;
pub(super) const TITLE_MOST: usize = 2_000;
pub(super) const TEXT_MOST: usize = 500;

/// A copy as the list has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    pub barcode: String,
    pub title: String,
    /// In Tamil letters; empty where the list has one form only.
    pub title_ta: String,
    pub author: String,
    pub author_ta: String,
    pub publisher: String,
    pub published: String,
    pub isbn: String,
    pub subjects: String,
    /// As in the catalogue, never corrected; empty for what stands on no shelf.
    pub call_number: String,
    /// What the list calls the collection: a code or a description.
    pub collection: String,
    pub location: String,
    pub home_library: String,
    pub item_type: String,
    /// The catalogue's word; a copy it says is lost has that as its status.
    pub status: String,
}

/// Reads one row.
pub fn read(cells: Cells<'_>) -> Result<Listed, Problem> {
    cells.check()?;
    let text = |column| cells.text_most(column, TEXT_MOST);
    let barcode = cells.text(BARCODE)?;
    let barcode =
        typed::number(&barcode, BARCODE_MOST).map_err(|why| Problem::new(BARCODE, why))?;
    let whole = cells.text_most(TITLE, TITLE_MOST)?;
    let (title, author) = title_and_author(&whole);
    if title.is_empty() {
        return Err(Problem::new(TITLE, Why::Missing));
    }
    let lost = text("Lost")?;
    Ok(Listed {
        barcode,
        title: title.to_owned(),
        author: author.to_owned(),
        publisher: text("Publisher")?,
        published: text("Publication date")?,
        call_number: text(CALL_NUMBER)?,
        collection: text(COLLECTION)?,
        location: text(LOCATION)?,
        home_library: text("Home library")?,
        item_type: text("Itemtype")?,
        status: if matches!(lost.as_str(), "" | "0") {
            text("Status")?
        } else {
            lost
        },
        ..Listed::default()
    }
    .composed())
}

impl Listed {
    /// Letters and their marks as one, as the records of catalogues have them, too; a list writes them either way.
    fn composed(mut self) -> Self {
        let texts = [
            &mut self.barcode,
            &mut self.title,
            &mut self.title_ta,
            &mut self.author,
            &mut self.author_ta,
            &mut self.publisher,
            &mut self.published,
            &mut self.subjects,
            &mut self.call_number,
            &mut self.collection,
            &mut self.location,
            &mut self.home_library,
            &mut self.item_type,
            &mut self.status,
        ];
        for text in texts {
            if let Cow::Owned(composed) = composed(Cow::Borrowed(text)) {
                *text = composed;
            }
        }
        self
    }
}

/// The title proper and the statement of responsibility behind the last stroke that stands free; a stroke at the end
/// belongs to a title without an author.
fn title_and_author(cell: &str) -> (&str, &str) {
    let (title, author) = match cell.rsplit_once(" / ") {
        Some((title, author)) if !title.trim().is_empty() => (title, author),
        _ => (cell, ""),
    };
    (title.trim_end_matches(['/', ' ']), author.trim())
}

#[cfg(test)]
mod tests;
