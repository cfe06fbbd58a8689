//! What the desk looks like: the log and today on the left, who is here and what is due on the right; one below the
//! other where the window is narrow.

use super::{ANSWER, Message, QUESTION, Screen, lists, now, who};
use crate::domain::inquiry::{Channel, InquiryKind};
use crate::store::PastAnswer;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::page::Page;
use crate::ui::style::{self, TARGET, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::press::{icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::{line, one_line, words};
use crate::wording::problem;
use iced::keyboard::{Modifiers, key::Named};
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the cards stand one below the other.
const NARROW: f32 = 860.0;
/// Below this width of the log the labels stand over their choices.
const LOG_NARROW: f32 = 520.0;
/// The column of the labels beside their choices.
const LABELS: f32 = 76.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    responsive(move |area| {
        let who = who::who(screen, ctx);
        let (today, due) = (lists::today(screen, ctx), lists::due(screen, ctx));
        let now = now::now(ctx);
        let content: Element<'_, Message> = if area.width < NARROW {
            let log = log(screen, ctx, area.width - 4.0 * gap::L);
            column![log, who]
                .push(now)
                .push(due)
                .push(today)
                .spacing(gap::L)
                .into()
        } else {
            let log = log(screen, ctx, area.width * 5.0 / 9.0 - 4.0 * gap::L);
            row![
                column![log, today].spacing(gap::L).width(FillPortion(5)),
                column![who]
                    .push(now)
                    .push(due)
                    .spacing(gap::L)
                    .width(FillPortion(4)),
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

/// What the arrows mean in the fields of the form: the similar answers, one after the other.
fn arrows(key: Named, held: Modifiers) -> Option<Message> {
    match key {
        Named::ArrowDown if held.is_empty() => Some(Message::Step(true)),
        Named::ArrowUp if held.is_empty() => Some(Message::Step(false)),
        _ => None,
    }
}

fn log<'a>(screen: &'a Screen, ctx: &'a Ctx, width: f32) -> Element<'a, Message> {
    let form = &screen.form;
    let is_narrow = width < LOG_NARROW;
    let wrong = |name: &str| {
        let problem = screen.problems.iter().find(|p| p.field == name);
        problem.map(|p| problem::sentence(&ctx.wording, &p.why))
    };
    let question = line(ctx.say("desk-log-hint"), &form.question)
        .id(QUESTION)
        .on_input(Message::Question)
        .on_submit(Message::Save)
        .on_key(arrows)
        .wrong(wrong("question").is_some());
    let answer = line(ctx.say("desk-log-answer-hint"), &form.answer)
        .id(ANSWER)
        .on_input(Message::Answer)
        .on_submit(Message::Save)
        .on_key(arrows)
        .wrong(wrong("answer").is_some());
    let channels = choice(
        Channel::ALL.map(|c| (c, ctx.say(&format!("desk-channel-{}", c.word())))),
        form.channel,
        Message::Channel,
    );
    let kinds = choice(
        InquiryKind::ALL.map(|k| (k, ctx.say(&format!("desk-kind-{}", k.word())))),
        form.kind,
        Message::Kind,
    );
    let mut lines = column![
        field("", question, wrong("question")),
        field("", answer, wrong("answer")),
    ];
    if screen.similar.rows().len() > 0 {
        lines = lines.push(similar(screen, ctx));
    }
    let lines = lines
        .push(labelled(ctx.say("desk-log-channel"), channels, is_narrow))
        .push(labelled(ctx.say("desk-log-kind"), kinds, is_narrow))
        .push(actions(screen, ctx, is_narrow));
    card(ctx.say("desk-log"), lines.spacing(gap::M))
}

/// A choice with its label at its left, or above it where there is little room.
fn labelled<'a>(
    label: String,
    choices: Element<'a, Message>,
    is_narrow: bool,
) -> Element<'a, Message> {
    if is_narrow {
        return field(label, choices, None);
    }
    let label = container(words::label(label).width(LABELS)).center_y(TARGET);
    row![label, container(choices).width(Fill)]
        .spacing(gap::S)
        .into()
}

fn actions<'a>(screen: &'a Screen, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Message> {
    let answered = toggle(
        ctx.say("desk-log-answered"),
        screen.form.is_answered,
        Message::Answered,
    );
    let complaint = icon_button(Icon::Flag, ctx.say("desk-complaint"))
        .on_press(Message::Go(Page::NewComplaint));
    let save = icon_button(Icon::Check, ctx.say("desk-log-save"))
        .on_press_maybe((!screen.is_saving).then_some(Message::Save))
        .style(style::primary);
    let save = tip(save, ctx.say("key-save"), Some(Shortcut::Save));
    if is_narrow {
        let buttons = row![complaint, save].spacing(gap::S);
        return column![answered, buttons.wrap()].spacing(gap::S).into();
    }
    row![answered, space().width(Fill), complaint, save]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}

/// What was answered to such questions before; one key or press takes it over.
fn similar<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let head = row![
        words::label(ctx.say("desk-similar")).width(Fill),
        words::small(ctx.say("desk-similar-key")),
    ];
    let rows = screen.similar.rows().enumerate();
    let rows = column(rows.map(|(index, (past, is_taken))| told(index, past, is_taken)));
    let rows = rows.spacing(gap::XS);
    let head = head.spacing(gap::S).padding([0.0, gap::S]);
    panel(column![head, rows].spacing(gap::XS))
}

fn told(index: usize, past: &PastAnswer, is_taken: bool) -> Element<'_, Message> {
    let face = column![
        one_line(past.answer.as_str()).width(Fill),
        one_line(past.question.as_str()).small().width(Fill),
    ];
    press(face)
        .on_press(Message::Take(index))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(is_taken))
        .into()
}
