//! Where a list has nothing to show: what belongs here, and how to begin.

use super::press::Press;
use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, gap, size};
use iced::widget::{Column, center_x, column};
use iced::{Alignment, Fill};

/// The widest such a sentence may run.
const WIDTH: f32 = 360.0;

/// A sign and a sentence in the middle of the width.
pub fn empty<'a, Message: 'a>(icon: Icon, sentence: impl Into<String>) -> Element<'a, Message> {
    center_x(lines(icon, sentence.into()))
        .padding(gap::XL)
        .width(Fill)
        .into()
}

/// The same with the one thing to do about it.
pub fn empty_with<'a, Message: Clone + 'a>(
    icon: Icon,
    sentence: impl Into<String>,
    action: Press<'a, Message>,
) -> Element<'a, Message> {
    center_x(lines(icon, sentence.into()).push(action))
        .padding(gap::XL)
        .width(Fill)
        .into()
}

fn lines<'a, Message: 'a>(icon: Icon, sentence: String) -> Column<'a, Message> {
    let sentence = words::body(sentence)
        .style(style::quiet)
        .align_x(Alignment::Center);
    column![
        sign(icon, size::TITLE).style(style::quiet),
        sentence.width(Fill)
    ]
    .spacing(gap::M)
    .max_width(WIDTH)
    .align_x(Alignment::Center)
}
