//! What the findings look like: the kinds with their counts on top, the findings of one kind on the left, the chosen one
//! with all that is known of it on the right.

use super::{Checks, LIST, Message, go};
use crate::domain::shelf::check::{Finding, Site};
use crate::store::StrayCopy;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::{Page, Sought};
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::list::list;
use crate::ui::widget::press::{icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::{one_line, words};
use crate::wording::check;
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Fill, FillPortion};

/// The height of a finding's row.
const ROW: f32 = 52.0;
/// Below this width the findings stand above the chosen one.
const NARROW: f32 = 860.0;
/// So many findings are seen there at once.
const SEEN: usize = 3;

pub fn view<'a>(checks: &'a Checks, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(findings) = &checks.findings else {
        return container(words::quiet(ctx.say("shelves-looking")))
            .padding(gap::M)
            .into();
    };
    if findings.is_empty() {
        return empty(Icon::CircleCheck, ctx.say("shelves-all-well"));
    }
    let mut head = row![words::body(check::summary(&ctx.wording, findings)).width(Fill)]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    let is_free = !checks.is_looking;
    let id = if is_free {
        "shelves-look"
    } else {
        "shelves-looking"
    };
    let again = icon_button(Icon::RefreshCw, ctx.say(id));
    head = head.push(again.on_press_maybe(is_free.then_some(Message::Look)));
    let kinds = checks.kinds().into_iter().map(|(kind, count)| {
        let name = ctx.say(&format!("check-kind-{}", kind.word()));
        (Some(kind), format!("{name} · {count}"))
    });
    let kinds = choice(kinds.collect::<Vec<_>>(), checks.kind, |kind| match kind {
        Some(kind) => Message::Kind(kind),
        None => Message::Look,
    });
    let body = responsive(move |area| body(checks, ctx, area.width < NARROW));
    column![head, kinds, body].spacing(gap::M).into()
}

fn body<'a>(checks: &'a Checks, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Message> {
    let count = checks.of_kind().count();
    let rows = list(count, move |index| match checks.of_kind().nth(index) {
        Some(finding) => line(finding, ctx),
        None => space().into(),
    });
    let rows = rows
        .row_height(ROW)
        .id(LIST)
        .subject(checks.kind)
        .chosen(Some(checks.chosen))
        .on_choose(Message::Choose)
        .on_open(Message::Open);
    let rows = container(rows).style(style::card).width(Fill).height(Fill);
    let chosen = checks.of_kind().nth(checks.chosen);
    let detail = column![].push(chosen.map(|finding| detail(checks, finding, ctx)));
    if is_narrow {
        // One below the other, and both move: with large text there is no room for two that move by themselves.
        let seen = ROW * count.clamp(1, SEEN) as f32;
        let page = column![rows.height(seen), detail].spacing(gap::M);
        return scroll(page).width(Fill).height(Fill).into();
    }
    let detail = scroll(detail).width(Fill).height(Fill);
    row![
        container(rows).width(FillPortion(4)),
        container(detail).width(FillPortion(3))
    ]
    .spacing(gap::L)
    .into()
}

/// Where it is, and what it is.
fn line<'a>(finding: &Finding, ctx: &Ctx) -> Element<'a, Message> {
    let place = check::place(&ctx.wording, finding);
    let site = site(finding, ctx);
    let place = if site.is_empty() {
        place
    } else {
        format!("{place} · {site}")
    };
    column![
        one_line(place).strong(),
        one_line(check::sentence(&ctx.wording, finding)).small()
    ]
    .padding([gap::XS, gap::M])
    .height(ROW)
    .into()
}

/// The floor and the wing of a bay.
fn site(finding: &Finding, ctx: &Ctx) -> String {
    match (finding.site, &ctx.house) {
        (Some(Site::Bay(bay, _)), Some(house)) => house.bay_sentence(&ctx.wording, bay),
        _ => String::new(),
    }
}

fn detail<'a>(checks: &'a Checks, finding: &'a Finding, ctx: &'a Ctx) -> Element<'a, Message> {
    let place = check::place(&ctx.wording, finding);
    let mut lines = column![words::lead(place)].spacing(gap::S);
    let site = site(finding, ctx);
    if !site.is_empty() {
        lines = lines.push(words::quiet(site));
    }
    lines = lines.push(words::body(check::sentence(&ctx.wording, finding)));
    let mut actions = row![].spacing(gap::S);
    if let Some(page) = go(finding) {
        let is_bay = matches!(page, Page::Bay(..));
        let id = if is_bay {
            "shelves-open-bay"
        } else {
            "bay-map"
        };
        let open = icon_button(Icon::SquarePen, ctx.say(id)).on_press(Message::Go(page));
        actions = actions.push(open.style(style::primary));
    }
    if let Some(Site::Bay(bay, _)) = finding.site {
        let page = Page::Floors(Some(Sought::Bay(bay)));
        let map = icon_button(Icon::MapPin, ctx.say("bay-map")).on_press(Message::Go(page));
        actions = actions.push(map);
    }
    lines = lines.push(actions.wrap());
    for (index, copy) in checks.copies.iter().enumerate() {
        lines = lines.push(stray(index, copy));
    }
    card("", lines)
}

/// A copy, by its number first; a press leads to where it should stand.
fn stray<'a>(index: usize, copy: &'a StrayCopy) -> Element<'a, Message> {
    let about = [&copy.title, &copy.barcode, &copy.location];
    let about: Vec<&str> = { about.iter() }
        .map(|part| part.as_str())
        .filter(|part| !part.is_empty())
        .collect();
    let lines = column![
        one_line(copy.call_number.as_str()).strong().width(Fill),
        one_line(about.join(" · ")).small().width(Fill)
    ];
    press(lines)
        .on_press(Message::Copy(index))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
