//! Members, inquiries and complaints: people as a city has them, days as a desk has them.

use super::{DEMO, now};
use crate::demo::*;
use crate::domain::complaint::Stage;
use crate::domain::member::{ContactKind, NoteKind, TraitKind};
use std::collections::{HashMap, HashSet};

#[test]
fn members_are_as_old_as_their_category_and_can_be_called_by_nobody() {
    assert_eq!(DEMO.members.len(), 5_000);
    let mut numbers = HashSet::new();
    for member in &DEMO.members {
        let facts = &member.facts;
        assert!(numbers.insert(&facts.number), "{}", facts.number);
        for contact in &member.contacts {
            let digits: String = contact.value.chars().filter(char::is_ascii_digit).collect();
            let is_made_up = match contact.kind {
                ContactKind::Email => contact.value.ends_with("@example.org"),
                // No Indian line begins with 1.
                _ => digits.len() >= 10 && digits[digits.len() - 10..].starts_with("10"),
            };
            assert!(is_made_up, "{}", contact.value);
        }
        let year: Option<i32> = facts
            .born_on
            .as_deref()
            .and_then(|b| b.get(..4)?.parse().ok());
        let age = year.map(|y| 2026 - y);
        let is_child = facts.category == "Child";
        assert!(
            !is_child || (!facts.guardian.is_empty() && age.is_none_or(|a| (5..=16).contains(&a))),
            "{}",
            facts.number
        );
        let is_senior = facts.category == "Senior citizen";
        assert!(
            !is_senior || age.is_none_or(|a| a >= 59),
            "{} {age:?}",
            facts.number
        );
        assert!(facts.member_since <= Some(calendar::day_of(now())));
        for known in &member.traits {
            let needs = matches!(known.kind, TraitKind::Like | TraitKind::Dislike);
            assert_eq!(known.consent.is_some(), needs);
        }
    }
    let soon = calendar::day_of(now()) + chrono::TimeDelta::days(30);
    let expiring = DEMO.members.iter().filter(|m| {
        m.facts
            .member_until
            .is_some_and(|u| u >= calendar::day_of(now()) && u <= soon)
    });
    assert!(expiring.count() > 100);
    assert!(NoteKind::ALL.into_iter().all(|kind| {
        DEMO.members
            .iter()
            .flat_map(|m| &m.notes)
            .any(|n| n.kind == kind)
    }));
}

#[test]
fn everything_at_the_desk_happens_in_opening_hours_and_before_now() {
    // A Sunday after closing, a holiday, and a minute after opening on the day after a leap day.
    let instants = [
        "2027-01-03T16:30:00Z",
        "2026-12-25T06:00:00Z",
        "2028-03-01T02:31:00Z",
    ];
    for now in instants.map(|at| at.parse::<DateTime<Utc>>().unwrap()) {
        let demo = make(now);
        let hours = &demo.branch.hours;
        let steps = demo.complaints.iter().flat_map(|c| {
            let steps = c.steps.iter().map(|s| s.at);
            steps.chain([c.received_at])
        });
        for at in demo.inquiries.iter().map(|i| i.asked_at).chain(steps) {
            assert!(
                hours.is_open(at, calendar::ZONE) && at <= now,
                "{at} at {now}"
            );
        }
        assert!(demo.inquiries.is_sorted_by_key(|i| i.asked_at));
        assert!(demo.complaints.is_sorted_by_key(|c| c.received_at));
        assert_eq!((demo.complaints.len(), demo.members.len()), (150, 5_000));
    }
}

#[test]
fn the_desk_has_the_rhythm_of_a_desk() {
    let inquiries = &DEMO.inquiries;
    assert!(
        (10_500..11_500).contains(&inquiries.len()),
        "{}",
        inquiries.len()
    );
    let share = |is: &dyn Fn(&DemoInquiry) -> bool| {
        inquiries.iter().filter(|i| is(i)).count() * 100 / inquiries.len()
    };
    let known = share(&|i| i.member.is_some());
    assert!((35..46).contains(&known), "{known} % with a member");
    let tamil = share(&|i| {
        i.question
            .contains(|c: char| ('\u{b80}'..='\u{bff}').contains(&c))
    });
    assert!((10..30).contains(&tamil), "{tamil} % in Tamil");
    let mut asked: HashMap<&str, usize> = HashMap::new();
    inquiries
        .iter()
        .for_each(|i| *asked.entry(&i.question).or_default() += 1);
    assert!(
        asked.values().any(|n| *n > 100) && asked.len() > 1_500,
        "{} questions",
        asked.len()
    );
    let on = |day: u32| {
        inquiries
            .iter()
            .filter(|i| {
                i.asked_at
                    .with_timezone(&calendar::ZONE)
                    .weekday()
                    .num_days_from_monday()
                    == day
            })
            .count()
    };
    assert!(
        on(5) > on(1) * 6 / 5,
        "Saturday {} Tuesday {}",
        on(5),
        on(1)
    );
}

#[test]
fn every_inquiry_was_taken_by_somebody_and_reads_as_it_was_said() {
    let staff: HashSet<usize> = DEMO.inquiries.iter().map(|i| i.taken_by).collect();
    assert_eq!(staff.len(), 12);
    for inquiry in &DEMO.inquiries {
        let (question, answer) = (&inquiry.question, &inquiry.answer);
        let is_filled = !question.contains('{') && !answer.contains(['{', '?']);
        assert!(is_filled, "{question} {answer}");
        let since = inquiry
            .member
            .and_then(|m| DEMO.members[m].facts.member_since);
        assert!(since.is_none_or(|s| s < calendar::day_of(inquiry.asked_at)));
    }
}

#[test]
fn complaints_are_on_every_stage_somewhere_and_about_something_that_exists() {
    assert_eq!(DEMO.complaints.len(), 150);
    let last = |c: &DemoComplaint| {
        let mut stages = c.steps.iter().rev().filter_map(|s| match s.act {
            DemoAct::Step(stage, ..) => Some(stage),
            DemoAct::Told(_) => None,
        });
        stages.next().unwrap_or(Stage::Received)
    };
    let reached: HashSet<Stage> = DEMO.complaints.iter().map(last).collect();
    assert_eq!(reached.len(), Stage::ALL.len());
    let mut stage_before = Stage::Received;
    for complaint in &DEMO.complaints {
        assert!(complaint.floor.is_some(), "{}", complaint.summary);
        for step in &complaint.steps {
            if let DemoAct::Step(stage, ..) = step.act {
                assert!(
                    stage_before.may_become(stage),
                    "{}: {stage_before:?} to {stage:?}",
                    complaint.summary
                );
                stage_before = stage;
            }
        }
        stage_before = Stage::Received;
    }
    let count =
        |is: &dyn Fn(&DemoComplaint) -> bool| DEMO.complaints.iter().filter(|c| is(c)).count();
    assert!(count(&|c| c.summary.contains("ift 3")) >= 10);
    assert!(count(&|c| c.bay.is_some()) >= 10 && count(&|c| c.place.is_some()) >= 50);
    assert!(count(&|c| c.summary.contains('ா')) >= 8, "some are in Tamil");
}
