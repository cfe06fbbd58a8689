//! A map as a drawing board: what the pointer does on the ground goes to whoever draws. The middle button moves the board,
//! the wheel brings it closer.

use super::hear::Drag;
use super::{Map, PX_PER_MM, REACH, State, mm};
use crate::domain::geometry::PointF;
use crate::ui::keys::{self, Pressed, Shortcut};
use iced::advanced::{Shell, mouse};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Event, Point, Rectangle};

/// The pointer on the ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Touch {
    pub phase: Phase,
    /// Where on the ground, in millimetres.
    pub at: PointF,
    /// How much of the ground is near enough to be meant.
    pub reach_mm: f64,
    pub held: Modifiers,
}

/// What the pointer does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Hover,
    Down,
    /// Pressed for the second time in a moment.
    Twice,
    /// Moved while it is pressed.
    Drag,
    Up,
}

/// What a key says, if it says anything now.
pub(super) type OnKey<'a, Message> = Box<dyn Fn(Shortcut, &Key, Modifiers) -> Option<Message> + 'a>;

/// What the board remembers of the pointer.
#[derive(Debug, Default)]
pub(super) struct Pointer {
    is_down: bool,
    held: Modifiers,
    click: Option<mouse::Click>,
}

impl<'a, Message> Map<'a, Message> {
    /// Hands what the pointer does to whoever draws.
    pub fn on_touch(mut self, on_touch: impl Fn(Touch) -> Message + 'a) -> Self {
        self.on_touch = Some(Box::new(on_touch));
        self
    }

    /// Asked first about each key of the board while it has the focus.
    pub fn on_key(
        mut self,
        on_key: impl Fn(Shortcut, &Key, Modifiers) -> Option<Message> + 'a,
    ) -> Self {
        self.on_key = Some(Box::new(on_key));
        self
    }

    /// Whether the event was for the board, and nothing else is to be done about it.
    pub(super) fn hear_board(
        &self,
        state: &mut State,
        event: &Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        match event {
            Event::Keyboard(event) => self.board_key(state, event, shell),
            Event::Mouse(event) => {
                let before = state.pointer.is_down || cursor.is_over(bounds);
                before && self.board_pointer(state, event, (bounds, cursor), shell)
            }
            _ => false,
        }
    }

    fn board_key(
        &self,
        state: &mut State,
        event: &keyboard::Event,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        match event {
            keyboard::Event::ModifiersChanged(held) => {
                state.pointer.held = *held;
                false
            }
            keyboard::Event::KeyPressed {
                key,
                modified_key,
                physical_key,
                modifiers,
                ..
            } if state.focus.is_held() => {
                let pressed = Pressed {
                    key,
                    modified: modified_key,
                    physical: *physical_key,
                    modifiers: *modifiers,
                };
                let shortcut = keys::on_board(&pressed);
                let on_key = self.on_key.as_ref();
                let said = shortcut.and_then(|shortcut| on_key?(shortcut, key, *modifiers));
                let Some(message) = said else { return false };
                shell.publish(message);
                shell.capture_event();
                true
            }
            _ => false,
        }
    }

    fn board_pointer(
        &self,
        state: &mut State,
        event: &mouse::Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let Some(at) = cursor.position() else {
            return false;
        };
        let phase = match event {
            mouse::Event::ButtonPressed(mouse::Button::Middle) => {
                state.drag = Some(Drag::begin(at));
                shell.capture_event();
                return true;
            }
            mouse::Event::ButtonReleased(mouse::Button::Middle) => {
                state.drag = None;
                return true;
            }
            _ if self.on_touch.is_none() => return false,
            mouse::Event::ButtonPressed(mouse::Button::Left) => {
                state.focus.take_by_pointer();
                state.pointer.is_down = true;
                let click = mouse::Click::new(at, mouse::Button::Left, state.pointer.click);
                state.pointer.click = Some(click);
                match click.kind() {
                    mouse::click::Kind::Single => Phase::Down,
                    _ => Phase::Twice,
                }
            }
            mouse::Event::ButtonReleased(mouse::Button::Left) if state.pointer.is_down => {
                state.pointer.is_down = false;
                Phase::Up
            }
            mouse::Event::CursorMoved { .. } if state.drag.is_none() => match state.pointer.is_down
            {
                true => Phase::Drag,
                false => Phase::Hover,
            },
            _ => return false,
        };
        self.touch(phase, (bounds, at), state.pointer.held, shell);
        true
    }

    fn touch(
        &self,
        phase: Phase,
        (bounds, at): (Rectangle, Point),
        held: Modifiers,
        shell: &mut Shell<'_, Message>,
    ) {
        let view = self.view(bounds);
        let touch = Touch {
            phase,
            at: view.to_ground(mm(at - bounds.position())),
            reach_mm: REACH / PX_PER_MM / view.scale,
            held,
        };
        if let Some(on_touch) = &self.on_touch {
            shell.publish(on_touch(touch));
            if phase != Phase::Hover {
                shell.capture_event();
            }
            shell.request_redraw();
        }
    }
}
