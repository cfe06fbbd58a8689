//! What a map does when something happens.

use super::{Camera, Map, MapEvent, State, mm};
use crate::domain::geometry::PointF;
use crate::ui::keys::{self, Pressed, Shortcut};
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
            Event::Keyboard(event) if state.focus.is_held() => {
                self.hear_key(event, bounds, shell);
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

    fn hear_key(
        &mut self,
        event: &keyboard::Event,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let keyboard::Event::KeyPressed {
            key,
            modified_key,
            physical_key,
            modifiers,
            ..
        } = event
        else {
            return;
        };
        let pressed = Pressed {
            key,
            modified: modified_key,
            physical: *physical_key,
            modifiers: *modifiers,
        };
        if let Some(shortcut) = keys::on_map(&pressed) {
            self.key((shortcut, &pressed), bounds, shell);
        }
    }

    fn key(
        &mut self,
        (shortcut, pressed): (Shortcut, &Pressed<'_>),
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let is_shifted = pressed.modifiers.shift();
        match shortcut {
            Shortcut::Choose if self.choosing.is_some() => {
                let arrow = arrow(pressed.key);
                self.choose_beside(arrow, bounds, shell);
            }
            Shortcut::Choose | Shortcut::Pan => {
                let arrow = arrow(pressed.key) * -f64::from(STEP);
                let (x, y) = (arrow.x as f32, arrow.y as f32);
                self.pan(
                    Vector::new(x * bounds.width, y * bounds.height),
                    bounds,
                    shell,
                );
            }
            Shortcut::ChooseNext => self.choose_after(is_shifted, bounds, shell),
            Shortcut::Press => self.press_chosen(shell),
            Shortcut::Level if self.choosing.is_some() => {
                let is_up = *pressed.key == Key::Named(Named::PageUp);
                shell.publish((self.on_event)(MapEvent::Level(is_up)));
                shell.capture_event();
            }
            Shortcut::Zoom => {
                let is_further = pressed.modified.as_ref() == Key::Character("-");
                let factor = if is_further { 1.0 / NOTCH } else { NOTCH };
                self.zoom(factor, PointF::new(0.0, 0.0), bounds, shell);
            }
            Shortcut::Fit => self.moved(None, shell),
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

    pub(super) fn moved(&mut self, camera: Option<Camera>, shell: &mut Shell<'_, Message>) {
        // Noted at once: a second move may come before the next view.
        self.camera = camera;
        shell.publish((self.on_event)(MapEvent::Moved(camera)));
        shell.capture_event();
        shell.request_redraw();
    }
}

/// Which way an arrow points on the screen.
fn arrow(key: &Key) -> PointF {
    match key {
        Key::Named(Named::ArrowLeft) => PointF::new(-1.0, 0.0),
        Key::Named(Named::ArrowRight) => PointF::new(1.0, 0.0),
        Key::Named(Named::ArrowUp) => PointF::new(0.0, -1.0),
        _ => PointF::new(0.0, 1.0),
    }
}
