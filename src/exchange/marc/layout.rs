//! Which field of a record means what: one structure, so that a library which catalogues in its own way needs no other
//! reader.

use std::fmt;

/// The three signs that name a field.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tag([u8; 3]);

impl Tag {
    /// Fields in another script, linked to those they stand for.
    pub const OTHER_SCRIPT: Self = Self(*b"880");

    /// A tag of letters and digits; `None` where it is none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let tag: [u8; 3] = bytes.try_into().ok()?;
        (tag.iter().all(u8::is_ascii_alphanumeric)).then_some(Self(tag))
    }

    /// Whether a field of this tag has no subfields.
    pub fn is_control(self) -> bool {
        self.0.starts_with(b"00")
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Subfields of the fields of a tag, written `245abnp`; an `X` in a tag stands for any sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    tag: String,
    /// The subfields, in the order in which they are put together.
    pub codes: String,
}

impl Part {
    fn of(written: &str) -> Self {
        let (tag, codes) = written.split_at_checked(3).unwrap_or((written, ""));
        Self {
            tag: tag.to_owned(),
            codes: codes.to_owned(),
        }
    }

    /// A part as somebody types it: a tag of letters, digits and `X`, then at least one subfield.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_written = text.is_ascii() && text.len() > 3;
        let (tag, codes) = text.split_at_checked(3).filter(|_| is_written)?;
        let is_tag = tag.bytes().all(|b| b.is_ascii_digit() || b == b'X');
        let is_code = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        (is_tag && codes.bytes().all(is_code)).then(|| Self::of(text))
    }

    /// Whether two parts are of one field.
    pub fn is_same_tag(&self, other: &Self) -> bool {
        self.tag == other.tag
    }

    fn all(written: &str) -> Vec<Self> {
        written.split_ascii_whitespace().map(Self::of).collect()
    }

    /// Whether a field is meant.
    pub fn is_of(&self, tag: Tag) -> bool {
        let signs = self.tag.bytes().zip(tag.0);
        self.tag.len() == 3 && { signs }.all(|(meant, sign)| meant == sign || meant == b'X')
    }
}

/// The fields in which a catalogue lists the copies of a title, one field for each copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLayout {
    /// The field, with the subfields of its call number.
    pub call_number: Part,
    /// Of the other facts the first subfield counts in which something stands.
    pub barcode: String,
    pub library: String,
    pub location: String,
    pub collection: String,
    pub item_type: String,
}

impl CopyLayout {
    /// A field of copies of which nothing is known.
    pub fn empty() -> Self {
        Self {
            call_number: Part::of(""),
            barcode: String::new(),
            library: String::new(),
            location: String::new(),
            collection: String::new(),
            item_type: String::new(),
        }
    }
}

/// Which field means what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The number of the record in its catalogue, the best first.
    pub control_numbers: Vec<Part>,
    /// The coded data, where the year stands at its place.
    pub coded: Part,
    /// The fields of copies; of several kinds in one record the first counts.
    pub copies: Vec<CopyLayout>,
    /// Where the call number of the title stands, the best first.
    pub call_numbers: Vec<Part>,
    pub title: Part,
    /// The first of these that is there.
    pub authors: Vec<Part>,
    pub publishers: Vec<Part>,
    pub years: Vec<Part>,
    pub isbn: Part,
    pub subjects: Part,
}

impl Default for Layout {
    /// MARC 21 as libraries write it, with Koha's field for its items.
    fn default() -> Self {
        let copy = |call_number, [barcode, library, location, collection, item_type]: [&str; 5]| {
            CopyLayout {
                call_number: Part::of(call_number),
                barcode: barcode.to_owned(),
                library: library.to_owned(),
                location: location.to_owned(),
                collection: collection.to_owned(),
                item_type: item_type.to_owned(),
            }
        };
        Self {
            // Koha keeps its own number where it was not given one.
            control_numbers: Part::all("001 999c"),
            coded: Part::of("008"),
            copies: vec![
                copy("952o", ["p", "ab", "c", "8", "y"]),
                copy("852khijlm", ["p", "ba", "cb", "", ""]),
            ],
            call_numbers: Part::all("090ab 050ab 082ab 084ab"),
            title: Part::of("245abnp"),
            authors: Part::all("100a 110a 111a 700a"),
            publishers: Part::all("264b 260b"),
            years: Part::all("264c 260c"),
            isbn: Part::of("020a"),
            subjects: Part::of("6XXa"),
        }
    }
}

impl Layout {
    /// Whether fields of a tag are read.
    pub fn reads(&self, tag: Tag) -> bool {
        let lists = [
            &self.control_numbers,
            &self.call_numbers,
            &self.authors,
            &self.publishers,
            &self.years,
        ];
        let ones = [&self.coded, &self.title, &self.isbn, &self.subjects];
        tag == Tag::OTHER_SCRIPT
            || ones.into_iter().any(|part| part.is_of(tag))
            || (lists.into_iter().flatten()).any(|part| part.is_of(tag))
            || (self.copies.iter()).any(|copy| copy.call_number.is_of(tag))
    }
}
