//! Work that takes longer than a frame: on a thread of its own, never on the window's and never on the few threads that
//! carry its answers.

use iced::Task;
use iced::futures::channel::mpsc::{self, UnboundedReceiver, UnboundedSender};
use iced::futures::channel::oneshot;
use std::thread::Builder;

/// What work tells a screen with, and the end at which the screen hears it.
pub fn line<M>() -> (UnboundedSender<M>, UnboundedReceiver<M>) {
    mpsc::unbounded()
}

/// Starts work that blocks and tells more than its end; every message arrives in its order. Where no thread can be had
/// the teller goes with the work, and `failed` arrives.
pub fn start<M: Send + 'static>(
    told: UnboundedReceiver<M>,
    failed: M,
    job: impl FnOnce() + Send + 'static,
) -> Task<M> {
    match Builder::new().name("work".to_owned()).spawn(job) {
        Ok(_) => Task::stream(told), // the thread ends by itself when its work is done
        Err(_) => Task::done(failed),
    }
}

/// Does something that blocks and answers once; `None` when no thread could be had or the work broke off.
pub fn answer<T: Send + 'static>(
    job: impl FnOnce() -> T + Send + 'static,
) -> impl Future<Output = Option<T>> + Send + 'static {
    let (answer, waiting) = oneshot::channel();
    let thread = Builder::new().name("work".to_owned());
    let begun = thread.spawn(move || drop(answer.send(job()))); // who no longer waits needs no answer
    async move {
        begun.ok()?;
        waiting.await.ok()
    }
}
