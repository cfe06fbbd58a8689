//! The finder over a real file and a small house.

use super::*;
use crate::domain::call_number::Scheme;
use crate::domain::complaint::{ComplaintForm, ComplaintKind};
use crate::domain::holding::{Collection, ShelvedBy};
use crate::domain::id::{
    BayId, ClosureId, CollectionId, FaceId, FloorId, Key, MemberId, PlaceId, SectionId,
};
use crate::domain::inquiry::InquiryForm;
use crate::domain::language::{Language, Name};
use crate::domain::member::{Contact, ContactKind, MemberFacts};
use crate::domain::plan::{
    Bay, Closed, Closure, Face, Floor, Place, PlaceKind, Plan, Point, Section, Side,
};
use crate::domain::setup::BranchForm;
use crate::domain::shelf::Shelves;
use crate::domain::story::Actor;
use crate::store::{ErrorKind, MemberRow, Store, fresh_key};
use crate::wording::Wording;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// A branch in a folder of its own, and what finds things in it.
struct Desk {
    _folder: tempfile::TempDir,
    path: std::path::PathBuf,
    store: Store,
    finder: Finder,
    me: Actor,
    now: DateTime<Utc>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse().unwrap();
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        form.name_en = "Test branch".into();
        form.staff[0].name_en = "Kavitha R".into();
        let store = Store::create(&path, &form.check().unwrap(), now).unwrap();
        let staff = store.read_now(|r| r.list_staff()).unwrap();
        let me = Actor::Staff(staff[0].id, staff[0].key.clone());
        let finder = Finder::new(store.clone());
        Self {
            _folder: folder,
            path,
            store,
            finder,
            me,
            now,
        }
    }

    /// The same with people, a house, books and a past.
    fn busy() -> Self {
        let desk = Self::new();
        desk.member("DB-00001", "Suresh Natarajan", "98765 43210");
        desk.member("DB-00002", "Toilet Mariappan", "90000 11122");
        desk.member("530", "Physics Devi", "90000 33344");
        desk.books();
        desk.ask("Where is the toilet on floor five", "Next to lift A");
        desk.ask(
            "Is the braille section open on Sunday",
            "Yes, from ten to five",
        );
        desk.complain("The tap in the toilet on floor 5 drips");
        wait(desk.finder.load_names()).unwrap();
        let (plan, collections) = house();
        let shelves = Shelves::new(&plan, &collections);
        desk.finder.set_house(Arc::new(plan), Arc::new(shelves));
        desk
    }

    fn member(&self, number: &str, name: &str, phone: &str) -> MemberId {
        let facts = MemberFacts {
            number: number.into(),
            name: name.into(),
            town: "Salem".into(),
            born_on: Some("1988".into()),
            ..MemberFacts::default()
        };
        let contacts = vec![
            Contact {
                kind: ContactKind::Mobile,
                value: phone.into(),
            },
            Contact {
                kind: ContactKind::Email,
                value: format!("{}@example.org", number.to_lowercase()),
            },
        ];
        let row = MemberRow {
            key: fresh_key(),
            facts,
            contacts,
            source: "desk",
        };
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.put_member(&row))
            .unwrap()
            .value
            .0
    }

    fn ask(&self, question: &str, answer: &str) {
        let mut form = InquiryForm::new(fresh_key());
        (form.question, form.answer) = (question.into(), answer.into());
        let new = form.check().unwrap();
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.add_inquiry(&new))
            .unwrap();
    }

    fn complain(&self, summary: &str) {
        let mut form = ComplaintForm::new(fresh_key());
        (form.summary, form.kind) = (summary.into(), Some(ComplaintKind::Toilets));
        let new = form.check().unwrap();
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.add_complaint(&new))
            .unwrap();
    }

    /// Titles as an import brings them.
    fn books(&self) {
        let conn = rusqlite::Connection::open(&self.path).unwrap();
        conn.execute_batch(
            "INSERT INTO title (id, title, title_ta, author, isbn, match_key) VALUES
               (1, 'Optics', '', 'A. Ghatak', '978-0-306-40615-7', 'a'), (2, 'Ponniyin Selvan', 'பொன்னியின் செல்வன்', 'Kalki', '', 'b'),
               (3, 'A history of optics', '', 'O. Darrigol', '', 'c');
             INSERT INTO item (barcode, title_id, call_number, sort_key, as_of) VALUES
               ('B1', 1, '535 GHA', x'', '2026-11-01'), ('B2', 2, '894.8113 KAL', x'', '2026-11-01');
             INSERT INTO title_words (title_words) VALUES ('rebuild');",
        )
        .unwrap();
    }

    fn now(&self, typed: &str) -> Vec<Hit> {
        self.finder
            .find_now(&Wording::new(Language::English), typed, 20)
            .hits
    }

    fn rest(&self, typed: &str) -> Vec<Hit> {
        wait(
            self.finder
                .find_rest(Arc::new(Wording::new(Language::English)), typed, 20),
        )
        .unwrap()
    }
}

/// Waits for an answer on this thread.
fn wait<T>(answer: impl Future<Output = T>) -> T {
    let mut answer = std::pin::pin!(answer);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = answer.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::yield_now();
    }
}

/// Two floors with a toilet each, a bay of physics and one of Tamil novels.
fn house() -> (Plan, Vec<Collection>) {
    let collection = Collection {
        id: CollectionId(1),
        code: "GEN".into(),
        name: Name::english("General"),
        scheme: Scheme::Ddc,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: Vec::new(),
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    };
    let place = |id, kind, name: Name, other: &str| Place {
        id: PlaceId(id),
        kind,
        name,
        other_names: other.split(',').map(str::to_owned).collect(),
        at: Point::new(0, 0),
        facing_deg: None,
        polygon: None,
        is_staffed: false,
        say: Name::default(),
    };
    let bay = |id, code: &str, subject: Name, first: &str, last: &str| Bay {
        id: BayId(id),
        run: None,
        run_index: 0,
        code: code.into(),
        centre: Point::new(0, 0),
        length_mm: 900,
        depth_mm: 300,
        turn_deg: 0,
        shelves: 6,
        faces: vec![Face {
            id: FaceId(id),
            side: Side::A,
            sign: subject,
            sections: vec![Section {
                id: SectionId(id * 10),
                from_mm: 0,
                to_mm: 900,
                collection: CollectionId(1),
                first: first.into(),
                last: last.into(),
                subject: Name::default(),
                surveyed_on: None,
            }],
        }],
    };
    let floor = |ordinal: i32, short: &str, name: Name, places, bays| Floor {
        id: FloorId(i64::from(ordinal) + 1),
        ordinal,
        short_name: short.into(),
        name,
        outline: Vec::new(),
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays,
        places,
    };
    let ground = vec![
        place(1, PlaceKind::Toilet, Name::new("Toilet", "கழிப்பறை"), ""),
        place(
            2,
            PlaceKind::Braille,
            Name::new("Braille section", "பிரெய்ல் பிரிவு"),
            "talking books",
        ),
    ];
    let fifth = vec![place(
        3,
        PlaceKind::Toilet,
        Name::new("Toilet by lift A", "மின்தூக்கி அருகில் கழிப்பறை"),
        "",
    )];
    let bays = vec![
        bay(31, "B5-031", Name::new("Physics", "இயற்பியல்"), "530", "539"),
        bay(
            32,
            "B5-032",
            Name::new("Tamil novels", "தமிழ் நாவல்கள்"),
            "894.8113",
            "894.8119",
        ),
    ];
    let plan = Plan {
        floors: vec![
            floor(
                0,
                "G",
                Name::new("Ground floor", "தரைத் தளம்"),
                ground,
                Vec::new(),
            ),
            floor(5, "5", Name::new("Floor 5", "5-ஆம் தளம்"), fifth, bays),
        ],
        connectors: Vec::new(),
        closures: vec![Closure {
            id: ClosureId(1),
            what: Closed::Place(PlaceId(3)),
            reason: Name::english("being painted"),
            since: "2026-11-20T05:00:00Z".parse().unwrap(),
            until: None,
        }],
    };
    (plan, vec![collection])
}

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
    let table: [(&str, &[(&str, &str)]); 14] = [
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
        ("535", &[("shelf", "535")]),
        ("530", &[("member", "Physics Devi"), ("shelf", "530")]),
        ("b5 032", &[("shelf", "B5-032")]),
        ("tamil nov", &[("shelf", "Tamil novels")]),
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
        "A. Ghatak · Floor 5, bay B5-031, below “Physics”."
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
    let wording = Arc::new(Wording::new(Language::English));
    let all = desk.finder.find_all_now(&wording, "DB-00001", 20).unwrap();
    assert_eq!(said(&all), [("member", "Suresh Natarajan")]);
    let all = desk.finder.find_all_now(&wording, "toilet", 20).unwrap();
    let kinds: Vec<&str> = all.iter().map(|h| h.kind.word()).collect();
    assert_eq!(kinds, ["member", "place", "place", "answer", "complaint"]);
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
fn a_member_noted_while_names_are_read_is_kept() {
    let desk = Desk::new();
    for n in 0..50 {
        desk.member(&format!("DB-{n:05}"), "Mala Devi", "98400 12345");
    }
    let loading = desk.finder.load_names();
    let id = desk.member("DB-90000", "Quite New", "98400 00000");
    let row = desk
        .store
        .read_now(move |r| r.get_name_row(id))
        .unwrap()
        .unwrap();
    desk.finder.note_member(row);
    wait(loading).unwrap();
    assert_eq!(said(&desk.now("quite")), [("member", "Quite New")]);
    assert_eq!(desk.now("mala").len(), 20);
}

#[test]
fn a_newer_question_overtakes_an_older_one() {
    let desk = Desk::busy();
    let wording = Arc::new(Wording::new(Language::English));
    let older = desk.finder.find_rest(wording.clone(), "opt", 20);
    let newer = desk.finder.find_rest(wording, "opti", 20);
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
        desk.finder.find_place(typed);
        desk.finder.exact_card(typed);
        desk.finder.find_names(typed, 20);
    }
}
