//! The hand on the board: what a press, a drag and a release mean with each tool. Knows the drawing, changes nothing in
//! it: it says what it wants.

use super::handle::{Handle, handles};
use crate::domain::draw::{
    Edit, Guide, Led, Part, Sheet, Snap, Targets, corners, extent, middle, pick, within,
};
use crate::domain::geometry::PointF;
use crate::domain::id::{FloorId, RunId};
use crate::domain::plan::Point;
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Phase, Touch};
use iced::keyboard::Modifiers;
use std::collections::BTreeSet;

/// A press that moves less than this share of the reach is a press, not a drag.
const SLACK: f64 = 0.3;
/// Turning by hand goes in steps of this many degrees; with Shift degree by degree.
const TURN_DEG: i32 = 15;

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

/// Things on their way.
#[derive(Debug, Clone)]
pub struct Moving {
    from: PointF,
    anchors: Vec<PointF>,
    targets: Targets,
    pub by: PointF,
    is_moving: bool,
}

impl Moving {
    /// Where the hand is.
    pub fn at(&self) -> PointF {
        self.from + self.by
    }
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

    /// What is chosen and can be moved: a floor itself and its picture stay.
    pub fn movable(&self) -> Vec<Part> {
        let stays = |p: &&Part| matches!(p, Part::Floor(_) | Part::Underlay(_));
        self.chosen.iter().filter(|p| !stays(p)).copied().collect()
    }

    pub fn touch(&mut self, board: &Board<'_>, touch: Touch) -> Option<Wish> {
        if self.tool() == Tool::Select {
            self.select(board, touch)
        } else {
            self.draw(touch)
        }
    }

    pub(super) fn led(&self, touch: &Touch, lead: impl FnOnce(&Snap<'_>) -> Led) -> Led {
        let is_free = touch.held.command();
        lead(&Snap {
            targets: &self.targets,
            grid_mm: self.grid_mm.filter(|_| !is_free),
            reach_mm: if is_free || self.is_free_of_things {
                0.0
            } else {
                touch.reach_mm
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
            Some(Handle::Corner(part, corner, to)) => {
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
        self.begin_move(board, at);
        Some(Wish::Chosen)
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

    fn begin_move(&mut self, board: &Board<'_>, from: PointF) {
        let movable = self.movable();
        if movable.is_empty() {
            return;
        }
        let items = with_bays(board, &movable);
        let anchors = (items.iter()).filter_map(|p| board.sheet.get(*p));
        let anchors = anchors.flat_map(|i| corners(&i)).collect();
        self.doing = Doing::Move(Moving {
            from,
            anchors,
            targets: Targets::of(board.sheet, board.floor, &items.into_iter().collect()),
            by: PointF::default(),
            is_moving: false,
        });
    }

    fn drag(&mut self, touch: &Touch) {
        let at = touch.at;
        let mut doing = std::mem::take(&mut self.doing);
        match &mut doing {
            Doing::Marquee(_, to) => *to = at,
            Doing::Move(moving) => {
                let by = at - moving.from;
                moving.is_moving |= by.x.hypot(by.y) > touch.reach_mm * SLACK;
                if moving.is_moving {
                    let led = self.led(touch, |snap| {
                        let targets = &moving.targets;
                        Snap { targets, ..*snap }.shift(&moving.anchors, by)
                    });
                    moving.by = led.to;
                    self.guides = led.guides;
                }
            }
            Doing::Turn {
                about,
                from_deg,
                by_deg,
            } => {
                let by = angle(*about, at) - *from_deg;
                *by_deg = if touch.held.shift() {
                    by
                } else {
                    (f64::from(by) / f64::from(TURN_DEG)).round() as i32 * TURN_DEG
                };
            }
            Doing::Reshape { to, is_moving, .. } => {
                *is_moving |= at.distance(*to) > touch.reach_mm * SLACK;
                if *is_moving {
                    let led = self.led(touch, |snap| snap.point(at));
                    *to = led.to;
                    self.guides = led.guides;
                }
            }
            Doing::Points { .. } | Doing::Nothing => {}
        }
        self.doing = doing;
    }

    fn release(&mut self, board: &Board<'_>, touch: &Touch) -> Option<Wish> {
        self.guides.clear();
        match std::mem::take(&mut self.doing) {
            Doing::Marquee(from, _) => {
                self.chosen.extend(rows(
                    board,
                    within(board.sheet, board.floor, (from, touch.at)),
                ));
                Some(Wish::Chosen)
            }
            Doing::Move(moving) if moving.is_moving => {
                Some(Wish::Edit(Edit::Move(self.movable(), moving.by.round())))
            }
            Doing::Turn { by_deg, .. } if by_deg % 360 != 0 => {
                Some(Wish::Edit(Edit::Turn(self.movable(), by_deg)))
            }
            Doing::Reshape {
                part,
                corner,
                to,
                is_moving: true,
            } => Some(Wish::Edit(Edit::Reshape(part, corner, to.round()))),
            _ => None,
        }
    }
}

fn angle(about: PointF, at: PointF) -> i32 {
    crate::domain::draw::direction_deg(at - about)
}

/// Rows with their bays.
fn with_bays(board: &Board<'_>, parts: &[Part]) -> Vec<Part> {
    let floor = board.sheet.floor(board.floor);
    let bays = |run: RunId| {
        let bays = floor.map(|f| crate::domain::draw::bays_of(f, run));
        let bays = bays.unwrap_or_default().into_iter();
        bays.map(|b| Part::Bay(b.id)).collect::<Vec<_>>()
    };
    let own = parts.iter().flat_map(|part| match part {
        Part::Run(run) => bays(*run),
        other => vec![*other],
    });
    own.collect()
}

/// Bays whose whole row is there stand for the row.
fn rows(board: &Board<'_>, parts: Vec<Part>) -> Vec<Part> {
    let all: BTreeSet<Part> = parts.iter().copied().collect();
    let row = |part: &Part| {
        let Part::Bay(bay) = part else { return *part };
        let run = crate::domain::draw::run_of(board.sheet, *bay).map(|(_, run)| Part::Run(run));
        let is_whole = |run: &Part| with_bays(board, &[*run]).iter().all(|b| all.contains(b));
        run.filter(is_whole).unwrap_or(*part)
    };
    parts.iter().map(row).collect()
}

/// Whether there is anything to take hold of to turn what is chosen.
pub(super) fn turn_at(sheet: &Sheet, chosen: &[Part], reach_mm: f64) -> Option<PointF> {
    let can_turn = |p: &Part| !matches!(p, Part::Floor(_) | Part::Underlay(_));
    let (least, most) = extent(sheet, chosen).filter(|_| chosen.iter().all(can_turn))?;
    Some(PointF::new(
        (least.x + most.x) / 2.0,
        least.y - reach_mm * 1.6,
    ))
}
