//! The slip of the way that is shown: to the printer, or as a file. Made and sent beside the window; that one was made is
//! noted in the story, with the visitor it was made for.

use super::way::Way;
use crate::domain::member::AccessNeed;
use crate::domain::way::Route;
use crate::house::House;
use crate::print::printer::{Job, Sent, System};
use crate::print::{self, ErrorKind};
use crate::scene::doc::{Doc, Paper as Size};
use crate::scene::slip::{Slip as Asked, slip};
use crate::store::{self, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::{files, trouble, work};
use iced::Task;
use std::path::{Path, PathBuf};

/// The field of the path: for the focus and for tests.
pub const PATH: &str = "slip-path";

/// What is going on with the slip.
#[derive(Default)]
pub struct Slip {
    /// Where it will lie, as typed.
    pub path: String,
    /// The field for the path is shown.
    pub is_asking: bool,
    /// A slip is being made.
    pub is_busy: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Print,
    /// A file is asked for.
    Choose,
    Chosen(Option<PathBuf>),
    Path(String),
    Save,
    Made(Made),
    Noted(Result<Saved<()>, store::Error>),
}

impl Message {
    /// A slip was printed or saved.
    pub fn is_made(&self) -> bool {
        matches!(self, Self::Made(Made::Printed(_) | Made::Saved(_)))
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    Printed(Sent),
    Saved(PathBuf),
    /// The paper could not be drawn, or the printer did not take it.
    NotPrinted(print::Error),
    NotWritten(PathBuf, String),
}

impl Slip {
    pub fn update(&mut self, ctx: &Ctx, way: Option<&Way>, message: Message) -> Action<Message> {
        match message {
            Message::Print => self.make(ctx, way, To::Printer),
            Message::Choose => self.choose(ctx, way),
            Message::Chosen(None) => Action::none(), // cancelled, or no chooser here: the field is there
            Message::Chosen(Some(path)) => {
                self.path = path.display().to_string();
                self.make(ctx, way, To::File(path))
            }
            Message::Path(path) => {
                self.path = path;
                Action::none()
            }
            Message::Save => match files::typed(&self.path) {
                Some(path) => self.make(ctx, way, To::File(path)),
                None => Action::none(),
            },
            Message::Made(made) => self.made(ctx, way, made),
            Message::Noted(Ok(saved)) => Action::event(Event::Changed(saved.changed)),
            Message::Noted(Err(why)) => {
                Action::event(Event::Notify(trouble::saving(&ctx.wording, &why)))
            }
        }
    }

    /// Shows the field with a path to begin with, and asks the system's chooser beside it.
    fn choose(&mut self, ctx: &Ctx, way: Option<&Way>) -> Action<Message> {
        let Some(way) = way else {
            return Action::none();
        };
        let path = ctx.papers.join(file_name(&way.title));
        self.path = path.display().to_string();
        self.is_asking = true;
        Action::task(files::place(files::Sort::Paper, &path).map(Message::Chosen))
    }

    fn make(&mut self, ctx: &Ctx, way: Option<&Way>, to: To) -> Action<Message> {
        let (Some(way), Some(house)) = (way, &ctx.house) else {
            return Action::none();
        };
        let Some(route) = way.route.clone() else {
            return Action::none();
        };
        if self.is_busy {
            return Action::none();
        }
        self.is_busy = true;
        let (ctx, house, way) = (ctx.clone(), house.clone(), way.clone());
        let made = work::answer(move || make(&ctx, &house, (&way, &route), to));
        let broken = print::Error::new(ErrorKind::Pdf, "the work broke off");
        Action::task(Task::perform(made, move |made| {
            let made = made.unwrap_or(Err(broken));
            Message::Made(made.unwrap_or_else(Made::NotPrinted))
        }))
    }

    fn made(&mut self, ctx: &Ctx, way: Option<&Way>, made: Made) -> Action<Message> {
        self.is_busy = false;
        let notice = told(ctx, &made);
        if !matches!(made, Made::Printed(_) | Made::Saved(_)) {
            return Action::event(Event::Notify(notice));
        }
        self.is_asking = false;
        let goal = way.map(|w| w.title.clone()).unwrap_or_default();
        let visitor = ctx.visitor.as_ref().map(|v| v.id);
        let noted = ctx.write(move |w| w.note_slip(visitor, &goal));
        Action::task(Task::perform(noted, Message::Noted)).and(Event::Notify(notice))
    }
}

/// Where a slip goes.
enum To {
    Printer,
    File(PathBuf),
}

/// Draws the paper, and writes or prints it. A printed slip is kept as a file as well.
fn make(ctx: &Ctx, house: &House, found: (&Way, &Route), to: To) -> Result<Made, print::Error> {
    let (way, paper) = (found.0, paper(ctx, house, found));
    let bytes = print::pdf(&paper)?;
    match to {
        To::File(path) => Ok(match write(&path, &bytes) {
            Ok(()) => Made::Saved(path),
            Err(why) => Made::NotWritten(path, why.to_string()),
        }),
        To::Printer => {
            let size = paper.pages.first().map_or(Size::A5, |page| page.paper);
            let job = Job {
                title: way.title.clone(),
                paper: size,
                copies: 1,
                printer: None,
            };
            let spool = ctx.papers.join(file_name(&way.title));
            let sent = System::of_this_computer().send(&bytes, &spool, &job)?;
            Ok(Made::Printed(sent))
        }
    }
}

/// The slip of a way; in large letters for a visitor who needs them.
fn paper(ctx: &Ctx, house: &House, (way, route): (&Way, &Route)) -> Doc {
    let hits = way.hits(house);
    let needs = ctx
        .visitor
        .as_ref()
        .map(|visitor| visitor.access.as_slice());
    let steps: Vec<String> = way.steps.iter().map(|step| step.said.clone()).collect();
    slip(&Asked {
        plan: &house.plan,
        wording: &ctx.wording,
        route,
        title: &way.title,
        subtitle: way.book.as_deref().unwrap_or_default(),
        sentence: &way.sentence,
        steps: &steps,
        notes: &way.avoided,
        hits: &hits,
        branch: ctx.branch.name.text(ctx.wording.language()),
        made_at: ctx.clock.now(),
        zone: ctx.branch.zone,
        is_large_print: needs.is_some_and(|needs| needs.contains(&AccessNeed::LargePrint)),
    })
}

/// Writes the paper whole, or leaves what lies there.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let part = path.with_extension("part");
    std::fs::write(&part, bytes)?;
    std::fs::rename(part, path)
}

/// A name for the file that says what it leads to: "slip 330.954 RAM.pdf".
fn file_name(title: &str) -> String {
    let is_plain = |c: char| {
        c.is_alphanumeric()
            || " .-()".contains(c)
            || unicode_normalization::char::is_combining_mark(c)
    };
    let plain: String = title
        .chars()
        .map(|c| if is_plain(c) { c } else { '-' })
        .take(60)
        .collect();
    format!("slip {}.pdf", plain.trim().trim_matches('.'))
}

fn told(ctx: &Ctx, made: &Made) -> Notice {
    let path = |path: &Path| [("path", path.display().to_string().into())];
    match made {
        Made::Printed(Sent::Queued { request }) => {
            let slots = [("request", request.as_str().into())];
            Notice::done(ctx.wording.with("print-sent", &slots))
        }
        Made::Printed(Sent::Shown) => Notice::done(ctx.say("print-shown")),
        Made::Saved(at) => Notice::done(ctx.wording.with("floors-saved", &path(at))),
        Made::NotPrinted(why) => {
            let id = format!("print-{}", why.kind.word());
            let said = [ctx.say(&id), ctx.say(&format!("{id}-next"))].join(" ");
            Notice::trouble(said).detail(why.detail.clone())
        }
        Made::NotWritten(at, why) => {
            let said = ctx.wording.with("floors-not-written", &path(at));
            Notice::trouble(said).detail(why.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_named_after_where_it_leads() {
        let table = [
            ("330.954 RAM", "slip 330.954 RAM.pdf"),
            ("QA76.9/D3: v.2", "slip QA76.9-D3- v.2.pdf"),
            ("../..", "slip -.pdf"),
            ("கழிப்பறை", "slip கழிப்பறை.pdf"),
        ];
        for (title, name) in table {
            assert_eq!(file_name(title), name);
        }
    }
}
