//! What was asked today, and what is due.

use super::{Message, Screen};
use crate::domain::complaint::Complaint;
use crate::domain::inquiry::Inquiry;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::{button, press};
use crate::ui::widget::{one_line, words};
use crate::ui::{Element, stamp, veil};
use crate::wording::when;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Fill};

/// The most room for who asked.
const WHO: f32 = 160.0;
/// Room for "10:32".
const TIME: f32 = 40.0;

/// Today's questions, newest first.
pub(super) fn today<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(lists) = &screen.lists else {
        return card(ctx.say("desk-today"), words::quiet(ctx.say("shell-wait")));
    };
    if lists.today.is_empty() {
        return card(
            ctx.say("desk-today"),
            empty(Icon::MessageSquare, ctx.say("desk-today-none")),
        );
    }
    let rows = column(lists.today.iter().map(|inquiry| asked(inquiry, ctx)));
    let all = button(ctx.say("desk-today-all"))
        .on_press(Message::Go(Page::Inquiries))
        .style(style::plain);
    card(ctx.say("desk-today"), column![rows, all].spacing(gap::XS))
}

fn asked<'a>(inquiry: &'a Inquiry, ctx: &'a Ctx) -> Element<'a, Message> {
    let at = inquiry.asked_at;
    let time = words::small(when::time(ctx.branch.zone, at)).width(TIME);
    let who = inquiry
        .member
        .as_ref()
        .map_or(inquiry.visitor.as_str(), |(_, name)| name.as_str());
    let face = row![
        stamp::exactly(ctx, at, time),
        one_line(veil::own(ctx, &inquiry.question)).width(Fill),
        container(one_line(veil::name(ctx, who)).small()).max_width(WHO),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    press(face)
        .on_press(Message::Go(Page::Inquiry(inquiry.id)))
        .width(Fill)
        .height(style::ROW)
        .padding([0.0, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}

/// Complaints that wait for an answer, late ones first.
pub(super) fn due<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(lists) = &screen.lists else {
        return card(ctx.say("desk-due"), words::quiet(ctx.say("shell-wait")));
    };
    if lists.due.is_empty() {
        return card(
            ctx.say("desk-due"),
            empty(Icon::CircleCheck, ctx.say("desk-due-none")),
        );
    }
    let mut rows = column(lists.due.iter().map(|complaint| owed(complaint, ctx)));
    let more = lists.due_count.saturating_sub(lists.due.len());
    if more > 0 {
        let said = ctx.wording.with("desk-due-more", &[("count", more.into())]);
        let all = button(said)
            .on_press(Message::Go(Page::Complaints))
            .style(style::plain);
        rows = rows.push(all);
    }
    card(ctx.say("desk-due"), rows.spacing(gap::XS))
}

/// Two lines of even height: what it is about, and until when somebody must do what.
fn owed<'a>(complaint: &'a Complaint, ctx: &'a Ctx) -> Element<'a, Message> {
    let kind = ctx.say(&format!("complaint-kind-{}", complaint.kind.word()));
    let about = row![
        words::small(complaint.number.as_str()),
        one_line(kind).small().width(Fill),
        stamp::due(ctx, complaint).unwrap_or_else(|| space().into()),
    ];
    let face = column![
        one_line(veil::own(ctx, &complaint.summary)).width(Fill),
        about.spacing(gap::S).align_y(Alignment::Center),
    ];
    press(face.spacing(gap::XS))
        .on_press(Message::Go(Page::Complaint(complaint.id)))
        .width(Fill)
        .padding(gap::S)
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
