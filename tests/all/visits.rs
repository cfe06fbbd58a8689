//! Visits: told once, however much is done in them, counted, and taken back with what began them.

use crate::plan::House;
use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::id::{Key, MemberId};
use deskbell::domain::inquiry::{Channel, InquiryForm};
use deskbell::domain::member::{Member, MemberFacts};
use deskbell::domain::story::{Actor, StoryAct};
use deskbell::domain::undo::Undo;
use deskbell::store::{MemberRow, Saved, Store, VISIT_HOURS};

/// A branch, one member, and the minutes since it began.
struct Day {
    house: House,
    member: MemberId,
}

impl Day {
    fn new() -> Self {
        let house = House::new();
        let row = MemberRow {
            key: Key::from_bits(800),
            facts: MemberFacts {
                number: "M0001".into(),
                name: "Mala Devi".into(),
                ..MemberFacts::default()
            },
            contacts: Vec::new(),
            source: "list",
        };
        let put = house
            .store
            .write_now(Actor::Import, house.now, move |w| w.put_member(&row));
        let member = put.unwrap().value.0;
        Self { house, member }
    }

    fn store(&self) -> &Store {
        &self.house.store
    }

    fn at(&self, minute: i64) -> DateTime<Utc> {
        self.house.now + TimeDelta::minutes(minute)
    }

    fn ask(&self, minute: i64, channel: Channel) -> Undo {
        let mut form = InquiryForm::new(Key::from_bits(900 + minute.unsigned_abs() as u128));
        form.member = Some(self.member);
        form.channel = channel;
        form.question = format!("Question of minute {minute}");
        let new = form.check().unwrap();
        let saved = self
            .store()
            .write_now(Actor::System, self.at(minute), move |w| w.add_inquiry(&new));
        saved.unwrap().undo.unwrap()
    }

    fn come_by(&self, minute: i64) -> Saved<()> {
        let member = self.member;
        let saved = self
            .store()
            .write_now(Actor::System, self.at(minute), move |w| {
                w.note_visit(member)
            });
        saved.unwrap()
    }

    fn undo(&self, minute: i64, undo: Undo) {
        let undone = self
            .store()
            .write_now(Actor::System, self.at(minute), move |w| w.undo(&undo));
        undone.unwrap();
    }

    fn member(&self) -> Member {
        let member = self.member;
        let found = self.store().read_now(move |r| r.get_member(member));
        found.unwrap().unwrap()
    }

    fn visits(&self) -> usize {
        let member = self.member;
        let lines = self.store().read_now(move |r| r.list_timeline(member, 99));
        let lines = lines.unwrap();
        lines.iter().filter(|l| l.act == StoryAct::Visited).count()
    }

    /// Visits in the timeline, contacts counted, the minute of the last one.
    fn seen(&self) -> (usize, i64, Option<i64>) {
        let member = self.member();
        let minutes = |at: DateTime<Utc>| (at - self.house.now).num_minutes();
        (
            self.visits(),
            member.seen_count,
            member.seen_at.map(minutes),
        )
    }
}

#[test]
fn whatever_is_asked_in_a_visit_is_one_visit_and_a_call_is_none() {
    let day = Day::new();
    day.ask(0, Channel::Phone);
    assert_eq!(day.seen(), (0, 1, Some(0)));
    day.ask(5, Channel::Desk);
    day.ask(9, Channel::Desk);
    assert_eq!(day.come_by(12).undo, None, "they are here already");
    assert_eq!(day.seen(), (1, 2, Some(5)));
    day.ask(5 + 60 * VISIT_HOURS, Channel::Desk);
    assert_eq!(day.seen().0, 2);
}

#[test]
fn a_question_taken_back_takes_back_the_contact_it_was() {
    let day = Day::new();
    let call = day.ask(0, Channel::Phone);
    let first = day.ask(60, Channel::Desk);
    day.undo(61, first);
    assert_eq!(day.seen(), (0, 1, Some(0)));
    day.undo(62, call);
    assert_eq!(day.seen(), (0, 0, None));
    let first = day.ask(70, Channel::Desk);
    day.ask(75, Channel::Desk);
    day.undo(80, first);
    // They were here all the same: the other question says so.
    assert_eq!(day.seen(), (1, 1, Some(80)));
}

#[test]
fn who_came_by_without_a_question_was_here_and_that_is_taken_back() {
    let day = Day::new();
    let came = day.come_by(3).undo.unwrap();
    assert_eq!(day.seen(), (1, 1, Some(3)));
    day.undo(4, came);
    assert_eq!(day.seen(), (0, 0, None));
    day.come_by(5);
    assert_eq!(day.seen(), (1, 1, Some(5)));
}
