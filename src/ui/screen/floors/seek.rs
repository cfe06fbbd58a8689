//! What is meant by what is typed: a place, an area or a row by its name or its kind, else a call number.

use super::{guide, way};
use crate::domain::guide::GuideTo;
use crate::domain::way::{Gait, Goal};
use crate::house::House;
use crate::ui::ctx::Ctx;
use crate::ui::page::Sought;

/// What is looked for; of several that are called alike the nearest for this gait.
pub(super) fn seek(ctx: &Ctx, house: &House, (typed, gait): (&str, Gait)) -> Sought {
    let called = |name: &str| house.nearest(&house.named(name), gait);
    let similar = || {
        let name = match ctx.finder.find_goal(typed)? {
            Goal::Place(id) => &house.place(id)?.name,
            Goal::Zone(id) => &house.zone(id)?.1.name,
            _ => return None,
        };
        called(&name.en)
    };
    let of_kind = || house.nearest(&house.of_kind(typed), gait);
    let found = called(typed).or_else(of_kind).or_else(similar);
    let found = found.and_then(sought);
    found.unwrap_or_else(|| Sought::CallNumber(typed.to_owned()))
}

/// Where somebody is led who says this, with its floor in words where the plan knows it.
pub fn led_to(ctx: &Ctx, typed: &str) -> (String, GuideTo) {
    let typed = typed.trim();
    let known = ctx.house.as_ref().filter(|_| !typed.is_empty());
    let way = known.and_then(|house| {
        let gait = match guide::needs_no_steps(ctx) {
            true => Gait::StepFree,
            false => Gait::Walking,
        };
        way::goal(house, &ctx.wording, &seek(ctx, house, (typed, gait)))
    });
    match way {
        Some(way) => guide::led_to(ctx, &way),
        None => (typed.to_owned(), GuideTo::default()),
    }
}

/// What is looked for when somebody names a goal.
fn sought(goal: Goal) -> Option<Sought> {
    match goal {
        Goal::Place(id) => Some(Sought::Place(id)),
        Goal::Bay(id) => Some(Sought::Bay(id)),
        Goal::Section(id) => Some(Sought::Section(id)),
        Goal::Run(id) => Some(Sought::Run(id)),
        Goal::Zone(id) => Some(Sought::Zone(id)),
        Goal::Connector(id) => Some(Sought::Connector(id)),
        Goal::Point(..) => None,
    }
}
