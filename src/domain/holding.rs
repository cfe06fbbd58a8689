//! Titles and their copies.

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
    /// `ddc`, `lcc`, `colon`, `generic`: the word of the call number scheme.
    pub scheme: String,
    /// Marks on the spine that belong to the collection, not to the number: `REF`, `R`.
    pub prefixes: Vec<String>,
    /// The catalogue's location codes that lead here.
    pub locations: Vec<String>,
    /// Where to ask, when readers can't walk to the shelf, and what to say then.
    pub ask_at: Option<super::id::PlaceId>,
    pub say: Name,
}
