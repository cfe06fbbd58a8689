//! Lists of members: conditions that combine. A filter is plain data that can be kept; days in it are reckoned from the
//! day it is asked on, so that "this month" stays true next month.

use super::{AccessNeed, ContactKind, Member, MemberField, Purpose, TraitKind};
use crate::domain::language::Language;
use crate::domain::word::words;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The day a list is asked on, and where: days are the branch's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct On {
    pub today: NaiveDate,
    pub zone: Tz,
}

/// Members of whom every condition is true; without a condition all members.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberFilter {
    pub conditions: Vec<Condition>,
}

/// One thing that is true of the members of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The category is one of these, as the library system writes it.
    Category(Vec<String>),
    Card(Card),
    /// Every one of these words stands in what they come for, an interest or a desire; Latin letters in either case.
    Interest(String),
    Language(Language),
    Town(String),
    /// Years, both ends included; of a birth year alone the year's last day counts.
    Age {
        from: u16,
        to: u16,
    },
    Access(AccessNeed),
    Seen(Seen),
    /// Seen at the desk at least so many times.
    Regular {
        times: u32,
    },
    /// At least one of these is not known.
    Lacks(Vec<Lacking>),
    /// Not in the library system's last list, or in it.
    Vanished(bool),
    /// A complaint of theirs is not closed, or none is.
    OpenComplaint(bool),
    /// On their way to a card, or not.
    Enrolling(bool),
    /// Agreed to this, and did not take it back.
    Agreed(Purpose),
}

/// How it stands with the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// Runs out in the month of today, past days of it included.
    RunsOutThisMonth,
    /// Runs out today or in so many days.
    RunsOutWithin { days: u16 },
    /// Ran out in the so many days before today.
    RanOutWithin { days: u16 },
    /// Its last day is over.
    HasRunOut,
    /// No last day is known.
    NoEnd,
}

/// When they were at the desk last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Today or in the so many days before.
    Within {
        days: u16,
    },
    /// At some time, but before that.
    NotFor {
        days: u16,
    },
    Never,
}

/// What is not known of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lacking {
    Field(MemberField),
    Phone,
    Email,
}

words! {
    /// Lists that are there from the beginning; the word is the one of the command line.
    ReadyList {
        ExpiringThisMonth = "expiring-this-month",
        RanOutLately = "ran-out-lately",
        RegularsNotSeen = "regulars-not-seen",
        NeverSeen = "never-seen",
        NoContact = "no-contact",
        ChildrenNoGuardian = "children-no-guardian",
        Enrolling = "enrolling",
    }
}

impl ReadyList {
    /// Its conditions. Who is no longer in the library system's list is on none: these lists are for inviting people.
    pub fn filter(self) -> MemberFilter {
        let mut conditions = match self {
            Self::ExpiringThisMonth => vec![Condition::Card(Card::RunsOutThisMonth)],
            Self::RanOutLately => vec![Condition::Card(Card::RanOutWithin { days: 90 })],
            Self::RegularsNotSeen => vec![
                Condition::Regular { times: 3 },
                Condition::Seen(Seen::NotFor { days: 60 }),
            ],
            Self::NeverSeen => vec![Condition::Seen(Seen::Never)],
            Self::NoContact => vec![Condition::Lacks(vec![Lacking::Phone, Lacking::Email])],
            Self::ChildrenNoGuardian => vec![
                Condition::Age { from: 0, to: 17 },
                Condition::Lacks(vec![Lacking::Field(MemberField::Guardian)]),
            ],
            Self::Enrolling => vec![Condition::Enrolling(true)],
        };
        conditions.push(Condition::Vanished(false));
        MemberFilter { conditions }
    }

    /// What one looks for on it first.
    pub fn order(self) -> ListOrder {
        match self {
            Self::ExpiringThisMonth => ListOrder::CardEnd,
            Self::RanOutLately => ListOrder::CardEndBack,
            Self::RegularsNotSeen => ListOrder::LastSeen,
            Self::NeverSeen | Self::NoContact | Self::ChildrenNoGuardian | Self::Enrolling => {
                ListOrder::Name
            }
        }
    }
}

/// What comes first on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOrder {
    Name,
    /// Whose card runs out first; without a last day at the end.
    CardEnd,
    /// Whose card ran out last; without a last day at the end.
    CardEndBack,
    /// Who was seen last; who never was at the end.
    LastSeen,
}

/// So many days before a day.
pub fn days_before(today: NaiveDate, days: u16) -> NaiveDate {
    let before = today.checked_sub_days(Days::new(days.into()));
    before.unwrap_or(today)
}

impl Card {
    /// The first and the last day on which such a card may run out; `None` where no last day is known.
    pub fn span(self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let yesterday = days_before(today, 1);
        Some(match self {
            Self::RunsOutThisMonth => {
                let first = today.with_day(1).unwrap_or(today);
                let next = first.checked_add_months(Months::new(1));
                (first, next.map_or(first, |next| days_before(next, 1)))
            }
            Self::RunsOutWithin { days } => {
                let last = today.checked_add_days(Days::new(days.into()));
                (today, last.unwrap_or(today))
            }
            Self::RanOutWithin { days } => (days_before(today, days), yesterday),
            Self::HasRunOut => (NaiveDate::MIN, yesterday),
            Self::NoEnd => return None,
        })
    }

    fn fits(self, until: Option<NaiveDate>, today: NaiveDate) -> bool {
        match (self.span(today), until) {
            (None, until) => until.is_none(),
            (Some(_), None) => false,
            (Some((first, last)), Some(until)) => (first..=last).contains(&until),
        }
    }
}

impl Seen {
    fn fits(self, seen: Option<DateTime<Utc>>, on: On) -> bool {
        let seen = seen.map(|at| at.with_timezone(&on.zone).date_naive());
        match self {
            Self::Within { days } => seen.is_some_and(|day| day >= days_before(on.today, days)),
            Self::NotFor { days } => seen.is_some_and(|day| day < days_before(on.today, days)),
            Self::Never => seen.is_none(),
        }
    }
}

/// The words that are looked for, Latin letters small.
pub fn sought(words: &str) -> impl Iterator<Item = String> {
    words.split_whitespace().map(str::to_ascii_lowercase)
}

impl Lacking {
    fn fits(self, member: &Member) -> bool {
        let has = |is_email: bool| {
            let mut kinds = member.contacts.iter().map(|contact| contact.kind);
            kinds.any(|kind| (kind == ContactKind::Email) == is_email)
        };
        match self {
            Self::Field(field) => member.facts.text(field).is_empty(),
            Self::Phone => !has(false),
            Self::Email => !has(true),
        }
    }
}

impl MemberFilter {
    /// Whether a member is on the list; the file answers the same in one question.
    pub fn fits(&self, member: &Member, has_open_complaint: bool, on: On) -> bool {
        let fits = |condition: &Condition| condition.fits(member, has_open_complaint, on);
        self.conditions.iter().all(fits)
    }
}

impl Condition {
    fn fits(&self, member: &Member, has_open_complaint: bool, on: On) -> bool {
        let (facts, today) = (&member.facts, on.today);
        match self {
            Self::Category(any) => any.contains(&facts.category),
            Self::Card(card) => card.fits(facts.member_until, today),
            Self::Interest(words) => {
                let tells = |kind| matches!(kind, TraitKind::Interest | TraitKind::Desire);
                let told = member.traits.iter().filter(|t| tells(t.kind));
                let mut texts: Vec<String> = told.map(|t| t.text.to_ascii_lowercase()).collect();
                texts.push(facts.need.to_ascii_lowercase());
                sought(words).all(|word| texts.iter().any(|text| text.contains(&word)))
            }
            Self::Language(language) => facts.language == Some(*language),
            Self::Town(town) => facts.town == *town,
            Self::Age { from, to } => youngest(member, today)
                .is_some_and(|age| (i32::from(*from)..=i32::from(*to)).contains(&age)),
            Self::Access(need) => facts.access.contains(need),
            Self::Seen(seen) => seen.fits(member.seen_at, on),
            Self::Regular { times } => member.seen_count >= i64::from(*times),
            Self::Lacks(any) => any.iter().any(|lacking| lacking.fits(member)),
            Self::Vanished(is_gone) => member.vanished_at.is_some() == *is_gone,
            Self::OpenComplaint(has) => has_open_complaint == *has,
            Self::Agreed(purpose) => member.consents.iter().any(|c| c.purpose == *purpose),
            Self::Enrolling(is) => member.enrolment.is_some_and(|e| e.stage.is_open()) == *is,
        }
    }
}

/// The fewest years a member may have.
fn youngest(member: &Member, today: NaiveDate) -> Option<i32> {
    let year = || member.facts.born_on.as_deref()?.get(..4)?.parse().ok();
    let age = member.age(today);
    age.or_else(|| year().map(|year: i32| today.year() - year - 1))
}
