//! Fields of the branch's own: set by who may, filled in on the form, read on the profile, kept from lists.

use super::desk::Desk;
use super::plan::House;
use chrono::NaiveDate;
use deskbell::domain::id::Key;
use deskbell::domain::member::{CardState, MemberFacts, MemberForm};
use deskbell::domain::story::Actor;
use deskbell::store::{MemberRow, OldCard};

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn row(bus: Option<&str>) -> MemberRow {
    let mut facts = MemberFacts {
        number: "M0001".into(),
        name: "Mala Devi".into(),
        ..MemberFacts::default()
    };
    facts
        .extra
        .extend(bus.map(|bus| ("Bus route".to_owned(), bus.into())));
    MemberRow {
        key: Key::from_bits(901),
        facts,
        contacts: Vec::new(),
        source: "list",
    }
}

#[test]
fn what_the_desk_wrote_into_a_field_of_its_own_stands_against_the_next_list() {
    let house = House::new();
    let put = |bus: &'static str| {
        let row = row(Some(bus));
        let put = house
            .store
            .write_now(Actor::Import, house.now, move |w| w.put_member(&row));
        put.unwrap().value.0
    };
    let id = put("21G");
    let get = || {
        let member = house.store.read_now(move |r| r.get_member(id));
        member.unwrap().unwrap()
    };
    put("29C");
    assert_eq!(
        get().facts.extra("Bus route"),
        "29C",
        "a list changes its own"
    );
    let mut form = MemberForm::default();
    form.extra.insert("Bus route".into(), "5B".into());
    let held = get();
    let change = form.check((&held.facts, &held.contacts), today()).unwrap();
    let saved = house.store.write_now(Actor::System, house.now, move |w| {
        w.edit_member(id, &change, OldCard(CardState::Replaced))
    });
    let undo = saved.unwrap().undo.unwrap();
    put("70");
    assert_eq!(get().facts.extra("Bus route"), "5B");
    let undone = house
        .store
        .write_now(Actor::System, house.now, move |w| w.undo(&undo));
    undone.unwrap();
    assert_eq!(get().facts.extra("Bus route"), "29C");
    put("70");
    assert_eq!(
        get().facts.extra("Bus route"),
        "70",
        "it is the list's again"
    );
}

#[test]
fn a_field_is_added_filled_in_and_read_and_its_words_stay_when_it_goes() {
    let mut desk = Desk::demo();
    desk.press("Settings");
    desk.fill("own-field-en", "Bus route");
    desk.enter("own-field-ta", "பேருந்து எண்");
    assert!(
        desk.sees("Only a supervisor or an administrator"),
        "{:?}",
        desk.texts()
    );
    desk.press("R. Thenmozhi");
    desk.press("Add");
    desk.fill("own-field-en", "Locker");
    desk.press("Add");
    desk.scan("KM00007");
    desk.press("Edit");
    desk.fill("edit-own-Bus route", "21G");
    desk.press("Save");
    assert!(
        desk.sees("Bus route") && desk.sees("21G") && !desk.sees("Locker"),
        "{:?}",
        desk.texts()
    );
    desk.press("Settings");
    desk.press_sign("own-field-remove-0");
    desk.scan("KM00007");
    assert!(desk.sees("21G"), "what was written stays");
}
