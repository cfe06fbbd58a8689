//! The queue with its counts, and the chosen complaint beside it.

use super::{Message, Screen, detail};
use crate::domain::complaint::Complaint;
use crate::store::Queue;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::screen::facts::exactly;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::badge::badge;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::list::list;
use crate::ui::widget::one_line;
use crate::ui::widget::press::icon_button;
use crate::wording::when;
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of a complaint's row.
const ROW: f32 = 64.0;
/// Below this width the chosen complaint stands below the queue.
const NARROW: f32 = 860.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let queues = Queue::ALL.map(|queue| {
        let said = ctx.say(&format!("complaints-queue-{}", queue.word()));
        (queue, format!("{said} {}", screen.counts.of(queue)))
    });
    let top = row![
        container(choice(queues, screen.queue, Message::Queue)).width(Fill),
        icon_button(Icon::Plus, ctx.say("desk-complaint"))
            .on_press(Message::Go(Page::NewComplaint))
            .style(style::primary),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Start);
    let both = responsive(move |area| {
        let detail = detail::view(screen, ctx);
        if area.width < NARROW {
            column![
                container(rows(screen, ctx)).height(FillPortion(2)),
                container(detail).height(FillPortion(3))
            ]
            .spacing(gap::M)
            .into()
        } else {
            row![
                container(rows(screen, ctx)).width(FillPortion(5)),
                container(detail).width(FillPortion(4))
            ]
            .spacing(gap::L)
            .into()
        }
    });
    column![top, both].spacing(gap::M).padding(gap::L).into()
}

fn rows<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    if screen.rows.is_empty() {
        return empty(Icon::CircleCheck, ctx.say("complaints-none"));
    }
    let shown = screen.shown.as_ref().map(|s| s.complaint.id);
    let chosen = screen.rows.iter().position(|c| Some(c.id) == shown);
    let rows = list(screen.rows.len(), move |index| {
        complaint(screen, ctx, index)
    })
    .row_height(ROW)
    .chosen(chosen)
    .subject(screen.queue.word())
    .on_choose(Message::Open);
    container(rows)
        .style(style::card)
        .width(Fill)
        .height(Fill)
        .into()
}

fn complaint<'a>(screen: &'a Screen, ctx: &'a Ctx, index: usize) -> Element<'a, Message> {
    let Some(complaint) = screen.rows.get(index) else {
        return space().into();
    };
    let who = complaint
        .member
        .as_ref()
        .map_or(complaint.visitor.as_str(), |(_, name)| name.as_str());
    let first = row![
        one_line(complaint.summary.as_str()).strong().width(Fill),
        state(complaint, ctx),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let second = [
        complaint.number.as_str(),
        &ctx.say(&format!("complaint-kind-{}", complaint.kind.word())),
        who,
        complaint.owner.1.as_str(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ");
    container(column![first, one_line(second).small().width(Fill)].spacing(gap::XS))
        .padding([gap::S, gap::M])
        .height(ROW)
        .center_y(ROW)
        .clip(true)
        .into()
}

/// What is due, or where it stands.
pub fn state<'a>(complaint: &Complaint, ctx: &Ctx) -> Element<'a, Message> {
    let now = ctx.now();
    let due = |tone, mark, by| {
        let said = badge(tone, mark, when::due(&ctx.wording, now, by));
        exactly(ctx, said, by)
    };
    match complaint.due() {
        Some((_, by)) if by < now.instant => due(Tone::Late, Icon::CircleAlert, by),
        Some((_, by)) => due(Tone::Due, Icon::Clock, by),
        None => badge(
            Tone::Done,
            Icon::CircleCheck,
            ctx.say(&format!("stage-{}", complaint.stage.word())),
        ),
    }
}
