//! Anything that can be pressed: a button that is in the Tab order, hears Enter and Space, and shows its focus.
//! The toolkit's own button hears the pointer only.

use super::focus::Focus;
use super::words;
use crate::ui::Element;
use crate::ui::icon::{Icon, icon};
use crate::ui::style::{self, TARGET, gap, size};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad, Renderer as _};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::button::{Status, Style, StyleFn};
use iced::widget::row;
use iced::widget::text::Wrapping;
use iced::{
    Alignment, Background, Color, Event, Length, Padding, Rectangle, Renderer, Size, Theme, Vector,
    window,
};

/// Something to press, around any content.
pub struct Press<'a, Message> {
    content: Element<'a, Message>,
    id: Option<Id>,
    on_press: Option<Message>,
    width: Length,
    height: Length,
    least: f32,
    padding: Padding,
    align_x: Alignment,
    style: StyleFn<'a, Theme>,
    status: Option<Status>,
}

/// Makes any content something to press; looks like an ordinary button until given a style.
pub fn press<'a, Message>(content: impl Into<Element<'a, Message>>) -> Press<'a, Message> {
    Press {
        content: content.into(),
        id: None,
        on_press: None,
        width: Length::Shrink,
        height: Length::Shrink,
        least: TARGET,
        padding: Padding::from([gap::XS, gap::M]),
        align_x: Alignment::Center,
        style: Box::new(style::secondary),
        status: None,
    }
}

/// A button with a word on it.
pub fn button<'a, Message: 'a>(word: impl Into<String>) -> Press<'a, Message> {
    press(words::level(
        words::strong(word.into()).wrapping(Wrapping::None),
    ))
}

/// A button with a sign and a word.
pub fn icon_button<'a, Message: 'a>(sign: Icon, word: impl Into<String>) -> Press<'a, Message> {
    let word = words::level(words::strong(word.into()).wrapping(Wrapping::None));
    press(
        row![icon(sign, size::LEAD), word]
            .spacing(gap::S)
            .align_y(Alignment::Center),
    )
}

/// A sign alone; give it a tooltip.
pub fn sign_button<'a, Message: 'a>(sign: Icon) -> Press<'a, Message> {
    press(icon(sign, size::LEAD))
        .padding(gap::S)
        .style(style::plain)
}

impl<'a, Message> Press<'a, Message> {
    /// A name for tests and for moving the focus.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What pressing it says. Without, it is greyed out and passed over by Tab.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// The same, if there is anything to say now.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// Lower than a target should be (28 px), for dense rows that a whole list stands behind.
    pub fn compact(mut self) -> Self {
        self.least = style::ROW_COMPACT;
        self
    }

    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// Where the content stands if there is more width than it needs; in the middle otherwise.
    pub fn align_x(mut self, align: impl Into<Alignment>) -> Self {
        self.align_x = align.into();
        self
    }

    /// How it looks, such as [`style::primary`].
    pub fn style(mut self, style: impl Fn(&Theme, Status) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    fn status(&self, state: &State, is_over: bool) -> Status {
        match (&self.on_press, state.is_down, is_over) {
            (None, ..) => Status::Disabled,
            (_, true, true) => Status::Pressed,
            (_, false, true) => Status::Hovered,
            _ => Status::Active,
        }
    }
}

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    is_down: bool,
}

impl<Message: Clone> Press<'_, Message> {
    fn pointer(
        &self,
        state: &mut State,
        event: mouse::Event,
        is_over: bool,
        shell: &mut Shell<'_, Message>,
    ) {
        match event {
            mouse::Event::ButtonPressed(mouse::Button::Left)
                if is_over && self.on_press.is_some() =>
            {
                state.is_down = true;
                state.focus.take_by_pointer();
                shell.capture_event();
            }
            mouse::Event::ButtonPressed(_) => state.focus.lose(),
            mouse::Event::ButtonReleased(mouse::Button::Left) if state.is_down => {
                state.is_down = false;
                if let (true, Some(message)) = (is_over, &self.on_press) {
                    shell.publish(message.clone());
                }
                shell.capture_event();
            }
            _ => {}
        }
    }

    fn key(&self, state: &State, event: &keyboard::Event, shell: &mut Shell<'_, Message>) {
        let keyboard::Event::KeyPressed {
            key: Key::Named(Named::Enter | Named::Space),
            modifiers,
            ..
        } = event
        else {
            return;
        };
        if let (true, true, Some(message)) =
            (state.focus.is_held(), modifiers.is_empty(), &self.on_press)
        {
            shell.publish(message.clone());
            shell.capture_event();
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Press<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let limits = limits.min_height(self.least);
        layout::positioned(
            &limits,
            self.width,
            self.height,
            self.padding,
            |limits| {
                self.content.as_widget_mut().layout(
                    &mut tree.children[0],
                    renderer,
                    &limits.loose(),
                )
            },
            |content, size| content.align(self.align_x, Alignment::Center, size),
        )
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        if self.on_press.is_some() {
            let state = tree.state.downcast_mut::<State>();
            state.focus.operate(self.id.as_ref(), bounds, operation);
        } else {
            operation.container(self.id.as_ref(), bounds);
        }
        operation.traverse(&mut |operation| {
            if let Some(content) = layout.children().next() {
                self.content.as_widget_mut().operate(
                    &mut tree.children[0],
                    content,
                    renderer,
                    operation,
                );
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        // The content may have words under the pointer.
        if let Some(content) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                content,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        let is_over = layout
            .bounds()
            .intersection(viewport)
            .is_some_and(|seen| cursor.is_over(seen));
        match event {
            Event::Mouse(event) => self.pointer(state, *event, is_over, shell),
            Event::Keyboard(event) => self.key(state, event, shell),
            _ => {}
        }
        if self.on_press.is_none() {
            state.focus.lose();
        }
        let status = self.status(state, is_over);
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.status = Some(status);
        } else if self.status.is_some_and(|drawn| drawn != status) {
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
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let fallback = if self.on_press.is_some() {
            Status::Active
        } else {
            Status::Disabled
        };
        let style = (self.style)(theme, self.status.unwrap_or(fallback));
        if style.background.is_some() || style.border.width > 0.0 {
            let quad = Quad {
                bounds,
                border: style.border,
                shadow: style.shadow,
                snap: style.snap,
            };
            renderer.fill_quad(
                quad,
                style
                    .background
                    .unwrap_or(Background::Color(Color::TRANSPARENT)),
            );
        }
        tree.state
            .downcast_ref::<State>()
            .focus
            .draw(renderer, theme, bounds.expand(style::RING));
        if let Some(content) = layout.children().next() {
            let inherited = renderer::Style {
                text_color: style.text_color,
            };
            let tree = &tree.children[0];
            self.content
                .as_widget()
                .draw(tree, renderer, theme, &inherited, content, cursor, viewport);
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let content = layout.children().next()?;
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            content,
            renderer,
            viewport,
            translation,
        )
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) && self.on_press.is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

impl<'a, Message: Clone + 'a> From<Press<'a, Message>> for Element<'a, Message> {
    fn from(press: Press<'a, Message>) -> Self {
        Element::new(press)
    }
}
