//! `screens`: every screen of the program as a picture.

use super::{End, Theme, output};
use crate::ui::gallery::{self, Look};
use crate::ui::theme::Mode;
use crate::wording::Wording;
use std::path::Path;

/// Draws the screens into a folder, in the colours and the language asked for, and names the files.
pub fn draw(wording: &Wording, folder: &Path, theme: Theme) -> End {
    let mode = match theme {
        Theme::Light => Mode::Light,
        Theme::Dark => Mode::Dark,
    };
    let at = || ("folder", folder.display().to_string().into());
    match gallery::draw(
        folder,
        Look {
            mode,
            language: wording.language(),
        },
    ) {
        Ok(names) => {
            names
                .iter()
                .for_each(|name| output::line(&folder.join(name).display().to_string()));
            output::say(&wording.with("cli-drawn", &[("count", names.len().into()), at()]));
            End::Done
        }
        Err(why) => {
            output::say(&wording.with("cli-not-drawn", &[("why", why.to_string().into()), at()]));
            End::Problem
        }
    }
}
