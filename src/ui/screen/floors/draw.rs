//! Drawing the floors: a board with tools, the exact numbers of what is chosen, and what is still wrong with it.
//!
//! Nothing of it is in the file until it is saved, all at once. What is drawn is kept as a draft with every step, so that
//! it survives a crash and can be taken back step by step.

mod act;
mod against;
mod carry;
mod check;
mod choose;
mod chosen;
mod corner;
mod earlier;
mod facts;
mod field;
mod furniture;
mod hand;
mod handle;
mod keep;
mod keyed;
mod panel;
pub mod picture;
mod preview;
mod repeat;
mod signs;
mod size;
mod stock;
mod strip;
#[cfg(test)]
mod tests;
mod trace;
mod view;

pub use corner::Message as CornerMessage;
pub use earlier::Message as EarlierMessage;
pub use field::Field;
pub use view::{BOARD, view};

use crate::domain::branch::Role;
use crate::domain::draw::{
    Alignment, Drawing, Edit, EditKind, Follower, Kept, Lost, Part, PictureId, Underlay,
};
use crate::domain::geometry::PointF;
use crate::domain::id::{FloorId, PlaceId};
use crate::domain::plan::{Access, ConnectorKind, OpeningKind, PlaceKind, Plan, Point, ZoneKind};
use crate::domain::shelf::check::Finding;
use crate::scene::{Bounds, Scene};
use crate::store::{Error, Saved};
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::keys::Shortcut;
use crate::ui::ticket::{Ticket, Tickets};
use crate::ui::tool::Tool;
use crate::ui::widget::map::{Camera, MapEvent, Touch};
use field::Texts;
use hand::Hand;
use iced::Task;
use iced::advanced::image::Handle;
use iced::keyboard::{Key, Modifiers};
use iced::widget::operation::focus;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use stock::Stock;

/// The drawing of the house in this window, if there is one.
#[derive(Default)]
pub struct Draw {
    board: Option<Board>,
    /// What was discarded last, to be brought back.
    discarded: Option<Kept>,
    begun: Tickets,
}

/// What is being drawn.
struct Board {
    drawing: Drawing,
    floor: FloorId,
    hand: Hand,
    stock: Stock,
    /// The corner of it that is chosen.
    corner: Option<(Part, usize)>,
    /// The fields of what is chosen, and the one whose text can't be taken.
    texts: Texts,
    wrong: Option<Field>,
    copied: Option<repeat::Copied>,
    /// Numbering begins at the other end.
    is_backwards: bool,
    /// A stop of a lift or stairs is moved on every floor.
    is_everywhere: bool,
    scene: Scene,
    marks: Scene,
    version: u64,
    camera: Option<Camera>,
    /// What is fitted into the board while no camera is set; `None` is the floor with its picture.
    part: Option<Bounds>,
    /// How much of the ground is near enough to be meant, at the last touch.
    reach_mm: f64,
    /// Where points are put by keys.
    cross: Option<PointF>,
    /// The place whose outline is drawn.
    outlined: Option<PlaceId>,
    /// Two points of the floor whose distance is to be told.
    measured: Option<(Point, Point)>,
    /// Pictures of the file by day and by night.
    pictures: HashMap<PictureId, (Handle, Handle)>,
    is_reading: bool,
    /// The PDF that was to be laid under the floor has so many pages, and which of them is not known.
    pages: Option<usize>,
    findings: Vec<Finding>,
    checks: Tickets,
    is_checking: bool,
    /// The drawing once more, where it is looked over.
    follower: Arc<Mutex<Follower>>,
    /// The facts lie over the board, where there is no room beside it.
    has_panel: bool,
    earlier: earlier::Earlier,
    /// What was on the board before the house was brought back to an earlier drawing.
    aside: Option<Arc<Kept>>,
    keeping: keep::Keeping,
    /// What stands in the file of it; `None` where that is not known.
    written: Option<keep::Written>,
    /// What saving would take off the shelves, and whether there is anything to save.
    lost: Lost,
    is_changed: bool,
    is_saving: bool,
}

/// A plan to be drawn on, as the file has it, and what was drawn on it and not saved.
#[derive(Debug, Clone)]
pub struct Begun {
    plan: Plan,
    underlays: BTreeMap<FloorId, Underlay>,
    kept: Option<Kept>,
}

/// A fact that is chosen rather than typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact {
    Zone(ZoneKind),
    Access(Access),
    Opening(OpeningKind),
    StepFree(bool),
    Place(PlaceKind),
    Staffed(bool),
    Connector(ConnectorKind),
    StaffOnly(bool),
    Double(bool),
    /// A lift or stairs stops on a floor, or doesn't.
    StopOn(FloorId, bool),
}

/// What was typed, and what it was typed about: something else may be chosen by the time it is heard.
#[derive(Debug, Clone)]
pub struct Entered {
    parts: Vec<Part>,
    text: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Begin,
    Begun(Ticket, Arc<Result<Begun, Error>>),
    Floor(FloorId),
    NewFloor,
    CopyFloor,
    RemoveFloor,
    Tool(Tool),
    Touch(Touch),
    Map(MapEvent),
    Whole,
    Key(Shortcut, Key, Modifiers),
    /// A field of what is chosen is typed into; and it is left, or Enter pressed in it.
    Typed(Field, String),
    Enter(Field, Entered),
    /// Enter is pressed in it: the hand goes back to the board.
    Submit(Field, Entered),
    /// A field of the tool in hand.
    Stocked(Field, String),
    Fact(Fact),
    /// The same of the tool in hand.
    StockFact(Fact),
    Backwards(bool),
    Everywhere(bool),
    Align(Alignment),
    Turn(i32),
    Copy,
    /// The chosen rows many times more.
    Repeat,
    Remove,
    Corner(corner::Message),
    Things(bool),
    Grid(bool),
    Undo,
    Redo,
    Leave,
    Checked(Ticket, Option<Vec<Finding>>),
    /// To what a finding is about, by its place in the list.
    Find(usize),
    Picture(picture::Message),
    /// The outline of the chosen place goes.
    Unfurnish,
    /// The facts are shown over the board, or no longer.
    Facts(bool),
    Earlier(earlier::Message),
    Save,
    Saved(Result<Saved<()>, Error>),
    Discard,
    BringBack,
    Kept(Result<Saved<()>, Error>),
}

impl Draw {
    /// Whether something is on the board.
    pub fn is_on(&self) -> bool {
        self.board.is_some()
    }

    /// Whether something was discarded that can be brought back.
    pub fn has_discarded(&self) -> bool {
        self.discarded.is_some()
    }

    /// Whether there is a step on the board that can be taken back.
    pub fn has_step(&self) -> bool {
        self.next().0.is_some()
    }

    /// The floor on the board, and its short name.
    pub fn floor(&self) -> Option<(FloorId, String)> {
        let board = self.board.as_ref()?;
        let floor = board.drawing.sheet().floor(board.floor)?;
        Some((floor.id, floor.short_name.clone()))
    }

    /// Who may draw; the others are told so.
    pub fn is_allowed(ctx: &Ctx) -> bool {
        let role = ctx.me.as_ref().map(|me| me.role);
        matches!(role, Some(Role::Supervisor | Role::Administrator))
    }

    pub fn update(
        &mut self,
        ctx: &Ctx,
        here: Option<FloorId>,
        message: Message,
    ) -> Action<Message> {
        match message {
            Message::Begin => self.begin(ctx, None),
            Message::BringBack => {
                let kept = self.discarded.take();
                self.begin(ctx, kept)
            }
            Message::Begun(ticket, answer) => self.begun(ctx, here, (ticket, &answer)),
            Message::Discard => self.discard(ctx),
            Message::Saved(answer) => self.saved(ctx, answer),
            Message::Kept(answer) => self.kept(ctx, answer),
            message => match &mut self.board {
                Some(board) => board.update(ctx, message),
                None => Action::none(),
            },
        }
    }

    /// What was taken back and can be done again; for the tooltips.
    fn next(&self) -> (Option<EditKind>, Option<EditKind>) {
        let drawing = self.board.as_ref().map(|b| &b.drawing);
        let undo = drawing.and_then(Drawing::next_undo);
        (undo, drawing.and_then(Drawing::next_redo))
    }

    /// Another language, or another plan of the file.
    pub fn house_changed(&mut self, ctx: &Ctx) -> Task<Message> {
        let Some(board) = &mut self.board else {
            return Task::none();
        };
        board.redraw(ctx);
        let is_same = ctx
            .house
            .as_ref()
            .is_none_or(|house| board.is_on_plan(&house.plan));
        if is_same || board.is_saving {
            return Task::none();
        }
        let kept = board.going_on();
        self.begin(ctx, Some(kept)).task
    }
}

impl Board {
    /// A table of contents: one call an arm.
    fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Floor(floor) => self.turn_to(ctx, floor),
            Message::NewFloor => self.new_floor(ctx),
            Message::CopyFloor => self.copy_floor(ctx),
            Message::RemoveFloor => self.perform(ctx, Edit::RemoveFloor(self.floor)),
            Message::Tool(tool) => self.take(ctx, tool),
            Message::Touch(touch) => self.touch(ctx, touch),
            Message::Key(shortcut, key, held) => self.key(ctx, (shortcut, &key, held)),
            Message::Typed(field, text) => {
                self.texts.insert(field, text);
                self.wrong = self.wrong.filter(|wrong| *wrong != field);
                Action::none()
            }
            Message::Enter(field, entered) => self.enter(ctx, field, entered),
            Message::Submit(field, entered) => {
                let entered = self.enter(ctx, field, entered);
                entered.with(focus(BOARD))
            }
            Message::Stocked(field, text) => self.stock_typed(ctx, field, text),
            Message::Fact(fact) => self.fact(ctx, fact),
            Message::Align(to) => self.perform(ctx, Edit::Align(self.hand.movable(), to)),
            Message::Turn(by_deg) => self.perform(ctx, Edit::Turn(self.hand.movable(), by_deg)),
            Message::Copy => self.copy(ctx),
            Message::Repeat => self.repeat(ctx).with(focus(BOARD)),
            Message::Remove => self.remove(ctx),
            Message::Corner(message) => self.by_corner(ctx, message),
            Message::Undo => self.step(ctx, false),
            Message::Redo => self.step(ctx, true),
            Message::Leave => {
                self.leave();
                self.look(ctx);
                Action::none()
            }
            Message::Checked(ticket, findings) => self.checked(ctx, ticket, findings),
            Message::Find(index) => self.find(ctx, index),
            Message::Picture(message) => self.picture(ctx, message),
            Message::Earlier(message) => self.earlier(ctx, message),
            Message::Unfurnish => self.furnish(ctx, None),
            Message::Save => self.save(ctx),
            message => {
                self.switch(ctx, message);
                Action::none()
            }
        }
    }

    /// What changes nothing but how is drawn and looked.
    fn switch(&mut self, ctx: &Ctx, message: Message) {
        match message {
            Message::Map(MapEvent::Moved(None)) | Message::Whole => {
                (self.camera, self.part) = (None, None);
            }
            Message::Map(MapEvent::Moved(camera)) => self.camera = camera,
            Message::StockFact(fact) => self.stock_fact(fact),
            Message::Backwards(is) => self.is_backwards = is,
            Message::Everywhere(is) => self.is_everywhere = is,
            Message::Facts(is) => self.has_panel = is,
            Message::Things(is) => self.hand.is_free_of_things = !is,
            Message::Grid(is) => self.set_grid(is),
            _ => return,
        }
        self.mark(ctx);
    }

    /// What is chosen, as a list.
    fn parts(&self) -> Vec<Part> {
        self.hand.chosen.iter().copied().collect()
    }

    fn chosen<'a>(&'a self, parts: &'a [Part]) -> facts::Chosen<'a> {
        facts::Chosen {
            sheet: self.drawing.sheet(),
            floor: self.floor,
            parts,
        }
    }

    fn underlay(&self) -> Option<&Underlay> {
        self.drawing.sheet().underlays.get(&self.floor)
    }
}
