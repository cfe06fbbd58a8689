//! What the form of a member looks like: cards of fields on the left, who may be the same person on the right.

use super::{Message, Screen, field_id};
use crate::domain::language::Language;
use crate::domain::member::{
    AccessNeed, CardState, ContactKind, MemberFacts, MemberField, OwnField, ReachBy, is_provisional,
};
use crate::search::Double;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press, sign_button};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::problem;
use iced::widget::{column, container, responsive, row};
use iced::{Alignment, Fill, FillPortion};

/// Below this width who may be the same stands above the form, and fields stand one below the other.
const NARROW: f32 = 860.0;
/// The widest the form gets.
const WIDEST: f32 = 1240.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    if screen.who.is_some() && screen.held.is_none() {
        return container(words::quiet(ctx.say("shell-wait")))
            .padding(gap::XL)
            .into();
    }
    responsive(move |area| {
        let form = Form {
            screen,
            ctx,
            facts: screen.facts(),
            is_narrow: area.width < NARROW,
        };
        let page = container(form.page()).padding(gap::L).max_width(WIDEST);
        scroll(page).width(Fill).height(Fill).into()
    })
    .into()
}

/// What the parts of the form are drawn from.
struct Form<'a> {
    screen: &'a Screen,
    ctx: &'a Ctx,
    facts: MemberFacts,
    is_narrow: bool,
}

impl<'a> Form<'a> {
    fn page(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let mut cards = column![self.names(), self.reach(), self.desk()].spacing(gap::M);
        if self.screen.who.is_some() || self.screen.is_unfolded {
            for (heading, lines) in MORE {
                cards = cards.push(self.group(heading, lines));
            }
            if !self.screen.fields.is_empty() {
                cards = cards.push(self.own());
            }
            cards = cards.push(words::quiet(ctx.say("edit-own")));
        } else {
            let more = icon_button(Icon::ChevronDown, ctx.say("edit-more"));
            cards = cards.push(more.on_press(Message::Unfold));
        }
        let cards = cards.push(self.actions());
        let head = column![words::heading(self.heading()), self.actions()].spacing(gap::S);
        if self.is_narrow {
            return column![head, self.doubles(), cards].spacing(gap::M).into();
        }
        let body = row![
            cards.width(FillPortion(5)),
            container(self.doubles()).width(FillPortion(3)),
        ];
        column![head, body.spacing(gap::L)].spacing(gap::M).into()
    }

    fn heading(&self) -> String {
        match &self.screen.held {
            Some(held) => {
                let slots = [("name", held.facts.name.as_str().into())];
                self.ctx.wording.with("edit-heading", &slots)
            }
            None => self.ctx.say("edit-new"),
        }
    }

    fn actions(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let save = icon_button(Icon::Check, ctx.say("edit-save"))
            .on_press_maybe((!self.screen.is_saving).then_some(Message::Save))
            .style(style::primary);
        let leave = button(ctx.say("edit-discard")).on_press(Message::Discard);
        row![save, leave].spacing(gap::S).into()
    }

    /// The name of a field; of a fact that the desk set itself with a sign.
    fn label(&self, of: MemberField) -> String {
        let name = self.ctx.say(&format!("field-{}", of.word()));
        let own = self.screen.held.as_ref().map(|held| &held.own);
        if own.is_some_and(|own| own.fields.contains(&of)) {
            format!("{name} · {}", self.ctx.say("edit-ours"))
        } else {
            name
        }
    }

    fn wrong(&self, name: &str) -> Option<String> {
        let problem = self.screen.problems.iter().find(|p| p.field == name);
        problem.map(|p| problem::sentence(&self.ctx.wording, &p.why))
    }

    /// A fact that is typed.
    fn text(&self, of: MemberField) -> Element<'a, Message> {
        let wrong = self.wrong(of.word());
        let hint = match of {
            MemberField::BornOn => self.ctx.say("edit-born-hint"),
            MemberField::MemberSince | MemberField::MemberUntil => self.ctx.say("edit-day-hint"),
            MemberField::Number if self.screen.who.is_none() => self.ctx.say("edit-number-hint"),
            _ => String::new(),
        };
        let typed = line(hint, self.screen.form.text(of, &self.facts))
            .id(field_id(of))
            .on_input(move |text| Message::Typed(of, text))
            .on_submit(Message::Save)
            .wrong(wrong.is_some());
        field(self.label(of), typed, wrong)
    }

    /// Parts side by side, or one below the other where there is no room.
    fn beside(&self, parts: Vec<Element<'a, Message>>) -> Element<'a, Message> {
        if self.is_narrow {
            return column(parts).spacing(gap::M).into();
        }
        let parts = parts
            .into_iter()
            .map(|part| container(part).width(FillPortion(1)).into());
        row(parts).spacing(gap::M).into()
    }

    fn group(&self, heading: &str, lines: &[&[MemberField]]) -> Element<'a, Message> {
        let lines = lines.iter().map(|fields| {
            let fields = fields.iter().map(|of| self.text(*of));
            self.beside(fields.collect())
        });
        let lines = column(lines.collect::<Vec<_>>()).spacing(gap::M);
        card(self.ctx.say(heading), lines)
    }

    /// The branch's own fields, two side by side.
    fn own(&self) -> Element<'a, Message> {
        let language = self.ctx.wording.language();
        let typed = |of: &'a OwnField| {
            let name = of.en.as_str();
            let wrong = self.wrong(&format!("own-{name}"));
            let typed = line(String::new(), self.screen.form.extra(name, &self.facts))
                .id(format!("edit-own-{name}"))
                .on_input(move |text| Message::Own(name.to_owned(), text))
                .on_submit(Message::Save)
                .wrong(wrong.is_some());
            field(of.name(language), typed, wrong)
        };
        let lines = self.screen.fields.chunks(2);
        let lines = lines.map(|pair| self.beside(pair.iter().map(typed).collect()));
        let lines = column(lines.collect::<Vec<_>>()).spacing(gap::M);
        card(self.ctx.say("edit-own-fields"), lines)
    }

    fn names(&self) -> Element<'a, Message> {
        use MemberField::{BornOn, Name, NameTa, Number};
        let mut lines = column![
            self.beside(vec![self.text(Name), self.text(NameTa)]),
            self.beside(vec![self.text(BornOn), self.text(Number)]),
        ]
        .spacing(gap::M);
        if let Some(card) = self.card() {
            lines = lines.push(card);
        }
        card(self.ctx.say("edit-who"), lines)
    }

    /// Of a newcomer whether they have the form already; of a member with another number what became of the card before.
    fn card(&self) -> Option<Element<'a, Message>> {
        let ctx = self.ctx;
        let form = &self.screen.form;
        if self.screen.who.is_none() {
            let has_form = form.has_form;
            return Some(toggle(ctx.say("edit-has-form"), has_form, Message::HasForm));
        }
        let (before, now) = (
            &self.facts.number,
            form.text(MemberField::Number, &self.facts),
        );
        if *before == now.trim() || is_provisional(before) {
            return None;
        }
        let states = [CardState::Replaced, CardState::Lost];
        let states = states.map(|s| (s, ctx.say(&format!("card-{}", s.word()))));
        let slots = [("number", before.as_str().into())];
        let name = ctx.wording.with("edit-old-card", &slots);
        let states = choice(states, self.screen.old_card, Message::OldCard);
        Some(field(name, states, None))
    }

    /// Telephones and addresses, the one to use first on top.
    fn reach(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let contacts = self.screen.contacts().iter().enumerate();
        let lines = contacts.map(|(at, contact)| {
            let wrong = self.wrong(&format!("contact-{at}"));
            let kinds = ContactKind::ALL.map(|k| (k, ctx.say(&format!("contact-{}", k.word()))));
            let kinds = choice(kinds, contact.kind, move |kind| {
                Message::ContactKind(at, kind)
            });
            let typed = line(String::new(), contact.value.as_str())
                .id(format!("edit-contact-{at}"))
                .on_input(move |value| Message::Contact(at, value))
                .on_submit(Message::Save)
                .wrong(wrong.is_some());
            let remove = sign_button(Icon::X).on_press(Message::RemoveContact(at));
            let remove = tip(remove, ctx.say("edit-contact-remove"), None);
            let typed = row![typed, remove]
                .spacing(gap::XS)
                .align_y(Alignment::Center);
            let both: Element<'_, Message> = if self.is_narrow {
                column![kinds, typed].spacing(gap::XS).into()
            } else {
                row![kinds, typed.width(Fill)].spacing(gap::M).into()
            };
            field("", both, wrong)
        });
        let add = |kind: ContactKind| {
            let word = ctx.say(&format!("contact-{}", kind.word()));
            icon_button(Icon::Plus, word).on_press(Message::AddContact(kind))
        };
        let add = row![
            add(ContactKind::Mobile),
            add(ContactKind::Phone),
            add(ContactKind::Email)
        ];
        let lines = column(lines.collect::<Vec<_>>()).spacing(gap::M);
        let inside = column![lines, add.spacing(gap::S).wrap()].spacing(gap::M);
        card(ctx.say("field-contacts"), inside)
    }

    /// How they wish to be served.
    fn desk(&self) -> Element<'a, Message> {
        use MemberField::{Access, Channel, Need};
        let ctx = self.ctx;
        let form = &self.screen.form;
        let one_of = |of: MemberField, words: Vec<(&'static str, String)>| {
            let chosen = form.text(of, &self.facts);
            let chosen = words.iter().map(|(word, _)| *word).find(|w| *w == chosen);
            let parts = choice(words, chosen.unwrap_or_default(), move |word| {
                Message::Chosen(of, word)
            });
            field(self.label(of), parts, self.wrong(of.word()))
        };
        let languages =
            Language::ALL.map(|l| (l.code(), ctx.say(&format!("language-{}", l.code()))));
        let channels = ReachBy::ALL.map(|c| (c.word(), ctx.say(&format!("reach-{}", c.word()))));
        let held = form.text(Access, &self.facts);
        let needs = AccessNeed::ALL.map(|need| {
            let is_on = held.split(',').any(|word| word == need.word());
            let said = ctx.say(&format!("access-{}", need.word()));
            toggle(said, is_on, move |is_on| Message::Access(need, is_on))
        });
        let lines = column![
            self.text(Need),
            self.beside(vec![
                one_of(MemberField::Language, languages.to_vec()),
                one_of(Channel, channels.to_vec()),
            ]),
            field(
                self.label(Access),
                row(needs).wrap(),
                self.wrong(Access.word())
            ),
        ];
        card(ctx.say("edit-desk"), lines.spacing(gap::M))
    }

    /// Who may be the same person, with what speaks for it.
    fn doubles(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let found = self.screen.doubles.as_slice();
        if found.is_empty() {
            return panel(words::quiet(ctx.say("edit-doubles-none")));
        }
        let rows = found.iter().map(|double| same(double, ctx));
        let rows = column(rows.collect::<Vec<_>>()).spacing(gap::XS);
        card(ctx.say("edit-doubles"), rows)
    }
}

/// What of a newcomer can wait: headings with their lines of fields.
const MORE: [(&str, &[&[MemberField]]); 4] = [
    ("edit-more", &FURTHER),
    ("edit-work", &WORK),
    ("edit-address", &ADDRESS),
    ("edit-system", &SYSTEM),
];
const FURTHER: [&[MemberField]; 3] = [
    &[MemberField::Title, MemberField::AddressAs],
    &[MemberField::OtherNames, MemberField::Gender],
    &[MemberField::Guardian],
];
const WORK: [&[MemberField]; 2] = [
    &[MemberField::Designation, MemberField::Qualification],
    &[MemberField::Organisation],
];
const ADDRESS: [&[MemberField]; 2] = [
    &[MemberField::Street, MemberField::Town],
    &[MemberField::Postcode, MemberField::Country],
];
const SYSTEM: [&[MemberField]; 2] = [
    &[MemberField::Category],
    &[MemberField::MemberSince, MemberField::MemberUntil],
];

/// Somebody who may be the same, opened by a press.
fn same<'a>(double: &'a Double, ctx: &'a Ctx) -> Element<'a, Message> {
    let member = &double.member;
    let year = member.born_on.as_deref().and_then(|day| day.get(..4));
    let born = year.map(|year| ctx.wording.with("search-born", &[("year", year.into())]));
    let about = [
        member.number.as_str(),
        born.as_deref().unwrap_or_default(),
        &member.town,
        member.phone.as_deref().unwrap_or_default(),
    ];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let reasons = double.likeness.reasons.iter();
    let reasons = reasons.map(|reason| ctx.say(&format!("double-{}", reason.word())));
    let reasons = reasons.collect::<Vec<_>>().join(" · ");
    let mut name = row![words::strong(member.name.as_str())].spacing(gap::S);
    if let Some(tamil) = &member.name_ta {
        name = name.push(words::quiet(tamil.as_str()));
    }
    let face = column![
        name.wrap(),
        words::small(about.join(" · ")),
        words::label(reasons)
    ];
    press(face.width(Fill))
        .on_press(Message::Open(member.id))
        .width(Fill)
        .padding(gap::S)
        .align_x(Alignment::Start)
        .style(style::row(false))
        .into()
}
