//! Beginning, keeping, saving and discarding a drawing.

use super::act::first_outline;
use super::hand::Hand;
use super::stock::Stock;
use super::{Begun, Board, Draw, Message};
use crate::domain::draw::{Drawing, Edit, Ground, Item, Kept, Lost, Part, Sheet, Step};
use crate::domain::id::FloorId;
use crate::domain::language::{Language, Name};
use crate::domain::plan::Plan;
use crate::scene::Scene;
use crate::store::{DrawingDraft, Error, ErrorKind, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::trouble;
use crate::wording::Wording;
use iced::Task;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

impl Draw {
    /// Reads the plan of the file to draw on. Goes on with the given steps, else with the draft of the file.
    pub(super) fn begin(&mut self, ctx: &Ctx, kept: Option<Kept>) -> Action<Message> {
        if !Self::is_allowed(ctx) {
            return Action::event(Event::Notify(Notice::trouble(ctx.say("draw-not-allowed"))));
        }
        let ticket = self.begun.fresh();
        let read = ctx.store.read(move |r| {
            Ok(Begun {
                plan: r.get_plan()?,
                underlays: r.list_underlays()?,
                kept: match kept {
                    Some(kept) => Some(kept),
                    None => r.find_drawing()?,
                },
            })
        });
        Action::task(Task::perform(read, move |answer| {
            Message::Begun(ticket, Arc::new(answer))
        }))
    }

    pub(super) fn begun(
        &mut self,
        ctx: &Ctx,
        here: Option<FloorId>,
        (ticket, answer): (Ticket, &Result<Begun, Error>),
    ) -> Action<Message> {
        if !self.begun.is_newest(ticket) {
            return Action::none();
        }
        let begun = match answer {
            Ok(begun) => begun.clone(),
            Err(why) => {
                return Action::event(Event::Notify(trouble::reading(&ctx.wording, why)));
            }
        };
        let floor = begun.kept.as_ref().and_then(|k| k.floor).or(here);
        let (mut drawing, kept) = (Drawing::new(begun.plan, begun.underlays), begun.kept);
        let is_going_on = kept.as_ref().is_some_and(|k| !k.done.is_empty());
        let was_on = self.board.is_some();
        let Ok(aside) = self.resume(&mut drawing, kept) else {
            // What is on the board stays there to be looked at; a draft stays in the file.
            return Action::event(Event::Notify(Notice::trouble(ctx.say("draw-outdated"))));
        };
        if drawing.sheet().plan.floors.is_empty() {
            let first = Item::Floor(FloorId(drawing.fresh().id()), first_floor());
            // An empty house can be given a floor.
            let _ = drawing.apply(&Edit::Add(vec![first]));
        }
        let known = |id: &FloorId| drawing.sheet().floor(*id).is_some();
        let first = drawing.sheet().plan.floors.first().map(|f| f.id);
        let Some(floor) = floor.filter(known).or(first) else {
            return Action::none();
        };
        let mut board = match self.board.take() {
            Some(board) => Board {
                drawing,
                floor,
                aside,
                written: None,
                ..board
            },
            None => Board {
                aside,
                ..Board::new(drawing, floor)
            },
        };
        let tasks = board.begin(ctx, was_on);
        self.board = Some(board);
        self.discarded = None;
        let action = Action::task(tasks);
        if is_going_on && !was_on {
            action.and(Event::Notify(Notice::done(ctx.say("draw-goes-on"))))
        } else {
            action
        }
    }

    /// Takes kept steps again; gives back what lies aside of them. An error where they don't fit the plan any more.
    fn resume(&self, drawing: &mut Drawing, kept: Option<Kept>) -> Result<Option<Arc<Kept>>, ()> {
        let laid = self.board.as_ref().and_then(|board| board.aside.clone());
        let Some(mut kept) = kept else {
            return Ok(laid);
        };
        let own = kept.aside.take().map(|aside| Arc::new(*aside));
        let is_laid = laid.as_ref().is_some_and(|laid| laid.done == kept.done);
        if drawing.resume(kept) {
            // What was laid aside is on the board again.
            Ok(own.or(laid).filter(|_| !is_laid))
        } else if is_laid {
            Ok(laid) // the board begins with nothing on it, and what was there waits
        } else {
            Err(())
        }
    }

    /// The draft was written, or could not be; what was drawn meanwhile follows.
    pub(super) fn kept(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
        let more = self.board.as_mut().map(|board| {
            if answer.is_err() {
                board.written = None; // what stands in the file is not known
            }
            board.keep_more(ctx)
        });
        kept(ctx, answer).with(more.unwrap_or_else(Task::none))
    }

    /// Lets the whole drawing go; it can be brought back.
    pub(super) fn discard(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(board) = self.board.take() else {
            return Action::none();
        };
        if !board.drawing.is_changed() {
            return Action::none();
        }
        self.discarded = Some(board.kept());
        let gone = ctx.write(|w| w.discard_drawing());
        Action::task(Task::perform(gone, Message::Kept))
            .and(Event::Notify(Notice::done(ctx.say("draw-discarded"))))
    }

    pub(super) fn saved(&mut self, ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
        match answer {
            Ok(saved) => {
                let board = self.board.take();
                let aside = board.as_ref().and_then(|board| board.aside.as_deref());
                self.discarded = aside.cloned();
                let lost = board.map(|b| b.drawing.lost_in_all());
                let said = match lost.filter(|lost| lost.sections > 0) {
                    Some(lost) => told(ctx, "draw-saved-lost", lost),
                    None => ctx.say("draw-saved"),
                };
                Action::event(Event::Changed(saved.changed))
                    .and(Event::Notify(Notice::done(said).undo(saved.undo)))
            }
            Err(why) => {
                let kept = self.board.as_mut().map(|board| {
                    board.is_saving = false;
                    board.keep(ctx)
                });
                let notice = if why.kind == ErrorKind::Refused {
                    Notice::trouble(ctx.say("draw-outdated")).detail(why.detail)
                } else {
                    trouble::saving(&ctx.wording, &why)
                };
                Action::event(Event::Notify(notice)).with(kept.unwrap_or_else(Task::none))
            }
        }
    }
}

/// Whether the draft is being written: one write at a time, so that held keys never make a queue of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    #[default]
    Idle,
    Writing,
    /// More was drawn since it began.
    Behind,
}

/// What stands in the file of a drawing that is not saved.
#[derive(Debug, Default)]
pub struct Written {
    steps: Vec<Arc<Step>>,
    aside: Option<Arc<Kept>>,
}

/// A draft that could not be kept is told; that it was kept, nobody need know.
fn kept(ctx: &Ctx, answer: Result<Saved<()>, Error>) -> Action<Message> {
    match answer {
        Ok(_) => Action::none(),
        Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
    }
}

/// What goes with bays that are taken out, in words.
pub(super) fn told(ctx: &Ctx, id: &str, lost: Lost) -> String {
    let slots = [
        ("bays", lost.bays.into()),
        ("sections", lost.sections.into()),
    ];
    ctx.wording.with(id, &slots)
}

/// A house without floors is begun with one.
pub(super) fn first_floor() -> Ground {
    let said = |language| Wording::of(language).text("draw-ground-floor");
    Ground {
        ordinal: 0,
        short_name: "G".to_owned(),
        name: Name::new(said(Language::English), said(Language::Tamil)),
        outline: first_outline(),
        north_deg: 0,
    }
}

impl Board {
    fn new(drawing: Drawing, floor: FloorId) -> Self {
        let mut board = Self {
            drawing,
            floor,
            hand: Hand::default(),
            stock: Stock::default(),
            corner: None,
            texts: BTreeMap::new(),
            wrong: None,
            copied: None,
            is_backwards: false,
            is_everywhere: true,
            scene: Scene::default(),
            marks: Scene::default(),
            version: 0,
            camera: None,
            part: None,
            reach_mm: 300.0,
            cross: None,
            outlined: None,
            measured: None,
            pictures: HashMap::new(),
            is_reading: false,
            pages: None,
            findings: Vec::new(),
            checks: Tickets::default(),
            is_checking: false,
            follower: Arc::default(),
            has_panel: false,
            earlier: super::earlier::Earlier::default(),
            aside: None,
            keeping: Keeping::Idle,
            written: None,
            lost: Lost::default(),
            is_changed: false,
            is_saving: false,
        };
        board.set_grid(true);
        board
    }

    /// Shows the drawing, which has just begun or begun anew, and sets going what goes on beside it.
    fn begin(&mut self, ctx: &Ctx, was_on: bool) -> Task<Message> {
        self.hand.forget_gone(self.drawing.sheet());
        self.redraw(ctx);
        let focus = match was_on {
            true => Task::none(),
            false => iced::widget::operation::focus(super::BOARD),
        };
        let list = self.list_earlier(ctx);
        let check = self.check(ctx);
        Task::batch([check, self.read_pictures(ctx), self.keep(ctx), list, focus])
    }

    /// The steps of the drawing, as they are kept.
    pub(super) fn kept(&self) -> Kept {
        let (done, undone, fresh) = self.drawing.steps();
        let steps = |list: Vec<Arc<Step>>| list.iter().map(|s| s.as_ref().clone()).collect();
        Kept {
            done: steps(done),
            undone: steps(undone),
            fresh,
            floor: Some(self.floor),
            aside: self.aside.as_deref().cloned().map(Box::new),
        }
    }

    /// What the board goes on with on another plan: its steps; without any, what was laid aside.
    pub(super) fn going_on(&self) -> Kept {
        match &self.aside {
            Some(aside) if self.drawing.next_undo().is_none() => aside.as_ref().clone(),
            _ => self.kept(),
        }
    }

    /// Whether the drawing was begun on this plan, closures aside.
    pub(super) fn is_on_plan(&self, plan: &Plan) -> bool {
        let bare = |plan: &Plan| {
            let closures = Vec::new();
            let plan = Plan {
                closures,
                ..plan.clone()
            };
            Sheet::new(plan, BTreeMap::new()).plan
        };
        bare(plan) == bare(&self.drawing.base().plan)
    }

    /// Keeps the draft: what is new of it is written, beside the window's thread, as is making its text.
    pub(super) fn keep(&mut self, ctx: &Ctx) -> Task<Message> {
        if self.keeping != Keeping::Idle {
            self.keeping = Keeping::Behind;
            return Task::none();
        }
        self.keeping = Keeping::Writing;
        let draft = self.new_of_draft();
        let write = ctx.write(move |w| w.keep_drawing(&draft));
        Task::perform(write, Message::Kept)
    }

    /// What of the draft does not stand in the file yet. It is taken to stand there from now on.
    fn new_of_draft(&mut self) -> DrawingDraft {
        let (mut steps, undone, fresh) = self.drawing.steps();
        let done = steps.len();
        steps.extend(undone.into_iter().rev());
        let aside = self.aside.clone();
        let now = Written { steps, aside };
        let before = self.written.take().unwrap_or_default();
        let pairs = before.steps.iter().zip(&now.steps);
        let same = pairs.take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
        let is_laid = match (&before.aside, &now.aside) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false, // a row too many may be there, from before the program was started
        };
        let draft = DrawingDraft {
            same,
            more: now.steps[same..].to_vec(),
            done,
            fresh,
            floor: Some(self.floor),
            aside: (!is_laid).then(|| now.aside.clone()),
        };
        self.written = Some(now);
        draft
    }

    /// Writes what was drawn while the draft was being written. While all is saved the draft is about to go.
    fn keep_more(&mut self, ctx: &Ctx) -> Task<Message> {
        let is_behind = std::mem::take(&mut self.keeping) == Keeping::Behind;
        if is_behind && !self.is_saving {
            self.keep(ctx)
        } else {
            Task::none()
        }
    }

    /// Writes everything at once; what the file would refuse is said before, and shown.
    pub(super) fn save(&mut self, ctx: &Ctx) -> Action<Message> {
        if self.is_saving {
            return Action::none();
        }
        self.enter_typed(ctx);
        if let Some((part, id)) = self.unsound() {
            let floor = self.drawing.sheet().get(part).and_then(|item| item.floor());
            self.floor = floor.unwrap_or(self.floor);
            self.hand.leave();
            self.hand.chosen = [part].into();
            self.redraw(ctx);
            return Action::event(Event::Notify(Notice::trouble(ctx.say(id))));
        }
        let changes = self.drawing.changes();
        self.is_saving = true;
        let write = ctx.write(move |w| w.redraw(&changes));
        Action::task(Task::perform(write, Message::Saved))
    }

    /// What the file would not take: a code on two signs, a floor called like another one.
    fn unsound(&self) -> Option<(Part, &'static str)> {
        let plan = &self.drawing.sheet().plan;
        let mut codes = HashSet::new();
        let mut bays = plan.floors.iter().flat_map(|f| &f.bays);
        let same = bays.find(|b| b.code.is_empty() || !codes.insert(b.code.as_str()));
        if let Some(bay) = same {
            return Some((Part::Bay(bay.id), "draw-same-code"));
        }
        let (mut names, mut levels) = (HashSet::new(), HashSet::new());
        let mut floors = plan.floors.iter();
        let same = floors.find(|f| !names.insert(&f.short_name) || !levels.insert(f.ordinal));
        same.map(|f| (Part::Floor(f.id), "draw-same-floor"))
    }
}
