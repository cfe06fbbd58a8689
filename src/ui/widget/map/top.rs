//! What lies over a map and changes with every move: the mark under the pointer, what is chosen, the board's own marks.
//!
//! All of it is kept as one drawing no larger than itself, which is painted again whole when any of it is another one.
//! Piece by piece the software renderer takes no breadth of a line into account: a ring would leave its rim behind, and a
//! level line, which has no height to it, would stay. It also takes what is not kept for changed in every frame, out to
//! parts of pixels.

use super::choose;
use super::paint::{Painter, point, rectangle};
use super::{Map, PX_PER_MM, Painted, REACH, State};
use crate::domain::geometry::PointF;
use crate::scene::{Bounds, Scene, Tag};
use crate::ui::theme::roles;
use iced::advanced::Renderer as _;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::widget::canvas::{Cache, Frame, Path, Stroke};
use iced::{Point, Rectangle, Renderer, Size, Vector};

/// Lines are smoothed beyond their edge by less than this, in logical pixels.
const SMOOTH: f32 = 2.0;

/// What lies over the map, as it was drawn last.
#[derive(Default)]
pub(super) struct Top {
    hovered: Option<Tag>,
    chosen: Option<Tag>,
    marks: Scene,
    /// Over what it lies, and where in the window.
    floor: Option<Painted>,
    layer: Rectangle,
    shapes: Cache,
}

impl Top {
    /// Lets go of what is kept, where something else lies there now.
    fn follow(&mut self, now: &Shown<'_>, floor: Option<Painted>, layer: Rectangle) {
        let has_marks = now.marks.map_or_else(
            || self.marks.shapes.is_empty() && self.marks.texts.is_empty(),
            |marks| *marks == self.marks,
        );
        let (things, place) = ((now.hovered, now.chosen), (floor, layer));
        if has_marks && (self.hovered, self.chosen) == things && (self.floor, self.layer) == place {
            return;
        }
        (self.hovered, self.chosen) = things;
        (self.floor, self.layer) = place;
        if !has_marks {
            self.marks = now.marks.cloned().unwrap_or_default();
        }
        self.shapes.clear();
    }
}

/// What is to lie over the map.
struct Shown<'a> {
    hovered: Option<Tag>,
    chosen: Option<Tag>,
    marks: Option<&'a Scene>,
}

impl<Message> Map<'_, Message> {
    /// What is under the pointer, and the marks, within what is shown of the map.
    pub(super) fn paint_top(
        &self,
        state: &State,
        painter: &Painter<'_>,
        renderer: &mut Renderer,
        (bounds, shown): (Rectangle, Rectangle),
    ) {
        let origin = bounds.position() - Point::ORIGIN;
        let is_drawn = |marks: &&Scene| !marks.shapes.is_empty() || !marks.texts.is_empty();
        let now = Shown {
            hovered: state.hovered,
            chosen: self.choosing.and_then(|choosing| choosing.chosen),
            marks: self.marks.filter(is_drawn),
        };
        let marked = now.marks.and_then(|marks| painter.ink(marks));
        let hovered = (now.hovered).and_then(|tag| self.ink(tag, painter, REACH));
        let chosen = (now.chosen).and_then(|tag| self.ink(tag, painter, choose::AROUND));
        let ink = [marked, hovered, chosen].into_iter().flatten();
        let ink = ink.reduce(|all, ink| all.joined(&ink));
        // An empty layer has a place, too: the layers of two frames are compared one by one.
        let layer = ink.and_then(|ink| part(&ink, origin).intersection(&shown));
        let layer = layer.unwrap_or_default();
        let mut top = state.top.borrow_mut();
        top.follow(&now, state.painted.get(), layer);
        renderer.with_layer(layer, |renderer| {
            if layer.width <= 0.0 {
                return;
            }
            let off = layer.position() - Point::ORIGIN;
            let shapes = top.shapes.draw(renderer, layer.size(), |frame| {
                frame.translate(origin - off);
                self.top_shapes(&now, painter, frame);
            });
            renderer.with_translation(off, |renderer| renderer.draw_geometry(shapes));
            if let Some(marks) = now.marks {
                painter.texts(marks, renderer, origin);
            }
        });
    }

    fn top_shapes(&self, now: &Shown<'_>, painter: &Painter<'_>, frame: &mut Frame) {
        if let Some(tag) = now.hovered {
            self.paint_hovered(tag, painter, frame);
        }
        if let Some(marks) = now.marks {
            painter.shapes(marks, frame);
        }
        if let Some(tag) = now.chosen {
            self.paint_chosen(tag, painter, frame);
        }
    }

    /// Where a thing lies in the view, with so many logical pixels around it.
    fn ink(&self, tag: Tag, painter: &Painter<'_>, around: f64) -> Option<Bounds> {
        let areas = &self.scene.areas;
        let at = |p: &PointF| painter.view.to_view(*p);
        let bounds = match areas.outline(tag) {
            Some(outline) => Bounds::around(outline.iter().map(at)),
            None => Bounds::around(areas.spot(tag).iter().map(at)),
        };
        bounds.map(|bounds| bounds.grown(around / PX_PER_MM))
    }

    /// The outline of what is under the pointer, or a ring around its sign.
    fn paint_hovered(&self, tag: Tag, painter: &Painter<'_>, frame: &mut Frame) {
        let stroke = Stroke::default()
            .with_color(roles(painter.theme).focus)
            .with_width(2.0);
        let at = |p: PointF| point(painter.view.to_view(p));
        if let Some(outline) = self.scene.areas.outline(tag) {
            let path = Path::new(|builder| {
                for (n, p) in outline.iter().enumerate() {
                    if n == 0 {
                        builder.move_to(at(*p))
                    } else {
                        builder.line_to(at(*p))
                    }
                }
                builder.close();
            });
            frame.stroke(&path, stroke);
        } else if let Some(spot) = self.scene.areas.spot(tag) {
            frame.stroke(&Path::circle(at(spot), REACH as f32), stroke);
        }
    }
}

/// Where something lies in the window, with what is smoothed around it.
fn part(ink: &Bounds, origin: Vector) -> Rectangle {
    whole((rectangle(ink) + origin).expand(SMOOTH))
}

/// Out to whole pixels: what is painted in a part of a pixel is painted in all of it.
pub(super) fn whole(exact: Rectangle) -> Rectangle {
    let (x, y) = (exact.x.floor(), exact.y.floor());
    let right = (exact.x + exact.width).ceil();
    let bottom = (exact.y + exact.height).ceil();
    Rectangle::new(Point::new(x, y), Size::new(right - x, bottom - y))
}
