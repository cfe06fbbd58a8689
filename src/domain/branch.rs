//! The branch, its people and its opening hours.

use super::id::{Key, StaffId};
use super::language::{Language, Name};
use super::word::words;
use chrono::NaiveDate;
use chrono_tz::Tz;

/// The library branch whose desk this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    pub name: Name,
    pub zone: Tz,
    /// Spoken at the desk, best first.
    pub languages: Vec<Language>,
    /// The people in the file are made up.
    pub is_demo: bool,
    pub hours: OpeningHours,
}

/// The setting that says which place the branch's desk is, by its number: routes begin there.
pub const DESK_PLACE: &str = "desk_place";

/// When the branch is open: spans in minutes after local midnight for each weekday, and days it is closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpeningHours {
    /// Index 0 is Monday. Spans are in order and do not touch.
    pub week: [Vec<Span>; 7],
    pub holidays: Vec<Holiday>,
}

/// A stretch of a day, in minutes after midnight; `from < to <= 1440`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from_min: u16,
    pub to_min: u16,
}

/// A day on which the branch is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    pub day: NaiveDate,
    pub name: Name,
}

/// Someone who works at the branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub key: Key,
    pub name: Name,
    pub role: Role,
    /// What they do, in a few words.
    pub duty: Name,
    /// What they can be asked about.
    pub subjects: Vec<String>,
    /// Index 0 is Monday.
    pub hours: [Vec<Span>; 7],
    pub has_left: bool,
}

words! {
    /// What someone may do; the rights come with sign-in.
    Role {
        Desk = "desk",
        Supervisor = "supervisor",
        Administrator = "administrator",
    }
}
