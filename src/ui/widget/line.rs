//! A field of one line, with its caret and selection where the letters are, in Tamil as in English.
//!
//! It is told its value and says what is typed, like the toolkit's own field, whose caret goes wrong in Tamil text.

mod caret;
mod draw;
mod edit;
mod hear;
mod state;

use crate::ui::Element;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::style::{LEADING, TARGET, gap, size};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::text;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse};
use iced::keyboard::{Modifiers, key::Named};
use iced::{Event, Font, Length, Pixels, Rectangle, Renderer, Size, Theme, alignment, window};
use state::State;

/// A field of one line.
pub struct Line<'a, Message> {
    placeholder: String,
    value: String,
    id: Option<Id>,
    on_input: Option<Box<dyn Fn(String) -> Message + 'a>>,
    on_submit: Option<Message>,
    on_leave: Option<Message>,
    on_key: Option<KeyFn<'a, Message>>,
    icon: Option<Icon>,
    hint: String,
    width: Length,
    size: f32,
    is_wrong: bool,
    look: Option<Look>,
}

/// What a key without text says, if anything.
type KeyFn<'a, Message> = Box<dyn Fn(Named, Modifiers) -> Option<Message> + 'a>;

/// What was drawn last, so that a change of it asks for drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    is_over: bool,
    is_caret_on: bool,
    has_focus: bool,
}

/// A field that shows `value`, or the placeholder while that is empty.
pub fn line<'a, Message>(
    placeholder: impl Into<String>,
    value: impl Into<String>,
) -> Line<'a, Message> {
    Line {
        placeholder: placeholder.into(),
        value: value.into(),
        id: None,
        on_input: None,
        on_submit: None,
        on_leave: None,
        on_key: None,
        icon: None,
        hint: String::new(),
        width: Length::Fill,
        size: size::BODY,
        is_wrong: false,
        look: None,
    }
}

impl<'a, Message> Line<'a, Message> {
    /// A name for tests and for moving the focus.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Hears the whole new value after each change. Without it the field can be read and copied from, not changed.
    pub fn on_input(mut self, message: impl Fn(String) -> Message + 'a) -> Self {
        self.on_input = Some(Box::new(message));
        self
    }

    /// Said on Enter.
    pub fn on_submit(mut self, message: Message) -> Self {
        self.on_submit = Some(message);
        self
    }

    /// Said after the focus has left: the time to check what was typed.
    pub fn on_leave(mut self, message: Message) -> Self {
        self.on_leave = Some(message);
        self
    }

    /// Asked first about each key without text (arrows up and down of a list below the field).
    pub fn on_key(mut self, message: impl Fn(Named, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(message));
        self
    }

    /// A sign at the left.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Quiet words at the right, such as the key that leads here.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// The size of the text, one of [`size`].
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Marks the edge: what is wrong is said below, beside the field.
    pub fn wrong(mut self, is_wrong: bool) -> Self {
        self.is_wrong = is_wrong;
        self
    }

    fn text<'t>(&self, content: &'t str, size: f32, font: Font) -> text::Text<&'t str> {
        text::Text {
            content,
            bounds: Size::new(f32::INFINITY, f32::INFINITY),
            size: Pixels(size),
            line_height: LEADING,
            font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::None,
        }
    }

    fn shape(&self, state: &mut State, width: f32) {
        let State { shaped, edit, .. } = state;
        shaped.update(self.text(edit.text(), self.size, font::TEXT));
        state.reveal(width);
    }

    /// Where the letters are drawn.
    fn inside(&self, state: &State, bounds: Rectangle) -> Rectangle {
        let side = if self.size > size::BODY {
            gap::M
        } else {
            gap::S
        };
        let left = side + self.icon.map_or(0.0, |_| size::LEAD + gap::S);
        let right = side
            + if self.hint.is_empty() {
                0.0
            } else {
                state.hint.min_width() + gap::S
            };
        Rectangle {
            x: bounds.x + left,
            width: (bounds.width - left - right).max(0.0),
            ..bounds
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Line<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::new(&self.value))
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State>().follow(&self.value);
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let placeholder = self.text(&self.placeholder, self.size, font::TEXT);
        state.placeholder.update(placeholder);
        state
            .hint
            .update(self.text(&self.hint, size::SMALL, font::TEXT));
        let height = (LEADING.to_absolute(Pixels(self.size)).0 + 2.0 * gap::S).max(TARGET);
        let size = limits
            .width(self.width)
            .height(height)
            .resolve(self.width, height, Size::ZERO);
        let inside = self.inside(state, Rectangle::with_size(size));
        self.shape(state, inside.width);
        layout::Node::new(size)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        operation.text_input(self.id.as_ref(), layout.bounds(), state);
        operation.focusable(self.id.as_ref(), layout.bounds(), state);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        self.hear(state, event, (bounds, cursor), (clipboard, shell));
        let look = Look {
            is_over: cursor.is_over(bounds),
            is_caret_on: state.is_caret_on(),
            has_focus: state.focus.is_some(),
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.look = Some(look);
        } else if self.look.is_some_and(|drawn| drawn != look) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.paint(
            tree.state.downcast_ref::<State>(),
            renderer,
            theme,
            (layout.bounds(), *viewport),
        );
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Text
        } else {
            mouse::Interaction::default()
        }
    }
}

impl<'a, Message: Clone + 'a> From<Line<'a, Message>> for Element<'a, Message> {
    fn from(line: Line<'a, Message>) -> Self {
        Element::new(line)
    }
}
