//! The plain facts of a member by name: one list of them for the profile, for the conditions of lists and for the columns
//! of files.

use super::{MemberFacts, ReachBy};
use crate::domain::language::Language;
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

impl MemberFacts {
    /// A fact as text, empty where it is not known: days as ISO, the words of the file for what has words, access needs
    /// with commas between them.
    pub fn text(&self, field: MemberField) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let plain = match field {
            MemberField::NameTa => return self.name_ta.clone().unwrap_or_default(),
            MemberField::BornOn => return self.born_on.clone().unwrap_or_default(),
            MemberField::MemberSince => return day(self.member_since),
            MemberField::MemberUntil => return day(self.member_until),
            MemberField::Language => return self.language.map_or("", Language::code).to_owned(),
            MemberField::Channel => return self.channel.map_or("", ReachBy::word).to_owned(),
            MemberField::Access => {
                let needs: Vec<&str> = self.access.iter().map(|need| need.word()).collect();
                return needs.join(",");
            }
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
        };
        plain.clone()
    }
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
        }
    }
}
