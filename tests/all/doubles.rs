//! Rows of one person: found, made one with nothing lost, and two again; through a real file and the real screens.

use super::desk::Desk;
use super::plan::House;
use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::id::{MemberId, TraitId};
use deskbell::domain::member::double::Reason;
use deskbell::domain::member::{
    Contact, ContactKind, EnrolStage, MemberChange, MemberFacts, MemberField,
};
use deskbell::domain::story::Actor;
use deskbell::search::{Finder, Pair, Pairs};
use deskbell::store::{Error, ErrorKind, MemberRow, Put, Saved, Writer, fresh_key};
use iced::keyboard::key::Code;
use rusqlite::Connection;

fn row(number: &str, name: &str, phone: &str) -> MemberRow {
    MemberRow {
        key: fresh_key(),
        facts: MemberFacts {
            number: number.into(),
            name: name.into(),
            ..MemberFacts::default()
        },
        contacts: vec![Contact {
            kind: ContactKind::Mobile,
            value: phone.into(),
        }],
        source: "list",
    }
}

fn write<T: Send + 'static>(
    house: &House,
    at: DateTime<Utc>,
    change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error> + Send + 'static,
) -> Result<Saved<T>, Error> {
    house.store.write_now(Actor::System, at, change)
}

/// Two rows of one person and one of another.
fn three(house: &House) -> [MemberId; 3] {
    let rows = [
        row("M1", "S. Meenakshi", "98400 00000"),
        row("M2", "Meenakshi S", "+91 98400 00000"),
        row("M3", "K. Ravi", "98400 00000"),
    ];
    rows.map(|row| {
        let put = write(house, house.now, move |w| w.put_member(&row));
        put.unwrap().value.0
    })
}

/// A row in every table that refers to members, for the first two of them.
fn hang_rows(house: &House) {
    let conn = Connection::open(&house.path).unwrap();
    for id in [1, 2] {
        let at = "2026-11-24T05:02:00.000Z";
        let key = format!("{id:032x}");
        conn.execute_batch(&format!(
            "INSERT INTO member_card VALUES ('CARD{id}', {id}, 'lost');
             INSERT INTO member_trait (member_id, kind, text, noted_on) VALUES ({id}, 'interest', 'Chess {id}', '2026-11-01');
             INSERT INTO member_note (member_id, kind, text, created_at) VALUES ({id}, 'silent', 'Note {id}', '{at}');
             INSERT INTO enrolment (member_id, stage, asked_at) VALUES ({id}, 'asked', '2026-11-0{id}T05:02:00.000Z');
             INSERT INTO inquiry (key, asked_at, member_id, channel, kind, question, outcome) VALUES ('{key}', '{at}', {id}, 'desk', 'directional', 'Where?', 'answered');
             INSERT INTO complaint (key, number, received_at, received_by, owner_id, member_id, channel, kind, severity, summary, stage, acknowledge_by, answer_by)
               VALUES ('{key}', '{id}', '{at}', 1, 1, {id}, 'desk', 'noise', 'plain', 'Drilling', 'received', '{at}', '{at}');
             INSERT INTO member_merged VALUES ({id}00, {id}, '2026-11-01T05:02:00.000Z', '{{}}');
             INSERT INTO not_double VALUES ({id}, 3);
             UPDATE member SET seen_count = {id}, seen_at = '2026-11-0{id}T05:02:00.000Z', town = 'Town {id}' WHERE id = {id};"
        ))
        .unwrap();
    }
}

/// Every row of every table but the story, with what a change touches in passing left out.
fn content(house: &House) -> Vec<String> {
    let conn = Connection::open(&house.path).unwrap();
    let tables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'story'";
    let mut select = conn.prepare(tables).unwrap();
    let names = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut all = Vec::new();
    for table in names.map(Result::unwrap) {
        let columns = "SELECT group_concat(quote(name), ', ') FROM (SELECT '\"' || name || '\"' AS name FROM pragma_table_info(?1) WHERE name NOT IN ('changed_at', 'own', 'seen_at'))";
        let columns: String = conn.query_row(columns, [&table], |row| row.get(0)).unwrap();
        let columns = columns.replace('\'', "");
        // A contact is known by what it says, not by its row's number.
        let columns = match table.as_str() {
            "member_contact" => "member_id, kind, value, find, find_back, position".to_owned(),
            _ => columns,
        };
        let sql = format!("SELECT json_array({columns}) FROM {table}");
        let mut rows = conn.prepare(&sql).unwrap();
        let rows = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        all.extend(rows.map(|row| format!("{table}: {}", row.unwrap())));
    }
    all.sort();
    all
}

#[test]
fn what_hangs_on_either_row_hangs_on_one_and_taking_them_apart_brings_back_the_file() {
    let house = House::new();
    let [kept, old, _] = three(&house);
    hang_rows(&house);
    let before = content(&house);
    let town = [(
        MemberField::Town,
        ["Town 1".to_owned(), "Town 2".to_owned()],
    )];
    let change = MemberChange {
        fields: town.into_iter().collect(),
        ..MemberChange::default()
    };
    let merged = write(&house, house.now, move |w| {
        w.merge_members(kept, old, &change)
    });
    let conn = Connection::open(&house.path).unwrap();
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    for table in ["inquiry", "complaint", "member_note", "member_trait"] {
        let sql = format!("SELECT count(*) FROM {table} WHERE member_id = {kept}");
        assert_eq!(count(&sql), 2, "{table}");
    }
    let member = house.store.read_now(move |r| r.get_member(kept));
    let member = member.unwrap().unwrap();
    let cards: Vec<&str> = member.cards.iter().map(|c| c.number.as_str()).collect();
    assert_eq!(cards, ["CARD1", "CARD2", "M2"]);
    assert_eq!(member.contacts.len(), 1, "one telephone, typed in two ways");
    assert_eq!(
        (member.facts.town.as_str(), member.seen_count),
        ("Town 2", 3)
    );
    let damage = house.store.read_now(|r| r.check_all()).unwrap();
    assert!(
        damage.iter().all(|found| !found.kind.is_fault()),
        "{damage:?}"
    );
    let undo = merged.unwrap().undo.unwrap();
    let later = house.now + TimeDelta::hours(23);
    write(&house, later, move |w| w.undo(&undo)).unwrap();
    assert_eq!(content(&house), before);
    write(&house, later, move |w| w.undo(&undo)).unwrap();
    assert_eq!(content(&house), before, "twice is once");
}

#[test]
fn a_row_that_came_last_is_taken_apart_with_its_contacts() {
    let house = House::new();
    let [_, kept, old] = three(&house);
    let before = content(&house);
    let none = MemberChange::default();
    let merged = write(&house, house.now, move |w| {
        w.merge_members(kept, old, &none)
    });
    let undo = merged.unwrap().undo.unwrap();
    write(&house, house.now, move |w| w.undo(&undo)).unwrap();
    assert_eq!(content(&house), before);
}

#[test]
fn the_row_that_lists_name_stays_and_what_the_desk_wrote_stands() {
    let house = House::new();
    let [listed, gone, _] = three(&house);
    let sql = "UPDATE member SET vanished_at = '2026-11-01T00:00:00.000Z' WHERE id = 2";
    Connection::open(&house.path)
        .unwrap()
        .execute_batch(sql)
        .unwrap();
    let none = MemberChange::default();
    let why = write(&house, house.now, move |w| {
        w.merge_members(gone, listed, &none)
    });
    assert_eq!(why.unwrap_err().kind, ErrorKind::Refused);
    let fields = [(MemberField::Name, ["".to_owned(), "Meenakshi".to_owned()])];
    let change = MemberChange {
        fields: fields.into_iter().collect(),
        contacts: Some([
            vec![],
            vec![Contact {
                kind: ContactKind::Mobile,
                value: "98400 11111".into(),
            }],
        ]),
        ..MemberChange::default()
    };
    let new = write(&house, house.now, move |w| {
        w.add_newcomer(&fresh_key(), &change, false)
    });
    let new = new.unwrap().value.unwrap();
    let none = MemberChange::default();
    write(&house, house.now, move |w| {
        w.merge_members(listed, new, &none)
    })
    .unwrap();
    let again = row("M1", "S. Meenakshi", "98400 22222");
    write(&house, house.now, move |w| w.put_member(&again)).unwrap();
    let member = house.store.read_now(move |r| r.get_member(listed));
    let member = member.unwrap().unwrap();
    let reach: Vec<&str> = member.contacts.iter().map(|c| c.value.as_str()).collect();
    assert_eq!(reach, ["98400 00000", "98400 11111"]);
    let enrolment = member.enrolment.unwrap();
    assert_eq!(enrolment.stage, EnrolStage::Enrolled, "there is a card");
    write(&house, house.now, move |w| w.take_apart(new)).unwrap();
    let member = house.store.read_now(move |r| r.get_member(new));
    let stage = member.unwrap().unwrap().enrolment.unwrap().stage;
    assert_eq!(stage, EnrolStage::Asked);
}

#[test]
fn after_a_day_two_rows_stay_one() {
    let house = House::new();
    let [kept, old, _] = three(&house);
    let none = MemberChange::default();
    let merged = write(&house, house.now, move |w| {
        w.merge_members(kept, old, &none)
    });
    let undo = merged.unwrap().undo.unwrap();
    let late = house.now + TimeDelta::hours(25);
    let why = write(&house, late, move |w| w.undo(&undo)).unwrap_err();
    assert_eq!(why.kind, ErrorKind::Refused);
}

#[test]
fn what_was_kept_for_taking_it_back_is_gone_once_its_day_is_over() {
    let house = House::new();
    let [kept, old, _] = three(&house);
    hang_rows(&house);
    let none = MemberChange::default();
    write(&house, house.now, move |w| {
        w.merge_members(kept, old, &none)?;
        w.end_trait(TraitId(1))
    })
    .unwrap();
    let held = || {
        let all = content(&house);
        let is_kept = |line: &&String| line.contains("Town 2") || line.contains("Chess 1");
        all.iter().filter(is_kept).count()
    };
    for (hours, left) in [(23, 2), (25, 0)] {
        let at = house.now + TimeDelta::hours(hours);
        write(&house, at, |w| w.keep_retention()).unwrap();
        assert_eq!(held(), left, "after {hours} hours");
    }
    let went = house.store.read_now(move |r| r.list_merged(kept)).unwrap();
    assert_eq!(
        (went[0].number.as_str(), went[0].name.as_str()),
        ("M2", "Meenakshi S")
    );
}

#[test]
fn a_list_that_still_has_the_row_that_went_changes_nothing() {
    let house = House::new();
    let [kept, old, _] = three(&house);
    let none = MemberChange::default();
    write(&house, house.now, move |w| {
        w.merge_members(kept, old, &none)
    })
    .unwrap();
    let again = row("M2", "Meenakshi Sundaram", "044 1234");
    let put = write(&house, house.now, move |w| w.put_member(&again)).unwrap();
    assert_eq!(put.value, (kept, Put::Unchanged));
    let member = house.store.read_now(move |r| r.get_member(kept));
    assert_eq!(member.unwrap().unwrap().facts.name, "S. Meenakshi");
}

#[test]
fn those_who_share_a_phone_are_one_person_only_with_the_name() {
    let house = House::new();
    let [first, second, third] = three(&house);
    let finder = Finder::new(house.store.clone());
    let found = finder.list_doubles_now(10, None).unwrap();
    assert_eq!(found.count, 1);
    let pair = &found.shown[0];
    assert_eq!((pair.first.id, pair.second.id), (first, second));
    assert_eq!(pair.likeness.reasons, [Reason::SameName, Reason::Phone]);
    write(&house, house.now, move |w| w.tell_apart(second, first)).unwrap();
    assert_eq!(finder.list_doubles_now(10, None).unwrap().count, 0);
    let other = house.store.read_now(move |r| r.get_member(third));
    assert!(other.unwrap().is_some());
}

#[test]
fn what_was_found_is_kept_up_to_date_as_a_search_through_all_would() {
    let house = House::new();
    let [first, second, third] = three(&house);
    let finder = Finder::new(house.store.clone());
    let search = |before| finder.list_doubles_now(10, before).unwrap();
    let agrees = |before: &Pairs| {
        let (on, anew) = (search(Some(before.known.clone())), search(None));
        assert_eq!(on.shown, anew.shown);
        on
    };
    let found = search(None);
    write(&house, house.now, move |w| w.tell_apart(second, first)).unwrap();
    let found = agrees(&found);
    assert_eq!(found.count, 0);
    write(&house, house.now, move |w| w.may_be_one(second, first)).unwrap();
    let found = agrees(&found);
    assert_eq!(found.count, 1);
    // Two who come together, one of them like somebody who is there; names are not read into memory yet.
    for number in ["M8", "M9"] {
        let row = row(number, "Meenakshi S.", "98400 00000");
        write(&house, house.now, move |w| w.put_member(&row)).unwrap();
    }
    let found = agrees(&found);
    assert_eq!(found.count, 6);
    let none = MemberChange::default();
    write(&house, house.now, move |w| {
        w.merge_members(first, second, &none)
    })
    .unwrap();
    let found = agrees(&found);
    let is_gone = |pair: &Pair| pair.first.id != second && pair.second.id != second;
    assert!(found.shown.iter().all(is_gone));
    write(&house, house.now, move |w| w.take_apart(second)).unwrap();
    let _ = (agrees(&found), third);
}

#[test]
fn a_pair_is_found_made_one_and_taken_apart_at_the_desk() {
    let house = House::new();
    three(&house);
    let House {
        folder: _folder,
        path,
        store,
        ..
    } = house;
    drop(store);
    let mut desk = Desk::open(&path);
    desk.press("Members");
    desk.press("Perhaps twice");
    assert!(
        desk.sees("1 person is probably here twice"),
        "{:?}",
        desk.texts()
    );
    assert!(desk.sees("Same name · Same phone"));
    desk.press("Make them one");
    assert!(
        desk.sees("Nobody seems to be here twice"),
        "{:?}",
        desk.texts()
    );
    desk.scan("M2");
    assert!(
        desk.sees("Meenakshi S (M2) was made one"),
        "{:?}",
        desk.texts()
    );
    desk.press("Take apart");
    desk.scan("M2");
    assert!(!desk.sees("was made one"), "{:?}", desk.texts());
    desk.press("Members");
    desk.press("Perhaps twice");
    desk.press("Two persons");
    assert!(desk.sees("Nobody seems to be here twice"));
    desk.ctrl("z", Code::KeyZ);
    assert!(
        desk.sees("1 person is probably here twice"),
        "{:?}",
        desk.texts()
    );
}
