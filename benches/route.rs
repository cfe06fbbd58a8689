//! How fast floors are made ready for walking, and ways found in a house of 8 floors with 1,000 bays and 10 connectors,
//! beside a baseline in the same run.
//!
//! `cargo bench --bench route`. The baseline is what one writes first: A* over a grid of 10 cm cells, in eight
//! directions, with the same room for a body, on one floor.

#[path = "made_up/house.rs"]
mod made_up;

use deskbell::domain::id::FloorId;
use deskbell::domain::plan::{Plan, Point};
use deskbell::domain::way::{Gait, Goal};
use deskbell::route::{Options, Router};
use divan::{Bencher, black_box};
use made_up::{HEIGHT, WIDTH, house};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static HOUSE: LazyLock<Plan> = LazyLock::new(house);
static ROUTER: LazyLock<Router> = LazyLock::new(|| Router::new(&HOUSE));

fn main() {
    measure();
    divan::main();
}

/// What an average hides: the middle and the slowest of many single questions.
#[allow(clippy::print_stdout)] // a benchmark's answer
fn measure() {
    for gait in Gait::ALL {
        let options = Options {
            gait,
            ..Options::default()
        };
        let mut times: Vec<Duration> = (0..10_000)
            .map(|i| {
                let (from, to) = question(i);
                // The best of three, so that what else the machine does counts less.
                let tries = (0..3).map(|_| {
                    let start = Instant::now();
                    let _ = black_box(ROUTER.route(&from, &to, &options));
                    start.elapsed()
                });
                tries.min().unwrap_or_default()
            })
            .collect();
        times.sort_unstable();
        let at = |share: usize| times[times.len() * share / 1_000];
        println!(
            "{gait:?}, 10,000 ways: p50 {:?}, p99 {:?}, p99.9 {:?}",
            at(500),
            at(990),
            at(999)
        );
    }
}

/// Two bays, the same for the same number.
fn question(number: u64) -> (Goal, Goal) {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut bay = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let floor = &HOUSE.floors[(state >> 32) as usize % HOUSE.floors.len()];
        Goal::Bay(floor.bays[(state >> 8) as usize % floor.bays.len()].id)
    };
    (bay(), bay())
}

#[divan::bench(sample_count = 10)]
fn all_floors_made_ready(bencher: Bencher<'_, '_>) {
    LazyLock::force(&HOUSE);
    bencher.bench_local(|| Router::new(&HOUSE));
}

#[divan::bench(sample_count = 20)]
fn one_changed_floor_made_ready(bencher: Bencher<'_, '_>) {
    let mut changed = HOUSE.clone();
    changed.floors[3].bays.remove(500);
    bencher.bench_local(|| ROUTER.renewed(&changed));
}

#[divan::bench(args = [Gait::Walking, Gait::StepFree], sample_count = 2_000)]
fn a_way_between_two_bays(bencher: Bencher<'_, '_>, gait: Gait) {
    let options = Options {
        gait,
        ..Options::default()
    };
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let (from, to) = question(number);
        ROUTER.route(&from, &to, &options)
    });
}

/// Two spots before bays, taken to be on one floor, the same for the same number.
fn spots(number: u64) -> [Point; 2] {
    let (from, to) = question(number);
    [from, to].map(|goal| {
        let mut bays = HOUSE.floors.iter().flat_map(|f| &f.bays);
        let bay = bays.find(|b| goal == Goal::Bay(b.id));
        bay.map_or(Point::new(500, 500), |b| {
            Point::new(b.centre.x, b.centre.y + 900)
        })
    })
}

#[divan::bench(sample_count = 500)]
fn a_way_on_one_floor(bencher: Bencher<'_, '_>) {
    let options = Options::default();
    let mut number = 0;
    bencher
        .with_inputs(|| {
            number += 1;
            spots(number).map(|at| Goal::Point(FloorId(1), at))
        })
        .bench_local_values(|[from, to]| ROUTER.route(&from, &to, &options));
}

#[divan::bench(sample_count = 50)]
fn baseline_cells_on_one_floor(bencher: Bencher<'_, '_>) {
    let cells = Cells::new(&HOUSE);
    let mut number = 0;
    bencher
        .with_inputs(|| {
            number += 1;
            spots(number)
        })
        .bench_local_values(|[from, to]| cells.shortest(from, to));
}

const CELL: i32 = 100;
const COLUMNS: i32 = WIDTH / CELL;
const ROWS: i32 = HEIGHT / CELL;

/// The ground floor in cells of 10 cm.
struct Cells(Vec<bool>);

impl Cells {
    fn new(plan: &Plan) -> Self {
        let floor = &plan.floors[0];
        let mut cells = Self(vec![true; (COLUMNS * ROWS) as usize]);
        for bay in &floor.bays {
            let (x, y) = (bay.centre.x, bay.centre.y);
            cells.block((x - 450, y - 300, x + 450, y + 300));
        }
        for wall in &floor.walls {
            let (a, b) = (wall.points[0], wall.points[1]);
            cells.block((a.x - 75, a.y, b.x + 75, b.y));
        }
        let zones = floor.zones.iter().map(|z| &z.polygon);
        let stops = plan.connectors.iter().map(|c| &c.stops[0].polygon);
        for area in zones.chain(stops) {
            cells.block((area[0].x, area[0].y, area[2].x, area[2].y));
        }
        cells
    }

    fn block(&mut self, (left, top, right, bottom): (i32, i32, i32, i32)) {
        for y in (top - 300).max(0) / CELL..((bottom + 300) / CELL).min(ROWS) {
            for x in (left - 300).max(0) / CELL..((right + 300) / CELL).min(COLUMNS) {
                self.0[(y * COLUMNS + x) as usize] = false;
            }
        }
    }

    /// The length in millimetres of a shortest way in eight directions.
    fn shortest(&self, from: Point, to: Point) -> Option<u32> {
        let cell = |p: Point| (p.x / CELL, p.y / CELL);
        let (from, to) = (cell(from), cell(to));
        let guess = |(x, y): (i32, i32)| {
            let (dx, dy) = ((x - to.0).unsigned_abs(), (y - to.1).unsigned_abs());
            100 * dx.max(dy) + 41 * dx.min(dy)
        };
        let index = |(x, y): (i32, i32)| (y * COLUMNS + x) as usize;
        let mut far = vec![u32::MAX; self.0.len()];
        far[index(from)] = 0;
        let mut open = BinaryHeap::from([Reverse((guess(from), from))]);
        while let Some(Reverse((order, at))) = open.pop() {
            if at == to {
                return Some(order);
            }
            let length = far[index(at)];
            if order > length + guess(at) {
                continue;
            }
            for (dx, dy) in [
                (-1, 0),
                (1, 0),
                (0, -1),
                (0, 1),
                (-1, -1),
                (-1, 1),
                (1, -1),
                (1, 1),
            ] {
                let next = (at.0 + dx, at.1 + dy);
                let is_on = (0..COLUMNS).contains(&next.0) && (0..ROWS).contains(&next.1);
                let step = if dx == 0 || dy == 0 { 100 } else { 141 };
                if is_on && self.0[index(next)] && length + step < far[index(next)] {
                    far[index(next)] = length + step;
                    open.push(Reverse((length + step + guess(next), next)));
                }
            }
        }
        None
    }
}
