//! The facts of a member, how much is known, and what is worth asking next.

use super::{Message, Profile};
use crate::domain::member::{Member, MemberField};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::press::press;
use crate::ui::widget::words;
use crate::wording::when;
use iced::Fill;
use iced::widget::{Column, column, progress_bar, row};

/// The column of the facts' names.
const NAMES: f32 = 164.0;
/// The height of the meter.
const METER: f32 = 6.0;
/// So many things are named as worth asking.
const ASK_SHOWN: usize = 2;

/// A fact: its name and what it is, empty where it is not known.
type Fact = (String, String);

/// The facts that are known, each with its name, below how much is known at all.
pub(super) fn facts<'a>(profile: &'a Profile, ctx: &'a Ctx) -> Element<'a, Message> {
    let member = &profile.member;
    let all = contacts(member, ctx)
        .into_iter()
        .chain(plain(member, ctx))
        .chain(cards(member, ctx))
        .chain(beyond(profile, ctx));
    let rows = all
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| named(name, words::body(value).width(Fill).into()));
    let rows = Column::with_children(rows.collect::<Vec<Element<'_, Message>>>());
    card(
        ctx.say("members-facts"),
        column![meter(member, ctx), rows.spacing(gap::S)].spacing(gap::M),
    )
}

pub(super) fn named<'a, M: 'a>(name: String, value: Element<'a, M>) -> Element<'a, M> {
    row![words::quiet(name).width(NAMES), value]
        .spacing(gap::M)
        .into()
}

/// How much is known, and what to ask next: a question that fits into any talk at the desk, and leads to where its
/// answer is written.
fn meter<'a>(member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let known = member.known(ctx.now().today());
    let slots = [("percent", known.percent.into())];
    let share = words::strong(ctx.wording.with("members-complete", &slots));
    let bar = progress_bar(0.0..=100.0, known.percent as f32)
        .girth(METER)
        .style(style::meter);
    let mut lines = column![share, bar].spacing(gap::XS);
    if !known.missing.is_empty() {
        let asks = known.missing.iter().take(ASK_SHOWN).map(|ask| {
            let word = ctx.say(&format!("ask-{}", ask.word()));
            press(words::body(word))
                .on_press(Message::Ask(*ask))
                .padding([gap::XS, gap::S])
                .style(style::plain)
                .into()
        });
        let asks = row(asks.collect::<Vec<_>>()).spacing(gap::XS).wrap();
        lines = lines.push(column![words::quiet(ctx.say("members-ask-next")), asks]);
    }
    panel(lines)
}

fn contacts(member: &Member, ctx: &Ctx) -> Vec<Fact> {
    let contacts = member.contacts.iter();
    contacts
        .map(|c| {
            let name = ctx.say(&format!("contact-{}", c.kind.word()));
            (name, c.value.clone())
        })
        .collect()
}

fn cards(member: &Member, ctx: &Ctx) -> Vec<Fact> {
    let cards = member.cards.iter();
    cards
        .map(|c| {
            let state = ctx.say(&format!("card-{}", c.state.word()));
            (ctx.say("members-cards"), format!("{} · {state}", c.number))
        })
        .collect()
}

/// The branch's own fields, and what lists brought beyond ours under the names they have there.
fn beyond(profile: &Profile, ctx: &Ctx) -> Vec<Fact> {
    let facts = &profile.member.facts;
    let own = profile.fields.iter();
    let own = own.map(|f| {
        (
            f.name(ctx.wording.language()).to_owned(),
            facts.extra(&f.en),
        )
    });
    let is_own = |name: &String| profile.fields.iter().any(|field| field.en == *name);
    let brought = facts.extra.keys().filter(|name| !is_own(name));
    let brought = brought.map(|name| (name.clone(), facts.extra(name)));
    own.chain(brought).collect()
}

/// The columns of the member, in the order they are of use at a desk.
fn plain(member: &Member, ctx: &Ctx) -> Vec<Fact> {
    let f = &member.facts;
    let day = |d: chrono::NaiveDate| when::day(&ctx.wording, ctx.now(), d);
    let language =
        |l: crate::domain::language::Language| ctx.say(&format!("language-{}", l.code()));
    let reach = |c: crate::domain::member::ReachBy| ctx.say(&format!("reach-{}", c.word()));
    let access = f
        .access
        .iter()
        .map(|a| ctx.say(&format!("access-{}", a.word())));
    let address = [&f.street, &f.town, &f.postcode, &f.country];
    let address = address.into_iter().filter(|part| !part.is_empty());
    let named =
        |field: MemberField, value: String| (ctx.say(&format!("field-{}", field.word())), value);
    let text = |field: MemberField| named(field, f.text(field));
    let access = access.collect::<Vec<_>>().join(" · ");
    let address = address.cloned().collect::<Vec<_>>().join(", ");
    vec![
        text(MemberField::Need),
        text(MemberField::AddressAs),
        named(
            MemberField::Language,
            f.language.map(language).unwrap_or_default(),
        ),
        named(
            MemberField::Channel,
            f.channel.map(reach).unwrap_or_default(),
        ),
        named(MemberField::Access, access),
        text(MemberField::Organisation),
        text(MemberField::Qualification),
        named(MemberField::BornOn, born(member, ctx)),
        (ctx.say("members-address"), address),
        text(MemberField::Guardian),
        text(MemberField::OtherNames),
        named(
            MemberField::MemberSince,
            f.member_since.map(day).unwrap_or_default(),
        ),
        named(
            MemberField::MemberUntil,
            f.member_until.map(day).unwrap_or_default(),
        ),
    ]
}

/// A day the way people say it, or the year alone where no more is known.
fn born(member: &Member, ctx: &Ctx) -> String {
    let Some(born) = &member.facts.born_on else {
        return String::new();
    };
    born.parse()
        .map_or_else(|_| born.clone(), |day| when::date(&ctx.wording, day))
}
