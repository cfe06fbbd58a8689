//! Shelf lists against a small house.

use super::super::ErrorKind;
use super::super::sketch;
use super::super::table::Table;
use super::*;
use crate::domain::id::CollectionId;
use crate::domain::plan::{Plan, Side};

const HEADER: &str =
    "collection,floor,bay,side,first_call_number,last_call_number,subject_en,subject_ta,scheme";

fn read_all(text: &str) -> Vec<Result<Vec<Listed>, Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faces.csv");
    std::fs::write(&path, format!("{HEADER}\n{text}")).unwrap();
    let mut table = Table::open(&path, &SHAPE).unwrap();
    let mut all = Vec::new();
    while let Some(cells) = table.next_row().unwrap() {
        all.push(read(cells));
    }
    all
}

fn rows(text: &str) -> Vec<Listed> {
    let all = read_all(text).into_iter();
    all.flat_map(Result::unwrap).collect()
}

fn collection(id: i64, code: &str, scheme: Scheme) -> Collection {
    Collection {
        id: CollectionId(id),
        code: code.into(),
        name: Name::english("Open shelves"),
        scheme,
        shelved_by: Default::default(),
        prefixes: Vec::new(),
        locations: vec!["STACKS".into()],
        ask_at: None,
        say: Name::default(),
    }
}

/// A sketched house for the rows, and what they come to on it.
fn placed(text: &str) -> (Vec<FaceSections>, Vec<(u64, Problem)>) {
    let rows = rows(text);
    place(&rows, &house(&rows), &[collection(1, "GEN", Scheme::Ddc)])
}

fn house(rows: &[Listed]) -> Plan {
    let (floors, refused) = floors(&mut rows.to_vec());
    assert_eq!(refused, []);
    sketch::plan(floors)
}

fn overlaps(text: &str) -> Vec<(u64, String)> {
    let told = placed(text).1.into_iter();
    told.map(|(line, problem)| match problem.why {
        Why::Overlaps { with } => (line, with),
        why => panic!("{why:?}"),
    })
    .collect()
}

#[test]
fn a_face_holds_its_rows_side_by_side() {
    let (faces, refused) = placed(
        "GEN,1,A1,a,000,099,General,பொது,\nGEN,1,A1,A,100,199,,,\nGEN,1,A1,B,200,299,Religion,,\n",
    );
    assert_eq!(refused, []);
    let spans = |face: &FaceSections| {
        face.sections
            .iter()
            .map(|s| (s.from_mm, s.to_mm))
            .collect::<Vec<_>>()
    };
    assert_eq!(spans(&faces[0]), [(0, 450), (450, 900)]);
    assert_eq!(spans(&faces[1]), [(0, 900)]);
    assert_eq!(faces[0].sections[0].subject, Name::new("General", "பொது"));
}

#[test]
fn ranges_may_meet_at_a_number_and_never_reach_into_each_other() {
    assert_eq!(
        overlaps("GEN,1,A1,A,000,330,,,\nGEN,1,A1,B,330,330,,,\nGEN,1,A2,A,330,399.9 ZZZ,,,\n"),
        []
    );
    assert_eq!(
        overlaps("GEN,1,A1,A,000,330,,,\nGEN,1,A1,B,320,400,,,\n"),
        [(3, "A1 A".to_owned())]
    );
    assert_eq!(
        overlaps(
            "GEN,1,A1,A,320,400,,,\nGEN,1,A1,B,000,330,,,\nGEN,1,A2,A,500,510,,,\nGEN,1,A2,B,505,506,,,\n"
        ),
        [(3, "A1 A".to_owned()), (5, "A2 A".to_owned())]
    );
}

#[test]
fn what_stands_on_faces_that_the_list_leaves_alone_counts_too() {
    let all = rows("GEN,1,A1,A,000,099,,,\nGEN,1,A1,B,100,199,,,\n");
    let mut plan = house(&all);
    let collections = [collection(1, "GEN", Scheme::Ddc)];
    let (faces, _) = place(&all, &plan, &collections);
    for (face, new) in plan.floors[0].bays[0].faces.iter_mut().zip(&faces) {
        face.sections.clone_from(&new.sections);
    }
    let (again, refused) = place(&all, &plan, &collections);
    assert!(again.iter().all(|face| face.is_same) && refused.is_empty());
    let (_, refused) = place(&rows("GEN,1,A1,B,050,199,,,\n"), &plan, &collections);
    assert_eq!(
        refused,
        [(
            2,
            Problem::new(
                FIRST,
                Why::Overlaps {
                    with: "A1 A".into()
                }
            )
        )]
    );
    let (emptied, refused) = place(
        &rows("GEN,1,A1,A,,,,,\nGEN,1,A1,B,050,199,,,\n"),
        &plan,
        &collections,
    );
    assert_eq!(refused, []);
    assert_eq!((emptied[0].sections.len(), emptied[0].is_same), (0, false));
}

#[test]
fn what_the_plan_does_not_have_is_told_by_row() {
    let all = rows("GEN,1,A1,A,000,099,,,\n");
    let plan = house(&all);
    let collections = [collection(1, "GEN", Scheme::Ddc)];
    let asked = rows(
        "GEN,2,A1,A,000,099,,,\nGEN,1,Z9,A,000,099,,,\nGEN,1,A1,B,000,099,,,\nREF,1,A1,A,000,099,,,\nGEN,1,A1,A,200,100,,,\n\
         open shelves,Floor 1,a1,A,000,050,,,\n",
    );
    let (faces, refused) = place(&asked, &plan, &collections);
    let told: Vec<(u64, &str)> = refused
        .iter()
        .map(|(line, problem)| (*line, problem.field.as_ref()))
        .collect();
    assert_eq!(
        told,
        [(2, FLOOR), (3, BAY), (4, SIDE), (5, COLLECTION), (6, LAST)]
    );
    assert_eq!(
        faces.len(),
        1,
        "a floor, a bay and a collection may be named in words and in either case"
    );
}

#[test]
fn what_a_row_lacks_is_told_with_its_column() {
    for (row, field, why) in [
        (",1,A1,A,1,2,,,", COLLECTION, Why::Missing),
        ("GEN,,A1,A,1,2,,,", FLOOR, Why::Missing),
        ("GEN,1,,A,1,2,,,", BAY, Why::Missing),
        (
            "GEN,1,A1,C,1,2,,,",
            SIDE,
            Why::NotOneOf { typed: "C".into() },
        ),
        ("GEN,1,A1,A,,2,,,", FIRST, Why::Missing),
        ("GEN,1,A1,A,1,,,,", LAST, Why::Missing),
        (
            "GEN,1,A1,A,1,2,,,udc",
            "scheme",
            Why::NotOneOf {
                typed: "udc".into(),
            },
        ),
    ] {
        assert_eq!(
            read_all(&format!("{row}\n")),
            [Err(Problem::new(field, why))],
            "{row}"
        );
    }
}

#[test]
fn a_new_collection_has_the_scheme_its_numbers_are_built_by() {
    let all = rows(
        "DEW,1,A1,A,000,099.9 ZZZ,,,\nCON,1,A2,A,PN241,PR99 .A1,,,\nACC,1,A3,A,Box one,Box two,,,\nCOL,1,A4,A,000,100,,,colon\n\
         STACKS,1,A5,A,1,2,,,\n",
    );
    let new = new_collections(&all, &[collection(1, "GEN", Scheme::Ddc)]);
    let new: Vec<(&str, Scheme)> = new
        .iter()
        .map(|(code, scheme)| (code.as_str(), *scheme))
        .collect();
    assert_eq!(
        new,
        [
            ("ACC", Scheme::Generic),
            ("COL", Scheme::Colon),
            ("CON", Scheme::Lcc),
            ("DEW", Scheme::Ddc)
        ]
    );
}

#[test]
fn a_bay_stands_on_one_floor_that_can_be_placed() {
    let mut all =
        rows("GEN,1,A1,A,1,2,,,\nGEN,2,a1,B,3,4,,,\nGEN,attic,A2,A,5,6,,,\nGEN,1,a1,B,7,8,,,\n");
    let (floors, refused) = floors(&mut all);
    let told: Vec<(u64, &str)> = (refused.iter())
        .map(|(line, problem)| (*line, problem.field.as_ref()))
        .collect();
    assert_eq!(told, [(3, BAY), (4, FLOOR)]);
    assert_eq!(floors.len(), 1);
    assert!(floors[0].bays.len() == 1 && floors[0].bays[0].is_double);
}

#[test]
fn the_mark_of_a_collection_on_a_label_is_no_part_of_its_number() {
    let mut reference = collection(1, "REF", Scheme::Ddc);
    reference.prefixes = vec!["R".into()];
    let all = rows("REF,1,A1,A,R 000,R 099,,,\nREF,1,A1,B,090,R 199,,,\nREF,1,A2,A,R 300,200,,,\n");
    let (_, refused) = place(&all, &house(&all), &[reference]);
    let told: Vec<(u64, &str)> = (refused.iter())
        .map(|(line, problem)| (*line, problem.field.as_ref()))
        .collect();
    assert_eq!(told, [(3, FIRST), (4, LAST)]);
}

#[test]
fn columns_have_the_names_that_libraries_give_them() {
    let read = |header: &str, row: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stacks.csv");
        std::fs::write(&path, format!("{header}\n{row}\n")).unwrap();
        let mut table = Table::open(&path, &SHAPE).map_err(|why| why.kind)?;
        let unread = table.unread.clone();
        let row = super::read(table.next_row().unwrap().unwrap()).unwrap();
        let row = row.into_iter().next().unwrap();
        let Listed {
            collection,
            floor,
            bay,
            side,
            first,
            last,
            subject,
            ..
        } = row;
        Ok::<_, ErrorKind>((
            [collection, floor, bay, first, last, subject.en],
            side.on_sketch(),
            unread,
        ))
    };
    let plain = ["STACKS", "3", "12", "QA1", "QA76.9", "Mathematics"];
    let table = [
        (
            "Location Code,Level,Range,Side,Start Call Number,End Call Number,Subject",
            "STACKS,3,12,B,QA1,QA76.9,Mathematics",
            Side::B,
            &[][..],
        ),
        (
            "Shelving location;Floor;Aisle;From;To;Description",
            "STACKS;3;12;QA1;QA76.9;Mathematics",
            Side::A,
            &[],
        ),
        (
            "collection,floor,bay,range,face,first,last,subject_en",
            "STACKS,3,12,R7,b,QA1,QA76.9,Mathematics",
            Side::B,
            &["range"],
        ),
        (
            "sublocation,storey,row,call-number_start,Call Number: End,subjects,Notes",
            "STACKS,3,12,QA1,QA76.9,Mathematics,x",
            Side::A,
            &["Notes"],
        ),
    ];
    for (header, row, expected, rest) in table {
        let (texts, side, unread) = read(header, row).unwrap();
        assert_eq!(
            (texts.each_ref().map(String::as_str), side),
            (plain, expected),
            "{header}"
        );
        assert_eq!(unread, rest, "{header}");
    }
    let missing = read("location,level,range,start", "STACKS,3,12,QA1").unwrap_err();
    assert_eq!(missing, ErrorKind::NoColumn(LAST));
}
