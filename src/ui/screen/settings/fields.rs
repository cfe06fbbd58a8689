//! The fields that the branch keeps of its members beyond ours: a line to add one, and the end of one. What was written
//! into a field stays with the members when the field goes, and is there again with it.

use crate::domain::branch::Role;
use crate::domain::changed::Changed;
use crate::domain::member::{OWN_FIELDS, OwnField, OwnFieldForm};
use crate::domain::problem::Problem;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::gap;
use crate::ui::trouble;
use crate::ui::widget::card::card;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use crate::wording::problem;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

/// The field of the English name.
pub const EN: &str = "own-field-en";
/// The field of the Tamil name.
pub const TA: &str = "own-field-ta";

/// The fields as they are known, and one that is typed.
#[derive(Default)]
pub struct Fields {
    fields: Vec<OwnField>,
    form: OwnFieldForm,
    problems: Vec<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Option<Vec<OwnField>>, Error>),
    En(String),
    Ta(String),
    Add,
    Remove(usize),
    Done(Result<Saved<()>, Error>),
}

impl Fields {
    pub fn refresh(&self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::SETTINGS) {
            let read = ctx.store.read(|r| r.get_setting(OWN_FIELDS));
            Task::perform(read, Message::Read)
        } else {
            Task::none()
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(Ok(fields)) => {
                self.fields = fields.unwrap_or_default();
                Action::none()
            }
            Message::Read(Err(why)) => {
                Action::event(Event::Notify(trouble::reading(&ctx.wording, &why)))
            }
            Message::En(name) => {
                self.problems.clear();
                self.form.en = name;
                Action::none()
            }
            Message::Ta(name) => {
                self.problems.clear();
                self.form.ta = name;
                Action::none()
            }
            Message::Add => match self.form.check(&self.fields) {
                Ok(field) => {
                    let mut fields = self.fields.clone();
                    fields.push(field);
                    self.set(ctx, fields)
                }
                Err(problems) => {
                    self.problems = problems;
                    Action::task(iced::widget::operation::focus(EN))
                }
            },
            Message::Remove(at) => {
                let mut fields = self.fields.clone();
                if at < fields.len() {
                    fields.remove(at);
                }
                self.set(ctx, fields)
            }
            Message::Done(Ok(saved)) => {
                self.form = OwnFieldForm::default();
                Action::event(Event::Changed(saved.changed))
            }
            Message::Done(Err(why)) => {
                Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
            }
        }
    }

    fn set(&self, ctx: &Ctx, fields: Vec<OwnField>) -> Action<Message> {
        if ctx.me.as_ref().is_some_and(|me| me.role == Role::Desk) {
            let said = ctx.say("settings-fields-no-right");
            return Action::event(Event::Notify(Notice::trouble(said)));
        }
        let set = ctx.write(move |w| w.set_setting(OWN_FIELDS, &fields));
        Action::task(Task::perform(set, Message::Done))
    }

    fn wrong(&self, ctx: &Ctx, field: &str) -> Option<String> {
        let problem = self.problems.iter().find(|p| p.field == field);
        problem.map(|p| problem::sentence(&ctx.wording, &p.why))
    }

    /// The card.
    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let fields = self.fields.iter().enumerate().map(|(at, field)| {
            let tamil = field.ta.as_deref().unwrap_or_default();
            let remove = sign_button(Icon::X)
                .id(format!("own-field-remove-{at}"))
                .on_press(Message::Remove(at));
            row![
                words::body(field.en.as_str()).width(Fill),
                words::quiet(tamil).width(Fill),
                tip(remove, ctx.say("settings-fields-remove"), None),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
        });
        let typed = |id: &'static str, text: &'a str, of: fn(String) -> Message| {
            line("", text)
                .id(id)
                .on_input(of)
                .on_submit(Message::Add)
                .width(Fill)
        };
        let (en, ta) = (self.wrong(ctx, "en"), self.wrong(ctx, "ta"));
        let english = typed(EN, &self.form.en, Message::En).wrong(en.is_some());
        let tamil = typed(TA, &self.form.ta, Message::Ta).wrong(ta.is_some());
        let add = icon_button(Icon::Plus, ctx.say("settings-fields-add")).on_press(Message::Add);
        let new = row![
            field(ctx.say("settings-fields-en"), english, en),
            field(ctx.say("settings-fields-ta"), tamil, ta),
            add
        ];
        let lines = column![words::quiet(ctx.say("settings-fields-hint"))]
            .extend(fields)
            .push(new.spacing(gap::M).align_y(Alignment::End));
        card(ctx.say("settings-fields"), lines.spacing(gap::M))
    }
}
