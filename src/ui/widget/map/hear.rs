//! What a map does when something happens.

use super::{Camera, Map, MapEvent, State, mm};
use crate::domain::geometry::PointF;
use iced::advanced::{Shell, mouse};
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Point, Rectangle, Vector};

/// One notch of the wheel, one press of plus.
pub const NOTCH: f64 = 1.2;
/// Pixels of a touch pad that make one notch.
const NOTCH_PX: f64 = 60.0;
/// What share of the picture an arrow key moves it by.
const STEP: f32 = 0.15;
/// A press that moves less than this many pixels is a press, not a drag.
const SLACK: f32 = 3.0;

/// A press that may become a drag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    from: Point,
    last: Point,
    is_moving: bool,
}

impl Drag {
    pub(super) fn begin(at: Point) -> Self {
        Self {
            from: at,
            last: at,
            is_moving: false,
        }
    }
}

impl<Message> Map<'_, Message> {
    pub(super) fn hear(
        &mut self,
        state: &mut State,
        event: &Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        if self.on_key.is_some() && self.hear_board(state, event, (bounds, cursor), shell) {
            return;
        }
        match event {
            Event::Mouse(mouse::Event::WheelScrolled { delta }) => {
                if let Some(at) = cursor.position_over(bounds) {
                    let notches = match delta {
                        mouse::ScrollDelta::Lines { y, .. } => f64::from(*y),
                        mouse::ScrollDelta::Pixels { y, .. } => f64::from(*y) / NOTCH_PX,
                    };
                    self.zoom(NOTCH.powf(notches), mm(at - bounds.center()), bounds, shell);
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                match cursor.position_over(bounds) {
                    Some(at) => {
                        state.focus.take_by_pointer();
                        state.drag = Some(Drag::begin(at));
                        shell.capture_event();
                    }
                    None => state.focus.lose(),
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                if let Some(drag) = state.drag.take() {
                    if !drag.is_moving {
                        let (tag, ground) = self.hit(bounds, drag.from);
                        shell.publish((self.on_event)(MapEvent::Pressed(tag, ground)));
                    }
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::CursorMoved { position }) => {
                self.pointer_moved(state, *position, (bounds, cursor), shell);
            }
            Event::Mouse(mouse::Event::CursorLeft) => self.hover(state, None, shell),
            Event::Keyboard(keyboard::Event::KeyPressed {
                modified_key,
                modifiers,
                ..
            }) if state.focus.is_held() && !modifiers.command() && !modifiers.alt() => {
                self.key(modified_key, bounds, shell);
            }
            _ => {}
        }
    }

    fn pointer_moved(
        &mut self,
        state: &mut State,
        position: Point,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(drag) = &mut state.drag else {
            let tag = cursor
                .position_over(bounds)
                .and_then(|at| self.hit(bounds, at).0);
            self.hover(state, tag, shell);
            return;
        };
        drag.is_moving |= drag.from.distance(position) >= SLACK;
        if drag.is_moving {
            let by = position - drag.last;
            drag.last = position;
            self.pan(by, bounds, shell);
        }
        shell.capture_event();
    }

    /// Speaks only when something else is under the pointer.
    fn hover(
        &self,
        state: &mut State,
        tag: Option<crate::scene::Tag>,
        shell: &mut Shell<'_, Message>,
    ) {
        if state.hovered != tag {
            state.hovered = tag;
            shell.publish((self.on_event)(MapEvent::Hovered(tag)));
            shell.request_redraw();
        }
    }

    fn key(&mut self, key: &Key, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        let (width, height) = (bounds.width * STEP, bounds.height * STEP);
        let middle = PointF::new(0.0, 0.0);
        match key.as_ref() {
            Key::Named(Named::ArrowLeft) => self.pan(Vector::new(width, 0.0), bounds, shell),
            Key::Named(Named::ArrowRight) => self.pan(Vector::new(-width, 0.0), bounds, shell),
            Key::Named(Named::ArrowUp) => self.pan(Vector::new(0.0, height), bounds, shell),
            Key::Named(Named::ArrowDown) => self.pan(Vector::new(0.0, -height), bounds, shell),
            Key::Character("+" | "=") => self.zoom(NOTCH, middle, bounds, shell),
            Key::Character("-") => self.zoom(1.0 / NOTCH, middle, bounds, shell),
            Key::Named(Named::Home) => self.moved(None, shell),
            _ => {}
        }
    }

    fn pan(&mut self, by: Vector, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        self.moved(Some(self.camera(bounds).moved(mm(by))), shell);
    }

    fn zoom(&mut self, factor: f64, at: PointF, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        let camera = self.camera(bounds).closer(factor, at, &self.whole(bounds));
        self.moved(Some(camera), shell);
    }

    fn moved(&mut self, camera: Option<Camera>, shell: &mut Shell<'_, Message>) {
        // Noted at once: a second move may come before the next view.
        self.camera = camera;
        shell.publish((self.on_event)(MapEvent::Moved(camera)));
        shell.capture_event();
        shell.request_redraw();
    }
}
