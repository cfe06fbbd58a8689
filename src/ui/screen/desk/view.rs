//! What the desk looks like: who is here on the left, the log in the middle, what is due on the right; one below the
//! other where the window is narrow.

use super::{Message, QUESTION, Screen};
use crate::domain::complaint::Complaint;
use crate::domain::inquiry::{Channel, Inquiry, InquiryKind};
use crate::domain::member::{Member, NoteKind, TraitKind};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::{problem, when};
use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the cards stand one below the other.
const NARROW: f32 = 860.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    responsive(move |area| {
        let (who, log, today, due) = (
            who(screen, ctx),
            log(screen, ctx),
            today(screen, ctx),
            due(screen, ctx),
        );
        let content: Element<'_, Message> = if area.width < NARROW {
            column![log, who, due, today].spacing(gap::L).into()
        } else {
            row![
                column![log, today].spacing(gap::L).width(FillPortion(5)),
                column![who, due].spacing(gap::L).width(FillPortion(4)),
            ]
            .spacing(gap::L)
            .into()
        };
        scrollable(container(content).padding(gap::L))
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

fn who<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let inside: Element<'_, Message> = match &screen.visitor {
        Some(member) => known(member, ctx),
        None => column![
            words::lead(ctx.say("desk-who-nobody")),
            words::quiet(ctx.say("desk-who-nobody-hint")),
        ]
        .spacing(gap::XS)
        .into(),
    };
    card(ctx.say("desk-who"), inside)
}

fn known<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let facts = &member.facts;
    let called = if facts.address_as.is_empty() {
        &facts.name
    } else {
        &facts.address_as
    };
    let mut lines = column![
        row![
            words::heading(facts.name.as_str()).width(Fill),
            button(ctx.say("desk-who-open")).on_press(Message::Go(Page::Member(member.id)))
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
    ]
    .spacing(gap::S);
    if let Some(tamil) = &facts.name_ta {
        lines = lines.push(words::quiet(tamil.as_str()));
    }
    // Spoken in the member's own language, whatever the screen speaks.
    let language = facts.language.unwrap_or(ctx.wording.language());
    let greeting = crate::wording::Wording::of(language)
        .with("desk-greeting", &[("name", called.as_str().into())]);
    lines = lines.push(
        container(words::body(greeting))
            .padding([gap::S, gap::M])
            .width(Fill)
            .style(style::panel),
    );
    for note in member.notes.iter().filter(|n| n.kind != NoteKind::Silent) {
        lines = lines.push(badge(Tone::Due, Icon::TriangleAlert, note.text.as_str()));
    }
    if let Some(language) = facts.language {
        let said = ctx.wording.with(
            "desk-who-speaks",
            &[(
                "language",
                ctx.say(&format!("language-{}", language.code())).into(),
            )],
        );
        lines = lines.push(fact(Icon::Languages, said));
    }
    for need in &facts.access {
        lines = lines.push(fact(
            Icon::Accessibility,
            ctx.say(&format!("access-{}", need.word())),
        ));
    }
    if !facts.need.is_empty() {
        lines = lines.push(fact(Icon::BookOpen, facts.need.clone()));
    }
    for liked in member
        .traits
        .iter()
        .filter(|t| matches!(t.kind, TraitKind::Like | TraitKind::Interest))
        .take(3)
    {
        lines = lines.push(fact(Icon::Heart, liked.text.clone()));
    }
    if let Some(seen) = member.seen_at {
        let said = ctx.wording.with(
            "desk-who-last",
            &[("when", when::instant(&ctx.wording, ctx.now(), seen).into())],
        );
        lines = lines.push(fact(Icon::History, said));
    }
    lines.into()
}

fn fact<'a>(mark: Icon, said: String) -> Element<'a, Message> {
    row![
        sign(mark, size::LEAD).style(style::quiet),
        words::body(said).width(Fill)
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

fn log<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let form = &screen.form;
    let wrong = screen
        .problems
        .iter()
        .find(|p| p.field == "question")
        .map(|p| problem::sentence(&ctx.wording, &p.why));
    let question = line(ctx.say("desk-log-hint"), &form.question)
        .id(QUESTION)
        .on_input(Message::Question)
        .on_submit(Message::Save)
        .wrong(wrong.is_some());
    let answer = line(ctx.say("desk-log-answer-hint"), &form.answer)
        .on_input(Message::Answer)
        .on_submit(Message::Save);
    let channels = choice(
        Channel::ALL.map(|c| (c, ctx.say(&format!("channel-{}", c.word())))),
        form.channel,
        Message::Channel,
    );
    let kinds = choice(
        InquiryKind::ALL.map(|k| (k, ctx.say(&format!("inquiry-kind-{}", k.word())))),
        form.kind,
        Message::Kind,
    );
    let actions = row![
        toggle(
            ctx.say("desk-log-answered"),
            form.is_answered,
            Message::Answered
        ),
        space().width(Fill),
        icon_button(Icon::Flag, ctx.say("desk-complaint"))
            .on_press(Message::Go(Page::NewComplaint)),
        icon_button(Icon::Check, ctx.say("desk-log-save"))
            .on_press_maybe((!screen.is_saving).then_some(Message::Save))
            .style(style::primary),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let form = column![
        field("", question, wrong),
        answer,
        row![field(ctx.say("desk-log-channel"), channels, None)].wrap(),
        row![field(ctx.say("desk-log-kind"), kinds, None)].wrap(),
        actions.wrap(),
    ]
    .spacing(gap::M);
    card(ctx.say("desk-log"), form)
}

fn today<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    if !screen.is_read {
        return card(ctx.say("desk-today"), words::quiet(ctx.say("shell-wait")));
    }
    if screen.today.is_empty() {
        return card(
            ctx.say("desk-today"),
            empty(Icon::MessageSquare, ctx.say("desk-today-none")),
        );
    }
    let rows = column(screen.today.iter().map(|inquiry| asked(inquiry, ctx)));
    card(ctx.say("desk-today"), rows)
}

fn asked<'a>(inquiry: &'a Inquiry, ctx: &'a Ctx) -> Element<'a, Message> {
    let time = inquiry
        .asked_at
        .with_timezone(&ctx.branch.zone)
        .format("%H:%M")
        .to_string();
    let who = inquiry
        .member
        .as_ref()
        .map_or(inquiry.visitor.as_str(), |(_, name)| name.as_str());
    let face = row![
        words::small(time).width(40),
        words::body(inquiry.question.as_str())
            .width(Fill)
            .wrapping(iced::widget::text::Wrapping::None),
        words::small(who).wrapping(iced::widget::text::Wrapping::None),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    press(container(face).clip(true))
        .on_press(Message::Go(Page::Inquiry(inquiry.id)))
        .width(Fill)
        .height(style::ROW)
        .padding([0.0, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}

fn due<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    if !screen.is_read {
        return card(ctx.say("desk-due"), words::quiet(ctx.say("shell-wait")));
    }
    if screen.due.is_empty() {
        return card(
            ctx.say("desk-due"),
            empty(Icon::CircleCheck, ctx.say("desk-due-none")),
        );
    }
    card(
        ctx.say("desk-due"),
        column(screen.due.iter().map(|complaint| owed(complaint, ctx))).spacing(gap::XS),
    )
}

fn owed<'a>(complaint: &'a Complaint, ctx: &'a Ctx) -> Element<'a, Message> {
    let now = ctx.now();
    let is_late = complaint.is_late(now.instant);
    let due = complaint.due().map(|(step, by)| {
        let said = format!(
            "{} · {}",
            ctx.say(&format!("due-step-{}", step.word())),
            when::due(&ctx.wording, now, by)
        );
        badge(
            if is_late { Tone::Late } else { Tone::Due },
            if is_late {
                Icon::CircleAlert
            } else {
                Icon::Clock
            },
            said,
        )
    });
    let about = row![
        words::small(complaint.number.as_str()),
        words::small(ctx.say(&format!("complaint-kind-{}", complaint.kind.word()))).width(Fill),
    ]
    .spacing(gap::S);
    let face = column![
        words::body(complaint.summary.as_str()).width(Fill),
        row![about, due.unwrap_or_else(|| space().into())]
            .spacing(gap::S)
            .align_y(Alignment::Center),
    ]
    .spacing(gap::XS);
    press(container(face).clip(true))
        .on_press(Message::Go(Page::Complaint(complaint.id)))
        .width(Fill)
        .padding([gap::S, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
