//! The members of the demo branch: who they are, where they live, how they are reached, what is noted of them.

use super::calendar::instant;
use super::dice::Dice;
use super::lists::Lists;
use super::names::{Age, Called, Names};
use crate::domain::id::Key;
use crate::domain::language::Language;
use crate::domain::member::{
    AccessNeed, Contact, ContactKind, MemberFacts, Note, NoteKind, ReachBy, Trait, TraitKind,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};

/// How many members the branch has.
pub(super) const MEMBERS: usize = 5_000;

/// A member with everything that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMember {
    pub key: Key,
    pub facts: MemberFacts,
    pub contacts: Vec<Contact>,
    pub traits: Vec<Trait>,
    pub notes: Vec<Note>,
}

impl DemoMember {
    /// When the card was made out.
    pub(super) fn joined_at(&self) -> DateTime<Utc> {
        let day = self.facts.member_since.unwrap_or_default();
        instant(day, 10 * 60 + 30, 0)
    }
}

/// A category: its name, how common it is, how old its people are.
struct Category {
    name: &'static str,
    share: u32,
    ages: (i64, i64),
    names: Age,
}

const CATEGORIES: [Category; 6] = [
    Category {
        name: "Student",
        share: 34,
        ages: (14, 26),
        names: Age::Young,
    },
    Category {
        name: "Adult",
        share: 33,
        ages: (22, 60),
        names: Age::Middle,
    },
    Category {
        name: "Child",
        share: 12,
        ages: (5, 14),
        names: Age::Young,
    },
    Category {
        name: "Senior citizen",
        share: 9,
        ages: (60, 88),
        names: Age::Old,
    },
    Category {
        name: "Research scholar",
        share: 6,
        ages: (23, 41),
        names: Age::Young,
    },
    Category {
        name: "Teacher",
        share: 6,
        ages: (25, 59),
        names: Age::Middle,
    },
];

/// Below this age a guardian is asked for.
const OF_AGE: i64 = 18;

struct Enrolment<'a> {
    dice: Dice,
    names: &'a Names,
    lists: Lists,
    today: NaiveDate,
}

/// The members, in the order in which they joined.
pub(super) fn members(seed: u64, names: &Names, today: NaiveDate) -> Vec<DemoMember> {
    let mut desk = Enrolment {
        dice: Dice::for_part(seed, "members"),
        names,
        lists: Lists::new(),
        today,
    };
    let mut joined: Vec<NaiveDate> = (0..MEMBERS)
        .map(|_| {
            // More of those who joined lately are still members.
            let days = desk.dice.unit() * desk.dice.unit() * 4200.0;
            today - TimeDelta::days(1 + days as i64)
        })
        .collect();
    joined.sort();
    joined
        .into_iter()
        .enumerate()
        .map(|(at, since)| desk.member(at + 1, since))
        .collect()
}

impl Enrolment<'_> {
    fn member(&mut self, number: usize, since: NaiveDate) -> DemoMember {
        // Nobody joins before the age at which one can read, and children do not stay children.
        let youngest = (self.today - since).num_days() / 365 + 5;
        let fits = |c: &Category| if c.ages.1 > youngest { c.share } else { 0 };
        let category = &CATEGORIES[self.dice.weighted(CATEGORIES.iter().map(fits))];
        let called = self.names.citizen(&mut self.dice, category.names);
        let age = self
            .dice
            .between(category.ages.0.max(youngest), category.ages.1);
        let mut facts = self.facts(category, &called, age);
        facts.number = format!("KM{number:05}");
        facts.member_since = Some(since);
        facts.member_until = Some(self.until());
        let contacts = self.contacts(&called, number, age);
        DemoMember {
            key: Key::from_bits(self.dice.bits()),
            traits: self.traits(since),
            notes: self.notes(age, since),
            facts,
            contacts,
        }
    }

    fn facts(&mut self, category: &Category, called: &Called, age: i64) -> MemberFacts {
        let dice = &mut self.dice;
        let profile = match (category.name, age) {
            ("Student", ..OF_AGE) => "School",
            ("Student", OF_AGE..=22) => "College",
            ("Student", _) => "Candidate",
            (name, _) => name,
        };
        let [designation, organisation, qualification] =
            work(dice, &self.lists, profile, called.is_male);
        let need = self.lists.one(dice, &format!("{profile}.need")).to_owned();
        let title = title(dice, category.name, called.is_male, age);
        let house = house_number(dice);
        let areas = self.lists.all("area");
        let area = dice.below(areas.len());
        let town = areas.get(area).copied().unwrap_or_default();
        let guardian = if age < OF_AGE {
            self.names.citizen(dice, Age::Middle).latin
        } else {
            String::new()
        };
        MemberFacts {
            title: title.to_owned(),
            name: called.latin.clone(),
            name_ta: dice.percent(78).then(|| called.tamil.clone()),
            address_as: address_as(dice, called, age),
            gender: if called.is_male { "M" } else { "F" }.to_owned(),
            born_on: born_on(dice, self.today, age),
            category: category.name.to_owned(),
            designation,
            qualification,
            organisation,
            need,
            language: match dice.below(100) {
                0..60 => Some(Language::Tamil),
                60..84 => Some(Language::English),
                _ => None,
            },
            channel: match dice.below(100) {
                0..44 => Some(ReachBy::Phone),
                44..58 => Some(ReachBy::Email),
                58..66 => Some(ReachBy::Desk),
                66..69 => Some(ReachBy::Letter),
                _ => None,
            },
            access: access(dice, age),
            street: format!("{house}, {}", self.lists.one(dice, "street")),
            town: town.to_owned(),
            // 699 is the prefix of no post office.
            postcode: format!("699 {:03}", area + 1),
            country: "India".to_owned(),
            guardian,
            ..MemberFacts::default()
        }
    }

    /// Cards run out in the years to come; some did in the last one, some do within weeks.
    fn until(&mut self) -> NaiveDate {
        let days = match self.dice.below(100) {
            0..9 => -self.dice.between(1, 330),
            9..15 => self.dice.between(0, 30),
            _ => self.dice.between(31, 1000),
        };
        self.today + TimeDelta::days(days)
    }

    /// Ways to reach somebody: telephone numbers that begin with 10, which no Indian line does, and addresses in a
    /// domain that is kept for examples (RFC 2606).
    fn contacts(&mut self, called: &Called, number: usize, age: i64) -> Vec<Contact> {
        let mut contacts = Vec::new();
        let kind = if age > 65 && self.dice.percent(30) {
            ContactKind::Phone
        } else {
            ContactKind::Mobile
        };
        if self.dice.percent(94) {
            let (a, b) = (self.dice.below(1_000), self.dice.below(100_000));
            let value = match self.dice.below(3) {
                0 => format!("+91 10{a:03} {b:05}"),
                1 => format!("10{a:03}{b:05}"),
                _ => format!("10{a:03} {b:05}"),
            };
            contacts.push(Contact { kind, value });
        }
        if self.dice.percent(if age < 45 { 64 } else { 27 }) {
            let given: String = called
                .given
                .to_lowercase()
                .chars()
                .filter(char::is_ascii_alphabetic)
                .collect();
            let value = match self.dice.below(3) {
                0 => format!("{given}{}@example.org", number % 1000),
                1 => format!("{given}.{number}@example.org"),
                _ => format!("{given}{number}@example.org"),
            };
            contacts.push(Contact {
                kind: ContactKind::Email,
                value,
            });
        }
        contacts
    }

    fn traits(&mut self, since: NaiveDate) -> Vec<Trait> {
        let mut traits = Vec::new();
        let shares = [
            (TraitKind::Interest, "interest", 9),
            (TraitKind::Desire, "desire", 2),
            (TraitKind::Like, "like", 3),
            (TraitKind::Dislike, "dislike", 1),
        ];
        for (kind, list, share) in shares {
            if !self.dice.percent(share) {
                continue;
            }
            let noted_on = self.day_since(since);
            traits.push(Trait {
                id: None,
                kind,
                text: self.lists.one(&mut self.dice, list).to_owned(),
                noted_on,
                source: "said at the desk".to_owned(),
                consent: kind.needs_consent().then(|| {
                    (
                        noted_on,
                        self.lists.one(&mut self.dice, "consent").to_owned(),
                    )
                }),
            });
        }
        traits
    }

    fn notes(&mut self, age: i64, since: NaiveDate) -> Vec<Note> {
        let mut notes = Vec::new();
        for (kind, list, per_thousand) in [
            (NoteKind::Silent, "silent", 26),
            (NoteKind::Alert, "alert", 17),
            (NoteKind::Block, "block", 5),
        ] {
            let text = self.lists.one(&mut self.dice, list);
            let is_for_children = text.starts_with("Guardian");
            if self.dice.below(1000) >= per_thousand || (is_for_children && age >= OF_AGE) {
                continue;
            }
            // Notes that stand beside the work are young.
            let oldest = if kind == NoteKind::Silent {
                since
            } else {
                since.max(self.today - TimeDelta::days(70))
            };
            let day = self.day_since(oldest);
            let until = (kind == NoteKind::Alert && self.dice.percent(50))
                .then(|| self.today + TimeDelta::days(self.dice.between(3, 40)));
            notes.push(Note {
                id: None,
                kind,
                text: text.to_owned(),
                author: None,
                created_at: instant(day, self.dice.between(10 * 60, 17 * 60), 0),
                until,
            });
        }
        notes
    }

    /// A day from another one until yesterday.
    fn day_since(&mut self, since: NaiveDate) -> NaiveDate {
        let days = (self.today - since).num_days().max(1);
        since
            .checked_add_days(Days::new(self.dice.below(days as usize) as u64))
            .unwrap_or(since)
    }
}

fn title(dice: &mut Dice, category: &str, is_male: bool, age: i64) -> &'static str {
    match category {
        "Research scholar" | "Teacher" if dice.percent(9) => "Dr",
        _ if age < 25 || dice.percent(55) => "",
        _ if is_male => "Mr",
        _ if age > 40 || dice.percent(50) => "Mrs",
        _ => "Ms",
    }
}

fn house_number(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("{}/{}", dice.between(1, 90), dice.between(1, 12)),
        1 => format!(
            "{}{}",
            dice.between(1, 60),
            dice.pick(&["A", "B", "C"]).unwrap_or("A")
        ),
        _ => dice.between(1, 210).to_string(),
    }
}

/// What somebody does, where, and what they learnt, for people of a profile.
fn work(dice: &mut Dice, lists: &Lists, profile: &str, is_male: bool) -> [String; 3] {
    let list = format!("{profile}.work");
    let others = if is_male { "f:" } else { "m:" };
    let entry = (0..20)
        .map(|_| lists.one(dice, &list))
        .find(|entry| !entry.starts_with(others))
        .unwrap_or_default();
    let mut parts = entry
        .trim_start_matches("f:")
        .trim_start_matches("m:")
        .split(';');
    [(); 3].map(|()| parts.next().unwrap_or_default().trim().to_owned())
}

fn born_on(dice: &mut Dice, today: NaiveDate, age: i64) -> Option<String> {
    let day = today - TimeDelta::days(age * 365 + dice.between(0, 364));
    match dice.below(100) {
        0..68 => Some(day.to_string()),
        68..92 => Some(day.year().to_string()),
        _ => None,
    }
}

fn access(dice: &mut Dice, age: i64) -> Vec<AccessNeed> {
    let factor = if age >= 60 { 5 } else { 1 };
    let shares = [
        (AccessNeed::Wheelchair, 7 * factor),
        (AccessNeed::Braille, 9),
        (AccessNeed::Hearing, 4 * factor),
        (AccessNeed::LargePrint, 4 * factor * factor),
    ];
    shares
        .into_iter()
        .filter(|(_, per_thousand)| dice.below(1000) < *per_thousand)
        .map(|(need, _)| need)
        .collect()
}

fn address_as(dice: &mut Dice, called: &Called, age: i64) -> String {
    match (dice.below(100), called.is_male) {
        _ if age < 25 => String::new(),
        (0..7, true) => format!("{} sir", called.given),
        (0..7, false) => format!("{} madam", called.given),
        (7..10, true) => format!("{} ஐயா", called.given_tamil),
        (7..10, false) => format!("{} அம்மா", called.given_tamil),
        _ => String::new(),
    }
}
