//! The box in the top bar and the list that opens under it.

use super::{FIELD, LIST, Message, OneBox};
use crate::search::HitKind;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::{Icon, sign};
use crate::ui::keys::{self, Shortcut};
use crate::ui::page::Page;
use crate::ui::style::{self, gap, size};
use crate::ui::veil;
use crate::ui::widget::line::line;
use crate::ui::widget::list::list;
use crate::ui::widget::one_line;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use iced::keyboard::{Modifiers, key::Named};
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Fill, Shrink};

/// How wide the list opens.
const LIST_WIDTH: f32 = 680.0;
/// The height of a hit: two lines and their air.
const HIT: f32 = 48.0;
/// So many hits are seen at most; the others are scrolled to.
const SEEN: usize = 11;

impl OneBox {
    /// The field in the top bar.
    pub fn field<'a>(&'a self, ctx: &Ctx) -> Element<'a, Message> {
        let has_words = !self.words.trim().is_empty();
        line(ctx.say("shell-box-hint"), &self.words)
            .id(FIELD)
            .icon(Icon::Search)
            .on_input(Message::Typed)
            .on_submit(Message::OpenChosen)
            .on_key(move |key, held| walked(key, held, has_words))
            .hint(keys::shown(Shortcut::Search))
            .width(Fill)
            .into()
    }

    /// The list that opens under the field; lies over the screen.
    pub fn list<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let has_words = !self.words.trim().is_empty();
        let mut parts = column![];
        if !self.hits.is_empty() {
            let rows = list(self.hits.len(), |index| self.hit(ctx, index))
                .row_height(HIT)
                .id(LIST)
                .chosen(Some(self.chosen))
                .subject(&self.words)
                .on_open(Message::Open);
            let seen = self.hits.len().min(SEEN);
            parts = parts.push(container(rows).height(HIT * seen as f32));
        }
        if !ctx.finder.is_ready() {
            parts = parts.push(foot(words::small(ctx.say("shell-box-loading"))));
        }
        if self.hits.is_empty() && has_words && !self.is_asking {
            parts = parts.push(self.none(ctx));
        } else if !self.hits.is_empty() && has_words {
            parts = parts.push(foot(words::small(ctx.say("shell-box-log-key"))));
        } else if self.hits.is_empty() && ctx.finder.is_ready() {
            return space().into();
        }
        container(parts.padding(gap::XS))
            .style(style::overlay)
            .width(LIST_WIDTH)
            .into()
    }

    /// Title and second line at the left; at the right the kind, once a group, and what Enter does.
    fn hit<'a>(&'a self, ctx: &'a Ctx, index: usize) -> Element<'a, Message> {
        let Some(hit) = self.hits.get(index) else {
            return space().into();
        };
        let before = index.checked_sub(1).and_then(|at| self.hits.get(at));
        let is_first = before.is_none_or(|before| before.kind != hit.kind);
        let group = if self.words.trim().is_empty() {
            "shell-box-recent".to_owned()
        } else {
            format!("hit-{}", hit.kind.word())
        };
        let mut said = row![].spacing(gap::S);
        if hit.is_similar {
            said = said.push(words::small(ctx.say("shell-box-similar")).wrapping(Wrapping::None));
        }
        if is_first {
            said = said.push(words::label(ctx.say(&group)).wrapping(Wrapping::None));
        }
        let opens = (index == self.chosen)
            .then(|| words::small(ctx.say(opens(hit.kind))).wrapping(Wrapping::None));
        let right = column![said]
            .push(opens)
            .width(Shrink)
            .align_x(Alignment::End);
        let left = if ctx.is_hidden && is_personal(hit.kind) {
            column![one_line(veil::name(ctx, &hit.title)).width(Fill)]
        } else {
            column![
                one_line(hit.title.as_str())
                    .marked(hit.matched.as_slice())
                    .width(Fill),
                one_line(hit.subtitle.as_str()).small().width(Fill),
            ]
        };
        row![sign(symbol(hit.kind), size::LEAD), left.width(Fill), right,]
            .spacing(gap::M)
            .padding([0.0, gap::M])
            .height(HIT)
            .align_y(Alignment::Center)
            .into()
    }

    /// Nothing was found: what to do next.
    fn none<'a>(&'a self, ctx: &Ctx) -> Element<'a, Message> {
        let typed = || [("words", self.words.trim().into())];
        let log = icon_button(
            Icon::MessageSquare,
            ctx.wording.with("shell-box-log", &typed()),
        )
        .on_press(Message::Log);
        let complain = icon_button(Icon::Flag, ctx.say("shell-box-complain"))
            .on_press(Message::Leave(Event::Go(Page::NewComplaint)));
        let mut next = column![log, complain].spacing(gap::S);
        if ctx.finder.has_nobody() {
            let import = icon_button(Icon::Download, ctx.say("shell-box-import"))
                .on_press(Message::Leave(Event::Go(Page::Import)));
            next = next.push(words::quiet(ctx.say("shell-box-nobody")));
            next = next.push(import);
        }
        column![
            words::strong(ctx.wording.with("shell-box-none", &typed())),
            words::quiet(ctx.say("shell-box-none-next")),
            next,
            words::small(ctx.say("shell-box-log-key")),
        ]
        .spacing(gap::S)
        .padding(gap::M)
        .into()
    }
}

/// What a key without text does in the field. Home and End belong to the words as long as there are any.
fn walked(key: Named, held: Modifiers, has_words: bool) -> Option<Message> {
    let is_free = held.is_empty();
    let is_end_free = (is_free && !has_words) || held == Modifiers::COMMAND;
    match key {
        Named::ArrowDown if is_free => Some(Message::Step(1)),
        Named::ArrowUp if is_free => Some(Message::Step(-1)),
        Named::PageDown if is_free => Some(Message::Step(PAGE)),
        Named::PageUp if is_free => Some(Message::Step(-PAGE)),
        Named::Home if is_end_free => Some(Message::Step(isize::MIN)),
        Named::End if is_end_free => Some(Message::Step(isize::MAX)),
        _ => None,
    }
}

/// So many hits further PgDn goes: one of those that were seen stays in sight.
const PAGE: isize = SEEN as isize - 1;

/// A quiet line below the hits.
fn foot<'a>(words: iced::widget::Text<'a>) -> Element<'a, Message> {
    container(words).padding([gap::XS, gap::M]).into()
}

/// What Enter does, in words.
fn opens(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Member => "shell-box-opens-member",
        HitKind::Place
        | HitKind::Area
        | HitKind::Connector
        | HitKind::Row
        | HitKind::Shelf
        | HitKind::Title => "shell-box-opens-way",
        HitKind::Answer => "shell-box-opens-answer",
        HitKind::Complaint => "shell-box-opens-complaint",
    }
}

/// Whether others may not see it.
fn is_personal(kind: HitKind) -> bool {
    matches!(kind, HitKind::Member | HitKind::Answer | HitKind::Complaint)
}

fn symbol(kind: HitKind) -> Icon {
    match kind {
        HitKind::Member => Icon::User,
        HitKind::Place | HitKind::Area => Icon::MapPin,
        HitKind::Connector => Icon::ArrowUpDown,
        HitKind::Row | HitKind::Shelf => Icon::Library,
        HitKind::Title => Icon::Book,
        HitKind::Answer => Icon::MessageSquare,
        HitKind::Complaint => Icon::Flag,
    }
}
