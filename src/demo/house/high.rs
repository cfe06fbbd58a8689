//! Floors 6 and 7 (the rest of the general collection, oversize) and floor 8 (closed stack, offices).

use super::core::{self, SOUTH, WALL_B, list};
use super::room::{named_room, south_room, stack_area, tables};
use super::sketch::{Block, Door, Edge, Room, Sketch};
use crate::demo::stock::{CLOSED_STACK, OVERSIZE, Stock};
use crate::domain::language::Name;
use crate::domain::plan::{Access, PlaceKind, ZoneKind};

/// Draws the three floors.
pub(super) fn draw(sketch: &mut Sketch) {
    sixth(sketch);
    seventh(sketch);
    eighth(sketch);
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
    arts(sketch);
}

fn arts(sketch: &mut Sketch) {
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
    offices(sketch);
}

fn offices(sketch: &mut Sketch) {
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
