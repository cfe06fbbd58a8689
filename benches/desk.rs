//! What a key costs from the hand to the picture, in the whole program: the demo branch with 50,000 members, its window
//! of 1280 x 800 pixels, drawn by the software renderer.
//!
//! `cargo bench --bench desk`. Each row is what the window's thread does until the picture is painted: the message, the
//! view, the layout, the drawing. The whole window is painted, where the program itself paints only what changed. What
//! the file answers comes a moment later and has a row of its own. Baseline in the same run: the empty frame. A frame
//! lasts 16 ms.
#![allow(clippy::expect_used, clippy::print_stdout)] // a measurement prints, and may stop at the first surprise

#[path = "made_up/members.rs"]
mod members;

use chrono::{DateTime, Utc};
use deskbell::clock::Clock;
use deskbell::demo;
use deskbell::domain::geometry::PointF;
use deskbell::domain::id::MemberId;
use deskbell::domain::language::Language;
use deskbell::ui::app::{Message, Start};
use deskbell::ui::drive::Drive;
use deskbell::ui::open::Places;
use deskbell::ui::page::{Page, Sought};
use deskbell::ui::screen::{desk, floors, members as list};
use deskbell::ui::widget::Camera;
use deskbell::ui::widget::map::MapEvent;
use deskbell::ui::{Element, font, onebox, shell, shot, theme};
use iced::advanced::renderer::{Headless, Style};
use iced::advanced::{clipboard, mouse};
use iced::theme::Base;
use iced::widget::space;
use iced::{Event, Point, Renderer, Size, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use std::error::Error;
use std::time::{Duration, Instant};

const SIZE: Size = Size::new(1280.0, 800.0);
const MEMBERS: usize = 50_000;
/// Every so many of the sessions is typed.
const STEP: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    // Only when measured: building the benches as tests shall not make a branch.
    if std::env::args().any(|arg| arg == "--bench") {
        let mut bench = Bench::new()?;
        bench.empty();
        bench.typed_in_box();
        bench.typed_in_question();
        bench.typed_in_list();
        bench.pages();
        bench.scrolled();
        bench.panned();
    }
    Ok(())
}

/// The program and its window.
struct Bench {
    drive: Drive,
    window: Window,
    /// What is typed to find somebody.
    sought: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        let (file, now): (_, DateTime<Utc>) =
            (at("demo.deskbell"), "2026-11-24T05:02:00Z".parse()?);
        drop(demo::create(&file, now)?);
        let sought = members::fill(&file, MEMBERS)?;
        let drive = Drive::new(Start {
            places: Places {
                file: at("branch.deskbell"),
                demo: file.clone(),
                demo_ready: at("ready"),
                prefs: at("window.json"),
                papers: at("papers"),
            },
            clock: Clock::Fixed(now),
            file: Some(file),
            is_demo: false,
            language: Some(Language::English),
        })?;
        Ok(Self {
            drive,
            window: Window::new(),
            sought: sought.into_iter().map(|(typed, _)| typed).collect(),
            _folder: folder,
        })
    }

    /// The baseline.
    fn empty(&mut self) {
        let took = (0..50)
            .map(|_| {
                let begun = Instant::now();
                self.window.frame::<()>(space().into(), &[]);
                self.took(begun)
            })
            .collect();
        print_row("empty frame (baseline)", took);
    }

    /// A message and its picture; and the picture of what follows from it.
    fn step(&mut self, message: Message) -> (Took, Took) {
        let begun = Instant::now();
        let task = self.drive.begin(message);
        self.window.frame(self.drive.app().view(), &[]);
        let first = self.took(begun);
        self.drive.settle(task);
        let begun = Instant::now();
        self.window.frame(self.drive.app().view(), &[]);
        (first, self.took(begun))
    }

    fn took(&self, begun: Instant) -> Took {
        Took {
            all: begun.elapsed(),
            painting: self.window.painting,
        }
    }

    fn go(&mut self, page: Page) -> (Took, Took) {
        self.step(Message::Shell(shell::Message::Go(page)))
    }

    /// Every key of these words, as they grow in a field.
    fn typed(&mut self, what: &str, words: &[String], message: impl Fn(String) -> shell::Message) {
        let (mut keys, mut later) = (Vec::new(), Vec::new());
        for words in words {
            for (end, letter) in words.char_indices() {
                let typed = words[..end + letter.len_utf8()].to_owned();
                let (first, second) = self.step(Message::Shell(message(typed)));
                keys.push(first);
                later.push(second);
            }
        }
        print_row(&format!("{what}: key to picture"), keys);
        print_row(&format!("{what}: the file's answer"), later);
    }

    fn typed_in_box(&mut self) {
        let mut words: Vec<String> = self.sought.iter().step_by(STEP).cloned().collect();
        words
            .extend(["330.954 RAM", "toilets", "கழிப்பறை", "lift", "ACL0012345"].map(str::to_owned));
        let typed = |words| shell::Message::Box(onebox::Message::Typed(words));
        self.go(Page::Desk);
        self.typed("the box at the desk", &words, typed);
        self.go(Page::Floors(Some(Sought::CallNumber("330.954 RAM".into()))));
        self.typed("the box over the floors", &words[..5], typed);
    }

    fn typed_in_question(&mut self) {
        self.go(Page::Member(MemberId(7))); // somebody stands at the desk
        self.go(Page::Desk);
        let words = ["Where are the chemistry question banks for the entrance test?".to_owned()];
        self.typed("the question", &words, |words| {
            shell::Message::Desk(desk::Message::Question(words))
        });
    }

    fn typed_in_list(&mut self) {
        self.go(Page::Members);
        let words: Vec<String> = self.sought.iter().step_by(STEP * 3).cloned().collect();
        self.typed("the list of members", &words, |words| {
            shell::Message::Members(list::Message::Typed(words))
        });
    }

    /// Every page, gone to from every other in turn.
    fn pages(&mut self) {
        let pages = [
            ("desk", Page::Desk),
            ("members", Page::Members),
            ("a member", Page::Member(MemberId(7))),
            ("floors", Page::Floors(None)),
            (
                "a way",
                Page::Floors(Some(Sought::CallNumber("330.954 RAM".into()))),
            ),
            ("inquiries", Page::Inquiries),
            ("complaints", Page::Complaints),
            ("settings", Page::Settings),
        ];
        let mut took = vec![Vec::new(); pages.len()];
        for _ in 0..10 {
            for ((_, page), took) in pages.iter().zip(&mut took) {
                let (first, second) = self.go(page.clone());
                took.extend([first, second]);
            }
        }
        for ((name, _), took) in pages.iter().zip(took) {
            print_row(&format!("page turned: {name}"), took);
        }
    }

    /// The wheel over long lists.
    fn scrolled(&mut self) {
        for (name, page) in [("members", Page::Members), ("inquiries", Page::Inquiries)] {
            self.go(page);
            let wheel = Event::Mouse(mouse::Event::WheelScrolled {
                delta: mouse::ScrollDelta::Lines { x: 0.0, y: -3.0 },
            });
            let took = (0..40)
                .map(|_| {
                    let begun = Instant::now();
                    let wheel = std::slice::from_ref(&wheel);
                    self.window.frame(self.drive.app().view(), wheel);
                    self.took(begun)
                })
                .collect();
            print_row(&format!("scrolled: {name}"), took);
        }
    }

    /// The real map of the ground floor while it is moved.
    fn panned(&mut self) {
        self.go(Page::Floors(None));
        let mut took = Vec::new();
        for step in 0..60 {
            let camera = Camera {
                centre: PointF::new(20_000.0 + f64::from(step) * 100.0, 15_000.0),
                scale: 0.01,
                turn_deg: 0.0,
            };
            let moved = floors::Message::Map(MapEvent::Moved(Some(camera)));
            took.push(self.step(Message::Shell(shell::Message::Floors(moved))).0);
        }
        print_row("map moved", took);
    }
}

/// A window that is drawn again and again.
struct Window {
    renderer: Renderer,
    cache: Cache,
    /// What of the last frame was painting.
    painting: Duration,
}

impl Window {
    fn new() -> Self {
        shot::use_embedded_faces_only();
        Self {
            renderer: Renderer::new(font::TEXT, 14.0.into()),
            cache: Cache::default(),
            painting: Duration::ZERO,
        }
    }

    /// Hears what happened over the middle of the window, and paints it.
    fn frame<M>(&mut self, view: Element<'_, M>, heard: &[Event]) {
        let theme = theme::light();
        let cache = std::mem::take(&mut self.cache);
        let mut ui = UserInterface::build(view, SIZE, cache, &mut self.renderer);
        let mut events = heard.to_vec();
        events.push(Event::Window(
            window::Event::RedrawRequested(Instant::now()),
        ));
        let pointer = mouse::Cursor::Available(Point::new(640.0, 500.0));
        let _ = ui.update(
            &events,
            pointer,
            &mut self.renderer,
            &mut clipboard::Null,
            &mut Vec::new(),
        );
        let style = Style {
            text_color: theme.base().text_color,
        };
        ui.draw(&mut self.renderer, &theme, &style, pointer);
        self.cache = ui.into_cache();
        let begun = Instant::now();
        let pixels = Size::new(SIZE.width as u32, SIZE.height as u32);
        let picture = self
            .renderer
            .screenshot(pixels, 1.0, theme.base().background_color);
        divan::black_box(picture);
        self.painting = begun.elapsed();
    }
}

/// What a step took, and what of it was painting.
#[derive(Clone, Copy)]
struct Took {
    all: Duration,
    painting: Duration,
}

fn print_row(what: &str, took: Vec<Took>) {
    let at = |mut times: Vec<Duration>, percent: usize| {
        times.sort_unstable();
        let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    let all = || took.iter().map(|t| t.all).collect();
    println!(
        "{what:44} median {:5.1} ms (painting {:4.1})  p99 {:5.1} ms  most {:5.1} ms  of {}",
        at(all(), 50),
        at(took.iter().map(|t| t.painting).collect(), 50),
        at(all(), 99),
        at(all(), 100),
        took.len()
    );
}
