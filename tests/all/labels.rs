//! The law of names on a map: whatever floor is drawn, however near one looks, in either language and at every size of
//! text, no two of them overlap, and each takes no more room in the window than it was given.

use deskbell::domain::geometry::PointF;
use deskbell::domain::id::{
    BayId, ClosureId, CollectionId, ConnectorId, FaceId, FloorId, PlaceId, RunId, SectionId, ZoneId,
};
use deskbell::domain::language::{Language, Name};
use deskbell::domain::plan::{
    Access, Bay, Closed, Closure, Connector, ConnectorKind, Face, Floor, Place, PlaceKind, Plan,
    Point, Run, Section, Side, Stop, Zone, ZoneKind,
};
use deskbell::domain::spread::Spread;
use deskbell::scene::map::{End, MapOptions, Overlay, floor_scene, route_overlay};
use deskbell::scene::{self, Bounds, Scene, View};
use deskbell::ui::widget::map::PX_PER_MM;
use deskbell::ui::{font, shot};
use deskbell::wording::Wording;
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::{self, Paragraph as _};
use iced::{Pixels, Size, alignment};
use proptest::prelude::*;
use std::collections::HashMap;

const FLOOR: FloorId = FloorId(1);

/// Short names and long ones, in both scripts.
const NAMES: [(&str, &str); 8] = [
    ("Toilets", "கழிப்பறை"),
    (
        "Reading room for researchers and guests",
        "ஆய்வாளர்கள் மற்றும் விருந்தினர்களுக்கான படிப்பறை",
    ),
    ("A", "அ"),
    ("Help desk", "உதவி மேசை"),
    ("Newspapers and magazines", "செய்தித்தாள்களும் இதழ்களும்"),
    ("Children", "குழந்தைகள்"),
    ("Social sciences", "சமூக அறிவியல்"),
    ("", ""),
];
const CODES: [&str; 4] = ["7", "B5-", "G-West-", "தமிழ்-"];
const NUMBERS: [(&str, &str); 4] = [
    ("641.5", "646.7"),
    ("894.8113 SUJ 2004 v.2", "894.81137 ZAC 1998"),
    ("A", "B"),
    ("QA76.73.R87 K53 2023", "QA76.9.D3"),
];

/// A number of a thing, and where it is.
type Spot = (usize, i32, i32);

/// A row: where it begins, how it is turned, how many bays of which length and depth.
type Row = (Spot, i32, (i32, i32, i32));

fn name(index: usize) -> Name {
    let (en, ta) = NAMES[index % NAMES.len()];
    Name::new(en, ta)
}

fn square(x: i32, y: i32, (width, height): (i32, i32)) -> Vec<Point> {
    [
        (x, y),
        (x + width, y),
        (x + width, y + height),
        (x, y + height),
    ]
    .map(|(x, y)| Point::new(x, y))
    .to_vec()
}

fn section(id: i64, index: usize, length: i32) -> Section {
    let (first, last) = NUMBERS[index % NUMBERS.len()];
    Section {
        id: SectionId(id),
        from_mm: 0,
        to_mm: length,
        collection: CollectionId(1),
        first: first.into(),
        last: last.into(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    }
}

fn row(id: i64, ((kind, x, y), turn_deg, (bays, length_mm, depth_mm)): Row) -> (Run, Vec<Bay>) {
    let code = CODES[kind % CODES.len()];
    let sides = if kind % 3 == 0 {
        &Side::ALL[..1]
    } else {
        &Side::ALL[..]
    };
    let from = PointF::new(f64::from(x), f64::from(y));
    let bays = (0..bays).map(|index| {
        let id = id * 100 + i64::from(index);
        let along = PointF::new(f64::from(length_mm * index), 0.0);
        let faces = sides.iter().map(|side| Face {
            id: FaceId(id * 2 + i64::from(*side == Side::B)),
            side: *side,
            sign: name(kind),
            sections: vec![section(id * 2, kind + index as usize, length_mm)],
        });
        Bay {
            id: BayId(id),
            run: Some(RunId(id / 100)),
            run_index: index,
            code: format!("{code}{id:03}"),
            centre: (from + along.turned(PointF::default(), turn_deg)).round(),
            length_mm,
            depth_mm,
            turn_deg,
            shelves: 6,
            faces: faces.collect(),
        }
    });
    let run = Run {
        id: RunId(id),
        code: format!("{code}R{id}"),
    };
    (run, bays.collect())
}

fn place(id: i64, (kind, x, y): Spot) -> Place {
    let kinds = PlaceKind::ALL;
    Place {
        id: PlaceId(id),
        kind: kinds[kind % kinds.len()],
        name: name(kind),
        other_names: Vec::new(),
        at: Point::new(x, y),
        facing_deg: None,
        polygon: (kind % 2 == 0).then(|| square(x, y, (1_800, 700))),
        is_staffed: kind % 5 == 0,
        say: Name::default(),
    }
}

fn zone(id: i64, (kind, x, y): Spot) -> Zone {
    let kinds = ZoneKind::ALL;
    Zone {
        id: ZoneId(id),
        kind: kinds[kind % kinds.len()],
        access: Access::ALL[kind % Access::ALL.len()],
        name: name(kind / 2),
        polygon: square(x, y, (2_000 + x / 4, 3_000 + y / 5)),
    }
}

fn connector(id: i64, (kind, x, y): Spot) -> Connector {
    let kinds = ConnectorKind::ALL;
    Connector {
        id: ConnectorId(id),
        kind: kinds[kind % kinds.len()],
        name: name(kind + 3),
        is_step_free: true,
        is_staff_only: kind % 3 == 0,
        width_mm: 1_100,
        wait_s: 10,
        floor_s: 10,
        stops: vec![Stop {
            floor: FLOOR,
            at: Point::new(x, y - 700),
            polygon: square(x, y, (2_000, 2_000)),
        }],
    }
}

prop_compose! {
    fn spot()(kind in 0_usize..60, x in 0..40_000, y in 0..28_000) -> Spot {
        (kind, x, y)
    }
}

prop_compose! {
    fn rows()(
        rows in prop::collection::vec(
            (spot(), prop_oneof![Just(0), Just(90), 0..360], (1..12, 500..1_300, 200..900)), 0..9),
    ) -> Vec<Row> {
        rows
    }
}

prop_compose! {
    /// Any floor, however badly drawn: things may stand in each other.
    fn house()(
        rows in rows(),
        places in prop::collection::vec(spot(), 0..9),
        zones in prop::collection::vec(spot(), 0..5),
        connectors in prop::collection::vec(spot(), 0..5),
        closed in prop::collection::vec(0_i64..6, 0..3),
    ) -> Plan {
        let numbered = |spots: Vec<Spot>| (1_i64..).zip(spots);
        let (runs, bays): (Vec<Run>, Vec<Vec<Bay>>) = (1..).zip(rows).map(|(id, r)| row(id, r)).unzip();
        let closures = closed.into_iter().map(|id| Closure {
            id: ClosureId(id),
            what: if id % 2 == 0 { Closed::Connector(ConnectorId(id)) } else { Closed::Place(PlaceId(id)) },
            reason: Name::english("Repair"),
            since: crate::desk::morning(),
            until: None,
            ends_itself: false,
        });
        Plan {
            floors: vec![Floor {
                id: FLOOR,
                ordinal: 0,
                short_name: "G".into(),
                name: name(0),
                outline: square(0, 0, (42_000, 30_000)),
                north_deg: 0,
                zones: numbered(zones).map(|(id, at)| zone(id, at)).collect(),
                walls: Vec::new(),
                openings: Vec::new(),
                runs,
                bays: bays.concat(),
                places: numbered(places).map(|(id, at)| place(id, at)).collect(),
            }],
            connectors: numbered(connectors).map(|(id, at)| connector(id, at)).collect(),
            closures: closures.collect(),
        }
    }
}

/// The boxes of the texts that are shown at a scale, in view millimetres.
fn shown(scene: &Scene, view: &View) -> Vec<(String, Bounds)> {
    let texts = scene.texts.iter().filter(|t| t.scales.has(view.scale));
    // The lines of one name touch, as exactly as numbers can.
    let outer = |t: &scene::Text| t.outer_box(view).grown(-1e-6);
    texts.map(|t| (t.text.clone(), outer(t))).collect()
}

/// How wide the window paints a line at a size of text, in view millimetres.
fn painted(line: &scene::Text, percent: f64, known: &mut HashMap<(String, u64), f64>) -> f64 {
    let size = line.size_mm * PX_PER_MM * percent / 100.0;
    let key = (format!("{:?} {}", line.face, line.text), size.to_bits());
    let width = known.entry(key).or_insert_with(|| {
        let paragraph = Paragraph::with_text(text::Text {
            content: line.text.as_str(),
            bounds: Size::INFINITE,
            size: Pixels(size as f32),
            line_height: text::LineHeight::Relative(scene::LINE_HEIGHT as f32),
            font: match line.face {
                scene::Face::Regular => font::TEXT,
                scene::Face::SemiBold => font::STRONG,
                scene::Face::Bold => font::BOLD,
                scene::Face::Sign => font::ICONS,
            },
            align_x: text::Alignment::Left,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        });
        f64::from(paragraph.min_bounds().width)
    });
    *width / PX_PER_MM * 100.0 / percent
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn names_never_overlap_on_any_floor_at_any_scale_size_or_turn(
        plan in house(),
        scale in prop::collection::vec(0.000_5_f64..0.09, 12),
        percent in prop::sample::select(vec![100.0, 125.0, 150.0, 175.0, 200.0]),
        turn_deg in prop::sample::select(vec![0.0, 0.0, 90.0, 37.0]),
        is_tamil in any::<bool>(),
        goal in prop::option::of(0_usize..60),
    ) {
        shot::use_embedded_faces_only();
        let language = if is_tamil { Language::Tamil } else { Language::English };
        let wording = Wording::new(language);
        let floor = &plan.floors[0];
        let goal = goal.and_then(|index| floor.bays.get(index));
        let over = goal.map(|bay| route_overlay(&Overlay {
            floor,
            points: &[Point::new(1_000, 29_000), Point::new(20_000, 29_000), bay.centre],
            start: Some(End::Start { words: NAMES[3].0, facing_deg: Some(0) }),
            end: Some(End::Goal { words: &bay.code }),
            hits: &[(bay.id, Some(Side::A))],
            language,
            turn_deg,
            window: None,
        }));
        let options = MapOptions { turn_deg, over: over.as_ref(), ..MapOptions::new(&wording) };
        let map = floor_scene(&plan, FLOOR, &options);
        let mut known = HashMap::new();
        for scale in scale {
            let view = View { scale, turn_deg, ..View::PAGE };
            let mut boxes = shown(&map, &view);
            boxes.extend(over.iter().flat_map(|over| shown(over, &view)));
            for (i, (a, a_box)) in boxes.iter().enumerate() {
                for (b, b_box) in &boxes[i + 1..] {
                    prop_assert!(!a_box.overlaps(b_box), "“{a}” and “{b}” overlap at {scale}");
                }
            }
            let texts = map.texts.iter().filter(|t| t.scales.has(scale));
            for line in texts {
                let wide = painted(line, percent, &mut known);
                // A pixel is a fifth of a millimetre; between two names there is more than two of them.
                prop_assert!(wide <= line.width_mm + 0.23, "“{}”: {wide} mm, not {}", line.text, line.width_mm);
            }
        }
    }
}
