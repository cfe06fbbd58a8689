//! Everything that is there once a branch is open: the frame, the screens as fields, the way back, notices.

mod foot;
mod frame;
mod notices;
mod orders;

use super::Element;
use super::action::Action;
use super::ctx::Ctx;
use super::escort::{self, Escorts};
use super::event::Event;
use super::notice::Notice;
use super::onebox::{self, OneBox};
use super::open::{Opened, fill_demo};
use super::page::{Page, Trail};
use super::prefs::Prefs;
use super::screen::{
    bay, closures, complaints, desk, doubles, edit, floors, import, inquiries, members, profile,
    settings, shelves,
};
use super::ticket::{Ticket, Tickets};
use super::trouble;
use super::work;
use crate::domain::changed::Changed;
use crate::domain::member::MemberSummary;
use crate::house::House;
use crate::store::{Error, ErrorKind, Saved};
use chrono::{DateTime, Utc};
use iced::Task;
use notices::Notices;
use std::sync::Arc;

/// The open branch on the screen.
pub struct Shell {
    pub(super) ctx: Ctx,
    trail: Trail,
    onebox: OneBox,
    desk: desk::Screen,
    members: members::Screen,
    profile: profile::Screen,
    edit: edit::Screen,
    doubles: doubles::Screen,
    floors: floors::Screen,
    shelves: shelves::Screen,
    bay: bay::Screen,
    closures: closures::Screen,
    inquiries: inquiries::Screen,
    complaints: complaints::Screen,
    import: import::Screen,
    settings: settings::Screen,
    escorts: Escorts,
    notices: Notices,
    visitors: Tickets,
    /// When something was last saved from this window.
    saved_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Box(onebox::Message),
    Desk(desk::Message),
    Members(members::Message),
    Profile(profile::Message),
    Edit(edit::Message),
    Doubles(doubles::Message),
    Floors(floors::Message),
    Shelves(shelves::Message),
    Bay(bay::Message),
    Closures(closures::Message),
    Inquiries(inquiries::Message),
    Complaints(complaints::Message),
    Import(import::Message),
    Settings(settings::Message),
    Escort(escort::Message),
    Go(Page),
    Back,
    /// The keyboard goes to the box.
    FocusBox,
    /// The keyboard goes to a field.
    Focus(&'static str),
    /// What is somebody's own is hidden, or shown again.
    Hide,
    /// The visitor at the desk has gone.
    ClearVisitor,
    Visitor(Ticket, Result<Option<MemberSummary>, Error>),
    House(Result<Arc<House>, Error>),
    Names(Result<(), Error>),
    /// The demo branch has its house and its people.
    Filled(Result<(), Error>),
    Undo(usize),
    Undone(Result<Saved<()>, Error>),
    Dismiss(usize),
    Unfold(usize),
    Tick,
    /// What comes back by itself was looked for.
    Over(Result<Saved<usize>, Error>),
}

/// An order that reaches beyond the branch: only the program can carry it out.
#[derive(Debug, Clone)]
pub enum Outward {
    Open(std::path::PathBuf),
    Prefer(super::prefs::Preference),
}

/// What a message leads to: work, and what the program must do.
pub struct Outcome {
    pub task: Task<Message>,
    pub outward: Vec<Outward>,
}

impl Shell {
    /// Opens the desk, and reads the house and the names beside it; of a demo branch once they are made up.
    pub fn new(
        mut opened: Opened,
        prefs: &Prefs,
        wording: Arc<crate::wording::Wording>,
    ) -> (Self, Task<Message>) {
        let unfilled = opened.unfilled.take();
        let ctx = opened.into_ctx(prefs, wording);
        let mut shell = Self {
            trail: Trail::new(Page::Desk),
            onebox: OneBox::default(),
            desk: desk::Screen::new(&ctx),
            members: members::Screen::new(),
            profile: profile::Screen::new(),
            edit: edit::Screen::new(&ctx),
            doubles: doubles::Screen::new(),
            floors: floors::Screen::new(),
            shelves: shelves::Screen::new(),
            bay: bay::Screen::new(&ctx),
            closures: closures::Screen::default(),
            inquiries: inquiries::Screen::new(),
            complaints: complaints::Screen::new(&ctx),
            import: import::Screen::new(),
            settings: settings::Screen::new(),
            escorts: Escorts::default(),
            notices: Notices::default(),
            visitors: Tickets::default(),
            saved_at: None,
            ctx,
        };
        shell.settings.preferred(prefs);
        let focus = iced::widget::operation::focus(onebox::FIELD);
        let reading = match unfilled {
            Some(ready) => Task::perform(
                fill_demo(&shell.ctx.store, shell.ctx.clock, ready),
                Message::Filled,
            ),
            None => shell.read_all(),
        };
        (shell, Task::batch([focus, reading]))
    }

    /// Reads the house and the names into memory, and what the screens show. The screens are first in the queue.
    fn read_all(&mut self) -> Task<Message> {
        let screens = self.refresh(Changed::EVERYTHING);
        let house = self.read_house();
        let names = Task::perform(self.ctx.finder.load_names(), Message::Names);
        Task::batch([screens, house, names])
    }

    /// Reads plan and shelves and makes the router, on a thread of its own.
    fn read_house(&self) -> Task<Message> {
        let (store, now) = (self.ctx.store.clone(), self.ctx.clock.now());
        let house = work::answer(move || House::load_now(&store, now).map(Arc::new));
        Task::perform(house, |house| {
            Message::House(house.unwrap_or_else(|| {
                Err(Error::new(ErrorKind::Other, "reading the house broke off"))
            }))
        })
    }

    /// One call an arm; what it means stands in the screens.
    pub fn update(&mut self, message: Message) -> Outcome {
        match message {
            Message::Box(m) => self.run(|s| s.onebox.update(&s.ctx, m), Message::Box),
            Message::Desk(m) => self.run(|s| s.desk.update(&s.ctx, m), Message::Desk),
            Message::Members(m) => self.run(|s| s.members.update(&s.ctx, m), Message::Members),
            Message::Profile(m) => self.run(|s| s.profile.update(&s.ctx, m), Message::Profile),
            Message::Doubles(m) => self.run(|s| s.doubles.update(&s.ctx, m), Message::Doubles),
            Message::Edit(m) => self.run(|s| s.edit.update(&s.ctx, m), Message::Edit),
            Message::Floors(m) => self.run(|s| s.floors.update(&s.ctx, m), Message::Floors),
            Message::Shelves(m) => self.run(|s| s.shelves.update(&s.ctx, m), Message::Shelves),
            Message::Bay(m) => self.run(|s| s.bay.update(&s.ctx, m), Message::Bay),
            Message::Closures(m) => self.run(|s| s.closures.update(&s.ctx, m), Message::Closures),
            Message::Inquiries(m) => {
                self.run(|s| s.inquiries.update(&s.ctx, m), Message::Inquiries)
            }
            Message::Complaints(m) => {
                self.run(|s| s.complaints.update(&s.ctx, m), Message::Complaints)
            }
            Message::Import(m) => self.run(|s| s.import.update(&s.ctx, m), Message::Import),
            Message::Settings(m) => self.run(|s| s.settings.update(&s.ctx, m), Message::Settings),
            Message::Escort(m) => self.run(|s| s.escorts.update(&s.ctx, m), Message::Escort),
            Message::Go(page) => self.carry(Task::none(), vec![Event::Go(page)]),
            Message::Back => self.carry(Task::none(), vec![Event::Back]),
            Message::FocusBox => self.onebox.focus(&self.ctx).map(Message::Box).into(),
            Message::Focus(field) => iced::widget::operation::focus(field).into(),
            Message::Hide => {
                self.ctx.is_hidden = !self.ctx.is_hidden;
                Task::none().into()
            }
            Message::ClearVisitor => self.carry(Task::none(), vec![Event::AtDesk(None)]),
            Message::Visitor(ticket, answer) => self.visitor_read(ticket, answer).into(),
            Message::House(answer) => self.house_read(answer).into(),
            Message::Names(answer) => self.names_read(answer).into(),
            Message::Filled(answer) => self.filled(answer).into(),
            Message::Undo(index) => self.undo(index).into(),
            Message::Undone(answer) => self.undone(answer),
            Message::Dismiss(index) => self.notices.dismiss(index).into(),
            Message::Unfold(index) => self.notices.unfold(index).into(),
            Message::Tick => {
                let over = self.end_over();
                Task::batch([self.notices.tick(self.ctx.clock.now()), over]).into()
            }
            Message::Over(answer) => self.over(answer),
        }
    }

    /// What a shortcut means here; `None` leaves the key to what has the focus.
    pub fn hears(&self, shortcut: super::keys::Shortcut) -> Option<Message> {
        frame::hears(self, shortcut)
    }

    /// An order from outside of the branch.
    pub fn order(&mut self, event: Event) -> Outcome {
        self.carry(Task::none(), vec![event])
    }

    /// Keeps what is typed and not saved, before the window closes.
    pub fn keep_drafts(&self) -> Task<Message> {
        Task::batch([
            self.desk.keep(&self.ctx).map(Message::Desk),
            self.complaints.keep(&self.ctx).map(Message::Complaints),
        ])
    }

    /// A card was scanned: the same from every screen.
    pub fn scanned(&mut self, number: String) -> Outcome {
        self.run(|s| s.onebox.scanned(&s.ctx, number), Message::Box)
    }

    /// Who sits here, the language or another preference was changed.
    pub fn preferred(
        &mut self,
        prefs: &Prefs,
        wording: Arc<crate::wording::Wording>,
    ) -> Task<Message> {
        self.ctx.set_me(prefs);
        self.settings.preferred(prefs);
        let is_other_language = wording.language() != self.ctx.wording.language();
        self.ctx.wording = wording;
        if is_other_language {
            self.refresh(Changed::EVERYTHING)
        } else {
            Task::none()
        }
    }

    pub fn view(&self) -> Element<'_, Message> {
        frame::view(self)
    }

    /// Whether the drawing board is what is shown.
    pub fn is_drawing(&self) -> bool {
        matches!(self.trail.here(), Page::Floors(_)) && self.floors.is_drawing()
    }

    /// Whether something asks for a tick each second.
    pub fn has_fading(&self) -> bool {
        self.notices.has_fading()
    }

    /// The name of the page, for the window's title.
    pub fn title(&self) -> String {
        let page = self
            .ctx
            .say(&format!("shell-room-{}", self.trail.here().room().word()));
        let branch = self
            .ctx
            .branch
            .name
            .text(self.ctx.wording.language())
            .to_owned();
        self.ctx.wording.with(
            "shell-title",
            &[("page", page.into()), ("branch", branch.into())],
        )
    }

    /// Runs a screen's update and carries out its orders.
    fn run<M: Send + 'static>(
        &mut self,
        update: impl FnOnce(&mut Self) -> Action<M>,
        wrap: impl Fn(M) -> Message + Send + Clone + 'static,
    ) -> Outcome {
        let Action { task, events } = update(self);
        self.carry(task.map(wrap), events)
    }

    fn house_read(&mut self, answer: Result<Arc<House>, Error>) -> Task<Message> {
        match answer {
            Ok(house) => {
                self.ctx
                    .finder
                    .set_house(house.plan.clone(), house.shelves.clone());
                self.ctx.house = Some(house);
                self.closures.house_changed(&self.ctx);
                Task::batch([
                    self.floors.house_changed(&self.ctx).map(Message::Floors),
                    self.bay.house_changed(&self.ctx).map(Message::Bay),
                ])
            }
            Err(why) => self.notify(trouble::reading(&self.ctx.wording, &why)),
        }
    }

    fn names_read(&mut self, answer: Result<(), Error>) -> Task<Message> {
        match answer {
            Ok(()) => self.members.names_ready(&self.ctx).map(Message::Members),
            Err(why) => self.notify(trouble::reading(&self.ctx.wording, &why)),
        }
    }

    fn filled(&mut self, answer: Result<(), Error>) -> Task<Message> {
        match answer {
            Ok(()) => self.read_all(),
            Err(why) => self.notify(trouble::saving(&self.ctx.wording, &why)),
        }
    }

    fn undo(&mut self, index: usize) -> Task<Message> {
        let Some(undo) = self.notices.take_undo(index) else {
            return Task::none();
        };
        let write = self.ctx.write(move |w| w.undo(&undo));
        Task::perform(write, Message::Undone)
    }

    fn undone(&mut self, answer: Result<Saved<()>, Error>) -> Outcome {
        let events = match answer {
            Ok(saved) => vec![
                Event::Changed(saved.changed),
                Event::Notify(Notice::done(self.ctx.say("shell-undone")).undo(saved.undo)),
            ],
            Err(why) => vec![Event::Notify(trouble::saving(&self.ctx.wording, &why))],
        };
        self.carry(Task::none(), events)
    }
}

impl From<Task<Message>> for Outcome {
    fn from(task: Task<Message>) -> Self {
        Self {
            task,
            outward: Vec::new(),
        }
    }
}
