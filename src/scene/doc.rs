//! A paper: pages of blocks in reading order, each a drawing with what it means to somebody who listens to the page.

use super::{Bounds, Scene, View};
use crate::domain::language::Language;
use chrono::{DateTime, Utc};

/// A document to print.
#[derive(Debug, Clone, PartialEq)]
pub struct Doc {
    /// What a viewer shows in its title bar.
    pub title: String,
    /// Of the whole, where a text says nothing else.
    pub language: Language,
    /// When it was made; the only clock a document knows, so that the same input gives the same bytes.
    pub made_at: DateTime<Utc>,
    pub pages: Vec<Page>,
}

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub paper: Paper,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    A5,
    A4,
}

impl Paper {
    /// Width and height in millimetres, upright.
    pub const fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A5 => (148.0, 210.0),
            Self::A4 => (210.0, 297.0),
        }
    }

    /// As printing systems call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A5 => "A5",
            Self::A4 => "A4",
        }
    }

    /// The sheet.
    pub fn bounds(self) -> Bounds {
        let (width, height) = self.size_mm();
        Bounds::new(
            Default::default(),
            crate::domain::geometry::PointF::new(width, height),
        )
    }
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub meaning: Meaning,
    /// Painted one over the other.
    pub layers: Vec<Layer>,
}

/// What a block is to somebody who listens to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The heading of the document, and its words.
    Title(String),
    /// A heading under it, and its words.
    Heading(String),
    Paragraph,
    /// The number of a step; the block of its words follows.
    Number,
    /// The words of the step whose number went before.
    Step,
    /// A picture, told in words.
    Figure(String),
    /// Nothing to listen to: rules, page numbers.
    Ornament,
}

/// A scene on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    pub scene: Scene,
    /// Onto the page, in page millimetres.
    pub view: View,
    /// Nothing is painted outside of this part of the page.
    pub clip: Option<Bounds>,
}

impl Layer {
    /// A scene in page millimetres.
    pub fn on_page(scene: Scene) -> Self {
        Self {
            scene,
            view: View::PAGE,
            clip: None,
        }
    }

    /// The boxes of all texts that are shown, on the page.
    pub fn text_boxes(&self) -> impl Iterator<Item = (&str, Bounds)> {
        let shown = self
            .scene
            .texts
            .iter()
            .filter(|t| t.scales.has(self.view.scale));
        shown.map(|t| (t.text.as_str(), t.outer_box(&self.view)))
    }
}
