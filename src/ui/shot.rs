//! A picture of any view without a window: for the pictures of the documents, for reviews and for tests.
//!
//! Only the embedded faces are used, so the same view gives the same pixels on every machine.

use super::{Element, font};
use iced::advanced::graphics::text::font_system;
use iced::advanced::renderer::{Headless, Style};
use iced::advanced::{clipboard, mouse};
use iced::theme::Base;
use iced::{Event, Renderer, Size, Theme, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use std::sync::Once;
use std::time::Instant;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the picture could not be written as PNG: {0}")]
pub struct Error(String);

/// Draws a view of this size in logical pixels at this scale (2.0: twice as many pixels each way) and gives back a
/// PNG file's bytes.
pub fn shot<Message>(
    element: Element<'_, Message>,
    theme: &Theme,
    size: Size,
    scale: f32,
) -> Result<Vec<u8>, Error> {
    use_embedded_faces_only();
    let mut renderer = Renderer::new(font::TEXT, super::style::size::BODY.into());
    let mut ui = UserInterface::build(element, size, Cache::default(), &mut renderer);
    let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
    // The first answer to a redraw settles what is laid out late, such as lists; nobody hears the messages.
    let _ = ui.update(
        &[redraw],
        mouse::Cursor::Unavailable,
        &mut renderer,
        &mut clipboard::Null,
        &mut Vec::new(),
    );
    let base = theme.base();
    let style = Style {
        text_color: base.text_color,
    };
    ui.draw(&mut renderer, theme, &style, mouse::Cursor::Unavailable);
    let pixels = Size::new((size.width * scale) as u32, (size.height * scale) as u32);
    let rgba = renderer.screenshot(pixels, scale, base.background_color);
    png(pixels, &rgba)
}

/// Takes the machine's own fonts out of the toolkit's list and puts ours in. Once for the whole program; a window
/// that is open at the same time would lose its fallback for scripts we don't embed.
pub fn use_embedded_faces_only() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let Ok(mut system) = font_system().write() else {
            return;
        };
        let db = system.raw().db_mut();
        let is_toolkits = |name: &str| name.contains("Iced");
        let others: Vec<_> = db
            .faces()
            .filter(|face| !face.families.iter().any(|(name, _)| is_toolkits(name)))
            .map(|face| face.id)
            .collect();
        for id in others {
            db.remove_face(id);
        }
        for face in font::FACES {
            system.load_font(face.into());
        }
    });
}

fn png(size: Size<u32>, rgba: &[u8]) -> Result<Vec<u8>, Error> {
    let wrong = |error: png::EncodingError| Error(error.to_string());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size.width, size.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(wrong)?;
    writer.write_image_data(rgba).map_err(wrong)?;
    writer.finish().map_err(wrong)?;
    Ok(bytes)
}
