//! The list of members: found as one types, opened with Enter.

pub mod lists;
mod view;

use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::filter::ReadyList;
use crate::domain::member::{Conversion, MemberSummary};
use crate::store::Error;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use chrono::TimeDelta;
use iced::Task;
use lists::Chosen;

/// The field of the list.
pub const FIELD: &str = "members-find";
/// Most members that are listed for some words.
const FOUND_MOST: usize = 200;
/// Whoever asked for a card in so many days is counted, as the sentence says.
const CONVERSION_DAYS: i64 = 90;

/// The list's state.
#[derive(Default)]
pub struct Screen {
    words: String,
    count: usize,
    rows: Vec<MemberSummary>,
    /// Rows from this one on are only similar to what was typed.
    similar_from: usize,
    /// What came of those who asked for a card of late, beside the list of them.
    conversion: Option<Conversion>,
    /// The marked row.
    chosen: usize,
    lists: lists::Lists,
    tickets: Tickets,
    is_read: bool,
}

/// What the list holds, read in one go.
#[derive(Debug, Clone)]
pub struct Listed {
    count: usize,
    rows: Vec<MemberSummary>,
    similar_from: usize,
    conversion: Option<Conversion>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Read(Ticket, Result<Listed, Error>),
    Choose(usize),
    /// The next row is marked, or the one before.
    Step(bool),
    Open(usize),
    OpenChosen,
    /// What was typed is a question rather than a name.
    Log,
    Lists(lists::Message),
    Go(Page),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// The list is shown.
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        let focus = iced::widget::operation::focus(FIELD);
        let counts = self.lists.arrive(ctx).map(Message::Lists);
        Task::batch([focus, self.ask(ctx), counts])
    }

    /// The names are in memory: what was typed can be looked up.
    pub fn names_ready(&mut self, ctx: &Ctx) -> Task<Message> {
        self.ask(ctx)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                self.words = words;
                // Names are looked for among all members.
                self.lists.chosen = None;
                self.lists.making = None;
                Action::task(self.ask(ctx))
            }
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Choose(index) => {
                self.chosen = index;
                Action::none()
            }
            Message::Step(is_down) => {
                let next = if is_down {
                    self.chosen + 1
                } else {
                    self.chosen.saturating_sub(1)
                };
                self.chosen = next.min(self.rows.len().saturating_sub(1));
                Action::none()
            }
            Message::Log => Action::event(Event::LogQuestion(std::mem::take(&mut self.words))),
            Message::Lists(message) => self.listed(ctx, message),
            Message::Open(index) => self.open(index),
            Message::OpenChosen => self.open(self.chosen),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::MEMBERS) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    /// Another list is shown at once.
    fn listed(&mut self, ctx: &Ctx, message: lists::Message) -> Action<Message> {
        let shown = self.lists.shown();
        let Action { task, events } = self.lists.update(ctx, message);
        let mut task = task.map(Message::Lists);
        if self.lists.shown() != shown {
            self.words.clear();
            let groups = self.lists.group(ctx).map(Message::Lists);
            task = Task::batch([task, self.ask(ctx), groups]);
        }
        Action { task, events }
    }

    /// Names come from memory, in the order they fit; their rows from the file.
    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.tickets.fresh();
        let words = self.words.trim().to_owned();
        let names = (!words.is_empty()).then(|| ctx.finder.find_names(&words, FOUND_MOST));
        let list = self.lists.shown();
        let on = lists::on(ctx);
        let since = ctx.clock.now() - TimeDelta::days(CONVERSION_DAYS);
        let answer = ctx.store.read(move |r| {
            let count = r.count_members()?;
            let Some(names) = names else {
                let rows = match &list {
                    Some(list) => r.list_listed(&list.filter(), on, (list.order(), FOUND_MOST))?,
                    None => r.list_recent_members(FOUND_MOST)?,
                };
                let conversion = match list {
                    Some(Chosen::Ready(ReadyList::Enrolling)) => Some(r.count_conversion(since)?),
                    _ => None,
                };
                return Ok(Listed {
                    count,
                    rows,
                    similar_from: usize::MAX,
                    conversion,
                });
            };
            let mut ids: Vec<MemberId> = r.find_members_by_number_or_contact(&words, FOUND_MOST)?;
            let exact = ids.len() + names.iter().filter(|n| !n.is_similar).count();
            for name in names {
                if !ids.contains(&name.id) {
                    ids.push(name.id);
                }
            }
            Ok(Listed {
                count,
                rows: r.list_member_summaries(&ids)?,
                similar_from: exact,
                conversion: None,
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
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(Listed {
                count,
                rows,
                similar_from,
                conversion,
            }) => {
                self.conversion = conversion;
                if self.rows.iter().map(|r| r.id).ne(rows.iter().map(|r| r.id)) {
                    self.chosen = 0;
                }
                (self.count, self.rows, self.similar_from, self.is_read) =
                    (count, rows, similar_from, true);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn open(&self, index: usize) -> Action<Message> {
        self.rows.get(index).map_or_else(Action::none, |row| {
            Action::event(Event::Go(Page::Member(row.id)))
        })
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}
