//! Floors 3 to 7 (the general collection, reference, oversize) and floor 8 (closed stack, offices).

use super::core::{self, SOUTH, WALL_B, list};
use super::low::south_room;
use super::sketch::{Block, Box4, Door, Edge, Room, Sketch};
use crate::demo::stock::{CLOSED_STACK, OVERSIZE, REFERENCE, Stock};
use crate::domain::language::Name;
use crate::domain::plan::{Access, PlaceKind, ZoneKind};

/// Draws the six floors.
pub(super) fn draw(sketch: &mut Sketch) {
    third(sketch);
    fourth(sketch);
    fifth(sketch);
    sixth(sketch);
    seventh(sketch);
    eighth(sketch);
}

/// A public room with a name that is a place, too: people ask the way to it, and the way ends just inside its door.
fn named_room(
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

fn tables(sketch: &mut Sketch, left: i32, right: i32, tops: &[i32]) {
    for top in tops {
        let name = Name::new("Reading tables", "வாசிப்பு மேசைகள்");
        sketch.furniture(PlaceKind::Reading, name, (left, *top, right, top + 1_200));
    }
}

fn stack_area(sketch: &mut Sketch, en: &str, ta: &str, area: Box4) {
    sketch.area(ZoneKind::Stack, Name::new(en, ta), area);
}

fn third(sketch: &mut Sketch) {
    let outline = [(0, 0), (84_000, 0), (84_000, SOUTH), (0, SOUTH)];
    sketch.begin_floor(Name::new("Floor 3", "மூன்றாம் தளம்"), &outline);
    core::draw(sketch);
    south_room(sketch, Access::Staff, Name::new("Staff room", "பணியாளர் அறை"));
    stack_area(
        sketch,
        "Philosophy, psychology, religion",
        "தத்துவம், உளவியல், சமயம்",
        (10_300, 500, 31_200, 10_600),
    );
    sketch.shelves(
        Stock::general("100", "300"),
        &[
            Block::along('A', (21_500, 1_800), 9, 4),
            Block::along('A', (11_600, 1_800), 9, 4),
        ],
    );
    named_room(
        sketch,
        ZoneKind::Quiet,
        Name::new("Quiet room", "அமைதி அறை"),
        (0, 0, 9_500, 12_000),
        &[Edge::Right, Edge::Bottom],
        Door::new(Edge::Bottom, 6_500, 1500),
    );
    tables(sketch, 4_000, 29_000, &[17_600, 28_500, 31_500]);
    stack_area(
        sketch,
        "Society, politics, economics, law",
        "சமூகம், அரசியல், பொருளியல், சட்டம்",
        (51_500, 26_200, 70_300, 35_600),
    );
    sketch.shelves(
        Stock::general("300", "350"),
        &[Block::upright('B', (53_000, 27_400), 8, 9)],
    );
    let rooms = [
        ("Group room 1", "குழு அறை 1", 72_000),
        ("Group room 2", "குழு அறை 2", 76_000),
        ("Group room 3", "குழு அறை 3", 80_000),
    ];
    for (en, ta, left) in rooms {
        named_room(
            sketch,
            ZoneKind::Open,
            Name::new(en, ta),
            (left, 28_000, left + 4_000, SOUTH),
            &[Edge::Left, Edge::Top],
            Door::new(Edge::Top, left + 1_500, 1000),
        );
    }
    tables(sketch, 55_000, 81_000, &[2_400, 5_400, 8_400]);
}

fn fourth(sketch: &mut Sketch) {
    let outline = [(0, 0), (84_000, 0), (84_000, SOUTH), (0, SOUTH)];
    sketch.begin_floor(Name::new("Floor 4", "நான்காம் தளம்"), &outline);
    core::draw(sketch);
    south_room(
        sketch,
        Access::Public,
        Name::new("Copying and printing", "நகல், அச்சு அறை"),
    );
    if let Some(place) = sketch.place(
        PlaceKind::Copier,
        Name::new("Copier and printer", "நகல் எடுக்கும் பொறி"),
        (41_000, 33_500),
    ) {
        place.other_names = list("xerox, photocopy, printout, scanner");
    }
    named_room(
        sketch,
        ZoneKind::Reading,
        Name::new("Competitive exam hall", "போட்டித் தேர்வுப் படிப்பகம்"),
        (0, 0, 29_000, 11_500),
        &[Edge::Right, Edge::Bottom],
        Door::new(Edge::Bottom, 24_500, 1800),
    );
    tables(sketch, 2_500, 26_000, &[1_800, 4_200, 7_600]);
    stack_area(
        sketch,
        "Administration, education, commerce, customs",
        "நிர்வாகம், கல்வி, வணிகம், நாட்டார் வழக்கு",
        (10_300, 26_200, 31_200, 35_600),
    );
    sketch.shelves(
        Stock::general("350", "400"),
        &[
            Block::along('A', (21_500, 27_400), 9, 4),
            Block::along('A', (11_600, 27_400), 9, 4),
        ],
    );
    named_room(
        sketch,
        ZoneKind::Reading,
        Name::new("Reference reading room", "பார்வை நூல் வாசிப்பு அறை"),
        (54_000, 0, 84_000, 11_500),
        &[Edge::Left, Edge::Bottom],
        Door::new(Edge::Bottom, 72_000, 2000),
    );
    sketch.shelves(
        Stock::whole(REFERENCE),
        &[
            Block::along('B', (56_500, 1_600), 6, 4),
            Block::along('B', (63_700, 1_600), 6, 4),
        ],
    );
    tables(sketch, 73_000, 82_000, &[2_400]);
    tables(sketch, 55_000, 81_000, &[17_600, 28_500, 31_500]);
}

fn fifth(sketch: &mut Sketch) {
    let outline = [
        (0, 0),
        (66_000, 0),
        (66_000, 9_000),
        (84_000, 9_000),
        (84_000, SOUTH),
        (0, SOUTH),
    ];
    sketch.begin_floor(Name::new("Floor 5", "ஐந்தாம் தளம்"), &outline);
    core::draw(sketch);
    south_room(
        sketch,
        Access::Staff,
        Name::new("Binding room", "கட்டமைப்பு அறை"),
    );
    stack_area(
        sketch,
        "Language, mathematics, physical sciences",
        "மொழி, கணிதம், இயற்பியல், வேதியியல்",
        (12_000, 300, 31_500, 10_900),
    );
    sketch.shelves(
        Stock::general("400", "560"),
        &[
            Block::along('A', (22_500, 1_500), 8, 5),
            Block::along('A', (13_500, 1_500), 8, 5),
        ],
    );
    named_room(
        sketch,
        ZoneKind::Quiet,
        Name::new("Science reading room", "அறிவியல் வாசிப்பு அறை"),
        (0, 26_500, 16_000, SOUTH),
        &[Edge::Right, Edge::Top],
        Door::new(Edge::Top, 11_000, 1500),
    );
    tables(sketch, 2_500, 9_500, &[2_400, 5_400, 8_400]);
    tables(sketch, 19_000, 31_000, &[28_500, 31_500]);
    stack_area(
        sketch,
        "Life sciences, medicine",
        "உயிரியல், மருத்துவம்",
        (64_500, 26_200, 83_300, 35_600),
    );
    sketch.shelves(
        Stock::general("560", "620"),
        &[Block::upright('B', (66_000, 27_400), 8, 9)],
    );
    tables(
        sketch,
        53_000,
        63_000,
        &[2_400, 5_400, 8_400, 29_000, 32_000],
    );
    tables(sketch, 68_000, 81_000, &[17_600]);
}

fn sixth(sketch: &mut Sketch) {
    let outline = [
        (0, 0),
        (84_000, 0),
        (84_000, SOUTH),
        (14_000, SOUTH),
        (14_000, 25_800),
        (0, 25_800),
    ];
    sketch.begin_floor(Name::new("Floor 6", "ஆறாம் தளம்"), &outline);
    core::draw(sketch);
    south_room(
        sketch,
        Access::Staff,
        Name::new("Catalogue section", "பட்டியலாக்கப் பிரிவு"),
    );
    stack_area(
        sketch,
        "Engineering, farming, home, business",
        "பொறியியல், வேளாண்மை, மனையியல், மேலாண்மை",
        (10_300, 500, 32_800, 10_600),
    );
    sketch.shelves(
        Stock::general("620", "700"),
        &[
            Block::along('A', (26_200, 1_800), 6, 4),
            Block::along('A', (19_000, 1_800), 6, 4),
            Block::along('A', (11_800, 1_800), 6, 4),
        ],
    );
    tables(sketch, 2_000, 8_500, &[2_400, 5_400, 8_400]);
    tables(sketch, 17_000, 31_000, &[28_500, 31_500]);
    stack_area(
        sketch,
        "Arts, music, sport",
        "கலை, இசை, விளையாட்டு",
        (51_000, 500, 68_000, 10_800),
    );
    sketch.shelves(
        Stock::general("700", "800"),
        &[Block::upright('B', (52_500, 2_000), 8, 8)],
    );
    stack_area(
        sketch,
        "Oversize books",
        "பெரிய அளவு நூல்கள்",
        (70_500, 500, 79_500, 7_000),
    );
    sketch.shelves(
        Stock::whole(OVERSIZE),
        &[Block {
            aisle_mm: 1600,
            shelves: 4,
            ..Block::along('B', (72_000, 2_000), 6, 2)
        }],
    );
    named_room(
        sketch,
        ZoneKind::Open,
        Name::new("Music room", "இசை அறை"),
        (70_000, 26_500, 84_000, SOUTH),
        &[Edge::Left, Edge::Top],
        Door::new(Edge::Top, 72_000, 1500),
    );
    tables(sketch, 53_000, 67_000, &[17_600, 29_000, 32_000]);
}

fn seventh(sketch: &mut Sketch) {
    let outline = [
        (0, 0),
        (84_000, 0),
        (84_000, 25_800),
        (72_000, 25_800),
        (72_000, SOUTH),
        (14_000, SOUTH),
        (14_000, 25_800),
        (0, 25_800),
    ];
    sketch.begin_floor(Name::new("Floor 7", "ஏழாம் தளம்"), &outline);
    core::draw(sketch);
    south_room(sketch, Access::Public, Name::new("Map room", "வரைபட அறை"));
    stack_area(
        sketch,
        "Literature of the world",
        "உலக இலக்கியம்",
        (14_500, 300, 32_000, 11_600),
    );
    sketch.shelves(
        Stock::general("800", "900"),
        &[
            Block {
                aisle_mm: 1300,
                ..Block::along('A', (24_200, 1_300), 7, 6)
            },
            Block {
                aisle_mm: 1300,
                ..Block::along('A', (16_000, 1_300), 7, 6)
            },
        ],
    );
    named_room(
        sketch,
        ZoneKind::Quiet,
        Name::new("Writers' room", "எழுத்தாளர் அறை"),
        (0, 0, 12_000, 9_000),
        &[Edge::Right, Edge::Bottom],
        Door::new(Edge::Bottom, 8_500, 1500),
    );
    tables(sketch, 17_000, 31_000, &[17_600, 28_500, 31_500]);
    stack_area(
        sketch,
        "History, travel, lives",
        "வரலாறு, பயணம், வாழ்க்கை வரலாறு",
        (51_000, 500, 71_800, 10_800),
    );
    sketch.shelves(
        Stock::general("900", "A"),
        &[Block::upright('B', (52_500, 2_000), 8, 10)],
    );
    tables(sketch, 74_000, 82_000, &[2_400, 5_400, 8_400]);
    tables(sketch, 53_000, 69_000, &[17_600, 29_000, 32_000]);
}

fn eighth(sketch: &mut Sketch) {
    let outline = [(10_000, 0), (72_000, 0), (72_000, SOUTH), (10_000, SOUTH)];
    sketch.begin_floor(Name::new("Floor 8", "எட்டாம் தளம்"), &outline);
    core::draw(sketch);
    south_room(sketch, Access::Staff, Name::new("Records", "ஆவண அறை"));
    sketch.room(Room {
        kind: ZoneKind::Stack,
        access: Access::Request,
        name: Name::new("Closed stack", "மூடிய அடுக்கு"),
        area: (10_000, 0, 30_500, SOUTH),
        walls: &[Edge::Right],
        doors: &[Door::new(Edge::Right, 13_000, 1500)],
    });
    let compact = |at| Block {
        aisle_mm: 1300,
        ..Block::along('A', at, 8, 6)
    };
    sketch.shelves(
        Stock::whole(CLOSED_STACK),
        &[compact((21_500, 1_800)), compact((12_500, 1_800))],
    );
    if let Some(place) = sketch.place(
        PlaceKind::Counter,
        Name::new("Closed stack counter", "மூடிய அடுக்கு மையம்"),
        (32_600, 17_800),
    ) {
        place.facing_deg = Some(270);
        place.is_staffed = true;
        place.other_names = list("closed stack, requests, old books, stack counter");
        place.say = Name::new("On request: 20 minutes", "கேட்டால் எடுத்துத் தரப்படும்: 20 நிமிடம்");
        place.polygon = Some(super::sketch::corners((30_600, 16_300, 31_500, 19_300)));
    }
    let offices = [
        (
            "Director's office",
            "இயக்குநர் அலுவலகம்",
            (WALL_B, 0, 56_000, 11_500),
            53_000,
        ),
        (
            "Digitisation",
            "மின்னாக்கப் பிரிவு",
            (56_000, 0, 62_000, 11_500),
            59_000,
        ),
    ];
    for (en, ta, area, door) in offices {
        sketch.room(Room {
            kind: ZoneKind::Staff,
            access: Access::Staff,
            name: Name::new(en, ta),
            area,
            walls: &[Edge::Right, Edge::Bottom],
            doors: &[Door::new(Edge::Bottom, door, 1000)],
        });
    }
    named_room(
        sketch,
        ZoneKind::Open,
        Name::new("Conference room", "கருத்தரங்க அறை"),
        (62_000, 0, 72_000, 11_500),
        &[Edge::Bottom],
        Door::new(Edge::Bottom, 64_000, 1800),
    );
    tables(sketch, 53_000, 69_000, &[17_600, 28_500, 31_500]);
    sketch.place(
        PlaceKind::Other,
        Name::new("Roof garden door", "மாடித் தோட்ட வாயில்"),
        (71_000, 24_000),
    );
}
