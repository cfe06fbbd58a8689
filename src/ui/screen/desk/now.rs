//! What goes on in the house just now: things out of service, and those whose time is over and somebody must say whether
//! they are back.

use super::Message;
use crate::domain::closure::Lasting;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::screen::closures::act::{self, Group};
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::remark::remark;
use crate::ui::widget::words;
use crate::wording::{closure, when};
use iced::widget::{column, row};
use iced::{Alignment, Fill};

/// So many things out of service stand on the desk; the rest is on their page.
const OUT_SHOWN: usize = 4;

/// Nothing where everything is as it should be.
pub(super) fn now(ctx: &Ctx) -> Option<Element<'_, Message>> {
    let house = ctx.house.as_ref()?;
    let (asked, out): (Vec<Group<'_>>, Vec<Group<'_>>) = act::groups(house, &ctx.wording)
        .into_iter()
        .partition(|group| group.closure.is_asked(ctx.now().instant));
    if asked.is_empty() && out.is_empty() {
        return None;
    }
    let mut lines = column![].spacing(gap::M);
    for group in asked {
        lines = lines.push(is_it_back(group, ctx));
    }
    for group in out.iter().take(OUT_SHOWN) {
        let expected = closure::expected(&ctx.wording, group.closure, ctx.now());
        let said = std::iter::once(group.said.clone()).chain(expected);
        let said = said.collect::<Vec<_>>().join(" ");
        let line = press(words::body(said))
            .on_press(Message::Go(Page::Closures(None)))
            .width(Fill)
            .padding([gap::XS, gap::S])
            .align_x(Alignment::Start)
            .style(style::row(false));
        lines = lines.push(line);
    }
    if out.len() > OUT_SHOWN {
        let all = button(ctx.say("closure-all")).on_press(Message::Go(Page::Closures(None)));
        lines = lines.push(all.style(style::plain));
    }
    Some(card(ctx.say("closure-now"), lines))
}

/// "Lift 3: expected back today 10:00. Is it back?"
fn is_it_back<'a>(group: Group<'_>, ctx: &'a Ctx) -> Element<'a, Message> {
    let until = group.closure.until.unwrap_or(group.closure.since);
    let slots = [
        ("what", group.name.into()),
        ("when", when::instant(&ctx.wording, ctx.now(), until).into()),
    ];
    let said = remark(
        Tone::Due,
        Icon::CircleQuestionMark,
        ctx.wording.with("closure-asked", &slots),
    );
    let ids = group.ids;
    let later = |lasting, id: &str| {
        button(ctx.say(id)).on_press(Message::Closure(act::Message::Later(ids.clone(), lasting)))
    };
    let hour = later(Lasting::Hour, "closure-hour-more");
    let day = later(Lasting::Tomorrow, "closure-day-more");
    let yes = icon_button(Icon::Check, ctx.say("closure-yes"));
    let yes = yes.on_press(Message::Closure(act::Message::Back(ids.clone())));
    column![
        said,
        row![yes.style(style::primary), hour, day]
            .spacing(gap::S)
            .wrap()
    ]
    .spacing(gap::S)
    .into()
}
