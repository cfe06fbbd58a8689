//! The tools as a strip with their keys, and above the board what is done with the drawing as a whole.

use super::field::{Field, text};
use super::{Board, Draw, Message};
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
use iced::widget::text::Wrapping;
use iced::widget::{column, row};
use iced::{Alignment, Fill};

/// The strip: wide enough for the longest name.
pub const STRIP: f32 = 168.0;
/// The field of the grid's step.
const GRID: f32 = 64.0;

/// One tool below the other, the one in hand marked.
pub fn tools<'a>(board: &'a Board, ctx: &'a Ctx) -> Vec<Element<'a, Message>> {
    let has_picture = board.underlay().is_some();
    let can_use = |tool: &Tool| *tool != Tool::Measure || has_picture;
    let own = Tool::ALL.into_iter().filter(can_use);
    own.map(|tool| one(board, ctx, tool)).collect()
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
        Tool::Connector => "draw-tool-connector",
        Tool::Here => "draw-tool-here",
        Tool::Measure => "draw-tool-measure",
    }
}

/// The floors of the drawing, steps back and forth, what leads the hand, saving and discarding.
pub fn top<'a>(draw: &Draw, board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
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
    let steps = row![
        step(Icon::Undo, undo, Shortcut::Undo, Message::Undo),
        step(Icon::Redo, redo, Shortcut::Redo, Message::Redo),
    ];
    let grid = line("", text(&board.stock.texts, Field::Grid))
        .id("draw-grid")
        .on_input(|typed| Message::Stocked(Field::Grid, typed))
        .width(GRID);
    let led = row![
        toggle(
            ctx.say("draw-things"),
            !board.hand.is_free_of_things,
            Message::Things
        ),
        toggle(
            ctx.say("draw-grid"),
            board.hand.grid_mm.is_some(),
            Message::Grid
        ),
        grid,
        words::small(ctx.say("draw-metres")),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let is_free = !board.is_saving;
    let save = icon_button(Icon::Save, ctx.say("draw-save"))
        .id("draw-save")
        .on_press_maybe(is_free.then_some(Message::Save))
        .style(style::primary);
    let leave = if board.is_changed {
        "draw-discard"
    } else {
        "draw-leave"
    };
    let discard = icon_button(Icon::X, ctx.say(leave))
        .id("draw-discard")
        .on_press_maybe(is_free.then_some(Message::Discard));
    let whole = row![
        tip(save, ctx.say("draw-save-hint"), Some(Shortcut::Save)),
        discard
    ]
    .spacing(gap::S);
    row![floors(board, ctx), steps, led, whole]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}

/// The floors side by side, lowest first, and what is done with a whole floor.
fn floors<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let language = ctx.wording.language();
    let floors = board.drawing.sheet().plan.floors.iter().map(|floor| {
        let name = words::strong(floor.short_name.as_str()).wrapping(Wrapping::None);
        let part = press(words::level(name))
            .on_press(Message::Floor(floor.id))
            .padding([gap::XS, gap::S])
            .style(style::part(floor.id == board.floor));
        tip(part, floor.name.text(language).to_owned(), None)
    });
    let act = |sign, id: &'static str, message| {
        tip(
            sign_button(sign).id(id).on_press(message),
            ctx.say(id),
            None,
        )
    };
    let acts = row![
        act(Icon::Plus, "draw-new-floor", Message::NewFloor),
        act(Icon::Layers, "draw-copy-floor", Message::CopyFloor),
        act(Icon::Trash, "draw-remove-floor", Message::RemoveFloor),
    ];
    let floors = row(floors)
        .spacing(gap::XS)
        .wrap()
        .vertical_spacing(gap::XS);
    row![floors, acts]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
}

/// The tools in a column.
pub fn column_of<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    column(tools(board, ctx))
        .spacing(gap::XS)
        .width(STRIP)
        .into()
}
