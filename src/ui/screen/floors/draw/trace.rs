//! The hand drawing something new: point after point, or in one drag.

use super::hand::{Doing, Figure, Hand, Wish};
use crate::domain::draw::{Led, Snap, ground_of, straight};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};

/// So much of what is near enough to be meant is moved in a drag, and not in a press.
const DRAGGED: f64 = 0.3;

impl Hand {
    pub(super) fn draw(&mut self, touch: Touch) -> Option<Wish> {
        let own = match &self.doing {
            Doing::Points { points, .. } => points.as_slice(),
            _ => &[],
        };
        let is_box = is_area(self.tool()) && self.is_dragging();
        let led = self.led(&touch, |snap| match own.last() {
            Some(from) if touch.held.shift() => Led {
                to: straight(*from, touch.at),
                guides: Vec::new(),
            },
            // Led in line with its own first corner, or with another thing, a box can come to have no ground.
            Some(from) if is_box => {
                let led = snap.point(touch.at);
                let is_flat = |at: PointF| at.round().x == from.x || at.round().y == from.y;
                let led = Some(led).filter(|led| !is_flat(led.to));
                let by_grid = || {
                    Snap {
                        reach_mm: 0.0,
                        ..*snap
                    }
                    .point(touch.at)
                };
                led.unwrap_or_else(by_grid)
            }
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

    /// The button is down since the first point.
    fn is_dragging(&self) -> bool {
        matches!(&self.doing, Doing::Points { points, is_down: true, .. } if points.len() == 1)
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
        // Where a press is enough the hand may tremble.
        let least_mm = if is_spot(tool) {
            reach_mm
        } else {
            reach_mm * DRAGGED
        };
        let is_dragged = *is_down && PointF::from(points[0]).distance(at) > least_mm;
        *is_down = false;
        if !is_dragged && is_spot(tool) {
            return self.finish();
        }
        if !is_dragged || points.len() > 1 {
            return None;
        }
        let (from, to) = (points[0], at.round());
        if is_area(tool) && (from.x == to.x || from.y == to.y) {
            return None; // no ground yet: the first corner of something that is pressed corner by corner
        }
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

#[cfg(test)]
mod tests {
    use super::super::hand::Board;
    use super::*;
    use crate::domain::draw::{Sheet, Targets};
    use crate::domain::id::FloorId;
    use iced::keyboard::Modifiers;

    /// What comes of a drag with a tool, on a floor with a corner at 5 m, 5 m.
    fn drag(tool: Tool, from: (f64, f64), to: (f64, f64)) -> Option<Wish> {
        let mut targets = Targets::default();
        targets.add(&[PointF::new(5_000.0, 5_000.0)], false);
        let mut hand = Hand {
            tool: Some(tool),
            targets,
            grid_mm: Some(100),
            ..Hand::default()
        };
        let sheet = Sheet::default();
        let board = Board {
            sheet: &sheet,
            floor: FloorId(1),
        };
        let mut made = None;
        for (phase, at) in [(Phase::Down, from), (Phase::Drag, to), (Phase::Up, to)] {
            let touch = Touch {
                phase,
                at: PointF::new(at.0, at.1),
                reach_mm: 1_400.0,
                held: Modifiers::default(),
            };
            made = made.or(hand.touch(&board, touch));
        }
        made
    }

    #[test]
    fn a_short_drag_is_a_door_and_a_flat_box_keeps_its_ground() {
        let p = Point::new;
        // A metre is little on a whole floor, and more than a hand trembles.
        let door = Figure::Line(p(20_000, 9_000), p(21_000, 9_000));
        assert_eq!(
            drag(Tool::Opening, (20_000.0, 9_000.0), (21_000.0, 9_000.0)),
            Some(Wish::Make(door))
        );
        // Both corners would be led in line with the corner at 5 m.
        let room = [
            p(20_000, 5_000),
            p(24_000, 5_000),
            p(24_000, 5_800),
            p(20_000, 5_800),
        ];
        assert_eq!(
            drag(Tool::Zone, (20_000.0, 5_010.0), (24_010.0, 5_790.0)),
            Some(Wish::Make(Figure::Corners(room.to_vec())))
        );
        let flat = drag(Tool::Zone, (20_000.0, 9_000.0), (24_000.0, 9_010.0));
        assert_eq!(flat, None, "no ground");
    }
}
