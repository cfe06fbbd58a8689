//! How long a list of members takes: counted, and its first page, at a hundred thousand and at a million members; and
//! how long it takes to find who may be there twice.
//!
//! `cargo bench --bench lists`. Baseline in the same run, at a hundred thousand: every profile is read, and the rule in
//! Rust says who is on the list. The members are made up, the same for the same seed.
#![allow(clippy::expect_used)] // a measurement may stop at the first surprise

#[path = "made_up/branch.rs"]
mod made_up;

use deskbell::domain::id::MemberId;
use deskbell::domain::member::double::{PROBABLE, Traces};
use deskbell::domain::member::filter::{On, ReadyList};
use deskbell::search::Finder;
use deskbell::search::alike::Heard;
use deskbell::store::{Reader, Store};
use divan::Bencher;
use std::error::Error;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static HUNDRED_THOUSAND: LazyLock<Desk> = LazyLock::new(|| Desk::new(100_000));
static MILLION: LazyLock<Desk> = LazyLock::new(|| Desk::new(1_000_000));

/// A page of the members' room.
const PAGE: usize = 200;

struct Desk {
    store: Store,
    on: On,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new(members: usize) -> Self {
        Self::make(members).expect("a branch could not be made")
    }

    fn make(members: usize) -> Result<Self, Box<dyn Error>> {
        let (store, _, folder) = made_up::branch(members)?;
        Ok(Self {
            store,
            on: On {
                today: "2026-11-24".parse()?,
                zone: chrono_tz::Asia::Kolkata,
            },
            _folder: folder,
        })
    }
}

fn desk(members: usize) -> &'static Desk {
    if members == 100_000 {
        &HUNDRED_THOUSAND
    } else {
        &MILLION
    }
}

/// Each list at each size.
fn cases() -> Vec<(usize, ReadyList)> {
    let sizes = [100_000, 1_000_000];
    let cases = sizes.map(|size| ReadyList::ALL.map(|list| (size, list)));
    cases.concat()
}

#[divan::bench(args = cases(), sample_count = 10)]
fn count(bencher: Bencher<'_, '_>, (members, list): (usize, ReadyList)) {
    let Desk { store, on, .. } = desk(members);
    let on = *on;
    bencher.bench_local(|| store.read_now(move |r| r.count_listed(&list.filter(), on)));
}

#[divan::bench(args = cases(), sample_count = 10)]
fn first_page(bencher: Bencher<'_, '_>, (members, list): (usize, ReadyList)) {
    let Desk { store, on, .. } = desk(members);
    let on = *on;
    bencher.bench_local(|| {
        store.read_now(move |r| r.list_listed(&list.filter(), on, (list.order(), PAGE)))
    });
}

/// The baseline.
#[divan::bench(args = [ReadyList::RegularsNotSeen], sample_count = 3)]
fn every_profile(bencher: Bencher<'_, '_>, list: ReadyList) {
    let Desk { store, on, .. } = desk(100_000);
    let on = *on;
    let ids: Vec<MemberId> = (1..=100_000).map(MemberId).collect();
    bencher.bench_local(|| {
        let ids = ids.clone();
        store.read_now(move |r| {
            let members = r.get_members(&ids)?;
            let filter = list.filter();
            let listed = members.iter().filter(|m| filter.fits(m, false, on));
            Ok(listed.count())
        })
    });
}

/// Everybody who may be there twice, and the first page of them.
#[divan::bench(args = [100_000, 1_000_000], sample_count = 1)]
fn doubles(bencher: Bencher, members: usize) {
    let finder = Finder::new(desk(members).store.clone());
    bencher.bench(|| finder.list_doubles_now(PAGE, None).expect("pairs"));
}

/// The baseline, of a thousand members alone: every row is held against every other.
#[divan::bench(sample_count = 1)]
fn doubles_pair_by_pair_of_a_thousand(bencher: Bencher) {
    let store = &desk(100_000).store;
    let read = |r: &Reader<'_>| (1..=1_000).map(|id| r.get_traces(MemberId(id))).collect();
    let rows: Vec<Option<Traces>> = store.read_now(read).expect("rows");
    bencher.bench(|| {
        let heard: Vec<(&Traces, Heard)> =
            rows.iter().flatten().map(|t| (t, Heard::of(t))).collect();
        let pairs = heard
            .iter()
            .enumerate()
            .flat_map(|(at, a)| heard[at + 1..].iter().map(move |b| (a, b)));
        pairs
            .filter(|((a, one), (b, other))| a.likeness(b, one.fit(other)).weight >= PROBABLE)
            .count()
    });
}

/// Who may be the same, asked while a newcomer is typed.
#[divan::bench(args = [100_000, 1_000_000], sample_count = 20)]
fn doubles_while_typing(bencher: Bencher, members: usize) {
    let store = desk(members).store.clone();
    let finder = Finder::new(store.clone());
    finder.load_names_now().expect("names");
    let typed = store.read_now(|r| r.get_traces(MemberId(777)));
    let typed = Traces {
        id: None,
        ..typed.expect("a row").expect("a member")
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    bencher.bench(|| {
        runtime
            .block_on(finder.find_doubles(typed.clone(), 6))
            .expect("doubles")
    });
}
