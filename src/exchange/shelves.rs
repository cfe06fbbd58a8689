//! Shelves from a list of faces with their first and last call number:
//! `collection, floor, bay, side, first_call_number, last_call_number, subject_en`, and where they are known
//! `subject_ta` and `scheme` (`ddc`, `lcc`, `colon`, `generic`) for a collection that is new.
//!
//! Columns may have other names that libraries give them ([`SHAPE`]). Without a column of sides it is the
//! first one.
//!
//! A face may stand in several rows: its sections from the left, each as long as the others. A row without numbers
//! empties its face. Faces that the list does not name stay as they are. In a branch with a plan every bay must be on
//! it; a branch without one gets a sketch (see [`super::sketch`]).

mod place;

pub use place::{FaceSections, place};

use super::sketch::{FloorBays, Level, NamedBay};
use super::table::{Cells, Shape};
use crate::domain::call_number::{CallNumber, Scheme};
use crate::domain::holding::Collection;
use crate::domain::language::Name;
use crate::domain::plan::Side;
use crate::domain::problem::{Problem, Why};
use std::collections::{BTreeMap, HashMap};

const COLLECTION: &str = "collection";
const FLOOR: &str = "floor";
const BAY: &str = "bay";
const SIDE: &str = "side";
const FIRST: &str = "first_call_number";
const LAST: &str = "last_call_number";

/// The columns of a shelf list.
pub const SHAPE: Shape = Shape {
    needed: &[COLLECTION, FLOOR, BAY, FIRST, LAST],
    wanted: &[SIDE, "subject_en", "subject_ta", "scheme"],
    // As libraries name them on the lists that they publish of their stacks.
    also: &[
        ("location", COLLECTION),
        ("location code", COLLECTION),
        ("shelving location", COLLECTION),
        ("sublocation", COLLECTION),
        ("level", FLOOR),
        ("storey", FLOOR),
        ("floor number", FLOOR),
        ("bay code", BAY),
        ("aisle", BAY),
        ("range", BAY),
        ("range number", BAY),
        ("row", BAY),
        ("shelf", BAY),
        ("shelf unit", BAY),
        ("stack", BAY),
        ("unit", BAY),
        ("face", SIDE),
        ("first", FIRST),
        ("first number", FIRST),
        ("first call number", FIRST),
        ("start", FIRST),
        ("start call number", FIRST),
        ("call number start", FIRST),
        ("begin", FIRST),
        ("beginning call number", FIRST),
        ("from", FIRST),
        ("last", LAST),
        ("last number", LAST),
        ("last call number", LAST),
        ("end", LAST),
        ("end call number", LAST),
        ("ending call number", LAST),
        ("call number end", LAST),
        ("to", LAST),
        ("subject", "subject_en"),
        ("subjects", "subject_en"),
        ("description", "subject_en"),
        ("classification", "scheme"),
    ],
};

/// Letters of a code, as in the schema, of what a lift button holds, and of everything else.
const CODE_MOST: usize = 32;
const FLOOR_MOST: usize = 12;
const TEXT_MOST: usize = 200;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub line: u64,
    pub collection: String,
    /// Given for a collection that is new.
    pub scheme: Option<Scheme>,
    pub floor: String,
    pub bay: String,
    pub side: Side,
    /// Both empty where nothing stands.
    pub first: String,
    pub last: String,
    pub subject: Name,
}

/// Reads one row.
pub fn read(cells: Cells<'_>) -> Result<Listed, Problem> {
    cells.check()?;
    let text = |column| cells.text_most(column, TEXT_MOST);
    let needed = |column, most| match cells.text_most(column, most) {
        Ok(text) if text.is_empty() => Err(Problem::new(column, Why::Missing)),
        read => read,
    };
    // Shelves along a wall have one side, and a list of such shelves has no column for it.
    let typed = if cells.has(SIDE) {
        needed(SIDE, TEXT_MOST)?
    } else {
        Side::A.word().to_owned()
    };
    let side = Side::ALL
        .into_iter()
        .find(|side| side.word().eq_ignore_ascii_case(&typed));
    let scheme = text("scheme")?.to_lowercase();
    let (first, last) = (text(FIRST)?, text(LAST)?);
    match (first.is_empty(), last.is_empty()) {
        (true, false) => return Err(Problem::new(FIRST, Why::Missing)),
        (false, true) => return Err(Problem::new(LAST, Why::Missing)),
        _ => {}
    }
    Ok(Listed {
        line: cells.line(),
        collection: needed(COLLECTION, CODE_MOST)?,
        scheme: match Scheme::from_word(&scheme) {
            None if !scheme.is_empty() => {
                return Err(Problem::new("scheme", Why::NotOneOf { typed: scheme }));
            }
            scheme => scheme,
        },
        floor: needed(FLOOR, FLOOR_MOST)?,
        bay: needed(BAY, CODE_MOST)?,
        side: side.ok_or_else(|| Problem::new(SIDE, Why::NotOneOf { typed }))?,
        first,
        last,
        subject: Name {
            en: text("subject_en")?,
            ta: Some(text("subject_ta")?).filter(|ta| !ta.is_empty()),
        },
    })
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
        if !known
            .iter()
            .any(|collection| is_meant(collection, &row.collection))
        {
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

/// The floors and bays a list names, in its order, for a branch that has no plan, and the rows that name a floor
/// nobody can place or a bay that stands on another floor already.
pub fn floors(rows: &[Listed]) -> (Vec<FloorBays>, Vec<(u64, Problem)>) {
    let mut house = Sketched::default();
    let mut refused = Vec::new();
    for row in rows {
        if let Err(problem) = house.add(row) {
            refused.push((row.line, problem));
        }
    }
    (house.floors, refused)
}

/// The floors as far as the list was read, and where each bay stands on them.
#[derive(Debug, Default)]
struct Sketched {
    floors: Vec<FloorBays>,
    /// Floor and place on it, by the bay's code in small letters.
    bays: HashMap<String, (usize, usize)>,
}

impl Sketched {
    fn add(&mut self, row: &Listed) -> Result<(), Problem> {
        let value = || row.floor.clone();
        let level = Level::read(&row.floor)
            .ok_or_else(|| Problem::new(FLOOR, Why::Unknown { value: value() }))?;
        let is_double = row.side == Side::B;
        let known = self.bays.get(&row.bay.to_lowercase()).copied();
        if let Some((floor, bay)) = known {
            let floor = &mut self.floors[floor];
            if floor.level.ordinal != level.ordinal {
                let value = row.bay.clone();
                return Err(Problem::new(BAY, Why::Taken { value }));
            }
            floor.bays[bay].is_double |= is_double;
            return Ok(());
        }
        let is_it = |floor: &FloorBays| floor.level.ordinal == level.ordinal;
        let floor = self.floors.iter().position(is_it).unwrap_or_else(|| {
            self.floors.push(FloorBays {
                level,
                bays: Vec::new(),
            });
            self.floors.len() - 1
        });
        let bays = &mut self.floors[floor].bays;
        self.bays
            .insert(row.bay.to_lowercase(), (floor, bays.len()));
        bays.push(NamedBay {
            code: row.bay.clone(),
            is_double,
        });
        Ok(())
    }
}

/// Whether two codes name the same bay: signs are read aloud and typed in either case.
fn is_code(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests;
