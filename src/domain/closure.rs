//! Putting something out of service and bringing it back: what, why, until when, and whether it comes back by itself.

use super::branch::OpeningHours;
use super::id::{BayId, RunId};
use super::language::Name;
use super::plan::{Bay, Closed, Closure, Floor, Plan};
use super::word::words;
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use chrono_tz::Tz;

words! {
    /// Why something is out of service, from a short list; other reasons are typed.
    Reason {
        Repair = "repair",
        Service = "service",
        Cleaning = "cleaning",
        Event = "event",
        Stocktaking = "stocktaking",
        Water = "water",
        Power = "power",
    }
}

impl Reason {
    /// Whether it is over when its time is over. A repair may take longer: the desk is asked.
    pub fn ends_itself(self) -> bool {
        matches!(self, Self::Cleaning | Self::Event | Self::Stocktaking)
    }
}

words! {
    /// How long something is expected to be out of service.
    Lasting {
        Hour = "hour",
        /// Until the branch closes, today or on its next open day.
        Closing = "closing",
        /// Until the branch opens on its next open day.
        Tomorrow = "tomorrow",
        /// Until the branch opens in a week.
        Week = "week",
        /// Nobody knows.
        Open = "open",
    }
}

impl Lasting {
    /// The expected end; `None` where nobody knows it.
    pub fn until(
        self,
        now: DateTime<Utc>,
        zone: Tz,
        hours: &OpeningHours,
    ) -> Option<DateTime<Utc>> {
        match self {
            // Nobody says "back at 11:32".
            Self::Hour => {
                let in_an_hour = now + TimeDelta::hours(1);
                let rounded = in_an_hour.duration_round(TimeDelta::minutes(5));
                Some(rounded.unwrap_or(in_an_hour))
            }
            Self::Closing => Some(hours.closes_after(now, zone)),
            Self::Tomorrow => Some(hours.opens_after(now, 1, zone)),
            Self::Week => Some(hours.opens_after(now, 7, zone)),
            Self::Open => None,
        }
    }
}

/// What is put out of service in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Thing(Closed),
    /// All that stands on a bay.
    Bay(BayId),
    /// All that stands on a row of bays.
    Run(RunId),
}

impl Target {
    /// The things of the plan that go out of service; none if the plan doesn't have it.
    pub fn things(self, plan: &Plan) -> Vec<Closed> {
        match self {
            Self::Thing(what) => vec![what],
            Self::Bay(_) | Self::Run(_) => {
                let bays = plan.floors.iter().flat_map(|f| &f.bays);
                let faces = bays.filter(|b| self.has(b)).flat_map(|b| &b.faces);
                let sections = faces.flat_map(|f| &f.sections);
                sections.map(|s| Closed::Section(s.id)).collect()
            }
        }
    }

    fn has(self, bay: &Bay) -> bool {
        match self {
            Self::Bay(id) => bay.id == id,
            Self::Run(id) => bay.run == Some(id),
            Self::Thing(_) => false,
        }
    }

    /// Whether any of it is out of service.
    pub fn is_closed(self, plan: &Plan) -> bool {
        let things = self.things(plan);
        plan.closures.iter().any(|c| things.contains(&c.what))
    }

    /// The floor it is on; `None` for what joins floors.
    pub fn floor(self, plan: &Plan) -> Option<&Floor> {
        plan.floors.iter().find(|floor| match self {
            Self::Thing(Closed::Zone(id)) => floor.zones.iter().any(|z| z.id == id),
            Self::Thing(Closed::Opening(id)) => floor.openings.iter().any(|o| o.id == id),
            Self::Thing(Closed::Place(id)) => floor.places.iter().any(|p| p.id == id),
            Self::Thing(Closed::Section(id)) => {
                let faces = floor.bays.iter().flat_map(|b| &b.faces);
                faces.flat_map(|f| &f.sections).any(|s| s.id == id)
            }
            Self::Thing(Closed::Connector(_)) => false,
            Self::Bay(_) | Self::Run(_) => floor.bays.iter().any(|b| self.has(b)),
        })
    }
}

/// Something that goes out of service, checked: there is at least one thing, and a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClosure {
    what: Vec<Closed>,
    reason: Name,
    until: Option<DateTime<Utc>>,
    ends_itself: bool,
    /// What it is called in the story.
    about: String,
}

impl NewClosure {
    /// `None` without anything to close or without a reason. What has no expected end can't end by itself.
    pub fn new(
        what: Vec<Closed>,
        (reason, ends_itself): (Name, bool),
        until: Option<DateTime<Utc>>,
        about: String,
    ) -> Option<Self> {
        let is_said = !what.is_empty() && !reason.en.trim().is_empty();
        is_said.then_some(Self {
            what,
            reason,
            until,
            ends_itself: ends_itself && until.is_some(),
            about,
        })
    }

    pub fn what(&self) -> &[Closed] {
        &self.what
    }

    pub fn reason(&self) -> &Name {
        &self.reason
    }

    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }

    pub fn ends_itself(&self) -> bool {
        self.ends_itself
    }

    pub fn about(&self) -> &str {
        &self.about
    }
}

impl Closure {
    /// It ends by itself, and its time is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ends_itself && self.is_past(now)
    }

    /// Its time is over, and somebody must say whether it is back.
    pub fn is_asked(&self, now: DateTime<Utc>) -> bool {
        !self.ends_itself && self.is_past(now)
    }

    fn is_past(&self, now: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::super::branch::Span;
    use super::*;

    #[test]
    fn expected_ends_are_times_people_say() {
        let zone = chrono_tz::Asia::Kolkata;
        let at = |text: &str| -> DateTime<Utc> { format!("{text}:00+05:30").parse().unwrap() };
        let mut hours = OpeningHours::default();
        // Tuesday to Sunday from 9 to 19, Monday closed.
        for day in &mut hours.week[1..] {
            day.push(Span {
                from_min: 540,
                to_min: 1_140,
            });
        }
        let table = [
            (Lasting::Hour, "2026-11-24T10:33", Some("2026-11-24T11:35")),
            (
                Lasting::Closing,
                "2026-11-24T10:33",
                Some("2026-11-24T19:00"),
            ),
            (
                Lasting::Closing,
                "2026-11-24T20:00",
                Some("2026-11-25T19:00"),
            ),
            (
                Lasting::Tomorrow,
                "2026-11-24T10:33",
                Some("2026-11-25T09:00"),
            ),
            // Sunday: the day after is closed.
            (
                Lasting::Tomorrow,
                "2026-11-29T10:33",
                Some("2026-12-01T09:00"),
            ),
            (Lasting::Week, "2026-11-24T10:33", Some("2026-12-01T09:00")),
            (Lasting::Open, "2026-11-24T10:33", None),
        ];
        for (lasting, now, until) in table {
            let said = lasting.until(at(now), zone, &hours);
            assert_eq!(said, until.map(at), "{lasting:?} from {now}");
        }
        // A branch without hours: a day is a day.
        let said = Lasting::Tomorrow.until(at("2026-11-24T10:33"), zone, &OpeningHours::default());
        assert_eq!(said, Some(at("2026-11-25T10:33")));
    }
}
