//! How a line looks.

use super::caret::caret_x;
use super::state::State;
use super::{Line, font, gap, size};
use crate::ui::style::{CORNER, LEADING, RING};
use crate::ui::theme::{Roles, roles};
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::renderer::{Quad, Renderer as _};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::{Border, Color, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment};

impl<Message> Line<'_, Message> {
    pub(super) fn paint(
        &self,
        state: &State,
        renderer: &mut Renderer,
        theme: &Theme,
        (bounds, viewport): (Rectangle, Rectangle),
    ) {
        let r = roles(theme);
        renderer.fill_quad(
            self.frame(state, r, bounds),
            if self.is_read_only() {
                r.shade
            } else {
                r.surface
            },
        );
        let inside = self.inside(state, bounds);
        let Some(clip) = inside.intersection(&viewport) else {
            return;
        };
        self.paint_sign(renderer, r, bounds);
        if !self.hint.is_empty() {
            let x = inside.x + inside.width + gap::S;
            paint_words(renderer, state.hint.raw(), (x, bounds), r.quiet, viewport);
        }
        let x = inside.x - state.scroll;
        self.paint_selection(state, renderer, r, (x, inside, clip));
        if state.edit.text().is_empty() {
            paint_words(
                renderer,
                state.placeholder.raw(),
                (inside.x, bounds),
                r.quiet,
                clip,
            );
        } else {
            paint_words(renderer, state.shaped.raw(), (x, bounds), r.ink, clip);
        }
    }

    fn is_read_only(&self) -> bool {
        self.on_input.is_none()
    }

    fn frame(&self, state: &State, r: &Roles, bounds: Rectangle) -> Quad {
        let has_focus = state.focus.is_some();
        let (color, width) = match (has_focus, self.is_wrong) {
            (true, _) => (r.focus, RING),
            (false, true) => (r.late, RING),
            (false, false) if self.look.is_some_and(|look| look.is_over) => (r.quiet, 1.0),
            (false, false) => (r.edge, 1.0),
        };
        Quad {
            bounds,
            border: Border {
                color,
                width,
                radius: CORNER.into(),
            },
            ..Quad::default()
        }
    }

    fn paint_sign(&self, renderer: &mut Renderer, r: &Roles, bounds: Rectangle) {
        let Some(sign) = self.icon else {
            return;
        };
        let side = if self.size > size::BODY {
            gap::M
        } else {
            gap::S
        };
        let place = Rectangle {
            x: bounds.x + side,
            width: size::LEAD,
            ..bounds
        };
        let text = text::Text {
            content: sign.glyph().to_string(),
            bounds: place.size(),
            size: Pixels(size::LEAD),
            line_height: text::LineHeight::Relative(1.0),
            font: font::ICONS,
            align_x: text::Alignment::Center,
            align_y: alignment::Vertical::Center,
            shaping: text::Shaping::Basic,
            wrapping: text::Wrapping::None,
        };
        renderer.fill_text(text, place.center(), r.quiet, place);
    }

    fn paint_selection(
        &self,
        state: &State,
        renderer: &mut Renderer,
        r: &Roles,
        (x, inside, clip): (f32, Rectangle, Rectangle),
    ) {
        let height = LEADING.to_absolute(Pixels(self.size)).0;
        let bar = |from: f32, to: f32| {
            let at = Point::new(x + from, inside.center_y() - height / 2.0);
            Rectangle::new(at, Size::new(to - from, height)).intersection(&clip.expand(1.0))
        };
        let at = |byte| caret_x(state.shaped.raw(), byte);
        let (bounds, color) = match state.edit.selection().filter(|_| state.focus.is_some()) {
            Some(range) => (bar(at(range.start), at(range.end)), r.accent_soft),
            None if state.is_caret_on() => {
                let caret = at(state.edit.caret()).round();
                (bar(caret, caret + 1.0), r.ink)
            }
            None => return,
        };
        if let Some(bounds) = bounds {
            let quad = Quad {
                bounds,
                ..Quad::default()
            };
            renderer.fill_quad(quad, color);
        }
    }
}

/// One line of shaped words, in the middle of the height of `bounds`.
fn paint_words(
    renderer: &mut Renderer,
    words: &Paragraph,
    (x, bounds): (f32, Rectangle),
    color: Color,
    clip: Rectangle,
) {
    // Down by one: capitals stand high in the family's line.
    let y = bounds.center_y() - words.min_height() / 2.0 + 1.0;
    renderer.fill_paragraph(words, Point::new(x, y), color, clip);
}
