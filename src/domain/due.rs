//! Due times in opening hours: a promise of "two working days" counts days on which the branch is open, and falls due
//! when the branch closes on the last of them.

use super::branch::{OpeningHours, Span};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

/// How far ahead an open day is looked for; a branch that is closed for longer has no due times of its own.
const LOOK_AHEAD_DAYS: u64 = 366;

impl OpeningHours {
    /// The open spans of a day; empty on a holiday or a closed weekday.
    pub fn on(&self, day: NaiveDate) -> &[Span] {
        if self.holidays.iter().any(|h| h.day == day) {
            return &[];
        }
        let weekday = day.weekday().num_days_from_monday();
        usize::try_from(weekday)
            .ok()
            .and_then(|index| self.week.get(index))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the branch is open at an instant.
    pub fn is_open(&self, at: DateTime<Utc>, zone: Tz) -> bool {
        let local = at.with_timezone(&zone);
        let minute = u16::try_from(
            local
                .time()
                .signed_duration_since(NaiveTime::MIN)
                .num_minutes(),
        )
        .unwrap_or(0);
        self.on(local.date_naive())
            .iter()
            .any(|s| (s.from_min..s.to_min).contains(&minute))
    }

    /// When a promise of `days` working days, given at `from`, falls due: at the close of the last of them. The day of
    /// the promise itself does not count. Without any open day within a year the days are counted as they come.
    pub fn due_after(&self, from: DateTime<Utc>, days: u32, zone: Tz) -> DateTime<Utc> {
        let start = from.with_timezone(&zone).date_naive();
        let open = (1..=LOOK_AHEAD_DAYS)
            .filter_map(|ahead| start.checked_add_days(Days::new(ahead)))
            .filter_map(|day| self.on(day).last().map(|span| (day, span.to_min)));
        let nth = usize::try_from(days.max(1)).unwrap_or(1) - 1;
        match open.into_iter().nth(nth) {
            Some((day, minute)) => instant(day, minute, zone),
            None => from + chrono::TimeDelta::days(i64::from(days.max(1))),
        }
    }

    /// When the branch closes next; without any open day within a year, in a day.
    pub fn closes_after(&self, from: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        let closes = |day| {
            let last = self.on(day).last();
            last.map(|span| instant(day, span.to_min, zone))
        };
        self.next_after(from, 0, zone, closes)
    }

    /// When the branch opens on its first open day at least so many days ahead; without any within a year, in so many
    /// days.
    pub fn opens_after(&self, from: DateTime<Utc>, days: u32, zone: Tz) -> DateTime<Utc> {
        let opens = |day| {
            let first = self.on(day).first();
            first.map(|span| instant(day, span.from_min, zone))
        };
        self.next_after(from, days, zone, opens)
    }

    fn next_after(
        &self,
        from: DateTime<Utc>,
        days: u32,
        zone: Tz,
        of_day: impl Fn(NaiveDate) -> Option<DateTime<Utc>>,
    ) -> DateTime<Utc> {
        let start = from.with_timezone(&zone).date_naive();
        let ahead = u64::from(days)..=u64::from(days) + LOOK_AHEAD_DAYS;
        let mut days_ahead = ahead.filter_map(|ahead| start.checked_add_days(Days::new(ahead)));
        let next = days_ahead.find_map(|day| of_day(day).filter(|at| *at > from));
        next.unwrap_or_else(|| from + chrono::TimeDelta::days(i64::from(days.max(1))))
    }
}

/// The first instant of a day, where the branch is.
pub fn day_begins(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(day, 0, zone)
}

/// The instant of a local minute of a day. A minute that the clocks skip falls on the first after it; one that they
/// repeat, on its first time.
fn instant(day: NaiveDate, minute: u16, zone: Tz) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN) + chrono::TimeDelta::minutes(i64::from(minute));
    let hour_later = || {
        zone.from_local_datetime(&(local + chrono::TimeDelta::hours(1)))
            .earliest()
    };
    let found = zone
        .from_local_datetime(&local)
        .earliest()
        .or_else(hour_later);
    found.map_or_else(
        || Utc.from_utc_datetime(&local),
        |at| at.with_timezone(&Utc),
    )
}

#[cfg(test)]
mod tests {
    use super::super::branch::Holiday;
    use super::super::language::Name;
    use super::*;
    use proptest::prelude::*;

    fn hours(week: [&[(u16, u16)]; 7], holidays: &[&str]) -> OpeningHours {
        OpeningHours {
            week: week.map(|day| {
                day.iter()
                    .map(|&(from_min, to_min)| Span { from_min, to_min })
                    .collect()
            }),
            holidays: holidays
                .iter()
                .map(|d| Holiday {
                    day: d.parse().unwrap(),
                    name: Name::english("Holiday"),
                })
                .collect(),
        }
    }

    fn office(holidays: &[&str]) -> OpeningHours {
        let day: &[(u16, u16)] = &[(540, 780), (840, 1140)];
        hours([day, day, day, day, day, &[], &[]], holidays)
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let india = chrono_tz::Asia::Kolkata;
        let london = chrono_tz::Europe::London;
        let table = [
            // promised Tuesday 10:32 at the branch: Thursday's close, 19:00
            (
                office(&[]),
                "2026-11-24T05:02:00Z",
                2,
                india,
                "2026-11-26T13:30:00Z",
            ),
            // Friday: Monday and Tuesday count
            (
                office(&[]),
                "2026-11-27T05:02:00Z",
                2,
                india,
                "2026-12-01T13:30:00Z",
            ),
            // Thursday is a holiday
            (
                office(&["2026-11-26"]),
                "2026-11-24T05:02:00Z",
                2,
                india,
                "2026-11-27T13:30:00Z",
            ),
            // a Sunday: the next two open days
            (
                office(&[]),
                "2026-11-29T05:02:00Z",
                2,
                india,
                "2026-12-01T13:30:00Z",
            ),
            // late in the evening in Chennai is still the same day there
            (
                office(&[]),
                "2026-11-24T18:00:00Z",
                1,
                india,
                "2026-11-25T13:30:00Z",
            ),
            // the clocks go forward on 29 March 2026: 19:00 is an hour earlier in UTC
            (
                office(&[]),
                "2026-03-27T12:00:00Z",
                1,
                london,
                "2026-03-30T18:00:00Z",
            ),
            // never open: plain days
            (
                hours([&[]; 7], &[]),
                "2026-11-24T05:02:00Z",
                2,
                india,
                "2026-11-26T05:02:00Z",
            ),
        ];
        for (hours, from, days, zone, due) in table {
            assert_eq!(
                hours.due_after(at(from), days, zone),
                at(due),
                "{from} + {days}"
            );
        }
    }

    #[test]
    fn open_and_closed_are_told_apart_at_the_minute() {
        let india = chrono_tz::Asia::Kolkata;
        let table = [
            ("2026-11-24T03:29:00Z", false),
            ("2026-11-24T03:30:00Z", true),
            ("2026-11-24T07:30:00Z", false),
            ("2026-11-29T05:00:00Z", false),
        ];
        for (instant, is_open) in table {
            assert_eq!(
                office(&[]).is_open(at(instant), india),
                is_open,
                "{instant}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_longer_promise_is_never_due_earlier_and_ends_at_a_close(seconds in 1_700_000_000i64..1_900_000_000, days in 1u32..40) {
            let india = chrono_tz::Asia::Kolkata;
            let from = DateTime::from_timestamp(seconds, 0).unwrap();
            let due = office(&["2026-11-26"]).due_after(from, days, india);
            prop_assert!(due > from);
            prop_assert!(office(&["2026-11-26"]).due_after(from, days + 1, india) > due);
            prop_assert!(office(&["2026-11-26"]).is_open(due - chrono::TimeDelta::minutes(1), india));
            prop_assert!(!office(&["2026-11-26"]).is_open(due, india));
        }
    }
}
