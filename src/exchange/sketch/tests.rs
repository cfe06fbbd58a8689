//! Sketches of small and large branches.

use super::*;
use crate::domain::geometry::{PointF, holds};

fn level(ordinal: i32) -> Level {
    Level::read(&ordinal.to_string()).unwrap()
}

fn floor(ordinal: i32, bays: usize) -> FloorBays {
    let bay = |n| NamedBay {
        code: format!("F{ordinal}-{n}"),
        is_double: n % 2 == 0,
        area: None,
    };
    FloorBays {
        level: level(ordinal),
        is_across: false,
        bays: (0..bays).map(bay).collect(),
    }
}

#[test]
fn floors_are_read_as_lists_write_them() {
    let ordinal = |text: &str| Level::read(text).map(|level| level.ordinal);
    for (text, expected) in [
        ("3", 3),
        ("G", 0),
        ("ground", 0),
        ("0", 0),
        ("-1", -1),
        ("B2", -2),
        ("08", 8),
    ] {
        assert_eq!(ordinal(text), Some(expected), "{text}");
    }
    for text in ["", "mezzanine", "B", "B-1", "1000", "3a"] {
        assert_eq!(ordinal(text), None, "{text}");
    }
}

#[test]
fn every_bay_stands_inside_with_a_walkway_around_it() {
    for bays in [1, 5, 31, 200, 1_000] {
        let plan = plan(vec![floor(0, bays), floor(1, 3)]);
        let floor = &plan.floors[0];
        assert_eq!(floor.bays.len(), bays);
        for bay in &floor.bays {
            for face in &bay.faces {
                let stand = bay.front_of(face.side, 450.0, 600.0);
                assert!(holds(&floor.outline, stand), "{bays}: {}", bay.code);
                let is_free = |other: &Bay| !holds(&other.corners().map(PointF::round), stand);
                assert!(floor.bays.iter().all(is_free), "{bays}: {}", bay.code);
            }
        }
    }
}

#[test]
fn the_desk_stands_on_the_lowest_floor_and_nothing_in_its_way() {
    let plan = plan(vec![floor(1, 40), floor(0, 4)]);
    let ground = &plan.floors[0];
    assert_eq!(ground.ordinal, 0);
    let desk = ground
        .places
        .iter()
        .find(|place| place.kind == PlaceKind::Desk)
        .unwrap();
    for connector in &plan.connectors {
        assert_eq!(connector.stops.len(), 2);
        for stop in &connector.stops {
            assert!(!holds(&stop.polygon, stop.at.into()));
            assert!(!holds(&stop.polygon, desk.at.into()));
        }
    }
    assert!(plan.floors[1].places.is_empty());
}

#[test]
fn shelves_upstairs_alone_get_a_ground_floor_below() {
    let plan = plan(vec![floor(3, 2), floor(4, 2)]);
    let ordinals: Vec<i32> = plan.floors.iter().map(|floor| floor.ordinal).collect();
    assert_eq!(ordinals, [0, 3, 4]);
    assert_eq!(plan.floors[0].places.len(), 2);
}

#[test]
fn a_single_floor_needs_no_lift() {
    assert!(plan(vec![floor(1, 9)]).connectors.is_empty());
}

#[test]
fn the_same_list_gives_the_same_sketch() {
    assert_eq!(
        plan(vec![floor(0, 77), floor(2, 3)]),
        plan(vec![floor(2, 3), floor(0, 77)])
    );
}
