//! A line at the foot of the window that says what was done, with a way back.

use super::press::{Press, sign_button};
use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use iced::widget::{column, container, row};
use iced::{Alignment, Fill, Theme};

/// What a notice shows.
pub struct Notice<'a, Message> {
    tone: Tone,
    words: String,
    detail: Option<String>,
    actions: Vec<Press<'a, Message>>,
    on_close: Option<Message>,
}

/// A line in a tone; the sign follows from it.
pub fn notice<'a, Message>(tone: Tone, words: impl Into<String>) -> Notice<'a, Message> {
    Notice {
        tone,
        words: words.into(),
        detail: None,
        actions: Vec::new(),
        on_close: None,
    }
}

impl<'a, Message> Notice<'a, Message> {
    /// A further line, such as technical words.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Something to press beside the words, such as "Undo".
    pub fn action(mut self, action: Press<'a, Message>) -> Self {
        self.actions.push(action);
        self
    }

    /// Said when it is put away.
    pub fn on_close(mut self, message: Message) -> Self {
        self.on_close = Some(message);
        self
    }
}

/// The sign of a tone.
pub fn tone_icon(tone: Tone) -> Icon {
    match tone {
        Tone::Plain | Tone::Accent => Icon::Info,
        Tone::Due => Icon::Clock,
        Tone::Late => Icon::TriangleAlert,
        Tone::Done => Icon::CircleCheck,
    }
}

impl<'a, Message: Clone + 'a> From<Notice<'a, Message>> for Element<'a, Message> {
    fn from(notice: Notice<'a, Message>) -> Self {
        let tone = notice.tone;
        let mark = sign(tone_icon(tone), size::LEAD).style(move |theme: &Theme| tone.text(theme));
        let mut said = column![words::body(notice.words)].width(Fill);
        if let Some(detail) = notice.detail {
            said = said.push(words::small(detail));
        }
        let mut face = row![mark, said].spacing(gap::M).align_y(Alignment::Center);
        for action in notice.actions {
            face = face.push(action);
        }
        if let Some(message) = notice.on_close {
            face = face.push(sign_button(Icon::X).on_press(message));
        }
        container(face)
            .padding([gap::S, gap::M])
            .width(Fill)
            .style(style::overlay)
            .into()
    }
}
