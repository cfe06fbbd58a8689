//! What a file of holdings is, told from its first bytes: its name says nothing.

use super::super::encoding::is_known_binary;
use super::super::error::Error;
use super::super::marc;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// So much of a file is looked at: the longest header of a record and a good part behind it.
const HEAD: u64 = 64 * 1024;
/// Bytes of a leader.
const LEADER: usize = 24;

/// How a file of holdings is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Rows under a header, and anything that is none of the others: opening it says what is wrong with it.
    Table,
    /// Records of a catalogue.
    Marc(marc::Format),
}

impl Format {
    /// Looks into a file.
    ///
    /// # Errors
    /// It can't be read.
    pub fn of_file(path: &Path) -> Result<Self, Error> {
        let mut head = Vec::new();
        if std::fs::metadata(path)?.is_file() {
            File::open(path)?.take(HEAD).read_to_end(&mut head)?;
        }
        Ok(Self::of(&head))
    }

    fn of(head: &[u8]) -> Self {
        let is_filler = |byte: &u8| {
            byte.is_ascii_whitespace() || matches!(byte, 0xEF | 0xBB | 0xBF | 0xFF | 0xFE | 0)
        };
        let is_wide = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
        let begins = head.iter().position(|byte| !is_filler(byte));
        let head = begins.map_or(&[][..], |at| &head[at..]);
        if head.first() == Some(&b'<') {
            Self::Marc(marc::Format::Xml)
        } else if !is_wide && !is_known_binary(head) && has_records(head) {
            Self::Marc(marc::Format::Iso2709)
        } else {
            Self::Table
        }
    }
}

/// Whether records of ISO 2709 stand in a text: the marks behind a field and before a subfield, with a leader of signs
/// that can be typed before them, or, where the first record is broken, two indicators between them.
fn has_records(head: &[u8]) -> bool {
    let has_marks = head.contains(&0x1E) && head.contains(&0x1F);
    let is_typed = |leader: &[u8]| leader.iter().all(|byte| (b' '..=b'~').contains(byte));
    let is_indicator = |byte: u8| byte == b' ' || byte.is_ascii_digit();
    let is_field = |four: &[u8]| {
        four[0] == 0x1E && is_indicator(four[1]) && is_indicator(four[2]) && four[3] == 0x1F
    };
    let begins = head.get(..LEADER).is_some_and(is_typed);
    has_marks && (begins || head.windows(4).any(is_field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_stands_in_it() {
        let iso = Format::Marc(marc::Format::Iso2709);
        let xml = Format::Marc(marc::Format::Xml);
        let wide: Vec<u8> = "<record/>".bytes().flat_map(|b| [b, 0]).collect();
        let record = b"00042nam  2200037   4500245000500000\x1e00\x1faA\x1e\x1d".as_slice();
        let broken = b"?????nam  2200037   4500245000500000\x1e00\x1faA\x1e\x1d".as_slice();
        let no_leader = [b"\xC3\xA9\x80\x81\x90".as_slice(), &record[5..]].concat();
        for (head, format) in [
            (record, iso),
            (&no_leader, iso),
            (&[b"Export of 2026\n", record].concat(), iso),
            (&[b"\x89PNG\r\n", record].concat(), Format::Table),
            (&[b"%PDF-1.7\n", record].concat(), Format::Table),
            (&[b"\r\n\xEF\xBB\xBF", record].concat(), iso),
            (broken, iso),
            (b"<?xml version='1.0'?>", xml),
            (b"\xEF\xBB\xBF\n <collection>", xml),
            (&[b"\xFF\xFE", wide.as_slice()].concat(), xml),
            (b"Title, Barcode", Format::Table),
            (b"00042,Wells,B1,and so on and so on", Format::Table),
            (&[b"\xFF\xFE\0i\0t", record].concat(), Format::Table),
            (&[b"PK\x03\x04", record].concat(), Format::Table),
            (b"", Format::Table),
        ] {
            assert_eq!(
                Format::of(head),
                format,
                "{:?}",
                String::from_utf8_lossy(head)
            );
        }
    }
}
