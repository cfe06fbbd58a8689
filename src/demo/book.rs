//! The holdings of the demo branch: titles with their copies, each class in each collection with its share.

use super::dice::Dice;
use super::names::{Names, tamil_mark};
use super::roman::roman;
use super::sheet::{column, rows};
use super::stock::{
    self, BRAILLE, CHILDREN, CLOSED_STACK, GENERAL, NEWSPAPERS, OVERSIZE, REFERENCE, TAMIL,
};
use super::subject::{Class, SHELVED};
use super::title::Titles;
use crate::domain::id::CollectionId;
use crate::domain::language::Language;
use std::collections::HashSet;

const PUBLISHERS: &str = include_str!("../../assets/demo/publishers.tsv");
const PRESS: &str = include_str!("../../assets/demo/newspapers.tsv");

/// How many copies the branch has.
pub(super) const COPIES: usize = 20_000;

/// A title with its copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// As in the catalogue: a Tamil title in Latin letters.
    pub title: String,
    pub title_ta: String,
    pub author: String,
    pub author_ta: String,
    pub publisher: String,
    pub published: String,
    pub isbn: String,
    pub subjects: String,
    pub collection: CollectionId,
    pub copies: Vec<BookCopy>,
}

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookCopy {
    pub barcode: String,
    pub call_number: String,
    pub item_type: &'static str,
    pub status: &'static str,
}

/// What books are made with.
struct Press<'a> {
    dice: Dice,
    names: &'a Names,
    titles: Titles,
    publishers: Vec<(&'static str, &'static str)>,
    /// Titles, authors and years that are taken.
    known: HashSet<(String, String, String)>,
    /// The last year a book can be of.
    this_year: i32,
    copies: usize,
    isbns: u32,
}

/// Who wrote a book, in both scripts, and the mark on the spine.
struct Author {
    name: String,
    name_ta: String,
    mark: String,
}

/// Every book and newspaper, in no order of shelves.
pub(super) fn books(seed: u64, names: &Names, classes: &[Class], this_year: i32) -> Vec<Book> {
    let mut press = Press {
        dice: Dice::for_part(seed, "books"),
        names,
        titles: Titles::new(),
        publishers: rows(PUBLISHERS)
            .map(|row| (column(&row, 0), column(&row, 1)))
            .collect(),
        known: HashSet::new(),
        this_year,
        copies: 0,
        isbns: 0,
    };
    let mut books: Vec<Book> = rows(PRESS).map(|row| press.newspaper(&row)).collect();
    let on_shelves = COPIES - press.copies;
    let shares: Vec<(CollectionId, &Class, u32)> = SHELVED
        .iter()
        .flat_map(|c| {
            classes
                .iter()
                .map(move |class| (*c, class, class.weight(*c)))
        })
        .filter(|(_, _, weight)| *weight > 0)
        .collect();
    let all: u64 = shares.iter().map(|(_, _, weight)| u64::from(*weight)).sum();
    let (begun, mut so_far) = (press.copies, 0u64);
    for (collection, class, weight) in shares {
        so_far += u64::from(weight);
        let until = begun + (on_shelves as u64 * so_far / all.max(1)) as usize;
        while press.copies < until {
            let room = until - press.copies;
            books.push(press.book(class, collection, room));
        }
    }
    books
}

impl Press<'_> {
    fn book(&mut self, class: &Class, collection: CollectionId, room: usize) -> Book {
        let language = self.language(class, collection);
        loop {
            let titled = self
                .titles
                .make(&mut self.dice, class, (collection, language));
            let author = self.author(class, collection, language);
            let published = self.year(class, collection).to_string();
            let (title, title_ta) = match language {
                Language::Tamil => (roman(&titled.words), titled.words),
                Language::English => (titled.words, String::new()),
            };
            if !self
                .known
                .insert((title.to_lowercase(), author.name.clone(), published.clone()))
            {
                continue;
            }
            let number = format!(
                "{}{} {}",
                stock::mark(collection),
                titled.number,
                author.mark
            );
            let copies = self.copies(collection, class, (&number, &published), room);
            return Book {
                title,
                title_ta,
                author: author.name,
                author_ta: author.name_ta,
                publisher: self.publisher(class, collection, language),
                isbn: self.isbn(&published),
                published,
                subjects: format!("{}; {}", class.name.en, class.name.text(Language::Tamil)),
                collection,
                copies,
            };
        }
    }

    fn language(&mut self, class: &Class, collection: CollectionId) -> Language {
        let is_tamil_class = class.number.starts_with("894.811");
        let has_tamil =
            !class.topics(collection, Language::Tamil).is_empty() || matches!(class.kind, "tale");
        let has_english = !class.topics(collection, Language::English).is_empty() || !has_tamil;
        match collection {
            TAMIL => Language::Tamil,
            GENERAL | OVERSIZE if !is_tamil_class => Language::English,
            _ if is_tamil_class || !has_english => Language::Tamil,
            _ if has_tamil && self.dice.percent(35) => Language::Tamil,
            _ => Language::English,
        }
    }

    fn author(&mut self, class: &Class, collection: CollectionId, language: Language) -> Author {
        if language == Language::Tamil {
            let called = self.names.tamil_author(&mut self.dice);
            let mark = if stock::has_tamil_marks(collection) {
                tamil_mark(&called.given_tamil)
            } else {
                mark(&called.given)
            };
            return Author {
                name: called.latin,
                name_ta: called.tamil,
                mark,
            };
        }
        let (indian, english) = match class.number {
            "823" | "824" => (38, 56),
            "813" | "820" | "821" | "822" => (12, 84),
            "839" | "843" | "891.7" | "895" => (0, 12),
            n if n.starts_with('8') || n.starts_with("294") || n.starts_with("954") => (94, 5),
            "378.166" => (97, 2),
            n if n.contains(".54") || n.contains(".954") || n.starts_with("181") => (96, 4),
            n if n.starts_with('5') || n.starts_with('6') || n.starts_with("00") => (58, 34),
            _ => (68, 28),
        };
        let throw = self.dice.below(100);
        let part = match throw {
            _ if throw < indian => "i",
            _ if throw < indian + english => "e",
            _ => "w",
        };
        let (name, surname) = self.names.english_author(&mut self.dice, part);
        Author {
            name,
            name_ta: String::new(),
            mark: mark(surname),
        }
    }

    /// The year a book came out: most are of the last years, old ones are in the closed stack.
    fn year(&mut self, class: &Class, collection: CollectionId) -> i32 {
        let (first, last) = match (collection, class.number) {
            (CLOSED_STACK, _) => (1886, 1978),
            (_, n) if n.starts_with("00") => (2004, self.this_year),
            (_, "378.166") => (2018, self.this_year),
            (REFERENCE, _) => (1980, self.this_year),
            (TAMIL, n) if n.starts_with("894") => (1952, self.this_year),
            (_, n) if n.starts_with('8') || n.starts_with('9') => (1961, self.this_year),
            _ => (1974, self.this_year),
        };
        let age = self.dice.unit() * self.dice.unit() * f64::from(last - first);
        last - age.round() as i32
    }

    fn publisher(&mut self, class: &Class, collection: CollectionId, language: Language) -> String {
        let kind = match (collection, class.kind) {
            (BRAILLE, _) => "braille",
            (_, "exam") => "exam",
            _ if language == Language::Tamil => "tamil",
            (CHILDREN, _) => "child",
            (_, "text" | "tech" | "law" | "ref") => "text",
            _ => "trade",
        };
        let of: Vec<&str> = self
            .publishers
            .iter()
            .filter(|(k, _)| *k == kind)
            .map(|(_, name)| *name)
            .collect();
        self.dice.pick(&of).unwrap_or_default().to_owned()
    }

    /// A number that no book has: the prefix 979-7 is given to nobody. Books before the numbers have none.
    fn isbn(&mut self, published: &str) -> String {
        if published < "1972" {
            return String::new();
        }
        self.isbns += 1;
        let body = format!(
            "9797{:08}",
            10_000_019u32.wrapping_mul(self.isbns) % 100_000_000
        );
        format!("{body}{}", check_digit(&body))
    }

    /// The copies of a title: mostly one, more of what is asked for often, sets of volumes in the reference collection.
    fn copies(
        &mut self,
        collection: CollectionId,
        class: &Class,
        (number, published): (&str, &str),
        room: usize,
    ) -> Vec<BookCopy> {
        let is_set = collection == REFERENCE
            && matches!(class.number, "030" | "423" | "494.811")
            && self.dice.percent(30);
        let most = match (collection, class.number) {
            (REFERENCE | OVERSIZE | CLOSED_STACK, _) => 1,
            (_, "378.166") => 5,
            _ => 4,
        };
        let wanted = if is_set {
            self.dice.between(2, 8) as usize
        } else {
            (1 + self.dice.weighted([68u32, 20, 8, 4, 6].into_iter())).min(most)
        };
        // Books of one author in one class are told apart by the year, where the library wrote it.
        let tail = if self.dice.percent(14) {
            format!(" {published}")
        } else {
            String::new()
        };
        (1..=wanted.min(room))
            .map(|n| {
                let volume = if is_set {
                    format!(" v.{n}")
                } else {
                    String::new()
                };
                self.copies += 1;
                BookCopy {
                    barcode: format!("KB{:06}", self.copies),
                    call_number: format!("{number}{tail}{volume}"),
                    item_type: item_type(collection),
                    status: self.status(collection),
                }
            })
            .collect()
    }

    fn status(&mut self, collection: CollectionId) -> &'static str {
        if matches!(collection, REFERENCE | NEWSPAPERS) {
            return "Not for loan";
        }
        let states = [
            ("Available", 820),
            ("Checked out", 148),
            ("In binding", 14),
            ("Missing", 8),
            ("Damaged", 10),
        ];
        let at = self.dice.weighted(states.iter().map(|(_, weight)| *weight));
        states.get(at).map_or("Available", |(state, _)| state)
    }

    /// A newspaper or magazine on the racks.
    fn newspaper(&mut self, row: &[&'static str]) -> Book {
        let title = column(row, 0).to_owned();
        self.copies += 1;
        Book {
            title_ta: column(row, 1).to_owned(),
            author: String::new(),
            author_ta: String::new(),
            publisher: String::new(),
            published: self.this_year.to_string(),
            isbn: String::new(),
            subjects: format!("Newspapers and magazines; {}", column(row, 2)),
            collection: NEWSPAPERS,
            copies: vec![BookCopy {
                barcode: format!("KB{:06}", self.copies),
                call_number: format!("NEWS {title}"),
                item_type: item_type(NEWSPAPERS),
                status: self.status(NEWSPAPERS),
            }],
            title,
        }
    }
}

/// The author mark of a Latin name: its first three letters.
fn mark(surname: &str) -> String {
    surname
        .chars()
        .filter(|c| c.is_alphabetic())
        .take(3)
        .collect::<String>()
        .to_uppercase()
}

fn item_type(collection: CollectionId) -> &'static str {
    match collection {
        REFERENCE => "REFERENCE",
        NEWSPAPERS => "PERIODICAL",
        BRAILLE => "BRAILLE",
        CHILDREN => "CHILDREN",
        _ => "BOOK",
    }
}

/// The last digit of an ISBN-13: weights 1 and 3 in turn, to a multiple of ten (ISO 2108).
fn check_digit(body: &str) -> u32 {
    let sum: u32 = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip([1, 3].into_iter().cycle())
        .map(|(d, w)| d * w)
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_the_one_of_the_standard() {
        // The example of the ISBN users' manual.
        assert_eq!(check_digit("978030640615"), 7);
    }
}
