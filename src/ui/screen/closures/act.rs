//! Things that are out of service brought back, or expected later: from the page of it and from the desk.

use crate::domain::closure::{Lasting, Target};
use crate::domain::id::{BayId, ClosureId, FloorId};
use crate::domain::plan::{Bay, Closed, Closure};
use crate::house::House;
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::trouble;
use crate::wording::{Wording, closure, way};
use iced::Task;

/// What went out of service in one go, as one row: sections are told by their bay, or by their row of bays.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    pub ids: Vec<ClosureId>,
    pub name: String,
    /// That it is out of service, and why.
    pub said: String,
    /// Any of them: they have reason and times in common.
    pub closure: &'a Closure,
    /// The floor it is on; `None` for what joins floors.
    pub floor: Option<FloorId>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// They are back.
    Back(Vec<ClosureId>),
    /// They are expected later.
    Later(Vec<ClosureId>, Lasting),
    Done(String, Result<Saved<()>, Error>),
}

/// What is out of service, the newest last.
pub fn groups<'a>(house: &'a House, wording: &Wording) -> Vec<Group<'a>> {
    let mut groups: Vec<(Group<'a>, Vec<&'a Bay>)> = Vec::new();
    for closure in &house.plan.closures {
        let spot = match closure.what {
            Closed::Section(id) => house.shelves.spot(id),
            _ => None,
        };
        let known = |id: BayId| {
            let mut bays = groups.iter().flat_map(|(_, bays)| bays);
            bays.find(|bay| bay.id == id).copied()
        };
        let bay = spot.and_then(|spot| known(spot.bay).or_else(|| house.bay(spot.bay)));
        let same = groups.iter_mut().find(|(group, bays)| {
            let (a, b) = (group.closure, closure);
            let beside = bays.first().zip(bay).is_some_and(|(other, bay)| {
                other.id == bay.id || (bay.run.is_some() && other.run == bay.run)
            });
            beside && (a.since, a.until) == (b.since, b.until)
        });
        if let Some((group, bays)) = same {
            group.ids.push(closure.id);
            bays.extend(bay.filter(|bay| bays.iter().all(|b| b.id != bay.id)));
            continue;
        }
        let what = Target::Thing(closure.what);
        let floor = spot.map(|spot| spot.floor);
        let group = Group {
            ids: vec![closure.id],
            name: closure::name(wording, &house.plan, what),
            said: way::avoided(wording, &house.plan, closure.what),
            closure,
            floor: floor.or_else(|| what.floor(&house.plan).map(|floor| floor.id)),
        };
        groups.push((group, bay.into_iter().collect()));
    }
    let named = groups.into_iter().map(|(mut group, bays)| {
        let first = bays.iter().min_by_key(|bay| bay.run_index);
        let last = bays.iter().max_by_key(|bay| bay.run_index);
        if let (Some(first), Some(last), 2..) = (first, last, bays.len()) {
            group.name = closure::row_name(wording, first.code.clone(), last.code.clone());
            let reason = group.closure.reason.text(wording.language());
            let slots = [
                ("row", group.name.as_str().into()),
                ("reason", reason.into()),
            ];
            group.said = wording.with("closure-row-out", &slots);
        }
        group
    });
    named.collect()
}

pub fn update(ctx: &Ctx, message: Message) -> Action<Message> {
    let said = |id: &str, ids: &[ClosureId]| {
        let house = ctx.house.as_ref();
        let groups = house.map(|house| groups(house, &ctx.wording));
        let group = groups.into_iter().flatten().find(|g| g.ids == ids);
        let name = group.map(|g| g.name).unwrap_or_default();
        ctx.wording.with(id, &[("what", name.into())])
    };
    match message {
        Message::Back(ids) => {
            let said = said("closure-came-back", &ids);
            let done = ctx.write(move |w| w.end_closures(&ids));
            Action::task(Task::perform(done, move |done| {
                Message::Done(said.clone(), done)
            }))
        }
        Message::Later(ids, lasting) => {
            let said = said("closure-later", &ids);
            let until = lasting.until(ctx.clock.now(), ctx.branch.zone, &ctx.branch.hours);
            let done = ctx.write(move |w| w.put_closures_until(&ids, until));
            Action::task(Task::perform(done, move |done| {
                Message::Done(said.clone(), done)
            }))
        }
        Message::Done(said, Ok(saved)) => Action::event(Event::Changed(saved.changed))
            .and(Event::Notify(Notice::done(said).undo(saved.undo))),
        Message::Done(_, Err(why)) => {
            Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
        }
    }
}
