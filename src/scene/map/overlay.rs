//! What lies over a floor's map: the way with its two ends, and the bookcases that were found.
//!
//! The way is dashed and bears arrows, the start is a ring with the direction of view, the goal the strongest mark of
//! the map: none needs its colour to be told from the others.

use super::mark::{connector_sign, sign_plate};
use super::shelf;
use crate::domain::geometry::PointF;
use crate::domain::id::BayId;
use crate::domain::language::Language;
use crate::domain::plan::{Bay, ConnectorKind, Floor, Point, Side};
use crate::scene::label::{Placer, Spot, Window, Wish};
use crate::scene::view::turn;
use crate::scene::{
    Bounds, Face, Hand, Path, Place, Plate, Role, Scales, Scene, Segment, Shape, Stroke, Tag, Text,
    Width,
};
use std::ops::RangeInclusive;

/// Arrows stand at multiples of this much ground; the nearer one looks, the more of them.
const ARROW_STEP_MM: f64 = 1_500.0;

/// View millimetres there are at least between two arrows.
const ARROW_APART_MM: f64 = 15.0;

/// Arrows keep this far from bends.
const ARROW_BEND_MM: f64 = 350.0;

/// Height of the goal's pin over its spot.
const PIN_MM: f64 = 9.0;
const PIN_RADIUS_MM: f64 = 3.1;

/// Where there is no room nearer, the words of an end stand so many lines off its mark.
const LINES_OFF_MOST: u8 = 5;

/// Over the map of a floor.
#[derive(Clone, Copy)]
pub struct Overlay<'a> {
    pub floor: &'a Floor,
    /// The way on this floor; none when only something found is shown.
    pub points: &'a [Point],
    pub start: Option<End<'a>>,
    pub end: Option<End<'a>>,
    /// Found bookcases; one side of each, or the whole.
    pub hits: &'a [(BayId, Option<Side>)],
    pub language: Language,
    /// As in [`MapOptions`](super::MapOptions).
    pub turn_deg: f64,
    pub window: Option<Window>,
}

/// What is at an end of the way on a floor, and the words that stand beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum End<'a> {
    /// Where the reader stands, and where they look (degrees, clockwise from the top of the drawing).
    Start {
        words: &'a str,
        facing_deg: Option<i32>,
    },
    /// What the way is for.
    Goal { words: &'a str },
    /// From or to another floor.
    Connector { words: &'a str, kind: ConnectorKind },
}

/// The drawing over the map.
pub fn route_overlay(overlay: &Overlay<'_>) -> Scene {
    let way: Vec<PointF> = overlay.points.iter().copied().map(PointF::from).collect();
    let mut draft = Draft {
        overlay,
        placer: Placer::new(overlay.turn_deg, overlay.window),
        scene: Scene {
            bounds: Bounds::around(way.iter().copied()).unwrap_or_default(),
            ..Scene::default()
        },
    };
    for (bay, side) in overlay.hits {
        draft.add_hit(*bay, *side);
    }
    draft.add_way(&way);
    let ends = [(overlay.start, way.first()), (overlay.end, way.last())];
    for (end, at) in ends {
        if let (Some(end), Some(at)) = (end, at) {
            draft.add_mark(&end, *at);
        }
    }
    draft.placer.keep_clear_of(&draft.scene);
    for (end, at) in ends {
        if let (Some(end), Some(at)) = (end, at) {
            draft.add_words(&end, *at);
        }
    }
    draft.scene
}

struct Draft<'a> {
    overlay: &'a Overlay<'a>,
    placer: Placer,
    scene: Scene,
}

impl Draft<'_> {
    fn add(&mut self, path: Path, place: Place, fill: Option<Role>, stroke: Option<Stroke>) {
        self.scene.shapes.push(Shape {
            path,
            place,
            fill,
            stroke,
            scales: Scales::ALL,
            tag: None,
        });
    }

    fn add_hit(&mut self, id: BayId, side: Option<Side>) {
        let Some(bay) = self.overlay.floor.bays.iter().find(|b| b.id == id) else {
            return;
        };
        let [a, b, c, d] = bay.corners();
        let (left, right) = ((a + d) * 0.5, (b + c) * 0.5);
        let lit = match side.filter(|_| bay.faces.len() > 1) {
            None => [a, b, c, d],
            Some(Side::A) => [a, b, right, left],
            Some(Side::B) => [left, right, c, d],
        };
        self.add(
            Path::polygon(lit),
            Place::Ground,
            Some(Role::ShelfHit),
            None,
        );
        let edge = stroke(Role::ShelfHitEdge, 0.55, None);
        self.add(Path::polygon([a, b, c, d]), Place::Ground, None, Some(edge));
        self.add_hit_code(bay);
    }

    /// The code of a lit bay, as the one on the map is covered.
    fn add_hit_code(&mut self, bay: &Bay) {
        let hand = Hand::new(Face::SemiBold, shelf::BAY_CODE.size_mm, Role::OnShelfHit);
        let at = PointF::from(bay.centre);
        let mut text = Text::new(&bay.code, self.overlay.language, at, hand);
        text.tag = Some(Tag::Bay(bay.id));
        text.plate = Some(Plate {
            fill: Role::ShelfHit,
            ..shelf::CODE_PLATE
        });
        let (length, depth) = (f64::from(bay.length_mm), f64::from(bay.depth_mm));
        let wish = Wish {
            texts: vec![text],
            spots: vec![Spot::at(at)],
            scales: Scales::from(shelf::CODES_FROM),
            is_on_free_ground: false,
            room_mm: Some(shelf::room(
                bay.turn_deg,
                self.overlay.turn_deg,
                length,
                depth,
            )),
        };
        self.scene
            .texts
            .extend(self.placer.place(wish).unwrap_or_default());
    }

    fn add_way(&mut self, way: &[PointF]) {
        if way.len() < 2 {
            return;
        }
        let path = Path::polyline(way.iter().copied());
        self.add(
            path.clone(),
            Place::Ground,
            None,
            Some(stroke(Role::RouteCasing, 2.4, None)),
        );
        self.add(
            path,
            Place::Ground,
            None,
            Some(stroke(Role::Route, 1.2, Some([1.6, 2.2]))),
        );
        let mut walked = 0.0;
        for pair in way.windows(2) {
            self.add_arrows(pair[0], pair[1], walked);
            walked += pair[0].distance(pair[1]);
        }
    }

    fn add_arrows(&mut self, from: PointF, to: PointF, walked: f64) {
        let length = from.distance(to);
        let along = (to - from) * (1.0 / length.max(1.0));
        let angle = along.y.atan2(along.x).to_degrees();
        let mut step = ((walked + ARROW_BEND_MM) / ARROW_STEP_MM).ceil().max(1.0);
        while step * ARROW_STEP_MM < walked + length - ARROW_BEND_MM {
            let apart = ARROW_STEP_MM * f64::from(1_u32 << (step as u32).trailing_zeros());
            self.scene.shapes.push(Shape {
                path: arrow().map(|p| turn(p, angle)),
                place: Place::Turned(from + along * (step * ARROW_STEP_MM - walked)),
                fill: Some(Role::Route),
                stroke: Some(stroke(Role::RouteCasing, 0.35, None)),
                scales: Scales::from(ARROW_APART_MM / apart),
                tag: None,
            });
            step += 1.0;
        }
    }

    fn add_mark(&mut self, end: &End<'_>, at: PointF) {
        match end {
            End::Start { facing_deg, .. } => {
                if let Some(facing) = facing_deg {
                    let cone = Path::polygon(
                        [(-2.3, -1.4), (0.0, -5.2), (2.3, -1.4)].map(|(x, y)| PointF::new(x, y)),
                    );
                    let cone = cone.map(|p| turn(p, f64::from(*facing)));
                    let edge = stroke(Role::RouteCasing, 0.4, None);
                    self.add(cone, Place::Turned(at), Some(Role::Start), Some(edge));
                }
                let centre = PointF::default();
                let edge = stroke(Role::RouteCasing, 0.5, None);
                self.add(
                    Path::circle(centre, 2.6),
                    Place::Upright(at),
                    Some(Role::Start),
                    Some(edge),
                );
                self.add(
                    Path::circle(centre, 1.1),
                    Place::Upright(at),
                    Some(Role::OnStart),
                    None,
                );
            }
            End::Goal { .. } => {
                let edge = stroke(Role::RouteCasing, 0.5, None);
                self.add(pin(), Place::Upright(at), Some(Role::Goal), Some(edge));
                let head = PointF::new(0.0, PIN_RADIUS_MM - PIN_MM);
                self.add(
                    Path::circle(head, 1.2),
                    Place::Upright(at),
                    Some(Role::OnGoal),
                    None,
                );
            }
            End::Connector { kind, .. } => {
                let hand = Hand::new(Face::Sign, 3.7, Role::OnStart);
                let mut text = Text::new(connector_sign(*kind), Language::English, at, hand);
                text.plate = Some(Plate {
                    edge: Some(Role::RouteCasing),
                    ..sign_plate(&text, Role::Start, 1.2)
                });
                self.scene.texts.push(text);
            }
        }
    }

    /// Where the words of an end stand: clear of the way if they can, else clear of its marks, else of other words at
    /// least and some lines further off, as they have to be read.
    fn place_words(&mut self, wish: &Wish, further: Vec<Spot>) -> Option<Vec<Text>> {
        let anywhere = Wish {
            is_on_free_ground: false,
            ..wish.clone()
        };
        let placed = self.placer.place(wish.clone());
        let placed = placed.or_else(|| self.placer.place(anywhere.clone()));
        placed.or_else(|| {
            let mut placer = Placer::new(self.overlay.turn_deg, self.overlay.window);
            placer.keep_clear_of(&words(&self.scene.texts));
            let mut spots = anywhere.spots.clone();
            spots.extend(further);
            let placed = placer.place(Wish { spots, ..anywhere })?;
            self.placer.keep_clear_of(&words(&placed));
            Some(placed)
        })
    }

    /// The words of an end on a plate, beside its mark.
    fn add_words(&mut self, end: &End<'_>, at: PointF) {
        let (words, plate, ink, size_mm) = match *end {
            End::Start { words, .. } | End::Connector { words, .. } => {
                (words, Role::Start, Role::OnStart, 3.3)
            }
            End::Goal { words } => (words, Role::Goal, Role::OnGoal, 4.2),
        };
        if words.is_empty() {
            return;
        }
        let hand = Hand::new(Face::SemiBold, size_mm, ink);
        let mut text = Text::new(words, self.overlay.language, at, hand);
        text.plate = Some(Plate {
            fill: plate,
            edge: Some(Role::RouteCasing),
            pad_mm: PointF::new(1.2, 0.25),
            radius_mm: 1.2,
        });
        let extent = text.outer_extent();
        let size = PointF::new(extent.width(), extent.height());
        let wish = Wish {
            spots: word_spots((at, end), size, 0..=1),
            texts: vec![text],
            scales: Scales::ALL,
            is_on_free_ground: true,
            room_mm: None,
        };
        let placed = self.place_words(&wish, word_spots((at, end), size, 2..=LINES_OFF_MOST));
        let placed = placed.unwrap_or_default();
        let placed: Vec<Text> = placed
            .into_iter()
            .map(|text| self.seen_from_far(text))
            .collect();
        self.scene.texts.extend(placed);
    }

    /// Words that were placed, shown from as far as they are clear of the others over the map, whatever of the map they
    /// cover.
    fn seen_from_far(&self, text: Text) -> Text {
        let mut placer = Placer::new(self.overlay.turn_deg, self.overlay.window);
        placer.keep_clear_of(&words(&self.scene.texts));
        let placed = placer.place(Wish {
            spots: vec![Spot::at(text.at)],
            texts: vec![text.clone()],
            scales: Scales::ALL,
            is_on_free_ground: false,
            room_mm: None,
        });
        placed.and_then(|mut placed| placed.pop()).unwrap_or(text)
    }
}

fn words(texts: &[Text]) -> Scene {
    Scene {
        texts: texts.to_vec(),
        ..Scene::default()
    }
}

/// Above, below and beside a mark, and the corners between; so many lines off it.
fn word_spots(
    (at, end): (PointF, &End<'_>),
    size: PointF,
    lines_off: RangeInclusive<u8>,
) -> Vec<Spot> {
    let mark = match end {
        End::Goal { .. } => Bounds::new(
            PointF::new(-PIN_RADIUS_MM, -PIN_MM),
            PointF::new(PIN_RADIUS_MM, 0.6),
        ),
        End::Start { .. } | End::Connector { .. } => Bounds::centred(PointF::default(), 6.4, 6.4),
    };
    let near = Bounds::new(mark.min - size * 0.5, mark.max + size * 0.5).grown(0.9);
    let middle = mark.centre();
    let around = |clear: Bounds| {
        [
            (middle.x, clear.min.y),
            (middle.x, clear.max.y),
            (clear.max.x, clear.min.y),
            (clear.min.x, clear.min.y),
            (clear.max.x, middle.y),
            (clear.min.x, middle.y),
            (clear.max.x, clear.max.y),
            (clear.min.x, clear.max.y),
        ]
    };
    lines_off
        .flat_map(|lines| around(near.grown(size.y * f64::from(lines))))
        .map(|(x, y)| Spot {
            at,
            shift_mm: PointF::new(x, y),
        })
        .collect()
}

/// An arrow head to the right about its middle.
fn arrow() -> Path {
    Path::polygon([(-1.9, -2.1), (2.3, 0.0), (-1.9, 2.1)].map(|(x, y)| PointF::new(x, y)))
}

/// A drop whose point is the spot, its round head above.
fn pin() -> Path {
    let (r, head) = (PIN_RADIUS_MM, PIN_RADIUS_MM - PIN_MM);
    let k = r * 0.5523;
    let p = PointF::new;
    Path {
        segments: vec![
            Segment::Move(p(0.0, 0.0)),
            Segment::Curve(p(-0.7, -2.6), p(-r, head + r * 0.9), p(-r, head)),
            Segment::Curve(p(-r, head - k), p(-k, head - r), p(0.0, head - r)),
            Segment::Curve(p(k, head - r), p(r, head - k), p(r, head)),
            Segment::Curve(p(r, head + r * 0.9), p(0.7, -2.6), p(0.0, 0.0)),
            Segment::Close,
        ],
    }
}

fn stroke(role: Role, width_mm: f64, dash: Option<[f64; 2]>) -> Stroke {
    Stroke {
        role,
        width: Width::View(width_mm),
        dash,
    }
}
