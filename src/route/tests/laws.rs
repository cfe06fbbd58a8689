//! Laws that hold for every floor, kept by chance.

use super::floors::{HEIGHT, WIDTH, any_floor, any_point, door, floor, one_floor, rectangle, wall};
use super::judge::{Flood, Raw, brute_force};
use super::*;
use crate::domain::id::FloorId;
use crate::domain::plan::Point;
use proptest::prelude::*;

const HERE: FloorId = FloorId(1);

fn ask(router: &Router, from: Point, to: Point, gait: Gait) -> Result<Route, NoRoute> {
    let options = Options {
        gait,
        ..Options::default()
    };
    router.route(&Goal::Point(HERE, from), &Goal::Point(HERE, to), &options)
}

/// Every 5 cm of a way.
pub fn every_5_cm(points: &[Point]) -> Vec<PointF> {
    let mut spots: Vec<PointF> = points.iter().map(|p| PointF::from(*p)).collect();
    for ends in points.windows(2) {
        let (a, b) = (PointF::from(ends[0]), PointF::from(ends[1]));
        let parts = (a.distance(b) / 50.0).ceil() as u32;
        spots.extend((0..parts).map(|i| a + (b - a) * (f64::from(i) / f64::from(parts))));
    }
    spots
}

fn clearance_mm(gait: Gait) -> f64 {
    match gait {
        Gait::Walking => 290.0,
        Gait::StepFree => 440.0,
    }
}

#[test]
fn who_is_moved_by_a_single_millimetre_is_told_so() {
    let router = Router::new(&one_floor(floor(0, rectangle(0, 0, WIDTH, HEIGHT))));
    for (x, is_snapped) in [(449, true), (450, false)] {
        let at = Point { x, y: 450 };
        let route = ask(&router, at, at, Gait::StepFree).unwrap();
        assert_eq!(route.is_snapped, is_snapped, "{x}");
    }
}

#[test]
fn the_judge_sees_no_wall_beyond_its_end() {
    let mut floor = floor(0, rectangle(0, 0, WIDTH, HEIGHT));
    floor.walls = vec![wall(1, 100, &[(6_000, 5_000), (9_000, 5_000)])];
    floor.openings = vec![door(1, (5_500, 5_000), (7_000, 5_000))];
    let raw = Raw::new(&floor);
    // The wall is left from where the door ends.
    for (x, room) in [(5_500.0, 1_500.0), (6_500.0, 500.0), (7_500.0, 0.0)] {
        let found = raw.room(PointF::new(x, 5_000.0));
        assert!((found - room).abs() < 1.0, "{x}: {found}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_way_is_as_short_as_brute_force_finds_it_and_keeps_clear_of_everything(
        floor in any_floor(), from in any_point(), to in any_point(), is_step_free in any::<bool>(),
    ) {
        let gait = Gait::ALL[usize::from(is_step_free)];
        let raw = Raw::new(&floor);
        let router = Router::new(&one_floor(floor));
        let field = &router.floors[0].now[gait as usize];
        let (Some(start), Some(end)) = (field.stand(from.into()), field.stand(to.into())) else {
            prop_assert!(ask(&router, from, to, gait).is_err());
            return Ok(());
        };
        let best = brute_force(field, start, end);
        match ask(&router, from, to, gait) {
            Ok(route) => {
                let length = f64::from(route.length_mm);
                prop_assert!(length <= best * 1.001 + 1.0, "{length} against {best}");
                prop_assert!(length >= best - 1.0, "{length} against {best}: through a wall");
                prop_assert_eq!(route.is_snapped, start.round() != from || end.round() != to);
                for spot in every_5_cm(&route.legs[0].points) {
                    let room = raw.room(spot);
                    prop_assert!(room >= clearance_mm(gait), "{room} mm at {spot:?}");
                }
                let back = ask(&router, to, from, gait).unwrap();
                prop_assert!(back.length_mm.abs_diff(route.length_mm) <= 1);
            }
            Err(why) => {
                prop_assert!(best.is_infinite(), "a way of {best} was not found: {why:?}");
            }
        }
    }

    #[test]
    fn the_way_over_a_third_point_is_never_shorter(
        floor in any_floor(), a in any_point(), b in any_point(), c in any_point(),
    ) {
        let router = Router::new(&one_floor(floor));
        let length = |from, to| ask(&router, from, to, Gait::Walking).map(|r| r.length_mm);
        if let (Ok(ab), Ok(bc), Ok(ac)) = (length(a, b), length(b, c), length(a, c)) {
            prop_assert!(ac <= ab + bc + 2, "{ac} against {ab} and {bc}");
        }
    }

    #[test]
    fn who_stands_in_something_starts_at_the_nearest_free_spot(
        floor in any_floor(), at in any_point(),
    ) {
        let raw = Raw::new(&floor);
        let router = Router::new(&one_floor(floor));
        let field = &router.floors[0].now[0];
        let Some(spot) = field.stand(at.into()) else { return Ok(()); };
        prop_assert!(field.is_free(spot));
        prop_assert!(raw.room(spot) >= 290.0, "{spot:?}");
        if field.is_free(at.into()) { return Ok(()); }
        // Nothing nearer is free, unless it is behind something.
        let radius = spot.distance(at.into()) - 0.1;
        for i in 0..360 {
            for share in [0.25, 0.5, 0.75, 0.98] {
                let (sin, cos) = f64::from(i).to_radians().sin_cos();
                let nearer = PointF::from(at) + PointF::new(cos, sin) * (radius * share);
                let is_behind = field.standing.iter().any(|s| s.is_crossed(at.into(), nearer));
                prop_assert!(!field.is_free(nearer) || is_behind, "{nearer:?} is nearer than {spot:?}");
            }
        }
    }
}

proptest! {
    // Each floods a floor of a hundred thousand cells.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn where_water_flows_one_can_walk_and_nowhere_else(
        floor in any_floor(), from in any_point(), to in any_point(), is_step_free in any::<bool>(),
    ) {
        let gait = Gait::ALL[usize::from(is_step_free)];
        let raw = Raw::new(&floor);
        let flood = Flood::new(&raw, WIDTH, HEIGHT);
        let router = Router::new(&one_floor(floor));
        let field = &router.floors[0].now[gait as usize];
        let (Some(start), Some(end)) = (field.stand(from.into()), field.stand(to.into())) else {
            return Ok(());
        };
        let is_found = ask(&router, from, to, gait).is_ok();
        // What lies between the two is undecided: a grid of 5 cm and corners that are cut, not round.
        let body = body_mm(gait);
        if flood.reaches(start, end, body * 1.09 + 50.0) {
            prop_assert!(is_found, "one can walk from {start:?} to {end:?}");
        }
        if is_found {
            prop_assert!(flood.reaches(start, end, body - 60.0), "from {start:?} to {end:?}");
        }
    }
}
