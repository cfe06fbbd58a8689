//! A file that did not open: what happened, what is safe, and the ways out.

use crate::store::OpenErrorKind;
use crate::ui::Element;
use crate::ui::files;
use crate::ui::icon::{Icon, sign};
use crate::ui::open::Unopened;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use crate::wording::Wording;
use chrono::{DateTime, Local};
use iced::widget::{center, column, container, row};
use iced::{Alignment, Fill, Task};
use std::path::PathBuf;

/// The explanation's state.
pub struct Screen {
    unopened: Unopened,
    /// Another file's path, as typed.
    path: String,
    is_unfolded: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Again,
    Path(String),
    Browse,
    Browsed(Option<PathBuf>),
    OpenOther,
    Demo,
    Begin,
    Leave,
    Unfold,
}

/// Where it goes on.
pub enum Next {
    Stay(Task<Message>),
    Open(PathBuf),
    Demo,
    /// The three choices of the first start.
    Begin,
    Leave,
}

impl Screen {
    pub fn new(unopened: Unopened) -> Self {
        Self {
            unopened,
            path: String::new(),
            is_unfolded: false,
        }
    }

    pub fn update(&mut self, message: Message) -> Next {
        match message {
            Message::Again => return Next::Open(self.unopened.file.clone()),
            Message::Path(path) => self.path = path,
            Message::Browse => {
                return Next::Stay(files::pick(files::Sort::Branch).map(Message::Browsed));
            }
            Message::Browsed(found) => {
                self.path = found.map_or_else(
                    || std::mem::take(&mut self.path),
                    |path| path.display().to_string(),
                )
            }
            Message::OpenOther => {
                if let Some(file) = files::typed(&self.path) {
                    return Next::Open(file);
                }
            }
            Message::Demo => return Next::Demo,
            Message::Begin => return Next::Begin,
            Message::Leave => return Next::Leave,
            Message::Unfold => self.is_unfolded = !self.is_unfolded,
        }
        Next::Stay(Task::none())
    }

    pub fn view<'a>(&'a self, wording: &Wording) -> Element<'a, Message> {
        let room = room(&self.unopened.why.kind);
        let head = row![
            sign(Icon::TriangleAlert, size::HEADING).style(|t| Tone::Due.text(t)),
            words::heading(happened(wording, &self.unopened.why.kind)).width(Fill),
        ]
        .spacing(gap::M);
        let other = row![
            line(wording.text("settings-file-hint"), &self.path)
                .on_input(Message::Path)
                .on_submit(Message::OpenOther)
                .width(Fill),
            icon_button(Icon::FolderOpen, wording.text("settings-file-browse"))
                .on_press(Message::Browse),
            button(wording.text("settings-file-open"))
                .on_press_maybe((!self.path.trim().is_empty()).then_some(Message::OpenOther)),
        ]
        .spacing(gap::S);
        let ways = row![
            icon_button(Icon::RefreshCw, wording.text("trouble-again"))
                .on_press(Message::Again)
                .style(style::primary),
            button(wording.text("trouble-begin")).on_press(Message::Begin),
            button(wording.text("start-demo")).on_press(Message::Demo),
            button(wording.text("trouble-leave")).on_press(Message::Leave),
        ]
        .spacing(gap::S);
        let mut lines = column![
            head,
            words::quiet(self.unopened.file.display().to_string()),
            words::body(wording.text(&format!("trouble-{room}-next"))),
            ways.wrap(),
            words::label(wording.text("trouble-open-other")),
            other,
            button(wording.text("shell-details"))
                .on_press(Message::Unfold)
                .style(style::plain),
        ]
        .spacing(gap::L)
        .align_x(Alignment::Start);
        if self.is_unfolded {
            lines = lines.push(words::small(self.unopened.why.detail.as_str()));
        }
        center(
            container(lines)
                .padding(gap::XL)
                .max_width(720)
                .style(style::card),
        )
        .padding(gap::L)
        .into()
    }
}

/// What happened, and what to do next: a sentence each.
pub fn told(wording: &Wording, kind: &OpenErrorKind) -> [String; 2] {
    [
        happened(wording, kind),
        wording.text(&format!("trouble-{}-next", room(kind))),
    ]
}

/// What happened, in one sentence.
pub fn happened(wording: &Wording, kind: &OpenErrorKind) -> String {
    wording.with(&format!("trouble-{}", room(kind)), &slots(kind))
}

/// The tail of the wording ids for a kind of trouble.
fn room(kind: &OpenErrorKind) -> &'static str {
    match kind {
        OpenErrorKind::Missing => "missing",
        OpenErrorKind::Exists => "exists",
        OpenErrorKind::Empty => "empty",
        OpenErrorKind::NotAFile => "not-a-file",
        OpenErrorKind::NotDeskbell | OpenErrorKind::NotADatabase => "not-deskbell",
        OpenErrorKind::Newer { .. } => "newer",
        OpenErrorKind::Damaged => "damaged",
        OpenErrorKind::ReadOnly => "read-only",
        OpenErrorKind::DiskFull => "disk-full",
        OpenErrorKind::InUse { .. } => "in-use",
        OpenErrorKind::NoRight => "no-right",
        OpenErrorKind::Other => "other",
    }
}

/// The computer that holds a file, and since when by the clock of this one: "desk-2, 2026-11-25 08:58".
fn holder(by: &str) -> String {
    let parts = by.rsplit_once(", ");
    let since = parts.and_then(|(_, at)| DateTime::parse_from_rfc3339(at).ok());
    match (parts, since) {
        (Some((computer, _)), Some(at)) => {
            let here = at.with_timezone(&Local).format("%Y-%m-%d %H:%M");
            format!("{computer}, {here}")
        }
        _ => by.to_owned(),
    }
}

fn slots(kind: &OpenErrorKind) -> Vec<(&'static str, crate::wording::Arg)> {
    match kind {
        OpenErrorKind::InUse { by } => vec![("by", holder(by).into())],
        OpenErrorKind::Newer { version } => vec![("version", (*version).into())],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::holder;

    #[test]
    fn who_holds_a_file_is_told_with_a_time_of_this_place_and_odd_words_as_they_are() {
        let told = holder("desk-2, 2026-11-25T03:28:47.974Z");
        assert!(
            told.starts_with("desk-2, 2026-11-2") && !told.contains('T'),
            "{told}"
        );
        assert_eq!(holder("desk-2"), "desk-2");
        assert_eq!(holder(""), "");
    }
}
