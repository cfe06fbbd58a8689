//! A house of 8 floors with 1,054 bays each and 10 connectors: two wings of shelves about a core with an atrium.

use deskbell::domain::id::{BayId, ConnectorId, FaceId, FloorId, RunId, WallId, ZoneId};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{
    Access, Bay, Connector, ConnectorKind, Face, Floor, Plan, Point, Run, Side, Stop, Wall, Zone,
    ZoneKind,
};

const FLOORS: i64 = 8;
pub const WIDTH: i32 = 84_000;
pub const HEIGHT: i32 = 36_000;
const RUNS_IN_BLOCK: i32 = 14;
const BAYS_IN_RUN: i32 = 12;

pub fn house() -> Plan {
    let floors: Vec<Floor> = (0..FLOORS).map(floor).collect();
    let kinds = [
        (ConnectorKind::Lift, 6),
        (ConnectorKind::Stairs, 2),
        (ConnectorKind::EscalatorUp, 1),
        (ConnectorKind::EscalatorDown, 1),
    ];
    let kinds = kinds
        .into_iter()
        .flat_map(|(kind, count)| std::iter::repeat_n(kind, count));
    let connectors = (1..)
        .zip(kinds)
        .map(|(number, kind)| connector(number, kind));
    Plan {
        connectors: connectors.collect(),
        floors,
        closures: Vec::new(),
    }
}

fn corners((left, top, right, bottom): (i32, i32, i32, i32)) -> Vec<Point> {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|(x, y)| Point::new(x, y))
        .into()
}

fn connector(number: i64, kind: ConnectorKind) -> Connector {
    let is_lift = kind == ConnectorKind::Lift;
    let left = 36_000 + (number as i32 % 5) * 2_600;
    let top = if number < 5 { 8_000 } else { 24_000 };
    let stop = |floor: i64| Stop {
        floor: FloorId(floor),
        at: Point::new(left + 1_000, top + 3_000),
        polygon: corners((left, top, left + 2_000, top + 2_200)),
    };
    Connector {
        id: ConnectorId(number),
        kind,
        name: Name::english("A lift or stairs"),
        is_step_free: is_lift,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: if is_lift { 25 } else { 0 },
        floor_s: if is_lift { 4 } else { 18 },
        stops: (1..=FLOORS).map(stop).collect(),
    }
}

/// Two wings of shelves about a core with an atrium.
fn floor(index: i64) -> Floor {
    let id = |number: i32| index * 10_000 + i64::from(number);
    let wall = |number, x: i32, from: i32, to: i32| Wall {
        id: WallId(id(number)),
        points: vec![Point::new(x, from), Point::new(x, to)],
        thickness_mm: 150,
    };
    let mut floor = Floor {
        id: FloorId(index + 1),
        ordinal: index as i32,
        short_name: index.to_string(),
        name: Name::english("A floor"),
        outline: corners((0, 0, WIDTH, HEIGHT)),
        north_deg: 0,
        zones: vec![Zone {
            id: ZoneId(id(1)),
            kind: ZoneKind::Void,
            access: Access::Public,
            name: Name::english("Atrium"),
            polygon: corners((37_000, 15_000, 47_000, 22_000)),
        }],
        walls: vec![
            wall(1, 34_000, 0, 12_000),
            wall(2, 34_000, 16_000, 22_000),
            wall(3, 34_000, 26_000, HEIGHT),
            wall(4, 50_000, 0, 12_000),
            wall(5, 50_000, 16_000, 22_000),
            wall(6, 50_000, 26_000, HEIGHT),
        ],
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    };
    for (block, left) in (0..).zip([2_000, 14_500, 26_500, 51_500, 63_500, 73_000]) {
        let bays = if block % 3 == 2 { 7 } else { BAYS_IN_RUN };
        for row in 0..RUNS_IN_BLOCK + 3 {
            // Further bays leave a cross walk in the middle.
            let top = 2_000 + row * 1_900 + if row > 8 { 1_500 } else { 0 };
            let run = block * 100 + row;
            floor.runs.push(Run {
                id: RunId(id(run)),
                code: format!("{index}-{run}"),
            });
            for at in 0..bays {
                floor.bays.push(bay(
                    id(run * 16 + at),
                    id(run),
                    at,
                    Point::new(left + 450 + at * 900, top),
                ));
            }
        }
    }
    floor
}

fn bay(id: i64, run: i64, index: i32, centre: Point) -> Bay {
    let face = |side| Face {
        id: FaceId(id * 2 + i64::from(side == Side::B)),
        side,
        sign: Name::default(),
        sections: Vec::new(),
    };
    Bay {
        id: BayId(id),
        run: Some(RunId(run)),
        run_index: index,
        code: format!("B{id}"),
        centre,
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![face(Side::A), face(Side::B)],
    }
}
