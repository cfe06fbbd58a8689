//! Beside the board: the tool in hand with what it draws, the exact facts of what is chosen, the picture under the floor,
//! and what is still wrong.

use super::field::{Field, text};
use super::{Board, Entered, Fact, Message, chosen, corner, keep, picture};
use crate::domain::draw::{Item, Part};
use crate::domain::id::ConnectorId;
use crate::domain::plan::{Access, ConnectorKind, OpeningKind, PlaceKind, ZoneKind};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, Tone, gap};
use crate::ui::tool::Tool;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::remark::remark;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::check;
use iced::widget::{Column, column, row};
use iced::{Alignment, Fill};

/// The field that is told how far two points are apart.
pub const DISTANCE: &str = "draw-distance";

/// Everything, from what is in hand to what is wrong.
pub fn view<'a>(board: &'a Board, ctx: &'a Ctx) -> Column<'a, Message> {
    let mut lines = column![].spacing(gap::M).width(Fill);
    let chosen = (!board.hand.chosen.is_empty()).then(|| chosen::view(board, ctx));
    // What was just drawn comes first, and what its tool draws next is said to be that.
    lines = if is_next(board) {
        lines.push(chosen).push(in_hand(board, ctx))
    } else {
        lines.push(in_hand(board, ctx)).push(chosen)
    };
    if board.lost.sections > 0 {
        let said = keep::told(ctx, "draw-lost", board.lost);
        lines = lines.push(remark(Tone::Due, Icon::TriangleAlert, said));
    }
    lines = lines.push(findings(board, ctx));
    if board.hand.chosen.is_empty() && board.hand.tool() == Tool::Select {
        lines = lines.push(floor(board, ctx)).push(under(board, ctx));
    }
    lines
}

/// Whether the facts of the tool in hand are those of the next thing, beside those of a chosen one.
fn is_next(board: &Board) -> bool {
    !board.hand.chosen.is_empty() && board.hand.tool() != Tool::Select
}

/// How the tool is used, and what it draws.
fn in_hand<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let tool = board.hand.tool();
    let hint = words::quiet(ctx.say(&format!("draw-hint-{}", tool.word())));
    let name = ctx.say(&format!("draw-tool-{}", tool.word()));
    let lead = if is_next(board) {
        ctx.wording.with("draw-next", &[("tool", name.into())])
    } else {
        name
    };
    let mut lines = column![words::lead(lead), hint];
    let stock = &board.stock;
    let of = |field| stocked(board, ctx, field);
    let double = || {
        toggle(ctx.say("draw-double"), stock.is_double, |is| {
            Message::StockFact(Fact::Double(is))
        })
    };
    match tool {
        Tool::Run => {
            lines = lines
                .push(of(Field::Pattern))
                .push(row![of(Field::Bays), of(Field::Length)].spacing(gap::S))
                .push(row![of(Field::Depth), of(Field::Shelves)].spacing(gap::S))
                .push(double());
        }
        Tool::Bay => {
            lines = lines
                .push(of(Field::Pattern))
                .push(row![of(Field::Length), of(Field::Depth), of(Field::Shelves)].spacing(gap::S))
                .push(double());
        }
        Tool::Wall => lines = lines.push(of(Field::Thickness)),
        Tool::Zone => {
            lines = lines
                .push(zones(ctx, stock.zone, Message::StockFact))
                .push(accesses(ctx, stock.access, true, Message::StockFact));
        }
        Tool::Opening => {
            lines = lines
                .push(openings(ctx, stock.opening, Message::StockFact))
                .push(accesses(ctx, stock.access, false, Message::StockFact))
                .push(toggle(
                    ctx.say("draw-step-free"),
                    stock.is_step_free,
                    |is| Message::StockFact(Fact::StepFree(is)),
                ));
        }
        Tool::Place => lines = lines.push(places(ctx, stock.place, Message::StockFact)),
        Tool::Connector => {
            lines = lines.push(connectors(ctx, stock.connector, Message::StockFact));
        }
        Tool::Measure if board.measured.is_some() => {
            let straighten = button(ctx.say("draw-picture-straighten"))
                .id("draw-picture-straighten")
                .on_press(Message::Picture(picture::Message::Straighten));
            lines = lines
                .push(typed(board, ctx, Field::Distance))
                .push(straighten);
        }
        Tool::Select | Tool::Pan | Tool::Outline | Tool::Furniture | Tool::Here | Tool::Measure => {
        }
    }
    lines.spacing(gap::S).into()
}

/// A field of the tool in hand.
fn stocked<'a>(board: &'a Board, ctx: &'a Ctx, what: Field) -> Element<'a, Message> {
    let word = what.word();
    let hint = match what {
        Field::Bays => ctx.say("draw-bays-fit"),
        Field::Pattern => "A1-{001}".to_owned(),
        _ => String::new(),
    };
    let input = line(hint, text(&board.stock.texts, what))
        .id(format!("draw-tool-{word}"))
        .on_input(move |typed| Message::Stocked(what, typed));
    field(ctx.say(&format!("draw-field-{word}")), input, None)
}

/// A field of what is chosen. It counts once it is left; a number pattern once Enter is pressed.
pub fn typed<'a>(board: &'a Board, ctx: &'a Ctx, what: Field) -> Element<'a, Message> {
    let word = what.word();
    let parts = match board.parts() {
        parts if parts.is_empty() => vec![Part::Floor(board.floor)],
        parts => parts,
    };
    let parts = if what == Field::Opacity {
        vec![Part::Underlay(board.floor)]
    } else {
        parts
    };
    let text = text(&board.texts, what).to_owned();
    let is_wrong = board.wrong == Some(what);
    let mut input = line("", text.as_str())
        .id(format!("draw-{word}"))
        .on_input(move |typed| Message::Typed(what, typed))
        .wrong(is_wrong);
    let entered = Entered { parts, text };
    if !matches!(what, Field::Pattern | Field::Distance) {
        input = input.on_leave(Message::Enter(what, entered.clone()));
    }
    input = input.on_submit(Message::Submit(what, entered));
    let problem = is_wrong.then(|| ctx.say(wrong(what)));
    field(ctx.say(&format!("draw-field-{word}")), input, problem)
}

/// What a field wants.
fn wrong(field: Field) -> &'static str {
    match field {
        Field::Left | Field::Top | Field::CornerX | Field::CornerY | Field::Every => {
            "draw-wrong-metres"
        }
        Field::Length
        | Field::Depth
        | Field::Wide
        | Field::Deep
        | Field::Thickness
        | Field::Width
        | Field::Distance
        | Field::Grid => "draw-wrong-length",
        Field::Pattern => "draw-wrong-pattern",
        Field::Turn | Field::Facing | Field::North => "draw-wrong-degrees",
        Field::Opacity => "draw-wrong-percent",
        Field::Shelves
        | Field::Wait
        | Field::PerFloor
        | Field::Bays
        | Field::More
        | Field::Level
        | Field::Page => "draw-wrong-whole",
        Field::Code
        | Field::Short
        | Field::NameEn
        | Field::NameTa
        | Field::OtherNames
        | Field::SayEn
        | Field::SayTa
        | Field::SignAEn
        | Field::SignATa
        | Field::SignBEn
        | Field::SignBTa
        | Field::Picture => "draw-wrong-text",
    }
}

/// The floor itself, when nothing on it is chosen.
fn floor<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let of = |field| typed(board, ctx, field);
    column![
        words::lead(ctx.say("draw-floor")),
        of(Field::NameEn),
        of(Field::NameTa),
        row![of(Field::Short), of(Field::Level), of(Field::North)].spacing(gap::S),
        chosen::size(board, ctx),
        corner::view(board, ctx),
    ]
    .spacing(gap::S)
    .into()
}

/// The picture under the floor: bring one in, or how strongly it shows.
fn under<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut lines = column![words::lead(ctx.say("draw-picture"))].spacing(gap::S);
    let act = |message| Message::Picture(message);
    if board.underlay().is_some() {
        let remove = button(ctx.say("draw-picture-remove"))
            .id("draw-picture-remove")
            .on_press(act(picture::Message::Remove));
        let take = button(ctx.say("draw-picture-take"))
            .id("draw-picture-take")
            .on_press(act(picture::Message::Take));
        let measure = button(ctx.say("draw-picture-scale"))
            .id("draw-picture-scale")
            .on_press(Message::Tool(Tool::Measure));
        return lines
            .push(typed(board, ctx, Field::Opacity))
            .push(
                row![measure, take, remove]
                    .spacing(gap::S)
                    .wrap()
                    .vertical_spacing(gap::S),
            )
            .into();
    }
    let path = line(
        ctx.say("draw-picture-path"),
        text(&board.stock.texts, Field::Picture),
    )
    .id("draw-picture-path")
    .on_input(|typed| Message::Stocked(Field::Picture, typed))
    .on_submit(act(picture::Message::Lay));
    let is_free = !board.is_reading;
    let choose = icon_button(Icon::FolderOpen, ctx.say("draw-picture-choose"))
        .on_press_maybe(is_free.then_some(act(picture::Message::Choose)));
    let lay = button(ctx.say("draw-picture-lay"))
        .id("draw-picture-lay")
        .on_press_maybe(is_free.then_some(act(picture::Message::Lay)));
    lines = lines.push(words::quiet(ctx.say("draw-picture-hint")));
    let page = board.pages.map(|_| {
        let page = line("", text(&board.stock.texts, Field::Page))
            .id("draw-picture-page")
            .on_input(|typed| Message::Stocked(Field::Page, typed))
            .on_submit(act(picture::Message::Lay));
        field(ctx.say("draw-field-page"), page, None)
    });
    lines
        .push(path)
        .push(page)
        .push(row![choose, lay].spacing(gap::S).wrap())
        .into()
}

/// What is still wrong, each with one press to go there.
fn findings<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let summary = check::summary(&ctx.wording, &board.findings);
    let mut lines = column![words::lead(ctx.say("draw-checks")), words::quiet(summary)];
    for (index, finding) in board.findings.iter().enumerate().take(MOST) {
        let (tone, mark) = if finding.kind.is_fault() {
            (Tone::Late, Icon::CircleAlert)
        } else {
            (Tone::Plain, Icon::Info)
        };
        let place = match (check::place(&ctx.wording, finding), finding.part) {
            (place, Some(part)) if place.is_empty() => chosen::kind(ctx, part), // it has no name yet
            (place, _) => place,
        };
        let said = ctx.wording.with(
            "draw-check-line",
            &[
                ("place", place.into()),
                ("what", check::sentence(&ctx.wording, finding).into()),
            ],
        );
        let there = press(remark(tone, mark, said))
            .id(format!("draw-check-{index}"))
            .on_press_maybe(finding.part.map(|_| Message::Find(index)))
            .padding(0)
            .width(Fill)
            .align_x(Alignment::Start)
            .style(style::plain);
        lines = lines.push(there);
    }
    let more = board.findings.len().saturating_sub(MOST);
    if more > 0 {
        let said = ctx
            .wording
            .with("draw-check-more", &[("count", more.into())]);
        lines = lines.push(words::quiet(said));
    }
    lines.spacing(gap::S).into()
}

/// So many findings are listed; with more, the first are mended first.
const MOST: usize = 30;

pub fn zones<'a>(ctx: &'a Ctx, now: ZoneKind, say: fn(Fact) -> Message) -> Element<'a, Message> {
    let kinds = ZoneKind::ALL.map(|k| (k, ctx.say(&format!("draw-zone-{}", k.word()))));
    choice(kinds, now, move |kind| say(Fact::Zone(kind)))
}

pub fn accesses<'a>(
    ctx: &'a Ctx,
    now: Access,
    is_zone: bool,
    say: fn(Fact) -> Message,
) -> Element<'a, Message> {
    let kinds = Access::ALL.into_iter();
    let kinds = kinds.filter(|a| is_zone || *a != Access::Request);
    let kinds = kinds.map(|a| (a, ctx.say(&format!("draw-access-{}", a.word()))));
    choice(kinds, now, move |access| say(Fact::Access(access)))
}

pub fn openings<'a>(
    ctx: &'a Ctx,
    now: OpeningKind,
    say: fn(Fact) -> Message,
) -> Element<'a, Message> {
    let kinds = OpeningKind::ALL.map(|k| (k, ctx.say(&format!("draw-opening-{}", k.word()))));
    choice(kinds, now, move |kind| say(Fact::Opening(kind)))
}

pub fn places<'a>(ctx: &'a Ctx, now: PlaceKind, say: fn(Fact) -> Message) -> Element<'a, Message> {
    let kinds = PlaceKind::ALL.map(|k| (k, ctx.say(&format!("place-{}", k.word()))));
    choice(kinds, now, move |kind| say(Fact::Place(kind)))
}

pub fn connectors<'a>(
    ctx: &'a Ctx,
    now: ConnectorKind,
    say: fn(Fact) -> Message,
) -> Element<'a, Message> {
    let kinds = ConnectorKind::ALL.map(|k| (k, ctx.say(&format!("connector-{}", k.word()))));
    choice(kinds, now, move |kind| say(Fact::Connector(kind)))
}

/// The floors a lift or stairs stops on; the floor on the board is always one of them.
pub fn stops<'a>(board: &'a Board, ctx: &'a Ctx, id: ConnectorId) -> Element<'a, Message> {
    let sheet = board.drawing.sheet();
    let language = ctx.wording.language();
    let others = sheet.plan.floors.iter().filter(|f| f.id != board.floor);
    let lines = others.map(|floor| {
        let stops = matches!(sheet.get(Part::Stop(id, floor.id)), Some(Item::Stop(..)));
        let name = floor.name.text(language);
        let name = if name.is_empty() {
            floor.short_name.as_str()
        } else {
            name
        };
        toggle(name, stops, move |is| {
            Message::Fact(Fact::StopOn(floor.id, is))
        })
    });
    column(lines).into()
}
