//! The program without a window: messages in, tasks run to their end, pictures out. Serves `deskbell screens`, and the
//! tests that walk through the program.

use super::app::{App, Message, Start};
use super::shot;
use iced::advanced::widget::operation::{Focusable, Operation};
use iced::futures::StreamExt;
use iced::widget::Id;
use iced::{Rectangle, Size, Task};
use iced_runtime::Action;
use std::collections::VecDeque;
use tokio::runtime::{Builder, Runtime};

/// The program, driven by hand.
pub struct Drive {
    app: App,
    runtime: Runtime,
    /// What a window would do to its widgets since the last message from outside.
    operations: Vec<Box<dyn Operation>>,
}

impl Drive {
    /// Starts the program and lets everything settle: the file is open, the lists are read.
    ///
    /// # Errors
    /// What the operating system says when it has no room for one more waiting thread.
    pub fn new(start: Start) -> std::io::Result<Self> {
        let runtime = Builder::new_current_thread().build()?;
        let (app, task) = App::new(start);
        let mut drive = Self {
            app,
            runtime,
            operations: Vec::new(),
        };
        drive.settle(task);
        Ok(drive)
    }

    /// One message and all that follows from it.
    pub fn send(&mut self, message: Message) {
        self.operations.clear();
        let task = self.app.update(message);
        self.settle(task);
    }

    /// One message alone, as the window's thread is held up by it; what follows from it is handed back.
    pub fn begin(&mut self, message: Message) -> Task<Message> {
        self.app.update(message)
    }

    /// Runs tasks, and the tasks that their answers lead to, until nothing is left to do. What only a window can
    /// do (asking the system for its theme) is left out; where the focus would go is kept for [`Drive::moves_focus_to`].
    pub fn settle(&mut self, task: Task<Message>) {
        let mut waiting = VecDeque::from([task]);
        while let Some(task) = waiting.pop_front() {
            let Some(mut stream) = iced_runtime::task::into_stream(task) else {
                continue;
            };
            while let Some(action) = self.runtime.block_on(stream.next()) {
                match action {
                    Action::Output(message) => waiting.push_back(self.app.update(message)),
                    Action::Widget(operation) => self.operations.push(operation),
                    _ => {}
                }
            }
        }
    }

    /// Whether the last message moved the focus to the field of this name.
    pub fn moves_focus_to(&mut self, field: &'static str) -> bool {
        let (id, mut stop) = (Id::new(field), Stop(false));
        for operation in &mut self.operations {
            operation.focusable(Some(&id), Rectangle::default(), &mut stop);
        }
        stop.0
    }

    /// The program as it is now.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// A picture of the window, as a PNG file's bytes. `size` is that of the window in pixels at 100 %.
    ///
    /// # Errors
    /// Why there is no picture.
    pub fn picture(&self, size: Size, pixels: f32) -> Result<Vec<u8>, shot::Error> {
        let scale = self.app.scale_factor();
        shot::shot(
            self.app.view(),
            &self.app.theme(),
            Size::new(size.width / scale, size.height / scale),
            pixels * scale,
        )
    }
}

/// Stands in for a field: knows whether it was given the focus.
struct Stop(bool);

impl Focusable for Stop {
    fn is_focused(&self) -> bool {
        self.0
    }

    fn focus(&mut self) {
        self.0 = true;
    }

    fn unfocus(&mut self) {
        self.0 = false;
    }
}
