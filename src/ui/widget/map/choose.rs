//! Things of a map chosen by keys: an arrow goes to what lies that way, the space bar through all of them.

use super::paint::{Painter, point};
use super::{Map, MapEvent, mm};
use crate::domain::geometry::PointF;
use crate::scene::{Bounds, Tag, view::turn};
use crate::ui::theme::roles;
use iced::advanced::Shell;
use iced::widget::canvas::{Frame, LineCap, Path, Stroke};
use iced::{Point, Rectangle, Size};

/// What lies aside counts so much more than what lies ahead.
const ASIDE: f64 = 2.0;
/// An area holds most of what is chosen: its middle is gone to only where nothing else is near.
const AREA: f64 = 3.0;
/// What is chosen is kept so far within the picture, as a share of it.
const WITHIN: f32 = 0.12;
/// The brackets around what is chosen: how far off, how long their arms, how small a thing they still stand around.
const OFF: f32 = 7.0;
const ARM: f32 = 14.0;
const LEAST: f32 = 34.0;
/// They reach no further than this from what they stand around, with the breadth of their lines.
pub(super) const AROUND: f64 = 26.0;

/// What is chosen on a map by keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choosing {
    pub chosen: Option<Tag>,
    /// Where the arrows set out from while nothing is chosen.
    pub from: Option<Tag>,
}

/// What lies in a direction (a vector of length one): the nearest, what lies straight ahead before what lies aside.
pub fn beside(
    spots: &[(Tag, PointF)],
    (from, not): (PointF, Option<Tag>),
    towards: PointF,
) -> Option<Tag> {
    let costs = spots.iter().filter_map(|(tag, at)| {
        let off = *at - from;
        let ahead = off.dot(towards);
        let aside = off.distance(towards * ahead);
        // Not much more aside than ahead: an arrow to the right doesn't lead down.
        let is_ahead = ahead > 1.0 && aside <= ahead * 2.0;
        let cost = (ahead + ASIDE * aside) * weight(*tag);
        (is_ahead && Some(*tag) != not).then_some((cost, *tag))
    });
    let best = costs.min_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, tag)| tag)
}

/// What is nearest to a spot.
fn nearest(spots: &[(Tag, PointF)], from: PointF) -> Option<Tag> {
    let cost = |(tag, at): &(Tag, PointF)| at.distance(from) * weight(*tag);
    let best = spots.iter().min_by(|a, b| cost(a).total_cmp(&cost(b)));
    best.map(|(tag, _)| *tag)
}

fn weight(tag: Tag) -> f64 {
    match tag {
        Tag::Zone(_) => AREA,
        _ => 1.0,
    }
}

/// The next of all things, or the one before: lifts and stairs, places, areas, doors, bays; each kind as one reads.
pub fn after(mut spots: Vec<(Tag, PointF)>, now: Option<Tag>, is_back: bool) -> Option<Tag> {
    let rank = |tag: Tag| match tag {
        Tag::Connector(_) => 0,
        Tag::Place(_) => 1,
        Tag::Zone(_) => 2,
        Tag::Opening(_) => 3,
        Tag::Bay(_) => 4,
    };
    // Whole metres down the floor: what stands in one row is read along it.
    let row = |at: PointF| (at.y / 1_000.0).round() as i64;
    spots.sort_by(|(a, at), (b, bt)| {
        let key = |tag, at| (rank(tag), row(at));
        key(*a, *at).cmp(&key(*b, *bt)).then(at.x.total_cmp(&bt.x))
    });
    let at = now.and_then(|now| spots.iter().position(|(tag, _)| *tag == now));
    let last = spots.len().checked_sub(1)?;
    let next = match (at, is_back) {
        (None, false) => 0,
        (None, true) => last,
        (Some(at), false) => (at + 1) % spots.len(),
        (Some(at), true) => at.checked_sub(1).unwrap_or(last),
    };
    spots.get(next).map(|(tag, _)| *tag)
}

impl<Message> Map<'_, Message> {
    /// An arrow, as a vector on the screen: what lies that way is chosen; first of all what is nearest to the middle.
    pub(super) fn choose_beside(
        &mut self,
        arrow: PointF,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(Choosing { chosen, from }) = self.choosing else {
            return;
        };
        let camera = self.camera(bounds);
        let spots = self.scene.areas.spots();
        let origin = chosen.or(from);
        let at = origin.and_then(|tag| self.scene.areas.spot(tag));
        let next = match at {
            Some(at) => beside(&spots, (at, origin), turn(arrow, -camera.turn_deg)),
            None => nearest(&spots, camera.centre),
        };
        self.choose(next, bounds, shell);
    }

    /// The next of all things, or the one before.
    pub(super) fn choose_after(
        &mut self,
        is_back: bool,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(Choosing { chosen, from }) = self.choosing else {
            return;
        };
        let next = after(self.scene.areas.spots(), chosen.or(from), is_back);
        self.choose(next, bounds, shell);
    }

    /// Presses what is chosen.
    pub(super) fn press_chosen(&self, shell: &mut Shell<'_, Message>) {
        let chosen = self.choosing.and_then(|choosing| choosing.chosen);
        let Some(tag) = chosen else { return };
        let at = self.scene.areas.spot(tag).unwrap_or_default();
        shell.publish((self.on_event)(MapEvent::Pressed(Some(tag), at)));
        shell.capture_event();
    }

    /// Speaks of what is chosen now, and brings it into the picture.
    fn choose(&mut self, next: Option<Tag>, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        shell.capture_event(); // an arrow that leads nowhere is no other key
        let Some((tag, choosing)) = next.zip(self.choosing.as_mut()) else {
            return;
        };
        // Noted at once: a second key may come before the next view.
        choosing.chosen = Some(tag);
        shell.publish((self.on_event)(MapEvent::Chosen(tag)));
        shell.request_redraw();
        let Some(spot) = self.scene.areas.spot(tag) else {
            return;
        };
        let seen = self.view(bounds).to_view(spot);
        let inner = Bounds::new(
            mm(iced::Vector::new(bounds.width, bounds.height) * WITHIN),
            mm(iced::Vector::new(bounds.width, bounds.height) * (1.0 - WITHIN)),
        );
        if !inner.holds(&Bounds::new(seen, seen)) {
            let camera = super::Camera {
                centre: spot,
                ..self.camera(bounds)
            };
            self.moved(Some(camera), shell);
        }
    }

    /// Brackets around what is chosen, dark upon light: a shape of their own, whatever the colours.
    pub(super) fn paint_chosen(&self, tag: Tag, painter: &Painter<'_>, frame: &mut Frame) {
        let at = |p: PointF| point(painter.view.to_view(p));
        let outline = self.scene.areas.outline(tag).map(<[PointF]>::to_vec);
        let spots = outline.or_else(|| Some(vec![self.scene.areas.spot(tag)?]));
        let corners = spots.unwrap_or_default().into_iter().map(at);
        let seen = corners.fold(None, |all: Option<(Point, Point)>, p| {
            let (a, b) = all.unwrap_or((p, p));
            Some((
                Point::new(a.x.min(p.x), a.y.min(p.y)),
                Point::new(b.x.max(p.x), b.y.max(p.y)),
            ))
        });
        let Some((a, b)) = seen else { return };
        let grown = |from: f32, to: f32| (to - from + 2.0 * OFF).max(LEAST) / 2.0;
        let middle = Point::new(f32::midpoint(a.x, b.x), f32::midpoint(a.y, b.y));
        let half = Size::new(grown(a.x, b.x), grown(a.y, b.y));
        let arm = ARM.min(half.width * 0.8).min(half.height * 0.8);
        let path = Path::new(|builder| {
            for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
                let corner = Point::new(middle.x + x * half.width, middle.y + y * half.height);
                builder.move_to(Point::new(corner.x, corner.y - y * arm));
                builder.line_to(corner);
                builder.line_to(Point::new(corner.x - x * arm, corner.y));
            }
        });
        let roles = roles(painter.theme);
        for (color, width) in [(roles.surface, 8.0), (roles.ink, 4.0)] {
            let stroke = Stroke::default().with_color(color).with_width(width);
            frame.stroke(&path, stroke.with_line_cap(LineCap::Square));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{BayId, ZoneId};
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn arrows() -> [PointF; 4] {
        [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)].map(|(x, y)| PointF::new(x, y))
    }

    #[test]
    fn an_arrow_goes_along_a_row_and_over_to_the_next_one_past_the_middle_of_the_area() {
        let mut spots: Vec<_> = (0..10)
            .map(|n| {
                let at = PointF::new(f64::from(n % 5) * 900.0, f64::from(n / 5) * 2_000.0);
                (Tag::Bay(BayId(n.into())), at)
            })
            .collect();
        spots.push((Tag::Zone(ZoneId(1)), PointF::new(1_800.0, 1_000.0)));
        let [right, left, down, up] = arrows();
        let from = |n: usize| (spots[n].1, Some(spots[n].0));
        let bay = |n: usize| Some(spots[n].0);
        assert_eq!(beside(&spots, from(2), right), bay(3));
        assert_eq!(beside(&spots, from(2), left), bay(1));
        assert_eq!(beside(&spots, from(2), down), bay(7));
        assert_eq!(beside(&spots, from(7), up), bay(2));
        assert_eq!(beside(&spots, from(0), left), None);
    }

    proptest! {
        #[test]
        fn every_thing_is_come_to_once_and_an_arrow_never_leads_back(
            at in prop::collection::hash_set((-30_i32..30, -30_i32..30), 1..40)
        ) {
            let spots: Vec<_> = (0_i64..)
                .zip(at)
                .map(|(n, (x, y))| {
                    let at = PointF::new(f64::from(x) * 700.0, f64::from(y) * 700.0);
                    let tag = if n % 7 == 0 { Tag::Zone(ZoneId(n)) } else { Tag::Bay(BayId(n)) };
                    (tag, at)
                })
                .collect();
            let mut seen = HashSet::new();
            let mut now = None;
            for _ in &spots {
                now = after(spots.clone(), now, false);
                prop_assert!(seen.insert(now.unwrap()));
            }
            let back = after(spots.clone(), after(spots.clone(), now, false), true);
            prop_assert_eq!(back, now);
            for arrow in arrows() {
                let (tag, at) = spots[0];
                let Some(next) = beside(&spots, (at, Some(tag)), arrow) else { continue };
                let to = spots.iter().find(|(tag, _)| *tag == next).unwrap().1;
                prop_assert!((to - at).dot(arrow) > 0.0);
            }
        }
    }
}
