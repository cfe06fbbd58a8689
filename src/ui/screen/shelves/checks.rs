//! What was found about shelves, signs and the copies on them, grouped by kind, each with where it is and one press to
//! go there.

mod view;

use crate::domain::changed::Changed;
use crate::domain::shelf::check::{Finding, FindingKind, Site};
use crate::store::{Error, ErrorKind, Store, StrayCopy};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::page::{self, Page, Sought};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{trouble, work};
use iced::Task;

/// The list of findings, for the focus and for tests.
pub const LIST: &str = "shelves-findings";
/// So many copies of a finding are shown.
const COPIES_MOST: usize = 300;

/// The findings and which of them is looked at.
#[derive(Default)]
pub struct Checks {
    /// None before the first look has ended.
    findings: Option<Vec<Finding>>,
    is_looking: bool,
    kind: Option<FindingKind>,
    /// Among those of the kind.
    chosen: usize,
    copies: Vec<StrayCopy>,
    looks: Tickets,
    lists: Tickets,
}

#[derive(Debug, Clone)]
pub enum Message {
    Look,
    Looked(Ticket, Result<Vec<Finding>, Error>),
    Kind(FindingKind),
    Choose(usize),
    /// Goes to where it is put right.
    Open(usize),
    Copies(Ticket, Result<Vec<StrayCopy>, Error>),
    Copy(usize),
    Go(Page),
}

impl Checks {
    pub fn arrive(&mut self, ctx: &Ctx) -> Task<Message> {
        Task::batch([self.look(ctx), iced::widget::operation::focus(LIST)])
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed.has(Changed::SHELVES | Changed::PLAN | Changed::HOLDINGS) {
            self.look(ctx)
        } else {
            Task::none()
        }
    }

    /// Looks everything over, on a connection of its own: all copies are gone through.
    fn look(&mut self, ctx: &Ctx) -> Task<Message> {
        self.is_looking = true;
        let ticket = self.looks.fresh();
        let file = ctx.file.clone();
        let looked = beside(file, |r| r.check_shelves());
        Task::perform(looked, move |answer| Message::Looked(ticket, answer))
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Look => Action::task(self.look(ctx)),
            Message::Looked(ticket, answer) => self.looked(ctx, ticket, answer),
            Message::Kind(kind) => {
                self.kind = Some(kind);
                self.choose(ctx, 0)
            }
            Message::Choose(index) => self.choose(ctx, index),
            Message::Open(index) => {
                let page = self.of_kind().nth(index).and_then(go);
                page.map_or_else(Action::none, |page| Action::event(Event::Go(page)))
            }
            Message::Copies(ticket, answer) => self.listed(ctx, ticket, answer),
            Message::Copy(index) => match self.copies.get(index) {
                Some(copy) => Action::event(Event::Go(Page::Floors(Some(sought(copy))))),
                None => Action::none(),
            },
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    fn looked(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<Finding>, Error>,
    ) -> Action<Message> {
        if !self.looks.is_newest(ticket) {
            return Action::none();
        }
        self.is_looking = false;
        match answer {
            Ok(findings) => {
                let has = |kind| findings.iter().any(|finding| finding.kind == kind);
                let first = findings.first().map(|finding| finding.kind);
                self.kind = self.kind.filter(|kind| has(*kind)).or(first);
                self.findings = Some(findings);
                let last = self.of_kind().count().saturating_sub(1);
                self.choose(ctx, self.chosen.min(last))
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    /// The findings of the kind that is shown.
    fn of_kind(&self) -> impl Iterator<Item = &Finding> {
        let all = self.findings.iter().flatten();
        all.filter(|finding| Some(finding.kind) == self.kind)
    }

    /// Every kind that was found, with how often.
    fn kinds(&self) -> Vec<(FindingKind, usize)> {
        let count = |kind| {
            let all = self.findings.iter().flatten();
            all.filter(|finding| finding.kind == kind).count()
        };
        let counted = FindingKind::ALL.map(|kind| (kind, count(kind)));
        counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// Looks at a finding; the copies that it is about are asked for.
    fn choose(&mut self, ctx: &Ctx, index: usize) -> Action<Message> {
        self.chosen = index;
        self.copies.clear();
        let ticket = self.lists.fresh();
        let finding = self.of_kind().nth(index).cloned();
        let Some(finding) = finding.filter(|finding| finding.kind.is_of_copies()) else {
            return Action::none();
        };
        let file = ctx.file.clone();
        let listed = beside(file, move |r| r.list_strays(&finding, COPIES_MOST));
        Action::task(Task::perform(listed, move |answer| {
            Message::Copies(ticket, answer)
        }))
    }

    fn listed(
        &mut self,
        ctx: &Ctx,
        ticket: Ticket,
        answer: Result<Vec<StrayCopy>, Error>,
    ) -> Action<Message> {
        if !self.lists.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(copies) => {
                self.copies = copies;
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// Where a finding is put right.
fn go(finding: &Finding) -> Option<Page> {
    Some(match finding.site? {
        Site::Bay(bay, side) => Page::Bay(bay, side),
        Site::Connector(connector) => Page::Floors(Some(Sought::Connector(connector))),
        Site::Copies(_) => return None,
    })
}

/// Where a copy leads by its number.
fn sought(copy: &StrayCopy) -> Sought {
    Sought::Book(page::Copy {
        item: Some(copy.id),
        as_of: Some(copy.as_of),
        title: copy.title.clone(),
        call_number: copy.call_number.clone(),
        collection: copy.collection,
        location: copy.location.clone(),
    })
}

/// A question to the file that takes its time, on a connection and a thread of its own.
fn beside<T: Send + 'static>(
    file: std::path::PathBuf,
    question: impl FnOnce(&crate::store::Reader<'_>) -> Result<T, Error> + Send + 'static,
) -> impl Future<Output = Result<T, Error>> + Send + 'static {
    let answer = work::answer(move || {
        let store =
            Store::open_reader(&file).map_err(|why| Error::new(ErrorKind::Disk, why.detail))?;
        store.read_now(question)
    });
    async move {
        let broken = || Err(Error::new(ErrorKind::Other, "the look broke off"));
        answer.await.unwrap_or_else(broken)
    }
}
