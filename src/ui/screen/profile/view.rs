//! What a profile looks like: who they are at the top, facts and what is known of the person on the left, the timeline
//! on the right.

use super::{Message, Profile, Screen, page_of};
use crate::domain::member::{Member, NoteKind};
use crate::domain::story::{StoryAct, StoryLine};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::empty::empty;
use crate::ui::widget::press::{icon_button, press};
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{Column, column, container, responsive, row, scrollable, space};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the cards stand one below the other.
const NARROW: f32 = 860.0;
/// The column of the facts' names.
const NAMES: f32 = 140.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some(profile) = &screen.shown else {
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    };
    responsive(move |area| {
        let known =
            column![facts(&profile.member, ctx), person(&profile.member, ctx)].spacing(gap::L);
        let timeline = timeline(profile, ctx);
        let content: Element<'_, Message> = if area.width < NARROW {
            column![head(&profile.member, ctx), timeline, known]
                .spacing(gap::L)
                .into()
        } else {
            column![
                head(&profile.member, ctx),
                row![
                    known.width(FillPortion(4)),
                    container(timeline).width(FillPortion(5))
                ]
                .spacing(gap::L),
            ]
            .spacing(gap::L)
            .into()
        };
        scrollable(container(content).padding(gap::L))
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

fn head<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let facts = &member.facts;
    let mut names = row![words::title(facts.name.as_str())]
        .spacing(gap::M)
        .align_y(Alignment::End);
    if let Some(tamil) = &facts.name_ta {
        names = names.push(words::heading(tamil.as_str()).style(style::quiet));
    }
    let mut about = row![words::body(facts.number.as_str())]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    for said in [
        facts.category.as_str(),
        facts.designation.as_str(),
        facts.town.as_str(),
    ]
    .into_iter()
    .filter(|s| !s.is_empty())
    {
        about = about.push(words::quiet(said));
    }
    let mut lines = column![names.wrap(), about.wrap()].spacing(gap::XS);
    for note in &member.notes {
        let (tone, mark) = match note.kind {
            NoteKind::Silent => continue,
            NoteKind::Alert => (Tone::Due, Icon::TriangleAlert),
            NoteKind::Block => (Tone::Late, Icon::OctagonAlert),
        };
        lines = lines.push(badge(tone, mark, note.text.as_str()));
    }
    if let Some(until) = facts
        .member_until
        .filter(|until| *until < ctx.now().today())
    {
        let said = ctx.wording.with(
            "members-expired",
            &[("when", when::day(&ctx.wording, ctx.now(), until).into())],
        );
        lines = lines.push(badge(Tone::Due, Icon::IdCard, said));
    }
    if member.vanished_at.is_some() {
        lines = lines.push(badge(Tone::Plain, Icon::Info, ctx.say("members-vanished")));
    }
    let actions = row![
        icon_button(Icon::MessageSquare, ctx.say("desk-log"))
            .on_press(Message::Go(Page::Desk))
            .style(style::primary),
        icon_button(Icon::Flag, ctx.say("desk-complaint"))
            .on_press(Message::Go(Page::NewComplaint)),
    ]
    .spacing(gap::S);
    row![lines.width(Fill), actions]
        .spacing(gap::L)
        .align_y(Alignment::Start)
        .into()
}

/// The facts that are known, each with its name.
fn facts<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let f = &member.facts;
    let day = |d: chrono::NaiveDate| when::day(&ctx.wording, ctx.now(), d);
    let address = [
        f.street.as_str(),
        f.town.as_str(),
        f.postcode.as_str(),
        f.country.as_str(),
    ];
    let address = address
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let access = f
        .access
        .iter()
        .map(|a| ctx.say(&format!("access-{}", a.word())))
        .collect::<Vec<_>>()
        .join(" · ");
    let contacts = member.contacts.iter().map(|c| {
        (
            ctx.say(&format!("contact-{}", c.kind.word())),
            c.value.clone(),
        )
    });
    let cards = member.cards.iter().map(|c| {
        (
            ctx.say("members-cards"),
            format!(
                "{} · {}",
                c.number,
                ctx.say(&format!("card-{}", c.state.word()))
            ),
        )
    });
    let plain = [
        ("members-need", f.need.clone()),
        ("members-address-as", f.address_as.clone()),
        (
            "members-language",
            f.language
                .map(|l| ctx.say(&format!("language-{}", l.code())))
                .unwrap_or_default(),
        ),
        (
            "members-channel",
            f.channel
                .map(|c| ctx.say(&format!("reach-{}", c.word())))
                .unwrap_or_default(),
        ),
        ("members-access", access),
        ("members-organisation", f.organisation.clone()),
        ("members-qualification", f.qualification.clone()),
        ("members-born", f.born_on.clone().unwrap_or_default()),
        ("members-address", address),
        ("members-guardian", f.guardian.clone()),
        ("members-other-names", f.other_names.clone()),
        ("members-since", f.member_since.map(day).unwrap_or_default()),
        ("members-until", f.member_until.map(day).unwrap_or_default()),
    ];
    let rows = contacts
        .chain(plain.into_iter().map(|(id, value)| (ctx.say(id), value)))
        .chain(cards)
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            row![
                words::quiet(name).width(NAMES),
                words::body(value).width(Fill)
            ]
            .spacing(gap::M)
            .into()
        });
    card(
        ctx.say("members-facts"),
        Column::with_children(rows.collect::<Vec<Element<'_, Message>>>()).spacing(gap::S),
    )
}

/// What makes them a person: needs, desires, likes, and quiet notes.
fn person<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let silent = member.notes.iter().filter(|n| n.kind == NoteKind::Silent);
    if member.traits.is_empty() && silent.clone().next().is_none() {
        return card(
            ctx.say("members-known"),
            empty(Icon::Heart, ctx.say("members-known-none")),
        );
    }
    let mut lines = column![].spacing(gap::S);
    for known in &member.traits {
        let noted = ctx.wording.with(
            "members-noted",
            &[(
                "when",
                when::day(&ctx.wording, ctx.now(), known.noted_on).into(),
            )],
        );
        let name = ctx.say(&format!("trait-{}", known.kind.word()));
        lines = lines.push(
            row![
                words::quiet(name).width(NAMES),
                column![words::body(known.text.as_str()), words::small(noted)].width(Fill)
            ]
            .spacing(gap::M),
        );
    }
    for note in silent {
        lines = lines.push(
            row![
                words::quiet(ctx.say("note-silent")).width(NAMES),
                words::body(note.text.as_str()).width(Fill)
            ]
            .spacing(gap::M),
        );
    }
    card(ctx.say("members-known"), lines)
}

fn timeline<'a>(profile: &'a Profile, ctx: &'a Ctx) -> Element<'a, Message> {
    if profile.timeline.is_empty() {
        return card(
            ctx.say("members-timeline"),
            empty(Icon::History, ctx.say("members-timeline-none")),
        );
    }
    let lines = profile
        .timeline
        .iter()
        .enumerate()
        .map(|(index, line)| told(index, line, ctx));
    card(ctx.say("members-timeline"), column(lines))
}

fn told<'a>(index: usize, line: &'a StoryLine, ctx: &'a Ctx) -> Element<'a, Message> {
    let who = line
        .actor
        .clone()
        .unwrap_or_else(|| ctx.say("members-program"));
    let stamp = [
        (
            "when",
            when::instant(&ctx.wording, ctx.now(), line.at).into(),
        ),
        ("who", who.into()),
    ];
    let act = words::label(ctx.say(&format!("act-{}", line.act.word())));
    let mut said = column![
        row![
            act,
            space().width(Fill),
            words::small(ctx.wording.with("members-timeline-by", &stamp))
        ]
        .spacing(gap::S)
    ];
    if !line.about.is_empty() {
        said = said.push(words::body(line.about.as_str()));
    }
    let face = row![
        sign(symbol(line.act), size::LEAD).style(style::quiet),
        said.width(Fill)
    ]
    .spacing(gap::M);
    if page_of(line).is_none() {
        return container(face).padding(gap::S).into();
    }
    press(face)
        .on_press(Message::Open(index))
        .width(Fill)
        .padding(gap::S)
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}

fn symbol(act: StoryAct) -> Icon {
    match act {
        StoryAct::Asked => Icon::MessageSquare,
        StoryAct::Received
        | StoryAct::Acknowledged
        | StoryAct::Unacknowledged
        | StoryAct::Investigated => Icon::Flag,
        StoryAct::Answered | StoryAct::Verified | StoryAct::Closed => Icon::CircleCheck,
        StoryAct::Visited => Icon::User,
        StoryAct::SlipMade => Icon::Route,
        StoryAct::Informed => Icon::Phone,
        StoryAct::Withdrawn | StoryAct::Restored | StoryAct::Reopened | StoryAct::HandedOver => {
            Icon::Undo
        }
        StoryAct::Imported | StoryAct::Added => Icon::Plus,
        StoryAct::Changed => Icon::Pencil,
        StoryAct::ClosedOff | StoryAct::OpenedUp => Icon::Ban,
    }
}
