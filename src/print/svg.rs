//! A scene as SVG: the same shapes and texts as on the screen and on paper, in millimetres of the page.
//!
//! Texts stay texts, so that others can find and change them; each is told how wide it was measured, so that another
//! face of the reader's computer can't make it run into its neighbour. Signs are drawn, and so is Tamil, as many programs
//! tear the marks off its letters; its words stand beside the drawing to be found.

mod glyph;

use crate::domain::geometry::PointF;
use crate::domain::language::Language;
use crate::scene::palette::{Palette, Rgb};
use crate::scene::view::turn;
use crate::scene::{
    Align, Bounds, Face, Path, Place, Role, Scene, Segment, Shape, Stroke, Text, View,
};
use std::fmt::Write as _;

/// Draws a scene on a page of this size; what is meant for another scale is left out.
pub fn svg(scene: &Scene, view: &View, page: &Bounds, palette: Palette) -> String {
    let mut drawing = Drawing {
        view,
        palette,
        out: String::new(),
    };
    drawing.begin(page);
    for shape in scene.shapes.iter().filter(|s| s.scales.has(view.scale)) {
        drawing.shape(shape);
    }
    for text in scene.texts.iter().filter(|t| t.scales.has(view.scale)) {
        drawing.text(text);
    }
    drawing.out.push_str("</svg>\n");
    drawing.out
}

struct Drawing<'a> {
    view: &'a View,
    palette: Palette,
    out: String,
}

impl Drawing<'_> {
    /// Writing to a string never goes wrong.
    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(words);
    }

    fn begin(&mut self, page: &Bounds) {
        let (x, y, w, h) = (page.min.x, page.min.y, page.width(), page.height());
        let paper = self.colour(Role::Page);
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w:.2}mm\" height=\"{h:.2}mm\" \
             viewBox=\"{x:.2} {y:.2} {w:.2} {h:.2}\" stroke-linejoin=\"round\" stroke-linecap=\"round\">\n\
             <rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{h:.2}\" fill=\"{paper}\"/>\n"
        ));
    }

    fn colour(&self, role: Role) -> String {
        let Rgb(r, g, b) = self.palette.colour(role);
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    fn shape(&mut self, shape: &Shape) {
        let path = shape.path.map(|p| match shape.place {
            Place::Ground => self.view.to_view(p),
            Place::Upright(at) => self.view.to_view(at) + p,
            Place::Turned(at) => self.view.to_view(at) + turn(p, self.view.turn_deg),
        });
        let fill = shape
            .fill
            .map_or_else(|| "none".to_owned(), |role| self.colour(role));
        let stroke = shape.stroke.map(|stroke| self.stroke(&stroke));
        let d = outline(&path);
        let stroke = stroke.unwrap_or_default();
        self.put(format_args!("<path d=\"{d}\" fill=\"{fill}\"{stroke}/>\n"));
    }

    fn stroke(&self, stroke: &Stroke) -> String {
        let width = stroke.width.at(self.view.scale);
        let colour = self.colour(stroke.role);
        let dash = stroke
            .dash
            .map(|[on, off]| format!(" stroke-dasharray=\"{on:.2} {off:.2}\""));
        let dash = dash.unwrap_or_default();
        format!(" stroke=\"{colour}\" stroke-width=\"{width:.3}\"{dash}")
    }

    fn text(&mut self, text: &Text) {
        if let Some(plate) = text.plate {
            let d = outline(&Path::rounded(&text.outer_box(self.view), plate.radius_mm));
            let fill = self.colour(plate.fill);
            let edge = plate.edge.map(|role| self.colour(role));
            let edge = edge.map(|e| format!(" stroke=\"{e}\" stroke-width=\"0.25\""));
            let edge = edge.unwrap_or_default();
            self.put(format_args!("<path d=\"{d}\" fill=\"{fill}\"{edge}/>\n"));
        }
        let at = self.view.to_view(text.at) + text.shift_mm;
        if text.face == Face::Sign {
            let d = glyph::outline(text, at);
            let fill = self.colour(text.role);
            return self.put(format_args!("<path d=\"{d}\" fill=\"{fill}\"/>\n"));
        }
        let is_tamil = |c: char| ('\u{b80}'..='\u{bff}').contains(&c);
        if text.text.contains(is_tamil) {
            let (d, fill) = (glyph::outline(text, at), self.colour(text.role));
            let words = escaped(&text.text);
            return self.put(format_args!(
                "<g role=\"img\" xml:lang=\"ta\"><title>{words}</title><path d=\"{d}\" fill=\"{fill}\"/></g>\n"
            ));
        }
        let (anchor, x) = match text.align {
            Align::Start => ("start", at.x),
            Align::Middle => ("middle", at.x),
            Align::End => ("end", at.x),
        };
        let weight = match text.face {
            Face::SemiBold => " font-weight=\"600\"",
            _ => "",
        };
        let language = match text.language {
            Language::English => "en",
            Language::Tamil => "ta",
        };
        let (size, width, fill) = (text.size_mm, text.width_mm, self.colour(text.role));
        // The middle of the line is about a third of an em above its foot.
        let y = at.y + size * 0.35;
        let words = escaped(&text.text);
        self.put(format_args!(
            "<text x=\"{x:.2}\" y=\"{y:.2}\" font-family=\"'Noto Sans','Noto Sans Tamil',sans-serif\" \
             font-size=\"{size:.2}\"{weight} text-anchor=\"{anchor}\" textLength=\"{width:.2}\" \
             lengthAdjust=\"spacingAndGlyphs\" xml:lang=\"{language}\" fill=\"{fill}\">{words}</text>\n"
        ));
    }
}

fn outline(path: &Path) -> String {
    let mut d = String::new();
    let point = |p: PointF| format!("{:.2} {:.2}", p.x, p.y);
    for segment in &path.segments {
        let piece = match *segment {
            Segment::Move(p) => format!("M{}", point(p)),
            Segment::Line(p) => format!("L{}", point(p)),
            Segment::Curve(a, b, p) => format!("C{} {} {}", point(a), point(b), point(p)),
            Segment::Close => "Z".to_owned(),
        };
        d.push_str(&piece);
    }
    d
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
