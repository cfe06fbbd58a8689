//! The rules as tables, on a small house whose bays stand in rows.

mod room;

use super::*;
use crate::domain::call_number::{Scheme, sort_key};
use crate::domain::geometry::meet;
use crate::domain::id::{
    BayId, CollectionId, ConnectorId, FaceId, FloorId, RunId, SectionId, WallId,
};
use crate::domain::plan::{
    Bay, Connector, ConnectorKind, Face, Floor, Point, Run, Section, Side, Stop, Wall,
};
use crate::domain::spread::Spread;
use proptest::collection::vec;
use proptest::prelude::*;

const GENERAL: CollectionId = CollectionId(1);

fn general() -> Collection {
    Collection {
        id: GENERAL,
        code: "GEN".into(),
        name: Name::english("General"),
        scheme: Scheme::Ddc,
        shelved_by: Default::default(),
        prefixes: vec!["G".into()],
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    }
}

/// A single bay with its centre at `x`, `y` and the ranges of its one face.
fn bay(code: &str, (x, y): (i32, i32), ranges: &[(&str, &str)]) -> Bay {
    let sections = (0..).zip(ranges).map(|(at, (first, last))| Section {
        id: SectionId(i64::from(at)),
        from_mm: at * 300,
        to_mm: at * 300 + 300,
        collection: GENERAL,
        first: (*first).into(),
        last: (*last).into(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    });
    Bay {
        id: BayId(i64::from(x) * 100_000 + i64::from(y)),
        run: None,
        run_index: 0,
        code: code.into(),
        centre: Point::new(x, y),
        length_mm: 900,
        depth_mm: 400,
        turn_deg: 0,
        shelves: 6,
        faces: vec![Face {
            id: FaceId(1),
            side: Side::A,
            sign: Name::default(),
            sections: sections.collect(),
        }],
    }
}

fn square(side: i32) -> Vec<Point> {
    [(0, 0), (side, 0), (side, side), (0, side)]
        .map(|(x, y)| Point::new(x, y))
        .to_vec()
}

fn floor(bays: Vec<Bay>) -> Floor {
    Floor {
        id: FloorId(1),
        ordinal: 0,
        short_name: "G".into(),
        name: Name::english("Ground floor"),
        outline: square(20_000),
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays,
        places: Vec::new(),
    }
}

fn house(bays: Vec<Bay>) -> Plan {
    Plan {
        floors: vec![floor(bays)],
        ..Plan::default()
    }
}

/// What is found, as kind and place.
fn found(plan: &Plan) -> Vec<(FindingKind, String)> {
    let findings = check(plan, &[general()]).into_iter();
    findings.map(|f| (f.kind, f.place.en)).collect()
}

/// What is found of ranges that stand side by side on faces far from each other.
fn of_ranges(faces: &[&[(&str, &str)]]) -> Vec<(FindingKind, String)> {
    let bays = (1..).zip(faces);
    let bays = bays.map(|(at, ranges)| bay(&format!("B{at}"), (at * 2_000, 5_000), ranges));
    found(&house(bays.collect()))
}

#[test]
fn ranges_are_held_against_each_other() {
    use FindingKind::{Backwards, Gap, OutOfOrder, Overlap};
    type Row<'a> = (&'a [&'a [(&'a str, &'a str)]], &'a [(FindingKind, &'a str)]);
    let table: &[Row<'_>] = &[
        // Whole classes that follow one another, meet at a number, or end within the next class.
        (&[&[("000", "099.999 ZZZ")], &[("100", "199")]], &[]),
        (&[&[("000", "330 K")], &[("330 K", "399")]], &[]),
        (&[&[("300", "329.5 KUM")], &[("330.9 ACH", "399")]], &[]),
        (&[&[("000", "009")], &[("G 010", "G 020")]], &[]),
        // A last label holds whatever begins with it.
        (&[&[("330 RAM", "330")], &[("331", "399")]], &[]),
        (&[&[("000", "099")], &[("200", "299")]], &[(Gap, "B2 A")]),
        (
            &[&[("200", "299")], &[("000", "050")], &[("051", "198")]],
            &[(Gap, "B1 A")],
        ),
        (
            &[&[("099", "000")], &[("100", "199")]],
            &[(Backwards, "B1 A")],
        ),
        (
            &[&[("000", "120")], &[("G 110", "199")]],
            &[(Overlap, "B2 A")],
        ),
        (
            &[&[("000", "500")], &[("100", "200")], &[("300", "400")]],
            &[(Overlap, "B2 A"), (Overlap, "B3 A")],
        ),
        (
            &[&[("100", "199"), ("000", "099")]],
            &[(OutOfOrder, "B1 A")],
        ),
        (&[&[("000", "099"), ("100", "199")]], &[]),
    ];
    for (faces, expected) in table {
        let expected: Vec<_> = (expected.iter())
            .map(|(kind, place)| (*kind, (*place).to_owned()))
            .collect();
        assert_eq!(of_ranges(faces), expected, "{faces:?}");
    }
}

#[test]
fn sections_that_lie_upon_each_other_on_the_shelf_are_out_of_order() {
    let mut one = bay("B1", (5_000, 5_000), &[("000", "099"), ("100", "199")]);
    one.faces[0].sections[1].from_mm = 250;
    assert_eq!(
        found(&house(vec![one])),
        [(FindingKind::OutOfOrder, "B1 A".into())]
    );
}

#[test]
fn signs_that_sound_the_same_are_told() {
    let mut plan = house(vec![
        bay("B1", (2_000, 5_000), &[]),
        bay("b 1", (5_000, 5_000), &[]),
    ]);
    let run = |id, code: &str| Run {
        id: RunId(id),
        code: code.into(),
    };
    plan.floors[0].runs = vec![run(1, "R1"), run(2, "R1")];
    let mut above = floor(Vec::new());
    above.runs = vec![run(3, "R1")];
    plan.floors.push(above);
    let expected = [
        ("R1", FindingKind::SameSign),
        ("b 1", FindingKind::SameSign),
    ];
    let expected = expected.map(|(code, kind)| (kind, code.to_owned()));
    assert_eq!(
        found(&plan),
        expected,
        "rows of bays are numbered floor by floor"
    );
}

#[test]
fn a_lift_to_one_floor_leads_nowhere() {
    let mut plan = house(Vec::new());
    let stop = Stop {
        floor: FloorId(1),
        at: Point::new(3_000, 3_000),
        polygon: square(2_000),
    };
    let connector = |id, name: &str, stops: &[Stop]| Connector {
        id: ConnectorId(id),
        kind: ConnectorKind::Lift,
        name: Name::english(name),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_000,
        wait_s: 0,
        floor_s: 5,
        stops: stops.to_vec(),
    };
    plan.connectors = vec![
        connector(1, "Lift 1", std::slice::from_ref(&stop)),
        connector(2, "Lift 2", &[stop.clone(), stop]),
    ];
    assert_eq!(found(&plan), [(FindingKind::OneFloor, "Lift 1".into())]);
}

#[test]
fn bays_leave_each_other_room() {
    use FindingKind::{BaysOverlap, Narrow};
    // The second bay stands behind the first one's face A, which looks up the page; a face is 200 from the centre.
    let pair = |x, y, turn_deg| {
        let mut second = bay("B2", (5_000 + x, 5_000 + y), &[]);
        second.turn_deg = turn_deg;
        found(&house(vec![bay("B1", (5_000, 5_000), &[]), second]))
    };
    let narrow = |code: &str| (Narrow, format!("{code} A"));
    let table = [
        (pair(0, -1_300, 0), vec![]),
        (pair(0, -1_280, 0), vec![narrow("B1")]),
        (pair(0, -1_280, 180), vec![narrow("B1"), narrow("B2")]),
        (pair(900, 0, 0), vec![]),
        (pair(892, 0, 0), vec![]),
        (pair(0, 0, 0), vec![(BaysOverlap, "B1".into())]),
        (pair(800, 0, 0), vec![(BaysOverlap, "B1".into())]),
        (
            pair(600, 0, 45),
            vec![(BaysOverlap, "B1".into()), narrow("B1")],
        ),
    ];
    for (index, (found, expected)) in table.into_iter().enumerate() {
        assert_eq!(found, expected, "row {index}");
    }
}

#[test]
fn walls_and_the_edge_of_the_floor_stand_in_the_way_too() {
    let what = |plan: &Plan| {
        let findings = check(plan, &[general()]).into_iter();
        findings
            .map(|f| f.facts.into_iter().next().map(|(_, fact)| fact))
            .collect::<Vec<_>>()
    };
    let text = |text: &str| vec![Some(Fact::Text(text.into()))];
    let edge = house(vec![bay("B1", (5_000, 1_000), &[])]);
    assert_eq!(what(&edge), text("edge"));
    let mut walled = house(vec![bay("B1", (5_000, 5_000), &[])]);
    walled.floors[0].walls = vec![Wall {
        id: WallId(1),
        points: vec![Point::new(0, 4_000), Point::new(9_000, 4_000)],
        thickness_mm: 200,
    }];
    assert_eq!(what(&walled), text("wall"));
    walled.floors[0].walls[0].points = vec![Point::new(0, 3_700), Point::new(9_000, 3_700)];
    assert_eq!(what(&walled), []);
}

#[test]
fn a_copy_has_a_place_where_a_range_holds_it_or_readers_ask_for_it() {
    let plan = house(vec![bay(
        "B1",
        (5_000, 5_000),
        &[("000", "329"), ("330 K", "340 ZZZ"), ("339", "339.5")],
    )]);
    let mut asked = general();
    asked.id = CollectionId(2);
    asked.say = Name::english("Ask at the desk");
    let coverage = Coverage::new(&plan, &[general(), asked]);
    let has_place = |collection, number: &str| {
        coverage.has_place(
            CollectionId(collection),
            sort_key(number, Scheme::Ddc).as_bytes(),
        )
    };
    for (number, expected) in [
        ("000", true),
        ("329.5 RAO", true),
        ("330 A", false),
        ("330 KUM", true),
        ("340 ABC", true),
        ("340.1", false),
        ("999", false),
    ] {
        assert_eq!(has_place(1, number), expected, "{number}");
    }
    assert!(has_place(2, "999") && !has_place(3, "000"));
}

/// A class with some decimals and perhaps a book number.
fn number() -> impl Strategy<Value = String> {
    (0..1000u32, 0..100u32, "( [A-C]{3})?")
        .prop_map(|(class, decimals, book)| format!("{class:03}.{decimals}{book}"))
}

proptest! {
    #[test]
    fn joined_spans_hold_what_any_of_the_ranges_holds(
        ranges in vec((number(), number()), 0..12),
        asked in vec(number(), 40),
    ) {
        let pairs: Vec<(&str, &str)> =
            ranges.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
        let plan = house(vec![bay("B1", (5_000, 5_000), &pairs)]);
        let coverage = Coverage::new(&plan, &[general()]);
        for typed in asked {
            let key = sort_key(&typed, Scheme::Ddc);
            let is_held = pairs.iter().any(|(first, last)| {
                let (first, end) = general().range_keys(first, last);
                key.is_within(&first, &end)
            });
            prop_assert_eq!(coverage.has_place(GENERAL, key.as_bytes()), is_held, "{}", typed);
        }
    }

    #[test]
    fn bays_meet_each_other_whichever_is_asked_first(
        at in (-1_500..1_500i32, -1_500..1_500i32),
        turns in (0..360i32, 0..360i32),
    ) {
        let mut one = bay("B1", (5_000, 5_000), &[]);
        let mut other = bay("B2", (5_000 + at.0, 5_000 + at.1), &[]);
        (one.turn_deg, other.turn_deg) = turns;
        let meets = meet(&one.corners(), &other.corners());
        prop_assert_eq!(meets, meet(&other.corners(), &one.corners()));
        // Half the depth is the nearest that two centres can be without meeting.
        if f64::from(at.0).hypot(f64::from(at.1)) < 399.0 {
            prop_assert!(meets);
        }
        if !one.is_within_reach(&other, 0.0) {
            prop_assert!(!meets);
        }
    }
}
