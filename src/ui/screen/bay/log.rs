//! The changes of a face: when, by whom, from what to what, and the way back to what it was.

use super::{Message, Screen};
use crate::domain::plan::Section;
use crate::store::Survey;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::gap;
use crate::ui::widget::card::card;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::column;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut lines = column![].spacing(gap::M);
    if screen.log.is_empty() {
        lines = lines.push(words::quiet(ctx.say("bay-log-none")));
    }
    for survey in &screen.log {
        lines = lines.push(entry(survey, ctx));
    }
    card(ctx.say("bay-log"), lines)
}

fn entry<'a>(survey: &'a Survey, ctx: &'a Ctx) -> Element<'a, Message> {
    let when = when::instant(&ctx.wording, ctx.now(), survey.at);
    let who = match &survey.actor {
        Some(name) => name.clone(),
        None => ctx.say("bay-log-list"),
    };
    let mut lines = column![words::label(format!("{when} · {who}"))].spacing(gap::XS);
    for step in steps(survey, ctx) {
        lines = lines.push(words::body(step));
    }
    let back = icon_button(Icon::History, ctx.say("bay-log-back"));
    lines
        .push(back.on_press(Message::PutBack(survey.line)).compact())
        .into()
}

/// What a change changed, section by section.
fn steps(survey: &Survey, ctx: &Ctx) -> Vec<String> {
    let range = |section: &Section| format!("{} – {}", section.first, section.last);
    let say = |id: &str, old: &Section, new: &Section| {
        let slots = [("old", range(old).into()), ("new", range(new).into())];
        ctx.wording.with(id, &slots)
    };
    let mut steps = Vec::new();
    if let Some([_, new]) = &survey.signs {
        let sign = new.text(ctx.wording.language()).to_owned();
        let has = if sign.is_empty() { "no" } else { "yes" };
        let slots = [("has-sign", has.into()), ("sign", sign.into())];
        steps.push(ctx.wording.with("bay-log-sign", &slots));
    }
    let is_as_many = survey.old.len() == survey.new.len();
    for old in &survey.old {
        match survey.new.iter().find(|new| new.id == old.id) {
            None => steps.push(say("bay-log-removed", old, old)),
            Some(new) if range(old) != range(new) => {
                steps.push(say("bay-log-changed", old, new));
            }
            Some(new)
                if Section {
                    from_mm: new.from_mm,
                    to_mm: new.to_mm,
                    ..old.clone()
                } != *new =>
            {
                steps.push(say(other(old, new), old, new));
            }
            // Beside one that comes or goes, others make room.
            Some(new) if is_as_many && (old.from_mm, old.to_mm) != (new.from_mm, new.to_mm) => {
                steps.push(say("bay-log-width", old, new));
            }
            Some(_) => {}
        }
    }
    let added = { survey.new.iter() }.filter(|new| survey.old.iter().all(|old| old.id != new.id));
    steps.extend(added.map(|new| say("bay-log-added", new, new)));
    steps
}

/// What of a section changed beside its labels.
fn other(old: &Section, new: &Section) -> &'static str {
    if old.collection != new.collection {
        "bay-log-collection"
    } else if old.subject != new.subject {
        "bay-log-subject"
    } else if old.spread != new.spread {
        "bay-log-spread"
    } else if old.moving.is_none() && new.moving.is_some() {
        "bay-log-moving"
    } else if old.moving.is_some() && new.moving.is_none() {
        "bay-log-in-place"
    } else if old.moving != new.moving {
        "bay-log-move-changed"
    } else {
        "bay-log-surveyed"
    }
}
