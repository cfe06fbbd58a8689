//! Floors 3 to 5: the general collection to 620, reference, the exam hall.

use super::core::{self, SOUTH, list};
use super::room::{named_room, south_room, stack_area, tables};
use super::sketch::{Block, Door, Edge, Sketch};
use crate::demo::stock::{REFERENCE, Stock};
use crate::domain::language::Name;
use crate::domain::plan::{Access, PlaceKind, ZoneKind};

/// Draws the three floors.
pub(super) fn draw(sketch: &mut Sketch) {
    third(sketch);
    fourth(sketch);
    fifth(sketch);
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
