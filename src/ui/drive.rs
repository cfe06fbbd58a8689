//! The program without a window: messages in, tasks run to their end, pictures out. Serves `deskbell screens`, and the
//! tests that walk through the program.

use super::app::{App, Message, Start};
use super::shot;
use iced::futures::StreamExt;
use iced::{Size, Task};
use iced_runtime::Action;
use std::collections::VecDeque;
use tokio::runtime::{Builder, Runtime};

/// The program, driven by hand.
pub struct Drive {
    app: App,
    runtime: Runtime,
}

impl Drive {
    /// Starts the program and lets everything settle: the file is open, the lists are read.
    ///
    /// # Errors
    /// What the operating system says when it has no room for one more waiting thread.
    pub fn new(start: Start) -> std::io::Result<Self> {
        let runtime = Builder::new_current_thread().build()?;
        let (app, task) = App::new(start);
        let mut drive = Self { app, runtime };
        drive.settle(task);
        Ok(drive)
    }

    /// One message and all that follows from it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.settle(task);
    }

    /// One message alone, as the window's thread is held up by it; what follows from it is handed back.
    pub fn begin(&mut self, message: Message) -> Task<Message> {
        self.app.update(message)
    }

    /// Runs tasks, and the tasks that their answers lead to, until nothing is left to do. What only a window can
    /// do (moving the focus, asking the system for its theme) is left out.
    pub fn settle(&mut self, task: Task<Message>) {
        let mut waiting = VecDeque::from([task]);
        while let Some(task) = waiting.pop_front() {
            let Some(mut stream) = iced_runtime::task::into_stream(task) else {
                continue;
            };
            while let Some(action) = self.runtime.block_on(stream.next()) {
                if let Action::Output(message) = action {
                    waiting.push_back(self.app.update(message));
                }
            }
        }
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
