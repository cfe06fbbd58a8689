//! The sentences of a slip.

use crate::domain::language::Language;
use crate::domain::way::{Gait, Route};
use crate::wording::{Arg, Wording};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;

/// "Printed Wed 25 Nov 2026, 10:42", in the branch's zone.
pub(in crate::scene) fn printed(wording: &Wording, zone: Tz, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&zone);
    let weekday = local.weekday().number_from_monday();
    let weekday = wording.text(&format!("when-weekday-short-{weekday}"));
    let month = wording.text(&format!("when-month-short-{}", local.month()));
    wording.with(
        "slip-printed",
        &[
            ("weekday", weekday.into()),
            ("day", i64::from(local.day()).into()),
            ("month", month.into()),
            ("year", local.year().to_string().into()),
            ("time", local.format("%H:%M").to_string().into()),
        ],
    )
}

/// The heading of the steps, with the length of the way.
pub(super) fn way(wording: &Wording, route: &Route) -> String {
    let slots = [
        ("metres", metres(f64::from(route.length_mm))),
        (
            "minutes",
            i64::from(route.seconds.div_ceil(60).max(1)).into(),
        ),
    ];
    match route.gait {
        Gait::Walking => wording.with("slip-way", &slots),
        Gait::StepFree => wording.with("slip-way-step-free", &slots),
    }
}

/// "2 / 3".
pub(in crate::scene) fn page(wording: &Wording, number: usize, count: usize) -> String {
    wording.with(
        "slip-page",
        &[("page", number.into()), ("pages", count.into())],
    )
}

/// Metres as people walk them: to the next five.
pub(super) fn metres(length_mm: f64) -> Arg {
    Arg::Number(((length_mm / 5_000.0).round() as i64).max(1) * 5)
}

/// The language a voice should read a text in that somebody typed: Tamil where there is a Tamil letter, English where
/// there are Latin ones alone.
pub(in crate::scene) fn spoken(text: &str, otherwise: Language) -> Language {
    if text.chars().any(|c| ('\u{b80}'..='\u{bff}').contains(&c)) {
        Language::Tamil
    } else if text.chars().any(char::is_alphabetic) {
        Language::English
    } else {
        otherwise
    }
}
