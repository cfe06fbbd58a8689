//! The root of the window: hears each key before the screen does.
//!
//! - A shortcut of [`keys`] is taken here, also while a field has the focus, into which the toolkit
//!   would type Alt+Q and Ctrl+0.
//! - Tab walks from stop to stop, and scrolls the stop into view.
//! - A scanned card is reported from any screen. Outside a field its characters are held back for a moment, so they
//!   never set off a one-key command. Into a field they are typed as they come, since typing must not wait; once the
//!   scan is known they are taken out again as if by Backspace, and Enter does not reach the field.
//! - Typing where no field has the focus goes to one field, the search.

mod key_press;
mod scan;

use super::focus::{self, Way, field_has_focus, walk};
use crate::ui::Element;
use crate::ui::keys::{self, Place, Shortcut};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector, window};
use key_press::{KeyPress, backspace};
use scan::Scan;
use std::time::{Duration, Instant};

/// How long a character outside a field waits for the rest of a scan.
const HOLD: Duration = Duration::from_millis(50);

/// What the root heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    Shortcut(Shortcut),
    /// The number of a scanned card.
    Scanned(String),
}

/// The root around all of the window.
pub struct Hotkeys<'a, Message> {
    content: Element<'a, Message>,
    on_heard: Box<dyn Fn(Heard) -> Option<Message> + 'a>,
    typing: Option<Id>,
}

/// Hears keys for `content`. What `on_heard` has no message for goes on to the content.
pub fn hotkeys<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    on_heard: impl Fn(Heard) -> Option<Message> + 'a,
) -> Hotkeys<'a, Message> {
    Hotkeys {
        content: content.into(),
        on_heard: Box::new(on_heard),
        typing: None,
    }
}

#[derive(Debug, Default)]
struct State {
    scan: Scan,
    held: Vec<Event>,
    last: Option<Instant>,
}

/// All that is handed on with an event.
struct Context<'e, 's, 'm, Message> {
    tree: &'e mut Tree,
    layout: Layout<'e>,
    cursor: mouse::Cursor,
    renderer: &'e Renderer,
    clipboard: &'e mut dyn Clipboard,
    shell: &'s mut Shell<'m, Message>,
    viewport: &'e Rectangle,
}

impl<'a, Message> Hotkeys<'a, Message> {
    /// The field that gets what is typed where no field has the focus.
    pub fn typing_goes_to(mut self, id: impl Into<Id>) -> Self {
        self.typing = Some(id.into());
        self
    }

    fn operate_on(&mut self, at: &mut Context<'_, '_, '_, Message>, operation: &mut dyn Operation) {
        let content = self.content.as_widget_mut();
        content.operate(&mut at.tree.children[0], at.layout, at.renderer, operation);
    }

    /// Hands an event to the content; whether it was taken there.
    fn forward(&mut self, at: &mut Context<'_, '_, '_, Message>, event: &Event) -> bool {
        let mut messages = Vec::new();
        let mut shell = Shell::new(&mut messages);
        self.content.as_widget_mut().update(
            &mut at.tree.children[0],
            event,
            at.layout,
            at.cursor,
            at.renderer,
            at.clipboard,
            &mut shell,
            at.viewport,
        );
        let is_taken = shell.is_event_captured();
        at.shell.merge(shell, |message| message);
        is_taken
    }

    fn key(&mut self, at: &mut Context<'_, '_, '_, Message>, event: &Event, key: &KeyPress) {
        let now = Instant::now();
        let is_field = field_has_focus(|operation| self.operate_on(at, operation));
        if let Some(number) = state(at).hear(key, now)
            && let Some(message) = (self.on_heard)(Heard::Scanned(number.clone()))
        {
            state(at).held.clear();
            if is_field {
                for _ in number.chars() {
                    self.forward(at, &backspace());
                }
            }
            take(at, message);
        } else if self.shortcut(at, key, is_field) {
            at.shell.capture_event();
        } else if !is_field && key.letter().is_some() {
            let state = state(at);
            state.held.push(event.clone());
            state.last = Some(now);
            at.shell.request_redraw_at(now + HOLD);
            at.shell.capture_event();
        } else {
            self.release(at);
            self.forward(at, event);
        }
    }

    /// Whether the key was a shortcut that means something now.
    fn shortcut(
        &mut self,
        at: &mut Context<'_, '_, '_, Message>,
        key: &KeyPress,
        is_field: bool,
    ) -> bool {
        let entry = keys::at_root(&key.pressed());
        let Some(entry) = entry.filter(|entry| !(is_field && entry.place == Place::OutsideFields))
        else {
            return false;
        };
        let way = match entry.shortcut {
            Shortcut::NextStop => Some(Way::Forward),
            Shortcut::PreviousStop => Some(Way::Back),
            _ => None,
        };
        if let Some(way) = way {
            self.release(at);
            walk(way, |operation| self.operate_on(at, operation));
            at.shell.request_redraw();
            return true;
        }
        let Some(message) = (self.on_heard)(Heard::Shortcut(entry.shortcut)) else {
            return false;
        };
        self.release(at);
        take(at, message);
        true
    }

    /// Lets go of what was held back: it was no scan. What the screen has no use for begins a search.
    fn release(&mut self, at: &mut Context<'_, '_, '_, Message>) {
        for event in std::mem::take(&mut state(at).held) {
            if self.forward(at, &event) {
                continue;
            }
            if let Some(id) = self.typing.clone()
                && focus::give(&id, |operation| self.operate_on(at, operation))
            {
                self.forward(at, &event);
            }
        }
    }
}

fn state<'s, Message>(at: &'s mut Context<'_, '_, '_, Message>) -> &'s mut State {
    at.tree.state.downcast_mut()
}

fn take<Message>(at: &mut Context<'_, '_, '_, Message>, message: Message) {
    at.shell.publish(message);
    at.shell.capture_event();
}

impl State {
    /// Follows the keys; the number, when they were a scan.
    fn hear(&mut self, key: &KeyPress, now: Instant) -> Option<String> {
        match (key.letter(), &key.key) {
            (Some(letter), _) => self.scan.letter(letter, now),
            (None, Key::Named(Named::Enter)) if key.modifiers.is_empty() => {
                return self.scan.enter(now);
            }
            (None, Key::Named(Named::Shift)) => {}
            _ => self.scan.stop(),
        }
        None
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Hotkeys<'_, Message> {
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
        self.content.as_widget().size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(&mut tree.children[0], layout, renderer, operation);
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
        let mut at = Context {
            tree,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        };
        if let Some(key) = KeyPress::of(event) {
            self.key(&mut at, event, &key);
            return;
        }
        let last = state(&mut at).last;
        match event {
            Event::Window(window::Event::RedrawRequested(now)) => match last {
                Some(last) if now.saturating_duration_since(last) >= HOLD => self.release(&mut at),
                Some(last) if !state(&mut at).held.is_empty() => {
                    at.shell.request_redraw_at(last + HOLD)
                }
                _ => {}
            },
            Event::Mouse(mouse::Event::ButtonPressed(_)) => self.release(&mut at),
            _ => {}
        }
        self.forward(&mut at, event);
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
        let content = self.content.as_widget();
        content.draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let content = self.content.as_widget_mut();
        content.overlay(
            &mut tree.children[0],
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: 'a> From<Hotkeys<'a, Message>> for Element<'a, Message> {
    fn from(hotkeys: Hotkeys<'a, Message>) -> Self {
        Element::new(hotkeys)
    }
}
