//! How fast a list of holdings comes in, beside a baseline in the same run.
//!
//! `cargo bench --bench import`. A catalogue's records come in through the same door as a list; what reading them takes
//! is measured by itself, beside a walk over the directories that keeps nothing. The baseline of a list writes the same rows into the same tables by hand in one transaction:
//! cells cut by the `csv` crate, every statement prepared anew for every row, no rule, no report.

#[path = "made_up/record.rs"]
mod made_up;

use chrono::{DateTime, Utc};
use deskbell::domain::call_number::{Scheme, sort_key};
use deskbell::domain::holding::{Collection, ShelvedBy, match_key};
use deskbell::domain::id::{CollectionId, Key};
use deskbell::domain::language::Name;
use deskbell::domain::setup::BranchForm;
use deskbell::domain::story::Actor;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::marc::{Catalogue, Format, Layout, copies};
use deskbell::exchange::report::Watch;
use deskbell::store::Store;
use divan::Bencher;
use divan::counter::ItemsCount;
use made_up::record;
use rusqlite::{Connection, params};
use std::fmt::Write as _;
use std::path::PathBuf;

fn main() {
    divan::main();
}

const LIST: u32 = 100_000;
const SHORT: u32 = 20_000;
const WORDS: [&str; 24] = [
    "wells",
    "rivers",
    "of",
    "the",
    "south",
    "a",
    "guide",
    "temple",
    "granite",
    "history",
    "law",
    "and",
    "practice",
    "physics",
    "modern",
    "tamil",
    "poetry",
    "songs",
    "coast",
    "birds",
    "india",
    "an",
    "introduction",
    "farming",
];

/// A row that looks like those of a real catalogue; two copies share a title now and then.
fn row(list: &mut String, seed: u32) {
    let mut state = (seed / 5 * 4)
        .wrapping_mul(2_654_435_761)
        .wrapping_add(seed % 5 / 4 * 99);
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let title: Vec<&str> = (0..4 + next(5)).map(|_| WORDS[next(WORDS.len())]).collect();
    let (title, class, mark) = (title.join(" "), next(1000), next(900));
    let written = writeln!(
        list,
        "\"{title} {mark} / Author {class}, R\", {}, Publisher {mark}, GEN, B{seed:07}, {class:03}.{mark} AUT, Main, Main, Stacks, Book, , Available, , 3",
        1950 + mark % 70
    );
    written.unwrap_or_default();
}

fn list(rows: u32) -> String {
    let mut list = "Title, Publication date, Publisher, Collection, Barcode, Call number, Home library, Current location, \
                    Shelving location, Itemtype, Inventory number, Status, Lost, Checkouts\n"
        .to_owned();
    (0..rows).for_each(|seed| row(&mut list, seed));
    list
}

/// A branch in a folder of its own with one collection, and a list beside it.
struct Branch {
    _folder: tempfile::TempDir,
    path: PathBuf,
    list: PathBuf,
    store: Store,
    now: DateTime<Utc>,
}

#[allow(clippy::unwrap_used)] // a measurement may stop at the first surprise
fn branch(rows: u32) -> Branch {
    let folder = tempfile::tempdir().unwrap();
    let (path, list_path) = (
        folder.path().join("b.deskbell"),
        folder.path().join("items.csv"),
    );
    std::fs::write(&list_path, list(rows)).unwrap();
    let now = "2026-11-24T05:02:00Z".parse().unwrap();
    let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
    form.name_en = "Test branch".into();
    form.staff[0].name_en = "Kavitha R".into();
    let store = Store::create(&path, &form.check().unwrap(), now).unwrap();
    let general = Collection {
        id: CollectionId(0),
        code: "GEN".into(),
        name: Name::english("General"),
        scheme: Scheme::Ddc,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: Vec::new(),
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    };
    store
        .write_now(Actor::System, now, move |w| w.put_collection(&general))
        .unwrap();
    Branch {
        _folder: folder,
        path,
        list: list_path,
        store,
        now,
    }
}

#[allow(clippy::unwrap_used)] // a measurement may stop at the first surprise
fn bring_in(branch: &Branch) -> u64 {
    let intake = Intake {
        kind: Kind::Holdings,
        list: branch.list.clone(),
        how: How::default(),
        now: branch.now,
    };
    let report = intake.bring(&branch.store, &Watch::silent()).unwrap();
    assert!(report.is_saved && report.refused.is_empty());
    report.read
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_list(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(LIST))
        .with_inputs(|| branch(LIST))
        .bench_refs(|branch| bring_in(branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_catalogue(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(SHORT))
        .with_inputs(|| {
            let branch = branch(0);
            std::fs::write(&branch.list, catalogue(SHORT)).unwrap_or_default();
            branch
        })
        .bench_refs(|branch| bring_in(branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
#[allow(clippy::unwrap_used)] // a measurement may stop at the first surprise
fn reading_a_catalogue(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue.mrc");
    std::fs::write(&path, catalogue(SHORT)).unwrap();
    bencher.counter(ItemsCount::new(SHORT)).bench_local(|| {
        let mut records = Catalogue::open(&path, Format::Iso2709, Layout::default()).unwrap();
        let mut listed = 0;
        while let Some(record) = records.next_record().unwrap() {
            listed += copies(&record.unwrap(), records.layout()).len();
        }
        assert_eq!(listed, SHORT as usize);
    });
}

/// The baseline: every field found, as text without copies of it, and nothing made of it.
#[divan::bench(sample_count = 3, sample_size = 1)]
#[allow(clippy::unwrap_used)] // a measurement may stop at the first surprise
fn reading_a_catalogue_by_hand(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue.mrc");
    std::fs::write(&path, catalogue(SHORT)).unwrap();
    let number = |digits: &[u8]| digits.iter().fold(0, |n, d| n * 10 + usize::from(d - b'0'));
    bencher.counter(ItemsCount::new(SHORT)).bench_local(|| {
        let file = std::fs::read(&path).unwrap();
        let mut letters = 0;
        for record in file.split_inclusive(|byte| *byte == 0x1D) {
            let base = number(&record[12..17]);
            for entry in record[24..base - 1].chunks_exact(12) {
                let (length, start) = (number(&entry[3..7]), number(&entry[7..]));
                let body = &record[base + start..base + start + length - 1];
                letters += std::str::from_utf8(body).unwrap().len();
            }
        }
        letters
    });
}

/// Records as a catalogue exports them, notes and all, with one copy each.
fn catalogue(records: u32) -> Vec<u8> {
    let mut file = Vec::new();
    for seed in 0..records {
        let mut line = String::new();
        row(&mut line, seed);
        let title = line.split('"').nth(1).unwrap_or_default();
        let note = "  \x1faIncludes bibliographical references, an index and a list of the wells. "
            .repeat(4);
        let fields = [
            ("001", format!("b{seed}")),
            ("008", "840507s1984    ii            000 0 eng d".to_owned()),
            ("020", "  \x1fa9780306406157 (paper)".to_owned()),
            (
                "082",
                format!("04\x1fa{}.{}\x1f221", seed % 1000, seed % 97),
            ),
            ("100", "1 \x1f6880-01\x1faTēvi, Ra.,\x1fd1950-".to_owned()),
            (
                "245",
                format!("10\x1f6880-02\x1fa{title} :\x1fba guide /\x1fcR. Tēvi."),
            ),
            (
                "260",
                format!("  \x1faMaturai :\x1fbVaikai,\x1fc{}.", 1950 + seed % 70),
            ),
            ("300", "  \x1fa250 p. :\x1fbill. ;\x1fc22 cm.".to_owned()),
            ("500", note.clone()),
            ("504", note),
            (
                "650",
                " 0\x1faWells\x1fzIndia\x1fzTamil Nadu\x1fxHistory.".to_owned(),
            ),
            ("650", " 0\x1faWater-supply\x1fzIndia.".to_owned()),
            ("880", "1 \x1f6100-01\x1faதேவி, ர.".to_owned()),
            (
                "880",
                "10\x1f6245-02\x1faதென்னகக் கிணறுகள் :\x1fbகையேடு".to_owned(),
            ),
            (
                "952",
                format!(
                    "  \x1faMAIN\x1f8GEN\x1fcSTACKS\x1fo{}.5 DEV\x1fpB{seed:07}\x1fyBOOK",
                    seed % 1000
                ),
            ),
        ];
        file.extend_from_slice(record(&fields).as_bytes());
    }
    file
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn the_same_list_again(bencher: Bencher) {
    let branch = branch(LIST);
    bring_in(&branch);
    bencher
        .counter(ItemsCount::new(LIST))
        .bench_local(|| bring_in(&branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_list_by_hand(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(SHORT))
        .with_inputs(|| branch(SHORT))
        .bench_refs(|branch| by_hand(branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_short_list(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(SHORT))
        .with_inputs(|| branch(SHORT))
        .bench_refs(|branch| bring_in(branch));
}

#[allow(clippy::unwrap_used)] // a measurement may stop at the first surprise
fn by_hand(branch: &Branch) {
    let mut conn = Connection::open(&branch.path).unwrap();
    conn.set_prepared_statement_cache_capacity(0);
    conn.execute_batch("PRAGMA synchronous = FULL").unwrap();
    let transaction = conn.transaction().unwrap();
    let mut rows = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(&branch.list)
        .unwrap();
    for cells in rows.records() {
        let cells = cells.unwrap();
        let (title, author) = cells[0].split_once(" / ").unwrap();
        let shared = match_key(title, author, &cells[1]);
        let known = transaction.query_row(
            "SELECT id FROM title WHERE match_key = ?1",
            [&shared],
            |r| r.get::<_, i64>(0),
        );
        let id = known.unwrap_or_else(|_| {
            let insert = "INSERT INTO title (title, author, publisher, published, match_key) VALUES (?1, ?2, ?3, ?4, ?5)";
            transaction.execute(insert, params![title, author, &cells[2], &cells[1], shared]).unwrap();
            let id = transaction.last_insert_rowid();
            let insert = "INSERT INTO title_words (rowid, title, title_ta, author, author_ta, subjects) VALUES (?1, ?2, '', ?3, '', '')";
            transaction.execute(insert, params![id, title, author]).unwrap();
            id
        });
        let key = sort_key(&cells[5], Scheme::Ddc);
        let insert = "INSERT INTO item (barcode, title_id, call_number, collection_id, location, home_library, item_type, status, sort_key, as_of)
                      VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, '')
                      ON CONFLICT (barcode) DO UPDATE SET call_number = excluded.call_number";
        transaction
            .execute(
                insert,
                params![
                    &cells[4],
                    id,
                    &cells[5],
                    &cells[8],
                    &cells[6],
                    &cells[9],
                    &cells[11],
                    key.as_bytes()
                ],
            )
            .unwrap();
    }
    transaction.commit().unwrap();
}
