//! The facts of a member, typed: of a newcomer, with as little as a name and the rest later; or of one who is known.
//! Whoever may be the same person is shown beside the form while it is filled in.

mod alike;
mod view;

use crate::domain::id::{Key, MemberId};
use crate::domain::member::{
    AccessNeed, CardState, Contact, ContactKind, Member, MemberFacts, MemberField, MemberForm,
    OWN_FIELDS, OwnField,
};
use crate::domain::problem::Problem;
use crate::search::Double;
use crate::store::{Error, Kept, OldCard, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;

/// Most members who are shown as perhaps the same.
const DOUBLES_MOST: usize = 6;

/// The name of a fact's field, for the focus and for tests.
pub fn field_id(field: MemberField) -> String {
    format!("edit-{}", field.word())
}

/// The state of the form.
pub struct Screen {
    /// Whose facts are typed; a newcomer's without.
    who: Option<MemberId>,
    /// The member as the file has them; none of a newcomer, and before it is read.
    held: Option<Box<Member>>,
    form: MemberForm,
    /// The branch's own fields.
    fields: Vec<OwnField>,
    /// What becomes of the card that another one replaces.
    old_card: CardState,
    /// The row of a newcomer will have this key.
    key: Key,
    doubles: Vec<Double>,
    problems: Vec<Problem>,
    /// Of a newcomer all fields are shown.
    is_unfolded: bool,
    is_saving: bool,
    reads: Tickets,
    likes: Tickets,
}

/// A member and what was typed of them before, read in one go.
#[derive(Debug, Clone)]
pub struct Begun {
    fields: Vec<OwnField>,
    held: Option<Box<Member>>,
    draft: Option<MemberForm>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Read(Ticket, Result<Begun, Error>),
    Typed(MemberField, String),
    /// Into a field of the branch's own, by the name its values are kept under.
    Own(String, String),
    /// One of a few values, or none again.
    Chosen(MemberField, &'static str),
    Access(AccessNeed, bool),
    Contact(usize, String),
    ContactKind(usize, ContactKind),
    AddContact(ContactKind),
    RemoveContact(usize),
    HasForm(bool),
    OldCard(CardState),
    Doubles(Ticket, Result<Vec<Double>, Error>),
    Open(MemberId),
    /// Shows a newcomer's further fields.
    Unfold,
    Save,
    /// Of whom, and under which key.
    Saved(Option<MemberId>, Key, Result<Saved<Kept>, Error>),
    Kept(Result<Saved<()>, Error>),
    /// What was typed is no longer wanted.
    Discard,
    Discarded(Result<Saved<()>, Error>),
}

impl Screen {
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            who: None,
            held: None,
            form: MemberForm::default(),
            fields: Vec::new(),
            old_card: CardState::Replaced,
            key: ctx.fresh_key(),
            doubles: Vec::new(),
            problems: Vec::new(),
            is_unfolded: false,
            is_saving: false,
            reads: Tickets::default(),
            likes: Tickets::default(),
        }
    }

    /// Shows the form of a member, or a newcomer's; what was typed before stands in it.
    pub fn show(&mut self, ctx: &Ctx, who: Option<MemberId>) -> Task<Message> {
        if self.who != who {
            *self = Self {
                who,
                reads: std::mem::take(&mut self.reads),
                likes: std::mem::take(&mut self.likes),
                ..Self::new(ctx)
            };
        }
        let ticket = self.reads.fresh();
        let answer = ctx.store.read(move |r| {
            let held = match who {
                Some(id) => {
                    let id = r.find_kept(id)?.unwrap_or(id);
                    r.get_member(id)?.map(Box::new)
                }
                None => None,
            };
            let who = held.as_ref().map(|held| held.id);
            let draft = r.find_member_draft(who)?;
            let fields = r.get_setting(OWN_FIELDS)?.unwrap_or_default();
            Ok(Begun {
                fields,
                held,
                draft,
            })
        });
        let read = Task::perform(answer, move |begun| Message::Read(ticket, begun));
        let focus = iced::widget::operation::focus(field_id(MemberField::Name));
        Task::batch([read, focus])
    }

    /// What is typed is as the file has it, once the form is shown again.
    pub fn forget(&mut self, ctx: &Ctx) {
        *self = Self {
            reads: std::mem::take(&mut self.reads),
            likes: std::mem::take(&mut self.likes),
            ..Self::new(ctx)
        };
        // An answer that is under way may hold their words.
        let _ = (self.reads.fresh(), self.likes.fresh());
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Typed(field, text) => self.typed(ctx, |form, _, _| {
                form.fields.insert(field, text);
            }),
            Message::Own(name, text) => self.typed(ctx, |form, _, _| {
                form.extra.insert(name, text);
            }),
            Message::Chosen(field, word) => self.typed(ctx, |form, facts, _| {
                let is_same = form.text(field, facts) == word;
                let word = if is_same { "" } else { word };
                form.fields.insert(field, word.to_owned());
            }),
            Message::Access(need, is_on) => self.access(ctx, need, is_on),
            Message::Contact(at, value) => self.contact(ctx, |contacts| {
                if let Some(contact) = contacts.get_mut(at) {
                    contact.value = value;
                }
            }),
            Message::ContactKind(at, kind) => self.contact(ctx, |contacts| {
                if let Some(contact) = contacts.get_mut(at) {
                    contact.kind = kind;
                }
            }),
            Message::AddContact(kind) => self.contact(ctx, |contacts| {
                let value = String::new();
                contacts.push(Contact { kind, value });
            }),
            Message::RemoveContact(at) => self.contact(ctx, |contacts| {
                if at < contacts.len() {
                    contacts.remove(at);
                }
            }),
            Message::HasForm(has) => self.typed(ctx, |form, _, _| form.has_form = has),
            Message::OldCard(state) => {
                self.old_card = state;
                Action::none()
            }
            Message::Doubles(ticket, answer) => self.likened(ticket, answer),
            Message::Open(id) => Action::event(Event::Go(Page::Member(id))),
            Message::Unfold => {
                self.is_unfolded = true;
                Action::none()
            }
            Message::Save => self.save(ctx),
            Message::Saved(who, key, answer) => {
                let is_shown = self.who == who && self.key == key;
                self.saved(ctx, (who, is_shown), answer)
            }
            Message::Kept(_) => Action::none(), // still on the screen, and tried again with the next letter
            Message::Discard => self.discard(ctx),
            Message::Discarded(answer) => match answer {
                Ok(_) => Action::event(Event::Back),
                Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
            },
        }
    }

    fn read(&mut self, ctx: &Ctx, ticket: Ticket, answer: Result<Begun, Error>) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(Begun {
                fields,
                held,
                draft,
            }) => {
                self.fields = fields;
                self.who = held.as_ref().map(|held| held.id).or(self.who);
                self.held = held;
                if let (Some(draft), true) = (draft, self.form == MemberForm::default()) {
                    self.form = draft;
                }
                Action::task(self.liken(ctx))
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// The facts that the form lies over.
    fn facts(&self) -> MemberFacts {
        let held = self.held.as_ref().map(|held| held.facts.clone());
        held.unwrap_or_default()
    }

    /// The contacts as they stand in the form.
    fn contacts(&self) -> &[Contact] {
        let held = self.held.as_ref().map(|held| held.contacts.as_slice());
        self.form.contacts(held.unwrap_or_default())
    }

    fn typed(
        &mut self,
        ctx: &Ctx,
        change: impl FnOnce(&mut MemberForm, &MemberFacts, &[Contact]),
    ) -> Action<Message> {
        if self.is_saving {
            return Action::none(); // what is typed now would come back as a draft of what is saved
        }
        let facts = self.facts();
        let contacts = self.held.as_ref().map(|held| held.contacts.clone());
        change(&mut self.form, &facts, &contacts.unwrap_or_default());
        self.problems.clear();
        Action::task(Task::batch([self.keep(ctx), self.liken(ctx)]))
    }

    fn contact(&mut self, ctx: &Ctx, change: impl FnOnce(&mut Vec<Contact>)) -> Action<Message> {
        self.typed(ctx, |form, _, held| {
            change(form.contacts.get_or_insert_with(|| held.to_vec()));
        })
    }

    fn access(&mut self, ctx: &Ctx, need: AccessNeed, is_on: bool) -> Action<Message> {
        self.typed(ctx, |form, facts, _| {
            let before = form.text(MemberField::Access, facts);
            let is_kept = |n: &AccessNeed| {
                let was = before.split(',').any(|word| word == n.word());
                if *n == need { is_on } else { was }
            };
            let needs = AccessNeed::ALL.into_iter().filter(is_kept);
            let words: Vec<&str> = needs.map(AccessNeed::word).collect();
            form.fields.insert(MemberField::Access, words.join(","));
        })
    }

    /// Keeps what is typed, for a crash and for the next start.
    pub fn keep(&self, ctx: &Ctx) -> Task<Message> {
        let (who, key, form) = (self.who, self.key.clone(), self.form.clone());
        let kept = ctx.write(move |w| w.set_member_draft(who, &key, &form));
        Task::perform(kept, Message::Kept)
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        if self.is_saving || (self.who.is_some() && self.held.is_none()) {
            return Action::none();
        }
        let held = self.held.as_ref().map(|held| held.contacts.clone());
        let contacts = held.unwrap_or_default();
        match self
            .form
            .check((&self.facts(), &contacts), ctx.now().today())
        {
            Ok(change) => {
                self.is_saving = true;
                let (key, has_form) = (self.key.clone(), self.form.has_form);
                let (who, old_card) = (self.who, OldCard(self.old_card));
                let of = self.key.clone();
                let saved = ctx.write(move |w| match who {
                    Some(id) => w.edit_member(id, &change, old_card),
                    None => w.add_newcomer(&key, &change, has_form),
                });
                Action::task(Task::perform(saved, move |answer| {
                    Message::Saved(who, of, answer)
                }))
            }
            Err(problems) => self.show_problems(problems),
        }
    }

    /// The first field that has to be mended gets the focus.
    fn show_problems(&mut self, problems: Vec<Problem>) -> Action<Message> {
        self.problems = problems;
        // What is wrong may stand in a field that is not shown.
        self.is_unfolded = true;
        let first = self.problems.first().map(|p| format!("edit-{}", p.field));
        match first {
            Some(field) => Action::task(iced::widget::operation::focus(field)),
            None => Action::none(),
        }
    }

    /// `is_shown`: the form that was saved is still the one on the screen.
    fn saved(
        &mut self,
        ctx: &Ctx,
        (who, is_shown): (Option<MemberId>, bool),
        answer: Result<Saved<Kept>, Error>,
    ) -> Action<Message> {
        self.is_saving &= !is_shown;
        match answer {
            Ok(saved) => match saved.value {
                Ok(id) => {
                    let is_new = who.is_none();
                    let said = if is_new { "edit-added" } else { "edit-saved" };
                    let notice = Notice::done(ctx.say(said)).undo(saved.undo);
                    let told = Action::event(Event::Changed(saved.changed));
                    if !is_shown {
                        return told.and(Event::Notify(notice));
                    }
                    *self = Self::new(ctx);
                    let go = if is_new {
                        Event::Go(Page::Member(id))
                    } else {
                        Event::Back
                    };
                    told.and(go).and(Event::Notify(notice))
                }
                Err(problem) => self.show_problems(vec![problem]),
            },
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    fn discard(&mut self, ctx: &Ctx) -> Action<Message> {
        self.form = MemberForm::default();
        self.problems.clear();
        let (who, key) = (self.who, self.key.clone());
        let gone = ctx.write(move |w| w.set_member_draft(who, &key, &MemberForm::default()));
        Action::task(Task::perform(gone, Message::Discarded))
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}
