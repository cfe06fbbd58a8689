//! A list of the branch's own as it is put together: a few questions, each with its answers side by side; who is on it is
//! shown while it is made.

use super::Message as Lists;
use crate::domain::language::Language;
use crate::domain::member::filter::{Card, Lacking, Seen};
use crate::domain::member::{ListForm, MemberField, OwnList};
use crate::domain::problem::Problem;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::panel;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::toggle::toggle;
use crate::wording::problem;
use iced::widget::{column, container, row};
use iced::{Alignment, FillPortion};

/// The field of the list's name.
pub const NAME: &str = "list-name";
/// The field of what they are interested in.
pub const INTEREST: &str = "list-interest";

/// What is asked of the card, and of the last visit.
const CARDS: [(&str, Card); 4] = [
    ("runs-out", Card::RunsOutWithin { days: 30 }),
    ("ran-out", Card::RanOutWithin { days: 90 }),
    ("is-over", Card::HasRunOut),
    ("no-end", Card::NoEnd),
];
const VISITS: [(&str, Seen); 4] = [
    ("within", Seen::Within { days: 30 }),
    ("not-60", Seen::NotFor { days: 60 }),
    ("not-year", Seen::NotFor { days: 365 }),
    ("never", Seen::Never),
];
const LACKING: [(&str, Lacking); 4] = [
    ("phone", Lacking::Phone),
    ("email", Lacking::Email),
    ("language", Lacking::Field(MemberField::Language)),
    ("need", Lacking::Field(MemberField::Need)),
];

/// A list that is being made.
#[derive(Default)]
pub struct Making {
    pub(super) form: ListForm,
    /// The categories that members have.
    pub(super) categories: Vec<String>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    Interest(String),
    Category(String, bool),
    Card(Option<Card>),
    Language(Option<Language>),
    Seen(Option<Seen>),
    Regular(bool),
    Lacks(Lacking, bool),
}

impl Making {
    pub fn update(&mut self, message: Message) {
        let form = &mut self.form;
        self.problem = None;
        match message {
            Message::Name(name) => form.name = name,
            Message::Interest(words) => form.interest = words,
            Message::Category(name, is_on) => set(&mut form.categories, name, is_on),
            Message::Card(card) => form.card = card,
            Message::Language(language) => form.language = language,
            Message::Seen(seen) => form.seen = seen,
            Message::Regular(is) => form.is_regular = is,
            Message::Lacks(lacking, is_on) => set(&mut form.lacks, lacking, is_on),
        }
    }

    /// The list to keep, or what is wrong with its name.
    pub fn check(&mut self, others: &[OwnList]) -> Option<OwnList> {
        match self.form.check(others) {
            Ok(list) => Some(list),
            Err(problem) => {
                self.problem = Some(problem);
                None
            }
        }
    }
}

/// Puts a value in, or takes it out.
fn set<T: PartialEq>(values: &mut Vec<T>, value: T, is_in: bool) {
    values.retain(|held| *held != value);
    if is_in {
        values.push(value);
    }
}

/// The questions, and the name under which the list is kept.
pub fn view<'a>(making: &'a Making, ctx: &'a Ctx, is_narrow: bool) -> Element<'a, Lists> {
    let form = &making.form;
    let of = |message: Message| Lists::Making(message);
    let any = || ctx.say("members-own-any");
    let ask = |id: &str, control: Element<'a, Lists>| {
        field(ctx.say(&format!("members-own-{id}")), control, None)
    };
    let cards = CARDS.map(|(word, card)| (Some(card), ctx.say(&format!("members-card-{word}"))));
    let cards = std::iter::once((None, any())).chain(cards);
    let visits = VISITS.map(|(word, seen)| (Some(seen), ctx.say(&format!("members-visit-{word}"))));
    let visits = std::iter::once((None, any())).chain(visits);
    let languages = Language::ALL.map(|l| (Some(l), ctx.say(&format!("language-{}", l.code()))));
    let languages = std::iter::once((None, any())).chain(languages);
    let categories = making.categories.iter().map(|name| {
        let is_on = form.categories.contains(name);
        toggle(name.clone(), is_on, move |is_on| {
            of(Message::Category(name.clone(), is_on))
        })
    });
    let lacks = LACKING.map(|(word, lacking)| {
        let said = ctx.say(&format!("members-lacks-{word}"));
        let is_on = form.lacks.contains(&lacking);
        toggle(said, is_on, move |is_on| of(Message::Lacks(lacking, is_on)))
    });
    let interest = line(ctx.say("members-own-interest-hint"), form.interest.as_str())
        .id(INTEREST)
        .on_input(move |words| of(Message::Interest(words)));
    let regular = toggle(ctx.say("members-own-regular"), form.is_regular, move |is| {
        of(Message::Regular(is))
    });
    let beside = |one: Element<'a, Lists>, other: Element<'a, Lists>| -> Element<'a, Lists> {
        if is_narrow {
            return column![one, other].spacing(gap::M).into();
        }
        let half = |part| container(part).width(FillPortion(1));
        row![half(one), half(other)].spacing(gap::L).into()
    };
    let lines = column![
        ask("categories", row(categories).wrap().into()),
        beside(
            ask(
                "card",
                choice(cards, form.card, move |card| of(Message::Card(card)))
            ),
            ask(
                "visit",
                choice(visits, form.seen, move |seen| of(Message::Seen(seen)))
            ),
        ),
        beside(
            ask("interest", interest.into()),
            ask(
                "language",
                choice(languages, form.language, move |l| of(Message::Language(l)))
            ),
        ),
        beside(ask("lacks", row(lacks).wrap().into()), regular),
        name(making, ctx),
    ];
    panel(lines.spacing(gap::M))
}

fn name<'a>(making: &'a Making, ctx: &'a Ctx) -> Element<'a, Lists> {
    let wrong = making.problem.as_ref();
    let wrong = wrong.map(|p| problem::sentence(&ctx.wording, &p.why));
    let name = line(ctx.say("members-own-name-hint"), making.form.name.as_str())
        .id(NAME)
        .on_input(|name| Lists::Making(Message::Name(name)))
        .on_submit(Lists::Keep)
        .wrong(wrong.is_some());
    let keep = icon_button(Icon::Check, ctx.say("members-own-keep"))
        .on_press(Lists::Keep)
        .style(style::primary);
    let leave = button(ctx.say("members-export-leave")).on_press(Lists::Make(false));
    let line = row![name, keep, leave]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    field(ctx.say("members-own-name"), line, wrong)
}
