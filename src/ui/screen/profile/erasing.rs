//! Taking a person out of the file for good: first a look at all that goes and at every text elsewhere that seems to name
//! them, then their number typed, then it is done. Nothing brings them back.

mod view;

pub(super) use view::view;

use crate::domain::id::MemberId;
use crate::domain::privacy::{ErasureLook, NotErased, TracePlace};
use crate::search::sounds;
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;
use std::collections::HashSet;

/// The field of the number.
pub const NUMBER: &str = "erase-number";

/// What is looked at before it goes.
#[derive(Default)]
pub struct Erasing {
    look: Option<Box<ErasureLook>>,
    /// The texts whose words go.
    blanked: HashSet<TracePlace>,
    typed: String,
    /// What was typed is not their number.
    is_wrong: bool,
    is_busy: bool,
    tickets: Tickets,
}

/// What came of it: the erasure, and the sweep after it.
type Done = Result<(Saved<Result<(), NotErased>>, Result<(), Error>), Error>;

#[derive(Debug, Clone)]
pub enum Message {
    /// What would go is to be looked at.
    Look,
    Read(Ticket, Result<Option<Box<ErasureLook>>, Error>),
    Leave,
    /// The words of a text go, or stay.
    Blank(TracePlace, bool),
    Typed(String),
    Erase,
    Done(MemberId, Done),
}

impl Erasing {
    /// Another profile is shown; what is under way goes on.
    pub fn turn(&mut self) {
        *self = Self {
            tickets: std::mem::take(&mut self.tickets),
            is_busy: self.is_busy,
            ..Self::default()
        };
        self.tickets.fresh(); // an answer that is still on its way is about somebody else
    }

    /// Whether what would go is shown.
    pub fn is_looked_at(&self) -> bool {
        self.look.is_some()
    }

    /// `of` is whose profile is shown.
    pub fn update(&mut self, ctx: &Ctx, of: Option<MemberId>, message: Message) -> Action<Message> {
        match message {
            Message::Look => self.ask(ctx, of),
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Leave => {
                self.turn();
                Action::none()
            }
            Message::Blank(place, goes) => {
                if goes {
                    self.blanked.insert(place);
                } else {
                    self.blanked.remove(&place);
                }
                Action::none()
            }
            Message::Typed(typed) => {
                self.typed = typed;
                self.is_wrong = false;
                Action::none()
            }
            Message::Erase => self.erase(ctx),
            Message::Done(member, done) => self.done(ctx, member, done),
        }
    }

    fn ask(&mut self, ctx: &Ctx, of: Option<MemberId>) -> Action<Message> {
        let Some(id) = of else {
            return Action::none();
        };
        let ticket = self.tickets.fresh();
        let look = (ctx.store).read(move |r| Ok(r.find_erasure(id, sounds)?.map(Box::new)));
        Action::task(Task::perform(look, move |look| Message::Read(ticket, look)))
    }

    /// What is theirs beyond doubt goes, unless somebody says otherwise; what may be about another stays.
    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Box<ErasureLook>>, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(look) => {
                let traces = look.iter().flat_map(|look| &look.traces);
                let sure = traces.filter(|trace| trace.is_sure);
                self.blanked = sure.map(|trace| trace.place.clone()).collect();
                self.look = look;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn erase(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(look) = self.look.as_ref().filter(|_| !self.is_busy) else {
            return Action::none();
        };
        if self.typed.trim() != look.number {
            self.is_wrong = true;
            return Action::task(iced::widget::operation::focus(NUMBER));
        }
        self.is_busy = true;
        let id = look.member;
        let blanked: Vec<TracePlace> = self.blanked.iter().cloned().collect();
        let erased = ctx.write(move |w| w.erase_member(id, &blanked, sounds));
        // Waits behind the erasure on the writer's own thread.
        let swept = ctx.store.sweep();
        let done = async move {
            let saved = erased.await?;
            Ok((saved, swept.await))
        };
        Action::task(Task::perform(done, move |done| Message::Done(id, done)))
    }

    fn done(&mut self, ctx: &Ctx, member: MemberId, done: Done) -> Action<Message> {
        self.is_busy = false;
        let (saved, swept) = match done {
            Ok(done) => done,
            Err(why) => {
                return Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)));
            }
        };
        match saved.value {
            Err(NotErased::NoRight) => {
                Action::event(Event::Notify(Notice::trouble(ctx.say("privacy-no-right"))))
            }
            Err(NotErased::Open(numbers)) => {
                Action::event(Event::Notify(Notice::trouble(still_open(ctx, &numbers))))
            }
            Ok(()) => {
                self.turn();
                let notice = match swept {
                    Ok(()) => Notice::done(ctx.say("privacy-erased")),
                    Err(why) => Notice::trouble(ctx.say("privacy-unswept")).detail(why.detail),
                };
                let is_here = ctx.visitor.as_ref().is_some_and(|v| v.id == member);
                let mut action = Action::event(Event::Erased).and(Event::Go(Page::Members));
                if is_here {
                    action = action.and(Event::AtDesk(None));
                }
                action
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(notice))
            }
        }
    }
}

/// Which complaints must come to an end first.
fn still_open(ctx: &Ctx, numbers: &[String]) -> String {
    let slots = [("numbers", numbers.join(", ").into())];
    ctx.wording.with("privacy-still-open", &slots)
}
