//! What goes out reads back as what was there.

use super::{Columns, Format, Sheet};
use crate::domain::id::{Key, MemberId};
use crate::domain::member::{
    Contact, ContactKind, Member, MemberFacts, MemberField, Note, NoteKind, Own,
};
use calamine::{Data, Reader};
use std::io::Cursor;

fn member() -> Member {
    let now = "2026-11-24T05:02:00Z".parse().unwrap();
    let contact = |kind, value: &str| Contact {
        kind,
        value: value.into(),
    };
    Member {
        id: MemberId(7),
        key: Key::from_bits(7),
        facts: MemberFacts {
            number: "007".into(),
            name: "=R. \"Kamala\", B; C\\".into(),
            name_ta: Some("ரா. கமலா".repeat(9)),
            born_on: Some("1988-02-29".into()),
            town: "Salem".into(),
            ..MemberFacts::default()
        },
        cards: vec![],
        contacts: vec![
            contact(ContactKind::Mobile, "+91 98400 00000"),
            contact(ContactKind::Email, "kamala@example.org"),
        ],
        traits: vec![],
        notes: vec![Note {
            id: None,
            kind: NoteKind::Silent,
            text: "a private note".into(),
            author: None,
            created_at: now,
            until: None,
        }],
        consents: Vec::new(),
        own: Own::default(),
        enrolment: None,
        seen_at: None,
        seen_count: 0,
        vanished_at: None,
        created_at: now,
        changed_at: now,
    }
}

fn bytes(format: Format, columns: Columns) -> Vec<u8> {
    let mut sheet = Sheet {
        to: Cursor::new(Vec::new()),
        format,
        columns: columns.columns(),
        book: None,
        count: 0,
    };
    sheet.begin().unwrap();
    sheet.add(&member()).unwrap();
    sheet.close().unwrap();
    sheet.to.into_inner()
}

/// What a text file says; of a workbook what stands in its cells.
fn written(format: Format, columns: Columns) -> String {
    let bytes = bytes(format, columns);
    if format != Format::Xlsx {
        return String::from_utf8(bytes).unwrap();
    }
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = sheet.rows().map(|row| {
        let cells = row.iter().map(|cell| match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.clone(),
            other => panic!("not text: {other:?}"),
        });
        cells.collect::<Vec<_>>().join("\t")
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_workbook_holds_every_value_as_the_text_it_is() {
    let text = written(Format::Xlsx, Columns::Call);
    let tamil = "ரா. கமலா".repeat(9);
    let row = format!("007\t=R. \"Kamala\", B; C\\\t{tamil}\t\t\t+91 98400 00000");
    let expected = format!("number\tname\tname_ta\taddress_as\tlanguage\tphone\n{row}");
    assert_eq!(text, expected);
}

#[test]
fn a_table_is_read_back_as_it_was() {
    let text = written(Format::Csv, Columns::All);
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let heads = table.headers().unwrap().clone();
    let row = table.records().next().unwrap().unwrap();
    for field in MemberField::ALL {
        let place = heads.iter().position(|head| head == field.word()).unwrap();
        assert_eq!(row[place], member().facts.text(field), "{field:?}");
    }
    assert_eq!(&row[heads.len() - 2], "+91 98400 00000");
}

#[test]
fn a_spreadsheet_reckons_with_nothing_it_is_given() {
    let text = written(Format::Spreadsheet, Columns::Call);
    let bare = text.strip_prefix('\u{feff}').unwrap();
    let mut table = csv::Reader::from_reader(bare.as_bytes());
    let row = table.records().next().unwrap().unwrap();
    assert_eq!(&row[1], "'=R. \"Kamala\", B; C\\");
    assert_eq!(&row[row.len() - 1], "'+91 98400 00000");
    assert_eq!(&row[0], "007");
}

#[test]
fn a_card_keeps_to_its_lines_and_tells_no_note() {
    let text = written(Format::Vcard, Columns::All);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let whole = text.replace("\r\n ", "");
    for line in [
        "UID:urn:uuid:00000000-0000-0000-0000-000000000007",
        "FN:=R. \"Kamala\"\\, B\\; C\\\\",
        &format!("FN;LANGUAGE=ta:{}", "ரா. கமலா".repeat(9)),
        "BDAY:19880229",
        "ADR:;;;Salem;;;",
        "TEL;TYPE=cell:+91 98400 00000",
        "EMAIL:kamala@example.org",
    ] {
        assert!(
            whole.split("\r\n").any(|told| told == line),
            "{line}\n{whole}"
        );
    }
    for format in Format::ALL {
        let text = written(format, Columns::All);
        assert!(text.contains("kamala@example.org") && !text.contains("a private note"));
    }
    assert!(!written(Format::Vcard, Columns::Post).contains("TEL"));
}
