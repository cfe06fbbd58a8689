//! One line of words that ends in "…" where there is no room for all of it.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING, size};
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse, renderer};
use iced::{Fill, Font, Length, Rectangle, Renderer, Shrink, Size, Theme, alignment};
use unicode_normalization::char::is_combining_mark;

/// Words on one line, as wide as there is room.
pub struct Cut {
    words: String,
    size: f32,
    font: Font,
    is_quiet: bool,
}

/// Running text on one line.
pub fn cut(words: impl Into<String>) -> Cut {
    Cut {
        words: words.into(),
        size: size::BODY,
        font: font::TEXT,
        is_quiet: false,
    }
}

impl Cut {
    /// For what stands out.
    pub fn strong(self) -> Self {
        Self {
            font: font::STRONG,
            ..self
        }
    }

    /// For a caption, a time.
    pub fn small(self) -> Self {
        Self {
            size: size::SMALL,
            is_quiet: true,
            ..self
        }
    }

    fn paragraph(&self, words: &str) -> Paragraph {
        Paragraph::with_text(text::Text {
            content: words,
            bounds: Size::INFINITE,
            size: self.size.into(),
            line_height: LEADING,
            font: self.font,
            align_x: text::Alignment::Left,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        })
    }

    /// The words, or as many of their letters as fit, with "…" behind them.
    fn fitted(&self, width: f32) -> Paragraph {
        let whole = self.paragraph(&self.words);
        if whole.min_width() <= width {
            return whole;
        }
        let ends = ends(&self.words);
        let shortened = |count: usize| {
            let end = ends.get(count).copied().unwrap_or_default();
            self.paragraph(&format!("{}…", self.words[..end].trim_end()))
        };
        // The first end that is too far; all before it fit.
        let (mut fits, mut is_over) = (0, ends.len());
        while is_over - fits > 1 {
            let middle = usize::midpoint(fits, is_over);
            if shortened(middle).min_width() <= width {
                fits = middle;
            } else {
                is_over = middle;
            }
        }
        shortened(fits)
    }
}

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Where a text may end: never between a letter and its vowel sign. The first is its very beginning.
fn ends(words: &str) -> Vec<usize> {
    let letters = words.char_indices().filter(|(_, c)| !is_combining_mark(*c));
    letters.map(|(at, _)| at).collect()
}

/// The line as it was fitted, and for what.
#[derive(Default)]
struct State {
    words: String,
    width: f32,
    look: Option<(f32, Font)>,
    paragraph: Paragraph,
}

impl<Message> Widget<Message, Theme, Renderer> for Cut {
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
        let look = Some((self.size, self.font));
        if state.words != self.words || state.width != width || state.look != look {
            state.paragraph = self.fitted(width);
            state.words.clone_from(&self.words);
            (state.width, state.look) = (width, look);
        }
        let least = state.paragraph.min_bounds();
        layout::Node::new(limits.resolve(Fill, Shrink, least))
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
        inherited: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let color = self.is_quiet.then(|| style::quiet(theme).color).flatten();
        let color = color.unwrap_or(inherited.text_color);
        let at = layout.bounds().position();
        renderer.fill_paragraph(&state.paragraph, at, color, *viewport);
    }
}

impl<'a, Message: 'a> From<Cut> for Element<'a, Message> {
    fn from(cut: Cut) -> Self {
        Element::new(cut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_line_fits_and_holds_as_much_as_there_is_room_for() {
        crate::ui::shot::use_embedded_faces_only();
        let line = cut("Open only until 17:30 on Sundays, when working people have time.");
        let whole = line.paragraph(&line.words).min_width();
        let mut before = 0.0;
        for width in [20.0, 60.0, 120.0, 240.0, whole - 1.0, whole] {
            let fitted = line.fitted(width).min_width();
            assert!(fitted <= width && fitted > before, "{fitted} in {width}");
            before = fitted;
        }
        assert_eq!(before, whole);
    }

    #[test]
    fn a_vowel_sign_stays_with_its_letter() {
        let table = [
            ("நூல்கள்", &["", "நூ", "நூல்", "நூல்க"][..]),
            ("abc", &["", "a", "ab"]),
            ("", &[]),
        ];
        for (words, beginnings) in table {
            let found: Vec<&str> = ends(words).into_iter().map(|end| &words[..end]).collect();
            assert_eq!(found, beginnings);
        }
    }
}
