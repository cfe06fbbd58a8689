//! What a column of a list of holdings can be, where no library system that is known writes it.

use super::super::told::Part;
use super::SHAPE;
use crate::domain::word::words;

words! {
    /// What a column tells of a copy; the word is the tail of its wording id.
    Role {
        Barcode = "barcode",
        Title = "title",
        TitleTa = "title-ta",
        Author = "author",
        AuthorTa = "author-ta",
        /// Of several columns for a number the parts stand one after the other: class, book number, volume.
        CallNumber = "call-number",
        Collection = "collection",
        Location = "location",
        Publisher = "publisher",
        Published = "published",
        Isbn = "isbn",
        Subjects = "subjects",
        HomeLibrary = "home-library",
        ItemType = "item-type",
        Status = "status",
    }
}

/// Header words by what they mean, the surest first.
const WORDS: &[(Role, &str)] = &[
    (
        Role::Barcode,
        "barcode barcodeno itembarcode accessionno accessionnumber accno accnno accessno accession itemno copyno \
         பட்டைக்குறி சேர்க்கைஎண் பதிவேண் பதிவுஎண்",
    ),
    (
        Role::CallNumber,
        "callnumber callno itemcallnumber classno classnumber class ddc dewey deweynumber lcc shelfmark booknumber bookno cutter \
         volume vol நூல்எண் அழைப்பெண் வகுப்புஎண் வகைஎண்",
    ),
    (
        Role::TitleTa,
        "titleintamil tamiltitle titletamil titleta தமிழ்த்தலைப்பு",
    ),
    (
        Role::Title,
        "title booktitle titleofthebook nameofthebook bookname maintitle தலைப்பு நூல்பெயர் நூலின்பெயர் புத்தகம்",
    ),
    (
        Role::AuthorTa,
        "authorintamil tamilauthor authortamil authorta",
    ),
    (
        Role::Author,
        "author authors authorname nameoftheauthor creator editor ஆசிரியர் நூலாசிரியர் எழுத்தாளர்",
    ),
    (
        Role::Collection,
        "collection collectioncode ccode section தொகுப்பு பகுதி",
    ),
    (
        Role::Location,
        "location shelvinglocation locationcode shelf rack almirah stack இடம் அலமாரி",
    ),
    (
        Role::Publisher,
        "publisher publishername imprint பதிப்பகம் வெளியீடு",
    ),
    (
        Role::Published,
        "year yearofpublication publicationyear pubyear publicationdate copyrightdate pubdate ஆண்டு வெளியீட்டுஆண்டு",
    ),
    (Role::Isbn, "isbn isbn10 isbn13 isbnno"),
    (
        Role::Subjects,
        "subject subjects subjectheading keywords topic பொருள் பாடம்",
    ),
    (
        Role::HomeLibrary,
        "library homelibrary branch homebranch branchcode நூலகம் கிளை",
    ),
    (Role::ItemType, "itemtype type itype material doctype வகை"),
    (Role::Status, "status availability itemstatus நிலை"),
];

impl Part for Role {
    const LIST: &'static str = "holdings-list";
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        self.word()
    }

    /// A copy needs what it is found by, what it is called and where it stands.
    fn are_enough(told: &[Self]) -> bool {
        let needed = [Self::Barcode, Self::CallNumber];
        let is_called = told.contains(&Self::Title) || told.contains(&Self::TitleTa);
        is_called && needed.iter().all(|role| told.contains(role))
    }

    /// Only parts of a call number may stand in several columns; of others the first is the one.
    fn guess(header: &[String]) -> Vec<Option<Self>> {
        let mut taken = Vec::new();
        let of = |cell: &String| {
            let word = bare(cell);
            let is_among = |words: &str| words.split(' ').any(|known| known == word);
            let mut known = WORDS.iter();
            known
                .find(|(_, words)| is_among(words))
                .map(|(role, _)| *role)
        };
        let guess = |cell: &String| {
            let role = of(cell)?;
            let is_free = role == Self::CallNumber || !taken.contains(&role);
            taken.push(role);
            is_free.then_some(role)
        };
        header.iter().map(guess).collect()
    }

    fn is_known(cell: &str) -> bool {
        let mut names = SHAPE.needed.iter().chain(SHAPE.wanted);
        names.any(|name| name.eq_ignore_ascii_case(cell)) || {
            let word = bare(cell);
            let mut all = WORDS.iter().flat_map(|(_, words)| words.split(' '));
            !word.is_empty() && all.any(|known| known == word)
        }
    }
}

/// A column's name without what people put between words.
fn bare(header: &str) -> String {
    let between = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    let letters = header.chars().filter(|c| !between(*c));
    letters.flat_map(char::to_lowercase).collect()
}
