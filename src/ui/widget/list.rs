//! A list of any length: only the rows that can be seen are made, and 100,000 rows cost what 20 do.
//!
//! The list is one stop for Tab and keeps its own place while it is scrolled; the screen owns the rows and which one
//! is chosen. Rows are all of one height and hold text and signs, no controls.

mod bar;
mod hear;
mod place;

use crate::ui::Element;
use crate::ui::nudge::Nudge;
use crate::ui::style::{CORNER, ROW, gap};
use crate::ui::theme::roles;
use crate::ui::widget::focus::Focus;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad, Renderer as _};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse};
use iced::{Border, Color, Event, Fill, Length, Rectangle, Renderer, Size, Theme, Vector, window};
use place::Place;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A list; made by [`list`].
pub struct List<'a, Message> {
    count: usize,
    row_height: f32,
    row: Box<dyn Fn(usize) -> Element<'a, Message> + 'a>,
    chosen: Option<usize>,
    subject: u64,
    id: Option<Id>,
    on_choose: Option<Box<dyn Fn(usize) -> Message + 'a>>,
    on_open: Option<Box<dyn Fn(usize) -> Message + 'a>>,
    /// The rows that can be seen, made while laying out.
    rows: Vec<Element<'a, Message>>,
    drawn: Option<Look>,
}

/// What was drawn last, so that a change of it asks for drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    over: Option<usize>,
    is_over_bar: bool,
    has_focus: bool,
}

/// A list of `count` rows; `row` makes the one at an index when it can be seen.
pub fn list<'a, Message>(
    count: usize,
    row: impl Fn(usize) -> Element<'a, Message> + 'a,
) -> List<'a, Message> {
    List {
        count,
        row_height: ROW,
        row: Box::new(row),
        chosen: None,
        subject: 0,
        id: None,
        on_choose: None,
        on_open: None,
        rows: Vec::new(),
        drawn: None,
    }
}

impl<'a, Message> List<'a, Message> {
    /// The height of every row in logical pixels.
    pub fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// The row that is marked. When it becomes another one, the list scrolls to it.
    pub fn chosen(mut self, index: Option<usize>) -> Self {
        self.chosen = index.filter(|index| *index < self.count);
        self
    }

    /// What the list is of (the words searched for, a filter): another subject begins at the top.
    pub fn subject(mut self, subject: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        subject.hash(&mut hasher);
        self.subject = hasher.finish();
        self
    }

    /// A name for tests and for moving the focus.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Said when a row is pressed once or walked to by key.
    pub fn on_choose(mut self, message: impl Fn(usize) -> Message + 'a) -> Self {
        self.on_choose = Some(Box::new(message));
        self
    }

    /// Said on Enter or a double press; on a single press if nothing is said on choosing.
    pub fn on_open(mut self, message: impl Fn(usize) -> Message + 'a) -> Self {
        self.on_open = Some(Box::new(message));
        self
    }
}

/// What the list remembers between two views.
#[derive(Debug, Default)]
struct State {
    focus: Focus,
    place: Place,
    /// Index of the first row that has a tree.
    first: usize,
    subject: u64,
    chosen: Option<usize>,
    must_reveal: bool,
    /// Where on the thumb of the bar the pointer holds it.
    grip: Option<f32>,
    pressed: Option<usize>,
    last_click: Option<mouse::Click>,
    nudge: Nudge,
}

impl<Message> List<'_, Message> {
    fn row_at(&self, state: &State, bounds: Rectangle, cursor: mouse::Cursor) -> Option<usize> {
        let at = cursor.position_over(bounds)?;
        let is_on_bar =
            state.place.thumb(bounds).is_some() && at.x > bounds.x + bounds.width - bar::WIDTH;
        let row = state.place.row_at(at.y - bounds.y);
        row.filter(|_| !is_on_bar)
    }

    fn row_bounds(&self, state: &State, bounds: Rectangle, index: usize) -> Rectangle {
        Rectangle {
            y: bounds.y + state.place.top_of(index),
            width: state.place.row_width(bounds.width),
            height: self.row_height,
            ..bounds
        }
    }

    /// The ground of one row, and a bar at its left edge if it is the chosen one, so that colour is not the only mark.
    fn paint_ground(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        row: Rectangle,
        is_chosen: bool,
    ) {
        let r = roles(theme);
        let mut fill = |bounds, color: Color, radius: f32| {
            let quad = Quad {
                bounds,
                border: Border::default().rounded(radius),
                ..Quad::default()
            };
            renderer.fill_quad(quad, color);
        };
        fill(row, if is_chosen { r.accent_soft } else { r.shade }, CORNER);
        if is_chosen {
            let mark = Rectangle {
                y: row.y + gap::S,
                width: 3.0,
                height: row.height - 2.0 * gap::S,
                ..row
            };
            fill(mark, r.accent, 1.5);
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for List<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            subject: self.subject,
            chosen: self.chosen,
            must_reveal: self.chosen.is_some(),
            ..State::default()
        })
    }

    /// Rows are compared while laying out, when it is known which can be seen.
    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.subject != self.subject {
            state.subject = self.subject;
            state.place.offset = 0.0;
            state.nudge.bump();
        }
        if state.chosen != self.chosen {
            state.chosen = self.chosen;
            state.must_reveal = self.chosen.is_some();
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let size = limits.max();
        let state = tree.state.downcast_mut::<State>();
        state.place.fit(self.count, self.row_height, size.height);
        if std::mem::take(&mut state.must_reveal)
            && let Some(chosen) = state.chosen
        {
            state.place.reveal(chosen);
        }
        let seen = state.place.seen();
        let mut kept: Vec<_> = std::mem::take(&mut tree.children)
            .into_iter()
            .map(Some)
            .collect();
        self.rows = seen.clone().map(&self.row).collect();
        tree.children = seen
            .clone()
            .zip(&self.rows)
            .map(|(index, row)| {
                // A row that was seen before keeps its shaped text.
                let old = index
                    .checked_sub(state.first)
                    .and_then(|n| kept.get_mut(n))
                    .and_then(Option::take);
                let mut tree = old.unwrap_or_else(Tree::empty);
                tree.diff(row.as_widget());
                tree
            })
            .collect();
        state.first = seen.start;
        let row = Size::new(state.place.row_width(size.width), self.row_height);
        let limits = layout::Limits::new(row, row);
        let rows = self.rows.iter_mut().zip(&mut tree.children).zip(seen);
        let nodes = rows.map(|((row, tree), index)| {
            let node = row.as_widget_mut().layout(tree, renderer, &limits);
            node.translate(Vector::new(0.0, state.place.top_of(index)))
        });
        layout::Node::with_children(size, nodes.collect())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        if self.on_choose.is_some() || self.on_open.is_some() {
            state
                .focus
                .operate(self.id.as_ref(), layout.bounds(), operation);
        }
        operation.traverse(&mut |operation| {
            let rows = self
                .rows
                .iter_mut()
                .zip(&mut tree.children)
                .zip(layout.children());
            for ((row, tree), layout) in rows {
                row.as_widget_mut()
                    .operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        let is_seen = |at| viewport.contains(at) && bounds.contains(at);
        let cursor = match cursor.position() {
            Some(at) if state.grip.is_none() && !is_seen(at) => mouse::Cursor::Unavailable,
            _ => cursor,
        };
        self.hear(state, event, (bounds, cursor), shell);
        let look = Look {
            over: self.row_at(state, bounds, cursor),
            is_over_bar: state
                .place
                .thumb(bounds)
                .is_some_and(|thumb| cursor.is_over(thumb)),
            has_focus: state.focus.is_held(),
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.drawn = Some(look);
        } else if self.drawn.is_some_and(|drawn| drawn != look) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let Some(clip) = bounds.intersection(viewport) else {
            return;
        };
        renderer.with_layer(state.nudge.layer(clip), |renderer| {
            let over = self.drawn.and_then(|drawn| drawn.over);
            for index in [over, self.chosen].into_iter().flatten() {
                let row = self.row_bounds(state, bounds, index);
                self.paint_ground(renderer, theme, row, Some(index) == self.chosen);
            }
            for ((row, tree), layout) in self.rows.iter().zip(&tree.children).zip(layout.children())
            {
                row.as_widget()
                    .draw(tree, renderer, theme, style, layout, cursor, &clip);
            }
            if let Some(thumb) = state.place.thumb(bounds) {
                let is_held =
                    state.grip.is_some() || self.drawn.is_some_and(|drawn| drawn.is_over_bar);
                bar::paint(renderer, theme, thumb, is_held);
            }
            state.focus.draw(renderer, theme, bounds);
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        let can_press = self.on_choose.is_some() || self.on_open.is_some();
        match self.row_at(state, layout.bounds(), cursor) {
            Some(_) if can_press => mouse::Interaction::Pointer,
            _ => mouse::Interaction::default(),
        }
    }
}

impl<'a, Message: 'a> From<List<'a, Message>> for Element<'a, Message> {
    fn from(list: List<'a, Message>) -> Self {
        Element::new(list)
    }
}
