//! One rule at a time, on floors drawn for it.

use super::floors::{door, floor, one_floor, points, rectangle, wall, zone};
use super::*;
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::{self, *};
use chrono::DateTime;

const HERE: FloorId = FloorId(1);

pub fn at(x: i32, y: i32) -> Goal {
    Goal::Point(HERE, Point::new(x, y))
}

pub fn gait(gait: Gait) -> Options {
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
        ends_itself: false,
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
fn a_door_opens_the_wall_it_is_drawn_in_and_no_other_that_crosses_it() {
    let mut floor = two_rooms(door_of(1_000));
    assert!(through(floor.clone(), Gait::Walking));
    // At its ends less than 10 cm beside the door, and closed all along.
    floor.walls.push(wall(2, 50, &[(4_400, 0), (5_600, 8_000)]));
    assert!(!through(floor, Gait::Walking));
}

#[test]
fn a_door_in_a_bend_opens_the_wall_on_both_sides_of_the_bend() {
    let bent = [(4_600, 0), (5_000, 4_000), (4_600, 8_000)];
    let mut floor = two_rooms(door(1, (4_970, 3_700), (4_930, 4_700)));
    floor.walls = vec![wall(1, 100, &bent)];
    assert!(through(floor.clone(), Gait::StepFree));
    floor.walls = vec![wall(1, 100, &bent[..2]), wall(2, 100, &bent[1..])];
    assert!(through(floor, Gait::StepFree), "drawn as two walls");
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
fn nobody_is_led_to_the_edge_of_what_is_closed_but_who_is_inside_may_leave() {
    let mut drawn = two_rooms(door_of(1_000));
    let room = rectangle(5_100, 0, 10_000, 8_000);
    drawn.zones = vec![zone(1, ZoneKind::Open, Access::Public, room)];
    let area = Closed::Zone(ZoneId(1));
    let plan = Plan {
        closures: vec![closure(area)],
        ..one_floor(drawn)
    };
    let router = Router::new(&plan);
    let ask = |from, to| router.route(&from, &to, &Options::default());
    let (here, inside, elsewhere) = (at(2_000, 4_000), at(6_000, 1_000), at(9_000, 7_000));
    let shut = Err(NoRoute::NoWay {
        gait: Gait::Walking,
        closed: vec![area],
        staffed: None,
    });
    assert_eq!(ask(here, inside), shut);
    assert_eq!(ask(elsewhere, inside), shut);
    let out = ask(inside, here).unwrap();
    assert!(!out.is_snapped);
    assert_eq!(out.legs[0].points[0], Point::new(6_000, 1_000));
}

#[test]
fn who_stands_close_before_a_closed_door_is_on_that_side_of_it() {
    let door = Closed::Opening(OpeningId(1));
    let plan = Plan {
        closures: vec![closure(door)],
        ..one_floor(two_rooms(door_of(1_000)))
    };
    let router = Router::new(&plan);
    let ask = |from, to| router.route(&from, &to, &Options::default());
    let (close, here, there) = (at(4_800, 4_000), at(2_000, 4_000), at(8_000, 4_000));
    for (from, to) in [(close, there), (there, close)] {
        let none = ask(from, to);
        assert!(
            matches!(&none, Err(NoRoute::NoWay { closed, .. }) if closed == &[door]),
            "{none:?}"
        );
    }
    for (from, to) in [(close, here), (here, close)] {
        let way = ask(from, to).unwrap();
        assert!(way.length_mm < 2_800, "{way:?}");
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
