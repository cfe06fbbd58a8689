//! What stands where: the collections of the demo branch, and the stretches of shelf each of them fills, in the order in
//! which a reader walks along them.

use crate::domain::call_number::Scheme;
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{CollectionId, PlaceId};
use crate::domain::language::Name;
use crate::domain::plan::Side;

pub(super) const GENERAL: CollectionId = CollectionId(1);
pub(super) const TAMIL: CollectionId = CollectionId(2);
pub(super) const CHILDREN: CollectionId = CollectionId(3);
pub(super) const REFERENCE: CollectionId = CollectionId(4);
pub(super) const BRAILLE: CollectionId = CollectionId(5);
pub(super) const OVERSIZE: CollectionId = CollectionId(6);
pub(super) const CLOSED_STACK: CollectionId = CollectionId(7);
pub(super) const NEWSPAPERS: CollectionId = CollectionId(8);

/// Past the last class.
const PAST_ALL: &str = "A";

/// The classes of a collection from one up to, not including, another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stock {
    pub collection: CollectionId,
    pub from: &'static str,
    /// The class that begins elsewhere; past the last class for the end of the collection.
    pub before: &'static str,
}

impl Stock {
    /// A whole collection.
    pub const fn whole(collection: CollectionId) -> Self {
        Self {
            collection,
            from: "000",
            before: "A",
        }
    }

    /// Nothing of the collection stands elsewhere behind it.
    pub fn is_to_end(&self) -> bool {
        self.before == PAST_ALL
    }

    /// A part of the general collection.
    pub const fn general(from: &'static str, before: &'static str) -> Self {
        Self {
            collection: GENERAL,
            from,
            before,
        }
    }
}

/// One side of one bay of a floor, by its place in the floor's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub bay: usize,
    pub side: Side,
}

/// The faces that hold a stock, in walking order.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub stock: Stock,
    /// The floor's place in the list of floors.
    pub floor: usize,
    pub spots: Vec<Spot>,
}

/// The mark of a collection on the spine and on the signs, with the blank behind it.
pub(super) fn mark(collection: CollectionId) -> &'static str {
    match collection {
        TAMIL => "TAM ",
        CHILDREN => "J ",
        REFERENCE => "REF ",
        BRAILLE => "BR ",
        OVERSIZE => "OS ",
        CLOSED_STACK => "CS ",
        _ => "",
    }
}

/// Whether book numbers are in Tamil letters.
pub(super) fn has_tamil_marks(collection: CollectionId) -> bool {
    collection == TAMIL
}

/// The collections. `counter` hands out the closed stack, `racks` hold the newspapers.
pub(super) fn collections(counter: Option<PlaceId>, racks: Option<PlaceId>) -> Vec<Collection> {
    let table = [
        (
            GENERAL,
            "GEN",
            "General collection",
            "பொதுத் தொகுப்பு",
            &[][..],
        ),
        (
            TAMIL,
            "TAM",
            "Tamil collection",
            "தமிழ்த் தொகுப்பு",
            &["TAM", "த"],
        ),
        (CHILDREN, "CHI", "Children's books", "சிறுவர் நூல்கள்", &["J"]),
        (REFERENCE, "REF", "Reference", "பார்வை நூல்கள்", &["REF"]),
        (BRAILLE, "BRL", "Braille", "பிரெய்ல் நூல்கள்", &["BR"]),
        (OVERSIZE, "OVS", "Oversize", "பெரிய அளவு நூல்கள்", &["OS"]),
        (CLOSED_STACK, "CLS", "Closed stack", "மூடிய அடுக்கு", &["CS"]),
        (NEWSPAPERS, "NEWS", "Newspapers", "செய்தித்தாள்கள்", &["NEWS"]),
    ];
    let all = table.into_iter().map(|(id, code, en, ta, prefixes)| Collection {
        id,
        code: code.into(),
        name: Name::new(en, ta),
        scheme: if id == NEWSPAPERS { Scheme::Generic } else { Scheme::Ddc },
        shelved_by: if id == NEWSPAPERS { ShelvedBy::Title } else { ShelvedBy::CallNumber },
        prefixes: prefixes.iter().map(|p: &&str| (*p).to_owned()).collect(),
        locations: vec![code.into()],
        ask_at: match id {
            CLOSED_STACK => counter,
            NEWSPAPERS => racks,
            _ => None,
        },
        say: match id {
            CLOSED_STACK => Name::new("On request: 20 minutes", "கேட்டால் எடுத்துத் தரப்படும்: 20 நிமிடம்"),
            NEWSPAPERS => Name::new(
                "On the racks, in order of title. Older than three months: ask at the newspaper desk",
                "தலைப்பின் அகர வரிசையில் செய்தித்தாள் அடுக்கில் உள்ளது. மூன்று மாதத்துக்கு முந்தையவற்றைச் செய்தித்தாள் மேசையில் கேட்கவும்",
            ),
            _ => Name::default(),
        },
    });
    all.collect()
}
