//! Lists are brought in: which kind, which file, first a look at what would change, then the change itself. The work runs
//! beside the window, shows how far it is, and can be stopped; nothing is kept of a list that was not taken whole.

mod view;

use crate::domain::changed::Changed;
use crate::exchange::bring::{How, Intake};
use crate::exchange::report::{Progress, Report, Watch};
use crate::exchange::{Error, ErrorKind};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::files;
use crate::ui::notice::Notice;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::work;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::exchange::kind::Kind;

/// The field of the path: for the focus and for tests.
pub const PATH: &str = "import-path";

/// The state of bringing a list in.
pub struct Screen {
    kind: Kind,
    path: String,
    stage: Stage,
    tickets: Tickets,
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
    /// What would change, or what came of it.
    Told { report: Report, how: How },
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
    /// The same, and what a list of holdings does not name is gone, however much it is.
    TakeWhole,
    Progress(Ticket, Progress),
    Done(Ticket, Result<Report, Error>),
    Stop,
    Again,
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
            stage: Stage::Choosing,
            tickets: Tickets::default(),
        }
    }

    /// The page is shown.
    pub fn arrive(&mut self) -> Task<Message> {
        iced::widget::operation::focus(PATH)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Kind(kind) => self.choose(|screen| screen.kind = kind),
            Message::Path(path) => self.choose(|screen| screen.path = path),
            Message::Browse => Action::task(files::pick(files::Sort::List).map(Message::Browsed)),
            Message::Browsed(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Browsed(Some(path)) => {
                let _ = self.choose(|screen| screen.path = path.display().to_string());
                self.begin(ctx, LOOK)
            }
            Message::Look => self.begin(ctx, LOOK),
            Message::Take => self.begin(ctx, TAKE),
            Message::TakeWhole => self.begin(ctx, TAKE_WHOLE),
            Message::Progress(ticket, now) => self.progressed(ticket, now),
            Message::Done(ticket, answer) => self.done(ctx, ticket, answer),
            Message::Stop => {
                if let Stage::Working { watch, .. } = &self.stage {
                    watch.stop();
                }
                Action::none()
            }
            Message::Again => self.choose(|_| {}),
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

    fn begin(&mut self, ctx: &Ctx, how: How) -> Action<Message> {
        let (Some(path), false) = (
            files::typed(&self.path),
            matches!(self.stage, Stage::Working { .. }),
        ) else {
            return Action::none();
        };
        let ticket = self.tickets.fresh();
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
        let task = work::start(told, broken, move || {
            let answer = intake.bring(&store, &watch);
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
                self.stage = Stage::Told { report, how };
                if !is_saved {
                    return Action::none();
                }
                Action::event(Event::Changed(changed(self.kind)))
                    .and(Event::Notify(Notice::done(said)))
            }
            Err(why) => {
                self.stage = Stage::Refused(why);
                Action::none()
            }
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// A look at what would change.
const LOOK: How = How {
    is_dry_run: true,
    skips_bad: true,
    is_whole: false,
};
/// The change itself. The rows that can't be taken were shown before.
const TAKE: How = How {
    is_dry_run: false,
    skips_bad: true,
    is_whole: false,
};
/// The same for holdings that were said to be all there are.
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
    }
}
