//! The window itself: fonts, size, title, and what the toolkit is told.

use super::app::{App, Message, Start};
use super::font;
use iced::{Size, window};

/// What the window opens with; it can be made as small as [`LEAST`].
const SIZE: Size = Size::new(1280.0, 800.0);
/// Everything can still be reached at this size.
const LEAST: Size = Size::new(1024.0, 640.0);

/// Opens the window and runs until it is closed.
///
/// # Errors
/// What the display answers when no window can be made.
pub fn run(start: Start) -> Result<(), iced::Error> {
    let settings = window::Settings {
        size: SIZE,
        min_size: Some(LEAST),
        exit_on_close_request: false, // what is typed is kept first
        ..window::Settings::default()
    };
    let program = iced::application(move || App::new(start.clone()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .default_font(font::TEXT)
        .window(settings);
    font::FACES
        .into_iter()
        .fold(program, |program, face| program.font(face))
        .run()
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Message") // what passes through the window may hold names; it is never printed
    }
}
