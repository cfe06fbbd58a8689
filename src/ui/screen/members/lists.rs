//! Lists of members that are there from the beginning: how many are on each, which one is shown, and writing it to a file.

mod view;

pub(super) use view::{asked, choose};

use crate::domain::changed::Changed;
use crate::domain::member::filter::{ListOrder, On, ReadyList};
use crate::exchange::export::{Columns, Export, Format};
use crate::exchange::report::{Progress, Watch};
use crate::exchange::{self, ErrorKind};
use crate::store::Error;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{files, trouble, work};
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

/// The field of the file's path.
pub const PATH: &str = "members-export-path";

/// The lists beside the lookup.
#[derive(Default)]
pub struct Lists {
    /// The one that is shown; all members without.
    pub(super) chosen: Option<ReadyList>,
    /// How many members are on each, in the order of the lists, as far as they are counted.
    pub(super) counts: Vec<usize>,
    /// The file that is asked for.
    pub(super) asking: Option<Asking>,
    /// The file that is being written.
    pub(super) writing: Option<Writing>,
    tickets: Tickets,
}

/// A file that is being written.
pub struct Writing {
    watch: Arc<Watch>,
    pub(super) progress: Option<Progress>,
}

/// A file that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub(super) format: Format,
    pub(super) columns: Columns,
    pub(super) path: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Counted(Ticket, Result<usize, Error>),
    Choose(Option<ReadyList>),
    /// A file of the list is wanted, or no longer.
    Ask(bool),
    Format(Format),
    Columns(Columns),
    Path(String),
    /// The system's chooser is asked for.
    Browse,
    Browsed(Option<PathBuf>),
    Save,
    Progress(Progress),
    Stop,
    /// Who may be there twice.
    Doubles,
    Written(Result<(u64, PathBuf), exchange::Error>),
}

impl Lists {
    /// Counts every list, one after the other, so that other questions to the file are answered in between.
    pub fn count(&mut self, ctx: &Ctx) -> Task<Message> {
        self.counts.clear();
        let ticket = self.tickets.fresh();
        self.count_next(ctx, ticket)
    }

    fn count_next(&self, ctx: &Ctx, ticket: Ticket) -> Task<Message> {
        let Some(list) = ReadyList::ALL.get(self.counts.len()) else {
            return Task::none();
        };
        let (filter, on) = (list.filter(), on(ctx));
        let counted = ctx.store.read(move |r| r.count_listed(&filter, on));
        Task::perform(counted, move |count| Message::Counted(ticket, count))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Counted(ticket, answer) => self.counted(ctx, ticket, answer),
            Message::Choose(list) => {
                self.chosen = list;
                if self.asking.is_some() {
                    self.ask(ctx);
                }
                Action::none()
            }
            Message::Ask(true) => {
                self.ask(ctx);
                Action::task(iced::widget::operation::focus(PATH))
            }
            Message::Ask(false) => {
                self.asking = None;
                Action::none()
            }
            Message::Format(format) => self.change(ctx, |asking| asking.format = format),
            Message::Columns(columns) => self.change(ctx, |asking| asking.columns = columns),
            Message::Path(path) => self.goes_to(path),
            Message::Browse => self.browse(),
            Message::Browsed(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Browsed(Some(path)) => self.goes_to(path.display().to_string()),
            Message::Save => self.save(ctx),
            Message::Progress(now) => {
                if let Some(writing) = &mut self.writing {
                    writing.progress = Some(now);
                }
                Action::none()
            }
            Message::Stop => {
                if let Some(writing) = &self.writing {
                    writing.watch.stop();
                }
                Action::none()
            }
            Message::Doubles => Action::event(Event::Go(Page::Doubles)),
            Message::Written(answer) => self.written(ctx, answer),
        }
    }

    fn counted(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<usize, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(count) => {
                self.counts.push(count);
                Action::task(self.count_next(ctx, ticket))
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// Shows the fields of the file, with a path that says what is in it.
    fn ask(&mut self, ctx: &Ctx) {
        let (format, columns) = self
            .asking
            .as_ref()
            .map_or((Format::Spreadsheet, Columns::Post), |a| {
                (a.format, a.columns)
            });
        self.asking = Some(Asking {
            format,
            columns,
            path: self.path(ctx, format),
        });
    }

    /// Another form of the file has another ending.
    fn change(&mut self, ctx: &Ctx, change: impl FnOnce(&mut Asking)) -> Action<Message> {
        if let Some(mut asking) = self.asking.take() {
            let suggested = asking.path == self.path(ctx, asking.format);
            change(&mut asking);
            if suggested {
                asking.path = self.path(ctx, asking.format);
            }
            self.asking = Some(asking);
        }
        Action::none()
    }

    fn path(&self, ctx: &Ctx, format: Format) -> String {
        let list = self.chosen.map_or("members", ReadyList::word);
        let name = format!("{list} {}.{}", ctx.now().today(), ending(format));
        ctx.papers.join(name).display().to_string()
    }

    fn goes_to(&mut self, path: String) -> Action<Message> {
        if let Some(asking) = &mut self.asking {
            asking.path = path;
        }
        Action::none()
    }

    fn browse(&self) -> Action<Message> {
        let asked = self.asking.as_ref();
        match asked.and_then(|asking| files::typed(&asking.path)) {
            Some(path) => {
                Action::task(files::place(files::Sort::Members, &path).map(Message::Browsed))
            }
            None => Action::none(),
        }
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(asking), None) = (&self.asking, &self.writing) else {
            return Action::none();
        };
        let Some(out) = files::typed(&asking.path) else {
            return Action::task(iced::widget::operation::focus(PATH));
        };
        let export = Export {
            list: self.chosen.map_or("", ReadyList::word).to_owned(),
            filter: self.chosen.map(ReadyList::filter).unwrap_or_default(),
            order: self.chosen.map_or(ListOrder::Name, ReadyList::order),
            format: asking.format,
            columns: asking.columns,
            out: out.clone(),
            actor: ctx.actor.clone(),
            now: ctx.clock.now(),
            on: on(ctx),
        };
        let (teller, told) = work::line();
        let progress = teller.clone();
        // A window that closed no longer wants to be told.
        let watch = Watch::new(move |now| drop(progress.unbounded_send(Message::Progress(now))));
        let watch = Arc::new(watch);
        self.writing = Some(Writing {
            watch: watch.clone(),
            progress: None,
        });
        let store = ctx.store.clone();
        let broken = Message::Written(Err(exchange::Error::new(ErrorKind::Stopped)));
        Action::task(work::start(told, broken, move || {
            let written = export.write(&store, &watch).map(|count| (count, out));
            drop(teller.unbounded_send(Message::Written(written)));
        }))
    }

    /// What was asked for stays where the file could not be written.
    fn written(
        &mut self,
        ctx: &Ctx,
        answer: Result<(u64, PathBuf), exchange::Error>,
    ) -> Action<Message> {
        self.writing = None;
        match answer {
            Ok((count, out)) => {
                self.asking = None;
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                let slots = [
                    ("count", count.into()),
                    ("file", out.display().to_string().into()),
                ];
                let said = ctx.wording.with("members-exported", &slots);
                Action::event(Event::Changed(Changed::STORY)).and(Event::Notify(Notice::done(said)))
            }
            Err(why) => Action::event(Event::Notify(Notice::trouble(why.sentence(&ctx.wording)))),
        }
    }
}

/// The day the lists are of.
pub(super) fn on(ctx: &Ctx) -> On {
    On {
        today: ctx.now().today(),
        zone: ctx.branch.zone,
    }
}

/// How the name of such a file ends.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Csv | Format::Spreadsheet => "csv",
        Format::Json => "json",
        Format::Vcard => "vcf",
    }
}
