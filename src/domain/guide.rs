//! Leading somebody to where they want to go: an escort, a slip, a pointed finger; and that something was not where it
//! should be.

use super::branch::Staff;
use super::id::{BayId, FloorId, GuideId, Key, MemberId, PlaceId, StaffId};
use super::word::words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;

words! {
    /// How a "where is …?" was answered, or that what was looked for was not there.
    GuideHow {
        Escorted = "escorted",
        Slip = "slip",
        Pointed = "pointed",
        NotFound = "not_found",
    }
}

words! {
    /// How an escort ended.
    GuideEnd {
        /// What was looked for was there.
        Found = "found",
        /// It was not where it should be.
        NotFound = "not_found",
        /// The visitor went on without company.
        Alone = "alone",
    }
}

/// Where somebody is led, as far as the plan knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuideTo {
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
}

/// A contact that is about to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGuide {
    /// Made before the first save.
    pub key: Key,
    pub how: GuideHow,
    /// What was asked for, in a few words.
    pub goal: String,
    pub to: GuideTo,
    /// The member at the desk; the row says nothing of others.
    pub member: Option<MemberId>,
    /// Who has the desk meanwhile, of an escort.
    pub covers: Option<StaffId>,
}

/// An escort that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escort {
    pub id: GuideId,
    pub since: DateTime<Utc>,
    /// Who is out.
    pub who: Option<StaffId>,
    /// Who has the desk meanwhile.
    pub covers: Option<StaffId>,
    pub goal: String,
    pub floor: Option<FloorId>,
    /// The name of the member who is led, if it is one.
    pub member: Option<String>,
}

/// How often each answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuideCounts {
    pub escorted: usize,
    pub slips: usize,
    pub pointed: usize,
    pub not_found: usize,
}

impl std::iter::Sum for GuideCounts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |all, more| Self {
            escorted: all.escorted + more.escorted,
            slips: all.slips + more.slips,
            pointed: all.pointed + more.pointed,
            not_found: all.not_found + more.not_found,
        })
    }
}

impl GuideCounts {
    pub fn add(&mut self, how: GuideHow) {
        match how {
            GuideHow::Escorted => self.escorted += 1,
            GuideHow::Slip => self.slips += 1,
            GuideHow::Pointed => self.pointed += 1,
            GuideHow::NotFound => self.not_found += 1,
        }
    }

    /// How many "where is …?" were answered.
    pub fn asked(&self) -> usize {
        self.escorted + self.slips + self.pointed
    }

    /// The share of those that were led there in person, in per cent; `None` where nobody asked.
    pub fn escorted_percent(&self) -> Option<f64> {
        let asked = self.asked();
        (asked > 0).then(|| self.escorted as f64 * 100.0 / asked as f64)
    }
}

/// Over what answers are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Day,
    /// Under its first day.
    Month,
}

/// The answers by day or month of the branch, oldest first.
pub fn counted(
    answers: impl IntoIterator<Item = (DateTime<Utc>, GuideHow)>,
    period: Period,
    zone: Tz,
) -> Vec<(NaiveDate, GuideCounts)> {
    let mut by_day: BTreeMap<NaiveDate, GuideCounts> = BTreeMap::new();
    for (at, how) in answers {
        let day = at.with_timezone(&zone).date_naive();
        let under = match period {
            Period::Day => day,
            Period::Month => day.with_day(1).unwrap_or(day),
        };
        by_day.entry(under).or_default().add(how);
    }
    by_day.into_iter().collect()
}

/// Who could have the desk while somebody is out: whoever is at work at this minute of this weekday (0 is Monday) and
/// isn't out; everybody else who works here where nobody is on the roster.
pub fn stand_ins(
    staff: &[Staff],
    out: &[StaffId],
    (weekday, minute): (usize, u16),
) -> Vec<StaffId> {
    let here = || staff.iter().filter(|s| !s.has_left && !out.contains(&s.id));
    let is_at_work = |s: &&Staff| {
        let hours = s.hours.get(weekday).map_or(&[][..], Vec::as_slice);
        hours
            .iter()
            .any(|h| (h.from_min..h.to_min).contains(&minute))
    };
    let at_work: Vec<StaffId> = here().filter(is_at_work).map(|s| s.id).collect();
    if at_work.is_empty() {
        here().map(|s| s.id).collect()
    } else {
        at_work
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_the_branchs_own_days_and_months() {
        let at = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
        // The last is the first of December in Chennai.
        let answers = [
            ("2026-11-24T05:02:00Z", GuideHow::Escorted),
            ("2026-11-24T06:02:00Z", GuideHow::Slip),
            ("2026-11-24T07:02:00Z", GuideHow::Pointed),
            ("2026-11-25T05:02:00Z", GuideHow::Pointed),
            ("2026-11-25T05:02:00Z", GuideHow::NotFound),
            ("2026-11-30T20:02:00Z", GuideHow::Slip),
        ];
        let answers = answers.map(|(text, how)| (at(text), how));
        let zone = chrono_tz::Asia::Kolkata;
        let days = counted(answers, Period::Day, zone);
        let told: Vec<(String, usize, Option<f64>)> = days
            .iter()
            .map(|(day, c)| {
                (
                    day.to_string(),
                    c.asked(),
                    c.escorted_percent().map(f64::round),
                )
            })
            .collect();
        let expected = [
            ("2026-11-24", 3, Some(33.0)),
            ("2026-11-25", 1, Some(0.0)),
            ("2026-12-01", 1, Some(0.0)),
        ];
        assert_eq!(told, expected.map(|(d, n, p)| (d.to_owned(), n, p)));
        let months = counted(answers, Period::Month, zone);
        let asked: Vec<(String, usize)> = months
            .iter()
            .map(|(day, c)| (day.to_string(), c.asked()))
            .collect();
        assert_eq!(
            asked,
            [("2026-11-01".to_owned(), 4), ("2026-12-01".to_owned(), 1)]
        );
        assert_eq!(GuideCounts::default().escorted_percent(), None);
    }
}
