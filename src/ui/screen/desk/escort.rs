//! Who of the desk is out with a visitor: since when, where to, who has the desk meanwhile.

use crate::domain::guide::{Escort, stand_ins};
use crate::domain::id::{GuideId, StaffId};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::style::{self, Tone, gap};
use crate::ui::trouble;
use crate::ui::widget::choice::choice;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::remark::remark;
use crate::ui::widget::words;
use crate::wording::when;
use chrono::{Datelike, Timelike};
use iced::Task;
use iced::widget::{column, row};

/// So many stand-ins are offered.
const OFFERED: usize = 5;

#[derive(Debug, Clone)]
pub enum Message {
    /// Whoever was out is back.
    Back(GuideId),
    /// Somebody has the desk meanwhile, or nobody.
    Cover(GuideId, Option<StaffId>),
    Done(&'static str, Result<Saved<()>, Error>),
}

pub(super) fn update(ctx: &Ctx, message: Message) -> Action<Message> {
    match message {
        Message::Back(id) => {
            let done = ctx.write(move |w| w.end_escort(id));
            Action::task(Task::perform(done, |done| {
                Message::Done("guide-escort-ended", done)
            }))
        }
        Message::Cover(id, covers) => {
            let done = ctx.write(move |w| w.set_cover(id, covers));
            Action::task(Task::perform(done, |done| {
                Message::Done("guide-escort-cover-set", done)
            }))
        }
        Message::Done(said, Ok(saved)) => Action::event(Event::Changed(saved.changed))
            .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo))),
        Message::Done(_, Err(why)) => {
            Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
        }
    }
}

/// "Kavitha is out with a visitor since 10:42, to: Floor 5."
pub(super) fn out<'a>(escort: &'a Escort, all: &[Escort], ctx: &'a Ctx) -> Element<'a, Message> {
    let slots = [
        ("who", name(escort.who, ctx).into()),
        ("goal", escort.goal.as_str().into()),
        ("time", when::time(ctx.branch.zone, escort.since).into()),
    ];
    let said = remark(
        Tone::Accent,
        Icon::HandHelping,
        ctx.wording.with("guide-out", &slots),
    );
    let local = ctx.clock.now().with_timezone(&ctx.branch.zone);
    let weekday = local.weekday().num_days_from_monday() as usize;
    let minute = (local.hour() * 60 + local.minute()) as u16;
    let out: Vec<StaffId> = all.iter().filter_map(|e| e.who).collect();
    let mut covers = stand_ins(&ctx.staff, &out, (weekday, minute));
    covers.truncate(OFFERED);
    covers.extend(escort.covers.filter(|c| !covers.contains(c)));
    let named = covers.into_iter().map(|id| (Some(id), name(Some(id), ctx)));
    let nobody = std::iter::once((None, ctx.say("guide-escort-nobody")));
    let id = escort.id;
    let covers = choice(nobody.chain(named), escort.covers, move |staff| {
        Message::Cover(id, staff)
    });
    let back = icon_button(Icon::Check, ctx.say("guide-escort-back"));
    let back = back
        .on_press(Message::Back(escort.id))
        .style(style::primary);
    let answer = row![words::label(ctx.say("guide-escort-covers")), covers];
    column![said, answer.spacing(gap::S), back]
        .spacing(gap::S)
        .into()
}

fn name(id: Option<StaffId>, ctx: &Ctx) -> String {
    let staff = ctx.staff.iter().find(|s| Some(s.id) == id);
    staff.map_or_else(
        || ctx.say("guide-escort-somebody"),
        |s| s.name.text(ctx.wording.language()).to_owned(),
    )
}
