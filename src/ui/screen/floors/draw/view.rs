//! The drawing room: tools at the left, the board in the middle, facts and faults at the right; one below the other where
//! there is no room beside.

use super::keyed::is_drawing;
use super::{Board, Draw, Message, panel, strip};
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
use iced::widget::{column, container, responsive, row, space, stack};
use iced::{Alignment, Fill};

/// The name of the board: for the focus and for tests.
pub const BOARD: &str = "draw-board";

/// Below this width everything stands one below the other.
const NARROW: f32 = 860.0;
/// The board in a narrow window.
const BOARD_HEIGHT: f32 = 340.0;
/// The facts beside the board.
const PANEL: f32 = 320.0;

/// The whole of it; nothing when nothing is on the board.
pub fn view<'a>(draw: &'a Draw, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(board) = &draw.board else {
        return space().into();
    };
    responsive(move |area| {
        let top = strip::top(draw, board, ctx);
        let panel = panel::view(board, ctx);
        if area.width < NARROW {
            let tools = row(strip::tools(board, ctx));
            let tools = tools.spacing(gap::XS).wrap().vertical_spacing(gap::XS);
            let parts = column![
                top,
                tools,
                container(sheet(board, ctx)).height(BOARD_HEIGHT),
                panel
            ];
            return scroll(parts.spacing(gap::M).padding(gap::L))
                .height(Fill)
                .into();
        }
        let parts = row![
            scroll(strip::column_of(board, ctx)).height(Fill),
            sheet(board, ctx),
            container(scroll(panel).height(Fill)).width(PANEL)
        ];
        column![top, parts.spacing(gap::S).height(Fill)]
            .spacing(gap::M)
            .padding(gap::L)
            .into()
    })
    .into()
}

/// The board with what lies under the floor and over it.
fn sheet<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_panning = board.hand.tool() == Tool::Pan;
    let mut floor = map(&board.scene, board.version, board.camera, Message::Map)
        .id(BOARD)
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
    container(stack![floor, corner])
        .style(style::card)
        .padding(1)
        .width(Fill)
        .height(Fill)
        .into()
}

/// What a key of the board says: arrows move what is chosen, or else the view, as the map itself does.
fn heard(board: &Board, (shortcut, key, held): (Shortcut, &Key, Modifiers)) -> Option<Message> {
    let is_nothing = board.hand.movable().is_empty();
    let is_arrow = matches!(
        key,
        Key::Named(Named::ArrowLeft | Named::ArrowRight | Named::ArrowUp | Named::ArrowDown)
    );
    if is_arrow && is_nothing && !is_drawing(board.hand.tool()) {
        return None;
    }
    Some(Message::Key(shortcut, key.clone(), held))
}
