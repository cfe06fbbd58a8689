//! What lies over a map and changes with every move: the mark under the pointer, what is chosen, the board's own marks.

use super::paint::{Painter, point};
use super::{Map, REACH, State};
use crate::domain::geometry::PointF;
use crate::scene::Tag;
use crate::ui::theme::roles;
use iced::advanced::Renderer as _;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Point, Rectangle, Renderer};

impl<Message> Map<'_, Message> {
    /// What is under the pointer, and the marks. Not kept: a kept drawing that changes is painted again as wide as the
    /// map.
    pub(super) fn paint_top(
        &self,
        state: &State,
        painter: &Painter<'_>,
        renderer: &mut Renderer,
        bounds: Rectangle,
    ) {
        let origin = bounds.position() - Point::ORIGIN;
        let mut frame = Frame::new(renderer, bounds.size());
        let marks = self.marks.filter(|marks| !marks.shapes.is_empty());
        let chosen = self.choosing.and_then(|choosing| choosing.chosen);
        if state.hovered.is_none() && marks.is_none() && chosen.is_none() {
            return;
        }
        if let Some(tag) = state.hovered {
            self.paint_hovered(tag, painter, &mut frame);
        }
        if let Some(marks) = marks {
            painter.shapes(marks, &mut frame);
        }
        if let Some(tag) = chosen {
            self.paint_chosen(tag, painter, &mut frame);
        }
        renderer.with_translation(origin, |renderer| {
            renderer.draw_geometry(frame.into_geometry())
        });
        if let Some(marks) = marks {
            painter.texts(marks, renderer, origin);
        }
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
