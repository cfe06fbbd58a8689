//! Lists of members of every form brought into a real file: each is known by what stands in it, never by its name.

use crate::book::{Cell, workbook};
use crate::import::{KEEP, SKIP, counts, refused};
use crate::plan::House;
use chrono::TimeDelta;
use deskbell::domain::member::{CardState, Member, MemberField, MemberForm};
use deskbell::domain::story::Actor;
use deskbell::exchange::ErrorKind;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::members::{self, Role, Roles};
use deskbell::exchange::report::{Counted, Remark, Report, Watch};
use deskbell::store::OldCard;

impl House {
    /// Brings in a list of members as it lies in a file.
    pub fn bring_members(&self, list: &[u8], day: i64, how: How) -> Result<Report, ErrorKind> {
        let path = self.path.with_file_name("list.csv");
        std::fs::write(&path, list).unwrap();
        let intake = Intake {
            kind: Kind::Members,
            list: path,
            how,
            now: self.now + TimeDelta::days(day),
        };
        (intake.bring(&self.store, &Watch::silent())).map_err(|why| why.kind)
    }

    /// The member of a number.
    pub fn member(&self, number: &str) -> Member {
        let sql = format!("SELECT id FROM member WHERE number = '{number}'");
        let id = deskbell::domain::id::MemberId(self.sql(&sql));
        let member = self.store.read_now(move |r| r.get_member(id));
        member.unwrap().unwrap()
    }
}

const EVERGREEN: &str = "usrname,cardnumber,passwd,first_given_name,second_given_name,family_name,home_library,profile,dob,guardian,ident_value,day_phone,add1_street1,add1_street2,add1_city,add1_post_code,expire_date
kavi,C1,hunter2,Kavitha,S,Raman,MAIN,Adult,1988-03-02,,9999 8888,044 2345,12 North Street,Flat 3,Madurai,625001,2027-12-31
";

const STUDENTS: &str =
    "student_id,barcode,last_name,first_name,street1,city,postal_code,phone,profile,password
S9,C1,Raman,Kavitha,12 North Street,Madurai,625001,044 2345,Student,hunter2
";

const ONE_ROSTER: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
u-17,active,2026-01-01,true,org1,student,kavi,,Kavitha,Raman,,C1,k@x.in,98765 43210,,,08,hunter2
u-18,active,2026-01-01,true,org1,student,mani,,Mani,Selvam,,,,,,,07,hunter2
";

const FOLIO: &str = r#"{"updateOnlyPresentFields": false, "users": [
  {"username": "kavi", "barcode": "C1", "active": true, "patronGroup": "adult", "password": "hunter2",
   "personal": {"lastName": "Raman", "firstName": "Kavitha", "mobilePhone": "98765 43210", "dateOfBirth": "1988-03-02T00:00:00.000+00:00",
     "addresses": [{"city": "Salem", "primaryAddress": false}, {"city": "Madurai", "addressLine1": "12 {North} \"Street\"", "primaryAddress": true}],
     "preferredContactTypeId": "003"},
   "enrollmentDate": "2020-01-31", "departments": ["a", "b"]},
  {"username": "broken", "barcode": C2, "personal": {"lastName": "Mani"}},
  {"username": "quote, "barcode": "C3",
   "personal": {"lastName": "Mani"}},
  17,
  {"barcode": 4000123456789, "personal": {"lastName": "Selvam"}}
]}"#;

#[test]
fn each_system_is_known_by_its_columns_and_no_secret_comes_along() {
    for (list, system, facts) in [
        (
            EVERGREEN,
            "Evergreen",
            "Kavitha S Raman|Adult|1988-03-02|12 North Street, Flat 3|Madurai|044 2345",
        ),
        (
            STUDENTS,
            "Evergreen",
            "Kavitha Raman|Student||12 North Street|Madurai|044 2345",
        ),
        (
            ONE_ROSTER,
            "OneRoster",
            "Kavitha Raman|student||||98765 43210, k@x.in",
        ),
        (
            FOLIO,
            "FOLIO",
            "Kavitha Raman|adult|1988-03-02|12 {North} \"Street\"|Madurai|98765 43210",
        ),
    ] {
        let house = House::new();
        let report = house.bring_members(list.as_bytes(), 1, SKIP).unwrap();
        let system = system.to_owned();
        assert_eq!(report.remarks.first(), Some(&Remark::WrittenBy { system }));
        let member = house.member("C1");
        let text = |field| member.facts.text(field);
        let ways: Vec<&str> = member.contacts.iter().map(|c| c.value.as_str()).collect();
        let told = [
            text(MemberField::Name),
            text(MemberField::Category),
            text(MemberField::BornOn),
            text(MemberField::Street),
            text(MemberField::Town),
            ways.join(", "),
        ];
        assert_eq!(told.join("|"), facts);
        let all = house.content().join("\n");
        assert!(!all.contains("hunter2") && !all.contains("9999 8888"));
        let again = house.bring_members(list.as_bytes(), 2, SKIP).unwrap();
        assert_eq!((again.added, again.updated), (0, 0), "{facts}");
    }
}

#[test]
fn an_object_that_is_broken_is_one_record_that_is_refused() {
    let house = House::new();
    let report = house.bring_members(FOLIO.as_bytes(), 1, SKIP).unwrap();
    assert_eq!(counts(&report), [5, 2, 0, 0, 3]);
    assert_eq!(refused(&report), [(2, "row"), (3, "row"), (4, "row")]);
    assert_eq!(report.refused[0].counted, Counted::Records);
    assert_eq!(house.member("4000123456789").facts.name, "Selvam");
    // A bare array, and a file that breaks off within its second record.
    let bare =
        r#"[{"barcode": "D1", "personal": {"lastName": "Devi"}}, {"barcode": "D2", "personal": {"#;
    let report = house.bring_members(bare.as_bytes(), 2, KEEP).unwrap();
    assert_eq!(
        (refused(&report), report.is_saved),
        (vec![(2, "row")], false)
    );
}

#[test]
fn what_no_record_tells_is_not_taken_away() {
    let house = House::new();
    house.bring_members(FOLIO.as_bytes(), 1, SKIP).unwrap();
    let list = r#"[{"barcode": "C1", "personal": {"lastName": "Raman", "firstName": "Kavitha"}, "patronGroup": ""}]"#;
    let report = house.bring_members(list.as_bytes(), 2, KEEP).unwrap();
    assert_eq!(counts(&report), [1, 0, 1, 0, 0]);
    let member = house.member("C1");
    assert_eq!(
        member.facts.category, "",
        "the list tells that there is none"
    );
    assert_eq!(
        (member.facts.town.as_str(), member.contacts.len()),
        ("Madurai", 1)
    );
}

#[test]
fn a_workbook_keeps_its_digits_its_days_and_the_numbers_of_its_rows() {
    let text = Cell::Text;
    let book = workbook(&[
        (1, vec![]),
        (
            3,
            ["cardnumber", "surname", "phone", "dateexpiry", "city"]
                .map(text)
                .into(),
        ),
        (
            4,
            vec![
                Cell::Number("919876543210"),
                text("Mani"),
                Cell::Number("9.198765432E11"),
                Cell::Day("46387"),
            ],
        ),
        (
            7,
            vec![Cell::Number("1.2345678901234567E+16"), text("Devi")],
        ),
        (
            9,
            vec![
                text("C3"),
                text("Raman"),
                Cell::Wrong,
                text(""),
                text("மதுரை"),
            ],
        ),
        (
            10,
            vec![
                text("C4"),
                text("Selvam"),
                text("044 2345"),
                text("31/12/2027"),
                text("Salem"),
            ],
        ),
    ]);
    let house = House::new();
    let report = house.bring_members(&book, 1, SKIP).unwrap();
    assert_eq!(refused(&report), [(7, "cardnumber"), (9, "phone")]);
    let mani = house.member("919876543210");
    assert_eq!(mani.contacts[0].value, "919876543200");
    assert_eq!(mani.facts.text(MemberField::MemberUntil), "2026-12-31");
    assert_eq!(house.member("C4").facts.town, "Salem");
    let again = house.bring_members(&book, 2, SKIP).unwrap();
    assert_eq!(counts(&again), [4, 0, 0, 2, 2]);
}

#[test]
fn what_is_no_list_of_members_is_told_as_such() {
    let house = House::new();
    for (list, kind) in [
        (
            b"PK\x03\x04 some other archive".as_slice(),
            ErrorKind::NotText,
        ),
        (b"{\"name\": \"settings\"}", ErrorKind::NoHeader),
        (b"[]", ErrorKind::Empty),
    ] {
        assert_eq!(house.bring_members(list, 1, KEEP).unwrap_err(), kind);
    }
}

/// A list that no system writes.
const OWN: &str =
    "S.No,Member No,பெயர்,Father's Name,கைபேசி,Valid up to,Favourite shelf,Password,Member No
1,M1,Kavitha Raman,Raman S,98765 43210,31/12/2027,Poetry,hunter2,x
2,M2,Mani Selvam,,call later,31/12/2027,,hunter2,x
";

#[test]
fn a_list_that_is_told_once_comes_in_by_itself_from_then_on() {
    let house = House::new();
    let told = house.bring_members(OWN.as_bytes(), 1, KEEP);
    assert_eq!(told.unwrap_err(), ErrorKind::NotTold);
    let path = house.path.with_file_name("list.csv");
    let asked = members::ask(&path, &house.store).unwrap();
    let named = |name: &str| asked.iter().find(|column| column.name == name).unwrap();
    assert_eq!(named("கைபேசி").samples, ["98765 43210", "call later"]);
    assert!(asked.iter().all(|column| column.name != "Password"));
    assert_eq!(named("Member No (2)").role, Some(Role::Kept));
    let roles = Roles::of(asked.iter());
    assert!(roles.is_enough());
    house
        .store
        .write_now(Actor::System, house.now, move |w| {
            w.set_setting(&roles.key(), &roles)
        })
        .unwrap();
    let report = house.bring_members(OWN.as_bytes(), 2, SKIP).unwrap();
    assert_eq!(report.remarks.first(), Some(&Remark::ReadAsTold));
    assert_eq!(refused(&report), [(3, "கைபேசி")]);
    let member = house.member("M1");
    let text = |field| member.facts.text(field);
    assert_eq!(text(MemberField::Name), "Kavitha Raman");
    assert_eq!(text(MemberField::Guardian), "Raman S");
    assert_eq!(text(MemberField::MemberUntil), "2027-12-31");
    assert_eq!(member.facts.extra["Favourite shelf"], "Poetry");
    assert!(!house.content().join("\n").contains("hunter2"));
    // The same columns in another order, in small letters, in a workbook.
    let text = Cell::Text;
    let header = [
        "member no",
        "PASSWORD",
        "member no",
        "s.no",
        "பெயர்",
        "father's name",
        "கைபேசி",
    ];
    let more = ["valid up to", "favourite shelf"];
    let cells = [
        "M1",
        "hunter2",
        "",
        "1",
        "Kavitha R",
        "Raman S",
        "98765 43210",
        "31/12/2027",
        "Law",
    ];
    let book = workbook(&[
        (1, header.into_iter().chain(more).map(text).collect()),
        (2, cells.map(text).into()),
    ]);
    let report = house.bring_members(&book, 3, KEEP).unwrap();
    assert_eq!(counts(&report), [1, 0, 1, 0, 0]);
    assert_eq!(house.member("M1").facts.name, "Kavitha R");
}

#[test]
fn of_two_rows_of_one_person_the_one_with_todays_number_counts_wherever_it_stands() {
    for rows in [
        ["C1,Raman,K,Salem", "C2,Raman,K,Madurai"],
        ["C2,Raman,K,Madurai", "C1,Raman,K,Salem"],
    ] {
        let house = House::new();
        let list = |rows: &str| format!("cardnumber,surname,firstname,city\n{rows}\n");
        house
            .bring_members(list("C1,Raman,K,Karur").as_bytes(), 0, KEEP)
            .unwrap();
        let member = house.member("C1");
        let mut form = MemberForm::default();
        form.fields.insert(MemberField::Number, "C2".into());
        let today = house.now.date_naive();
        let change = form.check((&member.facts, &member.contacts), today);
        let (id, change) = (member.id, change.unwrap());
        let renumbered = house.store.write_now(Actor::System, house.now, move |w| {
            w.edit_member(id, &change, OldCard(CardState::Replaced))
        });
        renumbered.unwrap().value.unwrap();
        let report = house.bring_members(list(&rows.join("\n")).as_bytes(), 1, KEEP);
        assert_eq!(report.unwrap().refused, []);
        assert_eq!(house.member("C2").facts.town, "Madurai", "{rows:?}");
    }
}
