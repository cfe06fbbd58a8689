//! Orders of the screens carried out: pages turned, screens told what changed, notices, who is at the desk.

use super::{Message, Outcome, Outward, Shell};
use crate::domain::changed::Changed;
use crate::domain::id::MemberId;
use crate::domain::member::MemberSummary;
use crate::domain::story::Actor;
use crate::store::{Error, Saved};
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::Page;
use crate::ui::ticket::Ticket;
use crate::ui::trouble;
use iced::Task;

impl Shell {
    /// Carries out orders, in their order.
    pub(super) fn carry(&mut self, task: Task<Message>, events: Vec<Event>) -> Outcome {
        let mut outcome = Outcome {
            task,
            outward: Vec::new(),
        };
        for event in events {
            let more = match event {
                Event::Go(page) => self.go(page),
                Event::Back => self.back(),
                Event::Changed(changed) => {
                    self.saved_at = Some(self.ctx.clock.now());
                    self.refresh(changed)
                }
                Event::Notify(notice) => self.notify(notice),
                Event::AtDesk(member) => self.at_desk(member),
                Event::LogQuestion(words) => self.log_question(words),
                Event::Erased => self.forget_typed(),
                Event::Open(path) => {
                    outcome.outward.push(Outward::Open(path));
                    Task::none()
                }
                Event::Prefer(preference) => {
                    outcome.outward.push(Outward::Prefer(preference));
                    Task::none()
                }
            };
            outcome.task = Task::batch([outcome.task, more]);
        }
        outcome
    }

    fn go(&mut self, page: Page) -> Task<Message> {
        self.onebox.clear();
        self.trail.go(page);
        self.arrive()
    }

    fn back(&mut self) -> Task<Message> {
        if self.trail.back() {
            self.arrive()
        } else {
            Task::none()
        }
    }

    /// Tells the screen what it is to show.
    fn arrive(&mut self) -> Task<Message> {
        match self.trail.here().clone() {
            Page::Desk => self.desk.arrive(&self.ctx).map(Message::Desk),
            Page::Members => self.members.arrive(&self.ctx).map(Message::Members),
            Page::Member(id) => {
                let visitor = self.at_desk(Some(id));
                Task::batch([
                    visitor,
                    self.profile.show(&self.ctx, id).map(Message::Profile),
                ])
            }
            Page::Doubles => self.doubles.arrive(&self.ctx).map(Message::Doubles),
            Page::NewMember => self.edit.show(&self.ctx, None).map(Message::Edit),
            Page::EditMember(id) => self.edit.show(&self.ctx, Some(id)).map(Message::Edit),
            Page::Floors(sought) => self.floors.show(&self.ctx, sought).map(Message::Floors),
            Page::Shelves(part) => self.shelves.arrive(&self.ctx, part).map(Message::Shelves),
            Page::Bay(bay, side) => self.bay.show(&self.ctx, bay, side).map(Message::Bay),
            Page::Closures(target) => self.closures.show(&self.ctx, target).map(Message::Closures),
            Page::Inquiries => self.inquiries.show(&self.ctx, None).map(Message::Inquiries),
            Page::Inquiry(id) => self
                .inquiries
                .show(&self.ctx, Some(id))
                .map(Message::Inquiries),
            Page::Complaints => self
                .complaints
                .show(&self.ctx, None)
                .map(Message::Complaints),
            Page::Complaint(id) => self
                .complaints
                .show(&self.ctx, Some(id))
                .map(Message::Complaints),
            Page::NewComplaint => self.complaints.take(&self.ctx).map(Message::Complaints),
            Page::Import => self.import.arrive(&self.ctx).map(Message::Import),
            Page::Settings => Task::none(),
        }
    }

    /// Every screen hears what changed, shown or not.
    pub(super) fn refresh(&mut self, changed: Changed) -> Task<Message> {
        if changed.is_nothing() {
            return Task::none();
        }
        let plan = Changed::PLAN | Changed::SHELVES | Changed::CLOSURES;
        let house = if changed.has(plan) && self.ctx.house.is_some() {
            self.read_house()
        } else {
            Task::none()
        };
        let names = if changed.has(Changed::MEMBERS) {
            Task::perform(self.ctx.finder.catch_up(), Message::Names)
        } else {
            Task::none()
        };
        let looked_for = self.refresh_looks(changed);
        // Who stands at the desk may be another row by now, or gone.
        let visitor = match &self.ctx.visitor {
            Some(member) if changed.has(Changed::MEMBERS) => self.at_desk(Some(member.id)),
            _ => Task::none(),
        };
        Task::batch([
            house,
            names,
            self.desk.refresh(&self.ctx, changed).map(Message::Desk),
            self.members
                .refresh(&self.ctx, changed)
                .map(Message::Members),
            self.profile
                .refresh(&self.ctx, changed)
                .map(Message::Profile),
            looked_for,
            visitor,
            self.bay.refresh(&self.ctx, changed).map(Message::Bay),
            self.floors.refresh(&self.ctx, changed).map(Message::Floors),
            self.inquiries
                .refresh(&self.ctx, changed)
                .map(Message::Inquiries),
            self.complaints
                .refresh(&self.ctx, changed)
                .map(Message::Complaints),
            self.import.refresh(&self.ctx, changed).map(Message::Import),
            self.settings
                .refresh(&self.ctx, changed)
                .map(Message::Settings),
            self.escorts
                .refresh(&self.ctx, changed)
                .map(Message::Escort),
        ])
    }

    /// Looking for doubles goes through all members, looking shelves over through all copies: only where it is seen.
    fn refresh_looks(&mut self, changed: Changed) -> Task<Message> {
        match self.trail.here() {
            Page::Doubles => {
                let doubles = self.doubles.refresh(&self.ctx, changed);
                doubles.map(Message::Doubles)
            }
            Page::Shelves(_) => {
                let shelves = self.shelves.refresh(&self.ctx, changed);
                shelves.map(Message::Shelves)
            }
            _ => Task::none(),
        }
    }

    /// What is out of service and comes back by itself is back when its time is over.
    pub(super) fn end_over(&self) -> Task<Message> {
        let now = self.ctx.clock.now();
        let house = self.ctx.house.as_ref();
        let is_over = house.is_some_and(|h| h.plan.closures.iter().any(|c| c.is_over(now)));
        if !is_over {
            return Task::none();
        }
        let store = &self.ctx.store;
        let ended = store.write(Actor::System, now, |w| w.end_over_closures());
        Task::perform(ended, Message::Over)
    }

    pub(super) fn over(&mut self, answer: Result<Saved<usize>, Error>) -> Outcome {
        match answer {
            Ok(saved) => self.carry(Task::none(), vec![Event::Changed(saved.changed)]),
            Err(_) => Task::none().into(), // tried again with the next tick
        }
    }

    pub(super) fn notify(&mut self, notice: Notice) -> Task<Message> {
        self.notices.push(notice, self.ctx.clock.now());
        Task::none()
    }

    fn at_desk(&mut self, member: Option<MemberId>) -> Task<Message> {
        let ticket = self.visitors.fresh();
        let Some(id) = member else {
            self.ctx.visitor = None;
            let gone = self.desk.let_go(&self.ctx);
            let changed = self.desk.visitor_changed(&self.ctx);
            return Task::batch([gone, changed]).map(Message::Desk);
        };
        let answer = self.ctx.store.read(move |r| {
            let id = r.find_kept(id)?.unwrap_or(id);
            r.find_member_summary(id)
        });
        Task::perform(answer, move |found| Message::Visitor(ticket, found))
    }

    pub(super) fn visitor_read(
        &mut self,
        ticket: Ticket,
        answer: Result<Option<MemberSummary>, Error>,
    ) -> Task<Message> {
        if !self.visitors.is_newest(ticket) {
            return Task::none();
        }
        match answer {
            Ok(visitor) => {
                if let Some(member) = &visitor {
                    self.ctx.finder.note_seen(member.id);
                }
                self.ctx.visitor = visitor;
                self.desk.visitor_changed(&self.ctx).map(Message::Desk)
            }
            Err(why) => self.notify(trouble::reading(&self.ctx.wording, &why)),
        }
    }

    /// Drafts in the file lost the words about whoever was erased; what stands in memory goes, and they are read anew.
    fn forget_typed(&mut self) -> Task<Message> {
        self.edit.forget(&self.ctx);
        self.profile.forget();
        Task::batch([
            self.desk.forget(&self.ctx).map(Message::Desk),
            self.complaints.forget(&self.ctx).map(Message::Complaints),
        ])
    }

    fn log_question(&mut self, words: String) -> Task<Message> {
        self.trail.go(Page::Desk);
        self.desk.begin(&self.ctx, words).map(Message::Desk)
    }
}
