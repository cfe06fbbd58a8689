//! Members by the desk's own hand, through a real file: newcomers, changed facts, cards, and the way back.

use crate::plan::House;
use chrono::{NaiveDate, TimeDelta};
use deskbell::domain::id::{Key, MemberId};
use deskbell::domain::member::{
    CardState, Contact, ContactKind, EnrolStage, Member, MemberChange, MemberFacts, MemberField,
    MemberForm,
};
use deskbell::domain::problem::Why;
use deskbell::domain::story::{Actor, StoryAct};
use deskbell::store::{Kept, MemberRow, OldCard, Saved, fresh_key};

const REPLACED: OldCard = OldCard(CardState::Replaced);

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// A form in which these facts were typed.
fn typed(fields: &[(MemberField, &str)]) -> MemberForm {
    let fields = fields.iter();
    MemberForm {
        fields: fields.map(|(f, text)| (*f, (*text).to_owned())).collect(),
        ..MemberForm::default()
    }
}

fn mobile(value: &str) -> Contact {
    Contact {
        kind: ContactKind::Mobile,
        value: value.into(),
    }
}

impl House {
    fn get(&self, id: MemberId) -> Member {
        let found = self.store.read_now(move |r| r.get_member(id)).unwrap();
        found.unwrap()
    }

    fn desk(&self) -> Actor {
        let staff = self.store.read_now(|r| r.list_staff()).unwrap();
        Actor::Staff(staff[0].id, staff[0].key.clone())
    }

    fn newcomer(&self, key: Key, fields: &[(MemberField, &str)]) -> Saved<Kept> {
        let change = typed(fields).check((&MemberFacts::default(), &[]), today());
        let change = change.unwrap();
        let write = move |w: &mut deskbell::store::Writer<'_>| w.add_newcomer(&key, &change, false);
        self.store.write_now(self.desk(), self.now, write).unwrap()
    }

    fn edit(&self, id: MemberId, form: &MemberForm) -> Saved<Kept> {
        let held = self.get(id);
        let change = form.check((&held.facts, &held.contacts), today()).unwrap();
        self.store
            .write_now(self.desk(), self.now, move |w| {
                w.edit_member(id, &change, REPLACED)
            })
            .unwrap()
    }

    fn undo<T>(&self, saved: &Saved<T>) {
        let undo = saved.undo.unwrap();
        self.store
            .write_now(self.desk(), self.now, move |w| w.undo(&undo))
            .unwrap();
    }

    fn listed(&self, facts: MemberFacts, contacts: Vec<Contact>) -> MemberId {
        let row = MemberRow {
            key: fresh_key(),
            facts,
            contacts,
            source: "list",
        };
        let write = self
            .store
            .write_now(Actor::Import, self.now, move |w| w.put_member(&row));
        write.unwrap().value.0
    }

    fn acts(&self, id: MemberId) -> Vec<StoryAct> {
        let lines = self.store.read_now(move |r| r.list_timeline(id, 50));
        lines.unwrap().into_iter().map(|line| line.act).collect()
    }
}

#[test]
fn a_newcomer_has_a_number_of_the_desks_own_until_the_card_comes() {
    let house = House::new();
    let first = house.newcomer(Key::from_bits(70), &[(MemberField::Name, "Selvi R")]);
    let again = house.newcomer(Key::from_bits(70), &[(MemberField::Name, "Selvi R")]);
    assert_eq!(first.value, again.value, "pressed twice");
    let id = first.value.unwrap();
    let second = house.newcomer(Key::from_bits(71), &[(MemberField::Name, "Kannan")]);
    let numbers = [id, second.value.unwrap()].map(|id| house.get(id).facts.number);
    assert_eq!(numbers, ["N-2026-0001", "N-2026-0002"]);
    house
        .store
        .write_now(house.desk(), house.now, move |w| {
            w.set_enrol_stage(id, EnrolStage::FormGiven)
        })
        .unwrap();
    house.edit(id, &typed(&[(MemberField::Number, "CHN01234")]));
    let member = house.get(id);
    let enrolment = member.enrolment.unwrap();
    assert_eq!(enrolment.stage, EnrolStage::Enrolled);
    assert!(enrolment.form_given_at.is_some() && enrolment.ended_at.is_some());
    assert_eq!(member.cards, [], "the desk's own number was no card");
    let expected = [StoryAct::Enrolled, StoryAct::Changed, StoryAct::FormGiven];
    assert_eq!(house.acts(id)[..3], expected);
    let since = house.now - TimeDelta::days(1);
    let conversion = house.store.read_now(move |r| r.count_conversion(since));
    let conversion = conversion.unwrap();
    assert_eq!((conversion.asked, conversion.enrolled), (2, 1));
    assert_eq!(conversion.percent(), Some(50));
}

#[test]
fn nobody_gets_a_number_that_is_somebody_elses_card() {
    let house = House::new();
    let named = |number: &str| MemberFacts {
        number: number.into(),
        name: "Mala".into(),
        ..MemberFacts::default()
    };
    let holder = house.listed(named("M1"), Vec::new());
    house.edit(holder, &typed(&[(MemberField::Number, "M2")]));
    for number in ["M1", "M2"] {
        let fields = [(MemberField::Name, "Ravi"), (MemberField::Number, number)];
        let kept = house.newcomer(fresh_key(), &fields);
        let value = number.to_owned();
        assert_eq!(kept.value.unwrap_err().why, Why::Taken { value });
    }
    let count = house.store.read_now(|r| r.count_members()).unwrap();
    assert_eq!(count, 1);
}

#[test]
fn a_new_card_keeps_the_old_one_and_a_list_with_either_finds_the_member() {
    let house = House::new();
    let named = |number: &str| MemberFacts {
        number: number.into(),
        name: "Mala".into(),
        ..MemberFacts::default()
    };
    let id = house.listed(named("M1"), Vec::new());
    let saved = house.edit(id, &typed(&[(MemberField::Number, "M2")]));
    let member = house.get(id);
    assert_eq!(member.cards[0].number, "M1");
    assert_eq!(member.cards[0].state, CardState::Replaced);
    assert_eq!(house.listed(named("M1"), Vec::new()), id);
    assert_eq!(house.listed(named("M2"), Vec::new()), id);
    assert_eq!(house.get(id).facts.number, "M2");
    house.undo(&saved);
    let member = house.get(id);
    assert_eq!(
        (member.facts.number.as_str(), member.cards.len()),
        ("M1", 0)
    );
}

#[test]
fn what_the_desk_set_stands_against_the_next_list_and_is_taken_back_alone() {
    let house = House::new();
    let facts = |town: &str, category: &str| MemberFacts {
        number: "M1".into(),
        name: "Mala".into(),
        town: town.into(),
        category: category.into(),
        ..MemberFacts::default()
    };
    let id = house.listed(facts("Chennai", "ADULT"), vec![mobile("98400 00000")]);
    let mut form = typed(&[
        (MemberField::Town, "Madurai"),
        (MemberField::Category, "STUDENT"),
    ]);
    form.contacts = Some(vec![mobile("98400 00001")]);
    let saved = house.edit(id, &form);
    let lines = house.store.read_now(move |r| r.list_timeline(id, 1));
    assert_eq!(lines.unwrap()[0].fields, ["category", "town", "contacts"]);
    house.listed(facts("Salem", "SENIOR"), vec![mobile("98400 00002")]);
    let member = house.get(id);
    assert_eq!(member.facts.town, "Madurai");
    assert_eq!(member.facts.category, "SENIOR", "the library system's own");
    assert_eq!(member.contacts, [mobile("98400 00001")]);
    // The list changed the category again: only the rest goes back.
    house.undo(&saved);
    let member = house.get(id);
    assert_eq!(member.own.words(), "", "nothing is the desk's own any more");
    assert_eq!(member.facts, facts("Chennai", "SENIOR"));
    assert_eq!(member.contacts, [mobile("98400 00000")]);
}

#[test]
fn a_newcomer_just_added_is_taken_out_and_one_who_asked_something_stays() {
    let house = House::new();
    let saved = house.newcomer(Key::from_bits(70), &[(MemberField::Name, "Selvi")]);
    house.undo(&saved);
    assert_eq!(house.store.read_now(|r| r.count_members()).unwrap(), 0);
    let saved = house.newcomer(Key::from_bits(71), &[(MemberField::Name, "Kannan")]);
    let id = saved.value.clone().unwrap();
    assert_ne!(id, MemberId(1), "a row's number is not used again");
    let mut inquiry = deskbell::domain::inquiry::InquiryForm::new(fresh_key());
    inquiry.question = "Where is the form?".into();
    inquiry.member = Some(id);
    let inquiry = inquiry.check().unwrap();
    let asked = house
        .store
        .write_now(house.desk(), house.now, move |w| w.add_inquiry(&inquiry));
    asked.unwrap();
    house.undo(&saved);
    assert_eq!(house.get(id).enrolment.unwrap().stage, EnrolStage::GivenUp);
}

#[test]
fn a_card_that_was_entered_by_mistake_is_taken_back_and_no_number_is_given_twice() {
    let house = House::new();
    let first = house.newcomer(Key::from_bits(70), &[(MemberField::Name, "Selvi")]);
    let id = first.value.unwrap();
    let card = house.edit(id, &typed(&[(MemberField::Number, "M1")]));
    let second = house.newcomer(Key::from_bits(71), &[(MemberField::Name, "Kannan")]);
    let second = house.get(second.value.unwrap());
    assert_eq!(second.facts.number, "N-2026-0002");
    house.undo(&card);
    let member = house.get(id);
    assert_eq!(member.facts.number, "N-2026-0001");
    assert_eq!(member.enrolment.unwrap().stage, EnrolStage::Asked);
}

#[test]
fn an_edit_without_a_change_writes_nothing() {
    let house = House::new();
    let saved = house.newcomer(Key::from_bits(70), &[(MemberField::Name, "Selvi")]);
    let id = saved.value.unwrap();
    let before = house.acts(id).len();
    let saved = house.edit(id, &typed(&[(MemberField::Name, " Selvi ")]));
    assert_eq!(saved.undo, None);
    assert_eq!(house.acts(id).len(), before);
    assert!(MemberChange::default().is_nothing());
}
