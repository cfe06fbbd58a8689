//! How large the window draws everything: 100 to 200 %, in steps a key can walk.

use serde::{Deserialize, Serialize};

/// A size of text and all else, in percent; only the values of [`Scale::STEPS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Scale(u16);

impl Scale {
    /// What Ctrl+= walks up and Ctrl+- down.
    pub const STEPS: [u16; 6] = [100, 110, 125, 150, 175, 200];

    /// The step nearest to this percentage: a stored or typed number is never out of range.
    pub fn of_percent(percent: u16) -> Self {
        Self::STEPS
            .into_iter()
            .min_by_key(|step| step.abs_diff(percent))
            .map_or_else(Self::default, Self)
    }

    /// As it is stored and shown.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As the window wants it: 1.0 is 100 %.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step up; the largest stays.
    pub fn larger(self) -> Self {
        let next = Self::STEPS.into_iter().find(|step| *step > self.0);
        next.map_or(self, Self)
    }

    /// One step down; 100 % stays.
    pub fn smaller(self) -> Self {
        let next = Self::STEPS.into_iter().rev().find(|step| *step < self.0);
        next.map_or(self, Self)
    }
}

impl From<u16> for Scale {
    fn from(percent: u16) -> Self {
        Self::of_percent(percent)
    }
}

impl From<Scale> for u16 {
    fn from(scale: Scale) -> Self {
        scale.percent()
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_every_step_and_stop_at_the_ends() {
        let mut scale = Scale::default();
        for step in Scale::STEPS {
            assert_eq!(scale.percent(), step);
            scale = scale.larger();
        }
        assert_eq!(scale.percent(), 200);
        assert_eq!(Scale::default().smaller(), Scale::default());
    }

    #[test]
    fn a_stored_number_lands_on_a_step() {
        assert_eq!(Scale::of_percent(0).percent(), 100);
        assert_eq!(Scale::of_percent(130).percent(), 125);
        assert_eq!(Scale::of_percent(900).percent(), 200);
    }
}
