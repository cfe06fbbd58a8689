//! A list with a header: its columns are found by their names, whatever their order, and its rows are read one at a
//! time, so that a list of any length takes little memory. Delimited text, the first sheet of a workbook and the
//! objects of a JSON file are all such lists; which one a file is, is told from its first bytes.

mod above;
mod feed;
mod objects;
mod shape;
mod sheet;

use super::encoding::{Encoding, as_meant};
use super::error::{Error, ErrorKind};
use super::opened::Opened;
use super::report::Counted;
use super::row::{Flaw, Row};
use crate::domain::problem::{Problem, Why};
use crate::store;
use above::Above;
use feed::Feed;
pub use shape::{GoesOn, Shape};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::path::Path;

/// Bytes beyond which a file is no list of one branch: a row takes some 200, so this holds two million.
const FILE_MOST: u64 = 512 * 1024 * 1024;

/// What `field` of a problem says when it is with the row as such.
pub const WHOLE_ROW: &str = "row";

/// An open list.
#[derive(Debug)]
pub struct Table {
    feed: Feed,
    row: Row,
    /// The cells of the header, as it writes them.
    pub header: Vec<String>,
    /// Where each known column stands.
    places: HashMap<&'static str, usize>,
    /// Columns that are not read, as the header writes them.
    pub unread: Vec<String>,
    /// Its columns were told what they are.
    pub is_told: bool,
    /// What stands above the header.
    pub title: Option<String>,
    above: Above,
    /// How many cells the first row has, whatever the header has.
    usual: Option<usize>,
    /// Cells read so far that had been encoded twice.
    twice: Cell<u64>,
    opened: Opened,
}

impl Table {
    /// Opens a list and finds the columns of a shape in its header.
    pub fn open(path: &Path, shape: &Shape) -> Result<Self, Error> {
        let mut table = Self::open_any(path, &|cell| shape.knows(cell))?;
        table.pass_titles(&|cell| shape.knows(cell))?;
        table.find_columns(shape)?;
        table.look_above(shape);
        Ok(table)
    }

    /// Opens a list whose columns were told to be those of a shape; `None` where nobody told of its header.
    pub fn open_told(
        path: &Path,
        shape: &Shape,
        told: impl FnOnce(&[String]) -> Result<Option<Vec<Option<&'static str>>>, store::Error>,
    ) -> Result<Option<Self>, Error> {
        let knows = |cell: &str| shape.knows(cell);
        let mut table = Self::open_any(path, &knows)?;
        table.pass_titles(&knows)?;
        let Some(columns) = told(&table.header)? else {
            return Ok(None);
        };
        for (index, (cell, column)) in table.header.iter().zip(columns).enumerate() {
            match column {
                Some(column) => drop(table.places.entry(column).or_insert(index)),
                None if cell.is_empty() => {}
                None => table.unread.push(cell.clone()),
            }
        }
        table.is_told = true;
        table.look_above(shape);
        Ok(Some(table))
    }

    fn look_above(&mut self, shape: &Shape) {
        let place = |name: &&'static str| self.places.get(*name).copied();
        self.above = Above::of(shape, &place);
    }

    /// Opens a list of any columns and reads its header; `knows` says which of them are known, to find what keeps the
    /// cells apart.
    pub fn open_any(path: &Path, knows: &dyn Fn(&str) -> bool) -> Result<Self, Error> {
        let (opened, file) = Opened::open(path, FILE_MOST)?;
        let mut feed = Feed::open(file, knows)?;
        let mut row = Row::default();
        if !feed.next(&mut row)? {
            return Err(Error::new(ErrorKind::Empty));
        }
        let header = row.cells().map(header_cell).collect();
        Ok(Self {
            feed,
            row,
            header,
            places: HashMap::new(),
            unread: Vec::new(),
            is_told: false,
            title: None,
            above: Above::default(),
            usual: None,
            twice: Cell::new(0),
            opened,
        })
    }

    /// Goes on to the header where a title stands above it: a line or two of one or two cells that no column is called.
    pub fn pass_titles(&mut self, knows: &dyn Fn(&str) -> bool) -> Result<(), Error> {
        for _ in 0..above::TITLES_MOST {
            let is_known = self.header.iter().any(|cell| knows(cell));
            let filled = self.header.iter().filter(|cell| !cell.is_empty());
            if is_known || filled.clone().count() > 2 || !self.feed.has_titles() {
                break;
            }
            let lines = self.title.iter().chain(filled).map(String::as_str);
            let title: Vec<&str> = lines.collect();
            let title = title.join(" · ");
            if !self.feed.next(&mut self.row)? {
                break;
            }
            self.title = Some(title).filter(|title| !title.is_empty());
            self.header = self.row.cells().map(header_cell).collect();
        }
        Ok(())
    }

    fn find_columns(&mut self, shape: &Shape) -> Result<(), Error> {
        let mut others = Vec::new();
        for (index, cell) in self.header.iter().enumerate() {
            match shape.name_of(cell) {
                Some(name) => {
                    if self.places.insert(name, index).is_some() {
                        return Err(Error::new(ErrorKind::TwoColumns(name)));
                    }
                }
                None if cell.is_empty() => {}
                None => others.push((index, cell.clone())),
            }
        }
        self.find_others(shape, others);
        if self.places.is_empty() {
            return Err(Error::new(ErrorKind::NoHeader));
        }
        if let Some(name) = shape.lacking(&self.places) {
            return Err(Error::new(ErrorKind::NoColumn(name)));
        }
        let is_there = |name: &'static str| self.places.contains_key(name);
        // Nothing counts twice.
        let is_twice = |(one, all): &&(&str, &[&'static str])| {
            !shape.beside.contains(one) && all.iter().all(|name| is_there(name))
        };
        let twice: Vec<&str> = { shape.instead.iter().filter(is_twice) }
            .map(|(one, _)| *one)
            .collect();
        for index in twice.iter().filter_map(|one| self.places.remove(one)) {
            self.unread.extend(self.header.get(index).cloned());
        }
        Ok(())
    }

    /// Finds columns by other words for them, the sure ones first.
    fn find_others(&mut self, shape: &Shape, others: Vec<(usize, String)>) {
        let mut named: Vec<_> = { others.into_iter() }
            .map(|(index, cell)| (shape.other_names_of(&cell), index, cell))
            .collect();
        named.sort_by_key(|(names, ..)| names.len() > 1);
        let mut unread = Vec::new();
        let mut doubtful = Vec::new();
        for (names, index, cell) in named {
            match names.iter().find(|name| !self.places.contains_key(*name)) {
                Some(name) => {
                    self.places.insert(name, index);
                    if !shape.needed.contains(name) {
                        doubtful.push((names, index));
                    }
                }
                None => unread.push((index, cell)),
            }
        }
        shape.settle(&mut self.places, doubtful);
        unread.sort();
        self.unread.extend(unread.into_iter().map(|(_, cell)| cell));
    }

    /// The next row in which something stands; `None` at the end of the list.
    pub fn next_row(&mut self) -> Result<Option<Cells<'_>>, Error> {
        while self.feed.next(&mut self.row)? {
            let cells = self.row.len();
            self.usual.get_or_insert(cells);
            let is_bad = (Cells { table: self }).check().is_err();
            self.feed.step_back(&mut self.row, is_bad);
            self.above.see(&self.row);
            if self.row.flaw.is_some() || self.row.cells().any(|cell| !is_empty(cell)) {
                return Ok(Some(Cells { table: self }));
            }
        }
        self.opened.check()?;
        Ok(None)
    }

    /// How the letters are written.
    pub fn encoding(&self) -> Encoding {
        self.feed.encoding()
    }

    /// Cells read so far that had been encoded twice, and were read as they were meant.
    pub fn twice(&self) -> u64 {
        self.twice.get()
    }

    /// Rows read so far in which something was taken from the row above.
    pub fn carried(&self) -> u64 {
        self.above.rows()
    }

    /// Rows read so far that go on with the place above.
    pub fn gone_on(&self) -> u64 {
        self.above.gone_on()
    }

    /// Rows read so far in which a merged cell counted.
    pub fn merged(&self) -> u64 {
        self.feed.merged()
    }

    /// What is counted to say where a row stands.
    pub fn counted(&self) -> Counted {
        self.feed.counted()
    }

    /// How much of the file has been taken in, from 0 to 1.
    pub fn share(&self) -> f32 {
        (self.feed.share()).unwrap_or_else(|taken| self.opened.share(taken))
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
    /// the header does not have are let be, where they can't have come about by a separator too many inside the row:
    /// its last column is filled, or the first row has as many.
    pub fn check(self) -> Result<(), Problem> {
        let row = &self.table.row;
        let why = match row.flaw {
            Some(Flaw::OpenQuote) => Why::OpenQuote,
            Some(Flaw::TooBig) => Why::RowTooBig,
            Some(Flaw::Record(flaw)) => Why::Record { flaw },
            None => {
                let expected = self.table.header.len();
                let is_filled = |index: &usize| !is_empty(row.cell(*index));
                let ends_well = self.table.usual == Some(row.len())
                    || expected.checked_sub(1).is_some_and(|last| is_filled(&last));
                let found = (expected..row.len())
                    .rfind(is_filled)
                    .map_or(row.len().min(expected), |last| last + 1);
                let found = if ends_well {
                    found
                } else {
                    row.len().max(found)
                };
                // Empty cells at the end of a row are not written in a sheet.
                if found == expected || (found < expected && self.table.feed.cuts_rows()) {
                    return Ok(());
                }
                Why::Ragged { found, expected }
            }
        };
        Err(Problem::new(WHOLE_ROW, why))
    }

    /// Whether the list has the column at all.
    pub fn has(self, column: &'static str) -> bool {
        self.table.places.contains_key(column)
    }

    /// What stands in a column, on one line: spaces at the ends cut, line breaks and tabs become a space, marks that
    /// turn the direction of text are dropped. Nothing where there is no such column.
    pub fn text(self, column: &'static str) -> Result<Cow<'a, str>, Problem> {
        match self.table.places.get(column) {
            Some(&index) => self.at(index).map_err(|why| Problem::new(column, why)),
            None => Ok(Cow::Borrowed("")),
        }
    }

    /// What stands in a cell, by the place of its column in the header.
    pub fn at(self, index: usize) -> Result<Cow<'a, str>, Why> {
        Ok(match self.meant(index)? {
            Cow::Borrowed(text) => one_line(text),
            Cow::Owned(text) => Cow::Owned(one_line(&text).into_owned()),
        })
    }

    /// The lines of a column, each as [`Cells::text`] has the whole.
    pub fn lines(self, column: &'static str) -> Result<Vec<String>, Problem> {
        let Some(&index) = self.table.places.get(column) else {
            return Ok(Vec::new());
        };
        let text = self.meant(index).map_err(|why| Problem::new(column, why))?;
        Ok(text
            .lines()
            .map(|line| one_line(line).into_owned())
            .collect())
    }

    /// A cell as it stands, or was meant.
    fn meant(self, index: usize) -> Result<Cow<'a, str>, Why> {
        let row = &self.table.row;
        let cell = self.table.above.over(index);
        let cell = std::str::from_utf8(cell.unwrap_or_else(|| row.cell(index)));
        let is_readable = |text: &&str| !text.contains(['\0', char::REPLACEMENT_CHARACTER]);
        let text = cell.ok().filter(is_readable).ok_or(Why::Unreadable)?;
        if text.is_ascii() {
            return Ok(Cow::Borrowed(text));
        }
        let Some(meant) = as_meant(text) else {
            return Ok(Cow::Borrowed(text));
        };
        self.table.twice.set(self.table.twice.get() + 1);
        Ok(Cow::Owned(meant))
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

/// Whether nothing stands in a cell.
fn is_empty(cell: &[u8]) -> bool {
    cell.is_ascii() && cell.trim_ascii().is_empty()
}

/// A column's name without marks, spaces and the quotes that spaces before them left standing.
fn header_cell(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    text.trim_matches(|c| is_space(c) || c == '"').to_owned()
}

#[cfg(test)]
mod tests;
