//! The map of a floor on a slip, under its heading: the floor, the way over it with its ends, the arrow to the north.

mod sight;
mod told;

use super::flow::{Flow, Passage, cut_to};
use super::form::Form;
use super::{Slip, outline, words};
use crate::domain::geometry::PointF;
use crate::domain::plan::Floor;
use crate::domain::way::Leg;
use crate::scene::doc::{Block, Layer, Meaning};
use crate::scene::enlarge::enlarged;
use crate::scene::label::Window;
use crate::scene::map::{End, MapOptions, Overlay, floor_scene, route_overlay};
use crate::scene::view::turn;
use crate::scene::{Bounds, Face, Hand, Path, Role, Scene, Text, View, text};

/// The words of an end take up this share of the map's width at most.
const WORDS_SHARE: f64 = 0.5;

/// Adds a map for each leg of the way, each under its heading; as many share a page as it holds.
pub(super) fn add_all(flow: &mut Flow, asked: &Slip<'_>, form: &'static Form) {
    let up = asked.wording.text("slip-up");
    let sheets = asked.route.legs.iter().enumerate();
    let sheets: Vec<Sheet<'_>> = sheets
        .filter_map(|(index, leg)| Sheet::new(asked, form, (index, leg)))
        .collect();
    let before = form.body_mm * 1.1;
    let mut rest = sheets.as_slice();
    while !rest.is_empty() {
        let tall: Vec<Tall> = rest
            .iter()
            .map(|sheet| sheet.tall(before + sheet.above(flow, &up)))
            .collect();
        let heights = shared(flow.rest(), &tall, form.map_mm.0);
        if heights.is_empty() && !flow.is_at_top() {
            flow.turn_page();
            continue;
        }
        // A page that is too small for a map takes one as small as it is.
        let heights = if heights.is_empty() {
            vec![form.map_mm.0]
        } else {
            heights
        };
        let (now, later) = rest.split_at(heights.len());
        for (sheet, height) in now.iter().zip(heights) {
            flow.gap(before);
            let head = flow.across(form.line(form.heading_mm));
            flow.passage(&sheet.heading());
            flow.passage(&sheet.caption(&up));
            flow.gap(form.body_mm * 0.4);
            let frame = flow.take(height);
            flow.put(sheet.figure(&frame, &head));
        }
        rest = later;
    }
}

/// The heights a map may have, in millimetres of the page.
#[derive(Debug, Clone, Copy)]
struct Tall {
    /// Of what stands above it.
    above: f64,
    /// What the way needs.
    wished: f64,
    /// All that shows more of the floor.
    useful: f64,
}

/// The heights of the first maps that share what is free of a page. A map that has it for itself takes what is useful.
fn shared(free_mm: f64, maps: &[Tall], least_mm: f64) -> Vec<f64> {
    let mut used = 0.0;
    let count = maps
        .iter()
        .take_while(|map| {
            used += map.above + least_mm;
            used <= free_mm
        })
        .count();
    if let [map] = &maps[..count] {
        return vec![map.useful.max(map.wished).min(free_mm - map.above)];
    }
    let maps = &maps[..count];
    let above: f64 = maps.iter().map(|map| map.above).sum();
    let over = free_mm - above - least_mm * count as f64;
    let wished: f64 = maps.iter().map(|map| map.wished - least_mm).sum();
    let share = (over / wished.max(1.0)).min(1.0);
    maps.iter()
        .map(|map| least_mm + (map.wished - least_mm) * share)
        .collect()
}

/// One map.
struct Sheet<'a> {
    asked: &'a Slip<'a>,
    form: &'static Form,
    floor: &'a Floor,
    leg: &'a Leg,
    /// Which leg of the way.
    index: usize,
    turn_deg: f64,
}

impl<'a> Sheet<'a> {
    /// `None` for a floor the plan does not have.
    fn new(asked: &'a Slip<'a>, form: &'static Form, leg: (usize, &'a Leg)) -> Option<Self> {
        let (index, leg) = leg;
        let floor = asked.plan.floors.iter().find(|f| f.id == leg.floor)?;
        Some(Self {
            asked,
            form,
            floor,
            leg,
            index,
            turn_deg: sight::turn_of(floor, leg),
        })
    }

    /// The height of what stands above the map.
    fn above(&self, flow: &Flow, up: &str) -> f64 {
        flow.height_of(&self.heading())
            + flow.height_of(&self.caption(up))
            + self.form.body_mm * 0.4
    }

    fn tall(&self, above: f64) -> Tall {
        let (least, most) = self.form.map_mm;
        let [wished, useful] = self.aspects();
        let height = |aspect: f64| (self.form.width() * aspect).clamp(least, most);
        Tall {
            above,
            wished: height(wished),
            useful: height(useful),
        }
    }

    fn heading(&self) -> Passage<'_> {
        let language = self.asked.wording.language();
        let name = self.floor.name.text(language);
        Passage {
            meaning: Meaning::Heading(name.to_owned()),
            words: name,
            language: words::spoken(name, language),
            hand: Hand::new(Face::Bold, self.form.heading_mm, Role::Ink),
            indent_mm: 0.0,
        }
    }

    fn caption<'w>(&self, words: &'w str) -> Passage<'w> {
        Passage {
            meaning: Meaning::Paragraph,
            words,
            language: self.asked.wording.language(),
            hand: Hand::new(Face::Regular, self.form.small_mm, Role::QuietInk),
            indent_mm: 0.0,
        }
    }

    /// The map in its frame, and the arrow to the north over its right corner.
    fn figure(&self, frame: &Bounds, head: &Bounds) -> Block {
        let view = self.view(frame);
        // Laid out as small as the letters are too large.
        let small = 1.0 / self.form.map_letters;
        let window = Window {
            view: View {
                scale: view.scale * small,
                view: view.view * small,
                ..view
            },
            bounds: Bounds::new(frame.min * small, frame.max * small).grown(-0.8),
        };
        let over = self.over(window);
        let landmarks = self.landmarks();
        let mut map = floor_scene(
            self.asked.plan,
            self.floor.id,
            &MapOptions {
                turn_deg: self.turn_deg,
                window: Some(window),
                over: Some(&over),
                landmarks: &landmarks,
                ..MapOptions::new(self.asked.wording)
            },
        );
        // The goal says its name itself.
        let goal = landmarks
            .iter()
            .find(|tag| self.after().is_none() && self.name(**tag) == Some(self.asked.title));
        map.texts
            .retain(|text| goal.is_none() || text.tag.as_ref() != goal);
        let layer = |scene| Layer {
            scene: enlarged(scene, self.form.map_letters),
            view,
            clip: Some(*frame),
        };
        let mut edges = self.north(head);
        edges
            .shapes
            .push(outline(Path::rect(frame), Role::Wall, 0.25));
        Block {
            meaning: Meaning::Figure(self.told(&landmarks)),
            layers: vec![layer(map), layer(over), Layer::on_page(edges)],
        }
    }

    /// The way with its ends.
    fn over(&self, window: Window) -> Scene {
        let most_mm = window.bounds.width() * WORDS_SHARE;
        let (before, after) = (self.before(), self.after());
        let from = fitting([self.from(), self.name_of(before)], 3.3, most_mm);
        let size_mm = if after.is_some() { 3.3 } else { 4.2 };
        let to = fitting([self.to(), self.name_of(after)], size_mm, most_mm);
        let start = match before {
            Some(connector) => End::Connector {
                words: &from,
                kind: connector.kind,
            },
            None => End::Start {
                words: &from,
                facing_deg: sight::direction(&self.leg.points).map(|deg| deg.round() as i32),
            },
        };
        let end = match after {
            Some(connector) => End::Connector {
                words: &to,
                kind: connector.kind,
            },
            None => End::Goal { words: &to },
        };
        // Who is nearly there sees the end alone: two marks would lie on each other.
        let ends = [self.leg.points.first(), self.leg.points.last()];
        let apart = match ends {
            [Some(first), Some(last)] => first.distance(*last) * window.view.scale,
            _ => 0.0,
        };
        route_overlay(&Overlay {
            floor: self.floor,
            points: &self.leg.points,
            start: (apart > sight::MARK_MM * 2.0).then_some(start),
            end: Some(end),
            hits: if self.is_last() { self.asked.hits } else { &[] },
            language: self.asked.wording.language(),
            turn_deg: self.turn_deg,
            window: Some(window),
        })
    }

    /// The north arrow with its letter, at the right end of the heading's line.
    fn north(&self, head: &Bounds) -> Scene {
        let wording = self.asked.wording;
        let size_mm = self.form.heading_mm;
        let middle = head.centre().y;
        let letter = Text::new(
            wording.text("map-north"),
            wording.language(),
            PointF::new(head.max.x - size_mm * 0.6, middle),
            Hand::new(Face::SemiBold, self.form.small_mm, Role::Ink),
        );
        let turn_deg = f64::from(self.floor.north_deg) + self.turn_deg;
        let centre = PointF::new(head.max.x - size_mm * 1.9, middle);
        let needle = [(0.0, -0.62), (0.36, 0.5), (0.0, 0.28), (-0.36, 0.5)];
        let needle = needle.map(|(x, y)| centre + turn(PointF::new(x, y) * size_mm, turn_deg));
        let mut shape = outline(Path::polygon(needle), Role::Ink, 0.2);
        shape.fill = Some(Role::Ink);
        Scene {
            shapes: vec![shape],
            texts: vec![letter],
            ..Scene::default()
        }
    }
}

/// The first words if they fit, else the second ones, else as much of the first as does.
fn fitting([words, short]: [String; 2], size_mm: f64, most_mm: f64) -> String {
    let hand = Hand::new(Face::SemiBold, size_mm, Role::Ink);
    let fits = |words: &str| text::width(words, hand.face, size_mm) <= most_mm;
    if !fits(&words) && !short.is_empty() && fits(&short) {
        return short;
    }
    cut_to(&words, hand, most_mm)
}
