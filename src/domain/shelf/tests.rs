//! Where numbers are found, and where not.

use super::{Hint, LocateStatus, Located, Shelves};
use crate::domain::call_number::Scheme;
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{
    BayId, ClosureId, CollectionId, FaceId, FloorId, PlaceId, SectionId, ZoneId,
};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Closed, Closure, Face, Floor, Place, PlaceKind, Plan, Point, Section, Side, Zone,
    ZoneKind,
};
use crate::domain::spread::Spread;
use chrono::DateTime;

const GENERAL: CollectionId = CollectionId(1);
const REFERENCE: CollectionId = CollectionId(2);
const TAMIL: CollectionId = CollectionId(3);
const STACK: CollectionId = CollectionId(4);
const SCIENCE: CollectionId = CollectionId(5);
const COUNTER: PlaceId = PlaceId(9);

fn collection(
    id: CollectionId,
    scheme: Scheme,
    prefixes: &[&str],
    locations: &[&str],
) -> Collection {
    Collection {
        id,
        code: format!("C{id}"),
        name: Name::english(format!("Collection {id}")),
        scheme,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: prefixes.iter().map(|p| (*p).to_owned()).collect(),
        locations: locations.iter().map(|l| (*l).to_owned()).collect(),
        ask_at: None,
        say: Name::default(),
    }
}

fn collections() -> Vec<Collection> {
    let mut stack = collection(STACK, Scheme::Ddc, &["CS"], &["STORE"]);
    stack.ask_at = Some(COUNTER);
    stack.say = Name::english("On request: 20 minutes");
    vec![
        collection(SCIENCE, Scheme::Lcc, &[], &["SCI"]),
        collection(REFERENCE, Scheme::Ddc, &["REF", "R"], &["REFROOM"]),
        collection(TAMIL, Scheme::Ddc, &["TAM", "த"], &["TAMIL"]),
        stack,
        collection(GENERAL, Scheme::Ddc, &[], &["STACKS"]),
    ]
}

/// A house of one floor with a bay for each list of sections; bay 1 stands in wing A, the others in wing B.
fn plan(bays: &[&[(CollectionId, &str, &str)]]) -> Plan {
    let square = |x: i32| {
        vec![
            Point::new(x, 0),
            Point::new(x + 10_000, 0),
            Point::new(x + 10_000, 90_000),
            Point::new(x, 90_000),
        ]
    };
    let wing = |id, name: &str, x| Zone {
        id: ZoneId(id),
        kind: ZoneKind::Wing,
        access: Access::Public,
        name: Name::english(name),
        polygon: square(x),
    };
    let counter = Place {
        id: COUNTER,
        kind: PlaceKind::Counter,
        name: Name::english("Stack counter"),
        other_names: Vec::new(),
        at: Point::new(500, 80_000),
        facing_deg: None,
        polygon: None,
        is_staffed: true,
        say: Name::default(),
    };
    let floor = Floor {
        id: FloorId(5),
        ordinal: 5,
        short_name: "5".into(),
        name: Name::english("Floor 5"),
        outline: square(0),
        north_deg: 0,
        zones: vec![wing(1, "Wing A", 0), wing(2, "Wing B", 10_000)],
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: (0..)
            .zip(bays)
            .map(|(i, sections)| bay(i, sections))
            .collect(),
        places: vec![counter],
    };
    Plan {
        floors: vec![floor],
        ..Plan::default()
    }
}

/// The sections of a bay share its face A from left to right, 300 mm each.
fn bay(index: i64, sections: &[(CollectionId, &str, &str)]) -> Bay {
    let section = |(at, (collection, first, last)): (i64, &(CollectionId, &str, &str))| Section {
        id: SectionId(index * 100 + at),
        from_mm: at as i32 * 300,
        to_mm: (at as i32 + 1) * 300,
        collection: *collection,
        first: (*first).into(),
        last: (*last).into(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    };
    Bay {
        id: BayId(index),
        run: None,
        run_index: 0,
        code: format!("B5-{:03}", index + 1),
        centre: Point::new(5_000 + index as i32 * 10_000, 10_000),
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![Face {
            id: FaceId(index),
            side: Side::A,
            sign: Name::english("Physics"),
            sections: (0..).zip(sections).map(section).collect(),
        }],
    }
}

fn located(bays: &[&[(CollectionId, &str, &str)]], typed: &str) -> Located {
    Shelves::new(&plan(bays), &collections()).locate(typed, Hint::default())
}

/// Status and section, in short.
fn answer(bays: &[&[(CollectionId, &str, &str)]], typed: &str) -> (LocateStatus, Option<i64>) {
    let located = located(bays, typed);
    (located.status, located.spot.map(|s| s.section.0))
}

use LocateStatus::{Ask, Exact, Near, Unknown};

const SMALL: &[&[(CollectionId, &str, &str)]] = &[
    &[
        (GENERAL, "500", "519.999 ZZZ"),
        (GENERAL, "520", "529"),
        (GENERAL, "535 A", "539 KUM"),
    ],
    &[
        (REFERENCE, "R 000", "R 999"),
        (TAMIL, "TAM 894.8", "TAM 894.9"),
        (STACK, "000", "999"),
    ],
    &[(SCIENCE, "QA1", "QA76.9"), (SCIENCE, "QC1", "QC999")],
];

#[test]
fn a_number_between_its_labels_is_found_exactly() {
    let found = located(SMALL, "512.9 RAM");
    assert_eq!(found.status, Exact);
    assert_eq!(found.collection, Some(GENERAL));
    let spot = found.spot.unwrap();
    assert_eq!(
        (spot.bay_code.as_str(), spot.floor_short.as_str()),
        ("B5-001", "5")
    );
    assert_eq!(spot.wing, Some(Name::english("Wing A")));
    assert_eq!(
        (spot.first.as_str(), spot.last.as_str()),
        ("500", "519.999 ZZZ")
    );
}

#[test]
fn the_way_ends_half_a_metre_before_the_middle_of_the_section() {
    // Face A of an unturned bay runs from right to left; its first section is the rightmost.
    let (floor, at) = located(SMALL, "512.9 RAM").target().unwrap();
    assert_eq!((floor, at), (FloorId(5), Point::new(5_300, 9_200)));
}

#[test]
fn a_last_label_includes_what_begins_with_it() {
    assert_eq!(answer(SMALL, "539 KUM 1999"), (Exact, Some(2)));
    assert_eq!(answer(SMALL, "529.7 SAG"), (Exact, Some(1)));
}

#[test]
fn a_number_in_a_gap_is_near_the_earlier_section() {
    assert_eq!(answer(SMALL, "531 NEW"), (Near, Some(1)));
    assert_eq!(answer(SMALL, "QA99"), (Near, Some(200)));
}

#[test]
fn a_class_alone_is_near_the_shelf_where_its_books_begin() {
    assert_eq!(answer(SMALL, "535"), (Near, Some(2)));
    assert_eq!(answer(SMALL, "534.9"), (Near, Some(1)));
}

#[test]
fn beyond_the_ends_only_the_same_class_is_near() {
    assert_eq!(answer(SMALL, "539 MEN"), (Near, Some(2)));
    assert_eq!(answer(SMALL, "QC1000"), (Near, Some(201)));
    assert_eq!(answer(&SMALL[..1], "800 ABC"), (Unknown, None));
    assert_eq!(answer(&SMALL[..1], "410"), (Unknown, None));
}

#[test]
fn what_is_no_number_of_the_house_is_unknown() {
    for typed in ["", "   ", "physics", "QZ 4", "?"] {
        assert_eq!(answer(SMALL, typed), (Unknown, None), "{typed}");
    }
    assert_eq!(
        Shelves::default().locate("512", Hint::default()).status,
        Unknown
    );
}

#[test]
fn the_first_label_of_the_next_section_wins_over_the_last_of_the_one_before() {
    let shared: &[&[(CollectionId, &str, &str)]] = &[&[
        (GENERAL, "823 EFF", "823 QUA"),
        (GENERAL, "823 QUA", "823 ZOL"),
    ]];
    assert_eq!(answer(shared, "823 QUA 1990"), (Exact, Some(1)));
    assert_eq!(answer(shared, "823 PAT"), (Exact, Some(0)));
}

#[test]
fn of_sections_that_begin_alike_the_first_that_holds_the_number_is_given() {
    let alike: &[&[(CollectionId, &str, &str)]] = &[&[
        (GENERAL, "823 EFF", "823 QUA"),
        (GENERAL, "823 QUA", "823 QUA"),
        (GENERAL, "823 QUA", "823 ZOL"),
    ]];
    assert_eq!(answer(alike, "823 QUA 1990"), (Exact, Some(1)));
    assert_eq!(answer(alike, "823 ROY"), (Exact, Some(2)));
}

#[test]
fn a_range_around_a_smaller_one_holds_what_the_smaller_one_does_not() {
    let nested: &[&[(CollectionId, &str, &str)]] = &[&[
        (GENERAL, "500", "599"),
        (GENERAL, "510", "510.9"),
        (GENERAL, "520", "525"),
    ]];
    assert_eq!(answer(nested, "510.5"), (Exact, Some(1)));
    assert_eq!(answer(nested, "515"), (Exact, Some(0)));
    assert_eq!(answer(nested, "530"), (Exact, Some(0)));
}

#[test]
fn a_mark_before_the_number_names_its_collection() {
    assert_eq!(located(SMALL, "REF 512.9 RAM").collection, Some(REFERENCE));
    assert_eq!(located(SMALL, "R 512.9 RAM").collection, Some(REFERENCE));
    assert_eq!(located(SMALL, "r512.9 RAM").collection, Some(REFERENCE));
    assert_eq!(located(SMALL, "TAM 894.811 கம்ப").collection, Some(TAMIL));
    assert_eq!(located(SMALL, "த 894.811 கம்ப").collection, Some(TAMIL));
    assert_eq!(located(SMALL, "REF 512.9 RAM").typed, "REF 512.9 RAM");
}

#[test]
fn the_code_of_a_collection_is_a_mark_too() {
    assert_eq!(located(SMALL, "c3 894.811 கம்ப").collection, Some(TAMIL));
}

#[test]
fn a_bare_number_belongs_to_a_collection_without_marks_before_all_others() {
    assert_eq!(located(SMALL, "512.9").collection, Some(GENERAL));
    assert_eq!(answer(SMALL, "531 NEW"), (Near, Some(1)));
    assert_eq!(located(SMALL, "894.811").collection, Some(REFERENCE));
    assert_eq!(located(SMALL, "QA76.9 .D3").collection, Some(SCIENCE));
}

#[test]
fn the_location_of_the_catalogue_wins_over_the_number() {
    let shelves = Shelves::new(&plan(SMALL), &collections());
    let at = |location| Hint {
        location: Some(location),
        ..Hint::default()
    };
    assert_eq!(
        shelves.locate("512.9", at("REFROOM")).collection,
        Some(REFERENCE)
    );
    assert_eq!(
        shelves.locate("512.9", at(" refroom ")).collection,
        Some(REFERENCE)
    );
    assert_eq!(
        shelves.locate("512.9", at("MOON")).collection,
        Some(GENERAL)
    );
    assert_eq!(shelves.locate("512.9", at("STORE")).status, Ask);
}

#[test]
fn a_collection_that_is_known_is_the_only_one_looked_at() {
    let shelves = Shelves::new(&plan(SMALL), &collections());
    let hint = Hint {
        collection: Some(TAMIL),
        location: Some("STACKS"),
    };
    assert_eq!(shelves.locate("512.9", hint).status, Unknown);
    assert_eq!(shelves.locate("894.811", hint).collection, Some(TAMIL));
}

#[test]
fn a_closed_stack_is_asked_for_and_never_walked_to() {
    let found = located(SMALL, "CS 512.9");
    assert_eq!((found.status, found.spot.as_ref()), (Ask, None));
    let ask = found.ask.clone().unwrap();
    assert_eq!(ask.say.en, "On request: 20 minutes");
    assert_eq!(ask.place.unwrap().id, COUNTER);
    assert_eq!(found.target(), Some((FloorId(5), Point::new(500, 80_000))));
}

#[test]
fn shelves_in_a_zone_that_readers_may_not_enter_are_asked_for() {
    let mut house = plan(SMALL);
    house.floors[0].zones[0].access = Access::Request;
    let found = Shelves::new(&house, &collections()).locate("512.9", Hint::default());
    assert_eq!((found.status, found.spot), (Ask, None));
    assert_eq!(found.ask.unwrap().place.unwrap().id, COUNTER);
}

#[test]
fn numbers_outside_their_scheme_are_found_when_labels_hold_them() {
    let fiction: &[&[(CollectionId, &str, &str)]] = &[&[
        (GENERAL, "000", "999"),
        (GENERAL, "FIC A", "FIC M"),
        (GENERAL, "FIC NAR", "FIC Z"),
    ]];
    assert_eq!(answer(fiction, "FIC ADAMS"), (Exact, Some(1)));
    assert_eq!(answer(fiction, "Fic Menon"), (Near, Some(1)));
    assert_eq!(answer(fiction, "fables"), (Unknown, None));
}

#[test]
fn a_shelf_that_is_being_moved_says_so() {
    let mut house = plan(SMALL);
    house.closures.push(Closure {
        id: ClosureId(1),
        what: Closed::Section(SectionId(0)),
        reason: Name::english("Being moved to floor 6"),
        since: DateTime::UNIX_EPOCH,
        until: None,
        ends_itself: false,
    });
    let found = Shelves::new(&house, &collections()).locate("512.9", Hint::default());
    assert_eq!(
        found.spot.unwrap().closed.unwrap().en,
        "Being moved to floor 6"
    );
}

#[test]
fn a_dewey_number_is_not_taken_for_an_accession_number() {
    let mut collections = collections();
    collections.insert(0, collection(CollectionId(6), Scheme::Generic, &[], &[]));
    let house = plan(&[
        SMALL[0],
        &[
            (CollectionId(6), "1", "1000"),
            (CollectionId(6), "CD 1", "CD 500"),
        ],
    ]);
    let shelves = Shelves::new(&house, &collections);
    assert_eq!(
        shelves.locate("531", Hint::default()).collection,
        Some(GENERAL)
    );
    let disc = shelves.locate("CD 451", Hint::default());
    assert_eq!(
        (disc.status, disc.collection),
        (Exact, Some(CollectionId(6)))
    );
}
