//! Lists brought into a real file: whole or not at all, the same list twice is one list, a stop leaves nothing.

use crate::plan::House;
use chrono::TimeDelta;
use deskbell::domain::language::Language;
use deskbell::domain::member::{AccessNeed, Contact, ContactKind, MemberFacts};
use deskbell::domain::plan::Section;
use deskbell::domain::story::{Actor, Subject};
use deskbell::exchange::ErrorKind;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::preview::Preview;
use deskbell::exchange::report::{Remark, Report, Watch};
use deskbell::store::MemberRow;
use rusqlite::Connection;
use std::sync::Arc;

pub const KEEP: How = How {
    is_dry_run: false,
    skips_bad: false,
    is_all: false,
    is_whole: false,
};
const LOOK: How = How {
    is_dry_run: true,
    ..KEEP
};
pub const SKIP: How = How {
    skips_bad: true,
    ..KEEP
};
const WHOLE: How = How {
    is_whole: true,
    ..KEEP
};

/// As Koha writes it: a byte order mark, a space after each comma.
const ITEMS: &str = "\u{feff}Title, Publication date, Publisher, Collection, Barcode, Call number, Shelving location, Status, Lost\n";
const FACES: &str =
    "\u{feff}collection, floor, bay, side, first_call_number, last_call_number, subject_en\n";

impl House {
    pub fn bring(&self, kind: Kind, list: &str, day: i64, how: How) -> Report {
        let path = self.path.with_file_name("list.csv");
        std::fs::write(&path, list).unwrap();
        let intake = Intake {
            kind,
            list: path,
            how,
            now: self.now + TimeDelta::days(day),
        };
        intake.bring(&self.store, &Watch::silent()).unwrap()
    }

    /// Everything the file holds, table by table.
    pub fn content(&self) -> Vec<String> {
        let conn = Connection::open(&self.path).unwrap();
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1";
        let mut select = conn.prepare(tables).unwrap();
        let names = select.query_map([], |r| r.get::<_, String>(0)).unwrap();
        let mut content = Vec::new();
        for name in names.map(Result::unwrap) {
            let mut select = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let width = select.column_count();
            let mut rows = select.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let cells = (0..width).map(|i| format!("{:?}", row.get_ref(i).unwrap()));
                content.push(format!("{name} {}", cells.collect::<Vec<_>>().join("|")));
            }
        }
        assert!(content.len() > 3, "the tables were not found");
        content
    }

    /// The sections that stand in the house, in the order of their ids.
    pub fn sections(&self) -> Vec<Section> {
        let plan = self.plan();
        let bays = plan.floors.into_iter().flat_map(|floor| floor.bays);
        let faces = bays.flat_map(|bay| bay.faces);
        let mut sections: Vec<Section> = faces.flat_map(|face| face.sections).collect();
        sections.sort_by_key(|section| section.id);
        sections
    }
}

pub fn counts(report: &Report) -> [u64; 5] {
    let refused = report.refused.len() as u64;
    [
        report.read,
        report.added,
        report.updated,
        report.unchanged,
        refused,
    ]
}

/// Line and column of every refused row.
pub fn refused(report: &Report) -> Vec<(u64, &str)> {
    (report.refused.iter())
        .map(|row| (row.line, row.field.as_ref()))
        .collect()
}

fn items(rows: &[&str]) -> String {
    format!("{ITEMS}{}\n", rows.join("\n"))
}

pub fn faces(rows: &[&str]) -> String {
    format!("{FACES}{}\n", rows.join("\n"))
}

#[test]
fn the_same_list_of_holdings_twice_is_one_list() {
    let house = House::new();
    house.collection("GEN", &[]);
    let list = items(&[
        "\"Wells / Devi, R\", c1984, Vaigai, GEN, B1, 333.91 DEV, Stacks, Available,",
        "\"WELLS. / Devi R\", 1984, Other, GEN books, B2, 333.91 DEV, Stacks, Available,",
        "\"Rivers\", 1990, Vaigai, GEN, B3, 551.48 RIV, Stacks, Available, Missing",
    ]);
    assert_eq!(
        counts(&house.bring(Kind::Holdings, &list, 1, KEEP)),
        [3, 3, 0, 0, 0]
    );
    let before = house.content();
    let again = house.bring(Kind::Holdings, &list, 2, KEEP);
    assert_eq!(
        (counts(&again), &again.remarks[..]),
        ([3, 0, 0, 3, 0], &[][..])
    );
    // One line for the list, none for its rows, and the day each copy was seen on: nothing else is new.
    assert_eq!(house.content().len(), before.len() + 1);
    assert_eq!(house.sql::<i64>("SELECT count(*) FROM title"), 2);
    assert_eq!(
        house.sql::<String>("SELECT status FROM item WHERE barcode = 'B3'"),
        "Missing"
    );
    let told = house
        .store
        .read_now(|r| r.list_story(Subject::Import, 0))
        .unwrap();
    assert_eq!((told.len(), told[0].about.as_str()), (2, "list.csv"));
}

#[test]
fn bad_rows_keep_a_list_out_and_are_told_by_line_and_column() {
    let house = House::new();
    let list = items(&[
        "Wells, 1984, Vaigai, GEN, B1, 333.91 DEV, Stacks, Available,",
        "Rivers, 1990, Vaigai, GEN, , 551.48 RIV, Stacks, Available,",
        "\"Lakes, and",
        "ponds\", 1991, Vaigai, GEN, B1, 551.48 LAK, Stacks, Available,",
        ", 1990, Vaigai, GEN, B4, 551.48 RIV, Stacks, Available,",
        "Seas, 1990",
    ]);
    let before = house.content();
    let kept_out = house.bring(Kind::Holdings, &list, 1, KEEP);
    let told = [(3, "Barcode"), (4, "Barcode"), (6, "Title"), (7, "row")];
    assert_eq!(
        (refused(&kept_out), kept_out.is_saved),
        (told.to_vec(), false)
    );
    assert_eq!(house.content(), before);
    let rest = house.bring(Kind::Holdings, &list, 1, SKIP);
    assert_eq!((counts(&rest), rest.is_saved), ([5, 1, 0, 0, 4], true));
    assert_eq!(house.sql::<String>("SELECT title FROM title"), "Wells");
}

#[test]
fn a_copy_finds_its_collection_by_the_list_or_by_its_mark() {
    let house = House::new();
    house.collection("GEN", &[]);
    house.collection("REF", &["R"]);
    let list = items(&[
        "A, 1984, , gen, B1, 333.91 DEV, , ,",
        "B, 1984, , , B2, 333.91 DEV, REF books, ,",
        "C, 1984, , , B3, R 333.91 DEV, , ,",
        "D, 1984, , , B4, 333.91 DEV, , ,",
        "E, 1984, , Attic, B5, 333.91 DEV, , ,",
    ]);
    let report = house.bring(Kind::Holdings, &list, 1, KEEP);
    let homes = "SELECT group_concat(coalesce(c.code, '-') ORDER BY i.barcode) FROM item i LEFT JOIN collection c ON c.id = i.collection_id";
    assert_eq!(house.sql::<String>(homes), "GEN,REF,REF,-,-");
    assert_eq!(
        house.sql::<i64>("SELECT count(DISTINCT sort_key) FROM item"),
        1
    );
    let unknown = Remark::NoSuchCollection {
        copies: 1,
        names: vec!["Attic".into()],
    };
    assert_eq!(report.remarks, [unknown]);
}

#[test]
fn only_a_list_that_was_taken_whole_says_what_is_gone() {
    let house = House::new();
    let row = |n: u32| format!("Book {n}, 1984, , , B{n}, 333.{n}, , ,");
    let all: Vec<String> = (1..=4).map(row).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let vanished = || house.sql::<i64>("SELECT count(*) FROM item WHERE vanished_at IS NOT NULL");
    house.bring(Kind::Holdings, &items(&all), 1, KEEP);
    let broken = items(&[all[0], "Seas, 1990"]);
    let report = house.bring(Kind::Holdings, &broken, 2, SKIP);
    assert_eq!(
        (vanished(), &report.remarks[..]),
        (0, &[Remark::VanishedNotSought][..])
    );
    house.bring(Kind::Holdings, ITEMS, 3, KEEP);
    assert_eq!(vanished(), 0, "a list without rows takes nothing away");
    let report = house.bring(Kind::Holdings, &items(&all[..3]), 4, KEEP);
    assert_eq!(
        (vanished(), &report.remarks[..]),
        (1, &[Remark::CopiesVanished { copies: 1 }][..])
    );
    let report = house.bring(Kind::Holdings, &items(&all), 5, KEEP);
    assert_eq!((vanished(), counts(&report)), (0, [4, 0, 1, 3, 0]));
}

#[test]
fn a_part_of_the_holdings_marks_nothing_as_gone_until_it_is_said_to_be_all() {
    let house = House::new();
    let row = |n: u32| format!("Book {n}, 1984, , , B{n}, 333.{n}, , ,");
    let all: Vec<String> = (1..=5).map(row).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let vanished = || house.sql::<i64>("SELECT count(*) FROM item WHERE vanished_at IS NOT NULL");
    house.bring(Kind::Holdings, &items(&all), 1, KEEP);
    let part = items(&[all[0], all[1], "Book 9, 1984, , , B9, 333.9, , ,"]);
    let doubt = [Remark::MostNotListed { copies: 3 }];
    let would = house.bring(Kind::Holdings, &part, 2, LOOK);
    assert_eq!(would.remarks, doubt);
    let did = house.bring(Kind::Holdings, &part, 2, KEEP);
    assert_eq!(
        (vanished(), did.is_saved, &did.remarks[..]),
        (0, true, &doubt[..])
    );
    let report = house.bring(Kind::Holdings, &part, 3, WHOLE);
    assert_eq!(
        (vanished(), &report.remarks[..]),
        (3, &[Remark::CopiesVanished { copies: 3 }][..])
    );
}

#[test]
fn a_list_takes_nothing_away_that_it_can_not_tell() {
    let house = House::new();
    let facts = MemberFacts {
        number: "C1".into(),
        name: "Kavitha Raman".into(),
        need: "Chemistry textbooks".into(),
        town: "Salem".into(),
        language: Some(Language::Tamil),
        access: vec![AccessNeed::Wheelchair],
        ..MemberFacts::default()
    };
    let phone = Contact {
        kind: ContactKind::Mobile,
        value: "9840012345".into(),
    };
    let row = MemberRow {
        key: house.store.fresh_key(),
        facts: facts.clone(),
        contacts: vec![phone.clone()],
        source: "desk",
    };
    let (id, _) = house
        .store
        .write_now(Actor::System, house.now, move |w| w.put_member(&row))
        .unwrap()
        .value;
    let list = "cardnumber,surname,firstname,lang\nC1,Raman,Kavitha,\n";
    let report = house.bring(Kind::Members, list, 1, KEEP);
    assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
    // A column that is there and empty says that there is nothing.
    let list = "cardnumber,surname,firstname,city\nC1,Raman,Kavitha,\n";
    let report = house.bring(Kind::Members, list, 2, KEEP);
    assert_eq!(counts(&report), [1, 0, 1, 0, 0]);
    let moved = MemberFacts {
        town: String::new(),
        ..facts
    };
    let held = house.store.read_now(move |r| r.get_member(id));
    let held = held.unwrap().unwrap();
    assert_eq!((held.facts, held.contacts), (moved, vec![phone]));
}

#[test]
fn a_member_who_had_vanished_is_there_again_once_a_list_names_them() {
    let house = House::new();
    let list = "cardnumber,surname,firstname\nC1,Raman,Kavitha\n";
    house.bring(Kind::Members, list, 1, KEEP);
    let conn = rusqlite::Connection::open(&house.path).unwrap();
    let vanish = "UPDATE member SET vanished_at = '2026-11-01T00:00:00.000Z'";
    conn.execute(vanish, []).unwrap();
    let report = house.bring(Kind::Members, list, 2, KEEP);
    assert_eq!(counts(&report), [1, 0, 1, 0, 0]);
    let vanished = "SELECT count(*) FROM member WHERE vanished_at IS NOT NULL";
    let vanished: i64 = conn.query_row(vanished, [], |row| row.get(0)).unwrap();
    assert_eq!(vanished, 0);
    let report = house.bring(Kind::Members, list, 3, KEEP);
    assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
}

#[test]
fn a_dry_run_says_the_same_and_changes_nothing() {
    let house = House::new();
    let shelves = faces(&["GEN,1,A1,A,000,099,General", "GEN,1,A1,B,100,199,"]);
    let holdings = items(&["A, 1984, , GEN, B1, 033.91 DEV, , ,"]);
    for (list, way) in [(&shelves, Kind::Shelves), (&holdings, Kind::Holdings)] {
        let before = house.content();
        let would = house.bring(way, list, 1, LOOK);
        assert_eq!(house.content(), before);
        let did = house.bring(way, list, 1, KEEP);
        assert!(did.is_saved && did.added > 0);
        assert_eq!(
            Report {
                is_saved: true,
                undo: did.undo, // what was only looked at needs no way back
                preview: Preview::default(), // rows are kept to look at, not when they are taken
                ..would
            },
            did
        );
    }
}

#[test]
fn a_stop_half_way_leaves_nothing() {
    let house = House::new();
    let rows: Vec<String> = (0..20_000)
        .map(|n| format!("Book {n}, 1984, , , B{n}, 333.{n}, , ,"))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let path = house.path.with_file_name("long.csv");
    std::fs::write(&path, items(&rows)).unwrap();
    let before = house.content();
    // The watch stops itself when it hears of the five-thousandth row.
    let watch = Arc::new_cyclic(|me: &std::sync::Weak<Watch>| {
        let me = me.clone();
        Watch::new(move |progress| {
            if progress.rows >= 5_000 {
                me.upgrade().unwrap().stop();
            }
        })
    });
    let intake = Intake {
        kind: Kind::Holdings,
        list: path,
        how: KEEP,
        now: house.now,
    };
    let stopped = intake.bring(&house.store, &watch);
    assert_eq!(stopped.unwrap_err().kind, ErrorKind::Stopped);
    assert_eq!(house.content(), before);
}

#[test]
fn a_list_of_quite_another_kind_is_not_read_to_its_end() {
    let house = House::new();
    let rows = vec!["Seas, 1990"; 30_000];
    let report = house.bring(Kind::Holdings, &items(&rows), 1, SKIP);
    assert!(report.read < 20_000 && !report.is_saved);
    assert!(report.remarks.contains(&Remark::TooManyRefused));
}
