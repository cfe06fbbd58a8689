//! The program: which stage it is in (opening, first start, trouble, the open desk), preferences, shortcuts, closing.

use super::Element;
use super::event::Event;
use super::keys::Shortcut;
use super::open::{self, Opened, Places, Unopened};
use super::prefs::{Preference, Prefs};
use super::scale::Scale;
use super::screen::floors::draw::BOARD;
use super::screen::{help, start, trouble};
use super::shell::{self, Outcome, Outward, Shell};
use super::style;
use super::widget::hotkeys::{Heard, hotkeys};
use super::widget::sheet::over;
use super::widget::words;
use super::work;
use crate::clock::Clock;
use crate::domain::language::Language;
use crate::store::{Error, ErrorKind};
use crate::wording::Wording;
use iced::widget::{center, container};
use iced::{Fill, Subscription, Task, Theme, window};
use std::path::PathBuf;
use std::sync::Arc;

/// What the program was started with.
#[derive(Debug, Clone)]
pub struct Start {
    pub places: Places,
    pub clock: Clock,
    /// `--file PATH`.
    pub file: Option<PathBuf>,
    /// `--demo`.
    pub is_demo: bool,
    /// `--lang`: spoken in this window whatever was chosen before.
    pub language: Option<Language>,
}

/// The program's state.
pub struct App {
    start: Start,
    prefs: Prefs,
    wording: Arc<Wording>,
    system: iced::theme::Mode,
    stage: Stage,
    sheet: Option<help::Sheet>,
}

enum Stage {
    Opening,
    First(Box<start::Screen>),
    Trouble(trouble::Screen),
    Desk(Box<Shell>),
}

#[derive(Clone)]
pub enum Message {
    Opened(Box<Result<Opened, Unopened>>),
    /// Every page of the open file was looked over.
    LookedOver(PathBuf, Result<(), Error>),
    First(start::Message),
    Trouble(trouble::Message),
    Shell(shell::Message),
    Toggle(help::Sheet),
    Prefer(Preference),
    Scanned(String),
    System(iced::theme::Mode),
    PrefsSaved(Result<(), String>),
    CloseSheet,
    Close(window::Id),
}

impl App {
    /// The program and the file it opens first.
    pub fn new(start: Start) -> (Self, Task<Message>) {
        let mut prefs = Prefs::load(&start.places.prefs);
        prefs.language = start.language.or(prefs.language);
        let wording = Wording::of(prefs.language()).clone();
        let mut app = Self {
            start,
            prefs,
            wording,
            system: iced::theme::Mode::None,
            stage: Stage::Opening,
            sheet: None,
        };
        let opening = app.first_opening();
        (
            app,
            Task::batch([opening, iced::system::theme().map(Message::System)]),
        )
    }

    /// The demo, the named file, the last one, or the question what to begin with.
    fn first_opening(&mut self) -> Task<Message> {
        if self.start.is_demo {
            return self.open_demo();
        }
        match self.start.file.clone().or_else(|| self.prefs.file.clone()) {
            Some(file) => self.open(file),
            None if self.start.places.file.exists() => self.open(self.start.places.file.clone()),
            None => {
                self.stage = Stage::First(Box::new(start::Screen::new(&self.start.places)));
                Task::none()
            }
        }
    }

    fn open(&mut self, file: PathBuf) -> Task<Message> {
        self.stage = Stage::Opening; // what was open is closed first: its lock must be free
        let (places, clock) = (self.start.places.clone(), self.start.clock);
        let broken = Unopened::broken(file.clone());
        opening(broken, move || open::open(&places, clock, &file))
    }

    fn open_demo(&mut self) -> Task<Message> {
        self.stage = Stage::Opening;
        let (places, clock) = (self.start.places.clone(), self.start.clock);
        let broken = Unopened::broken(places.demo.clone());
        opening(broken, move || open::open_demo(&places, clock))
    }

    /// One call an arm.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Opened(answer) => self.opened(*answer),
            Message::LookedOver(file, answer) => self.looked_over(file, answer),
            Message::First(m) => self.first(m),
            Message::Trouble(m) => self.trouble(m),
            Message::Shell(m) => self.shell(|shell| shell.update(m)),
            Message::Toggle(sheet) => self.toggle(sheet),
            Message::Prefer(preference) => self.prefer(preference),
            Message::Scanned(number) => self.shell(|shell| shell.scanned(number)),
            Message::System(mode) => {
                self.system = mode;
                Task::none()
            }
            Message::PrefsSaved(answer) => self.prefs_saved(answer),
            Message::CloseSheet => {
                self.sheet = None;
                Task::none()
            }
            Message::Close(id) => self.close(id),
        }
    }

    fn opened(&mut self, answer: Result<Opened, Unopened>) -> Task<Message> {
        match answer {
            Ok(opened) => {
                let file = (!opened.branch.is_demo).then(|| opened.file.clone());
                let looked_over = looked_over(&opened);
                let (shell, task) = Shell::new(opened, &self.prefs, self.wording.clone());
                self.stage = Stage::Desk(Box::new(shell));
                let remember = match file {
                    Some(file) if self.prefs.file.as_ref() != Some(&file) => {
                        self.prefs.file = Some(file);
                        self.save_prefs()
                    }
                    _ => Task::none(),
                };
                Task::batch([task.map(Message::Shell), remember, looked_over])
            }
            Err(unopened) => {
                self.stage = Stage::Trouble(trouble::Screen::new(unopened));
                Task::none()
            }
        }
    }

    /// A file that turns out to be damaged is closed again; nothing was written to it.
    fn looked_over(&mut self, file: PathBuf, answer: Result<(), Error>) -> Task<Message> {
        let is_open = matches!(&self.stage, Stage::Desk(shell) if shell.ctx.file == file);
        match answer {
            // A file that was closed meanwhile is not asked about any more.
            Err(why) if is_open && why.kind != ErrorKind::Closed => {
                self.stage = Stage::Trouble(trouble::Screen::new(Unopened {
                    file,
                    why: why.into(),
                }));
            }
            _ => {}
        }
        Task::none()
    }

    fn first(&mut self, message: start::Message) -> Task<Message> {
        let Stage::First(screen) = &mut self.stage else {
            return Task::none();
        };
        match screen.update(self.start.clock, message) {
            start::Next::Stay(task) => task.map(Message::First),
            start::Next::Open(file) => self.open(file),
            start::Next::Demo => self.open_demo(),
            start::Next::Prefer(preference) => self.prefer(preference),
        }
    }

    fn trouble(&mut self, message: trouble::Message) -> Task<Message> {
        let Stage::Trouble(screen) = &mut self.stage else {
            return Task::none();
        };
        match screen.update(message) {
            trouble::Next::Stay(task) => task.map(Message::Trouble),
            trouble::Next::Open(file) => self.open(file),
            trouble::Next::Demo => self.open_demo(),
            trouble::Next::Begin => {
                self.stage = Stage::First(Box::new(start::Screen::new(&self.start.places)));
                Task::none()
            }
            trouble::Next::Leave => iced::exit(),
        }
    }

    /// Runs something in the open branch and does what reaches beyond it.
    fn shell(&mut self, run: impl FnOnce(&mut Shell) -> Outcome) -> Task<Message> {
        let Stage::Desk(shell) = &mut self.stage else {
            return Task::none();
        };
        let Outcome { task, outward } = run(shell);
        let mut tasks = vec![task.map(Message::Shell)];
        for order in outward {
            tasks.push(match order {
                Outward::Open(file) => self.open(file),
                Outward::Prefer(preference) => self.prefer(preference),
            });
        }
        Task::batch(tasks)
    }

    /// What the root of the window makes of a key; `None` leaves it to what has the focus.
    pub(super) fn hears(&self, heard: Heard) -> Option<Message> {
        let scale = self.prefs.scale;
        let shortcut = match heard {
            Heard::Scanned(number) => return Some(Message::Scanned(number)),
            Heard::Shortcut(shortcut) => shortcut,
        };
        match shortcut {
            Shortcut::Help => Some(Message::Toggle(help::Sheet::Help)),
            Shortcut::Keys => Some(Message::Toggle(help::Sheet::Keys)),
            Shortcut::Leave if self.sheet.is_some() => Some(Message::CloseSheet),
            Shortcut::Larger => Some(Message::Prefer(Preference::Scale(scale.larger()))),
            Shortcut::Smaller => Some(Message::Prefer(Preference::Scale(scale.smaller()))),
            Shortcut::NormalSize => Some(Message::Prefer(Preference::Scale(Scale::default()))),
            other => match &self.stage {
                Stage::Desk(shell) => shell.hears(other).map(Message::Shell),
                Stage::Opening | Stage::First(_) | Stage::Trouble(_) => None,
            },
        }
    }

    fn toggle(&mut self, sheet: help::Sheet) -> Task<Message> {
        self.sheet = if self.sheet == Some(sheet) {
            None
        } else {
            Some(sheet)
        };
        Task::none()
    }

    fn prefer(&mut self, preference: Preference) -> Task<Message> {
        self.prefs.set(preference);
        if self.wording.language() != self.prefs.language() {
            self.wording = Wording::of(self.prefs.language()).clone();
        }
        let told = match &mut self.stage {
            Stage::Desk(shell) => shell
                .preferred(&self.prefs, self.wording.clone())
                .map(Message::Shell),
            Stage::Opening | Stage::First(_) | Stage::Trouble(_) => Task::none(),
        };
        Task::batch([told, self.save_prefs()])
    }

    fn save_prefs(&self) -> Task<Message> {
        let (prefs, path) = (self.prefs.clone(), self.start.places.prefs.clone());
        Task::perform(
            async move { prefs.save(&path).map_err(|why| why.to_string()) },
            Message::PrefsSaved,
        )
    }

    fn prefs_saved(&mut self, answer: Result<(), String>) -> Task<Message> {
        let Err(why) = answer else {
            return Task::none();
        };
        let notice =
            super::notice::Notice::trouble(self.wording.text("shell-trouble-prefs")).detail(why);
        self.shell(|shell| shell.order(Event::Notify(notice)))
    }

    /// Closes the window once what is typed is kept.
    fn close(&mut self, id: window::Id) -> Task<Message> {
        let kept = match &mut self.stage {
            Stage::Desk(shell) => shell.keep_drafts().map(Message::Shell),
            Stage::Opening | Stage::First(_) | Stage::Trouble(_) => Task::none(),
        };
        kept.chain(window::close(id))
    }

    pub fn view(&self) -> Element<'_, Message> {
        let stage: Element<'_, Message> = match &self.stage {
            Stage::Opening => center(words::quiet(self.wording.text("shell-wait"))).into(),
            Stage::First(screen) => screen.view(&self.wording, &self.prefs).map(Message::First),
            Stage::Trouble(screen) => screen.view(&self.wording).map(Message::Trouble),
            Stage::Desk(shell) => shell.view().map(Message::Shell),
        };
        let window = container(stage).style(style::page).width(Fill).height(Fill);
        let sheet = self
            .sheet
            .map(|sheet| help::view(&self.wording, sheet, Message::CloseSheet));
        let all = over(window, sheet, Message::CloseSheet);
        hotkeys(all, |heard| self.hears(heard))
            .typing_goes_to(self.typing())
            .into()
    }

    /// Who gets what is typed where nothing has the focus: the box, or the drawing board, whose tools are letters.
    fn typing(&self) -> &'static str {
        match &self.stage {
            Stage::Desk(shell) if shell.is_drawing() => BOARD,
            _ => super::onebox::FIELD,
        }
    }

    pub fn title(&self) -> String {
        match &self.stage {
            Stage::Desk(shell) => shell.title(),
            Stage::Opening | Stage::First(_) | Stage::Trouble(_) => "Deskbell".to_owned(),
        }
    }

    pub fn theme(&self) -> Theme {
        self.prefs.mode.theme(self.system)
    }

    pub fn scale_factor(&self) -> f32 {
        self.prefs.scale.factor()
    }

    pub fn subscription(&self) -> Subscription<Message> {
        let mut all = vec![
            window::close_requests().map(Message::Close),
            iced::system::theme_changes().map(Message::System),
        ];
        if let Stage::Desk(shell) = &self.stage {
            let pace = if shell.has_fading() { 1 } else { 30 };
            all.push(
                iced::time::every(std::time::Duration::from_secs(pace))
                    .map(|_| Message::Shell(shell::Message::Tick)),
            );
        }
        Subscription::batch(all)
    }
}

/// What the look over an open file's pages finds, beside the desk.
fn looked_over(opened: &Opened) -> Task<Message> {
    let file = opened.file.clone();
    Task::perform(opened.store.looked_over(), move |answer| {
        Message::LookedOver(file, answer)
    })
}

/// A file that is being opened, beside the window; `broken` is what is told when that work breaks off.
fn opening(
    broken: Unopened,
    open: impl FnOnce() -> Result<Opened, Unopened> + Send + 'static,
) -> Task<Message> {
    Task::perform(work::answer(open), move |answer| {
        Message::Opened(Box::new(answer.unwrap_or(Err(broken))))
    })
}
