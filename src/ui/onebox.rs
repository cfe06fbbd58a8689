//! The one box: finds anything from a few typed letters. Names, places and shelves answer in the keystroke's own
//! frame; titles, answers and complaints follow from the file, and never push aside what somebody walks to.

mod view;

use super::action::Action;
use super::ctx::Ctx;
use super::event::Event;
use super::page::{Page, Sought};
use super::ticket::{Ticket, Tickets};
use crate::domain::id::{
    ComplaintId, ConnectorId, InquiryId, MemberId, PlaceId, RunId, SectionId, ZoneId,
};
use crate::search::{self, Found, Hit, HitKind, Question};
use crate::store::Error;
use iced::Task;

/// The name of the field, for the focus and for tests.
pub const FIELD: &str = "box";
/// The name of the list under it.
pub const LIST: &str = "box-hits";
/// Most hits of memory, and most of the file.
const MOST: usize = 20;

/// The box and its list.
#[derive(Default)]
pub struct OneBox {
    words: String,
    is_open: bool,
    hits: Vec<Hit>,
    /// What only resembles the words: shown once the file knows nothing better.
    held: Vec<Hit>,
    /// What Enter opens.
    chosen: usize,
    /// Somebody walks through the list, so nothing in it may move.
    is_walked: bool,
    /// The file's answer is still to come.
    is_asking: bool,
    /// Enter was pressed before there was anything to open.
    is_awaited: bool,
    tickets: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Found(Ticket, Result<Vec<Hit>, Error>),
    /// So many hits further down, or up.
    Step(isize),
    Open(usize),
    OpenChosen,
    /// The words are logged as a question.
    Log,
    /// Something else is done instead.
    Leave(Event),
    Close,
}

impl OneBox {
    /// Whether the list is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Whether it is open with words in it that could be logged as a question.
    pub fn has_question(&self) -> bool {
        self.is_open && !self.words.trim().is_empty()
    }

    /// The keyboard goes to the box; what was seen last stands there at once.
    pub fn focus(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([
            self.look(ctx),
            iced::widget::operation::focus(FIELD),
            iced::widget::operation::select_all(FIELD),
        ])
    }

    /// A scanned card opens its profile with no list; anything else scanned is looked for as if typed.
    pub fn scanned(&mut self, ctx: &Ctx, number: String) -> Action<Message> {
        if let Some(member) = ctx.finder.exact_card(&number) {
            return self.leave(Event::Go(Page::Member(member)));
        }
        self.update(ctx, Message::Typed(number))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                self.words = words;
                Action::task(self.look(ctx))
            }
            Message::Found(ticket, answer) if self.tickets.is_newest(ticket) => {
                self.take(answer.unwrap_or_default())
            }
            Message::Found(..) => Action::none(),
            Message::Step(_) if !self.is_open => Action::task(self.look(ctx)),
            Message::Step(by) => {
                let last = self.hits.len().saturating_sub(1);
                self.chosen = self.chosen.saturating_add_signed(by).min(last);
                self.is_walked = true;
                Action::none()
            }
            Message::Open(index) => self.open(index),
            Message::OpenChosen if self.hits.is_empty() => {
                self.is_awaited = self.is_asking;
                Action::none()
            }
            Message::OpenChosen => self.open(self.chosen),
            Message::Log => {
                let words = self.words.trim().to_owned();
                self.leave(Event::LogQuestion(words))
            }
            Message::Leave(event) => self.leave(event),
            Message::Close => {
                self.is_open = false;
                Action::none()
            }
        }
    }

    /// Opens the list with what memory answers, within the frame, and asks the file for the rest.
    fn look(&mut self, ctx: &Ctx) -> Task<Message> {
        let typed = self.words.trim();
        let Found { hits, .. } = ctx.finder.find_now(&ctx.wording, typed, MOST);
        let ticket = self.tickets.fresh();
        (self.held, self.hits) = hits.into_iter().partition(|hit| hit.is_similar);
        (self.chosen, self.is_walked, self.is_awaited) = (0, false, false);
        self.is_open = true;
        self.is_asking = !typed.is_empty();
        if !self.is_asking {
            return Task::none();
        }
        let answer = ctx.finder.find_rest(Question {
            wording: ctx.wording.clone(),
            now: ctx.now(),
            typed: typed.to_owned(),
            most: MOST,
        });
        Task::perform(answer, move |found| Message::Found(ticket, found))
    }

    /// The file's hits come in. While somebody walks through the list they come below what stands there.
    fn take(&mut self, rest: Vec<Hit>) -> Action<Message> {
        self.is_asking = false;
        let mut now = std::mem::take(&mut self.hits);
        now.append(&mut self.held);
        self.hits = if self.is_walked {
            search::append(now, rest)
        } else {
            search::merge(now, rest)
        };
        if std::mem::take(&mut self.is_awaited) {
            return self.open(0);
        }
        Action::none()
    }

    fn open(&mut self, index: usize) -> Action<Message> {
        match self.hits.get(index).map(page) {
            Some(page) => self.leave(Event::Go(page)),
            None => Action::none(),
        }
    }

    /// Empties the box; an answer that is under way finds it closed.
    pub fn clear(&mut self) {
        let mut tickets = std::mem::take(&mut self.tickets);
        tickets.fresh();
        *self = Self {
            tickets,
            ..Self::default()
        };
    }

    /// Empties the box and carries out what was chosen.
    fn leave(&mut self, event: Event) -> Action<Message> {
        self.clear();
        Action::event(event)
    }
}

/// The page a hit leads to.
fn page(hit: &Hit) -> Page {
    match hit.kind {
        HitKind::Member => Page::Member(MemberId(hit.id)),
        HitKind::Place => Page::Floors(Some(Sought::Place(PlaceId(hit.id)))),
        HitKind::Connector => Page::Floors(Some(Sought::Connector(ConnectorId(hit.id)))),
        HitKind::Area => Page::Floors(Some(Sought::Zone(ZoneId(hit.id)))),
        HitKind::Row => Page::Floors(Some(Sought::Run(RunId(hit.id)))),
        HitKind::Shelf => Page::Floors(Some(match &hit.call_number {
            Some(typed) => Sought::CallNumber(typed.clone()),
            None => Sought::Section(SectionId(hit.id)),
        })),
        HitKind::Title => {
            Page::Floors(hit.copy.as_ref().map(|copy| Sought::book(&hit.title, copy)))
        }
        HitKind::Answer => Page::Inquiry(InquiryId(hit.id)),
        HitKind::Complaint => Page::Complaint(ComplaintId(hit.id)),
    }
}
