//! Copies that the newest list does not name: each is said to be gone, or to be there all the same, or all are said to
//! be gone at once. Either is taken back by one press.

use crate::domain::changed::Changed;
use crate::domain::id::ItemId;
use crate::store::{Error, Saved, VanishedCopy};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::{self, gap};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::ui::widget::empty::empty;
use crate::ui::widget::list::list;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::{one_line, words};
use crate::wording::when;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Fill, Task};

/// The list of copies, for the focus and for tests.
pub const LIST: &str = "shelves-vanished";
/// So many copies are shown.
const MOST: usize = 1_000;
/// The height of a copy's row.
const ROW: f32 = 52.0;

/// The copies that vanished.
#[derive(Default)]
pub struct Vanished {
    /// None before they are read.
    copies: Option<Vec<VanishedCopy>>,
    count: usize,
    chosen: usize,
    is_saving: bool,
    reads: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<(Vec<VanishedCopy>, usize), Error>),
    Choose(usize),
    /// The chosen copy is gone.
    Gone,
    /// All of them are.
    AllGone,
    /// The chosen copy is there.
    There,
    Saved(&'static str, Result<Saved<usize>, Error>),
}

impl Vanished {
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([self.ask(ctx), iced::widget::operation::focus(LIST)])
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::HOLDINGS) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.reads.fresh();
        let answer = ctx
            .store
            .read(|r| Ok((r.list_vanished(MOST)?, r.count_vanished()?)));
        Task::perform(answer, move |answer| Message::Read(ticket, answer))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Choose(index) => {
                self.chosen = index;
                Action::none()
            }
            Message::Gone => match self.chosen() {
                Some(id) => self.settle(ctx, "shelves-gone-done", Some((id, true))),
                None => Action::none(),
            },
            Message::There => match self.chosen() {
                Some(id) => self.settle(ctx, "shelves-there-done", Some((id, false))),
                None => Action::none(),
            },
            Message::AllGone => self.settle(ctx, "shelves-gone-all-done", None),
            Message::Saved(said, answer) => self.saved(ctx, said, answer),
        }
    }

    fn chosen(&self) -> Option<ItemId> {
        let copies = self.copies.as_ref()?;
        copies.get(self.chosen).map(|copy| copy.id)
    }

    /// One copy is gone or there; all of them are gone.
    fn settle(
        &mut self,
        ctx: &Ctx,
        said: &'static str,
        one: Option<(ItemId, bool)>,
    ) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        self.is_saving = true;
        let write = ctx.write(move |w| match one {
            Some((id, false)) => w.put_copy_back(id),
            Some((id, true)) => w.confirm_gone(Some(id)),
            None => w.confirm_gone(None),
        });
        Action::task(Task::perform(write, move |answer| {
            Message::Saved(said, answer)
        }))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<(Vec<VanishedCopy>, usize), Error>,
    ) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok((copies, count)) => {
                self.chosen = self.chosen.min(copies.len().saturating_sub(1));
                (self.copies, self.count) = (Some(copies), count);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn saved(
        &mut self,
        ctx: &Ctx,
        said: &str,
        answer: Result<Saved<usize>, Error>,
    ) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                let said = ctx.wording.with(said, &[("count", saved.value.into())]);
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(said).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let Some(copies) = &self.copies else {
            return words::quiet(ctx.say("shell-wait")).into();
        };
        if copies.is_empty() {
            return empty(Icon::CircleCheck, ctx.say("shelves-vanished-none"));
        }
        let slots = [("count", self.count.into())];
        let lead = words::body(ctx.wording.with("shelves-vanished-lead", &slots));
        let on_free = |message| (!self.is_saving).then_some(message);
        let gone = icon_button(Icon::Check, ctx.say("shelves-gone"))
            .on_press_maybe(on_free(Message::Gone))
            .style(style::primary);
        let there = button(ctx.say("shelves-there")).on_press_maybe(on_free(Message::There));
        let all = button(ctx.wording.with("shelves-gone-all", &slots))
            .on_press_maybe(on_free(Message::AllGone));
        let actions = row![gone, there, all].spacing(gap::S).wrap();
        let rows = list(copies.len(), move |index| match copies.get(index) {
            Some(copy) => line(copy, ctx),
            None => space().into(),
        });
        let rows = rows
            .row_height(ROW)
            .id(LIST)
            .chosen(Some(self.chosen))
            .on_choose(Message::Choose)
            .on_open(Message::Choose);
        let rows = container(rows).style(style::card).width(Fill).height(Fill);
        column![lead, actions, rows].spacing(gap::M).into()
    }
}

/// The title with its author; the number, the barcode, and the last list that had it.
fn line<'a>(copy: &VanishedCopy, ctx: &Ctx) -> Element<'a, Message> {
    let title = match copy.author.as_str() {
        "" => copy.title.clone(),
        author => format!("{} · {author}", copy.title),
    };
    let day = when::instant(&ctx.wording, ctx.now(), copy.as_of);
    let seen = ctx
        .wording
        .with("shelves-last-list", &[("when", day.into())]);
    let about = [&copy.call_number, &copy.barcode, &seen];
    let about: Vec<&str> = { about.iter() }
        .map(|part| part.as_str())
        .filter(|part| !part.is_empty())
        .collect();
    column![
        one_line(title).strong(),
        one_line(about.join(" · ")).small()
    ]
    .padding([gap::XS, gap::M])
    .height(ROW)
    .align_x(Alignment::Start)
    .into()
}
