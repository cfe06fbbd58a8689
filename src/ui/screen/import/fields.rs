//! The fields of the catalogue's records that a library sets for itself, typed where its list is brought in.

use super::Message as Import;
use crate::domain::changed::Changed;
use crate::exchange::marc::{Fields, SETTING};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::{self, gap};
use crate::ui::trouble;
use crate::ui::widget::card::panel;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use iced::widget::{column, row};
use iced::{Alignment, Task};

/// The fields while they are typed.
#[derive(Default)]
pub struct MarcFields {
    is_open: bool,
    fields: Fields,
    /// Which of them is not written as a field.
    wrong: Option<&'static str>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Open(bool),
    Read(Result<Option<Fields>, Error>),
    Typed(&'static str, String),
    Save,
    Saved(Result<Saved<()>, Error>),
}

impl MarcFields {
    pub fn ask(&self, ctx: &Ctx) -> Task<Message> {
        let answer = ctx.store.read(|r| r.get_setting(SETTING));
        Task::perform(answer, Message::Read)
    }

    pub fn refresh(&self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::SETTINGS) && !self.is_open {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Open(is_open) => self.is_open = is_open,
            Message::Read(Ok(fields)) => self.fields = fields.unwrap_or_default(),
            Message::Read(Err(why)) => {
                return Action::event(Event::Notify(trouble::reading(&ctx.wording, &why)));
            }
            Message::Typed(name, text) => {
                self.fields.set(name, text);
                self.wrong = self.fields.layout().err().map(|wrong| wrong.field);
            }
            Message::Save if self.wrong.is_none() => {
                let fields = self.fields.clone();
                let write = ctx.write(move |w| w.set_setting(SETTING, &fields));
                return Action::task(Task::perform(write, Message::Saved));
            }
            Message::Save => {}
            Message::Saved(Ok(saved)) => {
                self.is_open = false;
                return Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say("import-marc-saved"))));
            }
            Message::Saved(Err(why)) => {
                return Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)));
            }
        }
        Action::none()
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Import> {
        let mark = if self.is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        let open = icon_button(mark, ctx.say("import-marc")).on_press(Message::Open(!self.is_open));
        if !self.is_open {
            return Element::from(row![open]).map(Import::Marc);
        }
        let mut lines = column![words::quiet(ctx.say("import-marc-lead"))].spacing(gap::M);
        for (name, text) in self.fields.all() {
            let is_wrong = self.wrong == Some(name);
            let wrong = is_wrong.then(|| ctx.say("import-marc-wrong"));
            let typed = line(default(name), text)
                .id(format!("import-marc-{name}"))
                .on_input(move |text| Message::Typed(name, text))
                .on_submit(Message::Save)
                .wrong(is_wrong);
            lines = lines.push(field(ctx.say(&format!("import-marc-{name}")), typed, wrong));
        }
        let save = icon_button(Icon::Check, ctx.say("import-marc-save"))
            .on_press_maybe(self.wrong.is_none().then_some(Message::Save))
            .style(style::primary);
        let lines = lines.push(row![save].align_y(Alignment::Center));
        let all: Element<'a, Message> = column![open, panel(lines)].spacing(gap::S).into();
        all.map(Import::Marc)
    }
}

/// What counts where nothing is typed.
fn default(name: &str) -> &'static str {
    match name {
        "call-numbers" => "090ab 050ab 082ab 084ab",
        "copies" => "952o 852khijlm",
        "barcode" => "p",
        "library" => "ab",
        "location" => "c",
        "collection" => "8",
        _ => "y",
    }
}
