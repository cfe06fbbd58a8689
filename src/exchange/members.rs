//! Members from Koha's patron CSV, by the column names of its import page and its `borrowers` table.
//!
//! `password`, `secret`, `flags`, `overdrive_auth_token` and every other column that is not named below are never
//! looked at. Columns that change by themselves (`lastseen`, `updated_on`, `login_attempts`) are left out, too, so that
//! a list exported again without a change brings none.

mod said;

pub use said::Said;

use super::table::{Cells, Shape};
use crate::domain::language::Language;
use crate::domain::member::{Contact, ContactKind, MemberFacts, ReachBy};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// Koha's columns that are read. Those at the end are kept under their own names beside the member's own fields.
pub const SHAPE: Shape = Shape {
    needed: &["cardnumber", "surname"],
    wanted: &[
        "firstname",
        "middle_name",
        "initials",
        "title",
        "othernames",
        "sex",
        "dateofbirth",
        "streetnumber",
        "streettype",
        "address",
        "address2",
        "city",
        "zipcode",
        "country",
        "phone",
        "mobile",
        "phonepro",
        "smsalertnumber",
        "email",
        "emailpro",
        "primary_contact_method",
        "lang",
        "categorycode",
        "dateenrolled",
        "dateexpiry",
        "borrowernotes",
        "contactfirstname",
        "contactname",
        "patron_attributes",
        "state",
        "branchcode",
        "userid",
        "sort1",
        "sort2",
        "pronouns",
        "fax",
        "opacnote",
        "contactnote",
        "gonenoaddress",
        "lost",
        "debarred",
        "debarredcomment",
        "guarantorid",
        "guarantor_id",
        "guarantor_relationship",
        "relationship",
        "contacttitle",
    ],
};

/// Columns that are kept as they are, in the member's further facts.
const KEPT: [&str; 18] = [
    "state",
    "branchcode",
    "userid",
    "sort1",
    "sort2",
    "pronouns",
    "fax",
    "opacnote",
    "contactnote",
    "gonenoaddress",
    "lost",
    "debarred",
    "debarredcomment",
    "guarantorid",
    "guarantor_id",
    "guarantor_relationship",
    "relationship",
    "contacttitle",
];

/// Letters the longer fields hold; a name is bounded by the schema.
const NAME_MOST: usize = 300;
const TEXT_MOST: usize = 500;
const NOTE_MOST: usize = 2_000;
/// Koha's `cardnumber` holds 32; other systems' exports have been seen with more.
const NUMBER_MOST: usize = 64;

/// A member as the list has them. Empty fields are what the list does not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub facts: MemberFacts,
    /// The one to use first stands first.
    pub contacts: Vec<Contact>,
    /// What the library system's staff wrote about the member.
    pub note: String,
}

/// Reads one row.
pub fn read(cells: Cells<'_>, today: NaiveDate) -> Result<Listed, Problem> {
    cells.check()?;
    let text = |column| cells.text_most(column, TEXT_MOST);
    let day = |column: &'static str, read: fn(&str) -> Result<Option<NaiveDate>, Why>| {
        cells
            .text(column)
            .and_then(|text| read(&text).map_err(|why| Problem::new(column, why)))
    };
    let number = cells.text("cardnumber")?;
    let number =
        typed::number(&number, NUMBER_MOST).map_err(|why| Problem::new("cardnumber", why))?;
    let born_on = cells.text("dateofbirth")?;
    let name = name(cells)?;
    let facts = MemberFacts {
        number,
        title: text("title")?,
        name: name.shown,
        name_ta: name.tamil,
        other_names: name.other,
        gender: text("sex")?,
        born_on: typed::born_on(&born_on, today).map_err(|why| Problem::new("dateofbirth", why))?,
        category: text("categorycode")?,
        member_since: day("dateenrolled", typed::from_day)?,
        member_until: day("dateexpiry", typed::until_day)?,
        language: language(&cells.text("lang")?),
        channel: channel(&cells.text("primary_contact_method")?),
        street: joined(
            cells,
            &["streetnumber", "streettype", "address", "address2"],
        )?,
        town: text("city")?,
        postcode: text("zipcode")?,
        country: text("country")?,
        guardian: joined(cells, &["contactfirstname", "contactname"])?,
        extra: extra(cells)?,
        ..MemberFacts::default()
    };
    Ok(Listed {
        facts,
        contacts: contacts(cells)?,
        note: cells.text_most("borrowernotes", NOTE_MOST)?,
    })
}

/// A member's name as it is said, and its other forms.
struct SaidName {
    shown: String,
    tamil: Option<String>,
    other: String,
}

/// The name as it is said: given names, initials, surname. Where there is no surname, initials come first, as in the
/// Tamil country. A given name that only repeats the title (`Mr.`) is none.
fn name(cells: Cells<'_>) -> Result<SaidName, Problem> {
    let text = |column| cells.text_most(column, NAME_MOST);
    let (surname, first, middle) = (text("surname")?, text("firstname")?, text("middle_name")?);
    let title = text("title")?;
    let initials = text("initials")?;
    let first = given_names(&first, &title);
    let initials = if are_initials_of(&initials, &[first, &middle, &surname]) {
        ""
    } else {
        initials.as_str()
    };
    let parts = if surname.is_empty() || first.is_empty() {
        [initials, first, &middle, &surname]
    } else {
        [first, &middle, initials, &surname]
    };
    let shown = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if shown.is_empty() {
        return Err(Problem::new("surname", Why::Missing));
    }
    if shown.chars().count() > NAME_MOST {
        return Err(Problem::new("surname", Why::TooLong { most: NAME_MOST }));
    }
    let other = text("othernames")?;
    // Desks keep the Tamil form of a name where the library system has room for it: among the other names.
    Ok(match (typed::is_tamil(&shown), typed::is_tamil(&other)) {
        (true, _) => SaidName {
            tamil: Some(shown.clone()),
            shown,
            other,
        },
        (false, true) => SaidName {
            shown,
            tamil: Some(other),
            other: String::new(),
        },
        (false, false) => SaidName {
            shown,
            tamil: None,
            other,
        },
    })
}

/// The given names without the title that some lists repeat before them.
fn given_names<'a>(first: &'a str, title: &str) -> &'a str {
    let rest = first
        .get(..title.len())
        .filter(|start| start.eq_ignore_ascii_case(title))
        .map(|_| &first[title.len()..]);
    match rest {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => rest.trim_start(),
        _ => first,
    }
}

/// Whether initials are nothing but the first letters of names that are written out anyway.
fn are_initials_of(initials: &str, names: &[&str]) -> bool {
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphabetic())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let firsts: String = names
        .iter()
        .flat_map(|name| name.split_whitespace())
        .filter_map(|word| word.chars().next())
        .collect();
    letters(&firsts).starts_with(&letters(initials))
}

/// Several columns as one line.
fn joined(cells: Cells<'_>, columns: &[&'static str]) -> Result<String, Problem> {
    let mut line = String::new();
    for column in columns {
        let text = cells.text_most(column, TEXT_MOST)?;
        if !line.is_empty() && !text.is_empty() {
            line.push_str(if *column == "address2" { ", " } else { " " });
        }
        line.push_str(&text);
    }
    Ok(line)
}

/// Telephones first the way Koha ranks them, then addresses; each once.
fn contacts(cells: Cells<'_>) -> Result<Vec<Contact>, Problem> {
    let mut contacts: Vec<Contact> = Vec::new();
    let mut add = |kind, value: String| {
        if !contacts.iter().any(|known| known.value == value) {
            contacts.push(Contact { kind, value });
        }
    };
    for (column, kind) in [
        ("mobile", ContactKind::Mobile),
        ("phone", ContactKind::Phone),
        ("phonepro", ContactKind::Phone),
        ("smsalertnumber", ContactKind::Mobile),
    ] {
        let phone = typed::phone(&cells.text(column)?).map_err(|why| Problem::new(column, why))?;
        if let Some(phone) = phone {
            add(kind, phone);
        }
    }
    for column in ["email", "emailpro"] {
        let emails =
            typed::emails(&cells.text(column)?).map_err(|why| Problem::new(column, why))?;
        for email in emails {
            add(ContactKind::Email, email);
        }
    }
    Ok(contacts)
}

/// The language of `en`, `ta`, `ta-IN`, `en_GB`; `default` and others say nothing to us.
fn language(code: &str) -> Option<Language> {
    let language = code.split(['-', '_']).next().unwrap_or_default();
    Language::from_code(&language.to_ascii_lowercase())
}

/// Koha names the column of the contact that is to be used.
fn channel(column: &str) -> Option<ReachBy> {
    match column {
        "phone" | "mobile" | "phonepro" => Some(ReachBy::Phone),
        "email" | "emailpro" => Some(ReachBy::Email),
        _ => None,
    }
}

/// What is kept beside the member's own fields: columns by their Koha names, attributes by their codes.
fn extra(cells: Cells<'_>) -> Result<Map<String, Value>, Problem> {
    let mut extra = Map::new();
    for column in KEPT {
        let text = cells.text_most(column, TEXT_MOST)?;
        if !text.is_empty() {
            extra.insert(column.to_owned(), Value::String(text));
        }
    }
    for (code, value) in attributes(&cells.text_most("patron_attributes", NOTE_MOST)?) {
        let both = match extra.get(&code).and_then(Value::as_str) {
            Some(before) => format!("{before}, {value}"),
            None => value,
        };
        extra.insert(code, Value::String(both));
    }
    Ok(extra)
}

/// Koha's two ways to write attributes in a cell: `INSTID:12345,LANG:fr` and `"INSTID:12345","LANG:fr"`; the second
/// lets a value hold a comma. A piece without a code belongs to the value before it.
fn attributes(cell: &str) -> Vec<(String, String)> {
    let is_quoted = cell.starts_with('"');
    let pieces = if is_quoted {
        cell.split("\",\"")
    } else {
        cell.split(",")
    };
    let mut attributes: Vec<(String, String)> = Vec::new();
    for piece in pieces.map(|piece| piece.trim().trim_matches('"')) {
        match (piece.split_once(':'), attributes.last_mut()) {
            (Some((code, value)), _) if is_code(code) => {
                attributes.push((code.trim().to_owned(), value.trim().to_owned()));
            }
            (_, Some((_, before))) if !piece.is_empty() => {
                before.push_str(", ");
                before.push_str(piece);
            }
            _ => {}
        }
    }
    attributes.retain(|(_, value)| !value.is_empty());
    attributes
}

/// Attribute codes are short words.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.len() <= 32
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
}

#[cfg(test)]
mod tests;
