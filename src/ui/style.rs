//! Measures and the look of parts: sizes, spaces, and a style for each kind of thing on the screen.

use super::theme::roles;
use iced::widget::button::Status;
use iced::widget::text::LineHeight;
use iced::widget::{button, container, progress_bar, text, text_editor};
use iced::{Background, Border, Color, Theme};

/// Sizes of text, in logical pixels.
pub mod size {
    pub const SMALL: f32 = 12.0;
    pub const BODY: f32 = 14.0;
    pub const LEAD: f32 = 16.0;
    pub const HEADING: f32 = 20.0;
    pub const TITLE: f32 = 28.0;
}

/// Spaces, in logical pixels.
pub mod gap {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
}

/// A row of a list.
pub const ROW: f32 = 36.0;
/// A row of a dense list.
pub const ROW_COMPACT: f32 = 28.0;
/// The least height of anything that can be pressed.
pub const TARGET: f32 = 32.0;
/// The roundness of cards, fields and buttons.
pub const CORNER: f32 = 6.0;
/// The width of the ring around what hears the keyboard.
pub const RING: f32 = 2.0;
/// Tamil needs 1.35 at least, or its vowel signs touch the line above.
pub const LEADING: LineHeight = LineHeight::Relative(1.4);

/// What a coloured sign says; always with a word or an icon beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    #[default]
    Plain,
    /// Chosen, or worth a look.
    Accent,
    /// To be done today.
    Due,
    /// Past its time, or trouble.
    Late,
    /// Done and well.
    Done,
}

impl Tone {
    /// The colours of text and ground.
    pub fn colors(self, theme: &Theme) -> (Color, Color) {
        let r = roles(theme);
        match self {
            Self::Plain => (r.quiet, r.shade),
            Self::Accent => (r.accent, r.accent_soft),
            Self::Due => (r.due, r.due_soft),
            Self::Late => (r.late, r.late_soft),
            Self::Done => (r.done, r.done_soft),
        }
    }

    /// Text in this tone on an ordinary ground.
    pub fn text(self, theme: &Theme) -> text::Style {
        text::Style {
            color: Some(self.colors(theme).0),
        }
    }
}

/// Text that may be overlooked.
pub fn quiet(theme: &Theme) -> text::Style {
    Tone::Plain.text(theme)
}

fn border(color: Color) -> Border {
    Border {
        color,
        width: 1.0,
        radius: CORNER.into(),
    }
}

fn ground(color: Color, text: Color) -> container::Style {
    container::Style {
        background: Some(color.into()),
        text_color: Some(text),
        ..container::Style::default()
    }
}

/// The window behind everything. The window itself is paper: painted once more here, a large part of it would be painted
/// anew with every small thing that changes.
pub fn page(theme: &Theme) -> container::Style {
    container::Style {
        text_color: Some(roles(theme).ink),
        ..container::Style::default()
    }
}

/// A white sheet on the paper, with a thin line around it.
pub fn card(theme: &Theme) -> container::Style {
    let r = roles(theme);
    ground(r.surface, r.ink).border(border(r.line))
}

/// A quiet block within a card or beside it.
pub fn panel(theme: &Theme) -> container::Style {
    let r = roles(theme);
    ground(r.shade, r.ink).border(Border {
        width: 0.0,
        ..border(r.shade)
    })
}

/// What lies over the rest: sheets, lists that drop down, tooltips. An edge stands in for a shadow, whose repainting
/// the software renderer does not track.
pub fn overlay(theme: &Theme) -> container::Style {
    let r = roles(theme);
    ground(r.surface, r.ink).border(border(r.edge))
}

/// The window behind a sheet.
pub fn scrim(theme: &Theme) -> container::Style {
    ground(roles(theme).scrim, roles(theme).ink)
}

/// A block that says something in a tone: a badge, a notice.
pub fn toned(tone: Tone) -> impl Fn(&Theme) -> container::Style {
    move |theme| {
        let (text, back) = tone.colors(theme);
        ground(back, text).border(Border {
            width: 0.0,
            ..border(back)
        })
    }
}

fn pressable(back: Option<Color>, text: Color, border: Border) -> button::Style {
    button::Style {
        background: back.map(Background::Color),
        text_color: text,
        border,
        ..button::Style::default()
    }
}

/// The one action a form or card is about.
pub fn primary(theme: &Theme, status: Status) -> button::Style {
    let r = roles(theme);
    let (back, text) = match status {
        Status::Active => (r.accent, r.on_accent),
        Status::Hovered | Status::Pressed => (r.accent_strong, r.on_accent),
        Status::Disabled => (r.shade, r.quiet),
    };
    pressable(Some(back), text, border(back))
}

/// Any other action.
pub fn secondary(theme: &Theme, status: Status) -> button::Style {
    let r = roles(theme);
    match status {
        Status::Active => pressable(Some(r.surface), r.ink, border(r.edge)),
        Status::Hovered => pressable(Some(r.shade), r.ink, border(r.edge)),
        Status::Pressed => pressable(Some(r.accent_soft), r.ink, border(r.accent)),
        Status::Disabled => pressable(Some(r.shade), r.quiet, border(r.line)),
    }
}

/// An action that stays in the background: a sign in a corner, a link within a line.
pub fn plain(theme: &Theme, status: Status) -> button::Style {
    let r = roles(theme);
    let none = border(Color::TRANSPARENT);
    match status {
        Status::Active => pressable(None, r.accent, none),
        Status::Hovered => pressable(Some(r.shade), r.accent, none),
        Status::Pressed => pressable(Some(r.accent_soft), r.accent, none),
        Status::Disabled => pressable(None, r.quiet, none),
    }
}

/// An action within a block that has a tone: in the block's own colour.
pub fn within(tone: Tone) -> impl Fn(&Theme, Status) -> button::Style {
    move |theme, status| {
        let r = roles(theme);
        let text = tone.colors(theme).0;
        let back = match status {
            Status::Hovered | Status::Pressed => Some(r.surface),
            Status::Active | Status::Disabled => None,
        };
        pressable(back, text, border(Color::TRANSPARENT))
    }
}

/// What can't be undone.
pub fn danger(theme: &Theme, status: Status) -> button::Style {
    let r = roles(theme);
    match status {
        Status::Active => pressable(Some(r.surface), r.late, border(r.late)),
        Status::Hovered | Status::Pressed => pressable(Some(r.late_soft), r.late, border(r.late)),
        Status::Disabled => pressable(Some(r.shade), r.quiet, border(r.line)),
    }
}

/// A line of the rail, a row of a list, a part of a choice: plain until it is the chosen one.
pub fn row(is_chosen: bool) -> impl Fn(&Theme, Status) -> button::Style {
    move |theme, status| {
        let r = roles(theme);
        let none = border(Color::TRANSPARENT);
        match status {
            _ if is_chosen => pressable(Some(r.accent_soft), r.accent, none),
            Status::Hovered | Status::Pressed => pressable(Some(r.shade), r.ink, none),
            Status::Active => pressable(None, r.ink, none),
            Status::Disabled => pressable(None, r.quiet, none),
        }
    }
}

/// One of several side by side: the chosen one has an edge of its own.
pub fn part(is_chosen: bool) -> impl Fn(&Theme, Status) -> button::Style {
    move |theme, status| {
        let r = roles(theme);
        match status {
            _ if is_chosen => pressable(Some(r.accent_soft), r.accent, border(r.accent)),
            Status::Hovered | Status::Pressed => pressable(Some(r.shade), r.ink, border(r.edge)),
            Status::Active => pressable(Some(r.surface), r.ink, border(r.line)),
            Status::Disabled => pressable(Some(r.shade), r.quiet, border(r.line)),
        }
    }
}

/// A box that is ticked or not.
pub fn tick(theme: &Theme, is_on: bool) -> container::Style {
    let r = roles(theme);
    let (back, edge) = if is_on {
        (r.accent, r.accent)
    } else {
        (r.surface, r.edge)
    };
    ground(back, r.on_accent).border(border(edge).rounded(gap::XS))
}

/// How much of something there is. Its figure stands beside it.
pub fn meter(theme: &Theme) -> progress_bar::Style {
    let r = roles(theme);
    progress_bar::Style {
        background: r.line.into(),
        bar: r.accent.into(),
        border: border(Color::TRANSPARENT).width(0.0),
    }
}

/// A field of several lines.
pub fn area(theme: &Theme, status: text_editor::Status) -> text_editor::Style {
    use text_editor::Status;
    let r = roles(theme);
    let (color, width) = match status {
        Status::Focused { .. } => (r.focus, RING),
        Status::Hovered => (r.quiet, 1.0),
        Status::Active | Status::Disabled => (r.edge, 1.0),
    };
    let is_disabled = status == Status::Disabled;
    text_editor::Style {
        background: if is_disabled { r.shade } else { r.surface }.into(),
        border: border(color).width(width),
        placeholder: r.quiet,
        value: r.ink,
        selection: r.accent_soft,
    }
}
