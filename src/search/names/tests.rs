//! Members found by what people type at a desk.

use super::*;

fn row(id: i64, name: &str) -> NameRow {
    NameRow {
        id: MemberId(id),
        name: name.into(),
        name_ta: None,
        other_names: String::new(),
        organisation: String::new(),
        number: format!("DB-{id:05}"),
        born_on: None,
        town: String::new(),
        category: String::new(),
        phone: String::new(),
        seen_at: 0,
        seen_count: 0,
    }
}

fn names(rows: impl IntoIterator<Item = NameRow>) -> Names {
    let mut builder = Builder::default();
    rows.into_iter().for_each(|row| builder.add(&row));
    Names::new(builder.finish())
}

/// A desk of made-up people.
fn people() -> Vec<NameRow> {
    let list = [
        "Suresh Natarajan",
        "S. Suresh",
        "Sureka Mohan",
        "Senthil Kumar R",
        "Senthilkumar P",
        "முருகன் சு",
        "Murugan K",
        "M.K. Ezhilarasi",
        "Abdul-Rahman D’Souza",
        "Lakshmi Priya V",
        "Priya Lakshmi",
        "Kumaran Velu",
        "Venkatachalapathy R",
    ];
    list.iter()
        .zip(1..)
        .map(|(name, id)| row(id, name))
        .collect()
}

fn found(names: &Names, typed: &str) -> Vec<String> {
    let hits = names.find(&Query::read(typed), 20);
    hits.into_iter()
        .filter(|h| !h.is_similar)
        .map(|h| h.member.name)
        .collect()
}

fn similar(names: &Names, typed: &str) -> Vec<String> {
    let hits = names.find(&Query::read(typed), 20);
    hits.into_iter()
        .filter(|h| h.is_similar)
        .map(|h| h.member.name)
        .collect()
}

#[test]
fn a_name_is_found_in_any_order_script_and_spelling() {
    let names = names(people());
    let table: [(&str, &[&str]); 16] = [
        ("natarajan sur", &["Suresh Natarajan"]),
        ("s suresh", &["S. Suresh"]),
        ("suresh s", &["S. Suresh"]),
        ("சுரேஷ்", &["S. Suresh", "Suresh Natarajan"]),
        ("சுரே", &["Sureka Mohan", "S. Suresh", "Suresh Natarajan"]),
        ("Murugan", &["Murugan K", "முருகன் சு"]),
        ("murukan", &["Murugan K", "முருகன் சு"]),
        ("senthilkumar", &["Senthilkumar P", "Senthil Kumar R"]),
        ("senthil kumar", &["Senthil Kumar R", "Senthilkumar P"]),
        ("mk elilarasi", &["M.K. Ezhilarasi"]),
        ("ரகுமான்", &["Abdul-Rahman D’Souza"]),
        ("dsouza", &["Abdul-Rahman D’Souza"]),
        ("priya lakshmi", &["Priya Lakshmi", "Lakshmi Priya V"]),
        ("laxmi pri", &["Priya Lakshmi", "Lakshmi Priya V"]),
        ("mur k", &["Murugan K"]),
        ("nobody", &[]),
    ];
    for (typed, expected) in table {
        assert_eq!(found(&names, typed), expected, "{typed}");
    }
}

#[test]
fn a_slip_of_the_fingers_is_forgiven_and_labelled() {
    let names = names(people());
    for (typed, expected) in [
        ("natarjan", "Suresh Natarajan"),
        ("ezhialrasi", "M.K. Ezhilarasi"),
        ("senthli kumar", "Senthil Kumar R"),
        ("vengataslapathy", "Venkatachalapathy R"),
        ("arasi", "M.K. Ezhilarasi"),
    ] {
        assert_eq!(found(&names, typed), Vec::<String>::new(), "{typed}");
        assert!(
            similar(&names, typed).contains(&expected.to_owned()),
            "{typed}: {:?}",
            similar(&names, typed)
        );
    }
    assert_eq!(
        similar(&names, "sur"),
        Vec::<String>::new(),
        "three letters have no slip"
    );
}

#[test]
fn a_second_fact_tells_namesakes_apart() {
    let namesake = |id, born: &str, town: &str, phone: &str| NameRow {
        born_on: Some(born.into()),
        town: town.into(),
        phone: phone.into(),
        organisation: if id == 3 {
            "Lake College".into()
        } else {
            String::new()
        },
        ..row(id, "Kavitha Raman")
    };
    let names = names([
        namesake(1, "1988-04-02", "Madurai", "9876543210"),
        namesake(2, "1975", "Anna Nagar", "9000011122"),
        namesake(3, "2001-12-31", "மதுரை", ""),
    ]);
    let ids = |typed: &str| -> Vec<i64> {
        let mut ids: Vec<i64> = names
            .find(&Query::read(typed), 20)
            .iter()
            .map(|h| h.member.id.0)
            .collect();
        ids.sort_unstable();
        ids
    };
    let table: [(&str, &[i64]); 12] = [
        ("kavitha", &[1, 2, 3]),
        ("kavitha 1988", &[1]),
        ("kavitha 19", &[1, 2]),
        ("1988 kavitha", &[1]),
        ("kavitha 3210", &[1]),
        ("kavitha 00002", &[2]),
        ("kavitha 2", &[1, 2, 3]),
        ("kavitha madurai", &[1, 3]),
        ("kavitha anna na", &[2]),
        ("raman kavitha lake", &[3]),
        ("kavitha madurai 1988", &[1]),
        ("kavitha 7777", &[]),
    ];
    for (typed, expected) in table {
        assert_eq!(ids(typed), expected, "{typed}");
    }
}

#[test]
fn regulars_and_recent_visitors_come_first_among_equals() {
    let visits = |id, seen_at, seen_count| NameRow {
        seen_at,
        seen_count,
        ..row(id, "Mala Devi")
    };
    let day = 86_400;
    let mut names = names([
        visits(1, 0, 0),
        visits(2, 20_000 * day, 1),
        visits(3, 19_990 * day, 40),
        visits(4, 15_000 * day, 3),
    ]);
    let order = |names: &Names| -> Vec<i64> {
        names
            .find(&Query::read("mala"), 9)
            .iter()
            .map(|h| h.member.id.0)
            .collect()
    };
    assert_eq!(order(&names), [3, 2, 4, 1]);
    names.note_seen(MemberId(1));
    assert_eq!(order(&names), [1, 3, 2, 4]);
    let last: Vec<i64> = names.last_seen(3).iter().map(|m| m.id.0).collect();
    assert_eq!(last, [1, 2, 3]);
}

/// One member is there anew, or with a newer name.
fn put(names: &mut Names, row: NameRow) {
    names.replace(vec![(row.id, Some(row))]);
}

#[test]
fn a_changed_member_is_found_by_the_next_key_and_by_the_old_name_no_more() {
    let mut names = names(people());
    put(&mut names, row(3, "Mohana Priya"));
    put(&mut names, row(99, "Surekha New"));
    assert_eq!(found(&names, "sureka"), ["Surekha New"]);
    assert_eq!(found(&names, "mohana"), ["Mohana Priya"]);
    put(&mut names, row(99, "Somebody Else"));
    assert_eq!(found(&names, "sureka"), Vec::<String>::new());
    for id in 100..900 {
        put(&mut names, row(id, "Ponni Arul"));
    }
    assert_eq!(names.find(&Query::read("arul ponni"), 2000).len(), 800);
    assert_eq!(
        found(&names, "somebody"),
        ["Somebody Else"],
        "kept when the small index was closed"
    );
}

#[test]
fn a_member_who_is_gone_is_found_no_more() {
    let mut names = names(people());
    put(&mut names, row(99, "Surekha New"));
    names.note_seen(MemberId(99));
    names.note_seen(MemberId(3));
    assert!(names.find_id(MemberId(3)).is_some());
    names.replace(vec![(MemberId(99), None), (MemberId(3), None)]);
    assert_eq!(found(&names, "sureka"), Vec::<String>::new());
    assert_eq!(names.find_id(MemberId(3)), None);
    let last = names.last_seen(9);
    assert!(last.iter().all(|m| ![3, 99].contains(&m.id.0)));
}

#[test]
fn a_number_opens_its_member_whole_and_in_either_case() {
    let odd = [
        "DB-00001",
        "29876500012345",
        "ab/12",
        "x",
        "0007",
        "7",
        "நூ-15",
    ];
    let names = names(odd.iter().zip(1..).map(|(number, id)| NameRow {
        number: (*number).into(),
        ..row(id, "A")
    }));
    for (number, id) in odd.iter().zip(1..) {
        let shown = names.find_number(number).unwrap();
        assert_eq!((shown.id.0, shown.number.as_str()), (id, *number));
    }
    for typed in ["db-00001", " 7 "] {
        assert!(
            typed == "db-00001" && names.find_number(&typed.to_uppercase()).is_some()
                || names.find_number(typed).is_some(),
            "{typed}"
        );
    }
    for none in ["", "00007", "DB-1", "2987650001234"] {
        assert_eq!(names.find_number(none), None, "{none}");
    }
}

#[test]
fn marks_stand_on_whole_letters() {
    let marked = |title: &str, typed: &str| -> Vec<String> {
        let query = Query::read(typed);
        mark::matched(title, &query.words, true)
            .into_iter()
            .map(|r| title[r].to_owned())
            .collect()
    };
    let table: [(&str, &str, &[&str]); 9] = [
        ("Suresh Natarajan", "nat sur", &["Sur", "Nat"]),
        ("S. Suresh", "s sur", &["S", "Sur"]),
        ("சுரேஷ் நடராஜன்", "சுர", &["சுரே"]),
        ("சுரேஷ் நடராஜன்", "suresh", &["சுரேஷ்"]),
        ("Suresh N", "சுரேஷ்", &["Suresh"]),
        ("Senthil Kumar", "senthilkumar", &["Senthil", "Kumar"]),
        ("D’Souza", "dsou", &["D’Sou"]),
        ("Natarajan", "natarjan", &["Natarajan"]),
        ("Ｋｕｍａｒ", "kum", &["Ｋｕｍ"]),
    ];
    for (title, typed, expected) in table {
        assert_eq!(marked(title, typed), expected, "{typed} in {title}");
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in "\\PC{0,60}", id in 1_i64..i64::MAX) {
        let mut names = names(people());
        put(&mut names, row(id, &typed));
        for hit in names.find(&Query::read(&typed), 20) {
            for range in hit.matched {
                proptest::prop_assert!(hit.member.name.get(range).is_some());
            }
        }
        names.find_number(&typed);
    }

    /// The index finds by beginnings what a look at every name finds.
    #[test]
    fn no_member_is_missed(rows in proptest::collection::vec("[ab]{1,3}( [ab]{1,3}){0,2}", 1..40), typed in "[ab]{1,2}( [ab]{1,2})?") {
        let names = names(rows.iter().zip(1..).map(|(name, id)| row(id, name)));
        let words: Vec<&str> = typed.split(' ').collect();
        let fits = |name: &&String| {
            let parts: Vec<&str> = name.split(' ').collect();
            match words.as_slice() {
                [a, b] => (0..parts.len()).any(|i| (0..parts.len()).any(|j| i != j && parts[i].starts_with(a) && parts[j].starts_with(b))),
                [a, ..] => parts.iter().any(|p| p.starts_with(a)),
                [] => false,
            }
        };
        let expected = rows.iter().filter(fits).count();
        let hits = names.find(&Query::read(&typed), 1000);
        let ids: HashSet<i64> = hits.iter().map(|h| h.member.id.0).collect();
        proptest::prop_assert_eq!(ids.len(), hits.len(), "somebody came twice");
        let missed = rows.iter().zip(1..).filter(|(name, id)| fits(name) && !ids.contains(id)).count();
        proptest::prop_assert_eq!(missed, 0, "{} expected", expected);
    }
}
