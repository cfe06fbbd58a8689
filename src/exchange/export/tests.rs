//! What goes out reads back as what was there.

use super::{Columns, Format, Sheet};
use crate::domain::id::{Key, MemberId};
use crate::domain::member::{
    Contact, ContactKind, Member, MemberFacts, MemberField, Note, NoteKind, Own,
};

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
        own: Own::default(),
        enrolment: None,
        seen_at: None,
        seen_count: 0,
        vanished_at: None,
        created_at: now,
        changed_at: now,
    }
}

fn written(format: Format, columns: Columns) -> String {
    let mut sheet = Sheet {
        to: Vec::new(),
        format,
        columns: columns.columns(),
        count: 0,
    };
    sheet.begin().unwrap();
    sheet.add(&member()).unwrap();
    String::from_utf8(sheet.to).unwrap()
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
        assert!(!written(format, Columns::All).contains("a private note"));
    }
    assert!(!written(Format::Vcard, Columns::Post).contains("TEL"));
}
