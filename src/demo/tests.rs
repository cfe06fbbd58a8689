//! The demo branch as a whole: that it is a library one could walk in, and the same one each time.

use super::*;
use crate::domain::complaint::Stage;
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::CollectionId;
use crate::domain::member::{ContactKind, NoteKind, TraitKind};
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

#[test]
fn members_are_as_old_as_their_category_and_can_be_called_by_nobody() {
    assert_eq!(DEMO.members.len(), 5_000);
    let mut numbers = HashSet::new();
    for member in &DEMO.members {
        let facts = &member.facts;
        assert!(numbers.insert(&facts.number), "{}", facts.number);
        for contact in &member.contacts {
            let digits: String = contact.value.chars().filter(char::is_ascii_digit).collect();
            let is_made_up = match contact.kind {
                ContactKind::Email => contact.value.ends_with("@example.org"),
                // No Indian line begins with 1.
                _ => digits.len() >= 10 && digits[digits.len() - 10..].starts_with("10"),
            };
            assert!(is_made_up, "{}", contact.value);
        }
        let year: Option<i32> = facts
            .born_on
            .as_deref()
            .and_then(|b| b.get(..4)?.parse().ok());
        let age = year.map(|y| 2026 - y);
        let is_child = facts.category == "Child";
        assert!(
            !is_child || (!facts.guardian.is_empty() && age.is_none_or(|a| (5..=16).contains(&a))),
            "{}",
            facts.number
        );
        let is_senior = facts.category == "Senior citizen";
        assert!(
            !is_senior || age.is_none_or(|a| a >= 59),
            "{} {age:?}",
            facts.number
        );
        assert!(facts.member_since <= Some(calendar::day_of(now())));
        for known in &member.traits {
            let needs = matches!(known.kind, TraitKind::Like | TraitKind::Dislike);
            assert_eq!(known.consent.is_some(), needs);
        }
    }
    let soon = calendar::day_of(now()) + chrono::TimeDelta::days(30);
    let expiring = DEMO.members.iter().filter(|m| {
        m.facts
            .member_until
            .is_some_and(|u| u >= calendar::day_of(now()) && u <= soon)
    });
    assert!(expiring.count() > 100);
    assert!(NoteKind::ALL.into_iter().all(|kind| {
        DEMO.members
            .iter()
            .flat_map(|m| &m.notes)
            .any(|n| n.kind == kind)
    }));
}

#[test]
fn everything_at_the_desk_happens_in_opening_hours_and_before_now() {
    let hours = &DEMO.branch.hours;
    let steps = DEMO
        .complaints
        .iter()
        .flat_map(|c| c.steps.iter().map(|s| s.at).chain([c.received_at]));
    for at in DEMO.inquiries.iter().map(|i| i.asked_at).chain(steps) {
        assert!(hours.is_open(at, calendar::ZONE) && at <= now(), "{at}");
    }
    assert!(
        DEMO.inquiries.is_sorted_by_key(|i| i.asked_at)
            && DEMO.complaints.is_sorted_by_key(|c| c.received_at)
    );
}

#[test]
fn the_desk_has_the_rhythm_of_a_desk() {
    let inquiries = &DEMO.inquiries;
    assert!(
        (10_500..11_500).contains(&inquiries.len()),
        "{}",
        inquiries.len()
    );
    let share = |is: &dyn Fn(&DemoInquiry) -> bool| {
        inquiries.iter().filter(|i| is(i)).count() * 100 / inquiries.len()
    };
    let known = share(&|i| i.member.is_some());
    assert!((35..46).contains(&known), "{known} % with a member");
    let tamil = share(&|i| {
        i.question
            .contains(|c: char| ('\u{b80}'..='\u{bff}').contains(&c))
    });
    assert!((10..30).contains(&tamil), "{tamil} % in Tamil");
    let mut asked: HashMap<&str, usize> = HashMap::new();
    inquiries
        .iter()
        .for_each(|i| *asked.entry(&i.question).or_default() += 1);
    assert!(
        asked.values().any(|n| *n > 100) && asked.len() > 1_500,
        "{} questions",
        asked.len()
    );
    let on = |day: u32| {
        inquiries
            .iter()
            .filter(|i| {
                i.asked_at
                    .with_timezone(&calendar::ZONE)
                    .weekday()
                    .num_days_from_monday()
                    == day
            })
            .count()
    };
    assert!(
        on(5) > on(1) * 6 / 5,
        "Saturday {} Tuesday {}",
        on(5),
        on(1)
    );
    let staff: HashSet<usize> = inquiries.iter().map(|i| i.taken_by).collect();
    assert_eq!(staff.len(), 12);
    for inquiry in inquiries {
        assert!(
            !inquiry.question.contains(['{', '?']) || !inquiry.question.contains('{'),
            "{}",
            inquiry.question
        );
        assert!(
            !inquiry.answer.contains('{') && inquiry.answer != "?.",
            "{} {}",
            inquiry.question,
            inquiry.answer
        );
        let since = inquiry
            .member
            .and_then(|m| DEMO.members[m].facts.member_since);
        assert!(since.is_none_or(|s| s < calendar::day_of(inquiry.asked_at)));
    }
}

#[test]
fn complaints_are_on_every_stage_somewhere_and_about_something_that_exists() {
    assert_eq!(DEMO.complaints.len(), 150);
    let last = |c: &DemoComplaint| {
        let stages = c.steps.iter().filter_map(|s| match s.act {
            DemoAct::Step(stage, ..) => Some(stage),
            DemoAct::Told(_) => None,
        });
        stages.last().unwrap_or(Stage::Received)
    };
    let reached: HashSet<Stage> = DEMO.complaints.iter().map(last).collect();
    assert_eq!(reached.len(), Stage::ALL.len());
    let mut stage_before = Stage::Received;
    for complaint in &DEMO.complaints {
        assert!(complaint.floor.is_some(), "{}", complaint.summary);
        for step in &complaint.steps {
            if let DemoAct::Step(stage, ..) = step.act {
                assert!(
                    stage_before.may_become(stage),
                    "{}: {stage_before:?} to {stage:?}",
                    complaint.summary
                );
                stage_before = stage;
            }
        }
        stage_before = Stage::Received;
    }
    let count =
        |is: &dyn Fn(&DemoComplaint) -> bool| DEMO.complaints.iter().filter(|c| is(c)).count();
    assert!(count(&|c| c.summary.contains("ift 3")) >= 10);
    assert!(count(&|c| c.bay.is_some()) >= 10 && count(&|c| c.place.is_some()) >= 50);
    assert!(count(&|c| c.summary.contains('ா')) >= 8, "some are in Tamil");
}
