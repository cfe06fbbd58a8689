//! Catalogue records in MARC 21, as ISO 2709 or as MARCXML: read one at a time, whatever the length of the file.
//!
//! A record that is broken is told with its number and the reason, and the reading goes on behind it: nothing in the
//! bytes of a file can end it early. Only the fields a [`Layout`] names are taken in; what stands in others is not
//! looked at. Imports `domain`, and `quick-xml` for the inside of an XML record.
//!
//! | file | what it holds |
//! |---|---|
//! | `layout`, `fields` | which field means what, and what of it a library sets for itself |
//! | `binary`, `marc8` | records of ISO 2709, and the letters of before Unicode in them |
//! | `xml`, `markup` | records of MARCXML, and where in the file each of them stands |
//! | `copies`, `isbd` | from a record to the copies of its title |

mod binary;
mod copies;
mod fields;
mod isbd;
mod layout;
mod marc8;
mod markup;
mod xml;

pub use copies::copies;
pub use fields::{Fields, NoField, SETTING};
pub use layout::{Layout, Tag};

use super::encoding::{self, Decoder, Encoding, Letters, survey};
use super::error::{Error, ErrorKind};
use super::opened::Opened;
use crate::domain::problem::{Problem, RecordFlaw, Why};
use std::fs::File;
use std::io::Seek;
use std::path::Path;

/// Bytes beyond which a file is no catalogue of one branch: a record takes some 1,500, three times that in XML.
const FILE_MOST: u64 = 2 * 1024 * 1024 * 1024;

/// What `field` of a problem says when it is with the record as such.
pub const WHOLE_RECORD: &str = "record";

/// How records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Iso2709,
    Xml,
}

/// The fields of one record that are read, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Whether the catalogue has deleted it (leader/05).
    pub is_deleted: bool,
    /// Fields without subfields: the control number, the coded data.
    pub controls: Vec<(Tag, String)>,
    pub fields: Vec<Field>,
}

/// A field with its subfields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub tag: Tag,
    /// Code and text, composed (NFC).
    pub subfields: Vec<(char, String)>,
}

impl Record {
    /// A record as its leader describes it.
    fn of_leader(leader: &[u8]) -> Result<Self, Problem> {
        match leader.get(6) {
            // Authorities, holdings, classification, community information.
            Some(b'z' | b'u' | b'v' | b'x' | b'y' | b'w' | b'q') => {
                Err(broken(RecordFlaw::NotATitle))
            }
            _ => Ok(Self {
                is_deleted: leader.get(5) == Some(&b'd'),
                ..Self::default()
            }),
        }
    }
}

impl Record {
    /// Reads texts that were encoded twice as they were meant; how many there were.
    fn as_meant(&mut self) -> u64 {
        let texts = self.fields.iter_mut().flat_map(|f| &mut f.subfields);
        let mut twice = 0;
        for (_, text) in texts {
            if let Some(meant) = encoding::as_meant(text) {
                *text = composed(meant);
                twice += 1;
            }
        }
        twice
    }
}

impl Field {
    /// The first subfield of a code; nothing where there is none.
    pub fn first(&self, code: char) -> &str {
        self.all(code).next().unwrap_or_default()
    }

    /// The subfields of a code.
    pub fn all(&self, code: char) -> impl Iterator<Item = &str> {
        let of_code = self.subfields.iter().filter(move |(c, _)| *c == code);
        of_code.map(|(_, text)| text.as_str())
    }
}

/// A file of records.
#[derive(Debug)]
pub struct Catalogue {
    records: Records,
    layout: Layout,
    opened: Opened,
    /// The record read last; the first one is 1.
    number: u64,
    /// Whether there was a record at all, however broken.
    is_any: bool,
    /// How the letters of XML are written.
    encoding: Encoding,
    /// Texts that had been encoded twice.
    twice: u64,
}

#[derive(Debug)]
enum Records {
    Iso2709(binary::Stretches<File>),
    Xml(markup::Stretches<File>),
}

impl Catalogue {
    /// Opens a file whose format is known.
    ///
    /// # Errors
    /// It can't be read, or its letters are in no encoding that is read.
    pub fn open(path: &Path, format: Format, layout: Layout) -> Result<Self, Error> {
        let (opened, mut file) = Opened::open(path, FILE_MOST)?;
        let mut encoding = Encoding::Utf8;
        let records = match format {
            Format::Iso2709 => Records::Iso2709(binary::Stretches::new(file)),
            Format::Xml => {
                encoding = match survey(&mut file)? {
                    Letters::Known(encoding) => encoding,
                    Letters::OldScript => return Err(Error::new(ErrorKind::OldScript)),
                    Letters::NotText => return Err(Error::new(ErrorKind::NotText)),
                };
                file.rewind()?;
                Records::Xml(markup::Stretches::new(Decoder::new(file, encoding)))
            }
        };
        Ok(Self {
            records,
            layout,
            opened,
            number: 0,
            is_any: false,
            encoding,
            twice: 0,
        })
    }

    /// The next record, or why it can't be read; `None` at the end of the file.
    ///
    /// # Errors
    /// The file can't be read on, was written to meanwhile, or holds no record at all.
    pub fn next_record(&mut self) -> Result<Option<Result<Record, Problem>>, Error> {
        let mut record = match &mut self.records {
            Records::Iso2709(stretches) => stretches.next_one()?.map(|stretch| {
                let stretch = stretch.map_err(broken)?;
                binary::read(stretch, &self.layout)
            }),
            Records::Xml(stretches) => stretches.next_one()?.map(|stretch| {
                let stretch = stretch.map_err(broken)?;
                xml::read(&stretch, &self.layout)
            }),
        };
        if let Some(Ok(record)) = &mut record {
            self.twice += record.as_meant();
        }
        if record.is_some() {
            self.number += 1;
            self.is_any = true;
        } else {
            self.opened.check()?;
            if !self.is_any {
                return Err(Error::new(ErrorKind::NoRecords));
            }
        }
        Ok(record)
    }

    /// Which record was read last; the first one is 1.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How the letters of XML are written; each record of ISO 2709 says it for itself.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Texts so far that had been encoded twice, and were read as they were meant.
    pub fn twice(&self) -> u64 {
        self.twice
    }

    /// Which field means what in it.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How much of the file has been taken in, from 0 to 1.
    pub fn share(&self) -> f32 {
        let taken = match &self.records {
            Records::Iso2709(stretches) => stretches.taken(),
            Records::Xml(stretches) => stretches.taken(),
        };
        self.opened.share(taken)
    }
}

fn broken(flaw: RecordFlaw) -> Problem {
    Problem::new(WHOLE_RECORD, Why::Record { flaw })
}

/// Letters and their marks as one.
fn composed(text: String) -> String {
    encoding::composed(text.into()).into_owned()
}

#[cfg(test)]
mod tests;
