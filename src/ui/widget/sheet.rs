//! A sheet over the window. While it lies there the keyboard belongs to it: Tab stays within, and the window below
//! hears nothing and keeps its focus for afterwards.

use super::press::sign_button;
use super::scroll::scroll;
use super::words;
use crate::ui::Element;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::{center, column, container, row, space};
use iced::{Alignment, Event, Fill, Length, Rectangle, Renderer, Size, Theme, Vector};

/// The widest a sheet gets.
const WIDTH: f32 = 640.0;

/// The window with a sheet over it, if there is one. Esc or a press beside the sheet says `on_leave`.
pub fn over<'a, Message: Clone + 'a>(
    window: impl Into<Element<'a, Message>>,
    sheet: Option<Element<'a, Message>>,
    on_leave: Message,
) -> Element<'a, Message> {
    let sheet = sheet.map(|sheet| {
        let around = center(sheet).padding(gap::XL).width(Fill).height(Fill);
        around.style(style::scrim).into()
    });
    Element::new(Over {
        layers: std::iter::once(window.into()).chain(sheet).collect(),
        on_leave,
    })
}

/// A sheet with its title and a cross; what does not fit scrolls.
pub fn sheet<'a, Message: Clone + 'a>(
    title: impl Into<String>,
    on_close: Message,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let head = row![
        words::heading(title.into()),
        space().width(Fill),
        sign_button(Icon::X).on_press(on_close)
    ];
    container(column![head.align_y(Alignment::Center), scroll(content)].spacing(gap::L))
        .padding(gap::XL)
        .max_width(WIDTH)
        .style(style::overlay)
        .into()
}

/// The window, then the sheet if there is one.
struct Over<'a, Message> {
    layers: Vec<Element<'a, Message>>,
    on_leave: Message,
}

impl<Message> Over<'_, Message> {
    /// Which layer the keyboard and the pointer belong to.
    fn top(&self) -> usize {
        self.layers.len() - 1
    }
}

impl<Message: Clone> Over<'_, Message> {
    /// Leaves on Esc, or on a press beside the sheet.
    fn leave(
        &self,
        event: &Event,
        sheet: Option<Layout<'_>>,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, Message>,
    ) {
        let is_beside = sheet.is_some_and(|sheet| !cursor.is_over(sheet.bounds()));
        let is_leaving = match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, .. }) => {
                *key == Key::Named(Named::Escape)
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => is_beside,
            _ => false,
        };
        if is_leaving && !shell.is_event_captured() {
            shell.publish(self.on_leave.clone());
            shell.capture_event();
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Over<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.layers.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.layers);
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
        let layers = self.layers.iter_mut().zip(&mut tree.children);
        let nodes =
            layers.map(|(layer, tree)| layer.as_widget_mut().layout(tree, renderer, limits));
        layout::Node::with_children(limits.max(), nodes.collect())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let top = self.top();
        if let Some(layout) = layout.children().nth(top) {
            let layer = self.layers[top].as_widget_mut();
            layer.operate(&mut tree.children[top], layout, renderer, operation);
        }
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
        let top = self.top();
        for (n, layout) in layout.children().enumerate() {
            let is_top = n == top;
            if !is_top && !matches!(event, Event::Window(_)) {
                continue;
            }
            let cursor = if is_top {
                cursor
            } else {
                mouse::Cursor::Unavailable
            };
            let layer = self.layers[n].as_widget_mut();
            let tree = &mut tree.children[n];
            layer.update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
        if top > 0 {
            let around = layout.children().nth(top);
            self.leave(
                event,
                around.and_then(|around| around.children().next()),
                cursor,
                shell,
            );
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
        let top = self.top();
        for (n, layout) in layout.children().enumerate() {
            let cursor = if n == top {
                cursor
            } else {
                mouse::Cursor::Unavailable
            };
            let layer = self.layers[n].as_widget();
            renderer.with_layer(layout.bounds(), |renderer| {
                layer.draw(
                    &tree.children[n],
                    renderer,
                    theme,
                    style,
                    layout,
                    cursor,
                    viewport,
                );
            });
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let top = self.top();
        layout
            .children()
            .nth(top)
            .map_or_else(mouse::Interaction::default, |layout| {
                let layer = self.layers[top].as_widget();
                layer.mouse_interaction(&tree.children[top], layout, cursor, viewport, renderer)
            })
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let top = self.top();
        let layout = layout.children().nth(top)?;
        let layer = self.layers[top].as_widget_mut();
        layer.overlay(
            &mut tree.children[top],
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}
