//! The columns of one file with what they are, and its rows read by them.

use super::attributes::attributes;
use super::name::Parts;
use super::{Form, NAME_MOST, NOTE_MOST, Role, Roles, Said, TEXT_MOST};
use crate::domain::language::Language;
use crate::domain::member::{Contact, ContactKind, MemberFacts, MemberField, ReachBy};
use crate::domain::problem::{Problem, Why};
use crate::domain::typed;
use crate::exchange::error::{Error, ErrorKind};
use crate::exchange::table::Cells;
use crate::exchange::told::{is_asked, names};
use chrono::NaiveDate;
use serde_json::Value;
use std::borrow::Cow;

/// A member as the list has them. Empty fields are what the list does not say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    pub facts: MemberFacts,
    /// The one to use first stands first.
    pub contacts: Vec<Contact>,
    /// What the library system's staff wrote about the member.
    pub note: String,
}

/// What the columns of a file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Column>,
}

/// A column with what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place in the header.
    index: usize,
    pub name: Cow<'static, str>,
    pub role: Role,
}

impl Mapping {
    /// The columns of a known list in a header, and those that are not read.
    ///
    /// # Errors
    /// One of them stands there twice.
    pub fn of_form(form: &Form, header: &[String]) -> Result<(Self, Vec<String>), Error> {
        let mut columns = Vec::new();
        for (name, role) in form.columns {
            let is_it = |cell: &(usize, &String)| cell.1.eq_ignore_ascii_case(name);
            let mut places = header.iter().enumerate().filter(is_it);
            let Some((index, _)) = places.next() else {
                continue;
            };
            if places.next().is_some() {
                return Err(Error::new(ErrorKind::TwoColumns(name)));
            }
            columns.push(Column {
                index,
                name: Cow::Borrowed(name),
                role: *role,
            });
        }
        Ok(Self { columns }.with_unread(header))
    }

    /// The columns of a header as they were told, and those that are not read.
    pub fn of_roles(roles: &Roles, header: &[String]) -> (Self, Vec<String>) {
        let names = names(header).into_iter().enumerate();
        let asked = names.filter(|(_, name)| is_asked(name));
        let columns = asked.filter_map(|(index, name)| {
            Some(Column {
                index,
                role: roles.get(&name)?,
                name: Cow::Owned(name),
            })
        });
        let columns = columns.collect();
        Self { columns }.with_unread(header)
    }

    fn with_unread(self, header: &[String]) -> (Self, Vec<String>) {
        let is_unread = |(index, cell): &(usize, &String)| {
            !cell.is_empty() && self.columns.iter().all(|column| column.index != *index)
        };
        let unread = header.iter().enumerate().filter(is_unread);
        let unread = unread.map(|(_, cell)| cell.clone()).collect();
        (self, unread)
    }

    /// What of a member the list can tell.
    pub fn said(&self) -> Said {
        Said::by(self.columns.iter().map(|c| (c.name.as_ref(), c.role)))
    }

    /// The column of the number.
    pub fn number(&self) -> Cow<'static, str> {
        self.column(Role::is_number)
    }

    fn column(&self, is_it: impl Fn(Role) -> bool) -> Cow<'static, str> {
        let found = self.columns.iter().find(|column| is_it(column.role));
        found.map_or(Cow::Borrowed(""), |column| column.name.clone())
    }

    /// Reads one row.
    ///
    /// # Errors
    /// What is wrong with it, by the name of the column.
    pub fn read(&self, cells: Cells<'_>, today: NaiveDate) -> Result<Listed, Problem> {
        cells.check()?;
        let mut draft = Draft {
            listed: Listed::default(),
            parts: Parts::default(),
            today,
        };
        for column in &self.columns {
            let taken = match cells.at(column.index) {
                Ok(text) if text.is_empty() => Ok(()),
                Ok(text) => draft.take(column, &text),
                Err(why) => Err(why),
            };
            taken.map_err(|why| Problem::new(column.name.clone(), why))?;
        }
        let Draft {
            mut listed, parts, ..
        } = draft;
        if listed.facts.number.is_empty() {
            return Err(Problem::new(self.number(), Why::Missing));
        }
        let named = parts.put_into(&mut listed.facts);
        named.map_err(|why| Problem::new(self.column(Role::is_name), why))?;
        Ok(listed)
    }
}

/// A member while the columns of a row are read.
struct Draft {
    listed: Listed,
    parts: Parts,
    today: NaiveDate,
}

impl Draft {
    fn take(&mut self, column: &Column, text: &str) -> Result<(), Why> {
        match column.role {
            Role::Fact(field) => self.fact(field, text, ", ")?,
            Role::Further(field) => self.fact(field, text, " ")?,
            Role::Family => add(&mut self.parts.family, text, NAME_MOST)?,
            Role::Given => add(&mut self.parts.given, text, NAME_MOST)?,
            Role::Middle => add(&mut self.parts.middle, text, NAME_MOST)?,
            Role::Initials => add(&mut self.parts.initials, text, NAME_MOST)?,
            Role::Contact(ContactKind::Email) => {
                for email in typed::emails(text)? {
                    self.contact(ContactKind::Email, email);
                }
            }
            Role::Contact(kind) => {
                if let Some(phone) = typed::phone(text)? {
                    self.contact(kind, phone);
                }
            }
            Role::Note => add(&mut self.listed.note, text, NOTE_MOST)?,
            Role::Kept => {
                let mut kept = String::new();
                add(&mut kept, text, TEXT_MOST)?;
                self.keep(column.name.clone().into_owned(), kept);
            }
            Role::Attributes => {
                let mut cell = String::new();
                add(&mut cell, text, NOTE_MOST)?;
                for (code, value) in attributes(&cell) {
                    self.keep(code, value);
                }
            }
        }
        Ok(())
    }

    fn fact(&mut self, field: MemberField, text: &str, join: &str) -> Result<(), Why> {
        let facts = &mut self.listed.facts;
        match field {
            MemberField::Language => facts.language = facts.language.or_else(|| language(text)),
            MemberField::Channel => facts.channel = facts.channel.or_else(|| channel(text)),
            _ => {
                let before = facts.text(field);
                if before.is_empty() {
                    return facts.set(field, text, self.today);
                }
                let join = match field {
                    MemberField::Number
                    | MemberField::BornOn
                    | MemberField::MemberSince
                    | MemberField::MemberUntil => return Ok(()),
                    MemberField::Name | MemberField::NameTa => " ",
                    _ => join,
                };
                facts.set(field, &format!("{before}{join}{text}"), self.today)?;
            }
        }
        Ok(())
    }

    /// Each way to reach somebody once.
    fn contact(&mut self, kind: ContactKind, value: String) {
        let contacts = &mut self.listed.contacts;
        if !contacts.iter().any(|known| known.value == value) {
            contacts.push(Contact { kind, value });
        }
    }

    /// Keeps something under its own name, beside what stands there.
    fn keep(&mut self, name: String, value: String) {
        let extra = &mut self.listed.facts.extra;
        let both = match extra.get(&name).and_then(Value::as_str) {
            Some(before) => format!("{before}, {value}"),
            None => value,
        };
        extra.insert(name, Value::String(both));
    }
}

/// Adds a text to what other columns gave.
fn add(to: &mut String, text: &str, most: usize) -> Result<(), Why> {
    if !to.is_empty() {
        to.push(' ');
    }
    to.push_str(text);
    if to.chars().count() > most {
        return Err(Why::TooLong { most });
    }
    Ok(())
}

/// The language of `en`, `ta`, `ta-IN`, `en_GB`, or by its name; `default` and others say nothing to us.
fn language(text: &str) -> Option<Language> {
    let text = text.to_lowercase();
    let code = text.split(['-', '_']).next().unwrap_or_default();
    Language::from_code(code).or(match text.as_str() {
        "english" | "ஆங்கிலம்" => Some(Language::English),
        "tamil" | "தமிழ்" => Some(Language::Tamil),
        _ => None,
    })
}

/// How somebody likes to be reached: in plain words, by the column of Koha's that holds it, by FOLIO's number.
fn channel(text: &str) -> Option<ReachBy> {
    let text = text.to_lowercase();
    ReachBy::from_word(&text).or(match text.as_str() {
        "mobile" | "phonepro" | "sms" | "text" | "003" | "004" | "005" => Some(ReachBy::Phone),
        "emailpro" | "e-mail" | "002" => Some(ReachBy::Email),
        "mail" | "post" | "001" => Some(ReachBy::Letter),
        _ => None,
    })
}
