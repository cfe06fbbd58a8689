//! What a member agreed to: switched on and off on the profile, kept with its words, and what invitations go by.

use super::desk::{Desk, morning};
use super::photo::one_member;
use deskbell::domain::id::MemberId;
use deskbell::domain::member::Purpose;
use deskbell::domain::member::filter::{Condition, ListOrder, MemberFilter, On};
use deskbell::store::Store;
use iced::keyboard::key::Code;
use rusqlite::Connection;

const INVITED: &str = "The member agrees to be written to or called about events and new books, and may take it back at any time";

#[test]
fn who_agreed_is_invited_until_it_is_taken_back_and_the_days_stay() {
    let (_folder, path) = one_member();
    let now = morning();
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
