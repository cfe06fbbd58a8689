//! Text measured, broken and shaped with the embedded faces alone, so that the same words take the same room on every
//! machine. Sizes are those of an em, in view millimetres.

use super::font::{FACES, SIGN_FAMILY, TEXT_FAMILY};
use super::{Face, LINE_HEIGHT};
use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{Attrs, Buffer, Family, FontSystem, Metrics, Shaping, Weight, Wrap};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

/// Shaped at this size and scaled from there, so that no rounding depends on the size asked for.
const EM: f32 = 1000.0;

/// A line as glyphs, in ems.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// Stretches of one face each, left to right.
    pub runs: Vec<GlyphRun>,
    pub width: f64,
    /// Of the baseline below the middle of the line's box.
    pub baseline: f64,
}

/// Glyphs of one face.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// Index into [`FACES`].
    pub face: usize,
    /// From the start of the line.
    pub x: f64,
    pub glyphs: Vec<Glyph>,
}

/// One glyph; lengths in ems.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub x_offset: f32,
    pub y_offset: f32,
    /// The bytes of the line it stands for; glyphs of one cluster share them.
    pub cluster: Range<usize>,
}

/// How wide a line is, in view millimetres.
pub fn width(text: &str, face: Face, size_mm: f64) -> f64 {
    setter().measured(text, face).width * size_mm
}

/// The line with a question mark for each letter that no embedded face can draw, of a script we do not know: paper
/// must bear no holes.
pub fn drawable(text: String, face: Face) -> String {
    let mut setter = setter();
    let mut is_drawn = |text: &str| setter.measured(text, face).is_drawn;
    if is_drawn(&text) {
        return text;
    }
    let mut letter = [0; 4];
    text.chars()
        .map(|c| {
            if is_drawn(c.encode_utf8(&mut letter)) {
                c
            } else {
                '?'
            }
        })
        .collect()
}

/// A line as glyphs.
pub fn shape(text: &str, face: Face) -> Shaped {
    shape_with(&mut setter(), text, face)
}

fn shape_with(setter: &mut Setter, text: &str, face: Face) -> Shaped {
    let buffer = setter.set(text, face, None);
    let mut shaped = Shaped {
        runs: Vec::new(),
        width: 0.0,
        baseline: 0.0,
    };
    let Some(line) = buffer.layout_runs().next() else {
        return shaped;
    };
    shaped.width = f64::from(line.line_w / EM);
    shaped.baseline = f64::from((line.line_y - line.line_top - line.line_height / 2.0) / EM);
    for glyph in line.glyphs {
        let face = setter
            .faces
            .iter()
            .position(|id| *id == glyph.font_id)
            .unwrap_or(0);
        if shaped.runs.last().is_none_or(|run| run.face != face) {
            shaped.runs.push(GlyphRun {
                face,
                x: f64::from(glyph.x / EM),
                glyphs: Vec::new(),
            });
        }
        if let Some(run) = shaped.runs.last_mut() {
            run.glyphs.push(Glyph {
                id: glyph.glyph_id,
                advance: glyph.w / EM,
                x_offset: glyph.x_offset,
                y_offset: glyph.y_offset,
                cluster: glyph.start..glyph.end,
            });
        }
    }
    shaped
}

/// Breaks a text at words into lines no wider than `width_mm`; a word that is wider alone is broken inside.
pub fn wrap(text: &str, face: Face, size_mm: f64, width_mm: f64) -> Vec<Line> {
    let mut setter = setter();
    let buffer = setter.set(text, face, Some((width_mm / size_mm) as f32 * EM));
    let lines = buffer.layout_runs().map(|run| {
        let start = run.glyphs.iter().map(|g| g.start).min().unwrap_or(0);
        let end = run.glyphs.iter().map(|g| g.end).max().unwrap_or(0);
        run.text
            .get(start..end)
            .unwrap_or_default()
            .trim()
            .to_owned()
    });
    let lines: Vec<String> = lines.collect();
    drop(setter);
    lines
        .into_iter()
        .map(|text| Line {
            width_mm: width(&text, face, size_mm),
            text,
        })
        .collect()
}

/// A broken line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub text: String,
    pub width_mm: f64,
}

/// So many lines are remembered: those of a large house, whose floors are drawn again and again.
const MEASURED_MOST: usize = 60_000;

/// The toolkit's shaper with the embedded faces, set up once: one caller at a time.
struct Setter {
    system: FontSystem,
    /// The faces' names in the shaper, in the order of [`FACES`].
    faces: Vec<ID>,
    measured: HashMap<Face, HashMap<String, Measured>>,
}

/// What is asked of a line most often, as shaping takes a hundred times as long as looking it up.
#[derive(Debug, Clone, Copy)]
struct Measured {
    /// In ems.
    width: f64,
    /// Whether the embedded faces have all its letters.
    is_drawn: bool,
}

fn setter() -> MutexGuard<'static, Setter> {
    static SETTER: LazyLock<Mutex<Setter>> = LazyLock::new(|| Mutex::new(Setter::new()));
    // A setter keeps nothing between calls that a stopped one could have left half done.
    SETTER.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Setter {
    fn new() -> Self {
        let mut db = Database::new();
        let mut faces = Vec::new();
        for bytes in FACES {
            faces.extend(db.load_font_source(Source::Binary(Arc::new(bytes))));
        }
        // The locale only picks among fonts for Han letters, of which there is none.
        let system = FontSystem::new_with_locale_and_db("en".to_owned(), db);
        Self {
            system,
            faces,
            measured: HashMap::new(),
        }
    }

    fn measured(&mut self, text: &str, face: Face) -> Measured {
        let known = self.measured.get(&face).and_then(|known| known.get(text));
        if let Some(known) = known {
            return *known;
        }
        let shaped = shape_with(self, text, face);
        let mut glyphs = shaped.runs.iter().flat_map(|r| &r.glyphs);
        let measured = Measured {
            width: shaped.width,
            is_drawn: glyphs.all(|g| g.id != 0),
        };
        let known = self.measured.entry(face).or_default();
        if known.len() >= MEASURED_MOST {
            known.clear();
        }
        known.insert(text.to_owned(), measured);
        measured
    }

    fn set(&mut self, text: &str, face: Face, width: Option<f32>) -> Buffer {
        let metrics = Metrics::relative(EM, LINE_HEIGHT as f32);
        let mut buffer = Buffer::new_empty(metrics);
        let wrap = if width.is_some() {
            Wrap::WordOrGlyph
        } else {
            Wrap::None
        };
        buffer.set_wrap(&mut self.system, wrap);
        buffer.set_size(&mut self.system, width, None);
        let attrs = attrs(face);
        buffer.set_text(&mut self.system, text, &attrs, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.system, false);
        buffer
    }
}

fn attrs(face: Face) -> Attrs<'static> {
    let text = Attrs::new().family(Family::Name(TEXT_FAMILY));
    match face {
        Face::Regular => text,
        Face::SemiBold => text.weight(Weight::SEMIBOLD),
        Face::Bold => text.weight(Weight::BOLD),
        Face::Sign => Attrs::new().family(Family::Name(SIGN_FAMILY)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::font::sign;

    /// Faces used, and whether every glyph was found.
    fn shaped(text: &str, face: Face) -> (Vec<usize>, bool) {
        let shaped = shape(text, face);
        let is_whole = shaped
            .runs
            .iter()
            .flat_map(|r| &r.glyphs)
            .all(|g| g.id != 0);
        (shaped.runs.iter().map(|r| r.face).collect(), is_whole)
    }

    #[test]
    fn one_face_sets_latin_and_tamil_together() {
        assert_eq!(
            shaped("Bay B5-031 — வரிசை 12", Face::Regular),
            (vec![0], true)
        );
        assert_eq!(shaped("கோட்டை ஸ்ரீ க்ஷேத்திரம்", Face::SemiBold), (vec![1], true));
        assert_eq!(shaped("ND497 .R62", Face::Bold), (vec![2], true));
    }

    #[test]
    fn letters_with_marks_and_signs_come_from_their_own_faces() {
        assert_eq!(shaped("ṇ", Face::Regular), (vec![3], true));
        assert_eq!(shaped(&sign::LIFT.to_string(), Face::Sign), (vec![5], true));
    }

    #[test]
    fn letters_of_an_unknown_script_become_question_marks() {
        let drawn = drawable("நூல் 書 Book".to_owned(), Face::Regular);
        assert_eq!(drawn, "நூல் ? Book");
    }

    #[test]
    fn broken_lines_fit_and_lose_no_word() {
        for text in [
            "Take lift A to floor 5, leave to the right and walk past the newspaper racks, about 20 m",
            "மின்தூக்கி A-இல் 5-ஆம் தளத்திற்குச் சென்று, வலப்புறம் வெளியேறி செய்தித்தாள் அடுக்குகளைக் கடந்து நடக்கவும்",
        ] {
            let lines = wrap(text, Face::Regular, 3.5, 60.0);
            assert!(lines.len() > 2);
            assert!(lines.iter().all(|l| l.width_mm <= 60.01), "{lines:?}");
            let words: Vec<&str> = lines.iter().map(|l| l.text.as_str()).collect();
            assert_eq!(words.join(" "), text);
        }
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_inside() {
        let lines = wrap(
            "Donaudampfschifffahrtsgesellschaft",
            Face::Regular,
            4.0,
            20.0,
        );
        assert!(
            lines.len() > 2 && lines.iter().all(|l| l.width_mm <= 20.5),
            "{lines:?}"
        );
    }
}
