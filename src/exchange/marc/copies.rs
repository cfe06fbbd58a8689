//! From a catalogue record to the copies of its title.

use super::super::holdings::{
    BARCODE, BARCODE_MOST, CALL_NUMBER, Listed, TEXT_MOST, TITLE, TITLE_MOST,
};
use super::super::table::one_line;
use super::isbd;
use super::layout::{CopyLayout, Layout, Part, Tag};
use super::{Field, Record};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;

/// The copies of a record, one for each of its fields for copies; a record without such fields has one copy, by its
/// control number. A record that the catalogue has deleted has none.
///
/// A copy without a barcode goes by the control number, further ones by the control number and their place (`b12-2`).
/// A copy without a call number stands where its title does.
pub fn copies(record: &Record, layout: &Layout) -> Vec<Result<Listed, Problem>> {
    if record.is_deleted {
        return Vec::new();
    }
    let of_title = match of_title(record, layout) {
        Ok(of_title) => of_title,
        Err(problem) => return vec![Err(problem)],
    };
    let fields = (layout.copies.iter())
        .map(|copy| (copy, of_part(record, &copy.call_number).collect::<Vec<_>>()))
        .find(|(_, fields)| !fields.is_empty());
    let control_number = control_number(record, layout);
    let Some((copy, fields)) = fields else {
        return vec![checked(Listed {
            barcode: control_number,
            ..of_title
        })];
    };
    let mut nameless = 0;
    let mut listed = |field: &Field| {
        let mut listed = of_copy(field, copy, &of_title);
        if listed.barcode.is_empty() && !control_number.is_empty() {
            nameless += 1;
            listed.barcode = match nameless {
                1 => control_number.clone(),
                place => format!("{control_number}-{place}"),
            };
        }
        checked(listed)
    };
    fields.into_iter().map(&mut listed).collect()
}

/// What all copies of a title share.
fn of_title(record: &Record, layout: &Layout) -> Result<Listed, Problem> {
    let (title, title_ta) = of_part(record, &layout.title)
        .next()
        .map(|field| forms(record, field, |field| title(field, &layout.title.codes)))
        .unwrap_or_default();
    if title.is_empty() {
        return Err(Problem::new(TITLE, Why::Missing));
    }
    let authors = layout.authors.iter().flat_map(|part| {
        let name = |field: &Field| isbd::trimmed(&first_of(field, &part.codes)).to_owned();
        of_part(record, part).map(move |field| forms(record, field, name))
    });
    let (author, author_ta) = { authors }
        .find(|(author, _)| !author.is_empty())
        .unwrap_or_default();
    let publisher = firsts(record, &layout.publishers).next();
    Ok(Listed {
        title,
        title_ta,
        author,
        author_ta,
        publisher: publisher.map_or_else(String::new, |text| isbd::trimmed(&text).to_owned()),
        published: year(record, layout),
        isbn: several(isbns(record, layout), TEXT_MOST),
        subjects: several(subjects(record, layout), TITLE_MOST),
        call_number: call_number(record, layout),
        ..Listed::default()
    })
}

fn of_copy(field: &Field, copy: &CopyLayout, of_title: &Listed) -> Listed {
    let own = joined(copy.call_number.codes.chars().flat_map(|c| field.all(c)));
    Listed {
        barcode: first_of(field, &copy.barcode),
        call_number: if own.is_empty() {
            of_title.call_number.clone()
        } else {
            own
        },
        home_library: first_of(field, &copy.library),
        location: first_of(field, &copy.location),
        collection: first_of(field, &copy.collection),
        item_type: first_of(field, &copy.item_type),
        ..of_title.clone()
    }
}

/// A copy that has what a copy needs, and nothing longer than its column.
fn checked(listed: Listed) -> Result<Listed, Problem> {
    typed::number(&listed.barcode, BARCODE_MOST).map_err(|why| Problem::new(BARCODE, why))?;
    let texts = [
        (TITLE, &listed.title, TITLE_MOST),
        (TITLE, &listed.title_ta, TITLE_MOST),
        ("Author", &listed.author, TEXT_MOST),
        ("Author", &listed.author_ta, TEXT_MOST),
        ("Publisher", &listed.publisher, TEXT_MOST),
        ("Publication date", &listed.published, TEXT_MOST),
        (CALL_NUMBER, &listed.call_number, TEXT_MOST),
        ("Home library", &listed.home_library, TEXT_MOST),
        ("Shelving location", &listed.location, TEXT_MOST),
        ("Collection", &listed.collection, TEXT_MOST),
        ("Itemtype", &listed.item_type, TEXT_MOST),
    ];
    for (field, text, most) in texts {
        if text.chars().count() > most {
            return Err(Problem::new(field, Why::TooLong { most }));
        }
    }
    let mut all = texts.iter().map(|(_, text, _)| *text);
    let is_unreadable = |text: &String| text.contains(['\0', char::REPLACEMENT_CHARACTER]);
    if listed.barcode.contains('\0') || all.any(is_unreadable) {
        return Err(Problem::new(super::WHOLE_RECORD, Why::Unreadable));
    }
    Ok(listed)
}

/// A text as it is known everywhere, and in Tamil where the record has both: which one is which is told by the
/// letters, as catalogues link them either way round.
fn forms(record: &Record, field: &Field, text: impl Fn(&Field) -> String) -> (String, String) {
    let own = text(field);
    let others: Vec<String> = linked(record, field).map(text).collect();
    let wanted = if is_in(&own, is_tamil) {
        is_latin
    } else {
        is_tamil
    };
    let other = others.into_iter().find(|other| is_in(other, wanted));
    match other {
        Some(latin) if is_in(&own, is_tamil) => (latin, own),
        other => (own, other.unwrap_or_default()),
    }
}

/// The fields that give a field in another script: those of its own link (`$6 880-02` and `$6 245-02`); of a field
/// without one, those that no other field claims.
fn linked<'a>(record: &'a Record, field: &'a Field) -> impl Iterator<Item = &'a Field> {
    let own = link(field).map(|(_, place)| place);
    let is_claimed = move |place: u32| {
        let others = record.fields.iter().filter(|other| other.tag == field.tag);
        { others }.any(|other| link(other).is_some_and(|(_, taken)| taken == place))
    };
    record.fields.iter().filter(move |other| {
        let is_of_tag = other.tag == Tag::OTHER_SCRIPT && field.tag != Tag::OTHER_SCRIPT;
        let Some((tag, place)) = link_with_none(other).filter(|_| is_of_tag) else {
            return false;
        };
        let is_meant = match own {
            Some(own) => own == place,
            None => !is_claimed(place),
        };
        is_meant && tag == field.tag
    })
}

/// The field a `$6` leads to and the number they share.
fn link(field: &Field) -> Option<(Tag, u32)> {
    link_with_none(field).filter(|(_, place)| *place != 0)
}

/// The same, with the number 0 of a field that has no counterpart (`880-00`) or names none. What stands behind the
/// number, the script and the direction it runs in, is not needed: letters tell their script.
fn link_with_none(field: &Field) -> Option<(Tag, u32)> {
    let (tag, rest) = field.first('6').trim().split_at_checked(3)?;
    let rest = rest.trim_start_matches(['-', ' ']);
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    let place = digits.parse().unwrap_or(0);
    Some((Tag::from_bytes(tag.as_bytes())?, place))
}

/// Whether most letters of a text are of a kind.
fn is_in(text: &str, kind: fn(char) -> bool) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (of_kind, all) = letters.fold((0, 0), |(of_kind, all), c| {
        (of_kind + usize::from(kind(c)), all + 1)
    });
    of_kind * 2 > all
}

fn is_tamil(letter: char) -> bool {
    matches!(letter, '\u{b80}'..='\u{bff}')
}

/// Latin letters with all their marks, as romanised Tamil has them.
fn is_latin(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// The title proper with its remainder and its parts. A medium between them is left out, the sign behind it stays.
fn title(field: &Field, codes: &str) -> String {
    let mut title = String::new();
    for (code, text) in &field.subfields {
        let text = one_line(text);
        let part = match code {
            code if codes.contains(*code) => &*text,
            'h' => isbd::tail(&text),
            _ => continue,
        };
        push_apart(&mut title, part);
    }
    isbd::trimmed(&title).to_owned()
}

/// The year of the imprint, else of the coded data; what the imprint says where neither has four digits.
fn year(record: &Record, layout: &Layout) -> String {
    let imprint: Vec<String> = firsts(record, &layout.years).collect();
    let coded = control(record, &layout.coded).get(7..11);
    let coded = coded.filter(|year| year.bytes().all(|b| b.is_ascii_digit()) && *year != "9999");
    let written = imprint.iter().find_map(|text| four_digits(text)).or(coded);
    written
        .or_else(|| imprint.first().map(|text| isbd::trimmed(text)))
        .unwrap_or_default()
        .to_owned()
}

/// Four digits that stand by themselves.
fn four_digits(text: &str) -> Option<&str> {
    let mut runs = text.split(|c: char| !c.is_ascii_digit());
    runs.find(|run| run.len() == 4)
}

/// The number of the title in the first field that has one; parts that may be repeated stand for other numbers.
fn call_number(record: &Record, layout: &Layout) -> String {
    let numbers = layout.call_numbers.iter().flat_map(|part| {
        let parts = |field: &'_ Field| joined(part.codes.chars().map(|code| field.first(code)));
        of_part(record, part).map(parts).collect::<Vec<_>>()
    });
    { numbers }
        .find(|number| !number.is_empty())
        .unwrap_or_default()
}

/// The numbers alone: `0691056498 (set : alk. paper) :`.
fn isbns<'a>(record: &'a Record, layout: &'a Layout) -> impl Iterator<Item = &'a str> {
    let written = of_part(record, &layout.isbn)
        .flat_map(|field| layout.isbn.codes.chars().map(|code| field.first(code)));
    written.filter_map(|text| text.split([' ', '(', ':']).find(|part| !part.is_empty()))
}

fn subjects<'a>(record: &'a Record, layout: &'a Layout) -> impl Iterator<Item = &'a str> {
    let codes = &layout.subjects.codes;
    of_part(record, &layout.subjects)
        .flat_map(|field| codes.chars().map(|code| field.first(code)))
        .map(isbd::trimmed)
}

/// Different texts in a row, as many whole ones as there is room for.
fn several<'a>(texts: impl Iterator<Item = &'a str>, most: usize) -> String {
    let mut row = String::new();
    let mut seen: Vec<&str> = Vec::new();
    for text in texts {
        if text.is_empty() || seen.contains(&text) {
            continue;
        }
        seen.push(text);
        if row.chars().count() + text.chars().count() + 2 > most {
            break;
        }
        if !row.is_empty() {
            row.push_str("; ");
        }
        row.push_str(&one_line(text));
    }
    row
}

/// The fields of a record that are meant.
fn of_part<'a>(record: &'a Record, part: &'a Part) -> impl Iterator<Item = &'a Field> {
    record.fields.iter().filter(|field| part.is_of(field.tag))
}

/// The first subfield of each field meant, by the order of the parts, where something stands in it.
fn firsts<'a>(record: &'a Record, parts: &'a [Part]) -> impl Iterator<Item = String> + 'a {
    parts
        .iter()
        .flat_map(|part| of_part(record, part).map(|field| first_of(field, &part.codes)))
        .filter(|text| !text.is_empty())
}

/// The first of several subfields in which something stands.
fn first_of(field: &Field, codes: &str) -> String {
    let texts = codes.chars().flat_map(|code| field.all(code)).map(one_line);
    { texts }
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .into_owned()
}

/// What a record goes by in its catalogue.
fn control_number(record: &Record, layout: &Layout) -> String {
    let written = layout.control_numbers.iter().flat_map(|part| {
        let fields = of_part(record, part).map(|field| first_of(field, &part.codes));
        std::iter::once(one_line(control(record, part)).into_owned()).chain(fields)
    });
    { written }
        .find(|number| !number.is_empty())
        .unwrap_or_default()
}

fn control<'a>(record: &'a Record, part: &Part) -> &'a str {
    let mut controls = record.controls.iter();
    let found = controls.find(|(tag, _)| part.is_of(*tag));
    found.map_or("", |(_, text)| text.as_str())
}

/// Texts on one line, a space between them.
fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.fold(String::new(), |mut all, text| {
        push_apart(&mut all, &one_line(text));
        all
    })
}

fn push_apart(text: &mut String, part: &str) {
    if !text.is_empty() && !part.is_empty() {
        text.push(' ');
    }
    text.push_str(part);
}
