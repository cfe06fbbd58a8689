//! The first sheet of a workbook (XLSX) as rows of text: numbers with all their digits, days as ISO days, rows by the
//! numbers the sheet shows.
//!
//! A thread of its own reads the workbook and hands bundles of rows over, so that a sheet of any length takes little
//! memory; only the texts that cells share are held.

use super::super::error::{Error, ErrorKind};
use super::super::row::Row;
use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use std::fs::File;
use std::io::BufReader;
use std::sync::mpsc::{self, Receiver, SendError, SyncSender};

/// Bytes of a workbook beyond which it is no list of one branch: unpacked it is some ten times as much.
const FILE_MOST: u64 = 64 * 1024 * 1024;

/// Rows that go over at once, and how many such bundles may wait.
const BUNDLE: usize = 256;
const WAITING: usize = 4;

/// Merged cells are asked for in sheets of fewer rows.
const MERGED_MOST: u32 = 50_000;

/// From here on a workbook keeps no longer every digit of a number.
const ROUNDED: f64 = 1e15;

/// Whether a file begins as a workbook does: it is a zip.
pub(super) fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04")
}

/// An open sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    arriving: Receiver<Sent>,
    rows: std::vec::IntoIter<Line>,
    at: u64,
    last: u64,
    merged: u64,
}

/// A row on its way: its number in the sheet and its cells from the first column on.
#[derive(Debug)]
struct Line {
    number: u64,
    cells: Vec<String>,
    /// A cell of it is merged with one above.
    is_merged: bool,
}

/// What the reading thread sends.
#[derive(Debug)]
enum Sent {
    /// The number of the sheet's last row, before everything else.
    Begun(u64),
    Rows(Vec<Line>),
    End,
}

impl Sheet {
    /// Begins to read a workbook.
    pub fn open(file: File) -> Result<Self, Error> {
        if file.metadata()?.len() > FILE_MOST {
            return Err(Error::new(ErrorKind::TooLarge));
        }
        let (rows, arriving) = mpsc::sync_channel(WAITING);
        std::thread::Builder::new()
            .name("sheet".to_owned())
            // A receiver that is gone wants no more rows; a workbook that can't be read ends without its mark.
            .spawn(move || drop(read(file, &rows)))?;
        match arriving.recv() {
            Ok(Sent::Begun(last)) => Ok(Self {
                arriving,
                rows: Vec::new().into_iter(),
                at: 0,
                last,
                merged: 0,
            }),
            _ => Err(Error::new(ErrorKind::NotText)),
        }
    }

    /// Reads the next row; false at the end of the sheet.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, Error> {
        loop {
            if let Some(line) = self.rows.next() {
                self.at = line.number;
                self.merged += u64::from(line.is_merged);
                row.fill(line.number, line.cells.iter().map(String::as_str));
                return Ok(true);
            }
            match self.arriving.recv() {
                Ok(Sent::Rows(rows)) => self.rows = rows.into_iter(),
                Ok(Sent::End) => return Ok(false),
                Ok(Sent::Begun(_)) | Err(_) => return Err(Error::new(ErrorKind::Unreadable)),
            }
        }
    }

    /// Rows read so far in which a merged cell counted.
    pub fn merged(&self) -> u64 {
        self.merged
    }

    /// How much of the sheet has been read, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.at as f32 / self.last.max(1) as f32
    }
}

/// Why the reading ended early; nobody asks which of the two it was.
enum Early {
    Unreadable,
    Unwanted,
}

impl From<calamine::XlsxError> for Early {
    fn from(_: calamine::XlsxError) -> Self {
        Self::Unreadable
    }
}

impl<T> From<SendError<T>> for Early {
    fn from(_: SendError<T>) -> Self {
        Self::Unwanted
    }
}

fn read(file: File, rows: &SyncSender<Sent>) -> Result<(), Early> {
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(file))?;
    let is_list = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let first = book.sheets_metadata().iter().find(is_list);
    let name = first.map(|sheet| sheet.name.clone());
    let name = name.ok_or(Early::Unreadable)?;
    let rows_in_all = book.worksheet_cells_reader(&name)?.dimensions().end.0;
    let mut merged = Merged::default();
    // They stand behind all rows, so that a long sheet would be read twice for them; nobody merges cells of such by hand.
    if rows_in_all < MERGED_MOST {
        // A sheet whose merged cells can't be read is read without them.
        merged = Merged::of(&book.merge_cells_by_sheet_name(&name).unwrap_or_default());
    }
    let mut cells = book.worksheet_cells_reader(&name)?;
    let last = u64::from(cells.dimensions().end.0) + 1;
    rows.send(Sent::Begun(last))?;
    let mut bundle: Vec<Line> = Vec::new();
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let number = u64::from(row) + 1;
        let is_new = bundle.last().is_none_or(|line| line.number != number);
        if is_new {
            merged.fill(bundle.last_mut());
        }
        if is_new && bundle.len() >= BUNDLE {
            rows.send(Sent::Rows(std::mem::take(&mut bundle)))?;
        }
        if is_new {
            bundle.push(Line {
                number,
                cells: Vec::new(),
                is_merged: false,
            });
        }
        // A sheet has 16,384 columns at most.
        if let Some(line) = bundle.last_mut() {
            let column = column as usize;
            if line.cells.len() <= column {
                line.cells.resize(column + 1, String::new());
            }
            line.cells[column] = text(cell.get_value());
        }
    }
    merged.fill(bundle.last_mut());
    rows.send(Sent::Rows(bundle))?;
    rows.send(Sent::End)?;
    Ok(())
}

/// Cells that are merged over several rows: what stands in the first of them counts in all.
#[derive(Debug, Default)]
struct Merged(Vec<Area>);

/// The rows from the first to the last of a merged cell, by their numbers, and what stands in it.
#[derive(Debug)]
struct Area {
    rows: (u64, u64),
    column: usize,
    text: String,
}

impl Merged {
    fn of(all: &[Dimensions]) -> Self {
        let several = all.iter().filter(|area| area.start.0 < area.end.0);
        let areas = several.map(|area| Area {
            rows: (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1),
            column: area.start.1 as usize,
            text: String::new(),
        });
        Self(areas.collect())
    }

    /// Fills a row that is read whole, unless nothing else stands in it.
    fn fill(&mut self, line: Option<&mut Line>) {
        let Some(line) = line.filter(|line| line.cells.iter().any(|cell| !cell.is_empty())) else {
            return;
        };
        for area in &mut self.0 {
            let (first, last) = area.rows;
            if line.number == first {
                area.text = line.cells.get(area.column).cloned().unwrap_or_default();
            } else if (first..=last).contains(&line.number) && !area.text.is_empty() {
                if line.cells.len() <= area.column {
                    line.cells.resize(area.column + 1, String::new());
                }
                line.is_merged |= line.cells[area.column].is_empty();
                line.cells[area.column].clone_from(&area.text);
            }
        }
    }
}

/// A cell as a person would write it into a list. What the sheet itself could not reckon is no text.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        // Written so that a card's number is told as one that lost its last digits.
        DataRef::Float(number) if number.abs() >= ROUNDED => {
            format!("{number:E}").replace('E', "E+")
        }
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_so) => is_so.to_string(),
        DataRef::DateTime(when) => day(when),
        DataRef::Error(_) => char::REPLACEMENT_CHARACTER.to_string(),
    }
}

/// A day as ISO writes it; with the time of day where there is one.
fn day(when: &ExcelDateTime) -> String {
    if when.is_duration() {
        return when.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        day
    } else {
        format!("{day} {hour:02}:{minute:02}:{second:02}")
    }
}
