//! The kinds of lists that can be brought in.

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Members,
    Holdings,
    Shelves,
    Floors,
    Places,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Members,
        Self::Holdings,
        Self::Shelves,
        Self::Floors,
        Self::Places,
    ];

    /// The word on the command line, and the tail of its wording ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Holdings => "holdings",
            Self::Shelves => "shelves",
            Self::Floors => "floors",
            Self::Places => "places",
        }
    }

    /// The kind of a word, if it is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
