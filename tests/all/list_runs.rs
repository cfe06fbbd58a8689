//! A list of members looked at before it is taken, taken back as a whole, and said to name everybody.

use crate::import::{KEEP, SKIP, counts};
use crate::plan::House;
use chrono::TimeDelta;
use deskbell::domain::member::{CardState, MemberChange, MemberField, Note, NoteKind};
use deskbell::domain::story::Actor;
use deskbell::exchange::bring::How;
use deskbell::exchange::preview::Change;
use deskbell::exchange::report::{Remark, Report};
use deskbell::store::OldCard;

/// What the file holds of members, without the instants of writing.
fn held(house: &House) -> Vec<String> {
    let columns = "SELECT group_concat(name, ', ') FROM pragma_table_info('member') WHERE name <> 'changed_at'";
    let columns: String = house.sql(columns);
    let conn = rusqlite::Connection::open(&house.path).unwrap();
    let mut all = Vec::new();
    for (columns, table) in [
        (columns.as_str(), "member"),
        ("member_id, kind, value, position", "member_contact"),
        ("member_id, text", "member_note"),
    ] {
        let sql = format!("SELECT {columns} FROM {table} ORDER BY 1, 2");
        let mut select = conn.prepare(&sql).unwrap();
        let width = select.column_count();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (0..width).map(|i| format!("{:?}", row.get_ref(i).unwrap()));
            all.push(format!("{table} {}", cells.collect::<Vec<_>>().join("|")));
        }
    }
    all
}

const FIRST: &str = "cardnumber,surname,firstname,city,mobile,sort1,borrowernotes
C1,Raman,Kavitha,Salem,98765 43210,A,
C2,Selvam,Mani,Madurai,98765 43211,B,
C3,Devi,Meena,Madurai,98765 43212,C,
C4,Iyer,Gopal,Karur,98765 43213,D,
";
/// C1 moves and has another phone, C2 has another `sort1`, C4 is gone, and two are new.
const SECOND: &str = "cardnumber,surname,firstname,city,mobile,sort1,borrowernotes
C1,Raman,Kavitha,Karur,98765 00000,A,
C2,Selvam,Mani,Madurai,98765 43211,Z,
C3,Devi,Meena,Madurai,98765 43212,C,
C5,New,Nila,Erode,98765 43215,E,Lost a book in 2019
C6,New,Oviya,Erode,98765 43216,F,Asks for large print
";
const ALL: How = How {
    is_all: true,
    ..KEEP
};

#[test]
fn a_look_tells_row_by_row_what_would_come_of_a_list() {
    let house = House::new();
    house.bring_members(FIRST.as_bytes(), 1, KEEP).unwrap();
    let before = house.content();
    let look = How {
        is_dry_run: true,
        ..ALL
    };
    let report = house.bring_members(SECOND.as_bytes(), 2, look).unwrap();
    assert_eq!(house.content(), before);
    let added: Vec<_> = (report.preview.added.iter())
        .map(|row| (row.line, row.number.as_str(), row.name.as_str()))
        .collect();
    assert_eq!(
        added,
        [(Some(5), "C5", "Nila New"), (Some(6), "C6", "Oviya New")]
    );
    let [first, second] = &report.preview.changed[..] else {
        panic!("two are changed: {:?}", report.preview.changed);
    };
    let (Change::Member(first), Change::Member(second)) = (&first.change, &second.change) else {
        panic!("{first:?}")
    };
    let town = &first.fields[&MemberField::Town];
    assert_eq!(
        (report.preview.changed[0].line, town),
        (Some(2), &["Salem".into(), "Karur".into()])
    );
    assert!(first.contacts.is_some());
    assert_eq!(second.extra["sort1"], ["B", "Z"]);
    assert_eq!(
        (report.preview.vanish, report.preview.vanished.len()),
        (1, 1)
    );
    let gone = Remark::MembersVanished { members: 1 };
    assert!(report.remarks.contains(&gone), "{:?}", report.remarks);
}

#[test]
fn a_whole_list_is_taken_back_by_one_press_and_once() {
    let house = House::new();
    house.bring_members(FIRST.as_bytes(), 1, KEEP).unwrap();
    let before = held(&house);
    let undo = |report: &Report| {
        let undo = report.undo.unwrap();
        let taken =
            (house.store).write_now(Actor::System, house.now + TimeDelta::days(9), move |w| {
                w.undo(&undo)
            });
        taken.unwrap();
    };
    let report = house.bring_members(SECOND.as_bytes(), 2, ALL).unwrap();
    assert_eq!(counts(&report), [5, 2, 2, 1, 0]);
    assert!(house.member("C4").vanished_at.is_some());
    undo(&report);
    assert_eq!(held(&house), before);
    let lines = house.content().len();
    undo(&report);
    assert_eq!(house.content().len(), lines, "twice is once");
    let runs = house.store.read_now(|r| r.list_runs(10)).unwrap();
    let told: Vec<_> = runs
        .iter()
        .map(|run| (run.added, run.is_taken_back))
        .collect();
    assert_eq!(told, [(2, true), (4, false)]);
    // Whoever came back by a list is gone again without it.
    house.bring_members(SECOND.as_bytes(), 3, ALL).unwrap();
    let report = house.bring_members(FIRST.as_bytes(), 4, KEEP).unwrap();
    assert!(house.member("C4").vanished_at.is_none());
    undo(&report);
    assert!(house.member("C4").vanished_at.is_some());
}

#[test]
fn what_was_done_since_a_list_stays_when_it_is_taken_back() {
    let house = House::new();
    house.bring_members(FIRST.as_bytes(), 1, KEEP).unwrap();
    let report = house.bring_members(SECOND.as_bytes(), 2, KEEP).unwrap();
    let (nila, kavitha) = (house.member("C5").id, house.member("C1").id);
    let move_on = MemberChange {
        fields: [(MemberField::Town, ["Karur".into(), "Theni".into()])].into(),
        ..MemberChange::default()
    };
    let undo = report.undo.unwrap();
    (house.store)
        .write_now(Actor::System, house.now + TimeDelta::days(3), move |w| {
            let note = Note {
                id: None,
                kind: NoteKind::Silent,
                text: "Asked for the atlas".into(),
                author: None,
                created_at: w.now(),
                until: None,
            };
            w.add_note(nila, &note)?;
            w.edit_member(kavitha, &move_on, OldCard(CardState::Replaced))?
                .unwrap();
            w.undo(&undo)
        })
        .unwrap();
    assert!(
        house.member("C5").vanished_at.is_some(),
        "something hangs on her"
    );
    assert_eq!(house.member("C5").notes.len(), 2);
    assert_eq!(
        house.sql::<i64>("SELECT count(*) FROM member"),
        5,
        "Oviya is out"
    );
    let kavitha = house.member("C1");
    assert_eq!(kavitha.facts.town, "Theni");
    assert_eq!(kavitha.contacts[0].value, "98765 43210");
}

#[test]
fn only_a_list_that_is_said_to_name_all_members_marks_the_others() {
    let house = House::new();
    house.bring_members(FIRST.as_bytes(), 1, KEEP).unwrap();
    let vanished = || house.sql::<i64>("SELECT count(*) FROM member WHERE vanished_at IS NOT NULL");
    let row = "cardnumber,surname,firstname\nC1,Raman,Kavitha\n";
    let remarks = |how| house.bring_members(row.as_bytes(), 2, how).unwrap().remarks;
    assert_eq!(remarks(KEEP).len(), 1);
    assert_eq!(vanished(), 0);
    let most = Remark::MostMembersNotListed { members: 3 };
    assert_eq!(remarks(ALL)[1], most);
    assert_eq!(vanished(), 0);
    let broken = format!("{row}C2,,\n");
    let report = house.bring_members(
        broken.as_bytes(),
        3,
        How {
            is_all: true,
            ..SKIP
        },
    );
    assert_eq!(report.unwrap().remarks[1], Remark::MembersNotSought);
    let whole = How {
        is_whole: true,
        ..KEEP
    };
    assert_eq!(remarks(whole)[1], Remark::MembersVanished { members: 3 });
    assert_eq!(vanished(), 3);
}
