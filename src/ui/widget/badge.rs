//! A small coloured sign: an icon and a word, so that colour is never the only way to tell.

use super::words;
use crate::ui::Element;
use crate::ui::font;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{container, row};
use iced::{Alignment, Theme};

/// Words in a tone, with a sign before them. The words stay on one line.
pub fn badge<'a, Message: 'a>(
    tone: Tone,
    icon: Icon,
    said: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    let color = move |theme: &Theme| tone.text(theme);
    let said = words::small(said)
        .font(font::STRONG)
        .wrapping(Wrapping::None);
    let face = row![
        sign(icon, size::SMALL + 1.0).style(color),
        words::level(said.style(color))
    ];
    container(face.spacing(gap::XS).align_y(Alignment::Center))
        .padding([1.0, gap::S])
        .style(style::toned(tone))
        .into()
}
