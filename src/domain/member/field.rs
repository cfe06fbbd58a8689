//! The plain facts of a member by name: one list of them for the profile, for the form they are typed in, for the
//! conditions of lists and for the columns of files.

use super::own_field::VALUE_MOST;
use super::{AccessNeed, MemberFacts, ReachBy};
use crate::domain::language::Language;
use crate::domain::problem::Why;
use crate::domain::typed;
use crate::domain::word::words;
use chrono::NaiveDate;
use serde_json::Value;

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
    /// Most letters it holds; the number and the name are bounded by the schema.
    pub fn most(self) -> usize {
        match self {
            Self::Number => 64,
            Self::Name | Self::NameTa => 300,
            _ => 500,
        }
    }

    /// Whether the library system decides it: what the desk writes there is good until the next list.
    pub fn is_the_systems(self) -> bool {
        matches!(
            self,
            Self::Number | Self::Category | Self::MemberSince | Self::MemberUntil
        )
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

    /// Sets a fact from text as a person or a list writes it; empty text takes it away. A day of birth is never after
    /// `today`.
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
        match field {
            MemberField::Number => self.number = typed::number(text, most)?,
            MemberField::Name if text.is_empty() => return Err(Why::Missing),
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

    /// What stands beside the facts under a name, as text; empty where nothing does.
    pub fn extra(&self, name: &str) -> String {
        match self.extra.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        }
    }

    /// Sets what stands beside the facts under a name; empty text takes it away. What is the same stays as it is kept.
    ///
    /// # Errors
    /// It is too long, or can't be read.
    pub fn set_extra(&mut self, name: &str, text: &str) -> Result<(), Why> {
        if text.chars().count() > VALUE_MOST {
            return Err(Why::TooLong { most: VALUE_MOST });
        }
        if text.contains(char::is_control) {
            return Err(Why::Unreadable);
        }
        if text == self.extra(name) {
            return Ok(());
        }
        if text.is_empty() {
            self.extra.remove(name);
        } else {
            self.extra.insert(name.to_owned(), text.into());
        }
        Ok(())
    }

    /// Takes a fact over from somebody else's facts.
    pub fn take(&mut self, field: MemberField, from: &mut Self) {
        match field {
            MemberField::NameTa => self.name_ta = from.name_ta.take(),
            MemberField::BornOn => self.born_on = from.born_on.take(),
            MemberField::MemberSince => self.member_since = from.member_since,
            MemberField::MemberUntil => self.member_until = from.member_until,
            MemberField::Language => self.language = from.language,
            MemberField::Channel => self.channel = from.channel,
            MemberField::Access => self.access = std::mem::take(&mut from.access),
            plain => {
                if let (Some(mine), Some(theirs)) = (self.plain_mut(plain), from.plain_mut(plain)) {
                    *mine = std::mem::take(theirs);
                }
            }
        }
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
    use crate::domain::member::AccessNeed;

    #[test]
    fn every_fact_is_told_under_its_own_name() {
        let day = |text: &str| text.parse().ok();
        let facts = MemberFacts {
            number: "number".into(),
            title: "title".into(),
            name: "name".into(),
            name_ta: Some("name_ta".into()),
            other_names: "other_names".into(),
            address_as: "address_as".into(),
            gender: "gender".into(),
            born_on: Some("1988".into()),
            category: "category".into(),
            member_since: day("2020-01-31"),
            member_until: day("2027-01-31"),
            designation: "designation".into(),
            qualification: "qualification".into(),
            organisation: "organisation".into(),
            need: "need".into(),
            language: Some(Language::Tamil),
            channel: Some(ReachBy::Phone),
            access: vec![AccessNeed::Wheelchair, AccessNeed::LargePrint],
            street: "street".into(),
            town: "town".into(),
            postcode: "postcode".into(),
            country: "country".into(),
            guardian: "guardian".into(),
            extra: serde_json::Map::new(),
        };
        for field in MemberField::ALL {
            let told = match field {
                MemberField::BornOn => "1988",
                MemberField::MemberSince => "2020-01-31",
                MemberField::MemberUntil => "2027-01-31",
                MemberField::Language => "ta",
                MemberField::Channel => "phone",
                MemberField::Access => "wheelchair,large_print",
                plain => plain.word(),
            };
            assert_eq!(facts.text(field), told);
            assert_eq!(MemberFacts::default().text(field), "");
            let mut other = MemberFacts::default();
            other.set(field, told, day("2026-11-24").unwrap()).unwrap();
            assert_eq!(other.text(field), told, "set");
            let mut third = MemberFacts::default();
            third.take(field, &mut other);
            assert_eq!(third.text(field), told, "taken");
        }
    }

    #[test]
    fn what_stands_beside_the_facts_is_set_and_taken_away_and_kept_in_its_kind() {
        let mut facts = MemberFacts::default();
        facts.extra.insert("Books".into(), 3.into());
        facts.set_extra("Books", "3").unwrap();
        facts.set_extra("Bus route", "21G").unwrap();
        assert_eq!(facts.extra["Books"], 3);
        assert_eq!(
            (facts.extra("Bus route"), facts.extra("Locker")),
            ("21G".into(), String::new())
        );
        assert!(facts.set_extra("Bus route", "a\u{7}").is_err());
        assert!(facts.set_extra("Bus route", &"x".repeat(501)).is_err());
        facts.set_extra("Bus route", "").unwrap();
        assert_eq!(facts.extra.len(), 1);
    }

    #[test]
    fn what_can_not_be_a_fact_is_refused_and_the_fact_stays() {
        let today = "2026-11-24".parse().unwrap();
        let mut facts = MemberFacts::default();
        for (field, text) in [
            (MemberField::Name, "S. Meenakshi"),
            (MemberField::BornOn, "24/11/1988"),
            (MemberField::MemberUntil, "2027"),
            (MemberField::Access, "Hearing, braille"),
        ] {
            facts.set(field, text, today).unwrap();
        }
        let before = facts.clone();
        let long = "x".repeat(501);
        let table = [
            (MemberField::Name, "  "),
            (MemberField::Number, ""),
            (MemberField::Number, "9.19E+11"),
            (MemberField::BornOn, "2026-11-25"),
            (MemberField::MemberUntil, "31/02/2027"),
            (MemberField::Language, "fr"),
            (MemberField::Access, "hearing,tall"),
            (MemberField::Town, "Madu\u{7}rai"),
            (MemberField::Need, &long),
        ];
        for (field, text) in table {
            assert!(facts.set(field, text, today).is_err(), "{field:?} {text}");
            assert_eq!(facts, before);
        }
        assert_eq!(facts.text(MemberField::BornOn), "1988-11-24");
        assert_eq!(facts.text(MemberField::MemberUntil), "2027-12-31");
        facts.set(MemberField::BornOn, "", today).unwrap();
        assert_eq!(facts.born_on, None);
    }
}
