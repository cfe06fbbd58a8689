//! What a frame of the window costs with the software renderer at 1280 x 800, in the whole program: a floor of 1,000
//! labelled bays looked at and drawn on, beside an empty frame in the same run.
//!
//! `cargo bench --bench window`. A frame is all that the window's thread does from the event to the finished picture:
//! hearing it, the message, the view, the layout, the drawing and the painting of what changed. A frame lasts 16 ms; 33
//! are two of them.
#![allow(clippy::expect_used)] // a measurement may stop at the first surprise

#[path = "made_up/floors.rs"]
mod floors;
#[path = "made_up/present.rs"]
mod present;

use chrono::{DateTime, Utc};
use deskbell::clock::Clock;
use deskbell::domain::geometry::PointF;
use deskbell::domain::id::FloorId;
use deskbell::domain::language::Language;
use deskbell::store::Store;
use deskbell::ui::app::{Message, Start};
use deskbell::ui::drive::Drive;
use deskbell::ui::open::Places;
use deskbell::ui::page::{Page, Sought};
use deskbell::ui::prefs::Preference;
use deskbell::ui::screen::floors as screen;
use deskbell::ui::screen::floors::draw::{self, Field};
use deskbell::ui::shell;
use deskbell::ui::tool::Tool;
use deskbell::ui::widget::Camera;
use deskbell::ui::widget::map::{MapEvent, PX_PER_MM};
use iced::mouse::{Button, Event as Mouse, ScrollDelta};
use iced::{Event, Point};
use present::{Took, Window, print_row};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    // Only when measured: building the benches as tests shall not make a branch.
    if std::env::args().any(|arg| arg == "--bench") {
        let mut bench = Bench::new()?;
        bench.at_rest();
        bench.look();
        bench.draw()?;
    }
    Ok(())
}

/// The floor that is looked at.
const FLOOR: FloorId = FloorId(3);
/// Logical pixels of a drag, of one frame to the next.
const STEP: f32 = 9.0;
/// Scales to look from: the whole floor, a block of rows, where codes are read, where ranges are read.
const SCALES: [(&str, f64); 4] = [
    ("1 : 200", 0.005),
    ("1 : 80", 0.0125),
    ("1 : 45", 0.022),
    ("1 : 22", 0.045),
];
/// The middle of the map in the window: of the floors, of the board.
const MIDDLES: [Point; 2] = [Point::new(774.0, 417.0), Point::new(658.0, 439.0)];

struct Bench {
    drive: Drive,
    window: Window,
    file: std::path::PathBuf,
    /// The middle of the map in the window.
    middle: Point,
    /// Which screen hears the camera.
    moved: fn(Camera) -> screen::Message,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        let (file, now): (_, DateTime<Utc>) =
            (at("many.deskbell"), "2026-11-24T05:02:00Z".parse()?);
        floors::create(&file, now)?;
        let mut drive = Drive::new(Start {
            places: Places {
                file: at("branch.deskbell"),
                demo: at("demo.deskbell"),
                demo_ready: at("ready"),
                prefs: at("window.json"),
                papers: at("papers"),
            },
            clock: Clock::Fixed(now),
            file: Some(file.clone()),
            is_demo: false,
            language: Some(Language::English),
        })?;
        let staff = Store::open_reader(&file)?.read_now(|r| r.list_staff())?;
        let who = staff.first().ok_or("nobody works there")?;
        let key = who.key.as_str().to_owned();
        drive.send(Message::Prefer(Preference::Staff(key)));
        Ok(Self {
            drive,
            window: Window::new().ok_or("no room for the picture")?,
            file,
            middle: MIDDLES[0],
            moved: |camera| screen::Message::Map(MapEvent::Moved(Some(camera))),
            _folder: folder,
        })
    }

    fn send(&mut self, message: screen::Message) -> Took {
        let message = Message::Shell(shell::Message::Floors(message));
        self.window.send(&mut self.drive, message)
    }

    fn hear(&mut self, events: &[Mouse]) -> Took {
        let events: Vec<Event> = events.iter().copied().map(Event::Mouse).collect();
        self.window.frame(&mut self.drive, &events)
    }

    fn point(&mut self, position: Point) -> Took {
        self.window.pointer = position;
        self.hear(&[Mouse::CursorMoved { position }])
    }

    /// The baseline: the window is built and laid out anew, and nothing has changed.
    fn at_rest(&mut self) {
        self.go(Page::Settings);
        let took: Vec<Took> = (0..100).map(|_| self.hear(&[])).collect();
        print_row("empty frame, nothing changed (baseline)", &took);
        let whole = |bench: &mut Self| {
            bench.window.forget();
            bench.hear(&[])
        };
        let took: Vec<Took> = (0..100).map(|_| whole(self)).collect();
        print_row("a page without a map, painted whole (baseline)", &took);
    }

    fn go(&mut self, page: Page) {
        let message = Message::Shell(shell::Message::Go(page));
        self.window.send(&mut self.drive, message);
        self.window.show(&self.drive); // what was answered meanwhile
    }

    /// The screen of the floors.
    fn look(&mut self) {
        self.go(Page::Floors(Some(Sought::Floor(FLOOR))));
        self.all("floors");
        // A press opens the bay that lies there: it, and the way to it.
        self.look_from(0.0125);
        let spots: Vec<Point> = (0..30).map(|n| self.spot(n, 0.0125)).collect();
        let presses: Vec<Took> = spots.into_iter().map(|at| self.press(at)).collect();
        print_row("floors, a bay pressed", &presses);
    }

    /// The drawing board.
    fn draw(&mut self) -> Result<(), Box<dyn Error>> {
        self.send(screen::Message::Draw(draw::Message::Begin));
        self.send(screen::Message::Draw(draw::Message::Floor(FLOOR)));
        self.middle = MIDDLES[1];
        self.moved =
            |camera| screen::Message::Draw(draw::Message::Map(MapEvent::Moved(Some(camera))));
        self.send(screen::Message::Draw(draw::Message::Tool(Tool::Pan)));
        self.all("board");
        self.edit()
    }

    /// Moved and zoomed from near and far, and pointed at.
    fn all(&mut self, name: &str) {
        for (said, scale) in SCALES {
            self.look_from(scale);
            let took = self.pan();
            print_row(&format!("{name}, moved at {said}"), &took);
        }
        self.look_from(SCALES[0].1);
        let took = self.zoom();
        print_row(&format!("{name}, wheel in and out"), &took);
        for (said, scale) in SCALES {
            self.look_from(scale);
            let spots: Vec<Point> = (0..60).map(|n| self.spot(n, scale)).collect();
            let took: Vec<Took> = spots.into_iter().map(|at| self.point(at)).collect();
            print_row(&format!("{name}, pointed at, {said}"), &took);
        }
    }

    /// Over one bay after the other of a row, back at its beginning where the map ends.
    fn spot(&self, n: u16, scale: f64) -> Point {
        let px = |mm: f64| (mm * scale * PX_PER_MM) as f32;
        let bays = (250.0 / px(900.0)).floor().max(2.0);
        let along = (f32::from(n) % bays) * px(900.0);
        self.middle + iced::Vector::new(along, px(1_000.0 - 100.0))
    }

    fn look_from(&mut self, scale: f64) {
        let camera = Camera {
            // Between two rows, over the first bay of the right block.
            centre: PointF::new(26_750.0, 21_000.0),
            scale,
            turn_deg: 0.0,
        };
        self.send((self.moved)(camera));
    }

    /// A drag across the map and back.
    fn pan(&mut self) -> Vec<Took> {
        let from = self.middle;
        self.point(from);
        self.hear(&[Mouse::ButtonPressed(Button::Left)]);
        let there = (1..=40).map(|n| n as f32);
        let steps: Vec<f32> = there.clone().chain(there.rev()).collect();
        let took = steps.into_iter().map(|n| {
            let by = iced::Vector::new(n * STEP * 0.6, n * STEP * 0.4);
            self.point(from + by)
        });
        let took = took.collect();
        self.hear(&[Mouse::ButtonReleased(Button::Left)]);
        took
    }

    /// Notch by notch to the nearest look, and out again.
    fn zoom(&mut self) -> Vec<Took> {
        self.point(self.middle + iced::Vector::new(90.0, -40.0));
        let notches = [1.0; 16].into_iter().chain([-1.0; 16]);
        let took = notches.map(|y| {
            let delta = ScrollDelta::Lines { x: 0.0, y };
            self.hear(&[Mouse::WheelScrolled { delta }])
        });
        took.collect()
    }

    fn press(&mut self, at: Point) -> Took {
        self.point(at);
        let press = self.hear(&[Mouse::ButtonPressed(Button::Left)]);
        let release = self.hear(&[Mouse::ButtonReleased(Button::Left)]);
        if press.all > release.all {
            press
        } else {
            release
        }
    }

    /// Edits of a floor of a thousand bays in a house of eight such floors.
    fn edit(&mut self) -> Result<(), Box<dyn Error>> {
        use draw::Message as Draw;
        let plan = Store::open_reader(&self.file)?.read_now(|r| r.get_plan())?;
        let floor = plan.floors.iter().find(|f| f.id == FLOOR);
        let bay = floor.and_then(|f| f.bays.first()).ok_or("no bay")?;
        let draw = |message| screen::Message::Draw(message);
        let at = |x: f64, y: f64, phase| {
            let touch = deskbell::ui::widget::map::Touch {
                phase,
                at: PointF::new(x, y),
                reach_mm: 100.0,
                held: iced::keyboard::Modifiers::NONE,
            };
            screen::Message::Draw(Draw::Touch(touch))
        };
        use deskbell::ui::widget::map::Phase::{Down, Drag, Twice, Up};
        for (said, scale) in [SCALES[0], SCALES[1]] {
            self.look_from(scale);
            self.send(draw(Draw::Tool(Tool::Select)));
            let (x, y) = (f64::from(bay.centre.x), f64::from(bay.centre.y) - 150.0);
            // One bay is moved by its own corner's length.
            let mut moves = Vec::new();
            let mut drags = Vec::new();
            for _ in 0..10 {
                self.send(at(x, y, Twice));
                drags.push(self.send(at(x, y + 200.0, Drag)));
                drags.push(self.send(at(x + 10.0, y + 310.0, Drag)));
                moves.push(self.send(at(x + 10.0, y + 310.0, Up)));
                moves.push(self.send(draw(Draw::Undo)));
            }
            print_row(&format!("board, a bay held, {said}"), &drags);
            print_row(&format!("board, a bay moved or taken back, {said}"), &moves);
            self.send(draw(Draw::Tool(Tool::Run)));
            self.send(draw(Draw::Stocked(Field::Pattern, "N-{001}".into())));
            self.send(draw(Draw::Stocked(Field::Bays, "10".into())));
            let mut rows = Vec::new();
            for _ in 0..10 {
                self.send(at(40_000.0, 41_500.0, Down));
                self.send(at(47_000.0, 41_500.0, Drag));
                rows.push(self.send(at(47_000.0, 41_500.0, Up)));
            }
            print_row(&format!("board, a row of ten laid, {said}"), &rows);
            let undone: Vec<Took> = (0..10).map(|_| self.send(draw(Draw::Undo))).collect();
            print_row(&format!("board, a row of ten taken back, {said}"), &undone);
            // All that stands on the floor at once.
            self.send(draw(Draw::Tool(Tool::Select)));
        }
        Ok(())
    }
}
