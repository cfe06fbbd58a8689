//! The floors: a map that fills the screen, the floors as a stack beside it, and the way to whatever is looked for,
//! drawn, told in words, and on a slip.

pub mod draw;
mod export;
pub use export::PATH as EXPORT_PATH;
mod found;
mod guide;
mod heat;
mod over;
mod pick;
mod plan;
mod seek;
pub use seek::led_to;
mod slip;
pub use slip::PATH as SLIP_PATH;
mod there;
mod view;
mod way;

use crate::domain::changed::Changed;
use crate::domain::guide::GuideHow;
use crate::domain::id::{FloorId, ItemId, ShelfSearchId};
use crate::domain::way::{Gait, WayKind};
use crate::house::House;
use crate::scene::map::{MapOptions, floor_scene};
use crate::scene::{Bounds, Scene, Tag};
use crate::store::{Error, Saved};
use crate::ui::Element;
use crate::ui::action::Action;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::notice::Notice;
use crate::ui::page::{Page, Sought};
use crate::ui::trouble;
use crate::ui::widget::map::{Camera, MapEvent};
use iced::Task;
use std::collections::HashMap;
use std::sync::Arc;
use way::Way;

/// The field of the floors.
pub const FIELD: &str = "floors-find";

/// The floors' state.
#[derive(Default)]
pub struct Screen {
    floor: Option<FloorId>,
    sought: Option<Sought>,
    words: String,
    /// The kind of way that was chosen.
    kind: Option<WayKind>,
    way: Option<Way>,
    /// Drawn once for each floor; drawn anew when the house or the language changes.
    scenes: HashMap<FloorId, Arc<Scene>>,
    /// What lies over the floor that is shown: the way, what was found.
    over: Option<Scene>,
    /// Counts the drawings, so that the map knows when it is another one.
    version: u64,
    /// The floor with the way on it, whose names keep clear of the way.
    with_way: Option<Scene>,
    /// The part of the floor that is fitted into the map; `None` is all of it.
    part: Option<Bounds>,
    /// Moved by hand; `None` shows the part.
    camera: Option<Camera>,
    hover: Option<Tag>,
    /// What is chosen by keys, or a door that was pressed: no way leads to it, but it can be put out of service.
    chosen: Option<Tag>,
    slip: slip::Slip,
    draw: draw::Draw,
    /// The short name of the floor that was on the board when it was left.
    drawn: Option<String>,
    heat: heat::State,
    export: export::State,
    there: there::There,
}

#[derive(Debug, Clone)]
pub enum Message {
    Floor(FloorId),
    Typed(String),
    Find,
    /// A way of this kind is chosen.
    Kind(WayKind),
    /// The first, second, third of the ways that are offered: the keys for it.
    Nth(usize),
    Map(MapEvent),
    /// The whole floor, or only what the way takes up of it.
    Whole,
    Near,
    Clear,
    /// What is chosen on the map is pressed, or let go.
    Press(Tag),
    Unchoose,
    Slip(slip::Message),
    Draw(draw::Message),
    Guide(guide::Message),
    Heat(heat::Message),
    There(there::Message),
    /// The plan is written for others.
    Export(export::Message),
    /// The slip of what is shown goes to the printer: the key for it.
    Print,
    /// The copy is not on its shelf: a search for it begins.
    NotThere(ItemId),
    Begun(Result<Saved<ShelfSearchId>, Error>),
    Go(Page),
}

impl Message {
    /// Whoever asked was led to what is shown.
    pub fn led(how: GuideHow) -> Self {
        Self::Guide(guide::Message::Note(how))
    }

    /// It is asked where the plan for others goes, or no longer.
    pub fn export(is_on: bool) -> Self {
        Self::Export(if is_on {
            export::Message::Ask
        } else {
            export::Message::Leave
        })
    }

    /// Where it hurts is shown, or no longer.
    pub fn heat(is_on: bool) -> Self {
        Self::Heat(heat::Message::On(is_on))
    }
}

impl Screen {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows the floors, and the way to what is looked for.
    pub fn show(&mut self, ctx: &Ctx, sought: Option<Sought>) -> Task<Message> {
        if sought.is_some() {
            self.chosen = None;
        }
        if let Some(Sought::Words(words)) = sought {
            (self.kind, self.words) = (None, words);
            self.find(ctx);
        } else if let Some(sought) = sought {
            self.kind = None;
            self.sought = Some(sought);
            self.heat.is_on = false;
            self.find_way(ctx);
        }
        let focus = match self.draw.is_on() {
            true => draw::BOARD,
            false => plan::MAP,
        };
        Task::batch([self.ask_there(ctx), iced::widget::operation::focus(focus)])
    }

    /// The plan was read, or is another one now.
    pub fn house_changed(&mut self, ctx: &Ctx) -> Task<Message> {
        self.scenes.clear();
        match self.drawn_floor(ctx) {
            Some(floor) => self.turn_to(ctx, floor),
            None => self.find_way(ctx),
        }
        self.draw.house_changed(ctx).map(Message::Draw)
    }

    /// Whether the floors are being drawn rather than looked at.
    pub fn is_drawing(&self) -> bool {
        self.draw.is_on()
    }

    pub fn update(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        let action = self.hear(ctx, message);
        action.with(self.ask_there(ctx))
    }

    fn hear(&mut self, ctx: &Ctx, message: Message) -> Action<Message> {
        match message {
            Message::Floor(floor) => self.show_floor(ctx, floor),
            Message::Typed(words) => self.words = words,
            Message::Find => self.find(ctx),
            Message::Kind(kind) => self.choose(ctx, kind),
            Message::Nth(index) => {
                let offered = self.way.as_ref().map(|way| way.offered.as_slice());
                if let Some(offered) = offered.and_then(|offered| offered.get(index)) {
                    self.choose(ctx, offered.kind);
                }
            }
            Message::Whole => (self.camera, self.part) = (None, None),
            Message::Near => {
                let house = ctx.house.as_ref();
                self.camera = None;
                self.part = house.and_then(|house| self.part_of_way(house));
            }
            Message::Map(event) => self.hear_map(ctx, event),
            Message::Press(tag) => self.press(ctx, Some(tag)),
            Message::Unchoose => self.chosen = None,
            Message::Clear => self.clear(ctx),
            Message::Print => return self.slip(ctx, slip::Message::Print),
            Message::Slip(message) => return self.slip(ctx, message),
            Message::Draw(message) => return self.draw(ctx, message),
            Message::NotThere(item) => {
                // Whoever stands at the desk waits for it.
                let member = ctx.visitor.as_ref().map(|visitor| visitor.id);
                let write = ctx.write(move |w| w.begin_search_for(item, member));
                return Action::task(Task::perform(write, Message::Begun));
            }
            Message::Begun(answer) => return begun(ctx, answer),
            Message::Guide(message) => {
                return guide::update(ctx, self.way.as_ref(), message).map(Message::Guide);
            }
            Message::Heat(message) => {
                let asked = self.heat.update(ctx, message).map(Message::Heat);
                self.redraw(ctx);
                return Action::task(asked);
            }
            Message::There(message) => self.there.read(message),
            Message::Export(message) => {
                return self.export.update(ctx, message).map(Message::Export);
            }
            Message::Go(page) => return Action::event(Event::Go(page)),
        }
        Action::none()
    }

    pub fn refresh(&mut self, ctx: &Ctx, changed: Changed) -> Task<Message> {
        let heat = self.heat.refresh(ctx, changed).map(Message::Heat);
        if changed.has(Changed::COMPLAINTS) {
            self.there.forget();
        }
        // A change of the plan comes with the house that is read anew; another language changes names and words.
        let house = if changed == Changed::EVERYTHING {
            self.house_changed(ctx)
        } else {
            Task::none()
        };
        Task::batch([heat, house, self.ask_there(ctx)])
    }

    /// What was typed: a place by its name, else a call number.
    fn find(&mut self, ctx: &Ctx) {
        let typed = self.words.trim().to_owned();
        if typed.is_empty() {
            return;
        }
        let Some(house) = &ctx.house else { return };
        self.sought = Some(seek::seek(ctx, house, (&typed, self.gait(ctx))));
        self.heat.is_on = false;
        self.find_way(ctx);
    }

    fn choose(&mut self, ctx: &Ctx, kind: WayKind) {
        self.kind = Some(kind);
        self.find_way(ctx);
    }

    fn gait(&self, ctx: &Ctx) -> Gait {
        match self.kind {
            _ if guide::needs_no_steps(ctx) => Gait::StepFree,
            Some(WayKind::StepFree) => Gait::StepFree,
            _ => Gait::Walking,
        }
    }

    fn find_way(&mut self, ctx: &Ctx) {
        let Some(house) = &ctx.house else { return };
        self.slip.is_asking = false; // its path was that of another slip
        let asked = way::Asked {
            house,
            wording: &ctx.wording,
            now: ctx.now(),
            kind: self.kind.unwrap_or(WayKind::Shortest),
            needs_no_steps: guide::needs_no_steps(ctx),
        };
        self.way = self
            .sought
            .as_ref()
            .and_then(|sought| Way::find(&asked, sought));
        let goal = self.way.as_ref().and_then(|way| way.goal_floor);
        let sought = match &self.sought {
            Some(Sought::Floor(floor)) => Some(*floor),
            _ => None,
        };
        let here = || house.desk_floor();
        if let Some(floor) = goal.or(sought).or(self.floor).or_else(here) {
            self.show_floor(ctx, floor);
        }
    }

    /// Turns to a floor: its map is drawn once, and fitted to what is to be seen on it.
    fn show_floor(&mut self, ctx: &Ctx, floor: FloorId) {
        let Some(house) = &ctx.house else { return };
        if self.floor != Some(floor) {
            self.chosen = None;
        }
        self.floor = Some(floor);
        self.hover = None;
        self.camera = None;
        self.version += 1;
        let shown = house.floor(floor);
        let way = self.way.as_ref().zip(shown);
        self.over = way.map(|(way, floor)| way.over(house, &ctx.wording, floor));
        if self.over.is_none() {
            self.over = shown.and_then(|floor| over::here(house, &ctx.wording, floor));
        }
        self.part = self.part_of_way(house);
        if let (true, Some(floor)) = (self.heat.is_on, house.floor(floor)) {
            (self.over, self.part) = (Some(self.heat.over(ctx, floor)), None);
        }
        let options = MapOptions::new(&ctx.wording);
        self.with_way = self.over.as_ref().map(|over| {
            let over = Some(over);
            floor_scene(&house.plan, floor, &MapOptions { over, ..options })
        });
        self.scenes
            .entry(floor)
            .or_insert_with(|| Arc::new(floor_scene(&house.plan, floor, &options)));
    }

    /// What lies over the floor changed; it stays where it is looked at from.
    fn redraw(&mut self, ctx: &Ctx) {
        let (camera, hover) = (self.camera, self.hover);
        if let Some(floor) = self.floor {
            self.show_floor(ctx, floor);
        }
        (self.camera, self.hover) = (camera, hover);
    }

    /// What was complained of where the way leads.
    fn ask_there(&mut self, ctx: &Ctx) -> Task<Message> {
        let house = ctx.house.as_ref();
        let goal = self.way.as_ref().and_then(|way| way.goal);
        self.there.ask(ctx, house, goal).map(Message::There)
    }

    fn part_of_way(&self, house: &House) -> Option<Bounds> {
        self.way.as_ref()?.part_of(house.floor(self.floor?)?)
    }

    fn slip(&mut self, ctx: &Ctx, message: slip::Message) -> Action<Message> {
        let is_made = message.is_made();
        let action = self
            .slip
            .update(ctx, self.way.as_ref(), message)
            .map(Message::Slip);
        match &self.way {
            Some(way) if is_made => {
                let noted = guide::note(ctx, way, GuideHow::Slip).map(Message::Guide);
                action.with(noted)
            }
            _ => action,
        }
    }

    fn draw(&mut self, ctx: &Ctx, message: draw::Message) -> Action<Message> {
        let board = self.draw.floor();
        let Action { task, events } = self.draw.update(ctx, self.floor, message);
        if let (Some((floor, name)), false) = (board, self.draw.is_on()) {
            self.drawn = Some(name); // a new floor has another number in the file
            self.turn_to(ctx, floor);
        }
        Action {
            task: task.map(Message::Draw),
            events,
        }
    }

    fn clear(&mut self, ctx: &Ctx) {
        (self.sought, self.way) = (None, None);
        self.words.clear();
        self.find_way(ctx);
    }

    pub fn view<'a>(&'a self, ctx: &'a Ctx) -> Element<'a, Message> {
        if self.draw.is_on() {
            draw::view(&self.draw, ctx).map(Message::Draw)
        } else {
            view::view(self, ctx)
        }
    }
}

/// The search for a copy began.
fn begun(ctx: &Ctx, answer: Result<Saved<ShelfSearchId>, Error>) -> Action<Message> {
    match answer {
        Ok(saved) => Action::event(Event::Changed(saved.changed)).and(Event::Notify(
            Notice::done(ctx.say("floors-search-begun")).undo(saved.undo),
        )),
        Err(why) => Action::event(Event::Notify(trouble::saving(&ctx.wording, &why))),
    }
}
