//! How long the branch keeps what: its rules in plain sentences, and what the last run of them did. The run itself begins
//! when a file is opened, once a day.

use crate::domain::branch::Role;
use crate::domain::changed::Changed;
use crate::domain::retention::{Retention, RetentionRun, Rule};
use crate::domain::story::Actor;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::style::gap;
use crate::ui::trouble;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::words;
use crate::wording::when;
use iced::Task;
use iced::widget::column;

/// The rules as they are known.
#[derive(Default)]
pub struct Rules {
    rules: Option<Retention>,
    last: Option<RetentionRun>,
}

/// What came of the day's run, and of the sweep behind it.
type Ran = Result<(Saved<Option<RetentionRun>>, Result<(), Error>), Error>;
type Read = Result<(Retention, Option<RetentionRun>), Error>;

#[derive(Debug, Clone)]
pub enum Message {
    /// The run of the day ended.
    Ran(Ran),
    Read(Read),
    Set(Rule, Option<u32>),
    Done(Result<Saved<()>, Error>),
}

impl Rules {
    /// A file that was just opened is looked through once a day; writes of the desk wait behind it, reads do not.
    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed == Changed::EVERYTHING {
            let now = ctx.clock.now();
            let kept = (ctx.store).write(Actor::System, now, |w| w.keep_retention_daily());
            let swept = ctx.store.sweep();
            let ran = async move {
                let saved = kept.await?;
                Ok((saved, swept.await))
            };
            return Task::perform(ran, Message::Ran);
        }
        if changed.has(Changed::SETTINGS) {
            self.read(ctx)
        } else {
            Task::none()
        }
    }

    fn read(&self, ctx: &Ctx) -> Task<Message> {
        let read = (ctx.store).read(|r| Ok((r.get_retention()?, r.find_retention_run()?)));
        Task::perform(read, Message::Read)
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Ran(Ok((saved, swept))) => {
                let mut action = Action::task(self.read(ctx));
                if !saved.changed.is_nothing() {
                    action = action.and(Event::Changed(saved.changed));
                }
                match swept {
                    Ok(()) => action,
                    Err(why) => {
                        let notice = Notice::trouble(ctx.say("privacy-unswept"));
                        action.and(Event::Notify(notice.detail(why.detail)))
                    }
                }
            }
            Message::Ran(Err(_)) => Action::task(self.read(ctx)), // a damaged file says so by itself; tomorrow is another run
            Message::Read(Ok((rules, last))) => {
                (self.rules, self.last) = (Some(rules), last);
                Action::none()
            }
            Message::Read(Err(why)) => {
                Action::event(Event::Notify(trouble::reading(&ctx.wording, &why)))
            }
            Message::Set(rule, days) => self.set(ctx, (rule, days)),
            Message::Done(Ok(saved)) => Action::event(Event::Changed(saved.changed)),
            Message::Done(Err(why)) => {
                Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
            }
        }
    }

    fn set(&self, ctx: &Ctx, (rule, days): (Rule, Option<u32>)) -> Action<Message> {
        let is_administrator = |role| role == Role::Administrator;
        if !ctx.me.as_ref().is_none_or(|me| is_administrator(me.role)) {
            let said = ctx.say("privacy-rules-no-right");
            return Action::event(Event::Notify(Notice::trouble(said)));
        }
        let set = ctx.write(move |w| w.set_retention(rule, days));
        Action::task(Task::perform(set, Message::Done))
    }

    /// The card.
    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        let mut lines = column![words::quiet(ctx.say("privacy-rules-hint"))].spacing(gap::M);
        if let Some(Retention(rules)) = &self.rules {
            lines = lines.extend(Rule::ALL.map(|rule| {
                let chosen = rules.get(&rule).copied();
                let never = (None, ctx.say("privacy-never"));
                let after = rule.choices().map(|days| (Some(days), after(ctx, days)));
                let options = std::iter::once(never).chain(after);
                let options: Vec<(Option<u32>, String)> = options.collect();
                let choice = choice(options, chosen, move |days| Message::Set(rule, days));
                let said = ctx.say(&format!("privacy-rule-{}", rule.word()));
                field(said, choice, None)
            }));
        }
        card(
            ctx.say("privacy-rules"),
            lines.push(words::body(self.report(ctx))),
        )
    }

    /// What the last run did.
    fn report(&self, ctx: &Ctx) -> String {
        let Some(last) = &self.last else {
            return ctx.say("privacy-run-none");
        };
        let at = when::instant(&ctx.wording, ctx.now(), last.at);
        if last.is_nothing() {
            return (ctx.wording).with("privacy-run-nothing", &[("when", at.into())]);
        }
        let counts = last.counts.iter().filter(|(_, count)| **count > 0);
        let counts = counts.map(|(rule, count)| {
            let slots = [("count", (*count).into())];
            ctx.wording
                .with(&format!("privacy-gone-{}", rule.word()), &slots)
        });
        let what = counts.collect::<Vec<_>>().join(" · ");
        let slots = [("when", at.into()), ("what", what.into())];
        ctx.wording.with("privacy-run", &slots)
    }
}

/// "after 2 years", "after 90 days".
fn after(ctx: &Ctx, days: u32) -> String {
    let (id, count) = if days.is_multiple_of(365) {
        ("privacy-after-years", days / 365)
    } else {
        ("privacy-after-days", days)
    };
    ctx.wording.with(id, &[("count", i64::from(count).into())])
}
