//! What belongs to a person's own hand: all that is held on them goes out whole, and who opens their profile is noted.

use crate::cli::{run, text};
use crate::desk::Desk;
use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::id::{Key, MemberId, StaffId};
use deskbell::domain::language::Language;
use deskbell::domain::member::{MemberChange, MemberField};
use deskbell::domain::privacy::PartKind;
use deskbell::domain::story::Actor;
use deskbell::scene::dossier::{Asked, dossier};
use deskbell::store::Store;
use deskbell::wording::Wording;
use rusqlite::Connection;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What is held on member 1 beside the rows of the stored file, each with a word of its own.
const MORE: &str = r#"
UPDATE member SET extra = '{"hostel":"Kurinji block"}', own = 'town', town = 'Karur', other_names = 'Meenu' WHERE id = 1;
INSERT INTO member_note (id, member_id, kind, text, author_id, created_at, ended_at) VALUES
  (2, 1, 'alert', 'Owes a plain explanation', 2, '2026-11-20T05:02:00.000Z', '2026-11-21T05:02:00.000Z');
INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES
  ('2026-11-22T05:02:00.000Z', 'staff:00000000000000000000000000000002', 'member', 1, 1, 'changed', '{"fields":{"town":["Valparai","Karur"]},"contacts":[[{"kind":"mobile","value":"90030 11111"}],[{"kind":"mobile","value":"98400 00000"}]]}'),
  ('2026-11-23T05:02:00.000Z', 'staff:00000000000000000000000000000002', 'complaint', 1, NULL, 'informed', '{"about":"Told her of the drilling hours"}');
INSERT INTO draft VALUES ('note:1', '0000000000000000000000000000000b', '{"text":"Half a sentence on her"}', '2026-11-24T05:02:00.000Z'),
  ('complaint', '0000000000000000000000000000000c', '{"member":1,"summary":"Half a complaint"}', '2026-11-24T05:02:00.000Z');
"#;

/// A branch of version 1 with a row in every table, and more of member 1.
pub fn branch() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("branch.deskbell");
    let conn = Connection::open(&path).unwrap();
    let dump = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/v1.sql");
    conn.execute_batch(&std::fs::read_to_string(dump).unwrap())
        .unwrap();
    conn.execute_batch(MORE).unwrap();
    (folder, path)
}

pub fn now() -> DateTime<Utc> {
    "2026-11-24T05:12:00Z".parse().unwrap()
}

/// Of every kind of record, words that only it holds.
const HELD: [(&str, &str); 17] = [
    ("member", "ச. மீனாட்சி"),
    ("member", "Kurinji block"),
    ("member", "Meenu"),
    ("enrolment", "2026-11-21T05:02:00.000Z"),
    ("card", "OLD-17"),
    ("contact", "98400 00000"),
    ("trait", "Window seat"),
    ("trait", "Yes, note it"),
    ("note", "Prefers large print"),
    ("note", "Owes a plain explanation"),
    ("inquiry", "Is there a law of the coast?"),
    ("complaint", "Drilling beside the quiet room"),
    ("story", "Valparai"),
    ("story", "Told her of the drilling hours"),
    ("look", "Bhuvana K"),
    ("draft", "Half a sentence on her"),
    ("draft", "Half a complaint"),
];

#[test]
fn all_that_is_held_on_a_person_goes_out_whole() {
    let (folder, path) = branch();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let file = path.display().to_string();
    let out = run(&[
        "--file",
        &file,
        "export",
        "member",
        "old-17",
        &at("all.json"),
    ]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let written: Value = serde_json::from_slice(&std::fs::read(at("all.json")).unwrap()).unwrap();
    assert_eq!(written["number"], "M0001");
    let parts = written["held"].as_object().unwrap();
    assert_eq!(parts.len(), PartKind::ALL.len());
    for (part, word) in HELD {
        assert!(parts[part].to_string().contains(word), "{part}: {word}");
    }
    // The one who wrote the ended note, and values of a change before and after.
    assert_eq!(parts["note"][1]["author"], "Bhuvana K");
    assert_eq!(parts["story"][1]["detail"]["fields"]["town"][1], "Karur");

    for language in ["en", "ta"] {
        let out = run(&[
            "--lang",
            language,
            "--file",
            &file,
            "export",
            "member",
            "M0001",
            &at("all.pdf"),
        ]);
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        let pdf = std::fs::read(at("all.pdf")).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
    let store = Store::open(&path, now()).unwrap();
    let told = store.read_now(|r| r.list_timeline(MemberId(1), 9)).unwrap();
    assert_eq!(
        (told[0].act.word(), told[0].about.as_str()),
        ("exported", "all.pdf")
    );

    for wrong in [vec!["M0001"], vec!["M0001", "out.txt"]] {
        let out = run(&[vec!["--file", &file, "export", "member"], wrong].concat());
        assert_eq!(out.status.code(), Some(2), "{}", text(&out.stderr));
    }
    let out = run(&["--file", &file, "export", "member", "M9", &at("none.json")]);
    assert_eq!(out.status.code(), Some(1));
    assert!(!Path::new(&at("none.json")).exists());
}

#[test]
fn the_paper_of_a_person_has_every_word_within_its_page_and_a_name_for_everything() {
    let (_folder, path) = branch();
    let conn = Connection::open(&path).unwrap();
    // Enough for several pages, with words that need many lines.
    for n in 0..40 {
        let words = "நீண்ட கேள்வி ஒன்று, பல வரிகளில் எழுதப்பட்டது; a question on many lines. ".repeat(6);
        let row = (n + 10, format!("{:032x}", 0xf00 + n), words);
        conn.execute("INSERT INTO inquiry (id, key, asked_at, member_id, channel, kind, question, outcome) VALUES (?1, ?2, '2026-11-24T05:02:00.000Z', 1, 'phone', 'reference', ?3, 'open')", row).unwrap();
    }
    drop(conn);
    let store = Store::open(&path, now()).unwrap();
    let held = store
        .read_now(|r| r.find_dossier(MemberId(1)))
        .unwrap()
        .unwrap();
    for (language, heading) in [
        (Language::English, "Complaints"),
        (Language::Tamil, "புகார்கள்"),
    ] {
        let doc = dossier(&Asked {
            dossier: &held,
            wording: &Wording::new(language),
            branch: "Lakeside branch",
            made_at: now(),
            zone: chrono_tz::Asia::Kolkata,
        });
        assert!(doc.pages.len() > 2, "{}", doc.pages.len());
        let mut words = Vec::new();
        for page in &doc.pages {
            let sheet = page.paper.bounds();
            let layers = page.blocks.iter().flat_map(|block| &block.layers);
            for (text, area) in layers.flat_map(|layer| layer.text_boxes()) {
                assert!(
                    area.min.x > 6.0 && area.max.x < sheet.max.x - 6.0,
                    "{text}: {area:?}"
                );
                assert!(
                    area.min.y > 6.0 && area.max.y < sheet.max.y - 6.0,
                    "{text}: {area:?}"
                );
                words.push(text.to_owned());
            }
        }
        let all = words.join(" ");
        for word in [
            "Kurinji block",
            "OLD-17",
            "Owes a plain explanation",
            "Valparai",
            heading,
        ] {
            assert!(all.contains(word), "{word}");
        }
        // A column without a name would show its own.
        let unnamed: Vec<_> = words.iter().filter(|w| w.contains('_')).collect();
        assert_eq!(unnamed, Vec::<&String>::new());
        // No instant as it stands in the file.
        assert!(!all.contains("2026-11-2"), "{language:?}");
    }
}

#[test]
fn a_look_is_noted_once_in_ten_minutes_and_changes_nothing() {
    let (_folder, path) = branch();
    let store = Store::open(&path, now()).unwrap();
    let (kavitha, bhuvana) = (
        Actor::Staff(StaffId(1), Key::from_bits(2)),
        Actor::Staff(StaffId(2), Key::from_bits(3)),
    );
    // The stored file holds a look of Bhuvana ten minutes ago.
    let table = [
        (&kavitha, 0, 1, 2),
        (&kavitha, 9, 1, 2),
        (&bhuvana, 9, 1, 3),
        (&kavitha, 10, 1, 4),
        (&Actor::System, 60, 1, 4),
        (&kavitha, 60, 99, 4), // nobody is there
    ];
    let lines = store.read_now(|r| r.last_story_line()).unwrap();
    for (who, minute, member, looks) in table {
        let at = now() + TimeDelta::minutes(minute);
        let noted = store.write_now(who.clone(), at, move |w| w.note_look(MemberId(member)));
        assert!(noted.unwrap().changed.is_nothing());
        let seen = store.read_now(|r| r.list_looks(MemberId(1), 9)).unwrap();
        assert_eq!(seen.len(), looks, "{who:?} {minute}");
    }
    let seen = store.read_now(|r| r.list_looks(MemberId(1), 2)).unwrap();
    assert_eq!(
        (seen[0].who.as_str(), seen[1].who.as_str()),
        ("Kavitha R", "Bhuvana K")
    );
    assert_eq!(store.read_now(|r| r.last_story_line()).unwrap(), lines);
}

#[test]
fn the_profile_shows_who_looked_and_writes_the_file() {
    let (_folder, path) = branch();
    let mut desk = Desk::open(&path);
    desk.scan("M0001");
    assert!(!desk.sees("Looked at by"));
    desk.press("Privacy");
    // Whoever sits here has just opened it, ten minutes after the one before.
    assert!(
        desk.sees("Looked at by") && desk.sees("today 10:32"),
        "{:?}",
        desk.texts()
    );
    desk.press("For programs (JSON)");
    desk.press("Write the file");
    let texts = desk.texts();
    let told = texts
        .iter()
        .find(|t| t.starts_with("All that is held was written to "));
    let file = told
        .unwrap_or_else(|| panic!("{texts:?}"))
        .split("written to ")
        .nth(1)
        .unwrap();
    assert!(
        std::fs::read_to_string(file)
            .unwrap()
            .contains("Kurinji block")
    );
    assert!(desk.sees("Written to a file"));
}

#[test]
fn a_newcomer_who_was_looked_at_is_taken_back_all_the_same() {
    let (_folder, path) = branch();
    let store = Store::open(&path, now()).unwrap();
    let kavitha = Actor::Staff(StaffId(1), Key::from_bits(2));
    let name = [String::new(), "Nila".to_owned()];
    let change = MemberChange {
        fields: [(MemberField::Name, name)].into(),
        ..MemberChange::default()
    };
    let added = store.write_now(kavitha.clone(), now(), move |w| {
        w.add_newcomer(&Key::from_bits(77), &change, false)
    });
    let added = added.unwrap();
    let (id, undo) = (added.value.unwrap(), added.undo.unwrap());
    let looked = store.write_now(kavitha.clone(), now(), move |w| w.note_look(id));
    looked.unwrap();
    let undone = store.write_now(kavitha, now(), move |w| w.undo(&undo));
    undone.unwrap();
    assert_eq!(store.read_now(move |r| r.get_member(id)).unwrap(), None);
}
