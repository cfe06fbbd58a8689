//! The plan for others: every floor as GeoJSON and as SVG, into a folder beside the slips. Written beside the window.

use super::Message;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::{plan_file, work};
use iced::Task;
use std::path::Path;

/// The folder within that of papers.
const FOLDER: &str = "plan";

pub(super) fn write(ctx: &Ctx) -> Action<Message> {
    let Some(house) = ctx.house.clone() else {
        return Action::none();
    };
    let folder = ctx.papers.join(FOLDER);
    let (wording, to) = (ctx.wording.clone(), folder.clone());
    let written = work::answer(move || {
        let names = plan_file::write_all(&house, &wording, &to);
        names
            .map(|names| names.len())
            .map_err(|why| why.to_string())
    });
    Action::task(Task::perform(written, move |written| {
        let written = written.unwrap_or_else(|| Err(String::new()));
        Message::Exported(folder.clone(), written)
    }))
}

pub(super) fn told(ctx: &Ctx, folder: &Path, answer: Result<usize, String>) -> Action<Message> {
    let at = ("path", folder.display().to_string().into());
    let notice = match answer {
        Ok(count) => {
            let slots = [at, ("count", count.into())];
            Notice::done(ctx.wording.with("floors-exported", &slots))
        }
        Err(why) => Notice::trouble(ctx.wording.with("floors-not-exported", &[at])).detail(why),
    };
    Action::event(Event::Notify(notice))
}
