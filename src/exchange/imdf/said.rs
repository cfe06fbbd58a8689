//! What the words of an archive mean here: names, categories, who may enter.

use super::{Feature, Labels};
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Access, ConnectorKind, OpeningKind, PlaceKind, ZoneKind};
use crate::exchange::places::kind;
use crate::wording::Wording;

/// A name from labels in several languages; one in neither English nor Tamil counts as the English one.
pub(super) fn name(labels: &Labels) -> Option<Name> {
    let of = |language: &str| {
        let is_it = |key: &str| key.split(['-', '_']).next() == Some(language);
        let found = labels.iter().find(|(key, _)| is_it(key));
        found
            .map(|(_, text)| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let tamil = of("ta");
    let any = || {
        let mut texts = labels.values().map(|text| text.trim());
        texts.find(|text| !text.is_empty()).map(str::to_owned)
    };
    let english = of("en").or_else(any)?;
    Some(Name {
        en: english,
        ta: tamil,
    })
}

/// What the program calls a kind of thing, in both languages.
pub(super) fn called(id: &str) -> Name {
    let text = |language| Wording::of(language).text(id);
    Name::new(text(Language::English), text(Language::Tamil))
}

pub(super) fn vertical(category: &str) -> Option<ConnectorKind> {
    match category {
        "elevator" => Some(ConnectorKind::Lift),
        "stairs" | "steps" => Some(ConnectorKind::Stairs),
        "escalator" => Some(ConnectorKind::EscalatorUp),
        "ramp" => Some(ConnectorKind::Ramp),
        _ => None,
    }
}

/// A few steps within a floor, or stairs between two.
pub(super) const STEPS: &str = "steps";

/// What units of a category are for, who may enter, and whether walls stand along their edges.
const UNITS: &[(ZoneKind, Access, bool, &[&str])] = &[
    (ZoneKind::Void, Access::Public, false, &["opentobelow"]),
    (
        ZoneKind::Staff,
        Access::Staff,
        true,
        &[
            "nonpublic",
            "mechanical",
            "office",
            "serverroom",
            "mailroom",
            "storage",
            "kitchen",
        ],
    ),
    (
        ZoneKind::Closed,
        Access::Staff,
        false,
        &[
            "structure",
            "column",
            "brick",
            "concrete",
            "drywall",
            "glass",
            "wood",
            "vegetation",
        ],
    ),
    (
        ZoneKind::Open,
        Access::Public,
        false,
        &[
            "library",
            "walkway",
            "walkway.island",
            "movingwalkway",
            "lobby",
            "lounge",
            "foodservice",
            "waitingroom",
            "unspecified",
            "unenclosedarea",
            "terrace",
            "platform",
            "road",
            "footbridge",
            "parking",
            "recreation",
            "fieldofplay",
        ],
    ),
];

/// What a unit is for, who may enter, and whether walls stand along its edges.
pub(super) fn room(unit: &Feature) -> (ZoneKind, Access, bool) {
    let category = unit.category();
    let known = UNITS.iter().find(|(.., words)| words.contains(&category));
    let (kind, access, is_walled) = known.map_or(
        (ZoneKind::Open, Access::Public, true),
        |(kind, access, is_walled, _)| (*kind, *access, *is_walled),
    );
    match kind {
        ZoneKind::Open if is_restricted(unit) => (ZoneKind::Staff, Access::Staff, true),
        _ => (kind, access, is_walled),
    }
}

/// What a section is for: areas of a floor, without walls.
pub(super) fn section(section: &Feature) -> (ZoneKind, Access) {
    match section.category() {
        _ if is_restricted(section) => (ZoneKind::Staff, Access::Staff),
        "private" | "servicearea" => (ZoneKind::Staff, Access::Staff),
        "vegetation" => (ZoneKind::Closed, Access::Staff),
        "seating" | "seatingrow" | "cubicle" => (ZoneKind::Reading, Access::Public),
        _ => (ZoneKind::Open, Access::Public),
    }
}

/// Words of names that say what an open area is for.
const FOR: &[(ZoneKind, &[&str])] = &[
    (
        ZoneKind::Children,
        &[
            "children",
            "children's",
            "childrens",
            "kids",
            "junior",
            "சிறுவர்",
        ],
    ),
    (ZoneKind::Braille, &["braille", "பிரெய்ல்"]),
    (ZoneKind::Quiet, &["quiet", "silent", "அமைதி"]),
    (
        ZoneKind::Reading,
        &["reading", "study", "வாசிப்பு", "வாசிப்பறை", "படிப்பறை"],
    ),
    (
        ZoneKind::Stack,
        &["stack", "stacks", "bookstacks", "shelving"],
    ),
];

/// What an open area is for, by its name.
pub(super) fn named_for(kind: ZoneKind, name: Option<&Name>) -> ZoneKind {
    let is_plain = matches!(kind, ZoneKind::Open | ZoneKind::Reading);
    let Some(name) = name.filter(|_| is_plain) else {
        return kind;
    };
    let both = format!("{} {}", name.en, name.ta.as_deref().unwrap_or_default());
    let small = both.to_lowercase().replace('’', "'");
    let words: Vec<&str> = small.split([' ', ',', '/', '-', '(', ')']).collect();
    let mut all = FOR.iter();
    let found = all.find(|(_, known)| known.iter().any(|word| words.contains(word)));
    found.map_or(kind, |(kind, _)| *kind)
}

/// Categories of rooms that have a word of their own here.
const ROOMS: [&str; 12] = [
    "room",
    "office",
    "storage",
    "classroom",
    "conferenceroom",
    "library",
    "lobby",
    "walkway",
    "kitchen",
    "lounge",
    "laboratory",
    "auditorium",
];

/// What a room without a name is called.
pub(super) fn nameless(category: &str, kind: ZoneKind) -> Name {
    if category.starts_with("restroom") {
        return called("place-toilet");
    }
    match ROOMS.iter().find(|room| **room == category) {
        Some(room) => called(&format!("exchange-room-{room}")),
        None if category.is_empty() || kind != ZoneKind::Open => {
            called(&format!("draw-zone-{}", kind.word()))
        }
        None => Name::english(category),
    }
}

pub(super) fn is_restricted(feature: &Feature) -> bool {
    matches!(feature.word("restriction"), "employeesonly" | "restricted")
}

/// Whether it is a toilet, and which.
pub(super) fn toilet(feature: &Feature) -> Option<PlaceKind> {
    let category = feature.category();
    let is_for_wheels = feature.list("accessibility").contains(&"wheelchair");
    let rest = { ["restroom", "toilet"].iter() }.find_map(|word| category.strip_prefix(word))?;
    if is_for_wheels || rest.ends_with(".wheelchair") {
        return Some(PlaceKind::AccessibleToilet);
    }
    Some(PlaceKind::Toilet)
}

/// What kind of place an amenity, a kiosk or a fixture is: by its category, else by its name.
pub(super) fn place(feature: &Feature, name: Option<&Name>) -> PlaceKind {
    let by_category = match feature.category() {
        "drinkingfountain" | "drinkingwater" => Some(PlaceKind::Water),
        "information" | "information.bulletin" | "guestservices" => Some(PlaceKind::Help),
        "entry" => Some(PlaceKind::Entrance),
        "exit" | "emergencyexit" => Some(PlaceKind::Exit),
        "prayerroom" => Some(PlaceKind::Prayer),
        "firstaid" => Some(PlaceKind::FirstAid),
        "copymachine" | "printer" => Some(PlaceKind::Copier),
        "baggagestorage" | "coatcheck" | "locker" => Some(PlaceKind::Property),
        "seating" => Some(PlaceKind::Reading),
        "desk" => Some(PlaceKind::Desk),
        _ => toilet(feature),
    };
    let by_name = || {
        let name = name?;
        kind::of_name(&name.en).or_else(|| kind::of_name(name.ta.as_deref()?))
    };
    // A desk of another use says so in its name.
    match by_category {
        Some(PlaceKind::Desk) | None => by_name().or(by_category).unwrap_or(PlaceKind::Other),
        Some(kind) => kind,
    }
}

/// Words by which an opening says that there are steps; a name may also tell of stairs that it leads to.
const STEP_WORDS: [&str; 5] = ["steps", "step", "stairs", "stair", "escalator"];
const STEP_NAMES: [&str; 4] = ["steps", "step", "படிகள்", "படி"];

/// Whether an opening itself says that there are steps in it.
pub(super) fn has_steps(opening: &Feature) -> bool {
    let accessibility = opening.list("accessibility");
    if accessibility.contains(&"wheelchair") {
        return false;
    }
    let is_among = |text: &str, known: &[&str]| {
        let small = text.to_lowercase();
        let mut words = small.split([' ', '.', '_', '-', ',', '(', ')']);
        words.any(|word| known.contains(&word))
    };
    let mut said = accessibility.into_iter().chain([opening.category()]);
    let names = opening.labels("name");
    said.any(|word| is_among(word, &STEP_WORDS))
        || names.values().any(|name| is_among(name, &STEP_NAMES))
}

/// What fills an opening, and who may pass.
pub(super) fn opening(opening: &Feature) -> (OpeningKind, Access) {
    let category = opening.category();
    let kind = match opening.door() {
        _ if category.starts_with("emergencyexit") => OpeningKind::Emergency,
        door if door.starts_with("turnstile") => OpeningKind::Gate,
        "open" => OpeningKind::Gap,
        _ => OpeningKind::Door,
    };
    let is_staff = matches!(category, "service" | "restricted") || is_restricted(opening);
    let access = if is_staff {
        Access::Staff
    } else {
        Access::Public
    };
    (kind, access)
}
