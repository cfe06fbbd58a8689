//! A member as the desk knows them, and what is needed to add or update one.

mod change;
mod consent;
pub mod double;
mod enrol;
mod field;
pub mod filter;
mod form;
mod note;
mod own_field;
mod own_list;
mod trait_form;

pub use change::{CONTACTS, MemberChange, Own};
pub use consent::{Consent, Purpose};
pub use enrol::{Conversion, EnrolStage, Enrolment, is_provisional, provisional};
pub use field::MemberField;
pub use form::MemberForm;
pub use note::{NewNote, NoteForm};
pub use own_field::{OWN_FIELDS, OwnField, OwnFieldForm};
pub use own_list::{GroupBy, ListForm, OWN_LISTS, OwnList};
pub use trait_form::{NewTrait, TraitForm};

use super::id::{Key, MemberId, NoteId, PhotoId, TraitId};
use super::language::Language;
use super::word::words;
use chrono::{DateTime, NaiveDate, Utc};

/// What every list of members shows: enough to tell namesakes apart.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberSummary {
    pub id: MemberId,
    pub number: String,
    pub name: String,
    pub name_ta: Option<String>,
    /// A day, or a year alone.
    pub born_on: Option<String>,
    pub town: String,
    pub category: String,
    pub phone: Option<String>,
    pub member_until: Option<NaiveDate>,
    pub seen_at: Option<DateTime<Utc>>,
    pub has_vanished: bool,
    /// What changes their routes and print sizes.
    pub access: Vec<AccessNeed>,
}

/// The whole profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub id: MemberId,
    pub key: Key,
    pub facts: MemberFacts,
    pub cards: Vec<Card>,
    pub contacts: Vec<Contact>,
    pub traits: Vec<Trait>,
    pub notes: Vec<Note>,
    /// What they agreed to.
    pub consents: Vec<Consent>,
    /// What the desk set itself.
    pub own: Own,
    /// On their way to a card, or come to it at this desk.
    pub enrolment: Option<Enrolment>,
    pub seen_at: Option<DateTime<Utc>>,
    pub seen_count: i64,
    pub vanished_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

/// The plain facts of a member: the columns of the `member` table that a person or a list fills in.
/// Empty text means not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberFacts {
    /// The library system's number (Koha `cardnumber`).
    pub number: String,
    pub title: String,
    /// As said and shown, initials included.
    pub name: String,
    pub name_ta: Option<String>,
    pub other_names: String,
    pub address_as: String,
    pub gender: String,
    pub born_on: Option<String>,
    pub category: String,
    pub member_since: Option<NaiveDate>,
    pub member_until: Option<NaiveDate>,
    pub designation: String,
    pub qualification: String,
    pub organisation: String,
    /// What they come for.
    pub need: String,
    pub language: Option<Language>,
    pub channel: Option<ReachBy>,
    pub access: Vec<AccessNeed>,
    pub street: String,
    pub town: String,
    pub postcode: String,
    pub country: String,
    pub guardian: String,
    /// Fields of the branch's own and what a list brought beyond ours, as a JSON object.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

words! {
    /// How a member likes to be reached.
    ReachBy {
        Desk = "desk",
        Phone = "phone",
        Email = "email",
        Letter = "letter",
    }
}

words! {
    /// What a member needs to use the house; changes routes and print sizes.
    AccessNeed {
        Wheelchair = "wheelchair",
        Braille = "braille",
        Hearing = "hearing",
        LargePrint = "large_print",
    }
}

/// A card that opens the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub number: String,
    pub state: CardState,
}

words! {
    /// Whether a card is the one in use.
    CardState {
        Valid = "valid",
        Lost = "lost",
        Replaced = "replaced",
        /// The number of a row that was made one with this.
        Merged = "merged",
    }
}

/// A way to reach a member; the first one is the one to use.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    pub kind: ContactKind,
    /// As typed.
    pub value: String,
}

words! {
    /// What kind of contact it is.
    ContactKind {
        Phone = "phone",
        Mobile = "mobile",
        Email = "email",
    }
}

/// Something worth remembering of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trait {
    /// Its row; none before it is saved.
    pub id: Option<TraitId>,
    pub kind: TraitKind,
    pub text: String,
    pub noted_on: NaiveDate,
    pub source: String,
    /// The day and the words of the member's consent; likes and dislikes can't be kept without it.
    pub consent: Option<(NaiveDate, String)>,
}

words! {
    /// What kind of thing is remembered.
    TraitKind {
        Desire = "desire",
        Interest = "interest",
        Like = "like",
        Dislike = "dislike",
    }
}

impl TraitKind {
    /// Whether it is kept only with the member's consent.
    pub fn needs_consent(self) -> bool {
        matches!(self, Self::Like | Self::Dislike)
    }
}

/// A photo of a member, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: PhotoId,
    pub jpeg: Vec<u8>,
    /// The day and the words of the member's consent.
    pub consent: (NaiveDate, String),
}

/// A note on a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its row; none before it is saved.
    pub id: Option<NoteId>,
    pub kind: NoteKind,
    pub text: String,
    pub author: Option<String>,
    pub created_at: DateTime<Utc>,
    pub until: Option<NaiveDate>,
}

words! {
    /// How loud a note is.
    NoteKind {
        /// Read in the profile.
        Silent = "silent",
        /// Stands beside the work when the person comes.
        Alert = "alert",
        /// Says what must be settled first.
        Block = "block",
    }
}
