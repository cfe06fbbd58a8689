//! A labelled field, with what is wrong beside it.

use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{Tone, gap, size};
use iced::widget::{column, row};
use iced::{Alignment, Fill, Theme};

/// The label above the control and the problem, in words, below. An empty label takes no room.
pub fn field<'a, Message: 'a>(
    label: impl Into<String>,
    control: impl Into<Element<'a, Message>>,
    problem: Option<String>,
) -> Element<'a, Message> {
    let label = label.into();
    let mut lines = column![].spacing(gap::XS).width(Fill);
    if !label.is_empty() {
        lines = lines.push(words::label(label));
    }
    lines = lines.push(control);
    if let Some(problem) = problem {
        let color = |theme: &Theme| Tone::Late.text(theme);
        let words = words::small(problem).style(color).width(Fill);
        let said = row![sign(Icon::CircleAlert, size::BODY).style(color), words];
        lines = lines.push(said.spacing(gap::XS).align_y(Alignment::Center));
    }
    lines.into()
}
