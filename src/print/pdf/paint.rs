//! Scenes onto a page, in the colours of paper.

use super::wrong;
use crate::print::Error;
use crate::scene::doc::{Block, Layer, Meaning};
use crate::scene::font::FACES;
use crate::scene::palette::{Palette, Rgb};
use crate::scene::text::{GlyphRun, shape};
use crate::scene::view::turn;
use crate::scene::{Bounds, Face, Path, Place, Role, Segment, Shape, Stroke, Text, View};
use krilla::color::rgb;
use krilla::geom::{self, PathBuilder, Point};
use krilla::paint::{self, Fill, FillRule, LineCap, LineJoin, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

/// Holds the embedded faces as the PDF takes them.
pub(super) struct Painter {
    /// In the order of [`FACES`].
    fonts: Vec<Font>,
}

impl Painter {
    pub(super) fn new() -> Result<Self, Error> {
        let font = |bytes: &'static [u8]| {
            Font::new(bytes.into(), 0).ok_or_else(|| wrong("an embedded face can't be read"))
        };
        let fonts = FACES.into_iter().map(font).collect::<Result<_, _>>()?;
        Ok(Self { fonts })
    }

    /// Paints a block and gives the leaves for the tree of tags.
    pub(super) fn block(&self, surface: &mut Surface<'_>, block: &Block) -> Vec<Identifier> {
        match block.meaning {
            Meaning::Ornament => {
                surface.start_tagged(ContentTag::Artifact(Artifact::default()));
                self.layers(surface, block);
                surface.end_tagged();
                Vec::new()
            }
            Meaning::Figure(_) => {
                let leaf = surface.start_tagged(ContentTag::Other);
                self.layers(surface, block);
                surface.end_tagged();
                vec![leaf]
            }
            _ => self.lines(surface, block),
        }
    }

    fn layers(&self, surface: &mut Surface<'_>, block: &Block) {
        for layer in &block.layers {
            clipped(surface, layer, |surface| {
                shapes(surface, layer);
                for text in shown(layer) {
                    self.text(surface, text, &layer.view, "");
                }
            });
        }
    }

    /// Shapes as ornament, each line of text as a leaf with its language.
    fn lines(&self, surface: &mut Surface<'_>, block: &Block) -> Vec<Identifier> {
        let mut leaves = Vec::new();
        for layer in &block.layers {
            let count = shown(layer).count();
            clipped(surface, layer, |surface| {
                if !layer.scene.shapes.is_empty() {
                    surface.start_tagged(ContentTag::Artifact(Artifact::default()));
                    shapes(surface, layer);
                    surface.end_tagged();
                }
                for (index, text) in shown(layer).enumerate() {
                    let span = SpanTag::empty().with_lang(Some(text.language.code()));
                    leaves.push(surface.start_tagged(ContentTag::Span(span)));
                    // Readers who listen know words apart by spaces alone, at the end of a line too; but a line may
                    // end at a hyphen inside a word.
                    let is_open = index + 1 < count && !text.text.ends_with('-');
                    let end = if is_open { " " } else { "" };
                    self.text(surface, text, &layer.view, end);
                    surface.end_tagged();
                }
            });
        }
        leaves
    }

    /// A line on its plate; `end` is written behind it and not seen.
    fn text(&self, surface: &mut Surface<'_>, text: &Text, view: &View, end: &str) {
        if let Some(plate) = text.plate {
            let path = Path::rounded(&text.outer_box(view), plate.radius_mm);
            let edge = plate.edge.map(|role| Stroke {
                role,
                width: crate::scene::Width::View(0.25),
                dash: None,
            });
            path_with(
                surface,
                &path,
                Some(plate.fill),
                edge.map(|e| stroke(&e, view)),
            );
        }
        let line = text.line_box(view);
        let words = format!("{}{end}", text.text);
        let shaped = shape(&words, text.face);
        surface.set_stroke(None);
        surface.set_fill(Some(fill(text.role)));
        for run in &shaped.runs {
            let x = line.min.x + run.x * text.size_mm;
            let y = line.centre().y + shaped.baseline * text.size_mm;
            let look = (text.face, text.size_mm as f32);
            self.run(
                surface,
                run,
                &words,
                (look, Point::from_xy(x as f32, y as f32)),
            );
        }
    }

    fn run(
        &self,
        surface: &mut Surface<'_>,
        run: &GlyphRun,
        words: &str,
        ((face, size), start): ((Face, f32), Point),
    ) {
        let Some(font) = self.fonts.get(run.face) else {
            return;
        };
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|g| {
                let id = GlyphId::new(u32::from(g.id));
                KrillaGlyph::new(
                    id,
                    g.advance,
                    g.x_offset,
                    g.y_offset,
                    0.0,
                    g.cluster.clone(),
                    None,
                )
            })
            .collect();
        // Signs have no letter of their own, so they are drawn and not written.
        let is_drawn = face == Face::Sign;
        surface.draw_glyphs(start, &glyphs, font.clone(), words, size, is_drawn);
    }
}

fn shown(layer: &Layer) -> impl Iterator<Item = &Text> {
    let scale = layer.view.scale;
    layer
        .scene
        .texts
        .iter()
        .filter(move |t| t.scales.has(scale))
}

fn clipped(surface: &mut Surface<'_>, layer: &Layer, paint: impl FnOnce(&mut Surface<'_>)) {
    let clip = layer
        .clip
        .and_then(|bounds| krilla_path(&Path::rect(&bounds)));
    let Some(clip) = clip else {
        return paint(surface);
    };
    surface.push_clip_path(&clip, &FillRule::NonZero);
    paint(surface);
    surface.pop();
}

fn shapes(surface: &mut Surface<'_>, layer: &Layer) {
    let view = &layer.view;
    for shape in layer
        .scene
        .shapes
        .iter()
        .filter(|s| s.scales.has(view.scale))
    {
        let path = seen(shape, view);
        let stroke = shape.stroke.map(|s| stroke(&s, view));
        if is_seen(&path, stroke.as_ref(), layer.clip) {
            path_with(surface, &path, shape.fill, stroke);
        }
    }
}

/// Whether any of an outline can show through the clip; a window of a map leaves most of the floor out.
fn is_seen(path: &Path, stroke: Option<&paint::Stroke>, clip: Option<Bounds>) -> bool {
    let around = stroke.map_or(0.0, |s| f64::from(s.width));
    let (Some(clip), Some(bounds)) = (clip, path.bounds()) else {
        return true;
    };
    clip.grown(around + 0.01).overlaps(&bounds.grown(0.01))
}

/// The outline of a shape on the page.
fn seen(shape: &Shape, view: &View) -> Path {
    match shape.place {
        Place::Ground => view.path(&shape.path),
        Place::Upright(at) => {
            let at = view.to_view(at);
            shape.path.map(|p| p + at)
        }
        Place::Turned(at) => {
            let at = view.to_view(at);
            shape.path.map(|p| turn(p, view.turn_deg) + at)
        }
    }
}

fn path_with(
    surface: &mut Surface<'_>,
    path: &Path,
    fill_role: Option<Role>,
    stroke: Option<paint::Stroke>,
) {
    if fill_role.is_none() && stroke.is_none() {
        return;
    }
    let Some(path) = krilla_path(path) else {
        return;
    };
    surface.set_fill(fill_role.map(fill));
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

fn krilla_path(path: &Path) -> Option<geom::Path> {
    let mut builder = PathBuilder::new();
    for segment in &path.segments {
        match *segment {
            Segment::Move(p) => builder.move_to(p.x as f32, p.y as f32),
            Segment::Line(p) => builder.line_to(p.x as f32, p.y as f32),
            Segment::Curve(a, b, p) => {
                builder.cubic_to(
                    a.x as f32, a.y as f32, b.x as f32, b.y as f32, p.x as f32, p.y as f32,
                );
            }
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn fill(role: Role) -> Fill {
    Fill {
        paint: colour(role).into(),
        ..Fill::default()
    }
}

fn stroke(stroke: &Stroke, view: &View) -> paint::Stroke {
    paint::Stroke {
        paint: colour(stroke.role).into(),
        width: stroke.width.at(view.scale) as f32,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        dash: stroke.dash.map(|dash| StrokeDash {
            array: dash.map(|mm| mm as f32).to_vec(),
            offset: 0.0,
        }),
        ..paint::Stroke::default()
    }
}

fn colour(role: Role) -> rgb::Color {
    let Rgb(r, g, b) = Palette::Paper.colour(role);
    rgb::Color::new(r, g, b)
}
