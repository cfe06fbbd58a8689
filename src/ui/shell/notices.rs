//! The lines at the foot of the window. What was done fades after a while; what did not go as wished stays until it is
//! read.

use super::Message;
use crate::domain::undo::Undo;
use crate::ui::notice::{Notice, Tone};
use chrono::{DateTime, TimeDelta, Utc};
use iced::Task;

/// How long a line that asks for nothing stays.
const SHOWN: TimeDelta = TimeDelta::seconds(12);
/// Most lines at once; older ones that only tell of something done make room.
const MOST: usize = 4;

/// A line on the screen.
pub struct Shown {
    pub notice: Notice,
    pub since: DateTime<Utc>,
    pub is_unfolded: bool,
}

/// The lines on the screen, oldest first.
#[derive(Default)]
pub struct Notices {
    pub lines: Vec<Shown>,
}

impl Notices {
    pub fn push(&mut self, notice: Notice, now: DateTime<Utc>) {
        if self.lines.len() >= MOST {
            let oldest = self
                .lines
                .iter()
                .position(|l| l.notice.tone == Tone::Done)
                .unwrap_or(0);
            self.lines.remove(oldest);
        }
        self.lines.push(Shown {
            notice,
            since: now,
            is_unfolded: false,
        });
    }

    /// The way back of a line; the line goes with it.
    pub fn take_undo(&mut self, index: usize) -> Option<Undo> {
        let undo = self.lines.get_mut(index)?.notice.undo.take()?;
        self.lines.remove(index);
        Some(undo)
    }

    /// The newest line with a way back.
    pub fn newest_undo(&self) -> Option<usize> {
        self.lines.iter().rposition(|l| l.notice.undo.is_some())
    }

    pub fn dismiss(&mut self, index: usize) -> Task<Message> {
        if index < self.lines.len() {
            self.lines.remove(index);
        }
        Task::none()
    }

    pub fn unfold(&mut self, index: usize) -> Task<Message> {
        if let Some(line) = self.lines.get_mut(index) {
            line.is_unfolded = !line.is_unfolded;
        }
        Task::none()
    }

    /// Lets old lines go.
    pub fn tick(&mut self, now: DateTime<Utc>) -> Task<Message> {
        self.lines
            .retain(|l| l.notice.tone == Tone::Trouble || now - l.since < SHOWN);
        Task::none()
    }

    /// Whether a line is waiting for its time to go.
    pub fn has_fading(&self) -> bool {
        self.lines.iter().any(|l| l.notice.tone == Tone::Done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_fades_and_trouble_stays() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let mut notices = Notices::default();
        notices.push(Notice::trouble("The disk is full"), now);
        notices.push(Notice::done("Logged"), now);
        let _ = notices.tick(now + SHOWN);
        assert_eq!(notices.lines.len(), 1);
        assert!(!notices.has_fading());
    }

    #[test]
    fn undo_takes_back_the_newest_first() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let undo = |id| Some(Undo::WithdrawInquiry(crate::domain::id::InquiryId(id)));
        let mut notices = Notices::default();
        notices.push(Notice::done("one").undo(undo(1)), now);
        notices.push(Notice::done("two").undo(undo(2)), now);
        notices.push(Notice::done("three"), now);
        let newest = notices.newest_undo().unwrap();
        assert_eq!(notices.take_undo(newest), undo(2));
        assert_eq!(notices.newest_undo(), Some(0));
    }
}
