//! Where a way ends: on the right side of a shelf, at a table, at the mouth of an aisle; and plans drawn badly.

use super::floors::{RunAt, add_run, door, floor, one_floor, points, rectangle, wall, zone};
use super::table::{at, gait};
use super::*;
use crate::domain::geometry::PointF;
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::{self, *};
use crate::domain::spread::{Over, Spread};
use crate::domain::way::{Act, AtBay};

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
fn an_area_is_gone_into_and_a_room_of_the_staff_met_before_its_door() {
    let mut drawn = floor(0, rectangle(0, 0, 20_000, 10_000));
    let corner = points(&[
        (0, 0),
        (8_000, 0),
        (8_000, 2_000),
        (2_000, 2_000),
        (2_000, 9_000),
        (0, 9_000),
    ]);
    let staff = rectangle(14_000, 4_000, 20_000, 10_000);
    drawn.zones = vec![
        zone(1, ZoneKind::Quiet, Access::Public, corner.clone()),
        zone(2, ZoneKind::Staff, Access::Staff, staff.clone()),
    ];
    drawn.walls = vec![wall(
        1,
        100,
        &[(14_000, 10_000), (14_000, 4_000), (20_000, 4_000)],
    )];
    drawn.openings = vec![door(1, (17_000, 4_000), (18_000, 4_000))];
    let plan = one_floor(drawn);
    let router = Router::new(&plan);
    let goal = |id| Goal::Zone(ZoneId(id));
    let way = |from: (i32, i32), id| {
        let (from, to) = (at(from.0, from.1), goal(id));
        let route = router.route(&from, &to, &Options::default()).unwrap();
        let told = steps(&plan, &route, &from, &to);
        let end = *route.legs.last().unwrap().points.last().unwrap();
        (route.is_snapped, end, told.last().unwrap().act)
    };
    let (is_snapped, end, act) = way((10_000, 8_000), 1);
    assert!(
        !is_snapped && crate::domain::geometry::holds(&corner, end.into()),
        "{end:?}"
    );
    assert_eq!(act, Act::AtZone(ZoneId(1)));
    // The wall is nearer to where the way begins than the door is.
    let (is_snapped, end, act) = way((12_000, 9_000), 2);
    assert_eq!(
        (is_snapped, end, act),
        (false, Point::new(17_500, 3_300), Act::AtZone(ZoneId(2)))
    );
}

#[test]
fn a_row_is_met_at_its_middle() {
    let plan = one_floor(shelves(1_200));
    let router = Router::new(&plan);
    let (from, to) = (at(1_000, 1_000), Goal::Run(RunId(1)));
    let row = router.route(&from, &to, &Options::default()).unwrap();
    let bay = Goal::Bay(BayId(103));
    assert_eq!(
        Ok(&row),
        router.route(&from, &bay, &Options::default()).as_ref()
    );
    let last = |plan: &Plan, to: &Goal| match steps(plan, &row, &from, to).pop().unwrap().act {
        Act::AtBay(at) => at,
        act => panic!("{act:?}"),
    };
    let at_bay = last(&plan, &bay);
    let meant = AtBay {
        over: Over::Row(RunId(1)),
        nth: None,
        ..at_bay
    };
    let whole = AtBay {
        sections: None,
        ..meant
    };
    assert_eq!(last(&plan, &to), whole);
    // A range is told of the bay it stands on, unless no more is known than its row; a row without a sign has no name.
    let (first, _) = at_bay.sections.unwrap();
    let one = Goal::Section(first);
    assert_eq!(last(&plan, &one).over, Over::Bay);
    let mut known = plan.clone();
    let bays = known.floors[0].bays.iter_mut();
    let faces = bays.flat_map(|bay| &mut bay.faces);
    for section in faces.flat_map(|face| &mut face.sections) {
        section.spread = Spread::Row;
    }
    assert_eq!(last(&known, &one), meant);
    known.floors[0].runs[0].code.clear();
    assert_eq!(last(&known, &one), at_bay);
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
fn who_stands_in_a_strip_too_narrow_to_walk_goes_to_the_nearest_spot_in_sight() {
    // A wall 20 cm before the outer wall; one sees past its end.
    let mut drawn = floor(0, rectangle(0, 0, 10_000, 8_000));
    drawn.walls = vec![wall(1, 100, &[(0, 7_750), (6_000, 7_750)])];
    let router = Router::new(&one_floor(drawn));
    let start = PointF::new(4_000.0, 7_900.0);
    let spot = router.floors[0].now[0].stand(start).unwrap();
    // Where the line of sight past the wall's end comes out of the room that a body needs before the outer wall.
    assert!(
        spot.distance(PointF::new(8_035.4, 7_700.25)) < 0.1,
        "{spot:?}"
    );
}

/// The spot set back to lies where two rounded walls meet, a hair inside one of them and a hand from its corner.
#[test]
fn who_is_set_back_to_an_inner_corner_of_the_house_goes_there_straight() {
    let outline = [
        (0, 0),
        (10_941, 0),
        (10_941, 14_752),
        (6_493, 14_752),
        (6_493, 17_874),
        (0, 17_874),
    ];
    let router = Router::new(&one_floor(floor(0, points(&outline))));
    let step_free = gait(Gait::StepFree);
    for y in 14_750..14_900 {
        let route = router.route(&at(6_200, 7_000), &at(6_052, y), &step_free);
        let length = f64::from(route.unwrap().length_mm);
        let straight = PointF::new(6_200.0, 7_000.0).distance(PointF::new(6_043.0, f64::from(y)));
        assert!((length - straight).abs() < 6.0, "{length} for {y}");
    }
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
