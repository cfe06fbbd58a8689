//! Copies that are not on their shelf: a queue to work through, where somebody looked and how it ended, and what is
//! looked for most by class.

mod view;

use crate::domain::changed::Changed;
use crate::domain::id::ShelfSearchId;
use crate::domain::shelf_search::{SearchState, ShelfSearch, Unmet};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::{self, Page, Sought};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use chrono::TimeDelta;
use iced::Task;

/// The queue, and the field of where somebody looked.
pub const LIST: &str = "shelves-searches";
pub const PLACE: &str = "shelves-look-place";
/// The field of a visitor without a card who waits for it.
pub const WHO: &str = "shelves-waits-who";
/// So many searches that ended are shown.
const ENDED_MOST: usize = 30;
/// What is counted by class goes so far back.
const COUNTED: TimeDelta = TimeDelta::days(365);
/// Letters of a place.
const PLACE_MOST: usize = 300;

/// The queue and which search is worked on.
#[derive(Default)]
pub struct Searches {
    /// None before they are read.
    known: Option<Vec<ShelfSearch>>,
    unmet: Vec<Unmet>,
    chosen: usize,
    /// Where somebody looked, while it is typed.
    place: String,
    /// Who waits for it, while it is typed.
    who: String,
    is_saving: bool,
    reads: Tickets,
}

/// The searches, and the counts by class.
type Read = (Vec<ShelfSearch>, Vec<Unmet>);

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Read, Error>),
    Choose(usize),
    Place(String),
    /// Somebody looked there, and it was or was not there.
    Looked(bool),
    /// Nobody found it.
    Missing,
    Who(String),
    /// Keeps who waits for it: what is typed, or the member at the desk.
    KeepWho,
    VisitorWaits,
    /// Whoever waits knows that it is found.
    Told,
    Go(Page),
    Saved(&'static str, Result<Saved<()>, Error>),
    /// The way to where it should stand.
    Way(usize),
}

impl Searches {
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([self.ask(ctx), iced::widget::operation::focus(LIST)])
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::HOLDINGS) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.reads.fresh();
        let since = ctx.clock.now() - COUNTED;
        let answer = ctx
            .store
            .read(move |r| Ok((r.list_searches(ENDED_MOST)?, r.count_searches(since)?)));
        Task::perform(answer, move |answer| Message::Read(ticket, answer))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Choose(index) => {
                self.chosen = index;
                self.place.clear();
                self.who.clear();
                Action::none()
            }
            Message::Place(place) => {
                self.place = place;
                Action::none()
            }
            Message::Looked(is_found) => self.looked(ctx, is_found),
            Message::Missing => match self.open() {
                Some(id) => {
                    self.is_saving = true;
                    let write = ctx.write(move |w| w.give_up_search(id));
                    saving(write, "shelves-missing-done")
                }
                None => Action::none(),
            },
            Message::Who(who) => {
                self.who = who;
                Action::none()
            }
            Message::KeepWho => self.keep_who(ctx),
            Message::VisitorWaits => match (self.open(), &ctx.visitor) {
                (Some(id), Some(visitor)) => {
                    self.is_saving = true;
                    let member = visitor.id;
                    let write = ctx.write(move |w| w.set_waiting(id, (Some(member), "")));
                    saving(write, "shelves-waits-kept")
                }
                _ => Action::none(),
            },
            Message::Told => match self.chosen().filter(|search| search.is_to_tell()) {
                Some(search) => {
                    let id = search.id;
                    self.is_saving = true;
                    saving(
                        ctx.write(move |w| w.note_waiting_told(id)),
                        "shelves-told-done",
                    )
                }
                None => Action::none(),
            },
            Message::Go(page) => Action::event(Event::Go(page)),
            Message::Saved(said, answer) => self.saved(ctx, said, answer),
            Message::Way(index) => match self.searches().get(index) {
                Some(search) => Action::event(Event::Go(way(search))),
                None => Action::none(),
            },
        }
    }

    fn searches(&self) -> &[ShelfSearch] {
        self.known.as_deref().unwrap_or_default()
    }

    fn chosen(&self) -> Option<&ShelfSearch> {
        self.searches().get(self.chosen)
    }

    /// The chosen search, if it is open and nothing of it is being saved.
    fn open(&self) -> Option<ShelfSearchId> {
        let chosen = self.chosen()?;
        (chosen.state == SearchState::Open && !self.is_saving).then_some(chosen.id)
    }

    fn looked(&mut self, ctx: &Ctx, is_found: bool) -> Action<Message> {
        let place: String = self.place.trim().chars().take(PLACE_MOST).collect();
        let Some(id) = self.open() else {
            return Action::none();
        };
        if place.is_empty() {
            return Action::task(iced::widget::operation::focus(PLACE));
        }
        self.is_saving = true;
        let write = ctx.write(move |w| w.note_shelf_look(id, &place, is_found));
        let said = if is_found {
            "shelves-found-done"
        } else {
            "shelves-looked-done"
        };
        saving(write, said)
    }

    /// A visitor without a card waits for it; nothing typed is nobody.
    fn keep_who(&mut self, ctx: &Ctx) -> Action<Message> {
        let who: String = self.who.trim().chars().take(PLACE_MOST).collect();
        let Some(id) = self.open() else {
            return Action::none();
        };
        if who.is_empty() {
            return Action::task(iced::widget::operation::focus(WHO));
        }
        self.is_saving = true;
        let write = ctx.write(move |w| w.set_waiting(id, (None, &who)));
        saving(write, "shelves-waits-kept")
    }

    fn read(&mut self, ctx: &Ctx, ticket: Ticket, answer: Result<Read, Error>) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok((known, unmet)) => {
                // The one that is worked on stays, wherever it stands now.
                let id = self.chosen().map(|search| search.id);
                let same = known.iter().position(|search| Some(search.id) == id);
                let last = known.len().saturating_sub(1);
                self.chosen = same.unwrap_or(self.chosen.min(last));
                (self.known, self.unmet) = (Some(known), unmet);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn saved(
        &mut self,
        ctx: &Ctx,
        said: &str,
        answer: Result<Saved<()>, Error>,
    ) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                self.place.clear();
                self.who.clear();
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

fn saving(
    write: impl Future<Output = Result<Saved<()>, Error>> + Send + 'static,
    said: &'static str,
) -> Action<Message> {
    Action::task(Task::perform(write, move |answer| {
        Message::Saved(said, answer)
    }))
}

/// The way to where a copy should stand.
fn way(search: &ShelfSearch) -> Page {
    Page::Floors(Some(Sought::Book(page::Copy {
        item: Some(search.item),
        title: search.title.clone(),
        call_number: search.call_number.clone(),
        collection: search.collection,
        location: search.location.clone(),
        as_of: Some(search.as_of),
    })))
}
