//! What the member agreed to, each purpose in the words in which it is asked for.

use super::privacy::Message;
use crate::domain::member::{Member, Purpose};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::style::gap;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::column;

/// A switch for each purpose, and since when it is on.
pub(super) fn agreed<'a>(member: &Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let purposes = Purpose::ALL.map(|purpose| {
        let held = member.consents.iter().find(|c| c.purpose == purpose);
        let asked = ctx.say(&format!("consent-{}", purpose.word()));
        let switch = toggle(asked, held.is_some(), move |is_on| {
            Message::Agreed(purpose, is_on)
        });
        let since = held.map(|consent| {
            let day = when::day(&ctx.wording, ctx.now(), consent.given_on);
            let slots = [("when", day.into())];
            words::small(ctx.wording.with("members-trait-agreed-on", &slots))
        });
        column![switch].push(since).into()
    });
    column![words::strong(ctx.say("consent"))]
        .extend(purposes)
        .spacing(gap::XS)
        .into()
}
