//! The tests from outside: one binary, a file for each room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may stop at the first surprise

mod check;
mod cli;
mod complaints_screen;
mod demo;
mod desk;
mod desk_screen;
mod edit_screen;
mod first_start;
mod floors_screen;
mod house_rules;
mod import;
mod import_shelves;
mod inquiries_screen;
mod marc;
mod member_edit;
mod member_lists;
mod member_lists_screen;
mod notes_screen;
mod onebox;
mod opening;
mod plan;
mod print;
mod profile_screen;
mod readme;
mod store;
mod upgrade;
mod walk;
mod widget;
mod widget_gallery;
mod widget_hotkeys;
mod widget_line;
mod widget_list;
mod widget_map;
mod widget_press;
mod word_rules;
