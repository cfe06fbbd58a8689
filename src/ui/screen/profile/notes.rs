//! Notes on the profile: a line to add one, and the end of one that no longer counts. What is typed for a member is kept
//! with every letter, and stands there again whenever their profile is shown.

use super::typed::Typed;
use super::warning;
use crate::domain::id::{Key, MemberId, NoteId};
use crate::domain::member::{Member, Note, NoteForm, NoteKind};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::{self, gap};
use crate::ui::trouble;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{column, container, row};
use iced::{Alignment, Fill, FillPortion, Task};

/// The field of the words.
pub const TEXT: &str = "note-text";
/// The field of the last day.
pub const UNTIL: &str = "note-until";

/// Notes that are typed.
pub type Notes = Typed<NoteForm>;

#[derive(Debug, Clone)]
pub enum Message {
    Text(String),
    Until(String),
    Kind(NoteKind),
    Save,
    Saved(MemberId, Result<Saved<NoteId>, Error>),
    Kept(Result<Saved<()>, Error>),
    /// A note's words are to be changed: they stand in the line.
    Change(Box<NoteForm>),
    /// The note stays as it was.
    Leave,
    End(NoteId),
    Ended(Result<Saved<()>, Error>),
}

impl Notes {
    /// `of` is whose profile is shown; without one there is nothing to type into.
    pub fn update(
        &mut self,
        ctx: &Ctx,
        of: Option<(MemberId, &Key)>,
        message: Message,
    ) -> Action<Message> {
        match (message, of) {
            (Message::Text(text), Some(of)) => self.typed(ctx, of, |form| form.text = text),
            (Message::Until(until), Some(of)) => self.typed(ctx, of, |form| form.until = until),
            (Message::Kind(kind), Some(of)) => self.typed(ctx, of, |form| form.kind = kind),
            (Message::Save, Some(of)) => self.save(ctx, of),
            (Message::Change(_), Some((member, _))) if self.of(member).is_begun() => {
                let said = Notice::trouble(ctx.say("members-note-begun"));
                let focus = iced::widget::operation::focus(TEXT);
                Action::task(focus).and(Event::Notify(said))
            }
            (Message::Change(note), Some(of)) => {
                let focus = iced::widget::operation::focus(TEXT);
                self.typed(ctx, of, |form| *form = *note).with(focus)
            }
            (Message::Leave, Some(of)) => self.typed(ctx, of, |form| *form = NoteForm::default()),
            (
                Message::Text(_)
                | Message::Until(_)
                | Message::Kind(_)
                | Message::Change(_)
                | Message::Leave
                | Message::Save,
                None,
            ) => Action::none(),
            (Message::Saved(member, answer), _) => {
                let said = match self.of(member).instead {
                    Some(_) => "members-note-changed",
                    None => "members-note-added",
                };
                self.saved(member, answer.is_ok());
                told(ctx, answer, said)
            }
            (Message::Kept(_), _) => Action::none(), // a draft that could not be kept is still on the screen, and tried again with the next letter
            (Message::End(id), _) => {
                let ended = ctx.write(move |w| w.end_note(id));
                Action::task(Task::perform(ended, Message::Ended))
            }
            (Message::Ended(answer), _) => told(ctx, answer, "members-note-ended"),
        }
    }

    fn typed(
        &mut self,
        ctx: &Ctx,
        (member, key): (MemberId, &Key),
        change: impl FnOnce(&mut NoteForm),
    ) -> Action<Message> {
        let (form, key) = (self.change(member, change), key.clone());
        let kept = ctx.write(move |w| w.set_note_draft((member, &key), &form));
        Action::task(Task::perform(kept, Message::Kept))
    }

    fn save(&mut self, ctx: &Ctx, (member, key): (MemberId, &Key)) -> Action<Message> {
        if self.is_saving() {
            return Action::none();
        }
        let checked = self.of(member).check(ctx.now().today());
        let Some(note) = self.begin_saving(checked) else {
            let is_text = self.wrong(ctx, "text").is_some();
            let field = if is_text { TEXT } else { UNTIL };
            return Action::task(iced::widget::operation::focus(field));
        };
        let key = key.clone();
        let saved = ctx.write(move |w| w.add_new_note((member, &key), &note));
        Action::task(Task::perform(saved, move |answer| {
            Message::Saved(member, answer)
        }))
    }
}

/// Says what was done, with its way back.
pub fn told<T, M>(ctx: &Ctx, answer: Result<Saved<T>, Error>, said: &str) -> Action<M> {
    match answer {
        Ok(saved) => Action::event(Event::Changed(saved.changed))
            .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo))),
        Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
    }
}

/// A note that must be seen, with its end.
pub fn loud<'a>(note: &'a Note, ctx: &'a Ctx) -> Element<'a, Message> {
    row![warning(ctx, note), change(note, ctx), end(note, ctx)]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}

/// The card: what is noted beside the loud notes at the top, each with its end, and the line to add.
pub fn view<'a>(notes: &'a Notes, member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let loud = member.warnings(ctx.now().today());
    let quiet = member.notes.iter().filter(|note| !loud.contains(note));
    let quiet: Vec<Element<'_, Message>> = quiet.map(|note| kept(note, ctx)).collect();
    let mut lines = column![].spacing(gap::M);
    if !quiet.is_empty() {
        lines = lines.push(column(quiet).spacing(gap::S));
    }
    card(
        ctx.say("members-notes"),
        lines.push(entry(notes, member, ctx)),
    )
}

fn kept<'a>(note: &'a Note, ctx: &'a Ctx) -> Element<'a, Message> {
    let kind = words::label(ctx.say(&format!("note-{}", note.kind.word())));
    let at = when::instant(&ctx.wording, ctx.now(), note.created_at);
    let who = note.author.clone();
    let who = who.unwrap_or_else(|| ctx.say("members-program"));
    let slots = [("who", who.into()), ("when", at.into())];
    let by = words::small(ctx.wording.with("members-note-by", &slots));
    let mut about = row![kind, by].spacing(gap::M);
    if let Some(until) = note.until {
        let day = when::day(&ctx.wording, ctx.now(), until);
        let slots = [("when", day.into())];
        about = about.push(words::small(
            ctx.wording.with("members-note-until-day", &slots),
        ));
    }
    let said = column![words::body(note.text.as_str()), about.wrap()].width(Fill);
    row![said, change(note, ctx), end(note, ctx)]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}

fn change<'a>(note: &Note, ctx: &Ctx) -> Element<'a, Message> {
    let mut change = sign_button(Icon::Pencil);
    if let Some(id) = note.id {
        let form = Box::new(NoteForm::of(note));
        change = change
            .id(format!("note-change-{id}"))
            .on_press(Message::Change(form));
    }
    tip(change, ctx.say("members-note-change"), None)
}

fn end<'a>(note: &Note, ctx: &Ctx) -> Element<'a, Message> {
    let mut end = sign_button(Icon::X).on_press_maybe(note.id.map(Message::End));
    if let Some(id) = note.id {
        end = end.id(format!("note-end-{id}"));
    }
    tip(end, ctx.say("members-note-end"), None)
}

fn entry<'a>(notes: &'a Notes, member: &'a Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let form = notes.of(member.id);
    let wrong = |name: &str| notes.wrong(ctx, name);
    let words = line(ctx.say("members-note-text-hint"), form.text.as_str())
        .id(TEXT)
        .on_input(Message::Text)
        .on_submit(Message::Save)
        .wrong(wrong("text").is_some());
    let day = line(ctx.say("members-note-until-hint"), form.until.as_str())
        .id(UNTIL)
        .on_input(Message::Until)
        .on_submit(Message::Save)
        .wrong(wrong("until").is_some());
    let kinds = NoteKind::ALL.map(|k| (k, ctx.say(&format!("note-{}", k.word()))));
    let is_change = form.instead.is_some();
    let (mark, said) = if is_change {
        (Icon::Check, "members-note-keep")
    } else {
        (Icon::Plus, "members-note-add")
    };
    let add = icon_button(mark, ctx.say(said))
        .on_press_maybe((!notes.is_saving()).then_some(Message::Save))
        .style(style::primary);
    let mut second = row![
        container(field(ctx.say("members-note-until"), day, wrong("until"))).width(FillPortion(1)),
        add
    ];
    if is_change {
        second = second.push(button(ctx.say("members-note-leave")).on_press(Message::Leave));
    }
    column![
        field("", words, wrong("text")),
        field(
            ctx.say("members-note-kind"),
            choice(kinds, form.kind, Message::Kind),
            None
        ),
        second.spacing(gap::M).align_y(Alignment::End),
    ]
    .spacing(gap::S)
    .into()
}
