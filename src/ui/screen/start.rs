//! The first start: set up my branch, try the demo branch, or open a file.

mod view;

use crate::clock::Clock;
use crate::domain::branch::Role;
use crate::domain::language::Language;
use crate::domain::problem::Problem;
use crate::domain::setup::{BranchForm, StaffForm};
use crate::store::{OpenError, OpenErrorKind, Store, fresh_key};
use crate::ui::Element;
use crate::ui::files;
use crate::ui::open::Places;
use crate::ui::prefs::{Preference, Prefs};
use crate::ui::style::Tone;
use crate::ui::work;
use crate::wording::Wording;
use iced::Task;
use std::path::PathBuf;

/// The name of the branch: for the focus and for tests.
pub const NAME: &str = "start-name";

/// The first start's state.
pub struct Screen {
    form: Option<BranchForm>,
    problems: Vec<Problem>,
    /// Where the new branch's file will lie.
    file: String,
    /// An existing file's path, as typed.
    path: String,
    trouble: Option<OpenError>,
    is_making: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    SetUp,
    Back,
    Demo,
    Path(String),
    Browse,
    Browsed(Option<PathBuf>),
    Open,
    Language(Language),
    NameEn(String),
    NameTa(String),
    Zone(String),
    Speaks(Language, bool),
    Hours(usize, String),
    /// Every open day gets the hours of Monday.
    LikeMonday,
    StaffEn(usize, String),
    StaffTa(usize, String),
    StaffRole(usize, Role),
    AddStaff,
    RemoveStaff(usize),
    File(String),
    Make,
    Made(Result<PathBuf, OpenError>),
}

/// Where it goes on.
pub enum Next {
    Stay(Task<Message>),
    Open(PathBuf),
    Demo,
    Prefer(Preference),
}

impl Screen {
    pub fn new(places: &Places) -> Self {
        Self {
            form: None,
            problems: Vec::new(),
            file: places.file.display().to_string(),
            path: String::new(),
            trouble: None,
            is_making: false,
        }
    }

    pub fn update(&mut self, clock: Clock, message: Message) -> Next {
        match message {
            Message::SetUp => {
                self.form = Some(BranchForm::new(ZONE, fresh_key()));
                return Next::Stay(iced::widget::operation::focus(NAME));
            }
            Message::Back => self.form = None,
            Message::Demo => return Next::Demo,
            Message::Path(path) => self.path = path,
            Message::Browse => {
                return Next::Stay(files::pick(files::Sort::Branch).map(Message::Browsed));
            }
            Message::Browsed(found) => {
                self.path = found.map_or_else(
                    || std::mem::take(&mut self.path),
                    |path| path.display().to_string(),
                )
            }
            Message::Open => {
                if let Some(file) = files::typed(&self.path) {
                    return Next::Open(file);
                }
            }
            Message::Language(language) => return Next::Prefer(Preference::Language(language)),
            Message::File(file) => self.file = file,
            Message::Make => return self.make(clock),
            Message::Made(answer) => return self.made(answer),
            typed => self.typed(typed),
        }
        Next::Stay(Task::none())
    }

    /// What was typed into the form.
    fn typed(&mut self, message: Message) {
        self.problems.clear();
        let Some(form) = &mut self.form else { return };
        match message {
            Message::NameEn(name) => form.name_en = name,
            Message::NameTa(name) => form.name_ta = name,
            Message::Zone(zone) => form.zone = zone,
            Message::Speaks(language, is_spoken) => {
                form.languages.retain(|l| *l != language);
                if is_spoken {
                    form.languages.push(language);
                }
            }
            Message::Hours(day, typed) => {
                if let Some(hours) = form.week.get_mut(day) {
                    *hours = typed;
                }
            }
            Message::LikeMonday => form.open_like_monday(),
            Message::StaffEn(index, name) => person(form, index, |s| s.name_en = name),
            Message::StaffTa(index, name) => person(form, index, |s| s.name_ta = name),
            Message::StaffRole(index, role) => person(form, index, |s| s.role = role),
            Message::AddStaff => form.staff.push(StaffForm::new(fresh_key(), Role::Desk)),
            Message::RemoveStaff(index) if index < form.staff.len() => {
                form.staff.remove(index);
            }
            _ => {}
        }
    }

    fn make(&mut self, clock: Clock) -> Next {
        let Some(form) = self.form.as_ref().filter(|_| !self.is_making) else {
            return Next::Stay(Task::none());
        };
        let branch = match form.check() {
            Ok(branch) => branch,
            Err(problems) => {
                self.problems = problems;
                return Next::Stay(Task::none());
            }
        };
        self.is_making = true;
        self.trouble = None;
        let (file, now) = (files::typed(&self.file).unwrap_or_default(), clock.now());
        let making = work::answer(move || {
            let store = Store::create(&file, &branch, now)?;
            drop(store); // opened again like any other file
            Ok(file)
        });
        let broken = || Err(OpenError::new(OpenErrorKind::Other, ""));
        Next::Stay(Task::perform(making, move |made| {
            Message::Made(made.unwrap_or_else(broken))
        }))
    }

    fn made(&mut self, answer: Result<PathBuf, OpenError>) -> Next {
        self.is_making = false;
        match answer {
            Ok(file) => Next::Open(file),
            Err(why) => {
                self.trouble = Some(why);
                Next::Stay(Task::none())
            }
        }
    }

    /// The sentence beside a field, if something is wrong with it.
    fn wrong(&self, wording: &Wording, field: &str) -> Option<String> {
        self.problems
            .iter()
            .find(|p| p.field == field)
            .map(|p| crate::wording::problem::sentence(wording, &p.why))
    }

    pub fn view<'a>(&'a self, wording: &'a Wording, _prefs: &Prefs) -> Element<'a, Message> {
        view::view(self, wording)
    }
}

/// Where most branches that speak Tamil are; changed in the form by the others.
const ZONE: &str = "Asia/Kolkata";

fn person(form: &mut BranchForm, index: usize, change: impl FnOnce(&mut StaffForm)) {
    if let Some(person) = form.staff.get_mut(index) {
        change(person);
    }
}

/// The tone of the line that says why the branch could not be made.
const TROUBLE: Tone = Tone::Late;
