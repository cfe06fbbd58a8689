//! One line of words that ends in "…" where there is no room for all of it: nothing is cut through a letter. Parts of it
//! can be marked, such as the words that were looked for.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING, size};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad, Renderer as _};
use iced::advanced::text::{self, Paragraph as _, Renderer as _, Span};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse};
use iced::widget::text::Style;
use iced::{Font, Length, Pixels, Rectangle, Renderer, Size, Theme, Vector, alignment};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What stands for the words there is no room for.
const MORE: &str = "…";
/// How far down a line its letters stand, with a little air.
const BASE: f32 = 0.86;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// One line of words.
pub struct OneLine {
    content: Content,
    style: fn(&Theme) -> Style,
    width: Length,
}

/// What is written, and how.
#[derive(Clone, PartialEq, Default)]
struct Content {
    words: String,
    /// Parts that stand out, in bytes, in order and apart.
    marked: Vec<Range<usize>>,
    size: f32,
    font: Font,
}

/// Running text on one line, as wide as its words unless there is less room.
pub fn one_line(words: impl Into<String>) -> OneLine {
    OneLine {
        content: Content {
            words: words.into(),
            marked: Vec::new(),
            size: size::BODY,
            font: font::TEXT,
        },
        style: |_| Style::default(),
        width: Length::Shrink,
    }
}

impl OneLine {
    /// As large as [`super::words::small`], and as quiet.
    pub fn small(mut self) -> Self {
        (self.content.size, self.style) = (size::SMALL, style::quiet);
        self
    }

    /// May be overlooked.
    pub fn quiet(mut self) -> Self {
        self.style = style::quiet;
        self
    }

    /// Stands out.
    pub fn strong(mut self) -> Self {
        self.content.font = font::STRONG;
        self
    }

    /// Marks parts (in bytes, in order and apart): heavier, and underlined, so that the mark does not hang on colour.
    pub fn marked(mut self, parts: impl Into<Vec<Range<usize>>>) -> Self {
        self.content.marked = parts.into();
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

impl Content {
    /// The beginning of the words that is shown, with its marked parts.
    fn shape(&self, shown: &str) -> Paragraph {
        Paragraph::with_spans(text::Text {
            content: self.spans(shown).as_slice(),
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: LEADING,
            font: self.font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        })
    }

    /// Plain and marked parts in turn, a plain one first.
    fn spans<'t>(&self, shown: &'t str) -> Vec<Span<'t, (), Font>> {
        let mut spans = Vec::with_capacity(2 * self.marked.len() + 1);
        let mut at = 0;
        for part in &self.marked {
            let end = part.end.min(shown.len());
            let (Some(before), Some(inside)) =
                (shown.get(at..part.start), shown.get(part.start..end))
            else {
                break;
            };
            spans.push(Span::new(before));
            spans.push(Span::new(inside).font(font::STRONG));
            at = end;
        }
        spans.push(Span::new(shown.get(at..).unwrap_or_default()));
        spans
    }

    /// The lines under the marked parts of what was shaped.
    fn underlines(&self, shaped: &Paragraph) -> Vec<Rectangle> {
        let marked = (0..self.marked.len()).flat_map(|part| shaped.span_bounds(2 * part + 1));
        let line = |bounds: Rectangle| Rectangle {
            y: bounds.y + bounds.height * BASE,
            height: 1.0,
            ..bounds
        };
        marked.map(line).collect()
    }

    /// As much of the words as there is room for, cut between letters with all their signs.
    fn fitted(&self, room: f32) -> Paragraph {
        let whole = self.shape(&self.words);
        if whole.min_width() <= room {
            return whole;
        }
        let ends: Vec<usize> = self
            .words
            .grapheme_indices(true)
            .map(|(at, _)| at)
            .collect();
        let shown = |end: usize| format!("{}{MORE}", self.words[..end].trim_end());
        let fits = |end: &usize| self.shape(&shown(*end)).min_width() <= room;
        let fitting = ends.partition_point(fits);
        let end = fitting.checked_sub(1).and_then(|last| ends.get(last));
        self.shape(&shown(end.copied().unwrap_or(0)))
    }
}

/// What was shaped last, and for what.
#[derive(Default)]
struct State {
    content: Content,
    room: f32,
    shaped: Paragraph,
    underlines: Vec<Rectangle>,
}

impl<Message> Widget<Message, Theme, Renderer> for OneLine {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state: &mut State = tree.state.downcast_mut();
        layout::sized(limits, self.width, Length::Shrink, |limits| {
            let room = limits.max().width;
            if state.content != self.content || state.room != room {
                state.shaped = self.content.fitted(room);
                state.underlines = self.content.underlines(&state.shaped);
                state.content.clone_from(&self.content);
                state.room = room;
            }
            let needs = state.shaped.min_bounds();
            Size::new(needs.width.min(room), needs.height)
        })
    }

    fn operate(
        &mut self,
        _tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.content.words);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state: &State = tree.state.downcast_ref();
        let color = (self.style)(theme).color.unwrap_or(style.text_color);
        let at = layout.bounds().position();
        renderer.fill_paragraph(&state.shaped, at, color, *viewport);
        for line in &state.underlines {
            let bounds = *line + Vector::new(at.x, at.y);
            renderer.fill_quad(
                Quad {
                    bounds,
                    ..Quad::default()
                },
                color,
            );
        }
    }
}

impl<'a, Message: 'a> From<OneLine> for Element<'a, Message> {
    fn from(line: OneLine) -> Self {
        Element::new(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAMIL: &str = "கேட்டால் எடுத்துத் தரப்படும்: 20 நிமிடம்";

    #[test]
    fn a_line_fits_and_holds_as_much_as_there_is_room_for() {
        crate::ui::shot::use_embedded_faces_only();
        for words in [
            TAMIL,
            "Open only until 17:30 on Sundays, when working people have time.",
        ] {
            let content = one_line(words).content;
            let whole = content.shape(words).min_width();
            let mut before = 0.0;
            for room in [20.0, 60.0, 120.0, 200.0, whole - 1.0, whole] {
                let fitted = content.fitted(room).min_width();
                assert!(fitted <= room && fitted > before, "{fitted} in {room}");
                before = fitted;
            }
            assert_eq!(before, whole);
        }
    }

    #[test]
    fn a_mark_that_is_cut_is_underlined_as_far_as_it_is_shown() {
        crate::ui::shot::use_embedded_faces_only();
        let content = one_line(TAMIL)
            .marked(vec![Range {
                start: 0,
                end: TAMIL.len(),
            }])
            .content;
        let lines = content.underlines(&content.fitted(120.0));
        assert_eq!(lines.len(), 1);
        assert!(
            lines
                .iter()
                .all(|line| line.width <= 120.0 && line.width > 20.0)
        );
    }
}
