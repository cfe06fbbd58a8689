//! What is still wrong with the drawing, looked over beside the window's thread after every edit.

use super::{Board, Message};
use crate::domain::draw::{Part, extent};
use crate::domain::shelf::check::{Finding, FindingKind};
use crate::house::check::check;
use crate::route::Router;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::ticket::Ticket;
use crate::ui::widget::map::Camera;
use crate::ui::work;
use iced::Task;
use std::collections::HashSet;
use std::sync::{Arc, PoisonError};

impl Board {
    /// Looks the drawing over as it is now. Floors that are as the file has them keep their router.
    /// One look at a time: what is drawn meanwhile is looked over once more afterwards.
    pub(super) fn check(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.checks.fresh();
        if self.is_checking {
            return Task::none();
        }
        self.is_checking = true;
        let (trail, floor) = (self.drawing.trail(), self.floor);
        let (house, follower) = (ctx.house.clone(), Arc::clone(&self.follower));
        let findings = work::answer(move || {
            // Nobody else follows meanwhile; one that stopped half way is begun anew.
            let mut follower = follower.lock().unwrap_or_else(PoisonError::into_inner);
            let plan = &follower.follow(trail).plan;
            let router = match house {
                Some(house) => house.router.renewed(plan),
                None => Router::new(plan),
            };
            check(plan, &router, Some(floor))
        });
        Task::perform(findings, move |found| Message::Checked(ticket, found))
    }

    pub(super) fn checked(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        found: Option<Vec<Finding>>,
    ) -> Action<Message> {
        self.is_checking = false;
        if !self.checks.is_newest(ticket) {
            return Action::task(self.check(ctx));
        }
        if let Some(found) = found {
            self.findings = once(found);
        }
        Action::none()
    }

    /// Shows what a finding is about: its floor, it alone chosen, in the middle of the board.
    pub(super) fn find(&mut self, ctx: &Ctx, index: usize) -> Action<Message> {
        let part = self.findings.get(index).and_then(|f| f.part);
        let Some((part, item)) = part.and_then(|p| Some((p, self.drawing.sheet().get(p)?))) else {
            return Action::none();
        };
        let action = match item.floor() {
            Some(floor) if floor != self.floor => self.turn_to(ctx, floor),
            _ => Action::none(),
        };
        self.hand.leave();
        self.hand.chosen = [part].into();
        if let Some((least, most)) = extent(self.drawing.sheet(), &[part]) {
            self.camera = Some(Camera {
                centre: (least + most) * 0.5,
                scale: CLOSE,
                turn_deg: 0.0,
            });
        }
        self.look(ctx);
        action
    }
}

/// So near that codes can be read: 1 : 60.
const CLOSE: f64 = 1.0 / 60.0;

/// One line for each thing and kind: the two faces of a bay that stands too near to another one are one fault to mend.
fn once(found: Vec<Finding>) -> Vec<Finding> {
    let mut known: HashSet<(FindingKind, Part)> = HashSet::new();
    let mut is_new = |f: &Finding| f.part.is_none_or(|part| known.insert((f.kind, part)));
    found.into_iter().filter(|f| is_new(f)).collect()
}
