//! Putting something out of service: what, why, until when; and everything that is out of service now. The key for it and
//! Enter are enough: what is most likely meant is chosen already.

pub mod act;
mod find;
mod view;

use crate::domain::closure::{Lasting, NewClosure, Reason, Target};
use crate::domain::id::ClosureId;
use crate::domain::language::Name;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::trouble;
use crate::wording::closure;
use iced::Task;

/// The field for what: for the focus and for tests.
pub const FIELD: &str = "closures-what";
/// The field for a reason that is typed.
pub const REASON: &str = "closures-reason";

/// The state of the page.
pub struct Screen {
    /// What is looked for, as typed.
    words: String,
    /// What fits those words, the likeliest first.
    found: Vec<Target>,
    chosen: Option<Target>,
    reason: Reason,
    /// A reason in other words; counts where there is one.
    other: String,
    lasting: Lasting,
    is_saving: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Choose(Target),
    /// The next of what was found is chosen, or the one before.
    Step(bool),
    Reason(Reason),
    Other(String),
    Lasting(Lasting),
    Save,
    Saved(Result<Saved<Vec<ClosureId>>, Error>),
    Act(act::Message),
}

impl Default for Screen {
    fn default() -> Self {
        Self {
            words: String::new(),
            found: Vec::new(),
            chosen: None,
            reason: Reason::Repair,
            other: String::new(),
            lasting: Lasting::Open,
            is_saving: false,
        }
    }
}

impl Screen {
    /// Shows the page, with what is meant where that is known.
    pub fn show(&mut self, ctx: &Ctx, target: Option<Target>) -> Task<Message> {
        if target.is_some() {
            self.words.clear();
        }
        self.find(ctx);
        if let Some(target) = target {
            self.found.retain(|found| *found != target);
            self.found.insert(0, target);
            // Its row is the next best.
            if let Some(row) = row_of(ctx, target) {
                self.found.retain(|found| *found != row);
                self.found.insert(1, row);
            }
            self.chosen = Some(target);
        }
        iced::widget::operation::focus(FIELD)
    }

    /// The plan was read, or is another one now.
    pub fn house_changed(&mut self, ctx: &Ctx) {
        self.find(ctx);
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                self.words = words;
                self.find(ctx);
            }
            Message::Choose(target) => self.chosen = Some(target),
            Message::Step(is_forward) => self.step(is_forward),
            Message::Reason(reason) => {
                self.reason = reason;
                self.other.clear();
            }
            Message::Other(words) => self.other = words,
            Message::Lasting(lasting) => self.lasting = lasting,
            Message::Save => return self.save(ctx),
            Message::Saved(answer) => return self.saved(ctx, answer),
            Message::Act(message) => return act::update(ctx, message).map(Message::Act),
        }
        Action::none()
    }

    fn find(&mut self, ctx: &Ctx) {
        let Some(house) = &ctx.house else { return };
        self.found = find::find(&house.plan, &self.words);
        let is_found = self.chosen.is_some_and(|c| self.found.contains(&c));
        if !is_found {
            let open = self.found.iter().find(|t| !t.is_closed(&house.plan));
            self.chosen = open.copied();
        }
    }

    fn step(&mut self, is_forward: bool) {
        let at = self
            .chosen
            .and_then(|c| self.found.iter().position(|t| *t == c));
        let next = match (at, is_forward) {
            (None, _) => Some(0),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        if let Some(target) = next.and_then(|next| self.found.get(next)) {
            self.chosen = Some(*target);
        }
    }

    /// Whether what is chosen comes back by itself.
    fn ends_itself(&self) -> bool {
        self.other.trim().is_empty() && self.reason.ends_itself() && self.lasting != Lasting::Open
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(house), Some(target)) = (&ctx.house, self.chosen) else {
            return Action::none();
        };
        let other = self.other.trim();
        let reason = match other {
            "" => closure::reason(self.reason),
            typed => Name::english(typed),
        };
        let until = self
            .lasting
            .until(ctx.clock.now(), ctx.branch.zone, &ctx.branch.hours);
        let name = closure::name(&ctx.wording, &house.plan, target);
        let closed = |what: &crate::domain::plan::Closed| {
            house
                .plan
                .closures
                .iter()
                .any(|closure| closure.what == *what)
        };
        let mut things = target.things(&house.plan);
        things.retain(|what| !closed(what));
        if things.is_empty() {
            let id = match target.is_closed(&house.plan) {
                true => "closure-is-closed",
                false => "closure-nothing",
            };
            return Action::event(Event::Notify(Notice::trouble(ctx.say(id))));
        }
        let new = NewClosure::new(things, (reason, self.ends_itself()), until, name);
        let (Some(new), false) = (new, self.is_saving) else {
            return Action::none();
        };
        self.is_saving = true;
        let added = ctx.write(move |w| w.add_closures(&new));
        Action::task(Task::perform(added, Message::Saved))
    }

    fn saved(
        &mut self,
        ctx: &Ctx,
        answer: Result<Saved<Vec<ClosureId>>, Error>,
    ) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                let plan = ctx.house.as_ref().map(|house| &house.plan);
                let named = self.chosen.zip(plan);
                let name = named.map(|(target, plan)| closure::name(&ctx.wording, plan, target));
                let slots = [("what", name.unwrap_or_default().into())];
                let said = ctx.wording.with("closure-saved", &slots);
                *self = Self::default();
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(said).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// The row that a bay stands in.
fn row_of(ctx: &Ctx, target: Target) -> Option<Target> {
    let Target::Bay(id) = target else { return None };
    ctx.house.as_ref()?.bay(id)?.run.map(Target::Run)
}
