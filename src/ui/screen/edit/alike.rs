//! Who may be the person that is typed: asked with every letter.

use super::{DOUBLES_MOST, Message, Screen};
use crate::domain::member::double::Traces;
use crate::domain::member::{ContactKind, MemberField};
use crate::search::Double;
use crate::store::{Error, phone_digits};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::ticket::Ticket;
use iced::Task;

impl Screen {
    /// Asks who may be the same person.
    pub(super) fn liken(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.likes.fresh();
        let found = ctx.finder.find_doubles(self.traces(), DOUBLES_MOST);
        Task::perform(found, move |doubles| Message::Doubles(ticket, doubles))
    }

    /// What the form says by now, as rows are compared by it.
    fn traces(&self) -> Traces {
        let facts = self.facts();
        let text = |field| self.form.text(field, &facts).trim().to_owned();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let of_kind = |is_email: bool| {
            let contacts = self.contacts().iter();
            contacts.filter(move |c| (c.kind == ContactKind::Email) == is_email)
        };
        Traces {
            id: self.who,
            number: text(MemberField::Number),
            name: text(MemberField::Name),
            name_ta: some(text(MemberField::NameTa)),
            other_names: text(MemberField::OtherNames),
            born_on: some(text(MemberField::BornOn)),
            town: text(MemberField::Town),
            phones: of_kind(false).map(|c| phone_digits(&c.value)).collect(),
            emails: of_kind(true)
                .map(|c| c.value.trim().to_lowercase())
                .collect(),
        }
    }

    /// A question to the file that failed here shows nobody; saving says what is the matter.
    pub(super) fn likened(
        &mut self,
        ticket: Ticket,
        answer: Result<Vec<Double>, Error>,
    ) -> Action<Message> {
        if self.likes.is_newest(ticket) {
            self.doubles = answer.unwrap_or_default();
        }
        Action::none()
    }
}
