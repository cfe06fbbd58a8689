//! Signs as outlines: a letter of a face of signs means nothing on another computer.

use crate::domain::geometry::PointF;
use crate::scene::font::FACES;
use crate::scene::text::shape;
use crate::scene::{Align, Text};
use std::fmt::Write as _;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// The outline of a text whose anchor is at a point, as the words of a path.
pub(super) fn outline(text: &Text, at: PointF) -> String {
    let shaped = shape(&text.text, text.face);
    let size = text.size_mm;
    let before = match text.align {
        Align::Start => 0.0,
        Align::Middle => 0.5,
        Align::End => 1.0,
    };
    let left = at.x - shaped.width * size * before;
    let foot = at.y + shaped.baseline * size;
    let mut words = String::new();
    for run in &shaped.runs {
        let face = FACES.get(run.face).map(|bytes| Face::parse(bytes, 0));
        let Some(Ok(face)) = face else {
            continue;
        };
        let em = size / f64::from(face.units_per_em().max(1));
        let mut x = left + run.x * size;
        for glyph in &run.glyphs {
            let mut pen = Pen {
                origin: PointF::new(
                    x + f64::from(glyph.x_offset) * size,
                    foot - f64::from(glyph.y_offset) * size,
                ),
                em,
                words: &mut words,
            };
            face.outline_glyph(GlyphId(glyph.id), &mut pen);
            x += f64::from(glyph.advance) * size;
        }
    }
    words
}

/// Writes an outline in millimetres of the page.
struct Pen<'a> {
    origin: PointF,
    em: f64,
    words: &'a mut String,
}

impl Pen<'_> {
    fn put(&mut self, letter: char, points: &[(f32, f32)]) {
        self.words.push(letter);
        for (x, y) in points {
            let x = self.origin.x + f64::from(*x) * self.em;
            let y = self.origin.y - f64::from(*y) * self.em;
            // Writing to a string never goes wrong.
            let _ = write!(self.words, "{x:.3} {y:.3} ");
        }
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.words.push('Z');
    }
}
