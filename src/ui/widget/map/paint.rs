//! Painting a scene on the screen: its shapes into a frame, its texts straight to the renderer, since a frame's own
//! texts are slow (each clears a mask of the whole window).

mod clip;

use super::PX_PER_MM;
use crate::domain::geometry::PointF;
use crate::scene::view::turn;
use crate::scene::{self, Align, Bounds, Face, Place, Scene, Segment, Shape, View, Width};
use crate::ui::font;
use crate::ui::theme::map_color;
use iced::advanced::text::{self, Renderer as _};
use iced::widget::canvas::{self, Frame, LineCap, LineDash, LineJoin, Stroke};
use iced::{Color, Font, Pixels, Point, Rectangle, Renderer, Size, Theme, Vector, alignment};

/// How a scene is painted: the view, and the part of it that can be seen, in view millimetres.
pub(super) struct Painter<'a> {
    pub view: View,
    pub seen: Bounds,
    pub theme: &'a Theme,
}

impl Painter<'_> {
    fn color(&self, role: scene::Role) -> Color {
        map_color(self.theme, role)
    }

    /// A part of the ground in logical pixels; the view is not turned.
    pub fn place(&self, ground: &Bounds) -> Rectangle {
        rectangle(&Bounds::new(
            self.view.to_view(ground.min),
            self.view.to_view(ground.max),
        ))
    }

    /// All shapes that can be seen, then the plates of the texts.
    pub fn shapes(&self, scene: &Scene, frame: &mut Frame) {
        for shape in scene
            .shapes
            .iter()
            .filter(|shape| shape.scales.has(self.view.scale))
        {
            self.shape(shape, frame);
        }
        for text in self.texts_in_sight(scene) {
            if let Some(plate) = text.plate {
                let bounds = text.outer_box(&self.view);
                let path = path(&scene::Path::rounded(&bounds, plate.radius_mm), |p| p);
                frame.fill(&path, self.color(plate.fill));
                if let Some(edge) = plate.edge {
                    frame.stroke(
                        &path,
                        Stroke::default()
                            .with_color(self.color(edge))
                            .with_width(1.0),
                    );
                }
            }
        }
    }

    /// Where all that is painted of a scene lies in the view, lines with their breadth; nothing where nothing of it is
    /// seen.
    pub fn ink(&self, scene: &Scene) -> Option<Bounds> {
        let shapes = scene.shapes.iter();
        let shapes = shapes.filter(|shape| shape.scales.has(self.view.scale));
        let shapes = shapes.filter_map(|shape| self.inked(shape));
        let texts = self.texts_in_sight(scene);
        let boxes = shapes.chain(texts.map(|text| text.outer_box(&self.view)));
        let all = boxes.filter(|ink| ink.overlaps(&self.seen));
        all.reduce(|all, ink| all.joined(&ink))
    }

    /// What the points of a shape are in the view.
    fn placed(&self, place: Place) -> impl Fn(PointF) -> PointF + Copy {
        let view = self.view;
        move |p| match place {
            Place::Ground => view.to_view(p),
            Place::Upright(at) => view.to_view(at) + p,
            Place::Turned(at) => view.to_view(at) + turn(p, view.turn_deg),
        }
    }

    fn stroke_mm(&self, shape: &Shape) -> f64 {
        let stroke = shape.stroke;
        stroke.map_or(0.0, |stroke| stroke.width.at(self.view.scale))
    }

    /// Where a shape lies in the view, with more than half of its line around it.
    fn inked(&self, shape: &Shape) -> Option<Bounds> {
        let bounds = shape.path.map(self.placed(shape.place)).bounds();
        bounds.map(|bounds| bounds.grown(self.stroke_mm(shape)))
    }

    fn shape(&self, shape: &Shape, frame: &mut Frame) {
        let to_view = self.placed(shape.place);
        let stroke_mm = self.stroke_mm(shape);
        let seen = self.inked(shape);
        if !seen.is_some_and(|ink| ink.overlaps(&self.seen)) {
            return;
        }
        let path = path(&shape.path, to_view);
        if let Some(fill) = shape.fill {
            let color = self.color(fill);
            // What reaches beyond the map is cut off here: through a mask it is painted ten times as slowly.
            match clip::within(&shape.path.map(to_view), &self.seen) {
                Some(inside) => frame.fill(&self::path(&inside, |p| p), color),
                None => frame.fill(&path, color),
            }
        }
        if let Some(stroke) = shape.stroke {
            let dash = stroke.dash.map(|dash| dash.map(px));
            // A line thinner than a pixel is only a paler line: as wide as it can be seen.
            let least = match stroke.width {
                Width::Ground(_) => 0.8,
                Width::View(_) => 1.0,
            };
            let look = Stroke {
                style: canvas::Style::Solid(self.color(stroke.role)),
                width: px(stroke_mm).max(least),
                line_cap: if dash.is_some() {
                    LineCap::Butt
                } else {
                    LineCap::Round
                },
                line_join: LineJoin::Round,
                line_dash: LineDash {
                    segments: dash.as_ref().map_or(&[], |dash| dash.as_slice()),
                    offset: 0,
                },
            };
            frame.stroke(&path, look);
        }
    }

    fn texts_in_sight<'s>(&self, scene: &'s Scene) -> impl Iterator<Item = &'s scene::Text> {
        let texts = scene
            .texts
            .iter()
            .filter(|text| text.scales.has(self.view.scale));
        texts.filter(|text| text.outer_box(&self.view).overlaps(&self.seen))
    }

    /// All texts that can be seen, each clipped to its own box.
    pub fn texts(&self, scene: &Scene, renderer: &mut Renderer, origin: Vector) {
        for line in self.texts_in_sight(scene) {
            let bounds = line.line_box(&self.view);
            let place = rectangle(&bounds) + origin;
            let (align_x, x) = match line.align {
                Align::Start => (text::Alignment::Left, place.x),
                Align::Middle => (text::Alignment::Center, place.center_x()),
                Align::End => (text::Alignment::Right, place.x + place.width),
            };
            let size = px(line.size_mm);
            let text = text::Text {
                content: line.text.clone(),
                // Never infinite: such a text differs from itself, and is painted again with every frame. In whole
                // pixels: a text whose bounds differ by a hair from those of the last frame is shaped anew.
                bounds: Size::new(place.width.ceil() + 4.0, place.height.ceil() + 4.0),
                size: Pixels(size),
                line_height: text::LineHeight::Relative(scene::LINE_HEIGHT as f32),
                font: face(line.face),
                align_x,
                align_y: alignment::Vertical::Center,
                // As it was measured: without it letters stand farther apart.
                shaping: text::Shaping::Advanced,
                wrapping: text::Wrapping::None,
            };
            let position = Point::new(x, place.center_y());
            renderer.fill_text(text, position, self.color(line.role), place.expand(2.0));
        }
    }
}

/// View millimetres as logical pixels.
pub(super) fn px(mm: f64) -> f32 {
    (mm * PX_PER_MM) as f32
}

/// A point of the view in logical pixels.
pub(super) fn point(at: PointF) -> Point {
    Point::new(px(at.x), px(at.y))
}

/// A part of the view in logical pixels.
pub(super) fn rectangle(bounds: &Bounds) -> Rectangle {
    Rectangle::new(
        point(bounds.min),
        Size::new(px(bounds.width()), px(bounds.height())),
    )
}

/// A path in logical pixels.
fn path(path: &scene::Path, to_view: impl Fn(PointF) -> PointF) -> canvas::Path {
    let at = |p: PointF| point(to_view(p));
    canvas::Path::new(|builder| {
        for segment in &path.segments {
            match *segment {
                Segment::Move(p) => builder.move_to(at(p)),
                Segment::Line(p) => builder.line_to(at(p)),
                Segment::Curve(a, b, p) => builder.bezier_curve_to(at(a), at(b), at(p)),
                Segment::Close => builder.close(),
            }
        }
    })
}

fn face(face: Face) -> Font {
    match face {
        Face::Regular => font::TEXT,
        Face::SemiBold => font::STRONG,
        Face::Bold => font::BOLD,
        Face::Sign => font::ICONS,
    }
}
