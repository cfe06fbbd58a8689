//! A key press, taken out of its event.

use crate::ui::keys::Pressed;
use iced::Event;
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};

/// A pressed key, taken out of its event.
pub(super) struct KeyPress {
    pub key: Key,
    modified: Key,
    physical: Physical,
    pub modifiers: Modifiers,
    text: Option<String>,
}

impl KeyPress {
    pub fn of(event: &Event) -> Option<Self> {
        let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            modified_key,
            physical_key,
            modifiers,
            text,
            ..
        }) = event
        else {
            return None;
        };
        Some(Self {
            key: key.clone(),
            modified: modified_key.clone(),
            physical: *physical_key,
            modifiers: *modifiers,
            text: text.as_ref().map(ToString::to_string),
        })
    }

    pub fn pressed(&self) -> Pressed<'_> {
        Pressed {
            key: &self.key,
            modified: &self.modified,
            physical: self.physical,
            modifiers: self.modifiers,
        }
    }

    /// The character it writes, in Latin where the layout writes something else; a space is a press, not a letter.
    pub fn letter(&self) -> Option<char> {
        let written = self
            .text
            .as_ref()?
            .chars()
            .next()
            .filter(|c| !c.is_control() && *c != ' ')?;
        if self.modifiers.command() || self.modifiers.alt() {
            return None;
        }
        let latin = self.modified.to_latin(self.physical).unwrap_or(written);
        Some(if self.modifiers.shift() {
            latin.to_ascii_uppercase()
        } else {
            latin
        })
    }
}

/// The key that takes a scanned character out of a field again.
pub(super) fn backspace() -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        key: Key::Named(Named::Backspace),
        modified_key: Key::Named(Named::Backspace),
        physical_key: Physical::Code(Code::Backspace),
        location: Location::Standard,
        modifiers: Modifiers::NONE,
        text: None,
        repeat: false,
    })
}
