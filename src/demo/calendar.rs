//! The days of the demo branch: its zone and opening hours, its holidays, and how many people come when.

use super::dice::Dice;
use crate::domain::branch::{Holiday, OpeningHours, Span};
use crate::domain::language::Name;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Where the demo branch stands.
pub(super) const ZONE: Tz = chrono_tz::Asia::Kolkata;

/// How much comes to the desk in each hour of an open day, 8 o'clock first: slow mornings, a lunch dip, the rush when
/// schools and offices close.
const HOURS: [u32; 12] = [28, 62, 96, 112, 92, 50, 64, 88, 112, 122, 88, 42];
/// How much comes on each weekday, Monday first, in a hundred of a usual day.
const WEEKDAYS: [f64; 7] = [0.96, 0.90, 0.88, 0.90, 0.97, 1.40, 1.18];
/// How much comes in each month, January first: examinations in spring and before the half-year's end.
const MONTHS: [f64; 12] = [
    0.98, 1.08, 1.22, 1.25, 0.86, 0.92, 1.0, 1.0, 1.08, 0.94, 1.12, 0.92,
];

/// Opening hours: 8 to 20 o'clock, on Sundays 9:30 to 17:30; holidays of the years around `today`.
pub(super) fn hours(today: NaiveDate) -> OpeningHours {
    let day = |from_min, to_min| vec![Span { from_min, to_min }];
    let weekday = || day(8 * 60, 20 * 60);
    OpeningHours {
        week: [
            weekday(),
            weekday(),
            weekday(),
            weekday(),
            weekday(),
            weekday(),
            day(9 * 60 + 30, 17 * 60 + 30),
        ],
        holidays: holidays(today.year() - 1..=today.year() + 1),
    }
}

fn holidays(years: impl Iterator<Item = i32>) -> Vec<Holiday> {
    let fixed = [
        (1, 15, "Pongal", "பொங்கல்"),
        (1, 16, "Thiruvalluvar Day", "திருவள்ளுவர் நாள்"),
        (1, 26, "Republic Day", "குடியரசு நாள்"),
        (4, 14, "Tamil New Year", "தமிழ்ப் புத்தாண்டு"),
        (5, 1, "May Day", "தொழிலாளர் நாள்"),
        (8, 15, "Independence Day", "விடுதலை நாள்"),
        (10, 2, "Gandhi's birthday", "காந்தி பிறந்தநாள்"),
        (12, 25, "Christmas", "கிறித்துமசு"),
    ];
    // Deepavali follows the moon.
    let deepavali = [
        (2025, 10, 20),
        (2026, 11, 8),
        (2027, 10, 29),
        (2028, 10, 17),
        (2029, 11, 5),
        (2030, 10, 26),
    ];
    let mut days: Vec<Holiday> = Vec::new();
    for year in years {
        let moon = deepavali.iter().filter(|(y, ..)| *y == year);
        let moon = moon.map(|(_, month, day)| (*month, *day, "Deepavali", "தீபாவளி"));
        let of_year = fixed
            .into_iter()
            .chain(moon)
            .filter_map(|(month, day, en, ta)| {
                Some(Holiday {
                    day: NaiveDate::from_ymd_opt(year, month, day)?,
                    name: Name::new(en, ta),
                })
            });
        days.extend(of_year);
    }
    days.sort_by_key(|h| h.day);
    days
}

/// The local day of an instant.
pub(super) fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&ZONE).date_naive()
}

/// The instant of a local minute of a day.
pub(super) fn instant(day: NaiveDate, minute: i64, second: i64) -> DateTime<Utc> {
    let local =
        day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute) + TimeDelta::seconds(second);
    // The zone has no summer time: every local time is one instant.
    ZONE.from_local_datetime(&local).earliest().map_or_else(
        || Utc.from_utc_datetime(&local),
        |at| at.with_timezone(&Utc),
    )
}

/// How busy a day is, against a usual one; 0 when the branch is closed.
pub(super) fn bustle(hours: &OpeningHours, day: NaiveDate) -> f64 {
    if hours.on(day).is_empty() {
        return 0.0;
    }
    let weekday = WEEKDAYS
        .get(day.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or(1.0);
    weekday * MONTHS.get(day.month0() as usize).copied().unwrap_or(1.0)
}

/// Whether examinations are near.
pub(super) fn is_exam_season(day: NaiveDate) -> bool {
    matches!(day.month(), 3 | 4 | 9 | 11)
}

/// An instant of an open day, as busy hours have it.
pub(super) fn moment(
    dice: &mut Dice,
    hours: &OpeningHours,
    day: NaiveDate,
) -> Option<DateTime<Utc>> {
    let span = *hours.on(day).first()?;
    let (from, to) = (i64::from(span.from_min), i64::from(span.to_min));
    loop {
        let hour = dice.weighted(HOURS.into_iter()) as i64 + 8;
        let minute = hour * 60 + dice.between(0, 59);
        if (from..to).contains(&minute) {
            return Some(instant(day, minute, dice.between(0, 59)));
        }
    }
}

/// The open day `count` open days before `today`; 0 is today itself or the last open day before it.
pub(super) fn open_day_before(hours: &OpeningHours, today: NaiveDate, count: usize) -> NaiveDate {
    let back = (0..400).filter_map(|n| today.checked_sub_days(Days::new(n)));
    back.filter(|day| !hours.on(*day).is_empty())
        .nth(count)
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_lie_in_opening_hours_and_dip_at_lunch() {
        let today: NaiveDate = "2026-11-25".parse().unwrap();
        let (hours, mut dice) = (hours(today), Dice::for_part(1, "calendar"));
        let mut by_hour = [0; 24];
        for _ in 0..4000 {
            let at = moment(&mut dice, &hours, today).unwrap();
            assert!(hours.is_open(at, ZONE));
            by_hour[chrono::Timelike::hour(&at.with_timezone(&ZONE)) as usize] += 1;
        }
        assert!(
            by_hour[13] < by_hour[11] && by_hour[13] < by_hour[17],
            "{by_hour:?}"
        );
        assert_eq!(
            moment(&mut dice, &hours, "2026-12-25".parse().unwrap()),
            None
        );
    }

    #[test]
    fn open_days_are_counted_back_over_holidays() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let hours = hours(day("2026-11-25"));
        assert_eq!(
            open_day_before(&hours, day("2026-11-09"), 0),
            day("2026-11-09")
        );
        assert_eq!(
            open_day_before(&hours, day("2026-11-09"), 1),
            day("2026-11-07")
        );
    }
}
