//! One complaint: what happened, who owns it, what is due, and its whole story.

use super::{Message, Screen, queue};
use crate::domain::complaint::{Complaint, Stage};
use crate::domain::story::StoryLine;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::screen::facts::{exactly, fact, moment};
use crate::ui::style::{self, gap, size};
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::wording::when;
use chrono::{DateTime, Utc};
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Fill};

/// The column of the facts' names.
const NAMES: f32 = 130.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(shown) = &screen.shown else {
        if screen.rows.is_empty() {
            return space().into(); // nothing to choose: the queue says why
        }
        return empty(Icon::Flag, ctx.say("complaints-choose"));
    };
    let cards = column![about(&shown.complaint, ctx), story(&shown.story, ctx)].spacing(gap::L);
    scrollable(cards).width(Fill).height(Fill).into()
}

fn about<'a>(complaint: &'a Complaint, ctx: &'a Ctx) -> Element<'a, Message> {
    let head = row![
        words::heading(complaint.number.as_str()),
        space().width(Fill),
        queue::state(complaint, ctx)
    ];
    let mut lines = column![
        head.align_y(Alignment::Center),
        words::lead(complaint.summary.as_str()),
        container(actions(complaint, ctx)).padding([gap::XS, 0.0]),
    ]
    .spacing(gap::S);
    for (id, value) in named(complaint, ctx) {
        if !value.is_empty() {
            lines = lines.push(fact(ctx.say(id), words::body(value), NAMES));
        }
    }
    for (id, at) in moments(complaint) {
        lines = lines.push(fact(ctx.say(id), moment(ctx, at), NAMES));
    }
    card(ctx.say("complaints-one"), lines)
}

/// What comes next, and the profile of whoever complains.
fn actions<'a>(complaint: &'a Complaint, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut actions = row![].spacing(gap::S);
    if complaint.stage == Stage::Received {
        let acknowledge = icon_button(Icon::Check, ctx.say("complaints-acknowledge"));
        actions = actions.push(
            acknowledge
                .on_press(Message::Acknowledge(complaint.id))
                .style(style::primary),
        );
    }
    if let Some((member, _)) = &complaint.member {
        let open = icon_button(Icon::User, ctx.say("desk-who-open"));
        actions = actions.push(open.on_press(Message::Go(Page::Member(*member))));
    }
    actions.wrap().into()
}

/// The facts in words.
fn named(complaint: &Complaint, ctx: &Ctx) -> [(&'static str, String); 8] {
    let language = ctx.wording.language();
    let house = ctx.house.as_ref();
    let floor = complaint.floor.zip(house);
    let place = complaint.place.zip(house);
    let place = [
        floor.and_then(|(id, house)| house.floor_name(id, language)),
        place.and_then(|(id, house)| house.place_name(id, language)),
    ];
    let from = match &complaint.member {
        Some((_, name)) => name.clone(),
        None => complaint.visitor.clone(),
    };
    let word = |room: &str, word: &str| ctx.say(&format!("{room}-{word}"));
    [
        ("complaints-from", from),
        (
            "complaints-kind",
            word("complaint-kind", complaint.kind.word()),
        ),
        (
            "complaints-severity",
            word("severity", complaint.severity.word()),
        ),
        ("complaints-remedy", complaint.remedy.clone()),
        (
            "complaints-where",
            place.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ),
        (
            "complaints-channel",
            word("channel", complaint.channel.word()),
        ),
        ("complaints-owner", complaint.owner.1.clone()),
        ("complaints-stage", word("stage", complaint.stage.word())),
    ]
}

/// What was done when, and until when the rest is due.
fn moments(complaint: &Complaint) -> Vec<(&'static str, DateTime<Utc>)> {
    let mut moments = vec![("complaints-received", complaint.received_at)];
    let is_over = matches!(complaint.stage, Stage::Closed | Stage::Withdrawn);
    let steps = [
        (
            complaint
                .acknowledged_at
                .map(|at| ("stage-acknowledged", at)),
            ("complaints-acknowledge-by", complaint.acknowledge_by),
        ),
        (
            complaint.answered_at.map(|at| ("stage-answered", at)),
            ("complaints-answer-by", complaint.answer_by),
        ),
    ];
    for (done, due) in steps {
        moments.extend(done.or((!is_over).then_some(due)));
    }
    moments.extend(complaint.closed_at.map(|at| ("stage-closed", at)));
    moments
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
            exactly(
                ctx,
                words::small(ctx.wording.with("members-timeline-by", &stamp)),
                line.at
            ),
        ];
        row![sign(Icon::CircleDot, size::BODY).style(style::quiet), said]
            .spacing(gap::M)
            .into()
    });
    card(ctx.say("complaints-story"), column(told).spacing(gap::S))
}
