//! The photo on the profile: shown beside the name, added from a file once the member agreed, ended by one press.

use super::notes::told;
use crate::domain::id::{MemberId, PhotoId};
use crate::domain::member::{Member, Photo as Kept};
use crate::exchange::photo::{self, Pixels};
use crate::exchange::{self, ErrorKind};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::files;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::ui::work;
use crate::wording::when;
use chrono::NaiveDate;
use iced::widget::image::{Handle, Image};
use iced::widget::{column, row};
use iced::{Alignment, ContentFit, Fill, Task};
use std::path::PathBuf;

/// The field of the file.
pub const PATH: &str = "photo-path";
/// The longer side of the photo beside the name.
const SIDE: f32 = 96.0;

/// A photo that can be painted.
#[derive(Debug, Clone)]
pub struct Shown {
    id: PhotoId,
    handle: Handle,
    consent: (NaiveDate, String),
}

/// A photo that is being added.
#[derive(Default)]
pub struct Photo {
    is_open: bool,
    path: String,
    is_agreed: bool,
    /// What is wrong: with the file, with the consent.
    wrong: [Option<String>; 2],
    is_saving: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Open(bool),
    Path(String),
    Browse,
    Browsed(Option<PathBuf>),
    Agreed(bool),
    Add,
    /// The file was read, or why not.
    Read(MemberId, Result<Vec<u8>, exchange::Error>),
    Added(Result<Saved<PhotoId>, Error>),
    End(PhotoId),
    Ended(Result<Saved<()>, Error>),
}

impl Shown {
    /// A photo of the file as it can be painted; none if its bytes are no picture any more.
    pub fn of(kept: Kept) -> Option<Self> {
        let Pixels {
            width,
            height,
            rgba,
        } = photo::pixels(&kept.jpeg).ok()?;
        Some(Self {
            id: kept.id,
            handle: Handle::from_rgba(width, height, rgba),
            consent: kept.consent,
        })
    }

    /// The picture beside a name.
    pub fn view<'a, M: 'a>(&self) -> Element<'a, M> {
        Image::new(self.handle.clone())
            .width(SIDE)
            .height(SIDE)
            .content_fit(ContentFit::Cover)
            .into()
    }
}

impl Photo {
    /// Another profile is shown.
    pub fn turn(&mut self) {
        *self = Self::default();
    }

    pub fn update(&mut self, ctx: &Ctx, of: Option<MemberId>, message: Message) -> Action<Message> {
        match message {
            Message::Open(is_open) => {
                *self = Self {
                    is_open,
                    ..Self::default()
                };
                Action::none()
            }
            Message::Path(path) => {
                (self.path, self.wrong) = (path, [None, None]);
                Action::none()
            }
            Message::Browse => Action::task(files::pick(files::Sort::Photo).map(Message::Browsed)),
            Message::Browsed(path) => {
                if let Some(path) = path {
                    self.path = path.display().to_string();
                    self.wrong = [None, None];
                }
                Action::none()
            }
            Message::Agreed(is) => {
                (self.is_agreed, self.wrong) = (is, [None, None]);
                Action::none()
            }
            Message::Add => of.map_or_else(Action::none, |member| self.add(ctx, member)),
            Message::Read(member, answer) => self.read(ctx, member, answer),
            Message::Added(answer) => {
                self.is_saving = false;
                self.is_open &= answer.is_err();
                told(ctx, answer, "photo-added")
            }
            Message::End(id) => {
                let ended = ctx.write(move |w| w.end_photo(id));
                Action::task(Task::perform(ended, Message::Ended))
            }
            Message::Ended(answer) => told(ctx, answer, "photo-ended"),
        }
    }

    fn add(&mut self, ctx: &Ctx, member: MemberId) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        let path = files::typed(&self.path);
        let no_file = path.is_none().then(|| ctx.say("photo-no-file"));
        let not_agreed = (!self.is_agreed).then(|| ctx.say("problem-not-agreed"));
        self.wrong = [no_file, not_agreed];
        let (Some(path), true) = (path, self.is_agreed) else {
            return Action::none();
        };
        self.is_saving = true;
        let read = work::answer(move || photo::read(&path));
        Action::task(Task::perform(read, move |answer| {
            let broken = Err(exchange::Error::new(ErrorKind::Stopped));
            Message::Read(member, answer.unwrap_or(broken))
        }))
    }

    fn read(
        &mut self,
        ctx: &Ctx,
        member: MemberId,
        answer: Result<Vec<u8>, exchange::Error>,
    ) -> Action<Message> {
        match answer {
            Ok(jpeg) => {
                let (today, asked) = (ctx.now().today(), ctx.say("photo-agreed"));
                let saved = ctx.write(move |w| w.add_photo(member, &jpeg, (today, &asked)));
                Action::task(Task::perform(saved, Message::Added))
            }
            Err(why) => {
                self.is_saving = false;
                self.wrong = [Some(why.sentence(&ctx.wording)), None];
                Action::none()
            }
        }
    }

    /// The card: the way to add a photo, and the end of the one that is there.
    pub fn view<'a>(
        &'a self,
        shown: Option<&'a Shown>,
        member: &'a Member,
        ctx: &'a Ctx,
    ) -> Element<'a, Message> {
        let mut lines = column![].spacing(gap::S);
        if let Some(shown) = shown {
            lines = lines.push(held(shown, ctx));
        }
        if !self.is_open {
            let id = match shown {
                Some(_) => "photo-another",
                None => "photo-add",
            };
            let open = icon_button(Icon::Plus, ctx.say(id)).on_press(Message::Open(true));
            return card(ctx.say("photo"), lines.push(open));
        }
        let [no_file, not_agreed] = &self.wrong;
        let path = line(ctx.say("photo-path-hint"), self.path.as_str())
            .id(PATH)
            .on_input(Message::Path)
            .on_submit(Message::Add)
            .wrong(no_file.is_some());
        let browse = icon_button(Icon::FolderOpen, ctx.say("settings-file-browse"));
        let path = row![path, browse.on_press(Message::Browse)]
            .spacing(gap::S)
            .align_y(Alignment::Center);
        let agreed = toggle(ctx.say("photo-agreed"), self.is_agreed, Message::Agreed);
        let name = member.facts.name.as_str();
        let add = ctx.wording.with("photo-keep", &[("name", name.into())]);
        let add = icon_button(Icon::Check, add)
            .on_press_maybe((!self.is_saving).then_some(Message::Add))
            .style(style::primary);
        let leave = button(ctx.say("members-export-leave")).on_press(Message::Open(false));
        let lines = lines
            .push(field("", path, no_file.clone()))
            .push(field("", agreed, not_agreed.clone()))
            .push(row![add, leave].spacing(gap::S).wrap());
        card(ctx.say("photo"), lines)
    }
}

/// The one that is there: since when it is agreed to, and its end.
fn held<'a>(shown: &'a Shown, ctx: &'a Ctx) -> Element<'a, Message> {
    let (day, asked) = &shown.consent;
    let day = when::day(&ctx.wording, ctx.now(), *day);
    let slots = [("when", day.into())];
    let agreed = words::quiet(ctx.wording.with("members-trait-agreed-on", &slots));
    let agreed = tip(agreed.width(Fill), asked.clone(), None);
    let end = sign_button(Icon::X)
        .id("photo-end")
        .on_press(Message::End(shown.id));
    row![agreed, tip(end, ctx.say("photo-end"), None)]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}
