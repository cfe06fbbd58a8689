//! Leaving the desk with a visitor: who, for whom, where to, who has the desk meanwhile; seen on every page until
//! whoever was out says how it ended. Two keys from anywhere: the key for it, and Enter.

mod view;

use super::action::Action;
use super::ctx::Ctx;
use super::event::Event;
use super::notice::Notice;
use super::screen::floors;
use super::ticket::{Ticket, Tickets};
use super::trouble;
use crate::domain::changed::Changed;
use crate::domain::guide::{Escort, GuideEnd, GuideHow, NewGuide, stand_ins};
use crate::domain::id::{GuideId, Key, StaffId};
use crate::store::{Error, Saved};
use chrono::{Datelike, Timelike};
use iced::Task;
use iced::widget::operation::focus;

/// The field for where to: for the focus and for tests.
pub const FIELD: &str = "escort-to";
/// So many stand-ins are offered.
const OFFERED: usize = 4;

/// Escorts that are under way, and the one that is about to begin.
#[derive(Default)]
pub struct Escorts {
    out: Vec<Escort>,
    form: Option<Form>,
    /// In a narrow window all that can be said of who is out is shown, or only the commonest.
    is_unfolded: bool,
    readings: Tickets,
}

/// An escort that is about to begin.
struct Form {
    /// Made once, so that an answer that got lost makes no second escort.
    key: Key,
    to: String,
    covers: Option<StaffId>,
    is_saving: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Vec<Escort>, Error>),
    /// Somebody is about to leave the desk with the visitor.
    Ask,
    Typed(String),
    Covers(Option<StaffId>),
    Begin,
    Begun(Result<Saved<GuideId>, Error>),
    /// Nobody leaves after all.
    Leave,
    /// All that can be said is shown, or no longer.
    Unfold(bool),
    /// Whoever was out is back.
    End(GuideId, GuideEnd),
    /// Somebody has the desk meanwhile, or nobody.
    Cover(GuideId, Option<StaffId>),
    Done(&'static str, Result<Saved<()>, Error>),
}

impl Escorts {
    /// Reads anew who is out, where that may have changed.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        // A member who is out may be called otherwise by now, or be erased.
        if !changed.has(Changed::GUIDES | Changed::MEMBERS) {
            return Task::none();
        }
        let ticket = self.readings.fresh();
        let read = ctx.store.read(|r| r.list_escorts());
        Task::perform(read, move |out| Message::Read(ticket, out))
    }

    /// Whether an escort is about to begin.
    pub fn is_asking(&self) -> bool {
        self.form.is_some()
    }

    /// What the key for it means here: whoever sits here is back, or leaves. `shown` is what leaves at once.
    pub fn key(&self, ctx: &Ctx) -> Message {
        let me = ctx.me.as_ref().map(|me| me.id);
        match self.out.iter().find(|escort| escort.who == me) {
            _ if self.form.is_some() => Message::Begin,
            Some(mine) => Message::End(mine.id, GuideEnd::Found),
            None => Message::Ask,
        }
    }

    /// Whether whoever sits here is out.
    pub fn is_out(&self, ctx: &Ctx) -> bool {
        let me = ctx.me.as_ref().map(|me| me.id);
        self.out.iter().any(|escort| escort.who == me)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => return self.read(ctx, ticket, answer),
            Message::Ask => {
                self.form = Some(Form {
                    key: ctx.fresh_key(),
                    to: String::new(),
                    covers: None,
                    is_saving: false,
                });
                return Action::task(focus(FIELD));
            }
            Message::Typed(to) => {
                if let Some(form) = &mut self.form {
                    form.to = to;
                }
            }
            Message::Covers(covers) => {
                if let Some(form) = &mut self.form {
                    form.covers = covers;
                }
            }
            Message::Leave => self.form = None,
            Message::Unfold(is) => self.is_unfolded = is,
            Message::Begin => return self.begin(ctx),
            Message::Begun(answer) => return self.begun(ctx, answer),
            Message::End(id, end) => {
                let done = ctx.write(move |w| w.end_escort(id, end));
                let said = match end {
                    GuideEnd::Found => "guide-ended-found",
                    GuideEnd::NotFound => "guide-ended-not_found",
                    GuideEnd::Alone => "guide-ended-alone",
                };
                return Action::task(Task::perform(done, move |done| Message::Done(said, done)));
            }
            Message::Cover(id, covers) => {
                let done = ctx.write(move |w| w.set_cover(id, covers));
                return Action::task(Task::perform(done, |done| {
                    Message::Done("guide-escort-cover-set", done)
                }));
            }
            Message::Done(said, Ok(saved)) => {
                return Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo)));
            }
            Message::Done(_, Err(why)) => {
                return Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)));
            }
        }
        Action::none()
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<Escort>, Error>,
    ) -> Action<Message> {
        match answer {
            _ if !self.readings.is_newest(ticket) => Action::none(),
            Ok(out) => {
                self.is_unfolded &= !out.is_empty();
                self.out = out;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn begin(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(form) = self.form.as_mut().filter(|form| !form.is_saving) else {
            return Action::none();
        };
        form.is_saving = true;
        let (goal, to) = floors::led_to(ctx, &form.to);
        let new = NewGuide {
            key: form.key.clone(),
            how: GuideHow::Escorted,
            goal,
            to,
            member: ctx.visitor.as_ref().map(|visitor| visitor.id),
            covers: form.covers,
        };
        let begun = ctx.write(move |w| w.add_guide(&new));
        Action::task(Task::perform(begun, Message::Begun))
    }

    fn begun(&mut self, ctx: &Ctx, answer: Result<Saved<GuideId>, Error>) -> Action<Message> {
        match answer {
            Ok(saved) => {
                self.form = None;
                let said = Notice::done(ctx.say("guide-noted-escorted"));
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(said.undo(saved.undo)))
            }
            Err(why) => {
                // What was typed stays there, to be tried again.
                if let Some(form) = &mut self.form {
                    form.is_saving = false;
                }
                Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
            }
        }
    }

    /// Who could have the desk while these are out.
    fn covers(&self, ctx: &Ctx, but: Option<StaffId>) -> Vec<StaffId> {
        let local = ctx.clock.now().with_timezone(&ctx.branch.zone);
        let weekday = local.weekday().num_days_from_monday() as usize;
        let minute = (local.hour() * 60 + local.minute()) as u16;
        let out = self.out.iter().filter_map(|escort| escort.who);
        let out: Vec<StaffId> = out.chain(but).collect();
        let mut covers = stand_ins(&ctx.staff, &out, (weekday, minute));
        covers.truncate(OFFERED);
        covers
    }
}
