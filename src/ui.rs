//! The window: screens, and what they are made of. Imports everything below it; nothing imports it but `main` and `cli`.

pub mod font;
pub mod icon;
pub mod keys;
pub mod nudge;
pub mod scale;
pub mod shot;
pub mod style;
pub mod theme;
pub mod widget;

/// What every view returns.
pub type Element<'a, Message> = iced::Element<'a, Message>;
