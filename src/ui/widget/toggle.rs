//! Yes or no.

use super::press::press;
use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, gap};
use iced::widget::{center, row, space};
use iced::{Alignment, Theme};

/// The side of the box.
const BOX: f32 = 18.0;

/// A box to tick, with its words; pressing either turns it.
pub fn toggle<'a, Message: Clone + 'a>(
    said: impl Into<String>,
    is_on: bool,
    on_toggle: impl Fn(bool) -> Message,
) -> Element<'a, Message> {
    let mark: Element<'a, Message> = if is_on {
        sign(Icon::Check, BOX - gap::XS).into()
    } else {
        space().into()
    };
    let mark = center(mark)
        .width(BOX)
        .height(BOX)
        .style(move |theme: &Theme| style::tick(theme, is_on));
    press(
        row![mark, words::level(words::body(said.into()))]
            .spacing(gap::S)
            .align_y(Alignment::Center),
    )
    .on_press(on_toggle(!is_on))
    .padding([gap::XS, gap::S])
    .style(style::row(false))
    .into()
}
