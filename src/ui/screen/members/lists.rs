//! Lists of members that are there from the beginning: how many are on each, which one is shown, and writing it to a file.

mod file;
pub mod own;
mod view;

pub(super) use view::{asked, choose, groups};

use crate::domain::member::filter::{ListOrder, MemberFilter, On, ReadyList};
use crate::domain::member::{GroupBy, OWN_LISTS, OwnList};
use crate::exchange;
use crate::exchange::export::{Columns, Format};
use crate::exchange::report::{Progress, Watch};
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

/// Most groups that a list is counted by.
const GROUPS_MOST: usize = 12;
/// The field of the file's path.
pub const PATH: &str = "members-export-path";

/// The lists beside the lookup.
#[derive(Default)]
pub struct Lists {
    /// The one that is shown; all members without.
    pub(super) chosen: Option<Chosen>,
    /// Those of the branch's own.
    pub(super) own: Vec<OwnList>,
    /// One that is being made.
    pub(super) making: Option<own::Making>,
    /// How many of the list that is shown are of which kind.
    pub(super) groups: Vec<(String, usize)>,
    pub(super) by: Option<GroupBy>,
    /// How many members are on each, in the order of the lists, as far as they are counted.
    pub(super) counts: Vec<usize>,
    /// The file that is asked for.
    pub(super) asking: Option<Asking>,
    /// The file that is being written.
    pub(super) writing: Option<Writing>,
    tickets: Tickets,
    grouped: Tickets,
}

/// A list that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    Ready(ReadyList),
    Own(OwnList),
}

impl Chosen {
    pub(super) fn filter(&self) -> MemberFilter {
        match self {
            Self::Ready(list) => list.filter(),
            Self::Own(list) => list.filter.clone(),
        }
    }

    pub(super) fn order(&self) -> ListOrder {
        match self {
            Self::Ready(list) => list.order(),
            Self::Own(_) => ListOrder::Name,
        }
    }

    /// What it is called.
    pub(super) fn name(&self, ctx: &Ctx) -> String {
        match self {
            Self::Ready(list) => ctx.say(&format!("list-{}", list.word())),
            Self::Own(list) if list.name.trim().is_empty() => ctx.say("members-own-make"),
            Self::Own(list) => list.name.clone(),
        }
    }

    /// What its file is called.
    fn word(&self) -> &str {
        match self {
            Self::Ready(list) => list.word(),
            Self::Own(list) => &list.name,
        }
    }
}

/// A file that is being written.
pub struct Writing {
    watch: Arc<Watch>,
    pub(super) progress: Option<Progress>,
}

/// A file that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub(super) format: Format,
    pub(super) columns: Columns,
    /// Of a list for letters or calls: only who agreed to be invited is on it.
    pub(super) only_agreed: bool,
    pub(super) path: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Counted(Ticket, Result<usize, Error>),
    Choose(Option<Chosen>),
    /// Lists of the branch's own were read.
    Own(Result<Vec<OwnList>, Error>),
    /// One is made, or no longer.
    Make(bool),
    Categories(Result<Vec<(String, usize)>, Error>),
    Making(own::Message),
    /// The one that was made is kept; the one that is shown goes.
    Keep,
    Drop,
    Dropped(Result<Saved<()>, Error>),
    Kept(Box<OwnList>, Result<Saved<()>, Error>),
    /// The shown list is counted by something.
    By(Option<GroupBy>),
    Groups(Ticket, Result<Vec<(String, usize)>, Error>),
    /// A file of the list is wanted, or no longer.
    Ask(bool),
    Format(Format),
    Columns(Columns),
    OnlyAgreed(bool),
    Path(String),
    /// The system's chooser is asked for.
    Browse,
    Browsed(Option<PathBuf>),
    Save,
    Progress(Progress),
    Stop,
    /// Who may be there twice.
    Doubles,
    Written(Result<(u64, PathBuf), exchange::Error>),
}

impl Lists {
    /// Counts every list, one after the other, so that other questions to the file are answered in between.
    pub fn count(&mut self, ctx: &Ctx) -> Task<Message> {
        self.counts.clear();
        let ticket = self.tickets.fresh();
        self.count_next(ctx, ticket)
    }

    fn count_next(&self, ctx: &Ctx, ticket: Ticket) -> Task<Message> {
        let Some(list) = self.all().nth(self.counts.len()) else {
            return Task::none();
        };
        let (filter, on) = (list.filter(), on(ctx));
        let counted = ctx.store.read(move |r| r.count_listed(&filter, on));
        Task::perform(counted, move |count| Message::Counted(ticket, count))
    }

    /// Every list, those that are always there first.
    pub(super) fn all(&self) -> impl Iterator<Item = Chosen> + '_ {
        let ready = ReadyList::ALL.into_iter().map(Chosen::Ready);
        ready.chain(self.own.iter().cloned().map(Chosen::Own))
    }

    /// The list that is shown: the one that is being made, or the chosen one.
    pub(super) fn shown(&self) -> Option<Chosen> {
        match &self.making {
            Some(making) => Some(Chosen::Own(OwnList {
                name: making.form.name.clone(),
                filter: making.form.filter(),
            })),
            None => self.chosen.clone(),
        }
    }

    /// Reads the branch's own lists, then counts all.
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        let own = ctx.store.read(|r| r.get_setting(OWN_LISTS));
        Task::perform(own, |own| Message::Own(own.map(Option::unwrap_or_default)))
    }

    /// Counts the shown list by something.
    pub fn group(&mut self, ctx: &Ctx) -> Task<Message> {
        self.groups.clear();
        let (Some(by), Some(list)) = (self.by, self.shown()) else {
            return Task::none();
        };
        let (filter, on, ticket) = (list.filter(), on(ctx), self.grouped.fresh());
        let groups = ctx
            .store
            .read(move |r| r.count_groups(&filter, on, (by, GROUPS_MOST)));
        Task::perform(groups, move |groups| Message::Groups(ticket, groups))
    }

    fn make(&mut self, ctx: &Ctx, makes: bool) -> Action<Message> {
        self.making = makes.then(own::Making::default);
        if !makes {
            return Action::none();
        }
        let on = on(ctx);
        let by = (GroupBy::Category, GROUPS_MOST);
        let names = ctx
            .store
            .read(move |r| r.count_groups(&MemberFilter::default(), on, by));
        let focus = iced::widget::operation::focus(own::INTEREST);
        Action::task(Task::batch([
            Task::perform(names, Message::Categories),
            focus,
        ]))
    }

    fn keep(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(list) = self.making.as_mut().and_then(|m| m.check(&self.own)) else {
            return Action::task(iced::widget::operation::focus(own::NAME));
        };
        let mut all = self.own.clone();
        all.push(list.clone());
        let kept = ctx.write(move |w| w.set_setting(OWN_LISTS, &all));
        Action::task(Task::perform(kept, move |answer| {
            Message::Kept(Box::new(list.clone()), answer)
        }))
    }

    fn kept(
        &mut self,
        ctx: &Ctx,
        list: OwnList,
        answer: Result<Saved<()>, Error>,
    ) -> Action<Message> {
        match answer {
            Ok(saved) => {
                self.making = None;
                self.own.push(list.clone());
                self.chosen = Some(Chosen::Own(list));
                let said = Notice::done(ctx.say("members-own-kept"));
                Action::task(self.count(ctx))
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(said))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    /// The shown list of the branch's own goes.
    fn drop_shown(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(Chosen::Own(list)) = self.chosen.take() else {
            return Action::none();
        };
        self.own.retain(|own| *own != list);
        let all = self.own.clone();
        let gone = ctx.write(move |w| w.set_setting(OWN_LISTS, &all));
        Action::task(Task::perform(gone, Message::Dropped))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Counted(ticket, answer) => self.counted(ctx, ticket, answer),
            Message::Choose(list) => {
                self.making = None;
                self.chosen = list;
                if self.asking.is_some() {
                    self.ask(ctx);
                }
                Action::none()
            }
            Message::Ask(true) => {
                self.ask(ctx);
                Action::task(iced::widget::operation::focus(PATH))
            }
            Message::Ask(false) => {
                self.asking = None;
                Action::none()
            }
            Message::Format(format) => self.change(ctx, |asking| asking.format = format),
            Message::Columns(columns) => self.change(ctx, |asking| asking.columns = columns),
            Message::OnlyAgreed(is) => self.change(ctx, |asking| asking.only_agreed = is),
            Message::Path(path) => self.goes_to(path),
            Message::Browse => self.browse(),
            Message::Browsed(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Browsed(Some(path)) => self.goes_to(path.display().to_string()),
            Message::Save => self.save(ctx),
            Message::Progress(now) => {
                if let Some(writing) = &mut self.writing {
                    writing.progress = Some(now);
                }
                Action::none()
            }
            Message::Stop => {
                if let Some(writing) = &self.writing {
                    writing.watch.stop();
                }
                Action::none()
            }
            Message::Doubles => Action::event(Event::Go(Page::Doubles)),
            Message::Written(answer) => self.written(ctx, answer),
            other => self.update_own(ctx, other),
        }
    }

    /// What is about lists of the branch's own, and about groups.
    fn update_own(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Own(answer) => match answer {
                Ok(own) => {
                    self.own = own;
                    Action::task(self.count(ctx))
                }
                Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
            },
            Message::Make(makes) => self.make(ctx, makes),
            Message::Categories(answer) => match (&mut self.making, answer) {
                (Some(making), Ok(groups)) => {
                    let names = groups.into_iter().map(|(name, _)| name);
                    making.categories = names.filter(|name| !name.is_empty()).collect();
                    Action::none()
                }
                (_, Err(why)) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
                (None, Ok(_)) => Action::none(),
            },
            Message::Making(message) => {
                if let Some(making) = &mut self.making {
                    making.update(message);
                }
                Action::none()
            }
            Message::Keep => self.keep(ctx),
            Message::Kept(list, answer) => self.kept(ctx, *list, answer),
            Message::Drop => self.drop_shown(ctx),
            Message::Dropped(answer) => match answer {
                Ok(saved) => Action::task(self.count(ctx))
                    .and(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say("members-own-dropped")))),
                Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
            },
            Message::By(by) => {
                self.by = by;
                Action::task(self.group(ctx))
            }
            Message::Groups(ticket, answer) => {
                if self.grouped.is_newest(ticket) {
                    // Without an answer nothing is said of the list's groups.
                    self.groups = answer.unwrap_or_default();
                }
                Action::none()
            }
            _ => Action::none(),
        }
    }

    fn counted(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<usize, Error>,
    ) -> Action<Message> {
        if !self.tickets.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(count) => {
                self.counts.push(count);
                Action::task(self.count_next(ctx, ticket))
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }
}

/// The day the lists are of.
pub(super) fn on(ctx: &Ctx) -> On {
    On {
        today: ctx.now().today(),
        zone: ctx.branch.zone,
    }
}
