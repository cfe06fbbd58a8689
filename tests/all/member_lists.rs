//! Lists of members: the file's answer is the one of the filter itself, and a list goes out whole or not at all.

use crate::cli::run;
use crate::plan::House;
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use deskbell::domain::id::{Key, MemberId};
use deskbell::domain::language::Language;
use deskbell::domain::member::filter::{
    Card, Condition, Lacking, ListOrder, MemberFilter, On, ReadyList, Seen,
};
use deskbell::domain::member::{
    AccessNeed, Contact, ContactKind, Member, MemberFacts, MemberField, Purpose, Trait, TraitKind,
};
use deskbell::domain::story::Actor;
use deskbell::exchange::ErrorKind;
use deskbell::exchange::export::{Columns, Export, Format};
use deskbell::exchange::report::Watch;
use deskbell::store::MemberRow;
use proptest::prelude::*;
use rusqlite::Connection;
use std::path::Path;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// The day the lists are asked on, somewhere.
fn on(zone: Tz) -> On {
    On {
        today: today(),
        zone,
    }
}

const ZONE: Tz = chrono_tz::Asia::Kolkata;

fn day(from_today: i64) -> NaiveDate {
    today() + chrono::TimeDelta::days(from_today)
}

/// One of a few values by a number that goes round.
fn pick<'a>(values: &[&'a str], number: usize) -> &'a str {
    values[number % values.len()]
}

/// The facts of the n-th member: every value a filter asks for is there, and combines with every other.
fn facts(n: usize) -> MemberFacts {
    let borns = ["2008", "2008-11-24", "2008-11-25", "2009-03-01", "1956", ""];
    let ends = [-400, -90, -1, 0, 6, 7, 31, 40];
    MemberFacts {
        number: format!("M{n:04}"),
        name: format!("Member {n:04}"),
        category: pick(&["ADULT", "CHILD", "O'NEIL", ""], n).into(),
        town: pick(&["Salem", "சேலம்", ""], n / 2).into(),
        need: pick(&["Tamil POETRY", "law", "தமிழ் கவிதை", ""], n / 3).into(),
        language: [None, Some(Language::Tamil), Some(Language::English)][n / 5 % 3],
        born_on: Some(pick(&borns, n / 7).to_owned()).filter(|born| !born.is_empty()),
        member_until: (n % 9 < 8).then(|| day(ends[n % 9 % 8])),
        access: [
            vec![],
            vec![AccessNeed::Hearing],
            vec![AccessNeed::Wheelchair, AccessNeed::Braille],
        ][n / 4 % 3]
            .clone(),
        guardian: pick(&["", "K. Devi"], n / 11).into(),
        ..MemberFacts::default()
    }
}

/// A branch with so many members, some of them seen, vanished, with a complaint.
fn house(count: usize) -> (House, Vec<(Member, bool)>) {
    let house = House::new();
    let ids: Vec<MemberId> = (house.store)
        .write_now(Actor::System, house.now, move |w| {
            let mut ids = Vec::new();
            for n in 0..count {
                let kinds = [
                    vec![],
                    vec![(ContactKind::Mobile, "98400 00000")],
                    vec![(ContactKind::Email, "a@example.org")],
                    vec![
                        (ContactKind::Phone, "0427 1234"),
                        (ContactKind::Email, "b@example.org"),
                    ],
                ];
                let contacts = kinds[n / 6 % 4].iter().map(|(kind, value)| Contact {
                    kind: *kind,
                    value: (*value).into(),
                });
                let row = MemberRow {
                    key: Key::from_bits(1000 + n as u128),
                    facts: facts(n),
                    contacts: contacts.collect(),
                    source: "desk",
                };
                let (id, _) = w.put_member(&row)?;
                let kind = [TraitKind::Interest, TraitKind::Desire, TraitKind::Like][n % 3];
                w.add_trait(
                    id,
                    &Trait {
                        id: None,
                        kind,
                        text: pick(&["Chess and poetry", "100% law_books"], n / 3).into(),
                        noted_on: today(),
                        source: String::new(),
                        consent: Some((today(), "yes".into())),
                    },
                )?;
                if n % 3 > 0 {
                    w.give_consent(id, Purpose::ALL[n % 3 - 1], (today(), "yes"))?;
                }
                ids.push(id);
            }
            Ok(ids)
        })
        .unwrap()
        .value;
    // How often and when they came, and what became of them, is history that no form sets.
    let conn = Connection::open(&house.path).unwrap();
    for (n, id) in ids.iter().enumerate() {
        let days = [0, 1, 59, 60, 61, 400][n / 2 % 6];
        let seen = today().checked_sub_days(Days::new(days)).unwrap();
        let minutes = [0, 329, 330, 331, 1439][n / 3 % 5];
        let seen = seen.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes);
        let seen = (n % 5 > 0).then(|| seen.format("%Y-%m-%dT%H:%M:%S.000Z").to_string());
        let gone = (n % 8 == 3).then_some("2026-11-01T00:00:00.000Z");
        let sql = "UPDATE member SET seen_at = ?2, seen_count = ?3, vanished_at = ?4 WHERE id = ?1";
        conn.execute(sql, (id.0, seen, (n % 6) as i64, gone))
            .unwrap();
        if n % 7 < 2 {
            let (stage, ended) = [
                ("asked", None),
                ("enrolled", Some("2026-11-02T00:00:00.000Z")),
            ][n % 7];
            let sql = "INSERT INTO enrolment (member_id, stage, asked_at, ended_at) VALUES (?1, ?2, '2026-11-01T00:00:00.000Z', ?3)";
            conn.execute(sql, (id.0, stage, ended)).unwrap();
        }
        if n % 4 == 1 {
            let stage = ["received", "withdrawn"][n / 4 % 2];
            let sql = "INSERT INTO complaint (key, number, received_at, received_by, owner_id, member_id, channel, kind,
                severity, summary, stage, acknowledge_by, answer_by) VALUES (?1, ?2, ?3, 1, 1, ?4, 'desk', 'noise',
                'plain', 'Drilling', ?5, ?3, ?3)";
            let key = format!("{n:032x}");
            conn.execute(
                sql,
                (key, n.to_string(), "2026-11-01T00:00:00.000Z", id.0, stage),
            )
            .unwrap();
        }
    }
    let members = house.store.read_now(move |r| r.get_members(&ids)).unwrap();
    let known = members.into_iter().enumerate();
    let known = known.map(|(n, member)| (member, n % 4 == 1 && n / 4 % 2 == 0));
    let known = known.collect();
    (house, known)
}

fn condition() -> impl Strategy<Value = Condition> {
    use prop::sample::select;
    let days = || select(vec![0u16, 1, 6, 7, 59, 60, 61, 90, 400]);
    let category = select(vec!["ADULT", "CHILD", "O'NEIL", "", "' OR 1 --"]);
    let word = select(vec![
        "poetry",
        "POE",
        "தமிழ்",
        "law books",
        "100%",
        "law_",
        "",
        "'",
    ]);
    let lacking = select(vec![
        Lacking::Phone,
        Lacking::Email,
        Lacking::Field(MemberField::Guardian),
        Lacking::Field(MemberField::BornOn),
        Lacking::Field(MemberField::NameTa),
    ]);
    prop_oneof![
        prop::collection::vec(category.prop_map(str::to_owned), 0..3).prop_map(Condition::Category),
        days().prop_map(|days| Condition::Card(Card::RunsOutWithin { days })),
        days().prop_map(|days| Condition::Card(Card::RanOutWithin { days })),
        select(vec![Card::RunsOutThisMonth, Card::HasRunOut, Card::NoEnd])
            .prop_map(Condition::Card),
        word.prop_map(|word| Condition::Interest(word.into())),
        select(Language::ALL.to_vec()).prop_map(Condition::Language),
        select(vec!["Salem", "சேலம்", ""]).prop_map(|town| Condition::Town(town.into())),
        (0u16..80, 0u16..80).prop_map(|(from, to)| Condition::Age { from, to }),
        select(AccessNeed::ALL.to_vec()).prop_map(Condition::Access),
        days().prop_map(|days| Condition::Seen(Seen::Within { days })),
        days().prop_map(|days| Condition::Seen(Seen::NotFor { days })),
        Just(Condition::Seen(Seen::Never)),
        (0u32..7).prop_map(|times| Condition::Regular { times }),
        prop::collection::vec(lacking, 0..3).prop_map(Condition::Lacks),
        any::<bool>().prop_map(Condition::Vanished),
        any::<bool>().prop_map(Condition::OpenComplaint),
        any::<bool>().prop_map(Condition::Enrolling),
        select(Purpose::ALL.to_vec()).prop_map(Condition::Agreed),
    ]
}

#[test]
fn the_file_lists_whom_the_filter_fits_and_a_kept_filter_is_the_same() {
    let (house, members) = house(240);
    let zones = vec![ZONE, Tz::UTC, chrono_tz::America::New_York];
    let filters = (
        prop::collection::vec(condition(), 0..4),
        prop::sample::select(zones),
    );
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(600));
    let law = runner.run(&filters, |(conditions, zone)| {
        let kept = serde_json::to_string(&MemberFilter { conditions }).unwrap();
        let filter: MemberFilter = serde_json::from_str(&kept).unwrap();
        let fits = members
            .iter()
            .filter(|(m, open)| filter.fits(m, *open, on(zone)));
        let expected: Vec<MemberId> = fits.map(|(m, _)| m.id).collect();
        let asked = filter.clone();
        let (found, count) = (house.store)
            .read_now(move |r| {
                Ok((
                    r.list_listed_ids(&asked, on(zone), ListOrder::Name)?,
                    r.count_listed(&asked, on(zone))?,
                ))
            })
            .unwrap();
        prop_assert_eq!(&found, &expected, "{}", kept);
        prop_assert_eq!(count, expected.len());
        Ok(())
    });
    law.unwrap();
}

#[test]
fn every_ready_list_has_somebody_on_it_and_leaves_somebody_out() {
    let (house, members) = house(240);
    for ready in ReadyList::ALL {
        let count = house
            .store
            .read_now(move |r| r.count_listed(&ready.filter(), on(ZONE)));
        let count = count.unwrap();
        assert!(0 < count && count < members.len(), "{ready:?}: {count}");
    }
}

#[test]
fn a_list_is_the_same_in_every_order_and_its_first_members_are_its_beginning() {
    let (house, members) = house(60);
    let listed = |order, most| {
        let filter = MemberFilter::default();
        let listed = (house.store)
            .read_now(move |r| r.list_listed(&filter, on(ZONE), (order, most)))
            .unwrap();
        let filter = MemberFilter::default();
        let ids = (house.store)
            .read_now(move |r| r.list_listed_ids(&filter, on(ZONE), order))
            .unwrap();
        let shown: Vec<MemberId> = listed.iter().map(|m| m.id).collect();
        assert_eq!(shown, ids[..most], "{order:?}");
        let mut all = ids;
        all.sort();
        assert_eq!(all, members.iter().map(|(m, _)| m.id).collect::<Vec<_>>());
        listed
    };
    assert!(listed(ListOrder::Name, 25).is_sorted_by_key(|m| m.name.clone()));
    let ends = |order| {
        let ends = listed(order, 60).into_iter().map(|m| m.member_until);
        ends.collect::<Vec<_>>()
    };
    let known = |ends: &[Option<NaiveDate>]| {
        let known: Vec<NaiveDate> = ends.iter().flatten().copied().collect();
        assert!(ends[known.len()..].iter().all(Option::is_none));
        assert!((1..60).contains(&known.len()));
        known
    };
    assert!(known(&ends(ListOrder::CardEnd)).is_sorted());
    assert!(known(&ends(ListOrder::CardEndBack)).is_sorted_by(|a, b| a >= b));
    let seen = listed(ListOrder::LastSeen, 60);
    assert!(seen.is_sorted_by(|a, b| a.seen_at >= b.seen_at));
}

fn export(house: &House, out: &Path) -> Export {
    Export {
        list: "all".into(),
        filter: MemberFilter::default(),
        order: ListOrder::Name,
        format: Format::Json,
        columns: Columns::All,
        out: out.to_owned(),
        actor: Actor::System,
        now: house.now,
        on: on(ZONE),
    }
}

#[test]
fn an_export_that_is_stopped_leaves_what_lay_there_and_nothing_beside_it() {
    let (house, members) = house(520);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("list.json");
    std::fs::write(&out, "before").unwrap();
    let watch = Watch::silent();
    watch.stop();
    let stopped = export(&house, &out).write(&house.store, &watch);
    assert_eq!(stopped.unwrap_err().kind, ErrorKind::Stopped);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "before");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    let count = export(&house, &out)
        .write(&house.store, &Watch::silent())
        .unwrap();
    assert_eq!(count, 520);
    let text = std::fs::read_to_string(&out).unwrap();
    let told: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_str(&text).unwrap();
    for (object, (member, _)) in told.iter().zip(&members) {
        for field in MemberField::ALL {
            assert_eq!(object[field.word()], member.facts.text(field));
        }
    }
    assert_eq!(
        (
            told.len(),
            std::fs::read_dir(folder.path()).unwrap().count()
        ),
        (520, 1)
    );
    let conn = Connection::open(&house.path).unwrap();
    let told = conn.query_row(
        "SELECT json_extract(detail, '$.about', '$.count') FROM story WHERE act = 'exported'",
        [],
        |row| row.get::<_, String>(0),
    );
    assert_eq!(told.unwrap(), r#"["list.json",520]"#);
}

#[test]
fn a_file_that_can_not_take_its_name_leaves_no_line_in_the_story() {
    let (house, _) = house(24);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("taken");
    std::fs::create_dir_all(out.join("by a folder")).unwrap();
    let refused = export(&house, &out).write(&house.store, &Watch::silent());
    assert_eq!(refused.unwrap_err().kind, ErrorKind::NotWritten);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let conn = Connection::open(&house.path).unwrap();
    let lines = "SELECT count(*) FROM story WHERE act = 'exported'";
    let lines: i64 = conn.query_row(lines, [], |row| row.get(0)).unwrap();
    assert_eq!(lines, 0);
    // A folder that is not there yet is made.
    let out = folder.path().join("papers").join("list.json");
    export(&house, &out)
        .write(&house.store, &Watch::silent())
        .unwrap();
    assert!(out.is_file());
}

#[test]
fn the_command_line_writes_a_list() {
    let (
        House {
            folder,
            path,
            store,
            ..
        },
        _,
    ) = house(24);
    drop(store);
    let out = folder.path().join("list.csv");
    let (file, to) = (path.to_str().unwrap(), out.to_str().unwrap());
    let asked = [
        "--file",
        file,
        "export",
        "members",
        to,
        "--list",
        "never-seen",
        "--columns",
        "post",
    ];
    let told = run(&asked);
    assert_eq!(told.status.code(), Some(0), "{told:?}");
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.starts_with("number,title,name,name_ta,"), "{text}");
    assert_eq!(text.lines().count(), 1 + 5);
    let wrong = run(&[
        "--file",
        file,
        "export",
        "members",
        to,
        "--filter",
        "[{\"twon\":1}]",
    ]);
    assert_eq!(wrong.status.code(), Some(2), "{wrong:?}");
}
