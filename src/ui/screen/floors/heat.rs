//! Where the house hurts: complaints, what was not found and "where is …?" of a chosen time, on the map and as a list.

use super::Message as Outer;
use crate::domain::changed::Changed;
use crate::domain::closure::Target;
use crate::domain::due::day_begins;
use crate::domain::guide::{GuideCounts, Period};
use crate::domain::heat::{FloorHeat, Heat, HeatBy, HeatOf, Hurt, HurtAt};
use crate::domain::plan::{Closed, Floor};
use crate::house::House;
use crate::scene::heat::heat_overlay;
use crate::scene::{Scene, Tag};
use crate::store::Error;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::{Page, Sought};
use crate::ui::style::{self, gap};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::field::field;
use crate::ui::widget::press::press;
use crate::ui::widget::{one_line, words};
use crate::wording::closure;
use chrono::Days;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

/// So many spots are listed.
const LISTED: usize = 10;

/// The time that is looked at, in days back from today.
const SPANS: [(u64, &str); 4] = [
    (0, "heat-day"),
    (6, "heat-week"),
    (30, "heat-month"),
    (365, "heat-year"),
];

/// What is looked at.
pub struct State {
    pub is_on: bool,
    days: u64,
    /// `None` is all of it.
    hurt: Option<Hurt>,
    by: HeatBy,
    hurts: Vec<HurtAt>,
    /// How the way was told.
    guides: GuideCounts,
    /// Of the floor that is shown.
    floor: FloorHeat,
    tickets: Tickets,
}

impl Default for State {
    fn default() -> Self {
        Self {
            is_on: false,
            days: 30,
            hurt: None,
            by: HeatBy::Spot,
            hurts: Vec::new(),
            guides: GuideCounts::default(),
            floor: FloorHeat::default(),
            tickets: Tickets::default(),
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    On(bool),
    Days(u64),
    Hurt(Option<Hurt>),
    By(HeatBy),
    Read(Ticket, Result<(Vec<HurtAt>, GuideCounts), Error>),
}

impl State {
    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Task<Message> {
        match message {
            Message::On(is_on) => {
                self.is_on = is_on;
                return self.ask(ctx);
            }
            Message::Days(days) => {
                self.days = days;
                return self.ask(ctx);
            }
            Message::Hurt(hurt) => self.hurt = hurt,
            Message::By(by) => self.by = by,
            Message::Read(ticket, answer) => {
                if self.tickets.is_newest(ticket) {
                    (self.hurts, self.guides) = answer.unwrap_or_default();
                }
            }
        }
        Task::none()
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::COMPLAINTS | Changed::GUIDES) {
            self.ask(ctx)
        } else {
            Task::none()
        }
    }

    fn ask(&mut self, ctx: &Ctx) -> Task<Message> {
        if !self.is_on {
            return Task::none();
        }
        let ticket = self.tickets.fresh();
        let today = ctx.now().today();
        let first = today.checked_sub_days(Days::new(self.days));
        let (first, zone) = (first.unwrap_or(today), ctx.branch.zone);
        let from = day_begins(first, zone);
        let to = day_begins(today.succ_opt().unwrap_or(today), zone);
        let read = ctx.store.read(move |r| {
            let months = r.count_guides((first, today), Period::Month, zone)?;
            let guides = months.into_iter().map(|(_, counts)| counts).sum();
            Ok((r.list_hurts((from, to))?, guides))
        });
        Task::perform(read, move |hurts| Message::Read(ticket, hurts))
    }

    /// The plates over the map of a floor.
    pub fn over(&mut self, ctx: &Ctx, floor: &Floor) -> Scene {
        let hurts = self
            .hurts
            .iter()
            .filter(|h| self.hurt.is_none_or(|hurt| hurt == h.hurt));
        self.floor = FloorHeat::new(floor, hurts.copied(), self.by);
        heat_overlay(&self.floor.spots, ctx.wording.language())
    }

    /// How often it hurt where the pointer is.
    pub fn at(&self, tag: Tag) -> Option<usize> {
        let of = match tag {
            Tag::Bay(id) => HeatOf::Bay(id),
            Tag::Place(id) => HeatOf::Place(id),
            Tag::Zone(id) => HeatOf::Zone(id),
            Tag::Connector(_) | Tag::Opening(_) => return None,
        };
        let spot = self.floor.spots.iter().find(|spot| spot.of == of);
        spot.filter(|_| self.is_on).map(|spot| spot.count)
    }

    /// What is asked, what the numbers mean, and the spots that hurt most.
    pub fn view<'a>(&'a self, house: &'a House, ctx: &'a Ctx) -> Element<'a, Outer> {
        let wrap = Outer::Heat;
        let spans = SPANS.map(|(days, id)| (days, ctx.say(id)));
        let spans = choice(spans, self.days, Message::Days).map(wrap);
        let kinds = Hurt::ALL.map(|hurt| (Some(hurt), ctx.say(&format!("heat-{}", hurt.word()))));
        let kinds = std::iter::once((None, ctx.say("heat-all"))).chain(kinds);
        let kinds = choice(kinds, self.hurt, Message::Hurt).map(wrap);
        let by = [
            (HeatBy::Spot, ctx.say("heat-by-spot")),
            (HeatBy::Room, ctx.say("heat-by-room")),
        ];
        let by = choice(by, self.by, Message::By).map(wrap);
        let mut lines = column![
            field(ctx.say("heat-time"), spans, None),
            field(ctx.say("heat-what"), kinds, None),
            field(ctx.say("heat-by"), by, None),
            words::quiet(ctx.say("heat-legend")),
        ]
        .spacing(gap::M);
        if self.floor.spots.is_empty() && self.floor.elsewhere == 0 {
            lines = lines.push(empty(Icon::CircleCheck, ctx.say("heat-none")));
        }
        let spots = self.floor.spots.iter().take(LISTED);
        lines = lines.push(column(spots.map(|spot| listed(spot, house, ctx))));
        if let Some(percent) = self.guides.escorted_percent() {
            let slots = [
                ("asked", self.guides.asked().into()),
                ("escorted", self.guides.escorted.into()),
                ("percent", (percent.round() as i64).into()),
                ("slips", self.guides.slips.into()),
                ("pointed", self.guides.pointed.into()),
            ];
            lines = lines.push(words::body(ctx.wording.with("heat-guides", &slots)));
        }
        if self.floor.elsewhere > 0 {
            let slots = [("count", self.floor.elsewhere.into())];
            lines = lines.push(words::body(ctx.wording.with("heat-elsewhere", &slots)));
        }
        card(ctx.say("heat-title"), lines)
    }
}

/// A spot by its name, with its number; a press shows it.
fn listed<'a>(spot: &Heat, house: &'a House, ctx: &'a Ctx) -> Element<'a, Outer> {
    let (target, page) = match spot.of {
        HeatOf::Bay(id) => (Target::Bay(id), Some(Sought::Bay(id))),
        HeatOf::Place(id) => (Target::Thing(Closed::Place(id)), Some(Sought::Place(id))),
        HeatOf::Zone(id) => (Target::Thing(Closed::Zone(id)), None),
    };
    let name = closure::name(&ctx.wording, &house.plan, target);
    let face = row![
        one_line(name).width(Fill),
        words::strong(spot.count.to_string()),
    ];
    press(face.spacing(gap::S).align_y(Alignment::Center))
        .on_press_maybe(page.map(|sought| Outer::Go(Page::Floors(Some(sought)))))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
