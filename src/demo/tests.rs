//! The demo branch as a whole: that it is a library one could walk in, and the same one each time.

mod desk;
mod house;
mod shelves;

use super::*;
use std::sync::LazyLock;

fn now() -> DateTime<Utc> {
    "2026-11-25T05:10:00Z".parse().unwrap()
}

/// One branch for all tests that only look at it.
static DEMO: LazyLock<DemoBranch> = LazyLock::new(|| make(now()));
