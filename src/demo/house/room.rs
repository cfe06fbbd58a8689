//! Rooms and furniture that many floors have.

use super::core::{SOUTH, WALL_A};
use super::sketch::{Box4, Door, Edge, Room, Sketch};
use crate::domain::language::Name;
use crate::domain::plan::{Access, PlaceKind, ZoneKind};

/// The room beside the south stairs.
pub(super) fn south_room(sketch: &mut Sketch, access: Access, name: Name) {
    let kind = if access == Access::Public {
        ZoneKind::Open
    } else {
        ZoneKind::Staff
    };
    sketch.room(Room {
        kind,
        access,
        name,
        area: (WALL_A, 31_500, 46_000, SOUTH),
        walls: &[Edge::Top, Edge::Right],
        doors: &[Door::new(Edge::Top, 38_000, 1200)],
    });
}

/// A public room with a name that is a place, too: people ask the way to it, and the way ends just inside its door.
pub(super) fn named_room(
    sketch: &mut Sketch,
    kind: ZoneKind,
    name: Name,
    area: Box4,
    walls: &[Edge],
    door: Door,
) {
    let access = Access::Public;
    sketch.room(Room {
        kind,
        access,
        name: name.clone(),
        area,
        walls,
        doors: &[door],
    });
    let middle = door.from + door.width / 2;
    let at = match door.edge {
        Edge::Top => (middle, area.1 + INSIDE_MM),
        Edge::Bottom => (middle, area.3 - INSIDE_MM),
        Edge::Left => (area.0 + INSIDE_MM, middle),
        Edge::Right => (area.2 - INSIDE_MM, middle),
    };
    sketch.place(PlaceKind::Reading, name, at);
}

/// How far behind its door a way into a room ends.
const INSIDE_MM: i32 = 1_500;

/// Rows of reading tables between two upright lines, each from its top.
pub(super) fn tables(sketch: &mut Sketch, left: i32, right: i32, tops: &[i32]) {
    for top in tops {
        let name = Name::new("Reading tables", "வாசிப்பு மேசைகள்");
        sketch.furniture(PlaceKind::Reading, name, (left, *top, right, top + 1_200));
    }
}

/// Where a part of the collection stands, by name.
pub(super) fn stack_area(sketch: &mut Sketch, en: &str, ta: &str, area: Box4) {
    sketch.area(ZoneKind::Stack, Name::new(en, ta), area);
}
