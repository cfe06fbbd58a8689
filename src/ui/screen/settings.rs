//! How this window looks and speaks, who sits here, and which file is open.

pub mod fields;
mod retention;

use crate::domain::changed::Changed;
use crate::domain::language::Language;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::files;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::prefs::{Preference, Prefs};
use crate::ui::scale::Scale;
use crate::ui::style::{self, gap};
use crate::ui::theme::Mode;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::words;
use iced::widget::{column, container, row, scrollable};
use iced::{Alignment, Fill, Task};
use std::path::PathBuf;

/// The settings' state: a path that is being typed.
#[derive(Default)]
pub struct Screen {
    path: String,
    prefs: Prefs,
    retention: retention::Rules,
    fields: fields::Fields,
}

#[derive(Debug, Clone)]
pub enum Message {
    Mode(Mode),
    Scale(Scale),
    Language(Language),
    Staff(String),
    Path(String),
    Browse,
    Browsed(Option<PathBuf>),
    Open,
    Go(Page),
    Retention(retention::Message),
    Fields(fields::Message),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// The preferences that the switches show.
    pub fn preferred(&mut self, prefs: &Prefs) {
        self.prefs = prefs.clone();
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Mode(mode) => Action::event(Event::Prefer(Preference::Mode(mode))),
            Message::Scale(scale) => Action::event(Event::Prefer(Preference::Scale(scale))),
            Message::Language(language) => {
                Action::event(Event::Prefer(Preference::Language(language)))
            }
            Message::Staff(key) => Action::event(Event::Prefer(Preference::Staff(key))),
            Message::Path(path) => {
                self.path = path;
                Action::none()
            }
            Message::Browse => Action::task(files::pick(files::Sort::Branch).map(Message::Browsed)),
            Message::Browsed(found) => {
                // No answer is taken as "cancelled": without a file chooser on this computer the path is typed.
                self.path = found.map_or_else(
                    || std::mem::take(&mut self.path),
                    |path| path.display().to_string(),
                );
                Action::none()
            }
            Message::Open => files::typed(&self.path)
                .map_or_else(Action::none, |file| Action::event(Event::Open(file))),
            Message::Go(page) => Action::event(Event::Go(page)),
            Message::Fields(message) => {
                let Action { task, events } = self.fields.update(ctx, message);
                Action {
                    task: task.map(Message::Fields),
                    events,
                }
            }
            Message::Retention(message) => {
                let Action { task, events } = self.retention.update(ctx, message);
                Action {
                    task: task.map(Message::Retention),
                    events,
                }
            }
        }
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        Task::batch([
            self.retention.refresh(ctx, changed).map(Message::Retention),
            self.fields.refresh(ctx, changed).map(Message::Fields),
        ])
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let cards = column![
            self.look(ctx),
            self.who(ctx),
            self.lists(ctx),
            self.fields.view(ctx).map(Message::Fields),
            self.retention.view(ctx).map(Message::Retention),
            self.file(ctx)
        ]
        .spacing(gap::L)
        .max_width(880);
        scrollable(container(cards).padding(gap::L))
            .width(Fill)
            .height(Fill)
            .into()
    }

    fn look<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let modes = [
            (Mode::System, "settings-mode-system"),
            (Mode::Light, "settings-mode-light"),
            (Mode::Dark, "settings-mode-dark"),
        ];
        let modes = choice(
            modes.map(|(mode, id)| (mode, ctx.say(id))),
            self.prefs.mode,
            Message::Mode,
        );
        let scales = choice(
            Scale::STEPS.map(|s| (Scale::of_percent(s), format!("{s} %"))),
            self.prefs.scale,
            Message::Scale,
        );
        // Each language is named in itself, for whoever can't read the other one.
        let languages = [
            (Language::English, "English".to_owned()),
            (Language::Tamil, "தமிழ்".to_owned()),
        ];
        let languages = choice(languages, ctx.wording.language(), Message::Language);
        let fields = column![
            field(ctx.say("settings-language"), languages, None),
            field(ctx.say("settings-mode"), modes, None),
            field(ctx.say("settings-scale"), scales, None),
        ];
        card(ctx.say("settings-look"), fields.spacing(gap::M))
    }

    fn who<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let language = ctx.wording.language();
        let people = ctx.staff.iter().filter(|s| !s.has_left).map(|s| {
            let is_me = ctx.me.as_ref().is_some_and(|me| me.id == s.id);
            let face = row![
                words::strong(s.name.text(language).to_owned()).width(200),
                words::quiet(s.duty.text(language).to_owned()).width(Fill),
                words::small(ctx.say(&format!("role-{}", s.role.word()))),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center);
            press(face)
                .on_press(Message::Staff(s.key.as_str().to_owned()))
                .width(Fill)
                .height(style::ROW)
                .align_x(Alignment::Start)
                .style(style::row(is_me))
                .into()
        });
        card(
            ctx.say("settings-who"),
            column![words::quiet(ctx.say("settings-who-hint")), column(people)].spacing(gap::S),
        )
    }

    fn lists<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let go = icon_button(Icon::Upload, ctx.say("members-import"))
            .on_press(Message::Go(Page::Import));
        card(
            ctx.say("settings-lists"),
            column![words::quiet(ctx.say("settings-lists-hint")), go].spacing(gap::M),
        )
    }

    fn file<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let open = row![
            line(ctx.say("settings-file-hint"), &self.path)
                .on_input(Message::Path)
                .on_submit(Message::Open)
                .width(Fill),
            icon_button(Icon::FolderOpen, ctx.say("settings-file-browse"))
                .on_press(Message::Browse),
            button(ctx.say("settings-file-open"))
                .on_press_maybe((!self.path.trim().is_empty()).then_some(Message::Open)),
        ]
        .spacing(gap::S);
        let now = words::body(ctx.file.display().to_string());
        card(
            ctx.say("settings-file"),
            column![words::quiet(ctx.say("settings-file-now")), now, open].spacing(gap::M),
        )
    }
}
