//! The faces of [`scene::font`](crate::scene::font) as the toolkit names them.

use crate::scene::font::{SIGN_FAMILY, TEXT_FAMILY};
use iced::Font;
use iced::font::Weight;

/// Every embedded face, to be loaded before the first frame.
pub use crate::scene::font::FACES;

/// For all running text, Latin and Tamil alike; the default of the window.
pub const TEXT: Font = Font::with_name(TEXT_FAMILY);

/// For what stands out within a line: names, the chosen one, headings.
pub const STRONG: Font = Font {
    weight: Weight::Semibold,
    ..TEXT
};

/// For the one title of a page.
pub const BOLD: Font = Font {
    weight: Weight::Bold,
    ..TEXT
};

/// The signs of [`Icon`](super::icon::Icon).
pub const ICONS: Font = Font::with_name(SIGN_FAMILY);
