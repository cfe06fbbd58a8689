//! Floor 1 (children, computers) and floor 2 (Tamil), both around the open hall.

use super::core::{self, SOUTH, WALL_A, WALL_B, list};
use super::room::south_room;
use super::sketch::{Block, Box4, Door, Edge, Room, RunAt, Sketch};
use crate::demo::stock::{CHILDREN, Stock, TAMIL};
use crate::domain::language::Name;
use crate::domain::plan::{Access, PlaceKind, ZoneKind};

const RECTANGLE: [(i32, i32); 4] = [(0, 0), (84_000, 0), (84_000, SOUTH), (0, SOUTH)];
/// Open to the hall below.
const ATRIUM: Box4 = (36_600, 19_000, 44_200, 29_000);

/// Draws the two floors.
pub(super) fn draw(sketch: &mut Sketch) {
    begin(sketch, Name::new("Floor 1", "முதல் தளம்"));
    south_room(
        sketch,
        Access::Public,
        Name::new("Parents' room", "பெற்றோர் அறை"),
    );
    children(sketch);
    first_wing_b(sketch);

    begin(sketch, Name::new("Floor 2", "இரண்டாம் தளம்"));
    south_room(
        sketch,
        Access::Staff,
        Name::new("Tamil section office", "தமிழ்ப் பிரிவு அலுவலகம்"),
    );
    tamil(sketch);
}

fn begin(sketch: &mut Sketch, name: Name) {
    sketch.begin_floor(name, &RECTANGLE);
    core::draw(sketch);
    sketch.area(
        ZoneKind::Void,
        Name::new("Open to the hall below", "கீழ்க் கூடத்தின் திறந்த வெளி"),
        ATRIUM,
    );
}

fn children(sketch: &mut Sketch) {
    sketch.area(
        ZoneKind::Children,
        Name::new("Children's section", "சிறுவர் பிரிவு"),
        (0, 0, WALL_A, SOUTH),
    );
    // Low shelves: straight ones for reading age, slanted ones for the little ones by the window.
    let mut runs: Vec<RunAt> = [26_000, 23_000, 20_000, 17_000]
        .map(|x| RunAt {
            wing: 'A',
            centre: (x, 6_000),
            turn_deg: 60,
            bays: 6,
            depth_mm: 600,
            shelves: 4,
        })
        .into();
    for top in [2_500, 4_800, 7_100, 9_400] {
        runs.push(RunAt {
            wing: 'A',
            centre: (6_500, top + 300),
            turn_deg: 0,
            bays: 6,
            depth_mm: 600,
            shelves: 4,
        });
    }
    sketch.runs(Stock::whole(CHILDREN), &runs);
    children_rooms(sketch);
}

fn children_rooms(sketch: &mut Sketch) {
    for (name, area, door) in [
        (
            Name::new("Story room", "கதை அறை"),
            (0, 26_500, 11_000, SOUTH),
            8_000,
        ),
        (
            Name::new("Activity room", "செயல்பாட்டு அறை"),
            (11_000, 26_500, 22_000, SOUTH),
            12_500,
        ),
    ] {
        sketch.room(Room {
            kind: ZoneKind::Children,
            access: Access::Public,
            name,
            area,
            walls: &[Edge::Top, Edge::Right],
            doors: &[Door::new(Edge::Top, door, 1500)],
        });
    }
    if let Some(place) = sketch.place(
        PlaceKind::Children,
        Name::new("Children's desk", "சிறுவர் பிரிவு மேசை"),
        (28_000, 18_500),
    ) {
        place.is_staffed = true;
        place.other_names = list("children, kids, story time, toys, child section");
    }
    sketch.furniture(
        PlaceKind::Display,
        Name::new("Picture book boxes", "படப் புத்தகப் பெட்டிகள்"),
        (4_000, 17_000, 10_000, 19_000),
    );
    sketch.furniture(
        PlaceKind::Reading,
        Name::new("Children's tables", "சிறுவர் மேசைகள்"),
        (14_000, 17_000, 21_000, 19_000),
    );
}

fn first_wing_b(sketch: &mut Sketch) {
    let blocks = [
        Block::along('B', (53_000, 2_000), 6, 4),
        Block::along('B', (60_200, 2_000), 6, 4),
    ];
    sketch.area(
        ZoneKind::Stack,
        Name::new(
            "Computers, knowledge, libraries",
            "கணினி, பொது அறிவு, நூலகம்",
        ),
        (51_000, 500, 67_000, 10_800),
    );
    sketch.shelves(Stock::general("000", "100"), &blocks);
    let rooms = [
        (
            Name::new("Computer lab", "கணினிக் கூடம்"),
            (68_500, 0, 84_000, 12_000),
            Door::new(Edge::Bottom, 70_500, 1800),
        ),
        (
            Name::new("Language lab", "மொழிக் கூடம்"),
            (68_500, 26_500, 84_000, SOUTH),
            Door::new(Edge::Top, 70_500, 1800),
        ),
    ];
    for (name, area, door) in rooms {
        let walls = [Edge::Left, door.edge];
        sketch.room(Room {
            kind: ZoneKind::Open,
            access: Access::Public,
            name: name.clone(),
            area,
            walls: &walls,
            doors: &[door],
        });
        let at = (i32::midpoint(area.0, area.2), i32::midpoint(area.1, area.3));
        if let Some(place) = sketch.place(PlaceKind::Other, name, at) {
            place.other_names = list("computer, internet, wifi, browsing, online form");
        }
    }
    sketch.area(
        ZoneKind::Open,
        Name::new("Young adults' corner", "இளையோர் பகுதி"),
        (52_000, 27_000, 66_500, SOUTH),
    );
    sketch.furniture(
        PlaceKind::Reading,
        Name::new("Young adults' tables", "இளையோர் மேசைகள்"),
        (55_000, 29_500, 63_000, 31_000),
    );
    sketch.furniture(
        PlaceKind::Reading,
        Name::new("Reading tables", "வாசிப்பு மேசைகள்"),
        (55_000, 17_500, 80_000, 19_000),
    );
}

fn tamil(sketch: &mut Sketch) {
    sketch.area(
        ZoneKind::Stack,
        Name::new("Tamil collection", "தமிழ்த் தொகுப்பு"),
        (12_500, 500, 31_500, 10_600),
    );
    sketch.area(
        ZoneKind::Stack,
        Name::new("Tamil literature", "தமிழ் இலக்கியம்"),
        (64_500, 500, 81_500, 10_800),
    );
    sketch.shelves(
        Stock {
            collection: TAMIL,
            from: "000",
            before: "894.8113",
        },
        &[
            Block::along('A', (23_000, 1_800), 8, 4),
            Block::along('A', (14_000, 1_800), 8, 4),
        ],
    );
    sketch.shelves(
        Stock {
            collection: TAMIL,
            from: "894.8113",
            before: "A",
        },
        &[Block::upright('B', (66_000, 2_000), 8, 8)],
    );
    tamil_rooms(sketch);
    palm_leaves(sketch);
}

fn tamil_rooms(sketch: &mut Sketch) {
    let rooms = [
        (
            ZoneKind::Quiet,
            Name::new("Tamil reading room", "தமிழ் வாசிப்பு அறை"),
            (0, 0, 11_500, 12_000),
            Edge::Bottom,
            4_000,
        ),
        (
            ZoneKind::Reading,
            Name::new("Scholars' hall", "ஆய்வாளர் கூடம்"),
            (0, 26_500, 20_000, SOUTH),
            Edge::Top,
            14_000,
        ),
    ];
    for (kind, name, area, edge, from) in rooms {
        sketch.room(Room {
            kind,
            access: Access::Public,
            name: name.clone(),
            area,
            walls: &[Edge::Right, edge],
            doors: &[Door::new(edge, from, 1800)],
        });
        let tables = (
            area.0 + 2_000,
            area.1 + 3_000,
            area.2 - 2_500,
            area.1 + 4_400,
        );
        sketch.furniture(PlaceKind::Reading, name, tables);
    }
}

fn palm_leaves(sketch: &mut Sketch) {
    sketch.room(Room {
        kind: ZoneKind::Staff,
        access: Access::Staff,
        name: Name::new("Palm-leaf manuscripts", "ஓலைச்சுவடி அறை"),
        area: (WALL_B, 0, 62_000, 9_500),
        walls: &[Edge::Right, Edge::Bottom],
        doors: &[Door::new(Edge::Bottom, 57_500, 1200)],
    });
    sketch.furniture(
        PlaceKind::Display,
        Name::new("Palm-leaf display", "ஓலைச்சுவடிக் காட்சி"),
        (54_000, 17_600, 60_000, 19_000),
    );
    sketch.area(
        ZoneKind::Quiet,
        Name::new("Quiet reading", "அமைதி வாசிப்பு"),
        (52_000, 27_000, 84_000, SOUTH),
    );
    for top in [28_500, 31_500] {
        sketch.furniture(
            PlaceKind::Reading,
            Name::new("Quiet tables", "அமைதி மேசைகள்"),
            (56_000, top, 80_000, top + 1_200),
        );
    }
}
