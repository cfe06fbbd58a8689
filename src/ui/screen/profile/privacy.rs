//! A person's own hand over what is kept of them, on their profile: all of it as a file, and who looked at it.

mod view;

pub(super) use view::view;

use super::erasing::{self, Erasing};
use super::notes::told;
use crate::domain::id::MemberId;
use crate::domain::member::{Member, Purpose};
use crate::domain::privacy::Look;
use crate::domain::word::words;
use crate::exchange::dossier::{hand_out, json};
use crate::exchange::outside::Outside;
use crate::exchange::{self, ErrorKind};
use crate::print;
use crate::scene::dossier::{Asked, dossier};
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{files, trouble, work};
use iced::Task;
use std::path::{Path, PathBuf};

/// The field of the file's path.
pub const PATH: &str = "privacy-path";

/// So many of those who looked are shown.
const LOOKS: usize = 10;

words! {
    /// In which form the file is written; its word is the file's ending.
    Form {
        /// A paper to read.
        Paper = "pdf",
        /// For another program.
        Json = "json",
    }
}

/// What the panel shows while it is open.
#[derive(Default)]
pub struct Privacy {
    pub(super) is_open: bool,
    /// Who looked last, newest first.
    looks: Vec<Look>,
    form: Option<Form>,
    path: String,
    is_writing: bool,
    erasing: Erasing,
    tickets: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The panel is wanted, or no longer.
    Open(bool),
    Looks(Ticket, Result<Vec<Look>, Error>),
    Looked(Result<Saved<()>, Error>),
    Form(Form),
    Path(String),
    /// The system's chooser is asked for.
    Browse,
    Browsed(Option<PathBuf>),
    Save,
    Written(Result<PathBuf, exchange::Error>),
    Erasing(erasing::Message),
    /// The member agrees to a purpose, or no longer does.
    Agreed(Purpose, bool),
    Done(bool, Result<Saved<()>, Error>),
}

impl Privacy {
    /// Another profile is shown.
    pub fn turn(&mut self) {
        self.erasing.turn();
        *self = Self {
            tickets: std::mem::take(&mut self.tickets),
            is_writing: self.is_writing,
            erasing: std::mem::take(&mut self.erasing),
            ..Self::default()
        };
    }

    /// A profile is opened: who looks is noted beside everything else.
    pub fn look(ctx: &Ctx, member: MemberId) -> Task<Message> {
        let noted = ctx.write(move |w| w.note_look(member));
        Task::perform(noted, Message::Looked)
    }

    /// `of` is whose profile is shown.
    pub fn update(&mut self, ctx: &Ctx, of: Option<&Member>, message: Message) -> Action<Message> {
        match message {
            Message::Open(is_open) => self.open(ctx, of, is_open),
            Message::Looks(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Agreed(purpose, is_on) => agree(ctx, of, (purpose, is_on)),
            Message::Done(is_on, answer) => {
                let said = if is_on {
                    "consent-given"
                } else {
                    "consent-ended"
                };
                told(ctx, answer, said)
            }
            Message::Looked(_) => Action::none(), // reading goes on, also where it could not be noted
            Message::Form(form) => {
                self.form = Some(form);
                self.suggest(ctx, of);
                Action::none()
            }
            Message::Path(path) => self.goes_to(path),
            Message::Browse => match files::typed(&self.path) {
                Some(path) => {
                    let place = files::place(files::Sort::Dossier, &path);
                    Action::task(place.map(Message::Browsed))
                }
                None => Action::none(),
            },
            Message::Browsed(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Browsed(Some(path)) => self.goes_to(path.display().to_string()),
            Message::Save => self.save(ctx, of),
            Message::Written(answer) => self.written(ctx, answer),
            Message::Erasing(message) => {
                let of = of.map(|member| member.id);
                let Action { task, events } = self.erasing.update(ctx, of, message);
                Action {
                    task: task.map(Message::Erasing),
                    events,
                }
            }
        }
    }

    fn open(&mut self, ctx: &Ctx, of: Option<&Member>, is_open: bool) -> Action<Message> {
        self.is_open = is_open;
        let Some(member) = of.filter(|_| is_open) else {
            return Action::none();
        };
        self.suggest(ctx, of);
        let (id, ticket) = (member.id, self.tickets.fresh());
        let looks = ctx.store.read(move |r| r.list_looks(id, LOOKS));
        Action::task(Task::perform(looks, move |looks| {
            Message::Looks(ticket, looks)
        }))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<Look>, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(looks) => {
                self.looks = looks;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn form(&self) -> Form {
        self.form.unwrap_or(Form::Paper)
    }

    /// A path that says whose the file is.
    fn suggest(&mut self, ctx: &Ctx, of: Option<&Member>) {
        if let Some(member) = of {
            let number = member.facts.number.replace(['/', '\\'], "-");
            let name = format!("{number} {}.{}", ctx.now().today(), self.form().word());
            self.path = ctx.papers.join(name).display().to_string();
        }
    }

    fn goes_to(&mut self, path: String) -> Action<Message> {
        self.path = path;
        Action::none()
    }

    fn save(&mut self, ctx: &Ctx, of: Option<&Member>) -> Action<Message> {
        let Some(member) = of.filter(|_| !self.is_writing) else {
            return Action::none();
        };
        let Some(out) = files::typed(&self.path) else {
            return Action::task(iced::widget::operation::focus(PATH));
        };
        self.is_writing = true;
        let (ctx, id, form) = (ctx.clone(), member.id, self.form());
        let written = work::answer(move || write(&ctx, id, (form, &out)).map(|()| out));
        Action::task(Task::perform(written, |written| {
            let broken = Err(exchange::Error::new(ErrorKind::Stopped));
            Message::Written(written.unwrap_or(broken))
        }))
    }

    /// What was asked for stays where the file could not be written.
    fn written(&mut self, ctx: &Ctx, answer: Result<PathBuf, exchange::Error>) -> Action<Message> {
        self.is_writing = false;
        match answer {
            Ok(out) => {
                let slots = [("file", out.display().to_string().into())];
                let said = ctx.wording.with("privacy-written", &slots);
                let told = Event::Changed(crate::domain::changed::Changed::STORY);
                Action::event(told).and(Event::Notify(Notice::done(said)))
            }
            Err(why) => {
                let notice = Notice::trouble(why.sentence(&ctx.wording));
                Action::event(Event::Notify(notice.detail(why.detail)))
            }
        }
    }
}

/// Reads all that is held, draws it and writes it.
fn write(ctx: &Ctx, id: MemberId, (form, out): (Form, &Path)) -> Result<(), exchange::Error> {
    let held = ctx.store.read_now(move |r| r.find_dossier(id))?;
    let Some(held) = held else {
        return Err(exchange::Error::new(ErrorKind::NotThere));
    };
    let now = ctx.clock.now();
    let branch = ctx.branch.name.text(ctx.wording.language());
    let bytes = match form {
        Form::Json => json(&held, branch, now),
        Form::Paper => {
            let paper = dossier(&Asked {
                dossier: &held,
                wording: &ctx.wording,
                branch,
                made_at: now,
                zone: ctx.branch.zone,
            });
            print::pdf(&paper).map_err(|why| exchange::Error {
                kind: ErrorKind::NotWritten,
                detail: why.to_string(),
            })?
        }
    };
    let outside = Outside {
        out: out.to_owned(),
        actor: ctx.actor.clone(),
        now,
    };
    hand_out(&ctx.store, &outside, &held, &bytes)
}

fn agree(ctx: &Ctx, of: Option<&Member>, (purpose, is_on): (Purpose, bool)) -> Action<Message> {
    let Some(member) = of else {
        return Action::none();
    };
    let held = member.consents.iter().find(|c| c.purpose == purpose);
    let (id, consent) = (member.id, held.map(|consent| consent.id));
    let on = (
        ctx.now().today(),
        ctx.say(&format!("consent-{}", purpose.word())),
    );
    let written = ctx.write(move |w| match (is_on, consent) {
        (true, _) => w.give_consent(id, purpose, (on.0, &on.1)),
        (false, Some(consent)) => w.end_consent(consent),
        (false, None) => Ok(()),
    });
    Action::task(Task::perform(written, move |answer| {
        Message::Done(is_on, answer)
    }))
}
