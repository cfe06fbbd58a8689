//! What the list of members looks like.

use super::{FIELD, FOUND_MOST, Message, Screen, lists};
use crate::domain::member::MemberSummary;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::badge::badge;
use crate::ui::widget::empty::{empty, empty_with};
use crate::ui::widget::line::line;
use crate::ui::widget::list::list;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::{one_line, words};
use crate::wording::when;
use iced::keyboard::key::Named;
use iced::widget::text::Wrapping;
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of a member's row.
const ROW: f32 = 52.0;
/// Below this width the number stands in the second line, and the last visit gives way.
const NARROW: f32 = 640.0;
/// Below this height all of the page scrolls, with so many rows of the list in sight.
const SHORT: f32 = 560.0;
const ROWS_SCROLLED: f32 = 6.0;
/// The choice of lists takes up this share of the height at most.
const LISTS_SHARE: f32 = 0.25;
/// The columns of the number and of the last visit.
const NUMBER: f32 = 88.0;
const SEEN: f32 = 156.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    responsive(move |area| {
        let is_narrow = area.width < NARROW;
        // Where there is no room for the rows beside what is asked, all of it scrolls.
        let scrolls = area.height < SHORT || screen.lists.making.is_some();
        let most_high = if scrolls {
            f32::INFINITY
        } else {
            area.height * LISTS_SHARE
        };
        let lists = lists::choose(&screen.lists, most_high, ctx);
        let asked = lists::asked(&screen.lists, screen.count, ctx);
        let rows = container(rows(screen, ctx, is_narrow));
        let rows = if scrolls {
            rows.height(ROW * ROWS_SCROLLED)
        } else {
            rows.height(Fill)
        };
        let page = column![top(screen, ctx, is_narrow), lists.map(Message::Lists)]
            .push(making(screen, ctx, is_narrow))
            .push(asked.map(|asked| asked.map(Message::Lists)))
            .push(lists::groups(&screen.lists, ctx).map(|groups| groups.map(Message::Lists)))
            .push(conversion(screen, ctx))
            .push(rows)
            .spacing(gap::M)
            .padding(gap::L);
        if scrolls {
            scroll(page).width(Fill).height(Fill).into()
        } else {
            page.into()
        }
    })
    .into()
}

/// The list that is being made.
fn making<'a>(screen: &'a Screen, ctx: &'a Ctx, is_narrow: bool) -> Option<Element<'a, Message>> {
    let making = screen.lists.making.as_ref()?;
    Some(lists::own::view(making, ctx, is_narrow).map(Message::Lists))
}

/// What came of those who asked for a card, beside the list of those who wait for one.
fn conversion<'a>(screen: &Screen, ctx: &Ctx) -> Option<Element<'a, Message>> {
    let conversion = screen.conversion?;
    let said = match conversion.percent() {
        None => ctx.say("members-conversion-none"),
        Some(percent) => {
            let slots = [
                ("asked", conversion.asked.into()),
                ("enrolled", conversion.enrolled.into()),
                ("given_up", conversion.given_up.into()),
                ("percent", percent.into()),
            ];
            ctx.wording.with("members-conversion", &slots)
        }
    };
    Some(words::body(said).into())
}

/// The field, how many there are, and the way to bring in a list; on two lines in a narrow window.
fn top<'a>(screen: &'a Screen, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Message> {
    let field = line(ctx.say("members-find"), &screen.words)
        .id(FIELD)
        .icon(Icon::Search)
        .on_input(Message::Typed)
        .on_submit(Message::OpenChosen)
        .on_key(|key, _| match key {
            Named::ArrowDown => Some(Message::Step(true)),
            Named::ArrowUp => Some(Message::Step(false)),
            _ => None,
        })
        .width(Fill);
    let slots = [("count", screen.count.into())];
    let count = ctx.wording.with("members-count", &slots);
    let count = words::quiet(count).wrapping(Wrapping::None);
    let bring =
        icon_button(Icon::Upload, ctx.say("members-import")).on_press(Message::Go(Page::Import));
    let new =
        icon_button(Icon::UserPlus, ctx.say("members-new")).on_press(Message::Go(Page::NewMember));
    if is_narrow {
        let second = row![count.width(Fill), new, bring]
            .spacing(gap::S)
            .align_y(Alignment::Center);
        return column![field, second].spacing(gap::S).into();
    }
    row![
        container(field).max_width(480).width(FillPortion(4)),
        count,
        space().width(FillPortion(1)),
        new,
        bring,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

fn rows<'a>(screen: &'a Screen, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Message> {
    if !screen.is_read {
        return words::quiet(ctx.say("shell-wait")).into();
    }
    if screen.count == 0 {
        let bring = icon_button(Icon::Upload, ctx.say("members-import"))
            .on_press(Message::Go(Page::Import))
            .style(style::primary);
        return empty_with(Icon::Users, ctx.say("members-none"), bring);
    }
    if screen.rows.is_empty() && !screen.words.trim().is_empty() {
        let said = ctx.wording.with(
            "members-none-found",
            &[("words", screen.words.trim().into())],
        );
        let slots = [("words", screen.words.trim().into())];
        let log = ctx.wording.with("shell-box-log", &slots);
        let log = icon_button(Icon::MessageSquare, log).on_press(Message::Log);
        return empty_with(Icon::Search, said, log);
    }
    if screen.rows.is_empty() {
        return empty(Icon::Users, ctx.say("members-list-none"));
    }
    let row = move |index| match screen.rows.get(index) {
        Some(summary) => member(
            ctx,
            Row {
                member: summary,
                is_similar: index >= screen.similar_from,
                is_narrow,
            },
        ),
        None => space().into(),
    };
    let rows = list(screen.rows.len(), row)
        .row_height(ROW)
        .chosen(Some(screen.chosen))
        .subject(&screen.words)
        .on_choose(Message::Choose)
        .on_open(Message::Open);
    let rows = container(rows).style(style::card).width(Fill).height(Fill);
    if !screen.words.trim().is_empty() {
        return rows.into();
    }
    let most = FOUND_MOST;
    let heading = match screen.lists.shown() {
        None => ctx.say("members-recent"),
        Some(list) if screen.rows.len() < most => list.name(ctx),
        Some(list) => {
            let list = list.name(ctx);
            let slots = [("list", list.into()), ("most", most.into())];
            ctx.wording.with("members-list-first", &slots)
        }
    };
    column![words::label(heading), rows].spacing(gap::XS).into()
}

/// A row of the list.
#[derive(Clone, Copy)]
struct Row<'a> {
    member: &'a MemberSummary,
    is_similar: bool,
    is_narrow: bool,
}

fn member<'a>(ctx: &'a Ctx, row: Row<'a>) -> Element<'a, Message> {
    let Row {
        member,
        is_similar,
        is_narrow,
    } = row;
    let mut name = row![one_line(member.name.as_str()).strong()]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    if let Some(tamil) = &member.name_ta {
        name = name.push(one_line(tamil.as_str()).quiet());
    }
    if is_similar {
        name = name.push(words::small(ctx.say("shell-box-similar")));
    }
    let second = second(member, ctx, is_narrow);
    let names = column![name, one_line(second).small()].width(Fill);
    let mut line = row![names].spacing(gap::M);
    let today = ctx.now().today();
    if let Some(until) = member.member_until.filter(|until| *until < today) {
        let slots = [("when", when::day(&ctx.wording, ctx.now(), until).into())];
        let said = ctx.wording.with("members-ran-out", &slots);
        line = line.push(badge(Tone::Due, Icon::IdCard, said));
    }
    if !is_narrow {
        let seen = member.seen_at;
        let seen = seen.map(|at| when::instant(&ctx.wording, ctx.now(), at));
        line = line
            .push(one_line(member.number.as_str()).small().width(NUMBER))
            .push(one_line(seen.unwrap_or_default()).small().width(SEEN));
    }
    line.padding([0.0, gap::M])
        .height(ROW)
        .align_y(Alignment::Center)
        .into()
}

/// What tells namesakes apart: birth, town, category, phone.
fn second(member: &MemberSummary, ctx: &Ctx, is_narrow: bool) -> String {
    let year = member.born_on.as_deref().and_then(|day| day.get(..4));
    let born = year.map(|year| ctx.wording.with("search-born", &[("year", year.into())]));
    let number = is_narrow.then_some(member.number.as_str());
    let parts = [
        number.unwrap_or_default(),
        born.as_deref().unwrap_or_default(),
        &member.town,
        &member.category,
        member.phone.as_deref().unwrap_or_default(),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
