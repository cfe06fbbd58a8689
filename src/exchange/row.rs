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
    /// Whether text follows the closing quote of a cell, as where a quote was not closed in its place.
    is_odd: bool,
}

/// What is wrong with a row as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A quote was opened and not closed before the row or the file ended.
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
        self.is_odd = false;
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
    /// What is read once more before the text goes on, and how much of it has been.
    again: Vec<u8>,
    again_at: usize,
    /// What the row read last holds behind its first line, if it has several.
    behind: Option<Behind>,
}

/// The further lines of a row.
#[derive(Debug)]
struct Behind {
    /// The line they begin on.
    line: u64,
    bytes: Vec<u8>,
    /// Whether all of it came from what was read once more.
    is_again: bool,
}

impl<R: Read> Rows<R> {
    /// Rows of text whose cells are kept apart by `separator`.
    pub fn new(text: Decoder<R>, separator: u8) -> Self {
        Self {
            text,
            separator,
            line: 1,
            again: Vec::new(),
            again_at: 0,
            behind: None,
        }
    }

    /// The same of a file of which the first lines up to this one were taken off.
    pub fn behind_line(self, line: u64) -> Self {
        Self {
            line: line + 1,
            ..self
        }
    }

    /// Bytes of the file taken in so far.
    pub fn taken(&self) -> u64 {
        self.text.taken()
    }

    /// Reads the next row into `row`; false at the end of the file.
    pub fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        row.clear(self.line);
        self.behind = None;
        let mut at = At::Between;
        loop {
            let is_again = self.again_at < self.again.len();
            let part = if is_again {
                &self.again[self.again_at..]
            } else {
                self.text.fill()?
            };
            if part.is_empty() {
                return Ok(finish(row, at));
            }
            if let Some(behind) = &mut self.behind {
                behind.is_again &= is_again;
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
                if let Some(behind) = &mut self.behind {
                    behind.bytes.push(byte);
                } else if byte == b'\n' && at == At::Quoted {
                    self.behind = Some(Behind {
                        line: self.line,
                        bytes: Vec::new(),
                        is_again,
                    });
                }
                if let Some(next) = step(row, at, byte, self.separator) {
                    at = next;
                    // A quote that takes so much along is not going to be closed.
                    is_whole = row.flaw == Some(Flaw::TooBig) && self.behind.is_some();
                    if is_whole {
                        break;
                    }
                } else {
                    is_whole = true;
                    break;
                }
            }
            if is_again {
                self.again_at += used;
            } else {
                self.text.consume(used);
            }
            if is_whole {
                return Ok(true);
            }
        }
    }

    /// Of a row that has several lines and can't be one, gives back all but the first line, to be read once more. A
    /// row can't be one if `is_bad`, or if text follows the quote that closed over the lines.
    pub fn step_back(&mut self, row: &mut Row, is_bad: bool) {
        let Some(behind) = self.behind.take() else {
            return;
        };
        if row.is_odd || row.flaw.is_some() {
            row.flaw = Some(Flaw::OpenQuote);
        } else if !is_bad {
            return;
        }
        self.line = behind.line;
        if behind.is_again {
            self.again_at -= behind.bytes.len();
        } else {
            self.again = behind.bytes;
            self.again_at = 0;
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
        (At::QuoteInQuoted, _) => row.is_odd = true,
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
