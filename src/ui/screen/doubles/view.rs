//! What the page of double rows looks like: the pairs on the left, the chosen one side by side on the right.

use super::{Both, Message, Screen};
use crate::domain::member::{Member, MemberField};
use crate::search::Pair;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::fact::said;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::empty::empty;
use crate::ui::widget::list::list;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::{one_line, words};
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of a pair's row.
const ROW: f32 = 72.0;
/// Below this width the pairs stand above the chosen one.
const NARROW: f32 = 860.0;
/// The column of the facts' names.
const NAMES: f32 = 136.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(pairs) = &screen.pairs else {
        return container(words::quiet(ctx.say("doubles-seeking")))
            .padding(gap::XL)
            .into();
    };
    if pairs.shown.is_empty() {
        return empty(Icon::Users, ctx.say("doubles-none"));
    }
    responsive(move |area| {
        let slots = [("count", pairs.count.into())];
        let mut head = row![words::heading(ctx.wording.with("doubles-count", &slots))]
            .spacing(gap::M)
            .align_y(Alignment::Center);
        if screen.is_seeking {
            head = head.push(words::quiet(ctx.say("doubles-seeking")));
        }
        let rows = list(pairs.shown.len(), move |index| {
            match screen.pairs.as_ref().and_then(|p| p.shown.get(index)) {
                Some(pair) => line(pair, ctx),
                None => space().into(),
            }
        });
        let rows = rows
            .row_height(ROW)
            .chosen(Some(screen.chosen))
            .on_choose(Message::Choose)
            .on_open(Message::Choose);
        let rows = container(rows).style(style::card).width(Fill).height(Fill);
        let both = screen.both.as_ref().map(|both| side_by_side(both, ctx));
        let both = scroll(container(column![].push(both)).width(Fill))
            .width(Fill)
            .height(Fill);
        let body: Element<'_, Message> = if area.width < NARROW {
            column![rows.height(ROW * 2.0), both].spacing(gap::M).into()
        } else {
            row![
                container(rows).width(FillPortion(3)),
                container(both).width(FillPortion(5))
            ]
            .spacing(gap::L)
            .into()
        };
        column![head, body]
            .spacing(gap::M)
            .padding(gap::L)
            .height(Fill)
            .into()
    })
    .into()
}

/// A pair: both names with their numbers, and what speaks for it.
fn line<'a>(pair: &'a Pair, ctx: &Ctx) -> Element<'a, Message> {
    let reasons = pair.likeness.reasons.iter();
    let reasons = reasons.map(|reason| ctx.say(&format!("double-{}", reason.word())));
    let reasons = reasons.collect::<Vec<_>>().join(" · ");
    let name = |member: &crate::domain::member::MemberSummary| {
        one_line(format!("{} · {}", member.name, member.number))
    };
    column![
        name(&pair.first).strong(),
        name(&pair.second).strong(),
        one_line(reasons).small()
    ]
    .padding([gap::S, gap::M])
    .height(ROW)
    .into()
}

fn side_by_side<'a>(both: &'a Both, ctx: &'a Ctx) -> Element<'a, Message> {
    let heads = row![
        space().width(NAMES),
        head(&both.kept, ctx.say("doubles-kept"), ctx),
        head(&both.old, ctx.say("doubles-old"), ctx),
    ]
    .spacing(gap::M);
    let facts = both.differing().map(|field| fact(both, field, ctx));
    let facts: Vec<Element<'_, Message>> = facts.collect();
    let contacts = row![
        words::quiet(ctx.say("field-contacts")).width(NAMES),
        contacts(&both.kept),
        contacts(&both.old),
    ]
    .spacing(gap::M);
    let slots = [("number", both.old.facts.number.as_str().into())];
    let note = panel(words::body(ctx.wording.with("doubles-said", &slots)));
    let actions = row![
        icon_button(Icon::Check, ctx.say("doubles-merge"))
            .on_press(Message::Merge)
            .style(style::primary),
        button(ctx.say("doubles-apart")).on_press(Message::Apart),
        button(ctx.say("doubles-swap")).on_press_maybe(both.may_swap().then_some(Message::Swap)),
    ]
    .spacing(gap::S);
    let inside = column![
        actions.wrap(),
        heads,
        column(facts).spacing(gap::XS),
        contacts,
        note,
    ];
    card("", inside.spacing(gap::M))
}

/// One of the two: what becomes of it, its name and number, what hangs on it.
fn head<'a>(member: &'a Member, role: String, ctx: &Ctx) -> Element<'a, Message> {
    let slots = [("count", member.seen_count.into())];
    let seen = ctx.wording.with("doubles-seen", &slots);
    let name = press(words::strong(member.facts.name.as_str()))
        .on_press(Message::Open(member.id))
        .style(style::plain);
    let lines = column![
        words::label(role),
        name,
        words::small(format!("{} · {seen}", member.facts.number)),
    ];
    container(lines).width(FillPortion(1)).into()
}

/// A fact in which they differ: the one that is pressed stays.
fn fact<'a>(both: &Both, field: MemberField, ctx: &Ctx) -> Element<'a, Message> {
    let is_taken = both.taken.contains(&field);
    let [kept, old] = both.texts(field);
    let part = |text: String, takes: bool| {
        let text = said(ctx, field, &text);
        let is_chosen = takes == is_taken;
        let text = if text.is_empty() {
            "–".to_owned()
        } else {
            text
        };
        let text = if is_chosen {
            words::strong(text)
        } else {
            words::body(text)
        };
        press(text.width(Fill))
            .on_press(Message::Take(field, takes))
            .padding([gap::XS, gap::S])
            .width(FillPortion(1))
            .align_x(Alignment::Start)
            .style(style::part(is_chosen))
    };
    row![
        words::quiet(ctx.say(&format!("field-{}", field.word()))).width(NAMES),
        part(kept, false),
        part(old, true),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

fn contacts(member: &Member) -> Element<'_, Message> {
    let values = member.contacts.iter();
    let lines = values.map(|c| words::body(c.value.as_str()).into());
    let lines = column(lines.collect::<Vec<_>>());
    container(lines).width(FillPortion(1)).into()
}
