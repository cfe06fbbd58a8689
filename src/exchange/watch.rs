//! How far a list has come while it is being brought in, and a way to stop it.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

/// How far the reading of a list has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Rows or records read so far.
    pub rows: u64,
    /// How much of the file, from 0 to 1.
    pub share: f32,
}

/// Follows a list that is being brought in, and stops it.
pub struct Watch {
    is_stopped: AtomicBool,
    told: Box<dyn Fn(Progress) + Send + Sync>,
}

/// After how many rows progress is told, and a wish to stop is heard: some milliseconds' worth.
const EVERY: u64 = 500;

impl Watch {
    /// Tells `told` now and then how far it has come.
    pub fn new(told: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self {
            is_stopped: AtomicBool::new(false),
            told: Box::new(told),
        }
    }

    /// Nobody looks on.
    pub fn silent() -> Self {
        Self::new(|_| {})
    }

    /// Stops the work at the next occasion; nothing of it is kept.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Tells how far it has come, now and then; false when the work is to stop.
    pub(super) fn goes_on(&self, rows: u64, share: impl FnOnce() -> f32) -> bool {
        if !rows.is_multiple_of(EVERY) {
            return true;
        }
        (self.told)(Progress {
            rows,
            share: share(),
        });
        !self.is_stopped.load(Ordering::Relaxed)
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("is_stopped", &self.is_stopped)
            .finish_non_exhaustive()
    }
}
