//! Copies from the CSV of Koha's item search, by the names in its header (which has a space after each comma).
//!
//! Koha writes title and author into one cell, as on a catalogue card: `Title : subtitle / Author`. It writes the
//! descriptions of collection, location, library and item type and not their codes, so a collection is found by its
//! code, its name or one of its location codes.

use super::cell;
use super::table::{Cells, Shape};
use crate::domain::problem::{Problem, Why};

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
};

const TITLE: &str = "Title";
const BARCODE: &str = "Barcode";
const CALL_NUMBER: &str = "Call number";
const COLLECTION: &str = "Collection";
const LOCATION: &str = "Shelving location";

/// Letters of a barcode, as in the schema, and of everything else.
const BARCODE_MOST: usize = 64;
const TITLE_MOST: usize = 2_000;
const TEXT_MOST: usize = 500;

/// A copy as the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub barcode: String,
    pub title: String,
    pub author: String,
    pub publisher: String,
    pub published: String,
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
    let barcode = cell::number(&barcode, BARCODE_MOST).map_err(|why| Problem::new(BARCODE, why))?;
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
    })
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
mod tests {
    use super::super::table::Table;
    use super::*;

    const HEADER: &str = "Title, Publication date, Publisher, Collection, Barcode, Call number, Home library, \
                          Current location, Shelving location, Itemtype, Inventory number, Status, Lost, Checkouts";

    fn rows(text: &str) -> Vec<Result<Listed, Problem>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("items.csv");
        std::fs::write(&path, format!("{HEADER}\n{text}")).unwrap();
        let mut table = Table::open(&path, &SHAPE).unwrap();
        let mut all = Vec::new();
        while let Some(cells) = table.next_row().unwrap() {
            all.push(read(cells));
        }
        all
    }

    #[test]
    fn a_row_of_kohas_item_search_is_read_by_its_header() {
        let row = "\"Wells of the south : a guide / Devi, R\", c1984,\"Vaigai, Madurai\",GEN,B1,333.91 DEV,Main,Main,Stacks,Book,,Available,,3\n";
        let listed = rows(row).remove(0).unwrap();
        assert_eq!(listed.title, "Wells of the south : a guide");
        assert_eq!(listed.author, "Devi, R");
        assert_eq!(listed.published, "c1984");
        assert_eq!(listed.publisher, "Vaigai, Madurai");
        assert_eq!(
            (listed.barcode.as_str(), listed.call_number.as_str()),
            ("B1", "333.91 DEV")
        );
        assert_eq!(
            (listed.collection.as_str(), listed.location.as_str()),
            ("GEN", "Stacks")
        );
        assert_eq!(
            (listed.item_type.as_str(), listed.status.as_str()),
            ("Book", "Available")
        );
    }

    #[test]
    fn title_and_author_part_at_the_last_free_stroke() {
        for (cell, title, author) in [
            ("Tea / Anand", "Tea", "Anand"),
            ("And/or : logic / Bose", "And/or : logic", "Bose"),
            ("A / B / C", "A / B", "C"),
            ("Anonymous verse /", "Anonymous verse", ""),
            ("No author", "No author", ""),
            ("பொன்னி / கல்கி", "பொன்னி", "கல்கி"),
        ] {
            assert_eq!(title_and_author(cell), (title, author));
        }
    }

    #[test]
    fn a_lost_copy_says_so() {
        let row = |status: &str, lost: &str| format!("T,,,,B,1,,,,,,{status},{lost},\n");
        let all = rows(&(row("Available", "Lost") + &row("Available", "0") + &row("", "")));
        let status: Vec<String> = all.into_iter().map(|r| r.unwrap().status).collect();
        assert_eq!(status, ["Lost", "Available", ""]);
    }

    #[test]
    fn what_a_copy_lacks_is_told_with_its_column() {
        let all =
            rows(",,,,B1,1,,,,,,,,\nT,,,,,1,,,,,,,,\nT,,,,1E+12,1,,,,,,,,\n /,,,,B1,1,,,,,,,,\n");
        let missing = |field| Err(Problem::new(field, Why::Missing));
        let rounded = Err(Problem::new(
            BARCODE,
            Why::Rounded {
                typed: "1E+12".into(),
            },
        ));
        assert_eq!(
            all,
            [missing(TITLE), missing(BARCODE), rounded, missing(TITLE)]
        );
    }
}
