//! What kind of place a word means, in the words that libraries use.

use crate::domain::plan::PlaceKind;

/// What a list says that a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Place(PlaceKind),
    /// A lift or stairs, which join floors and are no places.
    Joint,
}

/// Words by kind; a kind of several words stands before the kind of one of them.
const WORDS: &[(Said, &[&str])] = &[
    (
        Said::Place(PlaceKind::Other),
        &["lift lobby", "elevator lobby", "lobby", "lockers corridor"],
    ),
    (
        Said::Joint,
        &[
            "lift",
            "elevator",
            "stairs",
            "staircase",
            "stairway",
            "escalator",
            "ramp",
            "மின்தூக்கி",
            "படிக்கட்டு",
        ],
    ),
    (
        Said::Place(PlaceKind::AccessibleToilet),
        &[
            "accessible toilet",
            "accessible restroom",
            "accessible washroom",
            "wheelchair toilet",
            "disabled toilet",
            "மாற்றுத்திறனாளிகள் கழிப்பறை",
        ],
    ),
    (
        Said::Place(PlaceKind::Toilet),
        &[
            "toilet",
            "toilets",
            "restroom",
            "restrooms",
            "washroom",
            "wc",
            "bathroom",
            "lavatory",
            "கழிப்பறை",
        ],
    ),
    (
        Said::Place(PlaceKind::Catalogue),
        &[
            "catalogue",
            "catalog",
            "opac",
            "catalogue terminal",
            "catalog terminal",
            "kiosk",
            "நூற்பட்டியல்",
            "நூற்பட்டியல் கணினி",
        ],
    ),
    (
        Said::Place(PlaceKind::Water),
        &[
            "water",
            "drinking water",
            "drinking fountain",
            "water fountain",
            "water cooler",
            "குடிநீர்",
        ],
    ),
    (
        Said::Place(PlaceKind::Counter),
        &[
            "counter",
            "closed stack counter",
            "closed stacks counter",
            "stack counter",
            "issue counter",
            "delivery counter",
            "circulation desk",
            "closed stack",
            "pick up",
            "pickup",
            "முகப்பு",
        ],
    ),
    (
        Said::Place(PlaceKind::Help),
        &[
            "help",
            "help point",
            "help desk",
            "reference desk",
            "information",
            "info",
            "information point",
            "உதவி",
            "உதவி மையம்",
        ],
    ),
    (
        Said::Place(PlaceKind::Desk),
        &[
            "desk",
            "reception",
            "reception desk",
            "front desk",
            "service desk",
            "வரவேற்பு",
            "வரவேற்பு மேசை",
        ],
    ),
    (
        Said::Place(PlaceKind::Display),
        &[
            "display",
            "display shelf",
            "new books",
            "new arrivals",
            "exhibition",
            "exhibit",
            "காட்சி",
        ],
    ),
    (
        Said::Place(PlaceKind::Newspapers),
        &[
            "newspapers",
            "newspaper",
            "periodicals",
            "newspaper rack",
            "magazines",
            "நாளிதழ்கள்",
        ],
    ),
    (
        Said::Place(PlaceKind::Property),
        &[
            "property",
            "lockers",
            "locker",
            "bags",
            "cloakroom",
            "baggage",
            "property counter",
            "பைகள்",
        ],
    ),
    (
        Said::Place(PlaceKind::Copier),
        &[
            "copier",
            "photocopier",
            "printer",
            "printing",
            "scanner",
            "copy machine",
            "நகல்",
        ],
    ),
    (
        Said::Place(PlaceKind::Entrance),
        &["entrance", "entry", "main entrance", "நுழைவாயில்"],
    ),
    (Said::Place(PlaceKind::Exit), &["exit", "வெளியேறும் வழி"]),
    (
        Said::Place(PlaceKind::Reading),
        &[
            "reading",
            "reading room",
            "study room",
            "group study",
            "study area",
            "வாசிப்பறை",
        ],
    ),
    (
        Said::Place(PlaceKind::Braille),
        &["braille", "braille section", "பிரெய்ல்"],
    ),
    (
        Said::Place(PlaceKind::Children),
        &["children", "children s section", "kids", "சிறுவர்"],
    ),
    (
        Said::Place(PlaceKind::Auditorium),
        &[
            "auditorium",
            "theatre",
            "theater",
            "lecture hall",
            "கலையரங்கம்",
        ],
    ),
    (
        Said::Place(PlaceKind::Prayer),
        &["prayer", "prayer room", "தொழுகை அறை"],
    ),
    (
        Said::Place(PlaceKind::FirstAid),
        &["first aid", "first aid room", "முதலுதவி"],
    ),
    (
        Said::Place(PlaceKind::Board),
        &[
            "board",
            "map board",
            "floor plan",
            "you are here",
            "directory",
        ],
    ),
    (Said::Place(PlaceKind::Other), &["other", "மற்றவை"]),
];

/// The kind a cell names.
pub fn of_word(cell: &str) -> Option<Said> {
    let small = cell.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || c == '’')
        .filter(|word| !word.is_empty())
        .collect();
    let words = words.join(" ");
    let own = PlaceKind::ALL
        .into_iter()
        .find(|kind| kind.word().replace('_', " ") == words);
    own.map(Said::Place).or_else(|| {
        let mut all = WORDS.iter();
        all.find(|(_, known)| known.contains(&words.as_str()))
            .map(|(said, _)| *said)
    })
}

/// The kind that a name gives away: the one of the whole name, or of its last words, or of its first.
pub fn of_name(name: &str) -> Option<PlaceKind> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = (0..words.len()).map(|from| words[from..].join(" "));
    let begins = (1..words.len()).rev().map(|to| words[..to].join(" "));
    let mut all = ends.chain(begins);
    all.find_map(|part| match of_word(&part)? {
        Said::Place(kind) => Some(kind),
        Said::Joint => None,
    })
}
