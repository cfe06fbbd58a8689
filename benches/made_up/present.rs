//! A window without a screen: what the toolkit does from an event to the finished picture, in its order and with its
//! software renderer, only what changed painted. What it leaves out is handing the picture to the system.

use deskbell::ui::app::Message;
use deskbell::ui::drive::Drive;
use deskbell::ui::{font, shot, style};
use iced::advanced::graphics::{Viewport, damage};
use iced::advanced::renderer::Style;
use iced::advanced::{clipboard, mouse};
use iced::theme::Base;
use iced::{Event, Point, Rectangle, Renderer, Size, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use iced_tiny_skia::Layer;
use std::time::{Duration, Instant};
use tiny_skia::{Mask, PixmapMut};

/// In pixels.
pub const SIZE: Size = Size::new(1280.0, 800.0);

/// The window's picture, and what it shows.
pub struct Window {
    renderer: Renderer,
    cache: Cache,
    /// What is on the screen.
    pub pixels: Vec<u8>,
    mask: Mask,
    shown: Vec<Layer>,
    ground: Option<iced::Color>,
    pub pointer: Point,
}

/// How long a frame took, and what of it was painting.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    pub all: Duration,
    pub painting: Duration,
}

impl Window {
    /// `None` where there is no room for a picture of this size.
    pub fn new() -> Option<Self> {
        shot::use_embedded_faces_only();
        let (width, height) = (SIZE.width as u32, SIZE.height as u32);
        Some(Self {
            renderer: Renderer::new(font::TEXT, style::size::BODY.into()),
            cache: Cache::default(),
            pixels: vec![0; (width * height * 4) as usize],
            mask: Mask::new(width, height)?,
            shown: Vec::new(),
            ground: None,
            pointer: Point::ORIGIN,
        })
    }

    /// The next frame is painted whole.
    pub fn forget(&mut self) {
        self.ground = None;
    }

    /// What happens is heard by the widgets that stand there, their messages change the program, and the window is
    /// painted. What the program asks of others (its file, other threads) is answered afterwards.
    pub fn frame(&mut self, drive: &mut Drive, events: &[Event]) -> Took {
        let mut messages = Vec::new();
        let cursor = mouse::Cursor::Available(self.pointer);
        let cache = std::mem::take(&mut self.cache);
        let view = drive.app().view();
        let mut ui = UserInterface::build(view, SIZE, cache, &mut self.renderer);
        let begun = Instant::now();
        let renderer = &mut self.renderer;
        let _ = ui.update(
            events,
            cursor,
            renderer,
            &mut clipboard::Null,
            &mut messages,
        );
        self.cache = ui.into_cache();
        let tasks: Vec<_> = messages.into_iter().map(|m| drive.begin(m)).collect();
        let painting = self.show(drive);
        let all = begun.elapsed();
        for task in tasks {
            drive.settle(task);
        }
        Took { all, painting }
    }

    /// A message alone, as a tool or a key leads to.
    pub fn send(&mut self, drive: &mut Drive, message: Message) -> Took {
        let begun = Instant::now();
        let task = drive.begin(message);
        let painting = self.show(drive);
        let all = begun.elapsed();
        drive.settle(task);
        Took { all, painting }
    }

    /// The view built, laid out, drawn and painted; how long the painting took.
    pub fn show(&mut self, drive: &Drive) -> Duration {
        let theme = drive.app().theme();
        let cursor = mouse::Cursor::Available(self.pointer);
        let cache = std::mem::take(&mut self.cache);
        let renderer = &mut self.renderer;
        let mut ui = UserInterface::build(drive.app().view(), SIZE, cache, renderer);
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let _ = ui.update(
            &[redraw],
            cursor,
            renderer,
            &mut clipboard::Null,
            &mut Vec::new(),
        );
        let base = theme.base();
        let style = Style {
            text_color: base.text_color,
        };
        ui.draw(renderer, &theme, &style, cursor);
        self.cache = ui.into_cache();
        let begun = Instant::now();
        self.paint(base.background_color);
        begun.elapsed()
    }

    fn paint(&mut self, ground: iced::Color) {
        let whole = Rectangle::with_size(SIZE);
        let layers = self.renderer.layers();
        let changed = if self.ground == Some(ground) {
            damage::diff(&self.shown, layers, |l| vec![l.bounds], Layer::damage)
        } else {
            vec![whole]
        };
        self.shown = layers.to_vec();
        self.ground = Some(ground);
        let (width, height) = (SIZE.width as u32, SIZE.height as u32);
        let viewport = Viewport::with_physical_size(Size::new(width, height), 1.0);
        if let Some(mut picture) = PixmapMut::from_bytes(&mut self.pixels, width, height) {
            let changed = damage::group(changed, whole);
            let mask = &mut self.mask;
            (self.renderer).draw(&mut picture, mask, &viewport, &changed, ground);
        }
    }
}

/// One line: what was done, how long the middle, the 99th of a hundred and the slowest frame took.
#[allow(clippy::print_stdout)] // a measurement prints
pub fn print_row(what: &str, took: &[Took]) {
    let at = |of: fn(&Took) -> Duration, percent: usize| {
        let mut times: Vec<Duration> = took.iter().map(of).collect();
        times.sort_unstable();
        let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    println!(
        "{what:52} median {:5.1} ms (painting {:4.1})  p99 {:5.1} ms  worst {:5.1} ms  of {}",
        at(|t| t.all, 50),
        at(|t| t.painting, 50),
        at(|t| t.all, 99),
        at(|t| t.all, 100),
        took.len()
    );
}
