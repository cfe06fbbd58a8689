//! A field of several lines: the toolkit's editor, whose caret is right in Tamil, in our look.

use crate::ui::font;
use crate::ui::style::{self, LEADING, gap, size};
use iced::advanced::text::highlighter::PlainText;
use iced::widget::text_editor::{Action, Content};
use iced::widget::{TextEditor, text_editor};

/// A field for some lines of words. It has no steps back of its own.
pub fn area<'a, Message: Clone + 'a>(
    placeholder: impl Into<String>,
    content: &'a Content,
    on_action: impl Fn(Action) -> Message + 'a,
) -> TextEditor<'a, PlainText, Message> {
    text_editor(content)
        .placeholder(placeholder.into())
        .on_action(on_action)
        .font(font::TEXT)
        .size(size::BODY)
        .line_height(LEADING)
        .padding(gap::S)
        .style(style::area)
}
