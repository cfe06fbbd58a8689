//! One member: who they are, how they wish to be spoken to, and everything the desk had to do with them.

mod agreed;
mod enrol;
pub mod erasing;
mod facts;
mod notes;
mod person;
pub mod photo;
pub use notes::told;
pub mod privacy;
mod timeline;
mod typed;
mod view;

use crate::domain::changed::Changed;
use crate::domain::id::{ComplaintId, InquiryId, MemberId};
use crate::domain::known::Ask;
use crate::domain::member::{
    EnrolStage, Member, Note, NoteForm, NoteKind, OWN_FIELDS, OwnField, TraitForm,
};
use crate::domain::story::{StoryAct, StoryLine, Subject};
use crate::store::{APART_HOURS, Error, Merged, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::page::{Page, ShelvesPart, Sought};
use crate::ui::style::Tone;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::ui::widget::card::callout;
use chrono::TimeDelta;
use iced::Task;

/// So many lines of the timeline are read, and so many more with every press.
const TIMELINE_STEP: usize = 200;

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
    person: person::Person,
    photo: photo::Photo,
    privacy: privacy::Privacy,
    tickets: Tickets,
    /// How many presses further back the timeline reaches.
    earlier: usize,
}

/// What a line of the timeline belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strand {
    Visits,
    Inquiries,
    Complaints,
    Slips,
    Notes,
    /// Changes of the profile itself.
    Changes,
}

impl Strand {
    /// Every strand, in the order of the choice.
    pub const ALL: [Self; 6] = [
        Self::Visits,
        Self::Inquiries,
        Self::Complaints,
        Self::Slips,
        Self::Notes,
        Self::Changes,
    ];

    /// The tail of its wording id.
    fn word(self) -> &'static str {
        match self {
            Self::Visits => "visits",
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
                StoryAct::Visited => Self::Visits,
                StoryAct::Noted
                | StoryAct::NoteEnded
                | StoryAct::NoteReopened
                | StoryAct::TraitNoted
                | StoryAct::TraitEnded
                | StoryAct::TraitReopened => Self::Notes,
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
    /// There is more in the file.
    has_earlier: bool,
    /// Rows that were made one with this and can still be taken apart.
    merged: Vec<Merged>,
    /// A note that was typed and not added yet.
    draft: Option<NoteForm>,
    /// Something known of them that was typed and not noted yet.
    trait_draft: Option<TraitForm>,
    photo: Option<photo::Shown>,
    /// The branch's own fields.
    fields: Vec<OwnField>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Option<Box<Profile>>, Error>),
    Open(usize),
    Show(Option<Strand>),
    /// The timeline reaches further back.
    Earlier,
    Notes(notes::Message),
    Person(person::Message),
    Photo(photo::Message),
    /// What was worth asking was answered: to where it is written.
    Ask(Ask),
    Privacy(privacy::Message),
    /// They stand at the desk, and this page is for what they want.
    Serve(Page),
    /// A newcomer is led on to a stage.
    Enrol(EnrolStage),
    Enrolled(EnrolStage, Result<Saved<()>, Error>),
    /// A row that was made one with this is one of its own again.
    TakeApart(MemberId),
    TakenApart(Result<Saved<()>, Error>),
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
            (self.strand, self.earlier) = (None, 0);
            self.is_gone = false;
            self.notes.turn();
            self.person.turn();
            self.photo.turn();
            self.privacy.turn();
        }
        let looked = privacy::Privacy::look(ctx, id).map(Message::Privacy);
        Task::batch([self.ask(ctx), looked])
    }

    /// What is typed on any profile is as the file has it, once that is shown again.
    pub fn forget(&mut self) {
        self.notes.forget();
        self.person.forget();
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Open(index) => self.open(index),
            Message::Show(strand) => {
                self.strand = strand;
                Action::none()
            }
            Message::Earlier => {
                self.earlier += 1;
                Action::task(self.ask(ctx))
            }
            Message::Notes(message) => self.note(ctx, message),
            Message::Person(message) => self.person(ctx, message),
            Message::Photo(message) => {
                let of = self.shown.as_ref().map(|profile| profile.member.id);
                let Action { task, events } = self.photo.update(ctx, of, message);
                Action {
                    task: task.map(Message::Photo),
                    events,
                }
            }
            Message::Ask(ask) => self.answered(ask),
            Message::Privacy(message) => self.keep_private(ctx, message),
            Message::Serve(page) => self.serve(page),
            Message::Enrol(stage) => self.enrol(ctx, stage),
            Message::Enrolled(stage, answer) => {
                let said = format!("members-enrol-told-{}", stage.word());
                notes::told(ctx, answer, &said)
            }
            Message::TakeApart(old) => Action::task(Task::perform(
                ctx.write(move |w| w.take_apart(old)),
                Message::TakenApart,
            )),
            Message::TakenApart(answer) => notes::told(ctx, answer, "doubles-taken-apart"),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let shows = Changed::MEMBERS
            | Changed::INQUIRIES
            | Changed::COMPLAINTS
            | Changed::STORY
            | Changed::SETTINGS;
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
        let (ticket, now) = (self.tickets.fresh(), ctx.clock.now());
        let most = TIMELINE_STEP * (self.earlier + 1);
        let answer = ctx.store.read(move |r| {
            // Who was made one with another row is found under that one.
            let id = r.find_kept(id)?.unwrap_or(id);
            let Some(member) = r.get_member(id)? else {
                return Ok(None);
            };
            let mut merged = r.list_merged(id)?;
            merged.retain(|m| now - m.at <= TimeDelta::hours(APART_HOURS));
            let mut timeline = r.list_timeline(id, most + 1)?;
            let has_earlier = timeline.len() > most;
            timeline.truncate(most);
            Ok(Some(Box::new(Profile {
                member,
                timeline,
                has_earlier,
                merged,
                draft: r.find_note_draft(id)?,
                trait_draft: r.find_trait_draft(id)?,
                photo: r.find_photo(id)?.and_then(photo::Shown::of),
                fields: r.get_setting(OWN_FIELDS)?.unwrap_or_default(),
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
                    let draft = profile.trait_draft.take();
                    self.person.restore(profile.member.id, draft);
                }
                // Whoever was made one with another row goes on as that one.
                self.id = profile.as_ref().map(|p| p.member.id).or(self.id);
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

    fn person(&mut self, ctx: &Ctx, message: person::Message) -> Action<Message> {
        let shown = self.shown.as_ref();
        let of = shown.map(|profile| (profile.member.id, &profile.member.key));
        let Action { task, events } = self.person.update(ctx, of, message);
        Action {
            task: task.map(Message::Person),
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

    /// An interest is noted on this page, a fact on the form.
    fn answered(&self, ask: Ask) -> Action<Message> {
        match (ask, self.id) {
            (Ask::Interest, _) => Action::task(iced::widget::operation::focus(person::TEXT)),
            (_, Some(id)) => Action::event(Event::Go(Page::EditMember(id))),
            (_, None) => Action::none(),
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

    fn enrol(&self, ctx: &Ctx, stage: EnrolStage) -> Action<Message> {
        let Some(id) = self.id else {
            return Action::none();
        };
        let led = ctx.write(move |w| w.lead_enrolment(id, stage));
        Action::task(Task::perform(led, move |answer| {
            Message::Enrolled(stage, answer)
        }))
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
        Subject::Search => Some(Page::Shelves(ShelvesPart::Searches)),
        Subject::Slip => Some(Page::Floors(Some(Sought::Words(line.about.clone())))),
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
