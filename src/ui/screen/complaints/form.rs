//! Taking a complaint: what happened, what it is about, what they ask for, where. The receiver owns it.

use super::{Message, SUMMARY, Screen};
use crate::domain::complaint::{ComplaintKind, Severity};
use crate::domain::inquiry::Channel;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use crate::wording::problem;
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Fill, FillPortion};
use std::collections::HashSet;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let form = &screen.form;
    let wrong = |name: &str| {
        screen
            .problems
            .iter()
            .find(|p| p.field == name)
            .map(|p| problem::sentence(&ctx.wording, &p.why))
    };
    let summary = line(ctx.say("complaints-summary-hint"), &form.summary)
        .id(SUMMARY)
        .on_input(Message::Summary)
        .on_submit(Message::Save)
        .wrong(wrong("summary").is_some());
    let kinds = ComplaintKind::ALL
        .iter()
        .map(|k| (Some(*k), ctx.say(&format!("complaint-kind-{}", k.word()))));
    let owner = ctx
        .me
        .as_ref()
        .map(|me| me.name.text(ctx.wording.language()).to_owned())
        .unwrap_or_default();
    let actions = row![
        words::quiet(
            ctx.wording
                .with("complaints-owner-is", &[("name", owner.into())])
        )
        .width(Fill),
        button(ctx.say("complaints-later")).on_press(Message::Go(Page::Complaints)),
        icon_button(Icon::Check, ctx.say("complaints-save"))
            .on_press_maybe((!screen.is_saving).then_some(Message::Save))
            .style(style::primary),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let remedy = line(ctx.say("complaints-remedy-hint"), &form.remedy)
        .on_input(Message::Remedy)
        .on_submit(Message::Save);
    let fields = column![
        who(screen, ctx),
        field(ctx.say("complaints-summary"), summary, wrong("summary")),
        field(
            ctx.say("complaints-kind"),
            choice(kinds, form.kind, Message::Kind),
            wrong("kind")
        ),
        field(ctx.say("complaints-remedy"), remedy, wrong("remedy")),
        field(ctx.say("complaints-where"), floors(screen, ctx), None),
        how(screen, ctx),
        actions,
    ]
    .spacing(gap::M);
    let sheet = container(card(ctx.say("complaints-new"), fields)).max_width(880);
    scrollable(container(sheet).padding(gap::L))
        .width(Fill)
        .height(Fill)
        .into()
}

/// Whose complaint it is: the visitor at the desk, or a few words for somebody without a card.
fn who<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    match &ctx.visitor {
        Some(member) => field(
            ctx.say("complaints-from"),
            words::lead(member.name.as_str()),
            None,
        ),
        None => {
            let visitor = line(ctx.say("complaints-visitor-hint"), &screen.form.visitor)
                .on_input(Message::Visitor);
            field(ctx.say("complaints-from"), visitor, None)
        }
    }
}

/// How bad it is, and how it reached the desk: both have an answer already that mostly fits.
fn how<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let severities = Severity::ALL
        .iter()
        .map(|s| (*s, ctx.say(&format!("severity-{}", s.word()))));
    let channels = Channel::ALL.map(|c| (c, ctx.say(&format!("channel-{}", c.word()))));
    let severity = choice(severities, screen.form.severity, Message::Severity);
    let channel = choice(channels, screen.form.channel, Message::Channel);
    let both = row![
        container(field(ctx.say("complaints-severity"), severity, None)).width(FillPortion(2)),
        container(field(ctx.say("complaints-channel"), channel, None)).width(FillPortion(3)),
    ];
    both.spacing(gap::L).into()
}

/// The floor, and a place on it once a floor is chosen.
fn floors<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(house) = &ctx.house else {
        return space().into();
    };
    let language = ctx.wording.language();
    let floors = house
        .plan
        .floors
        .iter()
        .map(|f| (Some(f.id), f.short_name.clone()));
    let floors = std::iter::once((None, ctx.say("complaints-where-none"))).chain(floors);
    let mut both = column![choice(floors, screen.form.floor, Message::Floor)].spacing(gap::S);
    if let Some(floor) = house
        .plan
        .floors
        .iter()
        .find(|f| Some(f.id) == screen.form.floor)
    {
        let mut named = HashSet::new();
        let places = floor
            .places
            .iter()
            .map(|p| (Some(p.id), p.name.text(language).to_owned()))
            // Of ten "Reading tables" one is enough: their name is all that is told.
            .filter(|(_, name)| named.insert(name.clone()));
        let places = std::iter::once((None, ctx.say("complaints-where-floor"))).chain(places);
        both = both.push(choice(places, screen.form.place, Message::Place));
    }
    both.into()
}
