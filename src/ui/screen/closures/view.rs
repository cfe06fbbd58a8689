//! What the page of things out of service looks like: putting one out at the left, what is out now at the right; one
//! below the other where the window is narrow.

use super::act::{self, Group};
use super::{FIELD, Message, REASON, Screen};
use crate::domain::closure::{Lasting, Reason, Target};
use crate::house::House;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::tip::tip;
use crate::ui::widget::{one_line, words};
use crate::ui::{Element, stamp};
use crate::wording::{closure, when};
use iced::keyboard::{Modifiers, key::Named};
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the cards stand one below the other.
const NARROW: f32 = 860.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(house) = &ctx.house else {
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    };
    responsive(move |area| {
        let (form, now) = (form(screen, house, ctx), now(house, ctx));
        let content: Element<'_, Message> = if area.width < NARROW {
            column![form, now].spacing(gap::L).into()
        } else {
            row![
                container(form).width(FillPortion(5)),
                container(now).width(FillPortion(4))
            ]
            .spacing(gap::L)
            .into()
        };
        scroll(container(content).padding(gap::L))
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

fn form<'a>(screen: &'a Screen, house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let what = line(ctx.say("closure-what-hint"), &screen.words)
        .id(FIELD)
        .icon(Icon::Search)
        .on_input(Message::Typed)
        .on_key(arrows)
        .on_submit(Message::Save);
    let mut whats = column![what].spacing(gap::XS);
    if screen.found.is_empty() {
        whats = whats.push(words::quiet(ctx.say("closure-none-such")));
    }
    for target in &screen.found {
        whats = whats.push(found(screen, house, *target, ctx));
    }
    let reasons = Reason::ALL.map(|r| (Some(r), ctx.say(&format!("closure-reason-{}", r.word()))));
    let chosen = screen.other.trim().is_empty().then_some(screen.reason);
    let reasons = choice(reasons, chosen, |r| {
        Message::Reason(r.unwrap_or(Reason::Repair))
    });
    let other = line(ctx.say("closure-why-hint"), &screen.other)
        .id(REASON)
        .on_input(Message::Other)
        .on_submit(Message::Save);
    let lastings = Lasting::ALL.map(|l| (l, ctx.say(&format!("closure-lasting-{}", l.word()))));
    let lasting = choice(lastings, screen.lasting, Message::Lasting);
    let is_open = |target: &Target| !target.is_closed(&house.plan);
    let save = icon_button(Icon::Ban, ctx.say("closure-save"))
        .on_press_maybe(screen.chosen.filter(is_open).map(|_| Message::Save))
        .style(style::primary);
    let save = tip(save, ctx.say("key-save"), Some(Shortcut::Save));
    let fields = column![
        field(ctx.say("closure-what"), whats, None),
        field(
            ctx.say("closure-why"),
            column![reasons, other].spacing(gap::S),
            None
        ),
        field(
            ctx.say("closure-until"),
            column![lasting, until(screen, ctx)].spacing(gap::S),
            None
        ),
        row![space().width(Fill), save],
    ];
    card(ctx.say("closure-title"), fields.spacing(gap::M))
}

fn arrows(key: Named, held: Modifiers) -> Option<Message> {
    match key {
        Named::ArrowDown if held.is_empty() => Some(Message::Step(true)),
        Named::ArrowUp if held.is_empty() => Some(Message::Step(false)),
        _ => None,
    }
}

fn found<'a>(
    screen: &'a Screen,
    house: &'a House,
    target: Target,
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let name = one_line(closure::name(&ctx.wording, &house.plan, target)).width(Fill);
    let mut face = row![name].spacing(gap::S).align_y(Alignment::Center);
    if target.is_closed(&house.plan) {
        face = face.push(badge(Tone::Due, Icon::Ban, ctx.say("closure-is-closed")));
    }
    press(face)
        .on_press(Message::Choose(target))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(screen.chosen == Some(target)))
        .into()
}

/// When it comes back, and whether by itself.
fn until<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let until = screen
        .lasting
        .until(ctx.clock.now(), ctx.branch.zone, &ctx.branch.hours);
    let Some(until) = until else {
        return space().into();
    };
    let when = when::instant(&ctx.wording, ctx.now(), until);
    let expected = ctx
        .wording
        .with("closure-expected", &[("when", when.into())]);
    let then = if screen.ends_itself() {
        "closure-ends"
    } else {
        "closure-asks"
    };
    words::quiet([expected, ctx.say(then)].join(" ")).into()
}

fn now<'a>(house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let groups = act::groups(house, &ctx.wording);
    if groups.is_empty() {
        return card(
            ctx.say("closure-now"),
            empty(Icon::CircleCheck, ctx.say("closure-now-none")),
        );
    }
    let rows = groups.into_iter().map(|group| out(group, ctx));
    card(ctx.say("closure-now"), column(rows).spacing(gap::L))
}

/// One thing that is out of service, with what can be done about it.
fn out<'a>(group: Group<'a>, ctx: &'a Ctx) -> Element<'a, Message> {
    let closure = group.closure;
    let since = when::instant(&ctx.wording, ctx.now(), closure.since);
    let since = ctx.wording.with("closure-since", &[("when", since.into())]);
    let about = row![
        words::strong(group.name.clone()).width(Fill),
        stamp::exactly(ctx, closure.since, words::small(since)),
    ];
    let mut lines = column![about.spacing(gap::S)].spacing(gap::S);
    lines = lines.push(words::body(group.said));
    if let Some(expected) = closure::expected(&ctx.wording, closure, ctx.now()) {
        lines = lines.push(words::quiet(expected));
    }
    lines.push(answers(group.ids, ctx).map(Message::Act)).into()
}

/// What is answered to "is it back?".
pub fn answers<'a>(
    ids: Vec<crate::domain::id::ClosureId>,
    ctx: &'a Ctx,
) -> Element<'a, act::Message> {
    let later =
        |lasting, id: &str| button(ctx.say(id)).on_press(act::Message::Later(ids.clone(), lasting));
    let hour = later(Lasting::Hour, "closure-hour-more");
    let day = later(Lasting::Tomorrow, "closure-day-more");
    let back = icon_button(Icon::Check, ctx.say("closure-back"));
    let back = back.on_press(act::Message::Back(ids.clone()));
    row![back, hour, day].spacing(gap::S).wrap().into()
}
