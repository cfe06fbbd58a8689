//! What stands above the rows of a list and counts for them: titles, names of columns in other words, merged cells.

use super::{Shape, is_empty};
use crate::exchange::row::Row;

/// So many lines of a title are passed over.
pub const TITLES_MOST: usize = 3;

/// The words of a column's name in small letters; a number is one however it is shortened.
pub fn words(cell: &str) -> String {
    let small = cell.to_lowercase().replace('#', " number ");
    let words = small.split([' ', '_', '-', '.', ':', '(', ')']);
    let words = words
        .filter(|word| !word.is_empty())
        .map(|word| match word {
            "no" | "nos" | "num" | "nr" => "number",
            word => word,
        });
    let words: Vec<&str> = words.collect();
    words.join(" ")
}

/// A name that programs write, word by word: `rangeStart`, "range Start".
pub fn apart(cell: &str) -> String {
    let mut apart = String::with_capacity(cell.len() + 4);
    let mut was_small = false;
    for letter in cell.chars() {
        if was_small && letter.is_uppercase() {
            apart.push(' ');
        }
        was_small = letter.is_lowercase();
        apart.push(letter);
    }
    apart
}

/// The cells of columns that are written once for several rows.
#[derive(Debug, Default)]
pub struct Above {
    columns: Vec<Carried>,
    going_on: Option<Going>,
    rows: u64,
    gone_on: u64,
}

#[derive(Debug)]
struct Carried {
    index: usize,
    /// What stood there last.
    cell: Vec<u8>,
    /// Nothing stands in this row.
    is_over: bool,
}

/// A column that goes on only where the row says something else, and right below.
#[derive(Debug)]
struct Going {
    column: Carried,
    with: Vec<Carried>,
    where_filled: Vec<usize>,
    unless_filled: Vec<usize>,
    unless_other: Vec<Carried>,
}

impl Carried {
    fn at(index: usize) -> Self {
        Self {
            index,
            cell: Vec::new(),
            is_over: false,
        }
    }

    /// Takes note of what stands there.
    fn note(&mut self, row: &Row) {
        let cell = row.cell(self.index);
        if !is_empty(cell) {
            self.cell = cell.to_owned();
        }
    }

    fn is_empty_in(&self, row: &Row) -> bool {
        is_empty(row.cell(self.index))
    }
}

impl Going {
    fn forget(&mut self) {
        let all = self.with.iter_mut().chain(&mut self.unless_other);
        for carried in all.chain([&mut self.column]) {
            carried.cell.clear();
            carried.is_over = false;
        }
    }

    /// Whether a row goes on with the one above; takes note of it.
    fn see(&mut self, row: &Row) -> bool {
        let is_other = |c: &Carried| {
            !c.is_empty_in(row) && row.cell(c.index).trim_ascii() != c.cell.trim_ascii()
        };
        let goes_on = self.column.is_empty_in(row)
            && !self.column.cell.is_empty()
            && self
                .where_filled
                .iter()
                .any(|index| !is_empty(row.cell(*index)))
            && !self
                .unless_filled
                .iter()
                .any(|index| !is_empty(row.cell(*index)))
            && !self.unless_other.iter().any(is_other);
        if !goes_on {
            // What stood beside the one before does not stand beside this one.
            self.forget();
        }
        self.column.is_over = goes_on;
        for carried in &mut self.with {
            carried.is_over = goes_on && carried.is_empty_in(row) && !carried.cell.is_empty();
        }
        let all = self.with.iter_mut().chain(&mut self.unless_other);
        all.chain([&mut self.column])
            .for_each(|carried| carried.note(row));
        goes_on
    }
}

impl Above {
    pub fn of(shape: &Shape, place: &dyn Fn(&&'static str) -> Option<usize>) -> Self {
        let all = |names: &[&'static str]| -> Vec<Carried> {
            names.iter().filter_map(place).map(Carried::at).collect()
        };
        let going_on = shape.goes_on.and_then(|goes_on| {
            Some(Going {
                column: Carried::at(place(&goes_on.column)?),
                with: all(goes_on.with),
                where_filled: goes_on.where_filled.iter().filter_map(place).collect(),
                unless_filled: goes_on.unless_filled.iter().filter_map(place).collect(),
                unless_other: all(goes_on.unless_other),
            })
        });
        Self {
            columns: all(shape.carried),
            going_on,
            rows: 0,
            gone_on: 0,
        }
    }

    /// Takes note of the row that was read.
    pub fn see(&mut self, row: &Row) {
        let is_blank = row.flaw.is_some() || row.cells().all(is_empty);
        let mut is_any = false;
        for column in &mut self.columns {
            let cell = row.cell(column.index);
            column.is_over = !is_blank && is_empty(cell) && !column.cell.is_empty();
            is_any |= column.is_over;
            if row.flaw.is_none() {
                column.note(row);
            }
        }
        self.rows += u64::from(is_any);
        if let Some(going) = &mut self.going_on {
            if is_blank {
                going.forget();
            } else {
                self.gone_on += u64::from(going.see(row));
            }
        }
    }

    /// What counts in an empty cell of this row.
    pub fn over(&self, index: usize) -> Option<&[u8]> {
        let going = self.going_on.iter();
        let going = going.flat_map(|going| going.with.iter().chain([&going.column]));
        let mut over = { self.columns.iter().chain(going) }.filter(|column| column.is_over);
        over.find(|column| column.index == index)
            .map(|column| column.cell.as_slice())
    }

    /// Rows in which something counted so.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Rows that go on with the one above.
    pub fn gone_on(&self) -> u64 {
        self.gone_on
    }
}
