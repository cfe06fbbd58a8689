//! How fast members are found while a name is typed, key by key, at a hundred thousand and at a million members.
//!
//! `cargo bench --bench search`. Baseline in the same run: `LIKE '%…%'` with `ORDER BY name` over the same file, as most
//! desktop programs look things up. First a table with the slowest of a hundred keys (p99), which is what one feels; then
//! the medians. The members are made up, the same for the same seed.
#![allow(clippy::expect_used, clippy::print_stdout)] // a measurement prints, and may stop at the first surprise

#[path = "made_up/branch.rs"]
mod made_up;

use deskbell::domain::fold;
use deskbell::domain::language::Language;
use deskbell::search::Finder;
use deskbell::wording::Wording;
use divan::{Bencher, black_box};
use rusqlite::Connection;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    // Only when measured: building the benches as tests shall not make a million members.
    if std::env::args().any(|arg| arg == "--bench") {
        for desk in [&*HUNDRED_THOUSAND, &*MILLION] {
            desk.print_table();
        }
        divan::main();
    }
    Ok(())
}

static HUNDRED_THOUSAND: LazyLock<Desk> = LazyLock::new(|| Desk::new(100_000));
static MILLION: LazyLock<Desk> = LazyLock::new(|| Desk::new(1_000_000));

/// Keys that the baseline is asked for.
const LIKE_KEYS: usize = 60;

/// A branch with its finder.
struct Desk {
    members: usize,
    finder: Finder,
    wording: Wording,
    path: PathBuf,
    loaded: Duration,
    /// What is typed to the end, and whom it means.
    sought: Vec<(String, i64)>,
    /// What stands in the field after each key.
    keys: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new(members: usize) -> Self {
        Self::make(members).expect("a branch could not be made")
    }

    fn make(members: usize) -> Result<Self, Box<dyn Error>> {
        let (store, sought, folder) = made_up::branch(members)?;
        let finder = Finder::new(store);
        let begun = Instant::now();
        wait(finder.load_names())?;
        let loaded = begun.elapsed();
        let keys = sought
            .iter()
            .flat_map(|(t, _)| (1..=t.chars().count()).map(|n| t.chars().take(n).collect()));
        let keys = keys.collect();
        Ok(Self {
            members,
            finder,
            wording: Wording::new(Language::English),
            path: folder.path().join("branch.deskbell"),
            loaded,
            keys,
            sought,
            _folder: folder,
        })
    }

    fn press(&self, typed: &str) -> usize {
        self.finder.find_now(&self.wording, typed, 20).hits.len()
    }

    fn print_table(&self) {
        println!(
            "{} members: names read and built in {:.2} s, {:.1} MB in memory, {} keys",
            self.members,
            self.loaded.as_secs_f64(),
            self.finder.names_bytes() as f64 / 1e6,
            self.keys.len()
        );
        let mut took: Vec<(Duration, &str)> = self
            .keys
            .iter()
            .map(|key| (best(|| self.press(key)), key.as_str()))
            .collect();
        took.sort_unstable();
        let slowest: Vec<&str> = took.iter().rev().take(5).map(|(_, key)| *key).collect();
        let mut took: Vec<Duration> = took.iter().map(|(time, _)| *time).collect();
        print_row("from memory", &mut took);
        println!(
            "  slowest: {slowest:?}; {} of {} found or behind 20 as good",
            self.found(),
            self.sought.len()
        );
        let like = Like::new(&self.path);
        let step = (self.keys.len() / LIKE_KEYS).max(1);
        let mut took: Vec<Duration> = self
            .keys
            .iter()
            .step_by(step)
            .map(|key| time(|| like.find(key)))
            .collect();
        print_row("LIKE '%…%' ORDER BY name", &mut took);
    }

    /// How many of those who were sought stand in the list when all is typed, or behind a full list.
    fn found(&self) -> usize {
        let is_there = |(typed, id): &&(String, i64)| {
            let hits = self.finder.find_now(&self.wording, typed, 20).hits;
            hits.len() == 20 || hits.iter().any(|hit| hit.id == *id)
        };
        self.sought.iter().filter(is_there).count()
    }
}

/// The best of five looks: what the work takes, whatever else the machine does.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    (0..5).map(|_| time(&mut work)).min().unwrap_or_default()
}

fn print_row(what: &str, took: &mut [Duration]) {
    took.sort_unstable();
    let at = |percent: usize| {
        took.get((took.len() * percent / 100).min(took.len() - 1))
            .copied()
            .unwrap_or_default()
    };
    println!(
        "  {what:28} median {:>10.3?}  p99 {:>10.3?}  most {:>10.3?}",
        at(50),
        at(99),
        at(100)
    );
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// Waits for an answer on this thread.
fn wait<T>(answer: impl Future<Output = T>) -> T {
    let mut answer = std::pin::pin!(answer);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = answer.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// The baseline.
struct Like {
    conn: Connection,
}

impl Like {
    fn new(path: &Path) -> Self {
        Self {
            conn: Connection::open(path).expect("the file could not be opened"),
        }
    }

    fn find(&self, typed: &str) -> usize {
        let sql = "SELECT id, number, name, town FROM member WHERE name LIKE ?1 OR name_ta LIKE ?1 OR number LIKE ?1 ORDER BY name LIMIT 20";
        let mut select = self
            .conn
            .prepare_cached(sql)
            .expect("the baseline's question");
        let rows = select
            .query_map([format!("%{typed}%")], |r| r.get::<_, String>(2))
            .expect("the baseline's rows");
        rows.filter_map(Result::ok).count()
    }
}

fn desk(members: usize) -> &'static Desk {
    if members == 100_000 {
        &HUNDRED_THOUSAND
    } else {
        &MILLION
    }
}

/// One key of a typed session, subtitles and marks included.
#[divan::bench(args = [100_000, 1_000_000])]
fn one_key(bencher: Bencher<'_, '_>, members: usize) {
    let desk = desk(members);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 17) % desk.keys.len();
        desk.press(black_box(&desk.keys[at]))
    });
}

/// Baseline of a key.
#[divan::bench(args = [100_000, 1_000_000], sample_count = 10, sample_size = 1)]
fn one_key_by_like(bencher: Bencher<'_, '_>, members: usize) {
    let desk = desk(members);
    let like = Like::new(&desk.path);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 17) % desk.keys.len();
        like.find(black_box(&desk.keys[at]))
    });
}

/// The keys of one word, in both scripts; to stay about a microsecond.
#[divan::bench(args = ["suresh", "சுரேஷ்", "venkatachalapathy"])]
fn folded(bencher: Bencher<'_, '_>, word: &str) {
    bencher.bench_local(|| fold::keys(black_box(word)));
}
