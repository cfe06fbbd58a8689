//! What makes a member a person: interests, desires, likes and dislikes; a line to note one, and the end of one that is no
//! longer so. A like or dislike is kept only once the member has agreed, with the words they were asked in.

use super::facts::named;
use super::notes::told;
use super::typed::Typed;
use crate::domain::id::{Key, MemberId, TraitId};
use crate::domain::member::{Member, Trait, TraitForm, TraitKind};
use crate::domain::subject::dewey;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{icon_button, press, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

/// The field of the words.
pub const TEXT: &str = "trait-text";
/// Most subjects that are offered for what is typed.
const SUBJECTS_MOST: usize = 4;

/// What is typed of members.
pub type Person = Typed<TraitForm>;

#[derive(Debug, Clone)]
pub enum Message {
    Text(String),
    Source(String),
    Kind(TraitKind),
    Agreed(bool),
    Save,
    Saved(MemberId, Result<Saved<TraitId>, Error>),
    Kept(Result<Saved<()>, Error>),
    End(TraitId),
    Ended(Result<Saved<()>, Error>),
}

impl Person {
    /// `of` is whose profile is shown; without one there is nothing to type into.
    pub fn update(
        &mut self,
        ctx: &Ctx,
        of: Option<(MemberId, &Key)>,
        message: Message,
    ) -> Action<Message> {
        match (message, of) {
            (Message::Saved(member, answer), _) => {
                self.saved(member, answer.is_ok());
                told(ctx, answer, "members-trait-added")
            }
            (Message::Kept(_), _) => Action::none(), // still on the screen, and tried again with the next letter
            (Message::End(id), _) => {
                let ended = ctx.write(move |w| w.end_trait(id));
                Action::task(Task::perform(ended, Message::Ended))
            }
            (Message::Ended(answer), _) => told(ctx, answer, "members-trait-ended"),
            (Message::Save, Some((member, _))) => self.save(ctx, member),
            (Message::Text(text), Some(of)) => self.typed(ctx, of, |form| form.text = text),
            (Message::Source(text), Some(of)) => self.typed(ctx, of, |form| form.source = text),
            (Message::Kind(kind), Some(of)) => self.typed(ctx, of, |form| form.kind = kind),
            (Message::Agreed(is), Some(of)) => self.typed(ctx, of, |form| form.is_agreed = is),
            (_, None) => Action::none(),
        }
    }

    fn typed(
        &mut self,
        ctx: &Ctx,
        (member, key): (MemberId, &Key),
        change: impl FnOnce(&mut TraitForm),
    ) -> Action<Message> {
        let (form, key) = (self.change(member, change), key.clone());
        let kept = ctx.write(move |w| w.set_trait_draft((member, &key), &form));
        Action::task(Task::perform(kept, Message::Kept))
    }

    fn save(&mut self, ctx: &Ctx, member: MemberId) -> Action<Message> {
        if self.is_saving() {
            return Action::none();
        }
        let checked = self.of(member).check();
        let Some(new) = self.begin_saving(checked) else {
            return Action::task(iced::widget::operation::focus(TEXT));
        };
        let (today, asked) = (ctx.now().today(), ctx.say("members-trait-agreed"));
        let saved = ctx.write(move |w| w.add_new_trait(member, &new, (today, &asked)));
        Action::task(Task::perform(saved, move |answer| {
            Message::Saved(member, answer)
        }))
    }
}

/// The card: what is known, each with its end, and the line to note more.
pub fn view<'a>(person: &'a Person, member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut lines = column![].spacing(gap::S);
    if member.traits.is_empty() {
        lines = lines.push(words::quiet(ctx.say("members-known-none")));
    }
    for known in &member.traits {
        lines = lines.push(kept(known, ctx));
    }
    let inside = column![lines, entry(person, member, ctx)].spacing(gap::M);
    card(ctx.say("members-known"), inside)
}

fn kept<'a>(known: &'a Trait, ctx: &'a Ctx) -> Element<'a, Message> {
    let day = when::day(&ctx.wording, ctx.now(), known.noted_on);
    let noted = ctx.wording.with("members-noted", &[("when", day.into())]);
    let noted = match known.source.as_str() {
        "" => noted,
        source => format!("{source} · {noted}"),
    };
    let mut said = column![words::body(known.text.as_str()), words::small(noted)];
    if let Some((day, asked)) = &known.consent {
        let day = when::day(&ctx.wording, ctx.now(), *day);
        let slots = [("when", day.into())];
        let agreed = words::small(ctx.wording.with("members-trait-agreed-on", &slots));
        said = said.push(tip(agreed, asked.clone(), None));
    }
    let name = ctx.say(&format!("trait-{}", known.kind.word()));
    let mut end = sign_button(Icon::X).on_press_maybe(known.id.map(Message::End));
    if let Some(id) = known.id {
        end = end.id(format!("trait-end-{id}"));
    }
    let end = tip(end, ctx.say("members-trait-end"), None);
    row![named(name, said.width(Fill).into()), end]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}

fn entry<'a>(person: &'a Person, member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let form = person.of(member.id);
    let wrong = |name: &str| person.wrong(ctx, name);
    let kinds = TraitKind::ALL.map(|k| (k, ctx.say(&format!("trait-{}", k.word()))));
    let text = line(ctx.say("members-trait-hint"), form.text.as_str())
        .id(TEXT)
        .on_input(Message::Text)
        .on_submit(Message::Save)
        .wrong(wrong("text").is_some());
    let add = icon_button(Icon::Plus, ctx.say("members-trait-add"))
        .on_press_maybe((!person.is_saving()).then_some(Message::Save))
        .style(style::primary);
    let text = row![text, add].spacing(gap::S).align_y(Alignment::Center);
    let mut lines = column![
        choice(kinds, form.kind, Message::Kind),
        field("", text, wrong("text"))
    ]
    .spacing(gap::S);
    if !form.kind.needs_consent() {
        return lines.push(subjects(&form, ctx)).into();
    }
    let agreed = toggle(
        ctx.say("members-trait-agreed"),
        form.is_agreed,
        Message::Agreed,
    );
    let source = line(ctx.say("members-trait-source-hint"), form.source.as_str())
        .on_input(Message::Source)
        .on_submit(Message::Save);
    lines =
        lines
            .push(field("", source, wrong("source")))
            .push(field("", agreed, wrong("consent")));
    lines.into()
}

/// Subjects of the shelves that begin like what is typed: said in the same words, they can be found again.
fn subjects<'a>(form: &TraitForm, ctx: &Ctx) -> Option<Element<'a, Message>> {
    let typed = form.text.trim().to_lowercase();
    if typed.chars().count() < 2 {
        return None;
    }
    let names = dewey().iter().map(|subject| &subject.name);
    let fits = names.filter(|name| {
        let begins = |name: &str| {
            let name = name.to_lowercase();
            name != typed && name.split_whitespace().any(|word| word.starts_with(&typed))
        };
        begins(&name.en) || name.ta.as_deref().is_some_and(begins)
    });
    let parts = fits.take(SUBJECTS_MOST).map(|name| {
        let said = name.text(ctx.wording.language()).to_owned();
        press(words::body(said.clone()))
            .on_press(Message::Text(said))
            .padding([gap::XS, gap::S])
            .style(style::part(false))
            .into()
    });
    let parts: Vec<Element<'_, Message>> = parts.collect();
    (!parts.is_empty()).then(|| row(parts).spacing(gap::XS).wrap().into())
}
