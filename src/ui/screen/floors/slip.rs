//! The slip of the way that is shown: to the printer, or as a file. Made and sent beside the window; that one was made is
//! noted in the story, with the visitor it was made for.

use super::way::Way;
use crate::house::House;
use crate::print::{self, printer};
use crate::scene::slip::{Slip as Paper, slip};
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

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    Printed(printer::Sent),
    Saved(PathBuf),
    /// The printer did not take it; the paper lies here all the same.
    NotPrinted(printer::Trouble, PathBuf),
    NotMade(String),
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
            Message::Save if self.path.trim().is_empty() => Action::none(),
            Message::Save => {
                let path = PathBuf::from(self.path.trim());
                self.make(ctx, way, To::File(path))
            }
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
        let (Some(way), Some(house)) = (way.filter(|w| w.route.is_some()), &ctx.house) else {
            return Action::none();
        };
        if self.is_busy {
            return Action::none();
        }
        self.is_busy = true;
        let (ctx, house, way) = (ctx.clone(), house.clone(), way.clone());
        let made = work::answer(move || make(&ctx, &house, &way, to));
        Action::task(Task::perform(made, |made| {
            Message::Made(made.unwrap_or(Made::NotMade(String::new())))
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

/// Draws the paper and writes it. A printed slip is kept where the system's viewer can open it.
fn make(ctx: &Ctx, house: &House, way: &Way, to: To) -> Made {
    let Some(route) = &way.route else {
        return Made::NotMade(String::new());
    };
    let needs_large = |v: &crate::domain::member::MemberSummary| {
        v.access
            .contains(&crate::domain::member::AccessNeed::LargePrint)
    };
    let paper = slip(&Paper {
        plan: &house.plan,
        wording: &ctx.wording,
        route,
        title: &way.title,
        subtitle: way.book.as_deref(),
        sentence: &way.sentence,
        steps: &way.steps,
        notes: &way.avoided,
        branch: ctx.branch.name.text(ctx.wording.language()),
        made_at: ctx.clock.now(),
        zone: ctx.branch.zone,
        is_large_print: ctx.visitor.as_ref().is_some_and(needs_large),
    });
    let bytes = match print::pdf(&paper) {
        Ok(bytes) => bytes,
        Err(why) => return Made::NotMade(why.to_string()),
    };
    let path = match &to {
        To::Printer => ctx.papers.join(file_name(&way.title)),
        To::File(path) => path.clone(),
    };
    if let Err(why) = write(&path, &bytes) {
        return Made::NotWritten(path, why.to_string());
    }
    match to {
        To::File(_) => Made::Saved(path),
        To::Printer => match printer::send(
            &path,
            &printer::Job::new(&way.title, crate::scene::doc::Paper::A5),
        ) {
            Ok(sent) => Made::Printed(sent),
            Err(why) => Made::NotPrinted(why, path),
        },
    }
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
        Made::Printed(_) => Notice::done(ctx.say("floors-printed")),
        Made::Saved(at) => Notice::done(ctx.wording.with("floors-saved", &path(at))),
        Made::NotPrinted(why, at) => {
            Notice::trouble(ctx.wording.with("floors-not-printed", &path(at)))
                .detail(format!("{why:?}"))
        }
        Made::NotMade(why) => Notice::trouble(ctx.say("floors-not-made")).detail(why.clone()),
        Made::NotWritten(at, why) => {
            Notice::trouble(ctx.wording.with("floors-not-written", &path(at))).detail(why.clone())
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
