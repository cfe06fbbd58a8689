//! What a profile looks like: who they are at the top, facts and what is known of the person on the left, notes and the
//! timeline on the right.

use super::{Message, Profile, Screen, enrol, facts, notes, person, photo, privacy, timeline};
use crate::domain::member::Member;
use crate::store::Merged;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::panel;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, container, responsive, row};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the cards stand one below the other, and what can be done below the name.
const NARROW: f32 = 860.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(profile) = &screen.shown else {
        if screen.is_gone {
            return empty(Icon::User, ctx.say("members-gone"));
        }
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    };
    responsive(move |area| {
        let is_narrow = area.width < NARROW;
        let page = page(screen, profile, ctx, is_narrow);
        scroll(container(page).padding(gap::L))
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

fn page<'a>(
    screen: &'a Screen,
    profile: &'a Profile,
    ctx: &'a Ctx,
    is_narrow: bool,
) -> Element<'a, Message> {
    let member = &profile.member;
    let person = person::view(&screen.person, member, ctx).map(Message::Person);
    let photo = (screen.photo).view(profile.photo.as_ref(), member, ctx);
    let photo = photo.map(Message::Photo);
    let known = column![facts::facts(profile, ctx), person, photo].spacing(gap::L);
    let notes = notes::view(&screen.notes, member, ctx).map(Message::Notes);
    let timeline = timeline::timeline(profile, screen.strand, ctx);
    let mut head = column![head(screen, profile, (ctx, is_narrow))].spacing(gap::L);
    if screen.privacy.is_open {
        head = head.push(privacy::view(&screen.privacy, member, ctx).map(Message::Privacy));
    }
    if is_narrow {
        return column![head, notes, timeline, known].spacing(gap::L).into();
    }
    let cards = row![
        known.width(FillPortion(4)),
        column![notes, timeline]
            .spacing(gap::L)
            .width(FillPortion(5))
    ];
    column![head, cards.spacing(gap::L)].spacing(gap::L).into()
}

fn head<'a>(
    screen: &Screen,
    profile: &'a Profile,
    (ctx, is_narrow): (&'a Ctx, bool),
) -> Element<'a, Message> {
    let member = &profile.member;
    let lines = column![names(member), about(member, ctx)]
        .spacing(gap::XS)
        .width(Fill);
    let face = profile.photo.as_ref().map(photo::Shown::view);
    let lines = row![].push(face).push(lines).spacing(gap::M).width(Fill);
    let actions = row![
        icon_button(Icon::MessageSquare, ctx.say("desk-log"))
            .on_press(Message::Serve(Page::Desk))
            .style(style::primary),
        icon_button(Icon::Flag, ctx.say("desk-complaint"))
            .on_press(Message::Serve(Page::NewComplaint)),
        icon_button(Icon::Pencil, ctx.say("members-edit"))
            .on_press(Message::Go(Page::EditMember(member.id))),
        icon_button(Icon::Lock, ctx.say("privacy-open")).on_press(Message::Privacy(
            privacy::Message::Open(!screen.privacy.is_open)
        )),
    ]
    .spacing(gap::S);
    let top: Element<'_, Message> = if is_narrow {
        column![lines, actions.wrap()].spacing(gap::M).into()
    } else {
        row![lines, actions].spacing(gap::L).into()
    };
    let steps = enrol::steps(member, ctx);
    let mut top = column![top].push(steps).spacing(gap::M);
    for merged in &profile.merged {
        top = top.push(apart(merged, ctx));
    }
    let today = ctx.now().today();
    let warnings = member.warnings(today);
    if warnings.is_empty() {
        return top.into();
    }
    let warnings = column(
        warnings
            .into_iter()
            .map(|note| notes::loud(note, ctx).map(Message::Notes)),
    );
    column![warnings.spacing(gap::XS), top]
        .spacing(gap::M)
        .into()
}

/// A row that was made one with this, as long as it can be taken apart.
fn apart<'a>(merged: &'a Merged, ctx: &'a Ctx) -> Element<'a, Message> {
    let slots = [
        ("name", merged.name.as_str().into()),
        ("number", merged.number.as_str().into()),
    ];
    let said = words::body(ctx.wording.with("doubles-was", &slots)).width(Fill);
    let apart = button(ctx.say("doubles-take-apart")).on_press(Message::TakeApart(merged.old));
    panel(row![said, apart].spacing(gap::S).align_y(Alignment::Center))
}

fn names(member: &Member) -> Element<'_, Message> {
    let mut names = row![words::title(member.facts.name.as_str())]
        .spacing(gap::M)
        .align_y(Alignment::End);
    if let Some(tamil) = &member.facts.name_ta {
        names = names.push(words::heading(tamil.as_str()).style(style::quiet));
    }
    names.wrap().into()
}

/// The line below the name: number, category, work, town, age; a child's guardian, a card that ran out.
fn about<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let facts = &member.facts;
    let today = ctx.now().today();
    let mut about = row![words::body(facts.number.as_str())]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    let said = [&facts.category, &facts.designation, &facts.town];
    for said in said.into_iter().filter(|s| !s.is_empty()) {
        about = about.push(words::quiet(said.as_str()));
    }
    if let Some(age) = member.age(today) {
        let slots = [("age", i64::from(age).into())];
        about = about.push(words::quiet(ctx.wording.with("members-age", &slots)));
    }
    if !facts.guardian.is_empty() {
        let slots = [("name", facts.guardian.as_str().into())];
        let said = ctx.wording.with("members-with-guardian", &slots);
        about = about.push(badge(Tone::Accent, Icon::Baby, said));
    }
    if let Some(until) = facts.member_until.filter(|until| *until < today) {
        let slots = [("when", when::day(&ctx.wording, ctx.now(), until).into())];
        let said = ctx.wording.with("members-expired", &slots);
        about = about.push(badge(Tone::Due, Icon::IdCard, said));
    }
    if member.vanished_at.is_some() {
        about = about.push(badge(Tone::Plain, Icon::Info, ctx.say("members-vanished")));
    }
    about.wrap().into()
}
