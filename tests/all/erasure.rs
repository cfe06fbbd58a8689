//! Taking a person out of the file: what is shown before, what stays for counting, and that no byte of them is left.

use crate::desk::Desk;
use crate::privacy::{branch, now};
use deskbell::domain::changed::Changed;
use deskbell::domain::id::{Key, MemberId, StaffId};
use deskbell::domain::privacy::{NotErased, PartKind, TraceIn, TracePlace};
use deskbell::domain::story::{Actor, StoryAct, Subject};
use deskbell::search::sounds;
use deskbell::store::Store;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Texts that name member 1 elsewhere, and some that do not.
const NAMED: &str = r#"
UPDATE member SET name = 'S. Meenakshi Devi' WHERE id = 1;
INSERT INTO member (id, key, number, name, guardian, extra, source, created_at, changed_at) VALUES
  (2, '000000000000000000000000000000a1', 'M0002', 'Mala', 'Meenakshi Devi', '{"called by":"98400-00000"}', 'list', '2026-11-24T05:02:00.000Z', '2026-11-24T05:02:00.000Z');
INSERT INTO member_contact (id, member_id, kind, value, find) VALUES (2, 1, 'email', 'Meena@Lotus.example', 'meena@lotus.example');
INSERT INTO member_note (id, member_id, kind, text, created_at) VALUES
  (3, 2, 'silent', 'Comes with Meenakshi', '2026-11-24T05:02:00.000Z'), (4, 2, 'silent', 'Card OLD-17 was found with her', '2026-11-24T05:02:00.000Z');
INSERT INTO inquiry (id, key, asked_at, member_id, visitor, channel, kind, question, answer, outcome) VALUES
  (2, '000000000000000000000000000000a2', '2026-11-24T05:02:00.000Z', 1, 'in a green saree', 'desk', 'reference', 'Meenakshi asks for a palmleaf book', '', 'open'),
  (3, '000000000000000000000000000000a3', '2026-11-24T05:02:00.000Z', NULL, '', 'phone', 'reference', 'மீனாட்சியின் பை எங்கே?', 'Call meena@lotus.example', 'open'),
  (4, '000000000000000000000000000000a4', '2026-11-24T05:02:00.000Z', NULL, '', 'phone', 'reference', 'Where is the Meenakshipuram bus?', '', 'open');
INSERT INTO story (at, actor, subject, subject_id, member_id, act, detail) VALUES
  ('2026-11-24T05:02:00.000Z', 'import', 'slip', 0, NULL, 'slip-made', '{"about":"For M0001, by the lift"}');
INSERT INTO draft VALUES ('inquiry', '000000000000000000000000000000a5', '{"question":"Did M0001 come?"}', '2026-11-24T05:02:00.000Z');
"#;

const CLOSED: &str = "UPDATE complaint SET stage = 'closed', closed_at = '2026-11-24T05:04:00.000Z', outcome = 'solved' WHERE id = 1";

/// What nobody else has.
const MARKS: [&str; 15] = [
    "M0004",
    "Meenakshi Devi",
    "மீனாட்சி",
    "M0001",
    "OLD-17",
    "98400 00000",
    "9840000000",
    "0000000489",
    "lotus.example",
    "Kurinji block",
    "Valparai",
    "Window seat",
    "Owes a plain explanation",
    "green saree",
    "Half a sentence",
];

fn named() -> (tempfile::TempDir, PathBuf) {
    let (folder, path) = branch();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(NAMED).unwrap();
    // What the planner of queries keeps of numbers and phones.
    conn.execute_batch("ANALYZE").unwrap();
    (folder, path)
}

fn sql(path: &Path, statement: &str) -> rusqlite::Result<()> {
    Connection::open(path).unwrap().execute_batch(statement)
}

fn one<T: rusqlite::types::FromSql>(path: &Path, question: &str) -> T {
    let conn = Connection::open(path).unwrap();
    conn.query_row(question, [], |row| row.get(0)).unwrap()
}

/// Which of the marks stand in the bytes of the file or of its log.
fn in_bytes(path: &Path) -> Vec<&'static str> {
    let log = PathBuf::from(format!("{}-wal", path.display()));
    let mut bytes = std::fs::read(path).unwrap();
    bytes.extend(std::fs::read(log).unwrap_or_default());
    bytes.make_ascii_lowercase();
    let is_in = |mark: &&str| {
        let mark = mark.to_ascii_lowercase();
        bytes
            .windows(mark.len())
            .any(|held| held == mark.as_bytes())
    };
    MARKS.into_iter().filter(is_in).collect()
}

fn supervisor() -> Actor {
    Actor::Staff(StaffId(1), Key::from_bits(2))
}

#[test]
fn every_text_that_names_a_person_is_shown_before_anything_goes() {
    let (folder, path) = named();
    let copy = folder.path().join("branch.deskbell.v1");
    std::fs::write(&copy, "an old file").unwrap();
    std::fs::write(folder.path().join("branch.deskbell.v1.txt"), "").unwrap();
    let store = Store::open(&path, now()).unwrap();
    let look = store
        .read_now(|r| r.find_erasure(MemberId(1), sounds))
        .unwrap()
        .unwrap();
    let traces: Vec<(TraceIn, &str, bool)> = (look.traces.iter())
        .map(|t| (t.place.kind, t.place.row.as_str(), t.is_sure))
        .collect();
    let expected = [
        (TraceIn::Question, "2", true), // her own
        (TraceIn::Answer, "3", true),
        (TraceIn::Note, "4", true),
        (TraceIn::Guardian, "2", true),
        (TraceIn::Extra, "2", true),
        (TraceIn::Story, "5", true),
        (
            TraceIn::Draft,
            "inquiry 000000000000000000000000000000a5",
            true,
        ),
        (TraceIn::Question, "3", false), // one name alone may be another's
        (TraceIn::Note, "3", false),
    ];
    assert_eq!(traces, expected);
    assert_eq!(look.traces[1].sentence, "Call meena@lotus.example");
    // Of a field, its words alone.
    assert_eq!(look.traces[4].sentence, "98400-00000");
    assert_eq!(look.traces[5].sentence, "For M0001, by the lift");
    assert_eq!(look.open_complaints, ["2026-0001"]);
    assert_eq!(look.copies, [copy]);
    let goes = |kind| look.rows.iter().find(|(k, _)| *k == kind).map(|(_, n)| *n);
    assert_eq!(
        (
            goes(PartKind::Card),
            goes(PartKind::Inquiry),
            goes(PartKind::Draft)
        ),
        (Some(2), Some(2), Some(2))
    );
}

#[test]
fn a_name_is_found_as_others_spelled_it_in_either_script() {
    let (_folder, path) = named();
    sql(
        &path,
        "INSERT INTO inquiry (id, key, asked_at, channel, kind, question, answer, outcome) VALUES
           (91, '00000000000000000000000000000091', '2026-11-24T05:02:00.000Z', 'desk', 'unsorted', 'Was Meenatchy here?', '', 'answered'),
           (92, '00000000000000000000000000000092', '2026-11-24T05:02:00.000Z', 'desk', 'unsorted', 'Books on Madurai', '', 'answered')",
    )
    .unwrap();
    let store = Store::open(&path, now()).unwrap();
    let look = store
        .read_now(|r| r.find_erasure(MemberId(1), sounds))
        .unwrap()
        .unwrap();
    let of = |row: &str| look.traces.iter().find(|t| t.place.row == row);
    assert_eq!(of("91").map(|t| t.is_sure), Some(false));
    assert_eq!(of("92"), None);
}

#[test]
fn nobody_is_erased_by_the_desk_alone_or_while_a_complaint_is_open() {
    let (_folder, path) = named();
    let store = Store::open(&path, now()).unwrap();
    let desk = Actor::Staff(StaffId(2), Key::from_bits(3));
    let open = NotErased::Open(vec!["2026-0001".into()]);
    for (who, why) in [
        (desk, NotErased::NoRight),
        (Actor::Import, NotErased::NoRight),
        (supervisor(), open),
    ] {
        let tried = store.write_now(who, now(), |w| w.erase_member(MemberId(1), &[], sounds));
        let tried = tried.unwrap();
        assert_eq!((tried.value, tried.changed.is_nothing()), (Err(why), true));
    }
    assert!(
        store
            .read_now(|r| r.get_member(MemberId(1)))
            .unwrap()
            .is_some()
    );
}

#[test]
fn an_erased_person_leaves_no_byte_and_the_counts_stay() {
    let (_folder, path) = named();
    sql(&path, CLOSED).unwrap();
    assert_eq!(in_bytes(&path), MARKS);
    let store = Store::open(&path, now()).unwrap();
    let look = store
        .read_now(|r| r.find_erasure(MemberId(1), sounds))
        .unwrap()
        .unwrap();
    let lines = store.read_now(|r| r.last_story_line()).unwrap();
    let all: Vec<TracePlace> = look.traces.into_iter().map(|t| t.place).collect();
    let erased = store.write_now(supervisor(), now(), move |w| {
        w.erase_member(MemberId(1), &all, sounds)
    });
    let erased = erased.unwrap();
    assert_eq!((erased.value, erased.undo), (Ok(()), None));
    assert!(erased.changed.has(Changed::MEMBERS));
    store.sweep_now().unwrap();
    assert_eq!(in_bytes(&path), Vec::<&str>::new());
    let told = store
        .read_now(|r| r.list_story(Subject::Member, 1))
        .unwrap();
    let last = told.last().unwrap();
    assert_eq!(
        (last.act, last.actor.as_deref(), last.about.as_str()),
        (StoryAct::Erased, Some("Kavitha R"), "")
    );
    assert_eq!(store.read_now(|r| r.last_story_line()).unwrap(), lines + 1);
    drop(store);
    assert_eq!(in_bytes(&path), Vec::<&str>::new());

    // What is counted is still there, and nothing leads from it to her.
    assert_eq!(one::<i64>(&path, "SELECT count(*) FROM inquiry"), 4);
    assert_eq!(
        one::<i64>(
            &path,
            "SELECT count(*) FROM complaint WHERE member_id IS NULL AND outcome = 'solved'"
        ),
        1
    );
    let hers = "SELECT (SELECT count(*) FROM story WHERE member_id = 1) + (SELECT count(*) FROM inquiry WHERE member_id = 1)";
    assert_eq!(one::<i64>(&path, hers), 0);
    for (question, text) in [
        (
            "SELECT question FROM inquiry WHERE id = 1",
            "Is there a law of the coast?",
        ),
        (
            "SELECT question FROM inquiry WHERE id = 2",
            "… asks for a palmleaf book",
        ),
        ("SELECT question FROM inquiry WHERE id = 3", "… பை எங்கே?"),
        ("SELECT answer FROM inquiry WHERE id = 3", "Call …"),
        (
            "SELECT question FROM inquiry WHERE id = 4",
            "Where is the Meenakshipuram bus?",
        ),
        ("SELECT guardian FROM member WHERE id = 2", "… …"),
        (
            "SELECT extra FROM member WHERE id = 2",
            r#"{"called by":"…"}"#,
        ),
        (
            "SELECT detail FROM story WHERE seq = 5",
            r#"{"about":"For …, by the lift"}"#,
        ),
        ("SELECT text FROM member_note WHERE id = 3", "Comes with …"),
    ] {
        assert_eq!(one::<String>(&path, question), text);
    }
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, inquiry_words, 'row')",
    )
    .unwrap();
    let mut select = conn.prepare("SELECT term FROM temp.terms").unwrap();
    let terms = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut terms: Vec<String> = terms.map(Result::unwrap).collect();
    terms.retain(|term| {
        ["me", "மீ", "palm", "lotus"]
            .iter()
            .any(|begin| term.starts_with(begin))
    });
    assert_eq!(terms, ["meenakshipuram", "palmleaf"]);
    let check = "INSERT INTO inquiry_words (inquiry_words, rank) VALUES ('integrity-check', 1)";
    conn.execute_batch(check).unwrap();
}

#[test]
fn what_is_left_as_it_is_stays_whole() {
    let (_folder, path) = named();
    sql(&path, CLOSED).unwrap();
    let store = Store::open(&path, now()).unwrap();
    store
        .write_now(supervisor(), now(), |w| {
            w.erase_member(MemberId(1), &[], sounds)
        })
        .unwrap()
        .value
        .unwrap();
    drop(store);
    assert_eq!(
        one::<String>(&path, "SELECT text FROM member_note WHERE id = 3"),
        "Comes with Meenakshi"
    );
    assert_eq!(
        one::<String>(&path, "SELECT visitor FROM inquiry WHERE id = 2"),
        ""
    );
    // Until the file was swept, that it must be is remembered.
    assert_eq!(
        one::<i64>(
            &path,
            "SELECT count(*) FROM setting WHERE name = 'sweep_due'"
        ),
        1
    );
}

#[test]
fn the_door_for_erasing_lets_nothing_else_through() {
    let (_folder, path) = named();
    let table = [
        ("UPDATE story SET detail = '{}'", false),
        ("UPDATE story SET member_id = NULL", false),
        (
            "INSERT INTO erasing VALUES (1); UPDATE story SET act = 'added'",
            false,
        ),
        (
            "INSERT INTO erasing VALUES (1); UPDATE story SET at = '2020'",
            false,
        ),
        (
            "INSERT INTO erasing VALUES (1); UPDATE story SET actor = 'system' WHERE seq = 1",
            false,
        ),
        (
            "INSERT INTO erasing VALUES (1); UPDATE story SET subject_id = 7",
            false,
        ),
        ("INSERT INTO erasing VALUES (1); DELETE FROM story", false),
        (
            "INSERT INTO erasing VALUES (1); UPDATE story SET detail = '{}', member_id = NULL",
            true,
        ),
    ];
    for (statement, passes) in table {
        let tried = sql(&path, &format!("BEGIN; {statement}; ROLLBACK"));
        assert_eq!(tried.is_ok(), passes, "{statement}: {tried:?}");
    }
}

#[test]
fn a_supervisor_looks_types_the_number_and_the_person_is_gone() {
    let (_folder, path) = named();
    sql(&path, CLOSED).unwrap();
    let mut desk = Desk::open(&path);
    desk.fill("desk-question", "Did M0001 come?");
    desk.scan("M0001");
    desk.press("Privacy");
    desk.press("Look what would go");
    assert!(
        desk.sees("A supervisor or an administrator erases."),
        "{:?}",
        desk.texts()
    );
    desk.press("Settings");
    desk.press("Kavitha R");
    desk.scan("M0001");
    assert!(
        desk.sees("Comes with Meenakshi") && desk.sees("Cards (2)"),
        "{:?}",
        desk.texts()
    );
    desk.fill("erase-number", "M0002");
    desk.press("Erase for good");
    assert!(desk.sees("This is not their number."));
    desk.clear("erase-number");
    desk.fill("erase-number", "M0001");
    desk.press("Erase for good");
    assert!(
        desk.sees("Erased. The file holds nothing of this person any more."),
        "{:?}",
        desk.texts()
    );
    // A question that was being typed about her: blanked on the screen as in the file, also once it is typed on.
    desk.press("Desk");
    assert!(desk.sees("Did … come?"), "{:?}", desk.texts());
    desk.fill("desk-question", " Or her daughter?");
    let draft = "SELECT json ->> '$.question' FROM draft WHERE form = 'inquiry'";
    assert_eq!(one::<String>(&path, draft), "Did … come? Or her daughter?");
    desk.scan("M0001");
    assert!(!desk.sees("S. Meenakshi Devi"), "{:?}", desk.texts());
    drop(desk);
    assert_eq!(
        one::<i64>(&path, "SELECT count(*) FROM member WHERE id = 1"),
        0
    );
    // Her own question and the certain ones lost their words; the one that may be about another did not.
    assert_eq!(
        one::<String>(&path, "SELECT text FROM member_note WHERE id = 4"),
        "Card … was found with her"
    );
    assert_eq!(
        one::<String>(&path, "SELECT text FROM member_note WHERE id = 3"),
        "Comes with Meenakshi"
    );
}
