//! The inquiries of six months, with the rhythm of a real desk: hours, weekdays, examinations, the same things asked by
//! many.

use super::calendar::{self, day_of};
use super::dice::Dice;
use super::lists::Lists;
use super::material::Material;
use super::member::DemoMember;
use super::sheet::{bar, column, rows};
use super::staff::{self, DemoStaff};
use crate::domain::branch::OpeningHours;
use crate::domain::id::Key;
use crate::domain::inquiry::{Channel, InquiryKind, InquiryOutcome};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

const QUESTIONS: &str = include_str!("../../assets/demo/questions.tsv");

/// How many inquiries there are, about.
const INQUIRIES: f64 = 11_000.0;
/// How many days they go back.
pub(super) const DAYS: i64 = 183;

/// An inquiry as it was logged. Members and staff by their place in their lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoInquiry {
    pub key: Key,
    pub asked_at: DateTime<Utc>,
    pub member: Option<usize>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub effort: Option<u8>,
    pub question: String,
    pub answer: String,
    pub outcome: InquiryOutcome,
    pub taken_by: usize,
    pub minutes: i64,
}

/// A line of the list of questions.
struct Question {
    weight: u32,
    kind: InquiryKind,
    effort: u8,
    minutes: i64,
    tag: &'static str,
    wordings: Vec<&'static str>,
    answer: &'static str,
    outcome: InquiryOutcome,
}

/// Who is there to ask and to answer, and when.
pub(super) struct People<'a> {
    pub hours: &'a OpeningHours,
    pub staff: &'a [DemoStaff],
    pub members: &'a [DemoMember],
}

struct Desk<'a> {
    dice: Dice,
    questions: Vec<Question>,
    material: &'a Material<'a>,
    people: People<'a>,
    lists: Lists,
    /// Places in the list of members, those who come often in front.
    regulars: Vec<usize>,
    now: DateTime<Utc>,
}

/// Everything that was asked until `now`, in order of time.
pub(super) fn inquiries(
    seed: u64,
    people: People<'_>,
    material: &Material<'_>,
    now: DateTime<Utc>,
) -> Vec<DemoInquiry> {
    let mut dice = Dice::for_part(seed, "inquiries");
    let mut regulars: Vec<usize> = (0..people.members.len()).collect();
    for at in (1..regulars.len()).rev() {
        regulars.swap(at, dice.below(at + 1));
    }
    let mut desk = Desk {
        dice,
        questions: questions(),
        material,
        people,
        lists: Lists::new(),
        regulars,
        now,
    };
    let today = day_of(now);
    let days: Vec<NaiveDate> = (0..=DAYS)
        .rev()
        .map(|back| today - TimeDelta::days(back))
        .collect();
    let all: f64 = days
        .iter()
        .map(|day| calendar::bustle(desk.people.hours, *day))
        .sum();
    let mut asked = Vec::new();
    for day in days {
        // No two days are alike: rain, functions, a strike of the buses.
        let mood = 0.82 + 0.36 * desk.dice.unit();
        let count = INQUIRIES * calendar::bustle(desk.people.hours, day) / all.max(1.0) * mood;
        let mut of_day: Vec<DemoInquiry> = (0..count.round() as usize)
            .filter_map(|_| desk.inquiry(day))
            .collect();
        of_day.sort_by_key(|i| i.asked_at);
        asked.extend(of_day);
    }
    asked
}

fn questions() -> Vec<Question> {
    rows(QUESTIONS)
        .map(|row| Question {
            weight: column(&row, 0).parse().unwrap_or(1),
            kind: InquiryKind::from_word(column(&row, 1)).unwrap_or_default(),
            effort: column(&row, 2).parse().unwrap_or(1),
            minutes: column(&row, 3).parse().unwrap_or(1),
            tag: column(&row, 4),
            wordings: bar(column(&row, 5)),
            answer: column(&row, 6),
            outcome: InquiryOutcome::from_word(column(&row, 7)).unwrap_or(InquiryOutcome::Answered),
        })
        .collect()
}

impl Desk<'_> {
    /// One inquiry of a day; none when its moment has not come yet.
    fn inquiry(&mut self, day: NaiveDate) -> Option<DemoInquiry> {
        let asked_at = calendar::moment(&mut self.dice, self.people.hours, day)?;
        let is_weekend = day.weekday().num_days_from_monday() >= 5;
        let is_exams = calendar::is_exam_season(day);
        let weight = |q: &Question| match q.tag {
            "exam" if is_exams => q.weight * 3,
            "child" if is_weekend => q.weight * 2,
            _ => q.weight,
        };
        let at = self.dice.weighted(self.questions.iter().map(weight));
        let wording = self.dice.below(self.questions.get(at)?.wordings.len());
        let question = self.questions.get(at)?;
        let channel = channel(&mut self.dice, question.tag);
        let (text, answer) = self.material.fill(
            &mut self.dice,
            question.wordings.get(wording)?,
            question.answer,
        );
        let outcome = outcome(&mut self.dice, question, self.now - asked_at);
        let answer = match outcome {
            InquiryOutcome::Open => String::new(),
            _ if outcome == question.outcome => answer,
            InquiryOutcome::Referred => self.lists.one(&mut self.dice, "referred").to_owned(),
            _ if question.tag == "ta" => self.lists.one(&mut self.dice, "unanswered.ta").to_owned(),
            _ => self.lists.one(&mut self.dice, "unanswered").to_owned(),
        };
        let is_known = channel != Channel::Staff && self.dice.percent(41);
        let member = if is_known {
            regular(&mut self.dice, (&self.regulars, self.people.members), day)
        } else {
            None
        };
        let is_noted = member.is_none() && channel != Channel::Staff && self.dice.percent(9);
        let visitor = if is_noted {
            self.lists.one(&mut self.dice, "visitor")
        } else {
            ""
        };
        let minutes = (question.minutes + self.dice.between(-1, 1 + question.minutes / 3)).max(0);
        let inquiry = DemoInquiry {
            key: Key::from_bits(self.dice.bits()),
            asked_at,
            member,
            visitor: visitor.to_owned(),
            channel,
            // At a busy desk some lines are left unsorted.
            kind: if self.dice.percent(3) {
                InquiryKind::Unsorted
            } else {
                question.kind
            },
            effort: effort(&mut self.dice, question.effort),
            answer,
            question: text,
            outcome,
            taken_by: staff::on_duty(&mut self.dice, self.people.staff, asked_at),
            minutes,
        };
        (asked_at <= self.now).then_some(inquiry)
    }
}

/// Somebody who was a member on that day; a few come every other day.
fn regular(
    dice: &mut Dice,
    (regulars, members): (&[usize], &[DemoMember]),
    day: NaiveDate,
) -> Option<usize> {
    (0..4).find_map(|_| {
        let at = (dice.unit().powi(2) * regulars.len() as f64) as usize;
        let member = *regulars.get(at)?;
        let since = members.get(member)?.facts.member_since?;
        (since < day).then_some(member)
    })
}

fn channel(dice: &mut Dice, tag: &str) -> Channel {
    match tag {
        "phone" => Channel::Phone,
        "email" => Channel::Email,
        "letter" => Channel::Letter,
        "staff" => Channel::Staff,
        _ if dice.percent(9) => Channel::Phone,
        _ => Channel::Desk,
    }
}

/// How it ended; what is still open was asked in the last two days.
fn outcome(dice: &mut Dice, question: &Question, age: TimeDelta) -> InquiryOutcome {
    let is_new = age < TimeDelta::hours(52) && question.kind == InquiryKind::Reference;
    match dice.below(1000) {
        0..140 if is_new => InquiryOutcome::Open,
        0..12 if question.effort >= 3 => InquiryOutcome::Referred,
        12..20 if question.effort >= 2 => InquiryOutcome::Unanswered,
        _ => question.outcome,
    }
}

/// The READ effort, where it was given; between two the higher is taken.
fn effort(dice: &mut Dice, usual: u8) -> Option<u8> {
    match dice.below(100) {
        0..28 => None,
        28..36 => Some((usual + 1).min(6)),
        _ => Some(usual),
    }
}
