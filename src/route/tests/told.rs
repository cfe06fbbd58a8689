//! Whole ways in words.

use super::floors::{floor, rectangle};
use super::walker::library;
use super::*;
use crate::domain::id::*;
use crate::domain::language::{Language, Name};
use crate::domain::plan::{self, Connector, Place, PlaceKind, Plan, Point, Stop};
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
    assert_eq!(say(Language::English, DESK, to), Vec::<String>::new());
    assert_eq!(say(Language::Tamil, DESK, to), Vec::<String>::new());
}

#[test]
fn a_way_to_another_floor_takes_the_lift_in_one_step() {
    let to = Goal::Place(PlaceId(3));
    assert_eq!(say(Language::English, DESK, to), Vec::<String>::new());
    assert_eq!(say(Language::Tamil, DESK, to), Vec::<String>::new());
}
