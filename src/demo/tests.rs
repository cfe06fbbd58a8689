//! The demo branch as a whole: that it is a library one could walk in, and the same one each time.

use super::*;
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::CollectionId;
use crate::domain::plan::{Access, Bay, Floor, Side};
use crate::domain::shelf::{Hint, LocateStatus, Shelves};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

fn now() -> DateTime<Utc> {
    "2026-11-25T05:10:00Z".parse().unwrap()
}

static DEMO: LazyLock<DemoBranch> = LazyLock::new(|| make(now()));

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
fn every_copy_is_found_where_it_stands() {
    let shelves = Shelves::new(&DEMO.plan, &DEMO.collections);
    let mut statuses: HashMap<LocateStatus, usize> = HashMap::new();
    for (book, copy) in DEMO
        .books
        .iter()
        .flat_map(|b| b.copies.iter().map(move |c| (b, c)))
    {
        let hint = Hint {
            collection: Some(book.collection),
            location: None,
        };
        let known = shelves.locate(&copy.call_number, hint);
        let asked = matches!(book.collection, stock::CLOSED_STACK | stock::NEWSPAPERS);
        let wanted = if asked {
            LocateStatus::Ask
        } else {
            LocateStatus::Exact
        };
        assert_eq!(
            known.status, wanted,
            "{} of {}",
            copy.call_number, book.title
        );
        let bare = shelves.locate(&copy.call_number, Hint::default());
        assert_eq!(
            (bare.status, bare.collection),
            (known.status, known.collection),
            "{}",
            copy.call_number
        );
        *statuses.entry(known.status).or_default() += 1;
    }
    assert_eq!(statuses.values().sum::<usize>(), 20_000);
}

#[test]
fn every_face_has_a_range_and_no_two_ranges_of_a_collection_overlap() {
    let mut ranges: HashMap<CollectionId, Vec<_>> = HashMap::new();
    for bay in DEMO.plan.floors.iter().flat_map(|f| &f.bays) {
        for face in &bay.faces {
            assert_eq!(face.sections.len(), 1, "{} {:?}", bay.code, face.side);
            assert!(
                !face.sign.en.is_empty() && face.sign.ta.as_ref().is_some_and(|t| !t.is_empty()),
                "{}",
                bay.code
            );
            for s in &face.sections {
                let home = DEMO
                    .collections
                    .iter()
                    .find(|c| c.id == s.collection)
                    .unwrap();
                let end = crate::domain::call_number::end_key(
                    s.last.trim_start_matches(stock::mark(home.id)),
                    home.scheme,
                );
                ranges.entry(s.collection).or_default().push((
                    home.key_of(&s.first),
                    end,
                    &bay.code,
                ));
            }
        }
    }
    for list in ranges.values_mut() {
        list.sort();
        for pair in list.windows(2) {
            assert!(
                pair[0].1 <= pair[1].0,
                "{} and {} overlap",
                pair[0].2,
                pair[1].2
            );
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

#[test]
fn isbns_have_the_digit_that_proves_them_and_no_title_is_there_twice() {
    let mut seen = HashSet::new();
    for book in &DEMO.books {
        assert!(
            seen.insert((&book.title, &book.author, &book.published)),
            "{}",
            book.title
        );
        let digits: Vec<u32> = book.isbn.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits
            .iter()
            .zip([1, 3].into_iter().cycle())
            .map(|(d, w)| d * w)
            .sum();
        assert!(
            book.isbn.is_empty() || (digits.len() == 13 && sum.is_multiple_of(10)),
            "{}",
            book.isbn
        );
    }
    assert!(DEMO.books.iter().any(|b| !b.title_ta.is_empty()));
}
