//! What a screen hands back after a message: work to run, and orders for the program.

use super::event::Event;
use iced::Task;

/// The outcome of one message: a task that answers the screen, and events that go to the program.
#[must_use]
pub struct Action<M> {
    pub task: Task<M>,
    pub events: Vec<Event>,
}

impl<M> Action<M> {
    /// Nothing further.
    pub fn none() -> Self {
        Self {
            task: Task::none(),
            events: Vec::new(),
        }
    }

    /// A task whose answer comes back to the screen.
    pub fn task(task: Task<M>) -> Self {
        Self {
            task,
            events: Vec::new(),
        }
    }

    /// One order for the program.
    pub fn event(event: Event) -> Self {
        Self {
            task: Task::none(),
            events: vec![event],
        }
    }

    /// The same for the screen around a part of it.
    pub fn map<N>(self, wrap: impl Fn(M) -> N + Send + 'static) -> Action<N>
    where
        M: 'static + Send,
        N: 'static + Send,
    {
        Action {
            task: self.task.map(wrap),
            events: self.events,
        }
    }

    /// One more order.
    pub fn and(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// One more task beside those there are.
    pub fn with(mut self, task: Task<M>) -> Self
    where
        M: 'static + Send,
    {
        self.task = Task::batch([self.task, task]);
        self
    }
}
