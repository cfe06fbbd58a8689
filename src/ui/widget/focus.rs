//! What hears the keyboard: the state of a control of ours that can be focused, its ring, and walking from one to the
//! next with Tab.

use crate::ui::style::{CORNER, RING};
use crate::ui::theme::roles;
use iced::advanced::renderer::{Quad, Renderer as _};
use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, Scrollable};
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, operation};
use iced::{Border, Color, Rectangle, Renderer, Theme, Vector};
use std::any::Any;

/// The focus of a control that is no field: typing does not belong to it. Offered to operations both as `focusable`
/// and as `custom`, so that [`field_has_focus`] can tell the two kinds apart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Focus {
    is_focused: bool,
    by_pointer: bool,
}

impl Focus {
    /// Whether it hears the keyboard.
    pub fn is_held(&self) -> bool {
        self.is_focused
    }

    /// Taken by a press of the pointer: no ring, since the eye is there already.
    pub fn take_by_pointer(&mut self) {
        *self = Self {
            is_focused: true,
            by_pointer: true,
        };
    }

    /// Lost by a press elsewhere.
    pub fn lose(&mut self) {
        *self = Self::default();
    }

    /// Tells an operation of this control.
    pub fn operate(&mut self, id: Option<&Id>, bounds: Rectangle, operation: &mut dyn Operation) {
        operation.focusable(id, bounds, self);
        operation.custom(id, bounds, self);
    }

    /// Draws the ring, unless the pointer brought the focus.
    pub fn draw(&self, renderer: &mut Renderer, theme: &Theme, bounds: Rectangle) {
        if self.is_focused && !self.by_pointer {
            ring(renderer, theme, bounds);
        }
    }
}

impl Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.is_focused
    }

    fn focus(&mut self) {
        *self = Self {
            is_focused: true,
            by_pointer: false,
        };
    }

    fn unfocus(&mut self) {
        self.lose();
    }
}

/// The ring around what hears the keyboard, along the inner side of `bounds`.
pub fn ring(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle) {
    let quad = Quad {
        bounds,
        border: Border {
            color: roles(theme).focus,
            width: RING,
            radius: CORNER.into(),
        },
        ..Quad::default()
    };
    renderer.fill_quad(quad, Color::TRANSPARENT);
}

/// Whether something that takes typing has the focus: anything focused that does not say it is a [`Focus`].
pub fn field_has_focus(operate: impl FnOnce(&mut dyn Operation)) -> bool {
    #[derive(Default)]
    struct Ask {
        focused: bool,
        control: bool,
    }

    impl Operation for Ask {
        fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
            operate(self);
        }

        fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
            self.focused |= state.is_focused();
        }

        fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
            self.control |= state.downcast_ref::<Focus>().is_some_and(Focus::is_held);
        }
    }

    let mut ask = Ask::default();
    operate(&mut ask);
    ask.focused && !ask.control
}

/// Gives the focus to the part of this name and takes it from all others; false, and nothing changed, if there is none.
pub fn give(id: &Id, mut operate: impl FnMut(&mut dyn Operation)) -> bool {
    struct Seek<'a>(&'a Id, bool);

    impl Operation for Seek<'_> {
        fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
            operate(self);
        }

        fn focusable(&mut self, id: Option<&Id>, _: Rectangle, _: &mut dyn Focusable) {
            self.1 |= id == Some(self.0);
        }
    }

    let mut seek = Seek(id, false);
    operate(&mut seek);
    if seek.1 {
        operate(&mut operation::focusable::focus(id.clone()));
    }
    seek.1
}

/// Which way Tab walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Forward,
    Back,
}

/// Moves the focus one stop on, round and round, and scrolls the stop into view. `operate` hands an operation to all
/// that may be walked through, so a sheet keeps the walk within itself by not passing it on.
pub fn walk(way: Way, mut operate: impl FnMut(&mut dyn Operation)) {
    let mut stops = Stops::default();
    operate(&mut stops);
    if stops.total == 0 {
        return;
    }
    let target = match (way, stops.focused) {
        (Way::Forward, None) => 0,
        (Way::Forward, Some(now)) => (now + 1) % stops.total,
        (Way::Back, None | Some(0)) => stops.total - 1,
        (Way::Back, Some(now)) => now - 1,
    };
    let mut land = Land {
        target,
        ..Land::default()
    };
    operate(&mut land);
    if let Some(bounds) = land.bounds {
        operate(&mut Reveal {
            bounds,
            within: land.within,
            seen: 0,
        });
    }
}

/// How many stops there are, and which one has the focus.
#[derive(Default)]
struct Stops {
    total: usize,
    focused: Option<usize>,
}

impl Operation for Stops {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.total);
        }
        self.total += 1;
    }
}

/// Gives the focus to one stop, takes it from the others, and notes what the stop lies in.
#[derive(Default)]
struct Land {
    target: usize,
    current: usize,
    bounds: Option<Rectangle>,
    /// The scrollable areas the stop lies in, by their number.
    within: Vec<usize>,
    open: Vec<usize>,
    scrollables: usize,
    entering: Option<usize>,
}

impl Operation for Land {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entering.take();
        self.open.extend(entered);
        operate(self);
        if entered.is_some() {
            self.open.pop();
        }
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        _: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some(self.scrollables);
        self.scrollables += 1;
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.current == self.target {
            state.focus();
            self.bounds = Some(bounds);
            self.within = self.open.clone();
        } else if state.is_focused() {
            state.unfocus();
        }
        self.current += 1;
    }
}

/// Scrolls the areas around a stop until it can be seen.
struct Reveal {
    bounds: Rectangle,
    within: Vec<usize>,
    seen: usize,
}

impl Operation for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.within.contains(&self.seen) {
            let top = self.bounds.y - (bounds.y + translation.y);
            let bottom = top + self.bounds.height - bounds.height;
            let by = if top < 0.0 { top } else { bottom.max(0.0) };
            state.scroll_by(AbsoluteOffset { x: 0.0, y: by }, bounds, content);
        }
        self.seen += 1;
    }
}
