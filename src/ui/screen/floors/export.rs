//! The plan for others: every floor as GeoJSON and as SVG, into a folder that is asked for. Written beside the window.

use super::Message as Outer;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::{self, gap};
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::{files, plan_file, work};
use iced::widget::row;
use iced::{Alignment, Fill, Task};
use std::path::{Path, PathBuf};

/// The field of the folder: for the focus and for tests.
pub const PATH: &str = "plan-folder";
/// The folder that is suggested, within that of papers.
const FOLDER: &str = "plan";

/// What is going on with the plan for others.
#[derive(Default)]
pub struct State {
    /// The folder as typed, while it is asked for.
    path: Option<String>,
    is_busy: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// A folder is asked for.
    Ask,
    Typed(String),
    Browse,
    Browsed(Option<PathBuf>),
    Write,
    Written(PathBuf, Result<usize, String>),
    Leave,
}

impl State {
    pub fn is_asking(&self) -> bool {
        self.path.is_some()
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Ask => {
                let suggested = ctx.papers.join(FOLDER).display().to_string();
                self.path.get_or_insert(suggested);
                return Action::task(iced::widget::operation::focus(PATH));
            }
            Message::Typed(path) => self.path = Some(path),
            Message::Browse => {
                let typed = self.path.as_deref().and_then(files::typed);
                let from = typed.unwrap_or_else(|| ctx.papers.clone());
                return Action::task(files::folder(&from).map(Message::Browsed));
            }
            // Cancelled, or no chooser here: the field is there.
            Message::Browsed(None) => {}
            Message::Browsed(Some(path)) => self.path = Some(path.display().to_string()),
            Message::Write => return self.write(ctx),
            Message::Written(folder, answer) => {
                self.is_busy = false;
                if answer.is_ok() {
                    self.path = None;
                }
                return told(ctx, &folder, answer);
            }
            Message::Leave => self.path = None,
        }
        Action::none()
    }

    fn write(&mut self, ctx: &Ctx) -> Action<Message> {
        let folder = self.path.as_deref().and_then(files::typed);
        let (Some(folder), Some(house), false) = (folder, ctx.house.clone(), self.is_busy) else {
            return Action::task(iced::widget::operation::focus(PATH));
        };
        self.is_busy = true;
        let (wording, to) = (ctx.wording.clone(), folder.clone());
        let written = work::answer(move || {
            let names = plan_file::write_all(&house, &wording, &to);
            names
                .map(|names| names.len())
                .map_err(|why| why.to_string())
        });
        Action::task(Task::perform(written, move |written| {
            let written = written.unwrap_or_else(|| Err(String::new()));
            Message::Written(folder.clone(), written)
        }))
    }

    /// The line in which the folder is asked for.
    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Outer> {
        let free = |message| (!self.is_busy).then_some(Outer::Export(message));
        let path = line(
            ctx.say("floors-export-folder"),
            self.path.as_deref().unwrap_or_default(),
        );
        let path = path
            .id(PATH)
            .on_input(|path| Outer::Export(Message::Typed(path)))
            .on_submit(Outer::Export(Message::Write));
        let browse = sign_button(Icon::FolderOpen).on_press(Outer::Export(Message::Browse));
        let write = icon_button(Icon::Upload, ctx.say("floors-export-write"));
        let leave = button(ctx.say("floors-export-leave")).on_press(Outer::Export(Message::Leave));
        row![
            path.width(Fill),
            tip(
                browse.style(style::secondary),
                ctx.say("floors-export-choose"),
                None
            ),
            write.on_press_maybe(free(Message::Write)),
            leave,
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
    }
}

fn told(ctx: &Ctx, folder: &Path, answer: Result<usize, String>) -> Action<Message> {
    let at = ("path", folder.display().to_string().into());
    let notice = match answer {
        Ok(count) => {
            let slots = [at, ("count", count.into())];
            Notice::done(ctx.wording.with("floors-exported", &slots))
        }
        Err(why) => Notice::trouble(ctx.wording.with("floors-not-exported", &[at])).detail(why),
    };
    Action::event(Event::Notify(notice))
}
