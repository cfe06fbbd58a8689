//! What a line remembers between two views, and how it answers the keyboard.

use super::caret::caret_x;
use super::edit::{Edit, History, Step, To};
use iced::advanced::clipboard::Kind;
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::paragraph::Plain;
use iced::advanced::widget::operation::{self, Focusable};
use iced::advanced::{Clipboard, input_method, mouse};
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::time::{Duration, Instant};

/// Half a blink of the caret.
pub(super) const BLINK: Duration = Duration::from_millis(530);

#[derive(Debug, Default)]
pub(super) struct State {
    pub edit: Edit,
    pub history: History,
    /// Since when it has the focus or was last typed into: the caret is on then, and blinks from there.
    pub focus: Option<Instant>,
    pub had_focus: bool,
    pub is_window_away: bool,
    pub now: Option<Instant>,
    pub is_dragging: bool,
    pub is_shift_down: bool,
    pub last_click: Option<mouse::Click>,
    pub preedit: Option<input_method::Preedit>,
    /// How far the line is shifted left so that the caret can be seen.
    pub scroll: f32,
    pub shaped: Plain<Paragraph>,
    pub placeholder: Plain<Paragraph>,
    pub hint: Plain<Paragraph>,
}

/// What came of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// The line is another one now.
    Changed,
    /// The caret moved, or the key was for this line without effect.
    Taken,
    /// Not for a line.
    Ignored,
}

impl State {
    pub fn new(value: &str) -> Self {
        Self {
            edit: Edit::new(value),
            ..Self::default()
        }
    }

    /// The screen says what the line holds: if it is not what was typed, the steps back are those of another text.
    pub fn follow(&mut self, value: &str) {
        if self.edit.text() != value {
            self.edit = Edit::new(value);
            self.history = History::default();
        }
    }

    pub fn is_caret_on(&self) -> bool {
        let Some(since) = self.focus.filter(|_| !self.is_window_away) else {
            return false;
        };
        let shown = self
            .now
            .map_or(Duration::ZERO, |now| now.saturating_duration_since(since));
        (shown.as_millis() / BLINK.as_millis()).is_multiple_of(2)
    }

    /// Shifts the line so that the caret lies within this width.
    pub fn reveal(&mut self, width: f32) {
        let x = caret_x(self.shaped.raw(), self.edit.caret());
        let most = (self.shaped.min_width() + 1.0 - width).max(0.0);
        self.scroll = self.scroll.min(x).max(x + 1.0 - width).clamp(0.0, most);
    }

    /// One key press, with the text it makes.
    pub fn key(
        &mut self,
        (key, latin, text): (&Key, Option<char>, Option<&str>),
        modifiers: Modifiers,
        clipboard: &mut dyn Clipboard,
    ) -> Heard {
        let heard = match latin.filter(|_| modifiers.command() && !modifiers.alt()) {
            Some(letter) => self.command(letter.to_ascii_lowercase(), modifiers, clipboard),
            None => self.plain(key, text, modifiers),
        };
        if heard != Heard::Ignored {
            self.focus = Some(Instant::now());
        }
        heard
    }

    fn command(
        &mut self,
        letter: char,
        modifiers: Modifiers,
        clipboard: &mut dyn Clipboard,
    ) -> Heard {
        match letter {
            'a' => self.edit.select_all(),
            'c' => self.copy(clipboard),
            'x' if self.edit.selected().is_some() => {
                self.copy(clipboard);
                return self.change(Step::Other, |edit| edit.insert(""));
            }
            'x' => {}
            'v' => {
                let words = clipboard.read(Kind::Standard).unwrap_or_default();
                return self.change(Step::Other, |edit| edit.insert(&words));
            }
            'z' if modifiers.shift() => return self.step(History::redo),
            'z' => return self.step(History::undo),
            'y' => return self.step(History::redo),
            _ => return Heard::Ignored,
        }
        self.history.pause();
        Heard::Taken
    }

    fn copy(&self, clipboard: &mut dyn Clipboard) {
        if let Some(words) = self.edit.selected() {
            clipboard.write(Kind::Standard, words.to_owned());
        }
    }

    fn plain(&mut self, key: &Key, text: Option<&str>, modifiers: Modifiers) -> Heard {
        let is_shortcut = modifiers.alt() && !modifiers.control();
        if let Some(text) = text.filter(|text| !is_shortcut && !text.chars().any(char::is_control))
        {
            return self.typed(text);
        }
        let by_word = modifiers.jump();
        let (left, right) = if by_word {
            (To::WordLeft, To::WordRight)
        } else {
            (To::Left, To::Right)
        };
        let to = match key {
            Key::Named(Named::Space) if !is_shortcut => return self.typed(" "),
            Key::Named(Named::Backspace) => {
                return self.change(Step::Removed, |edit| edit.remove(left));
            }
            Key::Named(Named::Delete) => {
                return self.change(Step::Removed, |edit| edit.remove(right));
            }
            Key::Named(Named::ArrowLeft) if !is_shortcut => left,
            Key::Named(Named::ArrowRight) if !is_shortcut => right,
            Key::Named(Named::Home) => To::Start,
            Key::Named(Named::End) => To::End,
            _ => return Heard::Ignored,
        };
        self.edit.go(to, modifiers.shift());
        self.history.pause();
        Heard::Taken
    }

    /// Words from the keyboard or an input method.
    pub fn typed(&mut self, words: &str) -> Heard {
        if words.ends_with(' ') {
            self.history.pause();
        }
        self.change(Step::Typed, |edit| edit.insert(words))
    }

    fn change(&mut self, step: Step, change: impl FnOnce(&mut Edit)) -> Heard {
        let before = self.edit.clone();
        change(&mut self.edit);
        if before.text() == self.edit.text() {
            return Heard::Taken;
        }
        self.history.note(&before, step);
        Heard::Changed
    }

    fn step(&mut self, step: fn(&mut History, &mut Edit) -> bool) -> Heard {
        if step(&mut self.history, &mut self.edit) {
            Heard::Changed
        } else {
            Heard::Taken
        }
    }
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus.is_some()
    }

    fn focus(&mut self) {
        self.focus = Some(Instant::now());
        self.edit.select_all();
    }

    fn unfocus(&mut self) {
        self.focus = None;
        self.edit.go(To::Byte(self.edit.caret()), false);
    }
}

impl operation::TextInput for State {
    fn text(&self) -> &str {
        if self.edit.text().is_empty() {
            self.placeholder.content()
        } else {
            self.edit.text()
        }
    }

    fn move_cursor_to_front(&mut self) {
        self.edit.go(To::Start, false);
    }

    fn move_cursor_to_end(&mut self) {
        self.edit.go(To::End, false);
    }

    fn move_cursor_to(&mut self, position: usize) {
        self.edit.go(To::Byte(position), false);
    }

    fn select_all(&mut self) {
        self.edit.select_all();
    }

    fn select_range(&mut self, start: usize, end: usize) {
        self.edit.go(To::Byte(start), false);
        self.edit.go(To::Byte(end), true);
    }
}
