//! A sentence in a tone, with a sign before it, that may need more than one line.

use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use iced::widget::text::IntoFragment;
use iced::widget::{container, row};
use iced::{Fill, Theme};

/// Where a badge would be too short: as wide as there is room, and as high as the words need.
pub fn remark<'a, Message: 'a>(
    tone: Tone,
    icon: Icon,
    said: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    let color = move |theme: &Theme| tone.text(theme);
    let said = words::body(said).style(color).width(Fill);
    container(row![sign(icon, size::LEAD).style(color), said].spacing(gap::S))
        .padding([gap::XS, gap::S])
        .width(Fill)
        .style(style::toned(tone))
        .into()
}
