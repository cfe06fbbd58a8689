//! What is drawn: one scene in millimetres, painted alike on the screen and on paper.
//!
//! A scene has two lengths. *Ground* millimetres say where things are: on a floor the floor's own millimetres, on a
//! page the page's. *View* millimetres say how large a thing looks to the reader whatever the scale: letters, signs,
//! hairlines. A [`View`] joins the two by its scale, the view millimetres of one ground millimetre: 0.005 on a map
//! drawn 1 : 200, and 1 on a page.
//!
//! A painter walks [`Scene::shapes`] and then [`Scene::texts`], leaves out what is not for its scale
//! ([`Scales`]) and takes the colour of each [`Role`] from its [`palette`]. Nothing of a scene overlaps in a painter
//! that does only this: lines are broken and places found here, measured with the embedded faces.
//!
//! Imports `domain` and `wording`. Text is measured here and nowhere else (cosmic-text, the toolkit's own shaper).

pub mod area;
pub mod doc;
pub mod dossier;
pub mod enlarge;
pub mod font;
pub mod hatch;
pub mod heat;
pub mod label;
pub mod map;
pub mod palette;
pub mod path;
#[cfg(test)]
pub(crate) mod sample;
pub mod slip;
pub mod text;
pub mod view;

use crate::domain::geometry::PointF;
use crate::domain::id::{BayId, ConnectorId, OpeningId, PlaceId, ZoneId};
use crate::domain::language::Language;
pub use area::Areas;
pub use font::Face;
pub use palette::Role;
pub use path::{Path, Segment};
pub use view::View;

/// What a drawn thing stands for, so that a click finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    Bay(BayId),
    Place(PlaceId),
    Connector(ConnectorId),
    Zone(ZoneId),
    /// A door or gate.
    Opening(OpeningId),
}

/// A drawing. Both lists are in painting order; every text lies above every shape.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// What the drawing is about, in ground millimetres; things may reach a little beyond it.
    pub bounds: Bounds,
    pub shapes: Vec<Shape>,
    pub texts: Vec<Text>,
    pub areas: Areas,
}

impl Scene {
    /// What lies at a point of the ground: the uppermost mark within `reach_mm` (ground), else the uppermost area.
    /// A finger's breadth on the screen is `reach = breadth / scale`.
    pub fn hit(&self, at: PointF, reach_mm: f64) -> Option<Tag> {
        self.areas.hit(at, reach_mm)
    }
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bounds {
    pub min: PointF,
    pub max: PointF,
}

impl Bounds {
    pub const fn new(min: PointF, max: PointF) -> Self {
        Self { min, max }
    }

    /// The smallest that holds all points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = PointF>) -> Option<Self> {
        points.into_iter().fold(None, |all: Option<Self>, p| {
            let all = all.unwrap_or(Self::new(p, p));
            Some(Self::new(
                PointF::new(all.min.x.min(p.x), all.min.y.min(p.y)),
                PointF::new(all.max.x.max(p.x), all.max.y.max(p.y)),
            ))
        })
    }

    /// A rectangle about its centre.
    pub fn centred(centre: PointF, width: f64, height: f64) -> Self {
        let half = PointF::new(width / 2.0, height / 2.0);
        Self::new(centre - half, centre + half)
    }

    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    pub fn centre(&self) -> PointF {
        (self.min + self.max) * 0.5
    }

    /// The same with `by` more on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        let by = PointF::new(by, by);
        Self::new(self.min - by, self.max + by)
    }

    /// The same somewhere else.
    #[must_use]
    pub fn moved(&self, by: PointF) -> Self {
        Self::new(self.min + by, self.max + by)
    }

    /// What holds both.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        Self::new(
            PointF::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            PointF::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        )
    }

    pub fn corners(&self) -> [PointF; 4] {
        [
            self.min,
            PointF::new(self.max.x, self.min.y),
            self.max,
            PointF::new(self.min.x, self.max.y),
        ]
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether the other lies inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.min.x <= other.min.x
            && self.min.y <= other.min.y
            && self.max.x >= other.max.x
            && self.max.y >= other.max.y
    }
}

/// A filled or stroked outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub path: Path,
    pub place: Place,
    pub fill: Option<Role>,
    pub stroke: Option<Stroke>,
    /// At which scales it is shown.
    pub scales: Scales,
    pub tag: Option<Tag>,
}

/// At which scales of a view something is shown: from the first, below the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scales {
    pub from: f64,
    pub below: f64,
}

impl Scales {
    pub const ALL: Self = Self::from(0.0);

    pub const fn from(from: f64) -> Self {
        Self {
            from,
            below: f64::INFINITY,
        }
    }

    /// Whether something is shown at a scale.
    pub fn has(&self, scale: f64) -> bool {
        self.from <= scale && scale < self.below
    }
}

/// What the points of a path mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// Ground millimetres.
    Ground,
    /// View millimetres around a ground point: a mark of one size at any scale, always upright.
    Upright(PointF),
    /// The same, but turned with the ground, as an arrow along a way is.
    Turned(PointF),
}

/// How an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    pub role: Role,
    pub width: Width,
    /// View millimetres of stroke and gap.
    pub dash: Option<[f64; 2]>,
}

/// How wide a stroke is; joins and ends are round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// As thick as the thing is: a wall.
    Ground(f64),
    /// As thick as it looks: a hairline.
    View(f64),
}

impl Width {
    /// In view millimetres at a scale.
    pub fn at(self, scale: f64) -> f64 {
        match self {
            Self::Ground(mm) => mm * scale,
            Self::View(mm) => mm,
        }
    }
}

/// One line of text, always upright, always one size to the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    pub text: String,
    /// On the ground.
    pub at: PointF,
    /// From there, in view millimetres, to the anchor of the line: its middle in height, and in width what `align` says.
    pub shift_mm: PointF,
    pub align: Align,
    pub face: Face,
    /// Of an em, in view millimetres.
    pub size_mm: f64,
    /// As measured, in view millimetres.
    pub width_mm: f64,
    pub role: Role,
    pub language: Language,
    /// What is painted under the line.
    pub plate: Option<Plate>,
    /// At which scales it is shown.
    pub scales: Scales,
    pub tag: Option<Tag>,
}

/// Which end of a line its anchor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    Middle,
    End,
}

/// A rounded plate that a text stands on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plate {
    pub fill: Role,
    pub edge: Option<Role>,
    /// Around the line's box, in view millimetres.
    pub pad_mm: PointF,
    /// Of its corners, in view millimetres; half the height makes a pill.
    pub radius_mm: f64,
}

/// The height of a line against its em. Tamil needs the room: signs stand above and below its letters.
pub const LINE_HEIGHT: f64 = 1.36;

/// How a line is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hand {
    pub face: Face,
    /// Of an em, in view millimetres.
    pub size_mm: f64,
    pub role: Role,
}

impl Hand {
    pub const fn new(face: Face, size_mm: f64, role: Role) -> Self {
        Self {
            face,
            size_mm,
            role,
        }
    }
}

impl Text {
    /// A line in the middle of a ground point, measured, without plate, shown at every scale.
    pub fn new(text: impl Into<String>, language: Language, at: PointF, hand: Hand) -> Self {
        let text = text::drawable(text.into(), hand.face);
        Self {
            width_mm: text::width(&text, hand.face, hand.size_mm),
            text,
            at,
            shift_mm: PointF::default(),
            align: Align::Middle,
            face: hand.face,
            size_mm: hand.size_mm,
            role: hand.role,
            language,
            plate: None,
            scales: Scales::ALL,
            tag: None,
        }
    }

    /// The box of the line in the view, without its plate.
    pub fn line_box(&self, view: &View) -> Bounds {
        self.extent().moved(view.to_view(self.at))
    }

    /// The box with the plate, where there is one.
    pub fn outer_box(&self, view: &View) -> Bounds {
        self.outer_extent().moved(view.to_view(self.at))
    }

    /// The box around where `at` lies in the view, with the plate; in view millimetres.
    pub fn outer_extent(&self) -> Bounds {
        let line = self.extent();
        match self.plate {
            Some(Plate { pad_mm, .. }) => Bounds::new(line.min - pad_mm, line.max + pad_mm),
            None => line,
        }
    }

    fn extent(&self) -> Bounds {
        let left = match self.align {
            Align::Start => 0.0,
            Align::Middle => self.width_mm / 2.0,
            Align::End => self.width_mm,
        };
        let height = self.size_mm * LINE_HEIGHT;
        let min = self.shift_mm - PointF::new(left, height / 2.0);
        Bounds::new(min, min + PointF::new(self.width_mm, height))
    }
}
