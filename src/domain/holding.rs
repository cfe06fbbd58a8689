//! Titles and their copies.

use super::call_number::Scheme;
use super::id::{CollectionId, ItemId, TitleId};
use super::language::Name;

/// A title as the one box lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    pub id: TitleId,
    pub title: String,
    pub title_ta: String,
    pub author: String,
    pub author_ta: String,
    pub published: String,
    pub items: Vec<Item>,
}

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub barcode: String,
    /// As in the catalogue, never corrected.
    pub call_number: String,
    pub collection: Option<CollectionId>,
    pub location: String,
    pub status: String,
}

/// A sequence of call numbers of its own: reference, Tamil, children, closed stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    pub id: CollectionId,
    pub code: String,
    pub name: Name,
    pub scheme: Scheme,
    pub shelved_by: ShelvedBy,
    /// Marks on the spine that belong to the collection, not to the number: `REF`, `R`.
    pub prefixes: Vec<String>,
    /// The catalogue's location codes that lead here.
    pub locations: Vec<String>,
    /// Where to ask, when readers can't walk to the shelf, and what to say then.
    pub ask_at: Option<super::id::PlaceId>,
    pub say: Name,
}

/// What the copies of a collection stand in order of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ShelvedBy {
    #[default]
    CallNumber,
    Title,
    /// The number it was entered under.
    Accession,
    Author,
}

impl ShelvedBy {
    pub const ALL: [Self; 4] = [Self::CallNumber, Self::Title, Self::Accession, Self::Author];

    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::CallNumber => "call_number",
            Self::Title => "title",
            Self::Accession => "accession",
            Self::Author => "author",
        }
    }
}
