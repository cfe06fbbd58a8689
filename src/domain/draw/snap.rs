//! What a hand is led to: corners and edges of other things, their alignment, and a grid. Never further than its reach.

use super::item::{Item, Part, Sheet};
use super::shape::{corners, is_closed, nearest_on};
use crate::domain::geometry::PointF;
use crate::domain::id::FloorId;
use crate::domain::plan::Point;
use std::collections::BTreeSet;

/// A moved thing is led by this many of its corners at most.
const ANCHORS: usize = 64;

/// What there is on a floor to be led to.
#[derive(Debug, Clone, Default)]
pub struct Targets {
    corners: Vec<PointF>,
    edges: Vec<(PointF, PointF)>,
}

impl Targets {
    /// Everything on a floor but what is in hand.
    pub fn of(sheet: &Sheet, floor: FloorId, in_hand: &BTreeSet<Part>) -> Self {
        let mut targets = Self::default();
        for item in sheet.items_on(floor) {
            let is_picture = matches!(item, Item::Underlay(..));
            if !is_picture && !in_hand.contains(&item.part()) {
                let corners = corners(&item);
                targets.add(&corners, is_closed(&item));
                if let (Item::Bay(..), [a, b, c, d]) = (&item, corners.as_slice()) {
                    // The middle line of a row: the next row is drawn along it.
                    targets.corners.extend([(*a + *d) * 0.5, (*b + *c) * 0.5]);
                }
            }
        }
        targets
    }

    /// The same with some more corners: those of what is being drawn, so that its next one is level with them.
    #[must_use]
    pub fn with(&self, corners: &[Point]) -> Self {
        let mut targets = self.clone();
        let corners = corners.iter().copied().map(PointF::from);
        targets.corners.extend(corners);
        targets
    }

    /// The corners of one more thing.
    pub fn add(&mut self, corners: &[PointF], is_closed: bool) {
        self.corners.extend(corners);
        self.edges
            .extend(corners.windows(2).map(|ends| (ends[0], ends[1])));
        if let (true, [first, .., last]) = (is_closed, corners) {
            self.edges.push((*last, *first));
        }
    }
}

/// How far a hand is led, and to what.
#[derive(Debug, Clone, Copy)]
pub struct Snap<'a> {
    pub targets: &'a Targets,
    /// The grid's step, where there is a grid.
    pub grid_mm: Option<i32>,
    /// To other things; 0 leads to none.
    pub reach_mm: f64,
}

/// A line that shows what a hand was led by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guide {
    pub from: PointF,
    pub to: PointF,
}

/// Where a hand was led.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Led {
    /// A point, or how far what is in hand goes.
    pub to: PointF,
    pub guides: Vec<Guide>,
}

impl Snap<'_> {
    /// The most by which anything is led: its reach, or half a square of the grid from corner to corner.
    pub fn most_mm(&self) -> f64 {
        let grid = self
            .grid_mm
            .map_or(0.0, |step| f64::from(step) * 0.5_f64.sqrt());
        self.reach_mm.max(grid)
    }

    /// A point led to a corner, else to an edge, else in line with corners, else to the grid.
    pub fn point(&self, at: PointF) -> Led {
        let led = self.shift(&[at], PointF::default());
        Led {
            to: at + led.to,
            ..led
        }
    }

    /// How far things go that the hand moved by so much: led by one of their own corners.
    pub fn shift(&self, anchors: &[PointF], by: PointF) -> Led {
        let anchors: Vec<PointF> = few(anchors).map(|a| a + by).collect();
        let corner = || self.by_corner(&anchors);
        let edge = || self.by_edge(&anchors);
        let lines = || self.in_line(&anchors);
        let free = |by: PointF| Led {
            to: by,
            guides: Vec::new(),
        };
        let led = corner().or_else(edge).or_else(lines);
        let led = led.unwrap_or_else(|| free(self.by_grid(&anchors)));
        Led {
            to: by + led.to,
            ..led
        }
    }

    fn by_corner(&self, anchors: &[PointF]) -> Option<Led> {
        let pairs = anchors.iter().flat_map(|a| {
            let corners = self.targets.corners.iter();
            corners.map(move |c| (a.distance(*c), *a, *c))
        });
        let near = pairs.filter(|(away, ..)| *away <= self.reach_mm && self.reach_mm > 0.0);
        let (_, anchor, corner) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
        let aside = PointF::new(self.reach_mm, 0.0);
        let down = PointF::new(0.0, self.reach_mm);
        let cross = [aside, down].map(|arm| Guide {
            from: corner - arm,
            to: corner + arm,
        });
        Some(Led {
            to: corner - anchor,
            guides: cross.to_vec(),
        })
    }

    fn by_edge(&self, anchors: &[PointF]) -> Option<Led> {
        let pairs = anchors.iter().flat_map(|a| {
            let edges = self.targets.edges.iter();
            edges.map(move |e| {
                let on = nearest_on(*a, *e);
                (a.distance(on), on - *a, *e)
            })
        });
        let near = pairs.filter(|(away, ..)| *away <= self.reach_mm && self.reach_mm > 0.0);
        let (_, by, (from, to)) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
        Some(Led {
            to: by,
            guides: vec![Guide { from, to }],
        })
    }

    /// Straight above or beside a corner; on the other axis the grid may lead.
    fn in_line(&self, anchors: &[PointF]) -> Option<Led> {
        let nearest = |axis: fn(PointF) -> f64| {
            let pairs = anchors.iter().flat_map(|a| {
                let corners = self.targets.corners.iter();
                corners.map(move |c| (axis(*c) - axis(*a), *a, *c))
            });
            let near = pairs.filter(|(off, ..)| off.abs() <= self.reach_mm && self.reach_mm > 0.0);
            near.min_by(|a, b| {
                let far = |p: &(f64, PointF, PointF)| p.1.distance(p.2);
                (a.0.abs().total_cmp(&b.0.abs())).then(far(a).total_cmp(&far(b)))
            })
        };
        let (x, y) = (nearest(|p| p.x), nearest(|p| p.y));
        let grid = self.by_grid(anchors);
        let by = PointF::new(x.map_or(grid.x, |x| x.0), y.map_or(grid.y, |y| y.0));
        if (x.is_none() && y.is_none()) || by.x.hypot(by.y) > self.most_mm() {
            return None;
        }
        let guides = [x, y]
            .into_iter()
            .flatten()
            .map(|(_, anchor, corner)| Guide {
                from: corner,
                to: anchor + by,
            });
        Some(Led {
            to: by,
            guides: guides.collect(),
        })
    }

    /// The first corner of what is in hand comes to lie on the grid.
    fn by_grid(&self, anchors: &[PointF]) -> PointF {
        let (Some(step), Some(at)) = (self.grid_mm, anchors.first()) else {
            return PointF::default();
        };
        let step = f64::from(step.max(1));
        let off = |mm: f64| (mm / step).round() * step - mm;
        PointF::new(off(at.x), off(at.y))
    }
}

/// A few of many corners, evenly taken.
fn few(anchors: &[PointF]) -> impl Iterator<Item = PointF> + '_ {
    let step = anchors.len().div_ceil(ANCHORS).max(1);
    anchors.iter().step_by(step).copied()
}

/// A point in whole millimetres, in a straight line from another one: level, upright or halfway between, whichever is
/// nearest.
pub fn straight(from: Point, to: PointF) -> PointF {
    const EIGHTH_DEG: i32 = 45;
    let way = to - PointF::from(from);
    let turn = super::run::direction_deg(way);
    let nearest = (f64::from(turn) / f64::from(EIGHTH_DEG)).round() as i32 * EIGHTH_DEG;
    let along = PointF::new(1.0, 0.0).turned(PointF::default(), nearest);
    PointF::from(from) + along * way.dot(along)
}
