//! What a column of a list of members can be.

use crate::domain::member::{ContactKind, MemberField};

/// What a column tells of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// One of their facts. Of several columns for a number, a day or a choice the first filled one counts; other texts
    /// stand side by side.
    Fact(MemberField),
    /// The same, where it goes on without a comma: a street behind its number.
    Further(MemberField),
    /// Parts of their name.
    Family,
    Given,
    Middle,
    Initials,
    /// A way to reach them.
    Contact(ContactKind),
    /// What the library system's staff wrote about them.
    Note,
    /// Several things of their own in one cell, as Koha writes them.
    Attributes,
    /// Kept under the column's own name.
    Kept,
}

impl Role {
    /// What a column can be told to be.
    pub const CHOICES: [Self; 32] = [
        Self::Fact(MemberField::Number),
        Self::Fact(MemberField::Name),
        Self::Given,
        Self::Middle,
        Self::Family,
        Self::Initials,
        Self::Fact(MemberField::NameTa),
        Self::Fact(MemberField::OtherNames),
        Self::Fact(MemberField::Title),
        Self::Fact(MemberField::AddressAs),
        Self::Contact(ContactKind::Mobile),
        Self::Contact(ContactKind::Phone),
        Self::Contact(ContactKind::Email),
        Self::Fact(MemberField::Street),
        Self::Fact(MemberField::Town),
        Self::Fact(MemberField::Postcode),
        Self::Fact(MemberField::Country),
        Self::Fact(MemberField::BornOn),
        Self::Fact(MemberField::Gender),
        Self::Fact(MemberField::Guardian),
        Self::Fact(MemberField::Category),
        Self::Fact(MemberField::MemberSince),
        Self::Fact(MemberField::MemberUntil),
        Self::Fact(MemberField::Designation),
        Self::Fact(MemberField::Qualification),
        Self::Fact(MemberField::Organisation),
        Self::Fact(MemberField::Need),
        Self::Fact(MemberField::Language),
        Self::Fact(MemberField::Channel),
        Self::Fact(MemberField::Access),
        Self::Note,
        Self::Kept,
    ];

    /// The word in the branch's file, and the tail of its wording id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fact(field) | Self::Further(field) => field.word(),
            Self::Family => "family",
            Self::Given => "given",
            Self::Middle => "middle",
            Self::Initials => "initials",
            Self::Contact(kind) => kind.word(),
            Self::Note => "note",
            Self::Attributes => "attributes",
            Self::Kept => "kept",
        }
    }

    /// The choice of a word, if it is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::CHOICES.into_iter().find(|role| role.word() == word)
    }

    /// Whether it is the number by which a member is found.
    pub fn is_number(self) -> bool {
        self == Self::Fact(MemberField::Number)
    }

    /// Whether a name can be had from it.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Fact(MemberField::Name) | Self::Family | Self::Given
        )
    }
}
