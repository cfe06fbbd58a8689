//! The tools as a strip with their keys, and above the board what is done with the drawing as a whole.

use super::field::{Field, text};
use super::{Board, Draw, Message, earlier};
use crate::domain::draw::EditKind;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, icon};
use crate::ui::keys::{self, Shortcut};
use crate::ui::style::{self, gap, size};
use crate::ui::tool::Tool;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{icon_button, press, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use iced::widget::scrollable::Scrollbar;
use iced::widget::text::Wrapping;
use iced::widget::{column, row, scrollable};
use iced::{Alignment, Fill};

/// The strip: wide enough for the longest name.
pub const STRIP: f32 = 168.0;
/// The field of the grid's step.
const GRID: f32 = 64.0;

/// The tools that there is a use for now.
fn usable(board: &Board) -> impl Iterator<Item = Tool> {
    let can_use = |tool: &Tool| match tool {
        Tool::Measure => board.underlay().is_some(),
        Tool::Furniture => board.furnished().is_some(),
        _ => true,
    };
    Tool::ALL.into_iter().filter(can_use)
}

fn one<'a>(board: &'a Board, ctx: &'a Ctx, tool: Tool) -> Element<'a, Message> {
    let is_chosen = board.hand.tool() == tool;
    let name = ctx.say(&format!("draw-tool-{}", tool.word()));
    let word = if is_chosen {
        words::strong(name)
    } else {
        words::body(name)
    };
    let key = words::small(keys::shown(Shortcut::Tool(tool))).wrapping(Wrapping::None);
    let face = row![
        icon(tool.icon(), size::LEAD),
        words::level(word.width(Fill)),
        key
    ];
    press(face.spacing(gap::S).align_y(Alignment::Center))
        .id(id(tool))
        .on_press(Message::Tool(tool))
        .width(STRIP)
        .padding([gap::XS, gap::S])
        .style(style::part(is_chosen))
        .into()
}

/// The tools as signs, where there is little room; what they are called stands in their tips.
pub fn signs<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let sign = |tool: Tool| -> Element<'a, Message> {
        let is_chosen = board.hand.tool() == tool;
        let button = sign_button(tool.icon())
            .id(id(tool))
            .on_press(Message::Tool(tool))
            .style(style::part(is_chosen));
        let name = ctx.say(&format!("draw-tool-{}", tool.word()));
        tip(button, name, Some(Shortcut::Tool(tool)))
    };
    column(usable(board).map(sign)).spacing(gap::XS).into()
}

/// The name of a tool in the strip, for the focus and for tests.
pub fn id(tool: Tool) -> &'static str {
    match tool {
        Tool::Select => "draw-tool-select",
        Tool::Pan => "draw-tool-pan",
        Tool::Outline => "draw-tool-outline",
        Tool::Wall => "draw-tool-wall",
        Tool::Opening => "draw-tool-opening",
        Tool::Zone => "draw-tool-zone",
        Tool::Run => "draw-tool-run",
        Tool::Bay => "draw-tool-bay",
        Tool::Place => "draw-tool-place",
        Tool::Furniture => "draw-tool-furniture",
        Tool::Connector => "draw-tool-connector",
        Tool::Here => "draw-tool-here",
        Tool::Measure => "draw-tool-measure",
    }
}

/// The floors of the drawing, steps back and forth, what leads the hand, saving and discarding.
pub fn top<'a>(draw: &Draw, board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let floors = row(floors(board, ctx))
        .spacing(gap::XS)
        .wrap()
        .vertical_spacing(gap::XS);
    let floors = row![floors, acts(ctx)]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
    let (save, discard) = whole(board, ctx, true);
    let whole = row![save, discard, earlier(board, ctx)].spacing(gap::S);
    row![floors, steps(draw, ctx), led(board, ctx), whole]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}

/// The same in one line, which is moved sideways where it is longer than the window; the facts are asked for.
pub fn line_of<'a>(draw: &Draw, board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let floors = row(floors(board, ctx)).spacing(gap::XS);
    let moved = row![floors, acts(ctx), steps(draw, ctx), earlier(board, ctx)]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
    let bar = Scrollbar::new().width(gap::XS).scroller_width(gap::XS);
    let moved = scrollable(moved)
        .direction(scrollable::Direction::Horizontal(bar))
        .width(Fill);
    let facts = sign_button(Icon::Info)
        .id("draw-facts")
        .on_press(Message::Facts(!board.has_panel))
        .style(style::part(board.has_panel));
    let (save, discard) = whole(board, ctx, false);
    let facts = tip(facts, ctx.say("draw-facts"), None);
    row![moved, facts, save, discard]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
}

/// One step back and one forth.
fn steps<'a>(draw: &Draw, ctx: &'a Ctx) -> Element<'a, Message> {
    let (undo, redo) = draw.next();
    let step = |sign, next: Option<EditKind>, shortcut, message: Message| {
        let (id, none) = match &message {
            Message::Undo => ("draw-undo", "draw-undo-none"),
            _ => ("draw-redo", "draw-redo-none"),
        };
        let what = next.map(|kind| ctx.say(&format!("draw-edit-{}", kind.word())));
        let said = match &what {
            Some(what) => ctx.wording.with(id, &[("what", what.as_str().into())]),
            None => ctx.say(none),
        };
        let button = sign_button(sign)
            .id(id)
            .on_press_maybe(what.map(|_| message));
        tip(button, said, Some(shortcut))
    };
    row![
        step(Icon::Undo, undo, Shortcut::Undo, Message::Undo),
        step(Icon::Redo, redo, Shortcut::Redo, Message::Redo),
    ]
    .into()
}

/// What leads the hand.
pub fn led<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let grid = line("", text(&board.stock.texts, Field::Grid))
        .id("draw-grid")
        .on_input(|typed| Message::Stocked(Field::Grid, typed))
        .width(GRID);
    let things = toggle(
        ctx.say("draw-things"),
        !board.hand.is_free_of_things,
        Message::Things,
    );
    let is_on = board.hand.grid_mm.is_some();
    let grid = row![
        toggle(ctx.say("draw-grid"), is_on, Message::Grid),
        grid,
        words::small(ctx.say("draw-metres")).wrapping(Wrapping::None),
    ];
    let grid = grid.spacing(gap::XS).align_y(Alignment::Center);
    row![things, grid]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// Saving and discarding, with their words or as signs.
fn whole<'a>(
    board: &'a Board,
    ctx: &'a Ctx,
    has_words: bool,
) -> (Element<'a, Message>, Element<'a, Message>) {
    let is_free = !board.is_saving;
    let button = |sign, said| {
        if has_words {
            icon_button(sign, ctx.say(said))
        } else {
            sign_button(sign)
        }
    };
    let save = button(Icon::Save, "draw-save")
        .id("draw-save")
        .on_press_maybe(is_free.then_some(Message::Save))
        .style(style::primary);
    let leave = if board.is_changed {
        "draw-discard"
    } else {
        "draw-leave"
    };
    let discard = button(Icon::X, leave)
        .id("draw-discard")
        .on_press_maybe(is_free.then_some(Message::Discard));
    (
        tip(save, ctx.say("draw-save-hint"), Some(Shortcut::Save)),
        tip(discard, ctx.say(leave), None),
    )
}

/// The drawings that were saved before.
fn earlier<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_open = board.earlier.is_open();
    let button = sign_button(Icon::History)
        .id("draw-earlier")
        .on_press(Message::Earlier(earlier::Message::Open(!is_open)))
        .style(style::part(is_open));
    tip(button, ctx.say("draw-earlier"), None)
}

/// The floors, lowest first.
fn floors<'a>(board: &'a Board, ctx: &'a Ctx) -> impl Iterator<Item = Element<'a, Message>> {
    let language = ctx.wording.language();
    board.drawing.sheet().plan.floors.iter().map(move |floor| {
        let name = words::strong(floor.short_name.as_str()).wrapping(Wrapping::None);
        let part = press(words::level(name))
            .on_press(Message::Floor(floor.id))
            .padding([gap::XS, gap::S])
            .style(style::part(floor.id == board.floor));
        tip(part, floor.name.text(language).to_owned(), None)
    })
}

/// What is done with a whole floor.
fn acts<'a>(ctx: &'a Ctx) -> Element<'a, Message> {
    let act = |sign, id: &'static str, message| {
        tip(
            sign_button(sign).id(id).on_press(message),
            ctx.say(id),
            None,
        )
    };
    row![
        act(Icon::Plus, "draw-new-floor", Message::NewFloor),
        act(Icon::Layers, "draw-copy-floor", Message::CopyFloor),
        act(Icon::Trash, "draw-remove-floor", Message::RemoveFloor),
    ]
    .into()
}

/// The tools in a column.
pub fn column_of<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    column(usable(board).map(|tool| one(board, ctx, tool)))
        .spacing(gap::XS)
        .width(STRIP)
        .into()
}
