//! A small house for the tests of drawings: two floors, a lift out of service, stairs, sixteen runs a floor.

use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::*;
use crate::domain::spread::Spread;
use crate::domain::way::{Gait, Leg, Route};
use chrono::{TimeZone, Utc};

/// Ground millimetres.
pub const WIDTH_MM: i32 = 48_000;
const HEIGHT_MM: i32 = 30_000;

pub fn plan() -> Plan {
    Plan {
        floors: vec![
            ground_floor(),
            floor(1, "1", Name::new("First floor", "முதல் தளம்")),
        ],
        connectors: vec![
            lift(1, "Lift A", "மின்தூக்கி A", 20_000),
            lift(2, "Lift B", "மின்தூக்கி B", 23_000),
            Connector {
                kind: ConnectorKind::Stairs,
                is_step_free: false,
                ..lift(3, "Main stairs", "பிரதான படிக்கட்டு", 26_500)
            },
        ],
        closures: vec![Closure {
            id: ClosureId(1),
            what: Closed::Connector(ConnectorId(2)),
            reason: Name::english("Cable"),
            since: Utc
                .with_ymd_and_hms(2026, 11, 20, 4, 0, 0)
                .single()
                .unwrap(),
            until: None,
            ends_itself: false,
        }],
    }
}

/// The points of a way on a floor.
pub type Stretch<'a> = (i64, &'a [(i32, i32)]);

/// A way along points of floors; between two legs it takes the lift that works.
pub fn route(legs: &[Stretch<'_>]) -> Route {
    let leg = |(index, (floor, points)): (usize, &Stretch<'_>)| Leg {
        floor: FloorId(*floor),
        points: points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
        then: (index + 1 < legs.len()).then_some(ConnectorId(1)),
    };
    let legs: Vec<Leg> = legs.iter().enumerate().map(leg).collect();
    let walked = |leg: &Leg| -> f64 {
        let pairs = leg.points.windows(2);
        pairs.map(|pair| pair[0].distance(pair[1])).sum()
    };
    let length_mm = legs.iter().map(walked).sum::<f64>() as u32;
    Route {
        gait: Gait::Walking,
        length_mm,
        seconds: length_mm / 1_200 + 60 * (legs.len() as u32 - 1),
        avoided: Vec::new(),
        is_snapped: false,
        legs,
    }
}

fn ground_floor() -> Floor {
    let mut floor = floor(0, "G", Name::new("Ground floor", "தரைத் தளம்"));
    floor.places.push(place(
        1,
        PlaceKind::Desk,
        Name::new("Reception", "வரவேற்பு"),
        (24_000, 26_000),
        true,
    ));
    floor.places.push(place(
        2,
        PlaceKind::Entrance,
        Name::new("Main entrance", "பிரதான நுழைவாயில்"),
        (24_000, 29_300),
        false,
    ));
    floor.openings.insert(
        0,
        Opening {
            id: OpeningId(1),
            kind: OpeningKind::Door,
            from: Point::new(23_000, HEIGHT_MM),
            to: Point::new(25_000, HEIGHT_MM),
            is_step_free: true,
            access: Access::Public,
        },
    );
    floor
}

fn floor(ordinal: i32, short_name: &str, name: Name) -> Floor {
    let base = i64::from(ordinal) * 1_000;
    let corners = |x: i32, y: i32, w: i32, h: i32| {
        [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
            .map(|(x, y)| Point::new(x, y))
            .to_vec()
    };
    let zone = |id, kind, access, name, polygon| Zone {
        id: ZoneId(base + id),
        kind,
        access,
        name,
        polygon,
    };
    let mut floor = Floor {
        id: FloorId(i64::from(ordinal) + 1),
        ordinal,
        short_name: short_name.into(),
        name,
        outline: corners(0, 0, WIDTH_MM, HEIGHT_MM),
        north_deg: 20,
        zones: vec![
            zone(
                1,
                ZoneKind::Wing,
                Access::Public,
                Name::new("West wing", "மேற்குப் பகுதி"),
                corners(0, 0, 19_000, HEIGHT_MM),
            ),
            zone(
                2,
                ZoneKind::Wing,
                Access::Public,
                Name::new("East wing", "கிழக்குப் பகுதி"),
                corners(29_000, 0, 19_000, HEIGHT_MM),
            ),
            zone(
                3,
                ZoneKind::Reading,
                Access::Public,
                Name::new("Reading room", "படிப்பறை"),
                corners(0, 22_000, 14_000, 8_000),
            ),
            zone(
                4,
                ZoneKind::Staff,
                Access::Staff,
                Name::new("Staff only", "ஊழியர் மட்டும்"),
                corners(38_000, 22_000, 10_000, 8_000),
            ),
        ],
        walls: vec![
            wall(base + 1, &[(14_000, 22_000), (14_000, 30_000)]),
            wall(
                base + 2,
                &[(38_000, 30_000), (38_000, 22_000), (48_000, 22_000)],
            ),
        ],
        openings: vec![Opening {
            id: OpeningId(base + 2),
            kind: OpeningKind::Door,
            from: Point::new(38_000, 25_000),
            to: Point::new(38_000, 26_000),
            is_step_free: true,
            access: Access::Staff,
        }],
        runs: Vec::new(),
        bays: Vec::new(),
        places: vec![
            place(
                base + 11,
                PlaceKind::Toilet,
                Name::new("Toilets", "கழிப்பறை"),
                (46_500, 19_500),
                false,
            ),
            place(
                base + 12,
                PlaceKind::Water,
                Name::new("Drinking water", "குடிநீர்"),
                (32_000, 24_000),
                false,
            ),
            place(
                base + 13,
                PlaceKind::Newspapers,
                Name::new("Newspapers", "செய்தித்தாள்கள்"),
                (24_000, 12_000),
                false,
            ),
        ],
    };
    for row in 0..8 {
        for (wing, x) in [(0, 1_800), (1, 30_500)] {
            add_run(
                &mut floor,
                row * 2 + wing,
                Point::new(x, 2_600 + row * 2_300),
            );
        }
    }
    floor
}

fn add_run(floor: &mut Floor, number: i32, at: Point) {
    let id = i64::from(floor.ordinal) * 100 + i64::from(number);
    let signs = [
        ("Philosophy", "தத்துவம்"),
        ("Religion", "சமயம்"),
        ("Economics", "பொருளியல்"),
        ("Cookery", "சமையல்"),
    ];
    let (en, ta) = signs[number as usize % signs.len()];
    floor.runs.push(Run {
        id: RunId(id),
        code: format!("R{:02}", number + 1),
    });
    for index in 0..15_i32 {
        let bay = id * 100 + i64::from(index);
        let class = 100 + number * 50 + index * 3;
        let face = |side, offset: i64| Face {
            id: FaceId(bay * 10 + offset),
            side,
            sign: Name::new(en, ta),
            sections: vec![Section {
                id: SectionId(bay * 10 + offset),
                from_mm: 0,
                to_mm: 900,
                collection: CollectionId(1),
                first: format!("{class}.{offset}"),
                last: format!("{}.8", class + 1),
                subject: Name::new(en, ta),
                surveyed_on: None,
                moving: None,
                spread: Spread::Bay,
            }],
        };
        floor.bays.push(Bay {
            id: BayId(bay),
            run: Some(RunId(id)),
            run_index: index,
            code: format!("{}-{:02}{:02}", floor.short_name, number + 1, index + 1),
            centre: Point::new(at.x + 450 + index * 900, at.y),
            length_mm: 900,
            depth_mm: 600,
            turn_deg: 0,
            shelves: 6,
            faces: vec![face(Side::A, 1), face(Side::B, 2)],
        });
    }
}

fn wall(id: i64, points: &[(i32, i32)]) -> Wall {
    Wall {
        id: WallId(id),
        points: points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
        thickness_mm: 150,
    }
}

fn place(id: i64, kind: PlaceKind, name: Name, (x, y): (i32, i32), is_staffed: bool) -> Place {
    Place {
        id: PlaceId(id),
        kind,
        name,
        other_names: Vec::new(),
        at: Point::new(x, y),
        facing_deg: is_staffed.then_some(180),
        polygon: None,
        is_staffed,
        say: Name::default(),
    }
}

fn lift(id: i64, en: &str, ta: &str, x: i32) -> Connector {
    let stop = |floor| Stop {
        floor: FloorId(floor),
        at: Point::new(x + 1_000, 5_500),
        polygon: [
            (x, 2_500),
            (x + 2_000, 2_500),
            (x + 2_000, 4_800),
            (x, 4_800),
        ]
        .map(|(x, y)| Point::new(x, y))
        .to_vec(),
    };
    Connector {
        id: ConnectorId(id),
        kind: ConnectorKind::Lift,
        name: Name::new(en, ta),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 900,
        wait_s: 25,
        floor_s: 4,
        stops: vec![stop(1), stop(2)],
    }
}
