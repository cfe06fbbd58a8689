//! How fast the one box answers from memory at every key, with the house of the demo branch beside its members.
//!
//! `cargo bench --bench box`. First a table with the slowest of a hundred keys (p99), which is what one feels, and how
//! much of it the names alone take: the baseline; then the medians. The branch is the same for the same day.
#![allow(clippy::expect_used, clippy::print_stdout)] // a measurement prints, and may stop at the first surprise

use deskbell::demo;
use deskbell::domain::language::Language;
use deskbell::house::House;
use deskbell::search::Finder;
use deskbell::store::Store;
use deskbell::wording::Wording;
use divan::{Bencher, black_box};
use std::error::Error;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

fn main() {
    // Only when measured: building the benches as tests shall not make a branch.
    if std::env::args().any(|arg| arg == "--bench") {
        BRANCH.print_table();
        divan::main();
    }
}

static BRANCH: LazyLock<Branch> =
    LazyLock::new(|| Branch::make().expect("the branch could not be made"));

/// What people type at a desk, to its end.
const TYPED: [&str; 32] = [
    "where is the toilet",
    "toilet 5",
    "accessible toilet",
    "lift",
    "escalator",
    "stairs",
    "drinking water",
    "history of india",
    "law",
    "wifi",
    "tamil novels",
    "braille",
    "brialle section",
    "newspapers",
    "computer lab",
    "children",
    "library card",
    "கழிப்பறை",
    "மின்தூக்கி",
    "குடிநீர் எங்கே",
    "இயற்பியல்",
    "330.954 RAM",
    "B5-031",
    "535",
    "KM00123",
    "senthil kumar",
    "kavitha s",
    "கவிதா",
    "lakshmi 1988",
    "subramanian",
    "vikarm",
    "qwertyuiop",
];

/// The demo branch with its finders.
struct Branch {
    /// With the house in it.
    finder: Finder,
    /// Names alone.
    names: Finder,
    wording: Wording,
    /// What stands in the field after each key.
    keys: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Branch {
    fn make() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse()?;
        drop(demo::create(&path, now)?);
        let store = Store::open(&path, now)?;
        let house = House::load_now(&store, now)?;
        let (finder, names) = (Finder::new(store.clone()), Finder::new(store));
        finder.load_names_now()?;
        names.load_names_now()?;
        finder.set_house(house.plan.clone(), house.shelves.clone());
        let begun = |typed: &'static str| {
            (1..=typed.chars().count()).map(move |n| typed.chars().take(n).collect())
        };
        Ok(Self {
            finder,
            names,
            wording: Wording::new(Language::English),
            keys: TYPED.into_iter().flat_map(begun).collect(),
            _folder: folder,
        })
    }

    fn print_table(&self) {
        println!("demo branch, {} keys", self.keys.len());
        for (what, finder) in [
            ("names and house", &self.finder),
            ("names alone", &self.names),
        ] {
            let took = self.keys.iter().map(|key| (self.best(finder, key), key));
            let mut took: Vec<(Duration, &String)> = took.collect();
            took.sort_unstable();
            let at = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)].0;
            println!(
                "  {what:16} median {:>10.3?}  p99 {:>10.3?}  most {:>10.3?} at “{}”",
                at(50),
                at(99),
                at(100),
                took[took.len() - 1].1
            );
        }
    }

    /// The best of five looks: what the work takes, whatever else the machine does.
    fn best(&self, finder: &Finder, typed: &str) -> Duration {
        let look = |_| {
            let begun = Instant::now();
            black_box(finder.find_now(&self.wording, typed, 20));
            begun.elapsed()
        };
        (0..5).map(look).min().unwrap_or_default()
    }
}

/// One key, subtitles and marks included.
#[divan::bench]
fn one_key(bencher: Bencher<'_, '_>) {
    keys(bencher, &BRANCH.finder);
}

/// Baseline of a key: the names alone.
#[divan::bench]
fn one_key_without_house(bencher: Bencher<'_, '_>) {
    keys(bencher, &BRANCH.names);
}

fn keys(bencher: Bencher<'_, '_>, finder: &Finder) {
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 17) % BRANCH.keys.len();
        finder.find_now(&BRANCH.wording, black_box(&BRANCH.keys[at]), 20)
    });
}
