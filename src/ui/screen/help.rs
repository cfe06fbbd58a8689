//! The two sheets that lie over any screen: how the desk works in four sentences, and every shortcut.

use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::keys;
use crate::ui::style::gap;
use crate::ui::widget::sheet::sheet;
use crate::ui::widget::words;
use crate::wording::Wording;
use iced::Fill;
use iced::widget::{column, row};

/// Which sheet lies over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Help,
    Keys,
}

/// The column of the keys.
const KEYS: f32 = 180.0;

/// The sheet itself; `close` takes it away.
pub fn view<'a, Message: Clone + 'a>(
    wording: &Wording,
    which: Sheet,
    close: Message,
) -> Element<'a, Message> {
    match which {
        Sheet::Help => sheet(wording.text("shell-help"), close, help(wording)),
        Sheet::Keys => sheet(wording.text("shell-keys"), close, shortcuts(wording)),
    }
}

fn help<'a, Message: 'a>(wording: &Wording) -> Element<'a, Message> {
    let parts = [
        (Icon::Search, "shell-help-find"),
        (Icon::MessageSquare, "shell-help-log"),
        (Icon::Route, "shell-help-way"),
        (Icon::Flag, "shell-help-complaint"),
        (Icon::Keyboard, "shell-help-keys"),
    ];
    let lines = parts.map(|(mark, id)| {
        row![
            crate::ui::icon::icon(mark, crate::ui::style::size::HEADING),
            words::body(wording.text(id)).width(Fill)
        ]
        .spacing(gap::M)
        .into()
    });
    column(lines).spacing(gap::L).into()
}

fn shortcuts<'a, Message: 'a>(wording: &Wording) -> Element<'a, Message> {
    let lines = keys::TABLE.iter().map(|entry| {
        row![
            words::strong(keys::shown(entry.shortcut)).width(KEYS),
            words::body(wording.text(entry.wording)).width(Fill)
        ]
        .spacing(gap::M)
        .into()
    });
    column![
        words::quiet(wording.text("shell-keys-hint")),
        column(lines).spacing(gap::XS)
    ]
    .spacing(gap::M)
    .into()
}
