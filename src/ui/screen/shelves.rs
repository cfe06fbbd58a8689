//! The room of the shelves: what wants looking at, and the work on shelves and copies that follows from it.

mod checks;
mod searches;
mod subjects;
mod vanished;

use crate::domain::changed::Changed;
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::page::{Page, ShelvesPart};
use crate::ui::style::gap;
use crate::ui::widget::choice::choice;
use checks::Checks;
use iced::widget::{column, container};
use iced::{Fill, Task};
use searches::Searches;
use subjects::Subjects;
use vanished::Vanished;

pub use checks::{LIST as CHECKS, Message as ChecksMessage};
pub use searches::{LIST as SEARCHES, Message as SearchesMessage, PLACE, WHO};
pub use subjects::{Field, Message as SubjectsMessage, NAME, NAME_TA, NUMBER, OTHERS};
pub use vanished::{LIST as VANISHED, Message as VanishedMessage};

/// The room's state.
#[derive(Default)]
pub struct Screen {
    part: ShelvesPart,
    checks: Checks,
    searches: Searches,
    vanished: Vanished,
    subjects: Subjects,
}

#[derive(Debug, Clone)]
pub enum Message {
    Part(ShelvesPart),
    Checks(checks::Message),
    Searches(searches::Message),
    Vanished(vanished::Message),
    Subjects(subjects::Message),
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a part of the room.
    pub fn arrive(&mut self, ctx: &Ctx, part: ShelvesPart) -> Task<Message> {
        self.part = part;
        match part {
            ShelvesPart::Checks => self.checks.arrive(ctx).map(Message::Checks),
            ShelvesPart::Searches => self.searches.arrive(ctx).map(Message::Searches),
            ShelvesPart::Vanished => self.vanished.arrive(ctx).map(Message::Vanished),
            ShelvesPart::Subjects => self.subjects.arrive(ctx).map(Message::Subjects),
        }
    }

    /// What changed, told while the room is shown.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        match self.part {
            ShelvesPart::Checks => self.checks.refresh(ctx, changed).map(Message::Checks),
            ShelvesPart::Searches => self.searches.refresh(ctx, changed).map(Message::Searches),
            ShelvesPart::Vanished => self.vanished.refresh(ctx, changed).map(Message::Vanished),
            ShelvesPart::Subjects => self.subjects.refresh(ctx, changed).map(Message::Subjects),
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Part(part) => Action::event(Event::Go(Page::Shelves(part))),
            Message::Checks(message) => within(self.checks.update(ctx, message), Message::Checks),
            Message::Searches(message) => {
                within(self.searches.update(ctx, message), Message::Searches)
            }
            Message::Vanished(message) => {
                within(self.vanished.update(ctx, message), Message::Vanished)
            }
            Message::Subjects(message) => {
                within(self.subjects.update(ctx, message), Message::Subjects)
            }
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let parts =
            ShelvesPart::ALL.map(|part| (part, ctx.say(&format!("shelves-{}", part.word()))));
        let shown = match self.part {
            ShelvesPart::Checks => self.checks.view(ctx).map(Message::Checks),
            ShelvesPart::Searches => self.searches.view(ctx).map(Message::Searches),
            ShelvesPart::Vanished => self.vanished.view(ctx).map(Message::Vanished),
            ShelvesPart::Subjects => self.subjects.view(ctx).map(Message::Subjects),
        };
        let page = column![choice(parts, self.part, Message::Part), shown];
        container(page.spacing(gap::M))
            .padding(gap::L)
            .width(Fill)
            .height(Fill)
            .into()
    }
}

/// What a part of the room hands back, as the room hands it on.
fn within<M: Send + 'static>(
    action: Action<M>,
    wrap: impl Fn(M) -> Message + Send + 'static,
) -> Action<Message> {
    Action {
        task: action.task.map(wrap),
        events: action.events,
    }
}
