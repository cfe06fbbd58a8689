//! The two forms of a slip and their measures, in millimetres of the page. 9 points are 3.175 mm, 18 points 6.35 mm.

use super::Slip;
use crate::scene::LINE_HEIGHT;
use crate::scene::doc::Paper;

/// Printers keep off this much of the edge of a sheet.
#[cfg(test)]
pub(super) const SAFE_MM: f64 = 6.0;

/// How a slip is set.
#[derive(Debug, PartialEq)]
pub(in crate::scene) struct Form {
    pub paper: Paper,
    /// To the left and right of everything.
    pub side_mm: f64,
    /// Above and below everything.
    pub top_mm: f64,
    /// Of what is looked for: the first at which it fits on a line; the last is broken.
    pub title_sizes_mm: &'static [f64],
    /// Of where it stands.
    pub lead_mm: f64,
    pub heading_mm: f64,
    /// Of steps and notes.
    pub body_mm: f64,
    /// Of what stands at the edges.
    pub small_mm: f64,
    /// How many times larger names and signs of the maps are than on the screen.
    pub map_letters: f64,
    /// Height of a map at least, and at most.
    pub map_mm: (f64, f64),
}

const PLAIN: Form = Form {
    paper: Paper::A5,
    side_mm: 10.0,
    top_mm: 8.0,
    title_sizes_mm: &[12.0, 10.0, 8.0, 6.5],
    lead_mm: 4.5,
    heading_mm: 4.5,
    body_mm: 3.9,
    small_mm: 3.2,
    map_letters: 1.0,
    map_mm: (62.0, 140.0),
};

const LARGE: Form = Form {
    paper: Paper::A4,
    side_mm: 12.0,
    top_mm: 10.0,
    title_sizes_mm: &[17.0, 14.0, 11.5, 9.5],
    lead_mm: 7.4,
    heading_mm: 7.4,
    body_mm: 6.4,
    small_mm: 6.4,
    map_letters: 2.0,
    map_mm: (130.0, 205.0),
};

/// The form of a slip.
pub(super) fn of(asked: &Slip<'_>) -> &'static Form {
    if asked.is_large_print { &LARGE } else { &PLAIN }
}

impl Form {
    /// Of all that is printed.
    pub fn width(&self) -> f64 {
        self.paper.size_mm().0 - self.side_mm * 2.0
    }

    /// The height of a line of text.
    pub fn line(&self, size_mm: f64) -> f64 {
        size_mm * LINE_HEIGHT
    }

    /// Where the running text of a page ends.
    pub fn bottom(&self) -> f64 {
        self.paper.size_mm().1 - self.top_mm - self.line(self.small_mm) - self.body_mm * 0.7
    }

    /// The middle of the last line of a page.
    pub fn foot_y(&self) -> f64 {
        self.paper.size_mm().1 - self.top_mm - self.line(self.small_mm) / 2.0
    }

    /// Where the running text of a page after the first begins.
    pub fn next_top(&self) -> f64 {
        self.top_mm + self.line(self.small_mm) + self.body_mm
    }

    /// How far the words of a step stand in from their number.
    pub fn step_indent_mm(&self) -> f64 {
        self.body_mm * 2.1
    }
}
