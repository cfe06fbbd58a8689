//! Ground floor (reception, braille, newspapers, auditorium), floor 1 (children, computers), floor 2 (Tamil).

use super::core::{self, SOUTH, WALL_A, WALL_B, help_point, list};
use super::sketch::{Block, Box4, Door, Edge, Room, RunAt, Sketch};
use crate::demo::stock::{BRAILLE, CHILDREN, Stock, TAMIL};
use crate::domain::language::Name;
use crate::domain::plan::{Access, OpeningKind, PlaceKind, ZoneKind};

const RECTANGLE: [(i32, i32); 4] = [(0, 0), (84_000, 0), (84_000, SOUTH), (0, SOUTH)];
/// Open to the hall below on floors 1 and 2.
const ATRIUM: Box4 = (36_600, 19_000, 44_200, 29_000);

/// Draws the three floors.
pub(super) fn draw(sketch: &mut Sketch) {
    let porch = [
        (45_000, SOUTH),
        (45_000, 37_500),
        (39_000, 37_500),
        (39_000, SOUTH),
    ];
    let [a, b, c, d] = RECTANGLE;
    let outline: Vec<_> = [a, b, c].into_iter().chain(porch).chain([d]).collect();
    sketch.begin_floor(Name::new("Ground floor", "தரைத் தளம்"), &outline);
    core::draw(sketch);
    entrance_hall(sketch);
    ground_wing_a(sketch);
    ground_wing_b(sketch);

    sketch.begin_floor(Name::new("Floor 1", "முதல் தளம்"), &RECTANGLE);
    core::draw(sketch);
    sketch.area(
        ZoneKind::Void,
        Name::new("Open to the hall below", "கீழ்க் கூடத்தின் திறந்த வெளி"),
        ATRIUM,
    );
    south_room(
        sketch,
        Access::Public,
        Name::new("Parents' room", "பெற்றோர் அறை"),
    );
    children(sketch);
    first_wing_b(sketch);

    sketch.begin_floor(Name::new("Floor 2", "இரண்டாம் தளம்"), &RECTANGLE);
    core::draw(sketch);
    sketch.area(
        ZoneKind::Void,
        Name::new("Open to the hall below", "கீழ்க் கூடத்தின் திறந்த வெளி"),
        ATRIUM,
    );
    south_room(
        sketch,
        Access::Staff,
        Name::new("Tamil section office", "தமிழ்ப் பிரிவு அலுவலகம்"),
    );
    tamil(sketch);
}

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

fn entrance_hall(sketch: &mut Sketch) {
    sketch.area(
        ZoneKind::Open,
        Name::new("Entrance hall", "நுழைவுக் கூடம்"),
        (WALL_A, 16_000, WALL_B, 31_500),
    );
    sketch.wall((WALL_A, 31_500), (46_000, 31_500));
    sketch.wall((46_000, 30_400), (46_000, SOUTH));
    sketch.opening(
        OpeningKind::Gate,
        Access::Public,
        (40_400, 31_500),
        (43_600, 31_500),
    );
    let desk = Name::new("Reception desk", "வரவேற்பு மேசை");
    if let Some(place) = sketch.place(PlaceKind::Desk, desk, (42_000, 27_700)) {
        place.facing_deg = Some(0);
        place.is_staffed = true;
        place.other_names = list("reception, front desk, information desk, enquiry");
        place.polygon = Some(super::sketch::corners((40_200, 25_900, 43_800, 26_800)));
    }
    if let Some(place) = sketch.place(
        PlaceKind::Entrance,
        Name::new("Main entrance", "முதன்மை நுழைவாயில்"),
        (42_000, 36_700),
    ) {
        place.facing_deg = Some(0);
        place.other_names = list("entrance, exit, way out, gate, door");
    }
    let property = Name::new("Property counter", "உடைமைகள் பாதுகாப்பு மையம்");
    if let Some(place) = sketch.place(PlaceKind::Property, property, (37_600, 33_700)) {
        place.is_staffed = true;
        place.other_names = list("bags, bag counter, cloakroom, luggage, token counter");
        place.say = Name::new(
            "Bags stay here; the token is shown on leaving.",
            "பைகளை இங்கே வைத்துவிட்டு வில்லையைப் பெறவும்.",
        );
        place.polygon = Some(super::sketch::corners((35_000, 32_400, 36_600, 35_200)));
    }
}

fn ground_wing_a(sketch: &mut Sketch) {
    sketch.room(Room {
        kind: ZoneKind::Braille,
        access: Access::Public,
        name: Name::new("Braille section", "பிரெய்ல் பிரிவு"),
        area: (0, 0, 16_000, 12_000),
        walls: &[Edge::Right, Edge::Bottom],
        doors: &[Door::new(Edge::Bottom, 7_000, 1800)],
    });
    sketch.shelves(
        Stock::whole(BRAILLE),
        &[Block {
            aisle_mm: 1800,
            ..Block::along('A', (2_500, 2_400), 6, 2)
        }],
    );
    if let Some(place) = sketch.place(
        PlaceKind::Braille,
        Name::new("Braille desk", "பிரெய்ல் மேசை"),
        (12_000, 8_500),
    ) {
        place.is_staffed = true;
        place.other_names = list("braille, talking books, screen reader, blind section");
        place.say = Name::new(
            "Talking books and a computer with a screen reader.",
            "ஒலி நூல்களும் திரை வாசிப்பான் கணினியும் உள்ளன.",
        );
    }
    sketch.furniture(
        PlaceKind::Reading,
        Name::new("Braille reading tables", "பிரெய்ல் வாசிப்பு மேசைகள்"),
        (10_000, 3_000, 14_000, 5_000),
    );
    sketch.room(Room {
        kind: ZoneKind::Reading,
        access: Access::Public,
        name: Name::new("Own-book reading hall", "சொந்த நூல் படிப்பகம்"),
        area: (16_000, 0, WALL_A, 12_000),
        walls: &[Edge::Bottom],
        doors: &[Door {
            kind: OpeningKind::Gap,
            ..Door::new(Edge::Bottom, 22_500, 4000)
        }],
    });
    for top in [2_400, 5_400, 8_400] {
        sketch.furniture(
            PlaceKind::Reading,
            Name::new("Own-book tables", "சொந்த நூல் படிப்பு மேசைகள்"),
            (18_500, top, 31_500, top + 1_200),
        );
    }
    sketch.furniture(
        PlaceKind::Display,
        Name::new("New arrivals", "புதிய வரவுகள்"),
        (6_000, 17_600, 14_000, 19_400),
    );
    sketch.furniture(
        PlaceKind::Display,
        Name::new("Book of the month", "இம்மாத நூல்"),
        (20_000, 17_600, 26_000, 19_400),
    );
    let rooms = [
        (
            ZoneKind::Open,
            Name::new("Canteen", "சிற்றுண்டிச் சாலை"),
            (0, 26_500, 13_500, SOUTH),
            5_000,
            1800,
        ),
        (
            ZoneKind::Open,
            Name::new("First aid room", "முதலுதவி அறை"),
            (13_500, 26_500, 18_500, SOUTH),
            15_000,
            1200,
        ),
        (
            ZoneKind::Open,
            Name::new("Copy shop", "நகல் எடுக்கும் கடை"),
            (18_500, 26_500, 26_500, SOUTH),
            21_000,
            2400,
        ),
    ];
    for (kind, name, area, from, width) in rooms {
        let doors = &[Door::new(Edge::Top, from, width)];
        sketch.room(Room {
            kind,
            access: Access::Public,
            name,
            area,
            walls: &[Edge::Top, Edge::Right],
            doors,
        });
    }
    let places = [
        (
            PlaceKind::Other,
            Name::new("Canteen", "சிற்றுண்டிச் சாலை"),
            (6_500, 31_000),
            "cafe, food, tea, coffee, snacks",
        ),
        (
            PlaceKind::FirstAid,
            Name::new("First aid", "முதலுதவி"),
            (16_000, 31_000),
            "nurse, medicine, doctor",
        ),
        (
            PlaceKind::Copier,
            Name::new("Copy shop", "நகல் எடுக்கும் கடை"),
            (22_500, 30_000),
            "xerox, photocopy, printout, scanning, copier",
        ),
        (
            PlaceKind::Other,
            Name::new("Membership counter", "உறுப்பினர் சேர்க்கை மையம்"),
            (30_000, 29_500),
            "new card, join, renewal, fines, registration",
        ),
    ];
    for (kind, name, at, words) in places {
        if let Some(place) = sketch.place(kind, name, at) {
            place.other_names = list(words);
            place.is_staffed = true;
        }
    }
}

fn ground_wing_b(sketch: &mut Sketch) {
    sketch.area(
        ZoneKind::Open,
        Name::new("Newspapers and magazines", "செய்தித்தாள்கள், இதழ்கள்"),
        (WALL_B, 0, 84_000, 12_000),
    );
    let racks = [
        (
            Name::new("Newspaper racks", "செய்தித்தாள் அடுக்குகள்"),
            (54_000, 2_000, 66_000, 2_700),
        ),
        (
            Name::new("Magazine racks", "இதழ் அடுக்குகள்"),
            (69_000, 2_000, 81_000, 2_700),
        ),
    ];
    for (name, area) in racks {
        sketch.furniture(PlaceKind::Newspapers, name, area);
        if let Some(place) = sketch.floors.last_mut().and_then(|f| f.places.last_mut()) {
            // The spot to stand at lies before the rack.
            place.at.y = 3_400;
            place.other_names = list("newspaper, daily, magazine, journals, weekly");
        }
    }
    for top in [5_200, 8_200] {
        sketch.furniture(
            PlaceKind::Reading,
            Name::new("Newspaper tables", "செய்தித்தாள் படிப்பு மேசைகள்"),
            (56_000, top, 80_000, top + 1_200),
        );
    }
    help_point(sketch, (52_600, 9_000));
    sketch.room(Room {
        kind: ZoneKind::Open,
        access: Access::Public,
        name: Name::new("Auditorium", "கலையரங்கம்"),
        area: (62_000, 17_500, 84_000, SOUTH),
        walls: &[Edge::Left, Edge::Top],
        doors: &[
            Door::new(Edge::Left, 19_500, 1800),
            Door::new(Edge::Left, 31_500, 1800),
            Door {
                kind: OpeningKind::Emergency,
                ..Door::new(Edge::Top, 80_000, 1800)
            },
        ],
    });
    if let Some(place) = sketch.place(
        PlaceKind::Auditorium,
        Name::new("Auditorium", "கலையரங்கம்"),
        (68_000, 26_500),
    ) {
        place.other_names = list("hall, theatre, programme, function, event");
    }
    sketch.area(
        ZoneKind::Open,
        Name::new("Foyer", "முன்கூடம்"),
        (WALL_B, 17_500, 62_000, 29_500),
    );
    sketch.furniture(
        PlaceKind::Display,
        Name::new("Exhibition", "கண்காட்சி"),
        (54_500, 18_600, 58_500, 20_400),
    );
    sketch.room(Room {
        kind: ZoneKind::Staff,
        access: Access::Staff,
        name: Name::new("Deliveries", "பொருள் வரவு அறை"),
        area: (WALL_B, 29_500, 58_000, SOUTH),
        walls: &[Edge::Top, Edge::Right],
        doors: &[Door::new(Edge::Top, 55_000, 1800)],
    });
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
