//! The house: floors with their walls, bays, places and what joins them. Lengths are whole millimetres.
//! The plane of a floor: x to the right, y down the page, origin at the top left of its drawing. Angles are whole
//! degrees, clockwise as seen on the page; 0 points up the page.
//!
//! Which floor stands above which is said by `ordinal`; wings are zones, not floors. What can be walked on is derived
//! (outline minus walls, bays and blocked zones), never stored.

use super::id::{
    BayId, ClosureId, CollectionId, ConnectorId, FaceId, FloorId, OpeningId, PlaceId, RunId,
    SectionId, WallId, ZoneId,
};
use super::language::Name;
use super::spread::Spread;
use super::word::words;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A point of a floor, in millimetres.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(from = "[i32; 2]", into = "[i32; 2]")]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// Straight distance in millimetres.
    pub fn distance(self, other: Self) -> f64 {
        f64::from(self.x - other.x).hypot(f64::from(self.y - other.y))
    }
}

impl From<[i32; 2]> for Point {
    fn from([x, y]: [i32; 2]) -> Self {
        Self { x, y }
    }
}

impl From<Point> for [i32; 2] {
    fn from(p: Point) -> Self {
        [p.x, p.y]
    }
}

/// The whole house, as loaded from the file. Lists are in the file's order (floors by `ordinal`).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    pub floors: Vec<Floor>,
    pub connectors: Vec<Connector>,
    /// What is out of service now; ended closures are history and not here.
    pub closures: Vec<Closure>,
}

/// One floor with everything that stands on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    pub id: FloorId,
    pub ordinal: i32,
    /// What the lift button says: "G", "5".
    pub short_name: String,
    pub name: Name,
    /// A simple polygon, closed by itself.
    pub outline: Vec<Point>,
    pub north_deg: i32,
    pub zones: Vec<Zone>,
    pub walls: Vec<Wall>,
    pub openings: Vec<Opening>,
    pub runs: Vec<Run>,
    pub bays: Vec<Bay>,
    pub places: Vec<Place>,
}

impl Floor {
    /// The bay in the middle of a row, counted from the row's beginning; `None` where it has no bays.
    pub fn middle_of(&self, run: RunId) -> Option<&Bay> {
        let mut bays: Vec<&Bay> = self.bays.iter().filter(|b| b.run == Some(run)).collect();
        bays.sort_by_key(|bay| bay.run_index);
        bays.get(bays.len() / 2).copied()
    }
}

/// An area of a floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    pub id: ZoneId,
    pub kind: ZoneKind,
    pub access: Access,
    pub name: Name,
    pub polygon: Vec<Point>,
}

words! {
    /// What an area is for. A `Void` has no floor under it; `Closed` and zones without public access are not walked through.
    ZoneKind {
        Wing = "wing",
        Open = "open",
        Quiet = "quiet",
        Reading = "reading",
        Children = "children",
        Braille = "braille",
        Stack = "stack",
        Staff = "staff",
        Closed = "closed",
        Void = "void",
    }
}

words! {
    /// Who may enter.
    Access {
        Public = "public",
        Staff = "staff",
        /// Fetched by staff on request.
        Request = "request",
    }
}

/// A wall along a polyline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wall {
    pub id: WallId,
    pub points: Vec<Point>,
    pub thickness_mm: i32,
}

/// The stretch of a wall, from one point to another on its centre line, that can be walked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub id: OpeningId,
    pub kind: OpeningKind,
    pub from: Point,
    pub to: Point,
    pub is_step_free: bool,
    pub access: Access,
}

words! {
    /// What fills the opening.
    OpeningKind {
        Gap = "gap",
        Door = "door",
        Gate = "gate",
        /// Not for every day: routes don't use it.
        Emergency = "emergency",
    }
}

/// A row of bays that stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub id: RunId,
    /// On the end panel.
    pub code: String,
}

impl Run {
    /// What its end panels say of it; `None` where they say nothing.
    pub fn sign(&self) -> Option<&str> {
        Some(self.code.trim()).filter(|code| !code.is_empty())
    }
}

/// A bookcase: a rectangle with its length along x, then turned clockwise by `turn_deg` about its centre.
/// Face A looks up the page before turning (to smaller y), face B down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bay {
    pub id: BayId,
    pub run: Option<RunId>,
    /// 0 is the first from the run's beginning.
    pub run_index: i32,
    /// On the sign.
    pub code: String,
    pub centre: Point,
    pub length_mm: i32,
    pub depth_mm: i32,
    pub turn_deg: i32,
    pub shelves: i32,
    /// Face A first; a single-sided bay has face A only.
    pub faces: Vec<Face>,
}

impl Bay {
    /// What stands on all its faces, face A first.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.faces.iter().flat_map(|face| &face.sections)
    }
}

/// One side of a bay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Face {
    pub id: FaceId,
    pub side: Side,
    /// The subject on the end panel.
    pub sign: Name,
    /// From the left as one looks at the face.
    pub sections: Vec<Section>,
}

words! {
    /// Which side of a bay.
    Side {
        A = "A",
        B = "B",
    }
}

/// A stretch of a face with one range of call numbers; both labels as printed on the sign, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub id: SectionId,
    pub from_mm: i32,
    pub to_mm: i32,
    pub collection: CollectionId,
    pub first: String,
    pub last: String,
    pub subject: Name,
    pub surveyed_on: Option<NaiveDate>,
    /// Its books are being moved; who is sent there is told so.
    pub moving: Option<Moving>,
    /// Over what the range is known to be spread. It is kept on one bay, whatever that is.
    #[serde(default)]
    pub spread: Spread,
}

/// A move that is under way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moving {
    /// The day by which the books are to be in place.
    pub until: Option<NaiveDate>,
    /// What to say of it; may be empty.
    pub say: Name,
}

/// Somewhere to go that is no shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub id: PlaceId,
    pub kind: PlaceKind,
    pub name: Name,
    /// What visitors call it.
    pub other_names: Vec<String>,
    pub at: Point,
    /// Where a person standing there looks.
    pub facing_deg: Option<i32>,
    /// The furniture it is: a desk, a table, a rack. Nobody walks through it.
    pub polygon: Option<Vec<Point>>,
    pub is_staffed: bool,
    /// A sentence to say of it.
    pub say: Name,
}

words! {
    /// What kind of place it is.
    PlaceKind {
        /// A reception desk: routes start here.
        Desk = "desk",
        /// A help point of a floor.
        Help = "help",
        Catalogue = "catalogue",
        Toilet = "toilet",
        AccessibleToilet = "accessible_toilet",
        Water = "water",
        Entrance = "entrance",
        Exit = "exit",
        Property = "property",
        Reading = "reading",
        Display = "display",
        Newspapers = "newspapers",
        Braille = "braille",
        Children = "children",
        Auditorium = "auditorium",
        /// Where closed stack items are handed out.
        Counter = "counter",
        Copier = "copier",
        Prayer = "prayer",
        FirstAid = "first_aid",
        /// A printed plan on the wall: "you are here".
        Board = "board",
        Other = "other",
    }
}

/// What joins floors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connector {
    pub id: ConnectorId,
    pub kind: ConnectorKind,
    pub name: Name,
    pub is_step_free: bool,
    pub is_staff_only: bool,
    pub width_mm: i32,
    /// Seconds of waiting, once.
    pub wait_s: i32,
    /// Seconds for each floor travelled.
    pub floor_s: i32,
    /// By floor, lowest first.
    pub stops: Vec<Stop>,
}

/// Where a connector is entered and left on a floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    pub floor: FloorId,
    pub at: Point,
    /// Its shape on that floor; nobody walks through it. `at` lies outside of it, in front of the door.
    pub polygon: Vec<Point>,
}

words! {
    /// What kind of connector it is.
    ConnectorKind {
        Stairs = "stairs",
        Lift = "lift",
        EscalatorUp = "escalator_up",
        EscalatorDown = "escalator_down",
        Ramp = "ramp",
    }
}

/// Something out of service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    pub id: ClosureId,
    pub what: Closed,
    pub reason: Name,
    pub since: DateTime<Utc>,
    pub until: Option<DateTime<Utc>>,
    /// It is over at `until` without anybody saying so; otherwise the desk is asked then.
    pub ends_itself: bool,
}

/// What is out of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Closed {
    Connector(ConnectorId),
    Zone(ZoneId),
    Opening(OpeningId),
    Section(SectionId),
    Place(PlaceId),
}
