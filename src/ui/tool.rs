//! What a hand does on the drawing board.

use super::icon::Icon;
use crate::domain::word::words;

words! {
    /// A tool of the board.
    Tool {
        /// Chooses, moves, turns, takes hold of corners.
        Select = "select",
        /// Moves the board under the eye.
        Pan = "pan",
        Outline = "outline",
        Wall = "wall",
        Opening = "opening",
        Zone = "zone",
        Run = "run",
        Bay = "bay",
        Place = "place",
        /// The outline of a place's furniture.
        Furniture = "furniture",
        Connector = "connector",
        /// A board that says "you are here".
        Here = "here",
        /// Scales the picture under the floor by two points of known distance.
        Measure = "measure",
    }
}

impl Tool {
    pub fn icon(self) -> Icon {
        match self {
            Self::Select => Icon::Navigation,
            Self::Pan => Icon::Maximize,
            Self::Outline => Icon::Building,
            Self::Wall => Icon::Minus,
            Self::Opening => Icon::DoorOpen,
            Self::Zone => Icon::Layers,
            Self::Run => Icon::Library,
            Self::Bay => Icon::Book,
            Self::Place => Icon::MapPin,
            Self::Furniture => Icon::Pencil,
            Self::Connector => Icon::ArrowUpDown,
            Self::Here => Icon::Map,
            Self::Measure => Icon::MoveRight,
        }
    }
}
