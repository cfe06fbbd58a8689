//! One line of words that ends in "…" where there is no room for all of it: nothing is cut through a letter.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING, size};
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::text::paragraph::Plain;
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse};
use iced::widget::text::Style;
use iced::{Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment};
use unicode_segmentation::UnicodeSegmentation;

/// What stands for the words there is no room for.
const MORE: &str = "…";

/// One line of words.
pub struct OneLine {
    words: String,
    size: f32,
    font: Font,
    style: fn(&Theme) -> Style,
    width: Length,
}

/// Running text on one line, as wide as its words unless there is less room.
pub fn one_line(words: impl Into<String>) -> OneLine {
    OneLine {
        words: words.into(),
        size: size::BODY,
        font: font::TEXT,
        style: |_| Style::default(),
        width: Length::Shrink,
    }
}

impl OneLine {
    /// As large as [`super::words::small`], and as quiet.
    pub fn small(mut self) -> Self {
        (self.size, self.style) = (size::SMALL, style::quiet);
        self
    }

    /// May be overlooked.
    pub fn quiet(mut self) -> Self {
        self.style = style::quiet;
        self
    }

    /// Stands out.
    pub fn strong(mut self) -> Self {
        self.font = font::STRONG;
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

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
}

#[derive(Default)]
struct State {
    whole: Plain<Paragraph>,
    /// The beginning with the sign for more, where the whole is too wide.
    begun: Option<Plain<Paragraph>>,
}

impl State {
    fn shown(&self) -> &Paragraph {
        self.begun.as_ref().unwrap_or(&self.whole).raw()
    }
}

/// The words up to a place, without half a letter at their end.
fn beginning(words: &str, end: usize) -> &str {
    let ends = words
        .grapheme_indices(true)
        .map(|(at, letter)| at + letter.len());
    let end = ends.take_while(|at| *at <= end).last().unwrap_or(0);
    words.get(..end).unwrap_or_default().trim_end()
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
            state.whole.update(self.text(&self.words));
            state.begun = None;
            let needs = state.whole.min_bounds();
            if needs.width <= room {
                return needs;
            }
            let more = Paragraph::with_text(self.text(MORE)).min_width();
            let at = Point::new((room - more).max(0.0), needs.height / 2.0);
            let end = state.whole.raw().hit_test(at).map_or(0, |hit| hit.cursor());
            let mut begun = beginning(&self.words, end).to_owned();
            begun.push_str(MORE);
            let mut shorter = Plain::default();
            shorter.update(self.text(&begun));
            let width = shorter.min_bounds().width.min(room);
            state.begun = Some(shorter);
            Size::new(width, needs.height)
        })
    }

    fn operate(
        &mut self,
        _tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.words);
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
        renderer.fill_paragraph(state.shown(), layout.bounds().position(), color, *viewport);
    }
}

impl<'a, Message: 'a> From<OneLine> for Element<'a, Message> {
    fn from(line: OneLine) -> Self {
        Element::new(line)
    }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_tamil_letter_is_kept_whole_with_its_sign() {
        let name = "கோவில்";
        assert_eq!(beginning(name, 0), "");
        assert_eq!(beginning(name, "க".len()), "");
        assert_eq!(beginning(name, "கோ".len()), "கோ");
        assert_eq!(beginning("to be", 3), "to");
    }
}
