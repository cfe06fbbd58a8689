//! Call numbers: read, ordered, shown. One byte key files every scheme, so that memory and the database order alike.

/// How the call numbers of a collection are made, and so how they file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Dewey Decimal Classification.
    Ddc,
    /// Library of Congress Classification.
    Lcc,
    /// Colon Classification, 7th edition.
    Colon,
    /// Accession numbers, local schemes, author marks: natural order.
    Generic,
}

impl Scheme {
    pub const ALL: [Self; 4] = [Self::Ddc, Self::Lcc, Self::Colon, Self::Generic];

    /// The word in the file and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ddc => "ddc",
            Self::Lcc => "lcc",
            Self::Colon => "colon",
            Self::Generic => "generic",
        }
    }

    /// The scheme of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}
