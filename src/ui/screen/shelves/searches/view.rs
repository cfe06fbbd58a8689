//! What the queue of searches looks like: the copies on the left, the chosen one with all looks for it on the right, the
//! counts by class below.

use super::{LIST, Message, PLACE, Searches, WHO};
use crate::domain::shelf_search::{SearchState, ShelfSearch};
use crate::domain::subject;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap};
use crate::ui::veil;
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::list::list;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::{one_line, words};
use crate::wording::when;
use iced::widget::{Column, column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of a search's row.
const ROW: f32 = 52.0;
/// Below this width the queue stands above the chosen search.
const NARROW: f32 = 860.0;
/// So many searches are seen there at once.
const SEEN: usize = 3;

pub fn view<'a>(searches: &'a Searches, ctx: &'a Ctx) -> Element<'a, Message> {
    if searches.known.is_none() {
        return words::quiet(ctx.say("shell-wait")).into();
    }
    if searches.searches().is_empty() && searches.unmet.is_empty() {
        return empty(Icon::BookOpen, ctx.say("shelves-searches-none"));
    }
    responsive(move |area| {
        let all = searches.searches();
        let rows = list(all.len(), move |index| match all.get(index) {
            Some(search) => entry(search, ctx),
            None => space().into(),
        });
        let rows = rows
            .row_height(ROW)
            .id(LIST)
            .chosen(Some(searches.chosen))
            .on_choose(Message::Choose)
            .on_open(Message::Way);
        let rows = container(rows).style(style::card).width(Fill).height(Fill);
        let chosen = searches
            .chosen()
            .map(|search| detail(searches, search, ctx));
        let beside = column![].push(chosen).push(unmet(searches, ctx));
        let beside = beside.spacing(gap::M);
        if area.width < NARROW {
            // One below the other, and both move: with large text there is no room for two that move by themselves.
            let seen = ROW * all.len().clamp(1, SEEN) as f32;
            let page = column![rows.height(seen), beside].spacing(gap::M);
            return scroll(page).width(Fill).height(Fill).into();
        }
        let beside = scroll(beside).width(Fill).height(Fill);
        row![
            container(rows).width(FillPortion(4)),
            container(beside).width(FillPortion(3))
        ]
        .spacing(gap::L)
        .into()
    })
    .into()
}

/// The copy, and how its search stands.
fn entry<'a>(search: &ShelfSearch, ctx: &Ctx) -> Element<'a, Message> {
    let (tone, mark) = match search.state {
        SearchState::Open => (Tone::Due, Icon::Search),
        SearchState::Found => (Tone::Done, Icon::CircleCheck),
        SearchState::Missing | SearchState::Withdrawn => (Tone::Late, Icon::Ban),
    };
    let state = if search.is_to_tell() {
        badge(Tone::Due, Icon::Phone, ctx.say("shelves-tell"))
    } else {
        let said = ctx.say(&format!("search-state-{}", search.state.word()));
        badge(tone, mark, said)
    };
    let since = when::instant(&ctx.wording, ctx.now(), search.asked_at);
    let about = format!("{} · {since}", search.call_number);
    let said = column![
        one_line(search.title.clone()).strong().width(Fill),
        one_line(about).small().width(Fill)
    ];
    row![said.width(Fill), state]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .padding([gap::XS, gap::M])
        .height(ROW)
        .into()
}

fn detail<'a>(
    searches: &'a Searches,
    search: &'a ShelfSearch,
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let mut lines = column![words::lead(search.title.as_str())].spacing(gap::S);
    if !search.author.is_empty() {
        lines = lines.push(words::body(search.author.as_str()));
    }
    lines = lines.push(words::body(format!(
        "{} · {}",
        search.call_number, search.barcode
    )));
    let by = search.asked_by.clone();
    let slots = [
        (
            "when",
            when::instant(&ctx.wording, ctx.now(), search.asked_at).into(),
        ),
        ("has-name", if by.is_some() { "yes" } else { "no" }.into()),
        ("name", by.unwrap_or_default().into()),
    ];
    lines = lines.push(words::quiet(
        ctx.wording.with("shelves-search-since", &slots),
    ));
    for look in &search.looks {
        let by = look.by.clone();
        let slots = [
            ("place", look.place.as_str().into()),
            (
                "when",
                when::instant(&ctx.wording, ctx.now(), look.at).into(),
            ),
            ("has-name", if by.is_some() { "yes" } else { "no" }.into()),
            ("name", by.unwrap_or_default().into()),
        ];
        let id = if look.is_found {
            "shelves-look-found"
        } else {
            "shelves-look-not-there"
        };
        lines = lines.push(words::body(ctx.wording.with(id, &slots)));
    }
    lines = waiting(lines, (searches, search), ctx);
    let way = icon_button(Icon::Route, ctx.say("shelves-search-way"));
    lines = lines.push(way.on_press(Message::Way(searches.chosen)));
    if search.state == SearchState::Open {
        lines = looking(lines, searches, ctx);
    }
    card("", lines)
}

/// Who waits for it, and whether they know.
fn waiting<'a>(
    mut lines: Column<'a, Message>,
    (searches, search): (&'a Searches, &'a ShelfSearch),
    ctx: &'a Ctx,
) -> Column<'a, Message> {
    let is_open = search.state == SearchState::Open;
    let name = match &search.member {
        Some((_, name)) => veil::name(ctx, name),
        None => veil::own(ctx, &search.visitor),
    };
    if !name.is_empty() {
        let slots = [("name", name.into_owned().into())];
        lines = lines.push(words::strong(ctx.wording.with("shelves-waits", &slots)));
    } else if is_open {
        lines = lines.push(words::quiet(ctx.say("shelves-waits-nobody")));
    }
    if let Some(at) = search.told_at {
        let when = when::instant(&ctx.wording, ctx.now(), at);
        let told = ctx
            .wording
            .with("shelves-told-at", &[("when", when.into())]);
        lines = lines.push(words::quiet(told));
    }
    let told = icon_button(Icon::Phone, ctx.say("shelves-told"))
        .on_press(Message::Told)
        .style(style::primary);
    let file = search.member.as_ref().map(|(member, _)| {
        let page = Page::Member(*member);
        button(ctx.say("shelves-waits-open")).on_press(Message::Go(page))
    });
    let here = (is_open && search.member.is_none() && ctx.visitor.is_some())
        .then(|| button(ctx.say("shelves-waits-visitor")).on_press(Message::VisitorWaits));
    let actions = row![].push(search.is_to_tell().then_some(told));
    lines = lines.push(actions.push(file).push(here).spacing(gap::S).wrap());
    if !is_open || search.member.is_some() {
        return lines;
    }
    let typed = line(String::new(), &searches.who)
        .id(WHO)
        .on_input(Message::Who)
        .on_submit(Message::KeepWho);
    let keep = button(ctx.say("shelves-waits-save")).on_press(Message::KeepWho);
    let typed = row![typed.width(Fill), keep].spacing(gap::S);
    lines.push(field(ctx.say("shelves-waits-who"), typed, None))
}

/// Where somebody looked, the usual places to press, and what came of it.
fn looking<'a>(
    lines: Column<'a, Message>,
    searches: &'a Searches,
    ctx: &'a Ctx,
) -> Column<'a, Message> {
    let usual = USUAL.map(|id| {
        let place = ctx.say(id);
        press(words::level(words::body(place.clone())))
            .on_press(Message::Place(place.clone()))
            .padding([gap::XS, gap::S])
            .style(style::part(searches.place == place))
            .into()
    });
    let typed = line(ctx.say("shelves-look-hint"), &searches.place)
        .id(PLACE)
        .on_input(Message::Place)
        .on_submit(Message::Looked(false));
    let on_free = |message| searches.open().map(|_| message);
    let found = icon_button(Icon::Check, ctx.say("shelves-look-is-there"))
        .on_press_maybe(on_free(Message::Looked(true)))
        .style(style::primary);
    let not =
        button(ctx.say("shelves-look-is-not")).on_press_maybe(on_free(Message::Looked(false)));
    let missing = button(ctx.say("shelves-missing")).on_press_maybe(on_free(Message::Missing));
    lines
        .push(field(ctx.say("shelves-look-place"), typed, None))
        .push(row(usual).spacing(gap::XS).wrap())
        .push(row![found, not, missing].spacing(gap::S).wrap())
}

/// Where copies are found that are not on their shelf.
const USUAL: [&str; 6] = [
    "shelves-usual-beside",
    "shelves-usual-trolley",
    "shelves-usual-tables",
    "shelves-usual-sorting",
    "shelves-usual-display",
    "shelves-usual-binding",
];

/// What was looked for by class in the last year, the most first.
fn unmet<'a>(searches: &'a Searches, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
    if searches.unmet.is_empty() {
        return None;
    }
    let mut lines = column![].spacing(gap::XS);
    for unmet in &searches.unmet {
        let mut subjects = subject::dewey().iter();
        let known = subjects.find(|subject| subject.number == unmet.class);
        let name = match (known, unmet.class.as_str()) {
            (Some(subject), class) => {
                format!("{class} {}", subject.name.text(ctx.wording.language()))
            }
            (None, "") => ctx.say("shelves-unmet-none"),
            (None, class) => class.to_owned(),
        };
        let slots = [
            ("searches", unmet.searches.into()),
            ("missing", unmet.missing.into()),
        ];
        let counts = words::quiet(ctx.wording.with("shelves-unmet-count", &slots));
        lines = lines.push(row![words::body(name).width(Fill), counts].spacing(gap::M));
    }
    Some(card(ctx.say("shelves-unmet"), lines))
}
