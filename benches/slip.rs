//! What a route slip costs, drawn and written: two floors of 480 bays, in both languages and in large print. The PDF is
//! to take no more than 10 ms a page. Beside it a page with one line, as what the writer itself costs.

use chrono::{DateTime, Utc};
use deskbell::domain::language::Language;
use deskbell::domain::plan::{Plan, Side};
use deskbell::domain::way::{Gait, Leg, Route};
use deskbell::exchange::sketch::{self, FloorBays, Level, NamedBay};
use deskbell::print;
use deskbell::scene::doc::Doc;
use deskbell::scene::slip::{Slip, slip};
use deskbell::wording::Wording;
use divan::{Bencher, black_box};

const FORMS: [(Language, bool); 3] = [
    (Language::English, false),
    (Language::Tamil, false),
    (Language::Tamil, true),
];

fn main() {
    divan::main();
}

fn plan() -> Plan {
    let bay = |n: i32| NamedBay {
        code: format!("{n:03}"),
        is_double: true,
        area: None,
    };
    let floor = |ordinal: i32| FloorBays {
        level: Level {
            ordinal,
            short: ordinal.to_string(),
        },
        is_across: false,
        bays: (1..=480).map(bay).collect(),
    };
    sketch::plan([0, 1].map(floor).to_vec())
}

fn route(plan: &Plan) -> Route {
    let lift = &plan.connectors[0];
    let stand = plan.floors[1].bays[200].front_of(Side::A, 450.0, 500.0);
    let leg = |floor: usize, points: Vec<_>, then| Leg {
        floor: plan.floors[floor].id,
        points,
        then,
    };
    let desk = plan.floors[0].places[0].at;
    Route {
        gait: Gait::Walking,
        length_mm: 31_000,
        seconds: 100,
        avoided: Vec::new(),
        is_snapped: false,
        legs: vec![
            leg(0, vec![desk, lift.stops[0].at], Some(lift.id)),
            leg(1, vec![lift.stops[1].at, stand.round()], None),
        ],
    }
}

fn draw(plan: &Plan, wording: &Wording, route: &Route, is_large_print: bool) -> Doc {
    let step = match wording.language() {
        Language::English => {
            "Walk past the newspapers, about 20 m; take the 2nd aisle on the left."
        }
        Language::Tamil => {
            "செய்தித்தாள்களைக் கடந்து சுமார் 20 மீ நடந்து, இடப்புறம் இரண்டாவது இடைவழியில் திரும்பவும்."
        }
    };
    let made_at: DateTime<Utc> = DateTime::UNIX_EPOCH;
    slip(&Slip {
        plan,
        wording,
        route,
        title: "894.8113 கல்",
        subtitle: "",
        sentence: "1-201",
        steps: &vec![step.to_owned(); 5],
        notes: &[],
        hits: &[(plan.floors[1].bays[200].id, Some(Side::A))],
        branch: "City Library",
        made_at,
        zone: chrono_tz::Asia::Kolkata,
        is_large_print,
    })
}

#[divan::bench(args = FORMS)]
fn drawn(bencher: Bencher<'_, '_>, (language, is_large_print): (Language, bool)) {
    let (plan, wording) = (plan(), Wording::new(language));
    let route = route(&plan);
    bencher.bench_local(|| black_box(draw(&plan, &wording, &route, is_large_print)));
}

#[divan::bench(args = FORMS)]
fn written(bencher: Bencher<'_, '_>, (language, is_large_print): (Language, bool)) {
    let (plan, wording) = (plan(), Wording::new(language));
    let doc = draw(&plan, &wording, &route(&plan), is_large_print);
    bencher.bench_local(|| black_box(print::pdf(&doc)));
}

/// The baseline: the first block of the first page alone.
#[divan::bench]
fn one_line_written(bencher: Bencher<'_, '_>) {
    let (plan, wording) = (plan(), Wording::new(Language::English));
    let mut doc = draw(&plan, &wording, &route(&plan), false);
    doc.pages.truncate(1);
    doc.pages[0].blocks.truncate(2);
    bencher.bench_local(|| black_box(print::pdf(&doc)));
}
