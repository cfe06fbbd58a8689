//! When two rows are probably one person: what they have in common, weighed.
//!
//! Families share a telephone and often a day of registration, namesakes are everywhere, and twins share all but a
//! letter: so no single thing makes two rows one person, and what differs counts against it.

use crate::domain::id::MemberId;
use crate::domain::word::words;

/// From this weight on two rows are probably one person.
pub const PROBABLE: i32 = 5;
/// From this weight on it is worth a look before a new row is made.
pub const POSSIBLE: i32 = 2;

/// What rows are compared by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traces {
    /// None of what is only typed.
    pub id: Option<MemberId>,
    pub number: String,
    pub name: String,
    pub name_ta: Option<String>,
    pub other_names: String,
    /// A day, or a year alone.
    pub born_on: Option<String>,
    pub town: String,
    /// The digits that are compared.
    pub phones: Vec<String>,
    /// In small letters.
    pub emails: Vec<String>,
}

/// How the names of two rows fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameFit {
    /// Another name.
    Other,
    /// A slip apart, or one of them has a name more.
    Like,
    /// They sound the same.
    Same,
}

words! {
    /// What two rows have in common; the word is the tail of the wording id `double-…`.
    Reason {
        SameName = "name",
        LikeName = "like_name",
        Born = "born",
        BornYear = "born_year",
        Phone = "phone",
        Email = "email",
        Town = "town",
    }
}

impl Reason {
    /// What it adds to the weight.
    fn weight(self) -> i32 {
        match self {
            Self::SameName | Self::Born => 3,
            Self::LikeName | Self::Phone | Self::Email => 2,
            Self::BornYear | Self::Town => 1,
        }
    }
}

/// Another day of birth speaks against one person more than any name speaks for it.
const OTHER_BIRTH: i32 = -5;

/// How likely it is that two rows are one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    pub weight: i32,
    /// The weightiest first.
    pub reasons: Vec<Reason>,
}

impl Traces {
    /// What speaks for it that this and the other row are one person, and how much.
    pub fn likeness(&self, other: &Self, names: NameFit) -> Likeness {
        let shares = |mine: &[String], theirs: &[String]| mine.iter().any(|v| theirs.contains(v));
        let mut reasons = Vec::new();
        match names {
            NameFit::Same => reasons.push(Reason::SameName),
            NameFit::Like => reasons.push(Reason::LikeName),
            NameFit::Other => {}
        }
        let mut against = 0;
        if let (Some(mine), Some(theirs)) = (&self.born_on, &other.born_on) {
            let is_year_alone = mine.len().min(theirs.len()) == 4;
            match () {
                () if mine == theirs && !is_year_alone => reasons.push(Reason::Born),
                () if is_year_alone && mine.get(..4) == theirs.get(..4) => {
                    reasons.push(Reason::BornYear);
                }
                () => against = OTHER_BIRTH,
            }
        }
        if shares(&self.phones, &other.phones) {
            reasons.push(Reason::Phone);
        }
        if shares(&self.emails, &other.emails) {
            reasons.push(Reason::Email);
        }
        let town = self.town.trim().to_lowercase();
        if !town.is_empty() && town == other.town.trim().to_lowercase() {
            reasons.push(Reason::Town);
        }
        reasons.sort_by_key(|reason| -reason.weight());
        let weight: i32 = reasons.iter().map(|reason| reason.weight()).sum();
        Likeness {
            weight: weight + against,
            reasons,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// born, town, phone, e-mail
    fn traces([born, town, phone, email]: [&str; 4]) -> Traces {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Traces {
            born_on: some(born),
            town: town.into(),
            phones: some(phone).into_iter().collect(),
            emails: some(email).into_iter().collect(),
            ..Traces::default()
        }
    }

    #[test]
    fn one_thing_alone_makes_nobody_the_same_person() {
        let a = ["1988-02-29", "Salem", "9840000000", "a@b"];
        let nothing = ["", "", "", ""];
        use NameFit::{Like, Other, Same};
        let table = [
            // a namesake; the family's telephone; two who share all but the name
            (Same, nothing, false, true),
            (Other, ["", "", "9840000000", ""], false, true),
            (Other, ["", "Salem", "", ""], false, false),
            (Other, ["", "salem ", "9840000000", "a@b"], true, true),
            // the same name with one thing more
            (Same, ["", "", "9840000000", ""], true, true),
            (Same, ["1988-02-29", "", "", ""], true, true),
            (Same, ["1988", "", "", ""], false, true),
            (Same, ["1988", "Salem", "", ""], true, true),
            (Like, ["1988-02-29", "", "", ""], true, true),
            (Like, ["", "", "9840000000", ""], false, true),
            // father and daughter, brothers
            (
                Same,
                ["1955-01-01", "Salem", "9840000000", ""],
                false,
                false,
            ),
            (
                Like,
                ["1989-02-28", "Salem", "9840000000", ""],
                false,
                false,
            ),
        ];
        for (names, b, is_probable, is_possible) in table {
            let likeness = traces(a).likeness(&traces(b), names);
            assert_eq!(likeness.weight >= PROBABLE, is_probable, "{names:?} {b:?}");
            assert_eq!(likeness.weight >= POSSIBLE, is_possible, "{names:?} {b:?}");
            let back = traces(b).likeness(&traces(a), names);
            assert_eq!(likeness, back);
        }
    }
}
