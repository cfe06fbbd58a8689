//! How fast a list of members comes in, again without a change, and is taken back.
//!
//! `cargo bench --bench members`. The baseline writes the same rows into the same tables by hand in one transaction: cells
//! cut by the `csv` crate, every statement prepared anew for every row, no rule, no story, no report.
#![allow(clippy::unwrap_used)] // a measurement may stop at the first surprise

#[path = "made_up/branch.rs"]
mod made_up;

use chrono::{DateTime, Utc};
use deskbell::domain::story::Actor;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::{Report, Watch};
use deskbell::store::Store;
use divan::Bencher;
use divan::counter::ItemsCount;
use rusqlite::{Connection, params};
use std::fmt::Write as _;
use std::path::PathBuf;

fn main() {
    divan::main();
}

const LIST: u32 = 100_000;
/// The baseline is measured on fewer rows, and the list beside it on as many.
const SHORT: u32 = 20_000;
const NAMES: [&str; 12] = [
    "Kavitha", "Mani", "Meena", "Gopal", "Nila", "Oviya", "Raman", "Selvam", "Devi", "Iyer",
    "Arasu", "Pillai",
];

/// A branch without members in a folder of its own, and Koha's list of them beside it.
struct Branch {
    folder: tempfile::TempDir,
    list: PathBuf,
    store: Store,
    now: DateTime<Utc>,
}

/// Every column that a busy branch fills is in the list.
fn branch(rows: u32) -> Branch {
    let mut list =
        "cardnumber,surname,firstname,title,othernames,address,city,zipcode,country,email,phone,mobile,dateofbirth,branchcode,categorycode,dateenrolled,dateexpiry,borrowernotes,sex,userid,sort1,patron_attributes\n"
            .to_owned();
    for seed in 0..rows {
        let (first, last) = (NAMES[seed as usize % 12], NAMES[seed as usize / 12 % 12]);
        writeln!(
            list,
            "C{seed:07},{last},{first},Dr,,\"{seed} North Street, Adyar\",Chennai,600020,India,{first}{seed}@example.org,044 {seed:08},10{seed:08},19{:02}-03-02,MAIN,ADULT,2020-01-31,2027-01-31,,F,u{seed},A{},\"READS:law\"",
            40 + seed % 60,
            seed % 9,
        )
        .unwrap();
    }
    let (store, _, folder) = made_up::branch(0).unwrap();
    let path = folder.path().join("members.csv");
    std::fs::write(&path, list).unwrap();
    Branch {
        folder,
        list: path,
        store,
        now: "2026-11-24T05:02:00Z".parse().unwrap(),
    }
}

fn bring_in(branch: &Branch) -> Report {
    let intake = Intake {
        kind: Kind::Members,
        list: branch.list.clone(),
        how: How::default(),
        now: branch.now,
    };
    let report = intake.bring(&branch.store, &Watch::silent()).unwrap();
    assert!(report.is_saved && report.refused.is_empty());
    report
}

#[divan::bench(args = [SHORT, LIST], sample_count = 3, sample_size = 1)]
fn new_members(bencher: Bencher, rows: u32) {
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(|| branch(rows))
        .bench_refs(|branch| bring_in(branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_members_by_hand(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(SHORT))
        .with_inputs(|| branch(SHORT))
        .bench_refs(|branch| by_hand(branch));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn the_same_members_again(bencher: Bencher) {
    let branch = branch(LIST);
    bring_in(&branch);
    bencher
        .counter(ItemsCount::new(LIST))
        .bench_local(|| bring_in(&branch));
}

/// Every member moves, and the list that said so is taken back.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn changed_members_taken_back(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(LIST))
        .with_inputs(|| {
            let branch = branch(LIST);
            bring_in(&branch);
            let list = std::fs::read_to_string(&branch.list).unwrap();
            std::fs::write(&branch.list, list.replace("Chennai", "Madurai")).unwrap();
            let report = bring_in(&branch);
            (branch, report)
        })
        .bench_refs(|(branch, report)| take_back(branch, report));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn new_members_taken_back(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(LIST))
        .with_inputs(|| {
            let branch = branch(LIST);
            let report = bring_in(&branch);
            (branch, report)
        })
        .bench_refs(|(branch, report)| take_back(branch, report));
}

fn take_back(branch: &Branch, report: &Report) {
    let undo = report.undo.unwrap();
    let write = branch
        .store
        .write_now(Actor::System, branch.now, move |w| w.undo(&undo));
    write.unwrap();
}

fn by_hand(branch: &Branch) {
    let mut conn = Connection::open(branch.folder.path().join("branch.deskbell")).unwrap();
    conn.set_prepared_statement_cache_capacity(0);
    conn.execute_batch("PRAGMA synchronous = FULL").unwrap();
    let transaction = conn.transaction().unwrap();
    let mut rows = csv::Reader::from_path(&branch.list).unwrap();
    for (seed, cells) in rows.records().enumerate() {
        let cells = cells.unwrap();
        let name = format!("{} {}", &cells[2], &cells[1]);
        let insert = "INSERT INTO member (key, number, name, title, street, town, postcode, country, born_on, category, member_since,
                        member_until, gender, source, created_at, changed_at)
                      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'list', '', '')";
        transaction
            .execute(
                insert,
                params![
                    format!("{seed:032x}"),
                    &cells[0],
                    name,
                    &cells[3],
                    &cells[5],
                    &cells[6],
                    &cells[7],
                    &cells[8],
                    &cells[12],
                    &cells[14],
                    &cells[15],
                    &cells[16],
                    &cells[18]
                ],
            )
            .unwrap();
        let id = transaction.last_insert_rowid();
        for (kind, column) in [("mobile", 11), ("phone", 10), ("email", 9)] {
            let value = &cells[column];
            let back: String = value.chars().rev().collect();
            let insert = "INSERT INTO member_contact (member_id, kind, value, find, find_back) VALUES (?1, ?2, ?3, ?3, ?4)";
            transaction
                .execute(insert, params![id, kind, value, back])
                .unwrap();
        }
    }
    transaction.commit().unwrap();
}
