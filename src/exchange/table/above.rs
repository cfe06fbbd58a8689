//! What stands above the rows of a list and counts for them: titles, names of columns in other words, merged cells.

use super::is_empty;
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

/// The cells of columns that a sheet merges over several rows and writes only in the first of them.
#[derive(Debug, Default)]
pub struct Above {
    columns: Vec<Carried>,
    rows: u64,
}

#[derive(Debug)]
struct Carried {
    index: usize,
    /// What stood there last.
    cell: Vec<u8>,
    /// Nothing stands in this row.
    is_over: bool,
}

impl Above {
    pub fn of(columns: Vec<usize>) -> Self {
        let columns = columns.into_iter().map(|index| Carried {
            index,
            cell: Vec::new(),
            is_over: false,
        });
        Self {
            columns: columns.collect(),
            rows: 0,
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
            if !is_empty(cell) && row.flaw.is_none() {
                column.cell = cell.to_owned();
            }
        }
        self.rows += u64::from(is_any);
    }

    /// What counts in an empty cell of this row.
    pub fn over(&self, index: usize) -> Option<&[u8]> {
        let mut over = self.columns.iter().filter(|column| column.is_over);
        over.find(|column| column.index == index)
            .map(|column| column.cell.as_slice())
    }

    /// Rows in which something counted so.
    pub fn rows(&self) -> u64 {
        self.rows
    }
}
