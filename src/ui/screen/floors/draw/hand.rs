//! The hand on the board: what a press, a drag and a release mean with each tool. Knows the drawing, changes nothing in
//! it: it says what it wants.

use super::carry::{Moving, angle};
use super::handle::{Handle, handles};
use crate::domain::draw::{
    Edit, Guide, Led, Part, Sheet, Snap, Targets, corners, extent, middle, pick,
};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::FloorId;
use crate::domain::plan::Point;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};
use iced::keyboard::Modifiers;
use std::collections::BTreeSet;

/// A hand is led from less far away than it takes hold of something.
pub(super) const LEAD: f64 = 0.6;

/// What is drawn on, and what a hand is led by.
pub struct Board<'a> {
    pub sheet: &'a Sheet,
    pub floor: FloorId,
}

/// The hand.
#[derive(Debug, Clone, Default)]
pub struct Hand {
    pub tool: Option<Tool>,
    pub chosen: BTreeSet<Part>,
    pub doing: Doing,
    pub guides: Vec<Guide>,
    /// The corners and edges of all that is on the floor.
    pub targets: Targets,
    pub is_free_of_things: bool,
    /// The grid's step; `None` is no grid.
    pub grid_mm: Option<i32>,
}

/// What the hand is about.
#[derive(Debug, Clone, Default)]
pub enum Doing {
    #[default]
    Nothing,
    /// Drawing a rectangle around what is to be chosen.
    Marquee(PointF, PointF),
    Move(Moving),
    Turn {
        about: PointF,
        from_deg: i32,
        by_deg: i32,
    },
    /// Holding a corner of a thing.
    Reshape {
        part: Part,
        corner: usize,
        to: PointF,
        is_moving: bool,
    },
    /// Points of something new, and where the next one would be.
    Points {
        points: Vec<Point>,
        to: PointF,
        is_down: bool,
    },
}

/// What the hand wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    Edit(Edit),
    /// Something new of the tool in hand.
    Make(Figure),
    /// Something else is chosen.
    Chosen,
}

/// The points of something new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    Spot(Point),
    Line(Point, Point),
    Corners(Vec<Point>),
}

impl Hand {
    pub fn tool(&self) -> Tool {
        self.tool.unwrap_or(Tool::Select)
    }

    /// Takes a tool in hand; what was begun with another one is let go.
    pub fn take(&mut self, tool: Tool) {
        self.tool = Some(tool);
        self.doing = Doing::Nothing;
        self.guides.clear();
        if tool != Tool::Select {
            self.chosen.clear();
        }
    }

    /// Lets go of what is begun, else of what is chosen, else of the tool; whether there was anything.
    pub fn leave(&mut self) -> bool {
        let was_idle = matches!(self.doing, Doing::Nothing);
        self.doing = Doing::Nothing;
        self.guides.clear();
        if !was_idle {
            return true;
        }
        if !self.chosen.is_empty() {
            self.chosen.clear();
            return true;
        }
        let had_tool = self.tool() != Tool::Select;
        self.tool = Some(Tool::Select);
        had_tool
    }

    /// Things that may have gone are no longer chosen.
    pub fn forget_gone(&mut self, sheet: &Sheet) {
        self.chosen.retain(|part| sheet.get(*part).is_some());
    }

    /// What is chosen and can be moved: a floor itself stays.
    pub fn movable(&self) -> Vec<Part> {
        let stays = |p: &&Part| matches!(p, Part::Floor(_));
        self.chosen.iter().filter(|p| !stays(p)).copied().collect()
    }

    /// Whether the picture under the floor is chosen: then it is moved wherever it is taken, and led by nothing.
    pub fn holds_picture(&self) -> bool {
        self.chosen.iter().any(|p| matches!(p, Part::Underlay(_)))
    }

    pub fn touch(&mut self, board: &Board<'_>, touch: Touch) -> Option<Wish> {
        if self.tool() == Tool::Select {
            self.select(board, touch)
        } else {
            self.draw(touch)
        }
    }

    pub(super) fn led(&self, touch: &Touch, lead: impl FnOnce(&Snap<'_>) -> Led) -> Led {
        // A distance of the picture is measured where it is, not where the floor's own things are.
        let is_on_picture = self.holds_picture() || self.tool() == Tool::Measure;
        let is_free = touch.held.command() || is_on_picture;
        lead(&Snap {
            targets: &self.targets,
            grid_mm: self.grid_mm.filter(|_| !is_free),
            reach_mm: if is_free || self.is_free_of_things {
                0.0
            } else {
                touch.reach_mm * LEAD
            },
        })
    }

    fn select(&mut self, board: &Board<'_>, touch: Touch) -> Option<Wish> {
        match touch.phase {
            Phase::Hover => None,
            Phase::Down => self.press(board, &touch, false),
            Phase::Twice => self.press(board, &touch, true),
            Phase::Drag => {
                self.drag(&touch);
                None
            }
            Phase::Up => self.release(board, &touch),
        }
    }

    fn press(&mut self, board: &Board<'_>, touch: &Touch, is_twice: bool) -> Option<Wish> {
        let at = touch.at;
        let held = handles(board.sheet, &self.chosen, touch.reach_mm);
        let near = held
            .iter()
            .find(|h| h.at().distance(at) <= touch.reach_mm * 0.6);
        match near {
            Some(Handle::Corner(part, corner, _)) if touch.held.alt() => {
                return Some(Wish::Edit(Edit::Straighten(*part, *corner)));
            }
            Some(Handle::Corner(part, corner, to) | Handle::Stand(part, corner, to)) => {
                self.doing = Doing::Reshape {
                    part: *part,
                    corner: *corner,
                    to: *to,
                    is_moving: false,
                };
                return None;
            }
            Some(Handle::Turn(_)) => {
                let about = middle(board.sheet, &self.movable())?;
                self.doing = Doing::Turn {
                    about,
                    from_deg: angle(about, at),
                    by_deg: 0,
                };
                return None;
            }
            None => {}
        }
        if self.is_on_picture(board, at) {
            self.begin_move(board, touch);
            return Some(Wish::Chosen);
        }
        let floor = board.sheet.floor(board.floor)?;
        let under = pick(board.sheet, floor, at, touch.reach_mm * 0.6);
        if let (true, Some(wish)) = (is_twice, under.and_then(|p| self.bend(board, p, touch))) {
            return Some(wish);
        }
        let Some(under) = under else {
            if !touch.held.shift() {
                self.chosen.clear();
            }
            self.doing = Doing::Marquee(at, at);
            return Some(Wish::Chosen);
        };
        self.choose(board, under, touch.held, is_twice);
        self.begin_move(board, touch);
        Some(Wish::Chosen)
    }

    /// The picture lies under everything, so it is taken only after it was chosen.
    fn is_on_picture(&self, board: &Board<'_>, at: PointF) -> bool {
        let picture = board.sheet.get(Part::Underlay(board.floor));
        let lies_here = || picture.is_some_and(|item| holds(&corners(&item), at));
        self.holds_picture() && lies_here()
    }

    /// A second press on an edge of what is chosen alone makes one more corner there.
    fn bend(&self, board: &Board<'_>, part: Part, touch: &Touch) -> Option<Wish> {
        let is_alone = self.chosen.len() == 1 && self.chosen.contains(&part);
        let item = board.sheet.get(part).filter(|_| is_alone)?;
        if matches!(part, Part::Bay(_) | Part::Opening(_)) {
            return None;
        }
        let points = corners(&item);
        let count = points.len();
        let is_closed = crate::domain::draw::is_closed(&item);
        let edges = (0..count).filter(|i| is_closed || i + 1 < count);
        let away = |i: usize| {
            let (a, b) = (points[i], points[(i + 1) % count]);
            let along = b - a;
            let length = along.dot(along).max(1.0);
            let share = ((touch.at - a).dot(along) / length).clamp(0.0, 1.0);
            (a + along * share).distance(touch.at)
        };
        let nearest = edges.min_by(|a, b| away(*a).total_cmp(&away(*b)))?;
        let is_near = away(nearest) <= touch.reach_mm;
        is_near.then(|| Wish::Edit(Edit::Bend(part, nearest, touch.at.round())))
    }

    /// A bay stands for its row, until it is pressed twice.
    fn choose(&mut self, board: &Board<'_>, under: Part, held: Modifiers, is_twice: bool) {
        let row = match under {
            Part::Bay(bay) if !is_twice => crate::domain::draw::run_of(board.sheet, bay),
            _ => None,
        };
        let part = row.map_or(under, |(_, run)| Part::Run(run));
        let is_chosen = self.chosen.contains(&part) || self.chosen.contains(&under);
        if held.shift() {
            if !self.chosen.remove(&part) {
                self.chosen.insert(part);
            }
        } else if is_twice || !is_chosen {
            self.chosen = BTreeSet::from([part]);
        }
    }
}

/// Whether there is anything to take hold of to turn what is chosen.
pub(super) fn turn_at(sheet: &Sheet, chosen: &[Part], reach_mm: f64) -> Option<PointF> {
    let can_turn = |p: &Part| !matches!(p, Part::Floor(_));
    let (least, most) = extent(sheet, chosen).filter(|_| chosen.iter().all(can_turn))?;
    Some(PointF::new(
        (least.x + most.x) / 2.0,
        least.y - reach_mm * 1.6,
    ))
}
