//! Where the rows of a table come from: delimited text, a sheet of a workbook, or the objects of a JSON file.

use super::super::encoding::{Decoder, Encoding, Letters, survey};
use super::super::error::{Error, ErrorKind};
use super::super::report::Counted;
use super::super::row::{Row, Rows};
use super::objects::{self, Objects};
use super::sheet::{self, Sheet};
use super::{header_cell, is_empty};
use std::fs::File;
use std::io::{Read, Seek};

/// The separators lists are written with.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// So much of a file is looked at to tell what it is.
const HEAD: u64 = 4 * 1024;

/// An open list of one form; its first row is the header.
#[derive(Debug)]
pub(super) enum Feed {
    Text(Rows<File>, Encoding),
    Sheet(Sheet),
    Objects(Objects),
}

impl Feed {
    /// Begins to read a file as what it is.
    pub fn open(mut file: File, knows: &dyn Fn(&str) -> bool) -> Result<Self, Error> {
        let mut head = Vec::new();
        file.by_ref().take(HEAD).read_to_end(&mut head)?;
        file.rewind()?;
        if sheet::is_workbook(&head) {
            return Sheet::open(file).map(Self::Sheet);
        }
        let encoding = match survey(&mut file)? {
            Letters::Known(encoding) => encoding,
            Letters::OldScript => return Err(Error::new(ErrorKind::OldScript)),
            Letters::NotText => return Err(Error::new(ErrorKind::NotText)),
        };
        file.rewind()?;
        let mut text = Decoder::new(file, encoding);
        if objects::are_in(text.fill()?) {
            return Objects::open(text, encoding).map(Self::Objects);
        }
        let separator = separator(text.fill()?, knows);
        Ok(Self::Text(Rows::new(text, separator), encoding))
    }

    /// Reads the next row; false at the end of the list.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, Error> {
        match self {
            Self::Text(rows, _) => Ok(rows.next(row)?),
            Self::Sheet(sheet) => sheet.next(row),
            Self::Objects(objects) => Ok(objects.next(row)?),
        }
    }

    /// How the letters are written.
    pub fn encoding(&self) -> Encoding {
        match self {
            Self::Text(_, encoding) => *encoding,
            Self::Sheet(_) => Encoding::Utf8,
            Self::Objects(objects) => objects.encoding(),
        }
    }

    pub fn counted(&self) -> Counted {
        match self {
            Self::Text(..) | Self::Sheet(_) => Counted::Lines,
            Self::Objects(_) => Counted::Records,
        }
    }

    /// Whether empty cells at the end of a row are not written.
    pub fn cuts_rows(&self) -> bool {
        matches!(self, Self::Sheet(_))
    }

    /// How much of the list has been taken in, from 0 to 1; else how many bytes of the file.
    pub fn share(&self) -> Result<f32, u64> {
        match self {
            Self::Text(rows, _) => Err(rows.taken()),
            Self::Sheet(sheet) => Ok(sheet.share()),
            Self::Objects(objects) => Err(objects.taken()),
        }
    }
}

/// The separator with which most of the header's cells are columns we know, or that makes the most of them where none
/// is known; a comma where there is no telling.
fn separator(start: &[u8], knows: &dyn Fn(&str) -> bool) -> u8 {
    let header = start
        .split(|byte| *byte == b'\n')
        .find(|line| !is_empty(line));
    let known = |separator: &u8| {
        let cells = header.unwrap_or_default().split(|byte| byte == separator);
        let cells: Vec<String> = cells.map(header_cell).collect();
        let known = cells.iter().filter(|cell| knows(cell)).count();
        (known, cells.len())
    };
    // The first of equals: `max_by_key` gives the last.
    SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(known)
        .unwrap_or(b',')
}
