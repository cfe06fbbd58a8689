//! The window paints only what changed, piece by piece; what it then shows is what it would show if all of it were painted
//! anew. Nothing that lay over a map stays behind: no outline, no handle, no line that led the hand.

#[path = "../../benches/made_up/present.rs"]
#[allow(dead_code)] // the benchmark tells how long it took, too
mod present;

use super::desk::Desk;
use super::draw_screen::board;
use super::widget::{letter, named};
use deskbell::ui::screen::floors::draw::BOARD;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use iced::mouse::{self, Button};
use iced::{Event, Point, Rectangle};
use present::{SIZE, Window};

/// Through a mask, colours are rounded otherwise by a shade, which nobody sees.
const SHADE: u8 = 5;

fn is_other(a: &[u8], b: &[u8]) -> bool {
    a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > SHADE)
}

/// A window over a desk that is looked at after each frame.
struct Watched {
    desk: Desk,
    window: Window,
    map: Rectangle,
}

impl Watched {
    fn new(desk: Desk, map: &'static str) -> Self {
        let mut watched = Self {
            map: desk.bounds_in(map, SIZE).unwrap(),
            window: Window::new().unwrap(),
            desk,
        };
        watched.window.show(watched.desk.drive());
        watched
    }

    /// Something happens, and what is shown is held against the whole.
    fn hear(&mut self, what: &str, event: Event) {
        self.window.frame(self.desk.drive(), &[event]);
        self.look(what);
    }

    fn look(&mut self, what: &str) {
        let shown = self.window.pixels.clone();
        self.window.forget();
        self.window.show(self.desk.drive());
        let pairs = shown.chunks(4).zip(self.window.pixels.chunks(4));
        let stale = pairs.enumerate().filter(|(_, (a, b))| is_other(a, b));
        let stale = stale.map(|(at, _)| Point::new((at % 1280) as f32, (at / 1280) as f32));
        let stale: Vec<Point> = stale.filter(|at| self.map.contains(*at)).collect();
        let (first, last) = (stale.first(), stale.last());
        assert!(
            stale.is_empty(),
            "{what}: {}, {first:?} to {last:?}",
            stale.len()
        );
    }

    fn point(&mut self, what: &str, (x, y): (f32, f32)) {
        let Rectangle { width, height, .. } = self.map;
        let position = self.map.position() + iced::Vector::new(x * width, y * height);
        self.window.pointer = position;
        self.hear(what, Event::Mouse(mouse::Event::CursorMoved { position }));
    }

    fn button(&mut self, what: &str, is_down: bool) {
        let button = Button::Left;
        self.hear(
            what,
            Event::Mouse(match is_down {
                true => mouse::Event::ButtonPressed(button),
                false => mouse::Event::ButtonReleased(button),
            }),
        );
    }

    /// Pressed, led over some points and let go.
    fn drag(&mut self, what: &str, points: &[(f32, f32)]) {
        for (n, at) in points.iter().enumerate() {
            self.point(what, *at);
            if n == 0 {
                self.button(what, true);
            }
        }
        self.button(what, false);
    }

    fn key(&mut self, key: Named, modifiers: Modifiers) {
        self.hear(&format!("{key:?}"), named(key, modifiers));
    }

    fn letter(&mut self, what: &str, code: Code, modifiers: Modifiers) {
        self.hear(what, letter(what, code, modifiers));
    }
}

#[test]
fn nothing_of_the_hand_stays_on_the_board() {
    let mut at = Watched::new(board(), BOARD);
    // By mouse: a row is chosen, led along others, let go and left.
    at.drag(
        "a row led",
        &[(0.35, 0.3), (0.36, 0.31), (0.37, 0.44), (0.39, 0.6)],
    );
    at.key(Named::Escape, Modifiers::NONE);
    at.letter("r", Code::KeyR, Modifiers::NONE);
    at.drag(
        "a row drawn",
        &[(0.1, 0.5), (0.2, 0.5), (0.3, 0.5), (0.3, 0.6), (0.42, 0.61)],
    );
    at.letter("w", Code::KeyW, Modifiers::NONE);
    at.drag("a wall drawn", &[(0.1, 0.2), (0.2, 0.2), (0.3, 0.3)]);
    at.key(Named::Escape, Modifiers::NONE);
    at.letter("v", Code::KeyV, Modifiers::NONE);
    at.drag("things surrounded", &[(0.05, 0.1), (0.3, 0.4), (0.6, 0.7)]);
    at.letter("t", Code::KeyT, Modifiers::NONE);
    // By keys.
    at.key(Named::Escape, Modifiers::NONE);
    for _ in 0..2 {
        at.key(Named::Space, Modifiers::NONE);
        at.key(Named::ArrowRight, Modifiers::NONE);
        at.key(Named::ArrowUp, Modifiers::SHIFT);
        at.letter("t", Code::KeyT, Modifiers::NONE);
    }
    at.letter("z", Code::KeyZ, Modifiers::COMMAND);
    at.letter("p", Code::KeyP, Modifiers::NONE);
    at.key(Named::ArrowDown, Modifiers::NONE);
    at.key(Named::Space, Modifiers::NONE);
    at.key(Named::Tab, Modifiers::NONE);
    at.key(Named::Tab, Modifiers::SHIFT);
    at.key(Named::Escape, Modifiers::NONE);
}

#[test]
fn nothing_that_was_pointed_at_or_chosen_stays_on_the_map() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    let mut at = Watched::new(desk, "map");
    for x in 0..10 {
        at.point("pointed at", (0.1 + x as f32 * 0.08, 0.2 + x as f32 * 0.06));
    }
    at.drag(
        "the floor moved",
        &[(0.5, 0.5), (0.52, 0.5), (0.6, 0.55), (0.5, 0.5)],
    );
    for key in [
        Named::ArrowRight,
        Named::ArrowDown,
        Named::ArrowLeft,
        Named::Space,
    ] {
        at.key(key, Modifiers::NONE);
        at.key(key, Modifiers::NONE);
    }
    at.key(Named::Enter, Modifiers::NONE);
    at.key(Named::Tab, Modifiers::NONE);
    at.key(Named::Tab, Modifiers::SHIFT);
    at.key(Named::Escape, Modifiers::NONE);
}
