//! What every floor has between the wings: toilets, two stairs, four lifts, the walls towards the wings, a help point,
//! catalogue terminals, water. The plane is 84 m by 36 m: wing A to x = 34 m, the core, wing B from x = 50 m.

use super::sketch::{Box4, Door, Edge, Room, Sketch};
use crate::domain::id::{ConnectorId, FloorId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Connector, ConnectorKind, Floor, OpeningKind, PlaceKind, Point, Stop, ZoneKind,
};

/// The wall between wing A and the core, and the one between the core and wing B.
pub(super) const WALL_A: i32 = 34_000;
pub(super) const WALL_B: i32 = 50_000;
/// The lower edge of the house.
pub(super) const SOUTH: i32 = 36_000;

/// The lift that is out of service.
pub(super) const LIFT_CLOSED: ConnectorId = ConnectorId(3);

/// Draws the core of the floor in hand. `reach` is where the walls to the wings begin and end on this floor.
pub(super) fn draw(sketch: &mut Sketch) {
    toilets(sketch);
    for x in [WALL_A, WALL_B] {
        sketch.wall((x, 0), (x, SOUTH));
        sketch.opening(OpeningKind::Gap, Access::Public, (x, 12_000), (x, 15_500));
        sketch.opening(OpeningKind::Gap, Access::Public, (x, 22_200), (x, 25_800));
    }
    let wings = [
        (Name::new("Wing A", "அ பிரிவு"), 0, WALL_A),
        (Name::new("Wing B", "ஆ பிரிவு"), WALL_B, 84_000),
    ];
    for (name, left, right) in wings {
        if let Some(polygon) = clip(sketch.floors.last(), left, right) {
            sketch.zone(ZoneKind::Wing, Access::Public, name, polygon);
        }
    }
    for x in [35_000, 49_000] {
        let name = Name::new("Catalogue terminal", "நூற்பட்டியல் கணினி");
        if let Some(place) = sketch.place(PlaceKind::Catalogue, name, (x, 17_400)) {
            place.other_names = list("OPAC, catalogue, search computer");
        }
    }
    if let Some(place) = sketch.place(
        PlaceKind::Water,
        Name::new("Drinking water", "குடிநீர்"),
        (45_300, 6_700),
    ) {
        place.other_names = list("water, water cooler, RO water, thanni");
    }
    if sketch.ordinal() > 0 {
        help_point(sketch, (42_000, 16_400));
    }
}

/// Where staff help on a floor. Staff look towards the lifts; whoever asks stands before them and looks south.
pub(super) fn help_point(sketch: &mut Sketch, at: (i32, i32)) {
    if let Some(place) = sketch.place(PlaceKind::Help, Name::new("Help point", "உதவி மையம்"), at)
    {
        place.other_names = list("information, enquiry, help desk");
        place.is_staffed = true;
        place.facing_deg = Some(180);
        let (x, y) = at;
        place.polygon = Some(
            [
                (x - 900, y + 500),
                (x + 900, y + 500),
                (x + 900, y + 1100),
                (x - 900, y + 1100),
            ]
            .map(|(x, y)| Point::new(x, y))
            .into(),
        );
    }
}

fn toilets(sketch: &mut Sketch) {
    let rooms = [
        (
            PlaceKind::Toilet,
            Name::new("Women's toilets", "பெண்கள் கழிப்பறை"),
            (34_000, 0, 38_000, 6_000),
            1000,
        ),
        (
            PlaceKind::Toilet,
            Name::new("Men's toilets", "ஆண்கள் கழிப்பறை"),
            (38_000, 0, 42_000, 6_000),
            1000,
        ),
        (
            PlaceKind::AccessibleToilet,
            Name::new("Accessible toilet", "மாற்றுத்திறனாளிகள் கழிப்பறை"),
            (42_000, 0, 44_600, 6_000),
            1100,
        ),
    ];
    for (kind, name, area, door) in rooms {
        let (left, _, right, bottom) = area;
        sketch.room(Room {
            kind: ZoneKind::Open,
            access: Access::Public,
            name: name.clone(),
            area,
            walls: &[Edge::Right, Edge::Bottom],
            doors: &[Door::new(Edge::Bottom, right - 600 - door, door)],
        });
        let at = (i32::midpoint(left, right), bottom - 2_200);
        if let Some(place) = sketch.place(kind, name, at) {
            place.other_names = list("toilet, washroom, restroom, bathroom, WC, lavatory");
        }
    }
    sketch.room(Room {
        kind: ZoneKind::Staff,
        access: Access::Staff,
        name: Name::new("Cleaning store", "துப்புரவு அறை"),
        area: (44_600, 0, 46_000, 6_000),
        walls: &[Edge::Right, Edge::Bottom],
        doors: &[Door::new(Edge::Bottom, 44_850, 900)],
    });
}

/// Lifts, stairs and the escalators between ground and first floor.
pub(super) fn connectors(floors: &[Floor]) -> Vec<Connector> {
    let mut all = Vec::new();
    for (number, left) in (1..).zip([36_000, 38_500, 43_300, 45_800]) {
        all.push(Connector {
            id: ConnectorId(number),
            kind: ConnectorKind::Lift,
            name: Name::new(format!("Lift {number}"), format!("மின்தூக்கி {number}")),
            is_step_free: true,
            is_staff_only: false,
            width_mm: 1100,
            wait_s: 25,
            floor_s: 4,
            stops: stops(
                floors,
                (left, 9_000, left + 2_200, 11_400),
                (left + 1_100, 12_200),
            ),
        });
    }
    let stairs = [
        (
            5,
            Name::new("North stairs", "வடக்குப் படிக்கட்டு"),
            (46_200, 0, 49_800, 5_200),
            (48_000, 6_100),
        ),
        (
            6,
            Name::new("South stairs", "தெற்குப் படிக்கட்டு"),
            (46_200, 30_600, 49_800, 35_800),
            (48_000, 29_700),
        ),
    ];
    for (id, name, area, at) in stairs {
        all.push(Connector {
            id: ConnectorId(id),
            kind: ConnectorKind::Stairs,
            name,
            is_step_free: false,
            is_staff_only: false,
            width_mm: 1600,
            wait_s: 0,
            floor_s: 18,
            stops: stops(floors, area, at),
        });
    }
    all.extend(escalators(floors));
    all
}

fn escalators(floors: &[Floor]) -> impl Iterator<Item = Connector> + use<> {
    let two = &floors[..floors.len().min(2)];
    let make = |id, kind, name, left| {
        let area = (left, 17_600, left + 1_200, 27_400);
        let mut stops = stops(two, area, (left + 600, 28_200));
        // Entered below at its southern end, left above at its northern one.
        if let Some(upper) = stops.get_mut(1) {
            upper.at.y = 16_800;
        }
        Connector {
            id: ConnectorId(id),
            kind,
            name,
            is_step_free: false,
            is_staff_only: false,
            width_mm: 1000,
            wait_s: 0,
            floor_s: 20,
            stops,
        }
    };
    let up = Name::new("Escalator up", "மேலே செல்லும் நகரும் படிக்கட்டு");
    let down = Name::new("Escalator down", "கீழே வரும் நகரும் படிக்கட்டு");
    [
        make(7, ConnectorKind::EscalatorUp, up, 45_400),
        make(8, ConnectorKind::EscalatorDown, down, 47_000),
    ]
    .into_iter()
}

fn stops(floors: &[Floor], (left, top, right, bottom): Box4, at: (i32, i32)) -> Vec<Stop> {
    let polygon = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let polygon: Vec<Point> = polygon.map(|(x, y)| Point::new(x, y)).into();
    let ids: Vec<FloorId> = floors.iter().map(|f| f.id).collect();
    ids.into_iter()
        .map(|floor| Stop {
            floor,
            at: Point::new(at.0, at.1),
            polygon: polygon.clone(),
        })
        .collect()
}

/// The part of a floor's outline between two upright lines. Outlines here have upright and level edges alone, and meet
/// the lines only where they are level.
fn clip(floor: Option<&Floor>, left: i32, right: i32) -> Option<Vec<Point>> {
    let outline = &floor?.outline;
    let mut part: Vec<Point> = Vec::new();
    for (i, from) in outline.iter().enumerate() {
        let to = outline.get((i + 1) % outline.len())?;
        let ends = [from, to].map(|p| Point::new(p.x.clamp(left, right), p.y));
        for end in ends {
            if part.last() != Some(&end) {
                part.push(end);
            }
        }
    }
    part.dedup();
    if part.first() == part.last() {
        part.pop();
    }
    Some(without_straight_points(&part))
}

/// Drops points that lie on the straight line between their neighbours.
fn without_straight_points(polygon: &[Point]) -> Vec<Point> {
    let count = polygon.len();
    let is_corner = |i: usize| {
        let (a, b, c) = (
            polygon[(i + count - 1) % count],
            polygon[i],
            polygon[(i + 1) % count],
        );
        !((a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y))
    };
    (0..count)
        .filter(|i| is_corner(*i))
        .map(|i| polygon[i])
        .collect()
}

/// A comma list.
pub(super) fn list(words: &str) -> Vec<String> {
    words.split(',').map(|w| w.trim().to_owned()).collect()
}
