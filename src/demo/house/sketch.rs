//! The drawing hand: rooms, walls with doors, blocks of bays, places, each with the next free number. It draws only what
//! the editor can draw.

use crate::demo::stock::{Spot, Stock, Stretch};
use crate::domain::id::{BayId, FaceId, FloorId, OpeningId, PlaceId, RunId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Face, Floor, Opening, OpeningKind, Place, PlaceKind, Point, Run, Side, Wall, Zone,
    ZoneKind,
};

/// One bay is 900 mm long.
pub(in crate::demo) const BAY_MM: i32 = 900;
const WALL_MM: i32 = 150;

/// A rectangle: left, top, right, bottom.
pub(super) type Box4 = (i32, i32, i32, i32);

/// A side of a room, as seen on the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Top,
    Right,
    Bottom,
    Left,
}

/// A door in a room's wall: which wall, where it begins (measured along x or y of the floor) and how wide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Door {
    pub edge: Edge,
    pub from: i32,
    pub width: i32,
    pub kind: OpeningKind,
}

impl Door {
    pub const fn new(edge: Edge, from: i32, width: i32) -> Self {
        Self {
            edge,
            from,
            width,
            kind: OpeningKind::Door,
        }
    }
}

/// A room with its walls. Walls that the outline or a neighbour already gives are left out.
pub(super) struct Room<'a> {
    pub kind: ZoneKind,
    pub access: Access,
    pub name: Name,
    pub area: Box4,
    pub walls: &'a [Edge],
    pub doors: &'a [Door],
}

/// Runs of double-faced bays side by side, from the top left corner of the first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub wing: char,
    pub at: (i32, i32),
    /// Bays in each run.
    pub bays: i32,
    pub runs: i32,
    /// Free floor between two runs.
    pub aisle_mm: i32,
    pub depth_mm: i32,
    pub shelves: i32,
    /// Runs lie along the page, or stand upright on it.
    pub is_upright: bool,
}

impl Block {
    /// Full-height bays, 600 mm deep, with aisles of 1.3 m.
    pub const fn along(wing: char, at: (i32, i32), bays: i32, runs: i32) -> Self {
        Self {
            wing,
            at,
            bays,
            runs,
            aisle_mm: 1300,
            depth_mm: 600,
            shelves: 6,
            is_upright: false,
        }
    }

    /// The same with upright runs.
    pub const fn upright(wing: char, at: (i32, i32), bays: i32, runs: i32) -> Self {
        Self {
            is_upright: true,
            ..Self::along(wing, at, bays, runs)
        }
    }
}

/// One run to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct RunAt {
    pub wing: char,
    pub centre: (i32, i32),
    pub turn_deg: i32,
    pub bays: i32,
    pub depth_mm: i32,
    pub shelves: i32,
}

/// The floors drawn so far, and the shelves in the order in which a reader walks along them.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    pub floors: Vec<Floor>,
    pub stretches: Vec<Stretch>,
    ids: Ids,
    /// How many bays the wing of this floor has so far.
    numbers: [i32; 2],
}

#[derive(Debug, Default)]
struct Ids {
    zone: i64,
    wall: i64,
    opening: i64,
    run: i64,
    bay: i64,
    face: i64,
    place: i64,
}

fn next(id: &mut i64) -> i64 {
    *id += 1;
    *id
}

pub(super) fn corners((left, top, right, bottom): Box4) -> Vec<Point> {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|(x, y)| Point::new(x, y))
        .into()
}

impl Sketch {
    /// Begins the next floor up.
    pub fn begin_floor(&mut self, name: Name, outline: &[(i32, i32)]) {
        let ordinal = self.floors.len() as i32;
        let short_name = if ordinal == 0 {
            "G".into()
        } else {
            ordinal.to_string()
        };
        self.numbers = [0; 2];
        self.floors.push(Floor {
            id: FloorId(i64::from(ordinal) + 1),
            ordinal,
            short_name,
            name,
            outline: outline.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
            north_deg: 0,
            zones: Vec::new(),
            walls: Vec::new(),
            openings: Vec::new(),
            runs: Vec::new(),
            bays: Vec::new(),
            places: Vec::new(),
        });
    }

    /// The floor in hand.
    fn floor(&mut self) -> Option<&mut Floor> {
        self.floors.last_mut()
    }

    /// Its vertical order.
    pub fn ordinal(&self) -> i32 {
        self.floors.len() as i32 - 1
    }

    /// An area without walls of its own.
    pub fn zone(
        &mut self,
        kind: ZoneKind,
        access: Access,
        name: Name,
        polygon: Vec<Point>,
    ) -> ZoneId {
        let id = ZoneId(next(&mut self.ids.zone));
        if let Some(floor) = self.floor() {
            floor.zones.push(Zone {
                id,
                kind,
                access,
                name,
                polygon,
            });
        }
        id
    }

    /// A public area in the shape of a rectangle.
    pub fn area(&mut self, kind: ZoneKind, name: Name, area: Box4) {
        self.zone(kind, Access::Public, name, corners(area));
    }

    /// A straight wall.
    pub fn wall(&mut self, from: (i32, i32), to: (i32, i32)) {
        let id = WallId(next(&mut self.ids.wall));
        let points = vec![Point::new(from.0, from.1), Point::new(to.0, to.1)];
        if let Some(floor) = self.floor() {
            floor.walls.push(Wall {
                id,
                points,
                thickness_mm: WALL_MM,
            });
        }
    }

    /// A way through a wall.
    pub fn opening(&mut self, kind: OpeningKind, access: Access, from: (i32, i32), to: (i32, i32)) {
        let id = OpeningId(next(&mut self.ids.opening));
        let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
        if let Some(floor) = self.floor() {
            floor.openings.push(Opening {
                id,
                kind,
                from,
                to,
                is_step_free: true,
                access,
            });
        }
    }

    /// A room: its area, walls and doors. Staff doors lead into rooms that are not public.
    pub fn room(&mut self, room: Room<'_>) {
        let (left, top, right, bottom) = room.area;
        for edge in room.walls {
            let (from, to) = match edge {
                Edge::Top => ((left, top), (right, top)),
                Edge::Right => ((right, top), (right, bottom)),
                Edge::Bottom => ((left, bottom), (right, bottom)),
                Edge::Left => ((left, top), (left, bottom)),
            };
            self.wall(from, to);
        }
        let access = if room.access == Access::Public {
            Access::Public
        } else {
            Access::Staff
        };
        for door in room.doors {
            let to = door.from + door.width;
            let (from, to) = match door.edge {
                Edge::Top => ((door.from, top), (to, top)),
                Edge::Right => ((right, door.from), (right, to)),
                Edge::Bottom => ((door.from, bottom), (to, bottom)),
                Edge::Left => ((left, door.from), (left, to)),
            };
            self.opening(door.kind, access, from, to);
        }
        self.zone(room.kind, room.access, room.name, corners(room.area));
    }

    /// A place; gives it back to be furnished further.
    pub fn place(&mut self, kind: PlaceKind, name: Name, at: (i32, i32)) -> Option<&mut Place> {
        let id = PlaceId(next(&mut self.ids.place));
        let floor = self.floor()?;
        floor.places.push(Place {
            id,
            kind,
            name,
            other_names: Vec::new(),
            at: Point::new(at.0, at.1),
            facing_deg: None,
            polygon: None,
            is_staffed: false,
            say: Name::default(),
        });
        floor.places.last_mut()
    }

    /// A place that takes up an area: tables, racks.
    pub fn furniture(&mut self, kind: PlaceKind, name: Name, area: Box4) {
        let (left, top, right, bottom) = area;
        let middle = (i32::midpoint(left, right), i32::midpoint(top, bottom));
        if let Some(place) = self.place(kind, name, middle) {
            place.polygon = Some(corners(area));
        }
    }

    /// Blocks of bays for one stretch of a collection, in the order in which its numbers run.
    pub fn shelves(&mut self, stock: Stock, blocks: &[Block]) {
        let mut runs = Vec::new();
        for block in blocks {
            let (left, top) = block.at;
            let half_length = block.bays * BAY_MM / 2;
            for i in 0..block.runs {
                let (pitch, half) = (block.depth_mm + block.aisle_mm, block.depth_mm / 2);
                // Upright runs begin on the right, where face A looks.
                let centre = if block.is_upright {
                    (
                        left + (block.runs - 1 - i) * pitch + half,
                        top + half_length,
                    )
                } else {
                    (left + half_length, top + i * pitch + half)
                };
                runs.push(RunAt {
                    wing: block.wing,
                    centre,
                    turn_deg: if block.is_upright { 90 } else { 0 },
                    bays: block.bays,
                    depth_mm: block.depth_mm,
                    shelves: block.shelves,
                });
            }
        }
        self.runs(stock, &runs);
    }

    /// Runs for one stretch of a collection. One walks along face A, round its end and along face B, where the next
    /// run's face A stands opposite: the numbers never jump.
    pub fn runs(&mut self, stock: Stock, runs: &[RunAt]) {
        let mut spots = Vec::new();
        for run in runs {
            let bays = self.run(*run);
            // Face A is read from its left end, which is where face B ends.
            spots.extend(bays.iter().rev().map(|bay| Spot {
                bay: *bay,
                side: Side::A,
            }));
            spots.extend(bays.iter().map(|bay| Spot {
                bay: *bay,
                side: Side::B,
            }));
        }
        self.stretches.push(Stretch {
            stock,
            floor: self.floors.len().saturating_sub(1),
            spots,
        });
    }

    /// Draws a run; gives the places of its bays in the floor's list.
    fn run(&mut self, run: RunAt) -> Vec<usize> {
        let ordinal = self.ordinal();
        let id = RunId(next(&mut self.ids.run));
        let wing = usize::from(run.wing == 'B');
        let floor_name = if ordinal == 0 {
            "G".to_owned()
        } else {
            ordinal.to_string()
        };
        let (sin, cos) = match run.turn_deg {
            0 => (0.0, 1.0),
            90 => (1.0, 0.0),
            turn => f64::from(turn).to_radians().sin_cos(),
        };
        let mut bays = Vec::new();
        for i in 0..run.bays {
            let off = f64::from((2 * i + 1 - run.bays) * BAY_MM) / 2.0;
            let centre = Point::new(
                run.centre.0 + (off * cos).round() as i32,
                run.centre.1 + (off * sin).round() as i32,
            );
            self.numbers[wing] += 1;
            bays.push(Bay {
                id: BayId(next(&mut self.ids.bay)),
                run: Some(id),
                run_index: i,
                code: format!("{}{floor_name}-{:03}", run.wing, self.numbers[wing]),
                centre,
                length_mm: BAY_MM,
                depth_mm: run.depth_mm,
                turn_deg: run.turn_deg,
                shelves: run.shelves,
                faces: Side::ALL.map(|side| self.face(side)).into(),
            });
        }
        let Some(floor) = self.floor() else {
            return Vec::new();
        };
        let code = format!("{}{floor_name}-R{:02}", run.wing, floor.runs.len() + 1);
        floor.runs.push(Run { id, code });
        let first = floor.bays.len();
        floor.bays.extend(bays);
        (first..floor.bays.len()).collect()
    }

    fn face(&mut self, side: Side) -> Face {
        Face {
            id: FaceId(next(&mut self.ids.face)),
            side,
            sign: Name::default(),
            sections: Vec::new(),
        }
    }
}
