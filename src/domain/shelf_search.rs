//! The search for a copy that is not on its shelf: where somebody looked, and how it ended.

use super::call_number::{CallNumber, Scheme};
use super::holding::Collection;
use super::id::{ItemId, MemberId, ShelfSearchId};
use super::word::words;
use chrono::{DateTime, Utc};

words! {
    /// How a search stands.
    SearchState {
        Open = "open",
        Found = "found",
        /// Nobody found it; the catalogue is to be told.
        Missing = "missing",
        /// Begun by mistake.
        Withdrawn = "withdrawn",
    }
}

/// A search with the copy it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfSearch {
    pub id: ShelfSearchId,
    pub item: ItemId,
    pub title: String,
    pub author: String,
    pub barcode: String,
    pub call_number: String,
    pub collection: Option<super::id::CollectionId>,
    pub location: String,
    /// The list that had it last.
    pub as_of: DateTime<Utc>,
    pub asked_at: DateTime<Utc>,
    pub asked_by: Option<String>,
    pub state: SearchState,
    /// Who waits for it, a member by their name.
    pub member: Option<(MemberId, String)>,
    /// What was said of a visitor without a card who waits for it.
    pub visitor: String,
    /// When whoever waits was told that it is found.
    pub told_at: Option<DateTime<Utc>>,
    /// Oldest first.
    pub looks: Vec<ShelfLook>,
}

impl ShelfSearch {
    /// Whether it is found, and somebody waits who does not know yet.
    pub fn is_to_tell(&self) -> bool {
        let waits = self.member.is_some() || !self.visitor.is_empty();
        self.state == SearchState::Found && waits && self.told_at.is_none()
    }
}

/// One look for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfLook {
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub place: String,
    pub is_found: bool,
}

/// How often copies of a class were not where they should stand, and how often they were not found at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    pub class: String,
    pub searches: usize,
    pub missing: usize,
}

/// What a copy is counted under: its division in Dewey ("330"), its letters in Library of Congress ("QA"), else its
/// collection's code.
pub fn class_of(call_number: &str, home: Option<&Collection>) -> String {
    let scheme = home.map_or(Scheme::Ddc, |home| home.scheme);
    let bare = home.map_or(call_number, |home| home.without_mark(call_number));
    let number = CallNumber::parse(bare, scheme);
    let class = match number.parsed_as() {
        Scheme::Ddc => number
            .key()
            .class_number()
            .map(|class| format!("{:03}", class / 10 * 10)),
        Scheme::Lcc => {
            let letters = bare.trim().chars().take_while(char::is_ascii_alphabetic);
            Some(letters.collect::<String>().to_uppercase())
        }
        Scheme::Colon | Scheme::Generic => None,
    };
    let class = class.filter(|class| !class.is_empty());
    class
        .or_else(|| home.map(|home| home.code.clone()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::holding::ShelvedBy;
    use crate::domain::id::CollectionId;
    use crate::domain::language::Name;

    #[test]
    fn a_copy_is_counted_under_its_class_or_its_collection() {
        let home = |scheme| Collection {
            id: CollectionId(1),
            code: "NOV".into(),
            name: Name::english("Novels"),
            scheme,
            shelved_by: ShelvedBy::CallNumber,
            prefixes: vec!["REF".into()],
            locations: Vec::new(),
            ask_at: None,
            say: Name::default(),
        };
        for (number, scheme, class) in [
            ("330.954 RAM", Scheme::Ddc, "330"),
            ("REF 030 ENC", Scheme::Ddc, "030"),
            ("FIC KAL", Scheme::Ddc, "NOV"),
            ("QA76.54 .M87 2001", Scheme::Lcc, "QA"),
            ("CD 51003", Scheme::Generic, "NOV"),
        ] {
            assert_eq!(class_of(number, Some(&home(scheme))), class, "{number}");
        }
        assert_eq!(class_of("512.9", None), "510");
        assert_eq!(class_of("FIC KAL", None), "");
    }
}
