//! The plain facts of a member by name: one list of them for forms, for the columns of lists, for merging two members
//! field by field and for everything that is told of one person.

use super::{AccessNeed, MemberFacts, ReachBy};
use crate::domain::language::Language;
use crate::domain::problem::Why;
use crate::domain::typed;
use crate::domain::word::words;
use chrono::NaiveDate;

words! {
    /// A column of the `member` table that a person or a list fills in; its word is the column's name, and the tail of
    /// the wording id `field-…`.
    MemberField {
        Number = "number",
        Title = "title",
        Name = "name",
        NameTa = "name_ta",
        OtherNames = "other_names",
        AddressAs = "address_as",
        Gender = "gender",
        BornOn = "born_on",
        Category = "category",
        MemberSince = "member_since",
        MemberUntil = "member_until",
        Designation = "designation",
        Qualification = "qualification",
        Organisation = "organisation",
        Need = "need",
        Language = "language",
        Channel = "channel",
        Access = "access",
        Street = "street",
        Town = "town",
        Postcode = "postcode",
        Country = "country",
        Guardian = "guardian",
    }
}

impl MemberField {
    /// Most letters it holds.
    pub fn most(self) -> usize {
        match self {
            Self::Number => 64,
            Self::Name | Self::NameTa | Self::OtherNames | Self::AddressAs | Self::Guardian => 300,
            _ => 500,
        }
    }

    /// Whether a member can't be without it.
    pub fn is_needed(self) -> bool {
        matches!(self, Self::Number | Self::Name)
    }
}

impl MemberFacts {
    /// A fact as text, empty where it is not known: days as ISO, the words of the file for what has words, access needs
    /// with commas between them.
    pub fn text(&self, field: MemberField) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        match field {
            MemberField::NameTa => self.name_ta.clone().unwrap_or_default(),
            MemberField::BornOn => self.born_on.clone().unwrap_or_default(),
            MemberField::MemberSince => day(self.member_since),
            MemberField::MemberUntil => day(self.member_until),
            MemberField::Language => self.language.map_or("", Language::code).to_owned(),
            MemberField::Channel => self.channel.map_or("", ReachBy::word).to_owned(),
            MemberField::Access => {
                let needs: Vec<&str> = self.access.iter().map(|need| need.word()).collect();
                needs.join(",")
            }
            plain => self.plain(plain).cloned().unwrap_or_default(),
        }
    }

    /// Sets a fact from text as a person or a list writes it; empty text takes it away. `today` bounds days of birth.
    ///
    /// # Errors
    /// Why the text can't be taken; the fact is as it was then.
    pub fn set(&mut self, field: MemberField, text: &str, today: NaiveDate) -> Result<(), Why> {
        let text = text.trim();
        let most = field.most();
        if text.chars().count() > most {
            return Err(Why::TooLong { most });
        }
        if text.chars().any(char::is_control) {
            return Err(Why::Unreadable);
        }
        if text.is_empty() && field.is_needed() {
            return Err(Why::Missing);
        }
        match field {
            MemberField::Number => self.number = typed::number(text, most)?,
            MemberField::NameTa => self.name_ta = (!text.is_empty()).then(|| text.to_owned()),
            MemberField::BornOn => self.born_on = typed::born_on(text, today)?,
            MemberField::MemberSince => self.member_since = typed::from_day(text)?,
            MemberField::MemberUntil => self.member_until = typed::until_day(text)?,
            MemberField::Language => self.language = one_of(text, Language::from_code)?,
            MemberField::Channel => self.channel = one_of(text, ReachBy::from_word)?,
            MemberField::Access => {
                let needs = text
                    .split(',')
                    .map(str::trim)
                    .filter(|need| !need.is_empty());
                let needs = needs.map(|need| one_of(need, AccessNeed::from_word));
                let needs: Result<Vec<Option<AccessNeed>>, Why> = needs.collect();
                self.access = needs?.into_iter().flatten().collect();
            }
            plain => {
                if let Some(held) = self.plain_mut(plain) {
                    text.clone_into(held);
                }
            }
        }
        Ok(())
    }

    /// The facts that are nothing but text.
    fn plain(&self, field: MemberField) -> Option<&String> {
        Some(match field {
            MemberField::Number => &self.number,
            MemberField::Title => &self.title,
            MemberField::Name => &self.name,
            MemberField::OtherNames => &self.other_names,
            MemberField::AddressAs => &self.address_as,
            MemberField::Gender => &self.gender,
            MemberField::Category => &self.category,
            MemberField::Designation => &self.designation,
            MemberField::Qualification => &self.qualification,
            MemberField::Organisation => &self.organisation,
            MemberField::Need => &self.need,
            MemberField::Street => &self.street,
            MemberField::Town => &self.town,
            MemberField::Postcode => &self.postcode,
            MemberField::Country => &self.country,
            MemberField::Guardian => &self.guardian,
            MemberField::NameTa
            | MemberField::BornOn
            | MemberField::MemberSince
            | MemberField::MemberUntil
            | MemberField::Language
            | MemberField::Channel
            | MemberField::Access => return None,
        })
    }

    fn plain_mut(&mut self, field: MemberField) -> Option<&mut String> {
        Some(match field {
            MemberField::Number => &mut self.number,
            MemberField::Title => &mut self.title,
            MemberField::Name => &mut self.name,
            MemberField::OtherNames => &mut self.other_names,
            MemberField::AddressAs => &mut self.address_as,
            MemberField::Gender => &mut self.gender,
            MemberField::Category => &mut self.category,
            MemberField::Designation => &mut self.designation,
            MemberField::Qualification => &mut self.qualification,
            MemberField::Organisation => &mut self.organisation,
            MemberField::Need => &mut self.need,
            MemberField::Street => &mut self.street,
            MemberField::Town => &mut self.town,
            MemberField::Postcode => &mut self.postcode,
            MemberField::Country => &mut self.country,
            MemberField::Guardian => &mut self.guardian,
            MemberField::NameTa
            | MemberField::BornOn
            | MemberField::MemberSince
            | MemberField::MemberUntil
            | MemberField::Language
            | MemberField::Channel
            | MemberField::Access => return None,
        })
    }
}

/// One of a few values, or none for empty text.
fn one_of<T>(text: &str, from: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Why> {
    if text.is_empty() {
        return Ok(None);
    }
    let value = from(&text.to_lowercase());
    value.map(Some).ok_or_else(|| Why::NotOneOf {
        typed: text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_read_back_as_it_was_written() {
        let today = "2026-11-24".parse().unwrap();
        let written = |field: MemberField| match field {
            MemberField::BornOn => "1988",
            MemberField::MemberSince => "2020-01-31",
            MemberField::MemberUntil => "2027-01-31",
            MemberField::Language => "ta",
            MemberField::Channel => "phone",
            MemberField::Access => "wheelchair,large_print",
            other => other.word(),
        };
        let mut facts = MemberFacts::default();
        for field in MemberField::ALL {
            facts.set(field, written(field), today).unwrap();
        }
        for field in MemberField::ALL {
            assert_eq!(facts.text(field), written(field), "{field:?}");
        }
        for field in MemberField::ALL {
            let emptied = facts.set(field, " ", today);
            assert_eq!(emptied.is_err(), field.is_needed(), "{field:?}");
        }
    }

    #[test]
    fn what_a_fact_cannot_hold_is_said_and_leaves_it_as_it_was() {
        let today = "2026-11-24".parse().unwrap();
        let mut facts = MemberFacts::default();
        facts.set(MemberField::BornOn, "24/11/1971", today).unwrap();
        let wrong = [
            (MemberField::BornOn, "2027-01-01"),
            (MemberField::BornOn, "31/02/1971"),
            (MemberField::Language, "fr"),
            (MemberField::Access, "wheelchair, wings"),
            (MemberField::Number, "9.19E+11"),
            (MemberField::Town, "Chen\u{7}nai"),
        ];
        for (field, text) in wrong {
            assert!(facts.set(field, text, today).is_err(), "{text}");
        }
        assert_eq!(facts.born_on.as_deref(), Some("1971-11-24"));
        assert_eq!((facts.town.as_str(), facts.access.len()), ("", 0));
    }
}
