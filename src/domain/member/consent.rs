//! What a member agreed to beyond what they come for. Each purpose is asked for in words of its own, is kept with the day
//! and those words, and is taken back as easily as it was given.

use crate::domain::id::ConsentId;
use crate::domain::word::words;
use chrono::NaiveDate;

words! {
    /// What for; the word is the one of the file, and the tail of the wording ids `consent-…` and `consent-name-…`.
    Purpose {
        /// To be written to or called about events and books, beyond their own questions.
        Invitations = "invitations",
        /// To be asked how they were served.
        Surveys = "surveys",
    }
}

/// A consent that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub id: ConsentId,
    pub purpose: Purpose,
    pub given_on: NaiveDate,
    /// The words in which it was asked for.
    pub words: String,
}
