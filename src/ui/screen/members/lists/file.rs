//! The file that a list is written to: its form, its columns, where it goes, and how far it is.

use super::{Asking, Chosen, Lists, Message, PATH, Writing, on};
use crate::domain::changed::Changed;
use crate::domain::member::Purpose;
use crate::domain::member::filter::{Condition, ListOrder};
use crate::exchange::export::{Columns, Export, Format};
use crate::exchange::report::Watch;
use crate::exchange::{self, ErrorKind};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::{files, work};
use std::path::PathBuf;
use std::sync::Arc;

impl Lists {
    /// Shows the fields of the file, with a path that says what is in it.
    pub(super) fn ask(&mut self, ctx: &Ctx) {
        let (format, columns) = self
            .asking
            .as_ref()
            .map_or((Format::Xlsx, Columns::Post), |a| (a.format, a.columns));
        self.asking = Some(Asking {
            format,
            columns,
            only_agreed: self.asking.as_ref().is_some_and(|a| a.only_agreed),
            path: self.path(ctx, format),
        });
    }

    /// Another form of the file has another ending.
    pub(super) fn change(
        &mut self,
        ctx: &Ctx,
        change: impl FnOnce(&mut Asking),
    ) -> Action<Message> {
        if let Some(mut asking) = self.asking.take() {
            let suggested = asking.path == self.path(ctx, asking.format);
            change(&mut asking);
            if suggested {
                asking.path = self.path(ctx, asking.format);
            }
            self.asking = Some(asking);
        }
        Action::none()
    }

    fn path(&self, ctx: &Ctx, format: Format) -> String {
        let list = self.shown();
        let list = list.as_ref().map_or("members", Chosen::word);
        // A name of the branch's own may hold what a file's can't.
        let list = list.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-");
        let name = format!("{list} {}.{}", ctx.now().today(), ending(format));
        ctx.papers.join(name).display().to_string()
    }

    pub(super) fn goes_to(&mut self, path: String) -> Action<Message> {
        if let Some(asking) = &mut self.asking {
            asking.path = path;
        }
        Action::none()
    }

    pub(super) fn browse(&self) -> Action<Message> {
        let asked = self.asking.as_ref();
        match asked.and_then(|asking| files::typed(&asking.path)) {
            Some(path) => {
                Action::task(files::place(files::Sort::Members, &path).map(Message::Browsed))
            }
            None => Action::none(),
        }
    }

    pub(super) fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(asking), None) = (&self.asking, &self.writing) else {
            return Action::none();
        };
        let Some(out) = files::typed(&asking.path) else {
            return Action::task(iced::widget::operation::focus(PATH));
        };
        let list = self.shown();
        let mut filter = list.as_ref().map(Chosen::filter).unwrap_or_default();
        if asking.invites() && asking.only_agreed {
            let agreed = Condition::Agreed(Purpose::Invitations);
            filter.conditions.push(agreed);
        }
        let export = Export {
            list: list.as_ref().map_or("", Chosen::word).to_owned(),
            filter,
            order: list.as_ref().map_or(ListOrder::Name, Chosen::order),
            format: asking.format,
            columns: asking.columns,
            out: out.clone(),
            actor: ctx.actor.clone(),
            now: ctx.clock.now(),
            on: on(ctx),
        };
        let (teller, told) = work::line();
        let progress = teller.clone();
        // A window that closed no longer wants to be told.
        let watch = Watch::new(move |now| drop(progress.unbounded_send(Message::Progress(now))));
        let watch = Arc::new(watch);
        self.writing = Some(Writing {
            watch: watch.clone(),
            progress: None,
        });
        let store = ctx.store.clone();
        let broken = Message::Written(Err(exchange::Error::new(ErrorKind::Stopped)));
        Action::task(work::start(told, broken, move || {
            let written = export.write(&store, &watch).map(|count| (count, out));
            drop(teller.unbounded_send(Message::Written(written)));
        }))
    }

    /// What was asked for stays where the file could not be written.
    pub(super) fn written(
        &mut self,
        ctx: &Ctx,
        answer: Result<(u64, PathBuf), exchange::Error>,
    ) -> Action<Message> {
        self.writing = None;
        match answer {
            Ok((count, out)) => {
                self.asking = None;
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                let slots = [
                    ("count", count.into()),
                    ("file", out.display().to_string().into()),
                ];
                let said = ctx.wording.with("members-exported", &slots);
                Action::event(Event::Changed(Changed::STORY)).and(Event::Notify(Notice::done(said)))
            }
            Err(why) => Action::event(Event::Notify(Notice::trouble(why.sentence(&ctx.wording)))),
        }
    }
}

impl Asking {
    /// Whether it is for writing to people or calling them.
    pub(super) fn invites(&self) -> bool {
        matches!(self.columns, Columns::Post | Columns::Call)
    }
}

/// How the name of such a file ends.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Csv | Format::Spreadsheet => "csv",
        Format::Xlsx => "xlsx",
        Format::Json => "json",
        Format::Vcard => "vcf",
    }
}
