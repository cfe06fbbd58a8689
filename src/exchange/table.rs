//! A list with a header: its columns are found by their names, whatever their order, and its rows are read one at a
//! time, so that a list of any length takes little memory.

use super::encoding::{Decoder, Encoding, Letters, survey};
use super::error::{Error, ErrorKind};
use super::opened::Opened;
use super::row::{Flaw, Row, Rows};
use crate::domain::problem::{Problem, Why};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::File;
use std::io::Seek;
use std::path::Path;

/// Bytes beyond which a file is no list of one branch: a row takes some 200, so this holds two million.
const FILE_MOST: u64 = 512 * 1024 * 1024;

/// The separators lists are written with.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// What `field` of a problem says when it is with the row as such.
pub const WHOLE_ROW: &str = "row";

/// The columns of a kind of list, by their names in the file.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Those without which no row can be taken.
    pub needed: &'static [&'static str],
    /// Further ones that are read.
    pub wanted: &'static [&'static str],
}

impl Shape {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.needed.iter().chain(self.wanted).copied()
    }

    /// The column a header cell names: letters' case and spaces at the ends do not count.
    fn name_of(&self, cell: &str) -> Option<&'static str> {
        self.names().find(|name| name.eq_ignore_ascii_case(cell))
    }
}

/// An open list.
#[derive(Debug)]
pub struct Table {
    rows: Rows<File>,
    row: Row,
    /// Where each known column stands.
    places: HashMap<&'static str, usize>,
    width: usize,
    /// Columns that are not read, as the header writes them.
    pub unread: Vec<String>,
    /// How the letters are written.
    pub encoding: Encoding,
    opened: Opened,
}

impl Table {
    /// Opens a list and reads its header.
    pub fn open(path: &Path, shape: &Shape) -> Result<Self, Error> {
        let (opened, mut file) = Opened::open(path, FILE_MOST)?;
        let obstacle = |kind| Err(Error::new(kind));
        let encoding = match survey(&mut file)? {
            Letters::Known(encoding) => encoding,
            Letters::OldScript => return obstacle(ErrorKind::OldScript),
            Letters::NotText => return obstacle(ErrorKind::NotText),
        };
        file.rewind()?;
        let mut text = Decoder::new(file, encoding);
        let separator = separator(text.fill()?, shape);
        let mut table = Self {
            rows: Rows::new(text, separator),
            row: Row::default(),
            places: HashMap::new(),
            width: 0,
            unread: Vec::new(),
            encoding,
            opened,
        };
        table.read_header(shape)?;
        Ok(table)
    }

    fn read_header(&mut self, shape: &Shape) -> Result<(), Error> {
        if !self.rows.next(&mut self.row)? {
            return Err(Error::new(ErrorKind::Empty));
        }
        for (index, cell) in self.row.cells().enumerate() {
            let cell = header_cell(cell);
            match shape.name_of(&cell) {
                Some(name) => {
                    if self.places.insert(name, index).is_some() {
                        return Err(Error::new(ErrorKind::TwoColumns(name)));
                    }
                }
                None if cell.is_empty() => {}
                None => self.unread.push(cell),
            }
        }
        self.width = self.row.len();
        if self.places.is_empty() {
            return Err(Error::new(ErrorKind::NoHeader));
        }
        let is_there = |name: &&'static str| self.places.contains_key(name);
        match shape.needed.iter().find(|name| !is_there(name)) {
            Some(name) => Err(Error::new(ErrorKind::NoColumn(name))),
            None => Ok(()),
        }
    }

    /// The next row in which something stands; `None` at the end of the list.
    pub fn next_row(&mut self) -> Result<Option<Cells<'_>>, Error> {
        while self.rows.next(&mut self.row)? {
            if self.row.flaw.is_some() || self.row.cells().any(|cell| !is_empty(cell)) {
                return Ok(Some(Cells { table: self }));
            }
        }
        self.opened.check()?;
        Ok(None)
    }

    /// Whether the list has a column.
    pub fn has(&self, column: &str) -> bool {
        self.places.contains_key(column)
    }

    /// How much of the file has been taken in, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.opened.share(self.rows.taken())
    }
}

/// The cells of one row, by the names of their columns.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    table: &'a Table,
}

impl<'a> Cells<'a> {
    /// The line the row begins on.
    pub fn line(self) -> u64 {
        self.table.row.line
    }

    /// What is wrong with the row as such: its quotes, its size, the number of its cells. Empty cells at the end that
    /// the header does not have are let be.
    pub fn check(self) -> Result<(), Problem> {
        let row = &self.table.row;
        let why = match row.flaw {
            Some(Flaw::OpenQuote) => Why::OpenQuote,
            Some(Flaw::TooBig) => Why::RowTooBig,
            None => {
                let expected = self.table.width;
                let is_filled = |index: &usize| !is_empty(row.cell(*index));
                let found = (expected..row.len())
                    .rfind(is_filled)
                    .map_or(row.len().min(expected), |last| last + 1);
                if found == expected {
                    return Ok(());
                }
                Why::Ragged { found, expected }
            }
        };
        Err(Problem::new(WHOLE_ROW, why))
    }

    /// Whether the list has the column at all.
    pub fn has(self, column: &'static str) -> bool {
        self.table.has(column)
    }

    /// What stands in a column, on one line: spaces at the ends cut, line breaks and tabs become a space, marks that
    /// turn the direction of text are dropped. Nothing where there is no such column.
    pub fn text(self, column: &'static str) -> Result<Cow<'a, str>, Problem> {
        let Some(&index) = self.table.places.get(column) else {
            return Ok(Cow::Borrowed(""));
        };
        let cell = std::str::from_utf8(self.table.row.cell(index));
        let Ok(text) = cell else {
            return Err(Problem::new(column, Why::Unreadable));
        };
        if text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
            return Err(Problem::new(column, Why::Unreadable));
        }
        Ok(one_line(text))
    }

    /// The same, no longer than a column of ours holds.
    pub fn text_most(self, column: &'static str, most: usize) -> Result<String, Problem> {
        let text = self.text(column)?;
        if text.chars().count() > most {
            return Err(Problem::new(column, Why::TooLong { most }));
        }
        Ok(text.into_owned())
    }
}

/// Text on one line, without spaces at the ends and without letters that can't be seen.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_space);
    if !text.contains(|c: char| c.is_control() || turns_text(c)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars().filter(|c| !turns_text(*c)) {
        match letter {
            '\n' | '\r' | '\t' if !clean.ends_with(' ') => clean.push(' '),
            letter if letter.is_control() => {}
            letter => clean.push(letter),
        }
    }
    Cow::Owned(clean)
}

/// Bidirectional overrides and isolates, with which a name can dress up as another.
fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

fn is_empty(cell: &[u8]) -> bool {
    cell.is_ascii() && cell.trim_ascii().is_empty()
}

/// A column's name without marks, spaces and the quotes that spaces before them left standing.
fn header_cell(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    text.trim_matches(|c| is_space(c) || c == '"').to_owned()
}

/// The separator with which most of the header's cells are columns we know; a comma where none is.
fn separator(start: &[u8], shape: &Shape) -> u8 {
    let header = start
        .split(|byte| *byte == b'\n')
        .find(|line| !is_empty(line));
    let known = |separator: &u8| {
        let cells = header.unwrap_or_default().split(|byte| byte == separator);
        cells
            .filter(|cell| shape.name_of(&header_cell(cell)).is_some())
            .count()
    };
    // The first of equals: `max_by_key` gives the last.
    SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(known)
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests;
