//! Lists are brought in: which kind, which file, first a look at what would change, then the change itself. The work runs
//! beside the window, shows how far it is, and can be stopped; nothing is kept of a list that was not taken whole.

mod fields;
mod preview;
mod runs;
mod telling;
mod view;

use crate::domain::changed::Changed;
use crate::exchange::bring::{How, Intake};
use crate::exchange::report::{Progress, Report, Watch};
use crate::exchange::{Error, ErrorKind};
use crate::store::{self, ListRun, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::files;
use crate::ui::notice::Notice;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{trouble, work};
use fields::MarcFields;
use iced::Task;
use preview::Rows;
use runs::Runs;
use std::path::PathBuf;
use std::sync::Arc;
use telling::Telling;

pub use crate::exchange::kind::Kind;
pub use fields::Message as MarcMessage;
pub use preview::Part;

/// The field of the path: for the focus and for tests.
pub const PATH: &str = "import-path";

/// The state of bringing a list in.
pub struct Screen {
    kind: Kind,
    path: String,
    /// The list of members names all of them.
    is_all: bool,
    /// Of an indoor map with several houses, the one that is meant.
    house: Option<String>,
    stage: Stage,
    tickets: Tickets,
    runs: Runs,
    marc: MarcFields,
}

/// How far it has come.
enum Stage {
    /// A file is chosen.
    Choosing,
    /// The file is read: to look, or to take it.
    Working {
        watch: Arc<Watch>,
        progress: Option<Progress>,
        how: How,
    },
    /// The columns of a list that is not known are told what they are.
    Telling(Telling),
    /// What would change, or what came of it.
    Told {
        report: Report,
        how: How,
        rows: Rows,
    },
    /// The list as a whole can't be taken.
    Refused(Error),
}

#[derive(Debug, Clone)]
pub enum Message {
    Kind(Kind),
    Path(String),
    Browse,
    Browsed(Option<PathBuf>),
    /// Reads the list and changes nothing.
    Look,
    /// Takes the list; without the rows that can't be taken, if there are such.
    Take,
    /// The same, and what the list does not name is gone, however much it is.
    TakeWhole,
    /// The list of members names all of them, or not.
    All(bool),
    /// One of the houses of an indoor map is meant.
    House(String),
    /// The columns of a list that is not known, to be told.
    Asked(Ticket, Option<Result<Telling, Error>>),
    /// Shows or hides what a column can be.
    Unfold(usize),
    /// A column is told what it is.
    Role(usize, Option<&'static str>),
    /// Keeps what was told, and looks at the list.
    Tell,
    Kept(Ticket, Result<Saved<()>, store::Error>),
    /// Tells the columns of a list anew.
    TellAgain,
    /// Which rows are looked at.
    Part(Part),
    Runs(Ticket, Result<Vec<ListRun>, store::Error>),
    /// Takes a list back.
    TakeBack(usize),
    TookBack(Result<Saved<()>, store::Error>),
    Progress(Ticket, Progress),
    Done(Ticket, Result<Report, Error>),
    Stop,
    Again,
    Marc(fields::Message),
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen {
    pub fn new() -> Self {
        Self {
            kind: Kind::Members,
            path: String::new(),
            is_all: false,
            house: None,
            stage: Stage::Choosing,
            tickets: Tickets::default(),
            runs: Runs::default(),
            marc: MarcFields::default(),
        }
    }

    /// The page is shown.
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([
            iced::widget::operation::focus(PATH),
            self.runs.ask(ctx),
            self.marc.ask(ctx).map(Message::Marc),
        ])
    }

    /// What changed: a list may have come in, or have been taken back.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let marc = self.marc.refresh(ctx, changed).map(Message::Marc);
        Task::batch([self.runs.refresh(ctx, changed), marc])
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Kind(kind) => self.choose(|screen| (screen.kind, screen.house) = (kind, None)),
            Message::Path(path) => self.choose(|screen| screen.at(path)),
            Message::Browse => Action::task(files::pick(files::Sort::List).map(Message::Browsed)),
            Message::Browsed(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Browsed(Some(path)) => {
                let _ = self.choose(|screen| screen.at(path.display().to_string()));
                self.begin(ctx, LOOK)
            }
            Message::Look => self.begin(ctx, LOOK),
            Message::Take => self.begin(ctx, TAKE),
            Message::TakeWhole => self.begin(ctx, TAKE_WHOLE),
            Message::House(name) => {
                self.house = Some(name);
                self.begin(ctx, LOOK)
            }
            Message::All(is_all) => self.choose(|screen| screen.is_all = is_all),
            Message::Progress(ticket, now) => self.progressed(ticket, now),
            Message::Done(ticket, answer) => self.done(ctx, ticket, answer),
            Message::Stop => {
                if let Stage::Working { watch, .. } = &self.stage {
                    watch.stop();
                }
                Action::none()
            }
            Message::Again => self.choose(|_| {}),
            Message::Part(part) => {
                if let Stage::Told { rows, .. } = &mut self.stage {
                    rows.choose(part);
                }
                Action::none()
            }
            Message::Runs(ticket, answer) => self.runs.arrived(ctx, ticket, answer),
            Message::TakeBack(index) => self.runs.take_back(ctx, index),
            Message::TookBack(answer) => self.runs.took_back(ctx, answer),
            Message::TellAgain => self.ask(ctx),
            Message::Asked(ticket, answer) => self.asked(ticket, answer),
            Message::Unfold(index) => self.telling(|telling| telling.unfold(index)),
            Message::Role(index, role) => self.telling(|telling| telling.tell(index, role)),
            Message::Tell => self.tell(ctx),
            Message::Kept(ticket, answer) => self.kept(ctx, ticket, answer),
            Message::Marc(message) => {
                let Action { task, events } = self.marc.update(ctx, message);
                let task = task.map(Message::Marc);
                Action { task, events }
            }
        }
    }

    fn telling(&mut self, change: impl FnOnce(&mut Telling)) -> Action<Message> {
        if let Stage::Telling(telling) = &mut self.stage {
            change(telling);
        }
        Action::none()
    }

    /// Asks the file for its columns.
    fn ask(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(path) = files::typed(&self.path) else {
            return Action::none();
        };
        let ticket = self.tickets.fresh();
        let (store, kind) = (ctx.store.clone(), self.kind);
        let answer = work::answer(move || Telling::ask(kind, &path, &store));
        let told = move |answer| Message::Asked(ticket, answer);
        Action::task(Task::perform(answer, told))
    }

    fn asked(&mut self, ticket: Ticket, answer: Option<Result<Telling, Error>>) -> Action<Message> {
        if self.tickets.is_newest(ticket) {
            let answer = answer.unwrap_or_else(|| Err(Error::new(ErrorKind::Unreadable)));
            self.stage = match answer {
                Ok(telling) => Stage::Telling(telling),
                Err(why) => Stage::Refused(why),
            };
        }
        Action::none()
    }

    /// Keeps what was told of the columns.
    fn tell(&mut self, ctx: &Ctx) -> Action<Message> {
        let roles = match &self.stage {
            Stage::Telling(telling) => telling.told(),
            _ => None,
        };
        let Some((key, told)) = roles else {
            return Action::none();
        };
        let ticket = self.tickets.fresh();
        let write = ctx.write(move |w| w.set_setting(&key, &told));
        let kept = move |answer| Message::Kept(ticket, answer);
        Action::task(Task::perform(write, kept))
    }

    fn kept(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Saved<()>, store::Error>,
    ) -> Action<Message> {
        match answer {
            Ok(saved) if self.tickets.is_newest(ticket) => {
                self.begin(ctx, LOOK).and(Event::Changed(saved.changed))
            }
            Ok(saved) => Action::event(Event::Changed(saved.changed)),
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    /// Another file or kind: what was told of the one before no longer counts. Work that runs is not touched.
    fn choose(&mut self, change: impl FnOnce(&mut Self)) -> Action<Message> {
        if !matches!(self.stage, Stage::Working { .. }) {
            change(self);
            self.stage = Stage::Choosing;
        }
        Action::none()
    }

    fn at(&mut self, path: String) {
        (self.path, self.house) = (path, None);
    }

    fn begin(&mut self, ctx: &Ctx, how: How) -> Action<Message> {
        let (Some(path), false) = (
            files::typed(&self.path),
            matches!(self.stage, Stage::Working { .. }),
        ) else {
            return Action::none();
        };
        let ticket = self.tickets.fresh();
        let is_all = self.is_all && self.kind == Kind::Members;
        let how = How { is_all, ..how };
        let intake = Intake {
            kind: self.kind,
            list: path,
            how,
            now: ctx.clock.now(),
        };
        let store = ctx.store.clone();
        let (teller, told) = work::line();
        let progress = teller.clone();
        // A window that closed no longer wants to be told.
        let watch =
            Watch::new(move |now| drop(progress.unbounded_send(Message::Progress(ticket, now))));
        let watch = Arc::new(watch);
        self.stage = Stage::Working {
            watch: watch.clone(),
            progress: None,
            how,
        };
        let broken = Message::Done(ticket, Err(Error::new(ErrorKind::Stopped)));
        let house = self.house.clone();
        let task = work::start(told, broken, move || {
            let answer = match intake.kind {
                Kind::Floors => intake.bring_floors(&store, &watch, house.as_deref()),
                _ => intake.bring(&store, &watch),
            };
            drop(teller.unbounded_send(Message::Done(ticket, answer)));
        });
        Action::task(task)
    }

    fn progressed(&mut self, ticket: Ticket, now: Progress) -> Action<Message> {
        if let (true, Stage::Working { progress, .. }) =
            (self.tickets.is_newest(ticket), &mut self.stage)
        {
            *progress = Some(now);
        }
        Action::none()
    }

    fn done(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Report, Error>,
    ) -> Action<Message> {
        let Stage::Working { how, .. } = &self.stage else {
            return Action::none();
        };
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        let how = *how;
        match answer {
            Ok(report) => {
                let is_saved = report.is_saved;
                let said = report.sentence(&ctx.wording, how.is_dry_run);
                let undo = report.undo;
                let rows = Rows::new(&report);
                self.stage = Stage::Told { report, how, rows };
                if !is_saved {
                    return Action::none();
                }
                Action::event(Event::Changed(changed(self.kind)))
                    .and(Event::Notify(Notice::done(said).undo(undo)))
            }
            Err(why) if self.can_be_told(&why) => {
                self.stage = Stage::Choosing;
                self.ask(ctx)
            }
            Err(why) => {
                self.stage = Stage::Refused(why);
                Action::none()
            }
        }
    }

    /// Whether a list can't be taken only because nobody said what its columns are.
    fn can_be_told(&self, why: &Error) -> bool {
        let is_other = matches!(why.kind, ErrorKind::NoHeader | ErrorKind::NoColumn(_));
        let is_asked = matches!(self.kind, Kind::Holdings | Kind::Shelves | Kind::Places);
        why.kind == ErrorKind::NotTold || (is_asked && is_other)
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// A look at what would change.
const LOOK: How = How {
    is_dry_run: true,
    skips_bad: true,
    is_all: false,
    is_whole: false,
};
/// The change itself. The rows that can't be taken were shown before.
const TAKE: How = How {
    is_dry_run: false,
    ..LOOK
};
/// The same for a list that was said to be all there is.
const TAKE_WHOLE: How = How {
    is_whole: true,
    ..TAKE
};

/// What kinds of rows a list brings.
fn changed(kind: Kind) -> Changed {
    match kind {
        Kind::Members => Changed::MEMBERS | Changed::STORY,
        Kind::Holdings => Changed::HOLDINGS | Changed::STORY,
        Kind::Shelves => Changed::SHELVES | Changed::PLAN | Changed::STORY,
        Kind::Floors => Changed::PLAN | Changed::CLOSURES | Changed::STORY,
        Kind::Places => Changed::PLAN | Changed::SHELVES | Changed::STORY,
    }
}
