//! What the floors look like: the stack of floors, the map, and beside it the way in words.

use super::way::Way;
use super::{FIELD, Message, Screen, slip};
use crate::domain::plan::{Closed, Floor};
use crate::domain::way::Gait;
use crate::house::House;
use crate::scene::Tag;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::keys::Shortcut;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::line::line;
use crate::ui::widget::map::map;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::{shelf, way};
use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Fill, FillPortion};

/// The stack of floors.
const STACK: f32 = 72.0;
/// The words beside the map.
const WORDS: f32 = 340.0;
/// Below this width the words stand under the map.
const NARROW: f32 = 860.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(house) = &ctx.house else {
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    };
    if house.plan.floors.is_empty() {
        return empty(Icon::Layers, ctx.say("floors-none"));
    }
    responsive(move |area| {
        let drawing = row![stack(screen, house, ctx), plan(screen, house, ctx)].spacing(gap::S);
        let said = scrollable(words_of(screen, ctx)).width(Fill).height(Fill);
        if area.width < NARROW {
            column![
                container(drawing).height(FillPortion(3)),
                container(said).height(FillPortion(2))
            ]
            .spacing(gap::M)
            .padding(gap::M)
            .into()
        } else {
            row![container(drawing).width(Fill), container(said).width(WORDS)]
                .spacing(gap::L)
                .padding(gap::L)
                .into()
        }
    })
    .into()
}

/// The floors, highest first, as they stand in the house.
fn stack<'a>(screen: &'a Screen, house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let floors = house
        .plan
        .floors
        .iter()
        .rev()
        .map(|floor| level(screen, floor, ctx));
    column(floors).spacing(gap::XS).width(STACK).into()
}

fn level<'a>(screen: &'a Screen, floor: &'a Floor, ctx: &'a Ctx) -> Element<'a, Message> {
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
    let face = row![
        name,
        mark.map_or_else(|| space().into(), |m| Element::from(sign(m, size::BODY)))
    ]
    .align_y(Alignment::Center);
    let level = press(face)
        .on_press(Message::Floor(floor.id))
        .width(Fill)
        .height(36)
        .padding([0.0, gap::M])
        .style(style::row(screen.floor == Some(floor.id)));
    tip(
        level,
        floor.name.text(ctx.wording.language()).to_owned(),
        None,
    )
}

/// The map of the floor that is shown, with the way over it.
fn plan<'a>(screen: &'a Screen, house: &'a House, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some((floor, scene)) = screen
        .floor
        .and_then(|f| Some((house.floor(f)?, screen.scenes.get(&f)?)))
    else {
        return space().width(Fill).height(Fill).into();
    };
    let mut drawing = map(scene, screen.version, screen.camera, Message::Map).id("map");
    if let Some(over) = &screen.over {
        drawing = drawing.over(over, screen.version);
    }
    let under = screen
        .hover
        .map(|tag| describe(house, ctx, tag))
        .unwrap_or_default();
    let head = row![
        words::heading(floor.name.text(ctx.wording.language())),
        space().width(Fill),
        words::quiet(under)
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    column![
        head,
        container(drawing)
            .style(style::card)
            .width(Fill)
            .height(Fill)
    ]
    .spacing(gap::S)
    .into()
}

/// What is looked for, where it is, the way there.
fn words_of<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let find = line(&ctx.say("floors-find"), &screen.words)
        .id(FIELD)
        .icon(Icon::Search)
        .on_input(Message::Typed)
        .on_submit(Message::Find);
    let mut parts = column![find].spacing(gap::L);
    match &screen.way {
        None => parts = parts.push(card("", empty(Icon::Route, ctx.say("floors-hint")))),
        Some(found) => parts = parts.push(self::found(screen, found, ctx)),
    }
    parts.into()
}

fn found<'a>(screen: &'a Screen, found: &'a Way, ctx: &'a Ctx) -> Element<'a, Message> {
    let clear = button(ctx.say("floors-clear"))
        .on_press(Message::Clear)
        .style(style::plain);
    let mut lines =
        column![row![words::heading(found.title.as_str()).width(Fill), clear].spacing(gap::S)]
            .spacing(gap::M);
    if let Some(book) = &found.book {
        lines = lines.push(words::strong(book.as_str()));
    }
    if !found.sentence.is_empty() {
        lines = lines.push(words::lead(found.sentence.as_str()));
    }
    for name in &found.avoided {
        lines = lines.push(badge(Tone::Due, Icon::Ban, name.as_str()));
    }
    if found.goal.is_some() {
        lines = lines.push(toggle(
            ctx.say("floors-step-free"),
            screen.gait == Gait::StepFree,
            Message::Gait,
        ));
    }
    if let Some(route) = &found.route {
        let slots = [
            ("metres", i64::from(route.length_mm.div_ceil(1000)).into()),
            ("minutes", i64::from(route.seconds.div_ceil(60)).into()),
        ];
        lines = lines.push(words::quiet(ctx.wording.with("floors-length", &slots)));
    }
    for (number, step) in found.steps.iter().enumerate() {
        let said = row![
            words::strong(format!("{}.", number + 1)).width(24),
            words::body(step.as_str()).width(Fill)
        ]
        .spacing(gap::XS);
        lines = lines.push(said);
    }
    if found.route.is_some() {
        lines = lines.push(self::slip(screen, ctx));
    }
    card("", lines)
}

/// The slip: to the printer, or into a file.
fn slip<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_free = !screen.slip.is_busy;
    let on_free = |message: slip::Message| is_free.then_some(Message::Slip(message));
    let print = icon_button(Icon::Printer, ctx.say("floors-print"))
        .on_press_maybe(on_free(slip::Message::Print))
        .style(style::primary);
    let save = icon_button(Icon::Save, ctx.say("floors-save"))
        .on_press_maybe(on_free(slip::Message::Choose));
    let buttons = row![
        tip(print, ctx.say("floors-print"), Some(Shortcut::Print)),
        save
    ]
    .spacing(gap::S);
    let mut parts = column![buttons.wrap()].spacing(gap::S);
    if screen.slip.is_asking {
        let path = line(&ctx.say("floors-save-path"), &screen.slip.path).id(slip::PATH);
        let path = path
            .on_input(|path| Message::Slip(slip::Message::Path(path)))
            .on_submit(Message::Slip(slip::Message::Save));
        let here = button(ctx.say("floors-save-here")).on_press_maybe(on_free(slip::Message::Save));
        parts = parts.push(path).push(here);
    }
    parts.into()
}

/// What lies under the pointer, in a line over the map.
fn describe(house: &House, ctx: &Ctx, tag: Tag) -> String {
    let language = ctx.wording.language();
    let name = match tag {
        Tag::Bay(id) => {
            let signs = house.spots_of(id).into_iter().map(|spot| {
                let subject = if spot.subject.en.is_empty() {
                    &spot.sign
                } else {
                    &spot.subject
                };
                [
                    subject.text(language).to_owned(),
                    shelf::range(&ctx.wording, spot),
                ]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
            });
            let code = house.bay(id).map(|bay| bay.code.clone());
            return code
                .into_iter()
                .chain(signs)
                .collect::<Vec<_>>()
                .join(" · ");
        }
        Tag::Place(id) => house.place_name(id, language),
        Tag::Connector(id) => house
            .connector(id)
            .map(|c| c.name.text(language).to_owned()),
        Tag::Zone(id) => {
            let mut zones = house.plan.floors.iter().flat_map(|f| &f.zones);
            zones
                .find(|z| z.id == id)
                .map(|z| z.name.text(language).to_owned())
        }
    };
    let name = name.unwrap_or_default();
    let closed = match tag {
        Tag::Place(id) => Some(Closed::Place(id)),
        Tag::Connector(id) => Some(Closed::Connector(id)),
        Tag::Zone(id) => Some(Closed::Zone(id)),
        Tag::Bay(_) => None,
    };
    match house.plan.closures.iter().find(|c| Some(c.what) == closed) {
        Some(closure) => way::avoided(&ctx.wording, &house.plan, closure.what),
        None => name,
    }
}
