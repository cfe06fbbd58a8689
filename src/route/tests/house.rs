//! Ways between floors: against all orders of riding, and what is out of service, one-way, for staff, or has steps.

use super::floors::{floor, rectangle};
use super::table::closure;
use super::*;
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::{self, *};
use proptest::prelude::*;

const SIZE: i32 = 20_000;

/// A connector as chance makes it, with its stops at one spot of the floors it serves.
#[derive(Debug, Clone)]
struct Made {
    kind: ConnectorKind,
    at: (i32, i32),
    serves: Vec<bool>,
    is_staff_only: bool,
    is_closed: bool,
    wait_s: i32,
    floor_s: i32,
}

fn any_connector(floors: usize) -> impl Strategy<Value = Made> {
    (
        prop::sample::select(&ConnectorKind::ALL[..]),
        (2_000..SIZE - 2_000, 3_500..SIZE - 2_000),
        prop::collection::vec(prop::bool::weighted(0.8), floors),
        prop::bool::weighted(0.15),
        prop::bool::weighted(0.25),
        0..60_i32,
        1..25_i32,
    )
        .prop_map(
            |(kind, at, serves, is_staff_only, is_closed, wait_s, floor_s)| Made {
                kind,
                at,
                serves,
                is_staff_only,
                is_closed,
                wait_s,
                floor_s,
            },
        )
}

fn house(made: &[Made], floors: usize) -> Plan {
    let floors: Vec<plan::Floor> = (0..floors as i32)
        .map(|ordinal| floor(ordinal, rectangle(0, 0, SIZE, SIZE)))
        .collect();
    let connectors = (1..).zip(made).map(|(id, made)| Connector {
        id: ConnectorId(id),
        kind: made.kind,
        name: Name::new(format!("C{id}"), format!("இ{id}")),
        is_step_free: matches!(made.kind, ConnectorKind::Lift | ConnectorKind::Ramp),
        is_staff_only: made.is_staff_only,
        width_mm: 1_000,
        wait_s: made.wait_s,
        floor_s: made.floor_s,
        stops: (floors.iter().zip(&made.serves))
            .filter(|(_, serves)| **serves)
            .map(|(floor, _)| Stop {
                floor: floor.id,
                at: Point::new(made.at.0, made.at.1),
                polygon: rectangle(
                    made.at.0 - 500,
                    made.at.1 - 1_600,
                    made.at.0 + 500,
                    made.at.1 - 600,
                ),
            })
            .collect(),
    });
    let closed = (1..).zip(made).filter(|(_, made)| made.is_closed);
    let closures = closed.map(|(id, _)| closure(Closed::Connector(ConnectorId(id))));
    Plan {
        connectors: connectors.collect(),
        closures: closures.collect(),
        floors,
    }
}

fn usable(plan: &Plan, gait: Gait) -> impl Iterator<Item = &Connector> {
    plan.connectors.iter().filter(move |c| {
        let closed = plan
            .closures
            .iter()
            .any(|x| x.what == Closed::Connector(c.id));
        !c.is_staff_only && !closed && (gait == Gait::Walking || c.is_step_free)
    })
}

/// The least seconds between two points of different floors over all orders of riding (Floyd and Warshall over ends and
/// stops), each walk asked of the router for one floor alone.
fn all_orders(plan: &Plan, router: &Router, ends: [(FloorId, Point); 2], gait: Gait) -> f64 {
    let mut nodes: Vec<(FloorId, Point, Option<ConnectorId>)> =
        ends.iter().map(|(floor, at)| (*floor, *at, None)).collect();
    for connector in usable(plan, gait) {
        let stops = connector.stops.iter();
        nodes.extend(stops.map(|s| (s.floor, s.at, Some(connector.id))));
    }
    // A stop between two things that a body doesn't fit between is no stop for it, although a walk could begin nearby.
    let is_met = |node: &(FloorId, Point, Option<ConnectorId>), end: Point| {
        node.2.is_none() || node.1.distance(end) <= 1_000.0
    };
    let ordinal = |id: FloorId| plan.floors.iter().find(|f| f.id == id).unwrap().ordinal;
    let cost = |a: &(FloorId, Point, Option<ConnectorId>),
                b: &(FloorId, Point, Option<ConnectorId>)| {
        if a.0 == b.0 {
            let options = Options {
                gait,
                ..Options::default()
            };
            let walk = router.route(&Goal::Point(a.0, a.1), &Goal::Point(b.0, b.1), &options);
            let walk = walk.ok().filter(|r| is_met(a, r.legs[0].points[0]));
            let walk = walk.filter(|r| is_met(b, *r.legs[0].points.last().unwrap()));
            return walk.map_or(f64::INFINITY, |r| f64::from(r.length_mm) / speed_mm_s(gait));
        }
        let Some(c) = plan
            .connectors
            .iter()
            .find(|c| a.2.is_some() && a.2 == b.2 && a.2 == Some(c.id))
        else {
            return f64::INFINITY;
        };
        let up = ordinal(b.0) - ordinal(a.0);
        match c.kind {
            ConnectorKind::EscalatorUp if up < 0 => f64::INFINITY,
            ConnectorKind::EscalatorDown if up > 0 => f64::INFINITY,
            _ => f64::from(c.wait_s + c.floor_s * up.abs()),
        }
    };
    let count = nodes.len();
    let mut far: Vec<Vec<f64>> = (nodes.iter())
        .map(|a| nodes.iter().map(|b| cost(a, b)).collect())
        .collect();
    for over in 0..count {
        for from in 0..count {
            for to in 0..count {
                far[from][to] = far[from][to].min(far[from][over] + far[over][to]);
            }
        }
    }
    far[0][1]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_order_of_riding_is_quicker_and_none_uses_what_it_may_not(
        made in prop::collection::vec(any_connector(4), 1..6),
        from in (0..4_usize, 500..SIZE - 500), to in (0..4_usize, 500..SIZE - 500),
        is_step_free in any::<bool>(),
    ) {
        let gait = Gait::ALL[usize::from(is_step_free)];
        let plan = house(&made, 4);
        let router = Router::new(&plan);
        prop_assume!(from.0 != to.0);
        let ends = [from, to].map(|(floor, x)| (plan.floors[floor].id, Point::new(x, 700)));
        let [start, end] = ends.map(|(floor, at)| Goal::Point(floor, at));
        let options = Options { gait, ..Options::default() };
        let best = all_orders(&plan, &router, ends, gait);
        let Ok(route) = router.route(&start, &end, &options) else {
            prop_assert!(best.is_infinite(), "a way of {best} s was not found");
            return Ok(());
        };
        if !route.is_snapped {
            prop_assert!((f64::from(route.seconds) - best).abs() <= 1.0, "{} against {best}", route.seconds);
        }
        let allowed: Vec<ConnectorId> = usable(&plan, gait).map(|c| c.id).collect();
        for legs in route.legs.windows(2) {
            let taken = legs[0].then.unwrap();
            prop_assert!(allowed.contains(&taken));
            let connector = plan.connectors.iter().find(|c| c.id == taken).unwrap();
            for leg in legs {
                prop_assert!(connector.stops.iter().any(|stop| stop.floor == leg.floor));
            }
        }
        prop_assert_eq!(route.legs.last().unwrap().then, None);
        let closed: Vec<Closed> = plan.closures.iter().map(|c| c.what).collect();
        prop_assert!(route.avoided.iter().all(|what| closed.contains(what)));
        let is_two_way = allowed.iter().all(|id| {
            let kind = plan.connectors.iter().find(|c| c.id == *id).unwrap().kind;
            !matches!(kind, ConnectorKind::EscalatorUp | ConnectorKind::EscalatorDown)
        });
        if is_two_way {
            let back = router.route(&end, &start, &options).unwrap();
            prop_assert!(back.seconds.abs_diff(route.seconds) <= 1);
        }
    }
}

fn made(kind: ConnectorKind, x: i32) -> Made {
    let is_lift = kind == ConnectorKind::Lift;
    Made {
        kind,
        at: (x, 10_000),
        serves: vec![true; 3],
        is_staff_only: false,
        is_closed: false,
        wait_s: if is_lift { 25 } else { 0 },
        floor_s: if is_lift { 4 } else { 18 },
    }
}

fn taken(
    made: &[Made],
    from: i64,
    to: i64,
    gait: Gait,
) -> Result<(Vec<i64>, Vec<Closed>), NoRoute> {
    let router = Router::new(&house(made, 3));
    let goal = |floor| Goal::Point(FloorId(floor), Point::new(10_000, 15_000));
    let options = Options {
        gait,
        ..Options::default()
    };
    let route = router.route(&goal(from), &goal(to), &options)?;
    let taken = route.legs.iter().filter_map(|leg| leg.then).map(|id| id.0);
    Ok((taken.collect(), route.avoided))
}

#[test]
fn a_lift_out_of_service_is_named_when_it_would_have_been_taken() {
    let lift = made(ConnectorKind::Lift, 10_000);
    let far_lift = made(ConnectorKind::Lift, 3_000);
    let out = Made {
        is_closed: true,
        ..lift.clone()
    };
    let far_out = Made {
        is_closed: true,
        ..far_lift.clone()
    };
    let named = |id| vec![Closed::Connector(ConnectorId(id))];
    let on_wheels = |made: &[Made]| taken(made, 1, 3, Gait::StepFree);
    assert_eq!(
        on_wheels(&[lift.clone(), far_lift.clone()]),
        Ok((vec![1], vec![]))
    );
    assert_eq!(on_wheels(&[out.clone(), far_lift]), Ok((vec![2], named(1))));
    assert_eq!(on_wheels(&[lift, far_out.clone()]), Ok((vec![1], vec![])));
    // Any of several would do.
    let both = vec![
        Closed::Connector(ConnectorId(1)),
        Closed::Connector(ConnectorId(2)),
    ];
    let none = NoRoute::NoWay {
        gait: Gait::StepFree,
        closed: both.clone(),
        staffed: None,
    };
    let all = [out, far_out, made(ConnectorKind::Stairs, 1_000)];
    assert_eq!(on_wheels(&all), Err(none));
    assert_eq!(taken(&all, 1, 3, Gait::Walking), Ok((vec![3], both)));
}

#[test]
fn escalators_go_one_way_and_staff_lifts_take_no_visitor() {
    let up = made(ConnectorKind::EscalatorUp, 10_000);
    let stairs = made(ConnectorKind::Stairs, 3_000);
    let staff = Made {
        is_staff_only: true,
        ..made(ConnectorKind::Lift, 12_000)
    };
    let all = [up, stairs, staff];
    let on_foot = |from, to| taken(&all, from, to, Gait::Walking).unwrap().0;
    assert_eq!(on_foot(1, 2), [1]);
    assert_eq!(on_foot(2, 1), [2]);
    assert!(taken(&all, 1, 2, Gait::StepFree).is_err());
}

#[test]
fn a_lift_is_asked_for_by_name_and_met_on_the_floor_one_is_on() {
    let router = Router::new(&house(&[made(ConnectorKind::Lift, 10_000)], 3));
    let from = Goal::Point(FloorId(2), Point::new(3_000, 3_000));
    let route = router.route(&from, &Goal::Connector(ConnectorId(1)), &Options::default());
    let route = route.unwrap();
    assert_eq!(route.legs.len(), 1);
    assert_eq!(
        route.legs[0].points.last(),
        Some(&Point::new(10_000, 10_000))
    );
}

#[test]
fn a_stop_drawn_into_its_lift_is_left_by_the_nearest_side_but_never_through_a_wall() {
    let mut plan = house(&[made(ConnectorKind::Lift, 10_000)], 2);
    let ask = |plan: &Plan| {
        let goal = |floor| Goal::Point(FloorId(floor), Point::new(10_000, 15_000));
        let route = Router::new(plan).route(&goal(1), &goal(2), &Options::default())?;
        Ok::<_, NoRoute>(route.legs[1].points[0])
    };
    for stop in &mut plan.connectors[0].stops {
        stop.polygon = rectangle(9_000, 9_000, 11_000, 10_900);
    }
    assert_eq!(ask(&plan), Ok(Point::new(10_000, 11_200)));
    let cell = [
        (8_000, 8_000),
        (12_000, 8_000),
        (12_000, 11_300),
        (8_000, 11_300),
        (8_000, 8_000),
    ];
    plan.floors[1].walls = vec![super::floors::wall(1, 200, &cell)];
    assert!(ask(&plan).is_err());
}

#[test]
fn a_router_is_asked_from_any_thread() {
    fn is_shared<T: Send + Sync + 'static>() {}
    is_shared::<Router>();
}
