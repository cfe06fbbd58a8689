//! What a list does when something happens.

use super::{List, State};
use iced::advanced::mouse::click;
use iced::advanced::{Shell, mouse};
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Rectangle};

/// How far one notch of the wheel goes, in rows.
const NOTCH: f32 = 2.0;

impl<Message> List<'_, Message> {
    pub(super) fn hear(
        &self,
        state: &mut State,
        event: &Event,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        match event {
            Event::Mouse(mouse::Event::WheelScrolled { delta }) if cursor.is_over(bounds) => {
                let by = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => -y * NOTCH * self.row_height,
                    mouse::ScrollDelta::Pixels { y, .. } => -y,
                };
                if state.place.scroll_by(f64::from(by)) {
                    scrolled(state, shell);
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                self.press(state, (bounds, cursor), shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                self.release(state, (bounds, cursor), shell);
            }
            Event::Mouse(mouse::Event::CursorMoved { position }) => {
                if let (Some(grip), Some(thumb)) = (state.grip, state.place.thumb(bounds)) {
                    if state
                        .place
                        .drag_thumb(position.y - bounds.y - grip, thumb.height)
                    {
                        scrolled(state, shell);
                    }
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: Key::Named(key),
                modifiers,
                ..
            }) if state.focus.is_held() && modifiers.is_empty() => self.key(state, *key, shell),
            _ => {}
        }
    }

    fn press(
        &self,
        state: &mut State,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(at) = cursor.position_over(bounds) else {
            state.focus.lose();
            return;
        };
        state.focus.take_by_pointer();
        shell.capture_event();
        if let Some(index) = self.row_at(state, bounds, cursor) {
            state.pressed = Some(index);
            state.last_click = Some(mouse::Click::new(at, mouse::Button::Left, state.last_click));
            return;
        }
        if let Some(thumb) = state.place.thumb(bounds) {
            // Beside the thumb, its middle comes to the pointer.
            let grip = if thumb.contains(at) {
                at.y - thumb.y
            } else {
                thumb.height / 2.0
            };
            state.grip = Some(grip);
            if state.place.drag_thumb(at.y - bounds.y - grip, thumb.height) {
                scrolled(state, shell);
            }
        }
    }

    fn release(
        &self,
        state: &mut State,
        (bounds, cursor): (Rectangle, mouse::Cursor),
        shell: &mut Shell<'_, Message>,
    ) {
        state.grip = None;
        let Some(index) = state
            .pressed
            .take()
            .filter(|index| self.row_at(state, bounds, cursor) == Some(*index))
        else {
            return;
        };
        let is_double = state
            .last_click
            .is_some_and(|click| click.kind() == click::Kind::Double);
        match (&self.on_choose, &self.on_open) {
            (Some(_), Some(open)) if is_double => shell.publish(open(index)),
            (Some(choose), _) => shell.publish(choose(index)),
            (None, Some(open)) => shell.publish(open(index)),
            (None, None) => {}
        }
        shell.capture_event();
    }

    fn key(&self, state: &mut State, key: Named, shell: &mut Shell<'_, Message>) {
        let Some(last) = self.count.checked_sub(1) else {
            return;
        };
        let now = state.chosen;
        let target = match key {
            Named::ArrowDown => now.map_or(0, |now| now + 1),
            Named::ArrowUp => now.map_or(0, |now| now.saturating_sub(1)),
            Named::PageDown => now.unwrap_or(0) + state.place.page(),
            Named::PageUp => now.unwrap_or(0).saturating_sub(state.place.page()),
            Named::Home => 0,
            Named::End => last,
            Named::Enter => {
                if let (Some(open), Some(now)) = (&self.on_open, now) {
                    shell.publish(open(now));
                    shell.capture_event();
                }
                return;
            }
            _ => return,
        };
        let target = target.min(last);
        shell.capture_event();
        if let Some(choose) = &self.on_choose {
            // Noted at once, so that a second key before the next view goes on from here.
            state.chosen = Some(target);
            if now != Some(target) {
                shell.publish(choose(target));
            }
        }
        if state.place.reveal(target) {
            scrolled(state, shell);
        }
    }
}

fn scrolled<Message>(state: &mut State, shell: &mut Shell<'_, Message>) {
    state.nudge.bump();
    shell.invalidate_layout();
    shell.request_redraw();
}
