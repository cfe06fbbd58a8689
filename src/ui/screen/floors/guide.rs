//! How whoever asked was led to what is shown: in person, with a slip, by pointing; or that it was not there. One key
//! each, and taken back by one.

use super::way::Way;
use crate::domain::guide::{GuideHow, GuideTo, NewGuide};
use crate::domain::id::GuideId;
use crate::domain::way::Goal;
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::icon::Icon;
use crate::ui::keys::Shortcut;
use crate::ui::notice::Notice;
use crate::ui::style::gap;
use crate::ui::trouble;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::tip::tip;
use iced::Task;
use iced::widget::row;

#[derive(Debug, Clone)]
pub enum Message {
    Note(GuideHow),
    Noted(GuideHow, Result<Saved<GuideId>, Error>),
}

pub(super) fn update(ctx: &Ctx, way: Option<&Way>, message: Message) -> Action<Message> {
    match message {
        Message::Note(how) => match way {
            Some(way) => Action::task(note(ctx, way, how)),
            None => Action::none(),
        },
        Message::Noted(how, Ok(saved)) => {
            let said = ctx.say(&format!("guide-noted-{}", how.word()));
            let told = Action::event(Event::Changed(saved.changed));
            // The slip itself has said that it was made.
            if how == GuideHow::Slip {
                return told;
            }
            told.and(Event::Notify(Notice::done(said).undo(saved.undo)))
        }
        Message::Noted(_, Err(why)) => {
            Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
        }
    }
}

/// Notes how somebody was led to what is shown.
pub(super) fn note(ctx: &Ctx, way: &Way, how: GuideHow) -> Task<Message> {
    let (goal, to) = led_to(ctx, way);
    let new = NewGuide {
        key: ctx.fresh_key(),
        how,
        goal,
        to,
        member: ctx.visitor.as_ref().map(|v| v.id),
        covers: None,
    };
    let noted = ctx.write(move |w| w.add_guide(&new));
    Task::perform(noted, move |noted| Message::Noted(how, noted))
}

/// Where a way leads, in words and on the plan.
pub(super) fn led_to(ctx: &Ctx, way: &Way) -> (String, GuideTo) {
    let house = ctx.house.as_ref();
    let bay = match way.goal {
        Some(Goal::Bay(id)) => Some(id),
        Some(Goal::Section(id)) => house.and_then(|h| h.shelves.spot(id)).map(|s| s.bay),
        _ => None,
    };
    let place = match way.goal {
        Some(Goal::Place(id)) => Some(id),
        _ => None,
    };
    let floor = way
        .goal_floor
        .and_then(|floor| house?.floor_name(floor, ctx.wording.language()));
    let goal = match floor {
        Some(floor) => format!("{}, {floor}", way.title),
        None => way.title.clone(),
    };
    let to = GuideTo {
        floor: way.goal_floor,
        place,
        bay,
    };
    (goal, to)
}

/// What was done for whoever asked, besides a slip.
pub(super) fn buttons<'a>(ctx: &'a Ctx) -> Element<'a, Message> {
    let button = |mark, id: &str, how| icon_button(mark, ctx.say(id)).on_press(Message::Note(how));
    let escort = button(Icon::HandHelping, "guide-escort", GuideHow::Escorted);
    let point = button(Icon::MoveRight, "guide-point", GuideHow::Pointed);
    let lost = button(
        Icon::CircleQuestionMark,
        "guide-not-found",
        GuideHow::NotFound,
    );
    row![
        tip(escort, ctx.say("key-escort"), Some(Shortcut::Escort)),
        tip(point, ctx.say("key-point"), Some(Shortcut::Point)),
        tip(lost, ctx.say("guide-not-found-hint"), None),
    ]
    .spacing(gap::S)
    .wrap()
    .into()
}

/// A visitor who can't take stairs is shown a way without them, unasked, and no other.
pub(super) fn needs_no_steps(ctx: &Ctx) -> bool {
    use crate::domain::member::AccessNeed;
    let visitor = ctx.visitor.as_ref();
    visitor.is_some_and(|visitor| visitor.access.contains(&AccessNeed::Wheelchair))
}
