//! A workbook of one sheet (ECMA-376): every value is text as it is, so that a program that opens it reckons with
//! nothing, keeps the noughts and the plus of numbers, and shows Tamil.

use super::Column;
use crate::domain::member::Member;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::{self, Seek, Write};

/// So many rows fit on a sheet, the first being the columns' words.
pub const ROWS_MOST: usize = 1_048_576;
/// How wide a column is, in letters.
const WIDTH: f64 = 18.0;

/// The workbook that is being made. Rows that are full lie in a file of the system's for passing things.
pub struct Book {
    workbook: Workbook,
    row: u32,
}

impl Book {
    /// A workbook with the columns' words.
    pub fn begin(columns: &[Column]) -> io::Result<Self> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory();
        let bold = Format::new().set_bold();
        for (place, column) in (0..).zip(columns) {
            sheet.set_column_width(place, WIDTH).map_err(unwritten)?;
            let head = sheet.write_string_with_format(0, place, column.word(), &bold);
            head.map_err(unwritten)?;
        }
        // The words stay in view.
        sheet.set_freeze_panes(1, 0).map_err(unwritten)?;
        Ok(Self { workbook, row: 0 })
    }

    /// A member's row.
    pub fn add(&mut self, columns: &[Column], member: &Member) -> io::Result<()> {
        self.row += 1;
        let sheet = self.workbook.worksheet_from_index(0).map_err(unwritten)?;
        for (place, column) in (0..).zip(columns) {
            let text = column.text(member);
            if !text.is_empty() {
                let cell = sheet.write_string(self.row, place, text);
                cell.map_err(unwritten)?;
            }
        }
        Ok(())
    }

    /// Writes it out.
    pub fn end(mut self, to: &mut (impl Write + Seek + Send)) -> io::Result<()> {
        self.workbook.save_to_writer(to).map_err(unwritten)
    }
}

fn unwritten(why: XlsxError) -> io::Error {
    match why {
        XlsxError::IoError(why) => why,
        why => io::Error::other(why),
    }
}
