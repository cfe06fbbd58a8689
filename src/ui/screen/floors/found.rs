//! What was found: its name, where it is, the way in words, and the slip of it.

use super::way::Way;
use super::{Message, Screen, guide, slip};
use crate::domain::way::{Goal, WayKind};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::keys::Shortcut;
use crate::ui::page::{Copy, Page, Sought};
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press, sign_button};
use crate::ui::widget::remark::remark;
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{Column, column, container, row};
use iced::{Alignment, Fill, Padding};

/// The column of the steps' numbers.
const NUMBER: f32 = 20.0;

/// What and where first, then the slip, then the way step by step.
pub fn view<'a>(screen: &'a Screen, way: &'a Way, ctx: &'a Ctx) -> Element<'a, Message> {
    container(column![about(screen, way, ctx), steps(screen, way, ctx)].spacing(gap::L))
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
    if matches!(
        way.goal,
        Some(Goal::Place(_) | Goal::Connector(_) | Goal::Zone(_) | Goal::Run(_))
    ) {
        let house = ctx.house.as_ref().zip(way.goal_floor);
        let floor = house.and_then(|(h, f)| h.floor_name(f, ctx.wording.language()));
        lines = lines.push(words::lead(floor.unwrap_or_default()));
        if !way.sentence.is_empty() {
            lines = lines.push(words::body(way.sentence.as_str()));
        }
    } else if !way.sentence.is_empty() {
        lines = lines.push(words::lead(way.sentence.as_str()));
    }
    for held in &way.holds {
        lines = lines.push(words::body(held.as_str()));
    }
    if let Some(Sought::Book(copy)) = &screen.sought {
        lines = lines.push(absent(copy, ctx));
    }
    if let Some((bay, side)) = way.hit {
        let open = icon_button(Icon::SquarePen, ctx.say("floors-ranges"));
        lines = lines.push(open.on_press(Message::Go(Page::Bay(bay, side))));
    }
    for said in &way.avoided {
        lines = lines.push(remark(Tone::Due, Icon::Ban, said.as_str()));
    }
    if let Some(surveyed) = &way.surveyed {
        lines = lines.push(words::quiet(surveyed.as_str()));
    }
    lines = lines.push(screen.there.view(ctx));
    lines = lines.push(choices(way, ctx));
    if way.route.is_some() {
        lines = lines.push(slip(screen, ctx));
        lines = lines.push(guide::buttons(ctx).map(Message::Guide));
    }
    lines
}

/// Which list told of a copy, and what to do when it is not on its shelf.
fn absent<'a>(copy: &Copy, ctx: &'a Ctx) -> Element<'a, Message> {
    let day = copy.as_of.map(|at| {
        let day = at.with_timezone(&ctx.branch.zone).date_naive();
        let slots = [("day", when::date(&ctx.wording, day).into())];
        words::small(ctx.wording.with("floors-as-of", &slots))
    });
    let absent = icon_button(Icon::Search, ctx.say("floors-not-there"));
    let absent = absent.on_press_maybe(copy.item.map(Message::NotThere));
    column![].push(day).push(absent).spacing(gap::XS).into()
}

/// The ways there are, each with its length; the chosen one is marked.
fn choices<'a>(way: &'a Way, ctx: &'a Ctx) -> Element<'a, Message> {
    let keys = [Shortcut::FirstWay, Shortcut::SecondWay, Shortcut::ThirdWay];
    let rows = way.offered.iter().zip(keys).map(|(offered, key)| {
        let (mark, name) = match offered.kind {
            WayKind::Shortest => (Icon::Footprints, ctx.say("floors-way-shortest")),
            WayKind::ByLift => (Icon::ArrowUpDown, ctx.say("floors-way-by-lift")),
            WayKind::StepFree => (Icon::Accessibility, ctx.say("floors-way-step-free")),
        };
        let length = match offered.length {
            Some((metres, minutes)) => {
                let slots = [
                    ("metres", i64::from(metres).into()),
                    ("minutes", i64::from(minutes).into()),
                ];
                ctx.wording.with("floors-length", &slots)
            }
            None => ctx.say("floors-way-none"),
        };
        let is_chosen = way.kind == Some(offered.kind);
        let name = if is_chosen {
            words::strong(name)
        } else {
            words::body(name)
        };
        let face = row![
            sign(mark, size::LEAD),
            name.width(Fill),
            words::small(length)
        ];
        let face = press(face.spacing(gap::S).align_y(Alignment::Center));
        let face = face
            .on_press(Message::Kind(offered.kind))
            .width(Fill)
            .padding([gap::XS, gap::S])
            .align_x(Alignment::Start)
            .style(style::row(is_chosen));
        tip(face, ctx.say("key-way"), Some(key))
    });
    column(rows.collect::<Vec<_>>()).into()
}

/// The way in words under the names of its floors. A press on a step turns the map to its floor.
fn steps<'a>(screen: &'a Screen, way: &'a Way, ctx: &'a Ctx) -> Column<'a, Message> {
    let mut lines = column![].spacing(gap::XS);
    let mut before = None;
    for (number, step) in way.steps.iter().enumerate() {
        let Some(floor) = step.floor else {
            lines = lines.push(words::body(step.said.as_str()));
            continue;
        };
        if before != Some(floor) {
            let house = ctx.house.as_ref();
            let name = house.and_then(|h| h.floor_name(floor, ctx.wording.language()));
            let name = container(words::label(name.unwrap_or_default()));
            lines = lines.push(name.padding(Padding::ZERO.top(gap::S)));
            before = Some(floor);
        }
        let number = words::strong(format!("{}.", number + 1)).width(NUMBER);
        let said = row![number, words::body(step.said.as_str()).width(Fill)];
        let is_shown = screen.floor == Some(floor);
        let step = press(said.spacing(gap::XS))
            .on_press(Message::Floor(floor))
            .padding([gap::XS, gap::S])
            .width(Fill)
            .align_x(Alignment::Start)
            .style(style::row(is_shown));
        lines = lines.push(step);
    }
    lines
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
