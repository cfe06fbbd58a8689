//! Instants and days the way people say them: "today 16:00", "late by 2 days", "Tue 24 Nov".

use super::Wording;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;

/// The reader's place in time: now, in the branch's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    pub instant: DateTime<Utc>,
    pub zone: Tz,
}

impl Now {
    /// Today, where the branch is.
    pub fn today(self) -> NaiveDate {
        self.instant.with_timezone(&self.zone).date_naive()
    }
}

/// "today 16:00", "tomorrow 09:30", "Tue 24 Nov 16:00", "24 Nov 2025 16:00".
pub fn instant(wording: &Wording, now: Now, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&now.zone);
    wording.with(
        "when-day-and-time",
        &[
            ("day", day(wording, now, local.date_naive()).into()),
            ("time", local.format("%H:%M").to_string().into()),
        ],
    )
}

/// A time of day, the same in every language: "16:00".
pub fn time(zone: Tz, at: DateTime<Utc>) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A stretch of a day in minutes after midnight: "09:00–19:00".
pub fn span(from_min: u16, to_min: u16) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}–{}", clock(from_min), clock(to_min))
}

/// The exact instant, for a tooltip or a paper: "Tuesday 24 November 2026, 16:00".
pub fn exact(wording: &Wording, zone: Tz, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&zone);
    let day = local.date_naive();
    wording.with(
        "when-exact",
        &[
            (
                "weekday",
                wording
                    .text(&format!(
                        "when-weekday-{}",
                        day.weekday().number_from_monday()
                    ))
                    .into(),
            ),
            ("day", i64::from(day.day()).into()),
            (
                "month",
                wording.text(&format!("when-month-{}", day.month())).into(),
            ),
            ("year", day.year().to_string().into()),
            ("time", local.format("%H:%M").to_string().into()),
        ],
    )
}

/// "today", "yesterday", "Tue 24 Nov", and with the year when it is another one.
pub fn day(wording: &Wording, now: Now, day: NaiveDate) -> String {
    let today = now.today();
    match (day - today).num_days() {
        0 => return wording.text("when-today"),
        1 => return wording.text("when-tomorrow"),
        -1 => return wording.text("when-yesterday"),
        _ => {}
    }
    let weekday = day.weekday().number_from_monday();
    let weekday = wording.text(&format!("when-weekday-short-{weekday}"));
    let slots = [
        ("weekday", weekday.into()),
        ("day", i64::from(day.day()).into()),
        ("month", month(wording, day).into()),
        ("year", day.year().to_string().into()),
    ];
    wording.with(
        if day.year() == today.year() {
            "when-day"
        } else {
            "when-day-and-year"
        },
        &slots,
    )
}

/// A day long ago, whose weekday nobody knows: "5 Mar 1988".
pub fn date(wording: &Wording, day: NaiveDate) -> String {
    let slots = [
        ("day", i64::from(day.day()).into()),
        ("month", month(wording, day).into()),
        ("year", day.year().to_string().into()),
    ];
    wording.with("when-date", &slots)
}

fn month(wording: &Wording, day: NaiveDate) -> String {
    wording.text(&format!("when-month-short-{}", day.month()))
}

/// How a due time stands: "due in 20 minutes", "due today 16:00", "late by 2 days".
pub fn due(wording: &Wording, now: Now, by: DateTime<Utc>) -> String {
    let minutes = (by - now.instant).num_minutes();
    if by < now.instant {
        let late = -minutes;
        return match late {
            0..60 => wording.with("when-late-minutes", &[("count", late.max(1).into())]),
            60..1440 => wording.with("when-late-hours", &[("count", (late / 60).into())]),
            _ => wording.with("when-late-days", &[("count", (late / 1440).into())]),
        };
    }
    if minutes < 60 {
        return wording.with("when-due-minutes", &[("count", minutes.max(1).into())]);
    }
    wording.with("when-due", &[("when", instant(wording, now, by).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn instants_are_said_the_way_people_say_them() {
        let zone = chrono_tz::Asia::Kolkata;
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let now = Now {
            instant: utc("2026-11-24T05:00:00Z"),
            zone,
        }; // Tuesday 10:30 at the branch
        let english = Wording::new(Language::English);
        let table = [
            ("2026-11-24T10:30:00Z", "today 16:00", "due today 16:00"),
            ("2026-11-24T05:20:00Z", "today 10:50", "due in 20 minutes"),
            (
                "2026-11-24T18:30:00Z",
                "tomorrow 00:00",
                "due tomorrow 00:00",
            ),
            (
                "2026-11-23T18:29:00Z",
                "yesterday 23:59",
                "late by 10 hours",
            ),
            ("2026-11-22T04:00:00Z", "Sun 22 Nov 09:30", "late by 2 days"),
            (
                "2025-11-24T05:00:00Z",
                "Mon 24 Nov 2025 10:30",
                "late by 365 days",
            ),
            ("2026-11-24T04:59:00Z", "today 10:29", "late by 1 minute"),
        ];
        for (at, said, owed) in table {
            assert_eq!(
                (
                    instant(&english, now, utc(at)).as_str(),
                    due(&english, now, utc(at)).as_str()
                ),
                (said, owed),
                "{at}"
            );
        }
        assert_eq!(
            exact(&english, zone, utc("2026-11-24T10:30:00Z")),
            "Tuesday 24 November 2026, 16:00"
        );
        let tamil = Wording::new(Language::Tamil);
        assert_eq!(
            instant(&tamil, now, utc("2026-11-24T10:30:00Z")),
            "இன்று 16:00"
        );
    }
}
