//! The drawing room: tools at the left, the board in the middle, facts and faults at the right. Where there is little room
//! (a narrow window, large text) the board keeps it: tools are signs, what is above the board is one line, and the facts
//! lie over the board while they are wanted.

use super::keyed::is_drawing;
use super::{Board, Draw, Message, earlier, panel, strip};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, gap};
use crate::ui::tool::Tool;
use crate::ui::widget::map::map;
use crate::ui::widget::press::sign_button;
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::tip::tip;
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::{column, container, opaque, responsive, row, space, stack};
use iced::{Alignment, Fill, Size};

/// The name of the board: for the focus and for tests.
pub const BOARD: &str = "draw-board";

/// Below this size there is no room beside the board.
const NARROW: Size = Size::new(860.0, 420.0);
/// The facts beside the board.
const PANEL: f32 = 320.0;
/// The facts over the board take no larger share of it.
const PANEL_MOST: f32 = 0.72;

/// The whole of it; nothing when nothing is on the board.
pub fn view<'a>(draw: &'a Draw, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(board) = &draw.board else {
        return space().into();
    };
    responsive(move |area| {
        if area.width < NARROW.width || area.height < NARROW.height {
            narrow(draw, board, ctx, area)
        } else {
            wide(draw, board, ctx)
        }
    })
    .into()
}

fn wide<'a>(draw: &'a Draw, board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let parts = row![
        scroll(strip::column_of(board, ctx)).height(Fill),
        sheet(board, ctx),
        container(scroll(beside(board, ctx)).height(Fill)).width(PANEL)
    ];
    column![
        strip::top(draw, board, ctx),
        parts.spacing(gap::S).height(Fill)
    ]
    .spacing(gap::M)
    .padding(gap::L)
    .into()
}

fn narrow<'a>(draw: &'a Draw, board: &'a Board, ctx: &'a Ctx, area: Size) -> Element<'a, Message> {
    let mut over = stack![sheet(board, ctx)];
    if board.has_panel {
        let facts = column![strip::led(board, ctx), beside(board, ctx)].spacing(gap::M);
        let facts = container(scroll(facts).height(Fill))
            .style(style::overlay)
            .padding(gap::S)
            .width(PANEL.min(area.width * PANEL_MOST))
            .height(Fill);
        over = over.push(container(opaque(facts)).align_right(Fill).height(Fill));
    }
    let parts = row![scroll(strip::signs(board, ctx)).height(Fill), over];
    column![
        strip::line_of(draw, board, ctx),
        parts.spacing(gap::XS).height(Fill)
    ]
    .spacing(gap::XS)
    .padding(gap::S)
    .into()
}

/// The facts and faults, or the earlier drawings.
fn beside<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    if board.earlier.is_open() {
        earlier::view(board, ctx)
    } else {
        panel::view(board, ctx).into()
    }
}
/// The board with what lies under the floor and over it.
fn sheet<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_panning = board.hand.tool() == Tool::Pan;
    let mut floor = map(&board.scene, board.version, board.camera, Message::Map)
        .id(BOARD)
        .looking_at(Some(board.whole()))
        .under(board.under())
        .marks(&board.marks)
        .on_key(move |shortcut, key, held| heard(board, (shortcut, key, held)));
    if !is_panning {
        floor = floor.on_touch(Message::Touch);
    }
    let whole = sign_button(Icon::Maximize).on_press(Message::Whole);
    let whole =
        container(tip(whole, ctx.say("floors-whole"), Some(Shortcut::Fit))).style(style::overlay);
    let corner = column![space().height(Fill), whole]
        .align_x(Alignment::End)
        .width(Fill)
        .padding(gap::S);
    // The board has a ground of its own; nothing is painted under it.
    container(stack![floor, corner])
        .width(Fill)
        .height(Fill)
        .into()
}

/// What a key of the board says: arrows move what is chosen, or else the view, as the map itself does.
fn heard(board: &Board, (shortcut, key, held): (Shortcut, &Key, Modifiers)) -> Option<Message> {
    let is_nothing = board.hand.movable().is_empty() && board.corner().is_none();
    let is_arrow = matches!(
        key,
        Key::Named(Named::ArrowLeft | Named::ArrowRight | Named::ArrowUp | Named::ArrowDown)
    );
    if is_arrow && is_nothing && !is_drawing(board.hand.tool()) {
        return None;
    }
    Some(Message::Key(shortcut, key.clone(), held))
}
