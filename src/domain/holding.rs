//! Titles and their copies.

use super::call_number::{Scheme, SortKey, sort_key};
use super::fold;
use super::id::{CollectionId, ItemId, TitleId};
use super::language::Name;
use super::shelf_search::SearchState;
use super::text::words;
use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
    /// The list it was last seen in.
    pub as_of: DateTime<Utc>,
    /// How the newest search for it stands, if it was not on its shelf.
    pub search: Option<SearchState>,
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

impl Collection {
    /// Whether numbers file here as they do in another one.
    pub fn files_as(&self, other: &Self) -> bool {
        self.scheme == other.scheme
            && self.shelved_by == other.shelved_by
            && self.prefixes == other.prefixes
            && self.code == other.code
    }

    /// Where a copy files: by what its collection is shelved by, in the collection's scheme and without its mark. One
    /// without a collection files as most do, by Dewey where its number is built so.
    pub fn item_key(home: Option<&Self>, call_number: &str, title: &str, author: &str) -> SortKey {
        let Some(home) = home else {
            return sort_key(call_number, Scheme::Ddc);
        };
        match home.shelved_by {
            ShelvedBy::CallNumber | ShelvedBy::Accession => home.key_of(call_number),
            ShelvedBy::Title => sort_key(title, home.scheme),
            ShelvedBy::Author => sort_key(author, home.scheme),
        }
    }
}

/// What copies of one title share: title, author and year, without case, marks and accents.
pub fn match_key(title: &str, author: &str, published: &str) -> String {
    let mut key = String::with_capacity(title.len() + author.len() + published.len() + 2);
    fold_into(&mut key, title);
    if key.is_empty() {
        // A title of marks alone ("???") is still a title.
        key.push_str(title.trim());
    }
    key.push('|');
    fold_into(&mut key, author);
    key.push('|');
    key.extend(published.chars().filter(char::is_ascii_digit));
    key
}

/// Adds the letters and digits of a text in small letters, words one space apart.
fn fold_into(key: &mut String, text: &str) {
    let start = key.len();
    let mut is_apart = false;
    let mut add = |c: char| {
        if c.is_alphanumeric() || is_tamil_sign(c) {
            if is_apart && key.len() > start {
                key.push(' ');
            }
            is_apart = false;
            key.extend(c.to_lowercase());
        } else if !is_combining_mark(c) {
            is_apart = true;
        }
    };
    if text.is_ascii() {
        text.chars().for_each(&mut add);
    } else {
        text.nfkd().for_each(&mut add);
    }
}

/// Before the key of a sound among the words of titles; nobody types it, so a key is never taken for a word.
pub const SOUND: char = '\u{e000}';

/// How the Tamil words of texts sound ([`fold::keys`]), each key behind [`SOUND`]: so a title in Tamil letters alone is
/// found by Latin ones. Two words are heard as one, too, as compounds are written both ways.
pub fn tamil_sounds(texts: &[&str]) -> String {
    let mut sounds: Vec<String> = Vec::new();
    let mut add = |word: &str| {
        for key in fold::keys(word) {
            if !sounds.contains(&key) {
                sounds.push(key);
            }
        }
    };
    for text in texts.iter().filter(|text| text.chars().any(is_tamil_sign)) {
        let mut before = String::new();
        for word in words(text) {
            if !word.spelling.chars().any(is_tamil_sign) {
                before.clear();
                continue;
            }
            add(&word.spelling);
            if let Some(bare) = without_joint(&word.spelling) {
                add(bare);
            }
            if !before.is_empty() {
                add(&format!("{before}{}", word.spelling));
            }
            before = word.spelling;
        }
    }
    let marked = sounds.iter().map(|key| format!("{SOUND}{key}"));
    marked.collect::<Vec<_>>().join(" ")
}

/// A word without the hard consonant that it has before the next one ("நடிக்கப் பிறந்தவள்", *vallinam mikutal*), which
/// nobody writes in Latin letters.
fn without_joint(word: &str) -> Option<&str> {
    ["க்", "ச்", "த்", "ப்"]
        .iter()
        .find_map(|joint| word.strip_suffix(joint))
        .filter(|bare| !bare.is_empty())
}

/// Vowel signs and pulli, without which Tamil words fall apart into bare consonants.
fn is_tamil_sign(c: char) -> bool {
    matches!(c, '\u{b80}'..='\u{bff}')
}

/// The nine digits that the old and the new ISBN of a book share; `None` unless the check digit is right.
pub fn isbn_core(typed: &str) -> Option<String> {
    let signs: Vec<char> = typed.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let (last, body) = signs.split_last()?;
    let digits: Vec<u32> = body.iter().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let check = last
        .to_digit(10)
        .or_else(|| (*last == 'X' || *last == 'x').then_some(10))?;
    let weighed = |weights: &[u32]| {
        digits
            .iter()
            .zip(weights.iter().cycle())
            .map(|(d, w)| d * w)
            .sum::<u32>()
            + check
    };
    let is_right = match digits.len() {
        9 => weighed(&[10, 9, 8, 7, 6, 5, 4, 3, 2]).is_multiple_of(11),
        12 => check < 10 && weighed(&[1, 3]).is_multiple_of(10),
        _ => false,
    };
    let core = digits.len().checked_sub(9)?;
    is_right.then(|| body[core..].iter().collect())
}

/// The cores of several ISBNs in a row, a space between them; what is no ISBN is passed over.
pub fn isbn_cores(written: &str) -> String {
    let parts = written.split([';', ',']).filter_map(isbn_core);
    parts.collect::<Vec<_>>().join(" ")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_one_title_share_its_key_however_they_are_typed() {
        let same = [
            ("Studies in Tamilology", "Cuppiramaṇiyan̲, Ca. Vē", "1982"),
            ("studies  in TAMILOLOGY.", "Cuppiramaniyan, Ca Ve", "c1982"),
            ("Studies-in Tamilology", "Cuppiramaṇiyan, Ca. Vē.", "[1982]"),
        ];
        for (title, author, year) in same {
            assert_eq!(
                match_key(title, author, year),
                "studies in tamilology|cuppiramaniyan ca ve|1982"
            );
        }
        let apart = [
            ("பொன்னியின் செல்வன்", "கல்கி", "1955"),
            ("பனனயன சலவன", "கல்கி", "1955"),
            ("பொன்னியின் செல்வன்", "கல்கி", "1950"),
            ("பொன்னியின் செல்வன்", "", "1955"),
            ("???", "", ""),
            ("!!!", "", ""),
        ];
        let keys: std::collections::HashSet<String> =
            apart.iter().map(|(t, a, y)| match_key(t, a, y)).collect();
        assert_eq!(keys.len(), apart.len());
    }

    #[test]
    fn both_isbns_of_a_book_share_their_core() {
        let table = [
            ("0-306-40615-2", Some("030640615")),
            ("978-0-306-40615-7", Some("030640615")),
            ("080442957X", Some("080442957")),
            ("9780306406158", None),
            ("12345", None),
            ("", None),
        ];
        for (typed, core) in table {
            assert_eq!(isbn_core(typed).as_deref(), core, "{typed}");
        }
    }
}
