//! One member: who they are, how they wish to be spoken to, and everything the desk had to do with them.

mod view;

use crate::domain::changed::Changed;
use crate::domain::id::{ComplaintId, InquiryId, MemberId};
use crate::domain::member::Member;
use crate::domain::story::{StoryLine, Subject};
use crate::store::Error;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;

/// Most lines of the timeline that are read at once.
const TIMELINE_MOST: usize = 200;

/// The profile's state.
#[derive(Default)]
pub struct Screen {
    id: Option<MemberId>,
    shown: Option<Box<Profile>>,
    tickets: Tickets,
}

/// What the profile shows, read in one go.
#[derive(Debug, Clone)]
pub struct Profile {
    member: Member,
    timeline: Vec<StoryLine>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Option<Box<Profile>>, Error>),
    Open(usize),
    Go(Page),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a member.
    pub fn show(&mut self, ctx: &Ctx, id: MemberId) -> Task<Message> {
        if self.id.replace(id) != Some(id) {
            self.shown = None;
        }
        self.ask(ctx)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Open(index) => self.open(index),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let shows = Changed::MEMBERS | Changed::INQUIRIES | Changed::COMPLAINTS | Changed::STORY;
        if changed.has(shows) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let Some(id) = self.id else {
            return Task::none();
        };
        let ticket = self.tickets.fresh();
        let answer = ctx.store.read(move |r| {
            let Some(member) = r.get_member(id)? else {
                return Ok(None);
            };
            Ok(Some(Box::new(Profile {
                member,
                timeline: r.list_timeline(id, TIMELINE_MOST)?,
            })))
        });
        Task::perform(answer, move |profile| Message::Read(ticket, profile))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Box<Profile>>, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(profile) => {
                self.shown = profile;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// Opens what a line of the timeline is about.
    fn open(&self, index: usize) -> Action<Message> {
        let line = self.shown.as_ref().and_then(|p| p.timeline.get(index));
        match line.and_then(page_of) {
            Some(page) => Action::event(Event::Go(page)),
            None => Action::none(),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// The page of what a line is about, where it has one.
fn page_of(line: &StoryLine) -> Option<Page> {
    match line.subject {
        Subject::Inquiry => Some(Page::Inquiry(InquiryId(line.subject_id))),
        Subject::Complaint => Some(Page::Complaint(ComplaintId(line.subject_id))),
        _ => None,
    }
}
