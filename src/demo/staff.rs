//! Who works at the demo branch, on which days and about what.

use super::dice::Dice;
use super::sheet::{bar, column, rows};
use crate::domain::branch::{Role, Span};
use crate::domain::id::Key;
use crate::domain::language::Name;
use chrono::{DateTime, Datelike, NaiveTime, Timelike, Utc};

const STAFF: &str = include_str!("../../assets/demo/staff.tsv");

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoStaff {
    pub key: Key,
    pub name: Name,
    pub role: Role,
    pub duty: Name,
    pub subjects: Vec<String>,
    /// Index 0 is Monday.
    pub hours: [Vec<Span>; 7],
}

/// Everybody, the supervisor first.
pub(super) fn staff(seed: u64) -> Vec<DemoStaff> {
    let mut dice = Dice::for_part(seed, "staff");
    let minutes = |text: &str| {
        let time = NaiveTime::parse_from_str(text, "%H:%M").unwrap_or(NaiveTime::MIN);
        (time.num_seconds_from_midnight() / 60) as u16
    };
    rows(STAFF)
        .map(|row| {
            let span = Span {
                from_min: minutes(column(&row, 7)),
                to_min: minutes(column(&row, 8)),
            };
            let mut hours: [Vec<Span>; 7] = Default::default();
            for day in bar(column(&row, 6))
                .iter()
                .filter_map(|d| d.parse::<usize>().ok())
            {
                if let Some(spans) = hours.get_mut(day.wrapping_sub(1)) {
                    // Sundays are short.
                    spans.push(if day == 7 {
                        Span {
                            from_min: 9 * 60 + 30,
                            to_min: span.to_min.min(17 * 60 + 30),
                        }
                    } else {
                        span
                    });
                }
            }
            DemoStaff {
                key: Key::from_bits(dice.bits()),
                name: Name::new(column(&row, 0), column(&row, 1)),
                role: Role::from_word(column(&row, 2)).unwrap_or(Role::Desk),
                duty: Name::new(column(&row, 3), column(&row, 4)),
                subjects: bar(column(&row, 5))
                    .iter()
                    .map(|s| (*s).to_owned())
                    .collect(),
                hours,
            }
        })
        .collect()
}

/// Who takes what comes to the desk at an instant: somebody who is here, the reception desk first.
pub(super) fn on_duty(dice: &mut Dice, staff: &[DemoStaff], at: DateTime<Utc>) -> usize {
    let local = at.with_timezone(&super::calendar::ZONE);
    let minute = (local.num_seconds_from_midnight() / 60) as u16;
    let day = local.weekday().num_days_from_monday() as usize;
    let weight = |person: &DemoStaff| {
        let is_here = person.hours[day]
            .iter()
            .any(|s| (s.from_min..s.to_min).contains(&minute));
        match person.role {
            _ if !is_here => 0,
            Role::Desk if person.duty.en.starts_with("Reception") => 9,
            Role::Desk => 2,
            Role::Supervisor | Role::Administrator => 1,
        }
    };
    dice.weighted(staff.iter().map(weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_people_with_names_duties_and_subjects_in_both_languages() {
        let all = staff(1);
        assert_eq!(all.len(), 12);
        for person in &all {
            assert!(
                !person.subjects.is_empty() && person.hours.iter().any(|d| !d.is_empty()),
                "{}",
                person.name.en
            );
            assert!(
                person.name.ta.as_ref().is_some_and(|t| !t.is_empty())
                    && !person.duty.en.is_empty()
            );
        }
        assert!(
            Role::ALL
                .into_iter()
                .all(|role| all.iter().any(|p| p.role == role))
        );
    }

    #[test]
    fn somebody_is_at_the_desk_in_every_open_minute() {
        let all = staff(1);
        let hours = super::super::calendar::hours("2026-11-25".parse().unwrap());
        for (day, spans) in hours.week.iter().enumerate() {
            for minute in spans.iter().flat_map(|s| s.from_min..s.to_min) {
                let is_here = |p: &DemoStaff| {
                    p.hours[day]
                        .iter()
                        .any(|s| (s.from_min..s.to_min).contains(&minute))
                };
                assert!(all.iter().any(is_here), "day {day} minute {minute}");
            }
        }
    }
}
