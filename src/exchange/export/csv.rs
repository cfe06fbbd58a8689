//! A table with commas (RFC 4180): lines end with CR LF, a value is quoted where it must be.

use super::Column;
use crate::domain::member::Member;
use std::io::{self, Write};

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    Programs,
    Spreadsheets,
}

/// The line with the columns' words.
pub fn begin(to: &mut impl Write, columns: &[Column]) -> io::Result<()> {
    line(to, columns.iter().map(|column| column.word().to_owned()))
}

/// A member's line.
pub fn add(
    to: &mut impl Write,
    columns: &[Column],
    member: &Member,
    reader: For,
) -> io::Result<()> {
    let cell = |column: &Column| {
        let text = column.text(member);
        match reader {
            For::Spreadsheets if is_reckoned(&text) => format!("'{text}"),
            _ => text,
        }
    };
    line(to, columns.iter().map(cell))
}

/// Whether a spreadsheet would take it for a formula (OWASP, CSV injection). Phone numbers with a plus are among it: they
/// would lose it.
fn is_reckoned(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn line(to: &mut impl Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            to.write_all(b",")?;
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            write!(to, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            to.write_all(cell.as_bytes())?;
        }
    }
    to.write_all(b"\r\n")
}
