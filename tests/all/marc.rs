//! A catalogue's own records brought into a real file: by their content, whole or not at all, with their two scripts.

use crate::import::KEEP;
use crate::plan::House;
use chrono::TimeDelta;
use deskbell::domain::language::Language;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::{Counted, Remark, Report, Watch};
use deskbell::exchange::{Error, ErrorKind};
use deskbell::wording::{Wording, problem};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

pub const SKIP: How = How {
    skips_bad: true,
    ..KEEP
};

/// A record in UTF-8 of fields that are written with `|` before each subfield.
pub fn record(fields: &[(&str, &str)]) -> Vec<u8> {
    let (mut directory, mut data) = (String::new(), String::new());
    for (tag, body) in fields {
        write!(directory, "{tag}{:04}{:05}", body.len() + 1, data.len()).unwrap();
        data.push_str(&body.replace('|', "\x1f"));
        data.push('\x1e');
    }
    let base = 24 + directory.len() + 1;
    let length = base + data.len() + 1;
    format!("{length:05}nam a22{base:05} a 4500{directory}\x1e{data}\x1d").into_bytes()
}

pub fn xml(fields: &[(&str, &str)]) -> String {
    let mut xml = "<marc:record><marc:leader>00000nam a2200000 a 4500</marc:leader>".to_owned();
    for (tag, body) in fields {
        if tag.starts_with("00") {
            write!(
                xml,
                "<marc:controlfield tag='{tag}'>{body}</marc:controlfield>"
            )
            .unwrap();
            continue;
        }
        write!(xml, "<marc:datafield tag='{tag}' ind1=' ' ind2=' '>").unwrap();
        for part in body.split('|').skip(1) {
            let (code, text) = part.split_at(1);
            write!(xml, "<marc:subfield code='{code}'>{text}</marc:subfield>").unwrap();
        }
        xml.push_str("</marc:datafield>");
    }
    xml + "</marc:record>\n"
}

pub const WELLS: &[(&str, &str)] = &[
    ("001", "b1"),
    ("008", "840507s1984    ii            000 0 tam d"),
    ("020", "  |a9780306406157"),
    ("100", "1 |6880-01|aTēvi, Ra.,"),
    ("245", "10|6880-02|aKiṇaṟukaḷ /|cTēvi"),
    ("260", "  |aMaturai :|bVaikai,|c1984."),
    ("650", " 4|aWells"),
    ("880", "1 |6100-01|aதேவி, ர.,"),
    ("880", "10|6245-02|aகிணறுகள் /|cதேவி"),
    ("952", "  |aMAIN|8GEN|cSTACKS|o333.91 DEV|pB1|yBOOK"),
    ("952", "  |aMAIN|8GEN|cSTACKS|o333.91 DEV|pB2|yBOOK"),
];
pub const RIVERS: &[(&str, &str)] = &[
    ("001", "b2"),
    ("245", "10|aRivers /|cA. Bose"),
    ("082", "04|a551.48"),
    ("700", "1 |aBose, A."),
];

/// An intake of a file whose name says nothing of what is in it.
pub fn intake(house: &House, content: &[u8], how: How) -> Intake {
    let list = house.path.with_file_name("list.csv");
    std::fs::write(&list, content).unwrap();
    Intake {
        kind: Kind::Holdings,
        list,
        how,
        now: house.now,
    }
}

pub fn bring(house: &House, content: &[u8], how: How) -> Result<Report, Error> {
    intake(house, content, how).bring(&house.store, &Watch::silent())
}

fn counts(report: &Report) -> [u64; 4] {
    let refused = report.refused.len() as u64;
    [report.read, report.added, report.unchanged, refused]
}

#[test]
fn both_formats_and_a_second_time_are_one_list() {
    let iso = [record(WELLS), record(RIVERS)].concat();
    let xml = format!(
        "<?xml version='1.0'?>\n<marc:collection>{}{}</marc:collection>",
        xml(WELLS),
        xml(RIVERS)
    );
    let house = House::new();
    house.collection("GEN", &[]);
    let report = bring(&house, &iso, KEEP).unwrap();
    assert_eq!((counts(&report), report.is_saved), ([3, 3, 0, 0], true));
    assert_eq!(report.remarks, []);
    for again in [iso.as_slice(), xml.as_bytes()] {
        assert_eq!(counts(&bring(&house, again, KEEP).unwrap()), [3, 0, 3, 0]);
    }
    let told = "SELECT group_concat(concat_ws('|', t.title, t.title_ta, t.author, t.author_ta, t.publisher, t.published,
                  t.isbn, t.subjects, i.barcode, i.call_number, coalesce(c.code, ''), i.location, i.home_library,
                  i.item_type), char(10) ORDER BY i.barcode)
                FROM item i JOIN title t ON t.id = i.title_id LEFT JOIN collection c ON c.id = i.collection_id";
    let wells = "Kiṇaṟukaḷ|கிணறுகள்|Tēvi, Ra.|தேவி, ர.|Vaikai|1984|9780306406157|Wells";
    assert_eq!(
        house.sql::<String>(told),
        format!(
            "{wells}|B1|333.91 DEV|GEN|STACKS|MAIN|BOOK\n{wells}|B2|333.91 DEV|GEN|STACKS|MAIN|BOOK\n\
             Rivers||Bose, A.||||||b2|551.48||||"
        )
    );
    let found = house.store.read_now(|r| r.find_titles("கிணறு", 5)).unwrap();
    assert_eq!(found.len(), 1);
}

#[test]
fn broken_records_keep_a_catalogue_out_and_are_told_by_their_number() {
    let house = House::new();
    house.collection("GEN", &[]);
    let mut broken = record(RIVERS);
    broken[3] = b'9';
    let nameless = record(&[("245", "10|aLakes")]);
    let twice = record(WELLS);
    let file = [record(WELLS), broken, nameless, twice].concat();
    let file = [&file[..], &record(RIVERS), &record(RIVERS)[..50]].concat();
    let before = house.content();
    let report = bring(&house, &file, KEEP).unwrap();
    let told: Vec<(u64, &str)> = (report.refused.iter())
        .map(|r| (r.line, r.field.as_ref()))
        .collect();
    let expected = [
        (2, "record"),
        (3, "Barcode"),
        (4, "Barcode"),
        (4, "Barcode"),
        (6, "record"),
    ];
    assert_eq!((told, report.is_saved), (expected.to_vec(), false));
    assert_eq!(house.content(), before);
    let wording = Wording::new(Language::English);
    let said = report.refused[0].sentence(&wording);
    assert!(said.starts_with("Record 2, record: "), "{said}");
    assert_eq!(report.json(&wording, false).refused[0].line, 2);
    assert_eq!(report.refused[0].counted, Counted::Records);
    assert_eq!(
        report.json(&wording, false).refused[0].why,
        problem::sentence(&wording, &report.refused[0].why)
    );
    let rest = bring(&house, &file, SKIP).unwrap();
    assert_eq!((counts(&rest), rest.is_saved), ([8, 3, 0, 5], true));
    assert_eq!(rest.remarks, [Remark::VanishedNotSought]);
}

#[test]
fn a_copy_the_catalogue_no_longer_has_is_marked_as_gone() {
    let house = House::new();
    house.collection("GEN", &[]);
    bring(&house, &[record(WELLS), record(RIVERS)].concat(), KEEP).unwrap();
    // The second record is there still, and says itself that it was deleted.
    let mut deleted = record(RIVERS);
    deleted[5] = b'd';
    let later = Intake {
        now: house.now + TimeDelta::days(1),
        ..intake(&house, &[record(WELLS), deleted].concat(), KEEP)
    };
    let report = later.bring(&house.store, &Watch::silent()).unwrap();
    assert_eq!(report.remarks, [Remark::CopiesVanished { copies: 1 }]);
    let gone = "SELECT group_concat(barcode) FROM item WHERE vanished_at IS NOT NULL";
    assert_eq!(house.sql::<String>(gone), "b2");
}

#[test]
fn a_stop_half_way_through_a_catalogue_leaves_nothing() {
    let house = House::new();
    let records: Vec<u8> = (0..4_000)
        .flat_map(|n| record(&[("001", &format!("b{n}")), ("245", &format!("10|aBook {n}"))]))
        .collect();
    let long = intake(&house, &records, KEEP);
    let before = house.content();
    let shares = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&shares);
    let watch = Arc::new_cyclic(|me: &std::sync::Weak<Watch>| {
        let me = me.clone();
        Watch::new(move |progress| {
            told.lock().unwrap().push(progress.share);
            if progress.rows >= 2_000 {
                me.upgrade().unwrap().stop();
            }
        })
    });
    let stopped = long.bring(&house.store, &watch);
    assert_eq!(stopped.unwrap_err().kind, ErrorKind::Stopped);
    assert_eq!(house.content(), before);
    let shares = shares.lock().unwrap();
    assert!(shares.is_sorted() && shares[0] > 0.0 && *shares.last().unwrap() < 1.0);
}

#[test]
fn what_is_no_catalogue_is_told_as_such() {
    let house = House::new();
    for (content, kind) in [
        (
            b"<html><body>Please sign in</body></html>".as_slice(),
            ErrorKind::NoRecords,
        ),
        (b"Name, Place\nA, B\n", ErrorKind::NoHeader),
        (b"PK\x03\x04\x1e\x1f zip", ErrorKind::NotText),
    ] {
        assert_eq!(bring(&house, content, KEEP).unwrap_err().kind, kind);
    }
}
