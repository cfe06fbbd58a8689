//! The hand drawing something new: point after point, or in one drag.

use super::hand::{Doing, Figure, Hand, Wish};
use crate::domain::draw::{Led, Snap, ground_of, straight};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};

impl Hand {
    pub(super) fn draw(&mut self, touch: Touch) -> Option<Wish> {
        let own = match &self.doing {
            Doing::Points { points, .. } => points.as_slice(),
            _ => &[],
        };
        let led = self.led(&touch, |snap| match own.last() {
            Some(from) if touch.held.shift() => Led {
                to: straight(*from, touch.at),
                guides: Vec::new(),
            },
            Some(_) => {
                let targets = &snap.targets.with(own);
                Snap { targets, ..*snap }.point(touch.at)
            }
            None => snap.point(touch.at),
        });
        self.guides = led.guides;
        let at = led.to;
        let wish = match touch.phase {
            Phase::Hover | Phase::Drag => {
                self.point_to(at);
                None
            }
            Phase::Down => self.put_point(at, touch.reach_mm),
            Phase::Twice => self.finish(),
            Phase::Up => self.lift(at, touch.reach_mm),
        };
        if wish.is_some() {
            self.guides.clear();
        }
        wish
    }

    fn point_to(&mut self, at: PointF) {
        if let Doing::Points { to, .. } = &mut self.doing {
            *to = at;
        }
    }

    fn put_point(&mut self, at: PointF, reach_mm: f64) -> Option<Wish> {
        let tool = self.tool();
        if matches!(tool, Tool::Bay | Tool::Here) {
            return Some(Wish::Make(Figure::Spot(at.round())));
        }
        let Doing::Points { points, .. } = &mut self.doing else {
            self.doing = Doing::Points {
                points: vec![at.round()],
                to: at,
                is_down: true,
            };
            return None;
        };
        let is_back = PointF::from(points[0]).distance(at) <= reach_mm * 0.6;
        if is_area(tool) && points.len() >= 3 && is_back {
            return self.finish();
        }
        points.push(at.round());
        if is_line(tool) {
            return self.finish();
        }
        if let Doing::Points { is_down, .. } = &mut self.doing {
            *is_down = true;
        }
        None
    }

    /// The button goes up: a drag from one point to another is the whole figure.
    fn lift(&mut self, at: PointF, reach_mm: f64) -> Option<Wish> {
        let tool = self.tool();
        let Doing::Points {
            points, is_down, ..
        } = &mut self.doing
        else {
            return None;
        };
        let is_dragged = *is_down && PointF::from(points[0]).distance(at) > reach_mm;
        *is_down = false;
        if !is_dragged && is_spot(tool) {
            return self.finish();
        }
        if !is_dragged || points.len() > 1 {
            return None;
        }
        let (from, to) = (points[0], at.round());
        if is_area(tool) {
            *points = [from, Point::new(to.x, from.y), to, Point::new(from.x, to.y)].to_vec();
        } else {
            points.push(to);
        }
        self.finish()
    }

    /// What was begun is whole: the figure, if it has points enough.
    pub fn finish(&mut self) -> Option<Wish> {
        let tool = self.tool();
        let Doing::Points { points, .. } = &self.doing else {
            return None;
        };
        let mut points = points.clone();
        points.dedup();
        let figure = match points.as_slice() {
            [spot] if is_spot(tool) => Figure::Spot(*spot),
            [from, to] if is_line(tool) => Figure::Line(*from, *to),
            [_, _, ..] if tool == Tool::Wall => Figure::Corners(points),
            [_, _, _, ..] if is_area(tool) && ground_of(&points) > 0.0 => Figure::Corners(points),
            _ => return None,
        };
        self.doing = Doing::Nothing;
        Some(Wish::Make(figure))
    }
}

/// Two points and no more.
fn is_line(tool: Tool) -> bool {
    matches!(tool, Tool::Run | Tool::Opening | Tool::Measure)
}

/// A rectangle when it is dragged, corner after corner when it is pressed.
pub(super) fn is_area(tool: Tool) -> bool {
    matches!(tool, Tool::Outline | Tool::Zone | Tool::Furniture) || is_spot(tool)
}

/// A press is enough.
fn is_spot(tool: Tool) -> bool {
    matches!(tool, Tool::Connector | Tool::Place)
}
