//! What is longer than its place.

use crate::ui::Element;
use crate::ui::style::gap;
use iced::widget::scrollable::Scrollbar;
use iced::widget::{Scrollable, scrollable};

/// Scrolls up and down, with a thin bar beside the content rather than over it.
pub fn scroll<'a, Message>(content: impl Into<Element<'a, Message>>) -> Scrollable<'a, Message> {
    let bar = Scrollbar::new()
        .width(gap::S)
        .scroller_width(gap::S)
        .spacing(gap::XS);
    scrollable(content).direction(scrollable::Direction::Vertical(bar))
}
