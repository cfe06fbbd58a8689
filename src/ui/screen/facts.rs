//! Lines of facts in the detail of a screen: a name and its value, and instants as people say them.

use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::style::gap;
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use crate::wording::when;
use chrono::{DateTime, Utc};
use iced::Fill;
use iced::widget::{container, row};

/// A fact: its name in a column of this width, and its value.
pub fn fact<'a, Message: 'a>(
    name: String,
    value: impl Into<Element<'a, Message>>,
    names: f32,
) -> Element<'a, Message> {
    row![
        words::quiet(name).width(names),
        container(value).width(Fill)
    ]
    .spacing(gap::M)
    .into()
}

/// An instant the way people say it, the exact one under the pointer.
pub fn moment<'a, Message: 'a>(ctx: &Ctx, at: DateTime<Utc>) -> Element<'a, Message> {
    let said = when::instant(&ctx.wording, ctx.now(), at);
    exactly(ctx, words::body(said), at)
}

/// What is said of an instant, the exact one under the pointer.
pub fn exactly<'a, Message: 'a>(
    ctx: &Ctx,
    said: impl Into<Element<'a, Message>>,
    at: DateTime<Utc>,
) -> Element<'a, Message> {
    tip(said, when::exact(&ctx.wording, ctx.branch.zone, at), None)
}
