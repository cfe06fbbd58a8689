//! What the inquiry list looks like: the list, and the chosen inquiry beside it.

use super::{FIELD, Message, Screen};
use crate::domain::inquiry::{Inquiry, InquiryOutcome};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::channel_symbol;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::screen::facts;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::line::line;
use crate::ui::widget::list::list;
use crate::ui::widget::marked::marked;
use crate::ui::widget::one_line;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of an inquiry's row.
const ROW: f32 = 56.0;
/// Below this width the chosen inquiry stands below the list.
const NARROW: f32 = 860.0;
/// The column of the facts' names.
const NAMES: f32 = 110.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let find = line(ctx.say("inquiries-find"), &screen.words)
        .id(FIELD)
        .icon(Icon::Search)
        .on_input(Message::Typed)
        .width(Fill);
    let outcomes =
        InquiryOutcome::ALL.map(|o| (Some(o), ctx.say(&format!("outcome-{}", o.word()))));
    let outcomes = std::iter::once((None, ctx.say("inquiries-all"))).chain(outcomes);
    let count = ctx
        .wording
        .with("inquiries-count", &[("count", screen.listed.count.into())]);
    let top = row![
        container(find).max_width(360).width(Fill),
        choice(outcomes, screen.outcome, Message::Outcome),
        words::quiet(count),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let both = responsive(move |area| {
        if area.width < NARROW {
            column![
                container(rows(screen, ctx)).height(FillPortion(3)),
                container(detail(screen, ctx)).height(FillPortion(2))
            ]
            .spacing(gap::M)
            .into()
        } else {
            row![
                container(rows(screen, ctx)).width(FillPortion(5)),
                container(detail(screen, ctx)).width(FillPortion(3))
            ]
            .spacing(gap::L)
            .into()
        }
    });
    column![top, both].spacing(gap::M).padding(gap::L).into()
}

fn rows<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    if screen.listed.rows.is_empty() {
        let is_sought = !screen.words.trim().is_empty() || screen.outcome.is_some();
        let said = ["inquiries-none", "inquiries-none-found"][usize::from(is_sought)];
        return empty(Icon::MessageSquare, ctx.say(said));
    }
    let shown = screen.shown.as_ref().map(|i| i.id);
    let chosen = screen.listed.rows.iter().position(|i| Some(i.id) == shown);
    let rows = list(screen.listed.rows.len(), move |index| {
        inquiry(screen, ctx, index)
    })
    .row_height(ROW)
    .chosen(chosen)
    .subject((&screen.words, screen.outcome))
    .on_choose(Message::Open);
    container(rows)
        .style(style::card)
        .width(Fill)
        .height(Fill)
        .into()
}

fn inquiry<'a>(screen: &'a Screen, ctx: &'a Ctx, index: usize) -> Element<'a, Message> {
    let Some(inquiry) = screen.listed.rows.get(index) else {
        return space().into();
    };
    let who = who(inquiry, ctx);
    let taken_by = inquiry.taken_by_name.clone().unwrap_or_default();
    let second = [
        when::instant(&ctx.wording, ctx.now(), inquiry.asked_at),
        who,
        taken_by,
    ];
    let second = second
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let question = if screen.words.trim().is_empty() {
        one_line(inquiry.question.as_str()).width(Fill).into()
    } else {
        marked(&inquiry.question, &screen.words)
    };
    let said = column![question, one_line(second).small().width(Fill),];
    row![
        sign(channel_symbol(inquiry.channel), size::LEAD).style(style::quiet),
        container(said).width(Fill).clip(true),
        state(inquiry, ctx),
    ]
    .spacing(gap::M)
    .padding([0.0, gap::M])
    .height(ROW)
    .align_y(Alignment::Center)
    .into()
}

fn state<'a>(inquiry: &Inquiry, ctx: &Ctx) -> Element<'a, Message> {
    let (tone, mark) = match inquiry.outcome {
        InquiryOutcome::Open => (Tone::Due, Icon::Clock),
        InquiryOutcome::Answered => (Tone::Done, Icon::CircleCheck),
        InquiryOutcome::Referred => (Tone::Accent, Icon::MoveRight),
        InquiryOutcome::Unanswered => (Tone::Plain, Icon::Minus),
    };
    badge(
        tone,
        mark,
        ctx.say(&format!("outcome-{}", inquiry.outcome.word())),
    )
}

fn who(inquiry: &Inquiry, ctx: &Ctx) -> String {
    match &inquiry.member {
        Some((_, name)) => name.clone(),
        None if inquiry.visitor.is_empty() => ctx.say("desk-who-nobody"),
        None => inquiry.visitor.clone(),
    }
}

fn detail<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(inquiry) = &screen.shown else {
        if screen.listed.rows.is_empty() {
            return space().into(); // nothing to choose: the list says why
        }
        return empty(Icon::MessageSquare, ctx.say("inquiries-choose"));
    };
    let named = [
        ("inquiries-answer", inquiry.answer.clone()),
        ("inquiries-who", who(inquiry, ctx)),
        (
            "inquiries-channel",
            ctx.say(&format!("channel-{}", inquiry.channel.word())),
        ),
        (
            "inquiries-kind",
            ctx.say(&format!("inquiry-kind-{}", inquiry.kind.word())),
        ),
        (
            "inquiries-effort",
            inquiry
                .effort
                .map(|effort| {
                    ctx.wording.with(
                        "inquiries-effort-is",
                        &[("effort", i64::from(effort).into())],
                    )
                })
                .unwrap_or_default(),
        ),
        (
            "inquiries-taken-by",
            inquiry.taken_by_name.clone().unwrap_or_default(),
        ),
    ];
    let mut lines =
        column![words::lead(inquiry.question.as_str()), state(inquiry, ctx)].spacing(gap::S);
    let asked = facts::moment(ctx, inquiry.asked_at);
    lines = lines.push(facts::fact(ctx.say("inquiries-when"), asked, NAMES));
    for (id, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
        lines = lines.push(
            row![
                words::quiet(ctx.say(id)).width(NAMES),
                words::body(value).width(Fill)
            ]
            .spacing(gap::M),
        );
    }
    if let Some((member, _)) = &inquiry.member {
        lines = lines.push(
            icon_button(Icon::User, ctx.say("desk-who-open"))
                .on_press(Message::Go(Page::Member(*member))),
        );
    }
    scrollable(card(ctx.say("inquiries-one"), lines)).into()
}
