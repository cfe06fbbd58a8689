//! Newcomers on their way to a card.

use crate::domain::word::words;
use chrono::{DateTime, Utc};

words! {
    /// How far somebody is who asked to become a member.
    EnrolStage {
        Asked = "asked",
        FormGiven = "form_given",
        Enrolled = "enrolled",
        GivenUp = "given_up",
    }
}

impl EnrolStage {
    /// Whether something is still to be done about it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::FormGiven)
    }
}

/// How somebody became a member at this desk, or is about to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enrolment {
    pub stage: EnrolStage,
    pub asked_at: DateTime<Utc>,
    pub form_given_at: Option<DateTime<Utc>>,
    /// Enrolled, or given up.
    pub ended_at: Option<DateTime<Utc>>,
}

/// The desk's own number of a newcomer who has no card yet: "N-2026-0007".
pub fn provisional(year: i32, count: i64) -> String {
    format!("N-{year}-{count:04}")
}

/// Whether a number is one of those.
pub fn is_provisional(number: &str) -> bool {
    let parts: Vec<&str> = number.split('-').collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    matches!(parts.as_slice(), ["N", year, count] if year.len() == 4 && is_digits(year) && is_digits(count))
}

/// How many asked in some time, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conversion {
    pub asked: usize,
    /// Of these, who holds a card now.
    pub enrolled: usize,
    pub given_up: usize,
}

impl Conversion {
    /// Of a hundred who asked so many hold a card, rounded down; none where nobody asked.
    pub fn percent(self) -> Option<usize> {
        (100 * self.enrolled).checked_div(self.asked)
    }
}
