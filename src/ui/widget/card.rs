//! Blocks a page is made of.

use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use iced::widget::{column, container, row};
use iced::{Fill, Theme};

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

/// A block that must be seen: what kind of thing it is and what it says, in a tone, on as many lines as it needs.
pub fn callout<'a, Message: 'a>(
    tone: Tone,
    mark: Icon,
    kind: impl Into<String>,
    said: impl Into<String>,
) -> Element<'a, Message> {
    let color = move |theme: &Theme| tone.text(theme);
    let words = row![
        words::strong(kind.into()).style(color),
        words::body(said.into()),
    ];
    let face = row![
        sign(mark, size::LEAD + 2.0).style(color),
        words.spacing(gap::S).width(Fill).wrap(),
    ];
    container(face.spacing(gap::S))
        .padding([gap::S, gap::M])
        .width(Fill)
        .style(style::toned(tone))
        .into()
}
