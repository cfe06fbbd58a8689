//! Numbers and names of things. A row id belongs to one kind of thing and can't be taken for another's.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

row_ids! {
    /// A member of the branch.
    MemberId,
    /// A note on a member.
    NoteId,
    /// Something that is known of a member.
    TraitId,
    /// A photo of a member.
    PhotoId,
    /// Something a member agreed to.
    ConsentId,
    /// A member of the staff.
    StaffId,
    /// A question that was asked.
    InquiryId,
    /// A complaint.
    ComplaintId,
    /// A floor of the house.
    FloorId,
    /// A zone of a floor: a wing, a room, a staff area.
    ZoneId,
    /// A wall.
    WallId,
    /// A gap or door in a wall.
    OpeningId,
    /// A row of bays.
    RunId,
    /// A bay: one bookcase with a sign.
    BayId,
    /// One side of a bay.
    FaceId,
    /// A stretch of a face with one range of call numbers.
    SectionId,
    /// A place without shelves.
    PlaceId,
    /// Stairs, a lift, an escalator, a ramp.
    ConnectorId,
    /// Something out of service.
    ClosureId,
    /// Somebody led to where they want to go.
    GuideId,
    /// A sequence of call numbers of its own.
    CollectionId,
    /// A title, of which there may be several copies.
    TitleId,
    /// One copy.
    ItemId,
    /// The search for a copy that is not on its shelf.
    ShelfSearchId,
    /// A word of the branch's own for a subject.
    SubjectWordId,
}

/// The 128-bit name a row is given before it is first saved, as 32 hex digits. Saving twice under one key is saving once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key(String);

impl Key {
    /// A key from 128 random (or, in a made-up branch, counted) bits.
    pub fn from_bits(bits: u128) -> Self {
        Self(format!("{bits:032x}"))
    }

    /// Reads a stored key; `None` unless it is 32 hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit()))
            .then(|| Self(text.to_owned()))
    }

    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
