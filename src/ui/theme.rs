//! The colours: one table of roles, light and dark. Nothing else in the program names a colour.
//!
//! Contrast (WCAG 2.2, 1.4.3 and 1.4.11) is kept by a test over the whole table: text at least 4.5:1 on what it stands
//! on, edges of controls and lines of the map that carry meaning at least 3:1.

use crate::scene;
use crate::scene::palette::{Palette, Rgb};
use iced::theme::palette::{self, Extended, Pair};
use iced::{Color, Theme, color};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What the person chose in the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// As the system says; light where it says nothing.
    #[default]
    System,
    Light,
    Dark,
}

impl Mode {
    /// The theme to draw with, given what the system prefers.
    pub fn theme(self, system: iced::theme::Mode) -> Theme {
        match (self, system) {
            (Self::Dark, _) | (Self::System, iced::theme::Mode::Dark) => dark(),
            _ => light(),
        }
    }
}

/// What each colour is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Roles {
    /// The window behind everything.
    pub paper: Color,
    /// Cards, fields and sheets.
    pub surface: Color,
    /// A row under the pointer, a quiet block.
    pub shade: Color,
    /// Text.
    pub ink: Color,
    /// Text that may be overlooked: captions, hints, times.
    pub quiet: Color,
    /// Between things; carries no meaning.
    pub line: Color,
    /// Around what can be typed into or switched.
    pub edge: Color,
    /// What acts, and what is chosen.
    pub accent: Color,
    /// The same under the pointer.
    pub accent_strong: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// Behind the chosen row, the marked part of a hit, selected text.
    pub accent_soft: Color,
    /// To be done today.
    pub due: Color,
    pub due_soft: Color,
    /// Promised and past its time; trouble; what can't be undone.
    pub late: Color,
    pub late_soft: Color,
    /// Done and well.
    pub done: Color,
    pub done_soft: Color,
    /// Around the one thing that hears the keyboard.
    pub focus: Color,
    /// Over the window behind a sheet; drawn half transparent.
    pub scrim: Color,
}

/// By day.
pub const LIGHT: Roles = Roles {
    paper: color!(0xFBFAF7),
    surface: color!(0xFFFFFF),
    shade: color!(0xF3F1EC),
    ink: color!(0x1D2420),
    quiet: color!(0x5A635D),
    line: color!(0xE3E1DA),
    edge: color!(0x858C86),
    accent: color!(0x0B6B61),
    accent_strong: color!(0x08564E),
    on_accent: color!(0xFFFFFF),
    accent_soft: color!(0xE2F0ED),
    due: color!(0x8A5200),
    due_soft: color!(0xFFF3DC),
    late: color!(0xA3231F),
    late_soft: color!(0xFDE9E7),
    done: color!(0x1E6B3A),
    done_soft: color!(0xE5F3E9),
    focus: color!(0x1463A5),
    scrim: color!(0x1D2420, 0.45),
};

/// By night.
pub const DARK: Roles = Roles {
    paper: color!(0x151917),
    surface: color!(0x1C211E),
    shade: color!(0x252B28),
    ink: color!(0xE9ECE8),
    quiet: color!(0xA6AFA8),
    line: color!(0x343B37),
    edge: color!(0x78827B),
    accent: color!(0x5CC4B5),
    accent_strong: color!(0x7DD6C9),
    on_accent: color!(0x0A211E),
    accent_soft: color!(0x173C37),
    due: color!(0xF0BE6A),
    due_soft: color!(0x3A2B12),
    late: color!(0xF5A19A),
    late_soft: color!(0x46201E),
    done: color!(0x86D09F),
    done_soft: color!(0x193724),
    focus: color!(0x86BEF2),
    scrim: color!(0x000000, 0.6),
};

/// The roles of the theme that is drawn with.
pub fn roles(theme: &Theme) -> &'static Roles {
    if theme.extended_palette().is_dark {
        &DARK
    } else {
        &LIGHT
    }
}

/// The colour of a role of a map, from the scene's own table.
pub fn map_color(theme: &Theme, role: scene::Role) -> Color {
    let palette = if theme.extended_palette().is_dark {
        Palette::Dark
    } else {
        Palette::Light
    };
    let Rgb(r, g, b) = palette.colour(role);
    Color::from_rgb8(r, g, b)
}

/// The theme by day.
pub fn light() -> Theme {
    static THEME: LazyLock<Theme> = LazyLock::new(|| theme("Deskbell light", &LIGHT, false));
    THEME.clone()
}

/// The theme by night.
pub fn dark() -> Theme {
    static THEME: LazyLock<Theme> = LazyLock::new(|| theme("Deskbell dark", &DARK, true));
    THEME.clone()
}

/// A theme whose stock parts (scroll bars, check boxes, lists to pick from) take their colours from the roles too.
fn theme(name: &'static str, roles: &Roles, is_dark: bool) -> Theme {
    let palette = iced::theme::Palette {
        background: roles.paper,
        text: roles.ink,
        primary: roles.accent,
        success: roles.done,
        warning: roles.due,
        danger: roles.late,
    };
    Theme::custom_with_fn(name, palette, |_| extended(roles, is_dark))
}

fn extended(roles: &Roles, is_dark: bool) -> Extended {
    let on = |color, text| Pair { color, text };
    let ink = |color| on(color, roles.ink);
    Extended {
        background: palette::Background {
            base: ink(roles.paper),
            weakest: ink(roles.surface),
            weaker: ink(roles.shade),
            weak: ink(roles.shade),
            neutral: ink(roles.line),
            strong: ink(roles.edge),
            stronger: ink(roles.edge),
            strongest: ink(roles.quiet),
        },
        primary: palette::Primary {
            base: on(roles.accent, roles.on_accent),
            weak: ink(roles.accent_soft),
            strong: on(roles.accent_strong, roles.on_accent),
        },
        secondary: palette::Secondary {
            base: on(roles.quiet, roles.paper),
            weak: ink(roles.shade),
            strong: on(roles.ink, roles.paper),
        },
        success: palette::Success {
            base: on(roles.done, roles.on_accent),
            weak: on(roles.done_soft, roles.done),
            strong: on(roles.done, roles.on_accent),
        },
        warning: palette::Warning {
            base: on(roles.due, roles.on_accent),
            weak: on(roles.due_soft, roles.due),
            strong: on(roles.due, roles.on_accent),
        },
        danger: palette::Danger {
            base: on(roles.late, roles.on_accent),
            weak: on(roles.late_soft, roles.late),
            strong: on(roles.late, roles.on_accent),
        },
        is_dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (a.relative_luminance(), b.relative_luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// What stands on what.
    fn texts(r: &Roles) -> Vec<(&'static str, Color, Color)> {
        let mut pairs = vec![
            ("on accent", r.on_accent, r.accent),
            ("on strong accent", r.on_accent, r.accent_strong),
            ("due", r.due, r.due_soft),
            ("late", r.late, r.late_soft),
            ("done", r.done, r.done_soft),
            ("danger button", r.on_accent, r.late),
        ];
        for ground in [r.paper, r.surface, r.shade, r.accent_soft] {
            pairs.push(("ink", r.ink, ground));
            pairs.push(("quiet", r.quiet, ground));
            pairs.push(("accent", r.accent, ground));
        }
        for ground in [r.paper, r.surface, r.shade] {
            pairs.push(("due", r.due, ground));
            pairs.push(("late", r.late, ground));
            pairs.push(("done", r.done, ground));
        }
        pairs
    }

    #[test]
    fn every_text_can_be_read_in_both_themes() {
        for roles in [&LIGHT, &DARK] {
            for (name, text, ground) in texts(roles) {
                let ratio = contrast(text, ground);
                assert!(ratio >= 4.5, "{name}: {text} on {ground} is {ratio:.2}:1");
            }
        }
    }

    #[test]
    fn edges_and_the_focus_ring_can_be_seen_in_both_themes() {
        for roles in [&LIGHT, &DARK] {
            for ground in [roles.paper, roles.surface, roles.shade] {
                assert!(contrast(roles.edge, ground) >= 3.0, "edge on {ground}");
                assert!(contrast(roles.focus, ground) >= 3.0, "focus on {ground}");
            }
            assert!(contrast(roles.focus, roles.accent_soft) >= 3.0);
        }
    }

    #[test]
    fn the_choice_beats_the_system() {
        use iced::theme::Mode as System;
        assert_eq!(Mode::Light.theme(System::Dark), light());
        assert_eq!(Mode::Dark.theme(System::Light), dark());
        assert_eq!(Mode::System.theme(System::Dark), dark());
        assert_eq!(Mode::System.theme(System::None), light());
    }
}
