//! The house: walls, shelves and furniture that leave room to walk.

use super::DEMO;
use crate::demo::*;
use crate::domain::geometry::{PointF, holds};
use crate::domain::plan::{Access, Bay, Floor, Side};
use std::collections::HashSet;

/// How much room there must be before a face, in millimetres.
const AISLE_MM: f64 = 1_200.0;

#[test]
fn the_house_has_what_a_library_of_nine_floors_has() {
    let plan = &DEMO.plan;
    assert_eq!(plan.floors.len(), 9);
    let bays: usize = plan.floors.iter().map(|f| f.bays.len()).sum();
    assert!((950..=1100).contains(&bays), "{bays} bays");
    let codes: HashSet<&str> = plan
        .floors
        .iter()
        .flat_map(|f| &f.bays)
        .map(|b| b.code.as_str())
        .collect();
    assert_eq!(codes.len(), bays, "two bays have one code");
    for floor in &plan.floors {
        let has = |kind| floor.places.iter().any(|p| p.kind == kind);
        for kind in [
            PlaceKind::Toilet,
            PlaceKind::AccessibleToilet,
            PlaceKind::Water,
            PlaceKind::Help,
            PlaceKind::Catalogue,
        ] {
            assert!(has(kind), "{kind:?} on {}", floor.short_name);
        }
    }
}

#[test]
fn no_two_bays_overlap_and_none_stands_out_of_its_floor() {
    for floor in &DEMO.plan.floors {
        for (i, bay) in floor.bays.iter().enumerate() {
            for corner in bay.corners() {
                assert!(holds(&floor.outline, corner), "{} stands outside", bay.code);
            }
            for other in &floor.bays[i + 1..] {
                let is_apart = (PointF::from(bay.centre)).distance(other.centre.into()) > 2_000.0;
                assert!(
                    is_apart || !overlap(bay, other),
                    "{} and {} overlap",
                    bay.code,
                    other.code
                );
            }
        }
    }
}

/// Whether one bay holds a point of the other; a millimetre of touching does not count.
fn overlap(a: &Bay, b: &Bay) -> bool {
    let shrunk = |bay: &Bay| {
        let centre = PointF::from(bay.centre);
        bay.corners().map(|c| centre + (c - centre) * 0.99)
    };
    let (a, b) = (shrunk(a), shrunk(b));
    a.iter().any(|p| holds(&b, *p)) || b.iter().any(|p| holds(&a, *p))
}

#[test]
fn there_is_room_to_walk_before_every_face() {
    for floor in &DEMO.plan.floors {
        for (bay, side) in floor.bays.iter().flat_map(|b| Side::ALL.map(|s| (b, s))) {
            for along in [50.0, 450.0, 850.0] {
                for off in [150.0, 600.0, AISLE_MM] {
                    let at = bay.front_of(side, along, off);
                    assert!(
                        is_free(floor, at),
                        "{} {side:?}: something stands {off} mm before it",
                        bay.code
                    );
                }
            }
        }
    }
}

/// Whether one can stand at a point: inside, in no bay, no furniture, no wall.
fn is_free(floor: &Floor, at: PointF) -> bool {
    let in_bay = floor.bays.iter().any(|b| holds(&b.corners(), at));
    let in_place = floor
        .places
        .iter()
        .filter_map(|p| p.polygon.as_ref())
        .any(|p| holds(p, at));
    let in_stop = DEMO
        .plan
        .connectors
        .iter()
        .flat_map(|c| &c.stops)
        .any(|s| s.floor == floor.id && holds(&s.polygon, at));
    let in_wall = floor.walls.iter().any(|w| {
        let half = f64::from(w.thickness_mm) / 2.0;
        w.points
            .windows(2)
            .any(|ends| to_line(at, ends[0].into(), ends[1].into()) < half)
    });
    holds(&floor.outline, at) && !in_bay && !in_place && !in_stop && !in_wall
}

fn to_line(p: PointF, a: PointF, b: PointF) -> f64 {
    let ab = b - a;
    let length = ab.x.mul_add(ab.x, ab.y * ab.y).max(1.0);
    let share = (((p.x - a.x) * ab.x + (p.y - a.y) * ab.y) / length).clamp(0.0, 1.0);
    p.distance(a + ab * share)
}

#[test]
fn whoever_stands_at_a_place_stands_free() {
    for floor in &DEMO.plan.floors {
        for place in floor
            .places
            .iter()
            .filter(|p| p.polygon.is_none() || p.is_staffed)
        {
            assert!(
                is_free(floor, place.at.into()),
                "{} on {}",
                place.name.en,
                floor.short_name
            );
        }
    }
    for stop in DEMO.plan.connectors.iter().flat_map(|c| &c.stops) {
        let floor = DEMO
            .plan
            .floors
            .iter()
            .find(|f| f.id == stop.floor)
            .unwrap();
        assert!(
            is_free(floor, stop.at.into()),
            "a stop on {}",
            floor.short_name
        );
    }
}

#[test]
fn furniture_stands_in_nobodys_way() {
    for floor in &DEMO.plan.floors {
        let pieces: Vec<_> = floor
            .places
            .iter()
            .filter_map(|p| Some((p, p.polygon.as_ref()?)))
            .collect();
        for (i, (place, polygon)) in pieces.iter().enumerate() {
            for corner in *polygon {
                let at = PointF::from(*corner);
                assert!(
                    holds(&floor.outline, at),
                    "{} stands outside",
                    place.name.en
                );
                assert!(
                    !floor.bays.iter().any(|b| holds(&b.corners(), at)),
                    "{} stands in a bay",
                    place.name.en
                );
            }
            for (other, theirs) in &pieces[i + 1..] {
                let meets = polygon.iter().any(|c| holds(theirs, (*c).into()));
                assert!(
                    !meets,
                    "{} and {} on {}",
                    place.name.en, other.name.en, floor.short_name
                );
            }
        }
    }
}

#[test]
fn shelves_that_readers_walk_along_are_open_to_them() {
    for floor in &DEMO.plan.floors {
        for bay in &floor.bays {
            let zones = floor
                .zones
                .iter()
                .filter(|z| holds(&z.polygon, bay.centre.into()));
            let is_public = zones.clone().all(|z| z.access == Access::Public);
            let is_closed_stack = bay
                .faces
                .iter()
                .flat_map(|f| &f.sections)
                .any(|s| s.collection == stock::CLOSED_STACK);
            assert_eq!(is_public, !is_closed_stack, "{}", bay.code);
        }
    }
}
