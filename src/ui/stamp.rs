//! Instants on the screen: said the way people say them, with the exact one under the pointer.

use super::Element;
use super::ctx::Ctx;
use super::icon::Icon;
use super::style::Tone;
use super::widget::badge::badge;
use super::widget::tip::tip;
use super::widget::words;
use crate::domain::complaint::Complaint;
use crate::wording::when;
use chrono::{DateTime, Utc};
use iced::widget::Text;
use iced::widget::text::Wrapping;

/// "yesterday 16:00", small and quiet.
pub fn stamp<'a, Message: 'a>(ctx: &Ctx, at: DateTime<Utc>) -> Element<'a, Message> {
    let said = words::small(when::instant(&ctx.wording, ctx.now(), at));
    exactly(ctx, at, said.wrapping(Wrapping::None))
}

/// Any words about an instant, with the exact one under the pointer.
pub fn exactly<'a, Message: 'a>(
    ctx: &Ctx,
    at: DateTime<Utc>,
    said: Text<'a>,
) -> Element<'a, Message> {
    tip(said, when::exact(&ctx.wording, ctx.branch.zone, at), None)
}

/// What a complaint waits for and until when; nothing once it is answered.
pub fn due<'a, Message: 'a>(ctx: &Ctx, complaint: &Complaint) -> Option<Element<'a, Message>> {
    let (step, by) = complaint.due()?;
    let (tone, mark) = if complaint.is_late(ctx.now().instant) {
        (Tone::Late, Icon::CircleAlert)
    } else {
        (Tone::Due, Icon::Clock)
    };
    let said = format!(
        "{} · {}",
        ctx.say(&format!("due-step-{}", step.word())),
        when::due(&ctx.wording, ctx.now(), by)
    );
    let exact = when::exact(&ctx.wording, ctx.branch.zone, by);
    Some(tip(badge(tone, mark, said), exact, None))
}
