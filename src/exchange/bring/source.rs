//! Where the rows of a list come from: the rows of a table, or the records of a catalogue.

use super::Columns;
use crate::domain::problem::Problem;
use crate::exchange::Error;
use crate::exchange::holdings::Listed;
use crate::exchange::marc::{self, Catalogue, Layout};
use crate::exchange::report::{Remark, Report};
use crate::exchange::table::Table;
use chrono::NaiveDate;
use std::marker::PhantomData;
use std::path::Path;

/// A row with its place in the file, or why it can't be taken.
pub(super) type Read<T> = (u64, Result<T, Problem>);

/// A list that is read piece by piece.
pub(super) trait Source: Send {
    type Row;

    /// The report to begin with: how the list is written.
    fn report(&self) -> Report;

    /// Reads the next piece and adds the rows it holds; false at the end of the list.
    fn read_on(&mut self, rows: &mut Vec<Read<Self::Row>>) -> Result<bool, Error>;

    /// How much of the file has been taken in, from 0 to 1.
    fn share(&self) -> f32;

    /// Texts that had been encoded twice, and were read as they were meant.
    fn twice(&self) -> u64 {
        0
    }

    /// Rows whose merged cells were taken from the row above.
    fn carried(&self) -> u64 {
        0
    }

    /// What else shows only when all of it was read.
    fn said_at_end(&self) -> Vec<Remark> {
        Vec::new()
    }
}

/// The rows of a table.
pub(super) struct Rows<T> {
    table: Table,
    today: NaiveDate,
    taker: PhantomData<T>,
}

impl<T> Rows<T> {
    pub fn new(table: Table, today: NaiveDate) -> Self {
        let taker = PhantomData;
        Self {
            table,
            today,
            taker,
        }
    }
}

impl<T: Columns> Source for Rows<T> {
    type Row = T::Row;

    fn report(&self) -> Report {
        Report::of_table(&self.table)
    }

    fn read_on(&mut self, rows: &mut Vec<Read<T::Row>>) -> Result<bool, Error> {
        let Some(cells) = self.table.next_row()? else {
            return Ok(false);
        };
        rows.push((cells.line(), T::read(cells, self.today)));
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.table.share()
    }

    fn twice(&self) -> u64 {
        self.table.twice()
    }

    fn carried(&self) -> u64 {
        self.table.carried()
    }

    fn said_at_end(&self) -> Vec<Remark> {
        let (merged, gone_on) = (self.table.merged(), self.table.gone_on());
        let merged = (merged > 0).then_some(Remark::MergedCells { rows: merged });
        let gone_on = (gone_on > 0).then_some(Remark::BayGoesOn { rows: gone_on });
        merged.into_iter().chain(gone_on).collect()
    }
}

/// The copies of the records of a catalogue.
pub(super) struct Records(Catalogue);

impl Records {
    pub fn open(path: &Path, format: marc::Format, layout: Layout) -> Result<Self, Error> {
        Catalogue::open(path, format, layout).map(Self)
    }
}

impl Source for Records {
    type Row = Listed;

    fn report(&self) -> Report {
        Report::of_records(self.0.encoding())
    }

    fn read_on(&mut self, rows: &mut Vec<Read<Listed>>) -> Result<bool, Error> {
        let Some(record) = self.0.next_record()? else {
            return Ok(false);
        };
        let number = self.0.number();
        match record {
            Ok(record) => {
                let copies = marc::copies(&record, self.0.layout());
                rows.extend(copies.into_iter().map(|copy| (number, copy)));
            }
            Err(problem) => rows.push((number, Err(problem))),
        }
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.0.share()
    }

    fn twice(&self) -> u64 {
        self.0.twice()
    }
}
