//! One of a few: all of them side by side, the chosen one marked.

use super::press::press;
use super::words;
use crate::ui::Element;
use crate::ui::style::{self, gap};
use iced::widget::row;
use iced::widget::text::Wrapping;

/// Parts side by side that wrap where there is no room. The chosen one differs by its edge and weight as well as by
/// colour.
pub fn choice<'a, T, Message>(
    options: impl IntoIterator<Item = (T, String)>,
    chosen: T,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Element<'a, Message>
where
    T: PartialEq,
    Message: Clone + 'a,
{
    let parts = options.into_iter().map(|(value, word)| {
        let is_chosen = value == chosen;
        let word = if is_chosen {
            words::strong(word)
        } else {
            words::body(word)
        };
        press(words::level(word.wrapping(Wrapping::None)))
            .on_press(on_choose(value))
            .padding([gap::XS, gap::S])
            .style(style::part(is_chosen))
            .into()
    });
    row(parts)
        .spacing(gap::XS)
        .wrap()
        .vertical_spacing(gap::XS)
        .into()
}
