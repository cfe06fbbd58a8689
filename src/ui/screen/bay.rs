//! A bay: its faces with the ranges on them, read and changed at the shelf or from a list of findings. What a change
//! would do to the ranges around it is told while it is typed; every change is kept, and taken back by one press.

mod log;
mod view;

use crate::domain::changed::Changed;
use crate::domain::id::{BayId, CollectionId, FaceId, Key};
use crate::domain::language::Language;
use crate::domain::plan::{Bay, Face, Side};
use crate::domain::shelf::check::{Effect, Finding, Ranges};
use crate::domain::shelf::survey::{FaceForm, SectionField, Wrong};
use crate::domain::spread::Spread;
use crate::house::House;
use crate::store::{Error, Put, Saved, Survey};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::{Page, Sought};
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::{trouble, work};
use iced::Task;
use std::sync::Arc;

/// So many changes of a face are shown.
const LOG_MOST: usize = 20;

/// The name of a field, for the focus and for tests.
pub fn field_id(at: usize, field: SectionField) -> String {
    format!("bay-{at}-{}", field.word())
}

/// The state of a bay's page.
pub struct Screen {
    bay: Option<BayId>,
    side: Side,
    /// What is typed; none before the house is read, or where the bay is gone.
    form: Option<FaceForm>,
    /// The face as the file has it.
    held: Option<FaceForm>,
    /// All other ranges of the house; none before they are put in order.
    ranges: Option<Arc<Ranges>>,
    effects: Vec<Effect>,
    problems: Vec<Wrong>,
    log: Vec<Survey>,
    key: Key,
    is_saving: bool,
    reads: Tickets,
    orders: Tickets,
}

/// What the file knows of a face beside what stands on it.
#[derive(Debug, Clone)]
pub struct Begun {
    draft: Option<FaceForm>,
    log: Vec<Survey>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Side(Side),
    Read(Ticket, Result<Begun, Error>),
    Ranges(Ticket, Option<Arc<Ranges>>),
    Typed(usize, SectionField, String),
    /// What the end panel says in a language.
    Sign(Language, String),
    Collection(usize, CollectionId),
    Surveyed(usize, bool),
    Spread(usize, Spread),
    Moving(usize, bool),
    Add,
    Split(usize),
    Remove(usize),
    Save,
    Saved(FaceId, Result<Saved<Put>, Error>),
    /// Puts the face back to what it was before a change.
    PutBack(i64),
    TookBack(Result<Saved<()>, Error>),
    Kept(Result<Saved<()>, Error>),
    Discard,
    Go(Page),
}

impl Screen {
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            bay: None,
            side: Side::A,
            form: None,
            held: None,
            ranges: None,
            effects: Vec::new(),
            problems: Vec::new(),
            log: Vec::new(),
            key: ctx.fresh_key(),
            is_saving: false,
            reads: Tickets::default(),
            orders: Tickets::default(),
        }
    }

    /// Shows a bay, and a side of it if one is meant.
    pub fn show(&mut self, ctx: &Ctx, bay: BayId, side: Option<Side>) -> Task<Message> {
        if self.bay != Some(bay) {
            self.bay = Some(bay);
            self.side = side.unwrap_or(Side::A);
        } else if let Some(side) = side {
            self.side = side;
        }
        self.begin(ctx)
    }

    /// The shelves were read, or are others now: the face is taken from them, unless something is typed over it.
    pub fn house_changed(&mut self, ctx: &Ctx) -> Task<Message> {
        if self.bay.is_some() {
            self.begin(ctx)
        } else {
            Task::none()
        }
    }

    /// Takes the face from the house, and asks for its draft, its changes and the ranges around it.
    fn begin(&mut self, ctx: &Ctx) -> Task<Message> {
        let Some((house, bay, face)) = self.face(ctx) else {
            (self.form, self.held) = (None, None);
            return Task::none();
        };
        let held = FaceForm::of(face, bay.length_mm);
        let is_other = self.held.as_ref().map(|held| held.face) != Some(face.id);
        if is_other || !self.is_dirty() {
            self.form = Some(held.clone());
            self.problems.clear();
        }
        self.held = Some(held);
        (self.effects, self.ranges) = (Vec::new(), None);
        let (face, ticket) = (face.id, self.orders.fresh());
        let house = house.clone();
        let ranges = work::answer(move || {
            let ranges = Ranges::without(&house.plan, &house.collections, Some(face));
            Arc::new(ranges)
        });
        let ranges = Task::perform(ranges, move |ranges| Message::Ranges(ticket, ranges));
        let ticket = self.reads.fresh();
        let answer = ctx.store.read(move |r| {
            Ok(Begun {
                draft: r.find_draft(&draft(face))?,
                log: r.list_surveys(face, LOG_MOST)?,
            })
        });
        let read = Task::perform(answer, move |begun| Message::Read(ticket, begun));
        Task::batch([ranges, read])
    }

    /// The face that is shown, with its bay.
    fn face<'a>(&self, ctx: &'a Ctx) -> Option<(&'a Arc<House>, &'a Bay, &'a Face)> {
        let house = ctx.house.as_ref()?;
        let bay = house.bay(self.bay?)?;
        let on_side = bay.faces.iter().find(|face| face.side == self.side);
        Some((house, bay, on_side.or(bay.faces.first())?))
    }

    /// Whether something is typed that is not saved.
    fn is_dirty(&self) -> bool {
        self.form != self.held
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        if changed == Changed::EVERYTHING {
            self.house_changed(ctx)
        } else {
            Task::none() // a change of the shelves comes with the house that is read anew
        }
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Side(side) => {
                self.side = side;
                Action::task(self.begin(ctx))
            }
            Message::Read(ticket, answer) => self.read(ctx, ticket, answer),
            Message::Ranges(ticket, ranges) => {
                if self.orders.is_newest(ticket) {
                    self.ranges = ranges;
                    self.look(ctx);
                }
                Action::none()
            }
            Message::Typed(at, field, text) => {
                self.change(ctx, |form| form.type_into(at, field, text))
            }
            Message::Sign(language, text) => self.change(ctx, |form| {
                *match language {
                    Language::English => &mut form.sign_en,
                    Language::Tamil => &mut form.sign_ta,
                } = text;
            }),
            Message::Collection(at, collection) => self.change(ctx, |form| {
                if let Some(section) = form.sections.get_mut(at) {
                    section.collection = collection;
                }
            }),
            Message::Surveyed(at, is_today) => self.surveyed(ctx, at, is_today),
            Message::Spread(at, spread) => self.change(ctx, |form| {
                if let Some(section) = form.sections.get_mut(at) {
                    section.spread = spread;
                }
            }),
            Message::Moving(at, is_moving) => self.change(ctx, |form| {
                if let Some(section) = form.sections.get_mut(at) {
                    section.is_moving = is_moving;
                }
            }),
            Message::Add => self.add(ctx),
            Message::Split(at) => self.change(ctx, |form| form.split(at)),
            Message::Remove(at) => self.change(ctx, |form| form.remove(at)),
            Message::Save => self.save(ctx),
            Message::Saved(face, answer) => self.saved(ctx, face, answer),
            Message::PutBack(line) => self.put_back(ctx, line),
            Message::TookBack(answer) => self.took_back(ctx, answer),
            Message::Kept(_) => Action::none(), // still on the screen, and tried again with the next letter
            Message::Discard => self.discard(ctx),
            Message::Go(page) => Action::event(Event::Go(page)),
        }
    }

    fn read(&mut self, ctx: &Ctx, ticket: Ticket, answer: Result<Begun, Error>) -> Action<Message> {
        if !self.reads.is_newest(ticket) {
            return Action::none();
        }
        match answer {
            Ok(Begun { draft, log }) => {
                self.log = log;
                if let (Some(draft), false) = (draft, self.is_dirty()) {
                    self.form = Some(draft);
                }
                self.look(ctx);
                Action::none()
            }
            Err(why) => Action::event(Event::Notify(trouble::reading(&ctx.wording, &why))),
        }
    }

    fn change(&mut self, ctx: &Ctx, change: impl FnOnce(&mut FaceForm)) -> Action<Message> {
        let (Some(form), false) = (&mut self.form, self.is_saving) else {
            return Action::none();
        };
        change(form);
        self.problems.clear();
        self.look(ctx);
        let (key, form) = (self.key.clone(), self.form.clone());
        let kept = ctx.write(move |w| match &form {
            Some(form) => w.set_draft(&draft(form.face), &key, form),
            None => Ok(()),
        });
        Action::task(Task::perform(kept, Message::Kept))
    }

    fn surveyed(&mut self, ctx: &Ctx, at: usize, is_today: bool) -> Action<Message> {
        let today = ctx.now().today();
        let held = self.held.as_ref().and_then(|held| held.sections.get(at));
        let before = held.and_then(|held| held.surveyed_on);
        self.change(ctx, |form| {
            if let Some(section) = form.sections.get_mut(at) {
                section.surveyed_on = if is_today { Some(today) } else { before };
            }
        })
    }

    /// The first section of an empty face goes into the first collection there is.
    fn add(&mut self, ctx: &Ctx) -> Action<Message> {
        let house = ctx.house.as_ref();
        let first = house.and_then(|house| house.collections.first());
        let Some(collection) = first.map(|first| first.id) else {
            return Action::none();
        };
        self.change(ctx, |form| form.add(collection))
    }

    /// What the face as it is typed would do to the ranges of the house: of what others do to each other only what is
    /// new by it.
    fn look(&mut self, ctx: &Ctx) {
        let (Some(ranges), Some(form), Some(held)) = (&self.ranges, &self.form, &self.held) else {
            return;
        };
        let Some((_, bay, face)) = self.face(ctx) else {
            return;
        };
        let at = (bay, face.side);
        let homes = |form: &FaceForm| -> Vec<CollectionId> {
            form.sections.iter().map(|s| s.collection).collect()
        };
        let before = ranges.look(at, &held.sketch(), &homes(form));
        let known: Vec<&Finding> = before.iter().map(|effect| &effect.finding).collect();
        let after = ranges.look(at, &form.sketch(), &homes(held)).into_iter();
        let is_ours = |effect: &Effect| effect.at.is_some() || !known.contains(&&effect.finding);
        self.effects = after.filter(is_ours).collect();
    }

    fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        let (Some(form), false) = (&self.form, self.is_saving) else {
            return Action::none();
        };
        match form.check() {
            Ok(state) => {
                self.is_saving = true;
                let face = form.face;
                let write = ctx.write(move |w| {
                    w.survey_signed_face(face, (Some(&state.sign), &state.sections))
                });
                let saved = move |answer| Message::Saved(face, answer);
                Action::task(Task::perform(write, saved))
            }
            Err(problems) => {
                let first = problems.first().map(|(at, p)| match at {
                    Some(at) => format!("bay-{at}-{}", p.field),
                    None => format!("bay-{}", p.field),
                });
                self.problems = problems;
                let focus = first.map(iced::widget::operation::focus);
                Action::task(focus.unwrap_or_else(Task::none))
            }
        }
    }

    fn saved(
        &mut self,
        ctx: &Ctx,
        face: FaceId,
        answer: Result<Saved<Put>, Error>,
    ) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                if self.form.as_ref().is_some_and(|form| form.face == face) {
                    self.held = self.form.clone();
                }
                let said = match saved.value {
                    Put::Unchanged => "bay-unchanged",
                    Put::Added | Put::Updated => "bay-saved",
                };
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(ctx.say(said)).undo(saved.undo)))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    fn put_back(&mut self, ctx: &Ctx, line: i64) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        self.is_saving = true;
        let undo = crate::domain::undo::Undo::PutFaceBack(line);
        let write = ctx.write(move |w| w.undo(&undo));
        Action::task(Task::perform(write, Message::TookBack))
    }

    fn took_back(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
        self.is_saving = false;
        match answer {
            Ok(saved) => {
                self.form = self.held.clone(); // what comes with the house stands there then
                Action::event(Event::Changed(saved.changed)).and(Event::Notify(
                    Notice::done(ctx.say("bay-put-back")).undo(saved.undo),
                ))
            }
            Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
        }
    }

    /// What was typed is no longer wanted.
    fn discard(&mut self, ctx: &Ctx) -> Action<Message> {
        self.form = self.held.clone();
        self.problems.clear();
        self.look(ctx);
        let Some(face) = self.form.as_ref().map(|form| form.face) else {
            return Action::none();
        };
        let gone = ctx.write(move |w| w.drop_face_draft(face));
        Action::task(Task::perform(gone, Message::Kept))
    }

    /// The bay on the map.
    fn on_map(&self) -> Option<Page> {
        Some(Page::Floors(Some(Sought::Bay(self.bay?))))
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        view::view(self, ctx)
    }
}

/// The name of the draft of a face.
fn draft(face: FaceId) -> String {
    format!("face:{face}")
}
