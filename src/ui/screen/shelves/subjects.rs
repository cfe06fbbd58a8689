//! The branch's own words for subjects: what visitors say, and the number where its shelves begin.

mod view;

use crate::domain::changed::Changed;
use crate::domain::id::{CollectionId, SubjectWordId};
use crate::domain::language::Name;
use crate::domain::problem::{Problem, Why};
use crate::domain::shelf::Hint;
use crate::domain::subject::OwnSubject;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::wording::shelf;
use iced::Task;

/// The fields, for the focus and for tests.
pub const NAME: &str = "subject-name";
pub const NAME_TA: &str = "subject-name-ta";
pub const OTHERS: &str = "subject-others";
pub const NUMBER: &str = "subject-number";
/// Letters of a name and of a number, as in the schema; of all other names together.
const NAME_MOST: usize = 200;
const NUMBER_MOST: usize = 120;
const OTHERS_MOST: usize = 500;

/// The words and the one that is typed.
#[derive(Default)]
pub struct Subjects {
    /// None before they are read.
    known: Option<Vec<OwnSubject>>,
    form: Form,
    problems: Vec<Problem>,
    is_saving: bool,
    reads: Tickets,
}

/// A subject while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Form {
    /// The one that is changed; none for a new one.
    id: Option<SubjectWordId>,
    name: String,
    name_ta: String,
    others: String,
    number: String,
    collection: Option<CollectionId>,
}

/// What of a subject is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    NameTa,
    Others,
    Number,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Vec<OwnSubject>, Error>),
    Typed(Field, String),
    Collection(Option<CollectionId>),
    /// A known one is changed.
    Change(usize),
    Remove,
    Save,
    /// What is typed is no longer wanted.
    Leave,
    Saved(&'static str, Result<Saved<()>, Error>),
}

impl Form {
    fn of(subject: &OwnSubject) -> Self {
        Self {
            id: Some(subject.id),
            name: subject.name.en.clone(),
            name_ta: subject.name.ta.clone().unwrap_or_default(),
            others: subject.other_names.join(", "),
            number: subject.call_number.clone(),
            collection: subject.collection,
        }
    }

    fn check(&self) -> Result<OwnSubject, Vec<Problem>> {
        let mut problems = Vec::new();
        for (field, text, most, is_needed) in [
            (NAME, &self.name, NAME_MOST, true),
            (NAME_TA, &self.name_ta, NAME_MOST, false),
            (OTHERS, &self.others, OTHERS_MOST, false),
            (NUMBER, &self.number, NUMBER_MOST, true),
        ] {
            let length = text.trim().chars().count();
            if length == 0 && is_needed {
                problems.push(Problem::new(field, Why::Missing));
            } else if length > most {
                problems.push(Problem::new(field, Why::TooLong { most }));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let name_ta = self.name_ta.trim();
        let others = self.others.split(',').map(str::trim);
        Ok(OwnSubject {
            id: self.id.unwrap_or(SubjectWordId(0)),
            name: Name {
                en: self.name.trim().to_owned(),
                ta: (!name_ta.is_empty()).then(|| name_ta.to_owned()),
            },
            other_names: others
                .filter(|o| !o.is_empty())
                .map(str::to_owned)
                .collect(),
            call_number: self.number.trim().to_owned(),
            collection: self.collection,
        })
    }
}

impl Subjects {
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([self.ask(ctx), iced::widget::operation::focus(NAME)])
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::SHELVES) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.reads.fresh();
        let answer = ctx.store.read(|r| r.list_own_subjects());
        Task::perform(answer, move |answer| Message::Read(ticket, answer))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Typed(field, text) => self.typed(|form| {
                *match field {
                    Field::Name => &mut form.name,
                    Field::NameTa => &mut form.name_ta,
                    Field::Others => &mut form.others,
                    Field::Number => &mut form.number,
                } = text;
            }),
            Message::Collection(collection) => self.typed(|form| form.collection = collection),
            Message::Change(index) => {
                let known = self.known.iter().flatten().nth(index);
                self.form = known.map(Form::of).unwrap_or_default();
                self.problems.clear();
                Action::task(iced::widget::operation::focus(NAME))
            }
            Message::Leave => {
                self.form = Form::default();
                self.problems.clear();
                Action::none()
            }
            Message::Remove => match (self.form.id, self.is_saving) {
                (Some(id), false) => {
                    self.is_saving = true;
                    let write = ctx.write(move |w| w.remove_own_subject(id));
                    saving(write, "shelves-subject-removed")
                }
                _ => Action::none(),
            },
            Message::Save => self.save(ctx),
            Message::Saved(said, answer) => self.saved(ctx, said, answer),
        }
    }

    fn typed(&mut self, change: impl FnOnce(&mut Form)) -> Action<Message> {
        if !self.is_saving {
            change(&mut self.form);
            self.problems.clear();
        }
        Action::none()
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        match self.form.check() {
            Ok(subject) => {
                self.is_saving = true;
                let write = ctx.write(move |w| w.put_own_subject(&subject).map(drop));
                saving(write, "shelves-subject-saved")
            }
            Err(problems) => {
                let first = problems.first().map(|p| p.field.clone().into_owned());
                self.problems = problems;
                let focus = first.map(iced::widget::operation::focus);
                Action::task(focus.unwrap_or_else(Task::none))
            }
        }
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<OwnSubject>, Error>,
    ) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(known) => {
                self.known = Some(known);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn saved(
        &mut self,
        ctx: &Ctx,
        said: &str,
        answer: Result<Saved<()>, Error>,
    ) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                self.form = Form::default();
                Action::task(iced::widget::operation::focus(NAME))
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    /// Where a number leads, in one sentence.
    fn leads_to(
        &self,
        ctx: &Ctx,
        number: &str,
        collection: Option<CollectionId>,
    ) -> Option<String> {
        let house = ctx.house.as_ref()?;
        let hint = Hint {
            collection,
            location: None,
        };
        let number = Some(number.trim()).filter(|number| !number.is_empty())?;
        let located = house.shelves.locate(number, hint);
        Some(shelf::sentence(&ctx.wording, &located))
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

fn saving(
    write: impl Future<Output = Result<Saved<()>, Error>> + Send + 'static,
    said: &'static str,
) -> Action<Message> {
    Action::task(Task::perform(write, move |answer| {
        Message::Saved(said, answer)
    }))
}
