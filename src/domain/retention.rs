//! How long each kind of record is kept: rules the branch sets, each of which may be "never", and what came of them.

use super::word::words;
use chrono::{DateTime, Days, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// A kind of record with a rule of its own; its word is the tail of the wording id `privacy-rule-…`.
    Rule {
        /// Who opened a profile.
        Looks = "looks",
        /// Notes that were ended, or whose last day is over.
        Notes = "notes",
        /// The words of a question that is no longer open, and who asked.
        Inquiries = "inquiries",
        /// The words of a complaint that came to its end, and whose it was.
        Complaints = "complaints",
        /// Members who are missing in the library system's list: erased.
        Vanished = "vanished",
        /// Newcomers who never got a card: erased.
        Enrolments = "enrolments",
    }
}

impl Rule {
    /// How many days a branch may choose between. Who looked is kept a year at least, as the law wants it.
    pub fn choices(self) -> [u32; 3] {
        match self {
            Self::Looks => [365, 730, 1095],
            Self::Notes | Self::Inquiries | Self::Vanished => [365, 730, 1825],
            Self::Complaints => [730, 1825, 3650],
            Self::Enrolments => [90, 180, 365],
        }
    }
}

/// The rules of a branch, in days; a kind without one is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Retention(pub BTreeMap<Rule, u32>);

impl Default for Retention {
    /// What a branch has not decided is kept. Only who looked goes after a year.
    fn default() -> Self {
        Self(BTreeMap::from([(Rule::Looks, 365)]))
    }
}

impl Retention {
    /// What is older than this goes; none where there is no rule.
    pub fn cutoff(&self, rule: Rule, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let days = self.0.get(&rule)?;
        now.checked_sub_days(Days::new(u64::from(*days)))
    }
}

/// What a run of the rules did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRun {
    pub at: DateTime<Utc>,
    /// How many records of each kind; kinds without a rule are missing.
    pub counts: BTreeMap<Rule, usize>,
}

impl RetentionRun {
    /// Nothing went.
    pub fn is_nothing(&self) -> bool {
        self.counts.values().all(|count| *count == 0)
    }
}
