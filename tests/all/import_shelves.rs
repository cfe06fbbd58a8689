//! The shelf list brought into a real file: it sketches a plan where there is none, and keeps to the one there is.

use crate::import::{KEEP, SKIP, counts, faces, refused};
use crate::plan::House;
use deskbell::domain::plan::Section;
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::Remark;

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
