//! A way through the house, as the router finds it and as it is told.

use super::id::{BayId, ConnectorId, FloorId, PlaceId, RunId, SectionId, ZoneId};
use super::plan::{Closed, Point, Side};
use super::spread::Over;
use super::word::words;

/// How somebody walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Gait {
    #[default]
    Walking,
    /// With wheels or without stairs: lifts and ramps only, more room at the sides.
    StepFree,
}

impl Gait {
    pub const ALL: [Self; 2] = [Self::Walking, Self::StepFree];
}

words! {
    /// What somebody chooses a way by.
    WayKind {
        Shortest = "shortest",
        /// Walking, and by no stairs.
        ByLift = "by-lift",
        StepFree = "step-free",
    }
}

/// Where a way begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Goal {
    Place(PlaceId),
    /// Before the face of the bay that is nearer to walk to.
    Bay(BayId),
    /// Before the middle of the section, on its side of the bay.
    Section(SectionId),
    /// Before the bay in the middle of the row, as for [`Goal::Bay`].
    Run(RunId),
    /// Well inside of the area; where visitors may not enter, before the nearest of its doors.
    Zone(ZoneId),
    /// The stop that is nearest to walk to.
    Connector(ConnectorId),
    Point(FloorId, Point),
}

/// A way from one spot to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    pub gait: Gait,
    /// What is walked, without what is ridden or climbed.
    pub length_mm: u32,
    pub seconds: u32,
    /// One leg for each floor walked on, in order.
    pub legs: Vec<Leg>,
    /// What is out of service and would have been on the way.
    pub avoided: Vec<Closed>,
    /// The start or the goal stands where nobody can walk: the way begins or ends at the nearest spot where one can.
    pub is_snapped: bool,
}

/// The part of a way on one floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    pub floor: FloorId,
    /// At least one point; the first is where the floor is entered, the last where it is left or the goal.
    pub points: Vec<Point>,
    /// What is taken at the end of the leg to the next one.
    pub then: Option<ConnectorId>,
}

/// Why there is no way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRoute {
    /// The plan doesn't know the start or the goal, or there is no floor to stand on.
    UnknownGoal,
    NoWay {
        gait: Gait,
        /// What is out of service and would have opened the way.
        closed: Vec<Closed>,
        /// The nearest place with somebody to ask.
        staffed: Option<PlaceId>,
    },
}

/// The left or the right of somebody who walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hand {
    Left,
    Right,
}

/// Where to go on to, from the walker's view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    Ahead,
    /// Less than a right turn: 25 to 60 degrees.
    Bear(Hand),
    Sharp(Hand),
    /// About face, round whatever lies on that hand: 150 degrees and more.
    Round(Hand),
}

/// One sentence of a way as it is told: where on which floor, and what to do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub floor: FloorId,
    pub at: Point,
    pub act: Act,
}

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Walk(Walk),
    /// Into an aisle between shelves.
    Aisle(Aisle),
    /// By lift, stairs, escalator or ramp; `leave` is how to go on from its door.
    Ride {
        connector: ConnectorId,
        to: FloorId,
        leave: Option<Turn>,
    },
    AtBay(AtBay),
    AtPlace {
        place: PlaceId,
        lies: Option<Turn>,
    },
    AtConnector(ConnectorId),
    AtZone(ZoneId),
    AtPoint,
    /// The goal can't be walked up to; this is the nearest spot.
    AsNearAsCanBe,
}

/// Walking on to the next bend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    /// `None` where nobody knows which way the walker looks, or where it was told already.
    pub turn: Option<Turn>,
    /// Rounded to 5 m; 0 is a few paces.
    pub metres: u32,
    /// A place one comes past, the clearest landmark of the stretch.
    pub past: Option<PlaceId>,
    /// What one walks to at first; told only where nobody knows which way the walker looks and nothing is come past.
    pub towards: Option<Towards>,
    /// The door one goes through, the last where there are several.
    pub door: Option<Door>,
    /// The run whose sign stands at the mouth of the aisle that this walk runs straight into.
    pub into: Option<RunId>,
}

/// A door on a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Door {
    /// The room with a name that it leads into.
    pub room: Option<ZoneId>,
}

/// What is seen ahead as somebody sets out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    Place(PlaceId),
    Connector(ConnectorId),
    /// The shelves at whose end this run's sign is.
    Run(RunId),
}

/// Turning into an aisle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aisle {
    pub hand: Hand,
    /// Counted on that hand along the stretch walked before; 1 is the first.
    pub nth: Option<u32>,
    /// Whose end panel is at the mouth of the aisle.
    pub run: Option<RunId>,
    /// As for [`Walk::metres`].
    pub metres: u32,
}

/// Before a bay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtBay {
    pub bay: BayId,
    /// Where what is sought is anywhere in the row, the area or on the floor: that is told, and no bay.
    pub over: Over,
    /// Told only for a bay with books on both sides.
    pub side: Option<Side>,
    /// Where the bay is as one arrives.
    pub lies: Option<Turn>,
    /// Which bay of its run, where a bay is told, counted as one walks in, and of how many.
    pub nth: Option<(u32, u32)>,
    /// The sections whose first and last labels tell what stands there.
    pub sections: Option<(SectionId, SectionId)>,
}
