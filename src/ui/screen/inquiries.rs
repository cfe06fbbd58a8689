//! The inquiry list: what was asked, newest first, and one inquiry with its answer.

mod view;

use crate::domain::changed::Changed;
use crate::domain::id::InquiryId;
use crate::domain::inquiry::{Inquiry, InquiryOutcome};
use crate::store::{Error, InquiryFilter};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;

/// The field of the list.
pub const FIELD: &str = "inquiries-find";
/// Most inquiries in the list at once.
const LISTED_MOST: usize = 2000;

/// The list's state.
#[derive(Default)]
pub struct Screen {
    words: String,
    outcome: Option<InquiryOutcome>,
    listed: Listed,
    shown: Option<Inquiry>,
    lists: Tickets,
    details: Tickets,
}

/// What the list holds, read in one go.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    count: usize,
    rows: Vec<Inquiry>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Outcome(Option<InquiryOutcome>),
    Read(Ticket, Result<Listed, Error>),
    Open(usize),
    Detail(Ticket, Result<Option<Inquiry>, Error>),
    Go(Page),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// The list, or one inquiry of it.
    pub fn show(&mut self, ctx: &Ctx, id: Option<InquiryId>) -> Task<Message> {
        match id {
            Some(id) => self.ask_detail(ctx, id),
            None => Task::none(),
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                self.words = words;
                Action::task(self.ask(ctx))
            }
            Message::Outcome(outcome) => {
                self.outcome = outcome;
                Action::task(self.ask(ctx))
            }
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Open(index) => self.open(index),
            Message::Detail(ticket, answer) => self.detail_read(ctx, ticket, answer),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if !changed.has(Changed::INQUIRIES | Changed::MEMBERS) {
            return Task::none();
        }
        let detail = self
            .shown
            .as_ref()
            .map(|i| i.id)
            .map_or_else(Task::none, |id| self.ask_detail(ctx, id));
        Task::batch([self.ask(ctx), detail])
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.lists.fresh();
        let filter = InquiryFilter {
            words: self.words.trim().to_owned(),
            outcome: self.outcome,
        };
        let answer = ctx.store.read(move |r| {
            Ok(Listed {
                count: r.count_inquiries(&filter)?,
                rows: r.list_inquiries(&filter, LISTED_MOST)?,
            })
        });
        Task::perform(answer, move |listed| Message::Read(ticket, listed))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Listed, Error>,
    ) -> Action<Message> {
        if !self.lists.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(listed) => {
                self.listed = listed;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn open(&self, index: usize) -> Action<Message> {
        self.listed.rows.get(index).map_or_else(Action::none, |i| {
            Action::event(Event::Go(Page::Inquiry(i.id)))
        })
    }

    fn ask_detail(&mut self, ctx: &Ctx, id: InquiryId) -> Task<Message> {
        let ticket = self.details.fresh();
        Task::perform(ctx.store.read(move |r| r.get_inquiry(id)), move |found| {
            Message::Detail(ticket, found)
        })
    }

    fn detail_read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Inquiry>, Error>,
    ) -> Action<Message> {
        if !self.details.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(shown) => {
                self.shown = shown;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}
