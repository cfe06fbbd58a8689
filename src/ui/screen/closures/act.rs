//! Things that are out of service brought back, or expected later: from the page of it and from the desk.

use crate::domain::closure::{Lasting, Target};
use crate::domain::id::ClosureId;
use crate::domain::plan::{Closed, Closure};
use crate::house::House;
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::trouble;
use crate::wording::{Wording, closure};
use iced::Task;

/// What went out of service in one go, as one row: the sections of a bay are told by their bay.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    pub ids: Vec<ClosureId>,
    pub name: String,
    /// Any of them: they have reason and times in common.
    pub closure: &'a Closure,
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
    let mut groups: Vec<Group<'a>> = Vec::new();
    for closure in &house.plan.closures {
        let name = closure::name(wording, &house.plan, Target::Thing(closure.what));
        let is_section = matches!(closure.what, Closed::Section(_));
        let same = groups.iter_mut().find(|group| {
            let (a, b) = (group.closure, closure);
            is_section && group.name == name && (a.since, a.until) == (b.since, b.until)
        });
        match same {
            Some(group) => group.ids.push(closure.id),
            None => groups.push(Group {
                ids: vec![closure.id],
                name,
                closure,
            }),
        }
    }
    groups
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
