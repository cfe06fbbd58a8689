//! Floors and houses thrown together by chance, the same for the same number: rows at any turn, touching, back to back,
//! with gaps a body fits through by a hair, on walls and into each other; outlines with dents and slants; walls of several
//! pieces with doors on the slant, some with a step, for staff or for an emergency; voids, staff rooms with dents, round
//! pillars and tables.

use deskbell::domain::geometry::PointF;
use deskbell::domain::id::*;
use deskbell::domain::language::Name;
use deskbell::domain::plan::*;

/// Chance that can be asked for again (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `least` up to, but not, `most`.
    pub fn within(&mut self, least: i32, most: i32) -> i32 {
        least + (self.next() % (most - least).max(1) as u64) as i32
    }

    /// So many times of a hundred.
    pub fn is(&mut self, percent: i32) -> bool {
        self.within(0, 100) < percent
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.within(0, all.len() as i32) as usize]
    }

    pub fn point(&mut self, floor: &Floor) -> Point {
        let most = |of: fn(&Point) -> i32| floor.outline.iter().map(of).max().unwrap_or(1);
        Point::new(self.within(0, most(|p| p.x)), self.within(0, most(|p| p.y)))
    }
}

fn rectangle(left: i32, top: i32, right: i32, bottom: i32) -> Vec<Point> {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|(x, y)| Point::new(x, y))
        .into()
}

/// A floor of this number; every id on it is `ordinal` times ten thousand and some.
pub fn floor(seed: u64, ordinal: i32) -> Floor {
    let chance = &mut Chance::new(seed * 16 + ordinal as u64);
    let (wide, high) = (chance.within(9_000, 26_000), chance.within(8_000, 18_000));
    let mut floor = Floor {
        id: FloorId(i64::from(ordinal) + 1),
        ordinal,
        short_name: ordinal.to_string(),
        name: Name::english(format!("Floor {ordinal}")),
        outline: outline(chance, wide, high),
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: Vec::new(),
    };
    for number in 0..chance.within(0, 9) {
        add_run(&mut floor, chance, number);
    }
    for number in 0..chance.within(0, 4) {
        add_wall(&mut floor, chance, number);
    }
    add_areas(&mut floor, chance);
    floor
}

fn outline(chance: &mut Chance, wide: i32, high: i32) -> Vec<Point> {
    let (x, y) = (
        wide - chance.within(2_000, wide / 2),
        high - chance.within(2_000, high / 2),
    );
    let p = Point::new;
    match chance.within(0, 4) {
        0 => vec![
            p(0, 0),
            p(wide, 0),
            p(wide, y),
            p(x, y),
            p(x, high),
            p(0, high),
        ],
        1 => vec![p(0, 0), p(x, 0), p(wide, y), p(wide, high), p(0, high)],
        2 => vec![
            p(0, 0),
            p(x, 0),
            p(x, high - y),
            p(wide, high - y),
            p(wide, high),
            p(0, high),
        ],
        _ => rectangle(0, 0, wide, high),
    }
}

fn id(floor: &Floor, number: i32) -> i64 {
    floor.id.0 * 10_000 + i64::from(number)
}

fn add_run(floor: &mut Floor, chance: &mut Chance, number: i32) {
    let run = id(floor, number);
    floor.runs.push(Run {
        id: RunId(run),
        code: format!("R{run}"),
    });
    let depth = chance.of(&[350, 400, 600]);
    let gap = chance.of(&[0, 0, 0, 1, 40, 580, 600, 620, 905]);
    let mut turn = chance.of(&[0, 0, 0, 90, 90, 45, 180, 270]);
    if chance.is(40) {
        turn = chance.within(0, 360);
    }
    let mut middle = chance.point(floor);
    // Beside the run before: back to back, or with an aisle one can just walk through, or not.
    if let (Some(last), true) = (floor.bays.last(), chance.is(40)) {
        turn = last.turn_deg;
        let off = f64::from(depth + last.depth_mm) / 2.0
            + f64::from(chance.of(&[0, 0, 300, 620, 890, 905, 1_200]));
        middle = (PointF::from(last.centre) + last.face_normal(Side::B) * off).round();
    }
    if chance.is(15) {
        (middle.y, turn) = (depth / 2, 0); // on the outer wall
    }
    let (sin, cos) = f64::from(turn).to_radians().sin_cos();
    for index in 0..chance.within(1, 8) {
        let off = f64::from(index * (900 + gap));
        let bay = id(floor, 100 + number * 20 + index);
        let face = |side| Face {
            id: FaceId(bay * 2 + i64::from(side == Side::B)),
            side,
            sign: Name::default(),
            sections: Vec::new(),
        };
        floor.bays.push(Bay {
            id: BayId(bay),
            run: Some(RunId(run)),
            run_index: index,
            code: format!("B{bay}"),
            centre: Point::new(
                middle.x + (off * cos).round() as i32,
                middle.y + (off * sin).round() as i32,
            ),
            length_mm: 900,
            depth_mm: depth,
            turn_deg: turn,
            shelves: 6,
            faces: vec![face(Side::A), face(Side::B)],
        });
    }
}

fn add_wall(floor: &mut Floor, chance: &mut Chance, number: i32) {
    let mut points = vec![chance.point(floor), chance.point(floor)];
    if chance.is(50) {
        points[1].x = points[0].x; // upright
    }
    while chance.is(40) && points.len() < 4 {
        points.push(chance.point(floor));
    }
    // No wall doubles back upon itself.
    while let Some(at) = points.windows(3).position(|p| {
        let [a, b, c] = [p[0], p[1], p[2]].map(PointF::from);
        let (out, back) = (a - b, c - b);
        out.dot(back) > 0.9 * a.distance(b) * b.distance(c)
    }) {
        points.truncate(at + 2);
    }
    points.dedup();
    if points.len() < 2 {
        return;
    }
    let wall = Wall {
        id: WallId(id(floor, number)),
        points,
        thickness_mm: chance.of(&[50, 100, 150, 240]),
    };
    for (piece, ends) in wall.points.windows(2).enumerate() {
        let (from, to) = (PointF::from(ends[0]), PointF::from(ends[1]));
        let width = f64::from(chance.of(&[580, 700, 890, 910, 1_200, 1_800]));
        let length = from.distance(to);
        if length < width + 600.0 || chance.is(25) {
            continue;
        }
        let at = f64::from(chance.within(300, (length - width) as i32 - 200));
        let way = (to - from) * (1.0 / length);
        floor.openings.push(Opening {
            id: OpeningId(id(floor, number * 4 + piece as i32)),
            kind: chance.of(&[
                OpeningKind::Door,
                OpeningKind::Door,
                OpeningKind::Gap,
                OpeningKind::Gate,
                OpeningKind::Emergency,
            ]),
            from: (from + way * at).round(),
            to: (from + way * (at + width)).round(),
            is_step_free: chance.is(75),
            access: if chance.is(15) {
                Access::Staff
            } else {
                Access::Public
            },
        });
    }
    floor.walls.push(wall);
}

fn add_areas(floor: &mut Floor, chance: &mut Chance) {
    let mut zone = |number, kind, polygon| {
        let id = ZoneId(id(floor, number));
        floor.zones.push(Zone {
            id,
            kind,
            access: Access::Public,
            name: Name::english("Area"),
            polygon,
        });
    };
    let corner = Point::new(chance.within(0, 20_000), chance.within(0, 14_000));
    let (w, h) = (chance.within(500, 4_000), chance.within(500, 4_000));
    let (x, y) = (corner.x, corner.y);
    if chance.is(40) {
        zone(
            1,
            ZoneKind::Void,
            rectangle(x / 2, y / 2, x / 2 + w, y / 2 + h),
        );
    }
    if chance.is(40) {
        let p = Point::new;
        let dent = vec![
            p(x, y),
            p(x + w, y),
            p(x + w, y + h),
            p(x + w / 2, y + h),
            p(x + w / 2, y + h / 2),
            p(x, y + h / 2),
        ];
        zone(2, ZoneKind::Staff, dent);
    }
    zone(
        3,
        ZoneKind::Open,
        rectangle(x / 3, y / 3, x / 3 + w, y / 3 + h),
    );
    for number in 0..chance.within(0, 4) {
        let at = chance.point(floor);
        let round = |i: i32| {
            let (sin, cos) = (f64::from(i) / 12.0 * std::f64::consts::TAU).sin_cos();
            (PointF::from(at) + PointF::new(cos, sin) * 350.0).round()
        };
        let polygon = if chance.is(50) {
            (0..12).map(round).collect()
        } else {
            rectangle(at.x - 700, at.y - 400, at.x + 700, at.y + 400)
        };
        floor.places.push(Place {
            id: PlaceId(id(floor, number)),
            kind: PlaceKind::Reading,
            name: Name::english("Table"),
            other_names: Vec::new(),
            at,
            facing_deg: None,
            polygon: Some(polygon),
            is_staffed: chance.is(30),
            say: Name::default(),
        });
    }
}

/// A house of three such floors with lifts, stairs, escalators and ramps, some out of service.
pub fn house(seed: u64) -> Plan {
    let chance = &mut Chance::new(seed ^ 0xABCD);
    let floors: Vec<Floor> = (0..3).map(|ordinal| floor(seed, ordinal)).collect();
    let mut plan = Plan {
        floors,
        ..Plan::default()
    };
    for number in 1..=i64::from(chance.within(1, 6)) {
        let kind = chance.of(&ConnectorKind::ALL);
        let at = chance.point(&plan.floors[0]);
        let stops = plan.floors.iter().filter(|_| chance.is(85));
        let stops = stops.map(|floor| Stop {
            floor: floor.id,
            at,
            polygon: rectangle(at.x - 900, at.y - 2_300, at.x + 900, at.y - 500),
        });
        let connector = Connector {
            id: ConnectorId(number),
            kind,
            name: Name::english(format!("C{number}")),
            is_step_free: matches!(kind, ConnectorKind::Lift | ConnectorKind::Ramp),
            is_staff_only: false,
            width_mm: 1_100,
            wait_s: if kind == ConnectorKind::Lift { 25 } else { 0 },
            floor_s: if kind == ConnectorKind::Lift { 4 } else { 18 },
            stops: stops.collect(),
        };
        if chance.is(25) {
            plan.closures.push(Closure {
                id: ClosureId(number),
                what: Closed::Connector(connector.id),
                reason: Name::default(),
                since: chrono::DateTime::UNIX_EPOCH,
                until: None,
                ends_itself: false,
            });
        }
        plan.connectors.push(connector);
    }
    let doors: Vec<OpeningId> = plan
        .floors
        .iter()
        .flat_map(|f| &f.openings)
        .map(|o| o.id)
        .collect();
    for (number, door) in (100..).zip(doors).filter(|_| chance.is(15)) {
        plan.closures.push(Closure {
            id: ClosureId(number),
            what: Closed::Opening(door),
            reason: Name::default(),
            since: chrono::DateTime::UNIX_EPOCH,
            until: None,
            ends_itself: false,
        });
    }
    plan
}
