//! Where the rows of a table come from: delimited text, a sheet of a workbook, or the objects of a JSON file.

use super::super::encoding::{Decoder, Encoding, Letters, survey};
use super::super::error::{Error, ErrorKind};
use super::super::report::Counted;
use super::super::row::{Row, Rows};
use super::above::TITLES_MOST;
use super::objects::{self, Objects};
use super::sheet::{self, Sheet};
use super::{header_cell, is_empty};
use std::fs::File;
use std::io::{Read, Seek};

/// The separators lists are written with, and those that a few systems offer besides: they count only where the header
/// names known columns with them.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
const RARE: [u8; 3] = [b'#', b'\\', b'/'];

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
        if let Some((separator, length)) = told_separator(text.fill()?) {
            text.consume(length);
            return Ok(Self::Text(
                Rows::new(text, separator).behind_line(1),
                encoding,
            ));
        }
        let separator = separator(text.fill()?, knows);
        Ok(Self::Text(Rows::new(text, separator), encoding))
    }

    /// Reads what follows the first line of a row that can't be one once more, line by line: a quote that was never
    /// closed takes no other rows along.
    pub fn step_back(&mut self, row: &mut Row, is_bad: bool) {
        if let Self::Text(rows, _) = self {
            rows.step_back(row, is_bad);
        }
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

    /// Whether lines may stand above the header.
    pub fn has_titles(&self) -> bool {
        !matches!(self, Self::Objects(_))
    }

    /// Whether empty cells at the end of a row are not written.
    pub fn cuts_rows(&self) -> bool {
        matches!(self, Self::Sheet(_))
    }

    /// Rows so far in which a merged cell counted.
    pub fn merged(&self) -> u64 {
        match self {
            Self::Sheet(sheet) => sheet.merged(),
            Self::Text(..) | Self::Objects(_) => 0,
        }
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
    let lines = start.split(|byte| *byte == b'\n');
    let mut lines = lines.filter(|line| !is_empty(line));
    let count = |line: &[u8], separator: &u8| {
        let cells: Vec<String> = line
            .split(|byte| byte == separator)
            .map(header_cell)
            .collect();
        let known = cells.iter().filter(|cell| knows(cell)).count();
        (known, cells.len())
    };
    let first = lines.next().unwrap_or_default();
    // A title may stand above the header.
    let has_names = |line: &&[u8]| SEPARATORS.iter().any(|by| count(line, by).0 > 1);
    let below = lines.take(TITLES_MOST).find(has_names);
    let header = below
        .filter(|_| SEPARATORS.iter().all(|by| count(first, by).0 == 0))
        .unwrap_or(first);
    let known = |separator: &u8| count(header, separator);
    // The first of equals: `max_by_key` gives the last.
    let common = SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(known)
        .unwrap_or(b',');
    let rare = RARE.into_iter().rev().max_by_key(known);
    rare.filter(|rare| known(rare).0 > known(&common).0.max(1))
        .unwrap_or(common)
}

/// The separator that a first line `sep=;` tells, as spreadsheets understand it, and the bytes of that line.
fn told_separator(start: &[u8]) -> Option<(u8, usize)> {
    let end = start.iter().position(|byte| *byte == b'\n')?;
    let line = start[..end].trim_ascii_end();
    let line = line
        .strip_prefix(b"\"")
        .map_or(line, |rest| rest.strip_suffix(b"\"").unwrap_or(rest));
    let (name, separator) = line.split_at_checked(4)?;
    let is_told = name.eq_ignore_ascii_case(b"sep=") && separator.len() == 1;
    is_told.then(|| (separator[0], end + 1))
}
