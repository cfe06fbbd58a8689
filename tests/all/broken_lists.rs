//! Tables of holdings as strangers have them, broken in the ways that occur: what is whole comes in, what is not is told by
//! its place and reason, and the wrong kind of file is told as such.

use crate::marc::{SKIP, bring, xml};
use crate::plan::House;
use deskbell::domain::language::Language;
use deskbell::exchange::ErrorKind;
use deskbell::exchange::report::{Remark, Report};
use deskbell::wording::Wording;

/// A list's name, its bytes, rows and copies that come in, and the places that are told.
pub type Case = (&'static str, Vec<u8>, u64, &'static [u64]);

/// Brings each list into a branch of its own.
pub fn check(cases: Vec<Case>) {
    for (name, bytes, added, told) in cases {
        let house = House::new();
        house.collection("GEN", &[]);
        let report = bring(&house, &bytes, SKIP).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let wording = Wording::new(Language::English);
        let said: Vec<String> = report
            .refused
            .iter()
            .map(|r| r.sentence(&wording))
            .collect();
        let places: Vec<u64> = report.refused.iter().map(|r| r.line).collect();
        assert_eq!(
            (report.added, &places[..]),
            (added, told),
            "{name}: {said:?}"
        );
        assert!(report.is_saved, "{name}");
        let held = house.sql::<i64>("SELECT count(*) FROM item");
        assert_eq!(u64::try_from(held).unwrap(), added, "{name}");
    }
}

const HEADER: &str = "Title, Publication date, Publisher, Collection, Barcode, Call number, Home library, Current location, \
                      Shelving location, Itemtype, Inventory number, Status, Lost, Checkouts\n";
const ROWS: [&str; 3] = [
    "\"Wells : a guide / Devi, R\",1984,Vaigai,GEN,B1,333.91 DEV,Main,Main,Stacks,Book,,Available,,3\n",
    "ஆறுகள் / போஸ்,1990,Vaigai,GEN,B2,551.48 BOS,Main,Main,Stacks,Book,,Available,,\n",
    "Lakes,1991,Vaigai,GEN,B3,551.49 BOS,Main,Main,Stacks,Book,,Available,,\n",
];

/// The list with its second row changed.
fn list(change: impl Fn(&str) -> String) -> String {
    format!("{HEADER}{}{}{}", ROWS[0], change(ROWS[1]), ROWS[2])
}

#[test]
fn broken_rows_of_an_item_search_are_told_and_the_rest_comes_in() {
    let whole = list(str::to_owned);
    let put = |find: &str, put: &str| list(|row| row.replace(find, put)).into_bytes();
    // Cells with commas are quoted; of the others every comma keeps cells apart.
    let apart = |sign: &str| {
        let cells = whole.replace("Devi, R", "Devi. R").replace(", ", ",");
        cells.replace(',', sign).into_bytes()
    };
    let latin: Vec<u8> = put("ஆறுகள் / போஸ்", "Café")
        .iter()
        .map(|b| *b as char)
        .collect::<String>()
        .replace("Ã©", "é")
        .chars()
        .map(|c| c as u8)
        .collect();
    check(vec![
        ("whole", whole.clone().into_bytes(), 3, &[]),
        ("semicolons", apart(";"), 3, &[]),
        ("tabs", apart("\t"), 3, &[]),
        ("strokes", apart("|"), 3, &[]),
        ("crosses", apart("#"), 3, &[]),
        (
            "a separator that is told",
            [b"sep=;\r\n".as_slice(), &apart(";")].concat(),
            3,
            &[],
        ),
        (
            "a mark before",
            format!("\u{feff}{whole}").into_bytes(),
            3,
            &[],
        ),
        (
            "line ends of two signs",
            whole.replace('\n', "\r\n").into_bytes(),
            3,
            &[],
        ),
        (
            "line ends of old systems",
            whole.replace('\n', "\r").into_bytes(),
            3,
            &[],
        ),
        (
            "blank lines",
            whole.replace('\n', "\n\n").into_bytes(),
            3,
            &[],
        ),
        ("letters of Western systems", latin, 3, &[]),
        (
            "two bytes a letter",
            format!("\u{feff}{whole}")
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
            3,
            &[],
        ),
        (
            "a line end in quotes",
            put("ஆறுகள் / போஸ்", "\"ஆறுகள்\nவைகை / போஸ்\""),
            3,
            &[],
        ),
        ("a quote at the start", put("ஆறுகள்", "\"ஆறுகள்"), 2, &[3]),
        ("a quote in the middle", put("1990,", "\"1990,"), 2, &[3]),
        ("an inch", put("ஆறுகள்", "12\" disks"), 3, &[]),
        ("a cell too few", put(",1990", ""), 2, &[3]),
        ("a cell too many", put(",1990", ",1990,May"), 2, &[3]),
        ("a row cut by a line end", put(",GEN", "\n,GEN"), 2, &[3, 4]),
        (
            "a letter that is none",
            put("ஆறுகள்", "ஆறு\u{fffd}கள்"),
            2,
            &[3],
        ),
        ("a zero byte", put("1990", "19\u{0}90"), 2, &[3]),
        ("a barcode twice", put("B2", "B1"), 2, &[3]),
        ("a barcode of a spreadsheet", put("B2", "9.19E+11"), 2, &[3]),
        ("no barcode", put("B2", ""), 2, &[3]),
        ("no title", put("ஆறுகள் / போஸ்", ""), 2, &[3]),
        (
            "a title without end",
            put("ஆறுகள்", &"ஆறு ".repeat(900)),
            2,
            &[3],
        ),
        ("header alone", HEADER.as_bytes().to_vec(), 0, &[]),
        (
            "another order",
            b"Barcode,Call number,Title\nB1,1,T\n".to_vec(),
            1,
            &[],
        ),
        (
            "other letters",
            b"BARCODE,call Number,\"title\"\nB1,1,T\n".to_vec(),
            1,
            &[],
        ),
        (
            "a last line without its end",
            b"Barcode,Call number,Title\nB1,1,T".to_vec(),
            1,
            &[],
        ),
    ]);
}

fn report(bytes: &[u8]) -> Report {
    let house = House::new();
    house.collection("GEN", &[]);
    bring(&house, bytes, SKIP).unwrap()
}

#[test]
fn what_was_mended_on_the_way_in_is_said() {
    let twice = list(|row| row.replace("ஆறுகள் / போஸ்", "CafÃ© / â€œBoseâ€\u{9d}"));
    let remarks = report(twice.as_bytes()).remarks;
    assert!(remarks.contains(&Remark::EncodedTwice { texts: 1 }));
    let latin: Vec<u8> = xml(&[("001", "b4"), ("245", "10|aCaf?")])
        .bytes()
        .map(|b| if b == b'?' && b != b'<' { 0xE9 } else { b })
        .collect();
    assert_eq!(report(&latin).remarks, [Remark::ReadAsWindows]);
    let more = list(str::to_owned).replace("Checkouts", "Price");
    assert_eq!(
        report(more.as_bytes()).remarks,
        [Remark::ColumnsNotRead(vec![
            "Inventory number".into(),
            "Price".into()
        ])]
    );
}

#[test]
fn letters_and_their_marks_come_in_as_one_however_they_were_written() {
    let house = House::new();
    house.collection("GEN", &[]);
    let apart = list(|row| row.replace("ஆறுகள் / போஸ்", "Cafe\u{301} கெ\u{bbe}டி"));
    bring(&house, apart.as_bytes(), SKIP).unwrap();
    let title =
        "SELECT title FROM title JOIN item ON item.title_id = title.id WHERE barcode = 'B2'";
    assert_eq!(house.sql::<String>(title), "Café கொடி");
    let again = list(|row| row.replace("ஆறுகள் / போஸ்", "Café கொடி"));
    let report = bring(&house, again.as_bytes(), SKIP).unwrap();
    assert_eq!((report.unchanged, report.updated), (3, 0));
}

#[test]
fn the_wrong_kind_of_file_is_told_as_such() {
    let house = House::new();
    let before = house.content();
    let noise = |begin: &[u8]| {
        [
            begin,
            &(0..9_000_u32)
                .map(|n| (n * n / 7 % 251) as u8)
                .collect::<Vec<u8>>(),
        ]
        .concat()
    };
    for (name, bytes, kind) in [
        ("nothing", Vec::new(), ErrorKind::Empty),
        ("blank", b"\n\r\n\n".to_vec(), ErrorKind::Empty),
        ("a PDF", noise(b"%PDF-1.7\n"), ErrorKind::NotText),
        ("a zip", noise(b"PK\x03\x04"), ErrorKind::NotText),
        ("a picture", noise(b"\x89PNG\r\n\x1a\n"), ErrorKind::NotText),
        (
            "a photograph",
            noise(b"\xFF\xD8\xFF\xE0"),
            ErrorKind::NotText,
        ),
        ("a program", noise(b"\x7FELF"), ErrorKind::NotText),
        (
            "a database",
            noise(b"SQLite format 3\0"),
            ErrorKind::NotText,
        ),
        (
            "a letter",
            b"{\\rtf1\\ansi Dear all}".to_vec(),
            ErrorKind::NotText,
        ),
        ("old Excel", noise(b"\xD0\xCF\x11\xE0"), ErrorKind::NotText),
        (
            "a web page",
            b"<!DOCTYPE html><html><body><table><tr><td>Title</td></tr></table></html>".to_vec(),
            ErrorKind::NoRecords,
        ),
        (
            "prose",
            b"Dear colleague,\nplease find our list attached.\n".to_vec(),
            ErrorKind::NoHeader,
        ),
        (
            "no call number",
            b"Title,Barcode\nT,B1\n".to_vec(),
            ErrorKind::NoColumn("Call number"),
        ),
        (
            "a column twice",
            b"Title,Barcode,Call number,Barcode\nT,B1,1,B1\n".to_vec(),
            ErrorKind::TwoColumns("Barcode"),
        ),
        (
            "TSCII",
            [
                b"Title,Barcode,Call number\n".to_vec(),
                b"\xAF\xE5\xA1\xEC\xA2 \xB8\xFC\xD7\xAA,B1,1\n".repeat(40),
            ]
            .concat(),
            ErrorKind::OldScript,
        ),
    ] {
        let told = bring(&house, &bytes, SKIP).unwrap_err();
        assert_eq!(told.kind, kind, "{name}");
    }
    assert_eq!(house.content(), before);
}
