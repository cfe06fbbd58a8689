//! Text in the few sizes there are, with room for Tamil vowel signs.

use crate::ui::Element;
use crate::ui::font;
use crate::ui::style::{self, LEADING, size};
use iced::Font;
use iced::Padding;
use iced::widget::text::IntoFragment;
use iced::widget::{Text, container, text};

fn of<'a>(words: impl IntoFragment<'a>, size: f32, font: Font) -> Text<'a> {
    text(words).size(size).font(font).line_height(LEADING)
}

/// Running text.
pub fn body<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::BODY, font::TEXT)
}

/// What stands out in running text: a name, the chosen one.
pub fn strong<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::BODY, font::STRONG)
}

/// Running text that may be overlooked.
pub fn quiet<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    body(words).style(style::quiet)
}

/// A caption, a hint, a time; may be overlooked.
pub fn small<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::SMALL, font::TEXT).style(style::quiet)
}

/// The label over a field or a group.
pub fn label<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::SMALL, font::STRONG).style(style::quiet)
}

/// The first words of a card.
pub fn lead<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::LEAD, font::STRONG)
}

/// The heading of a part of the page.
pub fn heading<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::HEADING, font::STRONG)
}

/// The one title of a page, or a figure to be read from afar.
pub fn title<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    of(words, size::TITLE, font::BOLD)
}

/// Words beside a sign, or alone in a button: capitals stand high in the family's line, so they are moved down to the
/// middle by eye.
pub fn level<'a, Message: 'a>(words: Text<'a>) -> Element<'a, Message> {
    let drop = Padding {
        top: 2.0,
        ..Padding::ZERO
    };
    container(words).padding(drop).into()
}
