//! What the floors look like: the stack of floors and the map as large as the window gives room for; what was found, with
//! the way in words, stands beside it. In a narrow window everything stands one below the other.

use super::plan::{self, plan};
use super::{FIELD, Message, Screen, found};
use crate::domain::plan::Floor;
use crate::house::House;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::screen::closures::act::{self, Group};
use crate::ui::style::{self, gap, size};
use crate::ui::widget::empty::empty_with;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{icon_button, press};
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use iced::widget::{column, container, responsive, row, scrollable};
use iced::{Alignment, Fill};

/// The line over the map: room for two lines of what lies under the pointer, so that the map never moves below it.
const TOP: f32 = 40.0;
/// The stack of floors.
const STACK: f32 = 72.0;
/// Below this width everything stands one below the other.
const NARROW: f32 = 820.0;
/// The map in a narrow window.
const MAP: f32 = 300.0;
/// The field for what is looked for.
const FIND: f32 = 340.0;
/// The words beside the map.
const FOUND: f32 = 336.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(house) = &ctx.house else {
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    };
    if house.plan.floors.is_empty() {
        let go = icon_button(Icon::Upload, ctx.say("members-import"));
        let go = go.on_press(Message::Go(Page::Import));
        let none = empty_with(Icon::Layers, ctx.say("floors-none"), go);
        let draw = iced::widget::center_x(draw(screen, ctx));
        return column![none, draw].into();
    }
    responsive(move |area| {
        if area.width < NARROW {
            narrow(screen, house, ctx)
        } else {
            wide(screen, house, ctx)
        }
    })
    .into()
}

fn wide<'a>(screen: &'a Screen, house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_below = has_acts_below(screen);
    let (floor, said, acts) = name(screen, house, ctx, is_below);
    let top = row![
        container(find(screen, ctx)).width(FIND),
        words::heading(floor),
        words::quiet(said).width(Fill)
    ]
    .push(acts)
    .spacing(gap::L)
    .height(TOP)
    .align_y(Alignment::Center);
    let levels = column(levels(screen, house, ctx))
        .spacing(gap::XS)
        .width(STACK);
    let mut parts = row![scrollable(levels), plan(screen, ctx, is_below)].spacing(gap::S);
    let beside = match &screen.way {
        _ if screen.heat.is_on => Some(screen.heat.view(house, ctx)),
        Some(way) => Some(found::view(screen, way, ctx)),
        None => None,
    };
    if let Some(beside) = beside {
        parts = parts.push(container(scrollable(beside).height(Fill)).width(FOUND));
    }
    column![top, parts.height(Fill)]
        .spacing(gap::M)
        .padding(gap::L)
        .into()
}

fn narrow<'a>(screen: &'a Screen, house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let levels = row(levels(screen, house, ctx)).spacing(gap::XS).wrap();
    let mut parts = column![find(screen, ctx)].spacing(gap::M).padding(gap::L);
    if screen.heat.is_on {
        parts = parts.push(screen.heat.view(house, ctx));
    } else if let Some(way) = &screen.way {
        // The answer first: the map is too small here to be it.
        parts = parts.push(found::view(screen, way, ctx));
    }
    let (floor, said, acts) = name(screen, house, ctx, false);
    let top = row![words::heading(floor).width(Fill)].push(acts);
    parts = parts.push(levels).push(top.spacing(gap::S));
    parts = parts.push((!said.is_empty()).then(|| words::quiet(said)));
    parts = parts.push(container(plan(screen, ctx, false)).height(MAP));
    scrollable(parts).width(Fill).height(Fill).into()
}

/// Whether what can be done about a chosen thing stands below the map of a wide window: without words beside it the map
/// has room for that.
fn has_acts_below(screen: &Screen) -> bool {
    screen.way.is_none() && !screen.heat.is_on
}

fn find<'a>(screen: &'a Screen, ctx: &Ctx) -> Element<'a, Message> {
    line(ctx.say("floors-find"), &screen.words)
        .id(FIELD)
        .icon(Icon::Search)
        .on_input(Message::Typed)
        .on_submit(Message::Find)
        .into()
}

/// Leads to the drawing board; beside it what was discarded there is brought back.
fn draw<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    use super::draw::Message as Draw;
    let begin = icon_button(Icon::Pencil, ctx.say("floors-draw"))
        .id("floors-draw")
        .on_press(Message::Draw(Draw::Begin));
    let mut acts = row![begin].spacing(gap::S);
    if screen.draw.has_discarded() {
        let back = icon_button(Icon::Undo, ctx.say("floors-draw-back"))
            .on_press(Message::Draw(Draw::BringBack));
        acts = acts.push(back);
    }
    acts.into()
}

/// The floor that is shown, what is said of what lies under the pointer or is chosen, and what can be done about it; how to
/// begin where nothing was looked for yet.
fn name<'a>(
    screen: &'a Screen,
    house: &'a House,
    ctx: &'a Ctx,
    is_below: bool,
) -> (&'a str, String, Option<Element<'a, Message>>) {
    let floor = screen.floor.and_then(|id| house.floor(id));
    let floor = floor.map_or("", |f| f.name.text(ctx.wording.language()));
    let said = match (screen.hover, screen.chosen) {
        (Some(tag), _) => {
            let said = plan::describe(house, ctx, tag);
            match screen.heat.at(tag) {
                Some(count) => {
                    let slots = [("what", said.into()), ("count", count.into())];
                    ctx.wording.with("heat-here", &slots)
                }
                None => said,
            }
        }
        (None, Some(tag)) => plan::chosen(tag, house, ctx),
        (None, None) if screen.way.is_some() => String::new(),
        (None, None) => ctx.say("floors-hint"),
    };
    let acts = match screen.chosen {
        Some(_) if is_below => None,
        Some(tag) if screen.hover.is_none() => Some(plan::acts(tag, ctx)),
        _ => Some(draw(screen, ctx)),
    };
    (floor, said, acts)
}

/// The floors, highest first, as they stand in the house.
fn levels<'a>(
    screen: &'a Screen,
    house: &'a House,
    ctx: &'a Ctx,
) -> impl Iterator<Item = Element<'a, Message>> {
    let groups = act::groups(house, &ctx.wording);
    let floors = house.plan.floors.iter().rev();
    floors.map(move |floor| level(screen, (floor, &groups), ctx))
}

fn level<'a>(
    screen: &'a Screen,
    (floor, groups): (&'a Floor, &[Group<'_>]),
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let is_passed = screen
        .way
        .as_ref()
        .and_then(|w| w.route.as_ref())
        .is_some_and(|r| r.legs.iter().any(|l| l.floor == floor.id));
    let is_goal = screen
        .way
        .as_ref()
        .is_some_and(|w| w.goal_floor == Some(floor.id));
    let mark = if is_goal {
        Some(Icon::Flag)
    } else {
        is_passed.then_some(Icon::Footprints)
    };
    let name = words::strong(floor.short_name.as_str()).width(Fill);
    let closed = groups.iter().filter(|group| group.floor == Some(floor.id));
    let closed: Vec<String> = closed
        .map(|group| {
            let slots = [("name", group.name.as_str().into())];
            ctx.wording.with("shell-status-closed", &slots)
        })
        .collect();
    let ban = (!closed.is_empty()).then_some(Icon::Ban);
    let marks = [ban, mark].into_iter().flatten();
    let marks = marks.map(|mark| Element::from(sign(mark, size::BODY)));
    let face = row![name, row(marks).spacing(gap::XS)].align_y(Alignment::Center);
    let said = floor.name.text(ctx.wording.language()).to_owned();
    let said = std::iter::once(said).chain(closed);
    let level = press(face)
        .on_press(Message::Floor(floor.id))
        .width(STACK)
        .height(36)
        .padding([0.0, gap::M])
        .style(style::row(screen.floor == Some(floor.id)));
    tip(level, said.collect::<Vec<_>>().join("\n"), None)
}
