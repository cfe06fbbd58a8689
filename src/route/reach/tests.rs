//! What no way leads to: faces behind walls, floors and lifts out of reach.

use super::*;
use crate::domain::id::{BayId, ConnectorId, FaceId, OpeningId, PlaceId, RunId, WallId};
use crate::domain::plan::{
    Connector, ConnectorKind, Face, Opening, OpeningKind, Place, Point, Stop, Wall,
};

/// A hall with an entrance at the left and a wall in the middle; one double bay right of it.
fn house(opening: Option<Opening>) -> Plan {
    let p = Point::new;
    let face = |side, id| Face {
        id: FaceId(id),
        side,
        sign: Name::default(),
        sections: Vec::new(),
    };
    let floor = Floor {
        id: FloorId(1),
        ordinal: 0,
        short_name: "G".into(),
        name: Name::default(),
        outline: vec![p(0, 0), p(20_000, 0), p(20_000, 8_000), p(0, 8_000)],
        north_deg: 0,
        zones: Vec::new(),
        walls: vec![Wall {
            id: WallId(1),
            points: vec![p(10_000, 0), p(10_000, 8_000)],
            thickness_mm: 150,
        }],
        openings: opening.into_iter().collect(),
        runs: Vec::new(),
        bays: vec![Bay {
            id: BayId(1),
            run: None,
            run_index: 0,
            code: "A1".into(),
            centre: p(15_000, 7_400),
            length_mm: 900,
            depth_mm: 400,
            turn_deg: 0,
            shelves: 6,
            faces: vec![face(Side::A, 1), face(Side::B, 2)],
        }],
        places: vec![Place {
            id: PlaceId(1),
            kind: PlaceKind::Entrance,
            name: Name::default(),
            other_names: Vec::new(),
            at: p(1_000, 4_000),
            facing_deg: None,
            polygon: None,
            is_staffed: false,
            say: Name::default(),
        }],
    };
    Plan {
        floors: vec![floor],
        ..Plan::default()
    }
}

fn door(width: i32, is_step_free: bool) -> Opening {
    Opening {
        id: OpeningId(1),
        kind: OpeningKind::Door,
        from: Point::new(10_000, 3_000),
        to: Point::new(10_000, 3_000 + width),
        is_step_free,
        access: Access::Public,
    }
}

#[test]
fn a_face_behind_a_wall_or_at_one_is_reached_by_nobody_and_a_step_keeps_wheels_out() {
    use FindingKind::{Unreached, UnreachedStepFree};
    // Face B looks at the wall of the house, 400 mm away: nobody can stand there.
    for (opening, face_a) in [
        (None, Some(Unreached)),
        (Some(door(1_000, true)), None),
        (Some(door(1_000, false)), Some(UnreachedStepFree)),
        (Some(door(800, true)), Some(UnreachedStepFree)),
        (Some(door(500, true)), Some(Unreached)),
    ] {
        let plan = house(opening);
        let found = Router::new(&plan).unreached(&plan, None);
        let of = |face: &str| found.iter().find(|f| f.place.en == face).map(|f| f.kind);
        assert_eq!(of("A1 A"), face_a, "{:?}", plan.floors[0].openings);
        assert_eq!(of("A1 B"), Some(Unreached));
    }
}

#[test]
fn nothing_is_said_of_staff_rooms_or_of_a_house_that_nobody_comes_into() {
    let mut plan = house(None);
    plan.floors[0].places.clear();
    assert_eq!(Router::new(&plan).unreached(&plan, None), []);
}

/// A second floor, with a desk and shelves of its own, over the first; a lift between them stands at a spot of each.
fn two_floors(stop_below: Point, stop_above: Point) -> Plan {
    let mut plan = house(Some(door(1_000, true)));
    let square = |at: Point| {
        let p = |x, y| Point::new(at.x + x, at.y + y);
        vec![p(500, -500), p(1_500, -500), p(1_500, 500), p(500, 500)]
    };
    let mut above = plan.floors[0].clone();
    (above.id, above.ordinal, above.short_name) = (FloorId(2), 1, "1".into());
    above.openings[0].id = OpeningId(2);
    (above.bays[0].id, above.bays[0].code) = (BayId(2), "B1".into());
    (above.places[0].id, above.places[0].kind) = (PlaceId(2), PlaceKind::Desk);
    plan.floors.push(above);
    plan.floors[0].places[0].kind = PlaceKind::Desk;
    let stops = [(1, stop_below), (2, stop_above)];
    plan.connectors.push(Connector {
        id: ConnectorId(1),
        kind: ConnectorKind::Lift,
        name: Name::english("Lift 1"),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 25,
        floor_s: 4,
        stops: stops
            .map(|(floor, at)| Stop {
                floor: FloorId(floor),
                at,
                polygon: square(at),
            })
            .into(),
    });
    plan
}

#[test]
fn a_desk_of_its_own_makes_no_floor_reached_and_a_lift_out_of_reach_is_told() {
    let found = |plan: &Plan| -> Vec<(FindingKind, String)> {
        let found = Router::new(plan).unreached(plan, None).into_iter();
        let found = found.filter(|f| f.place.en != "A1 B" && f.place.en != "B1 B");
        found.map(|f| (f.kind, f.place.en)).collect()
    };
    let inside = Point::new(5_000, 4_000);
    assert_eq!(found(&two_floors(inside, inside)), []);
    // Above it was drawn outside of the house.
    let outside = Point::new(30_000, 4_000);
    let lift = (FindingKind::UnreachedStop, "Lift 1".to_owned());
    let bay = (FindingKind::Unreached, "B1 A".to_owned());
    assert_eq!(
        found(&two_floors(inside, outside)),
        [bay.clone(), lift.clone()]
    );
    assert_eq!(
        found(&two_floors(outside, inside)),
        [lift.clone(), bay, lift]
    );
}

#[test]
fn faces_side_by_side_that_lack_the_same_are_told_as_one() {
    use FindingKind::{Unreached, UnreachedStepFree};
    let like = house(None).floors[0].bays[0].clone();
    let bay = |run: Option<i64>, run_index, code: &str| Bay {
        run: run.map(RunId),
        run_index,
        code: code.into(),
        ..like.clone()
    };
    let bays = [
        bay(Some(1), 1, "A2"),
        bay(Some(1), 0, "A1"),
        bay(Some(1), 3, "A4"),
        bay(None, 0, "X1"),
        bay(None, 1, "X2"),
    ];
    let mut faces: Vec<_> = bays.iter().map(|b| (Unreached, b, Side::A)).collect();
    faces.push((UnreachedStepFree, &bays[1], Side::B));
    let places: Vec<_> = told(faces).into_iter().map(|f| f.place.en).collect();
    assert_eq!(places, ["X1 A", "X2 A", "A1 – A2 A", "A4 A", "A1 B"]);
}
