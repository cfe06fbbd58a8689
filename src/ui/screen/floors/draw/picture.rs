//! The picture of the real plan under the floor: brought in, shown, scaled, taken away.

use super::field::{Field, read_length, text};
use super::{Board, Message as Drawn};
use crate::domain::draw::{Edit, Item, Part, PictureId, Underlay};
use crate::domain::geometry::PointF;
use crate::exchange::picture::{self, Flaw, Picture};
use crate::scene::Bounds;
use crate::scene::font::FACES;
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::files::{self, Sort};
use crate::ui::notice::Notice;
use crate::ui::tool::Tool;
use crate::ui::widget::map::Under;
use crate::ui::{trouble, work};
use iced::Task;
use iced::advanced::image::Handle;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A picture before it is scaled covers the floor; it shows this strongly.
const OPACITY: i32 = 60;

#[derive(Debug, Clone)]
pub enum Message {
    /// The system's chooser, and what was chosen there.
    Choose,
    Chosen(Option<PathBuf>),
    /// The path that was typed.
    Lay,
    Read(Arc<Result<(Vec<u8>, Picture), Trouble>>),
    Added(Arc<Picture>, Result<Saved<PictureId>, Error>),
    /// A picture of the file, to be shown.
    Shown(PictureId, Option<Arc<Picture>>),
    /// The line that was drawn on it is level or upright.
    Straighten,
    /// It is taken in hand, to be moved, turned and made larger.
    Take,
    Remove,
}

/// Why a picture can't be laid under the floor.
#[derive(Debug, Clone)]
pub enum Trouble {
    NotRead(String),
    Flaw(Flaw),
}

impl Board {
    pub(super) fn picture(&mut self, ctx: &Ctx, message: Message) -> Action<Drawn> {
        match message {
            Message::Choose => {
                let picked = files::pick(Sort::Plan);
                Action::task(picked.map(|path| Drawn::Picture(Message::Chosen(path))))
            }
            Message::Chosen(None) => Action::none(),
            Message::Chosen(Some(path)) => {
                let typed = path.display().to_string();
                self.stock.texts.insert(Field::Picture, typed);
                self.stock.texts.remove(&Field::Page);
                self.read(&path)
            }
            Message::Lay => match files::typed(text(&self.stock.texts, Field::Picture)) {
                Some(path) => self.read(&path),
                None => Action::none(),
            },
            Message::Read(answer) => self.was_read(ctx, &answer),
            Message::Added(picture, answer) => self.lay(ctx, &picture, answer),
            Message::Shown(id, picture) => {
                if let Some(picture) = picture {
                    self.pictures.insert(id, handle(&picture));
                }
                Action::none()
            }
            Message::Straighten => self.straighten(ctx),
            Message::Take => {
                self.hand.take(Tool::Select);
                self.hand.chosen = [Part::Underlay(self.floor)].into();
                self.look(ctx);
                Action::task(iced::widget::operation::focus(super::BOARD))
            }
            Message::Remove => self.perform(ctx, Edit::Remove(vec![Part::Underlay(self.floor)])),
        }
    }

    fn read(&mut self, path: &Path) -> Action<Drawn> {
        self.is_reading = true;
        let path = path.to_owned();
        let page = text(&self.stock.texts, Field::Page).trim().parse().ok();
        let read = work::answer(move || {
            let bytes = std::fs::read(&path).map_err(|why| Trouble::NotRead(why.to_string()))?;
            picture::bring(bytes, page, &FACES).map_err(Trouble::Flaw)
        });
        Action::task(Task::perform(read, |answer| {
            let broke = || Err(Trouble::Flaw(Flaw::Unreadable(String::new())));
            let answer = answer.unwrap_or_else(broke);
            Drawn::Picture(Message::Read(Arc::new(answer)))
        }))
    }

    fn was_read(
        &mut self,
        ctx: &Ctx,
        answer: &Result<(Vec<u8>, Picture), Trouble>,
    ) -> Action<Drawn> {
        self.is_reading = false;
        self.pages = None;
        let (id, detail) = match answer {
            Ok((bytes, picture)) => {
                self.stock.texts.remove(&Field::Page);
                let (bytes, picture) = (bytes.clone(), Arc::new(picture.clone()));
                let write = ctx.write(move |w| w.add_picture(&bytes));
                return Action::task(Task::perform(write, move |answer| {
                    Drawn::Picture(Message::Added(picture.clone(), answer))
                }));
            }
            Err(Trouble::NotRead(why)) => ("draw-picture-not-read", why.as_str()),
            Err(Trouble::Flaw(Flaw::Pages(count))) => return self.ask_page(ctx, *count),
            Err(Trouble::Flaw(Flaw::TooLarge)) => ("draw-picture-too-large", ""),
            Err(Trouble::Flaw(Flaw::Locked)) => ("draw-picture-locked", ""),
            Err(Trouble::Flaw(Flaw::Unreadable(why))) => ("draw-picture-none", why.as_str()),
        };
        Action::event(Event::Notify(Notice::trouble(ctx.say(id)).detail(detail)))
    }

    /// A PDF has several pages: one of them shows this floor.
    fn ask_page(&mut self, ctx: &Ctx, count: usize) -> Action<Drawn> {
        self.pages = Some(count);
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let asked = ctx
            .wording
            .with("draw-picture-pages", &[("count", count.into())]);
        Action::event(Event::Notify(Notice::trouble(asked)))
            .with(iced::widget::operation::focus("draw-picture-page"))
    }

    /// Lays a picture under the floor: as wide as the floor, until it is scaled.
    fn lay(
        &mut self,
        ctx: &Ctx,
        picture: &Picture,
        answer: Result<Saved<PictureId>, Error>,
    ) -> Action<Drawn> {
        let id = match answer {
            Ok(saved) => saved.value,
            Err(why) => return Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        };
        let outline = self
            .drawing
            .sheet()
            .floor(self.floor)
            .map(|f| f.outline.clone());
        let outline = outline.unwrap_or_default().into_iter().map(PointF::from);
        let bounds = Bounds::around(outline).unwrap_or_default();
        let dot = (bounds.width() / f64::from(picture.width.max(1)))
            .max(bounds.height() / f64::from(picture.height.max(1)));
        let underlay = Underlay {
            picture: id,
            width: picture.width,
            height: picture.height,
            at: bounds.min.round(),
            dot_um: ((dot * 1_000.0).round() as i64).max(1),
            turn_mdeg: 0,
            opacity: OPACITY,
        };
        self.pictures.insert(id, handle(picture));
        let laid = self.perform(ctx, Edit::Set(vec![Item::Underlay(self.floor, underlay)]));
        self.hand.take(Tool::Measure);
        self.look(ctx);
        laid
    }

    /// Two points of the picture are as far apart as was typed.
    pub(super) fn measure(&mut self, ctx: &Ctx) -> Action<Drawn> {
        let distance = read_length(text(&self.texts, Field::Distance));
        let (Some(ends), Some(underlay)) = (self.measured, self.underlay()) else {
            return Action::none();
        };
        let Some(scaled) = distance.and_then(|mm| underlay.scaled(ends, mm)) else {
            self.wrong = Some(Field::Distance);
            return Action::none();
        };
        self.measured = None;
        self.hand.take(Tool::Select);
        (self.camera, self.part) = (None, Bounds::around(scaled.corners()));
        self.perform(ctx, Edit::Set(vec![Item::Underlay(self.floor, scaled)]))
    }

    /// What is fitted into the board: the floor, and the picture under it.
    pub(super) fn whole(&self) -> Bounds {
        let picture = self.underlay().and_then(|u| Bounds::around(u.corners()));
        let floor = self.scene.bounds;
        let all = picture.map_or(floor, |picture| picture.joined(&floor));
        self.part.unwrap_or(all)
    }

    /// Reads the picture under the floor from the file, if it is not there yet.
    pub(super) fn read_pictures(&self, ctx: &Ctx) -> Task<Drawn> {
        let Some(id) = self.underlay().map(|u| u.picture) else {
            return Task::none();
        };
        if self.pictures.contains_key(&id) {
            return Task::none();
        }
        let read = ctx.store.read(move |r| r.find_picture(id));
        let shown = async move {
            let bytes = read.await.ok().flatten()?;
            let picture = work::answer(move || picture::read(&bytes, &FACES).ok());
            picture.await.flatten().map(Arc::new)
        };
        Task::perform(shown, move |picture| {
            Drawn::Picture(Message::Shown(id, picture))
        })
    }

    /// Two points of the picture are level, or above each other.
    pub(super) fn straighten(&mut self, ctx: &Ctx) -> Action<Drawn> {
        let straight = self.measured.zip(self.underlay());
        let Some(straight) = straight.and_then(|(ends, u)| u.straightened(ends)) else {
            return Action::none();
        };
        self.measured = None;
        self.perform(ctx, Edit::Set(vec![Item::Underlay(self.floor, straight)]))
    }

    /// The picture as the board paints it, where the hand holds it.
    pub(super) fn under(&self) -> Option<Under> {
        let item = Item::Underlay(self.floor, self.underlay()?.clone());
        let part = item.part();
        let is_held = self.hand.chosen.contains(&part);
        let Item::Underlay(_, underlay) = (if is_held { self.as_held(item) } else { item }) else {
            return None;
        };
        let [a, _, c, _] = underlay.corners();
        let (size, middle) = (underlay.size(), (a + c) * 0.5);
        let (picture, by_night) = self.pictures.get(&underlay.picture)?.clone();
        Some(Under {
            picture,
            by_night,
            place: Bounds::centred(middle, size.x, size.y),
            turn_deg: f64::from(underlay.turn_mdeg) / 1_000.0,
            opacity: underlay.opacity as f32 / 100.0,
        })
    }
}

/// The picture by day, and as a negative by night: what is drawn over it is light there.
fn handle(picture: &Picture) -> (Handle, Handle) {
    let (width, height) = picture.shown;
    let mut negative = picture.dots.clone();
    for dot in negative.chunks_exact_mut(4) {
        dot.iter_mut().take(3).for_each(|part| *part = 255 - *part);
    }
    (
        Handle::from_rgba(width, height, picture.dots.clone()),
        Handle::from_rgba(width, height, negative),
    )
}
