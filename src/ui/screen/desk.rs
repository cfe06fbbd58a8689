//! The desk: who is here, what they ask, what is due. Whatever is logged belongs to the visitor shown.

mod lists;
mod now;
mod similar;
mod view;
mod who;

use crate::domain::changed::Changed;
use crate::domain::complaint::Complaint;
use crate::domain::id::{InquiryId, NoteId};
use crate::domain::inquiry::{Channel, Inquiry, InquiryForm, InquiryKind};
use crate::domain::member::Note;
use crate::domain::problem::Problem;
use crate::store::{Error, Queue, Saved, Unjoined};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::onebox;
use crate::ui::page::Page;
use crate::ui::screen::closures::act;
use crate::ui::screen::profile::told;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use chrono::Days;
use iced::Task;
use similar::Similar;
use std::collections::HashSet;
use who::{Visitor, came_by};

/// The field for the question: for the focus and for tests.
pub const QUESTION: &str = "desk-question";
/// The field for the answer.
pub const ANSWER: &str = "desk-answer";
/// How many due complaints stand on the desk; the rest is in the queue.
const DUE_SHOWN: usize = 8;
/// How many of today's inquiries stand on the desk.
const TODAY_SHOWN: usize = 12;
/// How many visitors without a card can be joined to a member, and how many days back they are looked for.
const UNJOINED_SHOWN: usize = 8;
const UNJOINED_DAYS: u64 = 30;
/// The field for a visitor without a card.
pub const UNKNOWN: &str = "desk-unknown";

/// The desk's state.
pub struct Screen {
    form: InquiryForm,
    problems: Vec<Problem>,
    is_saving: bool,
    similar: Similar,
    visitor: Option<Box<Visitor>>,
    /// Alerts about the visitor that were read; they stand on the profile alone until somebody else comes.
    read: HashSet<NoteId>,
    /// Visitors of the last days without a card are shown.
    shows_unjoined: bool,
    /// Nothing is said of the lists before they are read.
    lists: Option<Lists>,
    visitors: Tickets,
    readings: Tickets,
}

/// What the desk's lists hold, read in one go.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    due: Vec<Complaint>,
    /// How many complaints are open in all.
    due_count: usize,
    today: Vec<Inquiry>,
    /// Visitors of the last days without a card.
    unjoined: Vec<Unjoined>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Question(String),
    Answer(String),
    /// How a visitor without a card is known again.
    Unknown(String),
    /// Visitors of the last days without a card are shown, or no longer.
    Unjoined(bool),
    /// They are the member at the desk.
    Join(usize),
    Joined(Result<Saved<()>, Error>),
    /// The member was here, and nothing is to be logged.
    CameBy,
    /// It is in the file; nothing came of it if their visit was noted before.
    Came(Result<Saved<()>, Error>),
    Channel(Channel),
    Kind(InquiryKind),
    Answered(bool),
    /// Answers to such questions were looked for.
    Similar(Ticket, similar::Answer),
    /// The next similar answer is taken over, or the one before.
    Step(bool),
    /// A similar answer is taken over.
    Take(usize),
    Save,
    Saved(Result<Saved<InquiryId>, Error>),
    Draft(Result<Option<InquiryForm>, Error>),
    Kept(Result<Saved<()>, Error>),
    Visitor(Ticket, Result<Option<Box<Visitor>>, Error>),
    Lists(Ticket, Result<Lists, Error>),
    /// An alert about the visitor was read.
    AlertRead(NoteId),
    /// Something out of service is back, or expected later.
    Closure(act::Message),
    Go(Page),
}

impl Screen {
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            form: InquiryForm::new(ctx.fresh_key()),
            problems: Vec::new(),
            is_saving: false,
            similar: Similar::default(),
            visitor: None,
            read: HashSet::new(),
            shows_unjoined: false,
            lists: None,
            visitors: Tickets::default(),
            readings: Tickets::default(),
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Question(text) => self.asked(ctx, text),
            Message::Answer(text) => {
                self.similar.leave();
                self.typed(ctx, |form| form.answer = text)
            }
            Message::Unknown(words) => self.typed(ctx, |form| form.visitor = words),
            Message::Unjoined(shows) => {
                self.shows_unjoined = shows;
                Action::none()
            }
            Message::Join(index) => self.join(ctx, index),
            Message::Joined(answer) => told(ctx, answer, "desk-joined"),
            Message::CameBy => came_by(ctx),
            Message::Came(answer) => told(ctx, answer, "desk-came-by-noted"),
            Message::Channel(channel) => self.typed(ctx, |form| form.channel = channel),
            Message::Kind(kind) => self.typed(ctx, |form| form.kind = kind),
            Message::Answered(is_answered) => {
                self.typed(ctx, |form| form.is_answered = is_answered)
            }
            Message::Similar(ticket, answer) => self.similar_read(ctx, ticket, answer),
            Message::Step(is_forward) => {
                let taken = self.similar.step(is_forward, &self.form.answer);
                self.taken(ctx, taken)
            }
            Message::Take(index) => {
                let taken = self.similar.take(index, &self.form.answer);
                self.taken(ctx, taken)
            }
            Message::Save => self.save(ctx),
            Message::Saved(answer) => self.saved(ctx, answer),
            Message::Draft(answer) => self.draft_read(answer),
            Message::Kept(_) => Action::none(), // a draft that could not be kept is still on the screen, and tried again with the next letter
            Message::Visitor(ticket, answer) => self.visitor_read(ctx, ticket, answer),
            Message::Lists(ticket, answer) => self.lists_read(ctx, ticket, answer),
            Message::AlertRead(note) => {
                self.read.insert(note);
                Action::none()
            }
            Message::Closure(message) => act::update(ctx, message).map(Message::Closure),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    /// Asks again for what the desk shows, where it changed.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let mut tasks = Vec::new();
        if changed.has(Changed::COMPLAINTS | Changed::INQUIRIES) {
            tasks.push(self.ask_lists(ctx));
        }
        if changed.has(Changed::MEMBERS | Changed::STORY | Changed::COMPLAINTS) {
            tasks.push(self.visitor_changed(ctx));
        }
        if changed == Changed::EVERYTHING && self.form.question.is_empty() {
            tasks.push(Self::ask_draft(ctx));
        }
        Task::batch(tasks)
    }

    fn ask_draft(ctx: &Ctx) -> Task<Message> {
        let kept = ctx.store.read(|r| r.find_draft::<InquiryForm>("inquiry"));
        Task::perform(kept, Message::Draft)
    }

    /// Somebody else stands at the desk, or the same person is known better.
    pub fn visitor_changed(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.visitors.fresh();
        self.shows_unjoined = false;
        let here = ctx.visitor.as_ref().map(|v| v.id);
        if here != self.visitor.as_ref().map(|v| v.id()) {
            self.read.clear();
        }
        let Some(id) = here else {
            self.visitor = None;
            return Task::none();
        };
        let answer = ctx.store.read(move |r| who::read(r, id));
        Task::perform(answer, move |found| Message::Visitor(ticket, found))
    }

    /// The desk is shown: who stands here is about to ask; without anybody, the box is where everything begins.
    pub fn arrive(&self, ctx: &Ctx) -> Task<Message> {
        let field = if ctx.visitor.is_some() {
            QUESTION
        } else {
            onebox::FIELD
        };
        iced::widget::operation::focus(field)
    }

    /// What must be seen as long as the visitor is here, and was not read yet. A block stays until it is settled.
    pub fn unread(&self, ctx: &Ctx) -> Vec<&Note> {
        let mut unread = self.warnings(ctx);
        unread.retain(|note| note.id.is_none_or(|id| !self.read.contains(&id)));
        unread
    }

    /// What must be seen of the visitor.
    pub fn warnings(&self, ctx: &Ctx) -> Vec<&Note> {
        let visitor = self.visitor.as_ref();
        visitor.map_or_else(Vec::new, |v| v.member.warnings(ctx.now().today()))
    }

    /// Begins a question with these words, from the box.
    pub fn begin(&mut self, ctx: &Ctx, words: String) -> Task<Message> {
        self.form.question = words;
        Task::batch([
            self.keep(ctx),
            self.look(ctx),
            iced::widget::operation::focus(QUESTION),
        ])
    }

    /// Keeps what is typed, for a crash and for the next start.
    pub fn keep(&self, ctx: &Ctx) -> Task<Message> {
        let form = self.form.clone();
        Task::perform(
            ctx.write(move |w| w.set_draft("inquiry", &form.key, &form)),
            Message::Kept,
        )
    }

    fn typed(&mut self, ctx: &Ctx, change: impl FnOnce(&mut InquiryForm)) -> Action<Message> {
        change(&mut self.form);
        self.problems.clear();
        Action::task(self.keep(ctx))
    }

    fn asked(&mut self, ctx: &Ctx, question: String) -> Action<Message> {
        let kept = self.typed(ctx, |form| form.question = question);
        let look = self.look(ctx);
        kept.with(look)
    }

    /// Looks for what was answered to such a question.
    fn look(&mut self, ctx: &Ctx) -> Task<Message> {
        self.similar.ask(ctx, &self.form.question, Message::Similar)
    }

    fn similar_read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: similar::Answer,
    ) -> Action<Message> {
        match self.similar.read(ticket, answer) {
            None => Action::none(),
            Some(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// An answer was taken over: the question is answered with it.
    fn taken(&mut self, ctx: &Ctx, answer: Option<String>) -> Action<Message> {
        match answer {
            None => Action::none(),
            Some(answer) => self.typed(ctx, |form| {
                form.answer = answer;
                form.is_answered = true;
            }),
        }
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
                    ctx.write(move |w| w.add_inquiry(&new)),
                    Message::Saved,
                ))
            }
            Err(problems) => {
                self.problems = problems;
                Action::task(iced::widget::operation::focus(QUESTION))
            }
        }
    }

    /// The form is empty again, and the cursor in the box: the next visitor may be anybody.
    fn saved(&mut self, ctx: &Ctx, answer: Result<Saved<InquiryId>, Error>) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                let said = ctx.wording.with(
                    "desk-log-saved",
                    &[("question", short(&self.form.question).into())],
                );
                let channel = self.form.channel;
                // Whoever has no card may ask more.
                let visitor = std::mem::take(&mut self.form.visitor);
                self.form = InquiryForm {
                    channel,
                    visitor,
                    ..InquiryForm::new(ctx.fresh_key())
                };
                self.similar.clear();
                Action::task(iced::widget::operation::focus(onebox::FIELD))
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(said).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    fn draft_read(&mut self, answer: Result<Option<InquiryForm>, Error>) -> Action<Message> {
        if let (Ok(Some(draft)), true) = (answer, self.form.question.is_empty()) {
            self.form = draft;
        }
        Action::none()
    }

    fn ask_lists(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.readings.fresh();
        let (today, asking) = (ctx.now().today(), ctx.asking());
        let since = today - Days::new(UNJOINED_DAYS);
        let answer = ctx.store.read(move |r| {
            Ok(Lists {
                due: r.list_queue(Queue::Open, asking, DUE_SHOWN)?,
                due_count: r.count_queues(asking)?.of(Queue::Open),
                today: r.list_inquiries_on(today, asking.zone, TODAY_SHOWN)?,
                unjoined: r.list_unjoined((since, asking.zone), UNJOINED_SHOWN)?,
            })
        });
        Task::perform(answer, move |lists| Message::Lists(ticket, lists))
    }

    fn lists_read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Lists, Error>,
    ) -> Action<Message> {
        if !self.readings.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(lists) => {
                self.lists = Some(lists);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// The first words of a question, for a notice.
fn short(question: &str) -> String {
    const MOST: usize = 60;
    match question.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", question[..end].trim_end()),
        None => question.to_owned(),
    }
}
