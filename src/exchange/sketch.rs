//! A plan for a branch that has none: the bays that a shelf list names, in rows on plain floors, joined by one lift and
//! one stairs, with the desk on the lowest floor. It is a sketch to find numbers and ways with until the true plan is
//! drawn, and always the same for the same list.

mod level;

pub use level::Level;

use crate::domain::id::{BayId, ConnectorId, FaceId, FloorId, PlaceId, RunId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Connector, ConnectorKind, Face, Floor, Place, PlaceKind, Plan, Point, Run, Side,
    Stop, Zone, ZoneKind,
};

/// The bays of a floor, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloorBays {
    pub level: Level,
    /// Face A of its bays looks east, not north.
    pub is_across: bool,
    pub bays: Vec<NamedBay>,
}

/// A bay as a list names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBay {
    pub code: String,
    pub is_double: bool,
    /// The area that it stands for, where the list names no bays of it.
    pub area: Option<String>,
}

// Millimetres. A walkway of 1,200 lets two people pass and a wheelchair turn into it.
const BAY_LENGTH: i32 = 900;
const BAY_DEPTH: i32 = 600;
const SINGLE_DEPTH: i32 = 350;
const PITCH: i32 = BAY_DEPTH + 1_200;
const CROSS_AISLE: i32 = 2_000;
/// Where the shelves begin, right of desk, lift and stairs.
const CORE: i32 = 6_000;
const LEAST_HEIGHT: i32 = 11_000;
const SHELVES: i32 = 6;

/// A floor from this level up is above where people come in: a ground floor is added below it.
const UPSTAIRS: i32 = 2;

/// Lays the bays out. Ids are counted up from 1; the store gives the true ones.
pub fn plan(mut floors: Vec<FloorBays>) -> Plan {
    floors.sort_by_key(|floor| floor.level.ordinal);
    if floors
        .first()
        .is_some_and(|lowest| lowest.level.ordinal >= UPSTAIRS)
    {
        let level = Level {
            ordinal: 0,
            short: "G".to_owned(),
        };
        floors.insert(
            0,
            FloorBays {
                level,
                is_across: false,
                bays: Vec::new(),
            },
        );
    }
    let most = floors
        .iter()
        .map(|floor| floor.bays.len())
        .max()
        .unwrap_or(0);
    let grid = Grid::of(most);
    let mut ids = Ids::default();
    let mut plan = Plan::default();
    for (index, floor) in floors.into_iter().enumerate() {
        let is_lowest = index == 0;
        plan.floors.push(floor_of(floor, grid, is_lowest, &mut ids));
    }
    if plan.floors.len() > 1 {
        plan.connectors = connectors(&plan.floors);
    }
    plan
}

/// How bays stand: so many in a run, so many runs in a block, blocks side by side.
#[derive(Debug, Clone, Copy)]
struct Grid {
    in_run: usize,
    runs: usize,
    blocks: usize,
}

impl Grid {
    /// A grid for so many bays, about as deep as it is wide.
    fn of(bays: usize) -> Self {
        const MOST_RUNS: usize = 16;
        let in_run = ((2.0 * bays as f64).sqrt().ceil() as usize).clamp(5, 12);
        let all_runs = bays.div_ceil(in_run).max(1);
        let blocks = all_runs.div_ceil(MOST_RUNS);
        Self {
            in_run,
            runs: all_runs.div_ceil(blocks),
            blocks,
        }
    }

    fn block_width(self) -> i32 {
        self.in_run as i32 * BAY_LENGTH + CROSS_AISLE
    }

    /// The corner opposite to the origin.
    fn far_corner(self) -> Point {
        let height = 2 * CROSS_AISLE + self.runs as i32 * PITCH;
        Point::new(
            CORE + self.blocks as i32 * self.block_width(),
            height.max(LEAST_HEIGHT),
        )
    }

    /// The run a bay stands in, and which one of the run it is.
    fn place_in_run(self, index: usize) -> (usize, usize) {
        (index / self.in_run, index % self.in_run)
    }

    /// The ground of a bay that stands for an area: half way to all its neighbours.
    fn around(self, index: usize) -> Vec<Point> {
        let at = self.centre(index);
        let (x, y) = (BAY_LENGTH / 2, PITCH / 2);
        rectangle(
            Point::new(at.x - x, at.y - y),
            Point::new(at.x + x, at.y + y),
        )
    }

    fn centre(self, index: usize) -> Point {
        let (run, in_run) = self.place_in_run(index);
        let (block, row) = (run / self.runs, run % self.runs);
        Point::new(
            CORE + block as i32 * self.block_width() + in_run as i32 * BAY_LENGTH + BAY_LENGTH / 2,
            CROSS_AISLE + row as i32 * PITCH + BAY_DEPTH / 2,
        )
    }
}

#[derive(Debug, Default)]
struct Ids(i64);

impl Ids {
    fn next(&mut self) -> i64 {
        self.0 += 1;
        self.0
    }
}

fn floor_of(floor: FloorBays, grid: Grid, is_lowest: bool, ids: &mut Ids) -> Floor {
    let FloorBays {
        level,
        is_across,
        bays,
    } = floor;
    let runs: Vec<Run> = (0..bays.len().div_ceil(grid.in_run))
        .map(|index| Run {
            id: RunId(ids.next()),
            code: format!("{}-{:02}", level.short, index + 1),
        })
        .collect();
    let zones = zones(&bays, grid, ids);
    let bays = bays.into_iter().enumerate().map(|(index, named)| {
        let (run, run_index) = grid.place_in_run(index);
        Bay {
            id: BayId(ids.next()),
            run: runs.get(run).map(|run| run.id),
            run_index: run_index as i32,
            centre: grid.centre(index),
            length_mm: BAY_LENGTH,
            depth_mm: if named.is_double {
                BAY_DEPTH
            } else {
                SINGLE_DEPTH
            },
            turn_deg: 0,
            shelves: SHELVES,
            faces: faces(named.is_double, ids),
            code: named.code,
        }
    });
    let bays = bays.collect();
    let far = grid.far_corner();
    Floor {
        id: FloorId(ids.next()),
        ordinal: level.ordinal,
        name: level.name(),
        short_name: level.short,
        outline: rectangle(Point::new(0, 0), far),
        // Face A looks up the page.
        north_deg: if is_across { 270 } else { 0 },
        zones,
        walls: Vec::new(),
        openings: Vec::new(),
        runs,
        bays,
        places: if is_lowest {
            desk_and_entrance(ids)
        } else {
            Vec::new()
        },
    }
}

/// The areas that bays stand for.
fn zones(bays: &[NamedBay], grid: Grid, ids: &mut Ids) -> Vec<Zone> {
    let areas = bays.iter().enumerate();
    let areas = areas.filter_map(|(index, bay)| Some((index, bay.area.as_deref()?)));
    let zones = areas.map(|(index, name)| Zone {
        id: ZoneId(ids.next()),
        kind: ZoneKind::Open,
        access: Access::Public,
        name: Name::english(name),
        polygon: grid.around(index),
    });
    zones.collect()
}

fn faces(is_double: bool, ids: &mut Ids) -> Vec<Face> {
    let sides: &[Side] = if is_double {
        &[Side::A, Side::B]
    } else {
        &[Side::A]
    };
    (sides.iter())
        .map(|side| Face {
            id: FaceId(ids.next()),
            side: *side,
            sign: Name::default(),
            sections: Vec::new(),
        })
        .collect()
}

fn desk_and_entrance(ids: &mut Ids) -> Vec<Place> {
    let mut place = |kind, name: Name, at, facing_deg| Place {
        id: PlaceId(ids.next()),
        kind,
        name,
        other_names: Vec::new(),
        at,
        facing_deg: Some(facing_deg),
        polygon: None,
        is_staffed: kind == PlaceKind::Desk,
        say: Name::default(),
    };
    let desk = Name::new("Reception desk", "வரவேற்பு மேசை");
    vec![
        place(PlaceKind::Desk, desk, Point::new(3_000, 8_000), 270),
        place(
            PlaceKind::Entrance,
            Name::new("Entrance", "நுழைவாயில்"),
            Point::new(600, 9_800),
            90,
        ),
    ]
}

/// One lift and one stairs beside each other at the left wall, on every floor.
fn connectors(floors: &[Floor]) -> Vec<Connector> {
    let stops = |at: Point, corner: Point, far: Point| {
        let stop = |floor: &Floor| Stop {
            floor: floor.id,
            at,
            polygon: rectangle(corner, far),
        };
        floors.iter().map(stop).collect()
    };
    vec![
        Connector {
            id: ConnectorId(1),
            kind: ConnectorKind::Lift,
            name: Name::new("Lift", "மின்தூக்கி"),
            is_step_free: true,
            is_staff_only: false,
            width_mm: 1_100,
            wait_s: 40,
            floor_s: 6,
            stops: stops(
                Point::new(2_800, 1_200),
                Point::new(200, 200),
                Point::new(2_200, 2_200),
            ),
        },
        Connector {
            id: ConnectorId(2),
            kind: ConnectorKind::Stairs,
            name: Name::new("Stairs", "படிக்கட்டு"),
            is_step_free: false,
            is_staff_only: false,
            width_mm: 1_500,
            wait_s: 0,
            floor_s: 20,
            stops: stops(
                Point::new(3_600, 4_200),
                Point::new(200, 3_200),
                Point::new(3_000, 5_200),
            ),
        },
    ]
}

/// The corners of an upright rectangle, clockwise as seen.
fn rectangle(from: Point, to: Point) -> Vec<Point> {
    vec![from, Point::new(to.x, from.y), to, Point::new(from.x, to.y)]
}

#[cfg(test)]
mod tests;
