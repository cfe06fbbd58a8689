//! A small house: two floors with a toilet each and lifts between them, a bay of physics and one of Tamil novels.

use crate::domain::call_number::Scheme;
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{
    BayId, ClosureId, CollectionId, ConnectorId, FaceId, FloorId, PlaceId, SectionId,
};
use crate::domain::language::Name;
use crate::domain::plan::{
    Bay, Closed, Closure, Connector, ConnectorKind, Face, Floor, Place, PlaceKind, Plan, Point,
    Section, Side, Stop,
};
use crate::domain::spread::Spread;

const NOVELS: CollectionId = CollectionId(2);

/// The house and its collections. The toilet of the upper floor is out of service.
pub fn house() -> (Plan, Vec<Collection>) {
    let ground = vec![
        place(1, PlaceKind::Toilet, Name::new("Toilet", "கழிப்பறை")),
        Place {
            other_names: vec!["talking books".into()],
            ..place(
                2,
                PlaceKind::Braille,
                Name::new("Braille section", "பிரெய்ல் பிரிவு"),
            )
        },
    ];
    let by_lift = Name::new("Toilet by lift A", "மின்தூக்கி அருகில் கழிப்பறை");
    let fifth = Floor {
        places: vec![place(3, PlaceKind::Toilet, by_lift)],
        bays: vec![
            bay(
                31,
                CollectionId(1),
                Name::new("Physics", "இயற்பியல்"),
                ["530", "539"],
            ),
            bay(
                32,
                NOVELS,
                Name::new("Tamil novels", "தமிழ் நாவல்கள்"),
                ["894.8113", "894.8119"],
            ),
        ],
        ..floor(5, "5", Name::new("Floor 5", "5-ஆம் தளம்"))
    };
    let ground = Floor {
        places: ground,
        ..floor(0, "G", Name::new("Ground floor", "தரைத் தளம்"))
    };
    let painted = Closure {
        id: ClosureId(1),
        what: Closed::Place(PlaceId(3)),
        reason: Name::english("being painted"),
        since: "2026-11-20T05:00:00Z".parse().unwrap(),
        until: None,
        ends_itself: false,
    };
    let jolting = Closure {
        id: ClosureId(2),
        what: Closed::Connector(ConnectorId(1)),
        reason: Name::english("it jolts"),
        ..painted.clone()
    };
    let plan = Plan {
        floors: vec![ground, fifth],
        connectors: vec![
            connector(1, ConnectorKind::Lift, Name::english("Lift 1")),
            connector(2, ConnectorKind::Lift, Name::english("Lift 2")),
            connector(3, ConnectorKind::Stairs, Name::default()),
            Connector {
                is_staff_only: true,
                ..connector(4, ConnectorKind::Lift, Name::english("Book lift"))
            },
        ],
        closures: vec![painted, jolting],
    };
    let collections = [(CollectionId(1), "General"), (NOVELS, "Fiction")];
    (
        plan,
        collections.map(|(id, name)| collection(id, name)).to_vec(),
    )
}

fn collection(id: CollectionId, name: &str) -> Collection {
    Collection {
        id,
        code: name.to_uppercase(),
        name: Name::english(name),
        scheme: Scheme::Ddc,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: Vec::new(),
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    }
}

fn place(id: i64, kind: PlaceKind, name: Name) -> Place {
    Place {
        id: PlaceId(id),
        kind,
        name,
        other_names: Vec::new(),
        at: Point::new(0, 0),
        facing_deg: None,
        polygon: None,
        is_staffed: false,
        say: Name::default(),
    }
}

/// Something that joins both floors.
fn connector(id: i64, kind: ConnectorKind, name: Name) -> Connector {
    let stop = |floor| Stop {
        floor: FloorId(floor),
        at: Point::new(0, 0),
        polygon: Vec::new(),
    };
    Connector {
        id: ConnectorId(id),
        kind,
        name,
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 25,
        floor_s: 4,
        stops: vec![stop(1), stop(6)],
    }
}

fn bay(id: i64, collection: CollectionId, sign: Name, [first, last]: [&str; 2]) -> Bay {
    let section = Section {
        id: SectionId(id * 10),
        from_mm: 0,
        to_mm: 900,
        collection,
        first: first.into(),
        last: last.into(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    };
    Bay {
        id: BayId(id),
        run: None,
        run_index: 0,
        code: format!("B5-{id:03}"),
        centre: Point::new(0, 0),
        length_mm: 900,
        depth_mm: 300,
        turn_deg: 0,
        shelves: 6,
        faces: vec![Face {
            id: FaceId(id),
            side: Side::A,
            sign,
            sections: vec![section],
        }],
    }
}

fn floor(ordinal: i32, short: &str, name: Name) -> Floor {
    Floor {
        id: FloorId(i64::from(ordinal) + 1),
        ordinal,
        short_name: short.into(),
        name,
        outline: Vec::new(),
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    }
}
