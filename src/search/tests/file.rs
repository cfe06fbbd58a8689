//! What the file adds to the list, and in what order.

use super::*;

#[test]
fn titles_on_open_shelves_stand_before_newer_ones_that_stand_nowhere() {
    let desk = Desk::busy();
    desk.unplaced_books("Optics", 300);
    let hits = desk.rest("optics");
    let titles: Vec<&Hit> = hits.iter().filter(|h| h.kind == HitKind::Title).collect();
    assert_eq!((titles[0].id, titles.len()), (1, 8));
    assert_eq!(
        said(&desk.rest("history optics")),
        [("title", "A history of optics")]
    );
}

#[test]
fn titles_are_found_by_sound_across_scripts_by_single_letters_and_with_slips() {
    let desk = Desk::busy();
    desk.listed(&[
        ("சிவகாமியின் சபதம்", "கல்கி"),
        ("தமிழ் இலக்கிய வரலாறு", "மு. வரதராசன்"),
        ("நடிக்கப் பிறந்தவள்", "தேவி"),
        ("கலிங்கராணி", "தேவி"),
        ("Programming in C", "Rao, P."),
        ("Programming in Rust", "Devi, K."),
        ("Astronomy for all", "Kalki, V."),
    ]);
    let table: [(&str, &[&str]); 15] = [
        ("sivakamiyin sabatham", &["சிவகாமியின் சபதம்"]),
        ("sivakami", &["சிவகாமியின் சபதம்"]),
        ("kalki sivak", &["சிவகாமியின் சபதம்"]),
        // Both scripts.
        (
            "kalki",
            &["Astronomy for all", "Ponniyin Selvan", "சிவகாமியின் சபதம்"],
        ),
        ("nadikka piranthaval", &["நடிக்கப் பிறந்தவள்"]),
        ("nadikkap piranthaval", &["நடிக்கப் பிறந்தவள்"]),
        ("kalinga rani", &["கலிங்கராணி"]),
        ("tamil varalaru", &["தமிழ் இலக்கிய வரலாறு"]),
        ("programming in c", &["Programming in C"]),
        (
            "programming r",
            &["Programming in C", "Programming in Rust"],
        ),
        (
            "programming in r",
            &["Programming in C", "Programming in Rust"],
        ),
        ("programming d", &["Programming in Rust"]),
        ("astronmy", &["Astronomy for all"]),
        ("asrtonomy kalki", &["Astronomy for all"]),
        ("astronomy zzz", &[]),
    ];
    for (typed, expected) in table {
        let hits = desk.rest(typed);
        let mut titles: Vec<&str> = { hits.iter() }
            .filter(|hit| hit.kind == HitKind::Title)
            .map(|hit| hit.title.as_str())
            .collect();
        titles.sort_unstable();
        assert_eq!(titles, expected, "{typed}");
    }
    assert!(desk.rest("astronmy")[0].is_similar);
}

#[test]
fn the_same_question_stands_once_and_says_how_often_it_was_asked() {
    let desk = Desk::busy();
    for asked in ["Is there a lift?", "is there a lift", "Is there a lift? "] {
        desk.ask(asked, "Beside the hall.");
    }
    desk.ask("Is there a lift?", "Behind the stairs.");
    let hits = desk.rest("there lift");
    let told: Vec<(&str, &str)> = hits
        .iter()
        .map(|h| (h.title.as_str(), h.subtitle.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "Is there a lift?",
                "Beside the hall. · asked 3 times, last today"
            ),
            ("Is there a lift?", "Behind the stairs."),
        ]
    );
}

#[test]
fn hits_of_the_file_never_move_what_somebody_walks_through() {
    let hit = |kind, id| Hit {
        id,
        ..Hit::new(kind, String::new())
    };
    let exact = Hit {
        is_exact: true,
        ..hit(HitKind::Title, 3)
    };
    let similar = Hit {
        is_similar: true,
        ..hit(HitKind::Member, 9)
    };
    let ids = |hits: Vec<Hit>| hits.iter().map(|h| h.id).collect::<Vec<_>>();
    let now = || vec![hit(HitKind::Member, 1), hit(HitKind::Place, 2)];
    let rest = || {
        vec![
            hit(HitKind::Answer, 1),
            hit(HitKind::Member, 1),
            exact.clone(),
        ]
    };
    assert_eq!(ids(merge(now(), rest())), [3, 1, 2, 1]);
    assert_eq!(ids(append(now(), rest())), [1, 2, 1, 3]);
    assert_eq!(ids(merge(vec![similar.clone()], rest())), [3, 1, 1]);
    assert_eq!(ids(merge(vec![similar], Vec::new())), [9]);
}
