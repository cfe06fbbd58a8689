//! A workbook (XLSX) of one sheet, made by hand: a zip of a few XML files, nothing in it packed.

use std::fmt::Write as _;

/// What stands in a cell.
#[derive(Debug, Clone, Copy)]
pub enum Cell<'a> {
    Text(&'a str),
    /// As the file writes it.
    Number(&'a str),
    /// Days since the beginning of 1900, shown as a day.
    Day(&'a str),
    /// What the sheet could not reckon.
    Wrong,
}

/// The bytes of a workbook whose sheet has these rows, by their numbers.
pub fn workbook(rows: &[(u32, Vec<Cell<'_>>)]) -> Vec<u8> {
    let mut sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>");
    for (number, cells) in rows {
        write!(sheet, "<row r=\"{number}\">").unwrap();
        for (column, cell) in ('A'..).zip(cells) {
            let at = format!("r=\"{column}{number}\"");
            match cell {
                Cell::Text(text) => {
                    write!(sheet, "<c {at} t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Cell::Number(number) => write!(sheet, "<c {at}><v>{number}</v></c>"),
                Cell::Day(day) => write!(sheet, "<c {at} s=\"1\"><v>{day}</v></c>"),
                Cell::Wrong => write!(sheet, "<c {at} t=\"e\"><v>#N/A</v></c>"),
            }
            .unwrap();
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Members\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let of_book = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let of_all = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    zip(&[
        ("_rels/.rels", &of_all),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &of_book),
        ("xl/styles.xml", &styles),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A zip of texts that are stored as they are.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let begins = bytes.len() as u32;
        let (name_length, length) = (name.len() as u16, text.len() as u32);
        // Version, no flags, stored, a day and a time of no matter, then the sizes.
        let mut head = vec![10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        head.extend(crc32(text.as_bytes()).to_le_bytes());
        head.extend(length.to_le_bytes());
        head.extend(length.to_le_bytes());
        head.extend(name_length.to_le_bytes());
        head.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02\x0A\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(begins.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (count, begins) = (files.len() as u16, bytes.len() as u32);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(begins.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}
