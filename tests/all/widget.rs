//! What the tests of the parts share: a simulated window of one part, and the events a person makes.

use deskbell::ui::{Element, font, shot};
use iced::keyboard::key::{Code, Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::{Event, Settings, Size};
use iced_test::Simulator;

/// A window of 400 x 300 around one part.
pub fn window<'a, Message: 'a>(part: impl Into<Element<'a, Message>>) -> Simulator<'a, Message> {
    shot::use_embedded_faces_only();
    let settings = Settings {
        default_font: font::TEXT,
        ..Settings::default()
    };
    Simulator::with_size(settings, Size::new(400.0, 300.0), part)
}

/// A named key.
pub fn named(key: Named, modifiers: Modifiers) -> Event {
    pressed(
        Key::Named(key),
        Physical::Unidentified(NativeCode::Unidentified),
        modifiers,
        None,
    )
}

/// A key that writes a character, as the layout gives it.
pub fn letter(character: &str, code: Code, modifiers: Modifiers) -> Event {
    let text = (!modifiers.command()).then_some(character);
    pressed(
        Key::Character(character.into()),
        Physical::Code(code),
        modifiers,
        text,
    )
}

fn pressed(key: Key, physical_key: Physical, modifiers: Modifiers, text: Option<&str>) -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key,
        location: Location::Standard,
        modifiers,
        repeat: false,
        text: text.map(Into::into),
    })
}
