//! Hiding what is somebody's own while others can see the screen: names become their first letters, and pages that are
//! about persons give way to a sentence.
//!
//! Nothing is hidden in the data: a form that is saved meanwhile holds what it held.

use super::Element;
use super::ctx::Ctx;
use super::icon::{Icon, sign};
use super::style::{self, gap, size};
use super::widget::words;
use iced::widget::{center, column};
use iced::{Alignment, Fill};
use unicode_segmentation::UnicodeSegmentation;

/// What stands for letters that are hidden.
const DOTS: &str = "•••";

/// A name as it may be seen: the first letter of each word, so that whoever knows it can tell which one it is.
pub fn name<'a>(ctx: &Ctx, name: &'a str) -> std::borrow::Cow<'a, str> {
    if ctx.is_hidden {
        initials(name).into()
    } else {
        name.into()
    }
}

/// Anything else that is somebody's own: words, numbers, what they said.
pub fn own<'a>(ctx: &Ctx, text: &'a str) -> std::borrow::Cow<'a, str> {
    if ctx.is_hidden && !text.is_empty() {
        DOTS.into()
    } else {
        text.into()
    }
}

fn initials(name: &str) -> String {
    let words = name.unicode_words();
    let first = words.filter_map(|word| word.graphemes(true).next());
    let first: Vec<String> = first.map(|letter| format!("{letter}{DOTS}")).collect();
    first.join(" ")
}

/// In place of a page that is about persons.
pub fn cover<'a, Message: 'a>(ctx: &Ctx) -> Element<'a, Message> {
    let said = column![
        sign(Icon::EyeOff, size::TITLE).style(style::quiet),
        words::lead(ctx.say("shell-hidden-page")),
        words::quiet(ctx.say("shell-hidden-again")),
    ];
    center(said.spacing(gap::S).align_x(Alignment::Center))
        .width(Fill)
        .height(Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_name_its_first_letters_are_seen() {
        let table = [
            ("S. Meenakshi Sundaram", "S••• M••• S•••"),
            ("மீ. செந்தில்", "மீ••• செ•••"),
            ("", ""),
        ];
        for (name, seen) in table {
            assert_eq!(initials(name), seen);
        }
    }
}
