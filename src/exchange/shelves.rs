//! Shelves from a list of faces with their first and last call number:
//! `collection, floor, bay, side, first_call_number, last_call_number, subject_en`, and where they are known
//! `subject_ta` and `scheme` (`ddc`, `lcc`, `colon`, `generic`) for a collection that is new.
//!
//! Columns may have other names that libraries give them ([`SHAPE`]), and one column may hold whole ranges in the place of
//! two ([`mod@range`]). Without a column of sides the side stands at the end of the bay's name, or it is the first one;
//! without one of floors a bay is found by its code alone, without one of collections it is the branch's only one. Left
//! and odd are side A, right and even side B; where no side stands it is the one that the bay has, or A. Floor and
//! collection of a row that has none are those of the row above, as merged cells of a sheet are written. A row with a range
//! but no bay goes on with the bay, and the side, of the row right above it.
//!
//! A list may name rows of bays by their end panels and not bays: a range of such a row is kept on the bay in its middle and
//! told of the row.
//!
//! A list may also name areas or floors alone, as most plans on a wall do: such a range is kept on the bay in the middle of
//! the area or the floor on which nothing else stands, and told of the whole.
//!
//! A face may stand in several rows, or with several ranges in one: its sections from the left, each as long as the
//! others. A row without numbers empties its face. Faces that the list does not name stay as they are. In a branch with a
//! plan every bay must be on it; a branch without one gets a sketch (see [`super::sketch`]).

mod house;
mod place;
pub mod range;
mod role;
mod side;
mod spot;

pub use house::floors;
pub use place::{FaceSections, place};
pub use role::Role;
pub use side::{Stood, bare};
pub(in crate::exchange) use spot::is_floor;

use super::sketch::Level;
use super::table::{Cells, GoesOn, Shape};
use crate::domain::call_number::{CallNumber, Scheme};
use crate::domain::holding::Collection;
use crate::domain::language::Name;
use crate::domain::problem::{Problem, Why};
use std::collections::BTreeMap;

const COLLECTION: &str = "collection";
const FLOOR: &str = "floor";
const AREA: &str = "area";
const BAY: &str = "bay";
const SIDE: &str = "side";
const FIRST: &str = "first_call_number";
const LAST: &str = "last_call_number";
/// Whole ranges.
const RANGES: &str = "call_numbers";

/// The columns of a shelf list.
pub const SHAPE: Shape = Shape {
    needed: &[BAY, FIRST, LAST],
    wanted: &[
        COLLECTION,
        FLOOR,
        AREA,
        SIDE,
        RANGES,
        "subject_en",
        "subject_ta",
        "scheme",
    ],
    instead: &[(RANGES, &[FIRST, LAST]), (AREA, &[BAY]), (FLOOR, &[BAY])],
    beside: &[AREA, FLOOR],
    carried: &[COLLECTION, FLOOR],
    goes_on: Some(GoesOn {
        column: BAY,
        where_filled: &[FIRST, LAST, RANGES],
        with: &[SIDE],
        unless_filled: &[AREA],
        unless_other: &[FLOOR],
    }),
    // As libraries name them on the lists that they publish of their stacks.
    also: &[
        // Where the list says nowhere else where it is.
        ("location", COLLECTION),
        ("location", FLOOR),
        ("location code", COLLECTION),
        ("shelving location", COLLECTION),
        ("sublocation", COLLECTION),
        ("collection name", COLLECTION),
        ("level", FLOOR),
        ("storey", FLOOR),
        ("தளம்", FLOOR),
        ("floor number", FLOOR),
        ("zone", AREA),
        ("room", AREA),
        ("wing", AREA),
        ("stacks", AREA),
        ("பகுதி", AREA),
        ("bay code", BAY),
        ("shelf label", BAY),
        // What a drawing calls it; as a word that stands twice, it counts only where no surer one does.
        ("svg code", BAY),
        ("svg code", BAY),
        ("aisle", BAY),
        // Where another column is the bay, its range is what stands there.
        ("range", BAY),
        ("range", RANGES),
        ("range number", BAY),
        ("range no", BAY),
        ("row", BAY),
        ("row number", BAY),
        ("aisle number", BAY),
        ("bay number", BAY),
        ("stack number", BAY),
        ("bookcase", BAY),
        ("case", BAY),
        ("rack", BAY),
        ("almirah", BAY),
        ("அலமாரி", BAY),
        ("shelf", BAY),
        ("shelf unit", BAY),
        ("stack", BAY),
        ("unit", BAY),
        ("face", SIDE),
        ("first", FIRST),
        ("first number", FIRST),
        ("begin call number", FIRST),
        ("from call number", FIRST),
        ("call number range start", FIRST),
        ("start of range", FIRST),
        ("range start", FIRST),
        ("range begin", FIRST),
        ("first call number", FIRST),
        ("beginning", FIRST),
        ("begins", FIRST),
        ("starting", FIRST),
        ("starting call number", FIRST),
        ("first call no", FIRST),
        ("call number from", FIRST),
        ("start", FIRST),
        ("start call number", FIRST),
        ("call number start", FIRST),
        ("begin", FIRST),
        ("beginning call number", FIRST),
        ("from", FIRST),
        ("last", LAST),
        ("last number", LAST),
        ("to call number", LAST),
        ("call number range end", LAST),
        ("end of range", LAST),
        ("range end", LAST),
        ("last call number", LAST),
        ("ending", LAST),
        ("ends", LAST),
        ("last call no", LAST),
        ("call number to", LAST),
        ("through", LAST),
        ("end", LAST),
        ("end call number", LAST),
        ("ending call number", LAST),
        ("call number end", LAST),
        ("to", LAST),
        ("call numbers", RANGES),
        ("call number", RANGES),
        ("call nos", RANGES),
        ("call no", RANGES),
        ("call number range", RANGES),
        ("call number ranges", RANGES),
        ("call no range", RANGES),
        ("ranges", RANGES),
        ("numbers", RANGES),
        ("classes", RANGES),
        ("class", RANGES),
        ("class numbers", RANGES),
        ("lc range", RANGES),
        ("lc classes", RANGES),
        ("lc class", RANGES),
        ("lc classification", RANGES),
        ("lc call numbers", RANGES),
        ("lc call number", RANGES),
        ("call letters", RANGES),
        ("class range", RANGES),
        ("classification", RANGES),
        ("dewey classes", RANGES),
        ("dewey class", RANGES),
        ("ddc", RANGES),
        ("dewey", RANGES),
        ("dewey range", RANGES),
        ("dewey numbers", RANGES),
        ("contents", RANGES),
        ("holds", RANGES),
        ("எண்கள்", RANGES),
        ("தொகுப்பு", COLLECTION),
        ("பொருள்", "subject_ta"),
        ("subject", "subject_en"),
        ("subjects", "subject_en"),
        ("description", "subject_en"),
        ("classification", "scheme"),
    ],
};

/// Letters of a code, as in the schema, of everything else, and of a cell with ranges.
const CODE_MOST: usize = 32;
const TEXT_MOST: usize = 200;
const RANGES_MOST: usize = 4_000;

/// A range of a row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub line: u64,
    /// Empty where the list has no column for it.
    pub collection: String,
    /// Given for a collection that is new.
    pub scheme: Option<Scheme>,
    /// Empty where the list has no column for it.
    pub floor: String,
    /// The room or other area: read where no bay is named.
    pub area: String,
    /// Empty where the list names no more than the area or the floor.
    pub bay: String,
    pub side: Stood,
    /// Both empty where nothing stands.
    pub first: String,
    pub last: String,
    pub subject: Name,
}

/// Reads one row, which may hold several ranges.
pub fn read(cells: Cells<'_>) -> Result<Vec<Listed>, Problem> {
    cells.check()?;
    let text = |column| cells.text_most(column, TEXT_MOST);
    let filled = |column, most| match cells.text_most(column, most) {
        Ok(text) if text.is_empty() => Err(Problem::new(column, Why::Missing)),
        read => read,
    };
    // A column that is there has something in every row, or in the first of those that it stands for.
    let needed = |column, most| match cells.has(column) {
        true => filled(column, most),
        false => Ok(String::new()),
    };
    let side = match text(SIDE)?.as_str() {
        "" => Stood::Unsaid,
        typed => Stood::read(typed).ok_or_else(|| {
            let typed = typed.to_owned();
            Problem::new(SIDE, Why::NotOneOf { typed })
        })?,
    };
    let (floor, area) = (needed(FLOOR, TEXT_MOST)?, text(AREA)?);
    // Where no bay is named, the part of the floor that is said with it is an area.
    let part = Level::split(&floor).filter(|_| area.is_empty() && !cells.has(BAY));
    let (floor, area) = match part {
        Some((floor, area)) => (floor.to_owned(), area.to_owned()),
        None => (floor, area),
    };
    let scheme = text("scheme")?.to_lowercase();
    let row = Listed {
        line: cells.line(),
        collection: needed(COLLECTION, CODE_MOST)?,
        scheme: match Scheme::from_word(&scheme) {
            None if !scheme.is_empty() => {
                return Err(Problem::new("scheme", Why::NotOneOf { typed: scheme }));
            }
            scheme => scheme,
        },
        floor,
        bay: match cells.has(BAY) {
            true if area.is_empty() => filled(BAY, CODE_MOST)?,
            true => cells.text_most(BAY, CODE_MOST)?,
            false => String::new(),
        },
        area,
        side,
        first: String::new(),
        last: String::new(),
        subject: Name {
            en: text("subject_en")?,
            ta: Some(text("subject_ta")?).filter(|ta| !ta.is_empty()),
        },
    };
    let with = |(first, last)| Listed {
        first,
        last,
        ..row.clone()
    };
    Ok(ranges(cells)?.into_iter().map(with).collect())
}

/// The ranges of a row, at least an empty one: of two columns, or of the one that holds both ends.
fn ranges(cells: Cells<'_>) -> Result<Vec<range::Ends>, Problem> {
    let text = |column| cells.text_most(column, TEXT_MOST);
    let of_cell = |column| {
        let cell = cells.lines(column)?.join("\n");
        if cell.chars().count() > RANGES_MOST {
            let most = RANGES_MOST;
            return Err(Problem::new(column, Why::TooLong { most }));
        }
        range::ranges(&cell).map_err(|why| Problem::new(column, why))
    };
    let mut all = if cells.has(RANGES) {
        of_cell(RANGES)?
    } else {
        let (first, last) = (text(FIRST)?, text(LAST)?);
        match (first.is_empty(), last.is_empty()) {
            (true, false) => return Err(Problem::new(FIRST, Why::Missing)),
            // A range that somebody wrote into the first of the columns.
            (false, true) => match of_cell(FIRST)? {
                all if all.iter().any(|(first, last)| first != last) => all,
                _ => return Err(Problem::new(LAST, Why::Missing)),
            },
            _ => vec![(first, last)],
        }
    };
    if all.is_empty() {
        all.push(Default::default());
    }
    let most = TEXT_MOST;
    let is_long =
        |(first, last): &range::Ends| first.chars().count().max(last.chars().count()) > most;
    if all.iter().any(is_long) {
        return Err(Problem::new(RANGES, Why::TooLong { most }));
    }
    Ok(all)
}

/// Whether a name in a list means this collection: its code, its name, or one of its location codes.
pub fn is_meant(collection: &Collection, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let is_same = |name: &str| name.trim().to_lowercase() == text;
    !text.is_empty()
        && (is_same(&collection.code)
            || is_same(&collection.name.en)
            || collection.name.ta.as_deref().is_some_and(is_same)
            || collection
                .locations
                .iter()
                .any(|location| is_same(location)))
}

/// The collections of a list that the branch does not have, each with its scheme: the one the list gives, or else the
/// one that all its numbers are built by.
pub fn new_collections(rows: &[Listed], known: &[Collection]) -> Vec<(String, Scheme)> {
    let mut new: BTreeMap<&str, Vec<&Listed>> = BTreeMap::new();
    for row in rows {
        let is_known = known
            .iter()
            .any(|collection| is_meant(collection, &row.collection));
        if !is_known && !row.collection.is_empty() {
            new.entry(&row.collection).or_default().push(row);
        }
    }
    new.into_iter()
        .map(|(code, rows)| {
            let given = rows.iter().find_map(|row| row.scheme);
            let labels = || {
                rows.iter()
                    .flat_map(|row| [row.first.as_str(), &row.last])
                    .filter(|label| !label.is_empty())
            };
            (code.to_owned(), given.unwrap_or_else(|| scheme_of(labels)))
        })
        .collect()
}

/// The first scheme whose rule every label is built by.
fn scheme_of<'a, I: Iterator<Item = &'a str>>(labels: impl Fn() -> I) -> Scheme {
    let fits = |scheme: &Scheme| {
        labels().all(|label| CallNumber::parse(label, *scheme).parsed_as() == *scheme)
    };
    Scheme::ALL
        .into_iter()
        .find(fits)
        .unwrap_or(Scheme::Generic)
}

/// Whether two codes name the same bay: signs are read aloud and typed in either case.
fn is_code(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests;
