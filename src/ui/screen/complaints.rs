//! Complaints: taken with an owner, a number and due times; the queue; one complaint with its story.

mod detail;
mod form;
mod queue;

use crate::domain::changed::Changed;
use crate::domain::complaint::{Complaint, ComplaintForm, ComplaintKind, Severity};
use crate::domain::id::{ComplaintId, FloorId, PlaceId};
use crate::domain::inquiry::Channel;
use crate::domain::problem::Problem;
use crate::domain::story::{StoryLine, Subject};
use crate::store::{Error, Queue, QueueCounts, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;

/// The field for what happened: for the focus and for tests.
pub const SUMMARY: &str = "complaint-summary";
/// Most complaints in the queue at once.
const QUEUE_MOST: usize = 2000;

/// The complaints' state.
pub struct Screen {
    queue: Queue,
    counts: QueueCounts,
    rows: Vec<Complaint>,
    shown: Option<Box<Shown>>,
    form: ComplaintForm,
    is_taking: bool,
    is_saving: bool,
    problems: Vec<Problem>,
    queues: Tickets,
    details: Tickets,
}

/// One complaint and everything that was done about it.
#[derive(Debug, Clone)]
pub struct Shown {
    complaint: Complaint,
    story: Vec<StoryLine>,
}

/// What the queue holds, read in one go.
#[derive(Debug, Clone)]
pub struct Queued {
    counts: QueueCounts,
    rows: Vec<Complaint>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Queue(Queue),
    Queued(Ticket, Result<Queued, Error>),
    Open(usize),
    Detail(Ticket, Result<Option<Box<Shown>>, Error>),
    Acknowledge(ComplaintId),
    Acknowledged(Result<Saved<()>, Error>),
    Summary(String),
    Remedy(String),
    Visitor(String),
    Kind(Option<ComplaintKind>),
    Severity(Severity),
    Channel(Channel),
    Floor(Option<FloorId>),
    Place(Option<PlaceId>),
    Save,
    Saved(Result<Saved<ComplaintId>, Error>),
    Draft(Result<Option<ComplaintForm>, Error>),
    Kept(Result<Saved<()>, Error>),
    Go(Page),
}

impl Screen {
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            queue: Queue::Open,
            counts: QueueCounts::default(),
            rows: Vec::new(),
            shown: None,
            form: ComplaintForm::new(ctx.fresh_key()),
            is_taking: false,
            is_saving: false,
            problems: Vec::new(),
            queues: Tickets::default(),
            details: Tickets::default(),
        }
    }

    /// How many are late, for the rail and the status line.
    pub fn late_count(&self) -> usize {
        self.counts.of(Queue::Late)
    }

    /// The queue, or one complaint of it.
    pub fn show(&mut self, ctx: &Ctx, id: Option<ComplaintId>) -> Task<Message> {
        self.is_taking = false;
        match id {
            Some(id) => self.ask_detail(ctx, id),
            None => Task::none(),
        }
    }

    /// The form for a new complaint; what was typed before is still there.
    pub fn take(&mut self, _ctx: &Ctx) -> Task<Message> {
        self.is_taking = true;
        iced::widget::operation::focus(SUMMARY)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Queue(queue) => self.choose(ctx, queue),
            Message::Queued(ticket, answer) => self.queued(ctx, ticket, answer),
            Message::Open(index) => self.open(index),
            Message::Detail(ticket, answer) => self.detail_read(ctx, ticket, answer),
            Message::Acknowledge(id) => Action::task(Task::perform(
                ctx.write(move |w| w.acknowledge(id)),
                Message::Acknowledged,
            )),
            Message::Acknowledged(answer) => self.acknowledged(ctx, answer),
            Message::Summary(text) => self.typed(ctx, |form| form.summary = text),
            Message::Remedy(text) => self.typed(ctx, |form| form.remedy = text),
            Message::Visitor(text) => self.typed(ctx, |form| form.visitor = text),
            Message::Kind(kind) => self.typed(ctx, |form| form.kind = kind),
            Message::Severity(severity) => self.typed(ctx, |form| form.severity = severity),
            Message::Channel(channel) => self.typed(ctx, |form| form.channel = channel),
            Message::Floor(floor) => {
                self.typed(ctx, |form| (form.floor, form.place) = (floor, None))
            }
            Message::Place(place) => self.typed(ctx, |form| form.place = place),
            Message::Save => self.save(ctx),
            Message::Saved(answer) => self.saved(ctx, answer),
            Message::Draft(answer) => self.draft_read(answer),
            Message::Kept(_) => Action::none(), // still on the screen, and tried again with the next letter
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let mut tasks = Vec::new();
        if changed.has(Changed::COMPLAINTS | Changed::MEMBERS) {
            tasks.push(self.ask_queue(ctx));
            if let Some(shown) = &self.shown {
                tasks.push(self.ask_detail(ctx, shown.complaint.id));
            }
        }
        if changed == Changed::EVERYTHING && self.form.summary.is_empty() {
            tasks.push(Self::ask_draft(ctx));
        }
        Task::batch(tasks)
    }

    fn ask_draft(ctx: &Ctx) -> Task<Message> {
        let kept = ctx
            .store
            .read(|r| r.find_draft::<ComplaintForm>("complaint"));
        Task::perform(kept, Message::Draft)
    }

    /// What is typed is as the file has it.
    pub fn forget(&mut self, ctx: &Ctx) -> Task<Message> {
        self.form = ComplaintForm::new(ctx.fresh_key());
        Self::ask_draft(ctx)
    }

    /// Keeps what is typed, for a crash and for the next start.
    pub fn keep(&self, ctx: &Ctx) -> Task<Message> {
        let form = self.form.clone();
        Task::perform(
            ctx.write(move |w| w.set_draft("complaint", &form.key, &form)),
            Message::Kept,
        )
    }

    fn choose(&mut self, ctx: &Ctx, queue: Queue) -> Action<Message> {
        self.queue = queue;
        Action::task(self.ask_queue(ctx))
    }

    fn ask_queue(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.queues.fresh();
        let (queue, asking) = (self.queue, ctx.asking());
        let answer = ctx.store.read(move |r| {
            Ok(Queued {
                counts: r.count_queues(asking)?,
                rows: r.list_queue(queue, asking, QUEUE_MOST)?,
            })
        });
        Task::perform(answer, move |queued| Message::Queued(ticket, queued))
    }

    fn queued(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Queued, Error>,
    ) -> Action<Message> {
        if !self.queues.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(Queued { counts, rows }) => {
                (self.counts, self.rows) = (counts, rows);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn open(&self, index: usize) -> Action<Message> {
        self.rows.get(index).map_or_else(Action::none, |c| {
            Action::event(Event::Go(Page::Complaint(c.id)))
        })
    }

    fn ask_detail(&mut self, ctx: &Ctx, id: ComplaintId) -> Task<Message> {
        let ticket = self.details.fresh();
        let answer = ctx.store.read(move |r| {
            let Some(complaint) = r.get_complaint(id)? else {
                return Ok(None);
            };
            let story = r.list_story(Subject::Complaint, id.0)?;
            Ok(Some(Box::new(Shown { complaint, story })))
        });
        Task::perform(answer, move |shown| Message::Detail(ticket, shown))
    }

    fn detail_read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Box<Shown>>, Error>,
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

    fn acknowledged(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
        match answer {
            Ok(saved) => Action::event(Event::Changed(saved.changed)).and(Event::Notify(
                Notice::done(ctx.say("complaints-acknowledged")).undo(saved.undo),
            )),
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    fn typed<T>(
        &mut self,
        ctx: &Ctx,
        change: impl FnOnce(&mut ComplaintForm) -> T,
    ) -> Action<Message> {
        change(&mut self.form);
        self.problems.clear();
        Action::task(self.keep(ctx))
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        self.form.member = ctx.visitor.as_ref().map(|v| v.id);
        match self.form.check() {
            Ok(new) => {
                self.is_saving = true;
                Action::task(Task::perform(
                    ctx.write(move |w| w.add_complaint(&new)),
                    Message::Saved,
                ))
            }
            Err(problems) => {
                let is_unsaid = problems.iter().any(|p| p.field == "summary");
                self.problems = problems;
                if is_unsaid {
                    return Action::task(iced::widget::operation::focus(SUMMARY));
                }
                Action::none()
            }
        }
    }

    fn saved(&mut self, ctx: &Ctx, answer: Result<Saved<ComplaintId>, Error>) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                self.form = ComplaintForm::new(ctx.fresh_key());
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Go(Page::Complaint(saved.value)))
                    .and(Event::Notify(
                        Notice::done(ctx.say("complaints-taken")).undo(saved.undo),
                    ))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    fn draft_read(&mut self, answer: Result<Option<ComplaintForm>, Error>) -> Action<Message> {
        if let (Ok(Some(draft)), true) = (answer, self.form.summary.is_empty()) {
            self.form = draft;
        }
        Action::none()
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        if self.is_taking {
            form::view(self, ctx)
        } else {
            queue::view(self, ctx)
        }
    }
}
