//! What kinds of rows a write changed, so that every screen can tell whether to ask again.

use std::ops::{BitOr, BitOrAssign};

/// A set of kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changed(u16);

impl Changed {
    pub const NOTHING: Self = Self(0);
    pub const BRANCH: Self = Self(1);
    pub const STAFF: Self = Self(1 << 1);
    pub const SETTINGS: Self = Self(1 << 2);
    pub const MEMBERS: Self = Self(1 << 3);
    pub const PLAN: Self = Self(1 << 4);
    pub const SHELVES: Self = Self(1 << 5);
    pub const CLOSURES: Self = Self(1 << 6);
    pub const HOLDINGS: Self = Self(1 << 7);
    pub const INQUIRIES: Self = Self(1 << 8);
    pub const COMPLAINTS: Self = Self(1 << 9);
    /// How visitors were led, and who is out with one.
    pub const GUIDES: Self = Self(1 << 11);
    /// The timeline of some member or thing grew.
    pub const STORY: Self = Self(1 << 10);
    /// Another file was opened: everything is new.
    pub const EVERYTHING: Self = Self(u16::MAX);

    /// Whether any of `kinds` changed.
    pub fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether nothing changed at all.
    pub fn is_nothing(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Changed {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Changed {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
