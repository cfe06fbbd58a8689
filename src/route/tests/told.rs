//! Whole ways in words.

use super::floors::{door, floor, rectangle, wall, zone};
use super::walker::library;
use super::*;
use crate::domain::id::*;
use crate::domain::language::{Language, Name};
use crate::domain::plan::{self, Connector, Place, PlaceKind, Plan, Point, Side, Stop};
use crate::domain::way::{Act, Hand};
use crate::wording::{Wording, way};

/// The library with a floor above: a lift and a newspaper rack beside the walk.
fn house() -> Plan {
    let mut plan = library();
    plan.floors.push(plan::Floor {
        bays: Vec::new(),
        ..floor(1, rectangle(0, 0, 24_000, 20_000))
    });
    let stop = |floor| Stop {
        floor: FloorId(floor),
        at: Point::new(19_000, 15_000),
        polygon: rectangle(18_000, 16_000, 20_000, 18_000),
    };
    plan.connectors.push(Connector {
        id: ConnectorId(1),
        kind: ConnectorKind::Lift,
        name: Name::new("Lift 1", "மின்தூக்கி 1"),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 25,
        floor_s: 4,
        stops: vec![stop(1), stop(2)],
    });
    let place = |id, kind, name, (x, y)| Place {
        id: PlaceId(id),
        kind,
        name,
        other_names: Vec::new(),
        at: Point::new(x, y),
        facing_deg: None,
        polygon: None,
        is_staffed: false,
        say: Name::default(),
    };
    let racks = Name::new("Newspapers", "செய்தித்தாள்கள்");
    plan.floors[0]
        .places
        .push(place(2, PlaceKind::Newspapers, racks, (10_500, 13_000)));
    let copier = Name::new("Copier", "நகல் பொறி");
    plan.floors[1]
        .places
        .push(place(3, PlaceKind::Copier, copier, (3_000, 15_000)));
    plan
}

fn say(language: Language, from: Goal, to: Goal) -> Vec<String> {
    let plan = house();
    let route = Router::new(&plan)
        .route(&from, &to, &Options::default())
        .unwrap();
    let wording = Wording::new(language);
    let steps = steps(&plan, &route, &from, &to);
    steps
        .iter()
        .map(|step| way::sentence(&wording, &plan, step))
        .collect()
}

const DESK: Goal = Goal::Place(PlaceId(1));

#[test]
fn a_way_to_a_shelf_counts_aisles_and_bays() {
    let to = Goal::Section(SectionId(6032));
    assert_eq!(
        say(Language::English, DESK, to),
        [
            "Go straight ahead for about 10 m, past “Newspapers”.",
            "Take the 1st aisle on the right, sign R06, and walk about 5 m.",
            "Bay B603 is on your left, side B, the 4th of 10 bays. Numbers run from 6032 to 6032.9.",
        ]
    );
    assert_eq!(
        say(Language::Tamil, DESK, to),
        [
            "“செய்தித்தாள்கள்” என்ற இடத்தைக் கடந்து நேராகச் சுமார் 10 மீ செல்லவும்.",
            "வலப்பக்கம் உள்ள முதல் இடைவழியில் (R06 பலகை) நுழைந்து, சுமார் 5 மீ நடக்கவும்.",
            "B603 அலமாரி உங்கள் இடப்பக்கத்தில் உள்ளது (B பக்கம்). \
             வரிசையின் 10 அலமாரிகளில் இது 4-ஆவது அலமாரி. இங்குள்ள எண்கள்: 6032 முதல் 6032.9 வரை.",
        ]
    );
}

#[test]
fn a_way_to_another_floor_takes_the_lift_in_one_step() {
    let to = Goal::Place(PlaceId(3));
    assert_eq!(
        say(Language::English, DESK, to),
        [
            "Turn right and walk about 5 m.",
            "Take Lift 1 to Floor 1 and leave to the left.",
            "Walk about 15 m.",
            "You have arrived: Copier.",
        ]
    );
    assert_eq!(
        say(Language::Tamil, DESK, to),
        [
            "வலப்பக்கம் திரும்பி, சுமார் 5 மீ நடக்கவும்.",
            "மின்தூக்கி 1 வழியே தளம் 1 செல்லவும். வெளியே வந்ததும் இடப்பக்கம் திரும்பவும்.",
            "சுமார் 15 மீ நடக்கவும்.",
            "நகல் பொறி: வந்து சேர்ந்துவிட்டீர்கள்.",
        ]
    );
}

/// Nobody knows which way somebody looks who stands anywhere.
#[test]
fn who_sets_out_anywhere_is_told_what_lies_ahead() {
    let first = |(floor, x, y): (i64, i32, i32), to| {
        let from = Goal::Point(FloorId(floor), Point::new(x, y));
        say(Language::English, from, to).swap_remove(0)
    };
    let copier = Goal::Place(PlaceId(3));
    for (from, to, told) in [
        (
            (1, 12_000, 15_000),
            copier,
            "Walk about 5 m towards “Lift 1”.",
        ),
        // The copier is what is asked for: it shows nobody the way to itself.
        ((2, 12_000, 15_000), copier, "Walk about 10 m."),
        // Between the shelves, with nothing to be seen at their end.
        (
            (1, 22_500, 8_000),
            Goal::Section(SectionId(6_032)),
            "Walk about 5 m towards the shelves, sign R06.",
        ),
    ] {
        assert_eq!(first(from, to), told);
    }
}

/// From the desk below the rows, the aisles are passed one by one; the last is between the topmost row and the wall.
#[test]
fn every_aisle_is_counted_on_its_hand() {
    let plan = house();
    let router = Router::new(&plan);
    for bay in &plan.floors[0].bays {
        let (row, is_right) = ((bay.centre.y - 3_000) / 2_000, bay.centre.x > 12_000);
        let from_walk = if is_right {
            bay.run_index
        } else {
            9 - bay.run_index
        };
        // The outer half is nearer to walk to along the outer walls.
        if from_walk > 4 {
            continue;
        }
        for face in &bay.faces {
            let expected = match (face.side, row) {
                (Side::A, _) => 4 - row,
                // In front of the lowest row there is no aisle.
                (Side::B, 3) => continue,
                (Side::B, _) => 3 - row,
            };
            let to = Goal::Section(face.sections[0].id);
            let route = router.route(&DESK, &to, &Options::default()).unwrap();
            let steps = steps(&plan, &route, &DESK, &to);
            let aisles = steps.iter().filter_map(|step| match step.act {
                Act::Aisle(aisle) => Some(aisle),
                _ => None,
            });
            let taken: Vec<_> = aisles.map(|a| (a.hand, a.nth, a.run)).collect();
            let hand = if is_right { Hand::Right } else { Hand::Left };
            let way = format!("{} {:?}: {:?}", bay.code, face.side, route.legs[0].points);
            assert_eq!(taken, [(hand, Some(expected as u32), bay.run)], "{way}");
            let Some(Act::AtBay(at)) = steps.last().map(|step| step.act) else {
                panic!("{steps:?}");
            };
            assert_eq!(at.nth, Some((from_walk as u32 + 1, 10)), "{way}");
        }
    }
}

/// However much on a slant somebody comes up to the rows, the first aisle is the one at the first row.
#[test]
fn aisles_are_counted_from_the_first_row_on_any_slant() {
    let plan = house();
    let router = Router::new(&plan);
    let mut counted = 0;
    for x in (1_000..24_000).step_by(1_000) {
        let from = Goal::Point(FloorId(1), Point::new(x, 18_500));
        for bay in &plan.floors[0].bays {
            for face in &bay.faces {
                let row = (bay.centre.y - 3_000) / 2_000;
                let expected = match face.side {
                    Side::A => 4 - row,
                    Side::B => 3 - row,
                };
                let to = Goal::Section(face.sections[0].id);
                let route = router.route(&from, &to, &Options::default()).unwrap();
                let steps = steps(&plan, &route, &from, &to);
                let Some(Act::Aisle(aisle)) = steps.get(1).map(|step| step.act) else {
                    continue;
                };
                let way = format!("{}: {:?}", bay.code, route.legs[0].points);
                if let Some(nth) = aisle.nth {
                    assert_eq!(nth, expected as u32, "{way}");
                    counted += 1;
                }
            }
        }
    }
    assert!(counted > 1_000, "only {counted} were counted");
}

#[test]
fn the_sign_of_an_aisle_is_read_by_who_walks_straight_into_it_and_a_door_is_told() {
    let into = |from: (i32, i32), to| {
        let from = Goal::Point(FloorId(1), Point::new(from.0, from.1));
        say(Language::English, from, Goal::Section(SectionId(to)))
    };
    assert_eq!(
        into((12_000, 8_000), 6_032)[0],
        "Walk about 5 m. Go into the aisle with the sign R06."
    );
    let mut plan = house();
    plan.floors[0].walls = vec![wall(1, 100, &[(0, 13_000), (24_000, 13_000)])];
    plan.floors[0].openings = vec![door(1, (11_500, 13_000), (12_500, 13_000))];
    plan.floors[0].zones = vec![zone(
        1,
        plan::ZoneKind::Quiet,
        plan::Access::Public,
        rectangle(0, 0, 24_000, 13_000),
    )];
    let to = Goal::Section(SectionId(6_032));
    let route = Router::new(&plan)
        .route(&DESK, &to, &Options::default())
        .unwrap();
    let told = steps(&plan, &route, &DESK, &to);
    let Act::Walk(walk) = told[0].act else {
        panic!("{told:?}");
    };
    let through = walk.door.expect("a door");
    assert_eq!(through.room, plan.floors[0].zones.first().map(|z| z.id));
}
