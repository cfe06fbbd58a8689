//! The complaints of six months: what happened, who owned it, and every step until today, at the instants and in the
//! names in which they would have been taken.

use super::asking::People;
use super::calendar::{self, ZONE, day_of, open_day_before};
use super::dice::Dice;
use super::fate::{Fate, fates};
use super::lists::Lists;
use super::material::Material;
use super::sheet::{bar, column, rows};
use super::staff;
use crate::domain::complaint::{ComplaintKind, ComplaintOutcome, Severity, Stage};
use crate::domain::id::{BayId, FloorId, Key, PlaceId};
use crate::domain::inquiry::Channel;
use crate::domain::plan::Plan;
use crate::domain::story::StoryAct;
use chrono::{DateTime, Datelike, Days, TimeDelta, Timelike, Utc};

const STORIES: &str = include_str!("../../assets/demo/complaints.tsv");

/// A complaint with everything that was done about it. Members and staff by their place in their lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoComplaint {
    pub key: Key,
    pub received_at: DateTime<Utc>,
    /// Who took it and owns it.
    pub received_by: usize,
    pub member: Option<usize>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: ComplaintKind,
    pub severity: Severity,
    pub summary: String,
    pub remedy: String,
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
    pub steps: Vec<DemoStep>,
}

/// Something that was done about a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoStep {
    pub at: DateTime<Utc>,
    pub by: usize,
    pub act: DemoAct,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DemoAct {
    /// It went to another stage.
    Step(Stage, StoryAct, Option<ComplaintOutcome>),
    /// Something was said to, or heard from, who complained.
    Told(String),
}

/// What happened, once.
#[derive(Clone)]
struct Tale {
    kind: ComplaintKind,
    severity: Severity,
    place: &'static str,
    summary: &'static str,
    remedy: &'static str,
    decision: &'static str,
    outcome: ComplaintOutcome,
}

/// One hand that writes the steps of a complaint.
struct Clerk<'a> {
    dice: Dice,
    people: &'a People<'a>,
    lists: Lists,
    now: DateTime<Utc>,
}

/// The complaints, in the order in which they were received.
pub(super) fn complaints(
    seed: u64,
    people: &People<'_>,
    (plan, material): (&Plan, &Material<'_>),
    now: DateTime<Utc>,
) -> Vec<DemoComplaint> {
    let mut clerk = Clerk {
        dice: Dice::for_part(seed, "complaints"),
        people,
        lists: Lists::new(),
        now,
    };
    let tales = clerk.in_order(tales());
    let mut received: Vec<(DateTime<Utc>, Fate)> = fates(&mut clerk.dice, tales.len())
        .into_iter()
        .map(|(fate, ago)| (clerk.received(ago), fate))
        .collect();
    received.sort_by_key(|(at, _)| *at);
    let all = received.into_iter().zip(tales);
    all.map(|((at, fate), tale)| clerk.complaint((at, fate), &tale, (plan, material)))
        .collect()
}

fn tales() -> Vec<Tale> {
    let read = |row: Vec<&'static str>| {
        let tale = Tale {
            kind: ComplaintKind::from_word(column(&row, 1)).unwrap_or(ComplaintKind::Other),
            severity: Severity::from_word(column(&row, 2)).unwrap_or(Severity::Plain),
            place: column(&row, 3),
            summary: "",
            remedy: column(&row, 5),
            decision: column(&row, 6),
            outcome: ComplaintOutcome::from_word(column(&row, 7))
                .unwrap_or(ComplaintOutcome::Solved),
        };
        let wordings = bar(column(&row, 4)).into_iter();
        wordings.map(move |summary| Tale {
            summary,
            ..tale.clone()
        })
    };
    rows(STORIES).flat_map(read).collect()
}

impl Clerk<'_> {
    /// The order in which things happened: any, but lift 3 began to fail in the second half.
    fn in_order(&mut self, tales: Vec<Tale>) -> Vec<Tale> {
        let mut keyed: Vec<(f64, Tale)> = tales
            .into_iter()
            .map(|tale| {
                let at = self.dice.unit();
                (
                    if tale.summary.contains("ift 3") {
                        0.55 + at * 0.4
                    } else {
                        at
                    },
                    tale,
                )
            })
            .collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        keyed.into_iter().map(|(_, tale)| tale).collect()
    }

    /// An instant of the open day so many open days ago.
    fn received(&mut self, ago: usize) -> DateTime<Utc> {
        let (hours, today) = (self.people.hours, day_of(self.now));
        let mut day = open_day_before(hours, today, ago);
        for _ in 0..60 {
            match calendar::moment(&mut self.dice, hours, day) {
                Some(at) if at < self.now => return at,
                _ => {}
            }
        }
        // Today the branch has hardly opened: it came in on the day before.
        day = open_day_before(hours, today, ago + 1);
        calendar::moment(&mut self.dice, hours, day).unwrap_or(self.now - TimeDelta::days(1))
    }

    fn complaint(
        &mut self,
        (at, fate): (DateTime<Utc>, Fate),
        tale: &Tale,
        (plan, material): (&Plan, &Material<'_>),
    ) -> DemoComplaint {
        let owner = staff::on_duty(&mut self.dice, self.people.staff, at);
        let member = if self.dice.percent(80) {
            self.member(at)
        } else {
            None
        };
        let visitor = if member.is_none() {
            self.lists.one(&mut self.dice, "visitor")
        } else {
            ""
        };
        let (floor, place, bay) = self.site(tale.place, plan, material);
        let channel = [
            Channel::Desk,
            Channel::Phone,
            Channel::Email,
            Channel::Letter,
        ];
        let channel = channel[self.dice.weighted([62u32, 17, 12, 9].into_iter())];
        DemoComplaint {
            key: Key::from_bits(self.dice.bits()),
            received_at: at,
            received_by: owner,
            member,
            visitor: visitor.to_owned(),
            channel,
            kind: tale.kind,
            severity: tale.severity,
            summary: tale.summary.to_owned(),
            remedy: tale.remedy.to_owned(),
            floor,
            place,
            bay,
            steps: self.steps((at, owner), fate, tale),
        }
    }

    fn member(&mut self, at: DateTime<Utc>) -> Option<usize> {
        let members = self.people.members;
        (0..8).find_map(|_| {
            let chosen = self.dice.below(members.len());
            let since = members.get(chosen)?.facts.member_since?;
            (since < day_of(at)).then_some(chosen)
        })
    }

    /// The floor, place or bay that a tale names.
    fn site(
        &mut self,
        place: &str,
        plan: &Plan,
        material: &Material<'_>,
    ) -> (Option<FloorId>, Option<PlaceId>, Option<BayId>) {
        let (floor, rest) = place.split_at(place.len().min(1));
        let index: usize = floor.parse().unwrap_or(0);
        let floor = plan.floors.get(index);
        let named = rest
            .strip_prefix(':')
            .and_then(|name| floor?.places.iter().find(|p| p.name.en == name));
        let bay = rest
            .strip_prefix('@')
            .and_then(|class| material.bay_of(&mut self.dice, index, class));
        (floor.map(|f| f.id), named.map(|p| p.id), bay)
    }

    /// Everything that was done, as far as its fate leads it.
    fn steps(
        &mut self,
        (received, owner): (DateTime<Utc>, usize),
        fate: Fate,
        tale: &Tale,
    ) -> Vec<DemoStep> {
        let mut steps = Steps {
            list: Vec::new(),
            at: received,
            owner,
            has_ended: false,
        };
        if fate == Fate::Withdrawn {
            self.step(&mut steps, 0, (Stage::Withdrawn, StoryAct::Withdrawn));
            return steps.list;
        }
        let is_quick =
            tale.severity == Severity::Slight && self.dice.percent(45) && fate.is_closed();
        let patience = if self.dice.percent(8) { 4 } else { 2 };
        if fate.reaches(Stage::Acknowledged) {
            self.step(
                &mut steps,
                if is_quick { 0 } else { patience },
                (Stage::Acknowledged, StoryAct::Acknowledged),
            );
        }
        if fate.reaches(Stage::Investigating) && !is_quick {
            self.step(
                &mut steps,
                1,
                (Stage::Investigating, StoryAct::Investigated),
            );
            if self.dice.percent(45) {
                self.tell(&mut steps, 2, "told");
            }
        }
        if fate.reaches(Stage::Answered) {
            self.answer(&mut steps, tale, if is_quick { 1 } else { 4 });
        }
        if fate == Fate::Reopened {
            self.tell(&mut steps, 4, "again");
            self.step(&mut steps, 0, (Stage::Investigating, StoryAct::Reopened));
            self.answer(&mut steps, tale, 3);
        }
        if fate.reaches(Stage::Verifying) {
            self.settle(&mut steps, fate, tale.outcome);
        }
        steps.list
    }

    /// Asks whether the mend holds, and closes what has come to its end. What was refused is not asked about.
    fn settle(&mut self, steps: &mut Steps, fate: Fate, outcome: ComplaintOutcome) {
        if outcome != ComplaintOutcome::Refused {
            self.step(steps, 2, (Stage::Verifying, StoryAct::Verified));
            let tries = match outcome {
                _ if !fate.is_closed() => 1,
                ComplaintOutcome::Unverified => 3,
                _ => usize::from(self.dice.percent(35)),
            };
            for _ in 0..tries {
                self.tell(steps, 2, "tried");
            }
        }
        if fate.is_closed() {
            if outcome == ComplaintOutcome::Solved {
                self.tell(steps, 2, "verified");
            }
            let at = self.next(steps, 1);
            self.add(
                steps,
                at,
                DemoAct::Step(Stage::Closed, StoryAct::Closed, Some(outcome)),
            );
        }
    }

    /// The decision is told and the complaint answered by one and the same person.
    fn answer(&mut self, steps: &mut Steps, tale: &Tale, days: u64) {
        let at = self.next(steps, days);
        self.add(steps, at, DemoAct::Told(tale.decision.to_owned()));
        if let Some(told) = steps.list.last().filter(|told| at == Some(told.at)) {
            let act = DemoAct::Step(Stage::Answered, StoryAct::Answered, None);
            steps.list.push(DemoStep {
                act,
                ..told.clone()
            });
        }
    }

    fn step(&mut self, steps: &mut Steps, days: u64, (stage, act): (Stage, StoryAct)) {
        let at = self.next(steps, days);
        self.add(steps, at, DemoAct::Step(stage, act, None));
    }

    fn tell(&mut self, steps: &mut Steps, days: u64, list: &str) {
        let words = self.lists.one(&mut self.dice, list).to_owned();
        let at = self.next(steps, days);
        self.add(steps, at, DemoAct::Told(words));
    }

    /// An instant of an open hour after the last step, within some days; none when there is no such instant yet.
    fn next(&mut self, steps: &Steps, days: u64) -> Option<DateTime<Utc>> {
        if steps.has_ended {
            return None;
        }
        let first = day_of(steps.at);
        (0..60)
            .find_map(|_| {
                let ahead = self.dice.below(days as usize + 1) as u64;
                let day = first.checked_add_days(Days::new(ahead))?;
                let at = calendar::moment(&mut self.dice, self.people.hours, day)?;
                (at > steps.at && at <= self.now).then_some(at)
            })
            .or_else(|| {
                let soon = steps.at + TimeDelta::minutes(self.dice.between(4, 12));
                (soon <= self.now && self.people.hours.is_open(soon, ZONE)).then_some(soon)
            })
    }

    /// The owner acts where they are here, a colleague where not. What has no instant has not happened, and neither
    /// has anything after it.
    fn add(&mut self, steps: &mut Steps, at: Option<DateTime<Utc>>, act: DemoAct) {
        let Some(at) = at else {
            steps.has_ended = true;
            return;
        };
        let local = at.with_timezone(&ZONE);
        let minute = (local.num_seconds_from_midnight() / 60) as u16;
        let day = local.weekday().num_days_from_monday() as usize;
        let is_here = self.people.staff.get(steps.owner).is_some_and(|p| {
            p.hours[day]
                .iter()
                .any(|s| (s.from_min..s.to_min).contains(&minute))
        });
        let by = if is_here {
            steps.owner
        } else {
            staff::on_duty(&mut self.dice, self.people.staff, at)
        };
        steps.at = at;
        steps.list.push(DemoStep { at, by, act });
    }
}

/// The steps so far.
struct Steps {
    list: Vec<DemoStep>,
    at: DateTime<Utc>,
    owner: usize,
    /// A step had no instant yet: nothing comes after it.
    has_ended: bool,
}
