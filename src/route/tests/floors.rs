//! Floors to find ways on: drawn by hand for one question, or thrown together by chance.

use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::*;
use crate::domain::spread::Spread;
use proptest::prelude::*;

pub fn points(list: &[(i32, i32)]) -> Vec<Point> {
    list.iter().map(|(x, y)| Point::new(*x, *y)).collect()
}

pub fn rectangle(left: i32, top: i32, right: i32, bottom: i32) -> Vec<Point> {
    points(&[(left, top), (right, top), (right, bottom), (left, bottom)])
}

pub fn floor(ordinal: i32, outline: Vec<Point>) -> Floor {
    Floor {
        id: FloorId(i64::from(ordinal) + 1),
        ordinal,
        short_name: ordinal.to_string(),
        name: Name::new(format!("Floor {ordinal}"), format!("தளம் {ordinal}")),
        outline,
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    }
}

pub fn one_floor(floor: Floor) -> Plan {
    Plan {
        floors: vec![floor],
        ..Plan::default()
    }
}

pub fn zone(id: i64, kind: ZoneKind, access: Access, polygon: Vec<Point>) -> Zone {
    Zone {
        id: ZoneId(id),
        kind,
        access,
        name: Name::new("Area", "பகுதி"),
        polygon,
    }
}

pub fn wall(id: i64, thickness_mm: i32, list: &[(i32, i32)]) -> Wall {
    Wall {
        id: WallId(id),
        points: points(list),
        thickness_mm,
    }
}

pub fn door(id: i64, from: (i32, i32), to: (i32, i32)) -> Opening {
    Opening {
        id: OpeningId(id),
        kind: OpeningKind::Door,
        from: Point::new(from.0, from.1),
        to: Point::new(to.0, to.1),
        is_step_free: true,
        access: Access::Public,
    }
}

/// Bays side by side from a middle outwards to the right, then turned about that middle.
#[derive(Debug, Clone)]
pub struct RunAt {
    pub id: i64,
    pub middle: (i32, i32),
    pub bays: i32,
    pub depth_mm: i32,
    pub turn_deg: i32,
    pub gap_mm: i32,
}

/// Adds a run of double-sided bays, each face with one section; ids are counted from the run's.
pub fn add_run(floor: &mut Floor, run: &RunAt) {
    floor.runs.push(Run {
        id: RunId(run.id),
        code: format!("R{:02}", run.id),
    });
    let (sin, cos) = f64::from(run.turn_deg).to_radians().sin_cos();
    for index in 0..run.bays {
        let id = run.id * 100 + i64::from(index);
        let off = f64::from((2 * index + 1 - run.bays) * (900 + run.gap_mm)) / 2.0;
        let face = |side, number: i64| Face {
            id: FaceId(number),
            side,
            sign: Name::default(),
            sections: vec![Section {
                id: SectionId(number),
                from_mm: 0,
                to_mm: 900,
                collection: CollectionId(1),
                first: format!("{}", number),
                last: format!("{}.9", number),
                subject: Name::default(),
                surveyed_on: None,
                moving: None,
                spread: Spread::Bay,
            }],
        };
        floor.bays.push(Bay {
            id: BayId(id),
            run: Some(RunId(run.id)),
            run_index: index,
            code: format!("B{id}"),
            centre: Point::new(
                run.middle.0 + (off * cos).round() as i32,
                run.middle.1 + (off * sin).round() as i32,
            ),
            length_mm: 900,
            depth_mm: run.depth_mm,
            turn_deg: run.turn_deg,
            shelves: 6,
            faces: vec![face(Side::A, id * 10 + 1), face(Side::B, id * 10 + 2)],
        });
    }
}

pub const WIDTH: i32 = 18_000;
pub const HEIGHT: i32 = 14_000;

/// A floor with anything a hand may draw: runs at any turn, touching, overlapping and standing on walls, the same bay
/// twice, walls with doors, a void, a staff area with a dent, an outline with one.
pub fn any_floor() -> impl Strategy<Value = Floor> {
    let at = || (0..WIDTH, 0..HEIGHT);
    let turn = prop_oneof![Just(0), Just(90), Just(180), Just(45), 0..360_i32];
    let run = (
        at(),
        1..6_i32,
        prop_oneof![Just(350), Just(600)],
        turn,
        prop_oneof![Just(0), 0..60_i32],
    )
        .prop_map(|(middle, bays, depth_mm, turn_deg, gap_mm)| RunAt {
            id: 0,
            middle,
            bays,
            depth_mm,
            turn_deg,
            gap_mm,
        });
    let wall = (at(), at(), 50..200_i32, 0.1..0.9_f64, any::<bool>());
    let void = (at(), 500..4_000_i32, 500..4_000_i32);
    (
        any::<bool>(),
        prop::collection::vec(run, 0..7),
        prop::collection::vec(wall, 0..3),
        prop::option::of(void.clone()),
        prop::option::of(void),
        any::<bool>(),
    )
        .prop_map(|(is_dented, runs, walls, void, staff, is_double)| {
            let outline = if is_dented {
                points(&[
                    (0, 0),
                    (WIDTH, 0),
                    (WIDTH, 6_000),
                    (11_000, 6_000),
                    (11_000, HEIGHT),
                    (0, HEIGHT),
                ])
            } else {
                rectangle(0, 0, WIDTH, HEIGHT)
            };
            let mut floor = floor(0, outline);
            for (id, run) in (1..).zip(runs) {
                add_run(&mut floor, &RunAt { id, ..run });
            }
            if let (true, Some(bay)) = (is_double, floor.bays.first().cloned()) {
                floor.bays.push(bay);
            }
            for (id, (from, to, thickness, share, is_door)) in (1..).zip(walls) {
                add_wall(
                    &mut floor,
                    id,
                    (from, to),
                    thickness,
                    is_door.then_some(share),
                );
            }
            if let Some(((x, y), w, h)) = void {
                let area = rectangle(x, y, x + w, y + h);
                floor
                    .zones
                    .push(zone(1, ZoneKind::Void, Access::Public, area));
            }
            if let Some(((x, y), w, h)) = staff {
                let dent = points(&[
                    (x, y),
                    (x + w, y),
                    (x + w, y + h),
                    (x + w / 2, y + h),
                    (x + w / 2, y + h / 2),
                    (x, y + h / 2),
                ]);
                floor
                    .zones
                    .push(zone(2, ZoneKind::Staff, Access::Staff, dent));
            }
            floor
        })
}

/// A straight wall, with a door of 1.2 m at a share of its length.
fn add_wall(
    floor: &mut Floor,
    id: i64,
    (from, to): ((i32, i32), (i32, i32)),
    thickness: i32,
    share: Option<f64>,
) {
    floor.walls.push(wall(id, thickness, &[from, to]));
    let way = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = way.0.hypot(way.1);
    if let Some(share) = share.filter(|_| length > 2_500.0) {
        let at = |share: f64| {
            (
                from.0 + (way.0 * share).round() as i32,
                from.1 + (way.1 * share).round() as i32,
            )
        };
        let half = 600.0 / length;
        floor
            .openings
            .push(door(id, at(share - half), at(share + half)));
    }
}

pub fn any_point() -> impl Strategy<Value = Point> {
    (0..WIDTH, 0..HEIGHT).prop_map(|(x, y)| Point::new(x, y))
}
