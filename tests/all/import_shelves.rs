//! The shelf list brought into a real file: it sketches a plan where there is none, and keeps to the one there is.

use crate::import::{KEEP, SKIP, counts, faces, refused};
use crate::plan::House;
use deskbell::domain::draw::bays_of;
use deskbell::domain::language::Language;
use deskbell::domain::plan::{Plan, Section};
use deskbell::domain::shelf::check::check;
use deskbell::domain::shelf::{Hint, Shelves};
use deskbell::domain::spread::Over;
use deskbell::domain::story::Actor;
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::Remark;
use deskbell::wording::{Wording, shelf as words};

#[test]
fn a_branch_without_a_plan_is_sketched_from_its_shelf_list() {
    let house = House::new();
    let list = faces(&[
        "GEN,1,A1,A,000,099.9,General",
        "GEN,1,A1,B,100,199.9,",
        "REF,2,A2,A,PN241,PR99 .A1,",
    ]);
    let report = house.bring(Kind::Shelves, &list, 1, KEEP);
    assert_eq!(counts(&report), [3, 3, 0, 0, 0]);
    assert_eq!(
        report.remarks,
        [
            Remark::PlanSketched { bays: 2, floors: 2 },
            Remark::CollectionsMade(vec!["GEN (ddc)".into(), "REF (lcc)".into()])
        ]
    );
    let sections = house.sections();
    assert_eq!(sections.len(), 3);
    let again = house.bring(Kind::Shelves, &list, 2, KEEP);
    assert_eq!(counts(&again), [3, 0, 0, 3, 0]);
    assert_eq!(house.sections(), sections);
}

#[test]
fn a_shelf_that_was_moved_keeps_its_story() {
    let house = House::new();
    house.bring(
        Kind::Shelves,
        &faces(&[
            "GEN,1,A1,A,000,099,",
            "GEN,1,A1,B,100,149,",
            "GEN,1,A1,B,150,199,",
        ]),
        1,
        KEEP,
    );
    let before = house.sections();
    let report = house.bring(
        Kind::Shelves,
        &faces(&["GEN,1,A1,A,000,099,", "GEN,1,A1,B,100,160,"]),
        2,
        KEEP,
    );
    assert_eq!(counts(&report), [2, 0, 1, 1, 0]);
    let after = house.sections();
    assert_eq!(after[0], before[0]);
    assert_eq!(
        (after.len(), after[1].id, after[1].last.as_str()),
        (2, before[1].id, "160")
    );
    let detail = |section: &Section| {
        house.sql::<String>(&format!(
            "SELECT json_extract(detail, '$.old.last') || ' > ' || coalesce(json_extract(detail, '$.new.last'), 'gone')
             FROM story WHERE subject = 'section' AND subject_id = {} ORDER BY seq DESC LIMIT 1",
            section.id
        ))
    };
    assert_eq!(detail(&before[1]), "149 > 160");
    assert_eq!(detail(&before[2]), "199 > gone");
}

#[test]
fn a_bay_that_is_not_on_the_plan_is_refused_and_the_plan_stays() {
    let house = House::new();
    house.bring(Kind::Shelves, &faces(&["GEN,1,A1,A,000,099,"]), 1, KEEP);
    let before = house.content();
    let list = faces(&[
        "GEN,1,A1,A,000,050,",
        "GEN,1,Z9,A,100,199,",
        "GEN,7,A1,A,200,299,",
    ]);
    let report = house.bring(Kind::Shelves, &list, 2, KEEP);
    assert_eq!(refused(&report), [(3, "bay"), (4, "floor")]);
    assert_eq!(house.content(), before);
    let report = house.bring(Kind::Shelves, &list, 2, SKIP);
    assert_eq!(counts(&report), [3, 0, 1, 0, 2]);
    assert_eq!(house.sections()[0].last, "050");
}

/// Lists in the shapes in which libraries publish them: what each makes of a branch, the same list once more changes
/// nothing, and a number is found where a reader of the list would look for it.
#[test]
fn guides_as_libraries_print_them_make_a_house() {
    type Found<'a> = &'a [(&'a str, &'a str)];
    let table: &[(&str, usize, Found<'_>)] = &[
        (
            "Floor,Range,Call numbers\n3rd Floor,Range 1,A — J\n4th Floor,Range 1,K — QD 1 .C57\n5th Floor,Range 1,QD 1 .C58 —Z\n",
            3,
            &[
                ("HF5415 .K63 2003", "3-1 A"),
                ("JX1977 .B4", "3-1 A"),
                ("QD1 .A35", "4-1 A"),
                ("Z711 .L5", "5-1 A"),
            ],
        ),
        (
            "Level;Aisle;Range;Subject\nLevel 2;12A;PS1-PS3569;American literature\nLevel 2;12B;PS3570–PZ;\nLevel 2;13A;Q-QA76.8;\nLevel 2;13B;\"QA76.9-QA90; QA100-QA300\";\n",
            2,
            &[
                ("PS3557 .R5", "12 A"),
                ("PZ7 .R79", "12 B"),
                ("QA76.73 .C15", "13 A"),
                ("QA152 .B3", "13 B"),
            ],
        ),
        (
            "Row\tFloor\tDewey range\nRow 1 North\tGround Floor\t000-199\nRow 1 South\tGround Floor\t200 to 299\nRow 2 North\tGround Floor\t300-399.9\n",
            2,
            &[
                ("025.4 RAN", "1 A"),
                ("294.5 RAD", "1 B"),
                ("331.1 K", "2 A"),
            ],
        ),
        (
            "Range,Call No.,Floor\n1,HC-N,4th Floor North\n2,NA–Z,4th Floor South\n",
            2,
            &[("N5300 .G6", "1 A"), ("NA9050 .M8", "2 A")],
        ),
        (
            "Stack,Storey,Side,Beginning,Ending\nS1,Basement,East,FIC A,FIC K\nS1,Basement,West,FIC L,FIC Z\n",
            1,
            &[("FIC Austen", "S1 A"), ("FIC Narayan", "S1 B")],
        ),
    ];
    for (list, bays, found) in table {
        let house = House::new();
        let report = house.bring(Kind::Shelves, list, 1, KEEP);
        assert_eq!(report.refused, [], "{list}");
        assert!(report.is_saved);
        let plan = house.store.read_now(|r| r.get_plan()).unwrap();
        let made: usize = plan.floors.iter().map(|f| f.bays.len()).sum();
        assert_eq!(made, *bays, "{list}");
        let again = house.bring(Kind::Shelves, list, 2, KEEP);
        assert_eq!(again.unchanged, again.read, "{list}");
        assert_eq!(house.store.read_now(|r| r.get_plan()).unwrap(), plan);
        let collections = house.store.read_now(|r| r.list_collections()).unwrap();
        let shelves = Shelves::new(&plan, &collections);
        for (number, spot) in *found {
            let located = shelves.locate(number, Hint::default());
            let at = located.spot.map(|spot| {
                let bays = plan.floors.iter().flat_map(|f| &f.bays);
                let bay = bays.clone().find(|bay| bay.id == spot.bay).unwrap();
                format!("{} {}", bay.code, spot.side.word())
            });
            assert_eq!(at.as_deref(), Some(*spot), "{number} in {list}");
        }
    }
}

#[test]
fn a_row_of_a_guide_that_can_be_read_in_two_ways_is_told_and_the_others_come_in() {
    let house = House::new();
    let list = "Floor,Row,Call numbers\n1,1,E98 .A1-Z9\n1,2,000-099\n1,3,QA 76 –\nroof,4,100\n1,5,\"300-399; A-C-F\"\n";
    let report = house.bring(Kind::Shelves, list, 1, SKIP);
    assert_eq!(counts(&report), [5, 1, 0, 0, 4]);
    assert_eq!(
        refused(&report),
        [
            (2, "call_numbers"),
            (4, "call_numbers"),
            (5, "floor"),
            (6, "call_numbers")
        ]
    );
    assert_eq!(house.sections().len(), 1);
}

/// A house that was drawn: ten bays to a floor in rows of five, with the row's number on its end panel.
fn drawn() -> House {
    let sketched = House::new();
    let bays = (1..=10).flat_map(|at| [(1, at), (2, at)]);
    let bays = bays.map(|(floor, at)| format!("GEN,{floor},{floor}-b{at},B,,,"));
    let bays: Vec<String> = bays.collect();
    let bays: Vec<&str> = bays.iter().map(String::as_str).collect();
    sketched.bring(Kind::Shelves, &faces(&bays), 1, KEEP);
    let mut plan = sketched.plan();
    for (floor, first) in plan.floors.iter_mut().filter(|f| f.ordinal > 0).zip([1, 2]) {
        for (run, code) in floor.runs.iter_mut().zip(first..) {
            run.code = format!("Range {code}");
        }
    }
    let house = House::new();
    let put = move |w: &mut deskbell::store::Writer<'_>| w.add_plan(&plan).map(|_| ());
    house
        .store
        .write_now(Actor::Import, house.now, put)
        .unwrap();
    house
}

/// The code of the bay in the middle of a row.
fn middle(plan: &Plan, ordinal: i32, code: &str) -> String {
    let floor = plan.floors.iter().find(|f| f.ordinal == ordinal).unwrap();
    let run = floor.runs.iter().find(|run| run.code == code).unwrap();
    let bays = bays_of(floor, run.id);
    bays[bays.len() / 2].code.clone()
}

#[test]
fn a_list_by_rows_leads_to_the_middle_of_each_row_of_a_drawn_plan() {
    let house = drawn();
    let list = "Floor,Range #,Side,Begin Call #,End Call #\n1,\"Range 1, Side A\",,A,HZ\n1,Range 1,Right,J,PR6045\n,Aisle 2,odd,PR6045.O72 Z,PR6045\n2,2,,PS,PZ\n2,3,Even,Q,Z\n";
    let looked = house.bring(Kind::Shelves, list, 1, KEEP);
    assert_eq!(
        (counts(&looked), &looked.refused[..]),
        ([5, 5, 0, 0, 0], &[][..])
    );
    assert!(looked.remarks.contains(&Remark::OfRows { count: 5 }));
    assert!(looked.remarks.contains(&Remark::CarriedDown { rows: 1 }));
    let plan = house.plan();
    let collections = house.store.read_now(|r| r.list_collections()).unwrap();
    let shelves = Shelves::new(&plan, &collections);
    for (number, floor, row, side) in [
        ("BF173 .F7", 1, "Range 1", "A"),
        ("PN45 .K2", 1, "Range 1", "B"),
        ("PR6045 .O72 Z8", 1, "Range 2", "A"),
        ("PS3557 .R5", 2, "Range 2", "A"),
        ("QA76 .C15", 2, "Range 3", "B"),
    ] {
        let spot = shelves.locate(number, Hint::default()).spot.unwrap();
        let at = (spot.bay_code.clone(), spot.side.word());
        assert_eq!(at, (middle(&plan, floor, row), side), "{number}");
        assert_eq!(spot.over_name.en, row, "{number}");
        let wording = Wording::new(Language::English);
        let said = words::place(&wording, &spot);
        assert!(
            said.contains(&format!(", row {row}, side {side}")),
            "{said}"
        );
    }
    let found = check(&plan, &collections);
    let wrong = found
        .iter()
        .filter(|f| ["gap", "overlap", "backwards"].contains(&f.kind.word()));
    assert_eq!(wrong.count(), 0, "{found:?}");
    let again = house.bring(Kind::Shelves, list, 2, KEEP);
    assert_eq!(counts(&again), [5, 0, 0, 5, 0]);
    // Two floors have a row 2, and the list does not say which one is meant; nobody has a row 9.
    let unclear = house.bring(Kind::Shelves, "Range,First,Last\n2,A,B\n9,C,D\n", 3, KEEP);
    assert_eq!(refused(&unclear), [(2, "bay"), (3, "bay")]);
}

#[test]
fn a_list_by_areas_or_floors_is_told_of_them_and_takes_no_bay_that_holds_something() {
    let over = |house: &House, number: &str| {
        let collections = house.store.read_now(|r| r.list_collections()).unwrap();
        let shelves = Shelves::new(&house.plan(), &collections);
        let spot = shelves.locate(number, Hint::default()).spot.unwrap();
        let said = words::place(&Wording::new(Language::English), &spot);
        (said, spot.over == Over::Floor)
    };
    let by_floor = "Floor,Call Numbers\n1,A - HZ\n2,J - PN\n";
    let by_area = "Call Numbers,Level,Stacks\nA - DS,2nd Floor,East Stacks\nDT - HZ,2nd Floor,West Stacks\nJ - PN,3rd Floor,East Stacks\n";
    let known = |list, house: House| {
        let all = list_rows(list);
        let first = house.bring(Kind::Shelves, list, 1, KEEP);
        assert_eq!((first.added, &first.refused[..]), (all, &[][..]));
        assert!(first.remarks.contains(&Remark::OfAreas { count: all }));
        let again = house.bring(Kind::Shelves, list, 2, KEEP);
        assert_eq!((again.unchanged, again.refused.len()), (all, 0));
        house
    };
    for house in [House::new(), drawn()] {
        let house = known(by_floor, house);
        let floor = &house.plan().floors;
        let second = floor.iter().find(|floor| floor.ordinal == 2).unwrap();
        let name = second.name.en.clone();
        assert_eq!(over(&house, "PA3000"), (name, true));
    }
    let house = known(by_area, House::new());
    for (number, said) in [
        ("DT12", "Floor 2, West Stacks"),
        ("DS12", "Floor 2, East Stacks"),
        ("PB1", "Floor 3, East Stacks"),
    ] {
        assert_eq!(over(&house, number), (said.to_owned(), false));
    }
    // The part of a floor is often said with it, and where it is a location.
    let with_floor =
        "LOCATION,LC CLASS\n\"Level 2, Reference\",A-H\nLevel 3 North,J-PN\nLevel 3,Q-Z\n";
    let other = known(with_floor, House::new());
    for (number, said) in [
        ("BF1", ("Floor 2, Reference", false)),
        ("PA1", ("Floor 3, North", false)),
        ("QA1", ("Floor 3", true)),
    ] {
        assert_eq!(over(&other, number), (said.0.to_owned(), said.1));
    }
    // Two floors have such an area; no floor has the other; all bays of the second hold something.
    let twice = house.bring(
        Kind::Shelves,
        "Area,First,Last\nEast Stacks,Q,QZ\n",
        3,
        KEEP,
    );
    assert_eq!(refused(&twice), [(2, "area")]);
    let unclear = "Floor,Area,First,Last\n2,Annexe,R,RZ\n2,,S,T\n";
    let unclear = house.bring(Kind::Shelves, unclear, 4, KEEP);
    assert_eq!(refused(&unclear), [(2, "area"), (3, "floor")]);
}

fn list_rows(list: &str) -> u64 {
    list.lines().count() as u64 - 1
}

#[test]
fn lists_as_spreadsheets_and_programs_write_them_are_read() {
    let title = Remark::TitleLeftOut("Stack guide · Main Library, 2026".into());
    let table: &[(&str, &str, &[Remark], usize)] = &[
        (
            "titles above, floor and collection merged, a side missing",
            "Stack guide;;;;;\n;;;;;\nMain Library, 2026;;;;;\nCollection;Floor;Row No.;Side;From Call Number;To Call Number\n\
             GEN;Main Floor;1;Left;000;099\n;;1;Right;100;199\n;;2;;200;299\n;Lower level;3;;300;399\n",
            &[title, Remark::CarriedDown { rows: 3 }],
            2,
        ),
        (
            "no floor, names of a program",
            "svgCode,shelfLabel,rangeStart,rangeEnd,collectionName\nx1,S1,000,099,GEN\nx2,S2,100,199,GEN\n",
            &[Remark::ColumnsNotRead(vec!["svgCode".into()])],
            1,
        ),
        (
            "ends of ranges",
            "Level,Stack #,Call Number Range Start,Call Number Range End\nGround,1,000,099\n1,2,100,199\n",
            &[],
            2,
        ),
    ];
    for (what, list, remarks, floors) in table {
        let house = House::new();
        let report = house.bring(Kind::Shelves, list, 1, KEEP);
        assert_eq!(report.refused, [], "{what}");
        assert!(report.is_saved, "{what}");
        for remark in *remarks {
            assert!(
                report.remarks.contains(remark),
                "{what}: {:?}",
                report.remarks
            );
        }
        let plan = house.plan();
        let used = plan.floors.iter().filter(|floor| !floor.bays.is_empty());
        assert_eq!(used.count(), *floors, "{what}");
        let again = house.bring(Kind::Shelves, list, 2, KEEP);
        assert_eq!(
            (again.unchanged, again.refused.len()),
            (again.read, 0),
            "{what}"
        );
    }
}

#[test]
fn a_row_that_cannot_be_taken_still_gives_its_floor_to_those_below() {
    let house = House::new();
    let list = "Floor,Row,Call numbers\n1,1,000-099\n2,2,A-C-F\n,3,100-199\n";
    let report = house.bring(Kind::Shelves, list, 1, SKIP);
    assert_eq!(refused(&report), [(3, "call_numbers")]);
    let plan = house.plan();
    let floor = plan
        .floors
        .iter()
        .find(|f| f.bays.iter().any(|b| b.code == "3"));
    assert_eq!(floor.map(|f| f.ordinal), Some(2));
}
