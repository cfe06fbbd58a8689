//! What was found: its name, where it is, the way in words, and the slip of it.

use super::way::Way;
use super::{Message, Screen, slip};
use crate::domain::way::Gait;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::badge::badge;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use iced::widget::{Column, column, container, row, scrollable};
use iced::{Alignment, Fill, FillPortion};

/// Below the map: what and where on the left, the way step by step on the right.
pub fn wide<'a>(screen: &'a Screen, way: &'a Way, ctx: &'a Ctx) -> Element<'a, Message> {
    let left = scrollable(about(screen, way, ctx).width(Fill)).height(Fill);
    let right = scrollable(steps(way).width(Fill)).height(Fill);
    let both = row![
        container(left).width(FillPortion(5)),
        container(right).width(FillPortion(6))
    ];
    container(both.spacing(gap::XL))
        .padding(gap::L)
        .width(Fill)
        .height(Fill)
        .style(style::card)
        .into()
}

/// The same one below the other.
pub fn narrow<'a>(screen: &'a Screen, way: &'a Way, ctx: &'a Ctx) -> Element<'a, Message> {
    container(column![about(screen, way, ctx), steps(way)].spacing(gap::L))
        .padding(gap::L)
        .width(Fill)
        .style(style::card)
        .into()
}

fn about<'a>(screen: &'a Screen, way: &'a Way, ctx: &'a Ctx) -> Column<'a, Message> {
    let clear = sign_button(Icon::X).on_press(Message::Clear);
    let head = row![
        words::heading(way.title.as_str()).width(Fill),
        tip(clear, ctx.say("floors-clear"), None)
    ];
    let mut lines = column![head.spacing(gap::S)].spacing(gap::S);
    if let Some(book) = &way.book {
        lines = lines.push(words::strong(book.as_str()));
    }
    if !way.sentence.is_empty() {
        lines = lines.push(words::lead(way.sentence.as_str()));
    }
    for said in &way.avoided {
        lines = lines.push(badge(Tone::Due, Icon::Ban, said.as_str()));
    }
    let mut walk = row![].spacing(gap::L).align_y(Alignment::Center);
    if way.goal.is_some() {
        let is_step_free = screen.gait == Gait::StepFree;
        walk = walk.push(toggle(
            ctx.say("floors-step-free"),
            is_step_free,
            Message::Gait,
        ));
    }
    if let Some(route) = &way.route {
        let slots = [
            ("metres", i64::from(route.length_mm.div_ceil(1000)).into()),
            ("minutes", i64::from(route.seconds.div_ceil(60)).into()),
        ];
        walk = walk.push(words::quiet(ctx.wording.with("floors-length", &slots)));
    }
    lines = lines.push(walk.wrap());
    if way.route.is_some() {
        lines = lines.push(slip(screen, ctx));
    }
    lines
}

fn steps(way: &Way) -> Column<'_, Message> {
    let steps = way.steps.iter().enumerate().map(|(number, step)| {
        let number = words::strong(format!("{}.", number + 1)).width(24);
        row![number, words::body(step.as_str()).width(Fill)]
            .spacing(gap::XS)
            .into()
    });
    column(steps).spacing(gap::XS)
}

/// The slip: to the printer, or into a file.
fn slip<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_free = !screen.slip.is_busy;
    let on_free = |message: slip::Message| is_free.then_some(Message::Slip(message));
    let print = icon_button(Icon::Printer, ctx.say("floors-print"))
        .on_press_maybe(on_free(slip::Message::Print))
        .style(style::primary);
    let save = icon_button(Icon::Save, ctx.say("floors-save"))
        .on_press_maybe(on_free(slip::Message::Choose));
    let buttons = row![
        tip(print, ctx.say("floors-print"), Some(Shortcut::Print)),
        save
    ]
    .spacing(gap::S);
    let mut parts = column![buttons.wrap()].spacing(gap::S);
    if screen.slip.is_asking {
        let path = line(ctx.say("floors-save-path"), &screen.slip.path).id(slip::PATH);
        let path = path
            .on_input(|path| Message::Slip(slip::Message::Path(path)))
            .on_submit(Message::Slip(slip::Message::Save));
        let here = button(ctx.say("floors-save-here")).on_press_maybe(on_free(slip::Message::Save));
        parts = parts.push(path).push(here);
    }
    parts.into()
}
