//! Words that appear beside a part under the pointer.

use super::words;
use crate::ui::Element;
use crate::ui::keys::{self, Shortcut};
use crate::ui::style::{self, gap, size};
use iced::widget::text::Wrapping;
use iced::widget::tooltip::Position;
use iced::widget::{container, row, tooltip};
use std::time::Duration;

/// How long the pointer rests before the words come.
const REST: Duration = Duration::from_millis(400);

/// The widest such words run before they break.
const WIDEST: f32 = 360.0;

/// Says what a part does, with the key that does the same, if there is one.
pub fn tip<'a, Message: 'a>(
    part: impl Into<Element<'a, Message>>,
    said: impl Into<String>,
    shortcut: Option<Shortcut>,
) -> Element<'a, Message> {
    let said = words::body(said.into()).size(size::SMALL);
    let mut face = row![said].spacing(gap::S);
    if let Some(shortcut) = shortcut {
        face = face.push(words::small(keys::shown(shortcut)).wrapping(Wrapping::None));
    }
    let bubble = container(face)
        .padding([gap::XS, gap::S])
        .max_width(WIDEST)
        .style(style::overlay);
    tooltip(part, bubble, Position::Bottom)
        .gap(gap::XS)
        .delay(REST)
        .into()
}
