//! Deskbell: the reception desk of one library branch.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))] // a test may stop at the first surprise

pub mod clock;
pub mod domain;
pub mod scene;
pub mod ui;
pub mod wording;
