//! Earlier drawings: who drew what and when, and the way back to what the house was before.

use super::{Board, Message as Drawn};
use crate::domain::draw::Tally;
use crate::store::{Error, ErrorKind, KeptDrawing, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::gap;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};
use std::sync::Arc;

/// The list beside the board.
#[derive(Default)]
pub struct Earlier {
    is_open: bool,
    asked: Tickets,
    /// `None` until the file answers.
    list: Option<Vec<KeptDrawing>>,
}

impl Earlier {
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Open(bool),
    Listed(Ticket, Arc<Result<Vec<KeptDrawing>, Error>>),
    /// The house as it was before this drawing.
    Back(i64),
    Done(Result<Saved<()>, Error>),
}

impl Board {
    pub(super) fn earlier(&mut self, ctx: &Ctx, message: Message) -> Action<Drawn> {
        match message {
            Message::Open(is_open) => {
                self.earlier.is_open = is_open;
                Action::task(self.list_earlier(ctx))
            }
            Message::Listed(ticket, answer) => self.listed(ctx, ticket, &answer),
            Message::Back(id) => {
                // What is not saved waits, and is on the board again when this is taken back.
                if self.drawing.next_undo().is_some() {
                    self.aside = Some(Arc::new(self.kept()));
                }
                let write = ctx.write(move |w| w.redraw_before(id));
                Action::task(Task::perform(write, |answer| {
                    Drawn::Earlier(Message::Done(answer))
                }))
            }
            Message::Done(Ok(saved)) => {
                let done = Notice::done(ctx.say("draw-earlier-done")).undo(saved.undo);
                Action::task(self.list_earlier(ctx))
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(done))
            }
            Message::Done(Err(why)) => {
                if self.drawing.next_undo().is_some() {
                    self.aside = None; // it never left the board
                }
                Action::event(Event::Notify(match why.kind {
                    ErrorKind::Refused => {
                        Notice::trouble(ctx.say("draw-earlier-refused")).detail(why.detail)
                    }
                    _ => trouble::saving(&ctx.wording, &why),
                }))
            }
        }
    }

    /// Reads the list anew while it is shown.
    pub(super) fn list_earlier(&mut self, ctx: &Ctx) -> Task<Drawn> {
        if !self.earlier.is_open {
            return Task::none();
        }
        let ticket = self.earlier.asked.fresh();
        let read = ctx.store.read(|r| r.list_drawings());
        Task::perform(read, move |answer| {
            Drawn::Earlier(Message::Listed(ticket, Arc::new(answer)))
        })
    }

    fn listed(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: &Result<Vec<KeptDrawing>, Error>,
    ) -> Action<Drawn> {
        if !self.earlier.asked.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(list) => {
                self.earlier.list = Some(list.clone());
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, why))),
        }
    }
}

/// The list, newest first.
pub fn view<'a>(board: &'a Board, ctx: &'a Ctx) -> Element<'a, Drawn> {
    let close = icon_button(Icon::X, ctx.say("draw-earlier-close"))
        .id("draw-earlier-close")
        .on_press(Drawn::Earlier(Message::Open(false)))
        .compact();
    let head = row![words::lead(ctx.say("draw-earlier")).width(Fill), close];
    let mut lines = column![head.spacing(gap::S).align_y(Alignment::Center)].spacing(gap::M);
    let list = board.earlier.list.as_deref();
    let said = match list {
        None => "shell-wait",
        Some([]) => "draw-earlier-none",
        Some(_) if board.aside.is_some() => "draw-earlier-aside",
        Some(_) if board.is_changed => "draw-earlier-busy",
        Some(_) => "draw-earlier-hint",
    };
    lines = lines.push(words::quiet(ctx.say(said)));
    let entries = list.unwrap_or_default().iter();
    lines
        .extend(entries.map(|drawing| entry(ctx, drawing)))
        .width(Fill)
        .into()
}

fn entry<'a>(ctx: &'a Ctx, drawing: &'a KeptDrawing) -> Element<'a, Drawn> {
    let when = when::instant(&ctx.wording, ctx.now(), drawing.at);
    let who = match &drawing.actor {
        Some(name) => name.clone(),
        None => ctx.say("draw-earlier-program"),
    };
    let mut lines = column![words::label(format!("{when} · {who}"))].spacing(gap::XS);
    lines = lines.extend(
        drawing
            .done
            .iter()
            .map(|tally| words::body(said(ctx, tally)).into()),
    );
    let id = drawing.id;
    let back = icon_button(Icon::History, ctx.say("draw-earlier-back"))
        .id(format!("draw-earlier-{id}"))
        .on_press(Drawn::Earlier(Message::Back(id)));
    lines.push(back.compact()).into()
}

/// "Floor 5: 10 drawn, 2 changed, none taken out; 10 of them bays."
fn said(ctx: &Ctx, tally: &Tally) -> String {
    let id = match &tally.short_name {
        Some(_) => "draw-earlier-floor",
        None => "draw-earlier-house",
    };
    let floor = tally.short_name.clone().unwrap_or_default();
    let slots = [
        ("floor", floor.into()),
        ("added", tally.added.into()),
        ("changed", tally.changed.into()),
        ("removed", tally.removed.into()),
        ("bays", tally.bays.into()),
    ];
    ctx.wording.with(id, &slots)
}
