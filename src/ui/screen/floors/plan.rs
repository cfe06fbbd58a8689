//! The map of the floor that is shown: the way over it, what is closer and further below it, and in words what lies
//! under the pointer.

use super::{Message, Screen, export, heat, pick};
use crate::domain::closure::Target;
use crate::domain::geometry::PointF;
use crate::domain::plan::Closed;
use crate::house::House;
use crate::scene::{Scene, Tag};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::page::Page;
use crate::ui::style::{self, gap};
use crate::ui::widget::map::{Camera, MapEvent, NOTCH, map, size_mm};
use crate::ui::widget::press::{icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::wording::{closure, shelf, way};
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, Size};

/// The name of the map: for the focus and for tests.
pub const MAP: &str = "map";
/// The sign that writes the plan for others.
pub const EXPORT: &str = "plan-export";
/// The line with what is closer and further.
const FOOT: f32 = 48.0;

/// The map of the floor that is shown, with the way over it.
/// What can be done about a chosen thing stands below it if there is room.
pub fn plan<'a>(screen: &'a Screen, ctx: &'a Ctx, has_acts: bool) -> Element<'a, Message> {
    let kept = screen.floor.and_then(|id| screen.scenes.get(&id));
    let Some(scene) = screen.with_way.as_ref().or(kept.map(|kept| &**kept)) else {
        return space().width(Fill).height(Fill).into();
    };
    let drawing = move || {
        let drawing = map(scene, screen.version, screen.camera, Message::Map).id(MAP);
        let drawing = drawing.looking_at(screen.part).choosing(screen.choosing());
        match &screen.over {
            Some(over) => drawing.over(over, screen.version),
            None => drawing,
        }
    };
    let both = responsive(move |area| {
        // Below the map, not on it: they would hide where one stands.
        let seen = Size::new(area.width, area.height - FOOT);
        let foot: Element<'_, Message> = if screen.export.is_asking() {
            screen.export.view(ctx)
        } else {
            let chosen = screen.chosen.filter(|_| has_acts);
            row![chosen.map(|tag| acts(tag, ctx)), space().width(Fill)]
                .push(controls(screen, scene, ctx, seen))
                .align_y(Alignment::Center)
                .into()
        };
        let foot = container(foot).center_y(FOOT);
        let foot = foot.padding([0.0, gap::S]).align_right(Fill);
        column![drawing(), foot.style(style::card)].into()
    });
    // The map has a ground of its own; nothing is painted under it.
    container(both).width(Fill).height(Fill).into()
}

/// Closer, further, the way, the whole floor: what the wheel and the keys of the map do.
fn controls<'a>(
    screen: &'a Screen,
    scene: &Scene,
    ctx: &'a Ctx,
    area: Size,
) -> Element<'a, Message> {
    let size = size_mm(area);
    let whole = Camera::fit(&scene.bounds, 0.0, size);
    let part = screen.part.unwrap_or(scene.bounds);
    let now = screen
        .camera
        .unwrap_or_else(|| Camera::fit(&part, 0.0, size));
    let closer = |factor: f64| {
        let camera = now.closer(factor, PointF::new(0.0, 0.0), &whole);
        Message::Map(MapEvent::Moved(Some(camera)))
    };
    let zoom = |mark: Icon, id: &str, factor: f64| {
        let press = sign_button(mark).on_press(closer(factor));
        tip(press.style(style::secondary), ctx.say(id), None)
    };
    let mut all = row![
        zoom(Icon::ZoomOut, "floors-further", 1.0 / (NOTCH * NOTCH)),
        zoom(Icon::ZoomIn, "floors-closer", NOTCH * NOTCH),
    ];
    let house = ctx.house.as_ref();
    if house.is_some_and(|house| screen.part_of_way(house).is_some()) {
        let near = icon_button(Icon::Route, ctx.say("floors-near"));
        all = all.push(near.on_press(Message::Near));
    }
    let (mark, said) = if screen.heat.is_on {
        (Icon::Layers, "heat-hide")
    } else {
        (Icon::ChartColumn, "heat-show")
    };
    let heat = icon_button(mark, ctx.say(said));
    let heat = heat.on_press(Message::Heat(heat::Message::On(!screen.heat.is_on)));
    let export = sign_button(Icon::Upload)
        .on_press(Message::Export(export::Message::Ask))
        .id(EXPORT);
    all = all.push(heat);
    all = all.push(tip(export, ctx.say("floors-export"), None));
    let whole = icon_button(Icon::Maximize, ctx.say("floors-whole")).on_press(Message::Whole);
    all.push(tip(
        whole,
        ctx.say("floors-whole-hint"),
        Some(Shortcut::Fit),
    ))
    .spacing(gap::XS)
    .align_y(Alignment::Center)
    .into()
}

/// What can be done about a thing that is chosen on the map.
pub fn acts<'a>(tag: Tag, ctx: &'a Ctx) -> Element<'a, Message> {
    let way = icon_button(Icon::Route, ctx.say("floors-near")).on_press(Message::Press(tag));
    let way = tip(way, ctx.say("floors-press-hint"), Some(Shortcut::Press));
    let close = icon_button(Icon::Ban, ctx.say("closure-save"))
        .on_press(Message::Go(Page::Closures(Some(pick::target(tag)))));
    let close = tip(close, ctx.say("key-close"), Some(Shortcut::Close));
    let way = (!matches!(tag, Tag::Opening(_))).then_some(way);
    row![way, close].spacing(gap::S).into()
}

/// What is chosen on the map, in a line over it: an area or a door with its floor.
pub fn chosen(tag: Tag, house: &House, ctx: &Ctx) -> String {
    let target = pick::target(tag);
    match tag {
        Tag::Zone(_) | Tag::Opening(_) if !target.is_closed(&house.plan) => {
            closure::name(&ctx.wording, &house.plan, target)
        }
        _ => describe(house, ctx, tag),
    }
}

/// What lies under the pointer, in a line over the map.
pub fn describe(house: &House, ctx: &Ctx, tag: Tag) -> String {
    let language = ctx.wording.language();
    let name = match tag {
        Tag::Bay(id) => {
            let code = house.bay(id).map(|bay| bay.code.clone());
            let spots = house.spots_of(id).into_iter();
            let held = spots.map(|spot| shelf::holding(&ctx.wording, spot));
            return code.into_iter().chain(held).collect::<Vec<_>>().join(" · ");
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
        Tag::Opening(id) => {
            let door = Target::Thing(Closed::Opening(id));
            Some(closure::name(&ctx.wording, &house.plan, door))
        }
    };
    let closed = match tag {
        Tag::Place(id) => Some(Closed::Place(id)),
        Tag::Connector(id) => Some(Closed::Connector(id)),
        Tag::Zone(id) => Some(Closed::Zone(id)),
        Tag::Opening(id) => Some(Closed::Opening(id)),
        Tag::Bay(_) => None,
    };
    match house.plan.closures.iter().find(|c| Some(c.what) == closed) {
        Some(closure) => way::avoided(&ctx.wording, &house.plan, closure.what),
        None => name.unwrap_or_default(),
    }
}
