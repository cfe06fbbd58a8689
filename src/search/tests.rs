//! The finder over a real file and a small house.

mod asked;
mod desk;
mod file;
mod house;

use super::*;
use crate::domain::language::Language;
use crate::store::ErrorKind;
use crate::wording::Wording;
use desk::{Desk, wait};

/// The marked parts of a hit's title.
fn marked(hit: &Hit) -> Vec<&str> {
    hit.matched.iter().map(|r| &hit.title[r.clone()]).collect()
}

/// Kind and title of each hit.
fn said(hits: &[Hit]) -> Vec<(&'static str, &str)> {
    hits.iter()
        .map(|h| (h.kind.word(), h.title.as_str()))
        .collect()
}

#[test]
fn one_box_answers_with_what_was_most_likely_meant() {
    let desk = Desk::busy();
    let table: [(&str, &[(&str, &str)]); 16] = [
        ("sur", &[("member", "Suresh Natarajan")]),
        (
            "toilet",
            &[
                ("member", "Toilet Mariappan"),
                ("place", "Toilet"),
                ("place", "Toilet by lift A"),
            ],
        ),
        (
            "where is the toilet",
            &[("place", "Toilet"), ("place", "Toilet by lift A")],
        ),
        (
            "toilet 5",
            &[
                ("place", "Toilet by lift A"),
                ("member", "Toilet Mariappan"),
            ],
        ),
        (
            "washroom",
            &[("place", "Toilet"), ("place", "Toilet by lift A")],
        ),
        (
            "கழிப்பறை",
            &[("place", "Toilet"), ("place", "Toilet by lift A")],
        ),
        ("brail", &[("place", "Braille section")]),
        ("talking", &[("place", "Braille section")]),
        ("brialle", &[("place", "Braille section")]),
        ("535", &[("shelf", "535")]),
        ("530", &[("member", "Physics Devi"), ("shelf", "530")]),
        ("b5 032", &[("shelf", "B5-032")]),
        ("tamil nov", &[("shelf", "Tamil novels")]),
        ("fiction", &[("shelf", "Fiction")]),
        ("இயற்பியல்", &[("shelf", "Physics")]),
        ("db-00001", &[("member", "Suresh Natarajan")]),
    ];
    for (typed, expected) in table {
        assert_eq!(said(&desk.now(typed)), expected, "{typed}");
    }
}

#[test]
fn second_lines_tell_things_apart() {
    let desk = Desk::busy();
    let lines = |typed: &str| {
        desk.now(typed)
            .into_iter()
            .map(|h| h.subtitle)
            .collect::<Vec<_>>()
    };
    assert_eq!(lines("suresh"), ["DB-00001 · Salem · born 1988"]);
    assert_eq!(
        lines("where toilet"),
        ["Ground floor", "Floor 5 · out of service: being painted"]
    );
    assert_eq!(lines("535"), ["Floor 5, bay B5-031, below “Physics”."]);
    assert_eq!(
        lines("b5-031"),
        ["Floor 5, bay B5-031, below “Physics” · 530 to 539"]
    );
    let hit = &desk.now("535 GHA")[0];
    assert_eq!(
        (hit.is_exact, hit.call_number.as_deref(), hit.id),
        (true, Some("535 GHA"), 310)
    );
    let tamil = desk
        .finder
        .find_now(&Wording::new(Language::Tamil), "washroom", 20)
        .hits;
    assert_eq!(tamil[0].title, "கழிப்பறை");
}

#[test]
fn nothing_typed_shows_who_came_last() {
    let desk = Desk::busy();
    assert_eq!(said(&desk.now("  ")), []);
    desk.finder
        .note_seen(desk.finder.exact_card("530").unwrap());
    desk.finder
        .note_seen(desk.finder.exact_card("DB-00001").unwrap());
    assert_eq!(
        said(&desk.now("")),
        [("member", "Suresh Natarajan"), ("member", "Physics Devi")]
    );
}

#[test]
fn the_file_knows_phones_titles_answers_and_complaints() {
    let desk = Desk::busy();
    let table: [(&str, &[(&str, &str)]); 12] = [
        ("43210", &[("member", "Suresh Natarajan")]),
        ("+91 98765 43210", &[("member", "Suresh Natarajan")]),
        ("db-00002@exa", &[("member", "Toilet Mariappan")]),
        (
            "optics",
            &[("title", "Optics"), ("title", "A history of optics")],
        ),
        ("o", &[]),
        ("பொன்னியின் செல்", &[("title", "Ponniyin Selvan")]),
        ("0306406152", &[("title", "Optics")]),
        ("B2", &[("title", "Ponniyin Selvan")]),
        (
            "braille sunday",
            &[("answer", "Is the braille section open on Sunday")],
        ),
        (
            "toilet floor",
            &[
                ("answer", "Where is the toilet on floor five"),
                ("complaint", "The tap in the toilet on floor 5 drips"),
            ],
        ),
        (
            "2026-0001",
            &[("complaint", "The tap in the toilet on floor 5 drips")],
        ),
        (
            "drips",
            &[("complaint", "The tap in the toilet on floor 5 drips")],
        ),
    ];
    for (typed, expected) in table {
        assert_eq!(said(&desk.rest(typed)), expected, "{typed}");
    }
    let title = &desk.rest("optics")[0];
    assert_eq!(
        title.subtitle,
        "A. Ghatak · Floor 5, bay B5-031, below “Physics”. · list of Sun 1 Nov"
    );
    assert_eq!(
        (
            title.copy.as_ref().map(|item| item.call_number.as_str()),
            marked(title)
        ),
        (Some("535 GHA"), vec!["Optics"])
    );
    assert!(
        desk.rest("+91 98765 43210")[0].is_exact
            && desk.rest("B2")[0].is_exact
            && !desk.rest("43210")[0].is_exact
    );
}

#[test]
fn both_parts_merge_and_nothing_stands_twice() {
    let desk = Desk::busy();
    let all = |typed: &str| desk.finder.find_all_now(desk.question(typed)).unwrap();
    let found = all("DB-00001");
    assert_eq!(said(&found), [("member", "Suresh Natarajan")]);
    let kinds: Vec<&str> = all("toilet").iter().map(|h| h.kind.word()).collect();
    assert_eq!(kinds, ["member", "place", "place", "answer", "complaint"]);
}

#[test]
fn lifts_and_stairs_are_found_by_what_people_call_them() {
    let desk = Desk::busy();
    let lifts = [("connector", "Lift 2"), ("connector", "Lift 1")];
    let table: [(&str, &[(&str, &str)]); 5] = [
        ("elevators", &lifts),
        ("where is lift 2", &lifts[..1]),
        (
            "லிஃப்ட்",
            &[lifts[0], lifts[1], ("place", "Toilet by lift A")],
        ),
        ("staircase", &[("connector", "Stairs")]),
        ("padikattu", &[("connector", "Stairs")]),
    ];
    for (typed, expected) in table {
        assert_eq!(said(&desk.now(typed)), expected, "{typed}");
    }
    let hits = desk.now("elevator");
    let told: Vec<(i64, &str)> = hits.iter().map(|h| (h.id, h.subtitle.as_str())).collect();
    assert_eq!(
        told,
        [
            (2, "From Ground floor to Floor 5"),
            (1, "From Ground floor to Floor 5 · out of service: it jolts")
        ]
    );
}

#[test]
fn what_only_resembles_the_words_shows_where_nothing_fits_them() {
    let desk = Desk::busy();
    desk.member("DB-00009", "Brialla Toilot", "98400 12345");
    wait(desk.finder.load_names()).unwrap();
    let similar = |typed: &str| desk.now(typed).iter().filter(|h| h.is_similar).count();
    assert_eq!(
        said(&desk.now("brailles")),
        [("place", "Braille section")],
        "a member is only similar"
    );
    assert_eq!(similar("tiolet"), 3, "{:?}", said(&desk.now("tiolet")));
    assert_eq!(similar("trl"), 0);
    assert_eq!(said(&desk.now("law")), []);
}

#[test]
fn members_keep_three_quarters_of_a_short_list() {
    let desk = Desk::busy();
    for n in 10..30 {
        desk.member(&format!("DB-{n:05}"), "Toilet Raman", "98400 12345");
    }
    wait(desk.finder.load_names()).unwrap();
    let wording = Wording::new(Language::English);
    for (most, places) in [(1, 0), (4, 1), (8, 2), (20, 2), (40, 2)] {
        let hits = desk.finder.find_now(&wording, "toilet", most).hits;
        let of_house = hits.iter().filter(|h| h.kind == HitKind::Place).count();
        let expected = most.min(21 + places);
        assert_eq!((hits.len(), of_house), (expected, places), "{most}");
    }
    let hits = desk.finder.find_now(&wording, "toilet 5", 2).hits;
    assert_eq!(hits[0].title, "Toilet by lift A", "it fits better");
}

#[test]
fn a_branch_without_members_says_so_once_its_names_are_read() {
    let desk = Desk::new();
    assert!(!desk.finder.has_nobody(), "nothing is read yet");
    desk.finder.load_names_now().unwrap();
    assert!(desk.finder.has_nobody());
    desk.member("DB-00001", "Anitha P", "98400 12345");
    desk.finder.load_names_now().unwrap();
    assert!(!desk.finder.has_nobody());
}

#[test]
fn before_the_names_are_read_numbers_answer_already() {
    let desk = Desk::new();
    let id = desk.member("DB-00007", "Anitha P", "98400 12345");
    assert!(!desk.finder.is_ready());
    assert_eq!(said(&desk.now("anitha")), []);
    assert_eq!(said(&desk.rest("DB-00007")), [("member", "Anitha P")]);
    wait(desk.finder.load_names()).unwrap();
    assert!(desk.finder.is_ready());
    assert_eq!(desk.finder.exact_card("db-00007"), Some(id));
    let found = desk.finder.find_names("anita", 5);
    assert_eq!(
        (found[0].id, found[0].matched.as_slice()),
        (id, std::slice::from_ref(&(0..6)))
    );
}

#[test]
fn a_member_written_while_names_are_read_is_kept() {
    let desk = Desk::new();
    for n in 0..50 {
        desk.member(&format!("DB-{n:05}"), "Mala Devi", "98400 12345");
    }
    let loading = desk.finder.load_names();
    desk.member("DB-90000", "Quite New", "98400 00000");
    wait(desk.finder.catch_up()).unwrap(); // does nothing before the names are there
    wait(loading).unwrap();
    assert_eq!(said(&desk.now("quite")), [("member", "Quite New")]);
    assert_eq!(desk.now("mala").len(), 20);
}

#[test]
fn whoever_was_written_since_is_found_as_they_are_now() {
    let desk = Desk::new();
    let id = desk.member("DB-00001", "Mala Devi", "98400 12345");
    wait(desk.finder.load_names()).unwrap();
    desk.member("DB-00001", "Kokila Devi", "98400 12345");
    desk.member("DB-00002", "Quite New", "98400 00000");
    assert_eq!(said(&desk.now("kokila")), []);
    wait(desk.finder.catch_up()).unwrap();
    assert_eq!(said(&desk.now("kokila")), [("member", "Kokila Devi")]);
    assert_eq!(said(&desk.now("quite")), [("member", "Quite New")]);
    assert!(
        desk.now("mala")
            .iter()
            .all(|hit| hit.id != desk.now("kokila")[0].id)
    );
    assert_eq!(desk.finder.exact_card("DB-00001"), Some(id));
    // Many at once are read as a whole.
    for n in 100..400 {
        desk.member(&format!("DB-{n:05}"), "Vanathi", "98400 12345");
    }
    wait(desk.finder.catch_up()).unwrap();
    assert_eq!(desk.now("vanathi").len(), 20);
}

#[test]
fn a_newer_question_overtakes_an_older_one() {
    let desk = Desk::busy();
    let older = desk.finder.find_rest(desk.question("opt"));
    let newer = desk.finder.find_rest(desk.question("opti"));
    assert_eq!(said(&wait(newer).unwrap()).len(), 2);
    // The older one was answered before the newer came, or is overtaken; never anything else.
    let older = wait(older).map_err(|why| why.kind);
    assert!(
        older.is_ok() || older == Err(ErrorKind::Overtaken),
        "{older:?}"
    );
}

#[test]
fn odd_things_typed_are_answered() {
    let desk = Desk::busy();
    let long = "க்".repeat(5_000);
    let odd = [
        "",
        " ",
        "\"",
        "''",
        "*",
        "NEAR(",
        "a NEAR/2 b",
        "AND",
        "-",
        "்",
        "\u{200d}",
        "%",
        "_",
        "\0",
        "(((",
        "1",
        "٣",
        "🙂",
        &long,
        &"9".repeat(10_000),
        &"x ".repeat(5_000),
    ];
    for typed in odd {
        for hit in desk.now(typed).into_iter().chain(desk.rest(typed)) {
            assert!(
                hit.matched
                    .iter()
                    .all(|r| hit.title.get(r.clone()).is_some()),
                "{typed}"
            );
        }
        desk.finder.find_goal(typed);
        desk.finder.exact_card(typed);
        desk.finder.find_names(typed, 20);
    }
}
