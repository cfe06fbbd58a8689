//! The one clock. Everything that depends on time is handed an instant read here, so that every rule about due times
//! can be tested at any instant.

use chrono::{DateTime, Utc};

/// Where "now" comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock.
    #[default]
    System,
    /// An instant that stands still: tests, and the pictures of `deskbell screens`.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The instant it is.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(instant) => instant,
        }
    }
}
