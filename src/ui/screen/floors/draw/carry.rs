//! Things held by the hand: moved, turned, taken by a corner, or surrounded to be chosen.

use super::hand::{Board, Doing, Hand, Wish};
use crate::domain::draw::{Edit, Part, Snap, Targets, corners, within};
use crate::domain::geometry::PointF;
use crate::domain::id::RunId;
use crate::ui::widget::map::Touch;
use std::collections::BTreeSet;

/// A press that moves less than this share of the reach is a press, not a drag.
const SLACK: f64 = 0.3;
/// Turning by hand goes in steps of this many degrees; with Shift degree by degree.
const TURN_DEG: i32 = 15;

/// Things on their way.
#[derive(Debug, Clone)]
pub struct Moving {
    from: PointF,
    anchors: Vec<PointF>,
    targets: Targets,
    pub by: PointF,
    is_moving: bool,
    /// The things stay, and a copy of them goes with the hand.
    pub is_copy: bool,
}

impl Moving {
    /// Where the hand is.
    pub fn at(&self) -> PointF {
        self.from + self.by
    }
}

impl Hand {
    /// Takes hold of what is chosen; with Alt of a copy of it. A picture is led by nothing: it is laid under what is drawn.
    pub(super) fn begin_move(&mut self, board: &Board<'_>, touch: &Touch) {
        let movable = self.movable();
        if movable.is_empty() {
            return;
        }
        let from = touch.at;
        let is_copy = touch.held.alt() && !self.holds_picture();
        let items = with_bays(board, &movable);
        let anchors = (items.iter()).filter_map(|p| board.sheet.get(*p));
        let anchors = anchors.flat_map(|i| corners(&i)).collect();
        self.doing = Doing::Move(Moving {
            from,
            anchors,
            targets: Targets::of(board.sheet, board.floor, &items.into_iter().collect()),
            by: PointF::default(),
            is_moving: false,
            is_copy,
        });
    }

    pub(super) fn drag(&mut self, touch: &Touch) {
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

    pub(super) fn release(&mut self, board: &Board<'_>, touch: &Touch) -> Option<Wish> {
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
                let by = moving.by.round();
                Some(Wish::Edit(match moving.is_copy {
                    true => Edit::Copy(self.movable(), by),
                    false => Edit::Move(self.movable(), by),
                }))
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

pub(super) fn angle(about: PointF, at: PointF) -> i32 {
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
