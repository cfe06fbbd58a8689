//! What a line does when something happens.

use super::Line;
use super::caret::{caret_x, stop_at};
use super::edit::To;
use super::state::{BLINK, Heard, State};
use crate::ui::style::LEADING;
use iced::advanced::mouse::click;
use iced::advanced::{Clipboard, InputMethod, Shell, input_method, mouse};
use iced::keyboard::{self, Key, key::Named};
use iced::time::Instant;
use iced::{Event, Pixels, Point, Rectangle, Size, window};

impl<Message: Clone> Line<'_, Message> {
    pub(super) fn hear(
        &self,
        state: &mut State,
        event: &Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        (clipboard, shell): (&mut dyn Clipboard, &mut Shell<'_, Message>),
    ) {
        if let Some(message) = self
            .on_leave
            .as_ref()
            .filter(|_| state.had_focus && state.focus.is_none())
        {
            shell.publish(message.clone());
        }
        state.had_focus = state.focus.is_some();
        match event {
            Event::Mouse(event) => self.pointer(state, *event, (bounds, cursor), shell),
            Event::Keyboard(event) => self.key(state, event, bounds, (clipboard, shell)),
            Event::InputMethod(event) => self.input_method(state, event, bounds, shell),
            Event::Window(window::Event::Unfocused) => state.is_window_away = true,
            Event::Window(window::Event::Focused) => {
                state.is_window_away = false;
                shell.request_redraw();
            }
            Event::Window(window::Event::RedrawRequested(now)) => {
                self.tick(state, *now, bounds, shell)
            }
            _ => {}
        }
    }

    fn pointer(
        &self,
        state: &mut State,
        event: mouse::Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        let inside = self.inside(state, bounds);
        let stop = |state: &State, at: Point| {
            let x = at.x - inside.x + state.scroll;
            stop_at(state.shaped.raw(), state.edit.stops(), x)
        };
        match event {
            mouse::Event::ButtonPressed(mouse::Button::Left) => {
                let Some(at) = cursor.position_over(bounds) else {
                    state.focus = None;
                    return;
                };
                let click = mouse::Click::new(at, mouse::Button::Left, state.last_click);
                let byte = stop(state, at);
                match click.kind() {
                    click::Kind::Single => state
                        .edit
                        .go(To::Byte(byte), state.is_shift_down && state.had_focus),
                    click::Kind::Double => state.edit.select_word(byte),
                    click::Kind::Triple => state.edit.select_all(),
                }
                state.is_dragging = click.kind() == click::Kind::Single;
                state.last_click = Some(click);
                state.focus = Some(Instant::now());
                state.history.pause();
                shell.capture_event();
                shell.request_redraw();
            }
            mouse::Event::ButtonPressed(_) if !cursor.is_over(bounds) => state.focus = None,
            mouse::Event::ButtonReleased(mouse::Button::Left) => state.is_dragging = false,
            mouse::Event::CursorMoved { position } if state.is_dragging => {
                let byte = stop(state, position);
                state.edit.go(To::Byte(byte), true);
                state.reveal(inside.width);
                shell.capture_event();
                shell.request_redraw();
            }
            _ => {}
        }
    }

    fn key(
        &self,
        state: &mut State,
        event: &keyboard::Event,
        bounds: Rectangle,
        (clipboard, shell): (&mut dyn Clipboard, &mut Shell<'_, Message>),
    ) {
        if let keyboard::Event::ModifiersChanged(modifiers) = event {
            state.is_shift_down = modifiers.shift();
        }
        let keyboard::Event::KeyPressed {
            key,
            modified_key,
            physical_key,
            modifiers,
            text,
            ..
        } = event
        else {
            return;
        };
        if state.focus.is_none() {
            return;
        }
        if let Key::Named(named) = key {
            let asked = self.on_key.as_ref().and_then(|ask| ask(*named, *modifiers));
            let submitted = || {
                self.on_submit
                    .clone()
                    .filter(|_| *named == Named::Enter && modifiers.is_empty())
            };
            if let Some(message) = asked.or_else(submitted) {
                shell.publish(message);
                shell.capture_event();
                return;
            }
        }
        let latin = key.to_latin(*physical_key);
        let before = (!self.can_change()).then(|| state.edit.clone());
        match state.key(
            (modified_key, latin, text.as_deref()),
            *modifiers,
            clipboard,
        ) {
            Heard::Changed if let Some(before) = before => state.edit = before,
            Heard::Changed => self.changed(state, bounds, shell),
            Heard::Taken => self.moved(state, bounds, shell),
            Heard::Ignored => {}
        }
    }

    fn can_change(&self) -> bool {
        self.on_input.is_some()
    }

    fn changed(&self, state: &mut State, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        if let Some(message) = &self.on_input {
            shell.publish(message(state.edit.text().to_owned()));
        }
        self.moved(state, bounds, shell);
    }

    fn moved(&self, state: &mut State, bounds: Rectangle, shell: &mut Shell<'_, Message>) {
        self.shape(state, self.inside(state, bounds).width);
        shell.capture_event();
        shell.request_redraw();
    }

    fn input_method(
        &self,
        state: &mut State,
        event: &input_method::Event,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        use input_method::{Event, Preedit};
        match event {
            Event::Opened => state.preedit = Some(Preedit::new()),
            Event::Closed => state.preedit = None,
            Event::Preedit(content, selection) if state.focus.is_some() => {
                state.preedit = Some(Preedit {
                    content: content.clone(),
                    selection: selection.clone(),
                    text_size: Some(Pixels(self.size)),
                });
            }
            Event::Commit(words) if state.focus.is_some() && self.can_change() => {
                if state.typed(words) == Heard::Changed {
                    state.focus = Some(Instant::now());
                    self.changed(state, bounds, shell);
                }
            }
            _ => return,
        }
        shell.request_redraw();
    }

    /// Before each frame: when to blink next, and where the input method should show what is being composed.
    fn tick(
        &self,
        state: &mut State,
        now: Instant,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        state.now = Some(now);
        let Some(since) = state.focus.filter(|_| !state.is_window_away) else {
            return;
        };
        let shown = now.saturating_duration_since(since).as_millis();
        let left = BLINK.as_millis() - shown % BLINK.as_millis();
        shell.request_redraw_at(now + std::time::Duration::from_millis(left as u64));
        if !self.can_change() {
            return;
        }
        let inside = self.inside(state, bounds);
        let x = inside.x - state.scroll + caret_x(state.shaped.raw(), state.edit.caret());
        let height = LEADING.to_absolute(Pixels(self.size)).0;
        let top = inside.center_y() - height / 2.0;
        shell.request_input_method(&InputMethod::Enabled {
            cursor: Rectangle::new(Point::new(x, top), Size::new(1.0, height)),
            purpose: input_method::Purpose::Normal,
            preedit: state.preedit.as_ref().map(input_method::Preedit::as_ref),
        });
    }
}
