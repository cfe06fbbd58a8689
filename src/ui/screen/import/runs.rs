//! The lists that were brought in last, each with a way back.

use super::Message;
use crate::domain::changed::Changed;
use crate::store::{Error, ListRun, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::{Icon, sign};
use crate::ui::notice::Notice;
use crate::ui::style::{Tone, gap, size};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::ui::widget::card::card;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

/// So many lists are shown.
const MOST: usize = 8;

/// What is known of the lists that came in.
#[derive(Default)]
pub struct Runs {
    known: Vec<ListRun>,
    /// One of them is being taken back.
    is_busy: bool,
    tickets: Tickets,
}

impl Runs {
    /// Asks for them.
    pub fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.tickets.fresh();
        let answer = ctx.store.read(|r| r.list_runs(MOST));
        Task::perform(answer, move |answer| Message::Runs(ticket, answer))
    }

    /// Asks again where one came in or was taken back.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::MEMBERS | Changed::HOLDINGS | Changed::SHELVES | Changed::PLAN) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    pub fn arrived(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<ListRun>, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(known) => {
                self.known = known;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    pub fn take_back(&mut self, ctx: &Ctx, index: usize) -> Action<Message> {
        let undo = self.known.get(index).and_then(ListRun::undo);
        let Some(undo) = undo.filter(|_| !self.is_busy) else {
            return Action::none();
        };
        self.is_busy = true;
        let write = ctx.write(move |w| w.undo(&undo));
        Action::task(Task::perform(write, Message::TookBack))
    }

    pub fn took_back(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
        self.is_busy = false;
        match answer {
            Ok(saved) => Action::event(Event::Changed(saved.changed))
                .and(Event::Notify(Notice::done(ctx.say("import-run-undone")))),
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    /// The lists, if there are any.
    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
        if self.known.is_empty() {
            return None;
        }
        let runs = self.known.iter().enumerate();
        let rows = runs.map(|(index, run)| self.row(index, run, ctx));
        let rows = column(rows).spacing(gap::M);
        Some(card(ctx.say("import-runs"), rows))
    }

    fn row<'a>(&'a self, index: usize, run: &'a ListRun, ctx: &'a Ctx) -> Element<'a, Message> {
        let kind = ctx.say(&format!("import-kind-{}", run.kind));
        let slots = [
            ("kind", kind.into()),
            (
                "when",
                when::instant(&ctx.wording, ctx.now(), run.at).into(),
            ),
            ("added", run.added.into()),
            ("updated", run.updated.into()),
        ];
        let said = column![
            words::strong(run.name.as_str()),
            words::quiet(ctx.wording.with("import-run", &slots)),
        ];
        let line = row![said.width(Fill)]
            .spacing(gap::M)
            .align_y(Alignment::Center);
        let end: Option<Element<'a, Message>> = match (run.is_taken_back, run.undo()) {
            (true, _) => {
                let back = sign(Icon::Check, size::BODY).style(|t| Tone::Plain.text(t));
                let said = words::quiet(ctx.say("import-run-taken-back"));
                Some(
                    row![back, said]
                        .spacing(gap::XS)
                        .align_y(Alignment::Center)
                        .into(),
                )
            }
            (false, Some(_)) => {
                let id = if self.is_busy {
                    "import-run-busy"
                } else {
                    "import-run-undo"
                };
                let press = (!self.is_busy).then_some(Message::TakeBack(index));
                Some(
                    icon_button(Icon::X, ctx.say(id))
                        .on_press_maybe(press)
                        .into(),
                )
            }
            (false, None) => None,
        };
        line.push(end).into()
    }
}
