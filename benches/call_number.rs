//! How fast call numbers become keys and find their shelf, each beside a baseline in the same run.
//!
//! `cargo bench --bench call_number`. The baseline for keys is a natural-order comparison of the texts themselves (what a
//! program does that knows nothing of call numbers); for finding, a look at every section in turn.

use deskbell::domain::call_number::{CallNumber, Scheme, SortKey, sort_key};
use deskbell::domain::holding::{Collection, ShelvedBy};
use deskbell::domain::id::{BayId, CollectionId, FaceId, FloorId, SectionId};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{Bay, Face, Floor, Plan, Point, Section, Side};
use deskbell::domain::shelf::{Hint, Shelves};
use deskbell::domain::spread::Spread;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use std::cmp::Ordering;

fn main() {
    divan::main();
}

const GENERAL: CollectionId = CollectionId(1);
const SECTIONS: u32 = 10_000;

/// A number that looks like those on real shelves, the same for the same seed.
fn label(scheme: Scheme, seed: u32) -> String {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12_345);
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let letter = |n: u32| char::from(b'A' + (n % 26) as u8);
    match scheme {
        Scheme::Lcc => format!(
            "{}{}{}.{} .{}{} {}{} {}",
            ['B', 'D', 'H', 'P', 'Q'][next(5) as usize],
            letter(next(20)),
            1 + next(9000),
            next(90),
            letter(next(26)),
            next(999),
            letter(next(26)),
            next(99),
            1950 + next(70)
        ),
        Scheme::Ddc | Scheme::Colon | Scheme::Generic => format!(
            "{:03}.{} {}{}{} {} v.{}",
            next(1000),
            next(99_999),
            letter(next(26)),
            next(999),
            letter(next(26)).to_ascii_lowercase(),
            1950 + next(70),
            next(20)
        ),
    }
}

fn labels(scheme: Scheme, count: u32) -> Vec<String> {
    (0..count).map(|seed| label(scheme, seed)).collect()
}

/// Natural order: runs of digits as numbers, all else letter by letter without case.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        let (Some(x), Some(y)) = (a.first(), b.first()) else {
            return a.len().cmp(&b.len());
        };
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            number(&mut a).cmp(&number(&mut b))
        } else {
            (a, b) = (&a[1..], &b[1..]);
            x.to_ascii_uppercase().cmp(&y.to_ascii_uppercase())
        };
        if order.is_ne() {
            return order;
        }
    }
}

fn number(text: &mut &[u8]) -> u64 {
    let mut value = 0_u64;
    while let Some((digit, rest)) = text.split_first().filter(|(d, _)| d.is_ascii_digit()) {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
        *text = rest;
    }
    value
}

/// One key. The median must stay under a microsecond.
#[divan::bench(args = ["ddc", "lcc", "generic", "colon"])]
fn one_key(bencher: Bencher<'_, '_>, scheme: &str) {
    let scheme = Scheme::from_word(scheme).unwrap_or(Scheme::Ddc);
    let labels = labels(scheme, 1000);
    let mut at = 0;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        at = (at + 1) % labels.len();
        sort_key(black_box(&labels[at]), scheme)
    });
}

/// The same for a number in Tamil letters, which needs folding.
#[divan::bench]
fn one_tamil_key(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| sort_key(black_box("894.8113 கல்கி12 1950"), Scheme::Ddc));
}

/// Baseline of a key: comparing two texts in natural order.
#[divan::bench(args = ["ddc", "lcc"])]
fn one_natural_comparison(bencher: Bencher<'_, '_>, scheme: &str) {
    let labels = labels(Scheme::from_word(scheme).unwrap_or(Scheme::Ddc), 1000);
    let mut at = 0;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        at = (at + 1) % labels.len();
        natural(black_box(&labels[at]), &labels[0])
    });
}

/// Half a million keys made anew, as after a change of rules; to stay under two seconds.
#[divan::bench(sample_count = 5)]
fn keys_rebuilt(bencher: Bencher<'_, '_>) {
    let labels = labels(Scheme::Ddc, 500_000);
    bencher
        .counter(ItemsCount::new(labels.len()))
        .bench_local(|| {
            labels
                .iter()
                .map(|l| sort_key(l, Scheme::Ddc))
                .collect::<Vec<SortKey>>()
        });
}

/// Putting 50,000 numbers in order, making the keys on the way.
#[divan::bench(sample_count = 10)]
fn sorted_by_key(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| labels(Scheme::Lcc, 50_000))
        .bench_local_refs(|labels| deskbell::domain::call_number::sort(Scheme::Lcc, labels));
}

/// Baseline: the same numbers in natural order.
#[divan::bench(sample_count = 10)]
fn sorted_naturally(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| labels(Scheme::Lcc, 50_000))
        .bench_local_refs(|labels| labels.sort_by(|a, b| natural(a, b)));
}

fn collection() -> Collection {
    Collection {
        id: GENERAL,
        code: "GEN".into(),
        name: Name::english("General"),
        scheme: Scheme::Ddc,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: Vec::new(),
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    }
}

/// First and last label of a section: 10,000 of them share the thousand classes.
fn range(section: u32) -> (String, String) {
    let (class, tenth) = (section / 10, section % 10);
    (
        format!("{class:03}.{tenth}"),
        format!("{class:03}.{tenth}99 ZZZ"),
    )
}

/// One floor with five sections on each face.
fn plan() -> Plan {
    let section = |at: u32| {
        let (first, last) = range(at);
        Section {
            id: SectionId(i64::from(at)),
            from_mm: (at % 5) as i32 * 180,
            to_mm: (at % 5 + 1) as i32 * 180,
            collection: GENERAL,
            first,
            last,
            subject: Name::english("A subject"),
            surveyed_on: None,
            moving: None,
            spread: Spread::Bay,
        }
    };
    let face = |bay: u32, side: Side, from: u32| Face {
        id: FaceId(i64::from(bay * 2) + i64::from(side == Side::B)),
        side,
        sign: Name::english("A subject"),
        sections: (from..from + 5).map(section).collect(),
    };
    let bay = |n: u32| Bay {
        id: BayId(i64::from(n)),
        run: None,
        run_index: 0,
        code: format!("B{n:04}"),
        centre: Point::new(n as i32 * 1000, 0),
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![face(n, Side::A, n * 10), face(n, Side::B, n * 10 + 5)],
    };
    let floor = Floor {
        id: FloorId(1),
        ordinal: 1,
        short_name: "1".into(),
        name: Name::english("Floor 1"),
        outline: Vec::new(),
        north_deg: 0,
        zones: Vec::new(),
        walls: Vec::new(),
        openings: Vec::new(),
        runs: Vec::new(),
        bays: (0..SECTIONS / 10).map(bay).collect(),
        places: Vec::new(),
    };
    Plan {
        floors: vec![floor],
        ..Plan::default()
    }
}

/// Finding a number among 10,000 sections, all that is said of the spot included; to stay under 0.1 ms.
#[divan::bench]
fn located(bencher: Bencher<'_, '_>) {
    let shelves = Shelves::new(&plan(), &[collection()]);
    let labels = labels(Scheme::Ddc, 1000);
    let mut at = 0;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        at = (at + 1) % labels.len();
        shelves.locate(black_box(&labels[at]), Hint::default())
    });
}

/// Baseline: every section looked at, keys made before.
#[divan::bench]
fn located_by_looking_at_all(bencher: Bencher<'_, '_>) {
    let ranges: Vec<(SortKey, SortKey)> = (0..SECTIONS)
        .map(range)
        .map(|(first, last)| {
            let last = CallNumber::parse(last, Scheme::Ddc);
            (sort_key(&first, Scheme::Ddc), last.end_key())
        })
        .collect();
    let labels = labels(Scheme::Ddc, 1000);
    let mut at = 0;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        at = (at + 1) % labels.len();
        let key = sort_key(black_box(&labels[at]), Scheme::Ddc);
        ranges
            .iter()
            .rposition(|(first, end)| key.is_within(first, end))
    });
}

/// Building the index of 10,000 sections, as after every change of the shelves.
#[divan::bench(sample_count = 10)]
fn index_built(bencher: Bencher<'_, '_>) {
    let (plan, collections) = (plan(), [collection()]);
    bencher.bench_local(|| Shelves::new(&plan, &collections));
}
