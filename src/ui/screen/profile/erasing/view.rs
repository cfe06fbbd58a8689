//! What the look before an erasure looks like.

use super::{Erasing, Message, NUMBER, still_open};
use crate::domain::branch::Role;
use crate::domain::privacy::{ErasureLook, PartKind, Trace};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::card::{callout, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use iced::widget::{column, row};
use iced::{Alignment, Fill};

/// The way to the look, or the look itself.
pub fn view<'a>(erasing: &'a Erasing, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(look) = &erasing.look else {
        let heading = words::strong(ctx.say("privacy-erase"));
        let ask = icon_button(Icon::Trash, ctx.say("privacy-erase-look"));
        let hint = words::quiet(ctx.say("privacy-erase-hint"));
        return column![heading, hint, ask.on_press(Message::Look)]
            .spacing(gap::S)
            .into();
    };
    let mut parts = column![
        callout(
            Tone::Late,
            Icon::OctagonAlert,
            ctx.say("privacy-for-good"),
            ctx.say("privacy-for-good-why")
        ),
        rows(look, ctx),
        traces(erasing, look, ctx),
    ];
    if !look.copies.is_empty() {
        parts = parts.push(copies(look, ctx));
    }
    let parts = parts.push(words::quiet(ctx.say("privacy-outside")));
    parts.push(end(erasing, look, ctx)).spacing(gap::M).into()
}

/// What goes, and what stays without them.
fn rows<'a>(look: &ErasureLook, ctx: &Ctx) -> Element<'a, Message> {
    let stays = |kind: PartKind| {
        matches!(
            kind,
            PartKind::Inquiry | PartKind::Complaint | PartKind::Guide | PartKind::Waits
        )
    };
    let told = |stay: bool| {
        let kinds = look.rows.iter().filter(|(kind, _)| stays(*kind) == stay);
        let named = kinds.map(|(kind, count)| {
            let name = ctx.say(&format!("privacy-part-{}", kind.word()));
            format!("{name} ({count})")
        });
        named.collect::<Vec<_>>().join(" · ")
    };
    let goes = words::body(told(false));
    let mut lines = column![words::label(ctx.say("privacy-goes")), goes].spacing(gap::XS);
    let stay = told(true);
    if !stay.is_empty() {
        lines = lines.push(words::label(ctx.say("privacy-stays")));
        lines = lines.push(words::body(stay));
    }
    lines.into()
}

/// The texts that seem to name them, each with a choice.
fn traces<'a>(erasing: &Erasing, look: &'a ErasureLook, ctx: &Ctx) -> Element<'a, Message> {
    if look.traces.is_empty() {
        return words::body(ctx.say("privacy-traces-none")).into();
    }
    let lines = look.traces.iter().map(|found| trace(erasing, found, ctx));
    column![
        words::label(ctx.say("privacy-traces")),
        words::quiet(ctx.say("privacy-traces-hint")),
        column(lines).spacing(gap::S),
    ]
    .spacing(gap::XS)
    .into()
}

fn trace<'a>(erasing: &Erasing, found: &'a Trace, ctx: &Ctx) -> Element<'a, Message> {
    let place = &found.place;
    let kind = words::small(ctx.say(&format!("privacy-in-{}", place.kind.word())));
    let said = column![kind, words::body(found.sentence.as_str())].width(Fill);
    let options = [
        (true, ctx.say("privacy-blank")),
        (false, ctx.say("privacy-leave")),
    ];
    let goes = erasing.blanked.contains(place);
    let place = place.clone();
    let choice = choice(options, goes, move |goes| {
        Message::Blank(place.clone(), goes)
    });
    let choice = iced::widget::container(choice).width(iced::Shrink);
    panel(
        row![said, choice]
            .spacing(gap::M)
            .align_y(Alignment::Center),
    )
}

fn copies<'a>(look: &ErasureLook, ctx: &Ctx) -> Element<'a, Message> {
    let paths = look.copies.iter().map(|path| path.display().to_string());
    let slots = [("paths", paths.collect::<Vec<_>>().join(", ").into())];
    callout(
        Tone::Due,
        Icon::TriangleAlert,
        ctx.say("privacy-copies"),
        ctx.wording.with("privacy-copies-why", &slots),
    )
}

/// The last step, or why there is none.
fn end<'a>(erasing: &'a Erasing, look: &ErasureLook, ctx: &'a Ctx) -> Element<'a, Message> {
    let leave = button(ctx.say("privacy-erase-leave")).on_press(Message::Leave);
    let is_desk = ctx.me.as_ref().is_some_and(|me| me.role == Role::Desk);
    let stop = if !look.open_complaints.is_empty() {
        Some(still_open(ctx, &look.open_complaints))
    } else {
        is_desk.then(|| ctx.say("privacy-no-right"))
    };
    if let Some(why) = stop {
        let why = callout(Tone::Due, Icon::Ban, ctx.say("privacy-not-yet"), why);
        return column![why, leave].spacing(gap::M).into();
    }
    if erasing.is_busy {
        return words::quiet(ctx.say("privacy-erasing")).into();
    }
    let slots = [("number", look.number.as_str().into())];
    let label = ctx.wording.with("privacy-type-number", &slots);
    let typed = line(label.clone(), &erasing.typed)
        .id(NUMBER)
        .on_input(Message::Typed)
        .wrong(erasing.is_wrong)
        .width(260);
    let erase = icon_button(Icon::Trash, ctx.say("privacy-erase-now"))
        .on_press(Message::Erase)
        .style(style::danger);
    let wrong = erasing.is_wrong.then(|| ctx.say("privacy-wrong-number"));
    let actions = row![typed, erase, leave].spacing(gap::S);
    field(label, actions, wrong)
}
