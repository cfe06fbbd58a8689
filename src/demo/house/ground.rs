//! The ground floor: entrance hall with the reception desk, braille, own-book hall, newspapers, auditorium.

use super::core::{self, SOUTH, WALL_A, WALL_B, help_point, list};
use super::sketch::{Block, Door, Edge, Room, Sketch};
use crate::demo::stock::{BRAILLE, Stock};
use crate::domain::language::Name;
use crate::domain::plan::{Access, OpeningKind, PlaceKind, ZoneKind};

/// Draws the floor, with a porch before the entrance.
pub(super) fn draw(sketch: &mut Sketch) {
    let outline = [
        (0, 0),
        (84_000, 0),
        (84_000, SOUTH),
        (45_000, SOUTH),
        (45_000, 37_500),
        (39_000, 37_500),
        (39_000, SOUTH),
        (0, SOUTH),
    ];
    sketch.begin_floor(Name::new("Ground floor", "தரைத் தளம்"), &outline);
    core::draw(sketch);
    entrance_hall(sketch);
    ground_wing_a(sketch);
    ground_wing_b(sketch);
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
    own_books(sketch);
    displays(sketch);
    services(sketch);
}

fn own_books(sketch: &mut Sketch) {
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
}

fn displays(sketch: &mut Sketch) {
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
}

fn services(sketch: &mut Sketch) {
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
    auditorium(sketch);
}

fn auditorium(sketch: &mut Sketch) {
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
