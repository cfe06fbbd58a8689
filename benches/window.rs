//! What a frame of the window costs with the software renderer at 1280 x 800, beside an empty frame in the same run:
//! a map of a thousand labelled bays while it is moved, a list of 100,000 rows while it is scrolled.
//!
//! `cargo bench --bench window`. Each frame is built, laid out, drawn and painted whole, as after a repaint nudge.

use deskbell::domain::geometry::PointF;
use deskbell::domain::id::BayId;
use deskbell::domain::language::Language;
use deskbell::scene::{
    Align, Bounds, Face, Path, Place, Role, Scales, Scene, Shape, Stroke, Tag, Text, Width,
};
use deskbell::ui::widget::{Camera, list, map, words};
use deskbell::ui::{Element, font, shot, theme};
use divan::Bencher;
use iced::advanced::renderer::{Headless, Style};
use iced::advanced::{clipboard, mouse};
use iced::theme::Base;
use iced::widget::{row, space};
use iced::{Event, Renderer, Size, window};
use iced_runtime::user_interface::{Cache, UserInterface};
use std::time::Instant;

fn main() {
    divan::main();
}

const SIZE: Size = Size::new(1280.0, 800.0);

/// A window that is drawn again and again.
struct Window {
    renderer: Renderer,
    cache: Cache,
}

impl Window {
    fn new() -> Self {
        shot::use_embedded_faces_only();
        Self {
            renderer: Renderer::new(font::TEXT, 14.0.into()),
            cache: Cache::default(),
        }
    }

    fn frame(&mut self, view: Element<'_, ()>) -> Vec<u8> {
        let theme = theme::light();
        let cache = std::mem::take(&mut self.cache);
        let mut ui = UserInterface::build(view, SIZE, cache, &mut self.renderer);
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let away = mouse::Cursor::Unavailable;
        let _ = ui.update(
            &[redraw],
            away,
            &mut self.renderer,
            &mut clipboard::Null,
            &mut Vec::new(),
        );
        let style = Style {
            text_color: theme.base().text_color,
        };
        ui.draw(&mut self.renderer, &theme, &style, away);
        self.cache = ui.into_cache();
        let pixels = Size::new(SIZE.width as u32, SIZE.height as u32);
        self.renderer
            .screenshot(pixels, 1.0, theme.base().background_color)
    }
}

/// A floor of 50 x 20 double-faced bays with a code on each.
fn floor() -> Scene {
    let mut scene = Scene {
        bounds: Bounds::new(PointF::new(0.0, 0.0), PointF::new(50_000.0, 32_000.0)),
        ..Scene::default()
    };
    for n in 0..1000 {
        let (column, row) = (f64::from(n % 50), f64::from(n / 50));
        let at = PointF::new(column * 950.0 + 1500.0, row * 1500.0 + 1500.0);
        let tag = Some(Tag::Bay(BayId(i64::from(n))));
        for face in [-150.0, 150.0] {
            let centre = at + PointF::new(0.0, face);
            scene.shapes.push(Shape {
                path: Path::rect(&Bounds::centred(centre, 900.0, 300.0)),
                place: Place::Ground,
                fill: Some(Role::Shelf),
                stroke: Some(Stroke {
                    role: Role::ShelfEdge,
                    width: Width::Ground(20.0),
                    dash: None,
                }),
                scales: Scales::ALL,
                tag,
            });
        }
        scene.texts.push(Text {
            text: format!("{n}"),
            at,
            shift_mm: PointF::new(0.0, 0.0),
            align: Align::Middle,
            face: Face::Regular,
            size_mm: 2.2,
            width_mm: 4.0,
            role: Role::Ink,
            language: Language::English,
            plate: None,
            scales: Scales::ALL,
            tag,
        });
    }
    scene
}

#[divan::bench]
fn empty_frame(bencher: Bencher) {
    let mut window = Window::new();
    bencher.bench_local(|| window.frame(space().into()));
}

/// All thousand bays in sight.
#[divan::bench]
fn map_moved(bencher: Bencher) {
    let (scene, mut window, mut step) = (floor(), Window::new(), 0.0);
    bencher.bench_local(|| {
        step += 10.0;
        let camera = Camera {
            centre: PointF::new(25_000.0 + step % 500.0, 16_000.0),
            scale: 0.0055,
            turn_deg: 0.0,
        };
        window.frame(map(&scene, 0, Some(camera), |_| ()).into())
    });
}

/// Nothing changed: what a hover costs before the damage is cut to it.
#[divan::bench]
fn map_at_rest(bencher: Bencher) {
    let (scene, mut window) = (floor(), Window::new());
    bencher.bench_local(|| window.frame(map(&scene, 0, None, |_| ()).into()));
}

#[divan::bench]
fn list_scrolled(bencher: Bencher) {
    let (mut window, mut chosen) = (Window::new(), 0);
    bencher.bench_local(|| {
        chosen = (chosen + 3) % 100_000;
        let rows = list(100_000, |index| {
            row![
                words::body(format!("Member {index}")).width(400),
                words::small(format!("{:07}", index * 7)).width(200),
                words::small("2026-11-24"),
            ]
            .height(36)
            .into()
        });
        window.frame(rows.chosen(Some(chosen)).into())
    });
}
