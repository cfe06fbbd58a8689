//! Caret places against the widths of shaped words.

use super::super::edit::Edit;
use super::*;
use crate::ui::{font, shot};
use iced::advanced::text::{self, Paragraph as _};
use iced::{Pixels, Size, alignment};

const SIZE: f32 = 28.0;

fn shaped(words: &str) -> Paragraph {
    shot::use_embedded_faces_only();
    Paragraph::with_text(text::Text {
        content: words,
        bounds: Size::INFINITE,
        size: Pixels(SIZE),
        line_height: text::LineHeight::Relative(1.4),
        font: font::TEXT,
        align_x: text::Alignment::Default,
        align_y: alignment::Vertical::Top,
        shaping: text::Shaping::Advanced,
        wrapping: text::Wrapping::None,
    })
}

#[test]
fn the_caret_stands_where_the_words_before_it_end() {
    let names = [
        "சுரேஷ் குமார்",
        "ஸ்ரீ",
        "கொ",
        "க்ஷ",
        "க்ஷமா ஸ்ரீதர்",
        "கௌசல்யா",
        "ஔவை",
        "Kavitha R",
        "Zoë 12",
    ];
    for name in names {
        let line = shaped(name);
        for stop in Edit::new(name).stops() {
            let (x, width) = (caret_x(&line, stop), shaped(&name[..stop]).min_width());
            assert!(
                // A pair of letters may be kerned, by 5 % of the size at most.
                (x - width).abs() < 0.05 * SIZE,
                "{name}, byte {stop}: {x} is not {width}"
            );
        }
    }
}

#[test]
fn a_press_on_the_caret_finds_its_letter_again() {
    for name in ["சுரேஷ் குமார்", "க்ஷமா ஸ்ரீதர்", "Kavitha R"]
    {
        let line = shaped(name);
        let edit = Edit::new(name);
        for stop in edit.stops() {
            assert_eq!(
                stop_at(&line, edit.stops(), caret_x(&line, stop) + 0.4),
                stop,
                "{name}"
            );
        }
    }
}
