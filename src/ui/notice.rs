//! What the program tells the person at the desk: a line at the foot of the window, with a way back where there is one.

use crate::domain::undo::Undo;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
    /// The technical words behind the "details" fold.
    pub detail: Option<String>,
    /// What brings the old state back.
    pub undo: Option<Undo>,
}

/// What a line asks for; shown by an icon and a word as well as by colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something did not go as wished; the line stays until it is read.
    Trouble,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Done,
            text: text.into(),
            detail: None,
            undo: None,
        }
    }

    /// Something did not go as wished: what happened, what is safe, what to do next.
    pub fn trouble(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Trouble,
            text: text.into(),
            detail: None,
            undo: None,
        }
    }

    /// With a way back.
    pub fn undo(mut self, undo: Option<Undo>) -> Self {
        self.undo = undo;
        self
    }

    /// With the technical words.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}
