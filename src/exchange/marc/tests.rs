//! Records written here by hand, in both formats, whole and broken.

mod broken;
mod copies;
mod law;
mod letters;

use super::*;
use std::fmt::Write as _;

/// A record as it is to be written: its fields with `|` before each subfield, indicators in front.
struct Written<'a> {
    /// Leader/05, /06 and /09: status, type, letters.
    signs: [u8; 3],
    fields: &'a [(&'a str, &'a [u8])],
}

impl Written<'_> {
    fn iso(&self) -> Vec<u8> {
        let (mut directory, mut data) = (String::new(), Vec::new());
        for (tag, body) in self.fields {
            let (length, start) = (body.len() + 1, data.len());
            write!(directory, "{tag}{length:04}{start:05}").unwrap();
            data.extend(body.iter().map(|b| if *b == b'|' { 0x1F } else { *b }));
            data.push(0x1E);
        }
        let base = 24 + directory.len() + 1;
        let length = base + data.len() + 1;
        let [status, kind, letters] = self.signs.map(char::from);
        let leader = format!("{length:05}{status}{kind}m {letters}22{base:05} a 4500");
        [
            leader.as_bytes(),
            directory.as_bytes(),
            b"\x1e",
            &data,
            b"\x1d",
        ]
        .concat()
    }

    fn xml(&self, prefix: &str) -> String {
        let [status, kind, letters] = self.signs.map(char::from);
        let mut xml = format!(
            "<{prefix}record><{prefix}leader>00000{status}{kind}m {letters}2200000 a 4500</{prefix}leader>\n"
        );
        let safe = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        for (tag, body) in self.fields {
            let body = str::from_utf8(body).unwrap();
            if tag.starts_with("00") {
                let body = safe(body);
                write!(
                    xml,
                    "<{prefix}controlfield tag=\"{tag}\">{body}</{prefix}controlfield>"
                )
                .unwrap();
                continue;
            }
            writeln!(xml, "<{prefix}datafield tag='{tag}' ind1=\" \" ind2=\" \">").unwrap();
            for part in body.split('|').skip(1) {
                let (code, text) = part.split_at(1);
                let text = safe(text);
                writeln!(
                    xml,
                    "  <{prefix}subfield code=\"{code}\">{text}</{prefix}subfield>"
                )
                .unwrap();
            }
            write!(xml, "</{prefix}datafield>").unwrap();
        }
        write!(xml, "</{prefix}record>").unwrap();
        xml
    }
}

fn utf8<'a>(fields: &'a [(&'a str, &'a [u8])]) -> Written<'a> {
    let signs = *b"naa";
    Written { signs, fields }
}

/// A small record, told from others by its number.
fn small(number: &str) -> Vec<u8> {
    utf8(&[("001", number.as_bytes()), ("245", b"10|aWells")]).iso()
}

/// Every record of a file.
fn all(bytes: &[u8], format: Format) -> Vec<Result<Record, Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue");
    std::fs::write(&path, bytes).unwrap();
    let mut catalogue = Catalogue::open(&path, format, Layout::default()).unwrap();
    let mut records = Vec::new();
    while let Some(record) = catalogue.next_record().unwrap() {
        records.push(record);
        assert_eq!(catalogue.number(), records.len() as u64);
    }
    assert!((catalogue.share() - 1.0).abs() < f32::EPSILON);
    records
}

/// Control numbers of the records that are whole, and what is wrong with the others.
fn numbers(records: Vec<Result<Record, Problem>>) -> Vec<Result<String, Why>> {
    let number = |record: Record| {
        record
            .controls
            .first()
            .map_or(String::new(), |c| c.1.clone())
    };
    (records.into_iter())
        .map(|record| record.map(number).map_err(|problem| problem.why))
        .collect()
}

const WHOLE: &[(&str, &[u8])] = &[
    ("001", b"b1"),
    ("008", b"840507s1984    ii            000 0 tam d"),
    ("100", "1 |6880-01|aDēvi, Ra.".as_bytes()),
    ("245", b"10|aWells & <rivers> :|ba guide /|cR. Devi."),
    ("500", b"  |aA note that is not read."),
    ("650", b" 4|aWells.|zIndia"),
    ("880", "1 |6100-01|aதேவி, ர.".as_bytes()),
];

#[test]
fn both_formats_bring_the_same_record_and_only_what_is_read_of_it() {
    let iso = all(&utf8(WHOLE).iso(), Format::Iso2709).remove(0).unwrap();
    for prefix in ["", "marc:"] {
        let xml = format!(
            "<?xml version=\"1.0\"?><!-- <record> --><{prefix}collection>\n{}\n<{prefix}record/></{prefix}collection>",
            utf8(WHOLE).xml(prefix)
        );
        let read = all(xml.as_bytes(), Format::Xml);
        assert_eq!((read.len(), read[0].as_ref().unwrap()), (2, &iso));
    }
    assert_eq!((iso.controls.len(), iso.fields.len()), (2, 4));
    assert_eq!(
        iso.fields[1].all('a').collect::<String>(),
        "Wells & <rivers> :"
    );
}

#[test]
fn the_answers_of_harvesting_hold_records_in_records() {
    let record = utf8(&[("001", b"b1")]).xml("");
    let xml =
        format!("<OAI><record><header>x</header><metadata>{record}</metadata></record></OAI>");
    assert_eq!(numbers(all(xml.as_bytes(), Format::Xml)), [Ok("b1".into())]);
}

#[test]
fn xml_in_two_byte_letters_and_with_references_is_read() {
    let body = "<record><leader>00000nam a2200000 a 4500</leader><datafield tag=\"245\"><subfield code=\"a\">\
                &#x0B95;&#2994;&amp;<![CDATA[<b>]]></subfield><subfield code='b'/></datafield></record>";
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(body.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [body.as_bytes(), &wide] {
        let record = all(bytes, Format::Xml).remove(0).unwrap();
        assert_eq!(
            record.fields[0].subfields,
            [('a', "கல&<b>".to_owned()), ('b', String::new())]
        );
    }
}

#[test]
fn a_file_without_records_says_so() {
    let folder = tempfile::tempdir().unwrap();
    for (text, format) in [
        ("<html><p>Hello</p></html>", Format::Xml),
        ("\r\n", Format::Iso2709),
    ] {
        let path = folder.path().join("file");
        std::fs::write(&path, text).unwrap();
        let mut catalogue = Catalogue::open(&path, format, Layout::default()).unwrap();
        assert_eq!(
            catalogue.next_record().unwrap_err().kind,
            ErrorKind::NoRecords
        );
    }
}
