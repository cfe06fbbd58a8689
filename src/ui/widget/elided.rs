//! One line of text that ends in "…" where it is longer than its place.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad, Renderer as _};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse};
use iced::{
    Fill, Font, Length, Pixels, Rectangle, Renderer, Shrink, Size, Theme, Vector, alignment,
};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// How far down a line its letters stand, with a little air.
const BASE: f32 = 0.86;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// A line; made by [`elided`].
pub struct Elided<'a> {
    content: &'a str,
    /// Parts that stand out, in bytes, in order and apart.
    marked: &'a [Range<usize>],
    is_quiet: bool,
    size: f32,
}

/// Words on one line, as much of them as there is room for.
pub fn elided(content: &str, size: f32) -> Elided<'_> {
    Elided {
        content,
        marked: &[],
        is_quiet: false,
        size,
    }
}

/// What was shaped last, and for which words and width.
#[derive(Default)]
struct State {
    shaped: Paragraph,
    /// Where the marked parts are underlined.
    lines: Vec<Rectangle>,
    content: String,
    marked: Vec<Range<usize>>,
    width: f32,
}

impl<'a> Elided<'a> {
    /// Words that may be overlooked.
    pub fn quiet(mut self) -> Self {
        self.is_quiet = true;
        self
    }

    /// Marks parts: heavier, and underlined, so that the mark does not hang on colour.
    pub fn marked(mut self, parts: &'a [Range<usize>]) -> Self {
        self.marked = parts;
        self
    }
}

impl Elided<'_> {
    fn text<C>(&self, content: C) -> text::Text<C> {
        text::Text {
            content,
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: LEADING,
            font: font::TEXT,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        }
    }

    /// The beginning of the words that is shown, with its marked parts.
    fn shape(&self, shown: &str) -> Paragraph {
        Paragraph::with_spans(self.text(self.spans(shown).as_slice()))
    }

    /// Plain and marked parts in turn, a plain one first.
    fn spans<'t>(&self, shown: &'t str) -> Vec<text::Span<'t, (), Font>> {
        let mut spans = Vec::with_capacity(2 * self.marked.len() + 1);
        let mut at = 0;
        for part in self.marked {
            let (Some(before), Some(inside)) = (
                shown.get(at..part.start),
                shown.get(part.start..part.end.min(shown.len())),
            ) else {
                break;
            };
            spans.push(text::Span::new(before));
            spans.push(text::Span::new(inside).font(font::STRONG));
            at = part.end.min(shown.len());
        }
        spans.push(text::Span::new(shown.get(at..).unwrap_or_default()));
        spans
    }

    /// The lines under the marked parts of what was shaped.
    fn lines(&self, shaped: &Paragraph) -> Vec<Rectangle> {
        let marked = (0..self.marked.len()).flat_map(|part| shaped.span_bounds(2 * part + 1));
        let line = |bounds: Rectangle| Rectangle {
            y: bounds.y + bounds.height * BASE,
            height: 1.0,
            ..bounds
        };
        marked.map(line).collect()
    }

    /// As much of the words as fits into a width, cut between letters with all their signs.
    fn cut(&self, width: f32) -> String {
        let is_narrow = |shown: &str| self.shape(shown).min_width() <= width;
        if is_narrow(self.content) {
            return self.content.to_owned();
        }
        let signs = self.content.char_indices();
        let ends: Vec<usize> = signs
            .filter(|(_, sign)| !is_combining_mark(*sign))
            .map(|(at, _)| at)
            .collect();
        let shown = |end: &usize| {
            let words = self.content.get(..*end).unwrap_or_default();
            format!("{}…", words.trim_end())
        };
        let fitting = ends.partition_point(|end| is_narrow(&shown(end)));
        let end = fitting.checked_sub(1).and_then(|last| ends.get(last));
        end.map_or_else(|| "…".to_owned(), shown)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Elided<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let width = limits.max().width;
        let is_known = state.content == self.content && state.marked == self.marked;
        if !is_known || state.width != width {
            self.content.clone_into(&mut state.content);
            self.marked.clone_into(&mut state.marked);
            state.width = width;
            state.shaped = self.shape(&self.cut(width));
            state.lines = self.lines(&state.shaped);
        }
        let height = LEADING.to_absolute(Pixels(self.size)).0;
        layout::Node::new(limits.resolve(Fill, Shrink, Size::new(width, height)))
    }

    fn operate(
        &mut self,
        _tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), self.content);
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
        let state = tree.state.downcast_ref::<State>();
        let quiet = style::quiet(theme).color.filter(|_| self.is_quiet);
        let color = quiet.unwrap_or(style.text_color);
        let at = layout.bounds().position();
        renderer.fill_paragraph(&state.shaped, at, color, *viewport);
        for line in &state.lines {
            let quad = Quad {
                bounds: *line + Vector::new(at.x, at.y),
                ..Quad::default()
            };
            renderer.fill_quad(quad, color);
        }
    }
}

impl<'a, Message: 'a> From<Elided<'a>> for Element<'a, Message> {
    fn from(line: Elided<'a>) -> Self {
        Element::new(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::shot;

    #[test]
    fn a_long_line_is_cut_between_letters_and_says_so() {
        shot::use_embedded_faces_only();
        let whole = "கேட்டால் எடுத்துத் தரப்படும்: 20 நிமிடம்";
        let line = elided(whole, 12.0);
        assert_eq!(line.cut(f32::INFINITY), whole);
        assert_eq!(line.cut(0.0), "…");
        let cut = line.cut(120.0);
        let (kept, rest) = (cut.trim_end_matches('…'), "…");
        assert!(
            cut.ends_with(rest) && whole.starts_with(kept) && !kept.is_empty(),
            "{cut}"
        );
        let next = whole[kept.len()..].chars().next().unwrap();
        assert!(!is_combining_mark(next), "a sign was torn off: {cut}");
        let all = 0..whole.len();
        let marked = elided(whole, 12.0).marked(std::slice::from_ref(&all));
        assert_eq!(
            marked.lines(&marked.shape(&marked.cut(120.0))).len(),
            1,
            "what is cut is underlined as far as it is shown"
        );
        assert!(line.shape(&cut).min_width() <= 120.0);
    }
}
