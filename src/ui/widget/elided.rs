//! One line of text that ends in "…" where it is longer than its place.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::text::{self, Paragraph as _, Renderer as _, paragraph};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse};
use iced::{Fill, Font, Length, Pixels, Rectangle, Renderer, Shrink, Size, Theme, alignment};
use unicode_normalization::char::is_combining_mark;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// A line; made by [`elided`].
pub struct Elided<'a> {
    content: &'a str,
    size: f32,
    font: Font,
}

/// Quiet words on one line, as much of them as there is room for.
pub fn elided(content: &str, size: f32) -> Elided<'_> {
    Elided {
        content,
        size,
        font: font::TEXT,
    }
}

/// What was shaped last, and for which words and width.
#[derive(Default)]
struct State {
    shaped: paragraph::Plain<Paragraph>,
    content: String,
    width: f32,
}

impl Elided<'_> {
    fn text<'t>(&self, content: &'t str) -> text::Text<&'t str> {
        text::Text {
            content,
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: LEADING,
            font: self.font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        }
    }

    /// As much of the words as fits into a width, cut between letters with all their signs.
    fn cut(&self, width: f32) -> String {
        let is_narrow = |shown: &str| Paragraph::with_text(self.text(shown)).min_width() <= width;
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
        if state.content != self.content || state.width != width {
            self.content.clone_into(&mut state.content);
            state.width = width;
            let cut = self.cut(width);
            state.shaped.update(self.text(&cut));
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
        let color = style::quiet(theme).color.unwrap_or(style.text_color);
        let at = layout.bounds().position();
        renderer.fill_paragraph(state.shaped.raw(), at, color, *viewport);
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
        assert!(Paragraph::with_text(line.text(&cut)).min_width() <= 120.0);
    }
}
