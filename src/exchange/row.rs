//! Cuts delimited text into rows of cells (RFC 4180), as the lists of real systems need it: each row knows the line it
//! begins on, an unclosed quote is noticed, a row has a greatest size, and spaces before a quote do not count.
//!
//! The `csv` crate reads rows faster, and cannot tell an unclosed quote from a long cell, where a row after blank lines
//! begins, or stop at a size; the tests hold this reader against it on well-formed text.

use super::encoding::Decoder;
use crate::domain::problem::RecordFlaw;
use std::io::{self, Read};

/// Bytes of a row beyond which it is no row: more likely a quote that was never closed.
pub const ROW_MOST: usize = 1024 * 1024;
/// Cells of a row; the widest list known here has about ninety.
pub const CELLS_MOST: usize = 1_000;

/// A row of cells, kept between rows so that reading a list does not allocate for each.
#[derive(Debug, Default)]
pub struct Row {
    /// The line its first cell begins on; the first line of the file is 1.
    pub line: u64,
    /// Why it can't be used, if so; its cells are incomplete then.
    pub flaw: Option<Flaw>,
    bytes: Vec<u8>,
    /// Where each cell ends in `bytes`.
    ends: Vec<usize>,
}

/// What is wrong with a row as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A quote was opened and the file ended before it was closed.
    OpenQuote,
    /// Longer than [`ROW_MOST`] or wider than [`CELLS_MOST`].
    TooBig,
    /// It is the record of another format, and not built as one.
    Record(RecordFlaw),
}

impl Row {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a cell; nothing where there is none.
    pub fn cell(&self, index: usize) -> &[u8] {
        let Some(&end) = self.ends.get(index) else {
            return &[];
        };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..end]
    }

    /// The cells, in order.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Fills it with the cells of a row that is not delimited text.
    pub fn fill<'a>(&mut self, line: u64, cells: impl Iterator<Item = &'a str>) {
        self.clear(line);
        for cell in cells {
            if self.bytes.len() + cell.len() <= ROW_MOST {
                self.bytes.extend_from_slice(cell.as_bytes());
            } else {
                self.flaw = Some(Flaw::TooBig);
            }
            self.end_cell();
        }
    }

    /// Says why there are no cells.
    pub fn spoil(&mut self, line: u64, flaw: Flaw) {
        self.clear(line);
        self.flaw = Some(flaw);
    }

    fn clear(&mut self, line: u64) {
        self.line = line;
        self.flaw = None;
        self.bytes.clear();
        self.ends.clear();
    }

    fn push(&mut self, byte: u8) {
        if self.bytes.len() < ROW_MOST {
            self.bytes.push(byte);
        } else {
            self.flaw = Some(Flaw::TooBig);
        }
    }

    fn end_cell(&mut self) {
        if self.ends.len() < CELLS_MOST {
            self.ends.push(self.bytes.len());
        } else {
            self.flaw = Some(Flaw::TooBig);
        }
    }
}

/// Where in a row the reader stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Between rows: blank lines are passed over.
    Between,
    /// At the start of a cell; so many spaces wait to see whether a quote follows.
    CellStart {
        spaces: usize,
    },
    Plain,
    Quoted,
    /// Behind a quote in a quoted cell: its end, or the first of two.
    QuoteInQuoted,
}

/// Reads rows one after the other.
#[derive(Debug)]
pub struct Rows<R> {
    text: Decoder<R>,
    separator: u8,
    line: u64,
}

impl<R: Read> Rows<R> {
    /// Rows of text whose cells are kept apart by `separator`.
    pub fn new(text: Decoder<R>, separator: u8) -> Self {
        Self {
            text,
            separator,
            line: 1,
        }
    }

    /// Bytes of the file taken in so far.
    pub fn taken(&self) -> u64 {
        self.text.taken()
    }

    /// Reads the next row into `row`; false at the end of the file.
    pub fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        row.clear(self.line);
        let mut at = At::Between;
        loop {
            let part = self.text.fill()?;
            if part.is_empty() {
                return Ok(finish(row, at));
            }
            let mut used = 0;
            let mut is_whole = false;
            for &byte in part {
                used += 1;
                self.line += u64::from(byte == b'\n');
                if at == At::Between {
                    if byte == b'\n' {
                        continue;
                    }
                    row.line = self.line;
                    at = At::CellStart { spaces: 0 };
                }
                if let Some(next) = step(row, at, byte, self.separator) {
                    at = next;
                } else {
                    is_whole = true;
                    break;
                }
            }
            self.text.consume(used);
            if is_whole {
                return Ok(true);
            }
        }
    }
}

/// Takes one byte; `None` when it ended the row.
fn step(row: &mut Row, at: At, byte: u8, separator: u8) -> Option<At> {
    let is_end = byte == b'\n';
    if let At::Quoted = at {
        if byte == b'"' {
            return Some(At::QuoteInQuoted);
        }
        row.push(byte);
        return Some(At::Quoted);
    }
    if is_end || byte == separator {
        if let At::CellStart { spaces } = at {
            push_spaces(row, spaces);
        }
        row.end_cell();
        return (!is_end).then_some(At::CellStart { spaces: 0 });
    }
    match (at, byte) {
        (At::CellStart { spaces }, b' ') => return Some(At::CellStart { spaces: spaces + 1 }),
        (At::CellStart { .. }, b'"') => return Some(At::Quoted),
        (At::CellStart { spaces }, _) => push_spaces(row, spaces),
        (At::QuoteInQuoted, b'"') => {
            row.push(b'"');
            return Some(At::Quoted);
        }
        _ => {}
    }
    // Text behind a closing quote belongs to the cell, as every reader takes it.
    row.push(byte);
    Some(At::Plain)
}

fn push_spaces(row: &mut Row, spaces: usize) {
    for _ in 0..spaces {
        row.push(b' ');
    }
}

/// The file has ended; whether a row was begun.
fn finish(row: &mut Row, at: At) -> bool {
    if at == At::Between {
        return false;
    }
    if at == At::Quoted && row.flaw.is_none() {
        row.flaw = Some(Flaw::OpenQuote);
    }
    if let At::CellStart { spaces } = at {
        push_spaces(row, spaces);
    }
    row.end_cell();
    true
}

#[cfg(test)]
mod tests;
