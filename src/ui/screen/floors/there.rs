//! What was complained of at the bay or place that is shown.

use super::Message as Outer;
use crate::domain::id::{BayId, ComplaintId, PlaceId};
use crate::domain::way::Goal;
use crate::house::House;
use crate::store::{ComplaintAt, Error};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::page::Page;
use crate::ui::style::{self, gap};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::veil;
use crate::ui::widget::press::press;
use crate::ui::widget::{one_line, words};
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};
use std::sync::Arc;

/// So many are shown.
const SHOWN: usize = 4;

/// The state of it.
#[derive(Default)]
pub struct There {
    /// What was asked of last.
    asked: Option<Goal>,
    complaints: Vec<ComplaintAt>,
    tickets: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Vec<ComplaintAt>, Error>),
}

impl There {
    /// Asks anew with the next occasion.
    pub fn forget(&mut self) {
        self.asked = None;
    }

    /// Asks where another place is shown than before.
    pub fn ask(
        &mut self,
        ctx: &Ctx,
        house: Option<&Arc<House>>,
        goal: Option<Goal>,
    ) -> Task<Message> {
        if goal == self.asked {
            return Task::none();
        }
        self.asked = goal;
        self.complaints.clear();
        let ticket = self.tickets.fresh();
        let spot = |id| house?.shelves.spot(id);
        let at: (Option<BayId>, Option<PlaceId>) = match goal {
            Some(Goal::Bay(id)) => (Some(id), None),
            Some(Goal::Section(id)) => (spot(id).map(|spot| spot.bay), None),
            Some(Goal::Place(id)) => (None, Some(id)),
            _ => return Task::none(),
        };
        let read = ctx.store.read(move |r| r.list_complaints_at(at, SHOWN));
        Task::perform(read, move |found| Message::Read(ticket, found))
    }

    pub fn read(&mut self, message: Message) {
        let Message::Read(ticket, answer) = message;
        if self.tickets.is_newest(ticket) {
            self.complaints = answer.unwrap_or_default();
        }
    }

    /// Nothing where nobody complained.
    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Option<Element<'a, Outer>> {
        if self.complaints.is_empty() {
            return None;
        }
        let rows = self
            .complaints
            .iter()
            .map(|complaint| row_of(complaint, ctx));
        let head = words::label(ctx.say("floors-complaints"));
        Some(column![head, column(rows)].into())
    }
}

fn row_of<'a>(complaint: &'a ComplaintAt, ctx: &'a Ctx) -> Element<'a, Outer> {
    let id: ComplaintId = complaint.id;
    let face = row![
        words::small(complaint.number.as_str()),
        one_line(veil::own(ctx, &complaint.summary)).width(Fill),
    ];
    press(face.spacing(gap::S).align_y(Alignment::Center))
        .on_press(Outer::Go(Page::Complaint(id)))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
