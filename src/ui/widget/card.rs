//! Blocks a page is made of.

use super::words;
use crate::ui::Element;
use crate::ui::style::{self, gap};
use iced::Fill;
use iced::widget::{column, container};

/// A white sheet on the paper with a heading; an empty heading takes no room.
pub fn card<'a, Message: 'a>(
    heading: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let heading = heading.into();
    let mut inside = column![].spacing(gap::M).width(Fill);
    if !heading.is_empty() {
        inside = inside.push(words::lead(heading));
    }
    container(inside.push(content))
        .padding(gap::L)
        .width(Fill)
        .style(style::card)
        .into()
}

/// A quiet block within a card or beside it.
pub fn panel<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding(gap::M)
        .width(Fill)
        .style(style::panel)
        .into()
}
