//! Rows that are probably one person: looked for among all members, laid side by side, made one fact by fact or told
//! apart. Either is taken back by one press.

mod view;

use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::{Member, MemberChange, MemberFacts, MemberField, is_provisional};
use crate::search::Pairs;
use crate::store::{Error, ErrorKind, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{trouble, work};
use iced::Task;
use std::collections::BTreeSet;

/// Most pairs that are shown at once.
const PAIRS_MOST: usize = 200;

/// The state of the page.
#[derive(Default)]
pub struct Screen {
    /// None before the first search has ended.
    pairs: Option<Pairs>,
    is_seeking: bool,
    chosen: usize,
    /// The chosen pair, whole.
    both: Option<Box<Both>>,
    is_saving: bool,
    seeks: Tickets,
    reads: Tickets,
}

/// Two rows side by side.
#[derive(Debug, Clone)]
pub struct Both {
    /// The row that stays, and the one that goes into it.
    kept: Member,
    old: Member,
    /// The facts that are taken from the row that goes.
    taken: BTreeSet<MemberField>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Found(Ticket, Result<Pairs, Error>),
    Choose(usize),
    Read(Ticket, Result<Option<Box<Both>>, Error>),
    /// The other row stays.
    Swap,
    /// A fact is taken from the row that goes, or kept.
    Take(MemberField, bool),
    Merge,
    Merged(Result<Saved<()>, Error>),
    Apart,
    ToldApart(Result<Saved<()>, Error>),
    Open(MemberId),
}

impl Both {
    /// The row that the library system names stays, else the one that was there first; what it lacks is taken over.
    fn new(first: Member, second: Member) -> Self {
        let (kept, old) = if unlisted(&first) && !unlisted(&second) {
            (second, first)
        } else {
            (first, second)
        };
        let mut both = Self {
            kept,
            old,
            taken: BTreeSet::new(),
        };
        both.take_what_lacks();
        both
    }

    /// Whether the other row may stay as well: not where a list would no longer find the person.
    pub(super) fn may_swap(&self) -> bool {
        unlisted(&self.kept) || !unlisted(&self.old)
    }

    fn take_what_lacks(&mut self) {
        let lacks = |field: &MemberField| {
            let [kept, old] = self.texts(*field);
            kept.is_empty() && !old.is_empty()
        };
        self.taken = MemberField::ALL.into_iter().filter(lacks).collect();
    }

    /// The two rows, the smaller number first.
    fn ids(&self) -> [MemberId; 2] {
        let mut ids = [self.kept.id, self.old.id];
        ids.sort();
        ids
    }

    fn choose_as(&mut self, before: &Self) {
        if self.ids() != before.ids() {
            return;
        }
        if self.kept.id != before.kept.id {
            std::mem::swap(&mut self.kept, &mut self.old);
        }
        self.taken.clone_from(&before.taken);
    }

    fn texts(&self, field: MemberField) -> [String; 2] {
        [&self.kept, &self.old].map(|member| member.facts.text(field))
    }

    /// The facts in which the rows differ. The number is not chosen: the one of the row that goes stays as a card.
    fn differing(&self) -> impl Iterator<Item = MemberField> + '_ {
        let differs = |field: &MemberField| {
            let [kept, old] = self.texts(*field);
            kept != old
        };
        let fields = MemberField::ALL.into_iter();
        fields.filter(|f| *f != MemberField::Number).filter(differs)
    }

    /// What the choice makes of the row that stays.
    fn change(&self) -> MemberChange {
        let mut facts: MemberFacts = self.kept.facts.clone();
        let mut old = self.old.facts.clone();
        for field in &self.taken {
            facts.take(*field, &mut old);
        }
        // What lists keep beside the facts comes together.
        for (name, value) in old.extra {
            facts.extra.entry(name).or_insert(value);
        }
        MemberChange::between((&self.kept.facts, &[]), (&facts, &[]))
    }
}

/// Whether no list of the library system leads to a row.
fn unlisted(member: &Member) -> bool {
    is_provisional(&member.facts.number) || member.vanished_at.is_some()
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// The page is shown: who may be there twice is looked for, the first time among all.
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        self.seek(ctx)
    }

    fn seek(&mut self, ctx: &Ctx) -> Task<Message> {
        self.is_seeking = true;
        let ticket = self.seeks.fresh();
        let finder = ctx.finder.clone();
        let before = self.pairs.as_ref().map(|pairs| pairs.known.clone());
        let pairs = work::answer(move || finder.list_doubles_now(PAIRS_MOST, before));
        Task::perform(pairs, move |pairs| {
            let broken = || Err(Error::new(ErrorKind::Other, "the search broke off"));
            Message::Found(ticket, pairs.unwrap_or_else(broken))
        })
    }

    /// Members changed: the chosen pair is read again.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if self.pairs.is_some() && changed.has(Changed::MEMBERS) {
            self.seek(ctx)
        } else {
            Task::none()
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Found(ticket, answer) => self.found(ctx, ticket, answer),
            Message::Choose(index) => {
                self.chosen = index;
                Action::task(self.read_chosen(ctx))
            }
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Swap => self.change(|both| {
                std::mem::swap(&mut both.kept, &mut both.old);
                both.take_what_lacks();
            }),
            Message::Take(field, is_taken) => self.change(|both| {
                if is_taken {
                    both.taken.insert(field);
                } else {
                    both.taken.remove(&field);
                }
            }),
            Message::Merge => self.merge(ctx),
            Message::Merged(answer) => self.done(ctx, answer, "doubles-merged"),
            Message::Apart => self.tell_apart(ctx),
            Message::ToldApart(answer) => self.done(ctx, answer, "doubles-told-apart"),
            Message::Open(id) => Action::event(Event::Go(Page::Member(id))),
        }
    }

    fn found(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Pairs, Error>,
    ) -> Action<Message> {
        if !self.seeks.is_newest(ticket) {
            return Action::none();
        }
        self.is_seeking = false;
        match answer {
            Ok(pairs) => {
                // The pair that is looked at stays, wherever it stands now.
                let ids = self.both.as_ref().map(|both| both.ids());
                let same = pairs
                    .shown
                    .iter()
                    .position(|pair| Some([pair.first.id, pair.second.id]) == ids);
                let last = pairs.shown.len().saturating_sub(1);
                self.chosen = same.unwrap_or(self.chosen.min(last));
                self.pairs = Some(pairs);
                Action::task(self.read_chosen(ctx))
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn read_chosen(&mut self, ctx: &Ctx) -> Task<Message> {
        let ticket = self.reads.fresh();
        let pair = self.pairs.as_ref().and_then(|p| p.shown.get(self.chosen));
        let Some(pair) = pair else {
            self.both = None;
            return Task::none();
        };
        let ids = [pair.first.id, pair.second.id];
        let answer = ctx.store.read(move |r| {
            let [first, second] = ids.map(|id| r.get_member(id));
            let both = first?.zip(second?);
            Ok(both.map(|(first, second)| Box::new(Both::new(first, second))))
        });
        Task::perform(answer, move |both| Message::Read(ticket, both))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Option<Box<Both>>, Error>,
    ) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(mut both) => {
                // What was chosen of the same two rows is chosen still.
                if let (Some(both), Some(before)) = (&mut both, &self.both) {
                    both.choose_as(before);
                }
                self.both = both;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Both)) -> Action<Message> {
        if let Some(both) = &mut self.both {
            change(both);
        }
        Action::none()
    }

    fn merge(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(both), false) = (&self.both, self.is_saving) else {
            return Action::none();
        };
        self.is_saving = true;
        let (kept, old, change) = (both.kept.id, both.old.id, both.change());
        let merged = ctx.write(move |w| w.merge_members(kept, old, &change));
        let action = Action::task(Task::perform(merged, Message::Merged));
        // Who stands at the desk goes on standing there.
        if ctx.visitor.as_ref().is_some_and(|v| v.id == old) {
            return action.and(Event::AtDesk(Some(kept)));
        }
        action
    }

    fn tell_apart(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(both), false) = (&self.both, self.is_saving) else {
            return Action::none();
        };
        self.is_saving = true;
        let (a, b) = (both.kept.id, both.old.id);
        let told = ctx.write(move |w| w.tell_apart(a, b));
        Action::task(Task::perform(told, Message::ToldApart))
    }

    fn done(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>, said: &str) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => Action::event(Event::Changed(saved.changed))
                .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo))),
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}
