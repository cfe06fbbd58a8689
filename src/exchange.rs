//! Lists brought in from other systems: members, holdings, shelves, places; and lists of members for others.
//!
//! A list is a table whose first row names its columns: a delimited file, a workbook, or the objects of a JSON file;
//! holdings are read from a catalogue's own records, too. It is read row by row inside one write to the branch's file: either every row is taken, or, unless told to leave
//! bad rows out, nothing is. Every row that can't be taken is told with its line, its column and the reason. Imports
//! `store`, `domain` and `wording`.
//!
//! | file | what it holds |
//! |---|---|
//! | `encoding`, `row`, `table` | from bytes to the values of a row, by column name |
//! | `told` | what the columns of a list that is not known were told to be |
//! | `members`, `holdings`, `shelves`, `places` | what the columns of each kind of list are |
//! | `marc` | from bytes to the records of a catalogue, and from a record to its copies |
//! | `bring`, `report`, `preview` | a whole list into the branch's file, and what came or would come of it |
//! | `export` | a list of members to a file outside: CSV, JSON, vCard |
//! | `dossier` | all that is held on one person, for that person |
//! | `photo` | a picture of a person, made small and freed of what stands beside it |
//! | `imdf` | floors from an archive of indoor maps |
//! | `geojson` | a floor for others, in local metres, and back from there |
//! | `outside` | a file outside that the story tells of |

pub mod bring;
pub mod dossier;
pub mod encoding;
mod error;
pub mod export;
pub mod geojson;
#[cfg(test)]
mod harm;
pub mod holdings;
pub mod imdf;
pub mod kind;
pub mod marc;
pub mod members;
mod opened;
pub mod outside;
pub mod photo;
pub mod picture;
pub mod places;
pub mod preview;
pub mod report;
mod row;
pub mod shelves;
pub mod sketch;
pub mod table;
pub mod told;
mod watch;

pub use error::{Error, ErrorKind};
