//! One rule at a time, on floors drawn for it.

use super::floors::{RunAt, add_run, door, floor, one_floor, points, rectangle, wall, zone};
use super::*;
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::{self, *};
use chrono::DateTime;

const HERE: FloorId = FloorId(1);

fn at(x: i32, y: i32) -> Goal {
    Goal::Point(HERE, Point::new(x, y))
}

fn gait(gait: Gait) -> Options {
    Options {
        gait,
        ..Options::default()
    }
}

pub fn closure(what: Closed) -> Closure {
    Closure {
        id: ClosureId(1),
        what,
        reason: Name::english("being painted"),
        since: DateTime::UNIX_EPOCH,
        until: None,
    }
}

/// A room of 10 m by 8 m, cut in two by a wall in the middle; the door is in its middle.
fn two_rooms(opening: Opening) -> plan::Floor {
    let mut floor = floor(0, rectangle(0, 0, 10_000, 8_000));
    floor.walls = vec![wall(1, 100, &[(5_000, 0), (5_000, 8_000)])];
    floor.openings = vec![opening];
    floor
}

fn door_of(width: i32) -> Opening {
    door(
        1,
        (5_000, 4_000 - width / 2),
        (5_000, 4_000 - width / 2 + width),
    )
}

fn through(floor: plan::Floor, gait_of: Gait) -> bool {
    let router = Router::new(&one_floor(floor));
    router
        .route(&at(2_000, 2_000), &at(8_000, 6_000), &gait(gait_of))
        .is_ok()
}

#[test]
fn a_door_lets_through_who_fits() {
    for (width, on_foot, on_wheels) in [
        (598, false, false),
        (600, true, false),
        (899, true, false),
        (900, true, true),
        (1_500, true, true),
    ] {
        let said = |gait| through(two_rooms(door_of(width)), gait);
        assert_eq!(said(Gait::Walking), on_foot, "{width} on foot");
        assert_eq!(said(Gait::StepFree), on_wheels, "{width} on wheels");
    }
}

#[test]
fn only_public_everyday_openings_are_used() {
    let open = door_of(1_000);
    let cases = [
        (open.clone(), true, true),
        (
            Opening {
                kind: OpeningKind::Gap,
                ..open.clone()
            },
            true,
            true,
        ),
        (
            Opening {
                kind: OpeningKind::Gate,
                ..open.clone()
            },
            true,
            true,
        ),
        (
            Opening {
                kind: OpeningKind::Emergency,
                ..open.clone()
            },
            false,
            false,
        ),
        (
            Opening {
                access: Access::Staff,
                ..open.clone()
            },
            false,
            false,
        ),
        (
            Opening {
                is_step_free: false,
                ..open.clone()
            },
            true,
            false,
        ),
        // Drawn a little beside the wall, as a hand does.
        (door(1, (5_080, 3_500), (4_950, 4_500)), true, true),
        // In no wall at all.
        (door(1, (7_000, 3_500), (7_000, 4_500)), false, false),
    ];
    for (opening, on_foot, on_wheels) in cases {
        let said = |gait| through(two_rooms(opening.clone()), gait);
        assert_eq!(said(Gait::Walking), on_foot, "{opening:?}");
        assert_eq!(said(Gait::StepFree), on_wheels, "{opening:?}");
    }
}

#[test]
fn two_walls_drawn_onto_each_other_share_their_door() {
    let mut floor = two_rooms(door_of(1_000));
    floor
        .walls
        .push(wall(2, 200, &[(5_020, 8_000), (5_020, 0)]));
    assert!(through(floor, Gait::StepFree));
}

#[test]
fn areas_without_public_access_are_walked_around() {
    let middle = rectangle(4_000, 1_000, 6_000, 7_000);
    let dented = points(&[
        (4_000, 1_000),
        (6_000, 1_000),
        (6_000, 7_000),
        (4_000, 7_000),
        (4_000, 5_000),
        (5_000, 4_000),
        (4_000, 3_000),
    ]);
    for (kind, access, is_around) in [
        (ZoneKind::Open, Access::Public, false),
        (ZoneKind::Wing, Access::Public, false),
        (ZoneKind::Void, Access::Public, true),
        (ZoneKind::Closed, Access::Public, true),
        (ZoneKind::Staff, Access::Public, true),
        (ZoneKind::Stack, Access::Request, true),
        (ZoneKind::Open, Access::Staff, true),
    ] {
        for area in [&middle, &dented] {
            let mut floor = floor(0, rectangle(0, 0, 10_000, 8_000));
            floor.zones = vec![zone(1, kind, access, area.clone())];
            let router = Router::new(&one_floor(floor));
            let route = router.route(&at(2_000, 4_000), &at(8_000, 4_000), &Options::default());
            let is_longer = route.unwrap().length_mm > 6_000;
            assert_eq!(is_longer, is_around, "{kind:?} {access:?}");
        }
    }
}

#[test]
fn what_is_closed_is_avoided_and_named_only_if_it_was_on_the_way() {
    let mut drawn = two_rooms(door_of(1_000));
    drawn.openings.push(door(2, (5_000, 400), (5_000, 1_600)));
    drawn.zones = vec![
        zone(
            1,
            ZoneKind::Open,
            Access::Public,
            rectangle(6_000, 3_000, 7_000, 5_000),
        ),
        zone(
            2,
            ZoneKind::Open,
            Access::Public,
            rectangle(0, 6_000, 2_000, 8_000),
        ),
    ];
    let (door, area) = (Closed::Opening(OpeningId(1)), Closed::Zone(ZoneId(1)));
    let off_the_way = [Closed::Opening(OpeningId(2)), Closed::Zone(ZoneId(2))];
    let plan = one_floor(drawn);
    let (from, to) = (at(2_000, 4_000), at(8_000, 4_000));
    for (closed, named) in [
        (vec![], vec![]),
        (vec![door], vec![door]),
        (vec![area], vec![area]),
        (vec![door, area], vec![door, area]),
        (off_the_way.to_vec(), vec![]),
        ([&off_the_way[1..], &[door]].concat(), vec![door]),
    ] {
        let is_closed = Plan {
            closures: closed.iter().map(|what| closure(*what)).collect(),
            ..plan.clone()
        };
        let now = Router::new(&is_closed).route(&from, &to, &Options::default());
        let now = now.unwrap();
        assert_eq!(now.avoided, named);
        assert_eq!(now.length_mm > 6_000, !named.is_empty(), "{closed:?}");
        let options = Options {
            avoid: closed,
            ..Options::default()
        };
        let asked = Router::new(&plan).route(&from, &to, &options).unwrap();
        assert_eq!(asked, now, "to avoid is the same as closed");
    }
}

#[test]
fn the_only_door_closed_is_no_way_and_says_so() {
    let mut drawn = two_rooms(door_of(1_000));
    let helper = |id, x| Place {
        id: PlaceId(id),
        kind: PlaceKind::Help,
        name: Name::english("Help"),
        other_names: Vec::new(),
        at: Point::new(x, 4_000),
        facing_deg: None,
        polygon: None,
        is_staffed: true,
        say: Name::default(),
    };
    // Straight through the wall the second is nearer, but one can't walk to it.
    drawn.places = vec![helper(1, 500), helper(2, 5_600)];
    let closed = Closed::Opening(OpeningId(1));
    let plan = Plan {
        closures: vec![closure(closed)],
        ..one_floor(drawn)
    };
    let router = Router::new(&plan);
    let none = router.route(&at(4_500, 4_000), &at(8_000, 4_000), &Options::default());
    let expected = NoRoute::NoWay {
        gait: Gait::Walking,
        closed: vec![closed],
        staffed: Some(PlaceId(1)),
    };
    assert_eq!(none, Err(expected));
}

#[test]
fn walls_leave_no_hole_where_they_turn() {
    let mut drawn = floor(0, rectangle(0, 0, 10_000, 10_000));
    let corner = [
        (3_000, 3_000),
        (7_000, 3_000),
        (7_000, 7_000),
        (3_000, 7_000),
        (3_000, 3_000),
    ];
    drawn.walls = vec![wall(1, 400, &corner)];
    let router = Router::new(&one_floor(drawn));
    let inside = router.route(&at(5_000, 5_000), &at(1_000, 1_000), &Options::default());
    assert!(inside.is_err());
    // The wall's outer corner is a full corner: its tip lies in it.
    assert!(!router.floors[0].now[0].is_free(PointF::new(2_590.0, 2_590.0)));
}

/// Two runs along the page with an aisle between them.
fn shelves(aisle_mm: i32) -> plan::Floor {
    let mut drawn = floor(0, rectangle(0, 0, 12_000, 8_000));
    for (id, y) in [(1, 3_000), (2, 3_600 + aisle_mm)] {
        let run = RunAt {
            id,
            middle: (6_000, y),
            bays: 6,
            depth_mm: 600,
            turn_deg: 0,
            gap_mm: 0,
        };
        add_run(&mut drawn, &run);
    }
    drawn
}

#[test]
fn a_section_is_walked_to_on_its_own_side() {
    let router = Router::new(&one_floor(shelves(1_200)));
    let end = |goal| {
        let route = router
            .route(&at(1_000, 1_000), &goal, &Options::default())
            .unwrap();
        assert!(!route.is_snapped);
        *route.legs.last().unwrap().points.last().unwrap()
    };
    // The third bay of the upper run: its face A looks up the page, face B into the aisle.
    assert_eq!(
        end(Goal::Section(SectionId(1021))),
        Point::new(5_550, 2_200)
    );
    assert_eq!(
        end(Goal::Section(SectionId(1022))),
        Point::new(5_550, 3_800)
    );
    // A bay alone may be met on either side: the nearer one.
    assert_eq!(end(Goal::Bay(BayId(102))), Point::new(5_550, 2_200));
    assert_eq!(end(Goal::Bay(BayId(203))), Point::new(6_450, 4_000));
}

#[test]
fn an_aisle_too_narrow_for_wheels_is_met_at_its_mouth_and_never_from_behind() {
    let router = Router::new(&one_floor(shelves(800)));
    let (from, to) = (at(1_000, 1_000), Goal::Section(SectionId(1022)));
    let on_foot = router.route(&from, &to, &Options::default()).unwrap();
    assert!(!on_foot.is_snapped);
    let on_wheels = router.route(&from, &to, &gait(Gait::StepFree)).unwrap();
    assert!(on_wheels.is_snapped);
    let end = on_wheels.legs[0].points.last().unwrap();
    assert!(end.x < 3_300 && (3_300..4_100).contains(&end.y), "{end:?}");
}

#[test]
fn a_table_is_met_at_its_edge_and_that_is_no_surprise() {
    let mut drawn = floor(0, rectangle(0, 0, 10_000, 8_000));
    let place = |id, at: (i32, i32), polygon| Place {
        id: PlaceId(id),
        kind: PlaceKind::Reading,
        name: Name::english("Tables"),
        other_names: Vec::new(),
        at: Point::new(at.0, at.1),
        facing_deg: None,
        polygon,
        is_staffed: false,
        say: Name::default(),
    };
    drawn.places = vec![
        place(
            1,
            (5_000, 4_100),
            Some(rectangle(3_000, 3_500, 7_000, 4_500)),
        ),
        place(2, (6_000, 4_200), None),
    ];
    let router = Router::new(&one_floor(drawn));
    let met = |id| {
        router
            .route(
                &at(5_000, 7_500),
                &Goal::Place(PlaceId(id)),
                &Options::default(),
            )
            .unwrap()
    };
    assert!(!met(1).is_snapped);
    assert_eq!(
        met(1).legs[0].points.last(),
        Some(&Point::new(5_000, 4_800))
    );
    assert!(met(2).is_snapped, "drawn into the table by mistake");
}

#[test]
fn a_goal_the_plan_does_not_know_is_told_apart_from_no_way() {
    let router = Router::new(&one_floor(shelves(1_200)));
    for goal in [
        Goal::Place(PlaceId(9)),
        Goal::Bay(BayId(9)),
        Goal::Section(SectionId(9)),
        Goal::Connector(ConnectorId(9)),
        Goal::Point(FloorId(9), Point::new(0, 0)),
    ] {
        let none = router.route(&at(1_000, 1_000), &goal, &Options::default());
        assert_eq!(none, Err(NoRoute::UnknownGoal));
    }
    let none = Router::new(&Plan::default()).route(&at(0, 0), &at(1, 1), &Options::default());
    assert_eq!(none, Err(NoRoute::UnknownGoal));
}

#[test]
fn shapes_without_an_inside_do_no_harm() {
    let mut drawn = shelves(1_200);
    drawn.walls = vec![
        wall(1, 100, &[]),
        wall(2, 100, &[(1, 1)]),
        wall(3, 0, &[(500, 500), (500, 500)]),
    ];
    drawn.zones = vec![
        zone(
            1,
            ZoneKind::Void,
            Access::Public,
            points(&[(9_000, 1_000), (9_000, 1_000)]),
        ),
        zone(
            2,
            ZoneKind::Void,
            Access::Public,
            points(&[(9_000, 1_000); 4]),
        ),
        zone(
            3,
            ZoneKind::Void,
            Access::Public,
            points(&[(8_000, 500), (9_000, 500), (10_000, 500)]),
        ),
    ];
    drawn.bays[0].length_mm = 0;
    drawn.bays[1].depth_mm = -5;
    let (from, to) = (at(1_000, 1_000), at(11_000, 7_000));
    for outline in [drawn.outline.clone(), Vec::new(), points(&[(0, 0)])] {
        drawn.outline = outline;
        let router = Router::new(&one_floor(drawn.clone()));
        assert!(router.route(&from, &to, &Options::default()).is_ok());
    }
    drawn.zones = vec![zone(
        1,
        ZoneKind::Void,
        Access::Public,
        rectangle(-9_000, -9_000, 20_000, 20_000),
    )];
    drawn.outline = rectangle(0, 0, 12_000, 8_000);
    let router = Router::new(&one_floor(drawn));
    assert!(
        router.route(&from, &to, &Options::default()).is_err(),
        "no floor to stand on"
    );
}

#[test]
fn a_renewed_router_takes_over_what_is_as_it_was() {
    let mut plan = one_floor(shelves(1_200));
    plan.floors.push(floor(1, rectangle(0, 0, 9_000, 9_000)));
    let before = Router::new(&plan);
    plan.floors[0].bays.remove(2);
    let after = before.renewed(&plan);
    let is_same = |i: usize| Arc::ptr_eq(&before.floors[i].now[0], &after.floors[i].now[0]);
    assert!(!is_same(0) && is_same(1));
    let ask =
        |router: &Router| router.route(&at(5_550, 2_200), &at(5_550, 3_800), &Options::default());
    assert_eq!(ask(&after), ask(&Router::new(&plan)));
    assert_ne!(ask(&after), ask(&before));
}
