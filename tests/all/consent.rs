//! What a member agreed to: switched on and off on the profile, kept with its words, and what invitations go by.

use super::desk::Desk;
use super::plan::House;
use deskbell::domain::id::{Key, MemberId};
use deskbell::domain::member::filter::{Condition, ListOrder, MemberFilter, On};
use deskbell::domain::member::{MemberFacts, Purpose};
use deskbell::domain::story::Actor;
use deskbell::store::{MemberRow, Store};
use iced::keyboard::key::Code;
use rusqlite::Connection;

const INVITED: &str = "The member agrees to be written to or called about events and new books, and may take it back at any time";

#[test]
fn who_agreed_is_invited_until_it_is_taken_back_and_the_days_stay() {
    let House {
        folder: _folder,
        path,
        store,
        now,
        ..
    } = House::new();
    let row = MemberRow {
        key: Key::from_bits(901),
        facts: MemberFacts {
            number: "M0001".into(),
            name: "Mala Devi".into(),
            ..MemberFacts::default()
        },
        contacts: Vec::new(),
        source: "desk",
    };
    let put = store.write_now(Actor::System, now, move |w| w.put_member(&row));
    put.unwrap();
    drop(store);
    let invited = || {
        let store = Store::open(&path, now).unwrap();
        let agreed = Condition::Agreed(Purpose::Invitations);
        let filter = MemberFilter {
            conditions: vec![agreed],
        };
        let on = On {
            today: now.date_naive(),
            zone: chrono_tz::Asia::Kolkata,
        };
        let ids = store.read_now(move |r| r.list_listed_ids(&filter, on, ListOrder::Name));
        ids.unwrap()
    };
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.press("Privacy");
    desk.press(INVITED);
    assert!(desk.sees("agreed today"), "{:?}", desk.texts());
    drop(desk);
    assert_eq!(invited(), [MemberId(1)]);
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    desk.press("Privacy");
    desk.press(INVITED);
    assert!(!desk.sees("agreed today") && desk.sees("no longer agrees"));
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees("agreed today"), "{:?}", desk.texts());
    desk.press(INVITED);
    drop(desk);
    assert_eq!(invited(), []);
    let conn = Connection::open(&path).unwrap();
    let sql = "SELECT count(*) FROM member_consent WHERE given_on <> '' AND words <> '' AND ended_at IS NOT NULL";
    let kept: i64 = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 1);
}
