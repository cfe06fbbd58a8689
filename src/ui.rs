//! The window: screens, and what they are made of. Imports everything below it; nothing imports it but `main` and `cli`.

pub mod action;
pub mod app;
pub mod ctx;
pub mod drive;
pub mod escort;
pub mod event;
pub mod fact;
pub mod files;
pub mod font;
pub mod gallery;
pub mod icon;
pub mod keys;
pub mod notice;
pub mod nudge;
pub mod onebox;
pub mod open;
pub mod page;
pub mod plan_file;
pub mod prefs;
pub mod scale;
/// The screens, one file each.
pub mod screen {
    pub mod bay;
    pub mod closures;
    pub mod complaints;
    pub mod desk;
    pub mod doubles;
    pub mod edit;
    pub mod facts;
    pub mod floors;
    pub mod help;
    pub mod import;
    pub mod inquiries;
    pub mod members;
    pub mod profile;
    pub mod settings;
    pub mod shelves;
    pub mod start;
    pub mod trouble;
}
pub mod shell;
pub mod shot;
pub mod stamp;
pub mod style;
pub mod theme;
pub mod ticket;
pub mod tool;
pub mod trouble;
pub mod veil;
pub mod widget;
pub mod window;
pub mod work;

/// What every view returns.
pub type Element<'a, Message> = iced::Element<'a, Message>;
