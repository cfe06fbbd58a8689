//! Where names can stand. Each label gets the smallest scale from which on it meets no other label and no thing it has
//! to keep clear of; so a map shows the more names the closer one looks, and they never overlap.
//!
//! A label's box has one size to the reader while the ground around it grows with the scale. For two of them there is
//! a scale from which on they are apart; the less important one is shown only from there. The more important are
//! therefore placed first.

mod near;
mod obstacle;

use super::view::turn;
use super::{Bounds, Path, Place, Scales, Scene, Segment, Text, View};
use crate::domain::geometry::PointF;
use near::Near;
use obstacle::Obstacle;

/// Labels that would need a larger scale than this, 1 : 10, are left out.
const LARGEST: f64 = 0.1;

/// A spot is left for the next one only when that shows the label from this share of the scale on.
const BETTER: f64 = 0.8;

/// Around a label, in view millimetres, so that two don't read as one.
const AIR_MM: f64 = 0.5;

/// Lines to keep clear of are taken in pieces this long, in ground millimetres.
const PIECE_MM: f64 = 500.0;

/// A label, of one or more lines around one ground point, that wants a place.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Their `at` and `shift_mm` are counted from the spot that is found.
    pub texts: Vec<Text>,
    /// Where it may stand, best first.
    pub spots: Vec<Spot>,
    /// When it may be shown at all.
    pub scales: Scales,
    /// Whether it must keep clear of obstacles, or may stand on them.
    pub is_on_free_ground: bool,
    /// Only inside of this much ground.
    pub room_mm: Option<PointF>,
}

/// A place for a label: a point of the ground, and from there a way in view millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub at: PointF,
    pub shift_mm: PointF,
}

impl Spot {
    pub const fn at(at: PointF) -> Self {
        Self {
            at,
            shift_mm: PointF::new(0.0, 0.0),
        }
    }
}

/// Finds places for labels, one after the other, the most important first.
#[derive(Debug, Default)]
pub struct Placer {
    turn_deg: f64,
    /// In ground turned as it is seen.
    obstacles: Vec<Obstacle>,
    placed: Near,
    window: Option<Window>,
}

/// The only part of the ground that is seen, at one scale: nothing may reach beyond it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    pub view: View,
    /// In view millimetres.
    pub bounds: Bounds,
}

#[derive(Debug, Clone, Copy)]
struct Placed {
    at: PointF,
    extent: Bounds,
    scales: Scales,
}

impl Placer {
    /// For a ground that is seen turned, and perhaps only through a window.
    pub fn new(turn_deg: f64, window: Option<Window>) -> Self {
        Self {
            turn_deg,
            window,
            ..Self::default()
        }
    }

    /// Keeps labels on free ground clear of what lies within these points.
    pub fn add_obstacle(&mut self, points: impl IntoIterator<Item = PointF>) {
        let turned = points.into_iter().map(|p| turn(p, self.turn_deg));
        let turned: Vec<PointF> = turned.collect();
        self.obstacles.extend(Obstacle::around(&turned));
    }

    /// Keeps labels clear of a drawing that will lie over them: of its texts and marks, and those on free ground of its
    /// lines too.
    pub fn keep_clear_of(&mut self, over: &Scene) {
        for text in &over.texts {
            self.take(text.at, text.outer_extent(), text.scales);
        }
        for shape in &over.shapes {
            match shape.place {
                Place::Upright(at) => self.take_shape(at, &shape.path, shape.scales),
                Place::Turned(at) => {
                    let path = shape.path.map(|p| turn(p, self.turn_deg));
                    self.take_shape(at, &path, shape.scales);
                }
                Place::Ground => self.add_line(&shape.path),
            }
        }
    }

    fn take_shape(&mut self, at: PointF, path: &Path, scales: Scales) {
        if let Some(extent) = path.bounds() {
            self.take(at, extent, scales);
        }
    }

    fn take(&mut self, at: PointF, extent: Bounds, scales: Scales) {
        let at = turn(at, self.turn_deg);
        self.placed.push(Placed { at, extent, scales });
    }

    /// Obstacles along the straight parts of a path, in short pieces as a slanting one fills little of its bounds.
    fn add_line(&mut self, path: &Path) {
        let mut from = None;
        for segment in &path.segments {
            if let (Segment::Line(to), Some(from)) = (*segment, from) {
                let pieces = (to.distance(from) / PIECE_MM).ceil().max(1.0);
                for i in 0..pieces as i32 {
                    let share = |i: i32| from + (to - from) * (f64::from(i) / pieces);
                    self.add_obstacle([share(i), share(i + 1)]);
                }
            }
            from = match *segment {
                Segment::Move(p) | Segment::Line(p) | Segment::Curve(_, _, p) => Some(p),
                Segment::Close => None,
            };
        }
    }

    /// Finds the place of a label that is shown at the smallest scale; `None` when there is none.
    pub fn place(&mut self, wish: Wish) -> Option<Vec<Text>> {
        let extent = wish
            .texts
            .iter()
            .map(Text::outer_extent)
            .reduce(|all, one| all.joined(&one))?
            .grown(AIR_MM / 2.0);
        let mut best: Option<(Spot, Placed)> = None;
        for spot in &wish.spots {
            let placed = Placed {
                at: turn(spot.at, self.turn_deg),
                extent: extent.moved(spot.shift_mm),
                scales: wish.scales,
            };
            let limit = best.map_or(LARGEST, |(_, b)| b.scales.from * BETTER);
            if let Some(from) = self.first_scale(&placed, &wish, limit) {
                let scales = Scales {
                    from,
                    ..placed.scales
                };
                best = Some((*spot, Placed { scales, ..placed }));
                if from <= wish.scales.from {
                    break;
                }
            }
        }
        let (spot, placed) = best?;
        self.placed.push(placed);
        let mut texts = wish.texts;
        for text in &mut texts {
            text.at = spot.at;
            text.shift_mm = text.shift_mm + spot.shift_mm;
            text.scales = placed.scales;
        }
        Some(texts)
    }

    /// The first scale from which on a label stands free; `None` when that is beyond the limit. Through a window there is
    /// one scale only, and a label stands free at it or not at all.
    fn first_scale(&self, label: &Placed, wish: &Wish, limit: f64) -> Option<f64> {
        if let Some(window) = &self.window {
            return self
                .stands(label, wish, window)
                .then_some(label.scales.from);
        }
        let mut from = label.scales.from;
        if let Some(room) = wish.room_mm {
            from = from
                .max(label.extent.width() / room.x)
                .max(label.extent.height() / room.y);
        }
        if wish.is_on_free_ground {
            for obstacle in &self.obstacles {
                from = from.max(obstacle.clear_from(label));
                if from > limit {
                    return None;
                }
            }
        }
        for other in self.placed.to(label, from) {
            if label.scales.below <= other.scales.from || other.scales.below <= from {
                continue;
            }
            let apart = apart_from(label, other);
            if apart > from.max(other.scales.from) {
                from = apart;
            }
            if from > limit {
                return None;
            }
        }
        (from <= limit && from < label.scales.below).then_some(from)
    }

    /// Whether a label stands free in a window, and inside of it.
    fn stands(&self, label: &Placed, wish: &Wish, Window { view, bounds }: &Window) -> bool {
        let (scale, extent) = (view.scale, &label.extent);
        let fits =
            |room: PointF| extent.width() <= room.x * scale && extent.height() <= room.y * scale;
        let at = view.to_view(turn(label.at, -self.turn_deg));
        let is_clear = |obstacle: &Obstacle| obstacle.clear_from(label) <= scale;
        let is_apart = |other: &Placed| {
            let off = (other.at - label.at) * scale;
            !other.scales.has(scale) || !extent.overlaps(&other.extent.moved(off))
        };
        label.scales.has(scale)
            && wish.room_mm.is_none_or(fits)
            && bounds.holds(&extent.moved(at))
            && (!wish.is_on_free_ground || self.obstacles.iter().all(is_clear))
            && self.placed.to(label, scale).all(is_apart)
    }
}

/// Puts lines under each other, their middle at the spot.
pub fn stack(texts: &mut [Text]) {
    let height: f64 = texts.iter().map(|t| t.outer_extent().height()).sum();
    let mut top = -height / 2.0;
    for text in texts {
        let own = text.outer_extent().height();
        text.shift_mm.y = top + own / 2.0;
        top += own;
    }
}

/// The scale from which on two labels are apart.
fn apart_from(a: &Placed, b: &Placed) -> f64 {
    // At scale s the two overlap along an axis while low < s * d < high.
    let along = |d: f64, low: f64, high: f64| {
        if d.abs() < 1e-9 {
            if low < 0.0 && 0.0 < high {
                (0.0, f64::INFINITY)
            } else {
                (0.0, 0.0)
            }
        } else {
            let (one, other) = (low / d, high / d);
            (one.min(other).max(0.0), one.max(other).max(0.0))
        }
    };
    let d = b.at - a.at;
    let (ae, be) = (&a.extent, &b.extent);
    let x = along(d.x, ae.min.x - be.max.x, ae.max.x - be.min.x);
    let y = along(d.y, ae.min.y - be.max.y, ae.max.y - be.min.y);
    if x.0.max(y.0) < x.1.min(y.1) {
        x.1.min(y.1)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::scene::{Face, Hand, Role};

    const HAND: Hand = Hand::new(Face::Regular, 3.2, Role::Ink);

    fn wish(words: &str, x: f64, y: f64) -> Wish {
        let at = PointF::new(x, y);
        Wish {
            texts: vec![Text::new(words, Language::English, at, HAND)],
            spots: vec![Spot::at(at)],
            scales: Scales::ALL,
            is_on_free_ground: false,
            room_mm: None,
        }
    }

    fn seen(texts: &[Text], scale: f64) -> Vec<Bounds> {
        let view = View {
            scale,
            ..View::PAGE
        };
        texts
            .iter()
            .filter(|t| t.scales.has(scale))
            .map(|t| t.outer_box(&view))
            .collect()
    }

    #[test]
    fn labels_never_overlap_at_any_scale_and_the_first_is_always_shown() {
        let mut placer = Placer::new(0.0, None);
        let mut texts = Vec::new();
        for i in 0..200_i32 {
            let (x, y) = (
                f64::from(i * 7919 % 40_000),
                f64::from(i * 104_729 % 25_000),
            );
            texts.extend(
                placer
                    .place(wish(&format!("Bay {i}"), x, y))
                    .unwrap_or_default(),
            );
        }
        assert_eq!(texts[0].scales, Scales::ALL);
        for scale in (1..=200).map(|i| f64::from(i) * 0.0005) {
            let boxes = seen(&texts, scale);
            for (i, a) in boxes.iter().enumerate() {
                assert!(boxes[i + 1..].iter().all(|b| !a.overlaps(b)), "at {scale}");
            }
        }
        assert!(seen(&texts, 0.1).len() > 150);
    }

    #[test]
    fn a_label_in_a_room_waits_until_it_fits() {
        let mut placer = Placer::new(0.0, None);
        let mut narrow = wish("B5-031", 0.0, 0.0);
        narrow.room_mm = Some(PointF::new(900.0, 600.0));
        let text = placer.place(narrow).unwrap().remove(0);
        assert!(text.width_mm <= 900.0 * text.scales.from);
    }

    #[test]
    fn a_label_at_the_end_of_a_slanting_thing_is_shown_from_afar_and_keeps_clear_of_it() {
        let row = [(0.0, 0.0), (8_000.0, 0.0), (8_000.0, 600.0), (0.0, 600.0)];
        for turned in (0..360_i32).step_by(15) {
            let corners = row.map(|(x, y)| turn(PointF::new(x, y), f64::from(turned)));
            let end = (corners[1] + corners[2]) * 0.5;
            let out = turn(PointF::new(1.0, 0.0), f64::from(turned));
            let mut placer = Placer::new(0.0, None);
            placer.add_obstacle(corners);
            let mut code = wish("B5-R01", 0.0, 0.0);
            code.is_on_free_ground = true;
            let size = code.texts[0].outer_extent();
            let reach = out.x.abs() * size.width() + out.y.abs() * size.height();
            code.spots = vec![Spot {
                at: end,
                shift_mm: out * (0.8 + reach / 2.0),
            }];
            let text = placer.place(code).unwrap().remove(0);
            assert_eq!(text.scales, Scales::ALL, "turned by {turned}");
            // On the row itself there is no room at any scale.
            let mut on_it = wish("B5-R01", 0.0, 0.0);
            on_it.is_on_free_ground = true;
            on_it.spots = vec![Spot::at((corners[0] + corners[2]) * 0.5)];
            assert_eq!(placer.place(on_it), None, "turned by {turned}");
        }
    }

    #[test]
    fn a_label_on_free_ground_takes_the_spot_that_is_clear_first() {
        let mut placer = Placer::new(0.0, None);
        placer.add_obstacle([PointF::new(-500.0, 200.0), PointF::new(500.0, 400.0)]);
        let mut free = wish("Water", 0.0, 0.0);
        let below = PointF::new(0.0, 4.0);
        free.is_on_free_ground = true;
        free.spots = [below, below * -1.0]
            .map(|shift_mm| Spot {
                at: PointF::default(),
                shift_mm,
            })
            .to_vec();
        let text = placer.place(free).unwrap().remove(0);
        assert_eq!(text.shift_mm, below * -1.0);
    }
}
