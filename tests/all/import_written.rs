//! Lists of shelves and places as people write them: with merged cells, with what is the same left out, with columns that
//! nobody knows here.

use crate::desk::Desk;
use crate::import::{KEEP, SKIP, counts, faces, refused};
use crate::plan::House;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::preview::Change;
use deskbell::exchange::report::{Remark, Report, Watch};
use deskbell::exchange::told::{self, ColumnPart, Roles};
use deskbell::exchange::{ErrorKind, places, shelves};
use deskbell::ui::screen::import;
use iced::keyboard::key::Code;
use rust_xlsxwriter::{Format, Workbook};
use std::path::Path;

const LOOK: How = How {
    is_dry_run: true,
    ..SKIP
};

fn bring(house: &House, (kind, path): (Kind, &Path), how: How) -> Result<Report, ErrorKind> {
    let intake = Intake {
        kind,
        list: path.to_owned(),
        how,
        now: house.now,
    };
    let brought = intake.bring(&house.store, &Watch::silent());
    brought.map_err(|why| why.kind)
}

/// The faces that hold something, with their ranges.
fn held(house: &House) -> Vec<(String, String)> {
    let plan = house.store.read_now(|r| r.get_plan()).unwrap();
    let bays = plan.floors.iter().flat_map(|floor| &floor.bays);
    let faces = bays.flat_map(|bay| bay.faces.iter().map(move |face| (bay, face)));
    let held = faces.filter(|(_, face)| !face.sections.is_empty());
    held.map(|(bay, face)| {
        let ranges = face
            .sections
            .iter()
            .map(|s| format!("{}-{}", s.first, s.last));
        let ranges: Vec<String> = ranges.collect();
        (
            format!("{} {}", bay.code, face.side.word()),
            ranges.join(" "),
        )
    })
    .collect()
}

fn named(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(bay, ranges): &(&str, &str)| ((*bay).to_owned(), (*ranges).to_owned());
    all.iter().map(own).collect()
}

#[test]
fn a_range_without_a_bay_goes_on_with_the_one_right_above_where_that_is_sure() {
    let house = House::new();
    let list = "Floor,Bay,Side,Call numbers\n1,A1,A,100 - 149\n,,,150 - 199\n,,B,200 - 249\n1,A2,,300 - 349\n2,,,350 - 399\n\n\
                ,,,400 - 449\n,A3,,\n,,,500 - 549\n";
    let report = house.bring(Kind::Shelves, list, 1, SKIP);
    // Of another floor; behind a blank row.
    assert_eq!(refused(&report), [(6, "bay"), (8, "bay")]);
    assert!(
        report.remarks.contains(&Remark::BayGoesOn { rows: 3 }),
        "{:?}",
        report.remarks
    );
    assert_eq!(
        held(&house),
        named(&[
            ("A1 A", "100-149 150-199"),
            ("A1 B", "200-249"),
            ("A2 A", "300-349"),
            ("A3 A", "500-549"),
        ])
    );
}

#[test]
fn merged_cells_of_a_workbook_count_in_all_their_rows() {
    let house = House::new();
    let path = house.path.with_file_name("list.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    for (column, name) in (0..).zip(["Floor", "Bay", "Subject", "First", "Last"]) {
        sheet.write(0, column, name).unwrap();
    }
    // Two bays of two rows each; a subject over both, which no rule of ours would carry down.
    sheet.merge_range(1, 0, 4, 0, "1", &plain).unwrap();
    sheet.merge_range(1, 1, 2, 1, "A1", &plain).unwrap();
    sheet.merge_range(3, 1, 4, 1, "A2", &plain).unwrap();
    sheet.merge_range(1, 2, 4, 2, "History", &plain).unwrap();
    for (row, (first, last)) in (1..).zip([(900, 909), (910, 919), (920, 929), (930, 939)]) {
        sheet.write(row, 3, first).unwrap();
        sheet.write(row, 4, last).unwrap();
    }
    // Merged beyond the rows that say something.
    sheet.merge_range(6, 0, 8, 0, "2", &plain).unwrap();
    book.save(&path).unwrap();
    let report = bring(&house, (Kind::Shelves, &path), SKIP).unwrap();
    assert!(
        report.remarks.contains(&Remark::MergedCells { rows: 3 }),
        "{:?}",
        report.remarks
    );
    assert_eq!(report.added, 4, "{:?}", report.refused);
    let found = held(&house);
    assert_eq!(
        found,
        named(&[("A1 A", "900-909 910-919"), ("A2 A", "920-929 930-939")])
    );
    let subjects = house.sections().into_iter().map(|s| s.subject.en);
    assert_eq!(subjects.collect::<Vec<_>>(), ["History"; 4]);
}

/// Tells the columns of a list, by their names.
fn tell<P: ColumnPart>(house: &House, path: &Path, all: &[(&str, P)]) {
    let mut asked = told::ask::<P>(path, &house.store).unwrap();
    for column in &mut asked {
        let told = all.iter().find(|(name, _)| *name == column.name);
        column.role = told.map(|(_, role)| *role);
    }
    let roles = Roles::of(asked.iter());
    assert!(roles.is_enough());
    let (key, value) = (roles.key(), serde_json::to_value(&roles).unwrap());
    let actor = deskbell::domain::story::Actor::System;
    house
        .store
        .write_now(actor, house.now, move |w| w.set_setting(&key, &value))
        .unwrap();
}

#[test]
fn columns_of_shelves_and_places_are_told_once() {
    let house = House::new();
    let path = house.path.with_file_name("list.csv");
    let list = "Our stacks in 2026\nEtage,Kasten,Von,Bis,Pinsel\n1,A1,100,149,x\n,,150,199,\n1,A2,200,249,\n";
    std::fs::write(&path, list).unwrap();
    let untold = bring(&house, (Kind::Shelves, &path), KEEP).unwrap_err();
    assert!(
        matches!(untold, ErrorKind::NoHeader | ErrorKind::NoColumn(_)),
        "{untold:?}"
    );
    use shelves::Role;
    let columns = [
        ("Kasten", Role::Bay),
        ("Von", Role::First),
        ("Bis", Role::Last),
        ("Etage", Role::Floor),
    ];
    tell(&house, &path, &columns);
    let looked = bring(&house, (Kind::Shelves, &path), LOOK).unwrap();
    assert_eq!(counts(&looked), [3, 3, 0, 0, 0]);
    let names: Vec<&str> = looked
        .preview
        .added
        .iter()
        .map(|w| w.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "A1 A · GEN 100 – 149; GEN 150 – 199",
            "A2 A · GEN 200 – 249"
        ]
    );
    assert!(held(&house).is_empty());
    let report = bring(&house, (Kind::Shelves, &path), KEEP).unwrap();
    for said in [
        Remark::ReadAsTold,
        Remark::TitleLeftOut("Our stacks in 2026".to_owned()),
        Remark::ColumnsNotRead(vec!["Pinsel".to_owned()]),
    ] {
        assert!(
            report.remarks.contains(&said),
            "{said:?}: {:?}",
            report.remarks
        );
    }
    assert_eq!(held(&house).len(), 2);
    // What a list changes on a face is shown from what to what.
    std::fs::write(&path, list.replace("199", "189")).unwrap();
    let looked = bring(&house, (Kind::Shelves, &path), LOOK).unwrap();
    let [changed] = looked.preview.changed.as_slice() else {
        panic!("{:?}", looked.preview)
    };
    let steps = [
        "GEN 100 – 149; GEN 150 – 199",
        "GEN 100 – 149; GEN 150 – 189",
    ]
    .map(str::to_owned);
    assert_eq!(changed.change, Change::Face(vec![("ranges", steps)]));
    assert_eq!(
        (changed.line, changed.name.as_str(), changed.number.as_str()),
        (Some(3), "A1 A", "1")
    );
    // Places by the same way.
    std::fs::write(&path, "Was,Etage,Quer,Hoch\nDrinking water,1,3,4\n").unwrap();
    use places::Role as Spot;
    let columns = [
        ("Was", Spot::NameEn),
        ("Etage", Spot::Floor),
        ("Quer", Spot::XM),
        ("Hoch", Spot::YM),
    ];
    tell(&house, &path, &columns);
    let report = bring(&house, (Kind::Places, &path), KEEP).unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
}

#[test]
fn columns_of_a_list_of_places_are_told_in_the_window() {
    let house = House::new();
    house.bring(Kind::Shelves, &faces(&["GEN,1,A1,A,100,149,"]), 1, KEEP);
    let (_folder, path) = (house.folder, house.path);
    drop(house.store);
    let mut desk = Desk::open(&path);
    let list = desk.at("own.csv");
    std::fs::write(&list, "Was,Etage,Quer,Hoch\nFountain,1,3,4\n").unwrap();
    desk.ctrl(",", Code::Comma);
    desk.press("Bring in a list");
    desk.press("Places");
    desk.clear(import::PATH);
    desk.enter(import::PATH, &list.display().to_string());
    assert!(
        desk.sees("A name and a floor are needed"),
        "{:?}",
        desk.texts()
    );
    for part in [
        "Name",
        "Floor",
        "Metres from the left",
        "Metres from the top",
    ] {
        desk.press("Not taken");
        desk.press(part);
    }
    desk.press("Keep this, and look at the list");
    assert!(desk.sees("New (1)"), "{:?}", desk.texts());
    assert!(desk.sees("Fountain"), "{:?}", desk.texts());
    desk.press("Bring in 1 row");
    assert!(desk.sees("1 added"), "{:?}", desk.texts());
}
