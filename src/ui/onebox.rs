//! The one box: finds anything from a few typed letters. Names, places and shelves answer in the keystroke's own
//! frame; titles, answers and complaints follow from the file, and never push aside what Enter is about to open.

use super::Element;
use super::action::Action;
use super::ctx::Ctx;
use super::event::Event;
use super::icon::{Icon, sign};
use super::keys::{self, Shortcut};
use super::page::{Page, Sought};
use super::style::{self, gap, size};
use super::ticket::{Ticket, Tickets};
use super::widget::line::line;
use super::widget::press::press;
use super::widget::words;
use crate::domain::id::{ComplaintId, InquiryId, MemberId, PlaceId, SectionId};
use crate::search::{self, Found, Hit, HitKind};
use crate::store::Error;
use iced::keyboard::key::Named;
use iced::widget::{column, container, row, scrollable, space, text};
use iced::{Alignment, Fill, Task};

/// The name of the field, for the focus and for tests.
pub const FIELD: &str = "box";
/// The name of the list under it.
const LIST: &str = "box-hits";
/// Most hits in the list.
const MOST: usize = 20;
/// How wide the list opens.
const LIST_WIDTH: f32 = 640.0;

/// The box and its list.
#[derive(Default)]
pub struct OneBox {
    words: String,
    is_open: bool,
    hits: Vec<Hit>,
    /// What Enter opens.
    chosen: usize,
    tickets: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Found(Ticket, Result<Vec<Hit>, Error>),
    Step(isize),
    Open(usize),
    OpenChosen,
    Log,
    Close,
}

impl OneBox {
    /// Whether the list is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The keyboard goes to the box; what was seen last stands there at once.
    pub fn focus(&mut self, ctx: &Ctx) -> Task<Message> {
        self.is_open = true;
        self.look(ctx);
        Task::batch([
            iced::widget::operation::focus(FIELD),
            iced::widget::operation::select_all(FIELD),
        ])
    }

    /// A scanned card opens its profile with no list; anything else scanned is looked for as if typed.
    pub fn scanned(&mut self, ctx: &Ctx, number: String) -> Action<Message> {
        if let Some(member) = ctx.finder.exact_card(&number) {
            return self.leave(Event::Go(Page::Member(member)));
        }
        self.update(ctx, Message::Typed(number))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                self.words = words;
                self.is_open = true;
                self.chosen = 0;
                self.look(ctx);
                self.ask(ctx)
            }
            Message::Found(ticket, answer) => {
                if self.tickets.is_newest(ticket) {
                    self.merge(answer.unwrap_or_default());
                }
                Action::none()
            }
            Message::Step(by) => {
                self.chosen = self
                    .chosen
                    .saturating_add_signed(by)
                    .min(self.hits.len().saturating_sub(1));
                Action::none()
            }
            Message::Open(index) => self.open(index),
            Message::OpenChosen => self.open(self.chosen),
            Message::Log => {
                let words = std::mem::take(&mut self.words);
                self.leave(Event::LogQuestion(words))
            }
            Message::Close => {
                self.is_open = false;
                Action::none()
            }
        }
    }

    /// What memory answers, within the frame.
    fn look(&mut self, ctx: &Ctx) {
        let Found { hits, .. } = ctx.finder.find_now(&ctx.wording, self.words.trim(), MOST);
        self.hits = hits;
        self.chosen = self.chosen.min(self.hits.len().saturating_sub(1));
    }

    /// What the file answers, a moment later.
    fn ask(&mut self, ctx: &Ctx) -> Action<Message> {
        let ticket = self.tickets.fresh();
        if self.words.trim().is_empty() {
            return Action::none();
        }
        let answer = ctx
            .finder
            .find_rest(ctx.wording.clone(), self.words.trim(), MOST);
        Action::task(Task::perform(answer, move |found| {
            Message::Found(ticket, found)
        }))
    }

    /// Adds the file's hits; what was chosen by hand stays chosen.
    fn merge(&mut self, rest: Vec<Hit>) {
        let chosen = self.hits.get(self.chosen).map(|h| (h.kind, h.id));
        self.hits = search::merge(std::mem::take(&mut self.hits), rest);
        let kept = chosen
            .filter(|_| self.chosen > 0)
            .and_then(|c| self.hits.iter().position(|h| (h.kind, h.id) == c));
        self.chosen = kept.unwrap_or(0);
    }

    fn open(&mut self, index: usize) -> Action<Message> {
        let Some(hit) = self.hits.get(index) else {
            return Action::none();
        };
        let page = page(hit);
        self.leave(Event::Go(page))
    }

    /// Empties the box; an answer that is under way finds it closed.
    pub fn clear(&mut self) {
        self.words.clear();
        self.hits.clear();
        self.chosen = 0;
        self.is_open = false;
        self.tickets.fresh();
    }

    /// Empties the box and carries out what was chosen.
    fn leave(&mut self, event: Event) -> Action<Message> {
        self.clear();
        Action::event(event)
    }

    /// The field in the top bar.
    pub fn field<'a>(&'a self, ctx: &Ctx) -> Element<'a, Message> {
        line(ctx.say("shell-box-hint"), &self.words)
            .id(FIELD)
            .icon(Icon::Search)
            .on_input(Message::Typed)
            .on_submit(Message::OpenChosen)
            .on_key(|key, _| match key {
                Named::ArrowDown => Some(Message::Step(1)),
                Named::ArrowUp => Some(Message::Step(-1)),
                _ => None,
            })
            .hint(keys::shown(Shortcut::Search))
            .width(Fill)
            .into()
    }

    /// The list that opens under the field; lies over the screen.
    pub fn list<'a>(&'a self, ctx: &Ctx) -> Element<'a, Message> {
        let mut rows = column![].spacing(0);
        if self.words.trim().is_empty() && !self.hits.is_empty() {
            rows = rows.push(
                container(words::label(ctx.say("shell-box-recent"))).padding([gap::XS, gap::M]),
            );
        }
        let mut kind = None;
        for (index, hit) in self.hits.iter().enumerate() {
            if kind.replace(hit.kind) != Some(hit.kind) && !self.words.trim().is_empty() {
                rows = rows.push(
                    container(words::label(ctx.say(&format!("hit-{}", hit.kind.word()))))
                        .padding([gap::XS, gap::M]),
                );
            }
            rows = rows.push(self.hit(ctx, index, hit));
        }
        if !ctx.finder.is_ready() {
            rows = rows.push(
                container(words::small(ctx.say("shell-box-loading"))).padding([gap::XS, gap::M]),
            );
        }
        if self.hits.is_empty() && !self.words.trim().is_empty() {
            rows = rows.push(self.none(ctx));
        }
        let list = scrollable(rows.padding(gap::XS)).id(LIST);
        container(list)
            .style(style::overlay)
            .width(LIST_WIDTH)
            .max_height(520)
            .into()
    }

    fn hit<'a>(&'a self, ctx: &Ctx, index: usize, hit: &'a Hit) -> Element<'a, Message> {
        let is_chosen = index == self.chosen;
        let mut second = row![words::small(hit.subtitle.as_str())].spacing(gap::S);
        if !hit.is_exact && hit.kind == HitKind::Member && hit.is_similar {
            second = second.push(words::small(ctx.say("shell-box-similar")));
        }
        let opens = is_chosen.then(|| words::small(ctx.say(opens(hit.kind))));
        let face = row![
            sign(symbol(hit.kind), size::LEAD),
            column![marked(hit), second].width(Fill),
            opens.map_or_else(|| space().into(), Element::from),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        press(face)
            .on_press(Message::Open(index))
            .width(Fill)
            .padding([gap::XS, gap::M])
            .align_x(Alignment::Start)
            .style(style::row(is_chosen))
            .into()
    }

    fn none<'a>(&'a self, ctx: &Ctx) -> Element<'a, Message> {
        let typed = || [("words", self.words.trim().into())];
        column![
            words::strong(ctx.wording.with("shell-box-none", &typed())),
            words::quiet(ctx.say("shell-box-none-next")),
            super::widget::press::icon_button(
                Icon::MessageSquare,
                ctx.wording.with("shell-box-log", &typed())
            )
            .on_press(Message::Log),
        ]
        .spacing(gap::S)
        .padding(gap::M)
        .into()
    }
}

/// The title with its matched parts marked: heavier, and underlined, so that the mark does not hang on colour.
fn marked(hit: &Hit) -> Element<'_, Message> {
    let mut spans: Vec<text::Span<'_, (), iced::Font>> = Vec::new();
    let mut at = 0;
    for range in &hit.matched {
        let (Some(before), Some(inside)) =
            (hit.title.get(at..range.start), hit.title.get(range.clone()))
        else {
            continue;
        };
        spans.push(text::Span::new(before));
        spans.push(
            text::Span::new(inside)
                .font(super::font::STRONG)
                .underline(true),
        );
        at = range.end;
    }
    spans.push(text::Span::new(hit.title.get(at..).unwrap_or_default()));
    iced::widget::rich_text(spans)
        .size(size::BODY)
        .line_height(style::LEADING)
        .font(super::font::TEXT)
        .into()
}

/// The page a hit leads to.
fn page(hit: &Hit) -> Page {
    match hit.kind {
        HitKind::Member => Page::Member(MemberId(hit.id)),
        HitKind::Place => Page::Floors(Some(Sought::Place(PlaceId(hit.id)))),
        HitKind::Shelf => Page::Floors(Some(match &hit.call_number {
            Some(typed) => Sought::CallNumber(typed.clone()),
            None => Sought::Section(SectionId(hit.id)),
        })),
        HitKind::Title => {
            Page::Floors(hit.copy.as_ref().map(|copy| Sought::book(&hit.title, copy)))
        }
        HitKind::Answer => Page::Inquiry(InquiryId(hit.id)),
        HitKind::Complaint => Page::Complaint(ComplaintId(hit.id)),
    }
}

/// What Enter does, in words.
fn opens(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Member => "shell-box-opens-member",
        HitKind::Place | HitKind::Shelf | HitKind::Title => "shell-box-opens-way",
        HitKind::Answer => "shell-box-opens-answer",
        HitKind::Complaint => "shell-box-opens-complaint",
    }
}

fn symbol(kind: HitKind) -> Icon {
    match kind {
        HitKind::Member => Icon::User,
        HitKind::Place => Icon::MapPin,
        HitKind::Shelf => Icon::Library,
        HitKind::Title => Icon::Book,
        HitKind::Answer => Icon::MessageSquare,
        HitKind::Complaint => Icon::Flag,
    }
}
