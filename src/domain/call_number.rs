//! Call numbers: read, ordered, shown. One byte key files every scheme, so that memory and the database order alike.
//!
//! A number is a class and, behind it, tokens. A token is a list of runs, and nothing files before something:
//! end of token, whole number, decimal digits, letters. Digits directly after letters are decimal (a Cutter); digits
//! after a space, a mark or a volume word are a whole number. Case and marks do not count. Each scheme has its file
//! here; what is the same for all stands in `text` (folding), `token` (the tokens behind a class) and `key` (the bytes).
//!
//! Where sources differ, the choice stands beside the rule that makes it.

mod colon;
mod ddc;
mod generic;
mod key;
mod lcc;
mod tamil;
#[cfg(test)]
mod tests;
mod text;
mod token;
mod volume;

pub use key::SortKey;

use key::KeyWriter;
use std::cmp::Ordering;

/// How the call numbers of a collection are made, and so how they file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Dewey Decimal Classification.
    Ddc,
    /// Library of Congress Classification; the National Library of Medicine's numbers have the same shape.
    Lcc,
    /// Colon Classification, 7th edition.
    Colon,
    /// Accession numbers, local schemes, author marks: natural order, every run of digits a whole number.
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

/// A call number as it was typed, and what it was read as. Two are equal when they file at the same spot.
#[derive(Debug, Clone)]
pub struct CallNumber {
    typed: String,
    scheme: Scheme,
    parsed_as: Scheme,
    key: SortKey,
    covers: Covers,
}

/// How far a number reaches when it is the last label of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Covers {
    /// All numbers that begin with its tokens: `M3 .H26` covers `M3 .H26 1990`.
    Tokens,
    /// A whole class covers its decimals, too: `329` covers `329.5`.
    Class,
}

impl CallNumber {
    /// Reads a number of a scheme. Any text has an order: one that is not built as the scheme asks files by the
    /// generic rule, and [`CallNumber::parsed_as`] tells.
    pub fn parse(typed: impl Into<String>, scheme: Scheme) -> Self {
        let typed = typed.into();
        let read = read(&typed, scheme);
        Self {
            typed,
            scheme,
            parsed_as: read.parsed_as,
            key: read.key,
            covers: read.covers,
        }
    }

    /// The text as it was typed; never corrected.
    pub fn display(&self) -> &str {
        &self.typed
    }

    /// The scheme that was asked for.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The scheme whose rule files it: [`Scheme::Generic`] when it is not built as its own scheme asks.
    pub fn parsed_as(&self) -> Scheme {
        self.parsed_as
    }

    /// Where it files among the numbers of its collection.
    pub fn key(&self) -> &SortKey {
        &self.key
    }

    /// The first spot behind everything it covers as the last label of a range: a range from label `a` to label `b`
    /// holds `x` when `a.key() <= x.key() && x.key() < b.end_key()`.
    pub fn end_key(&self) -> SortKey {
        end_of(self.key.clone(), self.parsed_as, self.covers)
    }
}

impl PartialEq for CallNumber {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for CallNumber {}

impl PartialOrd for CallNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CallNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

/// The key of a number alone, where the text itself is kept elsewhere: one allocation.
pub fn sort_key(typed: &str, scheme: Scheme) -> SortKey {
    read(typed, scheme).key
}

/// The key behind everything that a last label covers; see [`CallNumber::end_key`].
pub fn end_key(typed: &str, scheme: Scheme) -> SortKey {
    let read = read(typed, scheme);
    end_of(read.key, read.parsed_as, read.covers)
}

/// How two numbers of a scheme stand to each other on the shelf.
pub fn compare(scheme: Scheme, a: &str, b: &str) -> Ordering {
    sort_key(a, scheme).cmp(&sort_key(b, scheme))
}

/// Puts labels into shelf order; equal numbers keep their order.
pub fn sort<T: AsRef<str>>(scheme: Scheme, labels: &mut [T]) {
    labels.sort_by_cached_key(|label| sort_key(label.as_ref(), scheme));
}

/// What reading gives.
struct Read {
    key: SortKey,
    parsed_as: Scheme,
    covers: Covers,
}

fn read(typed: &str, scheme: Scheme) -> Read {
    let folded = text::fold(typed);
    let mut key = KeyWriter::for_text(&folded);
    let built = match scheme {
        Scheme::Ddc => ddc::write(&folded, &mut key),
        Scheme::Lcc => lcc::write(&folded, &mut key),
        Scheme::Colon => colon::write(&folded, &mut key),
        Scheme::Generic => None,
    };
    let (parsed_as, covers) = match built {
        Some(covers) => (scheme, covers),
        None => {
            if scheme == Scheme::Colon {
                // Colon digits have weights of their own that mean nothing beside generic runs.
                key.after_all();
            }
            generic::write(&folded, &mut key);
            (Scheme::Generic, Covers::Tokens)
        }
    };
    Read {
        key: key.finish(),
        parsed_as,
        covers,
    }
}

fn end_of(key: SortKey, parsed_as: Scheme, covers: Covers) -> SortKey {
    match (parsed_as, covers) {
        // A Colon key closes each of its parts, so whatever begins with the key begins with its parts.
        (Scheme::Colon, _) | (_, Covers::Class) => key.past_all(),
        (_, Covers::Tokens) => key.past_tokens(),
    }
}
