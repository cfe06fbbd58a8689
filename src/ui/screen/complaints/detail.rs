//! One complaint: what happened, who owns it, what is due, and its whole story.

use super::{Message, Screen, queue};
use crate::domain::complaint::{Complaint, Stage};
use crate::domain::story::StoryLine;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::style::{self, gap, size};
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, row, scrollable, space};
use iced::{Alignment, Fill};

/// The column of the facts' names.
const NAMES: f32 = 130.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(shown) = &screen.shown else {
        return empty(Icon::Flag, ctx.say("complaints-choose"));
    };
    let cards = column![facts(&shown.complaint, ctx), story(&shown.story, ctx)].spacing(gap::L);
    scrollable(cards).width(Fill).height(Fill).into()
}

fn facts<'a>(complaint: &'a Complaint, ctx: &'a Ctx) -> Element<'a, Message> {
    let exact = |at| when::exact(&ctx.wording, ctx.branch.zone, at);
    let mut lines = column![
        row![
            words::heading(complaint.number.as_str()),
            space().width(Fill),
            queue::state(complaint, ctx)
        ]
        .align_y(Alignment::Center),
        words::lead(complaint.summary.as_str()),
    ]
    .spacing(gap::S);
    let place = complaint
        .place
        .zip(ctx.house.as_ref())
        .and_then(|(id, house)| house.place_name(id, ctx.wording.language()));
    let floor = complaint
        .floor
        .zip(ctx.house.as_ref())
        .and_then(|(id, house)| house.floor_name(id, ctx.wording.language()));
    let place = [floor, place]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let named = [
        (
            "complaints-kind",
            ctx.say(&format!("complaint-kind-{}", complaint.kind.word())),
        ),
        (
            "complaints-severity",
            ctx.say(&format!("severity-{}", complaint.severity.word())),
        ),
        ("complaints-remedy", complaint.remedy.clone()),
        ("complaints-where", place),
        (
            "complaints-channel",
            ctx.say(&format!("channel-{}", complaint.channel.word())),
        ),
        ("complaints-owner", complaint.owner.1.clone()),
        (
            "complaints-stage",
            ctx.say(&format!("stage-{}", complaint.stage.word())),
        ),
        ("complaints-received", exact(complaint.received_at)),
        ("complaints-acknowledge-by", exact(complaint.acknowledge_by)),
        ("complaints-answer-by", exact(complaint.answer_by)),
        ("complaints-visitor", complaint.visitor.clone()),
    ];
    for (id, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
        lines = lines.push(
            row![
                words::quiet(ctx.say(id)).width(NAMES),
                words::body(value).width(Fill)
            ]
            .spacing(gap::M),
        );
    }
    let mut actions = row![].spacing(gap::S);
    if complaint.stage == Stage::Received {
        let acknowledge = icon_button(Icon::Check, ctx.say("complaints-acknowledge"));
        actions = actions.push(
            acknowledge
                .on_press(Message::Acknowledge(complaint.id))
                .style(style::primary),
        );
    }
    if let Some((member, name)) = &complaint.member {
        actions = actions.push(button(name.as_str()).on_press(Message::Go(Page::Member(*member))));
    }
    card(ctx.say("complaints-one"), lines.push(actions))
}

fn story<'a>(lines: &'a [StoryLine], ctx: &'a Ctx) -> Element<'a, Message> {
    let told = lines.iter().map(|line| {
        let who = line
            .actor
            .clone()
            .unwrap_or_else(|| ctx.say("members-program"));
        let stamp = [
            (
                "when",
                when::instant(&ctx.wording, ctx.now(), line.at).into(),
            ),
            ("who", who.into()),
        ];
        let said = column![
            words::body(ctx.say(&format!("act-{}", line.act.word()))),
            words::small(ctx.wording.with("members-timeline-by", &stamp)),
        ];
        row![sign(Icon::CircleDot, size::BODY).style(style::quiet), said]
            .spacing(gap::M)
            .into()
    });
    card(ctx.say("complaints-story"), column(told).spacing(gap::S))
}
