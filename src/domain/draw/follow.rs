//! A copy of a drawing elsewhere, on another thread, that is brought up to it step by step: whoever draws never waits
//! until a whole house is copied.

use super::item::Sheet;
use super::{Drawing, Step};
use std::sync::Arc;

/// What has to be known to follow a drawing; cheap to make.
#[derive(Debug, Clone)]
pub struct Trail {
    base: Arc<Sheet>,
    done: Vec<Arc<Step>>,
}

impl Drawing {
    /// Where the drawing is now.
    pub fn trail(&self) -> Trail {
        Trail {
            base: Arc::clone(&self.base),
            done: self.done.clone(),
        }
    }
}

/// Follows a drawing.
#[derive(Debug, Default)]
pub struct Follower {
    at: Option<(Trail, Sheet)>,
}

impl Follower {
    /// The drawing as it is where the trail leads. Of what the follower has seen only what differs is taken back and done.
    pub fn follow(&mut self, trail: Trail) -> &Sheet {
        let own = self.at.take();
        let own = own.filter(|(seen, _)| Arc::ptr_eq(&seen.base, &trail.base));
        let (seen, mut sheet) = own.unwrap_or_else(|| {
            let seen = Trail {
                base: Arc::clone(&trail.base),
                done: Vec::new(),
            };
            (seen, trail.base.as_ref().clone())
        });
        let pairs = seen.done.iter().zip(&trail.done);
        let same = pairs.take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
        for step in seen.done.iter().skip(same).rev() {
            step.take_back(&mut sheet);
        }
        for step in trail.done.iter().skip(same) {
            step.take(&mut sheet);
        }
        let (_, sheet) = self.at.insert((trail, sheet));
        sheet
    }
}
