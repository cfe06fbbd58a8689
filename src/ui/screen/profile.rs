//! One member: who they are, how they wish to be spoken to, and everything the desk had to do with them.

pub mod erasing;
mod facts;
mod notes;
pub mod privacy;
mod timeline;
mod view;

use crate::domain::changed::Changed;
use crate::domain::id::{ComplaintId, InquiryId, MemberId};
use crate::domain::member::{Member, Note, NoteForm, NoteKind};
use crate::domain::story::{StoryAct, StoryLine, Subject};
use crate::store::Error;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::Tone;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::ui::widget::card::callout;
use iced::Task;

/// Most lines of the timeline that are read at once.
const TIMELINE_MOST: usize = 200;

/// The profile's state.
#[derive(Default)]
pub struct Screen {
    id: Option<MemberId>,
    shown: Option<Box<Profile>>,
    /// The file was asked and has no such member.
    is_gone: bool,
    /// The one strand of the timeline that is shown; all without.
    strand: Option<Strand>,
    notes: notes::Notes,
    privacy: privacy::Privacy,
    tickets: Tickets,
}

/// What a line of the timeline belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strand {
    Inquiries,
    Complaints,
    Slips,
    Notes,
    /// Changes of the profile itself, and visits.
    Changes,
}

impl Strand {
    /// Every strand, in the order of the choice.
    pub const ALL: [Self; 5] = [
        Self::Inquiries,
        Self::Complaints,
        Self::Slips,
        Self::Notes,
        Self::Changes,
    ];

    /// The tail of its wording id.
    fn word(self) -> &'static str {
        match self {
            Self::Inquiries => "inquiries",
            Self::Complaints => "complaints",
            Self::Slips => "slips",
            Self::Notes => "notes",
            Self::Changes => "changes",
        }
    }

    /// The strand of a line.
    pub fn of(line: &StoryLine) -> Self {
        match line.subject {
            Subject::Inquiry => Self::Inquiries,
            Subject::Complaint => Self::Complaints,
            Subject::Slip => Self::Slips,
            _ => match line.act {
                StoryAct::Noted | StoryAct::NoteEnded | StoryAct::NoteReopened => Self::Notes,
                _ => Self::Changes,
            },
        }
    }
}

/// What the profile shows, read in one go.
#[derive(Debug, Clone)]
pub struct Profile {
    member: Member,
    timeline: Vec<StoryLine>,
    /// A note that was typed and not added yet.
    draft: Option<NoteForm>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Option<Box<Profile>>, Error>),
    Open(usize),
    Show(Option<Strand>),
    Notes(notes::Message),
    Privacy(privacy::Message),
    /// They stand at the desk, and this page is for what they want.
    Serve(Page),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a member.
    pub fn show(&mut self, ctx: &Ctx, id: MemberId) -> Task<Message> {
        if self.id.replace(id) != Some(id) {
            self.shown = None;
            self.strand = None;
            self.is_gone = false;
            self.notes.turn();
            self.privacy.turn();
        }
        let looked = privacy::Privacy::look(ctx, id).map(Message::Privacy);
        Task::batch([self.ask(ctx), looked])
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Open(index) => self.open(index),
            Message::Show(strand) => {
                self.strand = strand;
                Action::none()
            }
            Message::Notes(message) => self.note(ctx, message),
            Message::Privacy(message) => self.keep_private(ctx, message),
            Message::Serve(page) => self.serve(page),
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
                draft: r.find_note_draft(id)?,
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
            Ok(mut profile) => {
                if let Some(profile) = &mut profile {
                    let draft = profile.draft.take();
                    self.notes.restore(profile.member.id, draft);
                }
                self.is_gone = profile.is_none();
                self.shown = profile;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn note(&mut self, ctx: &Ctx, message: notes::Message) -> Action<Message> {
        let shown = self.shown.as_ref();
        let of = shown.map(|profile| (profile.member.id, &profile.member.key));
        let Action { task, events } = self.notes.update(ctx, of, message);
        Action {
            task: task.map(Message::Notes),
            events,
        }
    }

    fn keep_private(&mut self, ctx: &Ctx, message: privacy::Message) -> Action<Message> {
        let member = self.shown.as_ref().map(|profile| &profile.member);
        let Action { task, events } = self.privacy.update(ctx, member, message);
        Action {
            task: task.map(Message::Privacy),
            events,
        }
    }

    /// What is done from here on is for this member, also when Esc had let them go before.
    fn serve(&self, page: Page) -> Action<Message> {
        let go = Event::Go(page);
        match self.id {
            Some(id) => Action::event(Event::AtDesk(Some(id))).and(go),
            None => Action::event(go),
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

/// How loud a note is, in colour and sign.
pub fn loud(kind: NoteKind) -> (Tone, Icon) {
    match kind {
        NoteKind::Silent => (Tone::Plain, Icon::Info),
        NoteKind::Alert => (Tone::Due, Icon::TriangleAlert),
        NoteKind::Block => (Tone::Late, Icon::OctagonAlert),
    }
}

/// A note that must be seen, whole.
pub fn warning<'a, M: 'a>(ctx: &Ctx, note: &'a Note) -> Element<'a, M> {
    let (tone, mark) = loud(note.kind);
    let kind = ctx.say(&format!("note-{}", note.kind.word()));
    callout(tone, mark, kind, note.text.as_str())
}
