//! Orders a screen gives to the program.

use super::notice::Notice;
use super::page::Page;
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use std::path::PathBuf;

/// An order; carried out by the program, never renamed on its way up.
#[derive(Debug, Clone)]
pub enum Event {
    /// Show a page.
    Go(Page),
    /// Go back one page.
    Back,
    /// Rows of these kinds were written: screens that show them ask again.
    Changed(Changed),
    /// Tell the person at the desk.
    Notify(Notice),
    /// The desk logs a question that begins with these words.
    LogQuestion(String),
    /// This member stands at the desk from now on; `None`: nobody known.
    AtDesk(Option<MemberId>),
    /// A person was erased: what is typed and not saved is as the file has it, without their words.
    Erased,
    /// Open another branch's file.
    Open(PathBuf),
    /// A preference of this window was changed.
    Prefer(super::prefs::Preference),
}
