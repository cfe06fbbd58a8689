//! A desk in front of a person: the whole program with its real screens, pressed, typed into and read.

use super::widget;
use chrono::{DateTime, Utc};
use deskbell::clock::Clock;
use deskbell::domain::language::Language;
use deskbell::ui::app::{Message, Start};
use deskbell::ui::drive::Drive;
use deskbell::ui::open::{Places, ready_name};
use deskbell::ui::{font, shot};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::{Settings, Size};
use iced_test::Simulator;
use iced_test::selector::{Candidate, Selector, id};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The program, in a folder of its own.
pub struct Desk {
    folder: tempfile::TempDir,
    drive: Drive,
}

impl Desk {
    /// A first start: nothing is there yet.
    pub fn first() -> Self {
        Self::start(None, false)
    }

    /// The demo branch is open.
    pub fn demo() -> Self {
        Self::start(None, true)
    }

    /// The demo branch is opened, and was not yet made today.
    pub fn demo_of_a_new_day() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ready = folder.path().join("ready");
        Self::start_in(folder, ready, (None, true))
    }

    /// A file is opened.
    pub fn open(file: &Path) -> Self {
        Self::start(Some(file.to_owned()), false)
    }

    fn start(file: Option<PathBuf>, is_demo: bool) -> Self {
        Self::start_in(
            tempfile::tempdir().unwrap(),
            ready().to_owned(),
            (file, is_demo),
        )
    }

    fn start_in(
        folder: tempfile::TempDir,
        demo_ready: PathBuf,
        (file, is_demo): (Option<PathBuf>, bool),
    ) -> Self {
        let at = |name: &str| folder.path().join(name);
        let places = Places {
            file: at("branch.deskbell"),
            demo: at("demo.deskbell"),
            demo_ready,
            prefs: at("window.json"),
            papers: at("papers"),
        };
        let drive = Drive::new(Start {
            places,
            clock: Clock::Fixed(morning()),
            file,
            is_demo,
            language: Some(Language::English),
        });
        Self {
            drive: drive.unwrap(),
            folder,
        }
    }

    /// Presses what bears these words.
    pub fn press(&mut self, words: &str) {
        self.act(|ui| {
            if let Err(why) = ui.click(words) {
                panic!("there is no “{words}” to press: {why}");
            }
        });
    }

    /// Presses what bears no words of its own.
    pub fn press_sign(&mut self, sign: &'static str) {
        self.act(|ui| {
            ui.click(id(sign)).unwrap();
        });
    }

    /// Types into a field.
    pub fn fill(&mut self, field: &'static str, words: &str) {
        self.act(|ui| {
            ui.click(id(field)).unwrap();
            ui.typewrite(words);
        });
    }

    /// Types into a field and presses Enter there.
    pub fn enter(&mut self, field: &'static str, words: &str) {
        self.fill(field, words);
        self.act(|ui| {
            ui.click(id(field)).unwrap();
            ui.simulate([widget::named(Named::Enter, Modifiers::NONE)]);
        });
    }

    /// Presses named keys in a field, one after the other.
    pub fn keys_in(&mut self, field: &'static str, keys: &[(Named, Modifiers)]) {
        for (key, modifiers) in keys {
            self.act(|ui| {
                ui.click(id(field)).unwrap();
                ui.simulate([widget::named(*key, *modifiers)]);
            });
        }
    }

    /// Empties a field.
    pub fn clear(&mut self, field: &'static str) {
        self.act(|ui| {
            ui.click(id(field)).unwrap();
            ui.simulate([
                widget::letter("a", Code::KeyA, Modifiers::COMMAND),
                widget::named(Named::Backspace, Modifiers::NONE),
            ]);
        });
    }

    /// Holds a card before the scanner: fast typing with Enter behind it, wherever the focus is.
    pub fn scan(&mut self, number: &str) {
        self.act(|ui| {
            ui.typewrite(number);
            ui.simulate([widget::named(Named::Enter, Modifiers::NONE)]);
        });
    }

    /// Presses a part at one of its points and lets go at another; points are shares of its width and height.
    pub fn drag(&mut self, part: &'static str, from: (f32, f32), to: (f32, f32)) {
        self.drag_with(part, Modifiers::NONE, (from, to));
    }

    /// The same with keys held.
    pub fn drag_with(
        &mut self,
        part: &'static str,
        held: Modifiers,
        (from, to): ((f32, f32), (f32, f32)),
    ) {
        use iced::mouse::{Button, Event::*};
        self.act(|ui| {
            let held = iced::keyboard::Event::ModifiersChanged(held);
            ui.simulate([iced::Event::Keyboard(held)]);
            let bounds = ui.find(id(part)).unwrap().bounds();
            let at = |(x, y): (f32, f32)| {
                iced::Point::new(bounds.x + bounds.width * x, bounds.y + bounds.height * y)
            };
            for (point, event) in [
                (from, ButtonPressed(Button::Left)),
                (to, CursorMoved { position: at(to) }),
                (to, ButtonReleased(Button::Left)),
            ] {
                ui.point_at(at(point));
                ui.simulate([iced::Event::Mouse(event)]);
            }
        });
    }

    /// Presses a part at one of its points.
    pub fn press_at(&mut self, part: &'static str, at: (f32, f32)) {
        self.drag(part, at, at);
    }

    /// Presses a part at one of its points, then a key while it has the focus.
    pub fn key_at(&mut self, part: &'static str, at: (f32, f32), event: iced::Event) {
        use iced::mouse::{Button, Event::*};
        self.act(|ui| {
            let bounds = ui.find(id(part)).unwrap().bounds();
            let point = (
                bounds.x + bounds.width * at.0,
                bounds.y + bounds.height * at.1,
            );
            ui.point_at(iced::Point::new(point.0, point.1));
            let buttons = [ButtonPressed(Button::Left), ButtonReleased(Button::Left)];
            ui.simulate(buttons.map(iced::Event::Mouse));
            ui.simulate([event.clone()]);
        });
    }

    /// A file or folder of this desk.
    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Presses a named key where nothing has the focus.
    pub fn key(&mut self, key: Named, modifiers: Modifiers) {
        self.act(|ui| {
            ui.simulate([widget::named(key, modifiers)]);
        });
    }

    /// Presses a named key while a field has the focus.
    pub fn key_in(&mut self, field: &'static str, key: Named, modifiers: Modifiers) {
        self.act(|ui| {
            ui.click(id(field)).unwrap();
            ui.simulate([widget::named(key, modifiers)]);
        });
    }

    /// Presses keys while a map has the focus: it is taken hold of and let go where it was.
    pub fn keys_on_map(&mut self, map: &'static str, keys: &[iced::Event]) {
        use iced::mouse::{Button, Event::*};
        self.act(|ui| {
            let at = ui.find(id(map)).unwrap().bounds().center();
            let moved = |by| CursorMoved {
                position: at + iced::Vector::new(by, 0.0),
            };
            let (press, release) = (ButtonPressed(Button::Left), ButtonReleased(Button::Left));
            ui.point_at(at);
            let drag = [press, moved(9.0), moved(0.0), release];
            ui.simulate(drag.map(iced::Event::Mouse));
            ui.simulate(keys.iter().cloned());
        });
    }

    /// Whether what was done last moved the cursor to a field.
    pub fn moves_focus_to(&mut self, field: &'static str) -> bool {
        self.drive.moves_focus_to(field)
    }

    /// Presses a letter with Ctrl.
    pub fn ctrl(&mut self, letter: &str, code: Code) {
        self.act(|ui| {
            ui.simulate([widget::letter(letter, code, Modifiers::COMMAND)]);
        });
    }

    /// Presses a letter with Alt.
    pub fn alt(&mut self, letter: &str, code: Code) {
        self.act(|ui| {
            ui.simulate([widget::letter(letter, code, Modifiers::ALT)]);
        });
    }

    /// Whether these words stand somewhere on the screen, alone or within others.
    pub fn sees(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    /// Every text on the screen.
    pub fn texts(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut ui = self.window();
        // Nothing is ever found, so that every text is passed.
        let _ = ui.find(Reader(&mut all));
        all
    }

    /// The screen as a picture.
    pub fn picture(&self, width: f32, height: f32) -> Vec<u8> {
        self.drive.picture(Size::new(width, height), 1.0).unwrap()
    }

    /// Where a part stands in a window of another size; `None` where it is not there.
    pub fn bounds_in(&self, part: &'static str, size: Size) -> Option<iced::Rectangle> {
        let found = self.window_of(size).find(id(part));
        found.ok().map(|found| found.bounds())
    }

    /// The program itself, for a window that remembers.
    pub fn drive(&mut self) -> &mut Drive {
        &mut self.drive
    }

    fn act(&mut self, action: impl FnOnce(&mut Simulator<'_, Message>)) {
        let mut ui = self.window();
        action(&mut ui);
        let messages: Vec<Message> = ui.into_messages().collect();
        for message in messages {
            self.drive.send(message);
        }
    }

    fn window(&self) -> Simulator<'_, Message> {
        self.window_of(SIZE)
    }

    fn window_of(&self, size: Size) -> Simulator<'_, Message> {
        shot::use_embedded_faces_only();
        let settings = Settings {
            default_font: font::TEXT,
            ..Settings::default()
        };
        Simulator::with_size(settings, size, self.drive.app().view())
    }
}

/// Where the demo branch lies ready: made once for all tests, and anew in each run.
fn ready() -> &'static Path {
    static READY: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo-ready");
        let _ = std::fs::remove_dir_all(&folder); // of the run before, if there was one
        let name = ready_name(morning().date_naive());
        drop(deskbell::demo::create(&folder.join(name), morning()).unwrap());
        folder
    });
    &READY
}

/// Tall enough for the longest form, so that all of it can be pressed without scrolling.
const SIZE: Size = Size::new(1280.0, 2000.0);

/// A Tuesday morning, 10:32 in Chennai.
pub fn morning() -> DateTime<Utc> {
    "2026-11-24T05:02:00Z".parse().unwrap()
}

/// Reads all that is written on the screen.
struct Reader<'a>(&'a mut Vec<String>);

impl Selector for Reader<'_> {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        match candidate {
            Candidate::Text { content, .. } => self.0.push(content.to_owned()),
            Candidate::TextInput { state, .. } => self.0.push(state.text().to_owned()),
            _ => {}
        }
        None
    }

    fn description(&self) -> String {
        "every text".to_owned()
    }
}
