//! What a message does to the drawing: edits made and taken back, and the board painted anew.

use super::facts;
use super::field::Field;
use super::hand::{Board as Ground, Doing, Figure, Wish};
use super::{Board, Message, preview};
use crate::domain::draw::{Edit, Item, Part, Refused, Targets, bays_of, floor_above};
use crate::domain::id::FloorId;
use crate::domain::plan::Point;
use crate::scene::map::{MapOptions, bare, floor_scene};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::tool::Tool;
use crate::ui::widget::map::Touch;
use std::collections::BTreeSet;

/// An arrow moves by this without a grid; with Shift always by the finer one.
pub(super) const STEP_MM: i32 = 100;
pub(super) const FINE_MM: i32 = 10;
/// Turning goes in such steps by the keyboard.
pub(super) const TURN_DEG: i32 = 15;
/// A floor before its outline is drawn.
const FLOOR_MM: (i32, i32) = (40_000, 25_000);

impl Board {
    /// Makes an edit, if it can be made, and says why it can't.
    pub(super) fn perform(&mut self, ctx: &Ctx, edit: Edit) -> Action<Message> {
        let edit = self.on_every_floor(self.brought(edit, false));
        match self.drawing.apply(&edit) {
            Ok(parts) => {
                let before = self.hand.chosen.clone();
                self.choose_new(&edit, &parts);
                self.note_copy(&edit, before);
                self.changed(ctx)
            }
            Err(Refused::Nothing) => {
                self.look(ctx);
                Action::none()
            }
            Err(why) => {
                self.look(ctx);
                let id = match why {
                    Refused::TooFewCorners => "draw-refused-corners",
                    Refused::BayCount => "draw-refused-bays",
                    Refused::LastFloor => "draw-refused-floor",
                    Refused::NoSize | Refused::Nothing => "draw-refused-size",
                };
                Action::event(Event::Notify(Notice::trouble(ctx.say(id))))
            }
        }
    }

    /// Lifts and stairs stand above each other: where one is moved, it is moved on all its floors.
    fn on_every_floor(&self, edit: Edit) -> Edit {
        let all = |parts: Vec<Part>| {
            if !self.is_everywhere {
                return parts;
            }
            let own = parts.into_iter().flat_map(|part| match part {
                Part::Stop(id, _) => {
                    let connector = self.drawing.sheet().connector(id);
                    let stops = connector.map(|c| c.stops.as_slice()).unwrap_or_default();
                    stops.iter().map(|s| Part::Stop(id, s.floor)).collect()
                }
                other => vec![other],
            });
            own.collect()
        };
        match edit {
            Edit::Move(parts, by) => Edit::Move(all(parts), by),
            Edit::Turn(parts, by) => Edit::Turn(all(parts), by),
            other => other,
        }
    }

    /// What is new is what is chosen now: a row rather than its bays.
    fn choose_new(&mut self, edit: &Edit, parts: &[Part]) {
        let is_shown = |part: &Part| {
            let item = self.drawing.sheet().get(*part);
            let in_row = matches!(&item, Some(Item::Bay(_, bay)) if bay.run.is_some());
            let is_here = item.as_ref().and_then(Item::floor) == Some(self.floor);
            is_here && !in_row && !matches!(part, Part::Floor(_) | Part::Underlay(_))
        };
        match edit {
            Edit::Add(_) | Edit::Copy(..) | Edit::Repeat(..) => {
                self.hand.chosen = parts.iter().copied().filter(is_shown).collect();
            }
            Edit::LayRun(_, run, _, pattern) => {
                self.hand.chosen = BTreeSet::from([Part::Run(*run)]);
                let floor = self.drawing.sheet().floor(self.floor);
                let bays = floor.map(|f| bays_of(f, *run));
                if let (Some(last), Tool::Run) = (bays.unwrap_or_default().last(), self.hand.tool())
                {
                    let next = pattern.after(&last.code).to_string();
                    self.stock.texts.insert(Field::Pattern, next);
                }
            }
            _ => {}
        }
    }

    /// Something is another now: the board is painted anew, the draft kept, the plan looked over.
    fn changed(&mut self, ctx: &Ctx) -> Action<Message> {
        let floors = &self.drawing.sheet().plan.floors;
        if !floors.iter().any(|f| f.id == self.floor)
            && let Some(floor) = floors.first()
        {
            self.floor = floor.id;
            self.camera = None;
        }
        self.hand.forget_gone(self.drawing.sheet());
        self.redraw(ctx);
        let tasks = [self.keep(ctx), self.check(ctx)];
        Action::task(iced::Task::batch(tasks))
    }

    /// One step back, or forth again.
    pub(super) fn step(&mut self, ctx: &Ctx, is_forth: bool) -> Action<Message> {
        let step = if is_forth {
            self.drawing.redo()
        } else {
            self.drawing.undo()
        };
        let Some(step) = step else {
            return Action::none();
        };
        let touched = step.changes.iter().filter_map(|c| {
            let item = c.after.as_ref().or(c.before.as_ref())?;
            item.floor()
        });
        let floors: Vec<FloorId> = touched.collect();
        if let (false, Some(other)) = (floors.contains(&self.floor), floors.first()) {
            self.floor = *other; // one sees what was taken back
        }
        self.changed(ctx)
    }

    /// Paints the floor anew, and what is led to on it.
    pub(super) fn redraw(&mut self, ctx: &Ctx) {
        let sheet = self.drawing.sheet();
        let options = MapOptions::new(&ctx.wording);
        let scene = floor_scene(&sheet.plan, self.floor, &options);
        self.scene = if self.underlay().is_some() {
            bare(scene)
        } else {
            scene
        };
        self.hand.targets = Targets::of(self.drawing.sheet(), self.floor, &BTreeSet::new());
        self.version += 1;
        let changes = self.drawing.changes();
        self.lost = self.drawing.lost(&changes);
        self.is_changed = !changes.is_empty();
        self.look(ctx);
    }

    /// What is chosen and what the hand is about, over the floor; and its facts in the fields.
    pub(super) fn look(&mut self, ctx: &Ctx) {
        let parts = self.parts();
        let shown = self.chosen(&parts);
        let floor = [Part::Floor(self.floor)];
        let mut texts = if parts.is_empty() {
            facts::texts(&self.chosen(&floor))
        } else {
            facts::texts(&shown)
        };
        if let Some(underlay) = self.underlay().filter(|_| parts.is_empty()) {
            texts.insert(Field::Opacity, underlay.opacity.to_string());
        }
        self.texts = texts;
        self.corner_texts();
        self.wrong = None;
        self.mark(ctx);
    }

    pub(super) fn mark(&mut self, ctx: &Ctx) {
        self.marks = preview::marks(self, &ctx.wording).unwrap_or_default();
    }

    pub(super) fn turn_to(&mut self, ctx: &Ctx, floor: FloorId) -> Action<Message> {
        self.floor = floor;
        (self.camera, self.part) = (None, None);
        (self.measured, self.cross) = (None, None);
        self.hand.doing = Doing::Nothing;
        self.hand.chosen.clear();
        self.redraw(ctx);
        Action::task(iced::Task::batch([
            self.check(ctx),
            self.read_pictures(ctx),
        ]))
    }

    pub(super) fn take(&mut self, ctx: &Ctx, tool: Tool) -> Action<Message> {
        if tool == Tool::Furniture {
            return self.take_furniture(ctx);
        }
        self.hand.take(tool);
        self.look(ctx);
        Action::task(iced::widget::operation::focus(super::BOARD))
    }

    pub(super) fn touch(&mut self, ctx: &Ctx, touch: Touch) -> Action<Message> {
        self.cross = self.cross.filter(|at| *at == touch.at);
        self.reach_mm = touch.reach_mm;
        let ground = Ground {
            sheet: self.drawing.sheet(),
            floor: self.floor,
        };
        let wish = self.hand.touch(&ground, touch);
        self.take_corner(ctx, &touch);
        match wish {
            Some(wish) => self.grant(ctx, wish),
            None => {
                self.mark(ctx);
                Action::none()
            }
        }
    }

    pub(super) fn grant(&mut self, ctx: &Ctx, wish: Wish) -> Action<Message> {
        match wish {
            Wish::Edit(edit) => {
                let edit = self.brought(edit, true);
                self.perform(ctx, edit)
            }
            Wish::Chosen => {
                self.look(ctx);
                Action::none()
            }
            Wish::Make(Figure::Line(from, to)) if self.hand.tool() == Tool::Measure => {
                self.measured = Some((from, to));
                self.has_panel = true; // its distance is told there
                self.look(ctx);
                Action::task(iced::widget::operation::focus(super::panel::DISTANCE))
            }
            Wish::Make(Figure::Corners(polygon)) if self.hand.tool() == Tool::Furniture => {
                self.furnish(ctx, Some(polygon))
            }
            Wish::Make(figure) => self.make(ctx, figure),
        }
    }

    fn make(&mut self, ctx: &Ctx, figure: Figure) -> Action<Message> {
        let made = (self.hand.tool(), figure);
        let mut fresh = self.drawing.fresh().clone();
        let on = (self.drawing.sheet(), self.floor);
        match self.stock.make(made, on, &mut fresh) {
            Ok(Some(edit)) => {
                *self.drawing.fresh() = fresh;
                let edit = self.drawn(edit);
                self.perform(ctx, edit)
            }
            Ok(None) => Action::none(),
            Err(field) => {
                let name = ctx.say(&format!("draw-field-{}", field.word()));
                let said = ctx.wording.with("draw-look-at", &[("field", name.into())]);
                self.look(ctx);
                Action::event(Event::Notify(Notice::trouble(said)))
            }
        }
    }

    pub(super) fn remove(&mut self, ctx: &Ctx) -> Action<Message> {
        let parts = self.parts();
        self.perform(ctx, Edit::Remove(parts))
    }

    pub(super) fn new_floor(&mut self, ctx: &Ctx) -> Action<Message> {
        let below = self
            .drawing
            .sheet()
            .floor(self.floor)
            .map(|f| f.outline.clone());
        let outline = below.unwrap_or_else(first_outline);
        let id = FloorId(self.drawing.fresh().id());
        let ground = floor_above(self.drawing.sheet(), outline);
        let action = self.perform(ctx, Edit::Add(vec![Item::Floor(id, ground)]));
        self.go_to(ctx, id, action)
    }

    pub(super) fn copy_floor(&mut self, ctx: &Ctx) -> Action<Message> {
        let Some(from) = self.drawing.sheet().floor(self.floor) else {
            return Action::none();
        };
        let outline = from.outline.clone();
        let id = FloorId(self.drawing.fresh().id());
        let ground = floor_above(self.drawing.sheet(), outline);
        let edit = Edit::CopyFloor(self.floor, Item::Floor(id, ground));
        let action = self.perform(ctx, edit);
        self.go_to(ctx, id, action)
    }

    fn go_to(&mut self, ctx: &Ctx, floor: FloorId, action: Action<Message>) -> Action<Message> {
        let Action { task, events } = self.turn_to(ctx, floor);
        debug_assert!(events.is_empty());
        action.with(task)
    }
}

/// The outline of a floor before it is drawn.
pub(super) fn first_outline() -> Vec<Point> {
    let (x, y) = FLOOR_MM;
    [(0, 0), (x, 0), (x, y), (0, y)]
        .map(|(x, y)| Point::new(x, y))
        .to_vec()
}
